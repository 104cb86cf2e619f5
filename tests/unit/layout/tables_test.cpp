#include <algorithm>

#include "unit/layout/setting.h"

namespace folio::layout {
namespace {

using testing::block;
using ::testing::HasSubstr;
using ::testing::Not;
using testing::paragraph;
using testing::words;

TEST(Tables, EveryCellNamesItsHeaders) {
  EXPECT_THAT(
      testing::tags_of(laid_out_table(table({row("One", "Trained.")}))),
      HasSubstr("    Table\n"
                "      Caption \"Table 2: Ratings\"\n"
                "      THead\n"
                "        TR\n"
                "          TH id=\"tbl-column-1\" scope=\"column\" \"Item\"\n"
                "          TH id=\"tbl-column-2\" scope=\"column\" \"What was done\"\n"
                "      TBody\n"
                "        TR\n"
                "          TH id=\"tbl-row-1-1\" scope=\"row\" headers=\"tbl-column-1\" \"One\"\n"
                "          TD headers=\"tbl-column-2 tbl-row-1-1\" \"Trained.\"\n"));
}

TEST(Tables, CellsOfTablesWithoutANameHaveNamesThatNoOtherHas) {
  const std::string tags = testing::tags_of(
      laid_out({block(table({row("One", "Trained.")})), block(table({row("Two", "Waits.")}))}));
  EXPECT_THAT(tags, HasSubstr("headers=\"table:1-column-2 table:1-row-1-1\" \"Trained.\""));
  EXPECT_THAT(tags, HasSubstr("headers=\"table:2-column-2 table:2-row-1-1\" \"Waits.\""));
}

TEST(Tables, GroupsOfTablesWithoutANameHaveNamesThatNoOtherHas) {
  const std::string tags =
      testing::tags_of(laid_out({block(table({row("One", "Trained.")}, "Leadership")),
                                 block(table({row("Two", "Waits.")}, "Training"))}));
  EXPECT_THAT(tags, HasSubstr("TH id=\"table:1-group-1\" scope=\"row\" columns=\"2\""));
  EXPECT_THAT(tags, HasSubstr("TH id=\"table:2-group-1\" scope=\"row\" columns=\"2\""));
}

model::TableRow told(std::string words) { return {{{{paragraph(std::move(words))}, false}}}; }

model::Table table_that_tells() {
  model::Table made =
      table({row("One", "Trained."), told("All came, and some came twice."), row("Two", "Waits.")});
  made.columns.push_back({words("When"), {}});
  made.groups[0].rows[0].cells.push_back({{paragraph("In May")}, false});
  return made;
}

TEST(Tables, WhatIsToldBelowARowHasItsHeader) {
  EXPECT_THAT(
      testing::tags_of(laid_out_table(table_that_tells())),
      HasSubstr("        TR\n"
                "          TH id=\"tbl-row-1-1\" scope=\"row\" headers=\"tbl-column-1\" rows=\"2\" "
                "\"One\"\n"
                "          TD headers=\"tbl-column-2 tbl-row-1-1\" \"Trained.\"\n"
                "          TD headers=\"tbl-column-3 tbl-row-1-1\" \"In May\"\n"
                "        TR\n"
                "          TD headers=\"tbl-row-1-1\" columns=\"2\" \"All came, and some came "
                "twice.\"\n"));
}

TEST(Tables, WhatIsToldBelowARowStandsBesideItsFirstCell) {
  const std::string pages = testing::pages_of(laid_out_table(table_that_tells()));
  const auto x_of = [&](const std::string& words) {
    const std::size_t begin = pages.rfind('\n', pages.find(words)) + 1;
    return std::stod(pages.substr(begin, pages.find(',', begin) - begin));
  };
  EXPECT_GT(x_of("All came"), x_of("One"));
  EXPECT_LT(pages.find("Trained."), pages.find("All came"));
  EXPECT_LT(pages.find("All came"), pages.find("Waits."));
}

TEST(Tables, AGroupsLabelIsARowOfItsOwnAndHeadsItsCells) {
  const std::string tags =
      testing::tags_of(laid_out_table(table({row("One", "Trained.")}, "Leadership")));
  EXPECT_THAT(tags, HasSubstr("TH id=\"tbl-group-1\" scope=\"row\" columns=\"2\" \"Leadership\""));
  EXPECT_THAT(tags, HasSubstr("headers=\"tbl-column-2 tbl-group-1 tbl-row-1-1\""));
}

TEST(Tables, AGroupsRowSaysWhatKindOfGroupItIs) {
  model::Table made = table({row("One", "Trained.")}, "Partnership arrangements");
  made.group_heading = words("Workstream");
  EXPECT_THAT(testing::tags_of(laid_out_table(made)),
              HasSubstr("columns=\"2\" \"Workstream: Partnership arrangements\""));
}

TEST(Tables, AColumnWithoutAHeadingHasAnEmptyCellAbove) {
  model::Table made = table({row("One", "Trained.")});
  made.columns[0].heading.clear();
  EXPECT_THAT(testing::tags_of(laid_out_table(made)), HasSubstr("        TR\n          TD\n"));
}

TEST(Tables, AnEmptyCellHeadsNoRow) {
  EXPECT_THAT(testing::tags_of(laid_out_table(table({row(" ", "Trained.")}))),
              HasSubstr("        TR\n"
                        "          TD headers=\"tbl-column-1\"\n"
                        "          TD headers=\"tbl-column-2\" \"Trained.\"\n"));
}

TEST(Tables, AShortRowIsFilledUp) {
  model::Table made = table({row("One", "Trained.")});
  made.groups[0].rows[0].cells.pop_back();
  EXPECT_THAT(testing::tags_of(laid_out_table(made)),
              HasSubstr("TD headers=\"tbl-column-2 tbl-row-1-1\"\n"));
}

TEST(Tables, TheHeadIsDrawnAgainOnTheNextPageAndReadOnce) {
  std::vector<model::TableRow> rows;
  for (int i = 0; i < 60; ++i) rows.push_back(row("Item " + std::to_string(i), "Trained."));
  const PagedDocument paged = laid_out_table(table(std::move(rows)));
  ASSERT_GE(paged.pages.size(), 2u);
  const std::string said = testing::words_of(paged);
  EXPECT_EQ(said.find("What was done"), said.rfind("What was done"));
  const std::string pages = testing::pages_of(paged);
  const std::size_t second = pages.find("page 2\n");
  EXPECT_NE(pages.find("Table 2 (continued)", second), std::string::npos);
  EXPECT_NE(pages.find("What was done", second), std::string::npos);
}

TEST(Tables, AGroupThatGoesOnOverleafIsNamedAgain) {
  std::vector<model::TableRow> rows;
  for (int i = 0; i < 60; ++i) rows.push_back(row("Item " + std::to_string(i), "Trained."));
  const PagedDocument paged = laid_out_table(table(std::move(rows), "Leadership"));
  EXPECT_EQ(testing::page_with(paged, "Leadership (continued)"), 2u);
}

TEST(Tables, ARowThatAPageHoldsIsNeverDivided) {
  for (const int sentences : {6, 20, 40, 60}) {
    std::vector<model::TableRow> rows;
    for (int i = 0; i < 7; ++i) {
      const std::string number = std::to_string(i);
      rows.push_back(row("Begin" + number, prose(sentences + i) + " End" + number + "."));
    }
    const PagedDocument paged = laid_out_table(table(std::move(rows)));
    for (int i = 0; i < 7; ++i) {
      const std::string number = std::to_string(i);
      EXPECT_TRUE(stand_on_one_page(paged, "Begin" + number, "End" + number + "."))
          << sentences << " sentences";
    }
  }
}

TEST(Tables, ARowGoesToTheNextPageWhole) {
  for (int lines = 1; lines < 30; lines += 4) {
    model::Table made = table({row("Begin", prose(40) + " End.")});
    const PagedDocument paged = laid_out(
        {block(testing::list_of({prose(lines)})), anchored(block(std::move(made)), "tbl", "2")});
    EXPECT_TRUE(stand_on_one_page(paged, "Begin", "End.")) << lines << " sentences before it";
  }
}

// How high the row is that begins with a word: from there to the last line that ends so.
double depth_between(const PagedDocument& paged, const std::string& first,
                     const std::string& last) {
  double top = 0, foot = 0;
  for (const Mark& mark : paged.pages[0].marks) {
    const auto* fragment = std::get_if<Fragment>(&mark);
    if (fragment == nullptr) continue;
    const std::string text = text_of(*fragment);
    if (text.starts_with(first)) top = fragment->y.value;
    if (text.ends_with(last)) foot = fragment->y.value;
  }
  return foot - top;
}

TEST(Tables, HighRowsAreMadeLowerByTheWidthsOfTheirColumns) {
  // One cell of many words among columns whose widest cells stand in other rows.
  std::vector<model::TableRow> rows;
  rows.push_back(row("Begin", prose(40) + " End."));
  rows.push_back(row(prose(3), "Short."));
  model::Table made = table(std::move(rows));
  const double height = depth_between(laid_out_table(made), "Begin", "End.");
  EXPECT_GT(height, 0);
  EXPECT_LT(height, 300);
}

TEST(Tables, TheRestOfADividedRowDoesNotTouchTheHead) {
  const PagedDocument paged = laid_out_table(table({row("Tall", prose(150))}));
  ASSERT_GE(paged.pages.size(), 2u);
  Points rule, line;
  for (const Mark& mark : paged.pages[1].marks) {
    const auto* fill = std::get_if<Fill>(&mark);
    if (fill != nullptr && rule == Points{}) rule = fill->y;
  }
  for (const Mark& mark : paged.pages[1].marks) {
    const auto* fragment = std::get_if<Fragment>(&mark);
    if (fragment != nullptr && fragment->y > rule && line == Points{}) line = fragment->y;
  }
  EXPECT_GT(line - rule, setting().print.text_size * 1.1);
}

TEST(Tables, AHeadThatTakesMuchOfAPageIsNotRepeated) {
  std::vector<model::TableRow> rows;
  for (int i = 0; i < 60; ++i) rows.push_back(row("Item", "Trained."));
  model::Table made = table(std::move(rows));
  made.columns[1].heading = words(prose(50));
  EXPECT_THAT(testing::pages_of(laid_out_table(made)), Not(HasSubstr("continued")));
}

TEST(Tables, ARowHigherThanAPageIsDividedBetweenLines) {
  const std::string text = prose(150);
  const PagedDocument paged = laid_out_table(table({row("Tall", text)}));
  EXPECT_GE(paged.pages.size(), 3u);
  EXPECT_THAT(testing::words_of(paged), HasSubstr(text));
}

TEST(Tables, NoWordIsCutWhileTheTableFits) {
  model::Table made = table({row("Radicalisation", prose(30)), row("Safeguarding", prose(30))});
  for (int i = 0; i < 2; ++i) {
    made.columns.push_back({words("Responsibilities"), {}});
    for (model::TableRow& each : made.groups[0].rows) {
      each.cells.push_back({{paragraph(prose(10))}, false});
    }
  }
  const PagedDocument paged = laid_out_table(made);
  EXPECT_TRUE(testing::page_with(paged, "Radicalisation"));
  EXPECT_TRUE(testing::page_with(paged, "Safeguarding"));
  EXPECT_TRUE(testing::page_with(paged, "Responsibilities"));
}

TEST(Tables, OneEndlessWordIsCutAndNoOther) {
  model::Table made = table({row("October", std::string(200, 'm')), row("Amber", "Safeguarding")});
  made.columns[0].heading = words("Responsible");
  const PagedDocument paged = laid_out_table(made);
  for (const char* word : {"October", "Amber", "Safeguarding", "Responsible"}) {
    EXPECT_TRUE(testing::page_with(paged, word)) << word;
  }
}

// A delivery plan: eight columns, three of them of sentences.
model::Table action_table(int rows) {
  model::Table made;
  for (const char* heading : {"Reference", "Action", "Requirement", "Response", "Lead officer",
                              "Due", "Rating", "Reason for rating"}) {
    made.columns.push_back({words(heading), {}});
  }
  model::RowGroup group;
  for (int i = 0; i < rows; ++i) {
    model::TableRow each;
    const std::string number = "action-" + std::to_string(i);
    for (const std::string& said :
         {number, prose(2), prose(3), prose(3), std::string("Head of Community Safety"),
          std::string("31 October 2026"), std::string("Amber"), prose(2)}) {
      each.cells.push_back({{paragraph(said)}, false});
    }
    group.rows.push_back(std::move(each));
  }
  made.groups.push_back(std::move(group));
  return made;
}

TEST(Tables, ManyColumnsAreSetSmallerBeforeAnyWordIsCut) {
  const PagedDocument paged = laid_out_table(action_table(60));
  EXPECT_LE(paged.pages.size(), 20u);
  for (const char* word : {"Reference", "Requirement", "Response", "Community", "October"}) {
    EXPECT_TRUE(testing::page_with(paged, word)) << word;
  }
}

TEST(Tables, InLargePrintNothingIsSetSmallerThanTheText) {
  Setting set = setting();
  set.edition = model::PrintEdition::large_print;
  set.print.text_size = {18}, set.print.leading = {25};
  set.print.note_size = {16}, set.print.note_leading = {22};
  model::Table crowded;
  for (int i = 0; i < 9; ++i) crowded.columns.push_back({words("Responsibility"), {}});
  model::TableRow row;
  for (int i = 0; i < 9; ++i) row.cells.push_back({{paragraph("Unquestionably large")}, false});
  crowded.groups.push_back({{}, {row}});
  const PagedDocument paged =
      lay_out(resolved({testing::section("Heading", {block(crowded)})}), set);
  for (const Page& page : paged.pages) {
    for (const Mark& mark : page.marks) {
      const auto* fragment = std::get_if<Fragment>(&mark);
      if (fragment == nullptr) continue;
      EXPECT_GE(fragment->size, Points{16}) << text_of(*fragment);
    }
  }
}

TEST(Tables, ATableTakesNoMoreRoomThanItNeeds) {
  const PagedDocument paged = laid_out_table(table({row("One", "Two")}));
  for (const Mark& mark : paged.pages[0].marks) {
    const auto* fill = std::get_if<Fill>(&mark);
    if (fill != nullptr) {
      EXPECT_LT(fill->width, Points{200});
    }
  }
}

// Where the words of a cell begin and end across the page.
std::pair<double, double> ends_of(const PagedDocument& paged, const std::string& words) {
  for (const Mark& mark : paged.pages[0].marks) {
    const auto* fragment = std::get_if<Fragment>(&mark);
    if (fragment == nullptr || text_of(*fragment) != words) continue;
    return {fragment->x.value, (fragment->x + width_of(*fragment)).value};
  }
  ADD_FAILURE() << words << " is not on the page";
  return {};
}

TEST(Tables, DecimalPointsStandInLine) {
  model::Table made = table({row("One", "8.25"), row("Two", "1,111"), row("Three", "30.5%"),
                             row("Four", "fewer than 5"), row("Five", "4.1")});
  made.columns[1] = {words("Cost"), model::Table::Align::right};
  const PagedDocument paged = laid_out_table(made);
  // The figures of our faces are all as wide as each other.
  const double figure = ends_of(paged, "8.25").second - ends_of(paged, "4.1").second;
  EXPECT_GT(figure, 4);
  EXPECT_NEAR(ends_of(paged, "8.25").first, ends_of(paged, "4.1").first, 0.01);
  EXPECT_NEAR(ends_of(paged, "30.5%").first + figure, ends_of(paged, "4.1").first, 0.01);
  EXPECT_NEAR(ends_of(paged, "1,111").second, ends_of(paged, "4.1").first + figure, 0.01);
  EXPECT_GT(ends_of(paged, "fewer than 5").second, ends_of(paged, "8.25").second - 0.01);
}

TEST(Tables, FiguresOfAColumnEndAtOneEdge) {
  model::Table made = table({row("One", "1"), row("Two", "1,000")});
  made.columns[1] = {words("Cost"), model::Table::Align::right};
  const PagedDocument paged = laid_out_table(made);
  std::vector<double> ends;
  for (const Mark& mark : paged.pages[0].marks) {
    const auto* fragment = std::get_if<Fragment>(&mark);
    if (fragment == nullptr) continue;
    const std::string text = text_of(*fragment);
    const Points end = fragment->x + width_of(*fragment);
    if (text == "1" || text == "1,000") ends.push_back(end.value);
  }
  ASSERT_EQ(ends.size(), 2u);
  EXPECT_NEAR(ends[0], ends[1], 0.01);
}

}  // namespace
}  // namespace folio::layout
