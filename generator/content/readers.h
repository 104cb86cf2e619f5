#pragma once

#include <array>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "content/reading.h"
#include "model/document.h"
#include "model/library.h"
#include "model/site.h"

// What the readers of Markdown and of documents share.
namespace folio::content {

/// What CommonMark sees in a text, in a tree of our own. Places are the author's.
struct Node {
  enum class Kind {
    document,
    paragraph,
    heading,
    quote,
    list,
    item,
    code_block,
    rule,
    html,
    table,
    row,
    cell,
    note,
    text,
    soft_break,
    line_break,
    code,
    emphasis,
    strong,
    link,
    image,
    note_mark
  };
  Kind kind = Kind::document;
  std::string text;          // what leaves say; the address of links and images; a note's label
  std::string title;         // of images
  int level = 0;             // of headings; the first number of lists
  bool ordered = false;      // lists
  bool fenced = false;       // code blocks
  std::optional<bool> done;  // items of task lists
  std::vector<std::optional<model::Table::Align>> aligns;  // of the columns that have one
  std::uint32_t begin = 0, end = 0;
  std::vector<Node> kids;
};

/// The tree of a text that passed the guard and stands in `file` from line
/// `first` on, `shift` bytes further right; nothing if it holds so many uses of
/// long definitions that it would come to more than 16 MiB.
std::optional<Node> parse_markdown(const source::SourceFile& file, std::string_view text,
                                   std::uint32_t first = 1, std::int32_t shift = 0);

/// Where in `source`, from `at` on, the words of `literal` stand, though there
/// they may be written with escapes, entities and straight quotation marks.
class Alignment {
 public:
  Alignment(std::string_view source, std::size_t at, std::string_view literal);

  /// Whether all of the literal was found from `at` on.
  bool fits();
  /// Offset in the source of an offset in the literal; ask in rising order.
  std::size_t source_offset(std::size_t literal_offset);

 private:
  bool step();
  std::string_view source_, literal_;
  std::size_t at_source_, at_literal_ = 0;
};

/// {#id .class key="value"} as written, with the place of each part.
struct Attributes {
  struct Pair {
    std::string key, value;
    source::Span key_span, span;
    source::Span words;  // the value without quotation marks
  };
  std::string id;
  source::Span id_span;
  std::vector<model::Named> classes;
  std::vector<Pair> pairs;
  source::Span span;  // from { to }; nowhere if there were none

  const Pair* find(std::string_view key) const;
};

/// The braces that `words` end with; nothing if the author wrote \{ or \}.
std::optional<source::Span> braces_at_end(const source::SourceFile& file, source::Span words);

/// The attributes in `braces`, which begins with { and ends with }.
Attributes parse_attributes(Reading& reading, source::Span braces);

/// Says which classes and keys are not known here; answers whether .nonum is one.
bool check_attributes(Reading& reading, const Attributes& attributes,
                      std::span<const std::string_view> known_keys);

/// A line that is ours and not CommonMark's: a fence of ::: or a table's caption.
struct Marker {
  enum class Kind { open, close, caption, stray };
  Kind kind = Kind::stray;
  std::size_t partner = 0;  // the other fence
  std::string name;         // of the directive
  Attributes attributes;
  source::Span span;     // of the line, without its indentation
  source::Span caption;  // its words
};

/// Makes the lines of a list whose items have labels of their own into lines of
/// a bullet list, from the first to the last.
class LabelledLines {
 public:
  /// The directive that holds the list is indented by so many columns.
  explicit LabelledLines(std::size_t indent) : base_(indent) {}

  std::string read(std::string_view line);
  /// The label that the line read last began with, as it stands there; empty if
  /// it had none.
  std::string_view label() const { return label_; }

 private:
  std::string go_on(std::size_t indent, std::string_view words) const;

  struct Item {
    std::size_t indent, words;  // columns of its label and of what follows it
  };
  std::size_t base_;
  bool after_blank_ = false;
  std::string_view label_;
  std::vector<Item> open_;  // the innermost last
};

/// A text in which each marker's line has become an HTML comment that no author
/// can forge, and every other line is where it was.
struct Prepared {
  std::string text;
  std::string seal;  // what the comments begin with
  std::vector<Marker> markers;
  std::vector<model::Named> notes;                    // labels of notes and where they are written
  std::map<std::uint32_t, model::Named> labels = {};  // of lists, by the number of their line
};

/// A note's name as it is compared: small letters, single spaces.
std::string note_label(std::string_view written);

Prepared prepare(Reading& reading, const source::SourceFile& file);

/// Refuses text that no paper needs and that the Markdown library cannot bear;
/// answers whether it may be parsed.
bool guard(Reading& reading, const source::SourceFile& file, const Prepared& prepared);

/// What the readers of one Markdown file share.
struct Page {
  Reading& reading;
  const source::SourceFile& file;
  std::string folder;  // of the document: pictures are looked for there
  Ids& ids;
  Prepared prepared = {};
  std::set<std::size_t> built = {};     // markers that became something
  std::vector<std::string> marks = {};  // labels of the notes referred to so far
  int heading_level = 1;                // of the last heading
  int depth = 0;                        // of quotes, lists, directives and notes around
  bool titling = false;                 // in the words of a heading

