#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <optional>
#include <set>
#include <system_error>

#include "base/json.h"
#include "build/folder.h"

namespace folio::build {

namespace fs = std::filesystem;

namespace {

constexpr const char* readers(Privacy privacy) {
  return privacy == Privacy::open ? "everybody" : "members";
}

std::optional<std::string> content_of(int folder, const char* name) {
  const Descriptor file(::openat(folder, name, O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK));
  if (!file) return std::nullopt;
  std::string content;
  char part[4096];
  for (ssize_t count; (count = ::read(*file, part, sizeof part)) != 0;) {
    if (count < 0) return std::nullopt;
    content.append(part, static_cast<std::size_t>(count));
  }
  return content;
}

const Json* member(const Json& json, std::string_view name) {
  const auto* object = std::get_if<Json::Object>(&json.value);
  if (object == nullptr) return nullptr;
  const auto found = std::ranges::find(*object, name, [](const auto& one) { return one.first; });
  return found == object->end() ? nullptr : &found->second;
}

std::string words(const Json* json) {
  const auto* text = json == nullptr ? nullptr : std::get_if<std::string>(&json->value);
  return text == nullptr ? std::string() : *text;
}

// The paths that a manifest of ours for these readers lists.
std::optional<std::set<std::string>> listed(int folder, Privacy privacy) {
  const auto text = content_of(folder, manifest_name);
  const auto json = text ? parse_json(*text) : std::nullopt;
  if (!json || words(member(*json, "made_by")) != "folio") return std::nullopt;
  if (words(member(*json, "for")) != readers(privacy)) return std::nullopt;
  std::set<std::string> paths{manifest_name};
  const Json* files = member(*json, "files");
  const auto* lines = files == nullptr ? nullptr : std::get_if<Json::Array>(&files->value);
  if (lines == nullptr) return std::nullopt;
  for (const Json& line : *lines) paths.insert(words(member(line, "path")));
  return paths;
}

// The first thing in the folder, by name, that is not listed.
std::optional<std::string> stranger(const fs::path& folder, const std::set<std::string>& paths) {
  std::optional<std::string> first;
  std::error_code error;
  const std::size_t prefix = folder.native().size() + 1;
  for (fs::recursive_directory_iterator file(folder, error), end; !error && file != end;
       file.increment(error)) {
    std::error_code unknown;
    if (file->symlink_status(unknown).type() == fs::file_type::directory) continue;
    const std::string path = file->path().native().substr(prefix);
    if (!paths.contains(path) && (!first || path < *first)) first = path;
  }
  return first;
}

}  // namespace

std::string manifest_of(std::vector<Entry> entries, Privacy privacy) {
  std::ranges::sort(entries, {}, &Entry::path);
  Json::Array files;
  for (Entry& entry : entries) {
    Json::Object file{{"path", std::move(entry.path)}};
    if (privacy == Privacy::open) {
      file.emplace_back("bytes", entry.bytes);
      file.emplace_back("digest", std::move(entry.digest));
    }
    files.emplace_back(std::move(file));
  }
  return to_text(Json(
      Json::Object{{"made_by", "folio"}, {"for", readers(privacy)}, {"files", std::move(files)}}));
}

Result<Done> check_ours(const fs::path& folder, int descriptor, Privacy privacy) {
  std::error_code error;
  if (fs::is_empty(folder, error)) return Done{};
  const std::string shown = "\"" + folder.string() + "\"";
  const auto paths = listed(descriptor, privacy);
  if (error || !paths) {
    return Failure{shown +
                   " holds files that Folio did not make; choose an empty folder or a new one"};
  }
  const auto found = stranger(folder, *paths);
  if (!found) return Done{};
  return Failure{shown + " holds \"" + *found +
                 "\", which Folio did not make; move it away (what belongs on the website goes "
                 "into site/static/)"};
}

}  // namespace folio::build
