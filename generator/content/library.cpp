#include <algorithm>
#include <array>
#include <iterator>

#include "base/text.h"
#include "content/content.h"
#include "content/documents.h"

namespace folio::content {

namespace {

constexpr std::size_t most_bytes = 256 * 1024;  // of a registry
constexpr std::string_view usual_root = "content";
constexpr std::string_view document_name = "/document.toml";

struct Registry {
  std::string_view name;
  Need need;
  void (*read)(TomlTable&, Ids&, model::Library&);

  std::string path() const { return "content/registry/" + std::string(name) + ".toml"; }
};

// In the order in which they are read: people name bodies.
constexpr std::array registries{
    Registry{"bodies", Need::required, read_bodies},
    Registry{"people", Need::optional, read_people},
    Registry{"contacts", Need::optional, read_contacts},
    Registry{"glossary", Need::optional, read_terms},
    Registry{"statutes", Need::optional, read_statutes},
    Registry{"toolkits", Need::optional, read_toolkits},
    Registry{"facts", Need::optional, read_facts},
    Registry{"holidays", Need::optional, read_holidays},
};

// The folder of the document that the file at `path` belongs to; empty if none.
std::string folder_of(std::string path, const model::Library& library) {
  for (std::size_t slash = path.rfind('/'); slash != path.npos; slash = path.rfind('/')) {
    path.resize(slash);
    if (std::ranges::binary_search(library.folders, path)) return path;
  }
  return {};
}

// Each document, and in which of the site's languages there is any of it.
void list_editions(const std::vector<std::string>& paths, const model::SiteSettings& site,
                   model::Library& library) {
  std::set<std::pair<std::string, std::string>> found;
  for (const std::string& path : paths) {
    if (auto name = split_translated(path)) found.emplace(folder_of(path, library), name->lang);
  }
  for (const std::string& folder : library.folders) {
    library.editions.push_back({folder, ""});
    for (const model::Named& language : site.languages) {
      if (found.contains({folder, language.id})) library.editions.push_back({folder, language.id});
    }
  }
}

// Every file of the folders that hold documents, folder by folder.
std::vector<std::string> paths_of(Reading& reading, const model::SiteSettings& site) {
  std::vector<model::Named> roots = site.content_folders;
  if (roots.empty()) roots.push_back({std::string(usual_root), {}});
  std::vector<std::string> paths;
  for (const model::Named& root : roots) {
    if (!root.span.file || !is_absent(reading.files, root.id)) {
      std::ranges::move(
          files_below(reading, root.id,
                      [](const auto&, const source::Entry& entry) { return !entry.is_hidden(); }),
          std::back_inserter(paths));
    } else {
      reading.error("F0101", root.span, "there is no folder " + in_quotes(root.id),
                    "make it, or correct its name");
    }
  }
  return paths;
}

// Where every document is; and what lies about that belongs to none.
void find_documents(Reading& reading, const model::SiteSettings& site, model::Library& library) {
  const auto paths = paths_of(reading, site);
  for (const std::string& path : paths) {
    if (path.ends_with(document_name) && !is_archived(path)) {
      library.folders.push_back(path.substr(0, path.size() - document_name.size()));
    }
  }
  std::ranges::sort(library.folders);
  library.archived = archived_versions(paths);
  list_editions(paths, site, library);
  const auto belongs = [&](const std::string& path) {
    return std::ranges::any_of(library.folders, [&](const std::string& folder) {
      return path.starts_with(folder) && path[folder.size()] == '/';
    });
  };
  for (const std::string& path : paths) {
    const bool is_text = path.ends_with(".md") || path.ends_with(".toml") || is_exempt_name(path);
    const bool is_registry =
        std::ranges::any_of(registries, [&](const Registry& one) { return one.path() == path; });
    if (is_text && !is_registry && !is_archived(path) && !belongs(path)) say_stray(reading, path);
  }
  if (library.folders.empty()) {
    reading.error("F0101", {}, "there is no document below content/",
                  "make a folder with a document.toml there");
  }
}

}  // namespace

source::Outcome<model::Library> load_library(const source::FileSystem& files,
                                             source::SourceMap& sources,
                                             const model::SiteSettings& site) {
  Reading reading{files, sources};
  model::Library library;
  Ids ids;
  for (const Registry& registry : registries) {
    if (registry.need == Need::optional && is_absent(files, registry.path())) continue;
    read_toml(reading, registry.path(), most_bytes, {},
              [&](TomlTable& table) { registry.read(table, ids, library); });
  }
  find_documents(reading, site, library);
  library.published = read_addresses_lock(reading);
  return {std::move(library), std::move(reading.said)};
}

std::vector<TomlSort> registry_sorts() {
  std::vector<TomlSort> sorts;
  for (const Registry& registry : registries) {
    const auto read = [registry](TomlTable& table) {
      Ids ids;
      model::Library library;
      registry.read(table, ids, library);
    };
    sorts.push_back({std::string(registry.name), registry.path(), read});
  }
  return sorts;
}

}  // namespace folio::content
