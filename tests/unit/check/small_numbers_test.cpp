// Withheld numbers of people that follow from the others of their set.

#include <gtest/gtest.h>

#include "check/check.h"
#include "model/sets.h"
#include "support/build_document.h"

namespace folio::check {
namespace {

using namespace folio::testing;
using model::Measure;

std::string said(const model::Document& document, std::string_view family) {
  std::string out;
  for (const source::Diagnostic& one : check(document, {}, {}, {}, {})) {
    if (one.code.starts_with(family)) out += one.code + " " + one.message + "\n";
  }
  return out;
}

model::Document paper() { return document("paper", model::Numbering::none, {}); }

Measure measure(std::string id, double value, std::string part_of = "") {
  Measure made;
  made.id = id;
  made.title = "M " + id;
  made.value = value;
  made.unit = Measure::Unit::people;
  made.part_of = std::move(part_of);
  return made;
}

Measure hidden(std::string id, std::string part_of = "") {
  Measure made = measure(std::move(id), 5, std::move(part_of));
  made.qualifier = Measure::Qualifier::fewer_than;
  return made;
}

std::string given_away(std::vector<Measure> measures) {
  model::Document made = paper();
  made.records.measures = std::move(measures);
  return said(made, "EX004");
}

TEST(SmallNumbers, ThatFollowBySubtractionAreErrors) {
  EXPECT_EQ(given_away({measure("all", 20), measure("a", 17, "all"), hidden("b", "all")}),
            "EX004 the number withheld for \"M b\" can be worked out from the others of its set\n");
  EXPECT_EQ(given_away({hidden("all"), measure("a", 1, "all"), measure("b", 2, "all")}),
            "EX004 the number withheld for \"M all\" can be worked out from the others of its "
            "set\n");
}

TEST(SmallNumbers, OfWhichSeveralAreWithheldAreSafeUnlessOnlyOneAnswerIsLeft) {
  EXPECT_EQ(given_away({measure("all", 20), measure("a", 15, "all"), hidden("b", "all"),
                        hidden("c", "all")}),
            "");
  // 8 of two numbers that are at most 4: each is 4.
  EXPECT_NE(given_away({measure("all", 20), measure("a", 12, "all"), hidden("b", "all"),
                        hidden("c", "all")}),
            "");
}

TEST(SmallNumbers, OfEverySetOfAWholeMayFollow) {
  EXPECT_EQ(given_away({measure("all", 20), measure("a", 12, "all"), measure("b", 8, "all"),
                        measure("c", 17, "all/2"), hidden("d", "all/2")}),
            "EX004 the number withheld for \"M d\" can be worked out from the others of its set\n");
}

TEST(SmallNumbers, BesideARoundedTotalAreSafe) {
  Measure about = measure("all", 20);
  about.qualifier = Measure::Qualifier::about;
  EXPECT_EQ(given_away({about, measure("a", 17, "all"), hidden("b", "all")}), "");
}

TEST(SmallNumbers, OfEarlierPeriodsFollowBySubtractionToo) {
  Measure all = measure("all", 40), a = measure("a", 20, "all"), b = measure("b", 20, "all");
  all.history = {{"2024/25", 20}};
  a.history = {{"2024/25", 17}};
  b.history = {{"2024/25", 5, 0, Measure::Qualifier::fewer_than}};
  EXPECT_EQ(given_away({all, a, b}),
            "EX004 the number withheld for \"M b, 2024/25\" can be worked out from the others of "
            "its set\n");
}

TEST(SmallNumbers, OfASumOfPeriodsFollowFromIt) {
  Measure all = measure("all", 20);
  all.history = {{"Q1", 17}, {"Q2", 5, 0, Measure::Qualifier::fewer_than}};
  EXPECT_EQ(given_away({all}), "");
  all.history_adds_up = true;
  EXPECT_EQ(given_away({all}),
            "EX004 the number withheld for \"M all, Q2\" can be worked out from the others of its "
            "set\n");
}

model::TableCell cell(std::string said, bool withheld = false) {
  return {{paragraph(std::move(said))}, false, withheld};
}

TEST(SmallNumbers, InATableFollowFromItsTotal) {
  model::Table table;
  table.caption = words("People");
  table.columns = {{words("Ward"), {}}, {words("People"), {}, true}};
  table.groups.emplace_back().rows = {{{cell("Mill"), cell("fewer than 5", true)}},
                                      {{cell("Lock"), cell("12")}},
                                      {{cell("Total"), cell("15")}}};
  model::Document made = paper();
  made.sections = {section("S", {block(table)})};
  EXPECT_EQ(said(made, "EX004"),
            "EX004 the number withheld for \"People\" can be worked out from the others of its "
            "set\n");
  table.groups[0].rows.pop_back();
  made.sections = {section("S", {block(table)})};
  EXPECT_EQ(said(made, "EX004"), "");
}

TEST(SmallNumbers, InATableFollowFromTheTotalOfTheirOwnRows) {
  model::Table table;
  table.caption = words("People");
  table.columns = {{words("Ward"), {}}, {words("People"), {}, true}};
  table.groups.emplace_back().rows = {{{cell("Mill"), cell("fewer than 5", true)}},
                                      {{cell("Lock"), cell("9")}},
                                      {{cell("Total north"), cell("12")}},
                                      {{cell("Dock"), cell("8")}},
                                      {{cell("Quay"), cell("9")}},
                                      {{cell("Total south"), cell("17")}},
                                      {{cell("Total"), cell("29")}}};
  model::Document made = paper();
  made.sections = {section("S", {block(table)})};
  EXPECT_EQ(said(made, "EX004"),
            "EX004 the number withheld for \"People\" can be worked out from the others of its "
            "set\n");
  table.groups[0].rows[1].cells[1] = cell("fewer than 5", true);
  made.sections = {section("S", {block(table)})};
  EXPECT_EQ(said(made, "EX004"), "");
}

std::string said_of_rows(const std::vector<std::pair<std::string, std::string>>& rows) {
  static source::SourceMap map;
  std::string written;
  for (const auto& [label, number] : rows) written += number + "  |\n";
  const source::SourceFile& file = map.add("t.md", written, source::Access::open);
  model::Table table;
  table.caption = words("People");
  table.columns = {{words("From"), {}}, {words("People"), {}, true}};
  std::uint32_t at = 0;
  auto& into = table.groups.emplace_back().rows;
  for (const auto& [label, number] : rows) {
    const bool small = number.size() == 1 && number < "5";
    model::TableCell made = cell(small ? "fewer than 5" : number, small);
    const auto end = at + static_cast<std::uint32_t>(number.size()) + 3;
    made.blocks.front().span = {&file, at, end};
    at = end + 1;
    into.push_back({{cell(label), std::move(made)}});
  }
  model::Document made = paper();
  made.sections = {section("S", {block(table)})};
  return said(made, "EX004");
}

TEST(SmallNumbers, FollowFromATotalWhateverItIsCalled) {
  const std::string told =
      "EX004 the number withheld for \"People\" can be worked out from the others of its set\n";
  for (const char* total : {"Grand total", "Overall", "Total (all sources)", "Referrals, all",
                            "Sum", "Is-gyfanswm a chyfanswm", "All", "Everybody together"}) {
    EXPECT_EQ(said_of_rows({{"Schools", "2"}, {"Police", "17"}, {total, "19"}}), told) << total;
  }
  EXPECT_EQ(said_of_rows({{"Schools", "2"}, {"Police", "17"}, {"Health", "20"}}), "");
  EXPECT_EQ(said_of_rows({{"Mill", "2"}, {"Lock", "17"}, {"All Saints", "20"}}), "");
}

TEST(SmallNumbers, OfOneYearAreNoPartOfAnother) {
  EXPECT_EQ(said_of_rows({{"2021/22", "3"}, {"2022/23", "9"}, {"2023/24", "12"}}), "");
  EXPECT_NE(said_of_rows({{"Mill", "3"}, {"Lock", "9"}, {"Weir", "12"}}), "");
}

TEST(SmallNumbers, FollowFromSumsOnTheWayToATotal) {
  EXPECT_NE(said_of_rows({{"Mill", "2"},
                          {"Lock", "9"},
                          {"North", "11"},
                          {"Dock", "8"},
                          {"Quay", "9"},
                          {"South", "17"},
                          {"Grand total", "28"}}),
            "");
  EXPECT_NE(said_of_rows({{"Mill", "2"},
                          {"Lock", "9"},
                          {"Total north", "about 10"},
                          {"Dock", "8"},
                          {"Quay", "9"},
                          {"Total south", "17"},
                          {"Overall", "28"}}),
            "");
}

// --- Totals of years ----------------------------------------------------------------------

Measure of_three_years() {
  Measure made = hidden("adopted");
  made.title = "People adopted";
  made.history = {{"2022/23", 12}, {"2023/24", 9}};
  return made;
}

std::string beside(std::string title, double value) {
  Measure total = measure("total", value, std::string(model::no_whole));
  total.title = std::move(title);
  return given_away({of_three_years(), total});
}

std::string beside(const std::string& sentence) {
  model::Document made = paper();
  made.header.lang = "en-GB";
  made.records.measures = {of_three_years()};
  made.sections = {section("Title", {paragraph(sentence)})};
  return said(made, "EX004");
}

TEST(SumsOfYears, OfAnotherMeasureGiveAwayAYear) {
  for (const char* title : {"People adopted in three years", "People adopted over the last 3 years",
                            "People adopted since 2022/23", "People adopted, 2022 to 2025",
                            "Total people adopted", "People adopted, total"}) {
    EXPECT_EQ(beside(title, 24),
              "EX004 the number withheld for \"People adopted\" can be worked out "
              "from \"" +
                  std::string(title) + "\"\n")
        << title;
  }
}

TEST(SumsOfYears, ThatAreOfOtherThingsOrYearsGiveNothingAway) {
  for (const char* title :
       {"People adopted in all wards", "People trained in three years", "People adopted",
        "People adopted in two years", "People adopted in ten years", "People adopted by Channel",
        "People adopted since 2019/20", "All people adopted"}) {
    EXPECT_EQ(beside(title, 24), "") << title;
  }
  EXPECT_EQ(beside("People adopted in three years", 40), "");
  EXPECT_EQ(beside("People adopted in two years", 12).empty(), false);
}

TEST(SumsOfYears, InASentenceGiveAwayAYear) {
  const std::string told =
      "EX004 the number withheld for \"People adopted\" can be worked out from the total of its "
      "years\n";
  EXPECT_EQ(beside("Over the three years 24 people were adopted."), told);
  EXPECT_EQ(beside("Since 2022/23 the panel has adopted 24 people."), told);
  EXPECT_EQ(beside("In the last two years, 12 people were adopted."), told);
}

TEST(SumsOfYears, AreToldFromInnocentSentences) {
  for (const char* words :
       {"Over the three years about 24 people were adopted.",
        "Over the three years approximately 24 people were adopted.",
        "In 2024, 24 people were adopted.", "In 2022/23 we adopted 24 people.",
        "Over the three years 24 people were trained.", "24 people were adopted.",
        "Over the three years 240 people were adopted.",
        "Over the three years 24% of the people were adopted.",
        "Over three years 24 events were held for people who were adopted."}) {
    EXPECT_EQ(beside(words), "") << words;
  }
}

TEST(SumsOfYears, AreNotOfQuarters) {
  Measure total = measure("total", 24), part = of_three_years();
  total.title = "People adopted in three years";
  part.history = {{"Quarter 1 of 2024/25", 12}, {"Quarter 2 of 2024/25", 9}};
  total.part_of = model::no_whole;
  EXPECT_EQ(given_away({part, total}), "");
}

TEST(SumsOfYears, AreNotLookedForWhereAMeasureIsAPartOfNothing) {
  Measure total = measure("total", 24), part = of_three_years();
  total.title = "People adopted in three years";
  part.part_of = model::no_whole;
  EXPECT_EQ(given_away({part, total}), "");
}

}  // namespace
}  // namespace folio::check
