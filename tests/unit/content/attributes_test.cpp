#include <gtest/gtest.h>

#include "unit/content/reading.h"

namespace folio::content {
namespace {

TEST(Attributes, BracesThatAreMeantAsBracesAreWritten) {
  EXPECT_EQ("section A {b}\n  p words {c} and {d} {e}\n  p #f one {more}\n",
            blocks_of("## A \\{b}\n\nwords {c} and {d} \\{e}\n\none {more} {#f}\n"));
}

TEST(Attributes, BracesInsideQuotationMarksAreLetters) {
  EXPECT_EQ("section A\n  quote An {Act}\n    p words\n  table #t Use {x}\n    | a \n    | b \n",
            blocks_of("## A\n\n::: quote {source=\"An {Act}\"}\nwords\n:::\n\n"
                      "Table: Use {x} {#t}\n| a |\n|---|\n| b |\n"));
}

TEST(Attributes, AWordInBracesAtTheEndIsNotTakenForText) {
  EXPECT_EQ("content/pages/sample/01.md:1:7: error [F0316] this cannot stand between { and }\n",
            said_briefly_of(sample_with("## A {nonum}\n\nwords\n")));
}

}  // namespace
}  // namespace folio::content