  source::Span span(const Node& node) const { return {&file, node.begin, node.end}; }
  source::Span span(std::size_t begin, std::size_t end) const {
    return {&file, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
  }
  void error(std::string code, source::Span where, std::string message, std::string help) {
    reading.error(std::move(code), where, std::move(message), std::move(help));
  }
};

/// The marker that an HTML node stands for; nothing if an author wrote it.
std::optional<std::size_t> marker_of(const Page& page, const Node& node);

/// Where among `nodes` the fence stands that closes what `marker` opens, if it does.
std::optional<std::size_t> closing(const Page& page, std::span<const Node> nodes,
                                   const Marker& marker);

/// Whether bare addresses become links: not in the words of a link.
enum class Addresses { linked, left };

model::Inlines read_inlines(Page& page, std::span<const Node> nodes,
                            Addresses addresses = Addresses::linked);

/// Words on one line of the file that are not part of a block: captions.
model::Inlines read_line(Page& page, source::Span words);

/// Inlines while they are read. The marks of a passage in another language are
/// none of CommonMark's, so such a passage may be open while others follow.
class InlineSink {
 public:
  /// Where the next inline goes.
  model::Inlines& out();
  /// Begins a passage, at the { that `where` ends with.
  void open(std::string lang, source::Span where);
  bool is_open() const { return !open_.empty(); }
  /// Takes a brace of the text that ends at `end`; answers whether it closed a passage.
  bool brace(char brace, std::uint32_t end);
  /// All that was read; an error for what is still open.
  model::Inlines done(Page& page);

 private:
  struct Open {
    std::string lang;
    source::Span span;
    model::Inlines content;
    int braces = 0;  // opened in its words
  };
  model::Inlines inlines_;
  std::vector<Open> open_;
};

/// The name of an inline form, as in :name[…].
struct FormName {
  std::string_view name;
  bool is_known = false, is_language = false;
  std::size_t bracket = 0;  // where the [ stands
};

/// What looks like an inline form at a colon of `words`.
std::optional<FormName> form_at(std::string_view words, std::size_t colon);
/// The nearest known name.
std::string help_for_form(std::string_view name);
/// Whether `words` end in the colon and name of a known form.
bool ends_with_form(std::string_view words);
/// What is to be looked up; an error, and nothing, if that cannot be.
std::optional<model::Lookup> read_lookup(Page& page, std::string_view name,
                                         std::string_view written, Addresses addresses,
                                         source::Span where);

/// Adds words at the end, to the text there if there is one.
void append_text(model::Inlines& out, std::string_view words, source::Span where);

/// Text of a leaf, with references and bare addresses found in it.
void read_words(Page& page, const Node& leaf, Addresses addresses, InlineSink& sink);

/// Says why an address may not be linked to, if so; answers whether it may.
bool check_address(Page& page, const std::string& address, source::Span where);

/// A block named and classed by its attributes, which may have `keys` besides.
model::Block block_of(Page& page, decltype(model::Block::value) value, source::Span span,
                      const Attributes& attributes = {},
                      std::span<const std::string_view> keys = {});

model::Blocks read_blocks(Page& page, std::span<const Node> nodes);
/// The same of what stands inside something else.
model::Blocks read_inner_blocks(Page& page, std::span<const Node> nodes);

/// The block that a directive and what it holds come to; nothing if none does.
std::optional<model::Block> read_directive(Page& page, const Marker& marker,
                                           std::span<const Node> nodes);

/// A directive with its attributes, while it becomes a block.
struct Directive {
  Page& page;
  const Marker& marker;
  std::span<const Node> nodes;

  std::string words(std::string_view key) const;
  /// Words that readers see, with what Markdown makes of them.
  model::Inlines inlines(std::string_view key) const;
  /// The same as words(), and an error if there are none.
  std::string required(std::string_view key) const;
  /// The place of an attribute, or of the line if it is not given.
  source::Span place(std::string_view key) const;
  /// The blocks it holds; an error if there are none.
  model::Blocks blocks() const;
  void must_be_empty() const;
  void say_empty() const;
  void say_no_name(std::string_view key, std::string_view written) const;

