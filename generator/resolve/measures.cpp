// Measures: how a figure is printed, the table of several, and one that stands
// alone.

#include <algorithm>
#include <cmath>

#include "resolve/records.h"

namespace folio::resolve {

namespace {

using model::Measure;
using model::Words;
using Unit = Measure::Unit;
using Qualifier = Measure::Qualifier;

// "−£300": the sign stands before the pound's. Pence have two digits.
std::string pounds(double value, int decimals, std::string_view lang) {
  const int pence = decimals > 0 ? std::max(decimals, 2) : 0;
  const std::string amount = "£" + locale::number(std::abs(value), pence, lang);
  return value < 0 ? "−" + amount : amount;
}

// "237 events": the number with what it counts.
std::string with_unit(double value, int decimals, Unit unit, const Words& words) {
  const std::string number = locale::number(value, decimals, words.lang());
  // Fractions have the noun that large numbers have.
  const auto form = decimals > 0 ? 100 : std::llround(value);
  const auto counted = [&](const char* key) {
    return words.counted(key, form, {{"number", number}});
  };
  switch (unit) {
    case Unit::count: return number;
    case Unit::percent: return locale::percent(value, decimals, words.lang());
    case Unit::people: return counted("people");
    case Unit::events: return counted("events");
    case Unit::days: return counted("days");
    case Unit::pounds: return pounds(value, decimals, words.lang());
  }
  return number;
}

std::string qualified(std::string said, Qualifier qualifier, const Words& words) {
  switch (qualifier) {
    case Qualifier::exact: return said;
    case Qualifier::over: return words("more_than", {{"number", said}});
    case Qualifier::about: return words("about_number", {{"number", said}});
    case Qualifier::fewer_than: return words("fewer_than", {{"number", said}});
  }
  return said;
}

std::string said(double value, int decimals, Unit unit, Qualifier qualifier, const Words& words) {
  return qualified(with_unit(value, decimals, unit, words), qualifier, words);
}

using MeasureColumn = Column<Measure>;
using Use = MeasureColumn::Use;

// "210 events (2017/18)": each period before, the latest first.
std::vector<std::string> history_of(const Measure& measure, const Words& words) {
  std::vector<std::string> lines;
  for (auto past = measure.history.rbegin(); past != measure.history.rend(); ++past) {
    lines.push_back(printed(measure, *past, words) + " (" + past->period + ")");
  }
  return lines;
}

constexpr MeasureColumn all_columns[] = {
    {"measure", Use::always, [](const Measure&) { return true; },
     [](const Measure& m, const Shown&) { return cell_of(m.title, true); }},
    {"value", Use::always, [](const Measure&) { return true; },
     [](const Measure& m, const Shown& s) { return cell_of(printed(m, s.words)); }},
    {"when", Use::always, [](const Measure&) { return true; },
     [](const Measure& m, const Shown& s) { return cell_of(when_measured(m, s.words)); }},
    {"target", Use::when_filled, [](const Measure& m) { return m.target.has_value(); },
     [](const Measure& m, const Shown& s) { return cell_of(printed_target(m, s.words)); }},
    {"before", Use::when_filled, [](const Measure& m) { return !m.history.empty(); },
     [](const Measure& m, const Shown& s) { return cell_of(history_of(m, s.words)); }},
    {"change", Use::when_asked, [](const Measure& m) { return !m.history.empty(); },
     [](const Measure& m, const Shown& s) { return cell_of(change_of(m, s.words)); }},
    {"geography", Use::when_filled, [](const Measure& m) { return !m.geography.empty(); },
     [](const Measure& m, const Shown&) { return cell_of(m.geography); }},
    {"source", Use::always, [](const Measure&) { return true; },
     [](const Measure& m, const Shown&) { return cell_of(m.source); }},
    {"note", Use::when_filled, [](const Measure& m) { return !m.note.empty(); },
     [](const Measure& m, const Shown&) { return cell_of(m.note); }},
};

std::string sentence(const std::vector<std::string>& parts) {
  std::string all;
  for (const std::string& part : parts) {
    if (!part.empty()) all += (all.empty() ? "" : "; ") + part;
  }
  return all;
}

}  // namespace

std::vector<Measure> measures_shown(const Shown& shown) {
  return asked_for(shown.records.measures, shown.view.ids);
}

std::string printed(const Measure& measure, const Words& words) {
  // A share of people too few to tell says no more than that.
  const bool hidden_share = measure.unit == Unit::percent &&
                            measure.qualifier == Qualifier::fewer_than && measure.numerator &&
                            measure.denominator;
  if (!hidden_share)
    return said(measure.value, measure.decimals, measure.unit, measure.qualifier, words);
  const std::string part =
      qualified(locale::number(*measure.numerator, 0, words.lang()), measure.qualifier, words);
  return words("part_of_whole",
               {{"part", part}, {"whole", locale::number(*measure.denominator, 0, words.lang())}});
}

std::string printed(const Measure& measure, const Measure::Past& past, const Words& words) {
  return said(past.value, past.decimals, measure.unit, past.qualifier, words);
}

std::string printed_target(const Measure& measure, const Words& words) {
  if (!measure.target) return {};
  return said(*measure.target, measure.target_decimals, measure.unit, Qualifier::exact, words);
}

std::string when_measured(const Measure& measure, const Words& words) {
  if (!measure.period.empty()) return measure.period;
  if (measure.as_at) return words("as_at", {{"date", locale::date(*measure.as_at, words.lang())}});
  if (!measure.period_start || !measure.period_end) return {};
  return words("period_range", {{"start", locale::date(*measure.period_start, words.lang())},
                                {"end", locale::date(*measure.period_end, words.lang())}});
}

// Whether a change is the one that is wanted, in a word; empty where nobody says
// which way that is.
static std::string judged(double change, Measure::Direction wanted, const Words& words) {
  if (wanted == Measure::Direction::none) return {};
  const bool is_better = (change > 0) == (wanted == Measure::Direction::up);
  return " (" + words(is_better ? "change_better" : "change_worse") + ")";
}

std::string change_of(const Measure& measure, const Words& words) {
  if (measure.history.empty()) return {};
  const Measure::Past& past = measure.history.back();
  const bool known = measure.qualifier == Qualifier::exact && past.qualifier == Qualifier::exact;
  if (!known) return {};
  const double change = measure.value - past.value;
  const int decimals = std::max(measure.decimals, past.decimals);
  if (change == 0) return words("same_as_before", {{"period", past.period}});
  // Per cents differ by points, not by per cent.
  const std::string number = locale::number(std::abs(change), decimals, words.lang());
  const std::string amount =
      measure.unit == Unit::percent  ? words("percentage_points", {{"number", number}})
      : measure.unit == Unit::pounds ? pounds(std::abs(change), decimals, words.lang())
                                     : number;
  const bool counted = measure.unit != Unit::percent && measure.unit != Unit::pounds;
  return words(change > 0 ? "more_than_before"
               : counted  ? "fewer_than_before"
                          : "less_than_before",
               {{"number", amount}, {"period", past.period}}) +
         judged(change, measure.direction, words);
}

std::vector<std::string> measure_column_names() {
  return names_of(std::span<const MeasureColumn>(all_columns));
}

BlockValue measures_table(const Shown& shown) {
  return table_of(std::span<const MeasureColumn>(all_columns), measures_shown(shown), "measures",
                  shown);
}

BlockValue statistic_of(const Shown& shown) {
  const std::vector<Measure> measures = measures_shown(shown);
  if (measures.empty()) return model::Statistic{};
  const Measure& measure = measures.front();
  return model::Statistic{
      locale::capitalised(printed(measure, shown.words)),  // a headline: "Fewer than 5 people"
      measure.title, sentence({when_measured(measure, shown.words), measure.source, measure.note})};
}

}  // namespace folio::resolve
