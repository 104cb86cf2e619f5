#include "support/layout_dump.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <map>
#include <set>

#include "base/overloaded.h"

namespace folio::testing {

namespace {

using namespace folio::layout;

std::string tenths(Points points) {
  char text[32];
  std::snprintf(text, sizeof text, "%.1f", std::round(points.value * 10) / 10 + 0.0);
  return text;
}

Points end_of(const Fragment& fragment) { return fragment.x + width_of(fragment); }

bool has_blank_box(const Fragment& fragment) {
  return std::ranges::any_of(fragment.parts, [](const Fragment::Part& part) {
    return std::ranges::count(part.text->glyphs, 0u, &Glyph::id) > 0;
  });
}

// --- Pages ----------------------------------------------------------------------

struct TextLine {
  Points y, x;
  std::string words;
};

// The fragments of one base line, from left to right.
std::vector<TextLine> lines_of(const Page& page) {
  std::vector<const Fragment*> fragments;
  for (const Mark& mark : page.marks) {
    if (const auto* fragment = std::get_if<Fragment>(&mark)) fragments.push_back(fragment);
  }
  std::ranges::stable_sort(fragments, [](const Fragment* a, const Fragment* b) {
    return std::pair(std::round(a->y.value * 10), a->x) <
           std::pair(std::round(b->y.value * 10), b->x);
  });
  std::vector<TextLine> lines;
  for (const Fragment* fragment : fragments) {
    const bool goes_on = !lines.empty() && std::abs(lines.back().y.value - fragment->y.value) < 0.1;
    if (!goes_on) lines.push_back({fragment->y, fragment->x, ""});
    lines.back().words += text_of(*fragment);
  }
  return lines;
}

std::string place_of(Points x, Points y) { return tenths(x) + "," + tenths(y); }

std::string said_of(const Mark& mark) {
  return std::visit(
      Overloaded{
          [](const Fragment&) { return std::string(); },
          [](const Fill& fill) {
            return "  fill " + place_of(fill.x, fill.y) + " " + place_of(fill.width, fill.height) +
                   "\n";
          },
          [](const Shape& shape) {
            return "  shape " + place_of(shape.points[0].first, shape.points[0].second) + " of " +
                   std::to_string(shape.points.size()) + "\n";
          },
          [](const Outline& outline) {
            return "  outline " + place_of(outline.x, outline.y) + " of " +
                   std::to_string(outline.path.segments.size()) + "\n";
          },
          [](const Stroke& stroke) {
            return "  stroke " + place_of(stroke.lines[0][0].first, stroke.lines[0][0].second) +
                   " of " + std::to_string(stroke.lines.size()) + "\n";
          },
          [](const PlacedPicture& picture) {
            return "  picture " + place_of(picture.x, picture.y) + " " +
                   place_of(picture.width, picture.height) + "\n";
          },
      },
      mark);
}

// --- Structure --------------------------------------------------------------------

std::string_view name_of(Tag tag) {
  static constexpr std::string_view names[] = {
      "Document", "Sect", "H1",  "H2",      "H3",     "H4",         "H5",    "H6",
      "P",        "L",    "LI",  "Lbl",     "LBody",  "Table",      "THead", "TBody",
      "TR",       "TH",   "TD",  "Caption", "Figure", "BlockQuote", "Note",  "Reference",
      "Link",     "Span", "TOC", "TOCI",    "Div"};
  return names[static_cast<std::size_t>(tag)];
}

using Texts = std::vector<std::string>;

// The words of every content, in the order of pages.
Texts texts_of(const PagedDocument& document) {
  Texts texts(document.contents);
  std::shared_ptr<const std::string> last;  // what was spoken together
  for (const Page& page : document.pages) {
    for (const Mark& mark : page.marks) {
      const Role& role = std::visit([](const auto& any) -> const Role& { return any.role; }, mark);
      const auto* content = std::get_if<ContentId>(&role);
      if (content == nullptr) continue;
      std::string& text = texts.at(static_cast<std::size_t>(*content));
      if (const auto* fragment = std::get_if<Fragment>(&mark)) {
        const auto& spoken = fragment->spoken;
        if (!spoken) text += text_of(*fragment);
        if (spoken && spoken != last) text += *spoken;
        last = spoken;
      }
      if (std::holds_alternative<PlacedPicture>(mark)) text += "[picture]";
      const bool drawn =
          std::holds_alternative<Fill>(mark) || std::holds_alternative<Shape>(mark) ||
          std::holds_alternative<Stroke>(mark) || std::holds_alternative<Outline>(mark);
      if (drawn && !text.ends_with("[drawn]")) text += "[drawn]";
    }
  }
  return texts;
}

const StructureNode& node_at(const PagedDocument& document, StructureId id) {
  return document.structure.at(static_cast<std::size_t>(id));
}

std::string_view name_of(StructureNode::Scope scope) {
  static constexpr std::string_view names[] = {"", "column", "row", "both"};
  return names[static_cast<std::size_t>(scope)];
}

std::string_view name_of(ListNumbering numbering) {
  static constexpr std::string_view names[] = {"",      "",      "",       " bulleted", " ordered",
                                               " a, b", " A, B", " i, ii", " I, II"};
  return names[static_cast<std::size_t>(numbering)];
}

std::string attribute(std::string_view name, const std::string& value) {
  return value.empty() ? "" : " " + std::string(name) + "=\"" + value + "\"";
}

std::string joined(const std::vector<std::string>& parts) {
  std::string all;
  for (const std::string& part : parts) all += (all.empty() ? "" : " ") + part;
  return all;
}

std::string address_of(const StructureNode& node) {
  if (!node.target) return {};
  if (const auto* place = std::get_if<ToDestination>(&*node.target)) return "#" + place->name;
  return std::get<model::WebAddress>(*node.target).url;
}

std::string attributes_of(const StructureNode& node) {
  std::string said = attribute("id", node.id) + attribute("title", node.title) +
                     attribute("alt", node.alt) + attribute("lang", node.lang) +
                     attribute("stands-for", node.expansion) +
                     attribute("scope", std::string(name_of(node.scope))) +
                     attribute("headers", joined(node.headers)) +
                     attribute("to", address_of(node)) + attribute("contents", node.contents);
  if (node.column_span > 1) said += attribute("columns", std::to_string(node.column_span));
  if (node.row_span > 1) said += attribute("rows", std::to_string(node.row_span));
  if (node.tag == Tag::list) said += name_of(node.numbering);
  return said;
}

class TagWriter {
 public:
  explicit TagWriter(const PagedDocument& document)
      : document_(document), texts_(texts_of(document)) {}

