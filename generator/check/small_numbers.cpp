// Sets of numbers from which one that is withheld can be worked out. What is
// looked at is what readers see, for that is all they have to work with.

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "check/known.h"
#include "model/sets.h"

namespace folio::check {

namespace {

using model::Measure;

Known known_of(Measure::Qualifier qualifier, double value) {
  switch (qualifier) {
    case Measure::Qualifier::exact: return Known::exactly(value);
    case Measure::Qualifier::fewer_than: return Known::below(value);
    case Measure::Qualifier::over:
    case Measure::Qualifier::about: return {};
  }
  return {};
}

Known known_of(Measure::Qualifier qualifier, double value, const source::Span& span,
               std::string name) {
  Known known = known_of(qualifier, value);
  known.span = span;
  known.name = std::move(name);
  return known;
}

// One way in which a whole is made up, period by period.
void check_set(const Measure& whole, const std::vector<const Measure*>& set,
               source::Diagnostics& said) {
  std::vector<std::map<std::string, Known>> parts;
  for (const Measure* part : set) parts.push_back(known_by_period(*part));
  for (const auto& [period, known] : known_by_period(whole)) {
    std::vector<Known> of_period;
    for (const auto& part : parts) {
      const auto found = part.find(period);
      of_period.push_back(found == part.end() ? Known{} : found->second);
    }
    say_given_away(given_away(known, of_period), said);
  }
}

void check_whole(const Measure& whole, const std::vector<Measure>& measures,
                 source::Diagnostics& said) {
  std::map<std::string_view, std::vector<const Measure*>> sets;
  for (const Measure& measure : measures) {
    if (!measure.part_of.empty() && model::whole_of(measure) == whole.id)
      sets[measure.part_of].push_back(&measure);
  }
  for (const auto& [name, set] : sets) check_set(whole, set, said);
}

// A measure that is the sum of its own history gives a period away as well.
void check_history(const Measure& measure, source::Diagnostics& said) {
  if (!measure.history_adds_up) return;
  auto known = known_by_period(measure);
  const auto whole = known.extract("");
  if (whole.empty()) return;
  std::vector<Known> parts;
  for (const auto& [period, part] : known) parts.push_back(part);
  say_given_away(given_away(whole.mapped(), parts), said);
}

}  // namespace

std::map<std::string, Known> known_by_period(const Measure& measure) {
  std::map<std::string, Known> known;
  if (measure.unit == Measure::Unit::percent) {
    // A share tells of the people of its numerator, today; what it was before, of none.
    if (measure.numerator) {
      known[""] =
          known_of(measure.qualifier, *measure.numerator, measure.value_span, measure.title);
    }
    return known;
  }
  known[""] = known_of(measure.qualifier, measure.value, measure.value_span, measure.title);
  for (const Measure::Past& past : measure.history) {
    known[past.period] =
        known_of(past.qualifier, past.value, past.span, measure.title + ", " + past.period);
  }
  return known;
}

void check_small_numbers(const Paper& paper, source::Diagnostics& said) {
  const auto& measures = paper.document.records.measures;
  for (const Measure& measure : measures) {
    check_whole(measure, measures, said);
    check_history(measure, said);
  }
  check_sums_of_years(paper, said);
  check_tables_of_people(paper, said);
  check_sums_in_words(paper, said);
  check_sums_in_lists(paper, said);
}

}  // namespace folio::check
