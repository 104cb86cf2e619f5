// The words that a reference becomes.

#include <string>
#include <utility>

#include "base/text.h"
#include "resolve/passes.h"

namespace folio::resolve {

namespace {

using model::Words;
using Kind = Anchor::Kind;

std::string counted(const Words& words, std::string_view key, const std::string& number) {
  return words(key) + " " + number;
}

std::string described(Kind kind, const std::string& number, const std::string& title,
                      const Words& words) {
  switch (kind) {
    case Kind::section: return number.empty() ? title : counted(words, "section", number);
    case Kind::minute: return words("minute", {{"reference", number}});
    case Kind::paragraph: return counted(words, "paragraph", number);
    case Kind::recommendation: return counted(words, "recommendation", number);
    case Kind::table: return counted(words, "table", number);
    case Kind::figure: return counted(words, "figure", number);
    case Kind::appendix: return number;
    case Kind::record:
    case Kind::list_item:
    case Kind::passage: return title;
  }
  return {};
}

// What has no number is found by what it is called, or by where it stands.
std::string described(const Anchor& anchor, const model::Header& header, const Words& words) {
  if (anchor.kind != Kind::list_item && anchor.kind != Kind::passage) {
    return described(anchor.kind, anchor.number, anchor.title, words);
  }
  if (!anchor.title.empty()) return anchor.title;
  std::string around = described(anchor.within, anchor.within_number, anchor.within_title, words);
  if (around.empty()) around = header.title;
  if (anchor.kind == Kind::passage) return around;
  return words("list_item", {{"number", anchor.number}, {"reference", around}});
}

// "2" of "Appendix 2"; all of a label that begins with another word.
std::string number_of(Kind kind, const std::string& number, const Words& words) {
  const std::string prefix = words("appendix") + " ";
  const bool cut = kind == Kind::appendix && number.starts_with(prefix);
  return cut ? number.substr(prefix.size()) : number;
}

// What has no number of its own is known by that of what it stands in.
std::string number_of(const Anchor& anchor, const Words& words) {
  const bool is_part = anchor.kind == Kind::passage && anchor.title.empty();
  return is_part ? number_of(anchor.within, anchor.within_number, words)
                 : number_of(anchor.kind, anchor.number, words);
}

Meaning meaning_of(const Anchor& anchor, const model::Header& header, const Words& words) {
  Meaning meaning;
  meaning.full = described(anchor, header, words);
  meaning.owner = header.id;
  meaning.is_numbered = !anchor.number.empty() && anchor.kind != Kind::record;
  if (anchor.kind != Kind::record) meaning.number = number_of(anchor, words);
  if (meaning.number.empty()) meaning.number = meaning.full;
  meaning.place = {header.id, header.slug, anchor.section, anchor.anchor};
  meaning.kind = anchor.kind;
  if (meaning.full == header.title) return meaning.elsewhere = meaning.full, meaning;
  const bool titled = meaning.full == anchor.title || meaning.full == anchor.within_title;
  meaning.elsewhere = words(titled ? "titled_reference_in" : "reference_in",
                            {{"reference", meaning.full}, {"document", header.short_title}});
  return meaning;
}

// An appendix that is listed and not part of the paper: it is another document,
// or found where the paper's first page lists it.
Anchor anchor_of(const model::Appendix& appendix, const Words& words) {
  Anchor anchor;
  anchor.id = text::slug("appendix " + appendix.number);
  anchor.kind = Kind::appendix;
  anchor.number = words("appendix") + " " + appendix.number;
  return anchor;
}

void add_listed_appendices(Index& index, const Outline& outline, std::size_t order,
                           const Words& words) {
  for (const model::Appendix& appendix : outline.header.appendices) {
    const Anchor anchor = anchor_of(appendix, words);
    Meaning meaning = meaning_of(anchor, outline.header, words);
    meaning.order = order++;
    const Outline* other = index.document(paper_of(outline.header, appendix).document);
    if (other != nullptr) meaning.place = {other->header.id, other->header.slug, "", ""};
    index.meanings.emplace(outline.header.id + "/" + anchor.id, std::move(meaning));
  }
}

}  // namespace

Meaning in_words(const Meaning& meaning, const Index& index, const Words& words) {
  const Outline* owner = index.document(meaning.owner);
  if (owner == nullptr) return meaning;
  const std::size_t listed = owner->anchors.size();
  const Anchor anchor = meaning.order < listed
                            ? owner->anchors[meaning.order]
                            : anchor_of(owner->header.appendices[meaning.order - listed], words);
  Meaning told = meaning_of(anchor, owner->header, words);
  told.place = meaning.place;
  told.order = meaning.order;
  return told;
}

void add_meanings(Index& index, const Outline& outline, const Words& words) {
  const model::Header& header = outline.header;
  Meaning whole{header.title, header.title, {header.id, header.slug, "", ""}, header.title};
  index.meanings[header.id + "/"] = std::move(whole);
  std::size_t order = 0;
  for (const Anchor& anchor : outline.anchors) {
    Meaning meaning = meaning_of(anchor, header, words);
    meaning.order = order++;
    index.meanings[header.id + "/" + anchor.id] = std::move(meaning);
  }
  add_listed_appendices(index, outline, order, words);
}

}  // namespace folio::resolve
