// Outlines cut: to what is in a box, and into dashes.

#include <algorithm>
#include <cmath>
#include <optional>

#include "base/curves.h"

namespace folio::curves {

namespace {

void add(Path& path, Segment::Kind kind, const Point& point) {
  path.push_back({.kind = kind, .points = {point}});
}

/// One side of a box: how far inside it a point is.
struct Side {
  double (*inside)(const Point&, const Box&);
};
constexpr Side sides[] = {
    {[](const Point& at, const Box& box) { return at.x - box.left; }},
    {[](const Point& at, const Box& box) { return box.right - at.x; }},
    {[](const Point& at, const Box& box) { return at.y - box.top; }},
    {[](const Point& at, const Box& box) { return box.bottom - at.y; }},
};

Point crossing(const Point& a, const Point& b, double inside_a, double inside_b) {
  const double share = inside_a / (inside_a - inside_b);
  return {a.x + (b.x - a.x) * share, a.y + (b.y - a.y) * share};
}

/// A polygon without what lies beyond one side (Sutherland and Hodgman).
std::vector<Point> cut_at(const std::vector<Point>& points, const Side& side, const Box& box) {
  std::vector<Point> left;
  for (std::size_t i = 0; i < points.size(); ++i) {
    const Point &from = points[i], &to = points[(i + 1) % points.size()];
    const double before = side.inside(from, box), after = side.inside(to, box);
    if (before >= 0) left.push_back(from);
    if ((before >= 0) != (after >= 0)) left.push_back(crossing(from, to, before, after));
  }
  return left;
}

/// The part of a line from a to b that is in the box (Liang and Barsky).
std::optional<std::pair<Point, Point>> within(Point a, Point b, const Box& box) {
  for (const Side& side : sides) {
    const double at_a = side.inside(a, box), at_b = side.inside(b, box);
    if (at_a < 0 && at_b < 0) return std::nullopt;
    if (at_a < 0) {
      a = crossing(a, b, at_a, at_b);
    } else if (at_b < 0) {
      b = crossing(a, b, at_a, at_b);
    }
  }
  return std::pair{a, b};
}

std::vector<Point> round(const Polyline& line) {
  std::vector<Point> points = line.points;
  if (line.is_closed) points.push_back(points.front());
  return points;
}

/// Walks along lines and puts the pen down and up.
class Dasher {
 public:
  Dasher(std::vector<double> lengths, double offset)
      : lengths_(std::move(lengths)), begun_(offset) {
    for (; begun_ >= lengths_[first_]; first_ = next(first_)) begun_ -= lengths_[first_];
  }

  void walk(const std::vector<Point>& points, Path& out) {
    turn_ = first_, left_ = lengths_[turn_] - begun_, is_down_ = false;
    for (std::size_t i = 0; i + 1 < points.size() && out.size() < most; ++i) {
      walk(points[i], points[i + 1], out);
    }
  }

 private:
  // More are refused by whoever asked.
  static constexpr std::size_t most = 200'000;

  void walk(Point at, const Point& end, Path& out) {
    for (double way = std::hypot(end.x - at.x, end.y - at.y); way > 0 && out.size() < most;) {
      const double step = std::min(way, left_);
      const Point to{at.x + (end.x - at.x) * (step / way), at.y + (end.y - at.y) * (step / way)};
      const bool draws = turn_ % 2 == 0;
      if (draws && !is_down_) add(out, Segment::Kind::move, at);
      if (draws) add(out, Segment::Kind::line, to);
      is_down_ = draws;
      at = to, way -= step, left_ -= step;
      if (left_ > 0) continue;
      turn_ = next(turn_), left_ = lengths_[turn_], is_down_ = false;
    }
  }

  std::size_t next(std::size_t turn) const { return (turn + 1) % lengths_.size(); }

  std::vector<double> lengths_;
  std::size_t first_ = 0;  // the turn that lines begin with
  double begun_ = 0;       // how much of it is over

  std::size_t turn_ = 0;
  double left_ = 0;
  bool is_down_ = false;
};

}  // namespace

Path area_within(const Path& path, const Box& box) {
  Path out;
  for (const Polyline& line : flattened(path)) {
    std::vector<Point> points = line.points;
    for (const Side& side : sides) points = cut_at(points, side, box);
    if (points.size() < 3) continue;
    for (const Point& point : points) {
      add(out, &point == &points.front() ? Segment::Kind::move : Segment::Kind::line, point);
    }
    out.push_back({.kind = Segment::Kind::close});
  }
  return out;
}

Path lines_within(const Path& path, const Box& box) {
  Path out;
  for (const Polyline& line : flattened(path)) {
    const std::vector<Point> points = round(line);
    std::optional<Point> at;
    for (std::size_t i = 0; i + 1 < points.size(); ++i) {
      const auto part = within(points[i], points[i + 1], box);
      if (!part) continue;
      if (at != part->first) add(out, Segment::Kind::move, part->first);
      add(out, Segment::Kind::line, part->second);
      at = part->second;
    }
  }
  return out;
}

Path dashed(const Path& path, std::vector<double> lengths, double offset) {
  // An odd list is read twice (SVG 1.1, 11.4). Shorter than this nothing is seen.
  constexpr double shortest = 0.05;
  if (lengths.size() % 2 == 1) lengths.insert(lengths.end(), lengths.begin(), lengths.end());
  double all = 0;
  for (double& length : lengths) all += length = std::max(length, 0.01);
  if (lengths.empty() || all < shortest) return path;
  Dasher dasher(lengths, std::fmod(std::fmod(offset, all) + all, all));
  Path out;
  for (const Polyline& line : flattened(path)) dasher.walk(round(line), out);
  return out;
}

}  // namespace folio::curves
