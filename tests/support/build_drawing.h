#pragma once

#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "model/drawing.h"

// Drawings by hand, with all that a drawing may hold.

namespace folio::testing {

using model::Drawing;
using model::Pattern;
using model::Tone;

inline Drawing::Rectangle area(double x, double y, double width, double height,
                               Tone tone = Tone::accent, Pattern pattern = Pattern::solid) {
  return {{x}, {y}, {width}, {height}, tone, pattern};
}

inline Drawing::Line line(std::vector<std::pair<double, double>> points, Tone tone = Tone::ink) {
  Drawing::Line made;
  for (const auto& [x, y] : points) made.points.push_back({{x}, {y}});
  made.tone = tone;
  return made;
}

inline Drawing::Words label(double x, double y, std::string words,
                            Drawing::Words::Anchor anchor = Drawing::Words::Anchor::start) {
  Drawing::Words made;
  made.x = {x};
  made.y = {y};
  made.words = std::move(words);
  made.anchor = anchor;
  return made;
}

inline std::shared_ptr<const Drawing> drawing(double width, double height,
                                              std::vector<Drawing::Shape> shapes) {
  auto made = std::make_shared<Drawing>();
  made->width = {width};
  made->height = {height};
  made->shapes = std::move(shapes);
  return made;
}

/// Four bars that differ by pattern, a line with markers, and their words.
inline std::shared_ptr<const Drawing> sample_drawing() {
  using Anchor = Drawing::Words::Anchor;
  using Form = Drawing::Marker::Form;
  std::vector<Drawing::Shape> shapes;
  const std::pair<Tone, Pattern> looks[] = {{Tone::red, Pattern::solid},
                                            {Tone::amber, Pattern::stripes},
                                            {Tone::green, Pattern::dots},
                                            {Tone::blue, Pattern::crosses}};
  double y = 10;
  for (const auto& [tone, pattern] : looks) {
    shapes.push_back(area(110, y, 60 + y * 2, 18, tone, pattern));
    shapes.push_back(label(104, y + 13, "Workstream " + std::to_string(int(y)), Anchor::end));
    shapes.push_back(label(110 + 60 + y * 2 + 6, y + 13, std::to_string(int(60 + y * 2))));
    y += 28;
  }
  shapes.push_back(line({{110, 2}, {110, 120}}));
  Drawing::Line trend = line({{110, 200}, {190, 150}, {270, 175}, {350, 140}}, Tone::accent);
  trend.thickness = {1.5};
  shapes.push_back(trend);
  Drawing::Line target = line({{110, 160}, {350, 160}}, Tone::grey);
  target.dashed = true;
  shapes.push_back(target);
  const Form forms[] = {Form::circle, Form::square, Form::triangle, Form::diamond};
  for (std::size_t i = 0; i < 4; ++i) {
    shapes.push_back(Drawing::Marker{
        trend.points[i].first, trend.points[i].second, {7}, forms[i], Tone::accent});
  }
  shapes.push_back(label(356, 163, "Target ≥ 60 ✓"));
  Drawing::Rectangle box = area(180, 205, 100, 24, Tone::tint);
  box.outlined = true;
  shapes.push_back(box);
  Drawing::Words bold = label(230, 221, "Cabinet", Anchor::middle);
  bold.bold = true;
  shapes.push_back(bold);
  return drawing(430, 235, std::move(shapes));
}

}  // namespace folio::testing
