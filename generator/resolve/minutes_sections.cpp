// What the fields of minutes add to their text: declarations, votes, papers.

#include <algorithm>
#include <string>
#include <utility>

#include "resolve/passes.h"

namespace folio::resolve {

namespace {

using model::Blocks;
using model::Inlines;
using model::Minutes;
using model::Words;

bool is_left_empty(const Minutes& minutes, std::string_view list) {
  return std::ranges::find(minutes.empty, list, &model::Named::id) != minutes.empty.end();
}

model::Block not_recorded(const Words& words) {
  return paragraph_of(words_as_inlines(words("not_recorded")));
}

// --- Declarations of interest -------------------------------------------------------

model::Block declarations_table(const Minutes& minutes, const Words& words) {
  std::vector<std::vector<Blocks>> rows;
  for (const model::Declaration& one : minutes.declarations) {
    rows.push_back({line_of(person_named({one.person, one.span})),
                    line_of(words_as_inlines(one.interest)), line_of(words_as_inlines(one.item))});
  }
  return table_of(words("declarations_caption"),
                  {words("column_member"), words("column_interest"), words("agenda_item")},
                  std::move(rows));
}

// --- Votes ----------------------------------------------------------------------------

// How many, and in a recorded vote who.
Blocks side_of(const model::Vote::Side& side) {
  Blocks blocks;
  const bool counted = side.count || !side.names.empty();
  if (!counted) return blocks;
  const std::size_t names = side.names.size();
  blocks.push_back(paragraph_of(
      words_as_inlines(side.count ? std::to_string(*side.count) : std::to_string(names))));
  if (names > 0) blocks.push_back(paragraph_of(persons_named(side.names)));
  return blocks;
}

Inlines motion_of(const model::Vote& vote, const Words& words) {
  if (vote.item.empty()) return words_as_inlines(vote.motion);
  return words_as_inlines(words("vote_on_item", {{"item", vote.item}, {"motion", vote.motion}}));
}

model::Block votes_table(const Minutes& minutes, const Words& words) {
  std::vector<std::vector<Blocks>> rows;
  for (const model::Vote& one : minutes.votes) {
    rows.push_back({line_of(motion_of(one, words)), side_of(one.in_favour), side_of(one.against),
                    side_of(one.abstained), line_of(words_as_inlines(one.outcome))});
  }
  return table_of(words("votes_caption"),
                  {words("column_motion"), words("vote_in_favour"), words("vote_against"),
                   words("vote_abstained"), words("vote_outcome")},
                  std::move(rows));
}

// --- Papers ------------------------------------------------------------------------------

Inlines title_of(const model::SupportingPaper& paper, const model::Header& header) {
  if (!paper.document.empty()) return document_named(header, paper.document);
  if (paper.href.empty()) return words_as_inlines(paper.title);
  model::Link link{model::WebAddress{paper.href}, words_as_inlines(paper.title)};
  return {model::Inline{std::move(link), {}}};
}

Blocks papers_of(const model::Header& header, const Words& words) {
  const Minutes& minutes = *header.minutes;
  if (minutes.no_supporting) return {paragraph_of(words_as_inlines(words("none_listed")))};
  if (is_left_empty(minutes, "supporting")) return {not_recorded(words)};
  if (minutes.supporting.empty()) return {};
  std::vector<Inlines> items;
  for (const model::SupportingPaper& one : minutes.supporting)
    items.push_back(title_of(one, header));
  return {bullets_of(std::move(items))};
}

}  // namespace

void add_minutes_sections(model::Document& document, const Words& words) {
  if (!document.header.minutes) return;
  const Minutes& minutes = *document.header.minutes;
  const auto unnumbered = [](std::string title, Blocks blocks) {
    model::Section section = section_of(std::move(title), std::move(blocks));
    section.unnumbered = true;
    return section;
  };
  if (!minutes.declarations.empty()) {
    document.sections.insert(
        document.sections.begin(),
        unnumbered(words("declarations"), {declarations_table(minutes, words)}));
  }
  if (!minutes.votes.empty()) {
    document.sections.insert(end_of_body(document),
                             unnumbered(words("votes"), {votes_table(minutes, words)}));
  }
  if (Blocks papers = papers_of(document.header, words); !papers.empty()) {
    document.sections.insert(end_of_body(document),
                             unnumbered(words("supporting_documents"), std::move(papers)));
  }
}

}  // namespace folio::resolve
