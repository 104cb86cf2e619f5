#pragma once

#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "base/units.h"
#include "model/colour.h"

namespace folio::model {

/// What a shape of a drawing stands for; a theme gives each tone its colour.
/// No meaning is carried by a tone alone: words or a pattern say the same.
enum class Tone { ink, quiet, paper, accent, tint, red, amber, green, blue, grey };

/// How an area is filled, so that areas differ without colour.
enum class Pattern { solid, stripes, dots, crosses };

/// A picture made of lines, areas and words: a chart, a tree of bodies. Its
/// origin is at the top left, y runs down; all measures are in Points.
///
/// Renderers draw the shapes in order and know nothing of what they mean: the
/// figure that holds a drawing says that in words and in a table or list.
struct Drawing {
  struct Rectangle {
    Points x, y, width, height;
    Tone fill = Tone::tint;
    Pattern pattern = Pattern::solid;
    bool outlined = false;  // in ink
  };
  struct Line {
    std::vector<std::pair<Points, Points>> points;  // at least two
    Tone tone = Tone::ink;
    Points thickness{1};
    bool dashed = false;
  };
  struct Marker {
    enum class Form { circle, square, triangle, diamond };
    Points x, y;  // of its middle
    Points size{6};
    Form form = Form::circle;
    Tone tone = Tone::ink;
  };
  struct Words {
    enum class Anchor { start, middle, end };
    Points x, y;  // of the base line
    std::string words;
    Points size{10};
    Anchor anchor = Anchor::start;
    Tone tone = Tone::ink;
    bool bold = false;
  };
  /// An outline of curves, of the colours that its author gave it.
  struct Path {
    struct MoveTo {
      Points x, y;
    };
    struct LineTo {
      Points x, y;
    };
    struct CurveTo {  // a Bezier curve of the third degree
      Points x1, y1, x2, y2, x, y;
    };
    struct Close {};
    using Segment = std::variant<MoveTo, LineTo, CurveTo, Close>;
    struct Pen {
      Colour colour;
      Points thickness{1};
      enum class Cap { butt, round, square } cap = Cap::butt;
      enum class Join { miter, round, bevel } join = Join::miter;
      Points dash;  // length of a dash and of the gap after it; none when unbroken
    };
    std::vector<Segment> segments;  // the first moves
    std::optional<Colour> fill;
    std::optional<Pen> pen;
    bool even_odd = false;  // which parts of it are inside (ISO 32000-1, 8.5.3.3)
  };
  using Shape = std::variant<Rectangle, Line, Marker, Words, Path>;

  Points width, height;
  std::vector<Shape> shapes;
};

}  // namespace folio::model
