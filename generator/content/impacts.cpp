// impacts.toml: what a policy does to people who share a characteristic.

#include <algorithm>

#include "base/text.h"
#include "content/documents.h"
#include "model/characteristics.h"

namespace folio::content {

namespace {

using Kind = model::Impact::Kind;

constexpr Word<Kind> kinds[] = {
    {"positive", Kind::positive}, {"negative", Kind::negative}, {"neutral", Kind::neutral},
    {"mixed", Kind::mixed},       {"unknown", Kind::unknown},
};

bool is_statutory(std::string_view id) {
  return std::ranges::find(model::characteristics, id, &model::Characteristic::id) !=
         model::characteristics.end();
}

std::vector<std::string> statutory_ids() {
  std::vector<std::string> ids;
  for (const model::Characteristic& one : model::characteristics) ids.emplace_back(one.id);
  return ids;
}

// "Religion-Belief" as ids are written.
std::string as_id(std::string_view written) {
  std::string id = text::lower(text::squeezed(written));
  std::ranges::replace_if(
      id, [](char c) { return c == '-' || c == ' '; }, '_');
  return id;
}

bool can_be_id(std::string id) {
  std::ranges::replace(id, '_', '-');
  return text::is_id(id);
}

// A characteristic's id: of the Act, or a local one. Nobody means "Age" as
// another than "age", so it counts as that when it has been told.
std::string read_characteristic(TomlTable& row) {
  std::string written = row.string("characteristic", Need::required);
  if (written.empty() || is_statutory(written)) return written;
  const std::string id = as_id(written);
  const bool long_enough = id.size() > 6;  // "race" is near to much else
  const auto meant = is_statutory(id) ? std::optional(id)
                     : long_enough    ? text::nearest(id, statutory_ids())
                                      : std::nullopt;
  if (meant) {
    row.reading().error("F0207", row.span("characteristic"),
                        in_quotes(written) + " is not a known characteristic",
                        "did you mean \"" + *meant + "\"?");
    return *meant;
  }
  if (!can_be_id(written)) {
    row.reading().error("F0209", row.span("characteristic"),
                        in_quotes(written) + " cannot be a name",
                        "use small letters, digits and single underscores");
  }
  return written;
}

void check_first(Reading& reading, const model::Impact& impact,
                 const std::vector<model::Impact>& before) {
  const auto first =
      std::ranges::find(before, impact.characteristic, &model::Impact::characteristic);
  if (impact.characteristic.empty() || first == before.end()) return;
  const source::Span& span = first->characteristic_span;
  const std::size_t line = span.file == nullptr ? 0 : span.file->position(span.begin).line;
  reading.error("F0402", impact.characteristic_span,
                "the impact on " + in_quotes(impact.characteristic) + " is given twice",
                "it stands in line " + std::to_string(line) +
                    " already; say all of one characteristic in one [[impact]]");
}

}  // namespace

void read_impacts(TomlTable& table, Ids&, model::Records& records) {
  table.each("impact", [&](TomlTable& row) {
    model::Impact impact;
    impact.characteristic = read_characteristic(row);
    impact.span = impact.characteristic_span = row.span("characteristic");
    impact.kind = row.choice("impact", kinds, Need::required, Kind::unknown);
    impact.groups = row.prose("groups", Need::optional);
    impact.effect = read_prose(row, "effect", Need::required);
    impact.evidence = read_prose(row, "evidence", Need::required);
    impact.mitigation = read_prose(row, "mitigation", Need::optional);
    impact.owner = read_person(row, "owner", Need::optional, records.persons);
    impact.due = row.date("due", Need::optional);
    impact.residual = row.prose("residual", Need::optional);
    check_first(row.reading(), impact, records.impacts);
    records.impacts.push_back(std::move(impact));
  });
}

}  // namespace folio::content
