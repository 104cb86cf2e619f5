// The sections of strategies and of the member lead's role that are made of
// their fields, unless the author has placed them.

#include <algorithm>
#include <iterator>
#include <string>
#include <utility>

#include "resolve/passes.h"

namespace folio::resolve {

namespace {

using model::Blocks;
using model::Inlines;
using model::Words;
using Kind = model::RecordView::Kind;

Blocks view_of(Kind kind) {
  model::Block block;
  block.value = model::RecordView{.kind = kind, .document = "", .workstream = ""};
  return {std::move(block)};
}

// Where the text proper begins: after forewords.
Sections::iterator start_of_text(model::Document& document) {
  return std::ranges::find_if_not(document.sections, [](const model::Section& section) {
    return !section.blocks.empty() &&
           std::holds_alternative<model::Preface>(section.blocks.front().value);
  });
}

void insert(model::Document& document, Sections::iterator at, Sections sections) {
  document.sections.insert(at, std::make_move_iterator(sections.begin()),
                           std::make_move_iterator(sections.end()));
}

Blocks principles_of(const model::Strategy& strategy) {
  std::vector<Inlines> items;
  for (const model::Principle& one : strategy.principles) {
    items.push_back(joined(strong(one.title), ": ", words_as_inlines(one.text)));
  }
  return {bullets_of(std::move(items))};
}

std::string consulted(const model::Strategy& strategy, const Words& words) {
  if (!strategy.consultation_from && !strategy.consultation_to) return {};
  return words("consulted_between", {{"start", day_of(strategy.consultation_from, words)},
                                     {"end", day_of(strategy.consultation_to, words)}});
}

Blocks consultation_of(const model::Strategy& strategy, const Words& words) {
  Blocks blocks = paragraphs_of(consulted(strategy, words));
  for (model::Block& one : paragraphs_of(strategy.consultation_summary))
    blocks.push_back(std::move(one));
  return blocks;
}

std::vector<Inlines> as_items(const std::vector<std::string>& all) {
  std::vector<Inlines> items;
  for (const std::string& one : all) items.push_back(words_as_inlines(one));
  return items;
}

Blocks training_of(const model::MemberRole& role, const Words& words) {
  std::vector<std::vector<Blocks>> rows;
  for (const model::Training& one : role.training) {
    rows.push_back(
        {line_of(words_as_inlines(one.name)), line_of(words_as_inlines(day_of(one.due, words)))});
  }
  return {table_of(words("training"), {words("column_training"), words("column_due")},
                   std::move(rows))};
}

}  // namespace

void add_strategy_sections(model::Document& document, const Words& words) {
  if (!document.header.strategy) return;
  const model::Strategy& strategy = *document.header.strategy;
  Sections first;
  if (!strategy.vision.empty())
    first.push_back(section_of(words("vision"), paragraphs_of(strategy.vision)));
  if (!strategy.objectives.empty() && !shows(document, Kind::objectives))
    first.push_back(section_of(words("objectives"), view_of(Kind::objectives)));
  if (!strategy.principles.empty())
    first.push_back(section_of(words("principles"), principles_of(strategy)));
  insert(document, start_of_text(document), std::move(first));
  if (Blocks said = consultation_of(strategy, words); !said.empty()) {
    document.sections.insert(end_of_body(document),
                             section_of(words("heading_consultation"), std::move(said)));
  }
}

void add_role_sections(model::Document& document, const Words& words) {
  const model::MemberRole& role = document.header.role;
  Sections made;
  if (!role.duties.empty() && !shows(document, Kind::duties))
    made.push_back(section_of(words("duties"), view_of(Kind::duties)));
  if (!role.pledges.empty())
    made.push_back(section_of(words("pledges"), {bullets_of(as_items(role.pledges))}));
  if (!role.training.empty())
    made.push_back(section_of(words("training"), training_of(role, words)));
  if (!role.questions.empty())
    made.push_back(section_of(words("scrutiny_questions"), {bullets_of(as_items(role.questions))}));
  insert(document, end_of_body(document), std::move(made));
}

}  // namespace folio::resolve
