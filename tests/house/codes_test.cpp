// Every code that a message carries is explained, and nothing else is.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "check/check.h"
#include "house/house.h"

namespace folio::house {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

std::vector<std::string> explained() {
  std::vector<std::string> codes;
  for (const check::Rule& rule : check::rules()) codes.emplace_back(rule.code);
  return codes;
}

TEST(Codes, EachReportedOneHasARuleAndEachRuleIsReported) {
  const File file{"content/load.cpp", "report(\"F0101\"); // \"F01\"\n"};
  EXPECT_THAT(unexplained_codes({file}, {}),
              ElementsAre("content/load.cpp reports F0101, which no rule explains"));
  EXPECT_THAT(unexplained_codes({file}, {"F0101", "F0102"}), ElementsAre("nothing reports F0102"));
  EXPECT_THAT(unexplained_codes({{"check/a.cpp", "finding(\"CR001\")"}}, {}),
              ElementsAre("check/a.cpp reports CR001, which no rule explains"));
  EXPECT_THAT(unexplained_codes(files_below(FOLIO_SOURCE_DIR "/generator"), explained()),
              IsEmpty());
}

// The names by which auditors know what a public paper must keep to.
TEST(Codes, OfTheTradesCatalogueAreExplained) {
  for (const char* code :
       {"CI001", "CR001", "CR002", "CR003", "CR004", "CR005", "CR006", "CR007", "DT001", "EQ001",
        "EQ002", "EQ003", "EQ004", "EX001", "EX002", "EX003", "EX004", "ID001", "KD001", "MT001",
        "PE001", "PV001", "PV002", "PV003", "PV004", "PV005", "WL001", "XR001", "XR002", "XR003",
        "XR004"}) {
    EXPECT_NE(check::rule_of(code), nullptr) << code;
  }
}

TEST(Codes, AreInOrderAndUnique) {
  EXPECT_THAT(disordered({"F0102", "F0101"}), ElementsAre(HasSubstr("F0101 stands after")));
  EXPECT_THAT(disordered({"F0101", "F0101"}), ElementsAre(HasSubstr("F0101 stands after")));
  EXPECT_THAT(disordered(explained()), IsEmpty());
}

TEST(Codes, AreExplainedInWholeSentences) {
  for (const check::Rule& rule : check::rules()) {
    EXPECT_FALSE(rule.title.empty()) << rule.code;
    EXPECT_FALSE(rule.title.ends_with('.')) << rule.code;
    EXPECT_GT(rule.paragraph.size(), 40u) << rule.code;
    EXPECT_TRUE(rule.paragraph.ends_with('.')) << rule.code;
  }
}

TEST(Codes, OfExemptInformationAreFixed) {
  for (const check::Rule& rule : check::rules()) {
    if (!rule.code.starts_with("F05") && !rule.code.starts_with("EX")) continue;
    // A guess at what numbers are of, which only a person can settle.
    if (rule.code == "EX005") continue;
    EXPECT_EQ(rule.standing, check::Standing::fixed) << rule.code;
  }
}

}  // namespace
}  // namespace folio::house
