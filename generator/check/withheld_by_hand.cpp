// Columns that nobody has declared to be of people, and in which the author withholds
// numbers all the same.

#include <algorithm>
#include <optional>
#include <vector>

#include "base/text.h"
#include "check/known.h"

namespace folio::check {

namespace {

using How = tally::Told::How;

std::string heading_of(const model::Table& table, std::size_t column) {
  return text::squeezed(model::plain_text(table.columns[column].heading));
}

/// What the cells of a column come to.
struct Column {
  std::size_t exact = 0, withheld = 0;
  bool is_of_counts = true;  // and of nothing else

  void add(How how) {
    switch (how) {
      case How::exactly: ++exact; break;
      case How::fewer_than: ++withheld; break;
      case How::nobody: break;
      case How::roughly:
      case How::not_at_all:
      case How::unclear: is_of_counts = false;
    }
  }
};

/// The cells of a table that may count somebody, read once.
class Cells {
 public:
  explicit Cells(const model::Table& table) : columns_(table.columns.size()) {
    for (std::size_t i = 0; i < columns_.size(); ++i) {
      const std::string heading = heading_of(table, i);
      columns_[i].is_of_counts = i > 0 && !is_a_measure_of(heading);
      are_totals_.push_back(i > 0 && is_total(heading));
    }
    const std::vector<const model::TableRow*> rows = rows_of(table);
    const std::vector<bool> are_changes = rows_of_changes(table);
    for (std::size_t i = 0; i < rows.size(); ++i) {
      if (!are_changes[i]) add(*rows[i]);
    }
  }

  bool is_withheld(std::size_t column) const {
    const Column& one = columns_[column];
    return one.is_of_counts && one.withheld > 0 &&
           (one.exact > 0 || (!are_totals_[column] && falls_short(column)));
  }

 private:
  void add(const model::TableRow& row) {
    std::vector<tally::Told>& told = rows_.emplace_back();
    for (std::size_t i = 0; i < std::min(row.cells.size(), columns_.size()); ++i) {
      told.push_back(told_in_cell(row.cells[i]));
      columns_[i].add(told.back().how);
    }
  }

  // A column in which nothing is told: whether in some row the numbers beside it fall
  // short of their total, so that it must hold the rest.
  bool falls_short(std::size_t column) const {
    return std::ranges::any_of(rows_, [&](const std::vector<tally::Told>& row) {
      return column < row.size() && row[column].how == How::fewer_than && rest_of(row) > 0;
    });
  }

  // Of the total of a row, what its numbers do not tell; 0 without a total.
  double rest_of(const std::vector<tally::Told>& row) const {
    double total = 0, sum = 0;
    for (std::size_t i = 1; i < row.size(); ++i) {
      if (!columns_[i].is_of_counts || row[i].how != How::exactly) continue;
      double& into = are_totals_[i] ? total : sum;
      into += row[i].value;
    }
    return sum > 0 ? total - sum : 0;
  }

  std::vector<Column> columns_;
  std::vector<bool> are_totals_;
  std::vector<std::vector<tally::Told>> rows_;
};

}  // namespace

std::vector<std::size_t> withheld_by_hand(const model::Table& table) {
  const Cells cells(table);
  std::vector<std::size_t> found;
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    if (cells.is_withheld(i)) found.push_back(i);
  }
  return found;
}

}  // namespace folio::check
