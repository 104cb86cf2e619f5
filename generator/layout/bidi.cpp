// The only file that knows ICU's bidirectional algorithm (UAX #9).

#include <unicode/ubidi.h>

#include "base/figures.h"
#include "base/text.h"
#include "layout/text.h"

namespace folio::layout {

namespace {

struct Close {
  void operator()(UBiDi* bidi) const { ubidi_close(bidi); }
};

bool is_odd(std::uint8_t level) { return level % 2 == 1; }

// Isolates of their own from left to right (UAX #9, 2.4).
constexpr char16_t isolate = u'\u2066', end_of_isolate = u'\u2069';

// Telephone numbers keep their order.
Units with_numbers_apart(std::string_view said) {
  Units all;
  const auto add = [&](std::size_t begin, std::size_t end) {
    const Units some = units_of(said.substr(begin, end - begin));
    all.text += some.text;
    for (std::size_t i = 0; i < some.text.size(); ++i) all.bytes.push_back(begin + some.bytes[i]);
  };
  const auto mark = [&](char16_t sign, std::size_t at) {
    all.text += sign;
    all.bytes.push_back(at);
  };
  std::size_t told = 0;
  for (const text::Stretch& number : text::numbers_in_groups(said)) {
    add(told, number.begin);
    mark(isolate, number.begin);
    add(number.begin, number.end);
    mark(end_of_isolate, number.end);
    told = number.end;
  }
  add(told, said.size());
  return all;
}

// The level of each byte; the paragraph's own where ICU gives up.
std::vector<std::uint8_t> levels_of(std::string_view said, bool right_to_left) {
  const std::uint8_t own = right_to_left ? 1 : 0;
  std::vector<std::uint8_t> levels(said.size() + 1, own);
  const Units units = right_to_left ? with_numbers_apart(said) : units_of(said);
  UErrorCode error = U_ZERO_ERROR;
  const std::unique_ptr<UBiDi, Close> bidi(ubidi_open());
  ubidi_setPara(bidi.get(), units.text.data(), static_cast<std::int32_t>(units.text.size()), own,
                nullptr, &error);
  const UBiDiLevel* const found = ubidi_getLevels(bidi.get(), &error);
  if (U_FAILURE(error) || found == nullptr) return levels;
  for (std::size_t i = 0; i < units.text.size(); ++i) {
    const bool is_ours = units.text[i] == isolate || units.text[i] == end_of_isolate;
    if (!is_ours) levels[units.bytes[i]] = found[i];
  }
  return levels;
}

std::string text_of(const Piece& piece) {
  return piece.shaped == nullptr ? "\uFFFC" : text_of(*piece.shaped);
}

std::string_view gap_text(Gap gap) {
  switch (gap) {
    case Gap::space: return " ";
    case Gap::line_end: return "\u2028";
    case Gap::nothing:
    case Gap::soft_hyphen:
    case Gap::end: return "";
  }
  return "";
}

/// Goes through a Copy with the levels of its text.
class Directions {
 public:
  Directions(Copy& copy, Shaper& shaper) : copy_(copy), shaper_(shaper) {}

  void settle() {
    std::string said;
    for (const Word& word : copy_.words) {
      for (std::uint32_t i = word.first_piece; i < word.end_piece; ++i) {
        said += text_of(copy_.pieces[i]);
      }
      said += gap_text(word.gap);
    }
    levels_ = levels_of(said, copy_.right_to_left);
    for (Word& word : copy_.words) settle(word);
    copy_.pieces = std::move(pieces_);
  }

 private:
  void settle(Word& word) {
    const auto first = static_cast<std::uint32_t>(pieces_.size());
    for (std::uint32_t i = word.first_piece; i < word.end_piece; ++i) settle(copy_.pieces[i]);
    word.first_piece = first;
    word.end_piece = static_cast<std::uint32_t>(pieces_.size());
    word.width = {};
    for (std::uint32_t i = first; i < word.end_piece; ++i) word.width += pieces_[i].width;
    const std::string_view gap = gap_text(word.gap);
    const std::uint8_t last = pieces_.size() > first ? pieces_.back().level : levels_[at_];
    word.filling_level = gap.empty() ? last : levels_[at_];
    at_ += gap.size();
  }

  // A piece of several levels becomes several.
  void settle(const Piece& piece) {
    const std::string text = text_of(piece);
    for (std::size_t begin = 0; begin < text.size();) {
      const std::uint8_t level = levels_[at_ + begin];
      std::size_t end = begin;
      do {
        text::next_code_point(text, end);
      } while (end < text.size() && levels_[at_ + end] == level);
      const bool is_all = begin == 0 && end == text.size();
      put(piece, is_all, text.substr(begin, end - begin), level);
      begin = end;
    }
    at_ += text.size();
  }

  void put(const Piece& piece, bool is_all, std::string_view text, std::uint8_t level) {
    Piece part = piece;
    part.level = level;
    const bool stays = piece.shaped == nullptr || piece.shaped->is_backwards == is_odd(level);
    if (is_all && stays) return pieces_.push_back(part);
    const Run& run = copy_.runs[piece.run];
    const Direction direction = is_odd(level) ? Direction::backwards : Direction::forwards;
    for (const Shaped* shaped : shaper_.shape_in_parts(text, run.style.cut, run.lang, direction)) {
      part.shaped = shaped;
      part.width = shaped->width * run.style.size.value;
      pieces_.push_back(part);
    }
  }

  Copy& copy_;
  Shaper& shaper_;
  std::vector<std::uint8_t> levels_;
  std::size_t at_ = 0;  // byte of the text
  std::vector<Piece> pieces_;
};

}  // namespace

Units units_of(std::string_view words) {
  Units units;
  for (std::size_t at = 0; at < words.size();) {
    const std::size_t begin = at;
    const char32_t character = text::next_code_point(words, at);
    if (character < 0x10000) {
      units.text += static_cast<char16_t>(character);
    } else {
      units.text += static_cast<char16_t>(0xD7C0 + (character >> 10));
      units.text += static_cast<char16_t>(0xDC00 + (character & 0x3FF));
    }
    units.bytes.resize(units.text.size(), begin);
  }
  units.bytes.push_back(words.size());
  return units;
}

void settle_directions(Copy& copy, Shaper& shaper) { Directions(copy, shaper).settle(); }

}  // namespace folio::layout
