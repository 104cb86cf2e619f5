#include <algorithm>
#include <string>
#include <tuple>
#include <utility>

#include "base/text.h"
#include "resolve/passes.h"

namespace folio::resolve {

namespace {

using source::Diagnostic;
using source::Diagnostics;
using source::Severity;

// Folders of the website that belong to no document, or will not.
constexpr std::string_view reserved_slugs[] = {"404",      "a-z",       "accessibility",
                                               "assets",   "documents", "glossary",
                                               "meetings", "search",    "sitemap"};

std::string described(const Anchor& anchor, const model::Words& words) {
  switch (anchor.kind) {
    case Anchor::Kind::section:
    case Anchor::Kind::heading:
      return anchor.number.empty() ? anchor.title : words("section") + " " + anchor.number;
    case Anchor::Kind::paragraph:
      return anchor.number.empty() ? words("this_paragraph")
                                   : words("paragraph") + " " + anchor.number;
    case Anchor::Kind::table: return words("table") + " " + anchor.number;
    case Anchor::Kind::figure: return words("figure") + " " + anchor.number;
    case Anchor::Kind::appendix: return anchor.number;
    case Anchor::Kind::item: return anchor.title;
  }
  return {};
}

void add_meanings(Index& index, const Outline& outline, const model::Words& words) {
  const std::string& id = outline.header.id;
  index.meanings[id + "/"] = {
      outline.header.title, outline.header.title, {id, outline.header.slug, "", ""}};
  for (const Anchor& anchor : outline.anchors) {
    const std::string full = described(anchor, words);
    index.meanings[id + "/" + anchor.id] = {
        full,
        anchor.number.empty() ? full : anchor.number,
        {id, outline.header.slug, anchor.section, anchor.anchor}};
  }
}

std::string place_of(const source::Span& span) {
  if (span.file == nullptr) return "another document";
  return span.file->path() + ":" + std::to_string(span.file->position(span.begin).line);
}

// What an author may have meant: names of the document itself and of others.
std::vector<std::string> names_for(const Index& index, const std::string& document) {
  std::vector<std::string> names;
  const Outline* outline = index.document(document);
  if (outline != nullptr) {
    for (const Anchor& anchor : outline->anchors) names.push_back(anchor.id);
  }
  for (const Outline& other : index.documents) names.push_back(other.header.id);
  return names;
}

std::string help_for(std::string_view name, std::vector<std::string> names,
                     std::string_view otherwise) {
  std::erase(names, name);
  const auto nearest = text::nearest(name, names);
  return nearest ? "did you mean \"" + *nearest + "\"?" : std::string(otherwise);
}

void check_mentions(const Index& index, const Outline& outline, Diagnostics& said) {
  for (const Mention& mention : outline.mentions) {
    if (meaning_of(index, outline.header.id, mention.document, mention.id)) continue;
    const bool elsewhere = index.document(mention.document) != nullptr;
    const bool lost = !mention.document.empty() && !elsewhere;
    const std::string& name = lost ? mention.document : mention.id;
    const auto names = names_for(index, elsewhere ? mention.document : outline.header.id);
    said.push_back({Severity::error, "F0401",
                    (lost ? "no document is called \"" : "nothing is called \"") + name + "\"" +
                        (elsewhere ? " in the document \"" + mention.document + "\"" : ""),
                    mention.span, "no such reference",
                    help_for(name, names, "give {#" + name + "} to what is meant")});
  }
}

bool has_rows(const model::RecordView& table, const model::Records& records) {
  switch (table.kind) {
    case model::RecordView::Kind::ratings: return !records.toolkit.ratings.empty();
    case model::RecordView::Kind::impacts: return !records.impacts.empty();
    case model::RecordView::Kind::actions:
      return std::ranges::any_of(records.actions, [&](const model::Action& action) {
        return table.workstream.empty() || action.workstream == table.workstream;
      });
    default: return true;
  }
}

// A table without rows tells readers that there is nothing; the author meant
// to show something.
void check_records_shown(const Index& index, const Outline& outline, Diagnostics& said) {
  for (const RecordsShown& shown : outline.records_shown) {
    const bool own = shown.table.document.empty();
    const Outline* other = own ? &outline : index.document(shown.table.document);
    if (other == nullptr || has_rows(shown.table, other->records)) continue;
    std::vector<std::string> streams;
    for (const model::Workstream& stream : other->records.workstreams) streams.push_back(stream.id);
    const std::string& asked = shown.table.workstream;
    said.push_back({Severity::error, "F0408",
                    asked.empty() ? "there are no records to show here"
                                  : "no action belongs to the workstream \"" + asked + "\"",
                    shown.span, "",
                    help_for(asked, streams,
                             "put actions.toml, ratings.toml or impacts.toml beside the "
                             "document.toml, or name the document that has it")});
  }
}

void check_documents_named(const Index& index, const Outline& outline, Diagnostics& said) {
  const std::vector<std::string> names = names_for(index, "");
  for (const model::Named& link : outline.header.links) {
    if (index.document(link.id) != nullptr) continue;
    said.push_back({Severity::error, "F0403", "no document has the id \"" + link.id + "\"",
                    link.span, "", help_for(link.id, names, "use the id of a document.toml")});
  }
}

void check_bodies(const Index& index, const Outline& outline, Diagnostics& said) {
  std::vector<std::string> names;
  for (const model::Body& body : index.bodies) names.push_back(body.id);
  for (const model::Named& body : outline.header.bodies) {
    if (std::ranges::find(names, body.id) != names.end()) continue;
    said.push_back({Severity::error, "F0404", "no body has the id \"" + body.id + "\"", body.span,
                    "", help_for(body.id, names, "add it to content/registry/bodies.toml")});
  }
}

// Two documents with one id or one address; the second is told of the first.
void check_shared(const Index& index, Diagnostics& said) {
  std::map<std::string, const Outline*> by_id, by_slug;
  for (const Outline& outline : index.documents) {
    const model::Header& header = outline.header;
    const auto [same_id, new_id] = by_id.emplace(header.id, &outline);
    const auto [same_slug, new_slug] = by_slug.emplace(header.slug, &outline);
    if (!new_id) {
      said.push_back({Severity::error, "F0405", "the id \"" + header.id + "\" is used twice",
                      header.span, "",
                      "it is also the id in " + place_of(same_id->second->header.span)});
    } else if (!new_slug) {
      said.push_back({Severity::error, "F0406", "the address \"" + header.slug + "\" is used twice",
                      header.slug_span, "",
                      "it is also the address of " + place_of(same_slug->second->header.span)});
    }
    if (std::ranges::find(reserved_slugs, header.slug) != std::end(reserved_slugs)) {
      said.push_back({Severity::error, "F0407",
                      "the address \"" + header.slug + "\" belongs to a page of the site itself",
                      header.slug_span, "", "choose another slug"});
    }
  }
}

// Ids are one name space: a reference could otherwise mean two things.
void check_registries(const Index& index, Diagnostics& said) {
  std::map<std::string_view, std::string_view> taken;
  for (const model::Body& body : index.bodies) taken.emplace(body.id, "a body in bodies.toml");
  for (const model::Term& term : index.glossary) taken.emplace(term.id, "a term in glossary.toml");
  for (const Outline& outline : index.documents) {
    const auto other = taken.find(outline.header.id);
    if (other == taken.end()) continue;
    said.push_back({Severity::error, "F0405", "the id \"" + outline.header.id + "\" is used twice",
                    outline.header.span, "", "it is also the id of " + std::string(other->second)});
  }
}

}  // namespace

Index as_of(const Outline& version, const Index& index, const model::Words& words) {
  Index past = index;
  const auto today = std::ranges::find(past.documents, version.header.id,
                                       [](const Outline& outline) { return outline.header.id; });
  if (today == past.documents.end()) return past;
  const std::string prefix = version.header.id + "/";
  std::erase_if(past.meanings, [&](const auto& one) { return one.first.starts_with(prefix); });
  *today = version;
  add_meanings(past, version, words);
  return past;
}

const Outline* Index::document(std::string_view id) const {
  const auto found = std::ranges::find(
      documents, id, [](const Outline& outline) { return std::string_view(outline.header.id); });
  return found == documents.end() ? nullptr : &*found;
}

std::string Index::body_name(std::string_view id) const {
  const auto found = std::ranges::find(bodies, id, &model::Body::id);
  return found == bodies.end() ? std::string(id) : found->name;
}

source::Outcome<Index> index_of(const std::vector<Outline>& outlines, const model::Library& library,
                                const model::Words& words) {
  source::Outcome<Index> outcome;
  Index& index = outcome.value;
  index.documents = outlines;
  std::ranges::stable_sort(index.documents, {}, [](const Outline& outline) {
    return std::tuple(outline.header.kind, outline.header.title, outline.header.id);
  });
  index.bodies = library.bodies;
  index.glossary = library.glossary;
  for (const Outline& outline : index.documents) add_meanings(index, outline, words);
  check_shared(index, outcome.diagnostics);
  check_registries(index, outcome.diagnostics);
  for (const Outline& outline : index.documents) {
    check_mentions(index, outline, outcome.diagnostics);
    check_records_shown(index, outline, outcome.diagnostics);
    check_documents_named(index, outline, outcome.diagnostics);
    check_bodies(index, outline, outcome.diagnostics);
  }
  return outcome;
}

}  // namespace folio::resolve
