#include <gtest/gtest.h>

#include "unit/content/reading.h"

namespace folio::content {
namespace {

/// The sample's one section file, read in a scheme.
std::string numbered(const std::string& scheme, const std::string& markdown) {
  source::MemoryFiles files = sample_with(markdown);
  files["content/pages/sample/document.toml"] += "numbering = \"" + scheme + "\"\n";
  return read(files);
}

TEST(TypedNumbers, AreTakenOffHeadingsAndParagraphsInManualNumbering) {
  EXPECT_EQ(numbered("manual",
                     "## 2. Background\n\n2.1 The *duty* began.\n\n### 2.2 Panel\n\nIt meets.\n\n"
                     "A1.3 An appendix has its own.\n\n26A Put in.\n\n22\\. Escaped.\n"),
            "section (2) Background\n"
            "  p (2.1) The <em duty> began.\n"
            "  h3 (2.2) Panel\n"
            "  p It meets.\n"
            "  p (A1.3) An appendix has its own.\n"
            "  p (26A) Put in.\n"
            "  p (22) Escaped.\n");
}

TEST(TypedNumbers, MayBeFollowedByWhatWordProcessorsPutBehindThem) {
  EXPECT_EQ(numbered("manual",
                     "## 4.\tCosts\n\n4.1\tA tab.\n\n4.2: A colon.\n\n4.3\u00A0A hard space.\n\n"
                     "4.4 £5 a head.\n\n10:30 on a Monday.\n"),
            "section (4) Costs\n"
            "  p (4.1) A tab.\n"
            "  p (4.2) A colon.\n"
            "  p (4.3) A hard space.\n"
            "  p (4.4) £5 a head.\n"
            "  p 10:30 on a Monday.\n");
}

TEST(TypedNumbers, AreTakenOffWhatOfficersAdvise) {
  EXPECT_EQ(
      numbered("manual", "## 9 Implications\n\n::: implication {area=financial}\n9.1 None.\n:::\n")
          .find("9.1 None."),
      std::string::npos);
}

TEST(TypedNumbers, StayWhereNothingFollowsOrTheAuthorSaysSo) {
  EXPECT_EQ(numbered("manual",
                     "## 2019 review {.nonum}\n\n20 schools took part. {.nonum}\n\n2.3\n\n2.3% of "
                     "pupils\n\n*2.3* schools\n\n- 4.1 in a list\n"),
            "section .nonum 2019 review\n"
            "  p .nonum 20 schools took part.\n"
            "  p 2.3\n"
            "  p 2.3% of pupils\n"
            "  p <em 2.3> schools\n"
            "  bullets\n"
            "    item\n"
            "      p 4.1 in a list\n");
}

TEST(TypedNumbers, OfRecommendationsHaveAFullStopInThem) {
  EXPECT_EQ(
      numbered("manual",
               "## 1 Asked\n\n::: recommendations\n1. 1.1 To note it.\n2. 12 schools.\n:::\n"),
      "section (1) Asked\n"
      "  recommendations \n"
      "    numbers from 1\n"
      "      item (1.1)\n"
      "        p To note it.\n"
      "      item\n"
      "        p 12 schools.\n");
}

TEST(TypedNumbers, AreNotSwallowedBySchemesThatNumberThemselves) {
  for (const char* scheme : {"none", "headings", "decimal", "continuous"}) {
    EXPECT_EQ(numbered(scheme, "## 2 Background\n\n2.1 The duty.\n"),
              "section 2 Background\n  p 2.1 The duty.\n");
  }
}

TEST(TypedNumbers, OfMinutesStandBeforeHeadingsAlone) {
  EXPECT_EQ(numbered("minutes",
                     "## 24/24 Declarations of interest\n\n3 members declared one.\n\n### 24/24A "
                     "Late item\n\n## 26. Prevent\n\nNoted.\n"),
            "section (24/24) Declarations of interest\n"
            "  p 3 members declared one.\n"
            "  h3 (24/24A) Late item\n"
            "section (26) Prevent\n"
            "  p Noted.\n");
}

TEST(TypedNumbers, ThatMarkdownTakesForAListAreAnError) {
  const std::string markdown = "## 2 Background\n\n22. The duty.\n";
  EXPECT_NE(
      numbered("manual", markdown).find("error [F0376] this is read as a list that begins with 22"),
      std::string::npos);
  EXPECT_EQ(numbered("manual", "## 2 Background\n\n1. The duty.\n").find("F0376"),
            std::string::npos);
  EXPECT_EQ(numbered("decimal", markdown).find("F0376"), std::string::npos);
}

}  // namespace
}  // namespace folio::content
