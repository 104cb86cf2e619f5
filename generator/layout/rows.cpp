#include <algorithm>
#include <iterator>

#include "layout/blocks.h"

namespace folio::layout {

namespace {

// Where the boxes of a cell begin and end, from the top of the row.
struct Stretch {
  Points top, bottom;
};

std::vector<Stretch> stretches_of(const Galley& cell) {
  std::vector<Stretch> stretches;
  Points y;
  for (const Box& box : cell) {
    if (!stretches.empty()) y += box.space_before;
    stretches.push_back({y, y + box.height});
    y += box.height;
  }
  return stretches;
}

// Heights that are equal but for rounding.
constexpr Points tolerance{0.01};

bool divides_a_box(const std::vector<std::vector<Stretch>>& cells, Points at) {
  return std::ranges::any_of(cells, [&](const std::vector<Stretch>& cell) {
    const auto box = std::ranges::upper_bound(cell, at + tolerance, {}, &Stretch::bottom);
    return box != cell.end() && box->top + tolerance < at;
  });
}

// Every height at which the row can be divided, the last being its own.
std::vector<Points> cuts_of(const std::vector<std::vector<Stretch>>& cells) {
  std::vector<Points> cuts;
  for (const auto& cell : cells) {
    for (const Stretch& box : cell) cuts.push_back(box.bottom);
  }
  std::ranges::sort(cuts);
  const auto repeated =
      std::ranges::unique(cuts, [](Points a, Points b) { return b - a < tolerance; });
  cuts.erase(repeated.begin(), repeated.end());
  std::erase_if(cuts, [&](Points cut) { return divides_a_box(cells, cut); });
  return cuts;
}

void put(Box box, Points down, Box& slice) {
  move_down(std::move(box.marks), down, slice.marks);
  for (LinkArea& link : box.links) {
    link.y += down;
    slice.links.push_back(link);
  }
  std::ranges::move(box.anchors, std::back_inserter(slice.anchors));
  std::ranges::copy(box.notes, std::back_inserter(slice.notes));
  std::ranges::copy(box.bars, std::back_inserter(slice.bars));
  if (box.base_line && !slice.base_line) slice.base_line = *box.base_line + down;
}

}  // namespace

Galley row_of(std::vector<Galley> cells, Points limit) {
  std::vector<std::vector<Stretch>> stretches;
  for (const Galley& cell : cells) stretches.push_back(stretches_of(cell));
  std::vector<Points> cuts = cuts_of(stretches);
  if (cuts.empty()) return {Box{}};
  if (cuts.back() <= limit) cuts.erase(cuts.begin(), cuts.end() - 1);

  Galley slices(cuts.size());
  for (std::size_t i = 0; i < cuts.size(); ++i) {
    slices[i].height = cuts[i] - (i == 0 ? Points{} : cuts[i - 1]);
  }
  for (std::size_t c = 0; c < cells.size(); ++c) {
    std::size_t slice = 0;
    for (std::size_t b = 0; b < cells[c].size(); ++b) {
      while (cuts[slice] < stretches[c][b].bottom - tolerance) ++slice;
      const Points top = slice == 0 ? Points{} : cuts[slice - 1];
      put(std::move(cells[c][b]), stretches[c][b].top - top, slices[slice]);
    }
  }
  return slices;
}

// --- Rows that cells join ---------------------------------------------------------------------

namespace {

/// Puts the cells of several rows under each other, column by column.
class Stack {
 public:
  Stack(const PrintStyle& style, const std::vector<Column>& columns, std::size_t rows,
        std::vector<SetCell> cells)
      : style_(style), columns_(columns), cells_(std::move(cells)), tops_(rows + 1) {}

  std::vector<Galley> columns() {
    find_tops();
    find_crossings();
    std::vector<Placed> placed;
    for (SetCell& cell : cells_)
      placed.push_back({cell.column, tops_[cell.row], std::move(cell.galley)});
    for (std::size_t row = 1; row + 1 < tops_.size(); ++row) add_rules(row, placed);
    std::ranges::stable_sort(placed, {}, &Placed::top);
    std::vector<Galley> made(columns_.size());
    std::vector<Points> feet(columns_.size());
    for (Placed& one : placed) {
      put(std::move(one.galley), one.top, made[one.column], feet[one.column]);
    }
    return made;
  }

 private:
  struct Placed {
    std::size_t column = 0;
    Points top;
    Galley galley;
  };

  // A cell over several rows makes the last of them higher where they are too low for it.
  void find_tops() {
    std::vector<Points> heights(tops_.size() - 1);
    std::ranges::stable_sort(cells_, {}, [](const SetCell& cell) { return cell.row + cell.rows; });
    for (const SetCell& cell : cells_) {
      Points room;
      for (std::size_t i = 0; i + 1 < cell.rows; ++i)
        room += heights[cell.row + i] + style_.padding * 2;
      Points& last = heights[cell.row + cell.rows - 1];
      last = std::max(last, height_of(cell.galley) - room);
    }
    for (std::size_t i = 0; i < heights.size(); ++i)
      tops_[i + 1] = tops_[i] + heights[i] + style_.padding * 2;
  }

  // Where cells go on from one row into the next.
  void find_crossings() {
    crossed_.assign(tops_.size(), std::vector<bool>(columns_.size()));
    for (const SetCell& cell : cells_) {
      for (std::size_t row = cell.row + 1; row < cell.row + cell.rows; ++row) {
        for (std::size_t i = 0; i < cell.columns; ++i) crossed_[row][cell.column + i] = true;
      }
    }
  }

  // Above a row, as far as no cell goes on there from the row above.
  void add_rules(std::size_t row, std::vector<Placed>& placed) const {
    for (std::size_t i = 0; i < columns_.size(); ++i) {
      if (crossed_[row][i]) continue;
      const std::size_t first = i;
      while (i + 1 < columns_.size() && !crossed_[row][i + 1]) ++i;
      Box rule;
      rule.marks.push_back(Fill{.x = columns_[first].x,
                                .y = -style_.hairline / 2,
                                .width = columns_[i].x + columns_[i].width - columns_[first].x,
                                .height = style_.hairline,
                                .colour = style_.hairline_colour,
                                .role = Decoration::layout});
      placed.push_back({first, tops_[row] - style_.padding, {std::move(rule)}});
    }
  }

  // The room above the first box of a galley counts for nothing. `foot` is that of
  // the last box of the column.
  static void put(Galley galley, Points top, Galley& column, Points& foot) {
    if (galley.empty()) return;
    if (column.empty()) column.emplace_back();
    galley.front().space_before = top - foot;
    foot = top + height_of(galley);
    std::ranges::move(galley, std::back_inserter(column));
  }

  const PrintStyle& style_;
  const std::vector<Column>& columns_;
  std::vector<SetCell> cells_;
  std::vector<Points> tops_;                // of each row, and where one more would begin
  std::vector<std::vector<bool>> crossed_;  // by row and column
};

}  // namespace

std::vector<Galley> joined_rows(const PrintStyle& style, const std::vector<Column>& columns,
                                std::size_t rows, std::vector<SetCell> cells) {
  if (rows > 1) return Stack(style, columns, rows, std::move(cells)).columns();
  std::vector<Galley> made(columns.size());
  for (SetCell& cell : cells) made[cell.column] = std::move(cell.galley);
  return made;
}

}  // namespace folio::layout
