#include <algorithm>
#include <cmath>

#include "layout/engine.h"

namespace folio::layout {

namespace {

Points sum_of(const std::vector<Extent>& extents, Points Extent::*which) {
  Points sum;
  for (const Extent& extent : extents) sum += extent.*which;
  return sum;
}

// Cells of a word or two are not broken, as long as that leaves enough room to
// the columns of many words.
std::vector<Extent> with_short_cells_whole(const std::vector<Extent>& extents, Points short_cell,
                                           Points room) {
  std::vector<Extent> whole = extents;
  for (Extent& extent : whole) {
    if (extent.most <= short_cell) extent.least = extent.most;
  }
  return sum_of(whole, &Extent::least) <= room * 0.75 ? whole : extents;
}

// A column with four times the text of another gets twice its width, within
// what each can do with.
Points width_at(const Extent& extent, double level) {
  return std::clamp(Points{level * std::sqrt(extent.most.value)}, extent.least, extent.most);
}

// The level at which the columns fill the room, by halving.
double level_for(const std::vector<Extent>& extents, Points room) {
  double low = 0, high = room.value;
  for (int i = 0; i < 40; ++i) {
    const double middle = (low + high) / 2;
    Points width;
    for (const Extent& extent : extents) width += width_at(extent, middle);
    (width > room ? high : low) = middle;
  }
  return low;
}

}  // namespace

std::vector<Points> column_widths(const std::vector<Extent>& needed, Points short_cell,
                                  Points room) {
  const std::vector<Extent> extents = with_short_cells_whole(needed, short_cell, room);
  const Points least = sum_of(extents, &Extent::least), most = sum_of(extents, &Extent::most);
  const double level = most > room && least < room ? level_for(extents, room) : 0;
  std::vector<Points> widths;
  for (const Extent& extent : extents) {
    if (most <= room) {
      widths.push_back(extent.most);
    } else if (least >= room) {
      widths.push_back(extent.least * (room / least));
    } else {
      widths.push_back(width_at(extent, level));
    }
  }
  return widths;
}

// --- How far their cells reach ----------------------------------------------------------------

namespace {

void widen(Extent& extent, const Extent& by) {
  extent.least = std::max(extent.least, by.least);
  extent.most = std::max(extent.most, by.most);
}

Extent extent_of_inlines(Composition& composition, const model::Inlines& inlines,
                         const TextStyle& style) {
  Writer writer(composition, Decoration::layout, style);
  return extent_of(writer.say(inlines).done());
}

Extent extent_of_blocks(Composition& composition, const model::Blocks& blocks,
                        const TextStyle& style);

Extent extent_of_list(Composition& composition, const model::List& list, const TextStyle& style) {
  Extent extent;
  for (const model::ListItem& item : list.items) {
    widen(extent, extent_of_blocks(composition, item.blocks, style));
  }
  const Points indent = composition.style.list_indent * 1.3;
  return {extent.least + indent, extent.most + indent};
}

Extent extent_of_blocks(Composition& composition, const model::Blocks& blocks,
                        const TextStyle& style) {
  Extent extent;
  for (const model::Block& block : blocks) {
    if (const auto* const paragraph = std::get_if<model::Paragraph>(&block.value)) {
      widen(extent, extent_of_inlines(composition, paragraph->content, style));
    } else if (const auto* const list = std::get_if<model::List>(&block.value)) {
      widen(extent, extent_of_list(composition, *list, style));
    }
  }
  return extent;
}

}  // namespace

std::vector<Extent> column_extents(Composition& composition, const model::Table& table) {
  const TextStyle& plain = composition.style.cell;
  std::vector<Extent> extents;
  for (const model::Table::Column& column : table.columns) {
    extents.push_back(extent_of_inlines(composition, column.heading, bold(plain)));
  }
  for (const model::RowGroup& group : table.groups) {
    for (const model::TableRow& row : group.rows) {
      for (std::size_t i = 0; i < row.cells.size() && i < extents.size(); ++i) {
        const TextStyle style = row.cells[i].header ? bold(plain) : plain;
        widen(extents[i], extent_of_blocks(composition, row.cells[i].blocks, style));
      }
    }
  }
  return extents;
}

}  // namespace folio::layout
