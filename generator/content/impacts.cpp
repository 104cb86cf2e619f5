// impacts.toml: what a policy does to people who share a characteristic.

#include <algorithm>

#include "base/text.h"
#include "content/documents.h"

namespace folio::content {

namespace {

using Kind = model::Impact::Kind;

constexpr Word<Kind> kinds[] = {
    {"positive", Kind::positive}, {"negative", Kind::negative}, {"neutral", Kind::neutral},
    {"mixed", Kind::mixed},       {"unknown", Kind::unknown},
};

// A characteristic's id: of the Equality Act 2010, section 4, or a local one.
std::string read_characteristic(TomlTable& row) {
  std::string id = row.string("characteristic", Need::required);
  std::string hyphened = id;
  std::ranges::replace(hyphened, '_', '-');
  if (!id.empty() && !text::is_id(hyphened)) {
    row.reading().error("F0209", row.span("characteristic"), in_quotes(id) + " cannot be a name",
                        "use small letters, digits and single underscores");
  }
  return id;
}

}  // namespace

void read_impacts(TomlTable& table, Ids&, model::Records& records) {
  table.each("impact", [&](TomlTable& row) {
    model::Impact impact;
    impact.characteristic = read_characteristic(row);
    impact.span = row.span("characteristic");
    impact.kind = row.choice("impact", kinds, Need::required, Kind::unknown);
    impact.groups = row.string("groups", Need::optional);
    impact.effect = read_prose(row, "effect", Need::required);
    impact.evidence = read_prose(row, "evidence", Need::optional);
    impact.mitigation = read_prose(row, "mitigation", Need::optional);
    impact.owner = read_person(row, "owner", Need::optional, records.persons);
    impact.due = row.date("due", Need::optional);
    impact.residual = row.string("residual", Need::optional);
    records.impacts.push_back(std::move(impact));
  });
}

}  // namespace folio::content