  std::string written() {
    write(StructureId{0}, "");
    return std::move(said_);
  }

 private:
  void write(StructureId id, const std::string& indent) {
    const StructureNode& node = node_at(document_, id);
    said_ += indent + std::string(name_of(node.tag)) + attributes_of(node);
    const bool plain = node.kids.size() == 1 && std::holds_alternative<ContentId>(node.kids[0]);
    said_ += plain ? " " + quoted(std::get<ContentId>(node.kids[0])) + "\n" : "\n";
    if (plain) return;
    for (const StructureNode::Kid& kid : node.kids) {
      std::visit(
          Overloaded{[&](StructureId below) { write(below, indent + "  "); },
                     [&](ContentId content) { said_ += indent + "  " + quoted(content) + "\n"; }},
          kid);
    }
  }

  std::string quoted(ContentId content) const {
    return "\"" + texts_.at(static_cast<std::size_t>(content)) + "\"";
  }

  const PagedDocument& document_;
  Texts texts_;
  std::string said_;
};

void gather_words(const PagedDocument& document, const Texts& texts, StructureId id,
                  std::string& out) {
  for (const StructureNode::Kid& kid : node_at(document, id).kids) {
    std::visit(
        Overloaded{[&](StructureId below) { gather_words(document, texts, below, out); },
                   [&](ContentId content) { out += texts.at(static_cast<std::size_t>(content)); }},
        kid);
  }
}

// --- Faults -------------------------------------------------------------------------

class Inspector {
 public:
  explicit Inspector(const PagedDocument& document) : document_(document) {}

  std::vector<std::string> inspected() {
    inspect_contents();
    inspect_structure();
    for (std::size_t i = 0; i < document_.pages.size(); ++i) inspect_page(i);
    inspect_places();
    return std::move(faults_);
  }

 private:
  void fault(std::string what) { faults_.push_back(std::move(what)); }

  void inspect_contents() {
    std::vector<int> uses(document_.contents);
    for (const StructureNode& node : document_.structure) {
      for (const StructureNode::Kid& kid : node.kids) {
        if (const auto* content = std::get_if<ContentId>(&kid)) {
          ++uses.at(static_cast<std::size_t>(*content));
        }
      }
    }
    const Texts texts = texts_of(document_);
    for (std::size_t i = 0; i < uses.size(); ++i) {
      if (uses[i] != 1)
        fault("content " + std::to_string(i) + " has " + std::to_string(uses[i]) + " elements");
      if (texts[i].empty()) fault("content " + std::to_string(i) + " is drawn nowhere");
    }
  }

