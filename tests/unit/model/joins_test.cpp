#include "model/joins.h"

#include <gtest/gtest.h>

namespace folio::model {
namespace {

TableCell covered() {
  TableCell cell;
  cell.covered = true;
  return cell;
}

TableCell reaching(int columns, int rows) {
  TableCell cell;
  cell.columns = columns;
  cell.rows = rows;
  return cell;
}

// A cell over two rows, one over two columns, and a row by itself.
RowGroup joined() {
  RowGroup group;
  group.rows = {{{reaching(1, 2), reaching(2, 1), covered()}},
                {{covered(), TableCell(), TableCell()}},
                {{TableCell(), TableCell(), TableCell()}}};
  return group;
}

TEST(Joins, KnowTheCellThatCoversAPlace) {
  const RowGroup group = joined();
  const Joins joins(group);
  EXPECT_EQ(joins.origin(1, 0), (Joins::Place{0, 0}));
  EXPECT_EQ(joins.origin(0, 2), (Joins::Place{0, 1}));
  EXPECT_EQ(joins.origin(1, 2), (Joins::Place{1, 2}));
  EXPECT_EQ(&joins.shown(1, 0), &group.rows[0].cells[0]);
}

TEST(Joins, TellEachCellBesideOthersOnce) {
  const RowGroup group = joined();
  const Joins joins(group);
  EXPECT_EQ(joins.left_of(3, 0, 2), (std::vector<Joins::Place>{{0, 0}, {0, 1}, {1, 1}, {1, 2}}));
  EXPECT_EQ(joins.left_of(1, 1, 1), (std::vector<Joins::Place>{{0, 0}}));
}

TEST(Joins, KeepRowsTogetherThatACellReachesOver) {
  const RowGroup group = joined();
  EXPECT_EQ(rows_joined(group, 0), 1u);
  EXPECT_EQ(rows_joined(group, 2), 0u);
}

TEST(Joins, OfACellThatReachesOverPeopleCountThem) {
  Table table;
  table.columns.resize(3);
  table.columns[2].counts_people = true;
  EXPECT_TRUE(counts_people(table, reaching(2, 1), 1));
  EXPECT_FALSE(counts_people(table, reaching(1, 1), 1));
}

}  // namespace
}  // namespace folio::model
