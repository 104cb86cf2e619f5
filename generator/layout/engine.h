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

#include "base/locale.h"
#include "base/overloaded.h"
#include "layout/text.h"

// Text becomes a Copy (text.h), Lines of it and all else become Boxes in a
// Galley, and the flow puts the Galley on pages.

namespace folio::layout {

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

// --- Words (inlines.cpp) --------------------------------------------------------------

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
  void add_parts(std::string_view words, const TextStyle& style);
  const Shaped& space_behind(const Word& word, const TextStyle& style);
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

// --- Boxes (boxes.cpp) ----------------------------------------------------------------

/// A vertical bar along several boxes: one Fill a page.
struct Bar {
  int id = 0;  // equal for all boxes it goes along
  Points x, width;
  model::Colour colour;
};

/// A name by which what begins in a box is found.
struct Anchor {
  std::string name;
  StructureId element = {};
};

/// Boxes of one number fill two columns of a page, the first before the second.
struct Lanes {
  int number = 0;  // 0: as wide as the text
  Points step{};   // from the first column to the second
};

/// Something that no page break divides. Marks lie relative to its top, and to
/// the left edge of the page.
struct Box {
  Points space_before;  // left out at the head of a page
  Points height;
  std::optional<Points> base_line;  // of the first line of text
  bool keep_with_next = false;
  bool starts_page = false;
  bool ends_page = false;  // nothing but the author's wish that what follows begins one
  Sheet sheet = Sheet::portrait;
  std::vector<Mark> marks;
  std::vector<LinkArea> links;
  std::vector<Anchor> anchors;
  std::vector<int> notes;  // whose first mark is here
  std::vector<Bar> bars;
  std::shared_ptr<const std::vector<Box>> head;  // drawn again when a page begins with this box
  int contents_entry = -1;
  bool floats = false;        // it and those kept with it: text that follows may go first
  bool stops_floats = false;  // nothing that floats goes below it
  Lanes lanes = {};
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

/// A line with words in that style, under them or through them.
Mark rule_of(const TextStyle& style, Points x, Points base_line, Points width);

/// Puts one line of `copy` down where its words are not all read from left to
/// right; `box` knows its base line (order.cpp).
void set_in_order(const Composition&, const Copy& copy, const Line& line, Points x, Box& box);

/// Notes what the fragments of a line say where their glyphs do not.
void tell_fragments(Box& box);

/// Turns `mark` round between two edges, of which `edges` is the sum, as one
/// thing: what is inside a text or a picture stays (mirror.cpp).
void mirror(Mark& mark, Points edges);

/// Moves all of `mark`.
void move(Mark& mark, Points right, Points down);

/// `marks` moved down by `down`, at the end of `into`.
void move_down(std::vector<Mark> marks, Points down, std::vector<Mark>& into);

/// A rule as wide as `column`, in a box of `height` at its middle.
Box rule_box(const Composition&, const Column&, Points height);

// --- Rows (rows.cpp) --------------------------------------------------------------------

/// Cells side by side as one box, or, when higher than `limit`, as one box for
/// every height at which no cell is in the middle of a line.
Galley row_of(std::vector<Galley> cells, Points limit);

// --- Pages (flow.cpp, foot.cpp, lanes.cpp, sheets.cpp, contents.cpp, pages.cpp) ------------

/// A line of the contents list, whose page number is known after the flow.
struct ContentsEntry {
  std::string destination;
  ContentId number{};
  Points text_end;  // where the leader may begin
  TextStyle style;
};

/// Where a box is to stand on its page.
struct Stand {
  Box* box = nullptr;
  Points y{};
  Points right{};  // how far from its place in the first of two columns
};

/// What a page is to be filled with.
struct Filling {
  Sheet sheet = Sheet::portrait;
  bool is_blank = false;                 // and says so
  std::shared_ptr<const Galley> head{};  // drawn again at its top
  std::vector<Stand> text{};
  Points text_end{};
  std::vector<Stand> foot{};  // notes, below a rule
  int continued = 0;          // the note of which the first of them are the rest; 0: none
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
  Syllables syllables;
  PagedDocument paged;
  std::map<int, Galley> notes;                // by number, for the foot of the page
  std::map<int, std::vector<int>> note_uses;  // which marks of a note are on paper
  std::set<std::string, std::less<>> told;    // addresses that were said in words
  std::vector<ContentsEntry> contents;
  std::string_view lang;       // of what is being said
  bool right_to_left = false;  // the paragraphs being said are
  LineBreaks breaks;
  int bars = 0;            // used so far
  int lanes = 0;           // likewise
  int unnamed_tables = 0;  // whose cells need names all the same

