#include "base/curves.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <limits>

#include "base/ascii.h"

namespace folio::curves {

namespace {

std::size_t points_in(Segment::Kind kind) {
  switch (kind) {
    case Segment::Kind::move:
    case Segment::Kind::line: return 1;
    case Segment::Kind::curve: return 3;
    case Segment::Kind::close: return 0;
  }
  return 0;
}

struct Letter {
  char letter;
  Segment::Kind kind;
};
constexpr Letter letters[] = {{'M', Segment::Kind::move},
                              {'L', Segment::Kind::line},
                              {'C', Segment::Kind::curve},
                              {'Z', Segment::Kind::close}};

Point between(const Point& a, const Point& b, double share) {
  return {a.x + (b.x - a.x) * share, a.y + (b.y - a.y) * share};
}

Point on_curve(const Point& from, const Segment& curve, double share) {
  const auto& [first, second, end] = curve.points;
  const Point a = between(from, first, share), b = between(first, second, share);
  const Point c = between(second, end, share);
  return between(between(a, b, share), between(b, c, share), share);
}

/// As many straight lines as keep near the curve: the more, the longer its handles.
void add_curve(std::vector<Point>& points, const Segment& curve) {
  const Point from = points.back();
  const auto& [first, second, end] = curve.points;
  const double reach = std::hypot(first.x - from.x, first.y - from.y) +
                       std::hypot(second.x - first.x, second.y - first.y) +
                       std::hypot(end.x - second.x, end.y - second.y);
  // In this order the smaller is 64 where the reach is no number.
  constexpr double most = 64;
  const int steps = std::clamp(static_cast<int>(std::min(most, std::sqrt(reach) * 2)) + 1, 2, 64);
  for (int i = 1; i <= steps; ++i) points.push_back(on_curve(from, curve, double(i) / steps));
}

}  // namespace

const Point& end_of(const Segment& segment) {
  return segment.points[segment.kind == Segment::Kind::curve ? 2 : 0];
}

bool Box::contains(const Box& other) const {
  return left <= other.left && top <= other.top && right >= other.right && bottom >= other.bottom;
}

bool Box::meets(const Box& other) const {
  return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
}

Box Box::widened(double by) const { return {left - by, top - by, right + by, bottom + by}; }

Box Box::cut_to(const Box& other) const {
  return {std::max(left, other.left), std::max(top, other.top), std::min(right, other.right),
          std::min(bottom, other.bottom)};
}

Point Matrix::at(const Point& point) const {
  return {xx * point.x + xy * point.y + x0, yx * point.x + yy * point.y + y0};
}

Matrix Matrix::after(const Matrix& inner) const {
  const Point origin = at({inner.x0, inner.y0});
  return {xx * inner.xx + xy * inner.yx,
          yx * inner.xx + yy * inner.yx,
          xx * inner.xy + xy * inner.yy,
          yx * inner.xy + yy * inner.yy,
          origin.x,
          origin.y};
}

double Matrix::growth() const { return std::sqrt(std::abs(xx * yy - xy * yx)); }

bool Matrix::is_uneven() const {
  const double across = std::hypot(xx, yx), down = std::hypot(xy, yy);
  const double skew = std::abs(xx * xy + yx * yy);
  return std::abs(across - down) > 0.05 * std::max(across, down) || skew > 0.05 * across * down;
}

std::vector<double> numbers_in(std::string_view words) {
  std::vector<double> numbers;
  const char* at = words.data();
  const char* const end = at + words.size();
  while (at < end) {
    double number = 0;
    const auto [after, error] = std::from_chars(at, end, number);
    if (error == std::errc{} && std::isfinite(number)) numbers.push_back(number);
    at = error == std::errc{} ? after : at + 1;
  }
  return numbers;
}

Path parsed(std::string_view data) {
  Path path;
  std::size_t at = data.find_first_not_of(" \n");
  while (at < data.size()) {
    const auto found = std::ranges::find(letters, data[at], &Letter::letter);
    if (found == std::end(letters)) return {};
    const auto is_letter = [](char c) { return text::is_capital(c); };
    const auto next =
        std::find_if(data.begin() + static_cast<std::ptrdiff_t>(at) + 1, data.end(), is_letter);
    const auto end = static_cast<std::size_t>(next - data.begin());
    const std::vector<double> numbers = numbers_in(data.substr(at + 1, end - at - 1));
    Segment segment{.kind = found->kind};
    if (numbers.size() != points_in(segment.kind) * 2) return {};
    for (std::size_t i = 0; i < numbers.size(); i += 2) {
      segment.points[i / 2] = {numbers[i], numbers[i + 1]};
    }
    path.push_back(segment);
    at = end;
  }
  while (!path.empty() && path.back().kind == Segment::Kind::move) path.pop_back();
  return path;
}

Path transformed(Path path, const Matrix& matrix) {
  for (Segment& segment : path) {
    for (Point& point : segment.points) {
      point = matrix.at(point);
      if (!std::isfinite(point.x) || !std::isfinite(point.y)) return {};
    }
  }
  return path;
}

Box bounds_of(const Path& path) {
  constexpr double far = std::numeric_limits<double>::max();
  Box box{far, far, -far, -far};
  for (const Segment& segment : path) {
    for (std::size_t i = 0; i < points_in(segment.kind); ++i) {
      const Point& point = segment.points[i];
      box.left = std::min(box.left, point.x), box.right = std::max(box.right, point.x);
      box.top = std::min(box.top, point.y), box.bottom = std::max(box.bottom, point.y);
    }
  }
  return path.empty() ? Box{} : box;
}

bool is_box(const Path& path) {
  const std::vector<Polyline> lines = flattened(path);
  if (lines.size() != 1 || lines[0].points.size() < 4 || lines[0].points.size() > 5) return false;
  const std::vector<Point>& points = lines[0].points;
  for (std::size_t i = 0; i < points.size(); ++i) {
    const Point &a = points[i], &b = points[(i + 1) % points.size()];
    if (std::abs(a.x - b.x) > 0.01 && std::abs(a.y - b.y) > 0.01) return false;
  }
  return true;
}

std::vector<Polyline> flattened(const Path& path) {
  std::vector<Polyline> lines;
  for (const Segment& segment : path) {
    const bool begins = segment.kind == Segment::Kind::move || lines.empty();
    if (begins || (lines.back().is_closed && segment.kind != Segment::Kind::close)) {
      const Point from = begins ? segment.points[0] : lines.back().points.front();
      lines.push_back({{from}, false});
      if (begins) continue;
    }
    switch (segment.kind) {
      case Segment::Kind::move: break;
      case Segment::Kind::line: lines.back().points.push_back(segment.points[0]); break;
      case Segment::Kind::curve: add_curve(lines.back().points, segment); break;
      case Segment::Kind::close: lines.back().is_closed = true; break;
    }
  }
  return lines;
}

}  // namespace folio::curves
