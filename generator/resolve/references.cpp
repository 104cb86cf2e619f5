// References: what each of them says, where it leads, and what is wrong with it.

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "base/locale.h"
#include "base/text.h"
#include "resolve/passes.h"

namespace folio::resolve {

namespace {

using model::CrossReference;
using model::Words;
using source::Diagnostics;
using source::Severity;
using Kind = Anchor::Kind;

struct RangeKind {
  Kind kind;
  std::string_view key;     // of the words that stand for it
  std::string_view plural;  // in messages
};
constexpr RangeKind range_kinds[] = {
    {Kind::section, "sections_range", "sections"},
    {Kind::minute, "minutes_range", "minutes"},
    {Kind::paragraph, "paragraphs_range", "paragraphs"},
    {Kind::recommendation, "recommendations_range", "recommendations"},
    {Kind::table, "tables_range", "tables"},
    {Kind::figure, "figures_range", "figures"},
    {Kind::appendix, "appendices_range", "appendices"},
};

const RangeKind* range_kind(Kind kind) {
  const auto found = std::ranges::find(range_kinds, kind, &RangeKind::kind);
  return found == std::end(range_kinds) ? nullptr : found;
}

// Why "first to last" cannot be said of two places; empty if it can.
std::string why_no_range(const Meaning& first, const Meaning& last) {
  if (first.owner != last.owner) return "its ends are in different documents";
  for (const Meaning* end : {&first, &last}) {
    if (!end->is_numbered || range_kind(end->kind) == nullptr) {
      return "\"" + end->full + "\" has no number";
    }
  }
  if (first.kind != last.kind) {
    return "it begins among the " + std::string(range_kind(first.kind)->plural) +
           " and ends among the " + std::string(range_kind(last.kind)->plural);
  }
  if (first.order == last.order) return "it begins and ends at " + first.full;
  if (first.order > last.order) return last.full + " stands before " + first.full;
  return {};
}

std::string as_written(const CrossReference& reference) {
  const std::string document = reference.document.empty() ? "" : reference.document + "/";
  const std::string last = reference.last_id.empty() ? "" : ".." + reference.last_id;
  const bool number = reference.form == CrossReference::Form::number;
  return (number ? "[-@" : "[@") + document + reference.id + last + "]";
}

/// Turns the references that one document makes into links.
class Linking {
 public:
  Linking(const std::string& from, const Index& index, const Words& words)
      : from_(from), index_(index), words_(words) {}

  void operator()(model::Inline& one) const {
    const auto* reference = std::get_if<CrossReference>(&one.value);
    if (reference == nullptr) return;
    const std::optional<Meaning> meaning = find(*reference, reference->id);
    const std::string said = meaning ? words_for(*reference, *meaning) : "";
    if (said.empty()) {
      one.value = model::Text{as_written(*reference)};
    } else {
      one.value = model::Link{meaning->place, in_its_language(*meaning, said)};
    }
  }

 private:
  // The title of a document that has not been translated.
  model::Inlines in_its_language(const Meaning& meaning, const std::string& said) const {
    const Outline* other = index_.document(meaning.place.document);
    const bool is_title = other != nullptr && said == other->header.title;
    const std::string lang = is_title ? other->header.lang : std::string();
    if (lang.empty() || locale::is_same(lang, words_.lang())) return words_as_inlines(said);
    return {model::Inline{model::OtherLanguage{lang, words_as_inlines(said)}, {}}};
  }

  std::optional<Meaning> find(const CrossReference& reference, const std::string& id) const {
    const Meaning* meaning = meaning_of(index_, from_, reference.document, id);
    if (meaning == nullptr) return {};
    return in_words(*meaning, index_, words_);
  }

  std::string words_for(const CrossReference& reference, const Meaning& meaning) const {
    if (!reference.last_id.empty()) return range(reference, meaning);
    if (reference.form == CrossReference::Form::number) return meaning.number;
    return is_elsewhere(reference) ? meaning.elsewhere : meaning.full;
  }

  // An id without a document's may be the name of a whole document.
  bool is_elsewhere(const CrossReference& reference) const {
    return !reference.document.empty() && reference.document != from_;
  }

  // Empty where nothing can be said.
  std::string range(const CrossReference& reference, const Meaning& first) const {
    const std::optional<Meaning> last = find(reference, reference.last_id);
    if (!last || !why_no_range(first, *last).empty()) return {};
    const bool number = reference.form == CrossReference::Form::number;
    const std::string said = words_(number ? "numbers_range" : range_kind(first.kind)->key,
                                    {{"first", first.number}, {"last", last->number}});
    if (number || !is_elsewhere(reference)) return said;
    const Outline* other = index_.document(reference.document);
    return words_("reference_in", {{"reference", said}, {"document", other->header.short_title}});
  }

