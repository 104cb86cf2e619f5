#include <algorithm>

#include "base/text.h"
#include "content/content.h"
#include "content/readers.h"

namespace folio::content {

namespace {

constexpr std::size_t most_bytes = 256 * 1024;  // of a registry
constexpr std::string_view root = "content";
constexpr std::string_view bodies_path = "content/registry/bodies.toml";
constexpr std::string_view glossary_path = "content/registry/glossary.toml";
constexpr std::string_view document_name = "/document.toml";

constexpr Word<model::Body::Kind> kinds[] = {
    {"council", model::Body::Kind::council},
    {"committee", model::Body::Kind::committee},
    {"cabinet", model::Body::Kind::cabinet},
    {"partnership", model::Body::Kind::partnership},
};

void read_bodies(TomlTable& table, Ids& ids, model::Library& library) {
  std::vector<model::Named> councils;
  table.each("body", [&](TomlTable& row) {
    model::Body body;
    body.id = row.id("id", Need::required);
    body.name = row.string("name", Need::required);
    body.kind = row.choice("kind", kinds, Need::required, model::Body::Kind::council);
    body.council = row.id("council", Need::optional);
    body.url = row.string("url", Need::optional);
    if (!body.url.empty() && !is_web_address(body.url)) {
      row.reading().error("F0214", row.span("url"),
                          in_quotes(body.url) + " is no address of the web",
                          "begin it with https://");
    }
    ids.claim(row.reading(), body.id, row.span("id"));
    if (!body.council.empty()) councils.push_back({body.council, row.span("council")});
    library.bodies.push_back(std::move(body));
  });
  for (const model::Named& council : councils) {
    if (std::ranges::find(library.bodies, council.id, &model::Body::id) != library.bodies.end())
      continue;
    std::vector<std::string> known;
    for (const model::Body& body : library.bodies) known.push_back(body.id);
    table.reading().error("F0207", council.span, "no body is called " + in_quotes(council.id),
                          nearest_help(council.id, known));
  }
}

void read_terms(TomlTable& table, Ids& ids, model::Library& library) {
  table.each("term", [&](TomlTable& row) {
    model::Term term;
    term.id = row.id("id", Need::required);
    term.term = row.string("term", Need::required);
    term.abbreviation = row.string("abbreviation", Need::optional);
    term.meaning = row.string("meaning", Need::required);
    ids.claim(row.reading(), term.id, row.span("id"));
    library.glossary.push_back(std::move(term));
  });
  std::ranges::stable_sort(library.glossary, {}, [](const model::Term& term) {
    return std::pair(text::lower(term.term), term.id);
  });
}

// Where every document is; and what lies about that belongs to none.
void find_documents(Reading& reading, model::Library& library) {
  const auto paths = files_below(
      reading, std::string(root),
      [](const std::string&, const source::Entry& entry) { return !entry.is_hidden(); });
  for (const std::string& path : paths) {
    if (path.ends_with(document_name) && !is_archived(path)) {
      library.folders.push_back(path.substr(0, path.size() - document_name.size()));
    }
  }
  std::ranges::sort(library.folders);
  library.archived = archived_versions(paths);
  const auto belongs = [&](const std::string& path) {
    return std::ranges::any_of(library.folders, [&](const std::string& folder) {
      return path.starts_with(folder) && path[folder.size()] == '/';
    });
  };
  for (const std::string& path : paths) {
    const bool is_text = path.ends_with(".md") || path.ends_with(".toml") || is_exempt_name(path);
    const bool is_registry = path == bodies_path || path == glossary_path;
    if (is_text && !is_registry && !is_archived(path) && !belongs(path)) say_stray(reading, path);
  }
  if (library.folders.empty()) {
    reading.error("F0101", {}, "there is no document below content/",
                  "make a folder with a document.toml there");
  }
}

}  // namespace

source::Outcome<model::Library> load_library(const source::FileSystem& files,
                                             source::SourceMap& sources) {
  Reading reading{files, sources};
  model::Library library;
  Ids ids;
  read_toml(reading, std::string(bodies_path), most_bytes, {},
            [&](TomlTable& table) { read_bodies(table, ids, library); });
  if (!is_absent(files, std::string(glossary_path))) {
    read_toml(reading, std::string(glossary_path), most_bytes, {},
              [&](TomlTable& table) { read_terms(table, ids, library); });
  }
  find_documents(reading, library);
  return {std::move(library), std::move(reading.said)};
}

std::vector<TomlSort> registry_sorts() {
  const auto bodies = [](TomlTable& table) {
    Ids ids;
    model::Library library;
    read_bodies(table, ids, library);
  };
  const auto terms = [](TomlTable& table) {
    Ids ids;
    model::Library library;
    read_terms(table, ids, library);
  };
  return {{"bodies", std::string(bodies_path), bodies},
          {"glossary", std::string(glossary_path), terms}};
}

}  // namespace folio::content