  void inspect_structure() {
    std::set<std::string> ids;
    for (const StructureNode& node : document_.structure) {
      if (!node.id.empty() && !ids.insert(node.id).second)
        fault("two elements are called " + node.id);
      if (node.tag == Tag::figure && node.alt.empty()) fault("a figure says nothing");
      if (node.tag == Tag::note && node.id.empty()) fault("a note has no id");
      if (node.tag == Tag::link && (!node.target || node.contents.empty()))
        fault("a link leads nowhere");
      if (node.tag == Tag::table) inspect_grid(node);
    }
    for (const StructureNode& node : document_.structure) {
      for (const std::string& header : node.headers) {
        if (!ids.contains(header)) fault("no header cell is called " + header);
      }
    }
  }

  // Every row of a table has as many columns, those among them that cells of the
  // rows above reach into.
  void inspect_grid(const StructureNode& table) {
    std::set<int> widths;
    std::map<int, int> reached;  // columns by row
    int at = 0;
    const auto count_row = [&](const StructureNode& row) {
      int width = reached[at];
      for (const StructureNode::Kid& kid : row.kids) {
        const StructureNode& cell = node_at(document_, std::get<StructureId>(kid));
        width += cell.column_span;
        for (int below = 1; below < cell.row_span; ++below) reached[at + below] += cell.column_span;
      }
      widths.insert(width);
      ++at;
    };
    for (const StructureNode::Kid& kid : table.kids) {
      const StructureNode& part = node_at(document_, std::get<StructureId>(kid));
      if (part.tag == Tag::caption) continue;
      for (const StructureNode::Kid& row : part.kids) {
        count_row(node_at(document_, std::get<StructureId>(row)));
      }
    }
    if (widths.size() > 1) fault("the rows of a table differ in width");
  }

  void inspect_page(std::size_t index) {
    const Page& page = document_.pages[index];
    const std::string where = " on page " + std::to_string(index + 1);
    for (const Mark& mark : page.marks) {
      if (const auto* fragment = std::get_if<Fragment>(&mark)) {
        const bool inside = fragment->x >= Points{} && end_of(*fragment) <= page.width &&
                            fragment->y >= Points{} && fragment->y <= page.height;
        if (!inside) fault("\"" + text_of(*fragment) + "\" leaves the paper" + where);
        if (has_blank_box(*fragment)) fault("a blank box" + where);
      }
    }
    for (const LinkArea& link : page.links) {
      const bool inside = link.x >= Points{} && link.x + link.width <= page.width &&
                          link.y >= Points{} && link.y + link.height <= page.height &&
                          link.width > Points{} && link.height > Points{};
      if (!inside) fault("a link's area leaves the paper" + where);
      if (node_at(document_, link.link).tag != Tag::link)
        fault("a link's area has no link" + where);
      linked_.insert(link.link);
    }
  }

  void inspect_places() {
    std::set<std::string> places;
    for (const Destination& place : document_.destinations) {
      if (!places.insert(place.name).second) fault("two places are called " + place.name);
      if (place.page >= document_.pages.size()) fault(place.name + " is on no page");
    }
    for (std::size_t i = 0; i < document_.structure.size(); ++i) {
      const StructureNode& node = document_.structure[i];
      if (node.tag != Tag::link) continue;
      if (!linked_.contains(StructureId(i))) fault("a link has no area: " + node.contents);
      if (!node.target) continue;
      const auto* place = std::get_if<ToDestination>(&*node.target);
      if (place != nullptr && !places.contains(place->name))
        fault("no place is called " + place->name);
    }
    int level = 0;
    for (const Bookmark& bookmark : document_.bookmarks) {
      if (bookmark.level > level + 1) fault("a bookmark skips a level: " + bookmark.title);
      if (!places.contains(bookmark.destination)) fault("no place for bookmark " + bookmark.title);
      level = bookmark.level;
    }
  }

  const PagedDocument& document_;
  std::set<StructureId> linked_;
  std::vector<std::string> faults_;
};

}  // namespace

std::string pages_of(const PagedDocument& document) {
  std::string said;
  for (std::size_t i = 0; i < document.pages.size(); ++i) {
    said += "page " + std::to_string(i + 1) + "\n";
    for (const TextLine& line : lines_of(document.pages[i])) {
      said += "  " + place_of(line.x, line.y) + " " + line.words + "\n";
    }
    for (const Mark& mark : document.pages[i].marks) said += said_of(mark);
  }
  return said;
}

std::string tags_of(const PagedDocument& document) { return TagWriter(document).written(); }

std::string words_of(const PagedDocument& document) {
  std::string said;
  gather_words(document, texts_of(document), StructureId{0}, said);
  return said;
}

std::vector<std::string> faults_of(const PagedDocument& document) {
  return Inspector(document).inspected();
}

std::optional<std::size_t> page_with(const PagedDocument& document, std::string_view words) {
  for (std::size_t i = 0; i < document.pages.size(); ++i) {
    for (const TextLine& line : lines_of(document.pages[i])) {
      if (line.words.find(words) != std::string::npos) return i + 1;
    }
  }
  return std::nullopt;
}

}  // namespace folio::testing
