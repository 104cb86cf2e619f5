#include <algorithm>
#include <cmath>
#include <functional>

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
// room, else shares of it, with no word cut as far as that can be.
std::vector<Points> column_widths(const std::vector<Extent>& extents, Points room) {
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

// A hair more than measured, lest a word be cut for the rounding of a sum.
Extent at(const CellExtent& cell, double share) {
  constexpr Points hair{1e-6};
  const Points more = cell.fixed + hair;
  return {cell.least * share + more, cell.most * share + more};
}

void widen(Extent& extent, const Extent& by) {
  extent.least = std::max(extent.least, by.least);
  extent.most = std::max(extent.most, by.most);
}

/// Visits the cells of all rows that stand in columns, with how far they reach.
template <typename Visit>
void for_each_row(const model::Table& table, const TableExtents& extents, const Visit& visit) {
  std::size_t at = 0;
  for (const model::RowGroup& group : table.groups) {
    for (const model::TableRow& row : group.rows) {
      const std::vector<CellExtent>& reach = extents.rows[at++];
      if (!resolve::goes_on(table, row)) visit(row, reach);  // it takes the width there is
    }
  }
}

// What a cell over several columns needs more than they have is shared out among them.
void share_out(std::vector<Extent>& extents, std::size_t first, std::size_t count,
               const Extent& needed, Points gutter) {
  for (Points Extent::*const which : {&Extent::least, &Extent::most}) {
    Points there = gutter * static_cast<double>(count - 1);
    for (std::size_t i = first; i < first + count; ++i) there += extents[i].*which;
    const Points more = (needed.*which - there) / static_cast<double>(count);
    if (more <= Points{}) continue;
    for (std::size_t i = first; i < first + count; ++i) extents[i].*which += more;
  }
  for (std::size_t i = first; i < first + count; ++i)
    extents[i].most = std::max(extents[i].most, extents[i].least);
}

// How far the cells of each column reach: first those of one, then those of several.
std::vector<Extent> column_extents(const model::Table& table, const TableExtents& cells,
                                   double share, Points gutter) {
  std::vector<Extent> extents;
  for (const CellExtent& heading : cells.headings) extents.push_back(at(heading, share));
  for_each_row(table, cells, [&](const auto& row, const std::vector<CellExtent>& reach) {
    for (std::size_t i = 0; i < reach.size(); ++i) {
      if (row.cells[i].columns == 1) widen(extents[i], at(reach[i], share));
    }
  });
  for_each_row(table, cells, [&](const auto& row, const std::vector<CellExtent>& reach) {
    for (std::size_t i = 0; i < reach.size(); ++i) {
      const auto count =
          std::min(static_cast<std::size_t>(row.cells[i].columns), extents.size() - i);
      if (count > 1) share_out(extents, i, count, at(reach[i], share), gutter);
    }
  });
  return extents;
}

// --- How high their rows are ------------------------------------------------------------------

/// What the cells of a row say, each on lines of these lengths.
struct HighCell {
  std::size_t column = 0, columns = 1, rows = 1;
  const CellExtent* reach = nullptr;
};
using HighRow = std::vector<HighCell>;

/// Tells how high rows will be in columns of some widths, before they are set.
class Heights {
 public:
  Heights(const model::Table& table, const TableExtents& extents, double share, Points gutter,
          Points leading)
      : share_(share), gutter_(gutter), leading_(leading) {
    for_each_row(table, extents, [&](const auto& row, const std::vector<CellExtent>& reach) {
      HighRow& made = rows_.emplace_back();
      for (std::size_t i = 0; i < reach.size(); ++i) {
        const auto columns =
            std::min(static_cast<std::size_t>(row.cells[i].columns), extents.headings.size() - i);
        if (!reach[i].lines.empty())
          made.push_back({i, columns, static_cast<std::size_t>(row.cells[i].rows), &reach[i]});
      }
    });
  }

  Points highest(const std::vector<Points>& widths) const {
    Points most;
    for (const HighRow& row : rows_) most = std::max(most, height(row, widths));
    return most;
  }

  // Widths of the same sum, in which the highest row is as low as moving room from one
  // column to another makes it. No column becomes narrower than its words. So many are
  // left as they are: every step tries each of them with every other.
  std::vector<Points> lowered(std::vector<Points> widths, const std::vector<Extent>& needed,
                              Points room) {
    constexpr std::size_t most_columns = 20;
    if (widths.size() > most_columns) return widths;
    const std::vector<Points> before = widths;
    const Points was = highest(widths);
    keep_highest(widths);
    for (Points step = room * 0.08; step > room * 0.01;) {
      if (!lower(widths, needed, step)) step = step / 2;
    }
    return highest_of_all(widths) < was ? widths : before;
  }

 private:
  Points height(const HighCell& cell, const std::vector<Points>& widths) const {
    Points width = gutter_ * static_cast<double>(cell.columns - 1) - cell.reach->fixed;
    for (std::size_t i = 0; i < cell.columns; ++i) width += widths[cell.column + i];
    constexpr double rounding = 1e-6;
    double lines = 0;
    for (const Points line : cell.reach->lines)
      lines += std::max(1.0, std::ceil(line * share_ / std::max(width, Points{1}) - rounding));
    return leading_ * lines / static_cast<double>(cell.rows);
  }

  Points height(const HighRow& row, const std::vector<Points>& widths) const {
    Points most;
    for (const HighCell& cell : row) most = std::max(most, height(cell, widths));
    return most;
  }

  // A few rows decide: the others are looked at again when all is done.
  void keep_highest(const std::vector<Points>& widths) {
    all_ = rows_;
    constexpr std::size_t few = 12;
    const std::size_t count = std::min(few, rows_.size());
    std::ranges::partial_sort(rows_, rows_.begin() + static_cast<std::ptrdiff_t>(count),
                              std::greater(),
                              [&](const HighRow& row) { return height(row, widths); });
    rows_.resize(count);
  }

  Points highest_of_all(const std::vector<Points>& widths) {
    rows_ = std::move(all_);
    return highest(widths);
  }

  // One step from one column to another, the best there is.
  bool lower(std::vector<Points>& widths, const std::vector<Extent>& needed, Points step) const {
    Points best = highest(widths);
    std::size_t giver = widths.size(), taker = widths.size();
    for (std::size_t from = 0; from < widths.size(); ++from) {
      if (widths[from] - step < needed[from].least) continue;
      for (std::size_t to = 0; to < widths.size(); ++to) {
        if (to == from || widths[to] >= needed[to].most) continue;
        std::vector<Points> tried = widths;
        tried[from] -= step, tried[to] += step;
        const Points height = highest(tried);
        if (height >= best) continue;
        best = height, giver = from, taker = to;
      }
    }
    if (giver == widths.size()) return false;
    widths[giver] -= step, widths[taker] += step;
    return true;
  }

  double share_;
  Points gutter_, leading_;
  std::vector<HighRow> rows_, all_;
};

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

// The widths of columns that make no row higher than needs be.
std::vector<Points> low_widths(const model::Table& table, Heights& heights,
                               std::vector<Extent> needed, Points short_cell, Points room,
                               Points page) {
  const std::vector<Extent> extents = with_short_cells_whole(needed, short_cell, room);
  std::vector<Points> widths = column_widths(extents, room);
  const bool below = tells_below(table);
  if (below) fill(widths, room);
  const bool fits = sum_of(extents, &Extent::most) <= room;
  if (below || fits || heights.highest(widths) <= page / 3) return widths;
  return heights.lowered(std::move(widths), extents, room);
}

// A row is set on one page if one holds it. Much of the page before stays empty where
// rows are high: a third of one in many narrow columns, more than half in few.
bool has_high_rows(Points highest, std::size_t columns, Points page) {
  return highest > (columns >= many_columns ? page / 3 : page / 2);
}

// At `share` of the usual size of text in cells.
Grid grid_at(Composition& composition, const model::Table& table, const TableExtents& cells,
             const Column& usual, double share) {
  const PrintStyle& style = composition.style;
  Grid grid{.cell = style.cell, .share = share, .columns = {}};
  TextStyle& cell = grid.cell;
  cell.size = style.cell.size * share;
  cell.leading = style.cell.leading * share;
  const Points gutter = cell.size * (share < 1 ? 0.8 : 1.1);
  std::vector<Extent> needed = column_extents(table, cells, share, gutter);
  const Points gutters = gutter * static_cast<double>(needed.size() - 1);
  Points x = usual.x, room = usual.width - gutters;
  // A table that is much too wide for the text may use the margin column.
  if (sum_of(needed, &Extent::most) > room * 1.4 && x == composition.text_column().x) {
    room += x - style.left;
    x = style.left;
  }
  if (tells_below(table)) leave_room_below(needed, room);
  Heights heights(table, cells, share, gutter, cell.leading);
  const Points page = style.text_height();
  const std::vector<Points> widths = low_widths(table, heights, needed, cell.size * 7, room, page);
  for (const Points width : widths) {
    grid.columns.push_back({x, width});
    x += width + gutter;
  }
  const bool cuts = sum_of(needed, &Extent::least) > room;
  const bool has_endless_word =
      std::ranges::any_of(needed, [&](const Extent& extent) { return extent.least > room * 0.6; });
  const Points highest = heights.highest(widths);
  grid.cuts_words = cuts && (needed.size() >= many_columns || !has_endless_word);
  grid.page_holds_rows = highest <= page * 0.85;  // below the table's head
  grid.is_crowded = cuts || has_high_rows(highest, needed.size(), page);
  return grid;
}

}  // namespace

Grid grid_of(Composition& composition, const model::Table& table, const TableExtents& cells,
             const Column& usual) {
  const Grid usual_size = grid_at(composition, table, cells, usual, 1);
  if (!usual_size.is_crowded) return usual_size;
  // 9 points and then 8.5, where the text of paragraphs has 12.
  Grid smaller;
  for (const double share : {9 / 10.5, 8.5 / 10.5}) {
    if (share < composition.style.smallest_cells) return usual_size;
    smaller = grid_at(composition, table, cells, usual, share);
    if (!smaller.is_crowded) return smaller;
  }
  // Few columns are crowded by one endless word, which no size helps, or by long cells,
  // which a smaller size helps if a page holds them then.
  const bool helps = smaller.page_holds_rows && !usual_size.page_holds_rows;
  return table.columns.size() < many_columns && !helps ? usual_size : smaller;
}

}  // namespace folio::layout
