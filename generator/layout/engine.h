#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "layout/layout.h"

// Text becomes a Copy (shaped words), a Copy becomes Lines, Lines and all else
// become Boxes in a Galley, and the flow puts the Galley on pages.

namespace folio::layout {

template <typename... Visitors>
struct Overloaded : Visitors... {
  using Visitors::operator()...;
};

// --- How it looks (style.cpp) ---------------------------------------------------

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

  Points text_height() const { return bottom - top; }
};

PrintStyle print_style_of(const model::PrintTheme& theme);

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

// --- Meaning (structure.cpp) ------------------------------------------------------

/// What marks belong to while they are made: an element, or decoration, as in
/// the head of a table that is drawn again on the next page.
using Meaning = std::variant<StructureId, Decoration>;

struct Composition;

/// A new last kid of `parent`; decoration stays what it is.
Meaning element(Composition&, const Meaning& parent, Tag tag);

/// The element's node; null for decoration. Good until the next element().
StructureNode* node_of(Composition&, const Meaning& meaning);

/// What marks directly inside `parent` bear from here on.
Role content_of(Composition&, const Meaning& parent);

// --- Words (shaping.cpp, inlines.cpp) ------------------------------------------------

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

/// Pieces that no line divides, and what follows them.
struct Word {
  std::uint32_t first_piece = 0, end_piece = 0;
  Points width{};
  Gap gap = Gap::end;
  const Shaped* filling = nullptr;  // the space, or the hyphen at a line's end
  std::uint32_t filling_run = 0;
  Points filling_width{};
};

/// A mark that sends the reader to a note, by the word that bears it.
struct NoteMark {
  std::uint32_t word = 0;
  int number = 0;
  bool first_use = false;
};

/// The text of one paragraph, ready to be broken into lines.
struct Copy {
  TextStyle style;
  std::vector<Run> runs;
  std::vector<Piece> pieces;
  std::vector<Word> words;
  std::vector<NoteMark> notes;
};

/// Where a link leads from paper: within the document, or to the website.
LinkTarget target_of(const Composition&, const model::Target& target);

/// Writes text down as a Copy, and as content of `parent` in the structure.
class Writer {
 public:
  Writer(Composition&, Meaning parent, const TextStyle& style);

  Writer& say(std::string_view words);
  Writer& say(std::string_view words, const TextStyle& style);
  Writer& say(const model::Inlines& inlines);
  Writer& say_bold(std::string_view words);

  /// `words` as an element of their own, such as a paragraph's number.
  Writer& say_as(Tag tag, std::string_view words, const TextStyle& style);

  /// Words that lead to a named place of this document.
  Writer& say_linked(std::string_view words, const ToDestination& target,
                     std::string_view contents);

  Copy done();

 private:
  void say(const model::Inlines& inlines, const TextStyle& style);
  void say(const model::Link& link, const TextStyle& style);
  void say(const model::NoteReference& reference, const TextStyle& style);
  void say(const model::RatingMark& mark, const TextStyle& style);
  void say(const model::OtherLanguage& other, const TextStyle& style);
  void say(const model::Abbreviation& letters, const TextStyle& style);
  void say(const model::DefinedTerm& term, const TextStyle& style);
  void say_linked(const model::Inlines& content, const LinkTarget& target, std::string contents,
                  const TextStyle& style);
  void say_changed(std::string_view how, const model::Inlines& content, const TextStyle& style);
  void add_piece(std::string_view words, const TextStyle& style);
  void add_piece(const Shaped& shaped, const TextStyle& style);
  void end_word(Gap gap, const TextStyle& style);
  std::uint32_t run_for(const TextStyle& style);
  Meaning enter(Tag tag);
  void leave(Meaning outer);

  Composition& composition_;
  Meaning parent_;
  std::optional<Role> role_;  // of what is said next; absent until something is
  std::optional<StructureId> link_;
  Points rise_;
  bool in_word_ = false;
  std::uint32_t word_begins_ = 0;  // the first piece of the word being said
  Copy copy_;
};

// --- Lines (lines.cpp) --------------------------------------------------------------

/// Words first..end of a Copy on one base line.
struct Line {
  std::uint32_t first = 0, end = 0;
  Points width;
};

/// The lines that divide `copy` most evenly. A word wider than a line is cut
/// up first.
std::vector<Line> lines_of(Copy& copy, Points measure, Shaper& shaper);

/// The narrowest column text can stand in, and the one it would like.
struct Extent {
  Points least{}, most{};
};
Extent extent_of(const Copy& copy);

// --- Boxes (boxes.cpp) ----------------------------------------------------------------

