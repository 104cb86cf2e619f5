// Copies whose words are divided: cut anywhere where they are wider than a line,
// hyphenated where patterns allow it.

#include <algorithm>

#include "base/ascii.h"
#include "layout/text.h"

namespace folio::layout {

namespace {

class Cutter {
 public:
  Cutter(Copy& copy, Points measure, Shaper& shaper)
      : copy_(copy), measure_(measure), shaper_(shaper) {}

  void cut() {
    for (const Word& word : copy_.words) {
      moved_.push_back(static_cast<std::uint32_t>(words_.size()));
      if (word.width > measure_) {
        cut(word);
      } else {
        keep(word);
      }
    }
    for (NoteMark& mark : copy_.notes) mark.word = last_part(mark.word);
    copy_.pieces = std::move(pieces_);
    copy_.words = std::move(words_);
  }

 private:
  void keep(Word word) {
    const auto begin = static_cast<std::uint32_t>(pieces_.size());
    pieces_.insert(pieces_.end(), copy_.pieces.begin() + word.first_piece,
                   copy_.pieces.begin() + word.end_piece);
    word.end_piece = begin + (word.end_piece - word.first_piece);
    word.first_piece = begin;
    words_.push_back(word);
  }

  void cut(const Word& word) {
    open_ = {.first_piece = static_cast<std::uint32_t>(pieces_.size()), .gap = Gap::nothing};
    for (std::uint32_t i = word.first_piece; i < word.end_piece; ++i) cut(copy_.pieces[i]);
    close(word.gap);
    Word& last = words_.back();
    last.filling = word.filling;
    last.filling_run = word.filling_run;
    last.filling_width = word.filling_width;
  }

  void cut(const Piece& piece) {
    if (piece.shaped == nullptr) return add(piece);
    const TextStyle& style = copy_.runs[piece.run].style;
    for (const Glyph& glyph : piece.shaped->glyphs) {
      if (glyph.text.empty()) continue;
      const Shaped& shaped = shaper_.shape(glyph.text, style.cut);
      add({.shaped = &shaped,
           .rating = std::nullopt,
           .run = piece.run,
           .width = shaped.width * style.size.value});
    }
  }

  void add(const Piece& piece) {
    const bool begun = open_.first_piece < pieces_.size();
    if (begun && open_.width + piece.width > measure_) close(Gap::nothing);
    pieces_.push_back(piece);
    open_.width += piece.width;
  }

  void close(Gap gap) {
    open_.end_piece = static_cast<std::uint32_t>(pieces_.size());
    open_.gap = gap;
    words_.push_back(open_);
    open_ = {.first_piece = open_.end_piece, .gap = Gap::nothing};
  }

  std::uint32_t last_part(std::uint32_t word) const {
    const std::size_t next = word + std::size_t{1};
    const std::size_t end = next < moved_.size() ? moved_[next] : words_.size();
    return static_cast<std::uint32_t>(end - 1);
  }

  Copy& copy_;
  Points measure_;
  Shaper& shaper_;
  std::vector<Piece> pieces_;
  std::vector<Word> words_;
  std::vector<std::uint32_t> moved_;  // first part of each old word
  Word open_;
};

}  // namespace

void cut_up(Copy& copy, Points measure, Shaper& shaper) { Cutter(copy, measure, shaper).cut(); }

// --- Hyphenation -------------------------------------------------------------------------

namespace {

constexpr std::size_t shortest = 6;  // bytes of a word that is divided

// The letters of a word within its marks, if it is one that may be divided:
// in small letters throughout, for a capital may begin a name.
struct Core {
  std::size_t begin = 0, end = 0;
};

bool is_letter(char c) { return text::is_small(c) || static_cast<unsigned char>(c) >= 0xC3; }

std::optional<Core> core_of(std::string_view word) {
  const auto begin = std::ranges::find_if(word, is_letter);
  const auto end = std::find_if_not(begin, word.end(), is_letter);
  const auto is_mark = [](char c) {
    return !text::is_letter(c) && !text::is_digit(c) && c != '@' && c != '/' && c != '-';
  };
  if (!std::all_of(word.begin(), begin, is_mark) || !std::all_of(end, word.end(), is_mark))
    return {};
  if (end - begin < static_cast<std::ptrdiff_t>(shortest)) return {};
  return Core{static_cast<std::size_t>(begin - word.begin()),
              static_cast<std::size_t>(end - word.begin())};
}

std::string text_of(const Piece& piece) {
  std::string text;
  for (const Glyph& glyph : piece.shaped->glyphs) text += glyph.text;
  return text;
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

Piece piece_of(std::string_view words, const Copy& copy, std::uint32_t run, Shaper& shaper) {
  const TextStyle& style = copy.runs[run].style;
  const Shaped& shaped = shaper.shape(words, style.cut);
  return {.shaped = &shaped,
          .rating = std::nullopt,
          .run = run,
          .width = shaped.width * style.size.value};
}

// A word of one piece that is at the end of `copy`.
Word word_of(Copy& copy, const Piece& piece) {
  const auto first = static_cast<std::uint32_t>(copy.pieces.size());
  copy.pieces.push_back(piece);
  return {.first_piece = first, .end_piece = first + 1, .width = piece.width};
}

void end_in_hyphen(Word& word, const Copy& copy, std::uint32_t run, Shaper& shaper) {
  const TextStyle& style = copy.runs[run].style;
  word.gap = Gap::soft_hyphen;
  word.filling = &shaper.hyphen(style.cut);
  word.filling_run = run;
  word.filling_width = word.filling->width * style.size.value;
}

void end_as(Word& word, const Word& whole) {
  word.gap = whole.gap;
  word.filling = whole.filling;
  word.filling_run = whole.filling_run;
  word.filling_width = whole.filling_width;
  word.binding = whole.binding;
}

}  // namespace

Division::Division(const Copy& copy, Shaper& shaper, const Hyphenation& hyphenation)
    : whole_(copy), shaper_(shaper), hyphenation_(hyphenation) {
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
  const std::string text = text_of(piece);
  const std::optional<Core> core = core_of(text);
  if (!core) return keep(word, index);
  const std::string_view letters =
      std::string_view(text).substr(core->begin, core->end - core->begin);
  std::size_t begin = 0;
  for (const std::size_t at : hyphenation_.divisions(letters, whole_.runs[piece.run].lang)) {
    const std::size_t end = core->begin + at;
    Word part =
        word_of(divided_, piece_of(text.substr(begin, end - begin), whole_, piece.run, shaper_));
    end_in_hyphen(part, whole_, piece.run, shaper_);
    divided_.words.push_back(part);
    whole_word_.push_back(index);
    begin = end;
  }
  if (begin == 0) return keep(word, index);
  Word last = word_of(divided_, piece_of(text.substr(begin), whole_, piece.run, shaper_));
  end_as(last, word);
  divided_.words.push_back(last);
  whole_word_.push_back(index);
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
    text += text_of(divided_.pieces[divided_.words[at].first_piece]);
  }
  const std::uint32_t run = whole_.pieces[whole.first_piece].run;
  Word word = word_of(copy, piece_of(text, whole_, run, shaper_));
  ends ? end_as(word, whole) : end_in_hyphen(word, whole_, run, shaper_);
  return word;
}

Copy Division::joined(std::vector<Line>& lines) const {
  Copy copy{.style = whole_.style, .runs = whole_.runs, .pieces = {}, .words = {}, .notes = {}};
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
