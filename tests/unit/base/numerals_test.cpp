#include "base/numerals.h"

#include <gtest/gtest.h>

#include <string>

namespace folio::numerals {
namespace {

std::string whole(std::string_view words) {
  const auto length = whole_part(words);
  return length ? std::string(words.substr(0, *length)) : "none";
}

TEST(Numerals, EndBeforeTheDecimalPointOrTheUnit) {
  EXPECT_EQ(whole("1,204"), "1,204");
  EXPECT_EQ(whole("1,204.5"), "1,204");
  EXPECT_EQ(whole("£3.5m"), "£3");
  EXPECT_EQ(whole("–4.25"), "–4");
  EXPECT_EQ(whole("82%"), "82");
  EXPECT_EQ(whole("12 per cent"), "12");
  EXPECT_EQ(whole("£2 million"), "£2");
  EXPECT_EQ(whole("(1,200)"), "(1,200");
  EXPECT_EQ(whole("< 5"), "< 5");
}

TEST(Numerals, AreNotWhateverHasDigits) {
  for (const char* words : {"2018/19", "12 May", "three", "1.2.3", "12.", ".5", "1,", ",1", "(12",
                            "12)", "3 (2%)", "", "–", "£", "10–14", "4th"}) {
    EXPECT_EQ(whole(words), "none") << words;
  }
}

TEST(Numerals, AreLeftOutByBlanksAndDashes) {
  EXPECT_TRUE(is_blank(" "));
  EXPECT_TRUE(is_blank("–"));
  EXPECT_FALSE(is_blank("0"));
}

}  // namespace
}  // namespace folio::numerals
