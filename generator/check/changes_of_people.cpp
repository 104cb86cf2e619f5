// What follows from a change: who reads "12" and "up 9" knows what it was before.

#include <algorithm>
#include <cmath>
#include <limits>

#include "base/ascii.h"
#include "base/text.h"
#include "check/known.h"

namespace folio::check {

namespace {

using Entry = Sheet::Entry;
using Values = std::vector<int>;

constexpr double tiny = 1e-6;
constexpr double highest_bound = 20;  // of what is withheld; below a higher one much may be
constexpr std::size_t near = 8;       // columns of numbers looked at beside one of changes

/// How a label says that what stands there is a change.
enum class Heading { none, change, fall };

constexpr std::string_view changes_in_words[] = {
    "change", "changes", "difference",  "differences", "increase",   "increases", "increased",
    "rise",   "rises",   "variance",    "variances",   "movement",   "movements", "growth",
    "newid",  "cynnydd", "gwahaniaeth", "up or down",  "newidiadau", "up/down"};
constexpr std::string_view changes_in_signs[] = {"+/-", "+ / -", "±"};
constexpr std::string_view falls[] = {"decrease", "decreases", "decreased",  "fall",
                                      "falls",    "reduction", "reductions", "reduced",
                                      "drop",     "drops",     "fewer",      "gostyngiad"};

// "rise" is no part of "enterprise", nor "drop" of "drop-in".
bool has_phrase(std::string_view label, std::string_view phrase) {
  const auto is_part = [](char c) { return text::is_letter(c) || c == '-'; };
  for (std::size_t at = label.find(phrase); at != label.npos; at = label.find(phrase, at + 1)) {
    if (text::stands_alone(label, at, at + phrase.size(), is_part)) return true;
  }
  return false;
}

Heading heading_of(const std::string& label) {
  const std::string small = text::lower(label);
  const auto has = [&](std::string_view phrase) { return has_phrase(small, phrase); };
  const auto has_sign = [&](std::string_view sign) { return small.find(sign) != small.npos; };
  if (std::ranges::any_of(changes_in_words, has) || std::ranges::any_of(changes_in_signs, has_sign))
    return Heading::change;
  return std::ranges::any_of(falls, has) ? Heading::fall : Heading::none;
}

bool is_whole(double value) {
  return value >= 0 && value <= std::numeric_limits<int>::max() && std::floor(value) == value;
}

// The numbers that readers think possible; none where they know no bound, or one so high
// that it tells next to nothing.
Values values_of(const Known& known) {
  if (known.how == Known::How::untold || !is_whole(known.least)) return {};
  if (known.is_exact()) return {static_cast<int>(known.least)};
  if (known.how != Known::How::withheld || !(known.most <= highest_bound)) return {};
  Values values;
  for (int value = static_cast<int>(known.least); value <= known.most; ++value)
    values.push_back(value);
  return values;
}

/// Two numbers, and the change from one to the other.
struct Step {
  const Known* before = nullptr;
  const Known* now = nullptr;
  tally::Change change;

