// Drawings: lines, areas and words in a drawing's own measure, as marks on paper.

#include <algorithm>
#include <cmath>

#include "layout/blocks.h"

namespace folio::layout {

namespace {

// --- Patterns ------------------------------------------------------------------------

struct Area {
  Points x, y, width, height;
};

constexpr Points pattern_step{5}, pattern_line{1}, pattern_dot{0.9};

// The lines from bottom left to top right, `step` apart, as far as they are in
// the area. `mirrored` lines go from top left to bottom right.
std::vector<std::vector<Point>> diagonals(const Area& area, Points step, bool mirrored) {
  // A line's end is square: it stays clear of the edge, or its corner would
  // stick out.
  const Points inset = pattern_line * 0.36;
  const Points left = area.x + inset, top = area.y + inset;
  const Points width = area.width - inset * 2, height = area.height - inset * 2;
  std::vector<std::vector<Point>> lines;
  if (width <= Points{} || height <= Points{}) return lines;
  const Points apart = step * std::sqrt(2.0);
  // Each line begins `down` below the top left corner and rises by as much as
  // it goes right.
  for (Points down = apart / 2; down < width + height; down += apart) {
    const Points from = std::max(Points{}, down - height), to = std::min(width, down);
    if (to - from < pattern_line) continue;
    const auto at = [&](Points right) {
      const Points below = down - right;
      return Point{left + right, top + (mirrored ? height - below : below)};
    };
    lines.push_back({at(from), at(to)});
  }
  return lines;
}

// As many rows and columns of dots as there is room for, the same room all round.
std::vector<Point> dots(const Area& area, Points step) {
  const auto count = [&](Points length) {
    const Points free = length - pattern_dot * 4;
    return free < Points{} ? 0 : static_cast<int>(free / step) + 1;
  };
  const int across = count(area.width), down = count(area.height);
  std::vector<Point> points;
  const Points left = (area.width - step * (across - 1)) / 2;
  const Points top = (area.height - step * (down - 1)) / 2;
  for (int row = 0; row < down; ++row) {
    for (int column = 0; column < across; ++column) {
      points.emplace_back(area.x + left + step * column, area.y + top + step * row);
    }
  }
  return points;
}

// --- Shapes -----------------------------------------------------------------------------

using Form = model::Drawing::Marker::Form;

// The corners in a square of side 1 round the middle, y downwards. Forms of one
// size look as large as each other.
std::vector<std::pair<double, double>> corners_of(Form form) {
  switch (form) {
    case Form::circle: return {{0, 0}};
    case Form::square: return {{-0.45, -0.45}, {0.45, -0.45}, {0.45, 0.45}, {-0.45, 0.45}};
    case Form::triangle: return {{-0.55, 0.42}, {0.55, 0.42}, {0, -0.55}};
    case Form::diamond: return {{0, -0.6}, {0.6, 0}, {0, 0.6}, {-0.6, 0}};
  }
  return {};
}

// Puts the shapes of a drawing down at their scale, one after the other.
class DrawingSetter {
 public:
  DrawingSetter(Composition& composition, Points left, double scale, const Role& role,
                std::vector<Mark>& marks)
      : composition_(composition), left_(left), scale_(scale), role_(role), marks_(marks) {}

  void set(const model::Drawing& drawing) {
    for (const model::Drawing::Shape& shape : drawing.shapes) {
      std::visit([this](const auto& one) { set(one); }, shape);
    }
  }

 private:
  Points x(Points at) const { return left_ + at * scale_; }
  Points y(Points at) const { return at * scale_; }

  model::Colour colour(model::Tone tone) const { return colour_of(tone, composition_.style); }

  void fill(const Area& area, model::Colour colour) {
    marks_.push_back(Fill{.x = area.x,
                          .y = area.y,
                          .width = area.width,
                          .height = area.height,
                          .colour = colour,
                          .role = role_});
  }

  void stroke(std::vector<std::vector<Point>> lines, Points thickness, model::Colour colour,
              Points dash = {}) {
    if (lines.empty()) return;
    marks_.push_back(Stroke{.lines = std::move(lines),
                            .thickness = thickness,
                            .dash = dash,
                            .colour = colour,
                            .role = role_});
  }

  void outline(const Area& area, model::Colour colour) {
    const Points right = area.x + area.width, foot = area.y + area.height;
    const Points half = composition_.style.hairline / 2;
    stroke({{{area.x - half, area.y},
             {right, area.y},
             {right, foot},
             {area.x, foot},
             {area.x, area.y}}},
           composition_.style.hairline, colour);
  }

  // A pattern is drawn on nearly white paper in the colour of its tone and
  // bounded by it, so that areas differ where there is no colour, too.
  void set(const model::Drawing::Rectangle& rectangle) {
    const Area area{x(rectangle.x), y(rectangle.y), rectangle.width * scale_,
                    rectangle.height * scale_};
    const model::Colour tone = colour(rectangle.fill);
    const bool solid = rectangle.pattern == model::Pattern::solid;
    fill(area, solid ? tone : pale(tone));
    set(rectangle.pattern, area, tone);
    if (rectangle.outlined) {
      outline(area, composition_.style.ink);
    } else if (!solid) {
      outline(area, tone);
    }
  }

