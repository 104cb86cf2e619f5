#include "base/lettering.h"

#include <gtest/gtest.h>

namespace folio::lettering {
namespace {

TEST(Lettering, WiderAndBolderWordsTakeMoreRoom) {
  EXPECT_LT(width_of("ill", Points{10}), width_of("mow", Points{10}));
  EXPECT_LT(width_of("mow", Points{10}), width_of("mow", Points{10}, Weight::bold));
  EXPECT_EQ(width_of("", Points{10}), Points{0});
  EXPECT_LT(width_of("اا", Points{10}), width_of("اااا", Points{10}));
}

TEST(Lettering, LinesBreakAtSpacesAndNeverInAWord) {
  EXPECT_EQ(lines_of("one  two three", Points{1000}, Points{10}),
            (std::vector<std::string>{"one two three"}));
  EXPECT_EQ(lines_of("one two three", Points{1}, Points{10}),
            (std::vector<std::string>{"one", "two", "three"}));
  EXPECT_TRUE(lines_of(" ", Points{1}, Points{10}).empty());
}

TEST(Lettering, WhatIsLeftOverEndsInAnEllipsis) {
  const auto lines = lines_of("one two three four", Points{40}, Points{10}, Weight::plain, 2);
  ASSERT_EQ(lines.size(), 2u);
  EXPECT_TRUE(lines.back().ends_with("…"));
}

}  // namespace
}  // namespace folio::lettering
