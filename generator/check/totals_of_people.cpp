// What follows from a total: the one number of its parts that is withheld.

#include <algorithm>
#include <cmath>
#include <utility>

#include "check/known.h"

namespace folio::check {

namespace {

using Entry = Sheet::Entry;
using Entries = std::vector<Entry>;
using Wholes = std::vector<bool>;  // of the entries of a line, which are totals

// Parts of which the sum is a total's without anybody saying so.
constexpr std::size_t enough_parts = 4;

// The totals of a column, with those whose label does not say so: the last number
// where it is the sum of those above, and the sums on the way there.
Wholes with_sums(const Entries& entries, Wholes is_whole) {
  std::vector<double> numbers;
  for (const Entry& entry : entries) {
    if (!entry.written) return is_whole;
    numbers.push_back(*entry.written);
  }
  if (numbers.size() < 3) return is_whole;
  Wholes sums = is_whole;
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

std::vector<std::size_t> all_but(const Wholes& is_whole) {
  std::vector<std::size_t> found;
  for (std::size_t i = 0; i < is_whole.size(); ++i) {
    if (!is_whole[i]) found.push_back(i);
  }
  return found;
}

// One total is of all the others. Of several each closes what stands since the one
// before, and one that closes nothing is of the totals so far;
// the last may be of all that are none.
std::vector<Total> totals_of(const Wholes& is_whole) {
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

// The same of totals that stand before what they are of, the greatest first.
std::vector<Total> totals_before(const Wholes& is_whole) {
  std::vector<Total> found = totals_of({is_whole.rbegin(), is_whole.rend()});
  const std::size_t last = is_whole.size() - 1;
  for (Total& total : found) {
    total.whole = last - total.whole;
    for (std::size_t& part : total.parts) part = last - part;
  }
  return found;
}

// Where numbers fall short of their total, a dash among them hides one.
void doubt_what_is_empty(const Known& whole, std::vector<Known>& parts) {
  double most = 0;
  for (const Known& part : parts) most += part.most;
  if (most >= whole.least) return;
  for (Known& part : parts) {
    if (!part.is_empty) continue;
    part.how = Known::How::untold;
    part.least = 0;
    part.most = std::numeric_limits<double>::infinity();
  }
}

void check_total(const Total& total, const Entries& entries, const std::string& name,
                 ToldPlaces& told, source::Diagnostics& said) {
  std::vector<Known> parts;
  for (const std::size_t part : total.parts) parts.push_back(entries[part].known);
  for (Known& part : parts) part.name = name;
  Known whole = entries[total.whole].known;
  whole.name = name;
  doubt_what_is_empty(whole, parts);
  std::vector<Known> found = given_away(whole, parts);
  std::erase_if(found, [&](const Known& one) { return !told.insert(one.place).second; });
  say_given_away(found, said);
}

// --- Totals that are not called so -----------------------------------------------------

enum class End { first, last };

std::size_t place_at(End end, std::size_t size) { return end == End::first ? 0 : size - 1; }

/// Whether the number at an end of a line is the sum of the others, as far as is known.
enum class Fit { no, perhaps, yes, unknown };

Fit fit_of(const Entries& entries, End end) {
  const Entry& whole = entries[place_at(end, entries.size())];
  if (!whole.known.is_exact() || whole.known.least == 0) return Fit::unknown;
  double sum = 0, least = 0, most = 0;
  bool is_written = true;
  for (std::size_t i = 0; i < entries.size(); ++i) {
    if (i == place_at(end, entries.size())) continue;
    is_written = is_written && entries[i].written;
    sum += entries[i].written.value_or(0);
    least += entries[i].known.least;
    most += entries[i].known.most;
  }
  if (is_written) return sum == whole.known.least ? Fit::yes : Fit::no;
  if (std::isinf(most)) return Fit::unknown;
  return least <= whole.known.least && whole.known.least <= most ? Fit::perhaps : Fit::no;
}

// "Referrals" before "Schools" and "Police": what is counted, and then of what sorts.
bool is_called_a_whole(const std::vector<std::string>& labels, End end) {
  const std::size_t whole = place_at(end, labels.size());
  if (!is_count_of_people(labels[whole])) return false;
  for (std::size_t i = 0; i < labels.size(); ++i) {
    if (i != whole && is_count_of_people(labels[i])) return false;
  }
  return true;
}

std::size_t told_in(const Entries& entries) {
  return static_cast<std::size_t>(std::ranges::count_if(
      entries, [](const Entry& one) { return one.known.is_exact() && !one.known.is_empty; }));
}

/// The lines of a sheet with the entries that count, and what is known of their totals.
class Counted {
 public:
  using Wanted = bool (*)(const Entry& entry, const std::string& label);

  Counted(const Sheet& sheet, Wanted wanted)
      : is_of_columns_(sheet.lines_are == Sheet::Lines::columns) {
    for (const Sheet::Line& line : sheet.lines) add(sheet, line, wanted);
    is_series_ = std::ranges::all_of(labels_, [](const std::string& label) {
      return is_total(label) || year_in(label).has_value();
    });
    for (const std::string& label : labels_) named_.push_back(is_total(label));
    if (lines_.empty() || is_series_) return;
    is_first_whole_ = is_whole_at(End::first);
    is_last_whole_ = !is_first_whole_ && is_whole_at(End::last);
  }

  void check(ToldPlaces& told, source::Diagnostics& said) const {
    if (std::ranges::none_of(lines_, has_hidden)) return;
    for (const Sheet::Line& line : lines_) check(line, told, said);
  }

 private:
  // Withheld, hidden by a word, or by a dash: nothing else can be given away.
  static bool has_hidden(const Sheet::Line& line) {
    return std::ranges::any_of(line.entries, [](const Entry& entry) {
      return entry.known.how != Known::How::told || entry.known.is_empty;
    });
  }

  void add(const Sheet& sheet, const Sheet::Line& line, Wanted wanted) {
    Sheet::Line made{line.name, {}};
    std::vector<std::string> labels;
    for (std::size_t i = 0; i < line.entries.size(); ++i) {
      if (line.entries[i].is_change || !wanted(line.entries[i], sheet.labels[i])) continue;
      made.entries.push_back(line.entries[i]);
      labels.push_back(sheet.labels[i]);
    }
    if (made.entries.size() < 2) return;
    labels_ = std::move(labels);
    lines_.push_back(std::move(made));
  }

  void check(const Sheet::Line& line, ToldPlaces& told, source::Diagnostics& said) const {
    const Wholes wholes = wholes_of(line.entries);
    for (const Total& total : totals_of(wholes))
      check_total(total, line.entries, line.name, told, said);
    if (!wholes.front() || std::ranges::count(wholes, true) < 2) return;
    for (const Total& total : totals_before(wholes))
      check_total(total, line.entries, line.name, told, said);
  }

  // One year is no part of another, whatever their numbers come to.
  Wholes wholes_of(const Entries& entries) const {
    if (is_series_) return named_;
    Wholes wholes = is_of_columns_ ? with_sums(entries, named_) : named_;
    if (std::ranges::count(wholes, true) > 0) return wholes;
    if (is_first_whole_) wholes.front() = true;
    if (is_last_whole_) wholes.back() = true;
    return wholes;
  }

  // A number that in no line is anything else than the sum of the others, and in one
  // more than by chance.
  bool is_whole_at(End end) const {
    std::size_t sure = 0;
    bool may_be = false;
    for (const Sheet::Line& line : lines_) {
      if (line.entries.size() < 3) return false;
      const Fit fit = fit_of(line.entries, end);
      if (fit == Fit::no) return false;
      if (fit == Fit::yes) ++sure;
      may_be = may_be || (fit == Fit::perhaps && told_in(line.entries) > enough_parts);
      may_be = may_be || (fit == Fit::perhaps && is_called_a_whole(labels_, end));
    }
    return sure >= (is_of_people() ? 1 : 2) || may_be;
  }

  // Columns of other things make a sum by chance.
  bool is_of_people() const {
    return std::ranges::all_of(lines_.front().entries, &Entry::of_people);
  }

  bool is_of_columns_ = false, is_series_ = false;
  bool is_first_whole_ = false, is_last_whole_ = false;  // though not called so
  std::vector<std::string> labels_;
  std::vector<Sheet::Line> lines_;
  Wholes named_;
};

// Which numbers of a row are a set: those of people, with the totals that nobody declared,
// or all.
constexpr Counted::Wanted sets_of_a_row[] = {
    [](const Entry& entry, const std::string&) { return entry.of_people; },
    [](const Entry& entry, const std::string& label) {
      return entry.of_people || (entry.counts && is_total(label));
    },
    [](const Entry& entry, const std::string&) { return entry.counts; }};

}  // namespace

void check_totals_of_people(const Sheet& sheet, ToldPlaces& told, source::Diagnostics& said) {
  if (sheet.lines_are == Sheet::Lines::columns) {
    Counted(sheet, sets_of_a_row[0]).check(told, said);
    return;
  }
  for (const Counted::Wanted wanted : sets_of_a_row) Counted(sheet, wanted).check(told, said);
}

}  // namespace folio::check
