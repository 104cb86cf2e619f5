// Versions as they were published: content/archive/<document>/<version>/ holds
// a copy of the document's folder, made by `folio freeze` and never changed.

#include <algorithm>
#include <tuple>

#include "content/content.h"
#include "content/documents.h"

namespace folio::content {

namespace {

// What a version says that later rules of fields would refuse is no mistake of
// those who froze it; text that cannot be read would make a comparison lie.
bool still_matters(const source::Diagnostic& said) {
  return said.severity == source::Severity::error && !said.code.starts_with("F02");
}

// Whether a version was published in a language: the words of one are not
// compared with those of another.
bool is_there_in(const source::FileSystem& files, const std::string& folder,
                 std::string_view lang) {
  return lang.empty() || !is_absent(files, folder + "/" + translated_name("document.toml", lang));
}

auto age_of(const model::Dossier& dossier) {
  const model::Header& header = dossier.header;
  const auto day = header.updated ? header.updated : header.published;
  return std::tuple(day.value_or(calendar::Date{}), header.version);
}

}  // namespace

bool is_archived(std::string_view path) { return path.starts_with(archive_folder); }

std::vector<model::ArchivedVersion> archived_versions(const std::vector<std::string>& paths) {
  std::vector<model::ArchivedVersion> versions;
  constexpr std::string_view file = "/document.toml";
  for (const std::string& path : paths) {
    if (!is_archived(path) || !path.ends_with(file)) continue;
    const std::string folder = path.substr(0, path.size() - file.size());
    const std::string below = folder.substr(archive_folder.size());
    const std::size_t slash = below.find('/');
    const bool is_version = slash != below.npos && below.find('/', slash + 1) == below.npos;
    if (is_version) versions.push_back({below.substr(0, slash), folder});
  }
  std::ranges::sort(versions, {}, &model::ArchivedVersion::folder);
  return versions;
}

source::Outcome<std::map<std::string, std::string>> open_files_of(const source::FileSystem& files,
                                                                  source::SourceMap& sources,
                                                                  const std::string& folder) {
  Reading reading{files, sources};
  std::map<std::string, std::string> kept;
  const auto is_open = [&](const std::string& path, const source::Entry& entry) {
    const bool other = entry.is_folder && files.has_file(path + "/document.toml");
    return !entry.is_hidden() && !other && !is_exempt_name(path.substr(folder.size()));
  };
  for (const std::string& path : files_below(reading, folder, is_open)) {
    auto bytes = read_bytes(files, path);
    if (bytes) {
      kept.emplace(path.substr(folder.size() + 1), *std::move(bytes));
    } else {
      reading.error("F0107", {&sources.add(path, "", source::Access::open), 0, 0},
                    bytes.error().message, "put an ordinary file there that may be read");
    }
  }
  return {std::move(kept), std::move(reading.said)};
}

source::Outcome<std::vector<model::Dossier>> load_archived(
    const source::FileSystem& files, source::SourceMap& sources, const model::Library& library,
    std::string_view document, const model::SiteSettings& site, std::string_view lang) {
  source::Outcome<std::vector<model::Dossier>> outcome;
  for (const model::ArchivedVersion& version : library.archived) {
    if (version.document != document || !is_there_in(files, version.folder, lang)) continue;
    auto loaded = load(files, sources, version.folder, site, lang);
    std::erase_if(loaded.diagnostics, [](const auto& said) { return !still_matters(said); });
    source::append(outcome.diagnostics, std::move(loaded.diagnostics));
    outcome.value.push_back(std::move(loaded.value));
  }
  std::ranges::stable_sort(outcome.value, {}, age_of);
  return outcome;
}

}  // namespace folio::content
