// Bars that lie: their labels stand before them in full, so that nothing has to
// be turned, cut or told by its colour.

#include <cmath>

#include "base/lettering.h"
#include "base/locale.h"
#include "resolve/records.h"

namespace folio::resolve {

namespace {

using model::Drawing;
using model::Pattern;
using model::Tone;
using Anchor = Drawing::Words::Anchor;

constexpr Points gap{8};
constexpr Points widest_label{150};
constexpr Points narrowest_plot{120};
constexpr Points row_gap{10};
constexpr Points strip{2};  // of paper at either side of words

std::vector<std::string> label_lines(const std::string& label) {
  return lettering::lines_of(label, widest_label, chart_letters);
}

Points width_of_lines(const std::vector<std::string>& lines) {
  Points widest{0};
  for (const std::string& line : lines)
    widest = std::max(widest, lettering::width_of(line, chart_letters));
  return widest;
}

// Where the rows and the axis of a chart stand.
struct Plot {
  Points left, width, bottom;
  std::vector<Points> middles;  // of the rows
  Axis axis;

  Points x(double value) const {
    return left + width * ((value - axis.lowest) / (axis.highest() - axis.lowest));
  }
};

double largest_of(const ChartData& data) {
  double largest = 0;
  for (const ChartData::Series& series : data.series) {
    for (const ChartData::Value& value : series.values) largest = std::max(largest, value.size);
  }
  for (const ChartData::Value& target : data.targets) largest = std::max(largest, target.size);
  return largest;
}

double smallest_of(const ChartData& data) {
  double smallest = 0;
  for (const ChartData::Value& value : data.series.front().values)
    smallest = std::min(smallest, value.size);
  return smallest;
}

// The rows from top to bottom, each as high as its label, which is written.
Plot plot_of(const ChartData& data, Points bar, Drawing& drawing) {
  Plot plot;
  for (const std::string& label : data.labels)
    plot.left = std::max(plot.left, width_of_lines(label_lines(label)));
  Points y{4};
  for (const std::string& label : data.labels) {
    const auto lines = label_lines(label);
    const Points text = chart_leading * static_cast<double>(lines.size());
    const Points height = std::max(bar, text);
    Points line = y + (height - text) / 2 + chart_leading / 2 + letter_rise;
    for (const std::string& one : lines) {
      write(drawing, plot.left, line, one, Anchor::end);
      line += chart_leading;
    }
    plot.middles.push_back(y + height / 2);
    y += height + row_gap;
  }
  plot.bottom = y;
  plot.left += gap;
  return plot;
}

// As many steps as leave room for the numbers under them.
Axis roomy_axis(const ChartData& data, double lowest, double highest, Points width) {
  for (int steps = 6; steps > 1; --steps) {
    const Axis axis = axis_for(data, lowest, highest, steps);
    Points widest{0};
    for (int tick = 0; tick <= axis.steps; ++tick) {
      widest = std::max(widest, lettering::width_of(tick_words(data, axis, tick), chart_letters));
    }
    if ((widest + gap) * axis.steps < width) return axis;
  }
  return axis_for(data, lowest, highest, 1);
}

// The lines of the axis, to be drawn before the bars that stand on them.
void draw_axis(const ChartData& data, const Plot& plot, Drawing& drawing) {
  for (int tick = 0; tick <= plot.axis.steps; ++tick) {
    const Points x = plot.x(plot.axis.at(tick));
    const bool zero = plot.axis.at(tick) == 0;
    drawing.shapes.emplace_back(Drawing::Line{.points = {{x, Points{0}}, {x, plot.bottom}},
                                              .tone = zero ? Tone::ink : Tone::quiet,
                                              .thickness = Points{zero ? 1.0 : 0.5}});
    const Points half = lettering::width_of(tick_words(data, plot.axis, tick), chart_letters) / 2;
    write(drawing, std::min(x, chart_width - half), plot.bottom + chart_leading,
          tick_words(data, plot.axis, tick), Anchor::middle);
  }
}

void draw_bar(Drawing& drawing, const Plot& plot, double from, double to, Points middle, Points bar,
              Tone tone, Pattern pattern) {
  const Points begin = plot.x(std::min(from, to)), end = plot.x(std::max(from, to));
  drawing.shapes.emplace_back(Drawing::Rectangle{.x = begin,
                                                 .y = middle - bar / 2,
                                                 .width = end - begin,
                                                 .height = bar,
                                                 .fill = tone,
                                                 .pattern = pattern,
                                                 .outlined = true});
}

// --- One bar a row ------------------------------------------------------------------

constexpr Points bar_height{14};

std::string value_words(const ChartData& data, std::size_t row, const model::Words& words) {
  const std::string& said = data.series.front().values[row].said;
  if (data.targets.empty() || data.targets[row].said.empty()) return said;
  return words("chart_with_target", {{"value", said}, {"target", data.targets[row].said}});
}

// The farthest that is drawn in a row, to the right of which its words stand.
double end_of(const ChartData& data, std::size_t row) {
  const double target = data.targets.empty() ? 0 : data.targets[row].size;
  return std::max({data.series.front().values[row].size, target, 0.0});
}

// So wide that behind each bar there is room for what it stands for.
Points bars_width(const ChartData& data, const Plot& plot, const model::Words& words) {
  const Points most = chart_width - plot.left;
  const std::string last_tick = tick_words(data, plot.axis, plot.axis.steps);
  Points width = most - lettering::width_of(last_tick, chart_letters) / 2;
  for (std::size_t row = 0; row < data.labels.size(); ++row) {
    const double part =
        (end_of(data, row) - plot.axis.lowest) / (plot.axis.highest() - plot.axis.lowest);
    const Points said = lettering::width_of(value_words(data, row, words), chart_letters);
    if (part > 0) width = std::min(width, (most - said - gap - strip) / part);
  }
  return std::max(width, narrowest_plot);
}

// A narrower plot has room for fewer steps, and they may take it farther.
void fit_bars(const ChartData& data, Plot& plot, const model::Words& words) {
  plot.width = chart_width - plot.left;
  for (int round = 0; round < 3; ++round) {
    plot.axis = roomy_axis(data, smallest_of(data), largest_of(data), plot.width);
    plot.width = bars_width(data, plot, words);
  }
}

void draw_target(Drawing& drawing, Points x, Points middle) {
  const Points reach = bar_height / 2 + Points{3};
  drawing.shapes.emplace_back(Drawing::Line{.points = {{x, middle - reach}, {x, middle + reach}},
                                            .tone = Tone::ink,
                                            .thickness = Points{2.5}});
}

// --- Several in a row ---------------------------------------------------------------

constexpr Points stack_height{20};

void label_part(Drawing& drawing, const ChartData::Value& value, const std::string& name,
                Points begin, Points end, Points middle) {
  const auto fits = [&](const std::string& said) {
    return lettering::width_of(said, chart_letters) + Points{8} <= end - begin;
  };
  const std::string full = value.said + " " + name;
  const std::string& said = fits(full) ? full : value.said;
  if (!fits(said)) return;
  const Points width = lettering::width_of(said, chart_letters);
  write_on_paper(drawing, (begin + end - width) / 2, middle, said);
}

double sum_of(const ChartData& data, std::size_t row) {
  double sum = 0;
  for (const ChartData::Series& series : data.series) sum += series.values[row].size;
  return sum;
}

void draw_stack(Drawing& drawing, const ChartData& data, const Plot& plot, std::size_t row) {
  double from = 0;
  const Points middle = plot.middles[row];
  for (const ChartData::Series& series : data.series) {
    const ChartData::Value& value = series.values[row];
    if (value.size <= 0) continue;
    const double to = from + value.size;
    draw_bar(drawing, plot, from, to, middle, stack_height, series.tone, series.pattern);
    label_part(drawing, value, series.name, plot.x(from), plot.x(to), middle);
    from = to;
  }
  write_on_paper(drawing, plot.x(from) + gap / 2, middle, locale::number(from, 0, data.lang));
}

// A patch of each tone and pattern, and what it stands for.
Points draw_legend(Drawing& drawing, const ChartData& data, Points top) {
  constexpr Points patch{12}, between{18};
  Points x{0}, y = top;
  for (const ChartData::Series& series : data.series) {
    const Points width = patch + gap / 2 + lettering::width_of(series.name, chart_letters);
    if (x > Points{0} && x + width > chart_width) x = Points{0}, y += chart_leading + Points{6};
    drawing.shapes.emplace_back(Drawing::Rectangle{.x = x,
                                                   .y = y,
                                                   .width = patch,
                                                   .height = patch,
                                                   .fill = series.tone,
                                                   .pattern = series.pattern,
                                                   .outlined = true});
    write(drawing, x + patch + gap / 2, y + patch / 2 + letter_rise, series.name);
    x += width + between;
  }
  return y + patch + Points{4};
}

}  // namespace

// No ink can be read on every tone, pattern and line.
void write_on_paper(Drawing& drawing, Points x, Points middle, const std::string& words) {
  const Points width = lettering::width_of(words, chart_letters) + strip * 2;
  drawing.shapes.emplace_back(Drawing::Rectangle{.x = x - strip,
                                                 .y = middle - chart_leading / 2,
                                                 .width = width,
                                                 .height = chart_leading,
                                                 .fill = Tone::paper});
  write(drawing, x, middle + letter_rise, words);
}

// The finest of the steps 1, 2, 5, 10, 20 … that are few enough.
Axis axis_for(const ChartData& data, double lowest, double highest, int most_steps) {
  lowest = std::min(lowest, 0.0);
  if (highest <= lowest) highest = lowest + 1;
  const double wanted = (highest - lowest) / most_steps;
  double step = std::pow(10, std::floor(std::log10(wanted)) - 1);
  if (data.is_whole) step = std::max(step, 1.0);
  while (true) {
    for (const double factor : {1.0, 2.0, 5.0}) {
      const Axis axis{std::floor(lowest / (step * factor)) * step * factor, step * factor, 0};
      const int steps = static_cast<int>(std::ceil((highest - axis.lowest) / axis.step - 1e-9));
      if (steps <= most_steps + (axis.lowest < 0))
        return {axis.lowest, axis.step, std::max(steps, 1)};
    }
    step *= 10;
  }
}

std::string tick_words(const ChartData& data, const Axis& axis, int tick) {
  const int decimals = axis.step >= 1 ? 0 : static_cast<int>(std::ceil(-std::log10(axis.step)));
  const double value = axis.at(tick);
  const std::string number = locale::number(std::abs(value), decimals, data.lang);
  return (value < 0 ? "−" : "") + data.before + number + data.behind;
}

Drawing bars_of(const ChartData& data, const model::Words& words) {
  Drawing drawing;
  Plot plot = plot_of(data, bar_height, drawing);
  fit_bars(data, plot, words);
  draw_axis(data, plot, drawing);
  drawing.width = chart_width;
  const ChartData::Series& series = data.series.front();
  for (std::size_t row = 0; row < data.labels.size(); ++row) {
    const ChartData::Value& value = series.values[row];
    const double target = data.targets.empty() ? 0 : data.targets[row].size;
    const ChartData::Look look =
        data.looks.empty() ? ChartData::Look{series.tone, series.pattern} : data.looks[row];
    draw_bar(drawing, plot, 0, value.size, plot.middles[row], bar_height, look.tone,
             value.is_below ? Pattern::stripes : look.pattern);
    if (target > 0) draw_target(drawing, plot.x(target), plot.middles[row]);
    const std::string said = value_words(data, row, words);
    const Points behind = plot.x(end_of(data, row)) + gap;
    write_on_paper(drawing, behind, plot.middles[row], said);
    drawing.width =
        std::max(drawing.width, behind + lettering::width_of(said, chart_letters) + strip);
  }
  drawing.height = plot.bottom + chart_leading + Points{6};
  return drawing;
}

Drawing stacks_of(const ChartData& data) {
  Drawing drawing;
  Plot plot = plot_of(data, stack_height, drawing);
  double highest = 0;
  for (std::size_t row = 0; row < data.labels.size(); ++row)
    highest = std::max(highest, sum_of(data, row));
  const Points total =
      lettering::width_of(locale::number(highest, 0, data.lang), chart_letters) + gap;
  plot.width = chart_width - plot.left - total;
  plot.axis = roomy_axis(data, 0, highest, plot.width);
  draw_axis(data, plot, drawing);
  for (std::size_t row = 0; row < data.labels.size(); ++row) draw_stack(drawing, data, plot, row);
  drawing.width = chart_width;
  drawing.height = draw_legend(drawing, data, plot.bottom + chart_leading * 2);
  return drawing;
}

}  // namespace folio::resolve
