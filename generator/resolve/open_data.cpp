#include "resolve/open_data.h"

#include <algorithm>

#include "base/calendar.h"
#include "base/json.h"
#include "base/text.h"
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

std::vector<std::string> fields_of(const model::TableRow& row) {
  std::vector<std::string> fields;
  for (const model::TableCell& cell : row.cells) {
    fields.push_back(model::plain_text(cell.blocks));
    for (int further = 1; further < cell.columns; ++further) fields.emplace_back();
  }
  return fields;
}

bool has_groups(const Table& table) {
  return std::ranges::any_of(table.groups,
                             [](const model::RowGroup& group) { return !group.label.empty(); });
}

// --- JSON --------------------------------------------------------------------------------

void add(Json::Object& object, std::string_view key, std::string_view value) {
  if (!value.empty()) object.emplace_back(key, std::string(value));
}

Json rows_of(const Table& table) {
  Json::Array rows;
  for (const model::RowGroup& group : table.groups) {
    const std::string label = model::plain_text(group.label);
    for (const model::TableRow& row : group.rows) {
      Json::Object made;
      add(made, "group", label);
      Json::Array cells;
      for (const std::string& field : fields_of(row))
        cells.emplace_back(std::string(trimmed(field)));
      made.emplace_back("cells", std::move(cells));
      rows.emplace_back(std::move(made));
    }
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
    made.emplace_back("rows", rows_of(*table));
    return made;
  }
  if (const auto* heading = std::get_if<model::Heading>(&block.value))
    made.emplace_back("heading", heading->level);
  add(made, "text", trimmed(model::plain_text(model::Blocks{block})));
  return made;
}

Json section_of(const model::Section& section) {
  Json::Object made;
  add(made, "label", section.label);
  add(made, "number", section.number);
  add(made, "title", model::plain_text(section.title));
  add(made, "anchor", section.anchor);
  add(made, "lang", section.lang);
  Json::Array blocks;
  for (const Block& block : section.blocks) blocks.push_back(block_of(block));
  made.emplace_back("blocks", std::move(blocks));
  return made;
}

void add_day(Json::Object& object, std::string_view key, const std::optional<calendar::Date>& day) {
  if (day) object.emplace_back(key, calendar::iso(*day));
}

}  // namespace

std::string csv_of(const Table& table) {
  const bool grouped = has_groups(table);
  std::vector<std::string> headings;
  if (grouped) headings.push_back(model::plain_text(table.group_heading));
  for (const Table::Column& column : table.columns)
    headings.push_back(model::plain_text(column.heading));
  std::string csv = line_of(headings);
  for (const model::RowGroup& group : table.groups) {
    for (const model::TableRow& row : group.rows) {
      std::vector<std::string> fields = fields_of(row);
      if (grouped) fields.insert(fields.begin(), model::plain_text(group.label));
      csv += line_of(fields);
    }
  }
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
  Json::Array sections;
  for (const model::Section& section : document.sections) sections.push_back(section_of(section));
  made.emplace_back("sections", std::move(sections));
  return to_text(Json(std::move(made)));
}

}  // namespace folio::resolve
