// Columns that are declared to count people: every cell is understood, and what is
// withheld does not follow from totals and shares.

#include <gtest/gtest.h>

#include <ctime>

#include "release/release.h"
#include "unit/check/checking.h"

namespace folio::check {
namespace {

using namespace folio::testing;

using Cells = std::vector<std::string>;

model::Table table_of(const Cells& headings, const std::vector<Cells>& rows) {
  model::Table table;
  table.caption = words("Who came");
  for (const std::string& heading : headings) table.columns.push_back({words(heading), {}});
  table.columns[1].counts_people = true;
  auto& into = table.groups.emplace_back().rows;
  for (const Cells& row : rows) {
    model::TableRow& made = into.emplace_back();
    for (const std::string& cell : row) {
      made.cells.push_back({{}, false, false});
      if (!cell.empty()) made.cells.back().blocks = {paragraph(cell)};
    }
  }
  return table;
}

// What is said of a table once it has been through the gate.
std::string told(const model::Table& table) {
  model::Dossier dossier;
  dossier.header.id = "d";
  dossier.header.lang = "en-GB";
  dossier.sections = {section("Title", {block(table)})};
  const auto gated = release::Gate::open_part(dossier, model::Nation::england, plain_words());
  std::string out;
  for (const source::Diagnostic& one : check(release::published(gated), {}, {}, lenient(), {})) {
    if (one.code.starts_with("EX")) out += one.code + " " + one.message + "\n";
  }
  return out;
}

std::string told(const Cells& headings, const std::vector<Cells>& rows) {
  return told(table_of(headings, rows));
}

std::string told_of_column(const std::vector<Cells>& rows) {
  return told({"From", "People"}, rows);
}

const std::string follows =
    "EX004 the number withheld for \"People\" can be worked out from the others of its set\n";

TEST(TablesOfPeople, WithholdANumberHoweverItIsWritten) {
  for (const char* cell : {"3 (12%)", "3 people", "three", "3*", "4 (down from 6)", "~3", "3.0"}) {
    EXPECT_EQ(told_of_column({{"Education", "14"}, {"Health", cell}}), "") << cell;
    EXPECT_EQ(
        told_of_column({{"Education", "14"}, {"Police", "8"}, {"Health", cell}, {"Total", "25"}}),
        follows)
        << cell;
  }
}

TEST(TablesOfPeople, HaveNoCellThatCannotBeRead) {
  EXPECT_EQ(told_of_column({{"Education", "12 (3 girls)"}, {"Health", "9"}}),
            "EX006 \"12 (3 girls)\" cannot be read as one count of people\n");
  for (const char* cell : {"three hundred", "2 million", "both", "II"}) {
    EXPECT_EQ(told_of_column({{"Education", cell}, {"Health", "9"}}),
              "EX006 \"" + std::string(cell) + "\" cannot be read as one count of people\n");
  }
  EXPECT_EQ(told_of_column({{"Education", "-3"}, {"Health", "9"}}),
            "EX006 \"-3\" cannot be read as one count of people\n");
  EXPECT_EQ(told_of_column(
                {{"A", "n/a"}, {"B", "–"}, {"C", "not recorded"}, {"D", ""}, {"E", "12 (40%)"}}),
            "");
}

TEST(TablesOfPeople, HaveALabelThatReachesOverSeveralRowsInEachOfThem) {
  model::Table table =
      table_of({"From", "People"}, {{"Mill", "12"}, {"Lock", "3"}, {"Total", "15"}, {"", "15"}});
  EXPECT_EQ(told(table), "");
  table.groups[0].rows[2].cells[0].rows = 2;
  table.groups[0].rows[3].cells[0].covered = true;
  EXPECT_EQ(told(table), follows);
}

TEST(TablesOfPeople, HaveNoCountOverSeveralColumns) {
  model::Table table = table_of({"From", "People", "Children"}, {{"Mill", "12", ""}});
  auto& cells = table.groups[0].rows[0].cells;
  cells[1].columns = 2;
  cells[2].covered = true;
  EXPECT_EQ(told(table), "EX006 a count of people reaches over several columns\n");
  cells[1].blocks = {paragraph("not recorded")};
  EXPECT_EQ(told(table), "");
}

TEST(TablesOfPeople, MayBeWithheldByTheAuthorsOwnWordsAndStillGiveThemselvesAway) {
  for (const char* cell : {"<5", "fewer than 5", "*", "1–4", "suppressed", "see the note"}) {
    EXPECT_EQ(told_of_column({{"Mill", "12"}, {"Lock", cell}, {"Total", "15"}}), follows) << cell;
  }
  EXPECT_EQ(
      told_of_column({{"Mill", "12"}, {"Lock", "fewer than 5"}, {"Weir", "<5"}, {"Total", "20"}}),
      follows + follows);
  EXPECT_EQ(told_of_column({{"Mill", "12"}, {"Lock", "<5"}, {"Weir", "<5"}, {"Total", "17"}}), "");
  EXPECT_EQ(told_of_column({{"Mill", "12"}, {"Lock", "about 10"}, {"Total", "22"}}), "");
  EXPECT_EQ(told_of_column({{"Mill", "12"}, {"Lock", "not recorded"}, {"Total", "12"}}), "");
}

TEST(TablesOfPeople, HideNothingByADashWhereNumbersFallShort) {
  for (const char* cell : {"–", "", "n/a"}) {
    EXPECT_EQ(told_of_column({{"Mill", "12"}, {"Lock", cell}, {"Total", "15"}}), follows) << cell;
    EXPECT_EQ(told_of_column({{"Mill", "12"}, {"Lock", cell}, {"Total", "12"}}), "") << cell;
    EXPECT_EQ(told_of_column({{"Mill", "12"}, {"Lock", cell}, {"Total", "40"}}), "") << cell;
  }
}

const std::string by_share =
    "EX004 the number withheld for \"People\" can be worked out from the share beside it\n";

TEST(TablesOfPeople, AreGivenAwayByTheSharesBesideThem) {
  const Cells headings{"Ward", "People", "Share"};
  EXPECT_EQ(told(headings, {{"Mill", "12", "80%"}, {"Lock", "3", "20%"}}), by_share);
  EXPECT_EQ(told(headings, {{"Mill", "12", "80"}, {"Lock", "3", "20"}}), by_share);
  EXPECT_EQ(told(headings, {{"Mill", "12", "80%"}, {"Lock", "3", "–"}}),
            "EX004 the number withheld for \"People\" can be worked out from the shares of the "
            "others\n");
  EXPECT_EQ(told({"Ward", "People"}, {{"Mill", "12 (80%)"}, {"Lock", "3 (20%)"}}),
            "EX004 the number withheld for \"People\" can be worked out from the shares of the "
            "others\n");
  EXPECT_EQ(told({"Ward", "People", "Referred", "Adopted, %"},
                 {{"Mill", "10", "20", "50%"}, {"Lock", "3", "20", "15%"}}),
            by_share);
}

TEST(TablesOfPeople, AreNotGivenAwayBySharesOfOtherThings) {
  EXPECT_EQ(told({"Ward", "People", "Budget spent, %"},
                 {{"Mill", "12", "80%"}, {"Weir", "9", "97%"}, {"Lock", "3", "20%"}}),
            "");
  EXPECT_EQ(told({"Ward", "People", "Share"},
                 {{"Mill", "1,200", "100%"}, {"Lock", "3", "0%"}, {"Weir", "2", "0%"}}),
            "");
}

TEST(TablesOfPeople, HaveNoCellThatIsLookedUp) {
  model::Table table = table_of({"From", "People"}, {{"Education", "14"}, {"Health", "9"}});
  const model::Lookup few{model::Lookup::Kind::fact, "", "few", ""};
  model::Inlines looked_up{model::Inline{few, {}}};
  const auto said = [&](std::size_t column) {
    model::Table made = table;
    made.groups[0].rows[1].cells[column].blocks = {block(model::Paragraph{looked_up})};
    std::string out;
    for (const source::Diagnostic& one : check(paper({block(made)}), {}, {}, lenient(), {})) {
      if (one.code.starts_with("EX")) out += one.code + " " + one.message + "\n";
    }
    return out;
  };
  EXPECT_EQ(said(1), "EX006 what is looked up elsewhere cannot be read as one count of people\n");
  EXPECT_EQ(said(0), "");
}

// Time of the processor, which other programs on the machine do not lengthen.
double seconds_to_check(std::size_t columns, std::size_t rows) {
  const std::vector<Cells> cells(rows, Cells(columns, "14 (20%)"));
  model::Table table = table_of(Cells(columns, "People"), cells);
  for (model::Table::Column& column : table.columns) column.counts_people = true;
  const std::clock_t begin = std::clock();
  said_of(paper({block(table)}));
  return static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC;
}

TEST(TablesOfPeople, AreReadOnceHoweverManyColumnsCountPeople) {
  EXPECT_LT(seconds_to_check(30, 60), 5 * seconds_to_check(3, 600));
}

}  // namespace
}  // namespace folio::check
