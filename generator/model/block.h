#pragma once

#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/picture.h"
#include "model/drawing.h"
#include "model/implication.h"
#include "model/inline.h"
#include "source/source.h"

namespace folio::model {

struct Block;
struct Records;
using Blocks = std::vector<Block>;

struct Paragraph {
  Inlines content;
};

/// A heading below the section's own: level 3 to 6.
struct Heading {
  int level = 3;
  Inlines content;
};

struct ListItem {
  Blocks blocks;
  std::optional<bool> done;  // of a task list
  std::string number;        // set by resolve() where the item takes a scheme number
  std::string anchor;
  std::string id;  // set by resolve(): the author's, given to its first paragraph
  std::string printed_anchor = {};
  std::string label = {};         // the author's own: "(a)", "iv)"; of labelled lists only
  std::string typed_number = {};  // the author's own, in manual numbering: "1.2"
  std::vector<std::string> former_anchors = {};  // set by resolve(): names it had before
};

/// A labelled list keeps the labels that its author set, as legislation does.
struct List {
  enum class Kind { bullet, decimal, labelled };
  Kind kind = Kind::bullet;
  int start = 1;
  std::vector<ListItem> items;
};

/// A cell may reach over the columns to its right and the rows below it, within its
/// group. The cells that it covers stand in their rows all the same, covered and empty,
/// so that the n-th cell of a row is always that of the n-th column.
struct TableCell {
  Blocks blocks;
  bool header = false;
  bool withheld = false;  // a number of people that is too small to be told
  int columns = 1;        // that it reaches over, its own included
  int rows = 1;
  bool covered = false;  // by one to its left or above it
};

struct TableRow {
  std::vector<TableCell> cells;  // as many as the table has columns, less the group column
};

/// Rows under one group label; tables without groups have one, unlabelled.
struct RowGroup {
  Inlines label;
  std::vector<TableRow> rows;
};

struct Table {
  enum class Align { left, right, centre };
  struct Column {
    Inlines heading;
    Align align = Align::left;
    bool counts_people = false;  // small numbers in it print as "fewer than"
  };

