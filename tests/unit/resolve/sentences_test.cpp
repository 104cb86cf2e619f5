#include <gtest/gtest.h>

#include "resolve/passes.h"

namespace folio::resolve {
namespace {

TEST(Sentences, BeginAtTheHeadAndBehindWhatEndsOne) {
  for (const char* before : {"", " ", "(", "“", "It is so. ", "Is it? ", "It is! ", "(It is.) ",
                             "It is so. (", "He said “no.” ", "In 2024. "}) {
    EXPECT_TRUE(begins_sentence(before, "en-GB")) << before;
  }
}

TEST(Sentences, GoOnElsewhere) {
  for (const char* before :
       {"See ", "What ", "see: ", "costs; ", "e.g. ", "i.e. ", "cf. ", "See (", "1.", "so – "}) {
    EXPECT_FALSE(begins_sentence(before, "en-GB")) << before;
  }
}

TEST(Sentences, GoOnBehindAbbreviationsOfTheirLanguage) {
  EXPECT_FALSE(begins_sentence("Y ddyletswydd (gw. ", "cy"));
  EXPECT_FALSE(begins_sentence("Y ddyletswydd, h.y. ", "cy"));
  EXPECT_TRUE(begins_sentence("Dyma'r ddyletswydd. ", "cy"));
}

}  // namespace
}  // namespace folio::resolve
