#include "base/text.h"

#include <gtest/gtest.h>

namespace folio::text {
namespace {

TEST(Utf8, WellFormedTextHasNoBadByte) {
  EXPECT_EQ(first_bad_utf8("Prevent – ŵ ŷ 政 𝄞"), std::nullopt);
  EXPECT_EQ(first_bad_utf8(""), std::nullopt);
}

TEST(Utf8, TheFirstBadByteIsNamed) {
  EXPECT_EQ(first_bad_utf8("caf\xE9"), 3u);           // Latin-1
  EXPECT_EQ(first_bad_utf8("a\xC0\x80"), 1u);         // overlong NUL
  EXPECT_EQ(first_bad_utf8("ab\xED\xA0\x80"), 2u);    // a surrogate
  EXPECT_EQ(first_bad_utf8("\xF4\x90\x80\x80"), 0u);  // beyond U+10FFFF
  EXPECT_EQ(first_bad_utf8("x\xE2\x80"), 1u);         // cut short
}

TEST(Utf8, CodePointsGoOutAsTheyCameIn) {
  const std::string words = "a£–𝄞";
  std::string again;
  for (std::size_t offset = 0; offset < words.size();) {
    append_utf8(again, next_code_point(words, offset));
  }
  EXPECT_EQ(again, words);
  EXPECT_EQ(length(words), 4u);
}

TEST(Capitals, AreThoseOfAsciiAlone) {
  EXPECT_EQ(upper("pdf-1a ŵ"), "PDF-1A ŵ");
  EXPECT_EQ(lower("PDF-1A Ŵ"), "pdf-1a Ŵ");
  EXPECT_EQ(upper(""), "");
}

TEST(Slug, KeepsLettersAndDigitsAndJoinsThemWithHyphens) {
  EXPECT_EQ(slug("Recommendation(s): what’s next?"), "recommendation-s-whats-next");
  EXPECT_EQ(slug("  2019/20  "), "2019-20");
  EXPECT_EQ(slug("政"), "");
}

TEST(Id, IsLowerCaseWordsAndHyphens) {
  EXPECT_TRUE(is_id("southwark-2016"));
  for (const char* bad : {"", "-a", "a-", "a--b", "A", "a_b", "a b", "é"})
    EXPECT_FALSE(is_id(bad)) << bad;
  EXPECT_TRUE(is_id(std::string(64, 'a')));
  EXPECT_FALSE(is_id(std::string(65, 'a')));
}

TEST(Nearest, SuggestsOnlyWhatIsNear) {
  const std::vector<std::string> names{"title", "summary", "status"};
  EXPECT_EQ(nearest("titel", names), "title");
  EXPECT_EQ(nearest("sumary", names), "summary");
  EXPECT_EQ(nearest("period", names), std::nullopt);
  EXPECT_EQ(nearest("x", {}), std::nullopt);
}

TEST(Words, AreTrimmedSqueezedSplitAndJoined) {
  EXPECT_EQ(trimmed(" \t a b \n"), "a b");
  EXPECT_EQ(trimmed("  "), "");
  EXPECT_EQ(squeezed("  a \n\n b  "), "a b");
  EXPECT_EQ(split("a//b", '/').size(), 3u);
  EXPECT_EQ(split("", '/').size(), 1u);
  EXPECT_EQ(join(std::vector<std::string>{"a", "b"}, ", "), "a, b");
  EXPECT_EQ(counted(1, "page", "pages"), "1 page");
  EXPECT_EQ(counted(0, "page", "pages"), "0 pages");
}

}  // namespace
}  // namespace folio::text
