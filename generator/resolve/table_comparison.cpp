// Two versions of a table as one: which rows stand for each other, and what
// changed in them.

#include <algorithm>
#include <span>
#include <tuple>

#include "base/text.h"
#include "model/joins.h"
#include "resolve/difference.h"

namespace folio::resolve {

namespace {

using model::RowGroup;
using model::Table;
using model::TableCell;
using model::TableRow;

/// A row with what is told of it in the rows below, or with those that cells join to it.
using Entry = std::span<const TableRow>;

std::vector<Entry> entries_of(const Table& table, const RowGroup& group) {
  std::vector<Entry> entries;
  for (std::size_t i = 0; i < group.rows.size(); i += entries.back().size()) {
    const std::size_t more = std::max(rows_going_on(table, group, i), model::rows_joined(group, i));
    entries.push_back(Entry(group.rows).subspan(i, 1 + more));
  }
  return entries;
}

// Whether cells reach over the same columns and rows in both, so far as both have them.
bool are_joined_alike(const TableRow& older, const TableRow& newer) {
  const auto reach = [](const TableCell& cell) {
    return std::tuple(cell.columns, cell.rows, cell.covered);
  };
  return std::ranges::equal(older.cells, newer.cells, {}, reach, reach);
}

// Cells of one version cannot be said in those of the other where they lie otherwise.
bool can_be_one(const Entry& older, const Entry& newer) {
  if (!model::has_joins(older) && !model::has_joins(newer)) return true;
  return std::ranges::equal(older, newer, are_joined_alike);
}

std::string words_of(const TableCell& cell) {
  return text::squeezed(model::plain_text(cell.blocks));
}

std::string words_of(const Entry& entry) {
  std::string words;
  for (const TableRow& row : entry) {
    for (const TableCell& cell : row.cells) words += model::plain_text(cell.blocks) + "\x1f";
  }
  return words;
}

bool is_number(const std::string& words) {
  const std::string slug = text::slug(words);
  return !slug.empty() && slug.find_first_not_of("0123456789-") == slug.npos;
}

std::string heads_of(const TableRow& row) {
  std::string heads;
  for (const TableCell& cell : row.cells) {
    if (cell.header) heads += words_of(cell) + " ";
  }
  return heads;
}

// The first words of a row that nothing heads; numbers alone do not tell what
// it is of.
std::string first_words_of(const TableRow& row) {
  for (const TableCell& cell : row.cells) {
    const std::string words = words_of(cell);
    if (!words.empty() && !is_number(words)) return words;
  }
  return {};
}

// Rows are of one thing if what heads them is alike, whatever else they say;
// where nothing heads them, what comes first and the whole must be alike.
double entry_likeness(const Entry& older, const Entry& newer) {
  const TableRow &before = older.front(), &after = newer.front();
  if (before.cells.size() != after.cells.size() || !can_be_one(older, newer)) return 0;
  const double whole = likeness(words_of(older), words_of(newer));
  const std::string heads = heads_of(before), heads_now = heads_of(after);
  if (!heads.empty() && !heads_now.empty()) {
    const double alike = likeness(heads, heads_now);
    return alike < least_likeness ? 0 : std::max(least_likeness, (alike + whole) / 2);
  }
  const double alike = likeness(first_words_of(before), first_words_of(after));
  return alike < least_likeness ? 0 : whole;
}

template <typename Mark>
TableRow row_marked(const TableRow& row) {
  TableRow marked = row;
  for (TableCell& cell : marked.cells) mark_all<Mark>(cell.blocks);
  return marked;
}

template <typename Mark>
void add_marked(const Entry& entry, std::vector<TableRow>& rows) {
  for (const TableRow& row : entry) rows.push_back(row_marked<Mark>(row));
}

TableRow compared(const TableRow& older, const TableRow& newer) {
  TableRow merged = newer;
  const std::size_t cells = std::min(older.cells.size(), newer.cells.size());
  for (std::size_t i = 0; i < cells; ++i)
    merged.cells[i].blocks = resolve::compared(older.cells[i].blocks, newer.cells[i].blocks);
  return merged;
}

void add_compared(const Entry& older, const Entry& newer, std::vector<TableRow>& rows) {
  const std::size_t both = std::min(older.size(), newer.size());
  for (std::size_t i = 0; i < both; ++i) rows.push_back(compared(older[i], newer[i]));
  add_marked<model::Deletion>(older.subspan(both), rows);
  add_marked<model::Insertion>(newer.subspan(both), rows);
}

template <typename Mark>
RowGroup group_marked(const RowGroup& group) {
  RowGroup marked{all_marked<Mark>(group.label), {}};
  for (const TableRow& row : group.rows) marked.rows.push_back(row_marked<Mark>(row));
  return marked;
}

std::string words_of(const RowGroup& group) {
  const std::string words = model::plain_text(group.label);
  return words.empty() ? words_of(Entry(group.rows)) : words;
}

/// Makes one table of two whose columns are the same.
class TableComparison {
 public:
  TableComparison(const Table& older, const Table& newer) : older_(older), newer_(newer) {}

  Table made() const {
    Table merged = newer_;
    merged.caption = reworded(older_.caption, newer_.caption);
    merged.groups.clear();
    merge(
        groups_paired(), older_.groups.size(), newer_.groups.size(),
        [&](std::size_t i) {
          merged.groups.push_back(group_marked<model::Deletion>(older_.groups[i]));
        },
        [&](std::size_t j) {
          merged.groups.push_back(group_marked<model::Insertion>(newer_.groups[j]));
        },
        [&](std::size_t i, std::size_t j) {
          merged.groups.push_back(group_of(older_.groups[i], newer_.groups[j]));
        });
    return merged;
  }

 private:
  Pairs groups_paired() const {
    const bool ungrouped = older_.groups.size() == 1 && newer_.groups.size() == 1;
    if (ungrouped) return {{0, 0}};
    return paired(older_.groups, newer_.groups,
                  [](const RowGroup& group) { return words_of(group); });
  }

  RowGroup group_of(const RowGroup& older, const RowGroup& newer) const {
    RowGroup merged{reworded(older.label, newer.label), {}};
    const std::vector<Entry> before = entries_of(older_, older), after = entries_of(newer_, newer);
    const auto words = [](const Entry& entry) { return words_of(entry); };
    merge(
        paired(before, after, words, entry_likeness), before.size(), after.size(),
        [&](std::size_t i) { add_marked<model::Deletion>(before[i], merged.rows); },
        [&](std::size_t j) { add_marked<model::Insertion>(after[j], merged.rows); },
        [&](std::size_t i, std::size_t j) { add_compared(before[i], after[j], merged.rows); });
    return merged;
  }

  const Table& older_;
  const Table& newer_;
};

}  // namespace

bool has_same_columns(const Table& older, const Table& newer) {
  const auto heading = [](const Table::Column& column) {
    return model::plain_text(column.heading);
  };
  return std::ranges::equal(older.columns, newer.columns, {}, heading, heading);
}

Table compared(const Table& older, const Table& newer) {
  return TableComparison(older, newer).made();
}

}  // namespace folio::resolve
