// Sets of numbers that nobody has declared: which counts of people add up to
// another. Readers can find that out, so what is withheld of a set must not follow
// from the rest of it.

#include "model/sets.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <iterator>
#include <string>
#include <vector>

#include "base/text.h"
#include "release/parts.h"
#include "release/release.h"

namespace folio::release {

namespace {

using model::Measure;

constexpr std::size_t most_searched = 12;  // counts of which any may make the sum
constexpr double most_looked_at = 4e6;     // sums, where there are more of them
constexpr std::size_t letters_of_a_kind = 4;
constexpr std::size_t parts_beyond_chance = 3;

// Words that titles share whatever they count.
constexpr std::string_view of_all_kinds[] = {"people", "persons",     "residents", "children",
                                             "adults", "individuals", "number",    "numbers"};

// Now, or in an earlier period that is told of.
bool is_small(const Measure& measure) {
  const double threshold = measure.threshold.value_or(usual_threshold);
  const bool was_small = measure.unit == Measure::Unit::people &&
                         std::ranges::any_of(measure.history, [&](const Measure::Past& past) {
                           return past.value < threshold;
                         });
  return was_small || counted(measure).value_or(0) < threshold;
}

bool counts_people(const Measure& measure) {
  return measure.unit == Measure::Unit::people && measure.qualifier == Measure::Qualifier::exact;
}

bool is_share_of(const Measure& whole, const Measure& part) {
  return part.unit == Measure::Unit::percent && part.numerator &&
         part.qualifier == Measure::Qualifier::exact && part.denominator == whole.value;
}

bool is_of_same_time(const Measure& one, const Measure& other) {
  return one.as_at == other.as_at && one.period_start == other.period_start &&
         one.period_end == other.period_end && one.period == other.period &&
         one.geography == other.geography;
}

// Whether a part's title is of the whole's kind: "Referred, under 18" beside
// "People referred".
bool is_kin(const Measure& whole, const Measure& part) {
  const std::string small = text::lower(whole.title), other = text::lower(part.title);
  for (const std::string_view word : text::split(small, ' ')) {
    const bool tells = word.size() >= letters_of_a_kind &&
                       std::ranges::find(of_all_kinds, word) == std::end(of_all_kinds);
    if (tells && other.find(word) != other.npos) return true;
  }
  return false;
}

using Parts = std::vector<Measure*>;

bool makes_up(const Measure& whole, const Parts& parts) {
  double sum = 0;
  bool has_small = false;
  for (const Measure* part : parts) {
    sum += counted(*part).value_or(0);
    has_small = has_small || is_small(*part);
  }
  return parts.size() > 1 && has_small && std::abs(sum - whole.value) < 0.5;
}

bool is_nought(const Measure& part) { return std::abs(counted(part).value_or(1)) < 0.5; }

// Whether nobody can work out what the small numbers among parts are, were there noughts
// among them or not: of something else, noughts would only seem to hide them.
bool are_safe(const Measure& whole, const Parts& parts) {
  double left = whole.value, most = 0;
  int small = 0;
  for (const Measure* part : parts) {
    const double number = counted(*part).value_or(0);
    const double threshold = part->threshold.value_or(usual_threshold);
    if (!part->history.empty()) return false;  // in which they may be others
    if (number >= threshold) {
      left -= number;
    } else {
      most += threshold - 1;
      ++small;
    }
  }
  return small > 1 && left < most - 0.5;
}

// The noughts right behind parts that have made the sum: they are withheld as well, and
// readers reckon with them.
void take_noughts(const Measure& whole, Parts& parts, auto next, auto last) {
  const bool has_small =
      std::ranges::any_of(parts, [](const Measure* part) { return is_small(*part); });
  if (has_small && !are_safe(whole, parts)) return;
  for (; next != last && is_nought(**next); ++next) parts.push_back(*next);
}

// Those of a run, as authors set out what belongs together.
Parts run_of(const Measure& whole, const Parts& kin) {
  for (auto first = kin.begin(); first != kin.end(); ++first) {
    double sum = 0;
    for (auto last = first; last != kin.end() && sum < whole.value + 0.5;) {
      sum += counted(**last++).value_or(0);
      if (std::abs(sum - whole.value) >= 0.5) continue;
      Parts run(first, last);
      take_noughts(whole, run, last, kin.end());
      if (makes_up(whole, run)) return run;
    }
  }
  return {};
}

// Any of few.
Parts some_of(const Measure& whole, const Parts& kin) {
  for (std::uint32_t chosen = 1; chosen < (1U << kin.size()); ++chosen) {
    Parts some;
    for (std::size_t i = 0; i < kin.size(); ++i) {
      if ((chosen >> i & 1U) != 0) some.push_back(kin[i]);
    }
    if (makes_up(whole, some)) return some;
  }
  return {};
}

/// In how many ways the first few of a list of numbers make each sum: none, one, or
/// several.
class Ways {
 public:
  Ways(const std::vector<std::size_t>& numbers, std::size_t whole) : numbers_(numbers) {
    ways_.emplace_back(whole + 1, 0)[0] = 1;
    for (const std::size_t number : numbers) {
      std::vector<std::uint8_t> next = ways_.back();
      for (std::size_t sum = number; sum <= whole; ++sum) {
        const int both = next[sum] + ways_.back()[sum - number];
        next[sum] = static_cast<std::uint8_t>(std::min(both, several));
      }
      ways_.push_back(std::move(next));
    }
  }

