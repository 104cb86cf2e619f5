#include <algorithm>
#include <unordered_set>

#include "layout/blocks.h"

namespace folio::layout {

namespace {

/// The cells of one table as they take their places, from left to right and down.
class Grid {
 public:
  /// Whether there is room for the cell in the row.
  bool place(const StructureNode& cell) {
    while (column_ < reach_.size() && reach_[column_] > 0) ++column_;
    for (int i = 0; i < cell.column_span; ++i, ++column_) {
      if (column_ == reach_.size() && first_row_) reach_.push_back(0);
      if (column_ >= reach_.size() || reach_[column_] > 0) return false;
      reach_[column_] = cell.row_span;
    }
    return cell.column_span > 0 && cell.row_span > 0;
  }

  /// Whether every column of the row has its cell.
  bool end_row() {
    bool whole = true;
    for (int& rows : reach_) whole = rows-- > 0 && whole;
    column_ = 0;
    first_row_ = false;
    return whole;
  }

  /// Whether no cell reaches below the rows that stand together.
  bool ends_here() const {
    return std::ranges::all_of(reach_, [](int rows) { return rows == 0; });
  }

 private:
  std::vector<int> reach_;  // by column: rows that a cell still takes, this one included
  std::size_t column_ = 0;
  bool first_row_ = true;
};

/// One table, without those that stand in its cells.
class TableProof {
 public:
  TableProof(const PagedDocument& paged, std::size_t table) : paged_(paged), table_(table) {}

  std::optional<Fault> fault() {
    each_kid(table_, [&](const StructureNode& part, std::size_t at) {
      if (part.tag != Tag::caption) look_at_rows(at);
    });
    for (const StructureNode* cell : cells_) {
      for (const std::string& header : cell->headers) {
        if (!headers_.contains(header)) {
          say("has a cell under a header that heads nothing in it");
        }
      }
    }
    return std::move(fault_);
  }

 private:
  template <typename Visit>
  void each_kid(std::size_t of, const Visit& visit) {
    for (const StructureNode::Kid& kid : paged_.structure[of].kids) {
      const auto* inner = std::get_if<StructureId>(&kid);
      if (inner == nullptr) continue;
      const auto at = static_cast<std::size_t>(*inner);
      visit(paged_.structure[at], at);
    }
  }

  void look_at_rows(std::size_t part) {
    each_kid(part, [&](const StructureNode&, std::size_t row) {
      each_kid(row, [&](const StructureNode& cell, std::size_t) { look_at_cell(cell); });
      if (!grid_.end_row()) say("has a row that lacks a cell");
    });
    if (!grid_.ends_here()) say("has a cell that reaches below its rows");
  }

  void look_at_cell(const StructureNode& cell) {
    if (!grid_.place(cell)) say("has a cell for which its row has no room");
    if (cell.tag == Tag::header_cell && !cell.id.empty()) headers_.insert(cell.id);
    if (!cell.headers.empty()) cells_.push_back(&cell);
  }

  void say(const std::string& what) {
    if (!fault_) fault_ = Fault{.what = "a table " + what, .element = StructureId(table_)};
  }

  const PagedDocument& paged_;
  std::size_t table_;
  Grid grid_;
  std::unordered_set<std::string_view> headers_;
  std::vector<const StructureNode*> cells_;  // that name headers
  std::optional<Fault> fault_;
};

}  // namespace

std::optional<Fault> fault_in_tables(const PagedDocument& paged) {
  for (std::size_t i = 0; i < paged.structure.size(); ++i) {
    if (paged.structure[i].tag != Tag::table) continue;
    if (auto fault = TableProof(paged, i).fault()) return fault;
  }
  return {};
}

}  // namespace folio::layout
