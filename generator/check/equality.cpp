// What an equality assessment must say.

#include <algorithm>
#include <array>
#include <chrono>

#include "base/locale.h"
#include "base/text.h"
#include "check/passes.h"
#include "model/characteristics.h"

namespace folio::check {

namespace {

using model::Impact;

void check_characteristics(const Paper& paper, source::Diagnostics& said) {
  if (paper.document.records.unread) return;  // perhaps they are all there
  std::vector<std::string> missing;
  for (const model::Characteristic& one : model::characteristics) {
    const auto& impacts = paper.document.records.impacts;
    if (std::ranges::find(impacts, one.id, &Impact::characteristic) == impacts.end())
      missing.emplace_back(one.name);
  }
  if (missing.empty()) return;
  said.push_back(finding("EQ001", "the assessment says nothing of " + text::join(missing, ", "),
                         paper.document.header.span,
                         "add an [[impact]] for each to impacts.toml; impact = \"neutral\" or "
                         "\"unknown\" is an answer as well"));
}

void check_mitigations(const Paper& paper, source::Diagnostics& said) {
  for (const Impact& impact : paper.document.records.impacts) {
    const bool harms = impact.kind == Impact::Kind::negative || impact.kind == Impact::Kind::mixed;
    if (!harms && impact.mitigation.empty()) continue;
    std::vector<std::string> missing;
    if (harms && impact.mitigation.empty()) missing.emplace_back("mitigation");
    if (text::trimmed(impact.owner).empty()) missing.emplace_back("owner");
    if (!impact.due) missing.emplace_back("due");
    if (missing.empty()) continue;
    said.push_back(finding("EQ002",
                           std::string(harms ? "a negative or mixed impact" : "a mitigation") +
                               " on \"" + impact.characteristic + "\" has no " +
                               text::join(missing, ", no "),
                           impact.span, "say what is done about it, who sees to it and by when"));
  }
}

std::optional<calendar::Date> last_of(const model::Header& header) {
  std::optional<calendar::Date> last;
  for (const auto& date : {header.published, header.updated, header.approved_on}) {
    if (date && (!last || *last < *date)) last = date;
  }
  return last;
}

void check_age(const Paper& paper, source::Diagnostics& said) {
  const model::Header& header = paper.document.header;
  const model::EqualityAssessment& assessment = *header.assessment;
  const auto assessed = assessment.assessed_on ? assessment.assessed_on : header.published;
  const resolve::Outline* subject = paper.index.document(assessment.subject);
  const auto place = [&](const source::Span& span) {
    return span.file != nullptr ? span : header.span;
  };
  const auto changed = subject != nullptr ? last_of(subject->header) : std::nullopt;
  if (assessed && changed && *assessed + std::chrono::years(1) < *changed) {
    said.push_back(
        finding("EQ003",
                "the assessment of " + locale::date(*assessed, "en-GB") +
                    " is more than a year older than what it assesses, of " +
                    locale::date(*changed, "en-GB"),
                place(assessment.assessed_on ? assessment.assessed_span : header.published_span),
                "assess the present version, and give the day"));
  }
  if (header.review_by && *header.review_by < paper.site.today) {
    said.push_back(finding(
        "EQ003", "the assessment was to be reviewed by " + locale::date(*header.review_by, "en-GB"),
        place(header.review_span), "review it, and set the next date"));
  }
}

// Equality Act 2010, section 149(1).
void check_duty(const Paper& paper, source::Diagnostics& said) {
  const auto& duty = paper.document.header.assessment->duty;
  struct Limb {
    std::string_view key;
    std::string model::EqualityDuty::*text;
  };
  static constexpr Limb limbs[] = {{"eliminate", &model::EqualityDuty::eliminate},
                                   {"advance", &model::EqualityDuty::advance},
                                   {"foster", &model::EqualityDuty::foster}};
  std::vector<std::string> missing;
  for (const Limb& limb : limbs) {
    if (!duty || text::trimmed((*duty).*limb.text).empty()) missing.emplace_back(limb.key);
  }
  if (missing.empty()) return;
  said.push_back(finding(
      "EQ004",
      "the assessment does not address all aims of the equality duty: " + text::join(missing, ", "),
      paper.document.header.assessment->span.file != nullptr
          ? paper.document.header.assessment->span
          : paper.document.header.span,
      "add a table [psed] with eliminate, advance and foster, each in words"));
}

}  // namespace

void check_equality(const Paper& paper, source::Diagnostics& said) {
  if (!paper.document.header.assessment) return;
  check_characteristics(paper, said);
  check_mitigations(paper, said);
  check_age(paper, said);
  check_duty(paper, said);
}

}  // namespace folio::check
