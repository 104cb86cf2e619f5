#include <algorithm>

#include "layout/engine.h"

namespace folio::layout {

namespace {

struct RatingShape {
  model::RagRating rating;
  model::Tone tone;
  std::vector<std::pair<double, double>> points;  // in a square of side 1, y upwards
};

// A shape of its own for each rating, so that colour is never needed.
const std::vector<RatingShape>& rating_shapes() {
  static const std::vector<RatingShape> shapes = {
      {model::RagRating::red, model::Tone::red, {{0.05, 0}, {0.85, 0}, {0.85, 0.8}, {0.05, 0.8}}},
      {model::RagRating::amber, model::Tone::amber, {{0, 0}, {0.9, 0}, {0.45, 0.85}}},
      {model::RagRating::green, model::Tone::green, {{0.45, 0.4}}},
      {model::RagRating::complete,
       model::Tone::blue,
       {{0, 0.35}, {0.15, 0.5}, {0.35, 0.28}, {0.78, 0.82}, {0.92, 0.7}, {0.37, 0}}},
      {model::RagRating::not_rated,
       model::Tone::grey,
       {{0.05, 0.3}, {0.85, 0.3}, {0.85, 0.46}, {0.05, 0.46}}},
  };
  return shapes;
}

}  // namespace

Mark rating_mark(const PrintStyle& style, model::RagRating rating, Points x, Points base_line,
                 Points size) {
  const RatingShape& model = *std::ranges::find(rating_shapes(), rating, &RatingShape::rating);
  const Points side = size * 0.85;
  Shape shape{.points = {},
              .radius = {},
              .colour = colour_of(model.tone, style),
              .role = Decoration::layout};
  for (const auto& [right, up] : model.points) {
    shape.points.emplace_back(x + side * right, base_line - side * up);
  }
  if (shape.points.size() == 1) shape.radius = side * 0.43;
  return shape;
}

}  // namespace folio::layout
