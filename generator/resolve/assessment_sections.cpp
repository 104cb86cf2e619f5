// The sections of an equality assessment that are made of its fields: what it
// rests on, how it meets the duties of the law, what follows.

#include <algorithm>
#include <string>
#include <utility>

#include "resolve/passes.h"

namespace folio::resolve {

namespace {

using model::Blocks;
using model::EqualityAssessment;
using model::Inlines;
using model::Words;
using Kind = model::RecordView::Kind;

Blocks evidence_of(const EqualityAssessment& assessment, const Words& words) {
  std::vector<Inlines> items;
  for (const EqualityAssessment::Evidence& one : assessment.evidence) {
    Inlines title = words_as_inlines(one.title);
    if (!one.url.empty()) {
      model::Link link{model::WebAddress{one.url}, std::move(title)};
      title = {model::Inline{std::move(link), {}}};
    }
    items.push_back(joined(std::move(title), ", ", words_as_inlines(day_of(one.date, words))));
  }
  return {bullets_of(std::move(items))};
}

Blocks consultation_of(const EqualityAssessment& assessment, const Words& words) {
  std::vector<std::vector<Blocks>> rows;
  for (const EqualityAssessment::Consultation& one : assessment.consultation) {
    rows.push_back({line_of(words_as_inlines(one.group)), line_of(words_as_inlines(one.method)),
                    line_of(words_as_inlines(day_of(one.date, words))),
                    paragraphs_of(one.finding)});
  }
  return {table_of(words("consultation_caption"),
                   {words("column_group"), words("column_method"), words("column_date"),
                    words("column_finding")},
                   std::move(rows))};
}

std::string_view key_of(model::FurtherDuty::Kind kind) {
  using Duty = model::FurtherDuty::Kind;
  switch (kind) {
    case Duty::socio_economic: return "duty_socio_economic";
    case Duty::welsh_language: return "duty_welsh_language";
    case Duty::armed_forces: return "duty_armed_forces";
    case Duty::care_experienced: return "duty_care_experienced";
    case Duty::carers: return "duty_carers";
    case Duty::rural: return "duty_rural";
    case Duty::human_rights: return "duty_human_rights";
  }
  return {};
}

std::string_view key_of(EqualityAssessment::Conclusion conclusion) {
  using Conclusion = EqualityAssessment::Conclusion;
  switch (conclusion) {
    case Conclusion::undecided: return {};
    case Conclusion::no_change: return "conclusion_no_change";
    case Conclusion::adjust: return "conclusion_adjust";
    case Conclusion::continue_with_justification: return "conclusion_continue";
    case Conclusion::stop: return "conclusion_stop";
  }
  return {};
}

// The three aims of the duty first, then what else the law or the council asks.
Blocks duties_of(const EqualityAssessment& assessment, const Words& words) {
  model::DescriptionList list;
  const auto add = [&](std::string_view key, const std::string& said) {
    if (!said.empty()) list.pairs.push_back({words(key), words_as_inlines(said)});
  };
  if (assessment.duty) {
    add("duty_eliminate", assessment.duty->eliminate);
    add("duty_advance", assessment.duty->advance);
    add("duty_foster", assessment.duty->foster);
  }
  for (const model::FurtherDuty& one : assessment.further) add(key_of(one.kind), one.text);
  if (list.pairs.empty()) return {};
  model::Block block;
  block.value = std::move(list);
  return {std::move(block)};
}

Blocks conclusion_of(const EqualityAssessment& assessment, const Words& words) {
  Blocks blocks;
  if (const std::string_view key = key_of(assessment.conclusion); !key.empty())
    blocks = paragraphs_of(words(key));
  for (model::Block& one : paragraphs_of(assessment.decision)) blocks.push_back(std::move(one));
  return blocks;
}

bool shows_impacts(const model::Section& section) {
  return std::ranges::any_of(section.blocks, [](const model::Block& block) {
    const auto* view = std::get_if<model::RecordView>(&block.value);
    return view != nullptr && view->kind == Kind::impacts;
  });
}

}  // namespace

void add_assessment_sections(model::Document& document, const Words& words) {
  if (!document.header.assessment) return;
  const EqualityAssessment& assessment = *document.header.assessment;
  const auto add = [&](Sections::iterator at, std::string_view heading, Blocks blocks) {
    if (blocks.empty()) return;
    document.sections.insert(at, section_of(words(heading), std::move(blocks)));
  };
  const auto before_impacts = [&] {
    return std::find_if(document.sections.begin(), end_of_body(document), shows_impacts);
  };
  if (!document.records.impacts.empty() && !shows(document, Kind::impacts)) {
    model::Block view;
    view.value = model::RecordView{.kind = Kind::impacts, .document = "", .workstream = ""};
    add(end_of_body(document), "impacts", {std::move(view)});
  }
  if (!assessment.evidence.empty())
    add(before_impacts(), "heading_evidence", evidence_of(assessment, words));
  if (!assessment.consultation.empty())
    add(before_impacts(), "heading_consultation", consultation_of(assessment, words));
  add(end_of_body(document), "heading_duties", duties_of(assessment, words));
  add(end_of_body(document), "heading_conclusion", conclusion_of(assessment, words));
}

}  // namespace folio::resolve
