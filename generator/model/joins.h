#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "model/block.h"

namespace folio::model {

/// Which cell shows in each place of a group's rows, where cells reach over others. It
/// refers to the group, which stands as long as it is used.
class Joins {
 public:
  struct Place {
    std::size_t row = 0, column = 0;
    bool operator==(const Place&) const = default;
  };

  explicit Joins(const RowGroup& group);

  /// The place itself, or that of the cell which covers it.
  Place origin(std::size_t row, std::size_t column) const;

  /// The cell there. The row must have one in that column.
  const TableCell& shown(std::size_t row, std::size_t column) const;

  /// The cells that show to the left of `column` in so many rows from `row` on, row by
  /// row, each once.
  std::vector<Place> left_of(std::size_t column, std::size_t row, std::size_t rows) const;

 private:
  const RowGroup& group_;
  std::vector<std::vector<Place>> origins_;  // none where no cell is covered
};

/// How many rows of a group are joined to its row `at` by cells that reach down to them.
std::size_t rows_joined(const RowGroup& group, std::size_t at);

/// Whether any cell of the table, or of some of its rows, covers another.
bool has_joins(const Table& table);
bool has_joins(std::span<const TableRow> rows);

/// Whether the cell that is the n-th of its row reaches over a column that counts people.
bool counts_people(const Table& table, const TableCell& cell, std::size_t column);

}  // namespace folio::model
