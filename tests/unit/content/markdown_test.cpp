#include <gtest/gtest.h>

#include "unit/content/reading.h"

namespace folio::content {
namespace {

TEST(Markdown, BlocksComeInTheOrderOfTheText) {
  EXPECT_EQ(R"(section #aim The aim
  p Some “words” of <em one> and <strong two> <code x>.
)",
            blocks_of("## The aim {#aim}\n\nSome \"words\" of *one* and **two** `x`.\n"));
}

}  // namespace
}  // namespace folio::content