  Column text_column() const;
  Meaning root() const { return StructureId{0}; }
};

/// What is said while it stands is in a language (BCP 47) of its own, or in that
/// around it if `lang` is empty.
class InLanguage {
 public:
  InLanguage(Composition& composition, std::string_view lang)
      : composition_(composition),
        outer_(composition.lang),
        outer_right_to_left_(composition.right_to_left) {
    if (lang.empty()) return;
    composition.lang = lang;
    composition.right_to_left = locale::is_right_to_left(lang);
  }
  ~InLanguage() {
    composition_.lang = outer_;
    composition_.right_to_left = outer_right_to_left_;
  }
  InLanguage(const InLanguage&) = delete;
  InLanguage& operator=(const InLanguage&) = delete;

 private:
  Composition& composition_;
  std::string_view outer_;
  bool outer_right_to_left_;
};

/// Publisher, title, status and dates, then the notices every reader must see.
void set_title_block(Composition&, Galley&);

/// Whether `text` fills so many pages that readers need a list of its contents.
bool is_long(const Composition&, const Galley& text);

/// Every heading with room for its page number; of sections alone where the list
/// would be long for what it lists, which is `text` high. It is set when the text
/// is, and read before it: after the first `front_end` kids of the document.
void set_contents(Composition&, std::size_t front_end, Points text, Galley&);

/// Boxes that are kept with the next end with this one.
std::size_t end_of_group(const Galley&, std::size_t first);

/// The notes at the foot of the page that is being filled, and those that are
/// still to come. A note is divided only where no page could hold it below four
/// lines of text, or the page it begins on would keep fewer than these; never
/// so that one line of it stands alone.
class Foot {
 public:
  /// What one page leaves to the next.
  struct Rest {
    struct Part {
      int note = 0;
      std::size_t first = 0;  // the line from which it is still to be placed
    };
    std::vector<Part> waiting;
    std::size_t begun = 0;  // notes so far
  };

  explicit Foot(Composition& composition);

  const Rest& rest() const { return rest_; }

  /// As it was when a page ended.
  void go_back_to(const Rest& rest);

  /// The foot of a new page, with what waits for it; less than half a page of
  /// that if there is text to come that all of it would crowd out.
  void begin(const PrintStyle& style, bool has_text);

  /// The height that the notes of boxes first..end, `height` high, ask for on a
  /// page that has `text` so far.
  Points asked(const Galley&, std::size_t first, std::size_t end, Points height, Points text) const;

  /// Begins a note, and goes on with it as far as `room` allows.
  void add(int number, Points room);

  Points height() const { return height_; }

  /// Where its lines stand.
  void put_on(Filling& page, const PrintStyle& style);

 private:
  bool is_begun(int number) const;
  Galley& lines_of(int number) const { return composition_.notes.at(number); }
  Points head_of(const Rest::Part& part) const;
  Points height_of_waiting() const;
  void take_waiting(Points room);
  void take(std::size_t end);

  Composition& composition_;
  Rest rest_;
  std::map<int, std::size_t> order_;  // how many notes are begun before each
  Points page_, least_text_;          // what a page holds, and ought to
  std::vector<Stand> lines_;          // on this page, from the rule down
  Points height_;
  int continued_ = 0;
};

/// Two columns of nearly one height: boxes first..middle and middle..end.
struct LanesFilled {
  std::size_t middle = 0, end = 0;
  Points height{};
};

/// As many of the boxes first..all as two columns of that room hold.
LanesFilled fill_lanes(const Galley&, std::size_t first, std::size_t all, Points room);

/// Puts the galley on pages of `composition.paged` and notes on the pages of
/// their first marks; answers where each entry of the contents came to stand.
std::vector<Spot> flow(Composition&, Galley galley);

/// Makes the pages of `composition.paged` as they are to be filled.
std::vector<Spot> draw(Composition&, const std::vector<Filling>& pages);

/// Figures that no words of the document refer to stay where they are.
void settle_floats(const Composition&, Galley&);

/// The page numbers of the contents list, and the leaders before them.
void number_contents(Composition&, const std::vector<Spot>& entries);

void set_running_lines(Composition&);

/// The margins of every left-hand page, where the theme prints on both sides.
void change_sides(Composition&);

/// Turns every page round, where they are read from right to left.
void mirror_pages(Composition&);

}  // namespace folio::layout
