#include <algorithm>
#include <limits>

#include "layout/engine.h"

namespace folio::layout {

namespace {

// What a line adds to the cost of a paragraph. Costs are squares of the share
// of the line left empty, so one very short line costs more than several that
// are a little short (after Knuth and Plass, Breaking Paragraphs into Lines).
constexpr double cost_of_line = 0.02;
constexpr double cost_of_early_end = 0.04;  // though the next word would fit
constexpr double cost_of_cut = 0.06;        // after a hyphen or within an address
constexpr double cost_of_soft_hyphen = 0.05;
constexpr double cost_of_parting = 0.05;  // "section" from "29", "4" from "July"
constexpr double cost_of_runt = 0.04;     // a last line that is nearly empty
constexpr double cost_of_overflow = 100;  // cannot be helped

bool begins_with_digit(const Copy& copy, const Word& word) {
  const Shaped* const shaped = copy.pieces[word.first_piece].shaped;
  if (shaped == nullptr || shaped->glyphs.empty()) return false;
  const std::string& text = shaped->glyphs.front().text;
  return !text.empty() && text[0] >= '0' && text[0] <= '9';
}

bool is_short_number(const Copy& copy, const Word& word) {
  const Shaped* const shaped = copy.pieces[word.first_piece].shaped;
  return begins_with_digit(copy, word) && shaped->glyphs.size() <= 2 &&
         word.end_piece == word.first_piece + 1;
}

double cost_of_gap(const Copy& copy, std::uint32_t at) {
  const Word& word = copy.words[at];
  switch (word.gap) {
    case Gap::nothing: return cost_of_cut;
    case Gap::soft_hyphen: return cost_of_soft_hyphen;
    case Gap::line_end:
    case Gap::end: return 0;
    case Gap::space: break;
  }
  const bool next_is_number =
      at + 1 < copy.words.size() && begins_with_digit(copy, copy.words[at + 1]);
  return next_is_number || is_short_number(copy, word) ? cost_of_parting : 0;
}

bool ends_line(Gap gap) { return gap == Gap::line_end || gap == Gap::end; }

// Room a word's gap takes between two words of one line.
Points gap_width(const Word& word) {
  return word.gap == Gap::space ? word.filling_width : Points{};
}

// The cost of a line of that width which ends with a word.
double cost_of(const Copy& copy, std::uint32_t last, Points width, Points measure) {
  const double empty = 1 - width / measure;
  if (empty < 0) return cost_of_overflow;
  if (ends_line(copy.words[last].gap)) return cost_of_line + (empty > 0.9 ? cost_of_runt : 0);
  return cost_of_line + empty * empty + cost_of_gap(copy, last);
}

// The cheapest way found to end a line after each word.
struct Ending {
  double cost = std::numeric_limits<double>::infinity();
  std::uint32_t first = 0;  // word of that line
  Points width;
};

// Tries every line that begins with word `first`.
void try_lines(const Copy& copy, std::uint32_t first, Points measure, double so_far,
               std::vector<Ending>& endings) {
  const std::vector<Word>& words = copy.words;
  Points width;
  for (std::uint32_t at = first; at < words.size(); ++at) {
    const Word& word = words[at];
    width += word.width;
    const Points hyphen = word.gap == Gap::soft_hyphen ? word.filling_width : Points{};
    if (width > measure && at > first) return;
    const bool early =
        at + 1 < words.size() && width + gap_width(word) + words[at + 1].width <= measure;
    const double cost = so_far + cost_of(copy, at, width + hyphen, measure) +
                        (early && !ends_line(word.gap) ? cost_of_early_end : 0);
    Ending& ending = endings[at];
    if (cost < ending.cost) ending = {cost, first, width + hyphen};
    if (ends_line(word.gap)) return;
    width += gap_width(word);
  }
}

std::vector<Line> lines_back_from(const std::vector<Ending>& endings) {
  std::vector<Line> lines;
  for (std::uint32_t end = static_cast<std::uint32_t>(endings.size()); end > 0;) {
    const Ending& ending = endings[end - 1];
    lines.push_back({ending.first, end, ending.width});
    end = ending.first;
  }
  std::ranges::reverse(lines);
  return lines;
}

// --- Words wider than a line ------------------------------------------------------------

// The copy again, with every word that is too wide cut between letters.
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

std::vector<Line> lines_of(Copy& copy, Points measure, Shaper& shaper) {
  const auto too_wide = [&](const Word& word) { return word.width > measure; };
  if (std::ranges::any_of(copy.words, too_wide)) Cutter(copy, measure, shaper).cut();
  std::vector<Ending> endings(copy.words.size());
  for (std::uint32_t first = 0; first < copy.words.size(); ++first) {
    const double so_far = first == 0 ? 0 : endings[first - 1].cost;
    try_lines(copy, first, measure, so_far, endings);
  }
  return lines_back_from(endings);
}

Extent extent_of(const Copy& copy) {
  Extent extent;
  Points line;
  for (const Word& word : copy.words) {
    extent.least = std::max(extent.least, word.width);
    line += word.width;
    extent.most = std::max(extent.most, line);
    line = ends_line(word.gap) ? Points{} : line + gap_width(word);
  }
  return extent;
}

}  // namespace folio::layout
