// Last year's benchmark beside this year's: what is compared must be of an earlier time.

#include <optional>
#include <string>

#include "check/passes.h"

namespace folio::check {

namespace {

// The day that a paper stands for: of its period, or else of its publication.
std::optional<calendar::Date> day_of(const model::Header& header) {
  for (const auto& day : {header.period_end, header.period_start, header.published,
                          header.approved_on, header.updated}) {
    if (day) return day;
  }
  return std::nullopt;
}

// What is wrong with comparing `own` records with those of `other`; empty if nothing is.
std::string wrong_with(const model::Header& own, const model::Header& other) {
  const std::string title = "\"" + other.title + "\"";
  if (own.id == other.id) return title + " is compared with itself";
  if (other.status == model::Status::draft && own.status != model::Status::draft)
    return title + " is a draft, and a published paper is compared with it";
  const auto day = day_of(own), other_day = day_of(other);
  if (day && other_day && *other_day > *day)
    return title + " is later than what it is compared with";
  return "";
}

}  // namespace

void check_comparisons(const Paper& paper, source::Diagnostics& said) {
  const resolve::Outline* outline = paper.index.document(paper.document.header.id);
  if (outline == nullptr) return;
  for (const resolve::RecordsShown& shown : outline->records_shown) {
    const std::string& whose =
        shown.table.document.empty() ? paper.document.header.id : shown.table.document;
    const resolve::Outline* own = paper.index.document(whose);
    const resolve::Outline* other = paper.index.document(shown.table.compared_with);
    if (own == nullptr || other == nullptr) continue;
    const std::string wrong = wrong_with(own->header, other->header);
    if (wrong.empty()) continue;
    said.push_back(finding("DT008", wrong, shown.span,
                           "name the paper of an earlier year in compared-with, as published"));
  }
}

}  // namespace folio::check
