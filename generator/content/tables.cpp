#include <algorithm>
#include <charconv>

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

model::TableCell read_cell(Page& page, const Node& node) {
  model::TableCell cell;
  model::Paragraph paragraph{read_inlines(page, node.kids)};
  cell.header = take_header_mark(page, paragraph.content);
  if (!paragraph.content.empty())
    cell.blocks.push_back(block_of(page, std::move(paragraph), page.span(node)));
  return cell;
}

}  // namespace

TableBuilder::TableBuilder(Page& page, const Attributes& attributes, std::size_t columns)
    : page_(page), columns_(columns_of(page, attributes, columns)) {}

void TableBuilder::head(source::Span row, std::vector<Table::Column> columns) {
  const bool empty = std::ranges::all_of(columns, [](const Table::Column& column) {
    return model::plain_text(column.heading).empty();
  });
  if (empty) {
    page_.error("F0340", row, "the header row of the table is empty",
                "say above each column what is in it");
  }
  for (std::size_t i = 0; i < columns.size(); ++i) {
    columns[i].counts_people = std::ranges::find(columns_.people, i) != columns_.people.end();
  }
  if (columns_.grouped && !columns.empty()) {
    table_.group_heading = std::move(columns.front().heading);
    columns.erase(columns.begin());
  }
  table_.columns = std::move(columns);
}

// A row belongs to a new group if it names it.
void TableBuilder::row(source::Span row, model::Inlines group,
                       std::vector<model::TableCell> cells) {
  if (!group.empty() || table_.groups.empty()) table_.groups.push_back({std::move(group), {}});
  if (columns_.grouped && table_.groups.back().label.empty()) {
    page_.error("F0343", row, "the first row of the table names no group",
                "name the group in the first cell; leave it empty only in the rows that follow");
  }
  for (std::size_t i = 0; i < std::min(columns_.row_headers, cells.size()); ++i) {
    cells[i].header = true;
  }
  table_.groups.back().rows.push_back({std::move(cells)});
}

namespace {

void read_header(Page& page, const Node& row, const std::vector<Table::Align>& aligns,
                 TableBuilder& builder) {
  std::vector<Table::Column> columns;
  for (std::size_t i = 0; i < row.kids.size(); ++i) {
    columns.push_back({read_inlines(page, row.kids[i].kids),
                       i < aligns.size() ? aligns[i] : Table::Align::left, false});
  }
  builder.head(page.span(row), std::move(columns));
}

void read_row(Page& page, const Node& row, TableBuilder& builder) {
  model::Inlines group;
  if (builder.is_grouped() && !row.kids.empty()) group = read_inlines(page, row.kids[0].kids);
  std::vector<model::TableCell> cells;
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
