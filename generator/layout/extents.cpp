// How far the cells of a table reach, measured once for whatever size they are set in.

#include <algorithm>

#include "base/numerals.h"
#include "base/text.h"
#include "layout/blocks.h"

namespace folio::layout {

namespace {

void widen(CellExtent& extent, const CellExtent& by) {
  extent.least = std::max(extent.least, by.least);
  extent.most = std::max(extent.most, by.most);
  extent.fixed = std::max(extent.fixed, by.fixed);
  extent.lines.insert(extent.lines.end(), by.lines.begin(), by.lines.end());
}

CellExtent extent_of_inlines(Composition& composition, const model::Inlines& inlines,
                             const TextStyle& style) {
  Writer writer(composition, Decoration::layout, style);
  const Extent extent = extent_of(writer.say(inlines).done());
  return {.least = extent.least,
          .most = extent.most,
          .fixed = {},
          .lines = {extent.most},
          .behind = {},
          .indent = {}};
}

CellExtent extent_of_blocks(Composition& composition, const model::Blocks& blocks,
                            const TextStyle& style);

CellExtent extent_of_list(Composition& composition, const model::List& list,
                          const TextStyle& style) {
  CellExtent extent;
  for (const model::ListItem& item : list.items) {
    widen(extent, extent_of_blocks(composition, item.blocks, style));
  }
  extent.fixed += label_room(composition, list, style);
  return extent;
}

CellExtent extent_of_blocks(Composition& composition, const model::Blocks& blocks,
                            const TextStyle& style) {
  CellExtent extent;
  for (const model::Block& block : blocks) {
    if (const auto* const paragraph = std::get_if<model::Paragraph>(&block.value)) {
      widen(extent, extent_of_inlines(composition, paragraph->content, style));
    } else if (const auto* const list = std::get_if<model::List>(&block.value)) {
      widen(extent, extent_of_list(composition, *list, style));
    }
  }
  return extent;
}

// --- Numbers that stand under each other ------------------------------------------------------

// A lone paragraph without the marks of its notes.
std::optional<model::Inlines> line_of(const model::TableCell& cell) {
  if (cell.blocks.size() != 1) return {};
  const auto* const paragraph = std::get_if<model::Paragraph>(&cell.blocks.front().value);
  if (paragraph == nullptr) return {};
  model::Inlines line = paragraph->content;
  std::erase_if(line, [](const model::Inline& one) {
    return std::holds_alternative<model::NoteReference>(one.value);
  });
  return line;
}

// What stands behind the whole part of a number; nothing where the cell says none.
std::optional<Points> width_behind(Composition& composition, const model::TableCell& cell,
                                   Points width, TextStyle style) {
  if (cell.columns > 1 || cell.withheld) return {};
  const auto line = line_of(cell);
  if (!line) return {};
  const std::string words = text::squeezed(model::plain_text(*line));
  const auto whole = numerals::whole_part(words);
  if (!whole) return {};
  const bool strong = std::ranges::any_of(*line, [](const model::Inline& one) {
    return std::holds_alternative<model::Strong>(one.value);
  });
  if (strong) style = bold(style);
  Writer writer(composition, Decoration::layout, style);
  return width - extent_of(writer.say(std::string_view(words).substr(0, *whole)).done()).most;
}

// As much room behind each number of a column as the longest takes there.
void align_numbers(std::vector<std::vector<CellExtent>>& rows, std::size_t column) {
  const auto numbers = [&](const auto& visit) {
    for (std::vector<CellExtent>& row : rows) {
      if (column < row.size() && row[column].behind) visit(row[column]);
    }
  };
  Points most;
  numbers([&](const CellExtent& cell) { most = std::max(most, *cell.behind); });
  numbers([&](CellExtent& cell) {
    cell.indent = most - *cell.behind;
    cell.least += cell.indent;
    cell.most += cell.indent;
  });
}

}  // namespace

TableExtents extents_of(Composition& composition, const model::Table& table) {
  const TextStyle& plain = composition.style.cell;
  TableExtents extents;
  for (const model::Table::Column& column : table.columns) {
    extents.headings.push_back(extent_of_inlines(composition, column.heading, bold(plain)));
  }
  for (const model::RowGroup& group : table.groups) {
    for (const model::TableRow& row : group.rows) {
      std::vector<CellExtent>& cells = extents.rows.emplace_back();
      for (std::size_t i = 0; i < row.cells.size() && i < table.columns.size(); ++i) {
        const TextStyle style = row.cells[i].header ? bold(plain) : plain;
        CellExtent& cell =
            cells.emplace_back(extent_of_blocks(composition, row.cells[i].blocks, style));
        if (table.columns[i].align == Align::right)
          cell.behind = width_behind(composition, row.cells[i], cell.most, style);
      }
    }
  }
  for (std::size_t i = 0; i < table.columns.size(); ++i) align_numbers(extents.rows, i);
  return extents;
}

}  // namespace folio::layout