/// A vertical bar along several boxes: one Fill a page.
struct Bar {
  int id = 0;  // equal for all boxes it goes along
  Points x, width;
  model::Colour colour;
};

/// Something that no page break divides. Marks lie relative to its top, and to
/// the left edge of the page.
struct Box {
  Points space_before;  // left out at the head of a page
  Points height;
  std::optional<Points> base_line;  // of the first line of text
  bool keep_with_next = false;
  bool may_part = false;  // from the next one, where much of a page would stay empty otherwise
  bool starts_page = false;
  bool ends_page = false;  // nothing but the author's wish that what follows begins one
  Sheet sheet = Sheet::portrait;
  std::vector<Mark> marks;
  std::vector<LinkArea> links;
  std::vector<std::string> anchors;
  std::vector<int> notes;  // whose first mark is here
  std::vector<Bar> bars;
  std::shared_ptr<const std::vector<Box>> head;  // drawn again when a page begins with this box
  int contents_entry = -1;
};
using Galley = std::vector<Box>;

/// From the top of the first box to the foot of the last.
Points height_of(const Galley& galley);

/// Where across the page something stands.
struct Column {
  Points x, width;

  Column indented(Points by) const { return {x + by, width - by}; }
};

using Align = model::Table::Align;

/// `copy` broken into lines, each a box, at the end of `galley`; no line stands
/// alone at a page's foot or head.
void set_copy(Composition&, Copy copy, const Column&, Galley&, Align align = Align::left);

/// One shaped text as a mark.
Fragment fragment_of(const Shaped& shaped, const TextStyle& style, Points x, Points base_line,
                     const Role& role);

/// The shape of a rating, as high as small letters of that size.
Mark rating_mark(const PrintStyle&, model::RagRating rating, Points x, Points base_line,
                 Points size);

/// `copy` on one line, unbroken.
Box line_box(const Composition&, const Copy& copy, Points x);

/// A label's line beside the first line of the boxes from `first` on; on a line
/// of its own if there is none.
void hang(Box label, Galley&, std::size_t first);

/// A bar down the left of everything from `first` on.
void add_bar(Composition&, Points x, model::Colour colour, Galley&, std::size_t first);

/// No page ends within a short list of rows, nor near either end of a long one.
void keep_together(const Composition&, Galley&);

/// At least a few rows stay together at either end.
void keep_ends(Galley&);

/// `marks` moved down by `down`, at the end of `into`.
void move_down(std::vector<Mark> marks, Points down, std::vector<Mark>& into);

/// A rule as wide as `column`, in a box of `height` at its middle.
Box rule_box(const Composition&, const Column&, Points height);

// --- Rows (rows.cpp) --------------------------------------------------------------------

/// Cells side by side as one box, or, when higher than `limit`, as one box for
/// every height at which no cell is in the middle of a line.
Galley row_of(std::vector<Galley> cells, Points limit);

// --- Pages (flow.cpp, contents.cpp, pages.cpp) --------------------------------------------

/// A line of the contents list, whose page number is known after the flow.
struct ContentsEntry {
  std::string destination;
  ContentId number{};
  Points text_end;  // where the leader may begin
  TextStyle style;
};

/// Where a box came to stand.
struct Spot {
  std::size_t page = 0;
  Points y;
};

/// All that is shared while one document is set.
struct Composition {
  Composition(const resolve::ResolvedDocument& resolved, const Setting& set);

  const resolve::ResolvedDocument& document;
  const Setting& setting;
  PrintStyle style;
  Shaper shaper;
  PagedDocument paged;
  std::map<int, Galley> notes;  // by number, for the foot of the page
  std::set<int> marked_notes;   // those whose first mark on paper is set
  std::vector<ContentsEntry> contents;
  int bars = 0;            // used so far
  int unnamed_tables = 0;  // whose cells need names all the same

  Column text_column() const;
  Meaning root() const { return StructureId{0}; }
};

/// Publisher, title, status and dates, then the notices every reader must see.
void set_title_block(Composition&, Galley&);

/// Whether `text` fills so many pages that readers need a list of its contents.
bool is_long(const Composition&, const Galley& text);

/// Every heading with room for its page number; of sections alone where the list
/// would be long for what it lists, which is `text` high. It is set when the text
/// is, and read before it: after the first `front_end` kids of the document.
void set_contents(Composition&, std::size_t front_end, Points text, Galley&);

/// Puts the galley on pages of `composition.paged` and notes on the pages of
/// their first marks; answers where each entry of the contents came to stand.
std::vector<Spot> flow(Composition&, Galley galley);

/// The page numbers of the contents list, and the leaders before them.
void number_contents(Composition&, const std::vector<Spot>& entries);

void set_running_lines(Composition&);

}  // namespace folio::layout
