// The table of the Acts and instruments that papers answer to, from their registry.

#include "resolve/records.h"

namespace folio::resolve {

namespace {

using model::Inlines;
using model::Statute;
using model::Words;

Inlines named(const Statute& statute) {
  Inlines title = words_as_inlines(full_title(statute));
  if (statute.url.empty()) return title;
  return {model::Inline{model::Link{model::WebAddress{statute.url}, std::move(title)}, {}}};
}

model::TableCell title_of(const Statute& statute, const Shown&) {
  model::TableCell cell = cell_of(named(statute));
  cell.header = true;
  return cell;
}

std::string in_force(const Statute& statute, const Words& words) {
  return statute.in_force_on ? locale::date(*statute.in_force_on, words.lang()) : statute.in_force;
}

using StatuteColumn = Column<Statute>;
using Use = StatuteColumn::Use;

constexpr StatuteColumn all_columns[] = {
    {"statute", Use::always, [](const Statute&) { return true; }, title_of},
    {"extent", Use::when_filled, [](const Statute& s) { return !s.extent.empty(); },
     [](const Statute& s, const Shown&) { return cell_of(s.extent); }},
    {"commencement", Use::when_filled,
     [](const Statute& s) { return s.in_force_on.has_value() || !s.in_force.empty(); },
     [](const Statute& s, const Shown& shown) { return cell_of(in_force(s, shown.words)); }},
    {"amended", Use::when_filled, [](const Statute& s) { return !s.amended.empty(); },
     [](const Statute& s, const Shown&) { return cell_of(s.amended); }},
};

}  // namespace

std::vector<std::string> statute_column_names() {
  return names_of(std::span<const StatuteColumn>(all_columns));
}

BlockValue statutes_table(const Shown& shown) {
  return table_of(std::span<const StatuteColumn>(all_columns),
                  asked_for(shown.index.library.statutes, shown.view.ids), "statutes", shown);
}

}  // namespace folio::resolve
