// What a document gives machines: its tables as CSV, itself as JSON.

#include "resolve/open_data.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "support/build_document.h"

namespace folio::resolve {
namespace {

using namespace folio::testing;

model::TableCell cell(std::string said) { return {{paragraph(std::move(said))}}; }

model::RowGroup group(std::string label, std::vector<model::TableRow> rows) {
  return {label.empty() ? model::Inlines{} : words(std::move(label)), std::move(rows)};
}

model::Table table(std::vector<model::RowGroup> groups) {
  model::Table made;
  made.caption = words("Referrals");
  made.columns = {{words("What")}, {words("Number")}};
  made.groups = std::move(groups);
  return made;
}

TEST(Csv, HasALineOfHeadingsAndOneForEachRow) {
  EXPECT_EQ(csv_of(table({group("", {{{cell("Schools"), cell("12")}}})})),
            "What,Number\r\nSchools,12\r\n");
}

TEST(Csv, SaysACellOverSeveralRowsAndColumnsInEachOfThem) {
  model::TableCell covered;
  covered.covered = true;
  model::Table made = table({group(
      "",
      {{{cell("Schools"), cell("12")}}, {{covered, cell("13")}}, {{cell("Not told"), covered}}})});
  made.groups[0].rows[0].cells[0].rows = 2;
  made.groups[0].rows[2].cells[0].columns = 2;
  EXPECT_EQ(csv_of(made), "What,Number\r\nSchools,12\r\nSchools,13\r\nNot told,Not told\r\n");
}

TEST(Csv, SaysTheGroupOfEachRowFirst) {
  model::Table made =
      table({group("2019", {{{cell("Schools"), cell("12")}}, {{cell("Police"), cell("30")}}}),
             group("2020", {{{cell("Schools"), cell("15")}}})});
  made.group_heading = words("Year");
  EXPECT_EQ(csv_of(made),
            "Year,What,Number\r\n2019,Schools,12\r\n2019,Police,30\r\n2020,Schools,15\r\n");
}

TEST(Csv, PutsBetweenQuotesWhatWouldEndAField) {
  model::TableCell two_lines = cell("Phones");
  two_lines.blocks.push_back(paragraph("Post"));
  const std::string csv = csv_of(
      table({group("", {{{cell("Schools, \"free\""), cell("1,200")}}, {{two_lines, cell("7")}}})}));
  EXPECT_THAT(csv, ::testing::HasSubstr("\r\n\"Schools, \"\"free\"\"\",\"1,200\"\r\n"));
  EXPECT_THAT(csv, ::testing::ContainsRegex("\"Phones\n+Post\",7\r\n"));
}

TEST(Csv, HasALastColumnForWhatIsToldBelowARow) {
  model::Table made = table({group("", {{{cell("Schools"), cell("12"), cell("Ann")}},
                                        {{cell("More came.")}},
                                        {{cell("Police"), cell("30"), cell("Ben")}}})});
  made.columns.push_back({words("Lead")});
  EXPECT_EQ(csv_of(made), "What,Number,Lead,\r\nSchools,12,Ann,More came.\r\nPolice,30,Ben,\r\n");
}

TEST(Csv, SaysOfWithheldNumbersWhatThePaperSays) {
  model::TableCell withheld = cell("fewer than 5");
  withheld.withheld = true;
  EXPECT_EQ(csv_of(table({group("", {{{cell("Schools"), withheld}}})})),
            "What,Number\r\nSchools,fewer than 5\r\n");
}

// --- JSON ----------------------------------------------------------------------------

nlohmann::json json_with(model::Blocks blocks) {
  ResolvedDocument made;
  made.header.id = "plan";
  made.header.title = "A \"plan\"";
  made.header.published = calendar::parse("2019-10-01");
  made.sections = {section("One", std::move(blocks))};
  return nlohmann::json::parse(json_of(made));
}

TEST(OpenJson, SaysWhatTheDocumentIs) {
  const auto json = json_with({});
  EXPECT_EQ(json["id"], "plan");
  EXPECT_EQ(json["title"], "A \"plan\"");
  EXPECT_EQ(json["published"], "2019-10-01");
  EXPECT_FALSE(json.contains("updated"));
  EXPECT_EQ(json["sections"][0]["title"], "One");
}

TEST(OpenJson, HoldsTheWordsOfBlocksWithTheirNumbers) {
  model::Block said = paragraph("We said so.");
  said.number = "1.1";
  said.anchor = "paragraph-1-1";
  const auto json = json_with({said, heading(3, "More")});
  const auto& blocks = json["sections"][0]["blocks"];
  EXPECT_EQ(blocks[0]["number"], "1.1");
  EXPECT_EQ(blocks[0]["anchor"], "paragraph-1-1");
  EXPECT_EQ(blocks[0]["text"], "We said so.");
  EXPECT_EQ(blocks[1]["heading"], 3);
  EXPECT_EQ(blocks[1]["text"], "More");
}

TEST(OpenJson, HoldsTablesByRowsWithTheirGroups) {
  model::TableCell withheld = cell("fewer than 5");
  withheld.withheld = true;
  const auto json = json_with({block(table({group("2019", {{{cell("Schools"), withheld}}}),
                                            group("2020", {{{cell("Schools"), cell("7")}}})}))});
  const auto& made = json["sections"][0]["blocks"][0];
  EXPECT_EQ(made["caption"], "Referrals");
  EXPECT_EQ(made["columns"], nlohmann::json::parse(R"(["What", "Number"])"));
  EXPECT_EQ(made["rows"][0]["group"], "2019");
  EXPECT_EQ(made["rows"][0]["cells"], nlohmann::json::parse(R"(["Schools", "fewer than 5"])"));
  EXPECT_EQ(made["rows"][1]["cells"][1], "7");
}

}  // namespace
}  // namespace folio::resolve
