// Charts of measures and of counted ratings: bars, stacked bars and lines. Each
// says its numbers in words beside its shapes, and again in a table.

#include <algorithm>
#include <cmath>

#include "resolve/records.h"

namespace folio::resolve {

namespace {

using model::Drawing;
using model::Measure;
using model::Pattern;
using model::Tone;
using Words = Drawing::Words;

constexpr Points width{460};
constexpr Points text_size{9};
constexpr Points bar_height{16}, row_height{26};
constexpr double mean_letter = 0.56;  // of the size: sans faces, with room to spare

Points width_of(std::string_view words) {
  const auto letters = std::ranges::count_if(
      words, [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; });
  return text_size * (mean_letter * static_cast<double>(letters));
}

// One number of a chart: what it is of, how long it is drawn, how it is read.
struct Value {
  std::string label;
  double value = 0;
  std::string printed;
  bool is_withheld = false;  // "fewer than 5": drawn as far as it may reach
};

std::vector<Value> values_of(const Measure& measure, const model::Words& words) {
  const auto withheld = [](Measure::Qualifier qualifier) {
    return qualifier == Measure::Qualifier::fewer_than;
  };
  std::vector<Value> values;
  for (const Measure::Past& past : measure.history) {
    values.push_back(
        {past.period, past.value, printed(measure, past, words), withheld(past.qualifier)});
  }
  values.push_back({when_measured(measure, words), measure.value, printed(measure, words),
                    withheld(measure.qualifier)});
  return values;
}

std::vector<Measure> measures_shown(const Shown& shown) {
  std::vector<Measure> found;
  for (const Measure& measure : shown.records.measures) {
    const auto& ids = shown.view.ids;
    if (ids.empty() || std::ranges::find(ids, measure.id) != ids.end()) found.push_back(measure);
  }
  return found;
}

// --- Shapes --------------------------------------------------------------------

void say(Drawing& drawing, Points x, Points y, std::string words,
         Words::Anchor anchor = Words::Anchor::start) {
  drawing.shapes.push_back(
      Words{.x = x, .y = y, .words = std::move(words), .size = text_size, .anchor = anchor});
}

Points label_column(const std::vector<Value>& values) {
  Points widest{0};
  for (const Value& one : values) widest = std::max(widest, width_of(one.label));
  return std::min(widest, width * 0.5) + Points{8};
}

Drawing bars(const std::vector<Value>& values) {
  Drawing drawing;
  drawing.width = width;
  drawing.height = row_height * static_cast<double>(values.size());
  double most = 0;
  Points said{0};
  for (const Value& one : values) {
    most = std::max(most, one.value);
    said = std::max(said, width_of(one.printed));
  }
  const Points left = label_column(values);
  const Points room = width - left - said - Points{12};
  for (std::size_t i = 0; i < values.size(); ++i) {
    const Points top = row_height * static_cast<double>(i) + (row_height - bar_height) * 0.5;
    const Points length = most > 0 ? room * (values[i].value / most) : Points{0};
    const Points line = top + bar_height * 0.5 + text_size * 0.35;
    say(drawing, left - Points{6}, line, values[i].label, Words::Anchor::end);
    drawing.shapes.push_back(
        Drawing::Rectangle{.x = left,
                           .y = top,
                           .width = std::max(length, Points{0.5}),
                           .height = bar_height,
                           .fill = Tone::accent,
                           .pattern = values[i].is_withheld ? Pattern::stripes : Pattern::solid,
                           .outlined = values[i].is_withheld});
    say(drawing, left + length + Points{5}, line, values[i].printed);
  }
  return drawing;
}

constexpr Points plot_height{150}, axis_room{18};

double top_of_axis(double most) {
  if (most <= 0) return 1;
  const double unit = std::pow(10, std::floor(std::log10(most)));
  for (const double step : {1.0, 2.0, 2.5, 5.0, 10.0}) {
    if (most <= unit * step) return unit * step;
  }
  return unit * 10;
}

constexpr Drawing::Marker::Form forms[] = {
    Drawing::Marker::Form::circle, Drawing::Marker::Form::square, Drawing::Marker::Form::triangle,
    Drawing::Marker::Form::diamond};

void add_series(Drawing& drawing, const std::vector<Value>& values, double most, std::size_t index,
                bool last_of_all) {
  const Points step = (width - Points{80}) / std::max(1.0, static_cast<double>(values.size()) - 1);
  Drawing::Line line;
  line.tone = Tone::accent;
  line.thickness = Points{1.5};
  line.dashed = index % 2 == 1;
  for (std::size_t i = 0; i < values.size(); ++i) {
    const Points x = Points{40} + step * static_cast<double>(i);
    const Points y = Points{14} + plot_height * (1 - values[i].value / most);
    line.points.emplace_back(x, y);
    drawing.shapes.push_back(
        Drawing::Marker{.x = x, .y = y, .form = forms[index % std::size(forms)]});
    say(drawing, x, y - Points{6}, values[i].printed, Words::Anchor::middle);
    if (last_of_all) {
      const Points half = width_of(values[i].label) * 0.5;
      say(drawing, std::clamp(x, half, std::max(half, width - half)),
          Points{14} + plot_height + axis_room, values[i].label, Words::Anchor::middle);
    }
  }
  if (line.points.size() > 1) drawing.shapes.push_back(std::move(line));
}

Drawing lines(const std::vector<std::vector<Value>>& series) {
  Drawing drawing;
  drawing.width = width;
  drawing.height = Points{14} + plot_height + axis_room + Points{6};
  double most = 0;
  for (const auto& values : series) {
    for (const Value& one : values) most = std::max(most, one.value);
  }
  const Points floor = Points{14} + plot_height;
  Drawing::Line axis;
  axis.points = {{Points{30}, floor}, {width - Points{30}, floor}};
  axis.tone = Tone::quiet;
  drawing.shapes.push_back(axis);
  for (std::size_t i = 0; i < series.size(); ++i) {
    add_series(drawing, series[i], top_of_axis(most), i, i + 1 == series.size());
  }
  return drawing;
}

// --- Counted ratings -------------------------------------------------------------

struct Part {
  model::RagRating rating;
  int count = 0;
};

struct Look {
  Tone tone;
  Pattern pattern;
};

Look look_of(model::RagRating rating) {
  switch (rating) {
    case model::RagRating::red: return {Tone::red, Pattern::crosses};
    case model::RagRating::amber: return {Tone::amber, Pattern::stripes};
    case model::RagRating::green: return {Tone::green, Pattern::solid};
    case model::RagRating::complete: return {Tone::blue, Pattern::dots};
    case model::RagRating::not_rated: return {Tone::grey, Pattern::solid};
  }
  return {Tone::grey, Pattern::solid};
}

constexpr model::RagRating in_order[] = {model::RagRating::complete, model::RagRating::green,
                                         model::RagRating::amber, model::RagRating::red,
                                         model::RagRating::not_rated};

template <typename Row>
std::vector<Part> parts_of(const std::vector<Row>& rows) {
  std::vector<Part> parts;
  for (const model::RagRating rating : in_order) {
    const auto count = std::ranges::count(rows, rating, &Row::rag);
    if (count > 0) parts.push_back({rating, static_cast<int>(count)});
  }
  return parts;
}

// One bar in parts, and below it what each part is.
Drawing stacked(const std::vector<Part>& parts, const model::Words& words) {
  Drawing drawing;
  drawing.width = width;
  drawing.height = Points{32} + Points{16} * static_cast<double>(parts.size());
  double all = 0;
  for (const Part& part : parts) all += part.count;
  Points x{0}, y{46};
  for (const Part& part : parts) {
    const Look look = look_of(part.rating);
    const Points length = all > 0 ? width * (part.count / all) : Points{0};
    const std::string count = std::to_string(part.count);
    drawing.shapes.push_back(
        Drawing::Rectangle{x, Points{2}, length, Points{24}, look.tone, look.pattern, true});
    drawing.shapes.push_back(Drawing::Rectangle{Points{0}, y - Points{9}, Points{10}, Points{10},
                                                look.tone, look.pattern, true});
    say(drawing, Points{16}, y, words(rating_key(part.rating)) + ": " + count);
    x += length;
    y += Points{16};
  }
  return drawing;
}

// --- The figure ------------------------------------------------------------------

model::Block as_block(model::Table table) {
  model::Block block;
  block.value = std::move(table);
  block.unnumbered = true;
  return block;
}

model::Block data_of(const std::string& heading, const std::vector<Value>& values,
                     const model::Words& words) {
  model::Table table;
  table.columns = {{words_as_inlines(words("period")), model::Table::Align::left},
                   {words_as_inlines(heading), model::Table::Align::right}};
  auto& rows = table.groups.emplace_back().rows;
  for (const Value& one : values) {
    rows.push_back({{cell_of(one.label, true), cell_of(one.printed)}});
  }
  return as_block(std::move(table));
}

std::string said(const std::vector<Value>& values) {
  std::vector<std::string> all;
  for (const Value& one : values) all.push_back(one.label + " " + one.printed);
  std::string words;
  for (const std::string& one : all) words += (words.empty() ? "" : "; ") + one;
  return words;
}

BlockValue figure(const Shown& shown, Drawing drawing, const std::string& title, std::string alt,
                  model::Blocks description) {
  model::Figure figure;
  figure.caption = caption_of(shown, title);
  figure.alt = model::plain_text(figure.caption) + ": " + std::move(alt);
  figure.drawing = std::make_shared<const Drawing>(std::move(drawing));
  figure.description = std::move(description);
  return figure;
}

// Of one measure its periods, of several each as it stands.
BlockValue measures_chart(const Shown& shown) {
  const std::vector<Measure> measures = measures_shown(shown);
  if (measures.empty()) return model::Paragraph{};
  const bool over_time = measures.size() == 1 || shown.view.chart == model::RecordView::Chart::line;
  if (over_time) {
    std::vector<std::vector<Value>> series;
    model::Blocks tables;
    std::string alt;
    for (const Measure& measure : measures) {
      series.push_back(values_of(measure, shown.words));
      tables.push_back(data_of(measure.title, series.back(), shown.words));
      alt += (alt.empty() ? "" : ". ") + measure.title + ": " + said(series.back());
    }
    const bool is_line = shown.view.chart == model::RecordView::Chart::line;
    return figure(shown, is_line ? lines(series) : bars(series.front()), measures.front().title,
                  std::move(alt), std::move(tables));
  }
  std::vector<Value> values;
  for (const Measure& measure : measures) {
    Value last = values_of(measure, shown.words).back();
    last.label = measure.title;
    values.push_back(std::move(last));
  }
  model::Blocks table{data_of(shown.words("measures"), values, shown.words)};
  return figure(shown, bars(values), shown.words("measures"), said(values), std::move(table));
}

BlockValue ratings_chart(const Shown& shown, const std::vector<Part>& parts,
                         const std::string& title) {
  std::vector<Value> values;
  for (const Part& part : parts) {
    values.push_back({shown.words(rating_key(part.rating)), static_cast<double>(part.count),
                      std::to_string(part.count)});
  }
  model::Table table;
  table.columns = {{words_as_inlines(shown.words("column_rating")), model::Table::Align::left},
                   {words_as_inlines(title), model::Table::Align::right}};
  auto& rows = table.groups.emplace_back().rows;
  for (const Part& part : parts) {
    rows.push_back(
        {{cell_of(rating_mark(part.rating, shown.words)), cell_of(std::to_string(part.count))}});
  }
  const bool is_stacked = shown.view.chart == model::RecordView::Chart::stacked;
  return figure(shown, is_stacked ? stacked(parts, shown.words) : bars(values), title, said(values),
                {as_block(std::move(table))});
}

}  // namespace

BlockValue chart_of(const Shown& shown) {
  using Charted = model::RecordView::Charted;
  switch (shown.view.charted) {
    case Charted::measures: return measures_chart(shown);
    case Charted::actions:
      return ratings_chart(shown, parts_of(actions_shown(shown)), shown.words("actions"));
    case Charted::ratings:
      return ratings_chart(shown, parts_of(shown.records.toolkit.ratings),
                           shown.words("toolkit_ratings"));
  }
  return model::Paragraph{};
}

}  // namespace folio::resolve
