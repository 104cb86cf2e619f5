// The cells of a table's rows: what they say, and what heads them.

#include <algorithm>
#include <iterator>

#include "layout/blocks.h"

namespace folio::layout {

namespace {

/// Sets the cells of the rows of one group.
class CellSetter {
 public:
  CellSetter(Composition& composition, const TableFrame& frame, const TableRows& rows)
      : composition_(composition),
        frame_(frame),
        rows_(rows),
        columns_(frame.grid.columns),
        gap_(composition.style.item_gap) {}

  // The cells of a row, of which the first reaches over so many. Where they stand is told
  // from the row `top` on.
  void set_row(const Meaning& body, std::size_t at, std::size_t reaches, std::size_t top,
               std::vector<SetCell>& cells) {
    const Meaning whole = element(composition_, body, Tag::row);
    const model::TableRow& row = rows_.group.rows[at];
    static const model::TableCell missing;
    for (std::size_t i = 0; i < columns_.size(); ++i) {
      const model::TableCell& said = i < row.cells.size() ? row.cells[i] : missing;
      if (!said.covered) cells.push_back(set_cell(said, whole, {at, i}, reaches, top));
    }
  }

  void set_told(const Meaning& body, const model::TableRow& row,
                const std::vector<std::string>& headers, bool lone, Galley& galley) {
    const Meaning whole = element(composition_, body, Tag::row);
    const Meaning cell = element(composition_, whole, Tag::data_cell);
    describe(composition_, cell, StructureNode::Scope::none, {}, headers);
    if (StructureNode* const node = node_of(composition_, cell)) {
      node->column_span = static_cast<int>(columns_.size()) - (lone ? 0 : 1);
    }
    Galley told;
    set_held(composition_, row.cells.front().blocks,
             {.column = over(1, columns_.size() - 1),
              .parent = cell,
              .style = frame_.grid.cell,
              .gap = gap_},
             told);
    append(std::move(told), composition_.style.padding, galley);
  }

  // What heads so many rows, to the left of a place.
  void add_heads(model::Joins::Place at, std::size_t count,
                 std::vector<std::string>& headers) const {
    for (const model::Joins::Place& place : rows_.joins.left_of(at.column, at.row, count)) {
      if (resolve::heads(rows_.group.rows[place.row].cells[place.column]))
        headers.push_back(id_of(place));
    }
  }

 private:
  SetCell set_cell(const model::TableCell& said, const Meaning& row, model::Joins::Place at,
                   std::size_t reaches, std::size_t top) {
    SetCell set{.galley = {}, .row = at.row - top, .column = at.column};
    set.columns = std::min(static_cast<std::size_t>(said.columns), columns_.size() - at.column);
    set.rows = std::min(static_cast<std::size_t>(said.rows), rows_.group.rows.size() - at.row);
    const bool header = resolve::heads(said);
    const Meaning cell = element(composition_, row, header ? Tag::header_cell : Tag::data_cell);
    describe(composition_, cell, header ? StructureNode::Scope::row : StructureNode::Scope::none,
             header ? id_of(at) : std::string(), headers_of(at, set));
    if (StructureNode* const node = node_of(composition_, cell)) {
      node->column_span = static_cast<int>(set.columns);
      node->row_span = static_cast<int>(at.column == 0 ? std::max(set.rows, reaches) : set.rows);
    }
    say(said, at, cell, set);
    return set;
  }

  void say(const model::TableCell& said, model::Joins::Place at, const Meaning& cell,
           SetCell& set) {
    const std::vector<CellExtent>& reach = frame_.extents.rows[rows_.first + at.row];
    const Points indent = at.column < reach.size() ? reach[at.column].indent : Points{};
    Column column = over(at.column, set.columns);
    column.width -= indent * frame_.grid.share;
    const Place place{.column = column,
                      .parent = cell,
                      .style = said.header ? bold(frame_.grid.cell) : frame_.grid.cell,
                      .gap = gap_,
                      .align = frame_.table.columns[at.column].align};
    set_held(composition_, said.blocks, place, set.galley);
  }

  // So many columns as one.
  Column over(std::size_t first, std::size_t count) const {
    if (count == 1) return columns_[first];
    const Column& last = columns_[first + count - 1];
    return {columns_[first].x, last.x + last.width - columns_[first].x};
  }

  // The headings above a cell, the group's and the cells that head its rows.
  std::vector<std::string> headers_of(model::Joins::Place at, const SetCell& cell) const {
    std::vector<std::string> headers;
    for (std::size_t i = at.column; i < at.column + cell.columns; ++i) {
      if (std::string column = frame_.column_id(i); !column.empty())
        headers.push_back(std::move(column));
    }
    if (!rows_.id.empty()) headers.push_back(rows_.id);
    add_heads(at, cell.rows, headers);
    return headers;
  }

  // Rows that go on with what the one above them says have no number.
  std::string id_of(model::Joins::Place at) const {
    return frame_.name + "-row-" + std::to_string(rows_.numbers[at.row]) + "-" +
           std::to_string(at.column + 1);
  }

  Composition& composition_;
  const TableFrame& frame_;
  const TableRows& rows_;
  const std::vector<Column>& columns_;
  Points gap_;
};

std::vector<Galley> first_and_rest(std::vector<Galley> cells) {
  constexpr Points undivided{1e6};
  std::vector<Galley> rest(std::make_move_iterator(cells.begin() + 1),
                           std::make_move_iterator(cells.end()));
  cells.resize(1);
  cells.push_back(row_of(std::move(rest), undivided));
  return cells;
}

}  // namespace

std::string TableFrame::column_id(std::size_t column) const {
  if (table.columns[column].heading.empty()) return {};
  return name + "-column-" + std::to_string(column + 1);
}

void describe(Composition& composition, const Meaning& cell, StructureNode::Scope scope,
              std::string id, std::vector<std::string> headers) {
  StructureNode* const node = node_of(composition, cell);
  if (node == nullptr) return;
  node->scope = scope;
  node->id = std::move(id);
  node->headers = std::move(headers);
}

std::vector<Galley> cells_of_rows(Composition& composition, const TableFrame& frame,
                                  const TableRows& rows, const Meaning& body, std::size_t at,
                                  std::size_t count) {
  CellSetter setter(composition, frame, rows);
  std::vector<SetCell> cells;
  for (std::size_t i = 0; i < count; ++i) setter.set_row(body, at + i, 1, at, cells);
  return joined_rows(composition.style, frame.grid.columns, count, std::move(cells));
}

std::vector<Galley> cells_of_told_row(Composition& composition, const TableFrame& frame,
                                      const TableRows& rows, const Meaning& body, std::size_t at,
                                      std::size_t more) {
  // In a comparison the row itself may be gone.
  const bool lone = resolve::goes_on(frame.table, rows.group.rows[at]);
  CellSetter setter(composition, frame, rows);
  std::vector<Galley> cells(2);
  std::vector<std::string> headers;
  if (!rows.id.empty()) headers.push_back(rows.id);
  if (!lone) {
    std::vector<SetCell> set;
    setter.set_row(body, at, more + 1, at, set);
    setter.add_heads({at, frame.grid.columns.size()}, 1, headers);
    cells = first_and_rest(joined_rows(composition.style, frame.grid.columns, 1, std::move(set)));
  }
  for (std::size_t i = lone ? 0 : 1; i <= more; ++i)
    setter.set_told(body, rows.group.rows[at + i], headers, lone, cells[1]);
  return cells;
}

}  // namespace folio::layout
