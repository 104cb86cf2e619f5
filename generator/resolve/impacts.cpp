// The table of an equality assessment's impacts.

#include "resolve/records.h"

namespace folio::resolve {

namespace {

using model::Impact;

std::string_view impact_key(Impact::Kind kind) {
  switch (kind) {
    case Impact::Kind::positive: return "impact_positive";
    case Impact::Kind::negative: return "impact_negative";
    case Impact::Kind::neutral: return "impact_neutral";
    case Impact::Kind::mixed: return "impact_mixed";
    case Impact::Kind::unknown: return "impact_unknown";
  }
  return {};
}

using ImpactColumn = Column<Impact>;
using Use = ImpactColumn::Use;

constexpr ImpactColumn all_columns[] = {
    {"characteristic", Use::always, [](const Impact&) { return true; },
     [](const Impact& i, const Shown& s) {
       return cell_of(characteristic_name(i.characteristic, s.words), true);
     }},
    {"groups", Use::when_filled, [](const Impact& i) { return !i.groups.empty(); },
     [](const Impact& i, const Shown&) { return cell_of(i.groups); }},
    {"impact", Use::always, [](const Impact&) { return true; },
     [](const Impact& i, const Shown& s) { return cell_of(s.words(impact_key(i.kind))); }},
    {"effect", Use::always, [](const Impact&) { return true; },
     [](const Impact& i, const Shown&) { return cell_of(i.effect); }},
    {"evidence", Use::when_filled, [](const Impact& i) { return !i.evidence.empty(); },
     [](const Impact& i, const Shown&) { return cell_of(i.evidence); }},
    {"mitigation", Use::when_filled, [](const Impact& i) { return !i.mitigation.empty(); },
     [](const Impact& i, const Shown&) { return cell_of(i.mitigation); }},
    {"owner", Use::when_filled, [](const Impact& i) { return !i.owner.empty(); },
     [](const Impact& i, const Shown&) { return cell_of(i.owner); }},
    {"due", Use::when_filled, [](const Impact& i) { return i.due.has_value(); },
     [](const Impact& i, const Shown& s) {
       return cell_of(i.due ? locale::date(*i.due, s.words.lang()) : std::string());
     }},
    {"residual", Use::when_filled, [](const Impact& i) { return !i.residual.empty(); },
     [](const Impact& i, const Shown&) { return cell_of(i.residual); }},
};

}  // namespace

// "religion_belief" has words of its own; a local group is named by its id.
std::string characteristic_name(const std::string& id, const model::Words& words) {
  const std::string key = "characteristic_" + id;
  if (words.all().contains(key)) return words(key);
  std::string name = id;
  std::ranges::replace(name, '_', ' ');
  std::ranges::replace(name, '-', ' ');
  return locale::capitalised(name);
}

std::vector<std::string> impact_column_names() {
  return names_of(std::span<const ImpactColumn>(all_columns));
}

BlockValue impacts_table(const Shown& shown) {
  return table_of(std::span<const ImpactColumn>(all_columns), shown.records.impacts, "impacts",
                  shown);
}

}  // namespace folio::resolve
