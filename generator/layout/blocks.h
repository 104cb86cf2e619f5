#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "layout/engine.h"
#include "model/joins.h"

// How each kind of block is set: from the model to boxes.
namespace folio::layout {

// --- Blocks (blocks.cpp and a file for each family) -------------------------------------

/// Visits blocks and those within passages that only say how they stand there: in
/// another language, across the sheet, on paper alone.
void for_each_standing(const model::Blocks&, const std::function<void(const model::Block&)>& visit);

/// Whether blocks stand in the page itself, where they may turn it and have its
/// margin beside them, or are held by others: in a cell, an item, a note.
enum class Standing { free, held };

/// Where blocks go and what they are said in.
struct Place {
  Column column;
  Meaning parent;
  TextStyle style;
  Points gap;  // between blocks
  Align align = Align::left;
  Standing standing = Standing::held;
  std::optional<Column> wide = {};  // for tables and drawings, where they have more room than text
  int raised = 0;  // levels by which headings stand higher, since no section's is above them

  /// The same, held by `parent` in a column of its own.
  Place holding(Meaning parent, const Column& column) const;

  Column widest() const { return wide.value_or(column); }
};

struct TableExtents;

/// One paragraph of `words` at the end of `galley`, the gap of the place before it.
void set_line(Composition&, const model::Inlines& words, const Place&, const TextStyle& style,
              Galley&);
void set_line(Composition&, std::string_view words, const Place&, const TextStyle& style, Galley&);

/// From the box `first` on, each is kept with the next, the last with what
/// comes after it.
void keep_with_next(Galley&, std::size_t first);

/// `part` at the end of `galley`, `gap` below what is there.
void append(Galley part, Points gap, Galley& galley);

/// A run-in that stands before the first paragraph of some blocks.
using RunIn = std::vector<std::pair<std::string, TextStyle>>;

/// Everything that `named` is found by leads to the top of `box`, where its
/// element begins; decoration is no place.
template <typename Named>
void add_names(Box& box, const Named& named, const Meaning& meaning) {
  const StructureId* const element = std::get_if<StructureId>(&meaning);
  if (element == nullptr) return;
  box.anchors.push_back({named.anchor, *element});
  box.anchors.push_back({named.printed_anchor, *element});
  for (const std::string& name : named.former_anchors) box.anchors.push_back({name, *element});
}

void set_blocks(Composition&, const model::Blocks&, const Place&, Galley&,
                const RunIn& run_in = {});

/// The same for what a cell, a list's item or a note holds: a single paragraph
/// is said directly in its parent.
void set_held(Composition&, const model::Blocks&, const Place&, Galley&, const RunIn& run_in = {});

/// What stands above a section or a part of it.
struct HeadingText {
  int level = 2;
  std::string number;
  std::string label;  // "Appendix 2"
  const model::Inlines& content;
  std::string anchor;
};

/// "4 Background", "Appendix 2: Map".
std::string name_of(const HeadingText& heading);

/// A heading and its bookmark.
void set_heading(Composition&, const HeadingText& heading, const Place&, const TextStyle& style,
                 Galley&);

void set_list(Composition&, const model::List&, const Place&, Galley&);

/// The room that the labels of a list take: as much for each as for the widest.
Points label_room(Composition&, const model::List&, const TextStyle&);

void set_descriptions(Composition&, const model::DescriptionList&, const Place&, Galley&);
void set_table(Composition&, const model::Table&, const TableExtents&, const model::Block&,
               const Place&, Galley&);

/// Whether many short entries without notes are to stand in two columns, as a theme
/// may ask.
bool is_for_columns(Composition&, const model::DescriptionList&, const Place&);
void set_in_columns(Composition&, const model::DescriptionList&, const Place&, Galley&);

/// How large a picture is set in a column so wide: never larger than is sharp.
struct PictureSize {
  Points width, height;
};
PictureSize size_on_paper(const Picture& picture, Points room, Points tallest);

/// The height that no picture or drawing exceeds.
Points tallest_figure(const PrintStyle& style);

void set_figure(Composition&, const model::Figure&, const model::Block&, const Place&, Galley&);
void set_quote(Composition&, const model::Quote&, const Place&, Galley&);
void set_callout(Composition&, const model::Callout&, const Place&, Galley&);
void set_recommendations(Composition&, const model::Recommendations&, const Place&, Galley&);
void set_implication(Composition&, const model::Implication&, const Place&, Galley&);
void set_exchange(Composition&, const model::Exchange&, const Place&, Galley&);
void set_resolution(Composition&, const model::Resolution&, const Place&, Galley&);
void set_preface(Composition&, const model::Preface&, const Place&, Galley&);
void set_language_part(Composition&, const model::LanguagePart&, const Place&, Galley&);
void set_landscape(Composition&, const model::Landscape&, const Place&, Galley&);
/// On a page that is turned if the words of its many columns would be cut otherwise.
void set_table_or_turn(Composition&, const model::Table&, const model::Block&, const Place&,
                       Galley&);
void set_page_break(const Place&, Galley&);
void set_details(Composition&, const model::Details&, const Place&, Galley&);
void set_medium_part(Composition&, const model::MediumPart&, const Place&, Galley&);
void set_statistic(Composition&, const model::Statistic&, const Place&, Galley&);
void set_offer(Composition&, const model::Offer&, const Place&, Galley&);
void set_notes(Composition&, const std::vector<model::Note>& notes, const Meaning& section);

/// "Added": how something differs from the version before, said in `whole`.
Box change_label(Composition&, model::Change change, const Meaning& whole);

/// The label and a bar in the margin beside the boxes from `first` on, or, where
/// they have no margin, the label above them.
void put_change(Composition&, Box label, const Place&, Galley&, std::size_t first);

/// "Table 2: " and the caption.
void set_caption(Composition&, std::string_view kind, const std::string& number,
                 const model::Inlines& caption, const Meaning& parent, const Column&, Galley&);

/// A drawing as marks from the top left corner of the column, all of one role.
Box drawing_box(Composition&, const model::Drawing& drawing, const Column&, const Role& role);

/// How far a cell reaches at the usual size of text in cells; at any other in
/// proportion, but for what is fixed.
struct CellExtent {
  Points least, most;
  Points fixed;                  // the room of its lists' labels, beside both
  std::vector<Points> lines;     // each of its paragraphs, on one line
  std::optional<Points> behind;  // of a number: what stands behind its whole part
  Points indent;                 // of a number: from the right, so that points stand in line
};

/// The cells of a table, row by row through all groups.
struct TableExtents {
  std::vector<CellExtent> headings;
  std::vector<std::vector<CellExtent>> rows;
};
TableExtents extents_of(Composition&, const model::Table&);

/// The columns of a table, and how text is set in them.
struct Grid {
  TextStyle cell;
  double share = 1;  // of the usual size of text in cells
  std::vector<Column> columns;
  bool cuts_words = false;      // columns are narrower than words, and no endless word alone is why
  bool is_crowded = false;      // the same, or rows are so high that they leave much of pages empty
  bool page_holds_rows = true;  // each of them, as far as can be told before they are set
};

/// As wide as the cells need, and set smaller before any word is cut.
Grid grid_of(Composition&, const model::Table&, const TableExtents&, const Column& usual);

/// A cell that is set, and where among the rows and columns set with it.
struct SetCell {
  Galley galley;
  std::size_t row = 0, column = 0;
  std::size_t rows = 1, columns = 1;  // that it reaches over
};

/// What stands in each column of so many rows that cells join, from the top of the first:
/// each row is as high as its cells need, with padding and a rule between it and the next.
std::vector<Galley> joined_rows(const PrintStyle&, const std::vector<Column>&, std::size_t rows,
                                std::vector<SetCell>);

/// A table that is being set: its columns, and what the names of its cells begin with.
struct TableFrame {
  const model::Table& table;
  const TableExtents& extents;
  std::string name;
  Grid grid;

