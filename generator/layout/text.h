#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
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

/// A script: the four letters of ISO 15924 as one number, as OpenType has them.
/// What goes with any script is of none.
enum class Script : std::uint32_t { none = 0 };

/// Bytes begin..end of a text are of one script; what is of none goes with the
/// letters before it, or else with those behind.
struct ScriptRun {
  std::size_t begin = 0, end = 0;
  Script script = Script::none;
};
std::vector<ScriptRun> scripts_of(std::string_view words);

/// The faces of a script or language, by Cut.
struct Family {
  std::string name;
  std::array<FaceId, 4> faces{};
};

/// Those of `families` that are made for `script` in text in `lang`, the best
/// first: that of the language, then that of the script.
std::vector<const Family*> made_for(Script script, std::string_view lang,
                                    const std::vector<Family>& families);

/// Which way letters follow each other.
enum class Direction { as_its_script, forwards, backwards };

/// What the shapes of a text depend on besides its face.
struct Manner {
  Script script = Script::none;  // none: it is seen by the letters
  std::string lang;
  Direction direction = Direction::as_its_script;
  bool operator==(const Manner&) const = default;
};

/// Makes glyphs of texts; each thread needs one of its own (typefaces.cpp).
class GlyphMaker {
 public:
  explicit GlyphMaker(const Typefaces& typefaces);
  ~GlyphMaker();

  Shaped made(std::string_view words, FaceId face, const Manner& manner);

 private:
  struct State;
  const Typefaces::Loaded& loaded_;
  std::unique_ptr<State> state_;
};

// What is known of the faces: first those of the cuts, then those of symbols,
// then those of families.
bool has_glyph(const Typefaces& typefaces, FaceId face, char32_t character);
const std::vector<Family>& families_in(const Typefaces& typefaces);
std::size_t first_of_families(const Typefaces& typefaces);
Reach reach_of(const Typefaces& typefaces, FaceId face);

/// Marks that shape the character before them, or the order of those beside them, and
/// so stay in its face: variation selectors, joiners, marks of direction and the
/// enclosing keycap.
bool joins_the_one_before(char32_t character);

/// Shapes words, each once: the same word in the same face is looked up. What
/// it hands out stays good as long as texts() does. `lang` (BCP 47) may matter to
/// the forms of letters.
class Shaper {
 public:
  explicit Shaper(const Typefaces& typefaces);
  ~Shaper();

  /// In the cut's own face.
  const Shaped& shape(std::string_view words, Cut cut, std::string_view lang = "en");

  /// The hyphen that stands at a line's end and is no part of the word: it
  /// speaks as U+00AD, so that whoever copies or searches finds the word whole.
  const Shaped& hyphen(Cut cut);

  /// In as many faces as it takes, in the order of the words; what none has
  /// stays in the cut's own.
  std::vector<const Shaped*> shape_in_parts(std::string_view words, Cut cut,
                                            std::string_view lang = "en",
                                            Direction direction = Direction::as_its_script);

  /// Words in the face and manner of others.
  const Shaped& shape_like(std::string_view words, const Shaped& others);

  Reach reach(Cut cut) const;

  /// Of a face for another script, which may need more room than lines have;
  /// nothing of others.
  std::optional<Reach> reach_of_family(FaceId face) const;

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
  std::uint8_t level = 0;  // of embedding (UAX #9); odd where read from right to left
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
  std::uint8_t filling_level = 0;   // as Piece::level
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
  bool right_to_left = false;   // the paragraph as a whole is
  bool goes_both_ways = false;  // its levels differ from 0: see settle_directions()
  bool is_told = false;         // some of its glyphs do not say what they stand for
};

/// Words in UTF-16, as ICU takes them, and the byte at which each unit begins; one
/// more stands for their end.
struct Units {
  std::u16string text;
  std::vector<std::size_t> bytes;
};
Units units_of(std::string_view words);

/// Gives every piece and space of `copy` its level (UAX #9), and shapes anew what
/// is to be read another way than by itself, as brackets in Arabic are (bidi.cpp).
void settle_directions(Copy& copy, Shaper& shaper);

/// What stands on a line, from left to right, by the level of each in the order
/// of reading (UAX #9, L2; order.cpp).
std::vector<std::size_t> seen_order(std::span<const std::uint8_t> levels);

/// Finds where lines may end in words of scripts that are not parted by spaces
/// alone (UAX #14).
class LineBreaks {
 public:
  LineBreaks();
  ~LineBreaks();

  /// The bytes before which a line may end, none at either end of `words`.
  std::vector<std::size_t> within(std::string_view words, std::string_view lang);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

// --- Lines (lines.cpp, binding.cpp, cutting.cpp, division.cpp) --------------------------

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

/// The parts between which a hyphen may stand, of each word once.
class Syllables {
 public:
  Syllables(Shaper& shaper, const Hyphenation& hyphenation);

  /// Those of a word that `lang` has patterns for; none if it is not divided.
  const std::vector<const Shaped*>& of(const Shaped& word, std::string_view lang);

  Shaper& shaper() { return shaper_; }

 private:
  std::vector<const Shaped*> made(const Shaped& word, std::string_view lang);

  Shaper& shaper_;
  const Hyphenation& hyphenation_;
  std::unordered_map<const Shaped*, std::vector<const Shaped*>> known_;
};

/// The lines that divide `copy` most evenly (after Knuth and Plass, Breaking
/// Paragraphs into Lines). What a line's end divides, a word that is hyphenated
/// or is wider than a line, becomes two words of the copy.
std::vector<Line> lines_of(Copy& copy, const Breaking& how, Syllables& syllables);

/// The copy with every word that is too wide cut between letters.
void cut_up(Copy& copy, Points measure, Shaper& shaper);

/// A copy whose words are divided wherever patterns allow it, and the way back.
class Division {
 public:
  Division(const Copy& copy, Syllables& syllables);

  const Copy& copy() const { return divided_; }

  /// The first copy, with only those words divided that `lines` of the divided
  /// one divide. The lines hold its words then; their widths are left as they are.
  Copy joined(std::vector<Line>& lines) const;

 private:
  void divide(const Word& word, std::uint32_t index);
  void keep(const Word& word, std::uint32_t index);
  Word joined(std::uint32_t first, std::uint32_t end, Copy& copy) const;

  const Copy& whole_;
  Syllables& syllables_;
  Copy divided_;
  std::vector<std::uint32_t> whole_word_;  // of each word of the divided copy
};

/// The narrowest column text can stand in, and the one it would like.
struct Extent {
  Points least{}, most{};
};
Extent extent_of(const Copy& copy);

}  // namespace folio::layout
