#include <algorithm>
#include <iterator>

#include "layout/blocks.h"

namespace folio::layout {

void hang(Box label, Galley& galley, std::size_t first) {
  if (first >= galley.size() || !galley[first].base_line) {
    label.keep_with_next = first < galley.size();
    galley.insert(galley.begin() + static_cast<std::ptrdiff_t>(first), std::move(label));
    return;
  }
  Box& box = galley[first];
  const Points down = *box.base_line - *label.base_line;
  std::vector<Mark> marks;
  move_down(std::move(label.marks), down, marks);
  std::ranges::move(box.marks, std::back_inserter(marks));
  box.marks = std::move(marks);
  for (LinkArea& link : label.links) {
    link.y += down;
    box.links.push_back(link);
  }
}

Points height_of(const Galley& galley) {
  Points height;
  for (const Box& box : galley) height += box.space_before + box.height;
  return galley.empty() ? height : height - galley.front().space_before;
}

// --- What stays together -----------------------------------------------------------------

namespace {

// No page ends between the boxes first..end.
void keep_from(Galley& galley, std::size_t first, std::size_t end) {
  for (std::size_t i = first; i + 1 < std::min(end, galley.size()); ++i) {
    galley[i].keep_with_next = true;
  }
}

}  // namespace

void keep_together(const Composition& composition, Galley& galley) {
  const bool is_short = height_of(galley) < composition.style.text_height() * 0.45;
  if (is_short) return keep_from(galley, 0, galley.size());
  keep_ends(galley);
}

void keep_ends(Galley& galley) {
  constexpr std::size_t few = 4;
  keep_from(galley, 0, few);
  if (galley.size() > few) keep_from(galley, galley.size() - few, galley.size());
}

// --- Boxes of all kinds ------------------------------------------------------------------

void move(Mark& mark, Points right, Points down) {
  const auto move_points = [&](std::vector<Point>& points) {
    for (auto& [x, y] : points) x += right, y += down;
  };
  std::visit(Overloaded{[&](Shape& shape) { move_points(shape.points); },
                        [&](Stroke& stroke) { std::ranges::for_each(stroke.lines, move_points); },
                        [&](auto& other) { other.x += right, other.y += down; }},
             mark);
}

void move_down(std::vector<Mark> marks, Points down, std::vector<Mark>& into) {
  for (Mark& mark : marks) {
    move(mark, {}, down);
    into.push_back(std::move(mark));
  }
}

void add_bar(Composition& composition, Points x, model::Colour colour, Galley& galley,
             std::size_t first) {
  const int id = ++composition.bars;
  for (std::size_t i = first; i < galley.size(); ++i) {
    galley[i].bars.push_back({id, x, composition.style.bar, colour});
  }
}

Box rule_box(const Composition& composition, const Column& column, Points height) {
  const PrintStyle& style = composition.style;
  Box box;
  box.height = height;
  box.marks.push_back(Fill{.x = column.x,
                           .y = height / 2,
                           .width = column.width,
                           .height = style.hairline,
                           .colour = style.hairline_colour,
                           .role = Decoration::layout});
  return box;
}

}  // namespace folio::layout
