// Tables of which a column counts people: every cell must be understood, and none
// that is withheld may follow from the totals.

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

#include "base/ascii.h"
#include "base/english.h"
#include "base/tally.h"
#include "base/text.h"
#include "check/passes.h"
#include "model/joins.h"
#include "model/walk.h"
#include "release/release.h"

namespace folio::check {

namespace {

constexpr double few = release::usual_threshold;

// Words that make a label a total's, wherever they stand in it …
constexpr std::string_view totals[] = {
    "total",    "totals",   "subtotal", "subtotals",  "overall",   "sum",       "cyfanswm",
    "gyfanswm", "everyone", "combined", "altogether", "sub-total", "sub-totals"};
// … and names of places and groups that begin with "all" and are none.
constexpr std::string_view no_totals[] = {"saints", "souls", "hallows", "other", "others"};

// What is looked up stands in its place only later.
bool has_lookup(const model::TableCell& cell) {
  bool found = false;
  model::for_each_inlines(cell.blocks, [&](const model::Inlines& inlines) {
    model::for_each_inline(inlines, [&](const model::Inline& one) {
      found = found || std::holds_alternative<model::Lookup>(one.value);
    });
  });
  return found;
}

Known known_from(const tally::Told& told) {
  using How = tally::Told::How;
  switch (told.how) {
    case How::exactly: return Known::exactly(told.value);
    case How::fewer_than: return Known::below(told.value);
    case How::nobody: {
      Known none = Known::exactly(0);
      none.is_empty = true;
      return none;
    }
    case How::roughly:
    case How::not_at_all: return {.how = Known::How::untold};
    case How::unclear: return {};  // which is told by itself
  }
  return {};
}

// The number itself, which the author's file still has where readers see none.
std::optional<double> written_for(const Known& known) {
  if (known.is_exact()) return known.least;
  if (known.how != Known::How::withheld || !known.span.file) return {};
  const std::string_view file = known.span.file->text();
  if (known.span.begin >= known.span.end || known.span.end > file.size()) return {};
  const auto words = file.substr(known.span.begin, known.span.end - known.span.begin);
  const tally::Told told = tally::read(words.substr(0, words.find('|')), few);
  return told.how == tally::Told::How::exactly ? std::optional(told.value) : std::nullopt;
}

// The totals of a column, with those whose label does not say so: the last number
// where it is the sum of those above, and the sums on the way there.
std::vector<bool> with_sums(const std::vector<Known>& cells, std::vector<bool> is_whole) {
  std::vector<double> numbers;
  for (const Known& cell : cells) {
    const auto number = written_for(cell);
    if (!number) return is_whole;
    numbers.push_back(*number);
  }
  if (numbers.size() < 3) return is_whole;
  std::vector<bool> sums = is_whole;
  double all = 0, of_sums = 0, open = 0;
  std::size_t count = 0;
  for (std::size_t i = 0; i + 1 < numbers.size(); ++i) {
    if (!is_whole[i]) all += numbers[i];
    sums[i] = is_whole[i] || (count > 1 && open > 0 && numbers[i] == open);
    open = sums[i] ? 0 : open + numbers[i];
    count = sums[i] ? 0 : count + 1;
    if (!sums[i]) of_sums += numbers[i];
  }
  const double last = numbers.back();
  if (last == 0) return is_whole;
  if (last != all && last == of_sums) is_whole = std::move(sums);
  if (last == all || last == of_sums) is_whole.back() = true;
  return is_whole;
}

/// A total of a line of cells, and what it is the total of, by their places.
struct Total {
  std::size_t whole = 0;
  std::vector<std::size_t> parts;
};

std::vector<std::size_t> all_but(const std::vector<bool>& is_whole) {
  std::vector<std::size_t> found;
  for (std::size_t i = 0; i < is_whole.size(); ++i) {
    if (!is_whole[i]) found.push_back(i);
  }
  return found;
}

// One total is of all the others. Of several each closes what stands since the one
// before, and one that closes nothing is of the totals so far;
// the last may be of all that are none.
std::vector<Total> totals_of(const std::vector<bool>& is_whole) {
  std::vector<Total> found;
  const bool several = std::ranges::count(is_whole, true) > 1;
  std::vector<std::size_t> open, closed;
  for (std::size_t i = 0; i < is_whole.size(); ++i) {
    if (!is_whole[i]) {
      open.push_back(i);
    } else if (several && open.empty()) {
      found.push_back({i, std::exchange(closed, {})});
    } else {
      found.push_back({i, several ? std::exchange(open, {}) : std::vector<std::size_t>()});
      closed.push_back(i);
    }
  }
  if (!several && !found.empty()) found.front().parts = std::move(open);
  if (several) found.push_back({found.back().whole, all_but(is_whole)});
  return found;
}

// Where numbers fall short of their total, a dash among them hides one.
void doubt_what_is_empty(const Known& whole, std::vector<Known>& parts) {
  double most = 0;
  for (const Known& part : parts) most += part.most;
  if (most >= whole.least) return;
  for (Known& part : parts) {
    if (part.is_empty) part = {.how = Known::How::untold, .span = part.span, .name = part.name};
  }
}

void check_line(const std::vector<Known>& cells, const std::vector<bool>& is_whole,
                const std::string& name, source::Diagnostics& said) {
  std::vector<std::uint32_t> told;
  for (const Total& total : totals_of(is_whole)) {
    std::vector<Known> parts;
    for (const std::size_t part : total.parts) parts.push_back(cells[part]);
    for (Known& part : parts) part.name = name;
    Known whole = cells[total.whole];
    whole.name = name;
    doubt_what_is_empty(whole, parts);
    std::vector<Known> found = given_away(whole, parts);
    std::erase_if(found, [&](const Known& one) {
      return std::ranges::find(told, one.span.begin) != told.end();
    });
    for (const Known& one : found) told.push_back(one.span.begin);
    say_given_away(found, said);
  }
}

bool names_a_year(std::string_view label) {
  std::size_t digits = 0;
  for (const char c : label) {
    digits = text::is_digit(c) ? digits + 1 : 0;
    if (digits == 4) return true;
  }
  return false;
}

// One year is no part of another, whatever their numbers come to.
bool is_series(const std::vector<const model::TableRow*>& rows) {
  return std::ranges::all_of(rows, [](const model::TableRow* row) {
    return !row->cells.empty() && names_a_year(model::plain_text(row->cells[0].blocks));
  });
}

void check_columns(const model::Table& table, const std::vector<const model::TableRow*>& rows,
                   bool series, source::Diagnostics& said) {
  std::vector<bool> is_whole;
  for (const model::TableRow* row : rows) {
    is_whole.push_back(!row->cells.empty() && is_total(model::plain_text(row->cells[0].blocks)));
  }
  for (std::size_t column = 0; column < table.columns.size(); ++column) {
    if (!table.columns[column].counts_people) continue;
    std::vector<Known> cells;
    for (const model::TableRow* row : rows) {
      cells.push_back(column < row->cells.size() ? known_of(row->cells[column]) : Known{});
    }
    check_line(cells, series ? is_whole : with_sums(cells, is_whole),
               model::plain_text(table.columns[column].heading), said);
  }
}

void check_rows(const model::Table& table, const std::vector<const model::TableRow*>& rows,
                source::Diagnostics& said) {
  for (const model::TableRow* row : rows) {
    std::vector<Known> cells;
    std::vector<bool> is_whole;
    for (std::size_t column = 0; column < row->cells.size(); ++column) {
      if (column >= table.columns.size() || !table.columns[column].counts_people) continue;
      is_whole.push_back(is_total(model::plain_text(table.columns[column].heading)));
      cells.push_back(known_of(row->cells[column]));
    }
    check_line(cells, is_whole, model::plain_text(row->cells.front().blocks), said);
  }
}

// One number for several columns is in none of them, and so in no total.
void check_reach(const model::TableCell& cell, source::Diagnostics& said) {
  if (cell.columns == 1 || cell.blocks.empty()) return;
  using How = tally::Told::How;
  const How how = tally::read(model::plain_text(cell.blocks), few).how;
  if (!cell.withheld && (how == How::nobody || how == How::not_at_all)) return;
  said.push_back(finding("EX006", "a count of people reaches over several columns",
                         cell.blocks.front().span, "give each column its own number"));
}

void check_cell(const model::TableCell& cell, source::Diagnostics& said) {
  if (!cell.withheld && has_lookup(cell)) {
    said.push_back(finding("EX006",
                           "what is looked up elsewhere cannot be read as one count of people",
                           cell.blocks.front().span, "write the number itself"));
    return;
  }
  const std::string words = text::squeezed(model::plain_text(cell.blocks));
  if (cell.withheld || tally::read(words, few).how != tally::Told::How::unclear) return;
  said.push_back(finding("EX006", "\"" + words + "\" cannot be read as one count of people",
                         place_of(cell.blocks.front().span, words),
                         "write the number alone, and what else there is to say in a note"));
}

void check_cells(const model::Table& table, const std::vector<const model::TableRow*>& rows,
                 source::Diagnostics& said) {
  for (const model::TableRow* row : rows) {
    for (std::size_t column = 0; column < row->cells.size(); ++column) {
      if (!model::counts_people(table, row->cells[column], column)) continue;
      check_cell(row->cells[column], said);
      check_reach(row->cells[column], said);
    }
  }
}

// What a cell over several rows says of each, such as whom they count; but people are
// counted once.
model::Table spread(const model::Table& table) {
  model::Table made = table;
  for (std::size_t g = 0; g < table.groups.size(); ++g) {
    const model::Joins joins(table.groups[g]);
    for (std::size_t r = 0; r < table.groups[g].rows.size(); ++r) {
      std::vector<model::TableCell>& cells = made.groups[g].rows[r].cells;
      for (std::size_t i = 0; i < cells.size() && i < table.columns.size(); ++i) {
        if (!table.columns[i].counts_people) cells[i].blocks = joins.shown(r, i).blocks;
      }
    }
  }
  return made;
}

std::vector<const model::TableRow*> rows_of(const model::Table& table) {
  std::vector<const model::TableRow*> rows;
  for (const model::RowGroup& group : table.groups) {
    for (const model::TableRow& row : group.rows) rows.push_back(&row);
  }
  return rows;
}

void check_each(const model::Table& table, bool series, source::Diagnostics& said) {
  const std::vector<const model::TableRow*> rows = rows_of(table);
  check_cells(table, rows, said);
  check_columns(table, rows, series, said);
  check_rows(table, rows, said);
  check_shares_of_people(table, said);
}

// Rows that one year reaches over are no series: they may be parts of each other.
void check_table(const model::Table& table, source::Diagnostics& said) {
  const bool series = is_series(rows_of(table));
  model::has_joins(table) ? check_each(spread(table), series, said)
                          : check_each(table, series, said);
}

}  // namespace

bool is_total(const std::string& label) {
  const std::string small = text::lower(label);
  const std::vector<std::string_view> words = english::words(small);
  if (words.empty()) return false;
  const bool named =
      std::ranges::any_of(words, [](std::string_view word) { return is_among(word, totals); });
  const bool all = words.back() == "all" ||
                   (words.size() > 1 && words.front() == "all" && !is_among(words[1], no_totals));
  return named || all;
}

Known known_of(const model::TableCell& cell) {
  Known known;
  if (cell.withheld) {
    known = Known::below(few);
  } else if (has_lookup(cell)) {
    known.how = Known::How::untold;
  } else {
    known = known_from(tally::read(model::plain_text(cell.blocks), few));
  }
  if (!cell.blocks.empty()) known.span = cell.blocks.front().span;
  return known;
}

void check_tables_of_people(const Paper& paper, source::Diagnostics& said) {
  for (const model::Section& section : paper.document.sections) {
    model::for_each_block(section.blocks, [&](const model::Block& block) {
      if (const auto* table = std::get_if<model::Table>(&block.value)) check_table(*table, said);
    });
  }
}

}  // namespace folio::check