  /// The places of the numbers that make the whole, if no others do.
  std::vector<std::size_t> only() const {
    std::vector<std::size_t> places;
    std::size_t sum = ways_.back().size() - 1;
    if (ways_.back()[sum] != 1) return places;
    for (std::size_t i = numbers_.size(); i > 0; --i) {
      if (ways_[i - 1][sum] == 1) continue;
      places.push_back(i - 1);
      sum -= numbers_[i - 1];
    }
    return places;
  }

 private:
  static constexpr int several = 2;
  const std::vector<std::size_t>& numbers_;
  std::vector<std::vector<std::uint8_t>> ways_;
};

// Of many, where only one choice makes the sum: of more than one each may be chance,
// and readers could not know which to take.
Parts only_some_of(const Measure& whole, const Parts& kin) {
  if (whole.value * static_cast<double>(kin.size()) > most_looked_at) return {};
  std::vector<std::size_t> numbers;
  for (const Measure* part : kin) {
    // A nought makes no difference to any sum.
    const double number = counted(*part).value_or(0);
    const double counts = number >= 1 && number <= whole.value ? number : whole.value + 1;
    numbers.push_back(static_cast<std::size_t>(std::lround(counts)));
  }
  Parts some;
  for (const std::size_t place :
       Ways(numbers, static_cast<std::size_t>(std::lround(whole.value))).only()) {
    some.insert(some.begin(), kin[place]);
  }
  return makes_up(whole, some) ? some : Parts();
}

// "Total referrals", beside which anything may be a part.
bool is_named_total(const Measure& whole) {
  const std::string title = text::lower(whole.title);
  return std::ranges::any_of(text::split(title, ' '), [](std::string_view word) {
    return word == "total" || word == "all" || word == "overall";
  });
}

// Those that stand right behind a total in the file, as authors set out its parts.
Parts listed_below(const Measure& whole, const Parts& others) {
  Parts below;
  double sum = 0;
  const auto is_below = [&](const Measure* part) {
    return part->span.file == whole.span.file && part->span.begin > whole.span.begin;
  };
  for (auto part = std::ranges::find_if(others, is_below); part != others.end(); ++part) {
    sum += counted(**part).value_or(0);
    below.push_back(*part);
    if (sum < whole.value - 0.5) continue;
    take_noughts(whole, below, std::next(part), others.end());
    break;
  }
  return makes_up(whole, below) ? below : Parts();
}

// Three or more that stand right behind the whole in the file, or right before it, and
// make its sum: whatever they are called, that is no chance.
Parts listed_beside(const Measure& whole, Parts others) {
  const auto is_elsewhere = [&](const Measure* part) {
    return part->span.file != whole.span.file || part->span.begin == whole.span.begin;
  };
  std::erase_if(others, is_elsewhere);
  const auto take = [&](auto first, auto last) {
    Parts run;
    double sum = 0;
    for (; first != last && sum < whole.value - 0.5; ++first) {
      sum += counted(**first).value_or(0);
      run.push_back(*first);
    }
    if (run.size() < parts_beyond_chance) return Parts();
    take_noughts(whole, run, first, last);
    return makes_up(whole, run) ? run : Parts();
  };
  const auto behind = std::ranges::find_if(
      others, [&](const Measure* part) { return part->span.begin > whole.span.begin; });
  Parts run = take(behind, others.end());
  return run.empty() ? take(std::make_reverse_iterator(behind), others.rend()) : run;
}

// Those that one table or chart shows with the whole, and nothing else.
Parts shown_with(const Measure& whole, const Parts& others, const Shown& shown) {
  for (const std::vector<std::string>& ids : shown) {
    const auto is_among = [&](const Measure* part) {
      return std::ranges::find(ids, part->id) != ids.end();
    };
    if (std::ranges::find(ids, whole.id) == ids.end()) continue;
    Parts parts;
    std::ranges::copy_if(others, std::back_inserter(parts), is_among);
    if (parts.size() + 1 == ids.size() && makes_up(whole, parts)) return parts;
  }
  return {};
}

// The parts that make up the whole: all others, those below a total, beside it or shown
// with it, or some of its kind. Numbers of other things make a sum by chance too often to
// be taken for parts.
Parts parts_of(const Measure& whole, const Parts& others, const Shown& shown) {
  if (makes_up(whole, others)) return others;
  if (is_named_total(whole)) {
    if (Parts below = listed_below(whole, others); !below.empty()) return below;
  }
  if (Parts beside = listed_beside(whole, others); !beside.empty()) return beside;
  if (Parts together = shown_with(whole, others, shown); !together.empty()) return together;
  Parts kin;
  std::ranges::copy_if(others, std::back_inserter(kin),
                       [&](const Measure* part) { return is_kin(whole, *part); });
  if (kin.size() <= most_searched) return some_of(whole, kin);
  Parts run = run_of(whole, kin);
  return run.empty() ? only_some_of(whole, kin) : run;
}

bool is_total_told(const Measure& whole) {
  const double number = counted(whole).value_or(0);
  return counts_people(whole) && !whole.id.empty() && std::isfinite(number) && number >= 1 &&
         number >= whole.threshold.value_or(usual_threshold);
}

// What may be a part of the whole and is of no set yet.
Parts left_for(const Measure& whole, std::vector<Measure>& measures) {
  Parts others;
  for (Measure& part : measures) {
    const bool may_be_part = part.id != whole.id && part.part_of.empty() &&
                             (counts_people(part) || is_share_of(whole, part));
    if (may_be_part && is_of_same_time(whole, part)) others.push_back(&part);
  }
  return others;
}

}  // namespace

void join_sets(std::vector<Measure>& measures, const Shown& shown) {
  const std::vector<Measure> declared = measures;
  for (const Measure& whole : declared) {
    if (!is_total_told(whole)) continue;
    const bool has_parts = std::ranges::count(declared, whole.id, &Measure::part_of) > 0;
    int sets = has_parts ? 1 : 0;
    for (Parts parts = parts_of(whole, left_for(whole, measures), shown); !parts.empty();
         parts = parts_of(whole, left_for(whole, measures), shown)) {
      const std::string set = model::name_of_set(whole.id, ++sets);
      for (Measure* part : parts) part->part_of = set;
    }
  }
}

}  // namespace folio::release
