#include <gtest/gtest.h>

#include "check/check.h"
#include "support/build_document.h"

namespace folio::check {
namespace {

using namespace folio::testing;
using model::Numbering;

model::Block typed(std::string number) {
  model::Block made = paragraph("words");
  made.typed_number = std::move(number);
  return made;
}

model::Block titled(std::string number) {
  model::Block made = heading(3, "Title");
  made.typed_number = std::move(number);
  return made;
}

/// What is said of the numbers of one document, a line each.
std::string said_of(const model::Document& made) {
  std::string out;
  for (const source::Diagnostic& one : check(made, {}, {}, {}, {})) {
    if (one.code.starts_with("XR") || one.code == "F0410")
      out += one.code + " " + one.message + "\n";
  }
  return out;
}

std::string said_of_manual(model::Blocks blocks) {
  return said_of(document("d", Numbering::manual, {section("Title", std::move(blocks))}));
}

std::string said_of_minutes(std::initializer_list<std::string> numbers) {
  model::Document made = document("d", Numbering::minutes, {});
  for (const std::string& number : numbers) {
    made.sections.push_back(section("Title", {}));
    made.sections.back().typed_number = number;
  }
  return said_of(made);
}

TEST(TypedNumbers, ThatRunOnAreFine) {
  EXPECT_EQ(said_of_manual({typed("1.1"), typed("1.2"), titled("1.3"), typed("1.3.1"), typed("1.4"),
                            typed("1.4A"), typed("2.1"), typed("2.10") /* a gap below */}),
            "XR003 before 2.10, 2.2 to 2.9 are missing\n");
  EXPECT_EQ(said_of_manual({typed("1"), typed("2"), typed("3")}), "");
}

TEST(TypedNumbers, UsedTwiceAreErrors) {
  EXPECT_EQ(said_of_manual({typed("2.1"), typed("2.2"), typed("2.2")}),
            "XR002 the number 2.2 is used twice\n");
}

TEST(TypedNumbers, OfHeadingsAndOfParagraphsThroughThePaperCountApart) {
  model::Document made =
      document("d", Numbering::manual,
               {section("One", {typed("1"), typed("2")}), section("Two", {typed("3")})});
  made.sections[0].typed_number = "1";
  made.sections[1].typed_number = "2";
  EXPECT_EQ(said_of(made), "");
}

TEST(TypedNumbers, OfAnAppendixCountForThemselves) {
  model::Document made = document("d", Numbering::manual,
                                  {section("One", {typed("1")}), section("Map", {typed("1")})});
  made.sections[1].label = "Appendix 1";
  EXPECT_EQ(said_of(made), "");
}

TEST(TypedNumbers, ThatLeaveAGapAreWarnedOf) {
  EXPECT_EQ(said_of_manual({typed("4.1"), typed("4.3")}), "XR003 before 4.3, 4.2 is missing\n");
  EXPECT_EQ(said_of_manual({typed("20")}), "XR003 before 20, 1 to 19 are missing\n");
}

TEST(TypedNumbers, BelowWhatIsNotThereAreWarnedOf) {
  model::Document made =
      document("d", Numbering::manual, {section("First", {typed("1.1"), typed("3.1")})});
  made.sections[0].typed_number = "1";
  EXPECT_EQ(said_of(made), "XR003 before 3.1, 2 to 3 are missing\n");
  EXPECT_EQ(said_of_manual({typed("1.1"), typed("1.4.1"), typed("1.4.2")}),
            "XR003 before 1.4.1, 1.2 to 1.4 are missing\n");
}

TEST(TypedNumbers, BelowWhatHasItsTurnNeedNotBeThere) {
  EXPECT_EQ(said_of_manual({typed("1.1"), typed("1.2.1"), typed("1.2.2"), typed("1.3.1")}), "");
  EXPECT_EQ(said_of_manual({typed("1.1"), typed("3.1")}), "");  // sections without numbers
  model::Document made =
      document("d", Numbering::manual,
               {section("First", {typed("1.1")}), section("Second", {typed("2.1")}),
                section("Map", {typed("4.1")})});
  made.sections[0].typed_number = "1";
  made.sections[2].label = "Appendix 1";
  EXPECT_EQ(said_of(made), "");
}

TEST(TypedNumbers, ThatGoBackwardsAreErrors) {
  EXPECT_EQ(said_of_manual({typed("1.1"), typed("1.2"), typed("2.1"), typed("1.3")}),
            "XR005 1.3 stands after 2.1\n");
}

TEST(TypedNumbers, AreOnlyLookedAtInSchemesThatKeepThem) {
  EXPECT_EQ(said_of(document("d", Numbering::decimal, {section("T", {typed("9"), typed("9")})})),
            "");
}

TEST(MinuteNumbers, MayLeaveGapsAndMustGoForward) {
  EXPECT_EQ(said_of_minutes({"24/24", "26/24", "27/24", "27/24A", "1/25"}), "");
  EXPECT_EQ(said_of_minutes({"2024/7", "2024/9"}), "");
  EXPECT_EQ(said_of_minutes({"24/24", "23/24"}), "XR005 23/24 stands after 24/24\n");
  EXPECT_EQ(said_of_minutes({"24/24", "24/24"}), "XR002 the number 24/24 is used twice\n");
}

TEST(PlainWords, WithAReferenceInThemAreErrors) {
  model::Document made = document("d", Numbering::none, {});
  made.header.summary = "As in [@cost] and others.";
  EXPECT_EQ(said_of(made), "F0410 \"[@cost]\" would be printed as it stands\n");
  made.header.summary = "Write to prevent@anytown.example [on Mondays].";
  EXPECT_EQ(said_of(made), "");
}

}  // namespace
}  // namespace folio::check
