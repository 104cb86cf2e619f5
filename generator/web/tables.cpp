#include <algorithm>

#include "base/text.h"
#include "web/render.h"

namespace folio::web {

namespace {

using model::Table;

// Text cells of more words than this are read, not scanned across: on a phone
// their rows are better stacked than scrolled sideways.
constexpr std::size_t words_of_a_reading_cell = 6;

Literal class_of(Table::Align align) {
  switch (align) {
    case Table::Align::left: return "";
    case Table::Align::right: return " class=\"right\"";
    case Table::Align::centre: return " class=\"centre\"";
  }
  return "";
}

std::size_t words_in(const model::TableCell& cell) {
  const std::string words = model::plain_text(cell.blocks);
  return static_cast<std::size_t>(std::ranges::count_if(words, [](char c) { return c == ' '; })) +
         1;
}

// From here on a table is too crowded for a tablet held upright.
constexpr std::size_t crowded_columns = 6;

bool is_for_reading(const Table& table) {
  if (table.columns.size() < 3) return false;
  for (const model::RowGroup& group : table.groups) {
    for (const model::TableRow& row : group.rows) {
      const auto long_cells = std::ranges::count_if(row.cells, [](const model::TableCell& cell) {
        return words_in(cell) > words_of_a_reading_cell;
      });
      if (long_cells > 0) return true;
    }
  }
  return false;
}

// A cell of one paragraph holds its words; a cell of more holds blocks.
Markup content_of(const model::TableCell& cell, const Context& context) {
  const bool lone = cell.blocks.size() == 1 &&
                    std::holds_alternative<model::Paragraph>(cell.blocks.front().value);
  return lone ? words_of(cell.blocks.front(), context) : blocks_of(cell.blocks, context);
}

// In a table with groups a cell names its headers itself, for not every reader
// works out a group's from its scope (WCAG 2.2, technique H43). The ids of
// headers are made from the table's anchor; authors' ids hold no underscore.
class Ids {
 public:
  Ids(const Table& table, const model::Block& block)
      : anchor_(block.anchor), needed_(table.groups.size() > 1 || has_label(table)) {}

  std::string column(std::size_t at) const { return id("column", at); }
  std::string group(std::size_t at) const { return id("group", at); }
  std::string row(std::size_t at) const { return id("row", at); }

  Markup attribute(Literal name, const std::string& value) const {
    Markup markup;
    if (needed_ && !value.empty()) markup << " " << name << "=\"" << Plain{value} << "\"";
    return markup;
  }

 private:
  static bool has_label(const Table& table) {
    return std::ranges::any_of(table.groups,
                               [](const model::RowGroup& group) { return !group.label.empty(); });
  }

  std::string id(std::string_view what, std::size_t at) const {
    return anchor_ + "_" + std::string(what) + "_" + std::to_string(at + 1);
  }

  const std::string& anchor_;
  bool needed_;
};

class TableWriter {
 public:
  TableWriter(const Table& table, const model::Block& block, const Context& context)
      : table_(table), context_(context), ids_(table, block) {}

  Markup head() const {
    Markup markup("<thead><tr>");
    for (std::size_t i = 0; i < table_.columns.size(); ++i) markup << heading(i);
    return markup << "</tr></thead>\n", markup;
  }

  Markup body() {
    Markup markup;
    for (std::size_t i = 0; i < table_.groups.size(); ++i) markup << group(i);
    return markup;
  }

 private:
  Markup heading(std::size_t at) const {
    const Table::Column& column = table_.columns[at];
    const Markup words = inlines_of(column.heading, context_);
    if (words.empty()) return Markup("<td></td>");
    Markup markup("<th scope=\"col\"");
    return markup << ids_.attribute("id", ids_.column(at)) << class_of(column.align) << ">" << words
                  << "</th>";
  }

  Markup group(std::size_t at) {
    const model::RowGroup& group = table_.groups[at];
    group_id_ = group.label.empty() ? std::string() : ids_.group(at);
    Markup markup("<tbody>\n");
    if (!group.label.empty()) markup << group_row(group);
    headers_ = group_id_;
    bool alone = true;  // until there is a row to go on with
    for (std::size_t i = 0; i < group.rows.size(); ++i) {
      if (resolve::goes_on(table_, group.rows[i])) {
        markup << told(group.rows[i], alone);
      } else {
        markup << row(group.rows[i], resolve::rows_going_on(table_, group, i));
        alone = false;
      }
    }
    return markup << "</tbody>\n", markup;
  }

