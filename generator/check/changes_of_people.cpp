// What follows from a change: who reads "12" and "up 9" knows what it was before.

#include <algorithm>
#include <array>
#include <cmath>

#include "base/text.h"
#include "check/passes.h"

namespace folio::check {

namespace {

using Entry = Sheet::Entry;
using Values = std::vector<int>;

constexpr double tiny = 1e-6;

/// How a label says that what stands there is a change.
enum class Heading { none, change, fall };

Heading heading_of(const std::string& label) {
  static constexpr std::array<std::string_view, 13> changes{
      "change", "difference", "increase", "rise",       "variance", "movement",   "+/-",
      "+ / -",  "±",          "growth",   "up or down", "newid",    "gwahaniaeth"};
  static constexpr std::array<std::string_view, 6> falls{"decrease", "fall",  "reduction",
                                                         "drop",     "fewer", "gostyngiad"};
  const std::string small = text::lower(label);
  const auto has = [&](std::string_view word) { return small.find(word) != small.npos; };
  const bool rises = std::ranges::any_of(changes, has);
  if (std::ranges::any_of(falls, has) && !rises) return Heading::fall;
  return rises ? Heading::change : Heading::none;
}

// The numbers that readers think possible; none where they know no bound.
Values values_of(const Known& known) {
  if (known.how == Known::How::untold || std::isinf(known.most)) return {};
  if (known.is_exact()) return {static_cast<int>(known.least)};
  if (known.how != Known::How::withheld) return {};
  Values values;
  for (int value = static_cast<int>(known.least); value <= known.most; ++value)
    values.push_back(value);
  return values;
}

// Whether a number that was `before` and is `now` has changed by so much.
bool fits(const tally::Change& change, int before, int now) {
  const double by = now - before;
  if (!change.is_share) return std::abs(by - change.by) < tiny;
  const double half = 0.5 * std::pow(10, -change.decimals) + tiny;
  return before != 0 && std::abs(100 * by / before - change.by) <= half;
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

void tell(const Known& known, const std::string& name, Told& told, source::Diagnostics& said) {
  if (known.how != Known::How::withheld || !told.insert(known.place).second) return;
  said.push_back(finding(
      "EX004",
      "the number withheld for \"" + name + "\" can be worked out from the change beside it",
      known.span, "leave the change out, or say in words whether it was a rise or a fall"));
}

void check_steps(const std::vector<Step>& steps, const std::string& name, Told& told,
                 source::Diagnostics& said) {
  for (const Step& step : steps) {
    const Possible values = possible(step);
    if (values.before.size() == 1) tell(*step.before, name, told, said);
    if (values.now.size() == 1) tell(*step.now, name, told, said);
  }
}

/// The changes of a sheet, and of which of its numbers they are.
class Changes {
 public:
  Changes(const Sheet& sheet, Told& told, source::Diagnostics& said)
      : sheet_(sheet), told_(told), said_(said) {}

  void check() {
    for (std::size_t at = 0; at < sheet_.labels.size(); ++at) {
      if (!tells_changes(at)) continue;
      check_within_lines(at);
      check_from_line_to_line(at);
    }
  }

 private:
  // By its label, or because every number there has a sign or a word for one.
  bool tells_changes(std::size_t at) const {
    const bool is_headed = heading_of(sheet_.labels[at]) != Heading::none;
    return std::ranges::any_of(sheet_.lines, [&](const Sheet::Line& line) {
      const auto& change = line.entries[at].change;
      return change && (change->has_sign || is_headed);
    });
  }

  std::optional<tally::Change> change_at(const Sheet::Line& line, std::size_t at) const {
    auto change = line.entries[at].change;
    const Heading heading = heading_of(sheet_.labels[at]);
    if (!change || (!change->has_sign && heading == Heading::none)) return std::nullopt;
    if (!change->has_sign && heading == Heading::fall) change->by = -change->by;
    return change;
  }

  // Where numbers stand: not the changes themselves, but for "12 (up 9)".
  bool has_numbers(std::size_t at, std::size_t changes) const {
    return std::ranges::any_of(sheet_.lines, [&](const Sheet::Line& line) {
      const Entry& entry = line.entries[at];
      return entry.counts && !values_of(entry.known).empty() &&
             (at != changes || (entry.change && !entry.change->stands_by_itself));
    });
  }

  std::vector<std::size_t> places_of_numbers(std::size_t changes) const {
    std::vector<std::size_t> places;
    for (std::size_t at = 0; at < sheet_.labels.size(); ++at) {
      const bool may_be = at == changes || heading_of(sheet_.labels[at]) == Heading::none;
      if (may_be && has_numbers(at, changes)) places.push_back(at);
    }
    return places;
  }

  // The earlier year is before; without years, what stands first.
  static bool is_before(const std::string& one, const std::string& other, bool stands_first) {
    const auto year = year_in(one), other_year = year_in(other);
    return year && other_year && *year != *other_year ? *year < *other_year : stands_first;
  }

  // "2023/24 | 2024/25 | Change".
  void check_within_lines(std::size_t changes) {
    const std::vector<std::size_t> places = places_of_numbers(changes);
    for (std::size_t i = 0; i < places.size(); ++i) {
      for (std::size_t j = i + 1; j < places.size(); ++j) {
        const bool in_order = is_before(sheet_.labels[places[i]], sheet_.labels[places[j]], true);
        const std::size_t before = places[in_order ? i : j], now = places[in_order ? j : i];
        const Others others = places.size() == 2 ? Others::none : Others::some;
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
    const auto has_year = [](const Sheet::Line& line) { return year_in(line.name).has_value(); };
    if (sheet_.lines.size() < 2 || !std::ranges::all_of(sheet_.lines, has_year)) return;
    const std::vector<std::size_t> places = places_of_numbers(changes);
    for (const std::size_t at : places) {
      const std::vector<Step> steps = steps_of(at, changes);
      if (is_of_these(steps, places.size() == 1 ? Others::none : Others::some))
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
  Told& told_;
  source::Diagnostics& said_;
};

}  // namespace

void check_changes_of_people(const Sheet& sheet, Told& told, source::Diagnostics& said) {
  Changes(sheet, told, said).check();
}

}  // namespace folio::check