  /// The name of a column's heading; empty where it has none.
  std::string column_id(std::size_t column) const;
};

/// The rows of one of its groups.
struct TableRows {
  const model::RowGroup& group;
  model::Joins joins;
  std::size_t first = 0;             // among the rows of all groups
  std::vector<std::size_t> numbers;  // in the names of their cells
  std::string id;                    // of the cell that names the group
};

/// What a cell heads, or is headed by.
void describe(Composition&, const Meaning& cell, StructureNode::Scope, std::string id,
              std::vector<std::string> headers);

/// What stands in each column of so many rows from the row `at` on, which cells join; or
/// beside the first cell of a row, and of `more` rows that tell more of it.
std::vector<Galley> cells_of_rows(Composition&, const TableFrame&, const TableRows&,
                                  const Meaning& body, std::size_t at, std::size_t count);
std::vector<Galley> cells_of_told_row(Composition&, const TableFrame&, const TableRows&,
                                      const Meaning& body, std::size_t at, std::size_t more);

/// The data of a numbered table as CSV, and the document as JSON, where the theme
/// has them go with the PDF. A PDF of PDF/A-4f always brings the document.
void attach_table(Composition&, const model::Table&, const model::Block&, StructureId element);
void attach_document(Composition&);

/// The name under which the document's title is found.
inline constexpr std::string_view title_destination = "document_title";

/// The names under which a note and a mark that refers to it are found.
std::string note_destination(int number);
std::string note_mark_destination(int number, int use);

// --- Proof (proof.cpp, table_proof.cpp, page_proof.cpp, word_proof.cpp) -----------------

/// What may not leave the program, in words, and what it concerns.
struct Fault {
  std::string what;
  std::optional<std::size_t> page = {};     // counted from 0
  std::optional<StructureId> element = {};  // where the page is not known
  source::Span span = {};
};

/// That the rows of every table make one grid, and name headers of that table alone.
std::optional<Fault> fault_in_tables(const PagedDocument&);

/// That words and all else but decoration lie on the paper, no line ends in its right `margin`,
/// none lies over words beside it, nothing over the notes at the foot, and that
/// something can be seen of every figure.
std::optional<Fault> fault_on_pages(const PagedDocument&, Points margin);

/// That whoever follows the structure is told the words of the document, in its order,
/// and sees every letter of them.
std::optional<Fault> fault_in_words(const PagedDocument&, const resolve::ResolvedDocument&);

}  // namespace folio::layout
