// Where a key belongs that its author wrote somewhere else.

#include <algorithm>
#include <map>
#include <set>

#include "base/text.h"
#include "content/reading.h"

namespace folio::content {

namespace {

/// What a section's text says and TOML does not.
struct Directive {
  std::string_view key, help;
};
constexpr Directive directives[] = {
    {"recommendation",
     "recommendations stand in a section: write ::: recommendations with a numbered list"},
    {"implication", "implications stand in a section: write ::: implication {area=financial}"},
    {"resolution", "what was resolved stands in the section of its item: write ::: resolved"},
    {"exchange", "questions and answers stand in the section of their item: write ::: exchange"},
    {"executive_summary", "a summary stands in a section: write ::: summary"},
};

/// What authors write for a key that is called otherwise.
struct Synonym {
  std::string_view written, key;
};
constexpr Synonym synonyms[] = {
    {"owner", "lead"},          {"responsible", "lead"}, {"officer", "lead"},
    {"deadline", "due"},        {"due_date", "due"},     {"start_date", "start"},
    {"rating", "rag"},          {"name", "title"},       {"title", "name"},
    {"description", "summary"}, {"description", "text"}, {"description", "detail"},
};

/// The key that is meant, if this table knows it.
std::string_view meant_by(std::string_view written, std::span<const std::string> known) {
  for (const Synonym& one : synonyms) {
    if (one.written == written && std::ranges::find(known, one.key) != known.end()) return one.key;
  }
  return {};
}

/// A table that knows a key: "[links]" of document.toml. A file itself has no name.
struct Home {
  std::string table;
  std::string file;
  std::string own = {};  // what the key itself is called where it is a table: "[[part]]"

  auto operator<=>(const Home&) const = default;
};

// By key: its homes, and the kinds of document whose home each is.
using Homes = std::map<std::string, std::map<Home, std::set<std::string>>, std::less<>>;

std::string name_of(const Description::Key& key, const std::string& outer) {
  const bool many = key.forms.contains(Description::Form::tables);
  const std::string inner = outer.substr(0, outer.find_last_not_of(']') + 1);
  const std::size_t words = std::min(inner.find_first_not_of('['), inner.size());
  const std::string path = words == inner.size() ? key.name : inner.substr(words) + "." + key.name;
  return many ? "[[" + path + "]]" : "[" + path + "]";
}

void add(Homes& homes, const Description& description, const Home& home, const std::string& kind) {
  for (const Description::Key& key : description.keys) {
    if (key.name == any_key) continue;
    const bool is_table = key.forms.contains(Description::Form::table) ||
                          key.forms.contains(Description::Form::tables);
    const std::string own = name_of(key, home.table);
    homes[key.name][{home.table, home.file, is_table ? own : ""}].insert(kind);
    add(homes, key.table, {own, home.file}, kind);
  }
}

std::string file_name(const std::string& files) { return files.substr(files.rfind('/') + 1); }

Homes all_homes() {
  Homes homes;
  for (const TomlSort& sort : document_sorts()) {
    const std::vector<std::string> kinds = description_of(sort).key(sort.branch).words;
    for (const std::string& kind : kinds) {
      add(homes, description_of(sort, {{sort.branch, kind}}), {"", file_name(sort.files)}, kind);
    }
  }
  for (const TomlSort& sort : record_sorts()) {
    add(homes, description_of(sort), {"", file_name(sort.files)}, "");
  }
  return homes;
}

std::string told(const Home& home, const std::set<std::string>& kinds) {
  const std::string kind = kinds.size() == 1 ? *kinds.begin() : "";
  if (home.table.empty() && !kind.empty()) {
    return "only a document of kind " + in_quotes(kind) + " has it";
  }
  if (!home.own.empty() && home.table.empty())
    return "it stands by itself in " + home.file + ", as " + home.own + " on a line of its own";
  const std::string where = home.table.empty()
                                ? "the first lines of " + home.file + ", above every [table]"
                                : home.table + " of " + home.file;
  return "it belongs in " + where + (kind.empty() ? "" : ", and to the kind " + in_quotes(kind));
}

}  // namespace

std::string help_for_unknown_key(std::string_view key, std::span<const std::string> known) {
  const auto directive = std::ranges::find(directives, key, &Directive::key);
  if (directive != std::end(directives)) return std::string(directive->help);
  const std::string_view meant = meant_by(key, known);
  if (!meant.empty()) return "did you mean " + in_quotes(meant) + "?";
  static const Homes homes = all_homes();  // never changes, and takes long for each mistake
  std::string usual = nearest_help(key, known, chapter_of_fields);
  const auto found = homes.find(key);
  const bool is_one = found != homes.end() && found->second.size() == 1;
  if (usual.starts_with("did you mean") || !is_one) return usual;
  const auto& [home, kinds] = *found->second.begin();
  return told(home, kinds);
}

}  // namespace folio::content
