// Shares beside numbers of people: who knows of how many "20%" is, knows the number
// that was withheld beside it.

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <vector>

#include "base/tally.h"
#include "base/text.h"
#include "check/passes.h"
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

/// A row: who was counted, the share beside that, and what else is counted there.
struct Row {
  Known number;
  std::optional<Bounds> share;
  source::Span span;                        // of the share
  std::vector<std::optional<double>> told;  // by column
  bool is_whole = false;
};

/// Numbers of one column with the shares of another, or those in its own cells.
struct Pair {
  std::string name;
  bool is_of_all = false;  // by its heading each share is of the column's whole
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

std::optional<double> number_in(const model::TableCell& cell) {
  const tally::Told told = tally::read(model::plain_text(cell.blocks), few);
  return told.how == tally::Told::How::exactly ? std::optional(told.value) : std::nullopt;
}

// The share in a cell of its own, or beside the number in the number's.
std::optional<tally::Share> share_in(const model::TableCell& cell, bool is_own,
                                     const std::string& heading) {
  const std::string words = model::plain_text(cell.blocks);
  if (!is_own) return tally::read(words, few).share;
  return tally::share_in(words,
                         is_headed_share(heading) ? tally::Sign::left_out : tally::Sign::needed);
}

Row row_of(const model::TableRow& row, std::size_t people, std::size_t shares,
           const std::string& heading) {
  Row made{known_of(row.cells[people]), {}, {}, {}, false};
  const auto share = share_in(row.cells[shares], shares != people, heading);
  if (share) made.share = bounds_of(*share);
  if (!row.cells[shares].blocks.empty()) made.span = row.cells[shares].blocks.front().span;
  for (const model::TableCell& cell : row.cells) {
    made.told.push_back(cell.withheld ? std::nullopt : number_in(cell));
  }
  made.told[people] = made.told[shares] = std::nullopt;
  made.is_whole = is_total(model::plain_text(row.cells[0].blocks));
  return made;
}

Pair pair_of(const model::Table& table, std::size_t people, std::size_t shares) {
  const std::string heading = model::plain_text(table.columns[shares].heading);
  Pair pair{model::plain_text(table.columns[people].heading),
            shares == people || is_headed_of_all(heading),
            {}};
  for (const model::RowGroup& group : table.groups) {
    for (const model::TableRow& row : group.rows) {
      if (row.cells.size() == table.columns.size())
        pair.rows.push_back(row_of(row, people, shares, heading));
    }
  }
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
    if (!is_shown(row) || !row.told[column]) return true;
    const double of = *row.told[column];
    const double number = row.number.least;
    return number >= row.share->least * of - tiny && number <= row.share->most * of + tiny;
  });
}

// Whether one number alone fits the share, of those that readers think possible.
bool is_settled(const Row& row, const Bounds& of) {
  return row.share->times(of).whole().within({row.number.least, row.number.most}).is_one();
}

bool is_given_away(const Pair& pair, const Row& row, const std::optional<Bounds>& whole) {
  if (!row.share || row.number.how != Known::How::withheld) return false;
  if (whole && is_settled(row, *whole)) return true;
  for (std::size_t column = 0; column < row.told.size(); ++column) {
    const auto of = row.told[column];
    if (of && is_of_column(pair, column) && is_settled(row, {*of, *of})) return true;
  }
  return false;
}

constexpr std::string_view help =
    "leave the shares of the column out, or join groups until none is small";

// The one that is left when the shares of the others tell the whole.
void check_rest(const Pair& pair, const Bounds& whole, source::Diagnostics& said) {
  std::vector<Known> parts;
  for (const Row& row : pair.rows) {
    if (!row.is_whole) parts.push_back(row.number);
  }
  const Known all{Known::How::told, whole.least, whole.most, {}, {}};
  for (const Known& one : given_away(all, parts)) {
    said.push_back(finding("EX004",
                           "the number withheld for \"" + pair.name +
                               "\" can be worked out from the shares of the others",
                           one.span, std::string(help)));
  }
}

void check_pair(const Pair& pair, source::Diagnostics& said) {
  const auto whole = whole_of(pair);
  const std::size_t before = said.size();
  for (const Row& row : pair.rows) {
    if (!is_given_away(pair, row, whole)) continue;
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
  for (std::size_t people = 0; people < table.columns.size(); ++people) {
    if (!table.columns[people].counts_people) continue;
    for (std::size_t shares = 0; shares < table.columns.size(); ++shares) {
      if (shares == people || !table.columns[shares].counts_people)
        check_pair(pair_of(table, people, shares), said);
    }
  }
}

}  // namespace folio::check
