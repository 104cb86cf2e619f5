// Marks that would be printed as they stand: those of other programs in the text,
// and any of Markdown in fields that take plain words.

#include <algorithm>
#include <array>
#include <optional>

#include "base/ascii.h"
#include "base/text.h"
#include "check/passes.h"

namespace folio::check {

namespace {

/// A mark in some words, and what to do about it.
struct Leftover {
  std::size_t begin = 0, end = 0;
  std::string_view what, help;
};

/// A pair of marks with something between them.
struct Pair {
  std::string_view opens, closes;
  std::size_t most = 0;  // bytes between them
  bool may_hold_spaces = true;
  std::string_view what, help;
};

// Of templates and of other dialects of Markdown.
constexpr Pair foreign[] = {
    {"{{", "}}", 60, true, "nothing is put in the place of these braces",
     "write :fact[name] for a fact, :measure[name] for a number; \\{ is a brace that is meant"},
    {"~", "~", 8, false, "these signs set nothing below the line",
     "write the character itself, as in H₂O, or the word"},
    {"^", "^", 8, false, "these signs set nothing above the line",
     "write the character itself, as in m², or the word"},
};

constexpr std::string_view plain_words = "take them out; the field is printed as it stands";

// Of Markdown.
constexpr Pair of_markdown[] = {
    {"**", "**", 400, true, "these stars make nothing bold here", plain_words},
    {"__", "__", 400, true, "these lines make nothing bold here", plain_words},
    {"](", ")", 400, false, "this makes no link here",
     "say it in plain words, or move it into the text of a section"},
    {"`", "`", 400, true, "these signs mark no code here", plain_words},
};

bool is_space(char c) { return c == ' ' || c == '\n' || c == '\t'; }

// What stands between marks is close to both: "a ~ b ~ c" is none.
bool is_held(std::string_view inside, const Pair& pair) {
  if (inside.empty() || inside.size() > pair.most) return false;
  const bool has_space = std::ranges::any_of(inside, is_space);
  if (!pair.may_hold_spaces) return !has_space;
  return pair.opens == "{{" || (!is_space(inside.front()) && !is_space(inside.back()));
}

std::optional<Leftover> leftover_of(const Pair& pair, std::string_view words) {
  for (std::size_t at = words.find(pair.opens); at != words.npos;
       at = words.find(pair.opens, at + 1)) {
    const std::size_t inside = at + pair.opens.size();
    const std::size_t close = words.find(pair.closes, inside);
    if (close == words.npos) return std::nullopt;
    if (is_held(words.substr(inside, close - inside), pair))
      return Leftover{at, close + pair.closes.size(), pair.what, pair.help};
  }
  return std::nullopt;
}

void say(const Leftover& found, const source::Span& span, source::Diagnostics& said) {
  said.push_back(finding("F0372", std::string(found.what), span, std::string(found.help)));
}

// --- The text -----------------------------------------------------------------------------

// Whether the marks stand there as they are, and not behind a backslash.
bool is_typed_between(const Pair& pair, const source::Span& span) {
  const std::string_view typed =
      std::string_view(span.file->text()).substr(span.begin, span.end - span.begin);
  return typed.starts_with(pair.opens) && typed.ends_with(pair.closes) &&
         typed.find('\\') == typed.npos;
}

// Words that the author typed, as opposed to code.
void look_at_piece(const Passage& passage, const Passage::Piece& piece, const Pair& pair,
                   source::Diagnostics& said) {
  const std::string_view words =
      std::string_view(passage.words).substr(piece.begin, piece.end - piece.begin);
  const auto found = leftover_of(pair, words);
  if (!found) return;
  const source::Span whole = piece.span.file != nullptr ? piece.span : passage.span;
  const std::string_view written = words.substr(found->begin, found->end - found->begin);
  const source::Span span = place_of(whole, written);
  if (whole.file != nullptr && !is_typed_between(pair, span)) return;
  say(*found, span, said);
}

// "[ @aims ]": blanks inside the brackets, so that they refer to nothing.
std::optional<std::string_view> loose_reference_in(std::string_view words) {
  const auto is_of_name = [](char c) {
    return text::is_letter_or_digit(c) || c == '-' || c == '/';
  };
  for (std::size_t open = words.find('['); open != words.npos; open = words.find('[', open + 1)) {
    std::size_t at = words.find_first_not_of(" \n", open + 1);
    if (at != words.npos && words[at] == '-') ++at;
    if (at == words.npos || at >= words.size() || words[at] != '@') continue;
    std::size_t end = at + 1;
    while (end < words.size() && is_of_name(words[end])) ++end;
    const std::size_t close = words.find_first_not_of(" \n", end);
    if (end > at + 1 && close != words.npos && words[close] == ']')
      return words.substr(open, close + 1 - open);
  }
  return std::nullopt;
}

// A backslash before the bracket says that it is meant.
void look_for_loose_reference(const Passage& passage, source::Diagnostics& said) {
  const auto written = loose_reference_in(passage.words);
  if (!written || !std::ranges::any_of(*written, is_space)) return;
  const auto at = static_cast<std::size_t>(written->data() - passage.words.data());
  const bool is_typed = passage.is_typed(at) && passage.is_typed(at + written->size() - 1);
  const source::Span& whole = passage.span;
  const source::Span span = place_of(whole, *written);
  const bool is_meant = span.file != nullptr && span.begin > 0 && span.begin != whole.begin &&
                        span.file->text()[span.begin - 1] == '\\';
  if (!is_typed || is_meant) return;
  std::string meant(*written);
  std::erase_if(meant, is_space);
  source::Diagnostic told = finding(
      "F0372", "these brackets refer to nothing, for they hold blanks", span, "write " + meant);
  // "Follow us [ @anytown ]" may be meant.
  told.severity = source::Severity::warning;
  said.push_back(std::move(told));
}

// A line that begins with a colon, below another of the same paragraph.
void look_for_definitions(const Passage& passage, source::Diagnostics& said) {
  // Code says what it says.
  const bool has_text = std::ranges::any_of(passage.pieces, &Passage::Piece::is_text);
  const bool is_prose = passage.role != Passage::Role::heading && has_text;
  if (passage.span.file == nullptr || !is_prose) return;
  const std::string_view text =
      std::string_view(passage.span.file->text()).substr(0, passage.span.end);
  for (std::size_t end = text.find('\n', passage.span.begin); end != text.npos;
       end = text.find('\n', end + 1)) {
    const std::size_t at = text.find_first_not_of(" \t>", end + 1);
    if (at == text.npos || !text.substr(at).starts_with(": ")) continue;
    const auto begin = static_cast<std::uint32_t>(at);
    say({0, 0, "this colon makes no list of terms",
         "write a list, as in \"- **Term**: what it means\", or keep the term in the glossary"},
        {passage.span.file, begin, begin + 1}, said);
    return;
  }
}

void look_at_text(const Passage& passage, source::Diagnostics& said) {
  for (const Pair& pair : foreign) {
    for (const Passage::Piece& piece : passage.pieces) {
      if (piece.is_text) look_at_piece(passage, piece, pair, said);
    }
  }
  look_for_loose_reference(passage, said);
  look_for_definitions(passage, said);
}

// --- Fields ---------------------------------------------------------------------------------

void look_at_field(const Passage& field, source::Diagnostics& said) {
  const auto tell = [&](const Leftover& found) {
    const std::string_view words = field.words;
    say(found, place_of(field.span, words.substr(found.begin, found.end - found.begin)), said);
  };
  for (const Pair& pair : foreign) {
    if (const auto found = leftover_of(pair, field.words)) tell(*found);
  }
  for (const Pair& pair : of_markdown) {
    if (const auto found = leftover_of(pair, field.words)) tell(*found);
  }
  for (const std::string_view mark : {"- ", "* ", "# ", "## "}) {
    if (!field.words.starts_with(mark)) continue;
    tell({0, mark.size(), "this sign begins no list and no heading here", plain_words});
  }
}

}  // namespace

void check_leftover_marks(const Paper& paper, source::Diagnostics& said) {
  for (const Passage& passage : paper.passages) {
    if (passage.role == Passage::Role::field) {
      look_at_field(passage, said);
    } else {
      look_at_text(passage, said);
    }
  }
}

}  // namespace folio::check
