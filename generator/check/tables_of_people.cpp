// Tables of which a column counts people: every cell must be understood, and none
// that is withheld may follow from the others.

#include <algorithm>
#include <array>
#include <optional>
#include <vector>

#include "base/english.h"
#include "base/tally.h"
#include "base/tally_numbers.h"
#include "base/text.h"
#include "check/known.h"
#include "model/joins.h"
#include "model/walk.h"
#include "release/release.h"

namespace folio::check {

namespace {

constexpr double few = release::usual_threshold;

// Words that make a label a total's, wherever they stand in it …
constexpr std::string_view words_for_totals[] = {
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

// One number for several columns is in none of them, and so in no total.
void check_reach(const model::TableCell& cell, source::Diagnostics& said) {
  if (cell.columns == 1 || cell.blocks.empty()) return;
  using How = tally::Told::How;
  const How how = tally::read(model::plain_text(cell.blocks), few).how;
  if (!cell.withheld && (how == How::nobody || how == How::not_at_all)) return;
  said.push_back(finding("EX006", "a count of people reaches over several columns",
                         cell.blocks.front().span, "give each column its own number"));
}

void check_cells(const model::Table& table, source::Diagnostics& said) {
  for (const model::RowGroup& group : table.groups) {
    for (const model::TableRow& row : group.rows) {
      for (std::size_t column = 0; column < row.cells.size(); ++column) {
        if (!model::counts_people(table, row.cells[column], column)) continue;
        check_cell(row.cells[column], said);
        check_reach(row.cells[column], said);
      }
    }
  }
}

// --- Totals that stand elsewhere --------------------------------------------------------

// "There were 24 referrals", "24 referrals were made", "24 people referred in all".
bool tells_total(std::string_view sentence, const tally::Number& number) {
  static constexpr std::string_view before[] = {"there were", "there have been", "received",
                                                "total of",   "total:",          "we had"};
  static constexpr std::array<std::string_view, 6> behind{
      "in all", "in total", "altogether", "were made", "were received", "overall"};
  const std::string_view rest = sentence.substr(number.end);
  const bool opens = tally::ends_with(text::trimmed(sentence.substr(0, number.begin)), before);
  const bool closes = std::ranges::any_of(
      behind, [&](std::string_view words) { return rest.substr(0, 60).find(words) != rest.npos; });
  std::vector<std::string_view> next = english::words(rest);
  next.resize(std::min<std::size_t>(next.size(), 3));
  return !number.is_stuck && !number.is_share && (opens || closes) &&
         std::ranges::any_of(
             next, [](std::string_view word) { return is_among(word, nouns_of_people()); });
}

// "Referrals by source (total 24)", "(n = 24)": in a caption, which says of what.
bool tells_total_of_table(std::string_view caption, const tally::Number& number) {
  static constexpr std::string_view before[] = {"total", "total:", "total of", "n=", "n ="};
  return !number.is_stuck && !number.is_share &&
         tally::ends_with(text::trimmed(caption.substr(0, number.begin)), before);
}

/// A total that a sentence or a caption tells, and the year it is of.
struct TotalInWords {
  double value = 0;
  std::optional<int> year;
};
using TotalsInWords = std::vector<TotalInWords>;

void add_totals(const Passage& passage, TotalsInWords& totals) {
  const bool is_caption = passage.role == Passage::Role::caption;
  for (const english::Sentence& one : english::sentences(passage.words)) {
    const std::string small =
        text::lower(std::string_view(passage.words).substr(one.begin, one.end - one.begin));
    for (const tally::Number& number : tally::numbers_in(small)) {
      if (tells_total(small, number) || (is_caption && tells_total_of_table(small, number)))
        totals.push_back({number.value, year_in(small)});
    }
  }
}

// All that a paper tells: read once, however many tables it has.
TotalsInWords totals_in_words(const Paper& paper) {
  TotalsInWords totals;
  for (const Passage& passage : paper.passages) {
    const bool is_prose = passage.is_english && passage.role != Passage::Role::cell;
    if (is_prose && counts_casework(passage.words)) add_totals(passage, totals);
  }
  return totals;
}

bool is_told(const TotalsInWords& totals, double sum, std::string_view caption) {
  const auto year = year_in(caption);
  return std::ranges::any_of(totals, [&](const TotalInWords& total) {
    return total.value == sum && (!total.year || !year || *total.year == *year);
  });
}

// The one number that a column withholds and that nothing in the table gives away, with
// the sum of all of them.
struct Open {
  Known hidden;
  double sum = 0;
};

std::optional<Open> open_in(const Sheet::Line& line, const std::vector<std::string>& labels) {
  Open open;
  std::size_t hidden = 0, parts = 0;
  for (std::size_t i = 0; i < labels.size(); ++i) {
    const Sheet::Entry& entry = line.entries[i];
    if (entry.is_change) continue;
    ++parts;
    if (!entry.written || is_total(labels[i]) || year_in(labels[i])) return std::nullopt;
    open.sum += *entry.written;
    if (entry.known.how != Known::How::withheld) continue;
    open.hidden = entry.known;
    ++hidden;
  }
  return hidden == 1 && parts > 2 ? std::optional(open) : std::nullopt;
}

// "There were 24 referrals", and a table of 14, 7 and one that is withheld.
void check_totals_in_words(const TotalsInWords& totals, const model::Table& table,
                           const Sheet& columns, ToldPlaces& told, source::Diagnostics& said) {
  const std::string caption = model::plain_text(table.caption);
  for (const Sheet::Line& line : columns.lines) {
    if (!line.entries.empty() && !line.entries.front().of_people) continue;
    const auto open = open_in(line, columns.labels);
    if (!open || told.contains(open->hidden.place)) continue;
    if (!is_told(totals, open->sum, caption + " " + line.name)) continue;
    told.insert(open->hidden.place);
    said.push_back(
        finding("EX004",
                "the number withheld for \"" + line.name +
                    "\" can be worked out from the total that the text tells",
                open->hidden.span,
                "withhold a second number of the column, or round the total in the text"));
  }
}

// Whether there is anything that could be given away.
bool hides_numbers(const model::Table& table) {
  for (const model::RowGroup& group : table.groups) {
    for (const model::TableRow& row : group.rows) {
      for (std::size_t column = 0; column < row.cells.size(); ++column) {
        if (column >= table.columns.size() || !table.columns[column].counts_people) continue;
        const Known known = known_of(row.cells[column]);
        if (!known.is_exact() || known.is_empty) return true;
      }
    }
  }
  return false;
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

void check_table(const TotalsInWords& totals, model::Table table, source::Diagnostics& said) {
  check_cells(table, said);
  if (model::has_joins(table)) table = spread(table);
  for (const std::size_t column : withheld_by_hand(table))
    table.columns[column].counts_people = true;
  if (!hides_numbers(table)) return;
  ToldPlaces told;
  const Sheet rows = sheet_of(table), columns = turned(rows);
  for (const Sheet* sheet : {&columns, &rows}) {
    check_totals_of_people(*sheet, told, said);
    check_changes_of_people(*sheet, told, said);
  }
  check_totals_in_words(totals, table, columns, told, said);
  check_shares_of_people(table, said);
}

}  // namespace

bool is_total(const std::string& label) {
  const std::string small = text::lower(label);
  const std::vector<std::string_view> words = english::words(small);
  if (words.empty()) return false;
  const bool named = std::ranges::any_of(
      words, [](std::string_view word) { return is_among(word, words_for_totals); });
  const bool all = words.back() == "all" ||
                   (words.size() > 1 && words.front() == "all" && !is_among(words[1], no_totals));
  return named || all;
}

tally::Told told_in_cell(const model::TableCell& cell) {
  const std::string words = model::plain_text(cell.blocks);
  const tally::Told told = tally::read(words, few);
  const std::size_t bracket = words.find(" (");
  if (told.how != tally::Told::How::unclear || bracket == words.npos) return told;
  return tally::read(words.substr(0, bracket), few);
}

Known known_of(const model::TableCell& cell) {
  Known known;
  if (cell.withheld) {
    known = Known::below(few);
  } else if (has_lookup(cell)) {
    known.how = Known::How::untold;
  } else {
    known = known_from(told_in_cell(cell));
  }
  if (!cell.blocks.empty()) known.span = cell.blocks.front().span;
  return known;
}

void check_tables_of_people(const Paper& paper, source::Diagnostics& said) {
  std::optional<TotalsInWords> totals;  // papers without tables need none
  for (const model::Section& section : paper.document.sections) {
    model::for_each_block(section.blocks, [&](const model::Block& block) {
      const auto* table = std::get_if<model::Table>(&block.value);
      if (table == nullptr) return;
      if (!totals) totals = totals_in_words(paper);
      check_table(*totals, *table, said);
    });
  }
}

}  // namespace folio::check
