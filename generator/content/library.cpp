#include <algorithm>
#include <array>
#include <iterator>

#include "base/locale.h"
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

bool is_a_registry(const std::string& path) {
  return std::ranges::find(registries, path, &Registry::path) != std::end(registries);
}

// Whether the file is a registry in another language; if the site does not have
// that language, it is told.
bool is_translated_registry(Reading& reading, const std::string& path,
                            const model::SiteSettings& site) {
  const auto name = split_translated(path);
  if (!name || !is_a_registry(name->original)) return false;
  const bool has_original = !is_absent(reading.files, name->original);
  if (has_original) check_translation(reading, path, *name, site, true);
  return has_original;
}

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
    if (!is_text || is_a_registry(path) || is_archived(path) || belongs(path)) continue;
    if (!is_translated_registry(reading, path, site)) say_stray(reading, path);
  }
  if (library.folders.empty()) {
    reading.error("F0101", {}, "there is no document below content/",
                  "make a folder with a document.toml there");
  }
}

void read_registries(Reading& reading, model::Library& library) {
  Ids ids;
  for (const Registry& registry : registries) {
    if (registry.need == Need::optional && is_absent(reading.files, registry.path())) continue;
    read_toml(reading, registry.path(), most_bytes, {},
              [&](TomlTable& table) { registry.read(table, ids, library); });
  }
}

// --- In other languages --------------------------------------------------------------

// A term may say in the glossary itself what it is called elsewhere.
void translate_terms(model::Library& library, const model::Library& original,
                     const std::string& lang, const std::string& original_lang) {
  for (model::Term& term : library.glossary) {
    const auto before = std::ranges::find(original.glossary, term.id, &model::Term::id);
    if (before == original.glossary.end()) continue;
    const auto name = term.terms.find(lang);
    const auto meaning = term.meanings.find(lang);
    if (name != term.terms.end() && term.term == before->term) term.term = name->second;
    if (meaning != term.meanings.end() && term.meaning == before->meaning) {
      term.meaning = meaning->second;
    }
    // Passages that are not translated go on calling it so.
    if (term.term != before->term) term.terms.emplace(original_lang, before->term);
  }
  const locale::Alphabet alphabet(lang);
  std::ranges::stable_sort(library.glossary, {}, [&](const model::Term& term) {
    return std::pair(alphabet.key(term.term), term.id);
  });
}

// The registries with the words of bodies.cy.toml and its like.
std::shared_ptr<const model::Library> translated(const Reading& original, const std::string& lang,
                                                 const model::Library& library,
                                                 const model::SiteSettings& site,
                                                 source::Diagnostics& said) {
  Reading reading{original.files, original.sources};
  reading.translation = lang;
  model::Library told;
  read_registries(reading, told);
  for (const Registry& registry : registries) {
    if (is_absent(reading.files, registry.path())) continue;
    const bool asked = registry.name == "bodies" || registry.name == "glossary";
    say_gaps(reading, registry.path(), asked ? wanted_in(lang, site.nation) : Wanted::perhaps);
  }
  source::append(said, only_of_translations(std::move(reading.said), lang));
  translate_terms(told, library, lang, site.lang);
  told.folders = library.folders;
  told.editions = library.editions;
  return std::make_shared<const model::Library>(std::move(told));
}

}  // namespace

source::Outcome<model::Library> load_library(const source::FileSystem& files,
                                             source::SourceMap& sources,
                                             const model::SiteSettings& site) {
  Reading reading{files, sources};
  model::Library library;
  read_registries(reading, library);
  find_documents(reading, site, library);
  for (const model::Named& language : site.languages) {
    library.translations[language.id] =
        translated(reading, language.id, library, site, reading.said);
  }
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
