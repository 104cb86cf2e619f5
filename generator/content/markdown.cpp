// The only file that knows cmark-gfm. Of its extensions table and tasklist are
// used and no others: autolink and strikethrough switch global tables on and
// off while they parse, so two threads spoil each other's text.

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm-extension_api.h>
#include <cmark-gfm.h>

#include <algorithm>
#include <array>
#include <memory>

#include "base/text.h"
#include "content/readers.h"

namespace folio::content {

namespace {

using Kind = Node::Kind;

constexpr std::size_t most_output = std::size_t{16} << 20;  // bytes of words and addresses
constexpr std::size_t most_attempts = 64;  // to find a leaf that is not where it should be
constexpr int options =
    CMARK_OPT_FOOTNOTES | CMARK_OPT_SOURCEPOS | CMARK_OPT_SMART | CMARK_OPT_VALIDATE_UTF8;

struct FreeTree {
  void operator()(cmark_node* node) const { cmark_node_free(node); }
};
struct FreeParser {
  void operator()(cmark_parser* parser) const { cmark_parser_free(parser); }
};
using Tree = std::unique_ptr<cmark_node, FreeTree>;

Tree parsed(std::string_view text) {
  // The library keeps its extensions in a list of its own, to be filled once.
  [[maybe_unused]] static const bool registered =
      (cmark_gfm_core_extensions_ensure_registered(), true);
  const std::unique_ptr<cmark_parser, FreeParser> parser(cmark_parser_new(options));
  for (const char* name : {"table", "tasklist"}) {
    cmark_parser_attach_syntax_extension(parser.get(), cmark_find_syntax_extension(name));
  }
  cmark_parser_feed(parser.get(), text.data(), text.size());
  return Tree(cmark_parser_finish(parser.get()));
}

std::string words_or_none(const char* words) { return words == nullptr ? std::string() : words; }

struct KindName {
  std::string_view name;  // as cmark_node_get_type_string says it
  Kind kind;
};
constexpr std::array kind_names{
    KindName{"document", Kind::document},
    KindName{"paragraph", Kind::paragraph},
    KindName{"heading", Kind::heading},
    KindName{"block_quote", Kind::quote},
    KindName{"list", Kind::list},
    KindName{"item", Kind::item},
    KindName{"tasklist", Kind::item},
    KindName{"code_block", Kind::code_block},
    KindName{"thematic_break", Kind::rule},
    KindName{"html_block", Kind::html},
    KindName{"html_inline", Kind::html},
    KindName{"table", Kind::table},
    KindName{"table_header", Kind::row},
    KindName{"table_row", Kind::row},
    KindName{"table_cell", Kind::cell},
    KindName{"text", Kind::text},
    KindName{"softbreak", Kind::soft_break},
    KindName{"linebreak", Kind::line_break},
    KindName{"code", Kind::code},
    KindName{"emph", Kind::emphasis},
    KindName{"strong", Kind::strong},
    KindName{"link", Kind::link},
    KindName{"image", Kind::image},
};

Kind kind_of(cmark_node* node) {
  // Notes call themselves "<unknown>".
  if (cmark_node_get_type(node) == CMARK_NODE_FOOTNOTE_DEFINITION) return Kind::note;
  if (cmark_node_get_type(node) == CMARK_NODE_FOOTNOTE_REFERENCE) return Kind::note_mark;
  const std::string_view name = cmark_node_get_type_string(node);
  const auto found = std::ranges::find(kind_names, name, &KindName::name);
  return found == kind_names.end() ? Kind::paragraph : found->kind;
}

std::vector<std::optional<model::Table::Align>> aligns_of(cmark_node* table) {
  using Align = model::Table::Align;
  const std::uint8_t* aligns = cmark_gfm_extensions_get_table_alignments(table);
  std::vector<std::optional<Align>> out(cmark_gfm_extensions_get_table_columns(table));
  for (std::size_t i = 0; i < out.size(); ++i) {
    if (aligns[i] == 'l') out[i] = Align::left;
    if (aligns[i] == 'r') out[i] = Align::right;
    if (aligns[i] == 'c') out[i] = Align::centre;
  }
  return out;
}

/// Turns the library's tree into ours and its lines and columns into offsets.
///
/// Its columns are bytes and mostly right; where a line was moved by what
/// encloses it they are not, so every leaf is looked up in the author's text.
class Conversion {
 public:
  Conversion(const source::SourceFile& file, std::uint32_t first, std::int32_t shift)
      : file_(file), first_(first), shift_(shift), source_(file.text()) {}

