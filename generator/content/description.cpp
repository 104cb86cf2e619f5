// What TOML files may hold, as their readers ask for it.

#include <algorithm>

#include "content/reading.h"

namespace folio::content {

Description::Key& Description::key(std::string_view name) {
  const auto found = std::ranges::find(keys, name, &Key::name);
  if (found != keys.end()) return *found;
  keys.push_back({.name = std::string(name)});
  return keys.back();
}

namespace {

// A reader that looks whether a key holds a string takes one there, unless it
// asks for a sort of string in any case.
void settle_words(Description& table) {
  using Form = Description::Form;
  for (Description::Key& key : table.keys) {
    const auto asked = [&key](Form form) { return key.forms.contains(form); };
    if (key.may_be_words && !asked(Form::id) && !asked(Form::choice) && !asked(Form::date)) {
      key.forms.insert(Form::words);
    }
    settle_words(key.table);
  }
}

}  // namespace

Description description_of(const TomlSort& sort,
                           const std::map<std::string, std::string, std::less<>>& chosen) {
  const source::MemoryFiles no_files;
  source::SourceMap sources;
  Reading unheard{no_files, sources};
  Description told{.keys = {}, .chosen = chosen};
  TomlTable table(unheard, told);
  sort.read(table);
  settle_words(told);
  return told;
}

std::vector<TomlSort> toml_sorts() {
  static constexpr std::vector<TomlSort> (*rooms[])() = {site_sorts, theme_sorts, registry_sorts,
                                                         document_sorts, record_sorts,
                                                         table_sorts};
  std::vector<TomlSort> all;
  for (const auto sorts : rooms) std::ranges::move(sorts(), std::back_inserter(all));
  return all;
}

}  // namespace folio::content
