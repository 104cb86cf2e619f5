// Last year's benchmark beside this year's: what is compared must be of an earlier time.

#include <optional>
#include <string>

#include "check/passes.h"

namespace folio::check {

namespace {

// What tells how old a paper is, the best first. The end of one paper's period and the
// publication of another are days of different things, and say nothing together.
constexpr std::optional<calendar::Date> model::Header::*ages[] = {
    &model::Header::period_start, &model::Header::period_end, &model::Header::published,
    &model::Header::approved_on, &model::Header::updated};

bool is_later(const model::Header& one, const model::Header& other) {
  for (const auto age : ages) {
    if (one.*age && other.*age) return *(one.*age) > *(other.*age);
  }
  return false;
}

// What is wrong with comparing `own` records with those of `other`; empty if nothing is.
std::string wrong_with(const model::Header& own, const model::Header& other) {
  const std::string title = "\"" + other.title + "\"";
  if (own.id == other.id) return title + " is compared with itself";
  if (other.status == model::Status::draft && own.status != model::Status::draft)
    return title + " is a draft, and a published paper is compared with it";
  return is_later(other, own) ? title + " is later than what it is compared with" : "";
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
