#pragma once

#include <array>
#include <string_view>
#include <vector>

/// Outlines as numbers: points, lines and Bezier curves of the third degree,
/// y downwards.
namespace folio::curves {

struct Point {
  double x = 0, y = 0;
  bool operator==(const Point&) const = default;
};

struct Segment {
  enum class Kind { move, line, curve, close };
  Kind kind = Kind::move;
  std::array<Point, 3> points = {};  // of a curve: two handles and the end; else the first alone
};

using Path = std::vector<Segment>;

/// Where a segment ends; of no meaning for one that closes.
const Point& end_of(const Segment& segment);

struct Box {
  double left = 0, top = 0, right = 0, bottom = 0;

  bool contains(const Box& other) const;
  bool meets(const Box& other) const;
  Box widened(double by) const;
  Box cut_to(const Box& other) const;
};

/// x' = xx x + xy y + x0, y' = yx x + yy y + y0, in the order of SVG's matrix().
struct Matrix {
  double xx = 1, yx = 0, xy = 0, yy = 1, x0 = 0, y0 = 0;

  Point at(const Point& point) const;
  /// What comes of `inner` first and then of this.
  Matrix after(const Matrix& inner) const;
  /// How many times longer lengths become, the mean of all directions.
  double growth() const;
  /// Whether lengths grow differently in different directions.
  bool is_uneven() const;
};

/// The outline in SVG's letters M, L, C and Z (SVG 1.1, 8.3); empty if there are
/// others.
Path parsed(std::string_view data);

/// The numbers in `words`, whatever stands between them.
std::vector<double> numbers_in(std::string_view words);

/// Empty where a point comes to lie beyond all numbers.
Path transformed(Path path, const Matrix& matrix);

/// What the outline lies in, its curves taken to reach as far as their handles.
Box bounds_of(const Path& path);

/// The box that the outline is, if it is one with sides along the axes.
bool is_box(const Path& path);

/// Points joined by straight lines.
struct Polyline {
  std::vector<Point> points;
  bool is_closed = false;
};

/// The same outline in straight lines, off by less than a twentieth of a unit.
std::vector<Polyline> flattened(const Path& path);

/// The part of the area that is in the box.
Path area_within(const Path& path, const Box& box);

/// The parts of the line that are in the box.
Path lines_within(const Path& path, const Box& box);

/// The line in dashes: lengths of what is drawn and what is left, by turns,
/// from `offset` of them on.
Path dashed(const Path& path, std::vector<double> lengths, double offset);

}  // namespace folio::curves