  bool is_told() const { return before->is_exact() && now->is_exact(); }
};

/// What the two may be, given the change.
struct Possible {
  Values before, now;
};

void add(Values& values, int value) {
  if (std::ranges::find(values, value) == values.end()) values.push_back(value);
}

Possible possible(const Step& step) {
  Possible found;
  for (const int before : values_of(*step.before)) {
    for (const int now : values_of(*step.now)) {
      if (!fits(step.change, before, now)) continue;
      add(found.before, before);
      add(found.now, now);
    }
  }
  return found;
}

bool is_known(const Step& step) {
  return !values_of(*step.before).empty() && !values_of(*step.now).empty();
}

// Whether the changes are of these numbers: no step denies it, and one that is told in
// full bears it out, or there are no other numbers that could be meant.
enum class Others { none, some };

bool is_of_these(const std::vector<Step>& steps, Others others) {
  bool is_borne_out = false;
  for (const Step& step : steps) {
    if (!is_known(step)) continue;
    if (possible(step).now.empty()) return false;
    is_borne_out = is_borne_out || step.is_told();
  }
  return is_borne_out || others == Others::none;
}

void tell(const Known& known, const std::string& name, ToldPlaces& told,
          source::Diagnostics& said) {
  if (known.how != Known::How::withheld || !told.insert(known.place).second) return;
  said.push_back(finding(
      "EX004",
      "the number withheld for \"" + name + "\" can be worked out from the change beside it",
      known.span, "leave the change out, or say in words whether it was a rise or a fall"));
}

void check_steps(const std::vector<Step>& steps, const std::string& name, ToldPlaces& told,
                 source::Diagnostics& said) {
  for (const Step& step : steps) {
    const Possible values = possible(step);
    if (values.before.size() == 1) tell(*step.before, name, told, said);
    if (values.now.size() == 1) tell(*step.now, name, told, said);
  }
}

/// What a place in the lines of a sheet holds, as far as its label and its entries tell.
struct Place {
  Heading heading = Heading::none;
  bool tells_changes = false;        // one has a sign or a word for it, or the label does
  bool has_numbers = false;          // that count
  bool has_changed_numbers = false;  // "12 (up 9)": numbers, and changes beside them
};

Place place_in(const Sheet& sheet, std::size_t at) {
  Place place{.heading = heading_of(sheet.labels[at])};
  for (const Sheet::Line& line : sheet.lines) {
    const Entry& entry = line.entries[at];
    const bool is_headed = place.heading != Heading::none;
    if (entry.change && (entry.change->has_sign || is_headed)) place.tells_changes = true;
    if (!entry.counts || values_of(entry.known).empty()) continue;
    place.has_numbers = true;
    if (entry.change && !entry.change->stands_by_itself) place.has_changed_numbers = true;
  }
  return place;
}

/// The changes of a sheet, and of which of its numbers they are. Each place is read once,
/// and compared with those near it alone: tables have thousands of rows.
class Changes {
 public:
  Changes(const Sheet& sheet, ToldPlaces& told, source::Diagnostics& said)
      : sheet_(sheet), told_(told), said_(said) {
    for (std::size_t at = 0; at < sheet.labels.size(); ++at) {
      places_.push_back(place_in(sheet, at));
      if (places_[at].heading == Heading::none && places_[at].has_numbers) numbers_.push_back(at);
    }
    lines_are_years_ =
        sheet.lines.size() > 1 && std::ranges::all_of(sheet.lines, [](const Sheet::Line& line) {
          return year_in(line.name).has_value();
        });
  }

  void check() {
    for (std::size_t at = 0; at < places_.size(); ++at) {
      if (!places_[at].tells_changes) continue;
      check_within_lines(at);
      if (lines_are_years_) check_from_line_to_line(at);
    }
  }

 private:
  std::optional<tally::Change> change_at(const Sheet::Line& line, std::size_t at) const {
    auto change = line.entries[at].change;
    const Heading heading = places_[at].heading;
    if (!change || (!change->has_sign && heading == Heading::none)) return std::nullopt;
    if (!change->has_sign && heading == Heading::fall) change->by = -change->by;
    return change;
  }

  /// The numbers that changes may be of, in their order.
  struct Candidates {
    std::vector<std::size_t> nearest;
    std::size_t all = 0;
  };

