#include <algorithm>
#include <iterator>
#include <span>

#include "base/text.h"
#include "layout/blocks.h"

namespace folio::layout {

namespace {

// --- A table in the making --------------------------------------------------------------------

class TableSetter {
 public:
  TableSetter(Composition& composition, const model::Table& table, const model::Block& block,
              const Place& place, Galley& galley)
      : composition_(composition),
        style_(composition.style),
        table_(table),
        // A colon stands in no name of an author's.
        name_(block.anchor.empty() ? "table:" + std::to_string(++composition.unnamed_tables)
                                   : block.anchor),
        block_(block),
        place_(place),
        galley_(galley) {}

  void set() {
    place_columns();
    const std::size_t first = galley_.size();
    const Meaning table = element(composition_, place_.parent, Tag::table);
    set_head(table);
    for (std::size_t i = 0; i < table_.groups.size(); ++i) set_group(table, i);
    keep_ends();
    if (is_short(first)) keep_with_next(galley_, first);
    galley_.back().keep_with_next = false;
  }

 private:
  // What stands above the rows of a group.
  struct Heads {
    std::string id;                        // of the group's own header cell
    std::shared_ptr<const Galley> again;   // at the top of the next page
    std::shared_ptr<const Galley> within;  // the same, above the rest of a divided row
    Points room;                           // that a page leaves below them
  };

  // --- Columns

  void place_columns() {
    Grid grid = grid_of(composition_, table_, place_.widest());
    cell_style_ = grid.cell;
    head_style_ = bold(grid.cell);
    columns_ = std::move(grid.columns);
    left_ = columns_.front().x;
    width_ = columns_.back().x + columns_.back().width - left_;
  }

  // So short that no page should end within it.
  bool is_short(std::size_t first) const {
    Points height;
    for (std::size_t i = first; i < galley_.size(); ++i) height += galley_[i].height;
    return height < style_.text_height() * 0.3;
  }

  // Neither the first row nor the last stands alone, unless rows are high.
  void keep_ends() {
    const Points high = style_.text_height() * 0.1;
    const std::size_t size = galley_.size();
    if (size > first_row_ + 1 && galley_[first_row_].height < high) {
      galley_[first_row_].keep_with_next = true;
    }
    if (size > first_row_ + 1 && galley_[size - 2].height < high) {
      galley_[size - 2].keep_with_next = true;
    }
  }

  // --- The head

  void set_head(const Meaning& table) {
    Galley head;
    set_caption(composition_, "table", block_.number, table_.caption, table, place_column(), head);
    const Meaning section = element(composition_, table, Tag::table_head);
    set_head_row(section, head);
    for (Box& box : head) box.keep_with_next = true;
    head_again_ = head_again();
    page_room_ = style_.text_height() - std::max(height_of(head), height_of(*head_again_));
    std::ranges::move(head, std::back_inserter(galley_));
    first_row_ = galley_.size();
  }

  Column place_column() const { return {left_, std::max(width_, place_.column.width)}; }

  // The same head for the pages after the first: for the eye only, since it
  // has been read already.
  std::shared_ptr<const Galley> head_again() {
    Galley head;
    const Meaning again = Decoration::repeated_table_head;
    Writer writer(composition_, again, style_.caption);
    if (block_.number.empty()) {
      writer.say(table_.caption);
    } else {
      writer.say(composition_.setting.words("table") + " " + block_.number);
    }
    writer.say(" (" + composition_.setting.words("continued") + ")");
    set_copy(composition_, writer.done(), place_column(), head);
    set_head_row(again, head);
    return std::make_shared<const Galley>(std::move(head));
  }

  void set_head_row(const Meaning& section, Galley& galley) {
    const Meaning row = element(composition_, section, Tag::row);
    std::vector<Galley> cells(columns_.size());
    for (std::size_t i = 0; i < columns_.size(); ++i) {
      // A column without a heading has nothing to head it.
      const std::string id = column_id(i);
      const Meaning cell =
          element(composition_, row, id.empty() ? Tag::data_cell : Tag::header_cell);
      if (!id.empty()) describe(cell, StructureNode::Scope::column, id, {});
      Writer writer(composition_, cell, head_style_);
      set_copy(composition_, writer.say(table_.columns[i].heading).done(), columns_[i], cells[i],
               table_.columns[i].align);
    }
    add_row(std::move(cells), {}, style_.rule, style_.ink, galley);
  }

  // --- Groups and rows

