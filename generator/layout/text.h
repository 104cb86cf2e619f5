#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string_view>
#include <vector>

#include "layout/layout.h"

// The back stairs of words: how they look; text is shaped, said as a Copy, and broken
// into lines.

namespace folio::layout {

// --- How it is set (style.cpp) ------------------------------------------------------

/// The four faces of text, the first of PagedDocument::faces in this order.
enum class Cut : std::uint32_t { regular, bold, italic, bold_italic };

/// A line drawn with the words of a run.
enum class Ruled { none, under, dotted, through };

/// How a run of text is set.
struct TextStyle {
  Points size, leading;
  model::Colour colour;
  Cut cut = Cut::regular;
  Ruled ruled = Ruled::none;
  bool operator==(const TextStyle&) const = default;
};

TextStyle bold(TextStyle style);
TextStyle italic(TextStyle style);

// --- How it looks (style.cpp) ---------------------------------------------------

/// Everything of looks that follows from the theme's print.toml.
struct PrintStyle {
  Points page_width, page_height;
  Points left, right;           // edges of the print area
  Points top, bottom;           // of the text
  Points head_line, foot_line;  // base lines of running head and foot
  Points number_column;         // paragraph numbers hang in it; none in an unnumbered document
  Points paragraph_gap, item_gap, block_gap, heading_gap;
  Points list_indent, padding;
  Points bar, bar_room;   // a bar beside text, and from it to the text
  Points rule, hairline;  // thickness
  TextStyle text, number, title, section, subheading, minor_heading, caption, cell, note, running;
  model::Colour ink, quiet, accent, hairline_colour;
  model::Colour link;                  // of words that lead somewhere
  bool links_ruled = true;             // a line under those that lead away
  double smallest_cells = 8.5 / 10.5;  // of their size, where a table is crowded

  Points text_height() const { return bottom - top; }
};

PrintStyle print_style_of(const model::PrintTheme& theme);

/// What is otherwise in an edition, whatever the theme says (editions.cpp).
PrintStyle fitted_to(PrintStyle style, model::PrintEdition edition);

/// A tone's colour in print. Each is dark enough beside white paper (WCAG 2.2,
/// success criterion 1.4.11), but for tint, which is a ground for words.
model::Colour colour_of(model::Tone tone, const PrintStyle& style);

/// Nearly white: the ground of a pattern in that colour.
model::Colour pale(model::Colour colour);

/// Which way round a page lies.
enum class Sheet { portrait, landscape };

/// The same on a sheet that lies on its long side. Its margins stay where they
/// are as one reads: the left one is the inner one.
PrintStyle turned(PrintStyle style);

// --- Shapes (shaping.cpp) -------------------------------------------------------------

/// How far a face reaches above and below the base line at a size of one point.
struct Reach {
  Points above, below;
};

/// Shapes words, each once: the same word in the same face is looked up. What
/// it hands out stays good as long as texts() does.
class Shaper {
 public:
  explicit Shaper(const Typefaces& typefaces);
  ~Shaper();

  /// In the cut's own face.
  const Shaped& shape(std::string_view words, Cut cut);

  /// The hyphen that stands at a line's end and is no part of the word: it
  /// speaks as U+00AD, so that whoever copies or searches finds the word whole.
  const Shaped& hyphen(Cut cut);

  /// In as many faces as it takes; what none has stays in the cut's own.
  std::vector<const Shaped*> shape_in_parts(std::string_view words, Cut cut);

  Reach reach(Cut cut) const;

  /// The owner of all that was shaped.
  std::shared_ptr<const void> texts() const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

std::vector<Face> faces_of(const Typefaces& typefaces);

/// Whether every face of text can draw `character`, for emphasis may fall on
/// any, or one of the symbols' can.
bool is_covered(const Typefaces& typefaces, char32_t character);

/// What the pieces of a Copy have in common.
struct Run {
  TextStyle style;
  Points rise;  // of the base line, for note marks
  Role role;
  std::optional<StructureId> link;
  std::string_view lang = {};  // BCP 47
};

/// Part of a word in one run: shaped text, or the shape of a rating.
struct Piece {
  const Shaped* shaped = nullptr;
  std::optional<model::RagRating> rating;
  std::uint32_t run = 0;
  Points width;
};

/// What may stand between a word and the next.
enum class Gap { space, nothing, soft_hyphen, line_end, end };

/// How dear it is to part a word from the next.
enum class Binding { free, close, bound };

/// Pieces that no line divides, and what follows them.
struct Word {
  std::uint32_t first_piece = 0, end_piece = 0;
  Points width{};
  Gap gap = Gap::end;
  const Shaped* filling = nullptr;  // the space, or the hyphen at a line's end
  std::uint32_t filling_run = 0;
  Points filling_width{};
  Binding binding = Binding::free;  // where a space follows
};

/// A mark that sends the reader to a note, by the word that bears it.
struct NoteMark {
  std::uint32_t word = 0;
  int number = 0;
  int use = 0;             // which mark of this note it is
  bool first_use = false;  // on paper
  StructureId element = {};
};

/// The text of one paragraph, ready to be broken into lines.
struct Copy {
  TextStyle style;
  std::vector<Run> runs;
  std::vector<Piece> pieces;
  std::vector<Word> words;
  std::vector<NoteMark> notes;
};

// --- Lines (lines.cpp, binding.cpp, cutting.cpp, division.cpp)
// ---------------------------------------

/// Words first..end of a Copy on one base line.
struct Line {
  std::uint32_t first = 0, end = 0;
  Points width{};  // of its own, without the space at its end
  Points room{};   // that each space takes beyond its width, or gives up of it
};

/// How lines are to be broken.
struct Breaking {
  Points measure;
  bool justified = false;   // to be as wide as the measure, all but the last
  bool hyphenated = false;  // words may be divided where a line would be short otherwise
};

/// Notes which words are better not parted from the next.
void bind(Copy& copy);

/// The lines that divide `copy` most evenly (after Knuth and Plass, Breaking
/// Paragraphs into Lines). What a line's end divides, a word that is hyphenated
/// or is wider than a line, becomes two words of the copy.
std::vector<Line> lines_of(Copy& copy, const Breaking& how, Shaper& shaper,
                           const Hyphenation& hyphenation);

/// The copy with every word that is too wide cut between letters.
void cut_up(Copy& copy, Points measure, Shaper& shaper);

/// A copy whose words are divided wherever patterns allow it, and the way back.
class Division {
 public:
  Division(const Copy& copy, Shaper& shaper, const Hyphenation& hyphenation);

  const Copy& copy() const { return divided_; }

  /// The first copy, with only those words divided that `lines` of the divided
  /// one divide. The lines hold its words then; their widths are left as they are.
  Copy joined(std::vector<Line>& lines) const;

 private:
  void divide(const Word& word, std::uint32_t index);
  void keep(const Word& word, std::uint32_t index);
  Word joined(std::uint32_t first, std::uint32_t end, Copy& copy) const;

  const Copy& whole_;
  Shaper& shaper_;
  const Hyphenation& hyphenation_;
  Copy divided_;
  std::vector<std::uint32_t> whole_word_;  // of each word of the divided copy
};

/// The narrowest column text can stand in, and the one it would like.
struct Extent {
  Points least{}, most{};
};
Extent extent_of(const Copy& copy);

}  // namespace folio::layout
