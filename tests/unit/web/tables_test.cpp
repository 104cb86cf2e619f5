#include "unit/web/web_check.h"

namespace folio::web {
namespace {

using namespace check;
using model::Table;

Table small() {
  Table table;
  table.caption = words("Spending");
  table.columns = {{words("Year"), Table::Align::left}, {words("Cost"), Table::Align::right}};
  table.groups = {{{}, {{{cell("2019", true), cell("£4")}}}}};
  return table;
}

TEST(Tables, HaveACaptionScopesAndABoxThatCanBeReached) {
  EXPECT_EQ(html_of({block(small())}),
            "<span id=\"table-1\"></span><div class=\"table\" id=\"table-gra299\" role=\"group\" "
            "tabindex=\"0\" "
            "aria-labelledby=\"caption_table-gra299\">\n<table>\n"
            "<caption id=\"caption_table-gra299\">Table 1: Spending</caption>\n"
            "<thead><tr><th scope=\"col\">Year</th><th scope=\"col\" "
            "class=\"right\">Cost</th></tr></thead>\n"
            "<tbody>\n<tr><th scope=\"row\">2019</th>"
            "<td class=\"right\" data-label=\"Cost\">£4</td></tr>\n</tbody>\n</table>\n</div>\n");
}

TEST(Tables, NameEachGroupOfRowsInARowOfItsOwnAndTieItsCellsToIt) {
  Table table = small();
  table.group_heading = words("Workstream");
  table.groups[0].label = words("Training");
  const std::string html = html_of({block(table)});
  EXPECT_NE(
      html.find("<tbody>\n<tr class=\"group\"><th scope=\"rowgroup\" id=\"table-gra299_group_1\" "
                "colspan=\"2\">"
                "<span class=\"group-heading\">Workstream: </span>Training</th></tr>\n"
                "<tr><th scope=\"row\" id=\"table-gra299_row_1_1\" headers=\"table-gra299_group_1 "
                "table-gra299_column_1\">2019</th>"
                "<td headers=\"table-gra299_group_1 table-gra299_row_1_1 table-gra299_column_2\" "
                "class=\"right\""),
      std::string::npos)
      << html;
}

TEST(Tables, TellBelowARowWhatNoColumnHasRoomFor) {
  Table table = small();
  table.columns.push_back({words("Why"), Table::Align::left});
  table.groups[0].label = words("Training");
  table.groups[0].rows = {{{cell("2019", true), cell("£4"), cell("Rain")}},
                          {{cell("More came than we had thought.")}},
                          {{cell("2020", true), cell("£5"), cell("Snow")}}};
  const std::string html = html_of({block(table)});
  EXPECT_NE(html.find("<tr class=\"upper\"><th scope=\"row\" rowspan=\"2\" "
                      "id=\"table-gra299_row_1_1\""),
            std::string::npos)
      << html;
  EXPECT_NE(html.find("<tr class=\"told\"><td colspan=\"2\" headers=\"table-gra299_group_1 "
                      "table-gra299_row_1_1\">More came than we had thought.</td></tr>\n"
                      "<tr><th scope=\"row\" id=\"table-gra299_row_2_1\""),
            std::string::npos)
      << html;
}

TEST(Tables, AnEmptyCellHeadsNoRow) {
  Table table = small();
  table.groups[0].rows[0].cells[0] = cell("", true);
  EXPECT_NE(html_of({block(table)}).find("<tr><td data-label=\"Year\"></td><td class=\"right\""),
            std::string::npos)
      << html_of({block(table)});
}

TEST(Tables, RowsThatGoOnWithNoneTakeTheWholeWidth) {
  Table table = small();
  table.columns.push_back({words("Why"), Table::Align::left});
  table.groups[0].rows = {{{cell("Gone.")}}, {{cell("Gone too.")}}};
  const std::string html = html_of({block(table)});
  EXPECT_NE(html.find("<td colspan=\"3\">Gone.</td></tr>\n<tr class=\"told\"><td "
                      "colspan=\"3\">Gone too.</td>"),
            std::string::npos)
      << html;
}

model::TableCell covered() {
  model::TableCell cell;
  cell.covered = true;
  return cell;
}

TEST(Tables, CellsOverSeveralColumnsAndRowsNameAllTheirHeaders) {
  Table table = small();
  table.columns.push_back({words("Income"), Table::Align::right});
  table.groups[0].rows = {{{cell("2019", true), cell("£4"), cell("£5")}},
                          {{covered(), cell("Not told"), covered()}},
                          {{cell("2020", true), cell("£6"), cell("£7")}}};
  table.groups[0].rows[0].cells[0].rows = 2;
  table.groups[0].rows[1].cells[1].columns = 2;
  const std::string html = html_of({block(table)});
  EXPECT_NE(html.find("<th scope=\"row\" rowspan=\"2\" id=\"table-gra299_row_1_1\" "
                      "headers=\"table-gra299_column_1\">2019</th>"),
            std::string::npos)
      << html;
  EXPECT_NE(html.find("<tr><td colspan=\"2\" headers=\"table-gra299_row_1_1 "
                      "table-gra299_column_2 table-gra299_column_3\" class=\"right\" "
                      "data-label=\"Cost, Income\">Not told</td></tr>"),
            std::string::npos)
      << html;
}

TEST(Tables, ACellOverSeveralRowsIsHeadedByWhatHeadsEachOfThem) {
  Table table = small();
  table.groups[0].rows = {{{cell("2019", true), cell("£4")}}, {{cell("2020", true), covered()}}};
  table.groups[0].rows[0].cells[1].rows = 2;
  const std::string html = html_of({block(table)});
  EXPECT_NE(html.find("<td rowspan=\"2\" headers=\"table-gra299_row_1_1 table-gra299_row_2_1 "
                      "table-gra299_column_2\""),
            std::string::npos)
      << html;
}

TEST(Tables, WhoseRowsShareACellAreNotStackedOnPhones) {
  Table table = small();
  table.columns.push_back({words("Why"), Table::Align::left});
  const std::string sentence = "It rained for days on end in every ward.";
  table.groups[0].rows = {{{cell("2019", true), cell("£4"), cell(sentence)}},
                          {{cell("2020", true), cell("£5"), covered()}}};
  EXPECT_NE(html_of({block(table)}).find("class=\"reading\""), std::string::npos);
  table.groups[0].rows[0].cells[2].rows = 2;
  EXPECT_EQ(html_of({block(table)}).find("class=\"reading\""), std::string::npos);
}

TEST(Tables, OfSentencesAreMarkedForReading) {
  Table table = small();
  table.columns.push_back({words("Why"), Table::Align::left});
  table.groups[0].rows[0].cells.push_back(cell("because more people came than we had thought"));
  EXPECT_NE(html_of({block(table)}).find("<table class=\"reading\">"), std::string::npos);
  EXPECT_EQ(html_of({block(small())}).find("reading"), std::string::npos);
}

TEST(Tables, CellsOfSeveralBlocksKeepThemApart) {
  Table table = small();
  table.groups[0].rows[0].cells[1].blocks.push_back(paragraph("and more"));
  EXPECT_NE(html_of({block(table)}).find("<p>£4</p>\n<p>and more</p>\n</td>"), std::string::npos);
}

}  // namespace
}  // namespace folio::web
