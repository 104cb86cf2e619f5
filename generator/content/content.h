#pragma once

#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "model/document.h"
#include "model/library.h"
#include "model/site.h"
#include "model/theme.h"
#include "source/diagnostic.h"
#include "source/file_system.h"

namespace folio::content {

/// site/site.toml, site/waivers.toml and site/static/. `today` goes into the settings as it is.
source::Outcome<model::SiteSettings> load_site(const source::FileSystem& files,
                                               source::SourceMap& sources, calendar::Date today);

/// themes/<name>/ of `files`: theme.toml, print.toml, words/<language>.toml,
/// templates/ and static/. The site's own language must be spoken, and whatever
/// language is must have every word in required_words_in(); of the `others` that
/// are not spoken the reader is told.
source::Outcome<model::Theme> load_theme(const source::FileSystem& files,
                                         source::SourceMap& sources, std::string_view name,
                                         std::string_view lang,
                                         std::span<const model::Named> others = {});

/// The folders of all documents below content/, or below the folders that the
/// site names, in which of its languages each is written, and the registries in
/// all of them.
source::Outcome<model::Library> load_library(const source::FileSystem& files,
                                             source::SourceMap& sources,
                                             const model::SiteSettings& site = {});

/// Every archived version of the document called `document`, oldest first. Only
/// mistakes that would falsify a comparison are reported.
source::Outcome<std::vector<model::Dossier>> load_archived(
    const source::FileSystem& files, source::SourceMap& sources, const model::Library& library,
    std::string_view document, const model::SiteSettings& site, std::string_view lang = {});

/// What is kept of a document when a version of it is frozen: path in its
/// folder -> bytes, of every file that is not named as exempt.
source::Outcome<std::map<std::string, std::string>> open_files_of(const source::FileSystem& files,
                                                                  source::SourceMap& sources,
                                                                  const std::string& folder);

/// The name of the file that says what the texts of a frozen version were, so that it is
/// told when one of them is changed; and its lines for these files.
inline constexpr std::string_view frozen_lock = "frozen.lock";
std::string frozen_lock_of(const std::map<std::string, std::string>& open_files);

/// The file that says which versions were frozen, and what the lock of each was; and what
/// it says once these are frozen, too: "guide/1-0" -> its lock. Nothing that stands in it
/// is changed or taken out: where it is there and cannot be read, that is the Failure.
inline constexpr std::string_view archive_lock = "content/archive/frozen.lock";
Result<std::string> archive_lock_with(const source::FileSystem& files,
                                      const std::map<std::string, std::string>& locks);

/// Whether each version that was frozen is still there and as it was, and something
/// records of each what it was.
source::Diagnostics check_archive(const source::FileSystem& files, source::SourceMap& sources,
                                  const model::Library& library);

/// The locks of the archive that are not there or behind, path -> text. Of a version that
/// is not what was recorded of it there is none. A lock or a file of a version that cannot
/// be read is the Failure.
Result<std::map<std::string, std::string>> locks_lacking(const source::FileSystem& files,
                                                         const model::Library& library);

/// One document: its folder's document.toml and every file it lists. Exempt
/// parts go into their locked boxes at once.
///
/// With the tag of a language it is the document's translation: of each file
/// the version in that language, and the original where there is none. What is
/// wrong with the originals is said when they are read themselves.
source::Outcome<model::Dossier> load(const source::FileSystem& files, source::SourceMap& sources,
                                     std::string_view folder, const model::SiteSettings& site,
                                     std::string_view lang = {});

/// What document.toml says in the folder, and nothing else of it.
source::Outcome<model::Header> load_header(const source::FileSystem& files,
                                           source::SourceMap& sources, std::string_view folder,
                                           const model::SiteSettings& site);

/// What a sort of TOML files may hold, for editors: a JSON Schema (draft 7).
struct Schema {
  std::string name;   // of the sort: "document"
  std::string files;  // where they are, ** for any folders: "content/**/document.toml"
  std::string text;
};

/// The schema of every sort of TOML files, made of what their readers ask for.
std::vector<Schema> schemas();

/// A field of a TOML file, as people are told of it.
struct Field {
  std::string name;            // with the tables it stands in: "action.update.date"
  std::string form;            // "a date"
  std::string help;            // what it says; may be empty
  std::string needed;          // "yes", "no" or "in strategy", of the table that it stands in
  std::string kinds;           // of documents that have it; empty if all do
  std::string otherwise = {};  // the word that holds where it is left out; empty if none does
};

/// Every field of one sort of TOML files, by name.
struct FileFields {
  std::string sort;   // "actions"
  std::string files;  // "content/**/actions.toml"
  std::vector<Field> fields;
};

/// The fields of every sort of TOML files, made of what their readers ask for.
std::vector<FileFields> fields();

}  // namespace folio::content
