// Shares beside numbers of people: who knows of how many "20%" is, knows the number
// that was withheld beside it.

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <vector>

#include "base/tally.h"
#include "base/text.h"
#include "check/known.h"
#include "release/release.h"

namespace folio::check {

namespace {

constexpr double few = release::usual_threshold;
constexpr double infinite = std::numeric_limits<double>::infinity();
constexpr double tiny = 1e-6;

/// All values from `least` to `most`; none where that is less.
struct Bounds {
  double least = 0, most = infinite;

  Bounds within(const Bounds& other) const {
    return {std::max(least, other.least), std::min(most, other.most)};
  }
  Bounds times(const Bounds& other) const { return {least * other.least, most * other.most}; }
  /// The whole numbers among them.
  Bounds whole() const { return {std::ceil(least - tiny), std::floor(most + tiny)}; }
  bool is_empty() const { return least > most; }
  bool is_one() const { return least == most; }
};

/// A share as it was rounded, of one.
Bounds bounds_of(const tally::Share& share) {
  const double half = 0.5 * std::pow(10, -share.decimals);
  return {std::max(share.percent - half, 0.0) / 100, (share.percent + half) / 100};
}

/// A cell, read once for all the pairs that it is of.
struct Cell {
  Known known;
  std::optional<double> number;                   // where it tells one
  std::optional<tally::Share> beside, by_itself;  // the share in it: beside a number, or alone
};

/// The cells of a row, and whether it is a total's.
struct Line {
  std::vector<Cell> cells;
  bool is_whole = false;
};

using Grid = std::vector<Line>;

/// A row: who was counted, the share beside that, and what else is counted there.
struct Row {
  Known number;
  std::optional<Bounds> share;
  source::Span span;  // of the share
  const Line* line = nullptr;

