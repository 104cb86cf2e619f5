#pragma once

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
  std::vector<model::Table::Align> aligns;
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

/// A text in which each marker's line has become an HTML comment that no author
/// can forge, and every other line is where it was.
struct Prepared {
  std::string text;
  std::string seal;  // what the comments begin with
  std::vector<Marker> markers;
  std::vector<model::Named> notes;  // labels of notes and where they are written
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

/// Adds words at the end, to the text there if there is one.
void append_text(model::Inlines& out, std::string_view words, source::Span where);

/// Text of a leaf, with references and bare addresses found in it.
void read_words(Page& page, const Node& leaf, Addresses addresses, model::Inlines& out);

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

model::Block read_table(Page& page, const Node& table, const Marker* caption);

/// The figure in a paragraph that holds one picture and nothing else.
bool is_figure(const Node& paragraph);
model::Block read_figure(Page& page, const Node& paragraph);

/// Takes attributes off the end of `nodes`, those of a heading or a paragraph.
Attributes take_attributes(Page& page, std::vector<Node>& nodes);

/// Where versions are kept; and whether a path is below that.
inline constexpr std::string_view archive_folder = "content/archive/";
bool is_archived(std::string_view path);

/// The versions whose document.toml is among `paths`.
std::vector<model::ArchivedVersion> archived_versions(const std::vector<std::string>& paths);

/// What a file of a document must be.
enum class Shape { sections, page_start, appendix };

/// The sections of one Markdown file that was read.
std::vector<model::Section> read_sections(Reading& reading, const source::SourceFile& file,
                                          const std::string& folder, Shape shape, Ids& ids);

/// Where parts of a document stand in its folder.
struct PartEntry {
  std::string label;
  std::string path;  // empty when it leaves the folder
  source::Access access = source::Access::exempt;
  model::Exemption exemption;
  source::Span span;  // of the file's name
};

/// document.toml as read, and what it lists.
struct DocumentToml {
  model::Header header;
  std::vector<model::Workstream> workstreams;
  std::vector<model::Named> sections;  // paths; `automatic` when they are to be found
  bool automatic = false;
  std::vector<PartEntry> parts;
};

DocumentToml read_document_toml(Reading& reading, const std::string& folder,
                                const model::SiteSettings& site);
void read_kind(TomlTable& table, DocumentToml& document);
std::vector<PartEntry> read_parts(TomlTable& table, const std::string& folder,
                                  model::Nation nation);

/// actions.toml, ratings.toml and impacts.toml of a folder, so far as they are there.
void read_records(Reading& reading, const std::string& folder, Ids& ids, model::Records& records);

}  // namespace folio::content
