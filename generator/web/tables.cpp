#include <algorithm>

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
  return static_cast<std::size_t>(std::ranges::count_if(words, [](char c) { return c == ' '; })) + 1;
}

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

Markup head_of(const Table& table, const Context& context) {
  Markup markup("<thead><tr>");
  for (const Table::Column& column : table.columns) {
    const Markup heading = inlines_of(column.heading, context);
    if (heading.empty()) {
      markup << "<td></td>";
    } else {
      markup << "<th scope=\"col\"" << class_of(column.align) << ">" << heading << "</th>";
    }
  }
  return markup << "</tr></thead>\n", markup;
}

// A cell of one paragraph holds its words; a cell of more holds blocks.
Markup content_of(const model::TableCell& cell, const Context& context) {
  if (cell.blocks.size() == 1) {
    const auto* paragraph = std::get_if<model::Paragraph>(&cell.blocks.front().value);
    if (paragraph) return inlines_of(paragraph->content, context);
  }
  return blocks_of(cell.blocks, context);
}

Markup cell_of(const model::TableCell& cell, const Table::Column& column, const Context& context) {
  Markup markup(cell.header ? Literal("<th scope=\"row\"") : Literal("<td"));
  markup << class_of(column.align);
  const std::string label = model::plain_text(column.heading);
  if (!cell.header && !label.empty()) markup << " data-label=\"" << Plain{label} << "\"";
  markup << ">" << content_of(cell, context);
  return markup << (cell.header ? Literal("</th>") : Literal("</td>")), markup;
}

Markup row_of(const model::TableRow& row, const Table& table, const Context& context) {
  Markup markup("<tr>");
  for (std::size_t i = 0; i < row.cells.size() && i < table.columns.size(); ++i) {
    markup << cell_of(row.cells[i], table.columns[i], context);
  }
  return markup << "</tr>\n", markup;
}

Markup group_of(const model::RowGroup& group, const Table& table, const Context& context) {
  Markup markup("<tbody>\n");
  if (!group.label.empty()) {
    markup << "<tr class=\"group\"><th scope=\"rowgroup\" colspan=\""
           << static_cast<int>(table.columns.size()) << "\">";
    if (!table.group_heading.empty()) {
      markup << "<span class=\"group-heading furniture\">" << inlines_of(table.group_heading, context)
             << ": </span>";
    }
    markup << inlines_of(group.label, context) << "</th></tr>\n";
  }
  for (const model::TableRow& row : group.rows) markup << row_of(row, table, context);
  return markup << "</tbody>\n", markup;
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
  markup << "<div class=\"table\" id=\"" << Plain{block.anchor} << "\" role=\"group\" tabindex=\"0\"";
  if (caption.empty()) {
    markup << " aria-label=\"" << Plain{context.words("table")} << "\">\n";
  } else {
    markup << " aria-labelledby=\"caption_" << Plain{block.anchor} << "\">\n";
  }
  markup << (is_for_reading(table) ? Literal("<table class=\"reading\">\n") : Literal("<table>\n"))
         << caption_element(caption, block) << head_of(table, context);
  for (const model::RowGroup& group : table.groups) markup << group_of(group, table, context);
  return markup << "</table>\n</div>\n", markup;
}

}  // namespace folio::web