  void set(model::Pattern pattern, const Area& area, model::Colour tone) {
    switch (pattern) {
      case model::Pattern::solid: return;
      case model::Pattern::stripes:
        return stroke(diagonals(area, pattern_step * 0.8, false), pattern_line, tone);
      case model::Pattern::crosses:
        stroke(diagonals(area, pattern_step, false), pattern_line * 0.7, tone);
        return stroke(diagonals(area, pattern_step, true), pattern_line * 0.7, tone);
      case model::Pattern::dots: return set_dots(dots(area, pattern_step * 0.8), tone);
    }
  }

  void set_dots(std::vector<Point> points, model::Colour tone) {
    if (points.empty()) return;
    marks_.push_back(
        Shape{.points = std::move(points), .radius = pattern_dot, .colour = tone, .role = role_});
  }

  void set(const model::Drawing::Line& line) {
    if (line.points.size() < 2) return;
    std::vector<Point> points;
    for (const auto& [across, down] : line.points) points.emplace_back(x(across), y(down));
    const Points thickness = line.thickness * scale_;
    stroke({std::move(points)}, thickness, colour(line.tone),
           line.dashed ? thickness * 3 : Points{});
  }

  void set(const model::Drawing::Marker& marker) {
    const Points size = marker.size * scale_;
    Shape shape{.points = {}, .radius = {}, .colour = colour(marker.tone), .role = role_};
    for (const auto& [across, down] : corners_of(marker.form)) {
      shape.points.emplace_back(x(marker.x) + size * across, y(marker.y) + size * down);
    }
    if (marker.form == Form::circle) shape.radius = size / 2;
    marks_.push_back(std::move(shape));
  }

  void set(const model::Drawing::Words& words) {
    const TextStyle style{.size = words.size * scale_,
                          .leading = words.size * scale_,
                          .colour = colour(words.tone),
                          .cut = words.bold ? Cut::bold : Cut::regular};
    const Copy copy = copy_of(words.words, style);
    Points at = x(words.x) - extent_of(copy).most * share_before(words.anchor);
    std::vector<std::uint8_t> levels;
    for (const Piece& piece : copy.pieces) levels.push_back(piece.level);
    for (const std::size_t index : seen_order(levels)) {
      const Piece& piece = copy.pieces[index];
      marks_.push_back(fragment_of(*piece.shaped, style, at, y(words.y), role_));
      at += piece.width;
    }
  }

  // Words on one line, with no place where it may end.
  Copy copy_of(std::string_view words, const TextStyle& style) {
    Copy copy;
    copy.style = style;
    copy.right_to_left = composition_.right_to_left;
    copy.runs.push_back(
        {.style = style, .rise = {}, .role = role_, .link = {}, .lang = composition_.lang});
    for (const Shaped* part :
         composition_.shaper.shape_in_parts(words, style.cut, composition_.lang)) {
      Piece& piece = copy.pieces.emplace_back();
      piece.shaped = part;
      piece.width = part->width * style.size.value;
      copy.goes_both_ways = copy.goes_both_ways || part->is_backwards;
    }
    copy.words.emplace_back().end_piece = static_cast<std::uint32_t>(copy.pieces.size());
    for (const Piece& piece : copy.pieces) copy.words[0].width += piece.width;
    if (copy.goes_both_ways) settle_directions(copy, composition_.shaper);
    return copy;
  }

  void set(const model::Drawing::Path& path) {
    if (path.segments.empty()) return;
    marks_.push_back(Outline{.x = left_, .y = {}, .scale = scale_, .path = path, .role = role_});
  }

  static double share_before(model::Drawing::Words::Anchor anchor) {
    switch (anchor) {
      case model::Drawing::Words::Anchor::start: return 0;
      case model::Drawing::Words::Anchor::middle: return 0.5;
      case model::Drawing::Words::Anchor::end: return 1;
    }
    return 0;
  }

  Composition& composition_;
  Points left_;
  double scale_;
  Role role_;
  std::vector<Mark>& marks_;
};

// Its natural size, or smaller where the column or the page is.
double scale_of(const model::Drawing& drawing, Points room, Points tallest) {
  if (drawing.width <= Points{} || drawing.height <= Points{}) return 1;
  return std::min({1.0, room / drawing.width, tallest / drawing.height});
}

}  // namespace

Box drawing_box(Composition& composition, const model::Drawing& drawing, const Column& usual,
                const Role& role) {
  Column column = usual;
  // A drawing too wide for the text may use the margin column.
  if (drawing.width > column.width && column.x == composition.text_column().x) {
    column = column.indented(composition.style.left - column.x);
  }
  const double scale = scale_of(drawing, column.width, tallest_figure(composition.style));
  Box box;
  box.height = drawing.height * scale;
  box.keep_with_next = true;
  DrawingSetter(composition, column.x, scale, role, box.marks).set(drawing);
  if (composition.paged.right_to_left) {
    // Its inside stays as it is when the page is turned round.
    const Points edges = column.x * 2 + drawing.width * scale;
    for (Mark& mark : box.marks) mirror(mark, edges);
  }
  return box;
}

}  // namespace folio::layout
