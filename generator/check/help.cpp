// That people who are worried about somebody find out where to turn.

#include <algorithm>

#include "check/passes.h"

namespace folio::check {

namespace {

bool shows_contact(const resolve::Outline& outline) {
  return std::ranges::any_of(outline.records_shown, [](const resolve::RecordsShown& shown) {
    return shown.table.kind == model::RecordView::Kind::contact;
  });
}

}  // namespace

void check_help(const resolve::Index& index, const model::SiteSettings& site,
                source::Diagnostics& said) {
  if (!site.help.empty()) return;
  for (const resolve::Outline& outline : index.documents) {
    if (shows_contact(outline)) continue;
    said.push_back(finding("PV004", "nothing here says where to turn when worried about somebody",
                           outline.header.span,
                           "add [[help]] to site/site.toml: 999, the ACT Early support line, your "
                           "own Prevent team"));
  }
}

}  // namespace folio::check
