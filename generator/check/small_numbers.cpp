// Sets of numbers from which one that is withheld can be worked out. What is
// looked at is what readers see, for that is all they have to work with.

#include <algorithm>
#include <charconv>
#include <map>
#include <optional>
#include <span>
#include <vector>

#include "base/english.h"
#include "base/text.h"
#include "check/passes.h"
#include "model/walk.h"

namespace folio::check {

namespace {

using model::Measure;

// A number as readers know it: exactly, or to be below a bound, or not.
struct Known {
  enum class How { exactly, below, roughly };
  How how = How::roughly;
  double value = 0;  // the number, or the bound
  source::Span span;
  std::string name;

  double least() const { return how == How::exactly ? value : 0; }
  double most() const { return how == How::exactly ? value : std::max(value - 1, 0.0); }
};

constexpr double tiny = 1e-6;

// Whether the bounds that follow from the whole and the others leave one value.
bool is_settled(double least, double most) { return most - least < tiny; }

/// A whole and the parts that add up to it.
class Sum {
 public:
  Sum(Known whole, std::vector<Known> parts) : whole_(std::move(whole)), parts_(std::move(parts)) {}

  /// What can be worked out though it is withheld.
  std::vector<Known> given_away() const {
    std::vector<Known> found;
    const bool rough = whole_.how == Known::How::roughly ||
                       std::ranges::count(parts_, Known::How::roughly, &Known::how) > 0;
    if (rough || parts_.empty()) return found;
    double least = 0, most = 0;
    for (const Known& part : parts_) least += part.least(), most += part.most();
    const double low = std::max(least, whole_.least()), high = std::min(most, whole_.most());
    if (high < low - tiny) return found;  // they do not add up: another's mistake
    if (whole_.how == Known::How::below && is_settled(low, high)) found.push_back(whole_);
    for (const Known& part : parts_) {
      if (part.how != Known::How::below) continue;
      const double part_low = std::max(part.least(), low - (most - part.most()));
      const double part_high = std::min(part.most(), high - (least - part.least()));
      if (is_settled(part_low, part_high)) found.push_back(part);
    }
    return found;
  }

