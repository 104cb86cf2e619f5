// A table as readers reckon with it: what each cell tells of a number, and whose own
// number it was.

#include <algorithm>
#include <utility>

#include "base/text.h"
#include "check/known.h"
#include "release/release.h"

namespace folio::check {

namespace {

using How = tally::Told::How;
using Rows = std::vector<const model::TableRow*>;

constexpr double few = release::usual_threshold;

std::string words_of(const model::TableCell& cell) {
  return text::squeezed(model::plain_text(cell.blocks));
}

// The number itself, which the author's file still has where readers see none. Whether
// a line without the word is a total's cannot be told from what readers see: a number
// of four or less beside others fits five totals, and every fifth pair of numbers would
// seem to have one. The gate keeps nothing of a number it withholds, and rightly so;
// only the span still leads to it.
std::optional<double> written_for(const Known& known) {
  if (known.is_exact()) return known.least;
  if (known.how != Known::How::withheld || !known.span.file) return {};
  const std::string_view file = known.span.file->text();
  if (known.span.begin >= known.span.end || known.span.end > file.size()) return {};
  const auto words = file.substr(known.span.begin, known.span.end - known.span.begin);
  const tally::Told told = tally::read(words.substr(0, words.find('|')), few);
  return told.how == How::exactly ? std::optional(told.value) : std::nullopt;
}

// Plain numbers from top to bottom, with nothing but what stands for a number between,
// and below them perhaps how they changed.
bool is_of_numbers(const Rows& rows, const std::vector<bool>& are_changes, std::size_t column) {
  std::size_t exact = 0;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (column >= rows[i]->cells.size() || are_changes[i]) continue;
    const auto told = tally::read(words_of(rows[i]->cells[column]), few);
    if (told.how == How::exactly) ++exact;
    if (told.how != How::exactly && told.how != How::fewer_than && told.how != How::nobody)
      return false;
  }
  return exact > 0;
}

// A cell other than the head tells a change with its sign.
bool tells_change(const model::TableRow& row) {
  return std::any_of(row.cells.begin() + 1, row.cells.end(), [](const model::TableCell& cell) {
    const auto change = tally::change_in(words_of(cell));
    return !cell.withheld && change && change->has_sign && change->stands_by_itself;
  });
}

std::string head_of(const model::TableRow& row) {
  return row.cells.empty() ? "" : words_of(row.cells[0]);
}

Sheet::Entry entry_of(const model::TableCell& cell, std::size_t place) {
  Sheet::Entry entry{.known = known_of(cell), .written = {}, .change = {}};
  entry.known.place = place;
  entry.written = written_for(entry.known);
  if (!cell.withheld) entry.change = tally::change_in(words_of(cell));
  return entry;
}

}  // namespace

Rows rows_of(const model::Table& table) {
  Rows rows;
  for (const model::RowGroup& group : table.groups) {
    for (const model::TableRow& row : group.rows) rows.push_back(&row);
  }
  return rows;
}

std::vector<bool> rows_of_changes(const model::Table& table) {
  const Rows rows = rows_of(table);
  std::vector<bool> found, named;
  bool others_are_years = true;
  for (const model::TableRow* row : rows) {
    const std::string head = head_of(*row);
    named.push_back(!head.empty() && is_of_changes(head));
    others_are_years = others_are_years && (named.back() || is_total(head) || year_in(head));
  }
  for (std::size_t i = 0; i < rows.size(); ++i)
    found.push_back(named[i] && (others_are_years || tells_change(*rows[i])));
  return found;
}

Sheet sheet_of(const model::Table& table) {
  const Rows rows = rows_of(table);
  const std::vector<bool> are_changes = rows_of_changes(table);
  Sheet sheet;
  std::vector<bool> counts;
  for (std::size_t column = 0; column < table.columns.size(); ++column) {
    sheet.labels.push_back(text::squeezed(model::plain_text(table.columns[column].heading)));
    counts.push_back(table.columns[column].counts_people ||
                     (column > 0 && !is_a_measure_of(sheet.labels.back()) &&
                      is_of_numbers(rows, are_changes, column)));
  }
  std::size_t place = 0;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const model::TableRow* row = rows[i];
    Sheet::Line line{head_of(*row), {}};
    for (std::size_t column = 0; column < counts.size(); ++column) {
      ++place;
      line.entries.push_back(column < row->cells.size() ? entry_of(row->cells[column], place)
                                                        : Sheet::Entry{});
      line.entries.back().counts = counts[column];
      line.entries.back().of_people = table.columns[column].counts_people;
      line.entries.back().is_change = are_changes[i];
    }
    sheet.lines.push_back(std::move(line));
  }
  return sheet;
}

Sheet turned(const Sheet& sheet) {
  Sheet made;
  made.lines_are = Sheet::Lines::columns;
  for (const Sheet::Line& line : sheet.lines) made.labels.push_back(line.name);
  for (std::size_t i = 0; i < sheet.labels.size(); ++i) {
    Sheet::Line& into = made.lines.emplace_back(Sheet::Line{sheet.labels[i], {}});
    for (const Sheet::Line& line : sheet.lines) into.entries.push_back(line.entries[i]);
  }
  return made;
}

}  // namespace folio::check
