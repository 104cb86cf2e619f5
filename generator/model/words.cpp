#include "model/words.h"

namespace folio::model {

namespace {

// One key a line, sorted; grouped by nothing else, so that two changes seldom meet.
constexpr std::string_view keys[] = {
    "agenda_item",
    "appendix",
    "approved",
    "approver",
    "assessment_stage",
    "assessor",
    "contact",
    "figure",
    "meeting",
    "minute",
    "owner",
    "paragraph",
    "period",
    "period_from",
    "period_range",
    "period_until",
    "plan_year",
    "published",
    "review_by",
    "role",
    "section",
    "stage_full",
    "stage_review",
    "stage_screening",
    "status",
    "status_approved",
    "status_consultation",
    "status_draft",
    "status_for_decision",
    "status_superseded",
    "status_withdrawn",
    "table",
    "updated",
    "version",
};

}  // namespace

std::span<const std::string_view> required_words() { return keys; }

std::string Words::operator()(
    std::string_view key,
    std::initializer_list<std::pair<std::string_view, std::string_view>> values) const {
  std::string words = (*this)(key);
  for (const auto& [name, value] : values) {
    const std::string mark = "{" + std::string(name) + "}";
    for (std::size_t at = words.find(mark); at != std::string::npos;
         at = words.find(mark, at + value.size())) {
      words.replace(at, mark.size(), value);
    }
  }
  return words;
}

}  // namespace folio::model
