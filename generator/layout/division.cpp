// Copies whose words are hyphenated where patterns allow it.

#include <algorithm>

#include "base/ascii.h"
#include "base/text.h"
#include "layout/text.h"

namespace folio::layout {

namespace {

constexpr std::size_t shortest = 6;  // bytes of a word that is divided

// The letters of a word within its marks, if it is one that may be divided:
// in small letters throughout, for a capital may begin a name.
struct Core {
  std::size_t begin = 0, end = 0;
};

bool is_small_letter(char32_t c) {
  return c < 0x80 ? text::is_small(static_cast<char>(c)) : c >= 0xDF && c < 0x2000;
}

// What may stand beside the letters: marks of writing, and no part of an address.
bool is_mark(char32_t c) {
  if (c >= 0x80) return c < 0xC0 || c >= 0x2000;
  const char sign = static_cast<char>(c);
  return !text::is_letter(sign) && !text::is_digit(sign) && sign != '@' && sign != '/' &&
         sign != '-';
}

std::optional<Core> core_of(std::string_view word) {
  Core core;
  bool begun = false, ended = false;
  for (std::size_t at = 0; at < word.size();) {
    const std::size_t here = at;
    const char32_t c = text::next_code_point(word, at);
    if (is_small_letter(c)) {
      if (ended) return {};
      if (!begun) core.begin = here;
      begun = true;
      core.end = at;
    } else if (!is_mark(c)) {
      return {};
    } else {
      ended = begun;
    }
  }
  return core.end - core.begin >= shortest ? std::optional(core) : std::nullopt;
}

// Whether a word stands by itself, set in one face: part of an address or of
// one that its author divided is left alone.
bool may_be_divided(const Copy& copy, const Word& word, std::uint32_t index) {
  if (word.end_piece != word.first_piece + 1) return false;
  const Piece& piece = copy.pieces[word.first_piece];
  const auto parted = [](Gap gap) { return gap != Gap::nothing && gap != Gap::soft_hyphen; };
  if (piece.shaped == nullptr || !parted(word.gap)) return false;
  if (index > 0 && !parted(copy.words[index - 1].gap)) return false;
  return piece.shaped->face == static_cast<FaceId>(copy.runs[piece.run].style.cut);
}

Piece piece_of(const Shaped& shaped, const Copy& copy, const Piece& whole) {
  Piece piece = whole;
  piece.shaped = &shaped;
  piece.width = shaped.width * copy.runs[whole.run].style.size.value;
  return piece;
}

// A word of one piece that is at the end of `copy`.
Word word_of(Copy& copy, const Piece& piece) {
  const auto first = static_cast<std::uint32_t>(copy.pieces.size());
  copy.pieces.push_back(piece);
  return {.first_piece = first, .end_piece = first + 1, .width = piece.width};
}

void end_in_hyphen(Word& word, const Copy& copy, const Piece& whole, Shaper& shaper) {
  const TextStyle& style = copy.runs[whole.run].style;
  word.gap = Gap::soft_hyphen;
  word.filling = &shaper.hyphen(style.cut);
  word.filling_run = whole.run;
  word.filling_width = word.filling->width * style.size.value;
  word.filling_level = whole.level;
}

void end_as(Word& word, const Word& whole) {
  word.gap = whole.gap;
  word.filling = whole.filling;
  word.filling_run = whole.filling_run;
  word.filling_width = whole.filling_width;
  word.filling_level = whole.filling_level;
  word.binding = whole.binding;
}

}  // namespace

Syllables::Syllables(Shaper& shaper, const Hyphenation& hyphenation)
    : shaper_(shaper), hyphenation_(hyphenation) {}

const std::vector<const Shaped*>& Syllables::of(const Shaped& word, std::string_view lang) {
  const auto [found, is_new] = known_.try_emplace(&word);
  if (is_new) found->second = made(word, lang);
  return found->second;
}

std::vector<const Shaped*> Syllables::made(const Shaped& word, std::string_view lang) {
  const std::string text = text_of(word);
  const std::optional<Core> core = core_of(text);
  if (!core) return {};
  const std::string_view words = text;
  const std::string_view letters = words.substr(core->begin, core->end - core->begin);
  std::vector<const Shaped*> parts;
  std::size_t begin = 0;
  for (const std::size_t at : hyphenation_.divisions(letters, lang)) {
    const std::size_t end = core->begin + at;
    parts.push_back(&shaper_.shape_like(words.substr(begin, end - begin), word));
    begin = end;
  }
  if (begin > 0) parts.push_back(&shaper_.shape_like(words.substr(begin), word));
  return parts;
}

Division::Division(const Copy& copy, Syllables& syllables) : whole_(copy), syllables_(syllables) {
  divided_.style = copy.style;
  divided_.runs = copy.runs;
  for (std::uint32_t i = 0; i < copy.words.size(); ++i) {
    if (may_be_divided(copy, copy.words[i], i)) {
      divide(copy.words[i], i);
    } else {
      keep(copy.words[i], i);
    }
  }
}

void Division::keep(const Word& word, std::uint32_t index) {
  Word kept = word;
  kept.first_piece = static_cast<std::uint32_t>(divided_.pieces.size());
  divided_.pieces.insert(divided_.pieces.end(), whole_.pieces.begin() + word.first_piece,
                         whole_.pieces.begin() + word.end_piece);
  kept.end_piece = static_cast<std::uint32_t>(divided_.pieces.size());
  divided_.words.push_back(kept);
  whole_word_.push_back(index);
}

void Division::divide(const Word& word, std::uint32_t index) {
  const Piece& piece = whole_.pieces[word.first_piece];
  const auto& parts = syllables_.of(*piece.shaped, whole_.runs[piece.run].lang);
  if (parts.empty()) return keep(word, index);
  for (std::size_t i = 0; i < parts.size(); ++i) {
    Word part = word_of(divided_, piece_of(*parts[i], whole_, piece));
    if (i + 1 == parts.size()) {
      end_as(part, word);
    } else {
      end_in_hyphen(part, whole_, piece, syllables_.shaper());
    }
    divided_.words.push_back(part);
    whole_word_.push_back(index);
  }
}

Word Division::joined(std::uint32_t first, std::uint32_t end, Copy& copy) const {
  const std::uint32_t index = whole_word_[first];
  const Word& whole = whole_.words[index];
  const bool begins = first == 0 || whole_word_[first - 1] != index;
  const bool ends = end == whole_word_.size() || whole_word_[end] != index;
  if (begins && ends) {
    Word word = whole;
    word.first_piece = static_cast<std::uint32_t>(copy.pieces.size());
    copy.pieces.insert(copy.pieces.end(), whole_.pieces.begin() + whole.first_piece,
                       whole_.pieces.begin() + whole.end_piece);
    word.end_piece = static_cast<std::uint32_t>(copy.pieces.size());
    return word;
  }
  std::string text;
  for (std::uint32_t at = first; at < end; ++at) {
    text += text_of(*divided_.pieces[divided_.words[at].first_piece].shaped);
  }
  const Piece& piece = whole_.pieces[whole.first_piece];
  Shaper& shaper = syllables_.shaper();
  Word word = word_of(copy, piece_of(shaper.shape_like(text, *piece.shaped), whole_, piece));
  ends ? end_as(word, whole) : end_in_hyphen(word, whole_, piece, shaper);
  return word;
}

Copy Division::joined(std::vector<Line>& lines) const {
  Copy copy{.style = whole_.style,
            .runs = whole_.runs,
            .pieces = {},
            .words = {},
            .notes = {},
            .right_to_left = whole_.right_to_left,
            .goes_both_ways = whole_.goes_both_ways,
            .is_told = whole_.is_told};
  std::vector<std::uint32_t> last_part(whole_.words.size());
  for (Line& line : lines) {
    const auto begin = static_cast<std::uint32_t>(copy.words.size());
    for (std::uint32_t at = line.first; at < line.end;) {
      std::uint32_t end = at + 1;
      while (end < line.end && whole_word_[end] == whole_word_[at]) ++end;
      last_part[whole_word_[at]] = static_cast<std::uint32_t>(copy.words.size());
      copy.words.push_back(joined(at, end, copy));
      at = end;
    }
    line.first = begin;
    line.end = static_cast<std::uint32_t>(copy.words.size());
  }
  copy.notes = whole_.notes;
  for (NoteMark& mark : copy.notes) mark.word = last_part[mark.word];
  return copy;
}

}  // namespace folio::layout
