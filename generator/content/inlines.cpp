#include "base/text.h"
#include "content/readers.h"

namespace folio::content {

namespace {

// <br> is how other programs put several lines into one cell of a table.
std::string instead_of_html(const Page& page, const Node& node) {
  const std::string_view whole = page.file.text();
  const std::size_t start = whole.rfind('\n', node.begin) + 1;
  const bool is_break = text::lower(node.text).starts_with("<br");
  if (is_break && whole.substr(start, whole.find('\n', start) - start).find('|') != whole.npos) {
    return "keep the rows in a file of their own, where a cell may hold several paragraphs or a "
           "list: ::: table {src=\"rows.table.toml\"}";
  }
  return is_break ? "begin a new paragraph with a blank line, or end the line with a backslash"
                  : "write it in Markdown; put a backslash before < if the sign itself is meant";
}

using Kind = Node::Kind;
using model::Inline;
using model::Inlines;

void read_link(Page& page, const Node& node, InlineSink& sink) {
  Inlines& out = sink.out();
  Inlines content = read_inlines(page, node.kids, Addresses::left);
  if (check_address(page, node.text, page.span(node))) {
    out.push_back({model::Link{model::WebAddress{node.text}, std::move(content)}, page.span(node)});
  } else {
    for (Inline& one : content) out.push_back(std::move(one));
  }
}

void read_one(Page& page, const Node& node, Addresses addresses, InlineSink& sink) {
  Inlines& out = sink.out();
  switch (node.kind) {
    case Kind::text: return read_words(page, node, addresses, sink);
    case Kind::soft_break: return append_text(out, " ", page.span(node));
    case Kind::line_break: return out.push_back({model::LineBreak{}, page.span(node)});
    case Kind::code: return out.push_back({model::Code{node.text}, page.span(node)});
    case Kind::emphasis:
      return out.push_back(
          {model::Emphasis{read_inlines(page, node.kids, addresses)}, page.span(node)});
    case Kind::strong:
      return out.push_back(
          {model::Strong{read_inlines(page, node.kids, addresses)}, page.span(node)});
    case Kind::link: return read_link(page, node, sink);
    case Kind::note_mark:
      page.marks.push_back(node.text);
      return out.push_back({model::NoteReference{.label = node.text}, page.span(node)});
    case Kind::image:
      return page.error("F0606", page.span(node), "a picture stands among words",
                        "give it a paragraph of its own, with a blank line before and after");
    case Kind::html:
      if (marker_of(page, node)) return;  // said when the page is done
      return page.error("F0301", page.span(node), "HTML cannot be used here",
                        instead_of_html(page, node));
    case Kind::document:
    case Kind::paragraph:
    case Kind::heading:
    case Kind::quote:
    case Kind::list:
    case Kind::item:
    case Kind::code_block:
    case Kind::rule:
    case Kind::table:
    case Kind::row:
    case Kind::cell:
    case Kind::note: return;  // never inside a paragraph
  }
}

// :abbr[CTLP](…) and, where the text defines it, :abbr[CTLP] are links to
// CommonMark.
void check_form_before(Page& page, std::span<const Node> nodes, const Node& node) {
  if (node.kind != Kind::link || &node == &nodes.front()) return;
  const Node& before = *(&node - 1);
  if (before.kind != Kind::text || !ends_with_form(before.text)) return;
  page.error("F0336", page.span(node), "what is to be looked up is a link",
             "take the address away, or the colon and the word before the bracket");
}

}  // namespace

void append_text(Inlines& out, std::string_view words, source::Span where) {
  if (words.empty()) return;
  if (!out.empty()) {
    if (auto* last = std::get_if<model::Text>(&out.back().value)) {
      last->text += words;
      out.back().span.end = std::max(out.back().span.end, where.end);
      return;
    }
  }
  out.push_back({model::Text{std::string(words)}, where});
}

Inlines read_inlines(Page& page, std::span<const Node> nodes, Addresses addresses) {
  InlineSink sink;
  for (const Node& node : nodes) {
    check_form_before(page, nodes, node);
    read_one(page, node, addresses, sink);
  }
  return sink.done(page);
}

Inlines read_line(Page& page, source::Span words) {
  // As a heading, for there whatever the words begin with starts no list or quote.
  constexpr std::string_view heading = "## ";
  const std::string text =
      std::string(heading) + page.file.text().substr(words.begin, words.end - words.begin);
  const std::uint32_t line = page.file.position(words.begin).line;
  const auto column = static_cast<std::int32_t>(words.begin - page.file.line_start(line));
  const auto document =
      parse_markdown(page.file, text, line, column - static_cast<std::int32_t>(heading.size()));
  if (!document || document->kids.empty()) return {};
  return read_inlines(page, document->kids.front().kids);
}

}  // namespace folio::content
