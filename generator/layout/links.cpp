// Words that lead elsewhere: links, terms of the glossary, marks of notes.

#include <utility>

#include "layout/blocks.h"

namespace folio::layout {

namespace {

std::string address_of(const model::Place& place, const model::SiteSettings& site) {
  std::string address = site.base_url + place.slug + "/";
  if (!place.section.empty()) address += place.section + "/";
  if (!place.anchor.empty()) address += "#" + place.anchor;
  return address;
}

std::string section_anchor(const Composition& composition, const std::string& slug) {
  for (const model::Section& section : composition.document.sections) {
    if (section.slug == slug) return section.anchor;
  }
  return std::string(title_destination);
}

}  // namespace

LinkTarget target_of(const Composition& composition, const model::Target& target) {
  if (const auto* const web = std::get_if<model::WebAddress>(&target)) return *web;
  if (const auto* const file = std::get_if<model::PublishedFile>(&target)) {
    const std::string path =
        file->file.empty() ? resolve::pdf_path(file->slug) : file->slug + "/" + file->file;
    return model::WebAddress{composition.setting.site.base_url + path};
  }
  const model::Place& place = std::get<model::Place>(target);
  const model::Header& header = composition.document.header;
  if (place.document != header.id) {
    return model::WebAddress{address_of(place, composition.setting.site)};
  }
  if (!place.anchor.empty()) return ToDestination{place.anchor};
  return ToDestination{section_anchor(composition, place.section)};
}

namespace {

// What a reader is told before following: the words, and the address if it
// leads out and the words are not it.
std::string contents_of(const model::Link& link, const LinkTarget& target) {
  const std::string words = model::plain_text(link.content);
  const auto* const web = std::get_if<model::WebAddress>(&target);
  if (web == nullptr || web->url == words) return words;
  return words.empty() ? web->url : words + " (" + web->url + ")";
}

}  // namespace

void Writer::say_linked(const model::Inlines& content, const LinkTarget& target,
                        std::string contents, const TextStyle& style) {
  if (link_) return say(content, style);  // one link is not in another
  const Meaning outer = enter(Tag::link);
  if (StructureNode* const node = node_of(composition_, parent_)) {
    node->contents = std::move(contents);
    node->target = target;
    link_ = std::get<StructureId>(parent_);
  }
  say(content, style);
  link_.reset();
  leave(outer);
}

namespace {

// An address of the web as it is said on paper: without what every one begins
// with. Nothing for mail and telephones, which say themselves.
std::string_view in_words(std::string_view url) {
  for (const std::string_view scheme : {"https://", "http://"}) {
    if (!url.starts_with(scheme)) continue;
    url.remove_prefix(scheme.size());
    if (url.ends_with('/')) url.remove_suffix(1);
    return url;
  }
  return {};
}

// The address that is to follow the words of a link, as the theme has it where a
// document first leads there; nothing where it is in the words.
std::string_view address_to_tell(Composition& composition, const model::Link& link,
                                 const Meaning& parent) {
  const auto* const web = std::get_if<model::WebAddress>(&link.target);
  if (web == nullptr || !composition.setting.print.addresses_told) return {};
  const std::string_view address = in_words(web->url);
  if (address.empty() || composition.told.contains(address)) return {};
  // What is measured, or drawn again, is not what people read.
  if (std::holds_alternative<StructureId>(parent)) composition.told.emplace(address);
  const bool says_itself = model::plain_text(link.content).find(address) != std::string::npos;
  return says_itself ? std::string_view{} : address;
}

}  // namespace

void Writer::say(const model::Link& link, const TextStyle& style) {
  const LinkTarget target = target_of(composition_, link.target);
  TextStyle linked = style;
  linked.colour = composition_.style.link;
  const bool leads_out = std::holds_alternative<model::WebAddress>(target);
  if (leads_out && composition_.style.links_ruled && style.ruled == Ruled::none)
    linked.ruled = Ruled::under;
  const std::string_view address = address_to_tell(composition_, link, parent_);
  if (address.empty()) {
    return say_linked(link.content, target, contents_of(link, target), linked);
  }
  model::Inlines told = link.content;
  told.push_back({model::Text{" (" + std::string(address) + ")"}, {}});
  say_linked(told, target, contents_of(link, target), linked);
}

// What a term means is told on the way to the glossary.
void Writer::say(const model::DefinedTerm& term, const TextStyle& style) {
  TextStyle dotted = style;
  if (style.ruled == Ruled::none) dotted.ruled = Ruled::dotted;
  const std::string words = model::plain_text(term.content);
  say_linked(term.content, target_of(composition_, term.place),
             term.meaning.empty() ? words : words + ": " + term.meaning, dotted);
}

void Writer::say(const model::NoteReference& reference, const TextStyle& style) {
  if (reference.number == 0) return;
  const std::string number = std::to_string(reference.number);
  TextStyle raised = style;
  raised.size = style.size * 0.66;
  const Meaning outer = enter(Tag::reference);
  rise_ = style.size * 0.36;
  const Meaning mark = parent_;
  const TextStyle plain = std::exchange(copy_.style, raised);
  say_linked(number, {note_destination(reference.number)},
             composition_.setting.words("footnote") + " " + number);
  copy_.style = plain;
  rise_ = {};
  leave(outer);
  if (std::holds_alternative<Decoration>(parent_)) return;
  // The document's first mark may stand in a passage for the screen alone.
  std::vector<int>& uses = composition_.note_uses[reference.number];
  uses.push_back(reference.use);
  copy_.notes.push_back({.word = static_cast<std::uint32_t>(copy_.words.size()),
                         .number = reference.number,
                         .use = reference.use,
                         .first_use = uses.size() == 1,
                         .element = std::get<StructureId>(mark)});
}

Writer& Writer::say_linked(std::string_view words, const ToDestination& target,
                           std::string_view contents) {
  const Meaning outer = enter(Tag::link);
  const std::optional<StructureId> outer_link = link_;
  if (StructureNode* const node = node_of(composition_, parent_)) {
    node->target = target;
    node->contents = contents;
    link_ = std::get<StructureId>(parent_);
  }
  say(words);
  link_ = outer_link;
  leave(outer);
  return *this;
}

}  // namespace folio::layout
