#include <algorithm>
#include <charconv>

#include "base/numerals.h"
#include "base/tally.h"
#include "base/text.h"
#include "content/readers.h"

namespace folio::content {

namespace {

using model::Table;

// A whole number from 1; otherwise 0.
std::size_t whole_number(std::string_view words) {
  std::size_t number = 0;
  const char* const end = words.data() + words.size();
  const auto [last, mistake] = std::from_chars(words.data(), end, number);
  return mistake == std::errc() && last == end ? number : 0;
}

std::size_t count_of(Page& page, const Attributes& attributes, std::string_view key,
                     std::size_t most) {
  const auto* pair = attributes.find(key);
  if (pair == nullptr) return 0;
  const std::size_t count = whole_number(pair->value);
  if (count >= 1 && count <= most) return count;
  page.error("F0315", pair->span, std::string(key) + " cannot be " + in_quotes(pair->value),
             most == 0   ? "take it out: the table has too few columns"
             : most == 1 ? "write 1"
                         : "write a number from 1 to " + std::to_string(most));
  return 0;
}

// people="2,3": which columns count people, from 1.
std::vector<std::size_t> people_columns(Page& page, const Attributes& attributes,
                                        std::size_t count) {
  std::vector<std::size_t> columns;
  const auto* pair = attributes.find("people");
  if (pair == nullptr) return columns;
  for (const std::string_view part : text::split(pair->value, ',')) {
    const std::size_t column = whole_number(text::trimmed(part));
    if (column >= 1 && column <= count) {
      columns.push_back(column - 1);
    } else {
      page.error("F0315", pair->span, "people cannot be " + in_quotes(pair->value),
                 "write the numbers of the columns that count people: people=\"2,3\"");
    }
  }
  return columns;
}

TableColumns columns_of(Page& page, const Attributes& attributes, std::size_t count) {
  TableColumns columns;
  columns.grouped = count_of(page, attributes, "group-col", count > 1 ? 1 : 0) == 1;
  columns.people = people_columns(page, attributes, count);
  columns.row_headers = count_of(page, attributes, "row-headers", count - 1 - columns.grouped);
  return columns;
}

// The cells of a row as written: the parser drops those too many and adds those
// too few.
std::size_t cells_written(std::string_view line) {
  line = text::trimmed(line);
  std::size_t bars = 0, last = line.npos;
  for (std::size_t i = 0; i < line.size(); ++i) {
    if (line[i] == '\\') {
      ++i;
    } else if (line[i] == '|') {
      ++bars, last = i;
    }
  }
  const bool opens = line.starts_with('|'), closes = last + 1 == line.size() && bars > 0;
  return bars + 1 - opens - (closes && bars > (opens ? 1u : 0u));
}

void check_row(Page& page, const Node& row, std::size_t columns) {
  const std::string_view text = page.file.text();
  const std::string_view line = text.substr(row.begin, text.find('\n', row.begin) - row.begin);
  const std::size_t cells = cells_written(line);
  if (cells == columns) return;
  page.error("F0341", page.span(row.begin, row.begin + line.size()),
             "the row has " + text::counted(cells, "cell", "cells") + " and the table " +
                 text::counted(columns, "column", "columns"),
             "give every row as many cells as the header; an empty cell is | |");
}

// "# " before a cell's words makes it the header of its row; takes it off.
bool take_header_mark(const Page& page, model::Inlines& content) {
  if (content.empty()) return false;
  auto* first = std::get_if<model::Text>(&content.front().value);
  const bool escaped = page.file.text().compare(content.front().span.begin, 1, "\\") == 0;
  if (first == nullptr || escaped || !first->text.starts_with("# ")) return false;
  first->text.erase(0, 2);
  if (first->text.empty()) content.erase(content.begin());
  return true;
}

// A lone mark that is not escaped joins the cell to another.
CellWritten::Joined joined_of(const Page& page, const Node& cell) {
  if (cell.kids.size() != 1 || cell.kids[0].kind != Node::Kind::text) return {};
  const Node& words = cell.kids[0];
  const bool as_written = page.file.text().substr(words.begin).starts_with(words.text);
  return as_written ? joined_by(words.text) : CellWritten::Joined::no;
}

CellWritten read_cell(Page& page, const Node& node) {
  CellWritten written;
  written.span = page.span(node);
  written.joined = joined_of(page, node);
  if (written.joined != CellWritten::Joined::no) {
    written.span = page.span(node.kids.front());
    return written;
  }
  model::Paragraph paragraph{read_inlines(page, node.kids)};
  written.cell.header = take_header_mark(page, paragraph.content);
  if (!paragraph.content.empty())
    written.cell.blocks.push_back(block_of(page, std::move(paragraph), written.span));
  return written;
}

// --- Columns of numbers

// What a cell says, notes left out and what is looked up taken for the number it is.
std::string said(const model::TableCell& cell) {
  std::string words;
  for (const model::Block& block : cell.blocks) {
    const auto* paragraph = std::get_if<model::Paragraph>(&block.value);
    if (paragraph == nullptr) return "more than a number";
    for (const model::Inline& one : paragraph->content) {
      if (std::holds_alternative<model::NoteReference>(one.value)) continue;
      const auto* lookup = std::get_if<model::Lookup>(&one.value);
      const bool is_number = lookup != nullptr && lookup->kind == model::Lookup::Kind::measure &&
                             lookup->detail.empty();
      words += is_number ? "1" : model::plain_text(model::Inlines{one});
    }
  }
  return words;
}

// A number, or words that withhold one: "fewer than 5".
bool is_figure(std::string_view words) {
  constexpr double few = 5;
  return numerals::whole_part(words) || tally::read(words, few).how == tally::Told::How::fewer_than;
}

// Whether every cell of a column that says anything says a number, and there are some.
bool is_of_numbers(const Table& table, std::size_t column) {
  bool any = false;
  for (const model::RowGroup& group : table.groups) {
    for (const model::TableRow& row : group.rows) {
      if (column >= row.cells.size()) continue;
      const model::TableCell& cell = row.cells[column];
      if (cell.columns > 1) continue;  // it is of other columns as well
      const std::string words = text::squeezed(said(cell));
      if (numerals::is_blank(words)) continue;
      if (cell.header || !is_figure(words)) return false;
      any = true;
    }
  }
  return any;
}

}  // namespace

TableBuilder::TableBuilder(Page& page, const Attributes& attributes, std::size_t columns)
    : page_(page), columns_(columns_of(page, attributes, columns)) {}

void TableBuilder::head(source::Span row, std::vector<ColumnHeading> columns) {
  const bool empty = std::ranges::all_of(
      columns, [](const ColumnHeading& column) { return model::plain_text(column.words).empty(); });
  if (empty) {
    page_.error("F0340", row, "the header row of the table is empty",
                "say above each column what is in it");
  }
  for (std::size_t i = 0; i < columns.size(); ++i) {
    if (joined_by(model::plain_text(columns[i].words)) != CellWritten::Joined::no) {
      page_.error("F0347", columns[i].span, "a heading cannot be joined to another",
                  "say above each column what is in it");
    }
    if (i == 0 && columns_.grouped) {
      table_.group_heading = std::move(columns[i].words);
      continue;
    }
    const bool people = std::ranges::find(columns_.people, i) != columns_.people.end();
    aligned_.push_back(columns[i].align.has_value());
    table_.columns.push_back(
        {std::move(columns[i].words), columns[i].align.value_or(Table::Align::left), people});
  }
}

// A row belongs to a new group if it names it.
void TableBuilder::row(source::Span row, model::Inlines group, std::vector<CellWritten> cells) {
  const std::string label = model::plain_text(group);
  if (joined_by(label) != CellWritten::Joined::no) {
    page_.error("F0347", row, "the name of a group cannot be joined to another",
                "leave the cell empty: that means the same group as above");
    group.clear();
  }
  if (!group.empty() || table_.groups.empty()) {
    table_.groups.push_back({std::move(group), {}});
    rows_.emplace_back();
  }
  if (columns_.grouped && label.empty() && table_.groups.back().label.empty()) {
    page_.error("F0343", row, "the first row of the table names no group",
                "name the group in the first cell; leave it empty only in the rows that follow");
  }
  for (std::size_t i = 0; i < std::min(columns_.row_headers, cells.size()); ++i) {
    cells[i].cell.header = cells[i].joined == CellWritten::Joined::no;
  }
  rows_.back().push_back(std::move(cells));
}

// Numbers are set under each other, at the right, unless the author says otherwise.
Table TableBuilder::done() {
  for (std::size_t i = 0; i < table_.groups.size(); ++i) {
    table_.groups[i].rows = joined_rows(page_, std::move(rows_[i]));
  }
  for (std::size_t i = 0; i < table_.columns.size(); ++i) {
    if (!aligned_[i] && is_of_numbers(table_, i)) table_.columns[i].align = Table::Align::right;
  }
  return std::move(table_);
}

namespace {

void read_header(Page& page, const Node& row,
                 const std::vector<std::optional<Table::Align>>& aligns, TableBuilder& builder) {
  std::vector<ColumnHeading> columns;
  for (std::size_t i = 0; i < row.kids.size(); ++i) {
    columns.push_back({read_inlines(page, row.kids[i].kids),
                       i < aligns.size() ? aligns[i] : std::nullopt, page.span(row.kids[i])});
  }
  builder.head(page.span(row), std::move(columns));
}

void read_row(Page& page, const Node& row, TableBuilder& builder) {
  model::Inlines group;
  if (builder.is_grouped() && !row.kids.empty()) group = read_inlines(page, row.kids[0].kids);
  std::vector<CellWritten> cells;
  for (std::size_t i = builder.is_grouped(); i < row.kids.size(); ++i) {
    cells.push_back(read_cell(page, row.kids[i]));
  }
  builder.row(page.span(row), std::move(group), std::move(cells));
}

}  // namespace

model::Block read_table(Page& page, const Node& node, const Marker* caption) {
  static constexpr std::string_view keys[] = {"row-headers", "group-col", "people"};
  const Attributes attributes = caption ? caption->attributes : Attributes();
  TableBuilder builder(page, attributes, node.aligns.size());
  for (const Node& row : node.kids) {
    check_row(page, row, node.aligns.size());
    if (&row == &node.kids.front()) {
      read_header(page, row, node.aligns, builder);
    } else {
      read_row(page, row, builder);
    }
  }
  if (node.kids.size() < 2) {
    page.error("F0344", page.span(node), "the table has no rows below its header", "add them");
  }
  Table table = builder.done();
  if (caption) table.caption = read_line(page, caption->caption);

  return block_of(page, std::move(table), page.span(node), attributes, keys);
}

}  // namespace folio::content