  template <typename T, std::size_t n>
  T choice(std::string_view key, const Word<T> (&known)[n], T otherwise) const {
    const std::string word = words(key);
    if (word.empty()) return otherwise;
    std::vector<std::string> all;
    for (const Word<T>& one : known) {
      if (one.word == word) return one.value;
      all.emplace_back(one.word);
    }
    page.error("F0315", place(key), in_quotes(word) + " is not a known " + std::string(key),
               nearest_help(word, all));
    return otherwise;
  }
};

using BlockValue = decltype(model::Block::value);

/// A directive that authors may write, and what becomes of it.
struct DirectiveKind {
  std::string_view name;
  std::array<std::string_view, 5> keys;  // attributes; empty ones mean nothing
  std::optional<BlockValue> (*made)(const Directive&);
};

/// The directives, family by family, each with the file that reads it.
std::span<const DirectiveKind> passage_directives();
std::span<const DirectiveKind> proceedings_directives();
std::span<const DirectiveKind> record_directives();
std::span<const DirectiveKind> offer_directives();
std::span<const DirectiveKind> labelled_directives();
std::span<const DirectiveKind> figure_directives();
std::span<const DirectiveKind> table_directives();

/// Gives the items of a list the labels that its lines had.
void label_items(Page& page, const Node& node, model::List& list);

model::Block read_table(Page& page, const Node& table, const Marker* caption);

/// How the author wants a table's columns understood.
struct TableColumns {
  std::size_t row_headers = 0;           // after the group column
  bool grouped = false;                  // the first column names groups
  std::vector<std::size_t> people = {};  // columns that count people, from 0
};

/// What stands above a column, and how its author has it aligned.
struct ColumnHeading {
  model::Inlines words;
  std::optional<model::Table::Align> align;
  source::Span span;
};

/// A cell as written: with words of its own, or a lone "<" or "^", which joins it to the
/// cell on its left or to the one above.
struct CellWritten {
  enum class Joined { no, left, above };
  model::TableCell cell;
  Joined joined = Joined::no;
  source::Span span;
};

/// What the words of a cell join it to.
CellWritten::Joined joined_by(std::string_view words);

/// The rows of a group, cells that are joined covered by the first of them. What comes
/// to no rectangle is an error, and is left as cells of their own.
std::vector<model::TableRow> joined_rows(Page& page, std::vector<std::vector<CellWritten>> rows);

/// A table while it grows row by row, wherever its rows are written.
class TableBuilder {
 public:
  /// `columns` are as many as the rows have, that of the groups among them.
  TableBuilder(Page& page, const Attributes& attributes, std::size_t columns);

  bool is_grouped() const { return columns_.grouped; }
  void head(source::Span row, std::vector<ColumnHeading> columns);
  /// `group` is empty where the row names none; `cells` are those of the other columns.
  void row(source::Span row, model::Inlines group, std::vector<CellWritten> cells);
  model::Table done();

 private:
  Page& page_;
  TableColumns columns_;
  model::Table table_;
  std::vector<bool> aligned_;                                // by the author, of its columns
  std::vector<std::vector<std::vector<CellWritten>>> rows_;  // of each group
};

/// Markdown that is a value of TOML or CSV, which stands at `where` with its
/// quotation marks: paragraphs, lists and what stands in them. It may refer to
/// the notes of the page that shows it, if one does.
model::Blocks read_passage(Reading& reading, const std::string& words, source::Span where,
                           Page* shown_by = nullptr);

/// Marks of all notes of a page, for the end of its text: the library drops notes
/// that nothing there refers to, and cells in files of their own may.
std::string marks_of_notes(const Prepared& prepared);

/// The figure in a paragraph that holds one picture and nothing else.
bool is_figure(const Node& paragraph);
model::Block read_figure(Page& page, const Node& paragraph);

/// Takes attributes off the end of `nodes`, those of a heading or a paragraph.
Attributes take_attributes(Page& page, std::vector<Node>& nodes);

/// What a file of a document must be.
enum class Shape { sections, page_start, appendix };

/// The sections of one Markdown file that was read.
std::vector<model::Section> read_sections(Reading& reading, const source::SourceFile& file,
                                          const std::string& folder, Shape shape, Ids& ids);

/// Takes the numbers that the author typed off the words of a section's headings
/// and paragraphs, where `scheme` keeps them: in manual numbering and in minutes.
/// Only what begins {.nonum} keeps a number among its words.
void take_typed_numbers(Reading& reading, model::Section& section, model::Numbering scheme);

}  // namespace folio::content
