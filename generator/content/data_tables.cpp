// The directive "table": a table that stands in a file of its own, as CSV or
// as TOML, so that it can be kept in a spreadsheet and its cells can hold
// lists and several paragraphs.

#include <algorithm>

#include "base/ascii.h"
#include "base/text.h"
#include "content/documents.h"

namespace folio::content {

namespace {

using model::Table;
using source::SourceFile;

constexpr std::size_t most_bytes = 256 * 1024;  // of one file
constexpr std::size_t most_columns = 64;
constexpr std::size_t most_rows = 2000;

// A cell as its file has it.
struct Written {
  std::string words;
  source::Span span;
};

// What either sort of file comes to.
struct Sheet {
  std::vector<Written> headings;
  std::vector<std::optional<Table::Align>> aligns;
  std::vector<std::vector<Written>> rows;
};

// --- CSV -----------------------------------------------------------------------

std::vector<Written> written_in(const CsvRow& row, std::size_t columns) {
  std::vector<Written> cells;
  for (const CsvCell& cell : row) cells.push_back({cell.words, cell.span});
  cells.resize(columns, {"", row.back().span});
  return cells;
}

std::optional<Sheet> read_csv_sheet(Page& page, const SourceFile& file) {
  const std::vector<CsvRow> rows = parse_csv(page.reading, file);
  if (rows.empty()) return {};
  Sheet sheet;
  sheet.headings = written_in(rows.front(), rows.front().size());
  sheet.aligns.resize(sheet.headings.size());
  for (const CsvRow& row : std::span(rows).subspan(1)) {
    sheet.rows.push_back(written_in(row, sheet.headings.size()));
  }
  return sheet;
}

// --- TOML ----------------------------------------------------------------------

struct SheetColumn {
  std::string id, heading;
  std::optional<Table::Align> align;
  source::Span span;
};

SheetColumn read_column(TomlTable& row) {
  using Align = std::optional<Table::Align>;
  static constexpr Word<Align> aligns[] = {{"left", Table::Align::left},
                                           {"right", Table::Align::right},
                                           {"centre", Table::Align::centre}};
  SheetColumn column;
  column.id = row.id("id", Need::required);
  column.heading = row.string("heading", Need::optional);
  column.align = row.choice("align", aligns, Need::optional, Align());
  column.span = row.span("heading");
  return column;
}

void read_columns(TomlTable& table, Sheet& sheet, std::vector<std::string>& ids) {
  table.each("column", [&](TomlTable& row) {
    SheetColumn column = read_column(row);
    if (std::ranges::find(ids, column.id) != ids.end()) {
      row.reading().error("F0402", row.span("id"),
                          in_quotes(column.id) + " is the name of two things",
                          "give one of the columns another id");
    }
    ids.push_back(column.id);
    sheet.headings.push_back({std::move(column.heading), column.span});
    sheet.aligns.push_back(column.align);
  });
}

void read_rows(TomlTable& table, Sheet& sheet, const std::vector<std::string>& ids) {
  table.each("row", [&](TomlTable& row) {
    std::vector<Written> cells(sheet.headings.size(), {"", row.span()});
    for (const std::string& key : row.keys()) {
      const auto known = std::ranges::find(ids, key);
      std::string words = row.string(key, Need::optional);
      if (known != ids.end()) {
        cells[static_cast<std::size_t>(known - ids.begin())] = {std::move(words), row.span(key)};
      } else if (key != any_key) {
        row.reading().error("F0201", row.span(key), "the table has no column " + in_quotes(key),
                            nearest_help(key, ids, "the file"));
      }
    }
    sheet.rows.push_back(std::move(cells));
  });
}

void read_sheet(TomlTable& table, Sheet& sheet) {
  std::vector<std::string> ids;
  read_columns(table, sheet, ids);
  read_rows(table, sheet, ids);
}

std::optional<Sheet> read_toml_sheet(Page& page, const SourceFile& file) {
  const auto members = parse_toml(page.reading, file);
  if (!members) return {};
  Sheet sheet;
  TomlTable table(page.reading, *members, {&file, 0, 0}, "");
  read_sheet(table, sheet);
  return sheet;
}

// --- Either --------------------------------------------------------------------

// The same in the language that is read, where there is such a file.
std::string in_language(const Reading& reading, const std::string& path) {
  if (reading.translation.empty()) return path;
  std::string version = translated_name(path, reading.translation);
  return is_absent(reading.files, version) ? path : version;
}

// The file that src names, of the document's folder; none if it may not be read.
const SourceFile* file_of(const Directive& directive) {
  Page& page = directive.page;
  const std::string path = directive.required("src");
  const source::Span where = directive.place("src");
  if (path.empty()) return nullptr;
  if (!path.ends_with(".csv") && !path.ends_with(".table.toml")) {
    page.error("F0110", where, in_quotes(path) + " is not the name of a table",
               "give the file a name that ends in .csv or .table.toml");
    return nullptr;
  }
  const bool exempt = page.file.access() == source::Access::exempt;
  if (is_exempt_name(path) && !exempt) {
    page.error("F0501", where, "an open page shows an exempt file",
               "show it in an exempt part, or rename it if every word of it is open");
    return nullptr;
  }
  const auto full = path_within(page.reading, page.folder, path, page.folder, where);
  if (!full) return nullptr;
  page.reading.shown.insert(*full);
  const auto access = exempt ? source::Access::exempt : source::Access::open;
  return read_text(page.reading, in_language(page.reading, *full), access, most_bytes, where);
}

bool check_size(Page& page, const Sheet& sheet, source::Span where) {
  if (sheet.headings.empty()) {
    page.error("F0340", where, "the table has no columns",
               "begin the file with a row of headings; in TOML, with [[column]]");
    return false;
  }
  if (sheet.rows.empty()) {
    page.error("F0344", where, "the table has no rows below its header", "add them");
  }
  if (sheet.headings.size() <= most_columns && sheet.rows.size() <= most_rows) return true;
  page.error("F0360", where, "the table is too large",
             "divide it: 64 columns and 2000 rows are the most");
  return false;
}

// "# " before a cell's words makes it the header of its row. Blanks in its
// place leave every other byte where it stands.
CellWritten cell_of(Page& page, const Written& written) {
  CellWritten made{
      .cell = {}, .joined = joined_by(text::trimmed(written.words)), .span = written.span};
  if (made.joined != CellWritten::Joined::no) return made;
  std::string words = written.words;
  made.cell.header = words.starts_with("# ");
  if (made.cell.header) words.replace(0, 2, "  ");
  made.cell.blocks = read_passage(page.reading, words, written.span, &page);
  return made;
}

// A group's label is words only.
model::Inlines label_of(Page& page, const Written& written) {
  model::Blocks blocks = read_passage(page.reading, written.words, written.span, &page);
  if (blocks.empty()) return {};
  auto* words = std::get_if<model::Paragraph>(&blocks.front().value);
  if (words == nullptr || blocks.size() > 1) {
    page.error("F0343", written.span, "the name of a group is more than words",
               "write one line, and all else into the other columns");
  }
  return words == nullptr ? model::Inlines() : std::move(words->content);
}

// The file's rows; nothing, and an error, if they cannot be a table.
std::optional<Sheet> sheet_in(Page& page, const SourceFile& file) {
  std::optional<Sheet> sheet =
      file.path().ends_with(".csv") ? read_csv_sheet(page, file) : read_toml_sheet(page, file);
  if (!sheet || !check_size(page, *sheet, {&file, 0, 0})) return {};
  return sheet;
}

Table made_of(const Directive& directive, const Sheet& sheet) {
  Page& page = directive.page;
  TableBuilder builder(page, directive.marker.attributes, sheet.headings.size());
  std::vector<ColumnHeading> columns;
  for (std::size_t i = 0; i < sheet.headings.size(); ++i) {
    columns.push_back({label_of(page, sheet.headings[i]), sheet.aligns[i], sheet.headings[i].span});
  }
  builder.head(sheet.headings.front().span, std::move(columns));
  for (const std::vector<Written>& row : sheet.rows) {
    model::Inlines group = builder.is_grouped() ? label_of(page, row.front()) : model::Inlines();
    std::vector<CellWritten> cells;
    for (std::size_t i = builder.is_grouped(); i < row.size(); ++i) {
      cells.push_back(cell_of(page, row[i]));
    }
    builder.row(row.front().span, std::move(group), std::move(cells));
  }
  return builder.done();
}

std::optional<BlockValue> table(const Directive& directive) {
  Page& page = directive.page;
  directive.must_be_empty();
  const SourceFile* file = file_of(directive);
  if (file == nullptr) return {};
  std::optional<BlockValue> made;
  if (const auto sheet = sheet_in(page, *file)) {
    Table table = made_of(directive, *sheet);
    table.caption = directive.inlines("caption");
    made = std::move(table);
  }
  if (file->access() == source::Access::exempt) page.reading.sources.forget(*file);
  return made;
}

constexpr DirectiveKind kinds[] = {
    {"table", {"src", "caption", "row-headers", "group-col", "people"}, table}};

}  // namespace

std::span<const DirectiveKind> table_directives() { return kinds; }

std::vector<TomlSort> table_sorts() {
  return {{"table", "content/**/*.table.toml", [](TomlTable& table) {
             Sheet sheet;
             read_sheet(table, sheet);
           }}};
}

}  // namespace folio::content