 private:
  Known whole_;
  std::vector<Known> parts_;
};

void say(const std::vector<Known>& found, source::Diagnostics& said) {
  for (const Known& one : found) {
    said.push_back(finding(
        "EX004",
        "the number withheld for \"" + one.name + "\" can be worked out from the others of its set",
        one.span,
        "withhold a second number of the set, give the total as about, or "
        "publish fewer of them"));
  }
}

// --- Measures --------------------------------------------------------------------------

Known::How how_of(Measure::Qualifier qualifier) {
  switch (qualifier) {
    case Measure::Qualifier::exact: return Known::How::exactly;
    case Measure::Qualifier::fewer_than: return Known::How::below;
    case Measure::Qualifier::over:
    case Measure::Qualifier::about: return Known::How::roughly;
  }
  return Known::How::roughly;
}

// What is known of a measure, period by period; the present one is "".
std::map<std::string, Known> known_of(const Measure& measure) {
  std::map<std::string, Known> known;
  if (measure.unit == Measure::Unit::percent) {
    // A share tells of the people of its numerator, today; what it was before, of none.
    if (measure.numerator) {
      known[""] = {how_of(measure.qualifier), *measure.numerator, measure.value_span,
                   measure.title};
    }
    return known;
  }
  known[""] = {how_of(measure.qualifier), measure.value, measure.value_span, measure.title};
  for (const Measure::Past& past : measure.history) {
    known[past.period] = {how_of(past.qualifier), past.value, past.span,
                          measure.title + ", " + past.period};
  }
  return known;
}

void check_whole(const Measure& whole, const std::vector<Measure>& measures,
                 source::Diagnostics& said) {
  std::vector<std::map<std::string, Known>> parts;
  for (const Measure& measure : measures) {
    if (measure.part_of == whole.id) parts.push_back(known_of(measure));
  }
  if (parts.empty()) return;
  for (const auto& [period, known] : known_of(whole)) {
    std::vector<Known> of_period;
    for (const auto& part : parts) {
      const auto found = part.find(period);
      of_period.push_back(found == part.end() ? Known{} : found->second);
    }
    say(Sum(known, std::move(of_period)).given_away(), said);
  }
}

// A measure that is the sum of its own history gives a period away as well.
void check_history(const Measure& measure, source::Diagnostics& said) {
  if (!measure.history_adds_up) return;
  auto known = known_of(measure);
  const auto whole = known.extract("");
  if (whole.empty()) return;
  std::vector<Known> parts;
  for (const auto& [period, part] : known) parts.push_back(part);
  say(Sum(whole.mapped(), std::move(parts)).given_away(), said);
}

// --- Tables in the text ------------------------------------------------------------------

// Words that make a label a total's, wherever they stand in it …
constexpr std::string_view totals[] = {
    "total",    "totals",   "subtotal", "subtotals",  "overall",   "sum",       "cyfanswm",
    "gyfanswm", "everyone", "combined", "altogether", "sub-total", "sub-totals"};
// … and names of places and groups that begin with "all" and are none.
constexpr std::string_view no_totals[] = {"saints", "souls", "hallows", "other", "others"};

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

// The whole number that is all that is said.
std::optional<double> number_in(std::string_view words) {
  std::string digits;
  for (const char c : text::trimmed(words)) {
    if (c != ',') digits += c;
  }
  double number = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
  if (error != std::errc{} || end != digits.data() + digits.size()) return {};
  return number;
}

Known known_of(const model::TableCell& cell) {
  Known known;
  if (!cell.blocks.empty()) known.span = cell.blocks.front().span;
  if (cell.withheld) {
    known.how = Known::How::below;
    known.value = 5;
    return known;
  }
  const auto number = number_in(model::plain_text(cell.blocks));
  known.how = number ? Known::How::exactly : Known::How::roughly;
  known.value = number.value_or(0);
  return known;
}

// The number itself, which the author's file still has where readers see none.
std::optional<double> written_for(const Known& known) {
  if (known.how == Known::How::exactly) return known.value;
  if (known.how == Known::How::roughly || !known.span.file) return {};
  const std::string_view file = known.span.file->text();
  if (known.span.begin >= known.span.end || known.span.end > file.size()) return {};
  const auto words = file.substr(known.span.begin, known.span.end - known.span.begin);
  return number_in(words.substr(0, words.find('|')));
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

void check_line(const std::vector<Known>& cells, const std::vector<bool>& is_whole,
                const std::string& name, source::Diagnostics& said) {
  std::vector<std::uint32_t> told;
  for (const Total& total : totals_of(is_whole)) {
    std::vector<Known> parts;
    for (const std::size_t part : total.parts) parts.push_back(cells[part]);
    for (Known& part : parts) part.name = name;
    Known whole = cells[total.whole];
    whole.name = name;
    std::vector<Known> found = Sum(std::move(whole), std::move(parts)).given_away();
    std::erase_if(found, [&](const Known& one) {
      return std::ranges::find(told, one.span.begin) != told.end();
    });
    for (const Known& one : found) told.push_back(one.span.begin);
    say(found, said);
  }
}

void check_columns(const model::Table& table, const std::vector<const model::TableRow*>& rows,
                   source::Diagnostics& said) {
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
    check_line(cells, with_sums(cells, is_whole), model::plain_text(table.columns[column].heading),
               said);
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

void check_table(const model::Table& table, source::Diagnostics& said) {
  std::vector<const model::TableRow*> rows;
  for (const model::RowGroup& group : table.groups) {
    for (const model::TableRow& row : group.rows) rows.push_back(&row);
  }
  check_columns(table, rows, said);
  check_rows(table, rows, said);
}

}  // namespace

void check_small_numbers(const Paper& paper, source::Diagnostics& said) {
  const auto& measures = paper.document.records.measures;
  for (const Measure& measure : measures) {
    check_whole(measure, measures, said);
    check_history(measure, said);
  }
  for (const model::Section& section : paper.document.sections) {
    model::for_each_block(section.blocks, [&](const model::Block& block) {
      if (const auto* table = std::get_if<model::Table>(&block.value)) check_table(*table, said);
    });
  }
}

}  // namespace folio::check