  bool is_whole() const { return line->is_whole; }
  std::optional<double> told(std::size_t column) const { return line->cells[column].number; }
};

/// Numbers of one column with the shares of another, or those in its own cells.
struct Pair {
  std::string name;
  std::size_t people = 0, shares = 0;  // the columns
  bool is_of_all = false;              // by its heading each share is of the column's whole
  std::vector<Row> rows;
};

bool is_headed_share(const std::string& heading) {
  const std::string small = text::lower(heading);
  static constexpr std::array<std::string_view, 8> words{
      "%", "per cent", "percent", "share", "proportion", "y cant", "canran", "cyfran"};
  return std::ranges::any_of(words,
                             [&](std::string_view word) { return small.find(word) != small.npos; });
}

// "%", "Share", "% of total": and of nothing else.
bool is_headed_of_all(const std::string& heading) {
  static constexpr std::array<std::string_view, 13> whole{
      "%",          "per cent",   "percent",        "share",    "percentage",
      "proportion", "% of total", "share of total", "% of all", "share of all",
      "y cant",     "canran",     "cyfran"};
  return is_among(text::lower(text::squeezed(heading)), whole);
}

Cell cell_of(const model::TableCell& cell, tally::Sign sign) {
  const std::string words = model::plain_text(cell.blocks);
  const tally::Told told = tally::read(words, few);
  const bool is_number = told.how == tally::Told::How::exactly && !cell.withheld;
  return {known_of(cell), is_number ? std::optional(told.value) : std::nullopt, told.share,
          tally::share_in(words, sign)};
}

Grid grid_of(const model::Table& table) {
  std::vector<tally::Sign> signs;
  for (const model::Table::Column& column : table.columns) {
    const bool is_share = is_headed_share(model::plain_text(column.heading));
    signs.push_back(is_share ? tally::Sign::left_out : tally::Sign::needed);
  }
  Grid grid;
  for (const model::RowGroup& group : table.groups) {
    for (const model::TableRow& row : group.rows) {
      if (row.cells.size() != table.columns.size()) continue;
      Line& line = grid.emplace_back();
      for (std::size_t i = 0; i < signs.size(); ++i)
        line.cells.push_back(cell_of(row.cells[i], signs[i]));
      line.is_whole = is_total(model::plain_text(row.cells[0].blocks));
    }
  }
  return grid;
}

// The share in a cell of its own, or beside the number in the number's.
Row row_of(const Line& line, std::size_t people, std::size_t shares) {
  const Cell& cell = line.cells[shares];
  const auto& share = shares == people ? cell.beside : cell.by_itself;
  return {line.cells[people].known, share ? std::optional(bounds_of(*share)) : std::nullopt,
          cell.known.span, &line};
}

Pair pair_of(const model::Table& table, const Grid& grid, std::size_t people, std::size_t shares) {
  Pair pair{model::plain_text(table.columns[people].heading),
            people,
            shares,
            shares == people || is_headed_of_all(model::plain_text(table.columns[shares].heading)),
            {}};
  for (const Line& line : grid) pair.rows.push_back(row_of(line, people, shares));
  return pair;
}

// A row that shows a number and of how many it is the share.
bool is_shown(const Row& row) {
  return row.share && row.share->least > 0 && row.number.is_exact() && row.number.least > 0;
}

// Of how many the shares are, if all are of the same whole.
std::optional<Bounds> whole_of(const Pair& pair) {
  Bounds whole;
  std::size_t shown = 0;
  for (const Row& row : pair.rows) {
    if (!is_shown(row)) continue;
    const double number = row.number.least;
    whole = whole.within({number / row.share->most, number / row.share->least});
    ++shown;
  }
  whole = whole.whole();
  const bool is_sure = shown > 1 || (shown == 1 && pair.is_of_all);
  return is_sure && !whole.is_empty() ? std::optional(whole) : std::nullopt;
}

// Whether the shares are of what another column counts in the same row.
bool is_of_column(const Pair& pair, std::size_t column) {
  return std::ranges::all_of(pair.rows, [&](const Row& row) {
    if (!is_shown(row) || !row.told(column)) return true;
    const double of = *row.told(column);
    const double number = row.number.least;
    return number >= row.share->least * of - tiny && number <= row.share->most * of + tiny;
  });
}

// Whether one number alone fits the share, of those that readers think possible.
bool is_settled(const Row& row, const Bounds& of) {
  return row.share->times(of).whole().within({row.number.least, row.number.most}).is_one();
}

// The other columns of which the shares may be.
std::vector<std::size_t> wholes_of(const Pair& pair, std::size_t columns) {
  std::vector<std::size_t> found;
  for (std::size_t column = 0; column < columns; ++column) {
    if (column != pair.people && column != pair.shares && is_of_column(pair, column))
      found.push_back(column);
  }
  return found;
}

bool is_hidden(const Row& row) { return row.share && row.number.how == Known::How::withheld; }

bool is_given_away(const Row& row, const std::vector<std::size_t>& columns,
                   const std::optional<Bounds>& whole) {
  if (!is_hidden(row)) return false;
  if (whole && is_settled(row, *whole)) return true;
  return std::ranges::any_of(columns, [&](std::size_t column) {
    const auto of = row.told(column);
    return of && is_settled(row, {*of, *of});
  });
}

constexpr std::string_view help =
    "leave the shares of the column out, or join groups until none is small";

// The one that is left when the shares of the others tell the whole.
void check_rest(const Pair& pair, const Bounds& whole, source::Diagnostics& said) {
  std::vector<Known> parts;
  for (const Row& row : pair.rows) {
    if (!row.is_whole()) parts.push_back(row.number);
  }
  const Known all{Known::How::told, whole.least, whole.most, {}, {}};
  for (const Known& one : given_away(all, parts)) {
    said.push_back(finding("EX004",
                           "the number withheld for \"" + pair.name +
                               "\" can be worked out from the shares of the others",
                           one.span, std::string(help)));
  }
}

void check_pair(const Pair& pair, std::size_t columns, source::Diagnostics& said) {
  const auto whole = whole_of(pair);
  std::vector<std::size_t> wholes;
  if (std::ranges::any_of(pair.rows, is_hidden)) wholes = wholes_of(pair, columns);
  const std::size_t before = said.size();
  for (const Row& row : pair.rows) {
    if (!is_given_away(row, wholes, whole)) continue;
    said.push_back(finding(
        "EX004",
        "the number withheld for \"" + pair.name + "\" can be worked out from the share beside it",
        row.span, std::string(help)));
  }
  const bool has_total = std::ranges::any_of(pair.rows, &Row::is_whole);
  if (said.size() == before && whole && !has_total) check_rest(pair, *whole, said);
}

}  // namespace

void check_shares_of_people(const model::Table& table, source::Diagnostics& said) {
  const auto counts = &model::Table::Column::counts_people;
  if (std::ranges::none_of(table.columns, counts)) return;
  const Grid grid = grid_of(table);
  for (std::size_t people = 0; people < table.columns.size(); ++people) {
    if (!table.columns[people].counts_people) continue;
    for (std::size_t shares = 0; shares < table.columns.size(); ++shares) {
      if (shares == people || !table.columns[shares].counts_people)
        check_pair(pair_of(table, grid, people, shares), table.columns.size(), said);
    }
  }
}

}  // namespace folio::check
