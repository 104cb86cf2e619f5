#include <utility>

#include "base/text.h"
#include "layout/blocks.h"

namespace folio::layout {

namespace {

bool is_alphanumeric(char c) {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}
bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_space(char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r'; }

// Whether byte `at` is in the middle of a web or mail address.
bool in_address(std::string_view words, std::size_t at) {
  const std::size_t before = words.find_last_of(" \n\t", at);
  const std::size_t begin = before == std::string_view::npos ? 0 : before + 1;
  const std::string_view said = words.substr(begin, words.find_first_of(" \n\t", at) - begin);
  return said.find("//") != said.npos || said.starts_with("www.") || said.find('@') != said.npos;
}

// Whether a line may end after the ASCII character at `at`: a hyphen before a
// letter, a slash, and in addresses any mark that joins their parts.
bool breaks_after_ascii(std::string_view words, std::size_t at) {
  if (at == 0 || at + 1 >= words.size()) return false;
  const char before = words[at - 1], after = words[at + 1];
  if (!is_alphanumeric(before) || !is_alphanumeric(after)) return false;
  switch (words[at]) {
    case '-': return !is_digit(after) || in_address(words, at);
    case '/': return !is_digit(before) || !is_digit(after);
    case '.':
    case '_':
    case '=':
    case '?':
    case '&':
    case '#':
    case '%':
    case '@': return in_address(words, at);
    default: return false;
  }
}

// How a character bears on where lines may end.
enum class Bearing { letter, space, break_after, soft_hyphen, break_only, joiner };

struct Character {
  Bearing bearing = Bearing::letter;
  std::size_t length = 1;  // in bytes
};

Character beyond_ascii(std::string_view words, std::size_t at) {
  std::size_t next = at;
  const char32_t character = text::next_code_point(words, next);
  const std::size_t length = next - at;
  const bool digit_follows = next < words.size() && is_digit(words[next]);
  switch (character) {
    case U'\u00AD': return {Bearing::soft_hyphen, length};
    case U'\u200B': return {Bearing::break_only, length};
    case U'\u2060':
    case U'\uFEFF': return {Bearing::joiner, length};
    case U'\u2010':
    case U'\u2013':
    case U'\u2014':
      return {at == 0 || digit_follows ? Bearing::letter : Bearing::break_after, length};
    default: return {Bearing::letter, length};
  }
}

Character character_at(std::string_view words, std::size_t at) {
  const char c = words[at];
  if (is_space(c)) return {Bearing::space, 1};
  if (static_cast<unsigned char>(c) >= 0x80) return beyond_ascii(words, at);
  if (is_alphanumeric(c)) return {};
  return {breaks_after_ascii(words, at) ? Bearing::break_after : Bearing::letter, 1};
}

}  // namespace

namespace {

// resolve() leaves a reference only where it leads nowhere.
std::string as_written(const model::CrossReference& reference) {
  const bool number = reference.form == model::CrossReference::Form::number;
  const std::string document = reference.document.empty() ? "" : reference.document + "/";
  return (number ? "[-@" : "[@") + document + reference.id + "]";
}

}  // namespace

Writer::Writer(Composition& composition, Meaning parent, const TextStyle& style)
    : composition_(composition), parent_(parent) {
  copy_.style = style;
}

Writer& Writer::say(std::string_view words) { return say(words, copy_.style); }

Writer& Writer::say_bold(std::string_view words) { return say(words, bold(copy_.style)); }

Writer& Writer::say(std::string_view words, const TextStyle& style) {
  std::size_t begin = 0;
  for (std::size_t at = 0; at < words.size();) {
    const Character character = character_at(words, at);
    const std::size_t next = at + character.length;
    if (character.bearing == Bearing::letter) {
      at = next;
      continue;
    }
    const bool stays = character.bearing == Bearing::break_after;
    add_piece(words.substr(begin, (stays ? next : at) - begin), style);
    if (character.bearing == Bearing::space) end_word(Gap::space, style);
    if (character.bearing == Bearing::soft_hyphen) end_word(Gap::soft_hyphen, style);
    if (stays || character.bearing == Bearing::break_only) end_word(Gap::nothing, style);
    at = begin = next;
  }
  add_piece(words.substr(begin), style);
  return *this;
}

Writer& Writer::say_as(Tag tag, std::string_view words, const TextStyle& style) {
  const Meaning outer = enter(tag);
  say(words, style);
  leave(outer);
  return *this;
}

Writer& Writer::say_linked(std::string_view words, const ToDestination& target,
                           std::string_view contents) {
  const Meaning outer = enter(Tag::link);
  if (StructureNode* const node = node_of(composition_, parent_)) {
    node->target = target;
    node->contents = contents;
    link_ = std::get<StructureId>(parent_);
  }
  say(words);
  link_.reset();
  leave(outer);
  return *this;
}

Writer& Writer::say(const model::Inlines& inlines) {
  say(inlines, copy_.style);
  return *this;
}

void Writer::say(const model::Inlines& inlines, const TextStyle& style) {
  for (const model::Inline& one : inlines) {
    std::visit(Overloaded{
                   [&](const model::Text& text) { say(text.text, style); },
                   [&](const model::Code& code) { say(code.text, style); },
                   [&](const model::Emphasis& emphasis) { say(emphasis.content, italic(style)); },
                   [&](const model::Strong& strong) { say(strong.content, bold(style)); },
                   [&](const model::LineBreak&) { end_word(Gap::line_end, style); },
                   [&](const model::Link& link) { say(link, style); },
                   [&](const model::CrossReference& lost) { say(as_written(lost), style); },
                   [&](const model::NoteReference& reference) { say(reference, style); },
                   [&](const model::RatingMark& mark) { say(mark, style); },
                   [&](const model::OtherLanguage& other) { say(other.content, style); },
                   [&](const model::Abbreviation& letters) { say(letters.words, style); },
                   [&](const model::DefinedTerm& term) { say(term.content, style); },
                   [](const model::Lookup&) {},  // resolve() leaves none
                   [&](const model::Insertion& insertion) { say(insertion.content, style); },
                   [&](const model::Deletion& deletion) { say(deletion.content, style); },
               },
               one.value);
  }
}

// --- Links, note marks and ratings -------------------------------------------------

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

LinkTarget target_of(const Composition& composition, const model::Target& target) {
  if (const auto* const web = std::get_if<model::WebAddress>(&target)) return *web;
  const model::Place& place = std::get<model::Place>(target);
  const model::Header& header = composition.document.header;
  if (place.document != header.id) {
    return model::WebAddress{address_of(place, composition.setting.site)};
  }
  if (!place.anchor.empty()) return ToDestination{place.anchor};
  return ToDestination{section_anchor(composition, place.section)};
}

// What a reader is told before following: the words, and the address if it
// leads out and the words are not it.
std::string contents_of(const model::Link& link, const LinkTarget& target) {
  const std::string words = model::plain_text(link.content);
  const auto* const web = std::get_if<model::WebAddress>(&target);
  if (web == nullptr || web->url == words) return words;
  return words.empty() ? web->url : words + " (" + web->url + ")";
}

}  // namespace

void Writer::say(const model::Link& link, const TextStyle& style) {
  const LinkTarget target = target_of(composition_, link.target);
  TextStyle linked = style;
  linked.colour = composition_.style.accent;
  const Meaning outer = enter(Tag::link);
  if (StructureNode* const node = node_of(composition_, parent_)) {
    node->contents = contents_of(link, target);
    node->target = target;
    link_ = std::get<StructureId>(parent_);
  }
  underlined_ = std::holds_alternative<model::WebAddress>(target);
  say(link.content, linked);
  underlined_ = false;
  link_.reset();
  leave(outer);
}

void Writer::say(const model::NoteReference& reference, const TextStyle& style) {
  if (reference.number == 0) return;
  const std::string number = std::to_string(reference.number);
  TextStyle raised = style;
  raised.size = style.size * 0.66;
  const Meaning outer = enter(Tag::reference);
  rise_ = style.size * 0.36;
  const TextStyle plain = std::exchange(copy_.style, raised);
  say_linked(number, {note_destination(reference.number)},
             composition_.setting.words("footnote") + " " + number);
  copy_.style = plain;
  rise_ = {};
  leave(outer);
  if (std::holds_alternative<Decoration>(parent_)) return;
  copy_.notes.push_back({.word = static_cast<std::uint32_t>(copy_.words.size()),
                         .number = reference.number,
                         .first_use = reference.use <= 1});
}

void Writer::say(const model::RatingMark& mark, const TextStyle& style) {
  // The shape is for the eye; the word beside it says the same.
  copy_.pieces.push_back(
      {.shaped = nullptr, .rating = mark.rating, .run = run_for(style), .width = style.size * 1.1});
  if (!in_word_) word_begins_ = static_cast<std::uint32_t>(copy_.pieces.size() - 1);
  in_word_ = true;
  say(mark.word, style);
}

// --- Runs, pieces and words ----------------------------------------------------------

Meaning Writer::enter(Tag tag) {
  const Meaning outer = parent_;
  parent_ = element(composition_, parent_, tag);
  role_.reset();
  return outer;
}

void Writer::leave(Meaning outer) {
  parent_ = outer;
  role_.reset();
}

std::uint32_t Writer::run_for(const TextStyle& style) {
  if (!role_) role_ = content_of(composition_, parent_);
  const bool same = !copy_.runs.empty() && copy_.runs.back().style == style &&
                    copy_.runs.back().role == *role_ && copy_.runs.back().rise == rise_;
  if (!same) {
    copy_.runs.push_back(
        {.style = style, .rise = rise_, .role = *role_, .link = link_, .underlined = underlined_});
  }
  return static_cast<std::uint32_t>(copy_.runs.size() - 1);
}

void Writer::add_piece(std::string_view words, const TextStyle& style) {
  if (words.empty()) return;
  const Shaped& shaped = composition_.shaper.shape(words, style.cut);
  if (!in_word_) word_begins_ = static_cast<std::uint32_t>(copy_.pieces.size());
  in_word_ = true;
  copy_.pieces.push_back({.shaped = &shaped,
                          .rating = std::nullopt,
                          .run = run_for(style),
                          .width = shaped.width * style.size.value});
}

void Writer::end_word(Gap gap, const TextStyle& style) {
  if (!in_word_) {
    // White space after white space adds nothing; after a hyphen it counts.
    const bool counts =
        !copy_.words.empty() && (copy_.words.back().gap == Gap::nothing || gap == Gap::line_end);
    if (!counts || gap == Gap::soft_hyphen || gap == Gap::nothing) return;
  } else {
    Word word{.first_piece = word_begins_,
              .end_piece = static_cast<std::uint32_t>(copy_.pieces.size())};
    for (std::uint32_t i = word.first_piece; i < word.end_piece; ++i) {
      word.width += copy_.pieces[i].width;
    }
    copy_.words.push_back(word);
    in_word_ = false;
  }
  Word& word = copy_.words.back();
  word.gap = gap;
  if (gap == Gap::nothing || gap == Gap::end || word.filling != nullptr) return;
  word.filling = &composition_.shaper.shape(gap == Gap::soft_hyphen ? "-" : " ", style.cut);
  word.filling_run = run_for(style);
  word.filling_width = word.filling->width * style.size.value;
}

Copy Writer::done() {
  if (in_word_) end_word(Gap::end, copy_.style);
  if (!copy_.words.empty() && copy_.words.back().gap == Gap::nothing) {
    copy_.words.back().gap = Gap::end;
  }
  return std::move(copy_);
}

}  // namespace folio::layout