  void set_group(const Meaning& table, std::size_t at) {
    const model::RowGroup& group = table_.groups[at];
    const Meaning body = element(composition_, table, Tag::table_body);
    Heads heads{.id = {}, .again = head_again_, .within = {}, .room = page_room_};
    if (!group.label.empty()) {
      heads.id = block_.anchor + "-group-" + std::to_string(at + 1);
      set_group_row(body, group, heads.id);
      heads.again = head_again(group);
      heads.room -= height_of(*heads.again) - height_of(*head_again_);
    }
    heads.within = with_padding(*heads.again);
    for (std::size_t i = 0; i < group.rows.size(); ++i) {
      const std::size_t more = resolve::rows_going_on(table_, group, i);
      set_row(body, {group.rows.begin() + static_cast<std::ptrdiff_t>(i), more + 1}, heads);
      i += more;
    }
  }

  void set_group_row(const Meaning& body, const model::RowGroup& group, const std::string& id) {
    const std::size_t first = galley_.size();
    add_group_row(body, label_of(group), id, galley_);
    for (std::size_t i = first; i < galley_.size(); ++i) {
      galley_[i].keep_with_next = true;
      galley_[i].head = head_again_;
    }
  }

  // "Workstream: Partnership arrangements".
  model::Inlines label_of(const model::RowGroup& group) const {
    if (table_.group_heading.empty()) return group.label;
    model::Inlines label = table_.group_heading;
    label.push_back({model::Text{": "}, {}});
    label.insert(label.end(), group.label.begin(), group.label.end());
    return label;
  }

  // One header cell across the whole table, so that its grid stays regular.
  void add_group_row(const Meaning& body, const model::Inlines& label, const std::string& id,
                     Galley& galley) {
    const Meaning row = element(composition_, body, Tag::row);
    const Meaning cell = element(composition_, row, Tag::header_cell);
    describe(cell, StructureNode::Scope::row, id, {});
    if (StructureNode* const node = node_of(composition_, cell)) {
      node->column_span = static_cast<int>(columns_.size());
    }
    std::vector<Galley> cells(1);
    TextStyle style = head_style_;
    style.colour = style_.accent;
    Writer writer(composition_, cell, style);
    set_copy(composition_, writer.say(label).done(), {left_, width_}, cells[0]);
    add_row(std::move(cells), {}, style_.hairline, style_.hairline_colour, galley);
  }

  // The head for a page that begins in the middle of a group.
  std::shared_ptr<const Galley> head_again(const model::RowGroup& group) {
    Galley head = *head_again_;
    model::Inlines label = label_of(group);
    label.push_back({model::Text{" (" + composition_.setting.words("continued") + ")"}, {}});
    add_group_row(Decoration::repeated_table_head, label, {}, head);
    return std::make_shared<const Galley>(std::move(head));
  }

  // The rest of a divided row does not touch the rule of the head above it.
  std::shared_ptr<const Galley> with_padding(Galley head) {
    head.emplace_back().height = style_.padding;
    return std::make_shared<const Galley>(std::move(head));
  }

  // A row, and what is told of it at length: that stands below its other cells
  // and beside the first, which heads both.
  void set_row(const Meaning& body, std::span<const model::TableRow> rows, const Heads& heads) {
    std::vector<std::string> headers;
    if (!heads.id.empty()) headers.push_back(heads.id);
    // In a comparison the row itself may be gone.
    const bool lone = resolve::goes_on(table_, rows.front());
    std::vector<Galley> cells(2);
    if (!lone) cells = set_cells(body, rows.front(), static_cast<int>(rows.size()), headers);
    const auto told = rows.subspan(lone ? 0 : 1);
    if (!lone && !told.empty()) cells = first_and_rest(std::move(cells));
    for (const model::TableRow& one : told) set_told(body, one, headers, lone, cells[1]);
    const std::size_t first = galley_.size();
    add_row(std::move(cells), heads.room, style_.hairline, style_.hairline_colour, galley_);
    for (std::size_t i = first; i < galley_.size(); ++i) {
      galley_[i].head = i == first ? heads.again : heads.within;
    }
  }

  // The cells of a row, whose own headers are put behind `headers`.
  std::vector<Galley> set_cells(const Meaning& body, const model::TableRow& row, int rows,
                                std::vector<std::string>& headers) {
    const Meaning whole = element(composition_, body, Tag::row);
    const int number = ++rows_;
    std::vector<Galley> cells(columns_.size());
    static const model::TableCell missing;
    for (std::size_t i = 0; i < columns_.size(); ++i) {
      const model::TableCell& said = i < row.cells.size() ? row.cells[i] : missing;
      const bool header = resolve::heads(said);
      const std::string id = header ? cell_id(number, i) : std::string();
      std::vector<std::string> above;
      if (const std::string column = column_id(i); !column.empty()) above.push_back(column);
      above.insert(above.end(), headers.begin(), headers.end());
      if (header) headers.push_back(id);
      const Meaning cell = element(composition_, whole, header ? Tag::header_cell : Tag::data_cell);
      describe(cell, header ? StructureNode::Scope::row : StructureNode::Scope::none, id,
               std::move(above));
      StructureNode* const node = node_of(composition_, cell);
      if (node != nullptr && i == 0) node->row_span = rows;
      set_cell(said, i, cell, cells[i]);
    }
    return cells;
  }

