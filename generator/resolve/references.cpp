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

  /// Of one passage.
  void operator()(model::Inlines& passage) const {
    std::string before;
    link(passage, before);
  }

 private:
  // `before` are the words of the passage so far.
  void link(model::Inlines& inlines, std::string& before) const {
    for (model::Inline& one : inlines) {
      if (const auto* reference = std::get_if<CrossReference>(&one.value)) {
        one.value = linked(*reference, begins_sentence(before, words_.lang()));
      } else if (auto* made = std::get_if<model::Link>(&one.value)) {
        if (auto* place = std::get_if<model::Place>(&made->target)) find_address(*place);
      }
      const bool holds_words = std::visit(
          [&](auto& value) {
            if constexpr (requires { value.content; }) return link(value.content, before), true;
            return false;
          },
          one.value);
      if (!holds_words) before += model::plain_text(model::Inlines{one});
    }
  }

  decltype(model::Inline::value) linked(const CrossReference& reference, bool opens) const {
    const std::optional<Meaning> meaning = find(reference, reference.id);
    std::string said = meaning ? words_for(reference, *meaning) : "";
    if (said.empty()) return model::Text{as_written(reference)};
    // Titles stay as their authors wrote them.
    const bool has_word = meaning->number != meaning->full;
    if (opens && has_word) said = locale::capitalised(said);
    return model::Link{target_of(*meaning), in_its_language(*meaning, said)};
  }

  // What metadata link to has the id of a document alone.
  void find_address(model::Place& place) const {
    if (!place.slug.empty()) return;
    const Outline* other = index_.document(place.document);
    if (other != nullptr) place.slug = other->header.slug;
  }

  // A file that is listed as an appendix is had there and then.
  model::Target target_of(const Meaning& meaning) const {
    const Outline* owner = index_.document(meaning.owner);
    if (owner == nullptr || meaning.order < owner->anchors.size()) return meaning.place;
    const std::size_t at = meaning.order - owner->anchors.size();
    const model::Attachment* file = paper_of(owner->header, owner->header.appendices[at]).file;
    if (file == nullptr) return meaning.place;
    return model::PublishedFile{owner->header.slug, file->published_name};
  }

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
    if (!last || !why_no_range({first, reference.id}, {*last, reference.last_id}).empty())
      return {};
    const bool number = reference.form == CrossReference::Form::number;
    const std::string said = words_(number ? "numbers_range" : range_key(first, *last),
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

// Names in a document.
std::vector<std::string> names_in(const Index& index, const std::string& document) {
  std::vector<std::string> names;
  if (const Outline* outline = index.document(document)) {
    for (const Anchor& anchor : outline->anchors) names.push_back(anchor.id);
    for (const model::Appendix& one : outline->header.appendices) {
      names.push_back(text::slug("appendix " + one.number));
    }
  }
  return names;
}

// What an author may have meant: names of the document itself and of others.
std::vector<std::string> names_for(const Index& index, const std::string& document) {
  std::vector<std::string> names = names_in(index, document);
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
    said.push_back({Severity::error, "XR001", "nothing is called \"" + id + "\"" + in, mention.span,
                    "no such reference",
                    help_for(id,
                             mention.document.empty() ? names_for(index, other->header.id)
                                                      : names_in(index, other->header.id),
                             "give {#" + id + "} to what is meant")});
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
  const std::string why = why_no_range({*first, mention.id}, {*last, mention.last_id});
  if (why.empty()) return;
  said.push_back({Severity::error, "XR006", "this is no range: " + why, mention.span, "",
                  "name the first and the last of one kind that has numbers (sections, paragraphs, "
                  "tables, figures, appendices), in the order in which they stand"});
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
    link(section.title);
    for_each_inlines(section.blocks, link);
    for (model::Note& note : section.notes) for_each_inlines(note.blocks, link);
  }
}

void link_references(model::Records& records, const std::string& from, const Index& index,
                     const Words& words) {
  const Linking link(from, index, words);
  model::for_each_prose(records, [&](model::Blocks& blocks) { for_each_inlines(blocks, link); });
}

}  // namespace folio::resolve
