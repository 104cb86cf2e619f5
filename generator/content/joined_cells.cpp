// Cells that reach over columns and rows, as authors write them: "<" alone in a cell
// joins it to the one on its left, "^" alone to the one above.

#include <algorithm>

#include "content/readers.h"

namespace folio::content {

namespace {

using Joined = CellWritten::Joined;
using Rows = std::vector<std::vector<CellWritten>>;

/// Where a cell stands in its group.
struct At {
  std::size_t row = 0, column = 0;
  bool operator==(const At&) const = default;
};

/// Joins the cells of one group.
class Joiner {
 public:
  Joiner(Page& page, Rows rows) : page_(page), rows_(std::move(rows)) {}

  std::vector<model::TableRow> joined() {
    for_each([&](At at) { find_origin(at); });
    for_each([&](At at) { measure(at); });
    for_each([&](At at) { check(at); });
    for_each([&](At at) { cover(at); });
    for (std::size_t i = 1; i < rows_.size(); ++i) check_row(i);
    std::vector<model::TableRow> made(rows_.size());
    for_each([&](At at) { made[at.row].cells.push_back(std::move(written(at).cell)); });
    return made;
  }

 private:
  template <typename Visit>
  void for_each(const Visit& visit) {
    for (std::size_t row = 0; row < rows_.size(); ++row) {
      for (std::size_t column = 0; column < rows_[row].size(); ++column) visit(At{row, column});
    }
  }

  CellWritten& written(At at) { return rows_[at.row][at.column]; }
  At& origin(At at) { return origins_[at.row][at.column]; }
  bool is_there(At at) const { return at.row < rows_.size() && at.column < rows_[at.row].size(); }
  bool belongs(At at, At first) { return is_there(at) && origin(at) == first; }

  // The cells to the left and above have theirs already.
  void find_origin(At at) {
    if (at.column == 0) origins_.emplace_back();
    origins_[at.row].push_back(at);
    switch (written(at).joined) {
      case Joined::no: return;
      case Joined::left:
        if (at.column > 0) return void(origin(at) = origin({at.row, at.column - 1}));
        return refuse(at, "there is no cell on the left to join",
                      "write the words that belong here, or \\< for the sign itself");
      case Joined::above:
        if (at.row > 0 && is_there({at.row - 1, at.column}))
          return void(origin(at) = origin({at.row - 1, at.column}));
        return refuse(at, "there is no cell above to join, in this group of rows",
                      "write the words that belong here, or \\^ for the sign itself");
    }
  }

  // The rectangle that begins with a cell, as wide as its first row of cells and as
  // high as its first column.
  void measure(At first) {
    if (origin(first) != first) return;
    At end{first.row + 1, first.column + 1};
    while (belongs({first.row, end.column}, first)) ++end.column;
    while (belongs({end.row, first.column}, first)) ++end.row;
    model::TableCell& cell = written(first).cell;
    cell.columns = static_cast<int>(end.column - first.column);
    cell.rows = static_cast<int>(end.row - first.row);
    for (std::size_t row = first.row; row < end.row; ++row) {
      for (std::size_t column = first.column; column < end.column; ++column) {
        if (!belongs({row, column}, first)) return say_ragged({row, column}, first);
      }
    }
  }

  // A cell outside of the rectangle of those that it is joined to.
  void check(At at) {
    const At first = origin(at);
    const model::TableCell& cell = written(first).cell;
    const bool inside = at.row < first.row + static_cast<std::size_t>(cell.rows) &&
                        at.column >= first.column &&
                        at.column < first.column + static_cast<std::size_t>(cell.columns);
    if (!inside) say_ragged(at, first);
  }

  // One mistake is told once, and its cells stand by themselves.
  void say_ragged(At at, At first) {
    refuse(at, "the cells that are joined here fill no rectangle",
           "join every cell of the same rows and columns to the first of them, each with < or ^");
    for (std::size_t row = first.row; row < rows_.size() && part(row, first); ++row) {
    }
    written(first).cell.columns = written(first).cell.rows = 1;
  }

  // The cells of a row from the one they are joined to; whether there were any.
  bool part(std::size_t row, At first) {
    bool any = false;
    for (std::size_t column = 0; column < rows_[row].size(); ++column) {
      const At at{row, column};
      if (origin(at) != first) continue;
      any = true;
      origin(at) = at;
    }
    return any;
  }

  void cover(At at) { written(at).cell.covered = origin(at) != at; }

  void check_row(std::size_t row) {
    const bool none_begins = std::ranges::all_of(
        rows_[row], [](const CellWritten& one) { return one.joined == Joined::above; });
    if (none_begins && origin({row, 0}) != At{row, 0}) {
      refuse({row, 0}, "every cell of the row is joined to the one above",
             "take the row out: it says nothing of its own");
    }
  }

  void refuse(At at, std::string message, std::string help) {
    page_.error("F0347", written(at).span, std::move(message), std::move(help));
  }

  Page& page_;
  Rows rows_;
  std::vector<std::vector<At>> origins_;
};

}  // namespace

Joined joined_by(std::string_view words) {
  if (words == "<") return Joined::left;
  if (words == "^") return Joined::above;
  return Joined::no;
}

std::vector<model::TableRow> joined_rows(Page& page, Rows rows) {
  return Joiner(page, std::move(rows)).joined();
}

}  // namespace folio::content
