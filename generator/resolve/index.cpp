#include <algorithm>
#include <set>
#include <string>
#include <tuple>
#include <utility>

#include "base/locale.h"
#include "base/text.h"
#include "resolve/records.h"

namespace folio::resolve {

namespace {

using source::Diagnostic;
using source::Diagnostics;
using source::Severity;

// Folders of the website that belong to no document, or will not.
constexpr std::string_view reserved_slugs[] = {"404",      "a-z",       "accessibility",
                                               "assets",   "documents", "glossary",
                                               "meetings", "search",    "sitemap"};

std::string place_of(const source::Span& span) {
  if (span.file == nullptr) return "another document";
  return span.file->path() + ":" + std::to_string(span.file->position(span.begin).line);
}

void check_asked(const Index& index, const Outline& outline, const model::Words& words,
                 Diagnostics& said) {
  for (const Asked& asked : outline.asked) {
    source::append(said, answer(asked, outline.header.id, index, words).diagnostics);
  }
}

void check_documents_named(const Index& index, const Outline& outline, Diagnostics& said) {
  std::vector<std::string> names;
  for (const Outline& other : index.documents) names.push_back(other.header.id);
  for (const auto* list : {&outline.header.links, &outline.header.mentioned}) {
    for (const model::Named& link : *list) {
      if (index.document(link.id) != nullptr) continue;
      said.push_back({Severity::error, "F0403", "no document has the id \"" + link.id + "\"",
                      link.span, "", help_for(link.id, names, "use the id of a document.toml")});
    }
  }
}

// A paper that names the meeting's own document takes from there whose meeting
// it was, and when.
void complete_meetings(Index& index) {
  for (Outline& outline : index.documents) {
    if (!outline.header.meeting) continue;
    model::MeetingRef& meeting = *outline.header.meeting;
    const Outline* other = index.document(meeting.meeting);
    if (other == nullptr || !other->header.meeting) continue;
    const model::MeetingRef& own = *other->header.meeting;
    if (meeting.body.empty()) meeting.body = own.body;
    if (!meeting.date) meeting.date = own.date;
    if (meeting.start.empty()) meeting.start = own.start;
    if (!meeting.published_on) meeting.published_on = own.published_on;
  }
}

void check_bodies(const Index& index, const Outline& outline, Diagnostics& said) {
  std::vector<std::string> names;
  for (const model::Body& body : index.library.bodies) names.push_back(body.id);
  for (const model::Named& body : outline.header.bodies) {
    if (std::ranges::find(names, body.id) != names.end()) continue;
    said.push_back({Severity::error, "F0404", "no body has the id \"" + body.id + "\"", body.span,
                    "", help_for(body.id, names, "add it to content/registry/bodies.toml")});
  }
}

void check_slug(const Index& index, const Outline& outline, Diagnostics& said) {
  const bool is_language = index.languages.contains(outline.header.slug);
  if (!is_language && !is_reserved_slug(slug_in_language(outline.header))) return;
  said.push_back(
      {Severity::error, "F0407",
       "the address \"" + outline.header.slug + "\" belongs to a page of the site itself",
       outline.header.slug_span, "", "choose another slug"});
}

// Two documents with one id or one address; the second is told of the first.
void check_shared(const Index& index, Diagnostics& said) {
  std::map<std::string, const Outline*> by_id, by_slug;
  for (const Outline* const outline : index.editions()) {
    const model::Header& header = outline->header;
    const std::string id = header.original_lang.empty() ? header.id : header.slug;
    const auto [same_id, new_id] = by_id.emplace(id, outline);
    const auto [same_slug, new_slug] = by_slug.emplace(header.slug, outline);
    if (!new_id && header.original_lang.empty()) {
      said.push_back({Severity::error, "F0405", "the id \"" + header.id + "\" is used twice",
                      header.span, "",
                      "it is also the id in " + place_of(same_id->second->header.span)});
    } else if (!new_slug) {
      said.push_back({Severity::error, "F0406", "the address \"" + header.slug + "\" is used twice",
                      header.slug_span, "",
                      "it is also the address of " + place_of(same_slug->second->header.span)});
    }
    check_slug(index, *outline, said);
  }
}

void check_lock(const Outline& outline, Diagnostics& said) {
  if (!outline.lock_is_stale) return;
  const source::Span& lock = outline.header.ids_lock->span;
  said.push_back({Severity::note,
                  "ID002",
                  "the document has changed since its ids.lock was written",
                  {lock.file, lock.begin, lock.begin},
                  "",
                  "run `folio lock` before it is published"});
}

// Ids are one name space: a reference could otherwise mean two things.
void check_registries(const Index& index, Diagnostics& said) {
  std::map<std::string_view, std::string_view> taken;
  for (const model::Body& body : index.library.bodies)
    taken.emplace(body.id, "a body in bodies.toml");
  for (const model::Term& term : index.library.glossary)
    taken.emplace(term.id, "a term in glossary.toml");
  for (const Outline& outline : index.documents) {
    const auto other = taken.find(outline.header.id);
    if (other == taken.end()) continue;
    said.push_back({Severity::error, "F0405", "the id \"" + outline.header.id + "\" is used twice",
                    outline.header.span, "", "it is also the id of " + std::string(other->second)});
  }
}

// What is wrong with what a document refers to.
Diagnostics said_of(const Outline& outline, const Index& index, const model::Words& words) {
  Diagnostics said;
  check_mentions(index, outline, said);
  check_records_shown(index, outline, said);
  check_files_offered(outline, said);
  check_asked(index, outline, words, said);
  check_documents_named(index, outline, said);
  check_bodies(index, outline, said);
  check_people(index, outline, said);
  check_lock(outline, said);
  return said;
}

bool is_same(const Diagnostic& one, const Diagnostic& other) {
  const auto place = [](const Diagnostic& said) {
    return std::tuple(said.span.file ? said.span.file->path() : "", said.span.begin, said.span.end);
  };
  return one.code == other.code && one.message == other.message && place(one) == place(other);
}

// What a translation shares with its original is not said a second time.
void add_new(Diagnostics& said, Diagnostics more) {
  std::erase_if(more, [&](const Diagnostic& one) {
    return std::ranges::any_of(said, [&](const Diagnostic& other) { return is_same(one, other); });
  });
  source::append(said, std::move(more));
}

// By kind, and by title as the language orders its letters.
std::vector<Outline> in_order(std::vector<Outline> documents, const std::string& lang) {
  const locale::Alphabet alphabet(lang);
  std::vector<std::tuple<model::DocumentKind, std::string, std::string, std::size_t>> keys;
  for (std::size_t i = 0; i < documents.size(); ++i) {
    const model::Header& header = documents[i].header;
    keys.emplace_back(header.kind, alphabet.key(header.title), header.id, i);
  }
  std::ranges::sort(keys);
  std::vector<Outline> sorted;
  for (const auto& key : keys) sorted.push_back(std::move(documents[std::get<3>(key)]));
  return sorted;
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
  link_references(today->records, version.header.id, past, words);
  name_people(today->records, past);
  return past;
}

bool is_reserved_slug(std::string_view slug) {
  return std::ranges::find(reserved_slugs, slug) != std::end(reserved_slugs);
}

const Outline* Index::document(std::string_view id) const {
  const auto found = std::ranges::find(
      documents, id, [](const Outline& outline) { return std::string_view(outline.header.id); });
  return found == documents.end() ? nullptr : &*found;
}

std::string Index::body_name(std::string_view id) const {
  const auto found = std::ranges::find(library.bodies, id, &model::Body::id);
  return found == library.bodies.end() ? std::string(id) : found->name;
}

Index index_for_readers(std::vector<Outline> documents, const model::Library& library,
                        const model::Words& words, const calendar::Date& today) {
  Index index;
  index.documents = in_order(std::move(documents), words.lang());
  index.library = library;
  std::ranges::sort(index.library.published, {}, &model::PublishedAddress::address);
  index.today = today;
  complete_meetings(index);
  for (const Outline& outline : index.documents) add_meanings(index, outline, words);
  for (Outline& outline : index.documents) {
    link_references(outline.records, outline.header.id, index, words);
    name_people(outline.records, index);
  }
  return index;
}

source::Outcome<Index> index_of(const std::vector<Outline>& outlines, const model::Library& library,
                                const model::Words& words, const calendar::Date& today) {
  source::Outcome<Index> outcome;
  const std::vector<Outline> all = with_translations(outlines);
  Index& index = outcome.value = index_for_readers(versions_in("", all), library, words, today);
  for (const std::string& lang : other_languages(all, library)) {
    Index other =
        index_for_readers(versions_in(lang, all), library.in(lang), words.in(lang), today);
    // In a language that the theme does not speak there are documents and no more.
    if (words.has(lang)) other.folder = lang + "/";
    index.languages[lang] = std::make_shared<const Index>(std::move(other));
  }
  check_shared(index, outcome.diagnostics);
  check_aliases(index, outcome.diagnostics);
  check_registries(index, outcome.diagnostics);
  check_published(index, library.published, outcome.diagnostics);
  for (const Outline* const outline : index.editions()) {
    const std::string& lang = outline->header.lang;
    add_new(outcome.diagnostics, said_of(*outline, index.in(lang), words.in(lang)));
  }
  return outcome;
}

}  // namespace folio::resolve
