// Files that lie in a document's folder and are not read.

#include <algorithm>
#include <iterator>

#include "content/documents.h"

namespace folio::content {

namespace {

using source::Access;

constexpr std::string_view known_toml[] = {"document.toml", "actions.toml",  "ratings.toml",
                                           "impacts.toml",  "measures.toml", "structure.toml",
                                           "timeline.toml"};

// What to do about a file of open words that nothing reads.
std::string help_for_stray(std::string_view path) {
  if (path.ends_with(".md")) return "add its name to sections or to a [[part]], or move it away";
  if (path.ends_with(".csv") || path.ends_with(".table.toml")) {
    return "show it where its table belongs: ::: table {src=\"" +
           std::string(path.substr(path.rfind('/') + 1)) + "\"}; or move it away";
  }
  const std::vector<std::string> known(std::begin(known_toml), std::end(known_toml));
  return nearest_help(path.substr(path.rfind('/') + 1), known);
}

// A file of a table, in whichever language, that no page shows.
bool is_stray_csv(const Reading& reading, const std::string& folder, const model::Header& header,
                  const model::SiteSettings& site, const std::string& path) {
  if (!path.ends_with(".csv") || path == folder + "/actions.csv") return false;
  const auto& attached = header.attachments;
  const bool is_attached = std::ranges::any_of(
      attached, [&](const model::Attachment& one) { return path == folder + "/" + one.file; });
  return !is_attached && std::ranges::none_of(site.languages, [&](const model::Named& lang) {
    return std::ranges::any_of(reading.shown, [&](const std::string& shown) {
      return path == translated_name(shown, lang.id);
    });
  });
}

void say_unlisted(Reading& reading, const std::string& path, bool is_stray_csv) {
  const std::string_view name = std::string_view(path).substr(path.rfind('/') + 1);
  if (is_exempt_name(name)) return say_stray(reading, path);
  const bool known = std::ranges::find(known_toml, name) != std::end(known_toml);
  const bool is_rows = name.ends_with(".toml") && !known;
  if (name.ends_with(".md") || is_rows || is_stray_csv) say_stray(reading, path);
}

}  // namespace

void check_unlisted(Reading& reading, const std::string& folder, const model::Header& header,
                    const model::SiteSettings& site, std::set<std::string> listed) {
  listed.insert(reading.shown.begin(), reading.shown.end());
  const auto is_ours = [&](const std::string& path, const source::Entry& entry) {
    return !entry.is_hidden() &&
           !(entry.is_folder && reading.files.has_file(path + "/document.toml"));
  };
  for (const std::string& path : files_below(reading, folder, is_ours)) {
    const auto name = split_translated(path);
    if (name && is_translation(reading.files, path)) {
      check_translation(reading, path, *name, site, listed.contains(name->original));
    } else if (!listed.contains(path)) {
      say_unlisted(reading, path, is_stray_csv(reading, folder, header, site, path));
    }
  }
}

void say_stray(Reading& reading, const std::string& path) {
  // Nothing of it is read, so what is said of it cannot repeat its words.
  const source::SourceFile& file = reading.sources.add(path, "", Access::open);
  if (is_exempt_name(path)) {
    reading.error(
        "F0503", {&file, 0, 0}, "no document lists this exempt file",
        "list it in document.toml as a [[part]] with access = \"exempt\", or move it away");
  } else {
    reading.error("F0108", {&file, 0, 0}, "no document lists this file", help_for_stray(path));
  }
}

}  // namespace folio::content
