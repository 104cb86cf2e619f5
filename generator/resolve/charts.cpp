// Charts: what each shows, what is said of it in words, and the table of all
// that is in it. How they are drawn is in chart_bars.cpp and chart_lines.cpp.

#include <array>
#include <map>

#include "base/years.h"
#include "resolve/records.h"

namespace folio::resolve {

namespace {

using model::Measure;
using model::RecordView;
using model::Tone;
using model::Words;
using Chart = RecordView::Chart;
using Charted = RecordView::Charted;
using Look = ChartData::Look;
using Value = ChartData::Value;

constexpr std::size_t most_in_alt = 4;

// --- Measures ---------------------------------------------------------------------

Value value_of(const Measure& measure, const Words& words) {
  return {measure.value, printed(measure, words),
          measure.qualifier == Measure::Qualifier::fewer_than};
}

Value value_of(const Measure& measure, const Measure::Past& past, const Words& words) {
  return {past.value, printed(measure, past, words),
          past.qualifier == Measure::Qualifier::fewer_than};
}

Value target_of(const Measure& measure, const Words& words) {
  return {measure.target.value_or(0), printed_target(measure, words)};
}

void set_unit(ChartData& data, Measure::Unit unit) {
  if (unit == Measure::Unit::percent) data.behind = "%";
  if (unit == Measure::Unit::pounds) data.before = "£";
  data.is_whole = unit != Measure::Unit::percent && unit != Measure::Unit::pounds;
}

// Each measure as it is now.
ChartData measures_now(const std::vector<Measure>& measures, const Words& words) {
  ChartData data{.heading = words("column_measure")};
  ChartData::Series series{.name = words("column_value")};
  bool any_target = false;
  for (const Measure& measure : measures) {
    data.labels.push_back(measure.title);
    series.values.push_back(value_of(measure, words));
    data.targets.push_back(target_of(measure, words));
    any_target = any_target || measure.target;
  }
  if (!any_target) data.targets.clear();
  data.series = {std::move(series)};
  return data;
}

// When something was measured: in words, and the day where that is known.
struct Moment {
  std::string said;
  std::optional<calendar::Date> day = {};
};

Moment moment_of(const Measure& measure, const Words& words) {
  return {when_measured(measure, words), measure.as_at ? measure.as_at : measure.period_end};
}

bool is_earlier(const Moment& one, const Moment& other) {
  if (one.day && other.day) return *one.day < *other.day;
  const auto year = calendar::year_in(one.said), other_year = calendar::year_in(other.said);
  return year && other_year && *year < *other_year;
}

// The periods of several measures in one order. A period that a measure has and
// those before it have not goes where the measure has it, and behind all earlier
// days or years.
std::vector<std::string> periods_of(const std::vector<Measure>& measures, const Words& words) {
  std::vector<Moment> moments;
  for (const Measure& measure : measures) {
    auto at = moments.begin();
    const auto place = [&](const Moment& moment) {
      const auto known = std::ranges::find(moments, moment.said, &Moment::said);
      while (known == moments.end() && at != moments.end() && is_earlier(*at, moment)) ++at;
      at = known == moments.end() ? moments.insert(at, moment) : known;
      ++at;
    };
    for (const Measure::Past& past : measure.history) place({past.period});
    place(moment_of(measure, words));
  }
  std::vector<std::string> periods;
  for (const Moment& moment : moments) periods.push_back(moment.said);
  return periods;
}

// Each measure through all periods.
ChartData measures_over_time(const std::vector<Measure>& measures, const Words& words) {
  static constexpr std::array tones{Tone::accent, Tone::blue, Tone::amber,
                                    Tone::green,  Tone::red,  Tone::grey};
  ChartData data{.heading = words("column_when"), .labels = periods_of(measures, words)};
  for (const Measure& measure : measures) {
    ChartData::Series series{.name = measure.title,
                             .tone = tones[data.series.size() % tones.size()]};
    std::map<std::string, Value> known{{when_measured(measure, words), value_of(measure, words)}};
    for (const Measure::Past& past : measure.history)
      known.emplace(past.period, value_of(measure, past, words));
    for (const std::string& period : data.labels) {
      const auto one = known.find(period);
      series.values.push_back(one == known.end() ? Value{} : one->second);
    }
    data.series.push_back(std::move(series));
  }
  if (measures.size() == 1 && measures[0].target) data.targets = {target_of(measures[0], words)};
  return data;
}

// A single measure with a history as bars: one for each period.
ChartData with_periods_as_bars(ChartData data) {
  if (!data.targets.empty()) data.targets.assign(data.labels.size(), data.targets[0]);
  return data;
}

ChartData data_of_measures(const Shown& shown) {
  const std::vector<Measure> measures = measures_shown(shown);
  const bool over_time =
      shown.view.chart == Chart::line || (measures.size() == 1 && !measures[0].history.empty());
  ChartData data =
      over_time ? measures_over_time(measures, shown.words) : measures_now(measures, shown.words);
  if (over_time && shown.view.chart == Chart::bar) data = with_periods_as_bars(std::move(data));
  if (!measures.empty()) set_unit(data, measures[0].unit);
  return data;
}

// --- Ratings ----------------------------------------------------------------------

Look look_of(model::RagRating rating) {
  using model::Pattern;
  switch (rating) {
    case model::RagRating::red: return {Tone::red, Pattern::crosses};
    case model::RagRating::amber: return {Tone::amber, Pattern::stripes};
    case model::RagRating::green: return {Tone::green, Pattern::solid};
    case model::RagRating::complete: return {Tone::blue, Pattern::dots};
    case model::RagRating::not_rated: return {Tone::paper, Pattern::solid};
  }
  return {Tone::paper, Pattern::solid};
}

Value count_of(int count) { return {static_cast<double>(count), std::to_string(count)}; }

constexpr model::RagRating in_order[] = {model::RagRating::red, model::RagRating::amber,
                                         model::RagRating::green, model::RagRating::complete,
                                         model::RagRating::not_rated};

// How many actions of each workstream have which rating.
ChartData data_of_actions(const Shown& shown) {
  ChartData data{.heading = shown.words("workstream")};
  const auto in = [&](const model::Action& action, const model::Workstream& stream) {
    return action.workstream == stream.id;
  };
  const std::vector<model::Workstream>& streams = shown.records.workstreams;
  for (const model::Workstream& stream : streams) data.labels.push_back(stream.title);
  for (const model::RagRating rating : in_order) {
    ChartData::Series series{.name = shown.words(rating_key(rating)),
                             .tone = look_of(rating).tone,
                             .pattern = look_of(rating).pattern};
    int all = 0;
    for (const model::Workstream& stream : streams) {
      const auto count = std::ranges::count_if(
          shown.records.actions,
          [&](const model::Action& one) { return one.rag == rating && in(one, stream); });
      all += static_cast<int>(count);
      series.values.push_back(count_of(static_cast<int>(count)));
    }
    if (all > 0) data.series.push_back(std::move(series));
  }
  return data;
}

// How many items of a self-assessment have which rating. Scores have no tones
// of their own: they take the patterns in turn.
ChartData data_of_ratings(const Shown& shown) {
  static constexpr std::array patterns{model::Pattern::solid, model::Pattern::stripes,
                                       model::Pattern::dots, model::Pattern::crosses};
  const model::Toolkit* toolkit = toolkit_called(shown.index, shown.records.toolkit.toolkit);
  ChartData data{.heading = shown.words("column_items"), .labels = {shown.words("all_items")}};
  for (const auto& [rating, count] : counts_of(shown.records.toolkit, toolkit)) {
    const Look look = rating.score ? Look{data.series.size() % 2 == 0 ? Tone::tint : Tone::paper,
                                          patterns[data.series.size() % patterns.size()]}
                                   : look_of(rating.rag);
    data.series.push_back({.name = rating_words(rating, toolkit, shown.words),
                           .tone = look.tone,
                           .pattern = look.pattern,
                           .values = {count_of(count)}});
  }
  return data;
}

// Stacks laid side by side: a bar for each series, as long as all its parts.
ChartData as_bars(const ChartData& stacks, const Words& words) {
  ChartData data{.heading = words("column_rating")};
  ChartData::Series totals{.name = words("total"), .tone = Tone::tint};
  for (const ChartData::Series& series : stacks.series) {
    int sum = 0;
    for (const Value& value : series.values) sum += static_cast<int>(value.size);
    data.labels.push_back(series.name);
    data.looks.push_back({series.tone, series.pattern});
    totals.values.push_back(count_of(sum));
  }
  data.series = {std::move(totals)};
  return data;
}

ChartData data_of(const Shown& shown) {
  const auto shaped = [&](ChartData stacks) {
    return shown.view.chart == Chart::bar ? as_bars(stacks, shown.words) : std::move(stacks);
  };
  switch (shown.view.charted) {
    case Charted::measures: return data_of_measures(shown);
    case Charted::actions: return shaped(data_of_actions(shown));
    case Charted::ratings: return shaped(data_of_ratings(shown));
  }
  return {};
}

// --- In words -----------------------------------------------------------------------

// The first few of `parts`, and how many more there are.
std::string some_of(const std::vector<std::string>& parts, const Words& words) {
  std::string all;
  for (std::size_t i = 0; i < std::min(parts.size(), most_in_alt); ++i) {
    all += (i == 0 ? "" : "; ") + parts[i];
  }
  if (parts.size() <= most_in_alt) return all;
  const std::string more = std::to_string(parts.size() - most_in_alt);
  return all + "; " + words("chart_more", {{"count", more}});
}

std::string bars_alt(const ChartData& data, const Words& words) {
  std::vector<std::string> parts;
  for (std::size_t i = 0; i < data.labels.size(); ++i)
    parts.push_back(data.labels[i] + " " + data.series.front().values[i].said);
  return words("chart_alt_bar", {{"values", some_of(parts, words)}});
}

std::string stacks_alt(const ChartData& data, const Words& words) {
  std::vector<std::string> parts;
  for (std::size_t row = 0; row < data.labels.size(); ++row) {
    std::string part;
    for (const ChartData::Series& series : data.series) {
      if (series.values[row].size <= 0) continue;
      part += (part.empty() ? " " : ", ") + series.values[row].said + " " + series.name;
    }
    parts.push_back(data.labels[row] + (part.empty() ? " 0" : part));
  }
  return words("chart_alt_stacked", {{"values", some_of(parts, words)}});
}

std::string lines_alt(const ChartData& data, const Words& words) {
  std::vector<std::string> parts;
  for (const ChartData::Series& series : data.series) {
    std::vector<std::string> said;
    for (const Value& value : series.values) {
      if (!value.said.empty()) said.push_back(value.said);
    }
    if (said.empty()) continue;
    parts.push_back(words("chart_from_to",
                          {{"name", series.name}, {"first", said.front()}, {"last", said.back()}}));
  }
  return words("chart_alt_line", {{"first", data.labels.empty() ? "" : data.labels.front()},
                                  {"last", data.labels.empty() ? "" : data.labels.back()},
                                  {"values", some_of(parts, words)}});
}

std::string alt_of(Chart chart, const ChartData& data, const Words& words) {
  switch (chart) {
    case Chart::bar: return bars_alt(data, words);
    case Chart::stacked: return stacks_alt(data, words);
    case Chart::line: return lines_alt(data, words);
  }
  return {};
}

// All that is in the chart: a row for each label, a column for each series.
model::Table table_of(const ChartData& data, bool over_time, const Words& words) {
  model::Table table;
  table.columns.push_back({words_as_inlines(data.heading), model::Table::Align::left});
  for (const ChartData::Series& series : data.series)
    table.columns.push_back({words_as_inlines(series.name), model::Table::Align::right});
  const bool targets = !over_time && !data.targets.empty();
  if (targets) {
    table.columns.push_back({words_as_inlines(words("column_target")), model::Table::Align::right});
  }
  auto& rows = table.groups.emplace_back().rows;
  for (std::size_t row = 0; row < data.labels.size(); ++row) {
    model::TableRow cells{{cell_of(data.labels[row], true)}};
    for (const ChartData::Series& series : data.series)
      cells.cells.push_back(cell_of(series.values[row].said));
    if (targets) cells.cells.push_back(cell_of(data.targets[row].said));
    rows.push_back(std::move(cells));
  }
  return table;
}

std::string made_caption(const Shown& shown) {
  switch (shown.view.charted) {
    case Charted::actions:
      return shown.words(shown.view.chart == Chart::bar ? "actions_by_rating" : "action_totals");
    case Charted::ratings: return shown.words("rating_counts");
    case Charted::measures: break;
  }
  const std::vector<Measure> measures = measures_shown(shown);
  return measures.size() == 1 ? measures[0].title : shown.words("measures");
}

model::Drawing drawing_of(Chart chart, const ChartData& data, const Words& words) {
  switch (chart) {
    case Chart::bar: return bars_of(data, words);
    case Chart::stacked: return stacks_of(data);
    case Chart::line: return lines_of(data, words);
  }
  return {};
}

}  // namespace

BlockValue chart_of(const Shown& shown) {
  ChartData data = data_of(shown);
  data.lang = shown.words.lang();
  model::Figure figure;
  figure.caption = caption_of(shown, made_caption(shown));
  if (data.labels.empty() || data.series.empty()) return figure;  // the index has said so
  const Chart chart = shown.view.chart;
  figure.alt = alt_of(chart, data, shown.words);
  figure.drawing = std::make_shared<const model::Drawing>(drawing_of(chart, data, shown.words));
  model::Block table;
  table.value = table_of(data, chart == Chart::line, shown.words);
  figure.description = {std::move(table)};
  return figure;
}

}  // namespace folio::resolve