  Markup group_row(const model::RowGroup& group) const {
    Markup markup("<tr class=\"group\"><th scope=\"rowgroup\"");
    markup << ids_.attribute("id", group_id_) << " colspan=\""
           << static_cast<int>(table_.columns.size()) << "\">";
    if (!table_.group_heading.empty()) {
      markup << "<span class=\"group-heading\">" << inlines_of(table_.group_heading, context_)
             << ": </span>";
    }
    return markup << inlines_of(group.label, context_) << "</th></tr>\n", markup;
  }

  // The first cell heads the rows that go on with this one, too.
  Markup row(const model::TableRow& row, std::size_t more) {
    const std::string row_id = ids_.row(rows_++);
    headers_ = group_id_;
    Markup markup(more > 0 ? Literal("<tr class=\"upper\">") : Literal("<tr>"));
    for (std::size_t i = 0; i < row.cells.size() && i < table_.columns.size(); ++i) {
      const bool header = resolve::heads(row.cells[i]);
      const std::string own = header ? row_id + "_" + std::to_string(i + 1) : std::string();
      markup << cell(row.cells[i], i, own, i == 0 ? more + 1 : 1);
      if (header) headers_ += " " + own;
    }
    return markup << "</tr>\n", markup;
  }

  // What is told at length of the row above.
  Markup told(const model::TableRow& row, bool alone) const {
    const std::size_t columns = table_.columns.size() - (alone ? 0 : 1);
    Markup markup("<tr class=\"told\"><td colspan=\"");
    markup << static_cast<int>(columns) << "\""
           << ids_.attribute("headers", std::string(text::trimmed(headers_))) << ">"
           << content_of(row.cells.front(), context_);
    return markup << "</td></tr>\n", markup;
  }

  Markup cell(const model::TableCell& cell, std::size_t at, const std::string& own,
              std::size_t rows) const {
    const Table::Column& column = table_.columns[at];
    Markup markup(resolve::heads(cell) ? Literal("<th scope=\"row\"") : Literal("<td"));
    if (rows > 1) markup << " rowspan=\"" << static_cast<int>(rows) << "\"";
    const std::string above = column.heading.empty() ? "" : ids_.column(at);
    markup << ids_.attribute("id", own)
           << ids_.attribute("headers", std::string(text::trimmed(headers_ + " " + above)))
           << class_of(column.align);
    const std::string label = model::plain_text(column.heading);
    if (!resolve::heads(cell) && !label.empty()) markup << " data-label=\"" << Plain{label} << "\"";
    markup << ">" << content_of(cell, context_);
    return markup << (resolve::heads(cell) ? Literal("</th>") : Literal("</td>")), markup;
  }

  const Table& table_;
  const Context& context_;
  Ids ids_;
  std::string group_id_;
  std::string headers_;  // ids of the header cells of the group and of the last row
  std::size_t rows_ = 0;
};

Literal start_of(const Table& table) {
  if (!is_for_reading(table)) return "<table>\n";
  if (table.columns.size() < crowded_columns) return "<table class=\"reading\">\n";
  return "<table class=\"reading crowded\">\n";
}

Markup caption_element(const Markup& caption, const model::Block& block) {
  Markup markup;
  if (caption.empty()) return markup;
  return markup << "<caption id=\"caption_" << Plain{block.anchor} << "\">" << caption
                << "</caption>\n";
}

}  // namespace

// The box around a table scrolls when the table is wider than the page, so it
// can be reached by keyboard and has a name (WCAG 2.1.1, 4.1.2).
Markup table_of(const Table& table, const model::Block& block, const Context& context) {
  const Markup caption = caption_of("table", block.number, table.caption, context);
  Markup markup;
  markup << "<div class=\"table\" id=\"" << Plain{block.anchor}
         << "\" role=\"group\" tabindex=\"0\"";
  if (caption.empty()) {
    markup << " aria-label=\"" << Plain{context.words("table")} << "\">\n";
  } else {
    markup << " aria-labelledby=\"caption_" << Plain{block.anchor} << "\">\n";
  }
  markup << start_of(table) << caption_element(caption, block);
  TableWriter writer(table, block, context);
  markup << writer.head() << writer.body();
  return markup << "</table>\n</div>\n", markup;
}

}  // namespace folio::web
