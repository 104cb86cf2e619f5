// Words that are wider than a line, cut where a line is full.

#include <algorithm>
#include <utility>

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
    last.filling_level = word.filling_level;
  }

  void cut(const Piece& piece) {
    if (piece.shaped == nullptr) return add(piece);
    if (!piece.shaped->text.empty()) return cut_told(piece);
    for (const Glyph& glyph : piece.shaped->glyphs) {
      if (!glyph.text.empty()) add(part_of(piece, glyph.text));
    }
  }

  Piece part_of(const Piece& piece, std::string_view words) {
    Piece part = piece;
    part.shaped = &shaper_.shape_like(words, *piece.shaped);
    part.width = part.shaped->width * copy_.runs[piece.run].style.size.value;
    return part;
  }

  // Letters that change with those beside them: as many at a time as fit.
  void cut_told(const Piece& piece) {
    std::vector<std::string_view> clusters;
    for (const Glyph& glyph : piece.shaped->glyphs) {
      if (!glyph.text.empty()) clusters.push_back(glyph.text);
    }
    if (piece.shaped->is_backwards) std::ranges::reverse(clusters);
    std::string words;
    for (const std::string_view cluster : clusters) {
      const std::string longer = words + std::string(cluster);
      const bool fits = open_.width + part_of(piece, longer).width <= measure_;
      if (!fits && !words.empty()) add(part_of(piece, std::exchange(words, {})));
      words += cluster;
    }
    if (!words.empty()) add(part_of(piece, words));
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

}  // namespace folio::layout
