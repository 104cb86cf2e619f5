#pragma once

#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/picture.h"
#include "model/plan.h"
#include "source/source.h"

namespace folio::model {

struct Inline;
struct Block;
using Inlines = std::vector<Inline>;
using Blocks = std::vector<Block>;

// --- Inside a paragraph ------------------------------------------------------

struct Text {
  std::string text;
};
struct Emphasis {
  Inlines content;
};
struct Strong {
  Inlines content;
};
struct Code {
  std::string text;
};
struct LineBreak {};

/// An address outside the publication: https, http, mailto or tel.
struct WebAddress {
  std::string url;
};

/// A place inside the publication. An empty anchor means the top of the
/// document or section, an empty section the document's landing page.
struct Place {
  std::string document;  // id
  std::string slug;      // of the document's address
  std::string section;   // slug of the section's page
  std::string anchor;    // unique in the document
};

using Target = std::variant<WebAddress, Place>;

struct Link {
  Target target;
  Inlines content;
};

/// [@id] as the author wrote it. resolve() turns every one into a Link.
struct CrossReference {
  enum class Form { full, number };  // "paragraph 4.3", "4.3"
  std::string document;              // empty: this document
  std::string id;
  Form form = Form::full;
};

/// The mark in the text that sends the reader to a note.
struct NoteReference {
  std::string label;  // the author's, unique in the section
  int number = 0;     // set by resolve(): order of first use in the document
  int use = 0;        // set by resolve(): 1 for the first mark of this note
};

/// A rating inside a table: renderers print its word and its shape.
struct RatingMark {
  RagRating rating = RagRating::not_rated;
  std::string word;  // "Green", in the document's language
};

struct Inline {
  std::variant<Text, Emphasis, Strong, Code, LineBreak, Link, CrossReference, NoteReference,
               RatingMark>
      value;
  source::Span span;
};

// --- Blocks ------------------------------------------------------------------

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
};

struct List {
  enum class Kind { bullet, decimal };
  Kind kind = Kind::bullet;
  int start = 1;
  std::vector<ListItem> items;
};

struct TableCell {
  Blocks blocks;
  bool header = false;
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
  };

  Inlines caption;              // without "Table 2"
  Inlines group_heading;        // what the group labels are; empty in a table without groups
  std::vector<Column> columns;  // the group column is not among them
  std::vector<RowGroup> groups;
};

/// A picture of the document's folder with what it says in words.
struct Figure {
  std::string path;  // below the document's folder
  std::string alt;
  std::shared_ptr<const Picture> picture;  // absent when it could not be read
  Inlines caption;                         // without "Figure 2"
};

struct Quote {
  Blocks blocks;
  std::string source;
};

struct Callout {
  enum class Kind { info, warning, important };
  Kind kind = Kind::info;
  std::string title;
  Blocks blocks;
};

/// What a committee is asked to do; the items take the scheme's numbers.
struct Recommendations {
  std::string lead;
  List list;
};

/// What a decision means in one respect, and which officer has confirmed it.
struct Implication {
  ImplicationArea area = ImplicationArea::other;
  std::string verified_by;
  std::string role;
  Blocks blocks;
};

/// One turn of a meeting's discussion.
struct Exchange {
  enum class Kind { question, answer, comment, statement };
  std::string speaker;
  std::string role;
  Kind kind = Kind::statement;
  Blocks blocks;
};

/// What a meeting decided.
struct Resolution {
  std::string verb;  // NOTED, AGREED, …; may be empty
  Blocks blocks;
};

/// A place for a table made from the document's own records; resolve() puts
/// the Table there.
struct RecordTable {
  enum class Kind { actions, ratings, impacts };
  Kind kind = Kind::actions;
  std::string document;    // empty: this document
  std::string workstream;  // only these actions; empty: all
};

/// Pairs of a term and what is said of it: a front sheet, an audit trail.
struct DescriptionList {
  struct Pair {
    std::string term;
    Inlines description;
  };
  std::vector<Pair> pairs;
};

struct Block {
  std::variant<Paragraph, Heading, List, Table, Figure, Quote, Callout, Recommendations,
               Implication, Exchange, Resolution, RecordTable, DescriptionList>
      value;
  source::Span span;
  std::string id;           // the author's {#id}; may be empty
  bool unnumbered = false;  // {.nonum}
  std::string number;       // set by resolve(): "4.3", "22", "2" of "Table 2"; may be empty
  std::string anchor;  // set by resolve(): unique in the document; empty where nobody can point
};

/// A note of the foot of the page.
struct Note {
  std::string label;
  Blocks blocks;
  source::Span span;
  int number = 0;  // set by resolve(); 0 for a note that nothing refers to
  int uses = 0;    // set by resolve()
};

/// The words of `inlines` without any mark: for titles, search and metadata.
std::string plain_text(const Inlines& inlines);

/// The same of blocks, one line each, tables cell by cell.
std::string plain_text(const Blocks& blocks);

}  // namespace folio::model
