// What changed in tables whose cells reach over several rows.

#include <gtest/gtest.h>

#include "base/text.h"
#include "resolve/difference.h"
#include "support/build_document.h"

namespace folio::resolve {
namespace {

using namespace folio::testing;

model::TableRow row(const std::string& head, const std::string& said) {
  model::TableRow made;
  for (const std::string& words : {head, said}) {
    model::TableCell& cell = made.cells.emplace_back();
    if (!words.empty()) cell.blocks = {paragraph(words)};
  }
  return made;
}

model::Table table(std::vector<model::TableRow> rows) {
  model::Table made;
  made.columns = {{words("What"), {}}, {words("When"), {}}};
  made.groups.push_back({{}, std::move(rows)});
  return made;
}

// Two rows whose first cells are one.
model::Table joined(const std::string& head, const std::string& upper, const std::string& lower) {
  model::Table made = table({row(head, upper), row("", lower)});
  made.groups[0].rows[0].cells[0].rows = 2;
  made.groups[0].rows[1].cells[0].covered = true;
  return made;
}

// The rows of the table that shows both, "/" for a cell that is covered.
std::string shown(const model::Table& older, const model::Table& newer) {
  std::string out;
  const model::Table both = compared(older, newer);
  for (const model::TableRow& row : both.groups[0].rows) {
    for (const model::TableCell& cell : row.cells)
      out += cell.covered ? "/ " : text::squeezed(model::plain_text(cell.blocks)) + " | ";
    out += "\n";
  }
  return out;
}

TEST(TableComparison, ComparesRowsThatACellJoinsAsOne) {
  EXPECT_EQ(shown(joined("Meet the faith forum", "In May", "In June"),
                  joined("Meet the faith forum", "In May", "In July")),
            "Meet the faith forum | In May | \n/ In JuneJuly | \n");
}

TEST(TableComparison, ShowsRowsThatAreJoinedOtherwiseAsRemovedAndAdded) {
  EXPECT_EQ(shown(joined("Meet the faith forum", "In May", "In June"),
                  table({row("Meet the faith forum", "In May"), row("Meet it again", "In June")})),
            "Meet the faith forum | In May | \n/ In June | \n"
            "Meet the faith forum | In May | \nMeet it again | In June | \n");
}

}  // namespace
}  // namespace folio::resolve