  Node node(cmark_node* from);
  bool is_too_long() const { return output_ > most_output; }

 private:
  std::size_t line_start(int line) const {
    if (line == said_line_) line += lines_above_;
    return file_.line_start(first_ + static_cast<std::uint32_t>(line) - 1);
  }
  std::size_t line_end(std::size_t offset) const {
    return std::min(source_.find('\n', offset), source_.size());
  }
  std::size_t offset(int line, int column) const;
  static bool is_parted(cmark_node* node);
  bool place_above_table(Node& out, cmark_node* from);
  void place(Node& out, cmark_node* from);
  void place_leaf(Node& out, cmark_node* from);
  bool found_at(Node& out, std::size_t at);
  void name_note(Node& out);
  void name_mark(Node& out);
  void fill(Node& out, cmark_node* from);
  std::vector<Node> kids_of(cmark_node* from);
  int lines_above(cmark_node* table) const;

  const source::SourceFile& file_;
  std::uint32_t first_;
  std::int32_t shift_;
  std::string_view source_;
  std::size_t cursor_ = 0;  // what comes next is not before this, except in notes
  std::size_t output_ = 0;
  // A table that stands right below a paragraph is said to begin where that does.
  int said_line_ = 0, lines_above_ = 0;
  // And the lines and columns of what stands in that paragraph count from its
  // beginning, and from 0.
  int parted_from_ = 0;
};

std::size_t Conversion::offset(int line, int column) const {
  if (parted_from_ > 0) line += parted_from_, ++column;
  if (line <= 0) return cursor_;
  const std::size_t start = line_start(line);
  const auto moved = static_cast<std::ptrdiff_t>(start) + shift_ + std::max(column, 1) - 1;
  return std::clamp<std::size_t>(static_cast<std::size_t>(moved), 0, line_end(start));
}

// A paragraph that the table right below it was parted from has no lines of its
// own: it ends above the table's header.
bool Conversion::is_parted(cmark_node* node) {
  cmark_node* below = cmark_node_next(node);
  return kind_of(node) == Kind::paragraph && cmark_node_get_start_line(node) <= 0 &&
         below != nullptr && kind_of(below) == Kind::table;
}

bool Conversion::place_above_table(Node& out, cmark_node* from) {
  if (!is_parted(from)) return false;
  cmark_node* below = cmark_node_next(from);
  const int first = cmark_node_get_start_line(below);
  const int last = first + std::max(lines_above(below), 1) - 1;
  out.begin = static_cast<std::uint32_t>(offset(first, 1));
  out.end = static_cast<std::uint32_t>(line_end(line_start(last)));
  return true;
}

void Conversion::place(Node& out, cmark_node* from) {
  if (place_above_table(out, from)) return;
  const std::size_t begin =
      offset(cmark_node_get_start_line(from), cmark_node_get_start_column(from));
  std::size_t end = offset(cmark_node_get_end_line(from), cmark_node_get_end_column(from) + 1);
  // Some blocks are said to end before they begin, or on the blank line after.
  while (end > begin && source_[end - 1] == '\n') --end;
  const bool is_block = cmark_node_get_type(from) == CMARK_NODE_HTML_BLOCK;
  if (end <= begin || is_block) end = line_end(begin);
  out.begin = static_cast<std::uint32_t>(begin);
  out.end = static_cast<std::uint32_t>(end);
}

bool Conversion::found_at(Node& out, std::size_t at) {
  Alignment alignment(source_, at, out.text);
  if (!alignment.fits()) return false;
  out.begin = static_cast<std::uint32_t>(at);
  out.end = static_cast<std::uint32_t>(alignment.source_offset(out.text.size()));
  cursor_ = out.end;
  return true;
}

void Conversion::place_leaf(Node& out, cmark_node* from) {
  place(out, from);
  if (out.text.empty() || found_at(out, out.begin)) return;
  const int line = cmark_node_get_start_line(from) + parted_from_;
  const std::size_t start = std::max(cursor_, line_start(line));
  const std::size_t last = line_end(std::min(line_end(start) + 1, source_.size()));
  std::size_t attempts = 0;
  for (std::size_t at = start; at < last && attempts < most_attempts; ++at) {
    const bool likely = source_[at] == out.text[0] || source_[at] == '\\' || source_[at] == '&';
    if (!likely) continue;
    ++attempts;
    if (found_at(out, at)) return;
  }
}

// The library numbers notes and forgets their names, which stand in the text.
void Conversion::name_note(Node& out) {
  const std::size_t open = source_.rfind("[^", out.begin);
  if (open == source_.npos) return;
  out.text = note_label(source_.substr(open + 2, source_.find(']', open) - open - 2));
  out.begin = static_cast<std::uint32_t>(open);
}

void Conversion::name_mark(Node& out) {
  std::size_t open = out.begin;
  if (source_.substr(open, 2) != "[^") open = source_.find("[^", cursor_);
  if (open == source_.npos) return;
  const std::size_t close = source_.find(']', open);
  out.text = note_label(source_.substr(open + 2, close - open - 2));
  out.begin = static_cast<std::uint32_t>(open);
  out.end = static_cast<std::uint32_t>(close + 1);
  cursor_ = out.end;
}

void Conversion::fill(Node& out, cmark_node* from) {
  switch (out.kind) {
    case Kind::heading: out.level = cmark_node_get_heading_level(from); return;
    case Kind::list:
      out.ordered = cmark_node_get_list_type(from) == CMARK_ORDERED_LIST;
      out.level = cmark_node_get_list_start(from);
      return;
    case Kind::item:
      if (std::string_view(cmark_node_get_type_string(from)) == "tasklist") {
        out.done = cmark_gfm_extensions_get_tasklist_item_checked(from);
      }
      return;
    case Kind::table: out.aligns = aligns_of(from); return;
    case Kind::link:
    case Kind::image:
      out.text = words_or_none(cmark_node_get_url(from));
      out.title = words_or_none(cmark_node_get_title(from));
      return;
    case Kind::code_block:
      out.text = words_or_none(cmark_node_get_literal(from));
      out.title = words_or_none(cmark_node_get_fence_info(from));
      return;
    case Kind::html:
    case Kind::text:
    case Kind::code: out.text = words_or_none(cmark_node_get_literal(from)); return;
    case Kind::document:
    case Kind::paragraph:
    case Kind::quote:
    case Kind::rule:
    case Kind::row:
    case Kind::cell:
    case Kind::note:
    case Kind::soft_break:
    case Kind::line_break:
    case Kind::emphasis:
    case Kind::strong:
    case Kind::note_mark: return;
  }
}

// How many lines of a paragraph stand between where `table` is said to begin
// and its header, which is the line above the row of dashes.
int Conversion::lines_above(cmark_node* table) const {
  const int said = cmark_node_get_start_line(table);
  for (int line = said + 1; line <= cmark_node_get_end_line(table); ++line) {
    const std::size_t start = line_start(line);
    const std::string_view words = source_.substr(start, line_end(start) - start);
    const bool dashes = words.find('-') != words.npos;
    if (dashes && words.find_first_not_of("|:- \t>") == words.npos) return line - 1 - said;
  }
  return 0;
}

std::vector<Node> Conversion::kids_of(cmark_node* from) {
  std::vector<Node> kids;
  for (cmark_node* kid = cmark_node_first_child(from); kid != nullptr && !is_too_long();
       kid = cmark_node_next(kid)) {
    kids.push_back(node(kid));
  }
  return kids;
}

Node Conversion::node(cmark_node* from) {
  Node out;
  out.kind = kind_of(from);
  fill(out, from);
  const bool is_table = out.kind == Kind::table;
  if (is_table) said_line_ = cmark_node_get_start_line(from), lines_above_ = lines_above(from);
  if (out.kind == Kind::text || out.kind == Kind::code) {
    place_leaf(out, from);
  } else {
    place(out, from);
    if (cmark_node_get_type(from) != CMARK_NODE_SOFTBREAK) cursor_ = out.begin;
  }
  if (out.kind == Kind::code_block) {
    out.fenced = source_.substr(out.begin).find_first_of("`~") == 0;
  }
  if (out.kind == Kind::note) name_note(out);
  if (out.kind == Kind::note_mark) name_mark(out);
  output_ += sizeof(Node) + out.text.size() + out.title.size();
  if (is_parted(from)) parted_from_ = cmark_node_get_start_line(cmark_node_next(from));
  out.kids = kids_of(from);
  if (is_parted(from)) parted_from_ = 0;
  if (is_table) said_line_ = 0;
  return out;
}

}  // namespace

std::optional<Node> parse_markdown(const source::SourceFile& file, std::string_view text,
                                   std::uint32_t first, std::int32_t shift) {
  const Tree tree = parsed(text);
  Conversion conversion(file, first, shift);
  Node document = conversion.node(tree.get());
  if (conversion.is_too_long()) return {};
  return document;
}

}  // namespace folio::content
