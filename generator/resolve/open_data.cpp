#include "resolve/open_data.h"

#include <algorithm>

#include "base/calendar.h"
#include "base/json.h"
#include "base/text.h"
#include "model/joins.h"
#include "model/walk.h"

namespace folio::resolve {

namespace {

using model::Block;
using model::Table;

std::string_view trimmed(std::string_view words) { return text::trimmed(words); }

void add_field(std::string& line, std::string_view field, bool is_first) {
  if (!is_first) line += ',';
  if (field.find_first_of(",\"\r\n") == field.npos) {
    line += field;
    return;
  }
  line += '"';
  for (const char c : field) line += c == '"' ? "\"\"" : std::string(1, c);
  line += '"';
}

std::string line_of(const std::vector<std::string>& fields) {
  std::string line;
  for (const std::string& field : fields)
    add_field(line, trimmed(field), &field == &fields.front());
  return line + "\r\n";
}

/// A row of data: its cells, and what is told of it below them.
struct Row {
  std::string group;
  std::vector<std::string> cells;
  std::string further;
};

std::string said(const model::TableCell& cell) {
  return std::string(trimmed(model::plain_text(cell.blocks)));
}

// What a row that goes on says belongs to the row above it. A cell over several
// columns and rows is said in each of them, for data have no such cells.
std::vector<Row> rows_of(const Table& table) {
  std::vector<Row> rows;
  for (const model::RowGroup& group : table.groups) {
    const model::Joins joins(group);
    for (std::size_t i = 0; i < group.rows.size(); ++i) {
      const model::TableRow& row = group.rows[i];
      if (goes_on(table, row) && !rows.empty()) {
        rows.back().further += (rows.back().further.empty() ? "" : "\n") + said(row.cells[0]);
        continue;
      }
      Row& made = rows.emplace_back(model::plain_text(group.label));
      for (std::size_t c = 0; c < row.cells.size(); ++c)
        made.cells.push_back(said(joins.shown(i, c)));
    }
  }
  return rows;
}

bool has_groups(const Table& table) {
  return std::ranges::any_of(table.groups,
                             [](const model::RowGroup& group) { return !group.label.empty(); });
}

// --- JSON --------------------------------------------------------------------------------

void add(Json::Object& object, std::string_view key, std::string_view value) {
  if (!value.empty()) object.emplace_back(key, std::string(value));
}

Json data_of(const Table& table) {
  Json::Array rows;
  for (const Row& row : rows_of(table)) {
    Json::Object made;
    add(made, "group", row.group);
    made.emplace_back("cells", Json::Array(row.cells.begin(), row.cells.end()));
    add(made, "further", row.further);
    rows.emplace_back(std::move(made));
  }
  return rows;
}

Json columns_of(const Table& table) {
  Json::Array columns;
  for (const Table::Column& column : table.columns)
    columns.emplace_back(model::plain_text(column.heading));
  return columns;
}

Json block_of(const Block& block) {
  Json::Object made;
  add(made, "number", block.number);
  add(made, "anchor", block.anchor);
  if (const auto* table = std::get_if<Table>(&block.value)) {
    add(made, "caption", model::plain_text(table->caption));
    made.emplace_back("columns", columns_of(*table));
    made.emplace_back("rows", data_of(*table));
    return made;
  }
  if (const auto* heading = std::get_if<model::Heading>(&block.value))
    made.emplace_back("heading", heading->level);
  add(made, "text", trimmed(model::plain_text(model::Blocks{block})));
  return made;
}

Json blocks_of(const model::Blocks& blocks) {
  Json::Array made;
  for (const Block& block : blocks) made.push_back(block_of(block));
  return made;
}

Json notes_of(const std::vector<model::Note>& notes) {
  Json::Array made;
  for (const model::Note& note : notes) {
    Json::Object one;
    one.emplace_back("number", note.number);
    add(one, "text", trimmed(model::plain_text(note.blocks)));
    made.emplace_back(std::move(one));
  }
  return made;
}

Json section_of(const model::Section& section) {
  Json::Object made;
  add(made, "label", section.label);
  add(made, "number", section.number);
  add(made, "title", model::plain_text(section.title));
  add(made, "anchor", section.anchor);
  add(made, "lang", section.lang);
  made.emplace_back("blocks", blocks_of(section.blocks));
  if (!section.notes.empty()) made.emplace_back("notes", notes_of(section.notes));
  return made;
}

void add_day(Json::Object& object, std::string_view key, const std::optional<calendar::Date>& day) {
  if (day) object.emplace_back(key, calendar::iso(*day));
}

}  // namespace

std::string csv_of(const Table& table) {
  const std::vector<Row> rows = rows_of(table);
  const bool grouped = has_groups(table);
  const bool goes_further =
      std::ranges::any_of(rows, [](const Row& row) { return !row.further.empty(); });
  const auto line = [&](const std::string& group, std::vector<std::string> fields,
                        const std::string& further) {
    if (grouped) fields.insert(fields.begin(), group);
    if (goes_further) fields.push_back(further);
    return line_of(fields);
  };
  std::vector<std::string> headings;
  for (const Table::Column& column : table.columns)
    headings.push_back(model::plain_text(column.heading));
  std::string csv = line(model::plain_text(table.group_heading), std::move(headings), "");
  for (const Row& row : rows) csv += line(row.group, row.cells, row.further);
  return csv;
}

std::string json_of(const ResolvedDocument& document) {
  const model::Header& header = document.header;
  Json::Object made;
  add(made, "id", header.id);
  add(made, "title", header.title);
  add(made, "lang", header.lang);
  add(made, "summary", header.summary);
  add(made, "version", header.version);
  add_day(made, "published", header.published);
  add_day(made, "updated", header.updated);
  if (!document.front.empty()) made.emplace_back("front", blocks_of(document.front));
  Json::Array sections;
  for (const model::Section& section : document.sections) sections.push_back(section_of(section));
  made.emplace_back("sections", std::move(sections));
  return to_text(Json(std::move(made)));
}

}  // namespace folio::resolve
