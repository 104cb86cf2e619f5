// Scaffolds: folders of files with gaps, and how the gaps are filled.

#include "cli/scaffold.h"

#include <algorithm>
#include <optional>

#include "base/text.h"

namespace folio::cli {

namespace {

constexpr std::string_view scaffolds = "scaffolds";
constexpr std::string_view opening = "{{", closing = "}}";

// Every file below `folder`, by its path below it.
Result<std::vector<build::Artifact>> files_in(const source::FileSystem& files,
                                              const std::string& folder, const std::string& shown) {
  std::vector<build::Artifact> all;
  const auto entries = files.list(folder);
  if (!entries) return entries.error();
  for (const source::Entry& entry : *entries) {
    const std::string path = folder + "/" + entry.name;
    if (entry.is_folder) {
      auto inner = files_in(files, path, shown + entry.name + "/");
      if (!inner) return inner.error();
      std::ranges::move(inner.value(), std::back_inserter(all));
    } else {
      auto bytes = files.read(path);
      if (!bytes) return bytes.error();
      all.push_back({shown + entry.name, *std::move(bytes)});
    }
  }
  return all;
}

// Between double quotation marks.
std::string as_toml(std::string_view words) {
  std::string out;
  for (const char c : words) {
    if (c == '"' || c == '\\') out += '\\';
    out += c;
  }
  return out;
}

// So that nothing in them is a sign of Markdown's.
std::string as_markdown(std::string_view words) {
  constexpr std::string_view signs = "\\`*_{}[]<>#|~!&$:";
  std::string out;
  for (const char c : words) {
    if (signs.find(c) != signs.npos) out += '\\';
    out += c;
  }
  return out;
}

bool is_nation(std::string_view word) {
  return word == "england" || word == "wales" || word == "scotland";
}

/// A line without the nations it is for; nothing if it is not for this one.
std::optional<std::string_view> for_nation(std::string_view line, std::string_view nation) {
  const std::size_t end = line.find(closing);
  if (!line.starts_with(opening) || end == line.npos) return line;
  const auto words = text::split(line.substr(opening.size(), end - opening.size()), ' ');
  if (!std::ranges::all_of(words, is_nation)) return line;
  if (std::ranges::find(words, nation) == words.end()) return {};
  return line.substr(end + closing.size());
}

// Only the lines that are for this nation.
std::string lines_for(std::string_view text, std::string_view nation) {
  std::vector<std::string> lines;
  for (const std::string_view line : text::split(text, '\n')) {
    if (const auto kept = for_nation(line, nation)) lines.emplace_back(*kept);
  }
  return text::join(lines, "\n");
}

/// Fills one file.
class Filling {
 public:
  Filling(const Values& values, Filled& noted) : values_(values), noted_(noted) {}

  std::string fill(const build::Artifact& file) {
    const auto written = file.path.ends_with(".md") ? as_markdown : as_toml;
    const auto nation = values_.find("nation");
    const std::string lines =
        lines_for(file.bytes, nation == values_.end() ? "england" : nation->second);
    std::string out;
    std::string_view rest = lines;
    for (std::size_t at; (at = rest.find(opening)) != rest.npos;) {
      const std::size_t end = rest.find(closing, at);
      if (end == rest.npos) break;
      out += rest.substr(0, at);
      out += written(value(rest.substr(at + opening.size(), end - at - opening.size())));
      rest.remove_prefix(end + closing.size());
    }
    return out += rest;
  }

 private:
  std::string value(std::string_view name) {
    const auto found = values_.find(name);
    const bool has_one = found != values_.end() && !found->second.empty();
    std::vector<std::string>& names = has_one ? noted_.used : noted_.missing;
    if (std::ranges::find(names, name) == names.end()) names.emplace_back(name);
    return has_one ? found->second : "";
  }

  const Values& values_;
  Filled& noted_;
};

}  // namespace

Result<std::vector<std::string>> kinds_of_scaffolds(const source::FileSystem& installed) {
  const auto entries = installed.list(scaffolds);
  if (!entries) return entries.error();
  std::vector<std::string> kinds;
  for (const source::Entry& entry : *entries) {
    if (entry.is_folder && !entry.is_hidden()) kinds.push_back(entry.name);
  }
  return kinds;
}

Result<Scaffold> open_scaffold(const source::FileSystem& installed, const std::string& kind) {
  const std::string folder = std::string(scaffolds) + "/" + kind;
  if (kind == "site") {
    auto files = files_in(installed, folder, "");
    if (!files) return files.error();
    return Scaffold{kind, "", *std::move(files)};
  }
  const auto families = installed.list(folder);
  if (!families) return families.error();
  if (families->size() != 1) return Failure{"\"" + folder + "\" must hold one folder"};
  const std::string& family = families->front().name;
  auto files = files_in(installed, folder + "/" + family, "");
  if (!files) return files.error();
  return Scaffold{kind, family, *std::move(files)};
}

Filled filled(const Scaffold& scaffold, const Values& values) {
  Filled out;
  Filling filling(values, out);
  for (const build::Artifact& file : scaffold.files) {
    out.files.push_back({file.path, filling.fill(file)});
  }
  return out;
}

}  // namespace folio::cli
