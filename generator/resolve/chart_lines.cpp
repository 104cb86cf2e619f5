// Lines over time. Each has a mark of its own shape and is named at its end, so
// that none is told by its colour.

#include <array>
#include <cmath>

#include "base/lettering.h"
#include "resolve/records.h"

namespace folio::resolve {

namespace {

using model::Drawing;
using model::Pattern;
using model::Tone;
using Anchor = Drawing::Words::Anchor;
using Form = Drawing::Marker::Form;

constexpr Points plot_height{180};
constexpr Points top{16};
constexpr Points gap{8};
constexpr Points widest_name{130};
constexpr Points widest_label{56};  // "September"

/// Draws the lines of one chart from the back to the front.
class LineChart {
 public:
  LineChart(const ChartData& data, const model::Words& words) : data_(data), words_(words) {
    double lowest = 0, highest = 0;
    for (const ChartData::Series& series : data.series) {
      for (const ChartData::Value& value : series.values) {
        lowest = std::min(lowest, value.size), highest = std::max(highest, value.size);
      }
    }
    for (const ChartData::Value& target : data.targets) highest = std::max(highest, target.size);
    axis_ = axis_for(data, lowest, highest, 5);
    for (int tick = 0; tick <= axis_.steps; ++tick) {
      left_ =
          std::max(left_, lettering::width_of(tick_words(data, axis_, tick), chart_letters) + gap);
    }
    right_ = chart_width - room_for_names();
  }

  Drawing drawn() {
    draw_axis();
    draw_labels();
    for (std::size_t i = 0; i < data_.targets.size(); ++i) draw_target(i);
    for (std::size_t i = 0; i < data_.series.size(); ++i) draw_series(i);
    if (data_.series.size() == 1) {
      draw_values();
    } else {
      draw_names();
    }
    drawing_.width = chart_width;
    drawing_.height = top + plot_height + gap + chart_leading * lines_of_labels();
    return std::move(drawing_);
  }

 private:
  using Value = ChartData::Value;

  Points x(std::size_t label) const {
    const Points room = right_ - left_ - gap * 2;
    if (data_.labels.size() < 2) return left_ + gap + room / 2;
    return left_ + gap +
           room * (static_cast<double>(label) / static_cast<double>(data_.labels.size() - 1));
  }
  Points y(double value) const {
    const double part = (value - axis_.lowest) / (axis_.highest() - axis_.lowest);
    return top + plot_height * (1 - part);
  }

  Points room_for_names() const;
  std::string name_of(std::size_t series) const;
  const Value& last_of(std::size_t series) const;
  std::vector<std::string> label_lines(std::size_t label) const;
  Points width_of_label(std::size_t label) const;
  double lines_of_labels() const;
  void draw_axis();
  void draw_labels();
  void draw_target(std::size_t series);
  void draw_series(std::size_t series);
  void draw_hidden(const Value& value, std::size_t label);
  std::pair<Points, Points> free_place(std::size_t i, Points width) const;
  void draw_values();
  void draw_names();

