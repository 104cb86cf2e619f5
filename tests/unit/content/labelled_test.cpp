#include <gtest/gtest.h>

#include "unit/content/reading.h"

namespace folio::content {
namespace {

TEST(LabelledLists, ItemsKeepTheLabelsOfTheirAuthor) {
  EXPECT_EQ(R"(section A
  labels #duty
    item (a)
      p the <em council>, and
    item (b)
      p the partners,
      labels
        item (i)
          p with care
        item (ii)
          p and with a note that goes on
    item 24/24
      p Minutes
      p and a second paragraph
)",
            blocks_of(R"(## A

::: legislative {#duty}
(a) the *council*, and
(b) the partners,
    (i) with care
    (ii) and with a note
      that goes on
24/24 Minutes

      and a second paragraph
:::
)"));
}

TEST(LabelledLists, NumbersAndLettersOfAllKindsAreLabels) {
  EXPECT_EQ(R"(section A
  labels
    item 1.
      p one
    item 4A)
      p two
    item iv.
      p three
    item 4.10.2
      p four
    item (aa)
      p five
)",
            blocks_of(R"(## A

::: legislative
1. one
4A) two
iv. three
4.10.2 four
(aa) five
:::
)"));
}

TEST(LabelledLists, ABackslashBeforeABracketMakesItWords) {
  EXPECT_EQ(R"(section A
  labels
    item (a)
      p as in (b) above
)",
            blocks_of("## A\n\n::: legislative\n(a) as in\n\\(b) above\n:::\n"));
}

TEST(LabelledLists, TheyMayStandInAListAndHoldOne) {
  EXPECT_EQ(
      R"(section A
  bullets
    item
      p first
      labels
        item (a)
          p inner
          bullets
            item
              p plain
)",
      blocks_of("## A\n\n- first\n\n  ::: legislative\n  (a) inner\n\n      - plain\n  :::\n"));
}

TEST(LabelledLists, TheyHoldNothingElse) {
  EXPECT_EQ(
      R"x(content/pages/sample/01.md:3:1: error [F0317] "legislative" holds something other than one list with labels
content/pages/sample/01.md:9:1: error [F0317] "legislative" holds something other than one list with labels
content/pages/sample/01.md:16:1: error [F0345] "(a)" labels two items of one list
)x",
      said_briefly_of(sample_with(R"(## A

::: legislative
words
:::

words

::: legislative
(a) one

words behind
:::
::: legislative
(a) one
(a) two
:::
)")));
}

}  // namespace
}  // namespace folio::content
