#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/calendar.h"
#include "base/result.h"
#include "build/build.h"
#include "model/document.h"
#include "model/library.h"
#include "model/site.h"
#include "source/file_system.h"

/// What `folio new` works with: the scaffolds that come with Folio, and what is
/// in the publication already.
namespace folio::cli {

/// A folder of files for one kind of document. They are what an author begins
/// with, {{name}} standing where something is to be filled in. A line that begins
/// with nations, {{wales scotland}}, is for publications there alone.
struct Scaffold {
  std::string kind;
  std::string family;  // the folder below content/ where such documents lie; "" of a site
  std::vector<build::Artifact> files;
};

/// The kinds of which there is a scaffold below scaffolds/, sorted.
Result<std::vector<std::string>> kinds_of_scaffolds(const source::FileSystem& installed);

Result<Scaffold> open_scaffold(const source::FileSystem& installed, const std::string& kind);

/// By name, what is filled in. Empty where the publication has nothing to offer.
using Values = std::map<std::string, std::string, std::less<>>;

/// A scaffold's files with everything filled in, and the names for which there
/// was nothing. Words are written as TOML or Markdown wants them.
struct Filled {
  std::vector<build::Artifact> files;
  std::vector<std::string> missing;  // each once, in the order met
  std::vector<std::string> used;     // the others, likewise
};
Filled filled(const Scaffold& scaffold, const Values& values);

/// What a publication has already, so far as a new document must know of it.
struct Survey {
  model::SiteSettings site;
  model::Library library;
  std::vector<model::Header> documents;  // by folder

  /// Where this id or address is in use: a folder or a file; empty if nowhere.
  std::string holder_of(std::string_view id) const;
};
Survey survey(const source::FileSystem& files, calendar::Date today);

/// What a document called `id` is filled with: dates reckoned from `today`, and
/// what in the publication it is most likely to refer to.
Values values_of(const Survey& survey, const std::string& id, const std::string& title,
                 calendar::Date today);

/// A slug as words: "Prevent strategy 2026".
std::string title_of(std::string_view slug);

/// Writes the schemas of all TOML files into `folder`, anew each time; answers
/// how many.
Result<std::size_t> write_schemas(const std::filesystem::path& folder);

/// Tells editors that know Taplo which schema in `folder` is for which files.
std::string taplo_rules(std::string_view folder);

}  // namespace folio::cli
