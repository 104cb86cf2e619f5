// Pages that are read from right to left. All is set as it would be from left to
// right, from the start of a line to its end, and turned round when it stands.

#include <algorithm>

#include "layout/engine.h"

namespace folio::layout {

namespace {

// Curves are turned round their origin.
void turn_round(model::Drawing::Path& path) {
  using Path = model::Drawing::Path;
  for (Path::Segment& segment : path.segments) {
    std::visit(
        Overloaded{[](Path::MoveTo& to) { to.x = -to.x; }, [](Path::LineTo& to) { to.x = -to.x; },
                   [](Path::CurveTo& to) { to.x1 = -to.x1, to.x2 = -to.x2, to.x = -to.x; },
                   [](Path::Close&) {}},
        segment);
  }
}

}  // namespace

void mirror(Mark& mark, Points edges) {
  const auto turn_points = [&](std::vector<Point>& points) {
    for (Point& point : points) point.first = edges - point.first;
  };
  std::visit(Overloaded{
                 [&](Shape& shape) { turn_points(shape.points); },
                 [&](Stroke& stroke) { std::ranges::for_each(stroke.lines, turn_points); },
                 [&](Outline& outline) { outline.x = edges - outline.x, turn_round(outline.path); },
                 [&](Fragment& fragment) { fragment.x = edges - fragment.x - width_of(fragment); },
                 [&](auto& placed) { placed.x = edges - placed.x - placed.width; },
             },
             mark);
}

void mirror_pages(Composition& composition) {
  if (!composition.paged.right_to_left) return;
  for (Page& page : composition.paged.pages) {
    for (Mark& mark : page.marks) mirror(mark, page.width);
    for (LinkArea& link : page.links) link.x = page.width - link.x - link.width;
  }
}

}  // namespace folio::layout