  Inlines caption;              // without "Table 2"
  Inlines group_heading;        // what the group labels are; empty in a table without groups
  std::vector<Column> columns;  // the group column is not among them
  std::vector<RowGroup> groups;
};

/// A picture of the document's folder, or a drawing made from its records, with
/// what it says in words.
struct Figure {
  std::string path;  // below the document's folder; empty for a drawing
  std::string alt;
  std::shared_ptr<const Picture> picture;  // absent when it could not be read, or for a drawing
  Inlines caption;                         // without "Figure 2"
  std::shared_ptr<const Drawing> drawing = {};
  Blocks description = {};  // all that it says, at length: paragraphs, a list, a table of data
  std::string credit = {};  // who made it
};

struct Quote {
  Blocks blocks;
  Inlines source;
};

struct Callout {
  enum class Kind { info, warning, important };
  Kind kind = Kind::info;
  Inlines title;
  Blocks blocks;
};

/// What a committee is asked to do; the items take the scheme's numbers.
struct Recommendations {
  Inlines lead;
  List list;
};

/// What a decision means in one respect, and which officer has confirmed it.
struct Implication {
  ImplicationArea area = ImplicationArea::other;
  std::string verified_by;  // id of a person, or a name
  std::string role;
  Blocks blocks;
  std::optional<calendar::Date> date = {};  // on which it was confirmed
  std::string reference = {};               // of the advice: "FIN0916"
  std::string confirmation = {};            // set by resolve(): who confirmed it, when, and where
};

/// One turn of a meeting's discussion.
struct Exchange {
  enum class Kind { question, answer, comment, statement };
  std::string speaker;  // id of a person, or a name; set by resolve() to the name
  std::string role;
  Kind kind = Kind::statement;
  Blocks blocks;
};

/// What a meeting decided.
struct Resolution {
  std::string verb;  // NOTED, AGREED, …; may be empty
  Blocks blocks;
};

/// What stands before a document's own text in somebody's name, or as its gist.
struct Preface {
  enum class Kind { summary, foreword };
  Kind kind = Kind::summary;
  std::string person;  // id of a person, or a name; set by resolve() to the name
  std::string role;
  Blocks blocks;
};

/// What is folded away on screen until asked for, and printed in full.
struct Details {
  Inlines title;
  Blocks blocks;
};

/// A passage in another language than the document's.
struct LanguagePart {
  std::string lang;  // BCP 47
  Blocks blocks;
};

/// A passage that only one of screen and paper shows, and why.
struct MediumPart {
  enum class Medium { screen, paper };
  Medium medium = Medium::screen;
  std::string reason;
  Blocks blocks;
};

/// A passage that is set across the long side of the sheet. On screen it
/// stands as it is.
struct Landscape {
  Blocks blocks;
};

/// Paper only: what follows begins a page.
struct PageBreak {};

/// One number that stands out: "237 events", and what it counts.
struct Statistic {
  std::string value;  // with its unit
  std::string label;
  std::string note;  // as at which date, from where
};

/// Something to do or to take away: a link that stands alone.
struct Offer {
  enum class Kind { action, download };
  Kind kind = Kind::action;
  Target target;            // of a download set by resolve()
  std::string file;         // an attachment's file; or, without a full stop in it, a document's id
  Inlines content;          // what it is called
  std::string particulars;  // "PDF, 120 kB, 4 pages"; may be empty
};

/// A place for what is made from records and registries; resolve() puts a
/// Table, a Figure, a List or another block there.
struct RecordView {
  enum class Kind {
    actions,
    ratings,
    impacts,
    measures,
    action_totals,   // by workstream and rating
    overdue,         // actions past their date
    action_changes,  // between two years' plans
    rating_counts,
    objectives,
    duties,
    timeline,
    contact,
    statistic,
    chart,
    structure,
    statutes  // of the registry
  };
  enum class Chart { bar, stacked, line };
  enum class Charted { measures, actions, ratings };
  Kind kind = Kind::actions;
  std::string document;                   // whose records; empty: this document's
  std::string workstream;                 // only these actions; empty: all
  std::vector<std::string> ids = {};      // of measures, statutes, contacts; empty: all
  std::vector<std::string> columns = {};  // in this order; empty: those that are used
  Chart chart = Chart::bar;
  Charted charted = Charted::measures;
  Inlines caption = {};                      // the author's; empty: made from what is shown
  std::string compared_with = {};            // id of last year's plan or benchmark
  std::shared_ptr<const Records> rows = {};  // these and no document's: of a part for members
};

/// How a RecordView is numbered and referred to.
enum class RecordShape { table, figure, text };
RecordShape shape_of(RecordView::Kind kind);

/// Pairs of a term and what is said of it: a front sheet, an audit trail.
struct DescriptionList {
  struct Pair {
    std::string term;
    Inlines description;
  };
  std::vector<Pair> pairs;
};

/// How a block of a comparison differs from the version before.
enum class Change { none, inserted, deleted, reworded, moved };

/// What a block is. It is copied, moved and destroyed in block.cpp, which spares every
/// file that handles blocks from compiling all that for each kind anew.
struct BlockValue
    : std::variant<Paragraph, Heading, List, Table, Figure, Quote, Callout, Recommendations,
                   Implication, Exchange, Resolution, RecordView, DescriptionList, Preface, Details,
                   LanguagePart, MediumPart, Landscape, PageBreak, Statistic, Offer> {
  using variant::variant;
  BlockValue();
  BlockValue(const BlockValue&);
  BlockValue(BlockValue&&) noexcept;
  BlockValue& operator=(const BlockValue&);
  BlockValue& operator=(BlockValue&&) noexcept;
  ~BlockValue();
};

struct Block {
  BlockValue value;
  source::Span span;
  std::string id;           // the author's {#id}; may be empty
  bool unnumbered = false;  // {.nonum}
  std::string number;       // set by resolve(): "4.3", "22", "2" of "Table 2"; may be empty
  std::string anchor;  // set by resolve(): unique in the document; empty where nobody can point
  std::string printed_anchor = {};  // set by resolve(): another name for it, made from its number
  std::string typed_number = {};    // the author's own, in manual numbering: "4.10"
  std::vector<std::string> former_anchors = {};  // set by resolve(): names it had before
  Change change = Change::none;
};

/// A note of the foot of the page.
struct Note {
  std::string label;
  Blocks blocks;
  source::Span span;
  int number = 0;  // set by resolve(); 0 for a note that nothing refers to
  int uses = 0;    // set by resolve()
};

/// The words of `blocks` without any mark, one line each, tables cell by cell.
std::string plain_text(const Blocks& blocks);

}  // namespace folio::model
