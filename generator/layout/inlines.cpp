#include <algorithm>
#include <utility>

#include "base/ascii.h"
#include "base/text.h"
#include "layout/blocks.h"

namespace folio::layout {

namespace {

using text::is_digit;
using text::is_letter_or_digit;

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
  if (!is_letter_or_digit(before) || !is_letter_or_digit(after)) return false;
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
  if (is_letter_or_digit(c)) return {};
  return {breaks_after_ascii(words, at) ? Bearing::break_after : Bearing::letter, 1};
}

}  // namespace

namespace {

TextStyle inserted(TextStyle style) {
  style.ruled = Ruled::under;
  return style;
}

TextStyle deleted(TextStyle style) {
  style.ruled = Ruled::through;
  return style;
}

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
  copy_.right_to_left = composition.right_to_left;
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

namespace {

// Code that begins with blanks keeps them, and an empty line of it is a line.
std::string as_indented(std::string_view code) {
  const std::size_t blanks = std::min(code.find_first_not_of(' '), code.size());
  std::string indented;
  for (std::size_t i = 0; i < std::max(blanks, std::size_t{code.empty()}); ++i) {
    indented += "\u00a0";
  }
  return indented.append(code.substr(blanks));
}

}  // namespace

Writer& Writer::say(const model::Inlines& inlines) {
  say(inlines, copy_.style);
  return *this;
}

void Writer::say(const model::Inlines& inlines, const TextStyle& style) {
  for (const model::Inline& one : inlines) {
    std::visit(Overloaded{
                   [&](const model::Text& text) { say(text.text, style); },
                   [&](const model::Code& code) { say(as_indented(code.text), style); },
                   [&](const model::Emphasis& emphasis) { say(emphasis.content, italic(style)); },
                   [&](const model::Strong& strong) { say(strong.content, bold(style)); },
                   [&](const model::LineBreak&) { end_word(Gap::line_end, style); },
                   [&](const model::Link& link) { say(link, style); },
                   [&](const model::CrossReference& lost) { say(as_written(lost), style); },
                   [&](const model::NoteReference& reference) { say(reference, style); },
                   [&](const model::RatingMark& mark) { say(mark, style); },
                   [&](const model::OtherLanguage& other) { say(other, style); },
                   [&](const model::Abbreviation& letters) { say(letters, style); },
                   [&](const model::DefinedTerm& term) { say(term, style); },
                   [&](const model::DayNamed& day) { say(day.content, style); },
                   [](const model::Lookup&) {},  // resolve() leaves none
                   [&](const model::Insertion& it) {
                     say_changed("change_inserted", it.content, inserted(style));
                   },
                   [&](const model::Deletion& it) {
                     say_changed("change_deleted", it.content, deleted(style));
                   },
               },
               one.value);
  }
}

// --- Ratings ----------------------------------------------------------------------------

void Writer::say(const model::RatingMark& mark, const TextStyle& style) {
  // The shape is for the eye; the word beside it says the same.
  copy_.pieces.push_back(
      {.shaped = nullptr, .rating = mark.rating, .run = run_for(style), .width = style.size * 1.1});
  if (!in_word_) word_begins_ = static_cast<std::uint32_t>(copy_.pieces.size() - 1);
  in_word_ = true;
  say(mark.word, style);
}

// --- Words of another kind -----------------------------------------------------------

void Writer::say(const model::OtherLanguage& other, const TextStyle& style) {
  const Meaning outer = enter(Tag::span);
  if (StructureNode* const node = node_of(composition_, parent_)) node->lang = other.lang;
  const InLanguage there(composition_, other.lang);
  say(other.content, style);
  leave(outer);
}

void Writer::say(const model::Abbreviation& letters, const TextStyle& style) {
  if (letters.expansion.empty()) {
    say(letters.words, style);
    return;
  }
  const Meaning outer = enter(Tag::span);
  if (StructureNode* const node = node_of(composition_, parent_)) {
    node->expansion = letters.expansion;
  }
  say(letters.words, style);
  leave(outer);
}

// No structure type says that words were added or removed, and colour alone
// says it to few, so small words in brackets do: they are read out and copied.
void Writer::say_changed(std::string_view how, const model::Inlines& content,
                         const TextStyle& style) {
  TextStyle bracket = style;
  bracket.size = style.size * 0.8;
  bracket.colour = composition_.style.quiet;
  bracket.cut = Cut::regular;
  bracket.ruled = Ruled::none;
  const Meaning outer = enter(Tag::span);
  say("[" + composition_.setting.words(how) + ": ", bracket);
  say(content, style);
  say("]", bracket);
  leave(outer);
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
        {.style = style, .rise = rise_, .role = *role_, .link = link_, .lang = composition_.lang});
  }
  return static_cast<std::uint32_t>(copy_.runs.size() - 1);
}

void Writer::add_piece(std::string_view words, const TextStyle& style) {
  if (words.empty()) return;
  const Shaped& shaped = composition_.shaper.shape(words, style.cut, composition_.lang);
  if (shaped.is_whole) return add_piece(shaped, style);
  std::size_t begin = 0;
  for (const std::size_t at : composition_.breaks.within(words, composition_.lang)) {
    add_parts(words.substr(begin, at - begin), style);
    end_word(Gap::nothing, style);
    begin = at;
  }
  add_parts(words.substr(begin), style);
}

// Words of other scripts than the face's own.
void Writer::add_parts(std::string_view words, const TextStyle& style) {
  for (const Shaped* const part :
       composition_.shaper.shape_in_parts(words, style.cut, composition_.lang)) {
    add_piece(*part, style);
  }
}

void Writer::add_piece(const Shaped& shaped, const TextStyle& style) {
  if (!in_word_) word_begins_ = static_cast<std::uint32_t>(copy_.pieces.size());
  in_word_ = true;
  copy_.is_told = copy_.is_told || !shaped.text.empty();
  copy_.goes_both_ways = copy_.goes_both_ways || shaped.is_backwards;
  copy_.pieces.push_back({.shaped = &shaped,
                          .rating = std::nullopt,
                          .run = run_for(style),
                          .width = shaped.width * style.size.value});
}

// A space is of the face of the word before it, so that a line of another script
// stays in one.
const Shaped& Writer::space_behind(const Word& word, const TextStyle& style) {
  Shaper& shaper = composition_.shaper;
  const Shaped* const last =
      word.end_piece > word.first_piece ? copy_.pieces[word.end_piece - 1].shaped : nullptr;
  const bool is_of_family =
      last != nullptr && !last->text.empty() && shaper.reach_of_family(last->face).has_value();
  return is_of_family ? shaper.shape_like(" ", *last)
                      : shaper.shape(" ", style.cut, composition_.lang);
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
  word.filling =
      gap == Gap::soft_hyphen ? &composition_.shaper.hyphen(style.cut) : &space_behind(word, style);
  word.filling_run = run_for(style);
  word.filling_width = word.filling->width * style.size.value;
}

Copy Writer::done() {
  if (in_word_) end_word(Gap::end, copy_.style);
  if (!copy_.words.empty() && copy_.words.back().gap == Gap::nothing) {
    copy_.words.back().gap = Gap::end;
  }
  copy_.goes_both_ways = copy_.goes_both_ways || copy_.right_to_left;
  if (copy_.goes_both_ways) settle_directions(copy_, composition_.shaper);
  return std::move(copy_);
}

}  // namespace folio::layout
