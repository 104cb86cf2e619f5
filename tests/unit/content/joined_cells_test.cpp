// Cells over several columns and rows, and columns of numbers.

#include <gtest/gtest.h>

#include "unit/content/reading.h"

namespace folio::content {
namespace {

// A table of three columns with those rows.
std::string table(const std::string& rows, const std::string& attributes = "") {
  return "## A\n\nTable: T" + attributes + "\n| a | b | c |\n|---|---|---|\n" + rows;
}

std::string rows_of(const std::string& rows, const std::string& attributes = "") {
  const std::string dumped = blocks_of(table(rows, attributes));
  return dumped.substr(dumped.find('\n', dumped.find("| c")) + 1);
}

std::string said_of_rows(const std::string& rows, const std::string& attributes = "") {
  return said_briefly_of(sample_with(table(rows, attributes)));
}

constexpr const char* at = "content/pages/sample/01.md:";

TEST(JoinedCells, ReachOverThoseWithALoneMark) {
  EXPECT_EQ(rows_of("| x | < | y |\n| ^ | ^ | z |\n"), "    | 2x2 x / | y \n    / / | z \n");
  EXPECT_EQ(rows_of("| x | y | z |\n| ^ | p | < |\n", " {row-headers=1}"),
            "    * 1x2 x | y | z \n    / | 2x1 p / \n");
}

TEST(JoinedCells, AreWrittenAlikeInCsv) {
  source::MemoryFiles files = sample_with("## A\n\n::: table {src=a.csv caption=T}\n:::\n");
  files["content/pages/sample/a.csv"] = "a,b\nx,\"<\"\ny,\\<\n ^ ,z\n";
  EXPECT_EQ(said_briefly_of(files), "");
  const std::string dumped = read(files);
  EXPECT_NE(dumped.find("    | 2x1 x / \n    | 1x2 y | < \n    / | z \n"), std::string::npos)
      << dumped;
}

TEST(JoinedCells, AreNotMadeByAnEscapedSign) {
  EXPECT_EQ(rows_of("| \\< | \\^ | < 5 |\n"), "    | < | ^ | < 5 \n");
}

TEST(JoinedCells, NeedACellToBeJoinedTo) {
  EXPECT_EQ(said_of_rows("| < | x | y |\n"),
            std::string(at) + "6:3: error [F0347] there is no cell on the left to join\n");
  EXPECT_EQ(said_of_rows("| x | ^ | y |\n"),
            std::string(at) +
                "6:7: error [F0347] there is no cell above to join, in this group of rows\n");
}

TEST(JoinedCells, StayWithinTheirGroup) {
  EXPECT_EQ(rows_of("| g | x | y |\n| | ^ | z |\n", " {group-col=1}"),
            "    group g\n    | 1x2 x | y \n    / | z \n");
  EXPECT_EQ(said_of_rows("| g | x | y |\n| h | ^ | z |\n", " {group-col=1}"),
            std::string(at) +
                "7:7: error [F0347] there is no cell above to join, in this group of rows\n");
  EXPECT_EQ(
      said_of_rows("| g | x | y |\n| ^ | x | z |\n", " {group-col=1}"),
      std::string(at) + "7:1: error [F0347] the name of a group cannot be joined to another\n");
}

TEST(JoinedCells, FillARectangle) {
  const std::string ragged = "error [F0347] the cells that are joined here fill no rectangle\n";
  EXPECT_EQ(said_of_rows("| x | < | y |\n| ^ | p | q |\n"), std::string(at) + "7:6: " + ragged);
  EXPECT_EQ(said_of_rows("| x | y | z |\n| ^ | < | q |\n"), std::string(at) + "7:7: " + ragged);
  EXPECT_EQ(said_of_rows("| x | y | < |\n| ^ | < | ^ |\n"),
            std::string(at) + "7:7: " + ragged + at + "7:11: " + ragged);
}

TEST(JoinedCells, LeaveEveryRowACellOfItsOwn) {
  EXPECT_EQ(
      said_of_rows("| x | y | z |\n| ^ | ^ | ^ |\n"),
      std::string(at) + "7:3: error [F0347] every cell of the row is joined to the one above\n");
}

TEST(JoinedCells, AreNoHeadings) {
  EXPECT_EQ(said_briefly_of(sample_with("## A\n\n| a | < |\n|---|---|\n| 1 | 2 |\n")),
            std::string(at) + "3:6: error [F0347] a heading cannot be joined to another\n");
}

// --- Numbers

std::string heads_of(const std::string& rows, const std::string& line = "|---|---|---|") {
  const std::string dumped = blocks_of("## A\n\n| a | b | c |\n" + line + "\n" + rows);
  const std::size_t begin = dumped.find("| a");
  return dumped.substr(begin, dumped.find('\n', begin) - begin);
}

TEST(ColumnsOfNumbers, StandAtTheRight) {
  EXPECT_EQ(heads_of("| x | £1.5m | 12% |\n| y | £2,000 | 7 |\n"), "| a | b > | c > ");
}

TEST(ColumnsOfNumbers, MayHoldWordsThatWithholdOneAndDashes) {
  EXPECT_EQ(heads_of("| x | fewer than 5 | – |\n| y | 12 | 7[^n] |\n\n[^n]: A note.\n"),
            "| a | b > | c > ");
}

TEST(ColumnsOfNumbers, AreNoneWithOtherWordsOrWithNothing) {
  EXPECT_EQ(heads_of("| 2018/19 | 3 | – |\n| 2019/20 | three of them | |\n"), "| a | b | c ");
}

TEST(ColumnsOfNumbers, StandWhereTheirAuthorSays) {
  EXPECT_EQ(heads_of("| 1 | 2 | 3 |\n", "|:--|:-:|---|"), "| a | b = | c > ");
}

TEST(ColumnsOfNumbers, ThatHeadTheirRowsAreLabels) {
  EXPECT_EQ(heads_of("| # 1 | 2 | 3 |\n"), "| a | b > | c > ");
}

}  // namespace
}  // namespace folio::content
