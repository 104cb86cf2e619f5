#include <algorithm>
#include <cmath>

#include "layout/blocks.h"

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

// The width at which the widest columns are cut off, so that all have room:
// one endless address breaks words of its own column only.
Points cap_for(const std::vector<Extent>& extents, Points room) {
  std::vector<Points> least;
  for (const Extent& extent : extents) least.push_back(extent.least);
  std::ranges::sort(least);
  for (std::size_t i = 0; i < least.size(); ++i) {
    const Points share = room / static_cast<double>(least.size() - i);
    if (least[i] > share) return share;
    room -= least[i];
  }
  return least.empty() ? Points{} : least.back();
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

// The widths of columns that need so much: what they would like if there is
// room, else shares of it, with cells up to `short_cell` unbroken and no word
// cut as far as that can be.
std::vector<Points> column_widths(const std::vector<Extent>& needed, Points short_cell,
                                  Points room) {
  const std::vector<Extent> extents = with_short_cells_whole(needed, short_cell, room);
  const Points least = sum_of(extents, &Extent::least), most = sum_of(extents, &Extent::most);
  const Points cap = cap_for(extents, room);
  const double level = most > room && least < room ? level_for(extents, room) : 0;
  std::vector<Points> widths;
  for (const Extent& extent : extents) {
    if (most <= room) {
      widths.push_back(extent.most);
    } else if (least >= room) {
      widths.push_back(std::min(extent.least, cap));
    } else {
      widths.push_back(width_at(extent, level));
    }
  }
  return widths;
}

// --- How far their cells reach ----------------------------------------------------------------

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
  const Points indent = label_room(composition, list, style);
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

// How far the cells of each column reach.
std::vector<Extent> column_extents(Composition& composition, const model::Table& table,
                                   const TextStyle& plain) {
  std::vector<Extent> extents;
  for (const model::Table::Column& column : table.columns) {
    extents.push_back(extent_of_inlines(composition, column.heading, bold(plain)));
  }
  for (const model::RowGroup& group : table.groups) {
    for (const model::TableRow& row : group.rows) {
      if (resolve::goes_on(table, row)) continue;  // it takes the width there is
      for (std::size_t i = 0; i < row.cells.size() && i < extents.size(); ++i) {
        const TextStyle style = row.cells[i].header ? bold(plain) : plain;
        widen(extents[i], extent_of_blocks(composition, row.cells[i].blocks, style));
      }
    }
  }
  return extents;
}

// --- The size of their text -------------------------------------------------------------------

constexpr std::size_t many_columns = 6;

// Whether rows are told of at length below them.
bool tells_below(const model::Table& table) {
  return std::ranges::any_of(table.groups, [&](const model::RowGroup& group) {
    return std::ranges::any_of(
        group.rows, [&](const model::TableRow& row) { return resolve::goes_on(table, row); });
  });
}

// What is told below a row stands beside its first cell, which leaves it most
// of the width there is.
void leave_room_below(std::vector<Extent>& needed, Points room) {
  Extent& first = needed.front();
  first.most = std::min(first.most, std::max(first.least, room * 0.3));
}
void fill(std::vector<Points>& widths, Points room) {
  Points rest = room;
  for (const Points width : widths) rest -= width;
  if (rest <= Points{}) return;
  const Points share = rest / static_cast<double>(widths.size() - 1);
  for (std::size_t i = 1; i < widths.size(); ++i) widths[i] += share;
}

// Long text in many narrow columns makes rows of a third of a page.
bool has_high_rows(const Composition& composition, const std::vector<Extent>& needed,
                   const std::vector<Points>& widths, const TextStyle& cell) {
  double lines = 0;
  for (std::size_t i = 0; i < widths.size(); ++i) {
    lines = std::max(lines, needed[i].most / std::max(widths[i], Points{1}));
  }
  return widths.size() >= many_columns &&
         cell.leading * lines > composition.style.text_height() / 3;
}

// At `share` of the usual size of text in cells.
Grid grid_at(Composition& composition, const model::Table& table, const Column& usual,
             double share) {
  const PrintStyle& style = composition.style;
  Grid grid{.cell = style.cell, .columns = {}};
  TextStyle& cell = grid.cell;
  cell.size = style.cell.size * share;
  cell.leading = style.cell.leading * share;
  std::vector<Extent> needed = column_extents(composition, table, cell);
  const Points gutter = cell.size * (share < 1 ? 0.8 : 1.1);
  const Points gutters = gutter * static_cast<double>(needed.size() - 1);
  Points x = usual.x, room = usual.width - gutters;
  // A table that is much too wide for the text may use the margin column.
  if (sum_of(needed, &Extent::most) > room * 1.4 && x == composition.text_column().x) {
    room += x - style.left;
    x = style.left;
  }
  const bool below = tells_below(table);
  if (below) leave_room_below(needed, room);
  std::vector<Points> widths = column_widths(needed, cell.size * 7, room);
  if (below) fill(widths, room);
  for (const Points width : widths) {
    grid.columns.push_back({x, width});
    x += width + gutter;
  }
  const bool cuts = sum_of(needed, &Extent::least) > room;
  const bool has_endless_word =
      std::ranges::any_of(needed, [&](const Extent& extent) { return extent.least > room * 0.6; });
  grid.cuts_words = cuts && (needed.size() >= many_columns || !has_endless_word);
  grid.is_crowded = cuts || has_high_rows(composition, needed, widths, cell);
  return grid;
}

}  // namespace

Grid grid_of(Composition& composition, const model::Table& table, const Column& usual) {
  const Grid usual_size = grid_at(composition, table, usual, 1);
  if (!usual_size.is_crowded) return usual_size;
  // 9 points and then 8.5, where the text of paragraphs has 12.
  Grid smaller;
  for (const double share : {9 / 10.5, 8.5 / 10.5}) {
    if (share < composition.style.smallest_cells) return usual_size;
    smaller = grid_at(composition, table, usual, share);
    if (!smaller.is_crowded) return smaller;
  }
  // Few columns are crowded by one endless word, which no size helps.
  return table.columns.size() < many_columns ? usual_size : smaller;
}

}  // namespace folio::layout
