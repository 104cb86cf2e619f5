#include "model/joins.h"

#include <algorithm>

namespace folio::model {

namespace {

bool covers_none(const TableRow& row) {
  return std::ranges::none_of(row.cells, [](const TableCell& cell) { return cell.covered; });
}

std::size_t end_of_rows(const RowGroup& group, std::size_t row, const TableCell& cell) {
  return std::min(group.rows.size(), row + static_cast<std::size_t>(std::max(cell.rows, 1)));
}

}  // namespace

Joins::Joins(const RowGroup& group) : group_(group) {
  if (std::ranges::all_of(group.rows, covers_none)) return;
  for (std::size_t r = 0; r < group.rows.size(); ++r) {
    origins_.emplace_back();
    for (std::size_t c = 0; c < group.rows[r].cells.size(); ++c) origins_[r].push_back({r, c});
  }
  for (std::size_t r = 0; r < group.rows.size(); ++r) {
    for (std::size_t c = 0; c < group.rows[r].cells.size(); ++c) {
      const TableCell& cell = group.rows[r].cells[c];
      if (cell.covered) continue;
      for (std::size_t down = r; down < end_of_rows(group, r, cell); ++down) {
        std::vector<Place>& row = origins_[down];
        const std::size_t end = std::min(row.size(), c + static_cast<std::size_t>(cell.columns));
        for (std::size_t across = c; across < end; ++across) row[across] = {r, c};
      }
    }
  }
}

Joins::Place Joins::origin(std::size_t row, std::size_t column) const {
  return origins_.empty() ? Place{row, column} : origins_[row][column];
}

const TableCell& Joins::shown(std::size_t row, std::size_t column) const {
  const Place place = origin(row, column);
  return group_.rows[place.row].cells[place.column];
}

std::vector<Joins::Place> Joins::left_of(std::size_t column, std::size_t row,
                                         std::size_t rows) const {
  std::vector<Place> found;
  const std::size_t end = std::min(group_.rows.size(), row + rows);
  for (std::size_t r = row; r < end; ++r) {
    for (std::size_t c = 0; c < std::min(column, group_.rows[r].cells.size()); ++c) {
      const Place place = origin(r, c);
      // A cell shows side by side with itself, or right below.
      const bool again = (c > 0 && origin(r, c - 1) == place) || (r > row && place.row < r);
      if (!again) found.push_back(place);
    }
  }
  return found;
}

std::size_t rows_joined(const RowGroup& group, std::size_t at) {
  std::size_t end = at + 1;
  for (std::size_t r = at; r < end; ++r) {
    for (const TableCell& cell : group.rows[r].cells) {
      if (!cell.covered) end = std::max(end, end_of_rows(group, r, cell));
    }
  }
  return end - at - 1;
}

bool has_joins(std::span<const TableRow> rows) { return !std::ranges::all_of(rows, covers_none); }

bool has_joins(const Table& table) {
  return std::ranges::any_of(table.groups,
                             [](const RowGroup& group) { return has_joins(group.rows); });
}

bool counts_people(const Table& table, const TableCell& cell, std::size_t column) {
  const std::size_t end =
      std::min(table.columns.size(), column + static_cast<std::size_t>(cell.columns));
  for (std::size_t c = column; c < end; ++c) {
    if (table.columns[c].counts_people) return true;
  }
  return false;
}

}  // namespace folio::model