  static std::vector<Galley> first_and_rest(std::vector<Galley> cells) {
    constexpr Points undivided{1e6};
    std::vector<Galley> rest(std::make_move_iterator(cells.begin() + 1),
                             std::make_move_iterator(cells.end()));
    cells.resize(1);
    cells.push_back(row_of(std::move(rest), undivided));
    return cells;
  }

  void set_told(const Meaning& body, const model::TableRow& row,
                const std::vector<std::string>& headers, bool lone, Galley& galley) {
    const Meaning whole = element(composition_, body, Tag::row);
    const Meaning cell = element(composition_, whole, Tag::data_cell);
    describe(cell, StructureNode::Scope::none, {}, headers);
    if (StructureNode* const node = node_of(composition_, cell)) {
      node->column_span = static_cast<int>(columns_.size()) - (lone ? 0 : 1);
    }
    const Points x = columns_[1].x;
    Galley told;
    set_held(composition_, row.cells.front().blocks,
             {.column = {x, left_ + width_ - x},
              .parent = cell,
              .style = cell_style_,
              .gap = style_.item_gap},
             told);
    append(std::move(told), style_.padding, galley);
  }

  void set_cell(const model::TableCell& cell, std::size_t column, const Meaning& meaning,
                Galley& galley) {
    const Place place{.column = columns_[column],
                      .parent = meaning,
                      .style = cell.header ? head_style_ : cell_style_,
                      .gap = style_.item_gap,
                      .align = table_.columns[column].align};
    set_held(composition_, cell.blocks, place, galley);
  }

  // --- Common to all rows

  void describe(const Meaning& cell, StructureNode::Scope scope, std::string id,
                std::vector<std::string> headers) {
    StructureNode* const node = node_of(composition_, cell);
    if (node == nullptr) return;
    node->scope = scope;
    node->id = std::move(id);
    node->headers = std::move(headers);
  }

  std::string column_id(std::size_t column) const {
    if (table_.columns[column].heading.empty()) return {};
    return name_ + "-column-" + std::to_string(column + 1);
  }
  std::string cell_id(int row, std::size_t column) const {
    return name_ + "-row-" + std::to_string(row) + "-" + std::to_string(column + 1);
  }

  // A row is divided where no page holds it, and where a third of a page would
  // stay empty if it were not. No line of it stands alone.
  static void keep_row(Galley& row, Points room) {
    const bool a_page_holds_it = height_of(row) <= room;
    for (std::size_t i = 0; i + 1 < row.size(); ++i) {
      const bool lone = i == 0 || i + 2 == row.size();
      row[i].keep_with_next = lone || a_page_holds_it;
      row[i].may_part = !lone;
    }
  }

  // Cells side by side, with a rule below.
  void add_row(std::vector<Galley> cells, Points room, Points thickness, model::Colour colour,
               Galley& galley) {
    Galley row = row_of(std::move(cells), style_.text_height() / 3);
    keep_row(row, room - style_.padding * 2);
    for (Box& slice : row) {
      const bool top = &slice == &row.front(), bottom = &slice == &row.back();
      pad(slice, top ? style_.padding : Points{}, bottom ? style_.padding : Points{});
    }
    Box& last = row.back();
    last.marks.push_back(Fill{.x = left_,
                              .y = last.height - thickness / 2,
                              .width = width_,
                              .height = thickness,
                              .colour = colour,
                              .role = Decoration::layout});
    std::ranges::move(row, std::back_inserter(galley));
  }

  static void pad(Box& box, Points above, Points below) {
    std::vector<Mark> marks;
    move_down(std::move(box.marks), above, marks);
    box.marks = std::move(marks);
    for (LinkArea& link : box.links) link.y += above;
    if (box.base_line) *box.base_line += above;
    box.height += above + below;
  }

  Composition& composition_;
  const PrintStyle& style_;
  const model::Table& table_;
  const std::string name_;  // what the names of its cells begin with
  const model::Block& block_;
  const Place& place_;
  Galley& galley_;
  TextStyle cell_style_, head_style_;
  Points left_, width_;
  std::vector<Column> columns_;
  std::shared_ptr<const Galley> head_again_;
  Points page_room_;           // what a page holds below the head
  std::size_t first_row_ = 0;  // its box
  int rows_ = 0;
};

}  // namespace

void set_table(Composition& composition, const model::Table& table, const model::Block& block,
               const Place& place, Galley& galley) {
  if (table.columns.empty()) return;
  const auto element = composition.paged.structure.size();
  TableSetter(composition, table, block, place, galley).set();
  if (std::holds_alternative<Decoration>(place.parent)) return;
  attach_table(composition, table, block, StructureId{static_cast<std::uint32_t>(element)});
}

}  // namespace folio::layout
