#include <algorithm>

#include "base/text.h"
#include "content/readers.h"

namespace folio::content {

namespace {

using Kind = Node::Kind;
using model::Block;
using model::Blocks;

void read_paragraph(Page& page, const Node& node, Blocks& out) {
  if (is_figure(node)) return out.push_back(read_figure(page, node));
  if (page.file.text().compare(node.begin, 1, "|") == 0) {
    page.error("F0340", page.span(node), "this is laid out like a table and has no header row",
               "begin with a row of headings and under it a row of dashes: |---|---|");
  }
  std::vector<Node> kids = node.kids;
  const Attributes attributes = take_attributes(page, kids);
  model::Paragraph paragraph{read_inlines(page, kids)};
  if (paragraph.content.empty()) return;
  out.push_back(block_of(page, std::move(paragraph), page.span(node), attributes));
}

void read_heading(Page& page, const Node& node, Blocks& out) {
  if (page.depth > 0) {
    page.error("F0305", page.span(node), "a heading stands inside something else",
               "put it before, at the margin");
  } else if (node.level > page.heading_level + 1) {
    page.error(
        "F0302", page.span(node),
        "the heading is of level " + std::to_string(node.level) + " and the one before of level " +
            std::to_string(page.heading_level),
        "write it with " + std::string(static_cast<std::size_t>(page.heading_level) + 1, '#'));
  }
  if (page.depth == 0) page.heading_level = node.level;
  std::vector<Node> kids = node.kids;
  const Attributes attributes = take_attributes(page, kids);
  page.titling = true;
  model::Heading heading{std::clamp(node.level, 3, 6), read_inlines(page, kids)};
  page.titling = false;
  out.push_back(block_of(page, std::move(heading), page.span(node), attributes));
}

void read_list(Page& page, const Node& node, Blocks& out) {
  model::List list;
  list.kind = node.ordered ? model::List::Kind::decimal : model::List::Kind::bullet;
  list.start = node.ordered ? node.level : 1;
  for (const Node& item : node.kids) {
    model::ListItem one;
    one.blocks = read_inner_blocks(page, item.kids);
    one.done = item.done;
    list.items.push_back(std::move(one));
  }
  label_items(page, node, list);
  out.push_back(block_of(page, std::move(list), page.span(node)));
}

// What stands behind the language of lines of code is the name of the file that
// they are from; readers are told.
void read_file_name(Page& page, const Node& node, Blocks& out) {
  const std::size_t language = node.title.find(' ');
  if (language == std::string::npos) return;
  const std::string name(text::trimmed(std::string_view(node.title).substr(language)));
  const source::Span where = page.span(node);
  model::Emphasis emphasis;
  emphasis.content.push_back({model::Code{name}, where});
  model::Paragraph paragraph;
  paragraph.content.push_back({std::move(emphasis), where});
  Block block = block_of(page, std::move(paragraph), where);
  block.unnumbered = true;
  out.push_back(std::move(block));
}

// Lines of code, each as it is.
void read_code(Page& page, const Node& node, Blocks& out) {
  if (!node.fenced) {
    page.error("F0370", page.span(node), "the text is indented like program code",
               "begin the line at the margin, or under the words of the list item it belongs to");
  }
  read_file_name(page, node, out);
  model::Paragraph paragraph;
  std::string_view code = node.text;
  while (code.ends_with('\n')) code.remove_suffix(1);
  for (const std::string_view line : text::split(code, '\n')) {
    if (!paragraph.content.empty())
      paragraph.content.push_back({model::LineBreak{}, page.span(node)});
    paragraph.content.push_back({model::Code{std::string(line)}, page.span(node)});
  }
  Block block = block_of(page, std::move(paragraph), page.span(node));
  block.unnumbered = true;
  out.push_back(std::move(block));
}

void read_quote(Page& page, const Node& node, Blocks& out) {
  out.push_back(
      block_of(page, model::Quote{read_inner_blocks(page, node.kids), {}}, page.span(node)));
}

void read_html(Page& page, const Node& node) {
  page.error("F0301", page.span(node), "HTML cannot be used here",
             "write it in Markdown; put a backslash before < if the sign itself is meant");
}

void read_rule(Page& page, const Node& node) {
  page.error("F0371", page.span(node), "a line across the page means nothing in a paper",
             "begin a new section with a heading, or take it out");
}

void read_block(Page& page, const Node& node, Blocks& out) {
  switch (node.kind) {
    case Kind::paragraph: return read_paragraph(page, node, out);
    case Kind::heading: return read_heading(page, node, out);
    case Kind::list: return read_list(page, node, out);
    case Kind::table: return out.push_back(read_table(page, node, nullptr));
    case Kind::quote: return read_quote(page, node, out);
    case Kind::code_block: return read_code(page, node, out);
    case Kind::html: return read_html(page, node);
    case Kind::rule: return read_rule(page, node);
    case Kind::document:
    case Kind::item:
    case Kind::row:
    case Kind::cell:
    case Kind::note:
    case Kind::text:
    case Kind::soft_break:
    case Kind::line_break:
    case Kind::code:
    case Kind::emphasis:
    case Kind::strong:
    case Kind::link:
    case Kind::image:
    case Kind::note_mark:
      return;  // never beside blocks; notes are read with the section that refers to them
  }
}

// Reads the marker at nodes[0] and what belongs to it; answers how many nodes
// that took.
std::size_t read_marker(Page& page, std::span<const Node> nodes, std::size_t number, Blocks& out) {
  const Marker& marker = page.prepared.markers[number];
  if (marker.kind == Marker::Kind::caption && nodes.size() > 1 && nodes[1].kind == Kind::table) {
    page.built.insert(number);
    out.push_back(read_table(page, nodes[1], &marker));
    return 2;
  }
  if (marker.kind != Marker::Kind::open) return 1;
  const auto end = closing(page, nodes, marker);
  if (!end) return 1;
  page.built.insert(number);
  if (auto block = read_directive(page, marker, nodes.subspan(1, *end - 1))) {
    out.push_back(*std::move(block));
  }
  return *end + 1;
}

}  // namespace

std::optional<std::size_t> closing(const Page& page, std::span<const Node> nodes,
                                   const Marker& marker) {
  const std::uint32_t there = page.prepared.markers[marker.partner].span.begin;
  const auto found =
      std::ranges::find_if(nodes, [&](const Node& node) { return node.begin >= there; });
  if (found == nodes.end() || marker_of(page, *found) != marker.partner) return {};
  return static_cast<std::size_t>(found - nodes.begin());
}

Block block_of(Page& page, decltype(Block::value) value, source::Span span,
               const Attributes& attributes, std::span<const std::string_view> keys) {
  Block block;
  block.value = std::move(value);
  block.span = span;
  block.unnumbered = check_attributes(page.reading, attributes, keys);
  block.id = attributes.id;
  page.ids.claim(page.reading, attributes.id, attributes.id_span);
  return block;
}

Blocks read_blocks(Page& page, std::span<const Node> nodes) {
  Blocks out;
  while (!nodes.empty()) {
    const auto number = marker_of(page, nodes.front());
    const std::size_t taken = number ? read_marker(page, nodes, *number, out) : 1;
    if (!number) read_block(page, nodes.front(), out);
    nodes = nodes.subspan(taken);
  }
  return out;
}

Blocks read_inner_blocks(Page& page, std::span<const Node> nodes) {
  ++page.depth;
  Blocks out = read_blocks(page, nodes);
  --page.depth;
  return out;
}

}  // namespace folio::content
