#include <gtest/gtest.h>

#include "unit/content/reading.h"

namespace folio::content {
namespace {

source::MemoryFiles with(const std::string& markdown, const std::string& name,
                         const std::string& data) {
  source::MemoryFiles files = sample_with(markdown);
  files["content/pages/sample/" + name] = data;
  return files;
}

TEST(DataTables, AreReadFromCsv) {
  EXPECT_EQ(R"(section A
  table #costs What it <em cost>
    (Year) | Item | Cost > 
    group 2024
    * Hall | 1,200 
    * “Old” field | 7 
    group 2025
    * Hall | 1,300 
)",
            read(with("## A\n\n::: table {#costs src=\"costs.csv\" caption=\"What it *cost*\" "
                      "group-col=1}\n:::\n",
                      "costs.csv",
                      "Year,Item,Cost\n2024,# Hall,\"1,200\"\n,\"# \"\"Old\"\" field\",7\n"
                      "2025,# Hall,\"1,300\"\n")));
}

TEST(DataTables, AreReadFromToml) {
  EXPECT_EQ(R"(section A
  table Who
    | Name | Seats = 
    * <em Mill> | 3 
    * Dock | 
)",
            read(with("## A\n\n::: table {src=\"wards.table.toml\" caption=Who row-headers=1}\n"
                      ":::\n",
                      "wards.table.toml",
                      "[[column]]\nid = \"name\"\nheading = \"Name\"\n[[column]]\nid = \"seats\"\n"
                      "heading = \"Seats\"\nalign = \"centre\"\n[[row]]\nname = \"*Mill*\"\n"
                      "seats = \"3\"\n[[row]]\nname = \"Dock\"\n")));
}

TEST(DataTables, WhatIsWrongIsSaidInTheirFile) {
  EXPECT_EQ(
      R"(content/pages/sample/a.csv:3:1: error [F0221] the row has 1 cell and the heading 2
)",
      said_briefly_of(with("## A\n\n::: table {src=a.csv}\n:::\n", "a.csv", "x,y\n1,2\n3\n")));
  EXPECT_EQ(
      R"(content/pages/sample/a.table.toml:5:7: error [F0201] the table has no column "nme"
)",
      said_briefly_of(
          with("## A\n\n::: table {src=a.table.toml}\n:::\n", "a.table.toml",
               "[[column]]\nid = \"name\"\nheading = \"Name\"\n[[row]]\nnme = \"x\"\n")));
}

TEST(DataTables, TheyStandInTheFolderOfTheDocumentAndAreOpen) {
  EXPECT_EQ(R"(content/pages/sample/01.md:3:1: error [F0315] "table" needs src="…"
content/pages/sample/01.md:5:16: error [F0110] "a.xlsx" is not the name of a table
content/pages/sample/01.md:7:16: error [F0501] an open page shows an exempt file
content/pages/sample/a.csv:1:1: error [F0108] no document lists this file
)",
            said_briefly_of(with("## A\n\n::: table\n:::\n::: table {src=a.xlsx}\n:::\n"
                                 "::: table {src=a.exempt.csv}\n:::\n",
                                 "a.csv", "x\n1\n")));
}

TEST(DataTables, CellsReferToTheNotesOfTheirPage) {
  const std::string page = "## A\n\n::: table {src=a.csv caption=C}\n:::\n\n[^one]: A note.\n";
  const source::MemoryFiles files = with(page, "a.csv", "x,y\n1[^one],2[^One]\n");
  EXPECT_EQ(said_briefly_of(files), "");
  const std::string dumped = read(files);
  EXPECT_NE(dumped.find("A note."), std::string::npos) << dumped;
}

TEST(DataTables, NotesThatNothingRefersToAndMarksOfNoneAreToldAtTheirPlace) {
  EXPECT_EQ(
      R"(content/pages/sample/01.md:6:1: warning [F0351] nothing refers to the note "one", so it is left out
content/pages/sample/a.csv:2:3: error [F0350] no note is called "two"
)",
      said_briefly_of(with("## A\n\n::: table {src=a.csv caption=C}\n:::\n\n[^one]: A note.\n",
                           "a.csv", "x,y\n1,[^two]\n")));
}

TEST(DataTables, OneThatNoPageShowsIsStray) {
  EXPECT_EQ(R"(content/pages/sample/a.csv:1:1: error [F0108] no document lists this file
)",
            said_briefly_of(with("## A\n\nWords.\n", "a.csv", "x\n1\n")));
}

TEST(DataTables, OfAnExemptPartAreExemptAndTheirWordsAreNotShown) {
  source::MemoryFiles files = sample();
  files["content/pages/sample/document.toml"] += R"([[part]]
label = "Appendix 1"
file = "a.exempt.md"
access = "exempt"
paragraphs = [3]
public_interest = "It would harm the bargain."
)";
  files["content/pages/sample/a.exempt.md"] =
      "## Secret words\n\n::: table {src=b.exempt.csv caption=C}\n:::\n";
  files["content/pages/sample/b.exempt.csv"] = "x,y\nsecret\n";
  const std::string said = said_of(files);
  EXPECT_EQ(said.find("secret"), std::string::npos) << said;
  EXPECT_NE(said.find("content/pages/sample/b.exempt.csv:2:1: error [F0221] in an exempt file"),
            std::string::npos)
      << said;
  files["content/pages/sample/b.exempt.csv"] = "x,y\nsecret,1\n";
  EXPECT_EQ(said_of(files), "");
}

TEST(DataTables, WithAnotherSignBetweenCellsSayWhich) {
  const auto said = [](const std::string& data) {
    return said_of(
        with("## A\n\n::: table {src=\"t.csv\" caption=T row-headers=1}\n:::\n", "t.csv", data));
  };
  EXPECT_EQ(
      said("Year;Cost\n2024;1,200\n"),
      R"(content/pages/sample/t.csv:1:5: error [F0221] the cells are divided by semicolons, not by commas
  |
1 | Year;Cost
  |     ^
  help: save the file again as CSV with commas between cells
)");
  EXPECT_NE(said("Year\tCost\n2024\t7\n").find("divided by tabs"), std::string::npos);
  EXPECT_EQ(said("Year,Note\n\"2024; revised\",x\n"), "");
}

TEST(DataTables, MayCountPeopleInAnyColumn) {
  std::string heading = "Ward", row = "Mill";
  for (int i = 2; i <= 12; ++i) heading += ",C" + std::to_string(i), row += ",7";
  const auto said = [&](const std::string& people) {
    return said_briefly_of(
        with("## A\n\n::: table {src=a.csv caption=Who people=\"" + people + "\"}\n:::\n", "a.csv",
             heading + "\n" + row + "\n"));
  };
  EXPECT_EQ(said("2, 10,12"), "");
  for (const char* wrong : {"0", "13", "-1", "+2", "2x", "Referred", "99999999999999999999999"}) {
    EXPECT_NE(said(wrong).find("[F0315] people cannot be \"" + std::string(wrong)),
              std::string::npos)
        << wrong;
  }
}

}  // namespace
}  // namespace folio::content
