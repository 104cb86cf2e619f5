// What document.toml says of an equality assessment.

#include <array>

#include "content/documents.h"

namespace folio::content {

namespace {

using model::EqualityAssessment;
using Stage = EqualityAssessment::Stage;
using Conclusion = EqualityAssessment::Conclusion;

constexpr Word<Stage> stages[] = {
    {"screening", Stage::screening}, {"full", Stage::full}, {"review", Stage::review}};

constexpr Word<Conclusion> conclusions[] = {
    {"no_change", Conclusion::no_change},
    {"adjust", Conclusion::adjust},
    {"continue_with_justification", Conclusion::continue_with_justification},
    {"stop", Conclusion::stop},
};

void read_evidence(TomlTable& table, EqualityAssessment& assessment) {
  table.each("evidence", [&](TomlTable& row) {
    assessment.evidence.push_back({row.prose("title", Need::required), read_address(row, "url"),
                                   row.date("date", Need::optional)});
  });
}

void read_consultation(TomlTable& table, EqualityAssessment& assessment) {
  table.each("consultation", [&](TomlTable& row) {
    assessment.consultation.push_back(
        {row.prose("group", Need::required), row.prose("method", Need::optional),
         row.date("date", Need::optional), row.prose("finding", Need::optional)});
  });
}

// The three limbs of the duty; what is missing of them is for rules to say.
void read_duty(TomlTable& table, EqualityAssessment& assessment) {
  table.within("psed", Need::optional, [&](TomlTable& row) {
    assessment.duty = model::EqualityDuty{row.prose("eliminate", Need::optional),
                                          row.prose("advance", Need::optional),
                                          row.prose("foster", Need::optional)};
  });
}

void read_further_duties(TomlTable& table, EqualityAssessment& assessment) {
  using Kind = model::FurtherDuty::Kind;
  static constexpr Word<Kind> duties[] = {
      {"socio_economic", Kind::socio_economic},
      {"welsh_language", Kind::welsh_language},
      {"armed_forces", Kind::armed_forces},
      {"care_experienced", Kind::care_experienced},
      {"carers", Kind::carers},
      {"rural", Kind::rural},
      {"human_rights", Kind::human_rights},
  };
  for (const auto& [key, kind] : duties) {
    std::string words = table.prose(key, Need::optional);
    if (!words.empty()) assessment.further.push_back({kind, std::move(words)});
  }
}

// The duties that the law of a nation adds (Equality Act 2010, section 1, in
// force in Scotland and Wales; Welsh Language (Wales) Measure 2011).
void check_nation(TomlTable& table, model::Nation nation, const EqualityAssessment& assessment) {
  using Kind = model::FurtherDuty::Kind;
  const auto must_have = [&](std::string_view key, Kind kind, std::string_view why) {
    for (const model::FurtherDuty& one : assessment.further) {
      if (one.kind == kind) return;
    }
    table.reading().error("F0212", table.span("stage"),
                          "an assessment in " + std::string(why) + " must say " + in_quotes(key),
                          "add the line " + std::string(key) + " = \"…\"");
  };
  if (nation == model::Nation::england) return;
  const bool wales = nation == model::Nation::wales;
  must_have("socio_economic", Kind::socio_economic, wales ? "Wales" : "Scotland");
  if (wales) must_have("welsh_language", Kind::welsh_language, "Wales");
}

// A screening decides whether an assessment is needed; an assessment itself, or
// its review, says who made it, from what, and what follows.
void check_complete(TomlTable& table, const model::Header& header) {
  const EqualityAssessment& assessment = *header.assessment;
  if (assessment.stage == Stage::screening) return;
  const auto must_have = [&](std::string_view key, bool given) {
    if (given || table.is_faulty(key)) return;
    table.reading().error("F0212", table.span("stage"),
                          "an assessment beyond screening must say " + in_quotes(key),
                          "add " + std::string(key) + ", or write stage = \"screening\"");
  };
  must_have("assessor", !assessment.assessor.empty());
  must_have("approver", !assessment.approver.empty());
  must_have("assessed_on", assessment.assessed_on.has_value());
  must_have("signed_off_on", assessment.signed_off_on.has_value());
  must_have("review_by", header.review_by.has_value());
  must_have("evidence", !assessment.evidence.empty());
  must_have("conclusion", assessment.conclusion != Conclusion::undecided);
  must_have("decision", !assessment.decision.empty());
}

// Nobody signs an assessment off before it was made.
void check_order(TomlTable& table, const EqualityAssessment& assessment) {
  const auto &made = assessment.assessed_on, &signed_off = assessment.signed_off_on;
  if (!made || !signed_off || *made <= *signed_off) return;
  table.reading().error("F0212", assessment.signed_off_span,
                        "\"signed_off_on\" is before \"assessed_on\"",
                        "correct one of the two dates");
}

}  // namespace

void read_assessment(TomlTable& table, model::Nation nation, model::Header& header) {
  EqualityAssessment assessment;
  assessment.subject = read_related(table, "subject", Need::required, header);
  assessment.stage = table.choice("stage", stages, Need::required, Stage::screening);
  assessment.assessor = read_person(table, "assessor", Need::optional, header.persons);
  assessment.approver = read_person(table, "approver", Need::optional, header.persons);
  assessment.assessed_on = table.date("assessed_on", Need::optional);
  assessment.assessed_span = table.span("assessed_on");
  assessment.signed_off_on = table.date("signed_off_on", Need::optional);
  assessment.signed_off_span = table.span("signed_off_on");
  read_evidence(table, assessment);
  read_consultation(table, assessment);
  read_duty(table, assessment);
  read_further_duties(table, assessment);
  assessment.conclusion =
      table.choice("conclusion", conclusions, Need::optional, Conclusion::undecided);
  assessment.decision = table.prose("decision", Need::optional);
  assessment.span = table.span("stage");
  header.assessment = std::move(assessment);
  check_nation(table, nation, *header.assessment);
  check_complete(table, header);
  check_order(table, *header.assessment);
}

}  // namespace folio::content
