#include <algorithm>
#include <iterator>

#include "base/text.h"
#include "layout/blocks.h"

namespace folio::layout {

namespace {

// --- A table in the making --------------------------------------------------------------------

class TableSetter {
 public:
  TableSetter(Composition& composition, const model::Table& table, const TableExtents& extents,
              const model::Block& block, const Place& place, Galley& galley)
      : composition_(composition),
        style_(composition.style),
        table_(table),
        // A colon stands in no name of an author's.
        frame_{table,
               extents,
               block.anchor.empty() ? "table:" + std::to_string(++composition.unnamed_tables)
                                    : block.anchor,
               {}},
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
    frame_.grid = grid_of(composition_, table_, frame_.extents, place_.widest());
    const std::vector<Column>& columns = frame_.grid.columns;
    head_style_ = bold(frame_.grid.cell);
    left_ = columns.front().x;
    width_ = columns.back().x + columns.back().width - left_;
  }

  // So short that no page should end within it.
  bool is_short(std::size_t first) const {
    Points height;
    for (std::size_t i = first; i < galley_.size(); ++i) height += galley_[i].height;
    return height < style_.text_height() * 0.3;
  }

  // Neither the first row nor the last stands alone, unless rows are high.
  void keep_ends() {
    const std::size_t size = galley_.size();
    if (size <= first_row_ + 1) return;
    if (are_low(first_row_)) galley_[first_row_].keep_with_next = true;
    if (are_low(size - 2)) galley_[size - 2].keep_with_next = true;
  }

  // A low row, before one that leaves no great gap if it takes that along.
  bool are_low(std::size_t at) const {
    const Points page = style_.text_height();
    return galley_[at].height < page * 0.1 && galley_[at + 1].height < page * 0.3;
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
    std::vector<Galley> cells(table_.columns.size());
    for (std::size_t i = 0; i < table_.columns.size(); ++i) {
      // A column without a heading has nothing to head it.
      const std::string id = frame_.column_id(i);
      const Meaning cell =
          element(composition_, row, id.empty() ? Tag::data_cell : Tag::header_cell);
      if (!id.empty()) describe(composition_, cell, StructureNode::Scope::column, id, {});
      Writer writer(composition_, cell, head_style_);
      set_copy(composition_, writer.say(table_.columns[i].heading).done(), frame_.grid.columns[i],
               cells[i], table_.columns[i].align);
    }
    add_row(std::move(cells), style_.text_height(), style_.rule, style_.ink, galley);
  }

  // --- Groups and rows

  void set_group(const Meaning& table, std::size_t at) {
    const model::RowGroup& group = table_.groups[at];
    const Meaning body = element(composition_, table, Tag::table_body);
    Heads heads{.id = {}, .again = head_again_, .within = {}, .room = page_room_};
    if (!group.label.empty()) {
      heads.id = frame_.name + "-group-" + std::to_string(at + 1);
      set_group_row(body, group, heads.id);
      heads.again = head_again(group);
      heads.room -= height_of(*heads.again) - height_of(*head_again_);
    }
    heads.within = with_padding(*heads.again);
    set_rows(body, {group, model::Joins(group), rows_set_, numbers_of(group), heads.id}, heads);
    rows_set_ += group.rows.size();
  }

  // Rows that go on with what the one above them says are not counted.
  std::vector<std::size_t> numbers_of(const model::RowGroup& group) {
    std::vector<std::size_t> numbers;
    for (const model::TableRow& row : group.rows)
      numbers.push_back(resolve::goes_on(table_, row) ? rows_named_ : ++rows_named_);
    return numbers;
  }

  // Rows that cells join stand on one page, if a page holds them.
  void set_rows(const Meaning& body, const TableRows& rows, const Heads& heads) {
    for (std::size_t i = 0; i < rows.group.rows.size();) {
      const std::size_t told = resolve::rows_going_on(table_, rows.group, i);
      const std::size_t joined = model::rows_joined(rows.group, i);
      const bool tells = told > 0 || resolve::goes_on(table_, rows.group.rows[i]);
      add_body_row(tells ? cells_of_told_row(composition_, frame_, rows, body, i, told)
                         : cells_of_rows(composition_, frame_, rows, body, i, joined + 1),
                   heads);
      i += std::max(told, joined) + 1;
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
    describe(composition_, cell, StructureNode::Scope::row, id, {});
    if (StructureNode* const node = node_of(composition_, cell)) {
      node->column_span = static_cast<int>(table_.columns.size());
    }
    std::vector<Galley> cells(1);
    TextStyle style = head_style_;
    style.colour = style_.accent;
    Writer writer(composition_, cell, style);
    set_copy(composition_, writer.say(label).done(), {left_, width_}, cells[0]);
    add_row(std::move(cells), style_.text_height(), style_.hairline, style_.hairline_colour,
            galley);
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

  void add_body_row(std::vector<Galley> cells, const Heads& heads) {
    const std::size_t first = galley_.size();
    add_row(std::move(cells), heads.room, style_.hairline, style_.hairline_colour, galley_);
    for (std::size_t i = first; i < galley_.size(); ++i) {
      galley_[i].head = i == first ? heads.again : heads.within;
    }
  }

  // --- Common to all rows

  // Neither the first line of a divided row nor the last stands alone.
  static void keep_row(Galley& row) {
    for (std::size_t i = 0; i + 1 < row.size(); ++i) {
      row[i].keep_with_next = i == 0 || i + 2 == row.size();
    }
  }

  // Cells side by side, with a rule below; divided only if `room`, all that a page
  // has for them, does not hold them.
  void add_row(std::vector<Galley> cells, Points room, Points thickness, model::Colour colour,
               Galley& galley) {
    Galley row = row_of(std::move(cells), room - style_.padding * 2);
    keep_row(row);
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
  TableFrame frame_;
  const model::Block& block_;
  const Place& place_;
  Galley& galley_;
  TextStyle head_style_;
  Points left_, width_;
  std::shared_ptr<const Galley> head_again_;
  Points page_room_;            // what a page holds below the head
  std::size_t first_row_ = 0;   // its box
  std::size_t rows_set_ = 0;    // of the groups before
  std::size_t rows_named_ = 0;  // those among them that cells are named after
};

}  // namespace

void set_table(Composition& composition, const model::Table& table, const TableExtents& extents,
               const model::Block& block, const Place& place, Galley& galley) {
  if (table.columns.empty()) return;
  const auto element = composition.paged.structure.size();
  TableSetter(composition, table, extents, block, place, galley).set();
  if (std::holds_alternative<Decoration>(place.parent)) return;
  attach_table(composition, table, block, StructureId{static_cast<std::uint32_t>(element)});
}

}  // namespace folio::layout
