#include "base/curves.h"

#include <gtest/gtest.h>

#include <cmath>
#include <sstream>

namespace folio::curves {
namespace {

/// Letters and numbers, rounded to tenths.
std::string told(const Path& path) {
  std::ostringstream out;
  for (const Segment& segment : path) {
    static constexpr std::string_view letters = "MLCZ";
    out << letters[static_cast<std::size_t>(segment.kind)];
    const bool curve = segment.kind == Segment::Kind::curve;
    const std::size_t count = segment.kind == Segment::Kind::close ? 0 : curve ? 3 : 1;
    for (std::size_t i = 0; i < count; ++i) {
      out << std::round(segment.points[i].x * 10) / 10 << ","
          << std::round(segment.points[i].y * 10) / 10 << " ";
    }
  }
  return out.str();
}

TEST(Curves, AreReadFromTheLettersOfSvg) {
  EXPECT_EQ(told(parsed("M 1 2 L 3.5 -4 C 1 2 3 4 5 6 Z M 1 2 ")), "M1,2 L3.5,-4 C1,2 3,4 5,6 Z");
  EXPECT_EQ(told(parsed("M 1 2 Q 3 4 5 6")), "");
}

TEST(Curves, MoveWithAMatrix) {
  EXPECT_EQ(told(transformed(parsed("M 1 0 L 2 1"), {0, 2, -2, 0, 10, 20})), "M10,22 L8,24 ");
  EXPECT_NEAR((Matrix{0, 2, -2, 0, 10, 20}).growth(), 2, 1e-9);
  EXPECT_FALSE((Matrix{0, 2, -2, 0, 10, 20}).is_uneven());
  EXPECT_TRUE((Matrix{1, 0, 0, 2, 0, 0}).is_uneven());
  EXPECT_TRUE((Matrix{1, 0, 1, 1, 0, 0}).is_uneven());
}

TEST(Curves, ThatReachBeyondAllNumbersAreNone) {
  const Path curve = parsed("M 0 0 C 1 2 3 4 5 6");
  EXPECT_TRUE(transformed(parsed("M 0 0 L 1e300 1"), {1e300, 0, 0, 1, 0, 0}).empty());
  EXPECT_TRUE(transformed(curve, {std::nan(""), 0, 0, 1, 0, 0}).empty());
  EXPECT_FALSE(transformed(curve, {1e300, 0, 0, 1, 0, 0}).empty());
}

TEST(Curves, OfAnyLengthComeToNoMoreThanSomeLines) {
  for (const double far : {1e12, 1e300, HUGE_VAL, std::nan("")}) {
    Path path = parsed("M 0 0 C 1 2 3 4 5 6");
    path[1].points[2].x = far;
    EXPECT_EQ(flattened(path)[0].points.size(), 65U) << far;
  }
}

TEST(Curves, ABoxIsKnownAsOne) {
  EXPECT_TRUE(is_box(parsed("M 0 0 L 9 0 L 9 5 L 0 5 Z")));
  EXPECT_TRUE(is_box(parsed("M 0 0 L 9 0 L 9 5 L 0 5 L 0 0 Z")));
  EXPECT_FALSE(is_box(parsed("M 0 0 L 9 1 L 9 5 L 0 5 Z")));
  EXPECT_FALSE(is_box(parsed("M 0 0 L 9 0 L 9 5 Z M 0 0 L 1 0 L 1 1 Z")));
}

TEST(Curves, AnAreaIsCutToABox) {
  EXPECT_EQ(told(area_within(parsed("M -5 -5 L 5 -5 L 5 5 L -5 5 Z"), {0, 0, 10, 10})),
            "M5,0 L5,5 L0,5 L0,0 Z");
  EXPECT_EQ(told(area_within(parsed("M -5 -5 L -1 -5 L -1 5 Z"), {0, 0, 10, 10})), "");
}

TEST(Curves, ALineIsCutToABox) {
  EXPECT_EQ(told(lines_within(parsed("M -5 5 L 15 5 L 15 8 L 5 8"), {0, 0, 10, 10})),
            "M0,5 L10,5 M10,8 L5,8 ");
}

TEST(Curves, ALineIsCutIntoDashes) {
  EXPECT_EQ(told(dashed(parsed("M 0 0 L 10 0"), {4, 2}, 0)), "M0,0 L4,0 M6,0 L10,0 ");
  EXPECT_EQ(told(dashed(parsed("M 0 0 L 10 0"), {4, 2}, 3)), "M0,0 L1,0 M3,0 L7,0 M9,0 L10,0 ");
  EXPECT_EQ(told(dashed(parsed("M 0 0 L 3 0 L 3 9"), {4, 2}, 0)), "M0,0 L3,0 L3,1 M3,3 L3,7 ");
  EXPECT_EQ(told(dashed(parsed("M 0 0 L 10 0"), {3}, -3)), "M3,0 L6,0 M9,0 L10,0 ");
}

TEST(Curves, AFlatLineKeepsNearItsCurve) {
  const auto lines = flattened(parsed("M 0 0 C 0 10 10 10 10 0 Z"));
  ASSERT_EQ(lines.size(), 1U);
  EXPECT_TRUE(lines[0].is_closed);
  EXPECT_GT(lines[0].points.size(), 5U);
  for (const Point& point : lines[0].points) EXPECT_LE(point.y, 7.51);
}

}  // namespace
}  // namespace folio::curves
