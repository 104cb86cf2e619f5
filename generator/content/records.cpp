// The files of rows beside a document.toml.

#include <algorithm>
#include <array>

#include "base/text.h"
#include "content/documents.h"

namespace folio::content {

namespace {

constexpr std::size_t most_records = 256 * 1024;  // bytes of one file
constexpr std::string_view exempt_ending = ".exempt.toml";

struct Kind {
  std::string_view name;  // of the file, without .toml
  void (*read)(TomlTable&, Ids&, model::Records&);
};

constexpr std::array kinds{
    Kind{"actions", read_actions},     Kind{"ratings", read_ratings},
    Kind{"impacts", read_impacts},     Kind{"measures", read_measures},
    Kind{"structure", read_structure}, Kind{"timeline", read_timeline},
};

// "plans/a/actions.exempt.toml" -> "actions".
std::string_view stem_of(std::string_view path) {
  const std::string_view name = path.substr(path.rfind('/') + 1);
  return name.substr(0, name.size() - std::min(name.size(), exempt_ending.size()));
}

void read_csv(Reading& reading, const std::string& folder, Ids& ids, model::Records& records) {
  const std::string path = folder + "/actions.csv";
  if (is_absent(reading.files, path)) return;
  if (!is_absent(reading.files, folder + "/actions.toml")) {
    const auto* file = read_text(reading, path, source::Access::open, most_records, {});
    if (file == nullptr) return;
    reading.error("F0221", {file, 0, 0}, "the actions stand in actions.toml as well",
                  "keep one of the two files");
    return;
  }
  if (!read_actions_csv(reading, path, ids, records)) records.unread = true;
}

}  // namespace

void read_records(Reading& reading, const std::string& folder, Ids& ids, model::Records& records) {
  for (const Kind& kind : kinds) {
    const std::string path = folder + "/" + std::string(kind.name) + ".toml";
    if (is_absent(reading.files, path)) continue;
    const bool is_read = read_toml(reading, path, most_records, {},
                                   [&](TomlTable& table) { kind.read(table, ids, records); });
    if (!is_read) records.unread = true;
  }
  read_csv(reading, folder, ids, records);
}

bool is_exempt_records(std::string_view path) { return path.ends_with(exempt_ending); }

model::Records read_exempt_records(Reading& reading, const PartEntry& part, Ids& ids,
                                   const model::Records& open) {
  model::Records records;
  records.workstreams = open.workstreams;
  const auto kind = std::ranges::find(kinds, stem_of(part.path), &Kind::name);
  if (kind == kinds.end()) {
    std::vector<std::string> names;
    for (const Kind& one : kinds)
      names.push_back(std::string(one.name) + std::string(exempt_ending));
    reading.error("F0110", part.span, "no rows are kept in a file of this name",
                  nearest_help(part.path.substr(part.path.rfind('/') + 1), names));
    return records;
  }
  read_toml(
      reading, part.path, most_records, part.span,
      [&](TomlTable& table) { kind->read(table, ids, records); }, source::Access::exempt);
  return records;
}

void needs(TomlTable& row, std::string_view key, bool given, std::string_view why) {
  if (given || row.is_faulty(key)) return;
  row.reading().error("F0212", row.span(), std::string(why) + " needs " + row.name_of(key),
                      row.how_to_add(key, "\"…\""));
}

std::vector<TomlSort> record_sorts() {
  std::vector<TomlSort> sorts;
  for (const Kind& kind : kinds) {
    const auto read = [kind](TomlTable& table) {
      model::Records records;
      Ids ids;
      kind.read(table, ids, records);
    };
    const std::string name(kind.name);
    sorts.push_back({name, "content/**/" + name + ".toml", read});
    // Rows that the public may not see are written in the same way.
    if (name == "actions")
      sorts.push_back({"actions-exempt", "content/**/actions.exempt.toml", read});
  }
  return sorts;
}

}  // namespace folio::content