  const std::string& from_;
  const Index& index_;
  const Words& words_;
};

// --- What is wrong with them ------------------------------------------------------

// What an author may have meant: names of the document itself and of others.
std::vector<std::string> names_for(const Index& index, const std::string& document) {
  std::vector<std::string> names;
  if (const Outline* outline = index.document(document)) {
    for (const Anchor& anchor : outline->anchors) names.push_back(anchor.id);
    for (const model::Appendix& one : outline->header.appendices) {
      names.push_back(text::slug("appendix " + one.number));
    }
  }
  for (const Outline& other : index.documents) names.push_back(other.header.id);
  return names;
}

// A record that no table or list shows has a name and no place.
bool is_unshown_record(const Outline& outline, const std::string& id) {
  const std::vector<std::string> records = names_of_records(outline.header, outline.records);
  return std::ranges::find(records, id) != records.end();
}

void say_lost(const Index& index, const Outline& outline, const Mention& mention,
              const std::string& id, Diagnostics& said) {
  const Outline* other = mention.document.empty() ? &outline : index.document(mention.document);
  const std::string in = mention.document.empty() || other == nullptr
                             ? ""
                             : " in the document \"" + mention.document + "\"";
  if (other == nullptr) {
    said.push_back({Severity::error, "XR001", "no document is called \"" + mention.document + "\"",
                    mention.span, "no such reference",
                    help_for(mention.document, names_for(index, outline.header.id),
                             "use the id of a document.toml")});
  } else if (is_unshown_record(*other, id)) {
    said.push_back(
        {Severity::error, "XR001",
         "the record \"" + id + "\" is not shown" + (in.empty() ? " in this document" : in),
         mention.span, "there is no place to lead to",
         "show it with a directive such as ::: actions, or refer to the document"});
  } else {
    said.push_back(
        {Severity::error, "XR001", "nothing is called \"" + id + "\"" + in, mention.span,
         "no such reference",
         help_for(id, names_for(index, other->header.id), "give {#" + id + "} to what is meant")});
  }
}

bool is_at(const model::Named& named, const source::Span& span) {
  return span.file != nullptr && named.span.file == span.file && named.span.begin == span.begin;
}

void check_mention(const Index& index, const Outline& outline, const Mention& mention,
                   Diagnostics& said) {
  // What a field names is looked for with the other documents named.
  const auto is_field = [&](const model::Named& one) { return is_at(one, mention.span); };
  if (std::ranges::any_of(outline.header.mentioned, is_field)) return;
  const auto find = [&](const std::string& id) {
    return meaning_of(index, outline.header.id, mention.document, id);
  };
  const Meaning* first = find(mention.id);
  if (first == nullptr) say_lost(index, outline, mention, mention.id, said);
  if (mention.last_id.empty()) return;
  const Meaning* last = find(mention.last_id);
  if (last == nullptr) say_lost(index, outline, mention, mention.last_id, said);
  if (first == nullptr || last == nullptr) return;
  const std::string why = why_no_range(*first, *last);
  if (why.empty()) return;
  said.push_back({Severity::error, "XR006", "this is no range: " + why, mention.span, "",
                  "name the first and the last of one kind, in the order in which they stand"});
}

}  // namespace

const Meaning* meaning_of(const Index& index, const std::string& from, const std::string& document,
                          const std::string& id) {
  const auto find = [&](const std::string& name) -> const Meaning* {
    const auto found = index.meanings.find(name);
    return found == index.meanings.end() ? nullptr : &found->second;
  };
  if (!document.empty()) return find(document + "/" + id);
  if (const Meaning* own = find(from + "/" + id)) return own;
  return find(id + "/");
}

std::string help_for(std::string_view name, std::vector<std::string> names,
                     std::string_view otherwise) {
  std::erase(names, name);
  const auto nearest = text::nearest(name, names);
  return nearest ? "did you mean \"" + *nearest + "\"?" : std::string(otherwise);
}

void check_mentions(const Index& index, const Outline& outline, Diagnostics& said) {
  for (const Mention& mention : outline.mentions) check_mention(index, outline, mention, said);
}

void link_references(model::Document& document, const Index& index, const Words& words) {
  for (model::Section& section : document.sections) {
    // What has not been translated goes on speaking its own language.
    const model::Words own = section.lang.empty() ? words : words.in(section.lang);
    const Linking link(document.header.id, index, own);
    const auto look = [&](model::Inlines& inlines) { for_each_inline(inlines, link); };
    look(section.title);
    for_each_inlines(section.blocks, look);
    for (model::Note& note : section.notes) for_each_inlines(note.blocks, look);
  }
}

void link_references(model::Records& records, const std::string& from, const Index& index,
                     const Words& words) {
  const Linking link(from, index, words);
  model::for_each_prose(records, [&](model::Blocks& blocks) {
    for_each_inlines(blocks, [&](model::Inlines& inlines) { for_each_inline(inlines, link); });
  });
}

}  // namespace folio::resolve
