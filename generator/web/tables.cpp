#include <algorithm>

#include "base/text.h"
#include "model/joins.h"
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

// Rows that share a cell cannot be stacked: each but the first would go without it.
bool shares_cells(const Table& table) {
  return std::ranges::any_of(table.groups, [](const model::RowGroup& group) {
    return std::ranges::any_of(group.rows, [](const model::TableRow& row) {
      return std::ranges::any_of(row.cells,
                                 [](const model::TableCell& cell) { return cell.rows > 1; });
    });
  });
}

bool is_for_reading(const Table& table) {
  if (table.columns.size() < 3 || shares_cells(table)) return false;
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

// In a table with groups, or with cells over several columns or rows, a cell names
// its headers itself, for not every reader works them out from their scope (WCAG 2.2,
// technique H43). The ids of headers are made from the table's anchor; authors' ids
// hold no underscore.
class Ids {
 public:
  Ids(const Table& table, const model::Block& block)
      : anchor_(block.anchor),
        needed_(table.groups.size() > 1 || has_label(table) || model::has_joins(table)) {}

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
    const Rows rows = rows_of(group);
    bool alone = true;  // until there is a row to go on with
    for (std::size_t i = 0; i < group.rows.size(); ++i) {
      if (resolve::goes_on(table_, group.rows[i])) {
        markup << told(group.rows[i], alone);
      } else {
        markup << row(rows, i, resolve::rows_going_on(table_, group, i));
        alone = false;
      }
    }
    return markup << "</tbody>\n", markup;
  }

  // The rows of a group, and the ids that cells of each begin with.
  struct Rows {
    const model::RowGroup& group;
    model::Joins joins;
    std::vector<std::string> ids;
  };

  Rows rows_of(const model::RowGroup& group) {
    Rows rows{group, model::Joins(group), {}};
    for (const model::TableRow& row : group.rows) {
      rows.ids.push_back(resolve::goes_on(table_, row) ? std::string() : ids_.row(rows_++));
    }
    return rows;
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
  Markup row(const Rows& rows, std::size_t at, std::size_t more) {
    const model::TableRow& row = rows.group.rows[at];
    Markup markup(more > 0 ? Literal("<tr class=\"upper\">") : Literal("<tr>"));
    const std::size_t end = std::min(row.cells.size(), table_.columns.size());
    for (std::size_t i = 0; i < end; ++i) {
      if (!row.cells[i].covered) markup << cell(rows, {at, i}, i == 0 ? more : 0);
    }
    headers_ = group_id_ + heads_before(rows, {at, end}, 1);
    return markup << "</tr>\n", markup;
  }

  // The ids of what heads so many rows, in the columns to the left of a place.
  std::string heads_before(const Rows& rows, model::Joins::Place at, std::size_t count) const {
    std::string heads;
    for (const model::Joins::Place& place : rows.joins.left_of(at.column, at.row, count)) {
      if (resolve::heads(rows.group.rows[place.row].cells[place.column]))
        heads += " " + id_of(rows, place);
    }
    return heads;
  }

  static std::string id_of(const Rows& rows, model::Joins::Place place) {
    return rows.ids[place.row] + "_" + std::to_string(place.column + 1);
  }

  // The ids of the headings above a cell, or their words.
  template <typename Told>
  std::string headings_above(const model::TableCell& cell, std::size_t at, std::string_view between,
                             const Told& told) const {
    std::string all;
    const std::size_t end = at + static_cast<std::size_t>(cell.columns);
    for (std::size_t i = at; i < std::min(end, table_.columns.size()); ++i) {
      const std::string one = told(i);
      if (!one.empty()) all += (all.empty() ? "" : std::string(between)) + one;
    }
    return all;
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

  // `more` rows go on with what its own says.
  Markup cell(const Rows& rows, model::Joins::Place at, std::size_t more) const {
    const model::TableCell& cell = rows.group.rows[at.row].cells[at.column];
    const bool header = resolve::heads(cell);
    const auto reaches = static_cast<std::size_t>(cell.rows);
    Markup markup(header ? Literal("<th scope=\"row\"") : Literal("<td"));
    if (cell.columns > 1) markup << " colspan=\"" << cell.columns << "\"";
    if (reaches + more > 1) markup << " rowspan=\"" << static_cast<int>(reaches + more) << "\"";
    const std::string above = headings_above(cell, at.column, " ", [&](std::size_t i) {
      return table_.columns[i].heading.empty() ? std::string() : ids_.column(i);
    });
    const std::string heads = group_id_ + heads_before(rows, at, reaches) + " " + above;
    markup << ids_.attribute("id", header ? id_of(rows, at) : std::string())
           << ids_.attribute("headers", std::string(text::trimmed(heads)))
           << class_of(table_.columns[at.column].align);
    const std::string label = headings_above(cell, at.column, ", ", [&](std::size_t i) {
      return model::plain_text(table_.columns[i].heading);
    });
    if (!header && !label.empty()) markup << " data-label=\"" << Plain{label} << "\"";
    markup << ">" << content_of(cell, context_);
    return markup << (header ? Literal("</th>") : Literal("</td>")), markup;
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
