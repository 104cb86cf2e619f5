// Numbers of people that the author withheld, declared or not, and that follow from
// totals and from changes.

#include <gtest/gtest.h>

#include <ctime>

#include "check/known.h"
#include "release/release.h"
#include "unit/check/checking.h"

namespace folio::check {
namespace {

using namespace folio::testing;

using Cells = std::vector<std::string>;

/// The columns that are declared to count people, from 0.
using Declared = std::vector<std::size_t>;

model::Table table_of(const Cells& headings, const std::vector<Cells>& rows,
                      const Declared& declared) {
  static source::SourceMap map;
  std::string text;
  for (const Cells& row : rows) {
    for (const std::string& cell : row) text += cell + "|";
  }
  const source::SourceFile& file = map.add("t.md", text, source::Access::open);
  model::Table table;
  table.caption = words("Who came");
  for (const std::string& heading : headings) table.columns.push_back({words(heading), {}});
  for (const std::size_t column : declared) table.columns[column].counts_people = true;
  auto& into = table.groups.emplace_back().rows;
  std::uint32_t at = 0;
  for (const Cells& row : rows) {
    model::TableRow& made = into.emplace_back();
    for (const std::string& cell : row) {
      made.cells.push_back({{}, false, false});
      const auto end = at + static_cast<std::uint32_t>(cell.size()) + 1;
      if (!cell.empty()) made.cells.back().blocks = {paragraph(cell)};
      if (!cell.empty()) made.cells.back().blocks.front().span = {&file, at, end};
      at = end;
    }
  }
  return table;
}

// What is said of a table once it has been through the gate: the names.
std::string told(const Cells& headings, const std::vector<Cells>& rows,
                 const Declared& declared = {}) {
  model::Dossier dossier;
  dossier.header.id = "d";
  dossier.header.lang = "en-GB";
  dossier.sections = {section("Title", {block(table_of(headings, rows, declared))})};
  const auto gated = release::Gate::open_part(dossier, model::Nation::england, plain_words());
  std::string out;
  for (const source::Diagnostic& one : check(release::published(gated), {}, {}, lenient(), {})) {
    if (one.code == "EX004") out += one.message + "\n";
  }
  return out;
}

// The same below a paragraph.
std::string told_below(const std::string& words, const std::vector<Cells>& rows) {
  model::Dossier dossier;
  dossier.header.id = "d";
  dossier.header.lang = "en-GB";
  dossier.sections = {
      section("Title", {paragraph(words), block(table_of({"Source", "Referrals"}, rows, {1}))})};
  const auto gated = release::Gate::open_part(dossier, model::Nation::england, plain_words());
  std::string out;
  for (const source::Diagnostic& one : check(release::published(gated), {}, {}, lenient(), {})) {
    if (one.code == "EX004") out += one.message + "\n";
  }
  return out;
}

std::string from_others(const std::string& name) {
  return "the number withheld for \"" + name + "\" can be worked out from the others of its set\n";
}

std::string from_change(const std::string& name) {
  return "the number withheld for \"" + name + "\" can be worked out from the change beside it\n";
}

// --- Totals -------------------------------------------------------------------------------

TEST(TotalsOfPeople, ThatStandFirstAndAreNotCalledSoGiveANumberAway) {
  EXPECT_EQ(told({"Source", "People"},
                 {{"Referrals", "20"}, {"Schools", "9"}, {"Police", "8"}, {"Health", "3"}}, {1}),
            from_others("People"));
  EXPECT_EQ(told({"Ward", "Referrals", "Girls", "Boys"},
                 {{"Mill", "12", "3", "9"}, {"Lock", "20", "8", "12"}}, {1, 2, 3}),
            from_others("Mill"));
  EXPECT_EQ(
      told({"Source", "People"},
           {{"All referrals", "20"}, {"Schools", "9"}, {"Police", "8"}, {"Health", "3"}}, {1}),
      from_others("People"));
}

TEST(TotalsOfPeople, AreNotTheFirstOfNumbersThatDoNotAddUp) {
  EXPECT_EQ(told({"Source", "People"},
                 {{"Mill", "20"}, {"Schools", "9"}, {"Police", "9"}, {"Health", "3"}}, {1}),
            "");
  // In one row by chance, and in another not.
  EXPECT_EQ(told({"Ward", "Schools", "Police", "Health"},
                 {{"Mill", "12", "3", "9"}, {"Lock", "20", "8", "7"}}, {1, 2, 3}),
            "");
  EXPECT_EQ(told({"Year", "People"}, {{"2024/25", "12"}, {"2023/24", "9"}, {"2022/23", "3"}}, {1}),
            "");
}

TEST(TotalsOfPeople, OfSeveralThatStandFirstEachIsOfWhatFollows) {
  EXPECT_NE(told({"Ward", "People"},
                 {{"Total", "28"},
                  {"Total north", "11"},
                  {"Mill", "2"},
                  {"Lock", "9"},
                  {"Total south", "17"},
                  {"Dock", "8"},
                  {"Quay", "9"}},
                 {1}),
            "");
}

TEST(TotalsOfPeople, InAColumnThatNobodyDeclaredGiveANumberAway) {
  EXPECT_EQ(told({"Ward", "Boys", "Girls", "Total"},
                 {{"Mill", "9", "3", "12"}, {"Lock", "8", "12", "20"}}, {1, 2}),
            from_others("Mill"));
  EXPECT_EQ(told({"Ward", "Boys", "Girls", "Total"},
                 {{"Mill", "4", "3", "7"}, {"Lock", "8", "12", "20"}}, {1, 2}),
            "");
}

TEST(TotalsOfPeople, GiveAwayWhatAnAuthorWithheldByHand) {
  for (const char* cell : {"<5", "fewer than 5", "*", "[c]", "1–4"}) {
    EXPECT_EQ(told({"Ward", "Referrals"}, {{"Mill", "12"}, {"Lock", cell}, {"Total", "15"}}),
              from_others("Referrals"))
        << cell;
  }
  EXPECT_EQ(told({"From", "Number"},
                 {{"Referrals", "20"}, {"Schools", "9"}, {"Police", "8"}, {"Health", "<5"}}),
            from_others("Number"));
  EXPECT_EQ(told({"Ward", "Boys", "Girls", "Both"},
                 {{"Mill", "9", "<5", "12"}, {"Lock", "8", "12", "20"}, {"Weir", "5", "6", "11"}}),
            from_others("Mill"));
}

TEST(TotalsOfPeople, InARowAloneGiveAwayWhatAnAuthorWithheldByHand) {
  for (const char* total : {"Total", "All", "All wards", "Overall"}) {
    EXPECT_EQ(told({"Year", "Mill", "Lock", total}, {{"2025/26", "<5", "10", "13"}}),
              from_others("2025/26"))
        << total;
  }
  EXPECT_EQ(told({"Year", "Mill", "Lock", "Total"}, {{"2025/26", "*", "10", "13"}}),
            from_others("2025/26"));
  EXPECT_EQ(told({"Year", "Mill", "Lock", "Total"},
                 {{"2024/25", "<5", "8", "9"}, {"2025/26", "<5", "10", "13"}}),
            from_others("2024/25") + from_others("2025/26"));
  // Nothing is left for a mark that stands for something else, or too much.
  EXPECT_EQ(told({"Year", "Flag", "Mill", "Lock", "Total"}, {{"2025/26", "*", "3", "10", "13"}}),
            "");
  EXPECT_EQ(told({"Year", "Flag", "Lock", "Total"}, {{"2025/26", "*", "10", "30"}}), "");
  EXPECT_EQ(told({"Year", "Mill", "Lock", "Dock"}, {{"2025/26", "<5", "10", "13"}}), "");
  EXPECT_EQ(told({"Year", "Days", "Lock", "Total"}, {{"2025/26", "<5", "10", "13"}}), "");
}

TEST(TotalsOfPeople, AreNotHiddenByARowOfChanges) {
  EXPECT_EQ(told({"Year", "Referrals", "Cases", "Total"}, {{"2024/25", "12", "8", "20"},
                                                           {"2025/26", "<5", "10", "13"},
                                                           {"Change", "", "+2", "−7"}}),
            from_others("2025/26"));
  EXPECT_EQ(told({"Ward", "Boys", "Girls"}, {{"Mill", "9", "8"},
                                             {"Lock", "8", "<5"},
                                             {"Total", "17", "11"},
                                             {"Change on last year", "+2", "−7"}}),
            from_others("Girls"));
  // "Change of school" is a sort of case among others.
  EXPECT_EQ(told({"Reason", "Referrals"},
                 {{"Change of school", "12"}, {"Illness", "<5"}, {"Total", "15"}}),
            from_others("Referrals"));
}

TEST(TotalsOfPeople, GiveNothingAwayWhereNumbersMakeASumByChance) {
  EXPECT_EQ(
      told({"Ward", "Referrals"}, {{"Mill", "20"}, {"Lock", "9"}, {"Weir", "8"}, {"Dock", "<5"}}),
      "");
  EXPECT_EQ(told({"Ward", "Referrals"},
                 {{"Mill", "12"}, {"Lock", "<5"}, {"Weir", "<5"}, {"Total", "17"}}),
            "");
  EXPECT_EQ(told({"Task", "Days"}, {{"Answer", "12"}, {"Visit", "<5"}, {"Total", "15"}}), "");
  EXPECT_EQ(told({"Ward", "Level"}, {{"Mill", "low"}, {"Lock", "high"}, {"Total", "15"}}), "");
}

TEST(TotalsOfPeople, TellOfACellOnceThoughRowAndColumnGiveItAway) {
  EXPECT_EQ(told({"Ward", "Boys", "Girls", "Total"},
                 {{"Mill", "9", "3", "12"}, {"Lock", "8", "12", "20"}, {"Total", "17", "15", "32"}},
                 {1, 2, 3}),
            from_others("Girls"));
}

TEST(TotalsOfPeople, InTheTextGiveAwayWhatATableWithholds) {
  const std::vector<Cells> rows{{"Schools", "14"}, {"Police", "3"}, {"Health", "7"}};
  EXPECT_EQ(told_below("In 2024/25 there were 24 referrals.", rows),
            "the number withheld for \"Referrals\" can be worked out from the total that the text "
            "tells\n");
  EXPECT_NE(told_below("24 referrals were made.", rows), "");
  EXPECT_EQ(told_below("There were 25 referrals.", rows), "");
  EXPECT_EQ(told_below("There were about 24 referrals.", rows), "");
  EXPECT_EQ(told_below("There were 24 events after 30 referrals.", rows), "");
  const std::vector<Cells> two{{"Schools", "14"}, {"Police", "3"}, {"Health", "2"}, {"Youth", "5"}};
  EXPECT_EQ(told_below("There were 24 referrals.", two), "");
}

// --- Changes ------------------------------------------------------------------------------

const Cells years{"Ward", "2023/24", "2024/25", "Change"};

TEST(ChangesOfPeople, GiveAwayWhatStandsBesideThem) {
  for (const char* change : {"+9", "up 9", "9", "9 more", "+300%"}) {
    EXPECT_EQ(told(years, {{"Mill", "3", "12", change}, {"Lock", "8", "10", "25%"}}, {1, 2}),
              from_change("Mill"))
        << change;
    EXPECT_EQ(told(years, {{"Mill", "3", "12", change}}, {1, 2}), from_change("Mill")) << change;
  }
  EXPECT_EQ(told(years, {{"Mill", "12", "3", "−9"}, {"Lock", "8", "10", "+2"}}, {1, 2}),
            from_change("Mill"));
  EXPECT_EQ(told(years, {{"Mill", "12", "<5", "down 9"}, {"Lock", "8", "10", "up 2"}}),
            from_change("Mill"));
  EXPECT_EQ(
      told({"Ward", "2023/24", "2024/25"}, {{"Mill", "6", "<5 (down 3)"}, {"Lock", "8", "10"}}),
      from_change("Mill"));
  // The later year first.
  EXPECT_EQ(told({"Ward", "2024/25", "2023/24", "Change"}, {{"Mill", "12", "3", "+9"}}, {1, 2}),
            from_change("Mill"));
  // Nought and four are all that a change by four leaves.
  EXPECT_EQ(told(years, {{"Mill", "0", "4", "+4"}}, {1, 2}),
            from_change("Mill") + from_change("Mill"));
}

TEST(ChangesOfPeople, AmongThePlainNumbersOfAnotherYearGiveANumberAwayToo) {
  EXPECT_EQ(told(years, {{"Mill", "12", "3", "-9"}, {"Lock", "8", "10", "+2"}}, {2}),
            from_change("Mill"));
}

TEST(ChangesOfPeople, FromYearToYearGiveANumberAway) {
  const Cells headings{"Year", "People", "Change"};
  EXPECT_EQ(
      told(headings, {{"2022/23", "9", ""}, {"2023/24", "12", "+3"}, {"2024/25", "3", "-9"}}, {1}),
      from_change("People"));
  EXPECT_EQ(
      told(headings, {{"2024/25", "3", "-9"}, {"2023/24", "12", "+3"}, {"2022/23", "9", ""}}, {1}),
      from_change("People"));
  EXPECT_EQ(told({"Ward", "Mill", "Lock"},
                 {{"2023/24", "12", "8"}, {"2024/25", "3", "10"}, {"Change", "-9", "+2"}}, {1, 2}),
            from_change("Mill"));
}

TEST(ChangesOfPeople, InARowGiveAwayWhatAnAuthorWithheldByHand) {
  const Cells headings{"Year", "Mill", "Lock"};
  for (const char* label : {"Change", "Change on last year", "Difference", "% change"}) {
    const bool is_share = label[0] == '%';
    EXPECT_EQ(told(headings, {{"2024/25", "12", "8"},
                              {"2025/26", "<5", "10"},
                              {label, is_share ? "−75%" : "−9", is_share ? "+25%" : "+2"}}),
              from_change("Mill"))
        << label;
  }
  EXPECT_EQ(told(headings, {{"2024/25", "<5", "8"}, {"2025/26", "12", "10"}, {"Change", "9", "2"}}),
            from_change("Mill"));
  EXPECT_EQ(
      told(headings, {{"2024/25", "12", "8"}, {"2025/26", "<5", "10"}, {"Change", "fell", "rose"}}),
      "");
  EXPECT_EQ(told({"Task", "Visits"}, {{"Answer", "12"}, {"Visit", "<5"}, {"Change of plan", "9"}}),
            "");
}

TEST(ChangesOfPeople, OfOtherThingsGiveNothingAway) {
  EXPECT_EQ(told(years, {{"Mill", "3", "2", "-1"}, {"Lock", "8", "10", "+2"}}, {1, 2}), "");
  EXPECT_EQ(told(years, {{"Mill", "3", "12", "up"}, {"Lock", "8", "10", "up"}}, {1, 2}), "");
  EXPECT_EQ(told({"Ward", "Events", "People", "Change in cost"},
                 {{"Mill", "7", "3", "+2"}, {"Lock", "10", "8", "+9"}}, {2}),
            "");
  EXPECT_EQ(told({"Ward", "People", "Events"}, {{"Mill", "3", "2"}, {"Lock", "8", "10"}}, {1}), "");
}

TEST(ChangesOfPeople, HaveWordsOfTheirOwnInALabel) {
  const auto headed = [](const char* label) {
    return told({"Ward", "2023/24", "2024/25", label}, {{"Mill", "3", "12", "9"}}, {1, 2});
  };
  for (const char* label : {"Change", "Changes since 2023", "Rise", "Increase/decrease", "+/-",
                            "Difference (±)", "Up or down", "Newid"}) {
    EXPECT_EQ(headed(label), from_change("Mill")) << label;
  }
  for (const char* label : {"Visits authorised", "Enterprise schemes", "Exchange visits",
                            "Days of rainfall", "Drop-in sessions"}) {
    EXPECT_EQ(headed(label), "") << label;
  }
  EXPECT_EQ(told({"Ward", "2023/24", "2024/25", "Fall"}, {{"Mill", "12", "3", "9"}}, {1, 2}),
            from_change("Mill"));
}

TEST(ChangesOfPeople, AreNotReckonedWithWhereABoundIsHighOrANumberIsNotWhole) {
  EXPECT_EQ(told(years, {{"Mill", "12", "under 3000000000", "9"}, {"Lock", "8", "10", "2"}}), "");
  EXPECT_EQ(told(years, {{"Mill", "12", "under 40", "down 9"}, {"Lock", "8", "10", "up 2"}}), "");
  EXPECT_EQ(told(years, {{"Mill", "12.5", "<5", "down 9"}}), "");
  EXPECT_EQ(told(years, {{"Mill", "9000000000", "<5", "down 9"}}), "");
}

TEST(ChangesOfPeople, NearEnoughToTheirNumbersAreFoundAmongMany) {
  EXPECT_EQ(told({"Ward", "2019/20", "2020/21", "2021/22", "2022/23", "2023/24", "2024/25",
                  "Events", "Change"},
                 {{"Mill", "7", "9", "8", "11", "12", "3", "30", "-9"},
                  {"Lock", "7", "9", "8", "11", "8", "10", "30", "+2"}},
                 {1, 2, 3, 4, 5, 6}),
            from_change("Mill"));
}

TEST(Years, AreFourDigitsOfOurTime) {
  EXPECT_EQ(year_in("2024/25"), 2024);
  EXPECT_EQ(year_in("In March 1999"), 1999);
  for (const char* label : {"Ward 10245", "1200 places", "Ward 1", "20245", "2500", ""}) {
    EXPECT_EQ(year_in(label), std::nullopt) << label;
  }
  EXPECT_EQ(year_in("Ward 10245 in 2024"), 2024);
}

// --- How long it takes ----------------------------------------------------------------------

// Time of the processor, which other programs on the machine do not lengthen.
double seconds_to_check(const Cells& headings, const Cells& row, std::size_t rows,
                        const Declared& declared = {1}) {
  const model::Table table = table_of(headings, std::vector<Cells>(rows, row), declared);
  const model::Document document = paper({block(table)});
  const std::clock_t begin = std::clock();
  check(document, {}, {}, lenient(), {});
  return static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC;
}

TEST(ChangesOfPeople, OfManyRowsTakeTimeInProportionToThem) {
  const Cells headings{"Ward", "People", "Change"}, row{"Mill", "<5", "+2"};
  EXPECT_LT(seconds_to_check(headings, row, 2000), 30 * seconds_to_check(headings, row, 200));
}

TEST(TotalsOfPeople, OfManyRowsTakeTimeInProportionToThem) {
  const Cells headings{"Ward", "People", "Girls", "Boys"}, row{"Mill", "12", "<5", "9"};
  const Declared all{1, 2, 3};
  EXPECT_LT(seconds_to_check(headings, row, 2000, all),
            20 * seconds_to_check(headings, row, 200, all));
}

}  // namespace
}  // namespace folio::check
