#include <algorithm>
#include <iterator>

#include "layout/engine.h"

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

}  // namespace folio::layout
