#include <algorithm>

#include "layout/engine.h"

namespace folio::layout {

namespace {

Points sum_of(const std::vector<Extent>& extents, Points Extent::*which) {
  Points sum;
  for (const Extent& extent : extents) sum += extent.*which;
  return sum;
}

}  // namespace

std::vector<Points> column_widths(std::vector<Extent> extents, Points room) {
  // One very long cell must not starve the columns beside it.
  for (Extent& extent : extents) {
    extent.most = std::max(extent.least, std::min(extent.most, room));
  }
  const Points least = sum_of(extents, &Extent::least), most = sum_of(extents, &Extent::most);
  std::vector<Points> widths;
  for (const Extent& extent : extents) {
    if (most <= room) {
      widths.push_back(extent.most);
    } else if (least >= room) {
      widths.push_back(extent.least * (room / least));
    } else {
      const double share = (extent.most - extent.least) / (most - least);
      widths.push_back(extent.least + (room - least) * share);
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