  const ChartData& data_;
  const model::Words& words_;
  Axis axis_;
  Points left_{0}, right_{0};
  Drawing drawing_;
};

// The last value that there is; some other measure may go on farther.
const ChartData::Value& LineChart::last_of(std::size_t series) const {
  const std::vector<Value>& values = data_.series[series].values;
  const auto is_told = [](const Value& value) { return !value.said.empty(); };
  const auto last = std::find_if(values.rbegin(), values.rend(), is_told);
  return last == values.rend() ? values.back() : *last;
}

std::string LineChart::name_of(std::size_t series) const {
  const std::string& name = data_.series[series].name;
  const std::string& last = last_of(series).said;
  return last.empty() ? name : name + ": " + last;
}

// At the right stand the names of the lines; the last value of a single one.
Points LineChart::room_for_names() const {
  Points widest = width_of_label(data_.labels.size() - 1) / 2;
  if (data_.series.size() == 1) {
    const std::string& last = data_.series[0].values.back().said;
    return std::max(widest, lettering::width_of(last, chart_letters) / 2) + gap;
  }
  for (std::size_t i = 0; i < data_.series.size(); ++i) {
    for (const std::string& line : lettering::lines_of(name_of(i), widest_name, chart_letters))
      widest = std::max(widest, lettering::width_of(line, chart_letters) + gap);
  }
  return widest + gap;
}

void LineChart::draw_axis() {
  for (int tick = 0; tick <= axis_.steps; ++tick) {
    const Points height = y(axis_.at(tick));
    const bool zero = axis_.at(tick) == 0;
    drawing_.shapes.emplace_back(Drawing::Line{.points = {{left_, height}, {right_, height}},
                                               .tone = zero ? Tone::ink : Tone::quiet,
                                               .thickness = Points{zero ? 1.0 : 0.5}});
    write(drawing_, left_ - gap / 2, height + letter_rise, tick_words(data_, axis_, tick),
          Anchor::end);
  }
}

std::vector<std::string> LineChart::label_lines(std::size_t label) const {
  return lettering::lines_of(data_.labels[label], widest_label, chart_letters);
}

Points LineChart::width_of_label(std::size_t label) const {
  Points widest{0};
  for (const std::string& line : label_lines(label))
    widest = std::max(widest, lettering::width_of(line, chart_letters));
  return widest;
}

double LineChart::lines_of_labels() const {
  std::size_t most = 1;
  for (std::size_t i = 0; i < data_.labels.size(); ++i)
    most = std::max(most, label_lines(i).size());
  return static_cast<double>(most);
}

// Every label, or where they would meet every second, third … back from the last.
void LineChart::draw_labels() {
  const std::size_t count = data_.labels.size();
  const auto meet = [&](std::size_t stride) {
    for (std::size_t i = count - 1; i >= stride; i -= stride) {
      const Points room = width_of_label(i) / 2 + width_of_label(i - stride) / 2;
      if (x(i) - x(i - stride) < room + gap) return true;
    }
    return false;
  };
  std::size_t stride = 1;
  while (stride < count && meet(stride)) ++stride;
  for (std::size_t i = count; i-- > 0;) {
    if ((count - 1 - i) % stride != 0) continue;
    const Points half = width_of_label(i) / 2;
    const Points centre = std::clamp(x(i), half, std::max(half, chart_width - half));
    Points line = top + plot_height + chart_leading + gap / 2;
    for (const std::string& words : label_lines(i)) {
      write(drawing_, centre, line, words, Anchor::middle);
      line += chart_leading;
    }
  }
}

void LineChart::draw_target(std::size_t series) {
  const Value& target = data_.targets[series];
  if (target.said.empty()) return;
  drawing_.shapes.emplace_back(
      Drawing::Line{.points = {{left_, y(target.size)}, {right_, y(target.size)}},
                    .tone = Tone::ink,
                    .thickness = Points{1.5},
                    .dashed = true});
  // Its words stand at the end from which the line keeps away.
  const std::string said = words_("chart_target", {{"target", target.said}});
  const std::vector<Value>& values = data_.series[series].values;
  const auto distance = [&](const Value& value) { return std::abs(value.size - target.size); };
  const bool at_right = distance(values.back()) > distance(values.front());
  const Points left =
      at_right ? right_ - lettering::width_of(said, chart_letters) - gap / 2 : left_ + gap / 2;
  write_on_paper(drawing_, left, y(target.size) - chart_leading * 0.7, said);
}

// What is only known to be below something is a hatched column up to there.
void LineChart::draw_hidden(const Value& value, std::size_t label) {
  constexpr Points width{8};
  drawing_.shapes.emplace_back(Drawing::Rectangle{.x = x(label) - width / 2,
                                                  .y = y(value.size),
                                                  .width = width,
                                                  .height = y(0) - y(value.size),
                                                  .fill = Tone::accent,
                                                  .pattern = Pattern::stripes,
                                                  .outlined = true});
}

void LineChart::draw_series(std::size_t index) {
  static constexpr std::array forms{Form::circle, Form::square, Form::triangle, Form::diamond};
  const ChartData::Series& series = data_.series[index];
  const bool dashed = (index / forms.size()) % 2 == 1;
  Drawing::Line line{.points = {}, .tone = series.tone, .thickness = Points{2}, .dashed = dashed};
  std::vector<Drawing::Marker> marks;
  const auto end_line = [&] {
    if (line.points.size() > 1) drawing_.shapes.emplace_back(line);
    line.points.clear();
  };
  for (std::size_t i = 0; i < series.values.size(); ++i) {
    const Value& value = series.values[i];
    if (value.said.empty()) continue;  // a time at which another was measured
    if (value.is_below) {
      end_line();
      draw_hidden(value, i);
      continue;
    }
    line.points.emplace_back(x(i), y(value.size));
    marks.push_back({.x = x(i),
                     .y = y(value.size),
                     .size = Points{8},
                     .form = forms[index % forms.size()],
                     .tone = series.tone});
  }
  end_line();
  for (const Drawing::Marker& mark : marks) drawing_.shapes.emplace_back(mark);
}

// Where the words of a point stand free of the line through it: above where it
// falls away to both sides, below where it rises, and beside where it goes on.
std::pair<Points, Points> LineChart::free_place(std::size_t i, Points width) const {
  const std::vector<Value>& values = data_.series[0].values;
  const auto rises_to = [&](std::size_t other) {
    const bool is_there = other < values.size() && !values[other].said.empty();
    return is_there ? values[other].size - values[i].size : 0.0;
  };
  const double before = i > 0 ? rises_to(i - 1) : 0.0, behind = rises_to(i + 1);
  const bool is_low = before >= 0 && behind >= 0 && before + behind > 0;
  const bool has_room_below = y(values[i].size) + chart_leading * 1.5 < top + plot_height;
  Points left = x(i) - width / 2;
  if (!is_low && behind > 0) left = x(i) - width - gap / 4;
  if (!is_low && before > 0) left = x(i) + gap / 4;
  left = std::clamp(left, left_ + Points{2}, std::max(left_ + Points{2}, chart_width - width));
  const Points away = is_low && has_room_below ? gap * 1.5 : -gap * 1.5;
  return {left, y(values[i].size) + away};
}

// The values of a single line beside its points; where they would meet, the
// first and the last alone.
void LineChart::draw_values() {
  const std::vector<Value>& values = data_.series[0].values;
  bool meet = false;
  for (std::size_t i = 1; i < values.size(); ++i) {
    const Points room = lettering::width_of(values[i].said, chart_letters) / 2 +
                        lettering::width_of(values[i - 1].said, chart_letters) / 2;
    meet = meet || x(i) - x(i - 1) < room + gap / 2;
  }
  for (std::size_t i = 0; i < values.size(); ++i) {
    if (meet && i > 0 && i + 1 < values.size()) continue;
    if (values[i].said.empty()) continue;
    const Points width = lettering::width_of(values[i].said, chart_letters);
    const auto [left, middle] = free_place(i, width);
    write_on_paper(drawing_, left, middle, values[i].said);
  }
}

// The names at the ends of several lines, moved apart from the top down where
// they would meet.
void LineChart::draw_names() {
  struct Name {
    std::vector<std::string> lines;
    Points y;
  };
  std::vector<Name> names;
  for (std::size_t i = 0; i < data_.series.size(); ++i) {
    names.push_back(
        {lettering::lines_of(name_of(i), widest_name, chart_letters), y(last_of(i).size)});
  }
  std::ranges::stable_sort(names, {}, &Name::y);
  Points free{0};
  for (Name& name : names) {
    name.y = std::max(name.y, free + chart_leading);
    free = name.y + chart_leading * (static_cast<double>(name.lines.size()) - 0.5);
  }
  // Should the last stand too low, all that are in its way move up again.
  Points most = top + plot_height;
  for (auto name = names.rbegin(); name != names.rend(); ++name) {
    const Points height = chart_leading * static_cast<double>(name->lines.size() - 1);
    name->y = std::min(name->y, most - height);
    most = name->y - chart_leading * 1.25;
  }
  for (const Name& name : names) {
    Points line = name.y + letter_rise;
    for (const std::string& words : name.lines) {
      write(drawing_, right_ + gap, line, words);
      line += chart_leading;
    }
  }
}

}  // namespace

Drawing lines_of(const ChartData& data, const model::Words& words) {
  return LineChart(data, words).drawn();
}

}  // namespace folio::resolve
