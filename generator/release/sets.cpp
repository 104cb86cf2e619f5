// Sets of numbers that nobody has declared: which counts of people add up to
// another. Readers can find that out, so what is withheld of a set must not follow
// from the rest of it.

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
constexpr std::size_t letters_of_a_kind = 4;

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
// "People referred", and anything beside a total.
bool is_kin(const Measure& whole, const Measure& part) {
  const std::string small = text::lower(whole.title), other = text::lower(part.title);
  for (const std::string_view word : text::split(small, ' ')) {
    if (word == "total" || word == "all" || word == "overall") return true;
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

// The parts that make up the whole: all others, or some of its kind.
Parts parts_of(const Measure& whole, const Parts& others) {
  if (makes_up(whole, others)) return others;
  Parts kin;
  std::ranges::copy_if(others, std::back_inserter(kin),
                       [&](const Measure* part) { return is_kin(whole, *part); });
  if (kin.size() > most_searched) return {};
  for (std::uint32_t chosen = 1; chosen < (1U << kin.size()); ++chosen) {
    Parts some;
    for (std::size_t i = 0; i < kin.size(); ++i) {
      if ((chosen >> i & 1U) != 0) some.push_back(kin[i]);
    }
    if (makes_up(whole, some)) return some;
  }
  return {};
}

}  // namespace

void join_sets(std::vector<Measure>& measures) {
  const std::vector<Measure> declared = measures;
  for (const Measure& whole : declared) {
    const bool has_parts = std::ranges::count(declared, whole.id, &Measure::part_of) > 0;
    const bool is_told = counted(whole).value_or(0) >= whole.threshold.value_or(usual_threshold);
    if (!counts_people(whole) || whole.id.empty() || has_parts || !is_told) continue;
    Parts others;
    for (Measure& part : measures) {
      const bool may_be_part = part.id != whole.id && part.part_of.empty() &&
                               (counts_people(part) || is_share_of(whole, part));
      if (may_be_part && is_of_same_time(whole, part)) others.push_back(&part);
    }
    for (Measure* part : parts_of(whole, others)) part->part_of = whole.id;
  }
}

}  // namespace folio::release
