// Rows of a table that cells of several rows join.

#include "unit/layout/setting.h"

namespace folio::layout {
namespace {

using testing::block;
using ::testing::HasSubstr;
using testing::paragraph;
using testing::words;

model::TableCell covered() {
  model::TableCell cell;
  cell.covered = true;
  return cell;
}

// Two rows with one head, of which the lower says one thing in two columns.
model::Table joined_table() {
  model::Table made = table({row("Both", "Upper"), row("", "Across")});
  made.columns.push_back({words("When"), {}});
  auto& rows = made.groups[0].rows;
  rows[0].cells[0].rows = 2;
  rows[0].cells.push_back({{paragraph("May")}, false});
  rows[1].cells[0] = covered();
  rows[1].cells[1].columns = 2;
  rows[1].cells.push_back(covered());
  return made;
}

TEST(JoinedRows, TagEachOfTheirCellsOnceWithAllItsHeaders) {
  EXPECT_THAT(
      testing::tags_of(laid_out_table(joined_table())),
      HasSubstr("        TR\n"
                "          TH id=\"tbl-row-1-1\" scope=\"row\" headers=\"tbl-column-1\" rows=\"2\" "
                "\"Both\"\n"
                "          TD headers=\"tbl-column-2 tbl-row-1-1\" \"Upper\"\n"
                "          TD headers=\"tbl-column-3 tbl-row-1-1\" \"May\"\n"
                "        TR\n"
                "          TD headers=\"tbl-column-2 tbl-column-3 tbl-row-1-1\" columns=\"2\" "
                "\"Across\"\n"));
}

TEST(JoinedRows, StandBelowEachOther) {
  model::Table made = joined_table();
  made.groups[0].rows[0].cells[0].blocks = {paragraph("Both of " + prose(4))};
  const PagedDocument paged = laid_out_table(made);
  const auto y_of = [&](const std::string& words) {
    for (const Mark& mark : paged.pages[0].marks) {
      const auto* fragment = std::get_if<Fragment>(&mark);
      if (fragment != nullptr && text_of(*fragment).starts_with(words)) return fragment->y.value;
    }
    return 0.0;
  };
  EXPECT_NEAR(y_of("Both of"), y_of("Upper"), 0.01);
  EXPECT_NEAR(y_of("May"), y_of("Upper"), 0.01);
  EXPECT_GT(y_of("Across"), y_of("Upper") + 10);
}

TEST(JoinedRows, AreKeptOnOnePage) {
  std::vector<model::TableRow> rows;
  for (int i = 0; i < 15; ++i) {
    const std::string number = std::to_string(i);
    rows.push_back(row("Head" + number, "Begin" + number + " " + prose(5)));
    rows.push_back(row("", prose(4) + " End" + number + "."));
    rows[rows.size() - 2].cells[0].rows = 2;
    rows.back().cells[0] = covered();
  }
  const PagedDocument paged = laid_out_table(table(std::move(rows)));
  ASSERT_GE(paged.pages.size(), 3u);
  for (int i = 0; i < 15; ++i) {
    const std::string number = std::to_string(i);
    EXPECT_TRUE(stand_on_one_page(paged, "Begin" + number, "End" + number + "."));
  }
}

TEST(JoinedRows, HigherThanAPageAreDividedBetweenLines) {
  model::Table made = joined_table();
  made.groups[0].rows[0].cells[1].blocks = {paragraph(prose(100))};
  made.groups[0].rows[1].cells[1].blocks = {paragraph(prose(101))};
  const PagedDocument paged = laid_out_table(made);
  EXPECT_GE(paged.pages.size(), 3u);
  EXPECT_THAT(testing::words_of(paged), HasSubstr(prose(101)));
}

}  // namespace
}  // namespace folio::layout
