// What the fields of minutes add to their text: declarations, votes, papers.

#include <algorithm>
#include <iterator>
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

model::Block votes_table(const std::vector<model::Vote>& votes, std::string caption,
                         const Words& words) {
  std::vector<std::vector<Blocks>> rows;
  for (const model::Vote& one : votes) {
    rows.push_back({line_of(motion_of(one, words)), side_of(one.in_favour), side_of(one.against),
                    side_of(one.abstained), line_of(words_as_inlines(one.outcome))});
  }
  return table_of(std::move(caption),
                  {words("column_motion"), words("vote_in_favour"), words("vote_against"),
                   words("vote_abstained"), words("vote_outcome")},
                  std::move(rows));
}

// --- Papers ------------------------------------------------------------------------------

Inlines title_of(const model::SupportingPaper& paper, const model::Header& header) {
  if (paper.href.empty() || !paper.document.empty())
    return paper_named(header, paper.title, paper.document);
  model::Link link{model::WebAddress{paper.href}, words_as_inlines(paper.title)};
  return {model::Inline{std::move(link), {}}};
}

std::vector<Inlines> titles_of(const std::vector<model::SupportingPaper>& papers,
                               const model::Header& header) {
  std::vector<Inlines> titles;
  for (const model::SupportingPaper& one : papers) titles.push_back(title_of(one, header));
  return titles;
}

Blocks papers_of(const std::vector<model::SupportingPaper>& papers, const model::Header& header,
                 const Words& words) {
  const Minutes& minutes = *header.minutes;
  if (minutes.no_supporting) return {paragraph_of(words_as_inlines(words("none_listed")))};
  if (is_left_empty(minutes, "supporting")) return {not_recorded(words)};
  if (papers.empty()) return {};
  return {bullets_of(titles_of(papers, header))};
}

// --- Items of business -------------------------------------------------------------------

// "Actions: Train the front desk, Write to schools".
Blocks labelled(const std::string& label, const std::vector<Inlines>& parts) {
  Inlines all;
  for (const Inlines& part : parts) all = joined(std::move(all), ", ", part);
  if (all.empty()) return {};
  return {paragraph_of(joined(words_as_inlines(label), ": ", std::move(all)))};
}

// "plan/train-staff" as a reference to it.
Inlines action_named(const model::Named& action) {
  const std::size_t slash = action.id.find('/');
  const bool elsewhere = slash != action.id.npos;
  model::CrossReference reference{.document = elsewhere ? action.id.substr(0, slash) : "",
                                  .id = elsewhere ? action.id.substr(slash + 1) : action.id,
                                  .form = {}};
  return {model::Inline{std::move(reference), action.span}};
}

Inlines presenter_of(const model::MinuteItem& item) {
  Inlines presenter = person_named({item.presenter, item.span}, item.role.empty() ? "full" : "");
  if (presenter.empty()) return words_as_inlines(item.role);
  return joined(std::move(presenter), ", ", words_as_inlines(item.role));
}

// Takes those that were of the item `number` out of `all`.
template <typename Record>
std::vector<Record> taken_for(const std::string& number, std::vector<Record>& all) {
  std::vector<Record> taken;
  const auto is_of = [&](const Record& one) { return one.item == number; };
  std::ranges::copy_if(all, std::back_inserter(taken), is_of);
  std::erase_if(all, is_of);
  return taken;
}

/// Puts what the fields record of an item into the section that has its number.
class Business {
 public:
  Business(const model::Header& header, const Words& words)
      : votes(header.minutes->votes),
        papers(header.minutes->supporting),
        header_(header),
        words_(words) {}

  // Of no section, or of none that there is.
  std::vector<model::Vote> votes;
  std::vector<model::SupportingPaper> papers;

  void add_to(model::Section& section, const std::string& number) {
    if (number.empty()) return;
    for (const model::MinuteItem& item : header_.minutes->items) {
      if (item.number != number) continue;
      Blocks said = labelled(words_("column_presenter"), {presenter_of(item)});
      section.blocks.insert(section.blocks.begin(), said.begin(), said.end());
    }
    add_records(section, number);
    for (const model::MinuteItem& item : header_.minutes->items) {
      if (item.number == number) add(section, labelled(words_("actions"), actions_of(item)));
    }
  }

 private:
  static void add(model::Section& section, Blocks blocks) {
    std::ranges::move(blocks, std::back_inserter(section.blocks));
  }

  static std::vector<Inlines> actions_of(const model::MinuteItem& item) {
    std::vector<Inlines> actions;
    for (const model::Named& one : item.actions) actions.push_back(action_named(one));
    return actions;
  }

  // Votes, and the papers that were before the meeting then.
  void add_records(model::Section& section, const std::string& number) {
    std::vector<model::Vote> held = taken_for(number, votes);
    for (model::Vote& one : held) one.item.clear();  // the heading says it
    if (!held.empty()) {
      add(section,
          {votes_table(held, words_("votes_on_item_caption", {{"item", number}}), words_)});
    }
    add(section,
        labelled(words_("supporting_documents"), titles_of(taken_for(number, papers), header_)));
  }

  const model::Header& header_;
  const Words& words_;
};

// Each section has the number here that it will have in print.
void add_business(model::Document& document, Business& business) {
  const bool has_any = !document.header.minutes->items.empty() || !business.votes.empty() ||
                       !business.papers.empty();
  if (!has_any) return;
  const model::Document numbered = number(document);
  for (std::size_t i = 0; i < document.sections.size(); ++i)
    business.add_to(document.sections[i], numbered.sections[i].number);
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
  Business business(document.header, words);
  add_business(document, business);
  if (!minutes.declarations.empty()) {
    document.sections.insert(
        document.sections.begin(),
        unnumbered(words("declarations"), {declarations_table(minutes, words)}));
  }
  if (!business.votes.empty()) {
    document.sections.insert(
        end_of_body(document),
        unnumbered(words("votes"), {votes_table(business.votes, words("votes_caption"), words)}));
  }
  if (Blocks papers = papers_of(business.papers, document.header, words); !papers.empty()) {
    document.sections.insert(end_of_body(document),
                             unnumbered(words("supporting_documents"), std::move(papers)));
  }
}

}  // namespace folio::resolve