  // Not the changes themselves, but for "12 (up 9)".
  Candidates numbers_beside(std::size_t changes) const {
    const auto behind = std::ranges::lower_bound(numbers_, changes);
    const bool is_among_them = behind != numbers_.end() && *behind == changes;
    Candidates found{.nearest = {}, .all = numbers_.size() - (is_among_them ? 1 : 0)};
    auto first = behind, end = behind + (is_among_them ? 1 : 0);
    const std::size_t wanted = std::min(near, found.all);
    for (std::size_t count = 0; count < wanted; ++count) {
      const bool is_left = end == numbers_.end() ||
                           (first != numbers_.begin() && changes - *(first - 1) <= *end - changes);
      is_left ? --first : ++end;
    }
    found.nearest.assign(first, end);
    std::erase(found.nearest, changes);
    if (places_[changes].has_changed_numbers) {
      found.nearest.insert(std::ranges::lower_bound(found.nearest, changes), changes);
      ++found.all;
    }
    return found;
  }

  // The earlier year is before; without years, what stands first.
  static bool is_before(const std::string& one, const std::string& other, bool stands_first) {
    const auto year = year_in(one), other_year = year_in(other);
    return year && other_year && *year != *other_year ? *year < *other_year : stands_first;
  }

  // "2023/24 | 2024/25 | Change".
  void check_within_lines(std::size_t changes) {
    const auto [places, all] = numbers_beside(changes);
    const Others others = all == 2 ? Others::none : Others::some;
    for (std::size_t i = 0; i < places.size(); ++i) {
      for (std::size_t j = i + 1; j < places.size(); ++j) {
        const bool in_order = is_before(sheet_.labels[places[i]], sheet_.labels[places[j]], true);
        const std::size_t before = places[in_order ? i : j], now = places[in_order ? j : i];
        check_pair(before, now, changes, others);
      }
    }
  }

  void check_pair(std::size_t before, std::size_t now, std::size_t changes, Others others) {
    std::vector<Step> steps;
    std::vector<const Sheet::Line*> lines;
    for (const Sheet::Line& line : sheet_.lines) {
      const auto change = change_at(line, changes);
      if (!change) continue;
      steps.push_back({&line.entries[before].known, &line.entries[now].known, *change});
      lines.push_back(&line);
    }
    if (!is_of_these(steps, others)) return;
    for (std::size_t i = 0; i < steps.size(); ++i)
      check_steps({steps[i]}, lines[i]->name, told_, said_);
  }

  // "Year | People | Change": each line against the one of the year before.
  void check_from_line_to_line(std::size_t changes) {
    const auto [places, all] = numbers_beside(changes);
    for (const std::size_t at : places) {
      const std::vector<Step> steps = steps_of(at, changes);
      if (is_of_these(steps, all == 1 ? Others::none : Others::some))
        check_steps(steps, sheet_.labels[at], told_, said_);
    }
  }

  std::vector<Step> steps_of(std::size_t at, std::size_t changes) const {
    std::vector<Step> steps;
    for (std::size_t i = 0; i + 1 < sheet_.lines.size(); ++i) {
      const Sheet::Line &one = sheet_.lines[i], &other = sheet_.lines[i + 1];
      const bool in_order = is_before(one.name, other.name, true);
      const Sheet::Line &before = in_order ? one : other, &now = in_order ? other : one;
      const auto change = change_at(now, changes);
      if (!change) continue;
      steps.push_back({&before.entries[at].known, &now.entries[at].known, *change});
    }
    return steps;
  }

  const Sheet& sheet_;
  ToldPlaces& told_;
  source::Diagnostics& said_;
  std::vector<Place> places_;
  std::vector<std::size_t> numbers_;  // places of plain numbers that count
  bool lines_are_years_ = false;
};

}  // namespace

bool fits(const tally::Change& change, int before, int now) {
  const double by = static_cast<double>(now) - before;
  if (!change.is_share) return std::abs(by - change.by) < tiny;
  const double half = 0.5 * std::pow(10, -change.decimals) + tiny;
  return before != 0 && std::abs(100 * by / before - change.by) <= half;
}

bool is_of_changes(const std::string& label) { return heading_of(label) != Heading::none; }

void check_changes_of_people(const Sheet& sheet, ToldPlaces& told, source::Diagnostics& said) {
  Changes(sheet, told, said).check();
}

}  // namespace folio::check
