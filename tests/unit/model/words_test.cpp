#include "model/words.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace folio::model {
namespace {

using testing::Contains;
using testing::IsSupersetOf;

Words english() {
  return Words({{"contents", "Contents"},
                {"page_of", "Page {page} of {pages}"},
                {"cats_one", "{count} cat"},
                {"cats_other", "{count} cats in {place}"}},
               "en-GB");
}

Words welsh() {
  return Words({{"contents", "Cynnwys"},
                {"cats_zero", "dim cathod"},
                {"cats_one", "{count} gath"},
                {"cats_two", "{count} gath"},
                {"cats_few", "{count} chath"},
                {"cats_many", "{count} chath"},
                {"cats_other", "{count} cath"}},
               "cy");
}

TEST(Words, PutValuesInTheirPlaces) {
  EXPECT_EQ(english()("page_of", {{"page", "2"}, {"pages", "{page}"}}), "Page 2 of {page}");
}

TEST(Words, ShowAKeyThatIsMissing) { EXPECT_EQ(english()("glossary"), "[glossary]"); }

TEST(Words, SpeakEachLanguageTheyKnow) {
  const Words words = Words::together({english(), welsh()});
  EXPECT_EQ(words("contents"), "Contents");
  EXPECT_EQ(words.in("cy")("contents"), "Cynnwys");
  EXPECT_EQ(words.in("cy").lang(), "cy");
  EXPECT_EQ(words.in("cy").in("en")("contents"), "Contents");
  EXPECT_TRUE(words.has("cy-GB"));
}

TEST(Words, StayAsTheyAreForALanguageNobodySpeaks) {
  const Words words = Words::together({english(), welsh()});
  EXPECT_FALSE(words.has("ur"));
  EXPECT_EQ(words.in("ur").lang(), "en-GB");
  EXPECT_EQ(words.in("cy").in("ur").lang(), "cy");
}

TEST(Words, TakeTheFormThatTheNumberWants) {
  EXPECT_EQ(english().counted("cats", 1), "1 cat");
  EXPECT_EQ(english().counted("cats", 1200, {{"place", "Ely"}}), "1,200 cats in Ely");
  EXPECT_EQ(welsh().counted("cats", 0), "dim cathod");
  EXPECT_EQ(welsh().counted("cats", 3), "3 chath");
  EXPECT_EQ(welsh().counted("cats", 12), "12 cath");
}

TEST(Words, AreWantedOnceForEachPluralFormOfTheirLanguage) {
  ASSERT_THAT(counted_words(), Contains("untranslated_sections"));
  EXPECT_THAT(required_words_in("en-GB"),
              IsSupersetOf({"untranslated_sections_one", "untranslated_sections_other"}));
  const std::size_t counted = counted_words().size();
  EXPECT_EQ(required_words_in("cy").size(), required_words().size() + 6 * counted);
  EXPECT_EQ(required_words_in("en-GB").size(), required_words().size() + 2 * counted);
}

}  // namespace
}  // namespace folio::model
