#include <gtest/gtest.h>

#include "unit/content/reading.h"

namespace folio::content {
namespace {

TEST(Mistakes, ASkippedHeadingLevelIsAnErrorAtTheHeading) {
  EXPECT_EQ(
      R"(content/pages/sample/01.md:3:1: error [F0302] the heading is of level 4 and the one before of level 2
  |
3 | #### B
  | ^^^^^^
  help: write it with ###
content/pages/sample/01.md:9:1: error [F0302] the heading is of level 5 and the one before of level 3
  |
9 | ##### E
  | ^^^^^^^
  help: write it with ####
)",
      said_of_text(R"(## A

#### B

## C

### D

##### E
)"));
}

TEST(Mistakes, AHeadingOfLevelOneIsAnError) {
  EXPECT_EQ(
      R"(content/pages/sample/01.md:1:1: error [F0303] a heading of level 1 is the document's title
  |
1 | # A
  | ^^^
  help: write ## for a section; the title stands in document.toml
)",
      said_of_text(R"(# A

text
)"));
}

TEST(Mistakes, AHeadingInsideSomethingElseIsAnError) {
  EXPECT_EQ(R"(content/pages/sample/01.md:3:3: error [F0305] a heading stands inside something else
  |
3 | > ### B
  |   ^^^^^
  help: put it before, at the margin
content/pages/sample/01.md:6:1: error [F0305] a heading stands inside something else
  |
6 | ## C
  | ^^^^
  help: put it before, at the margin
)",
            said_of_text(R"(## A

> ### B

::: callout
## C

text
:::
)"));
}

TEST(Mistakes, AHeadingWithoutWordsIsAnError) {
  EXPECT_EQ(R"(content/pages/sample/01.md:1:1: error [F0322] the heading has no words
  |
1 | ## {#a}
  | ^^^^^^^
  help: write the section's title
)",
            said_of_text(R"(## {#a}

text
)"));
}

TEST(Mistakes, ATableWithoutHeadingsIsAnError) {
  EXPECT_EQ(
      R"(content/pages/sample/01.md:3:1: error [F0340] this is laid out like a table and has no header row
  |
3 | | a | b |
  | ^^^^^^^^^
  help: begin with a row of headings and under it a row of dashes: |---|---|
content/pages/sample/01.md:6:1: error [F0340] the header row of the table is empty
  |
6 | | | |
  | ^^^^^
  help: say above each column what is in it
content/pages/sample/01.md:10:1: error [F0344] the table has no rows below its header
   |
10 | | a | b |
   | ^^^^^^^^^
  help: add them
)",
      said_of_text(R"(## A

| a | b |
| c | d |

| | |
|---|---|
| a | b |

| a | b |
|---|---|
)"));
}

TEST(Mistakes, RowsHaveAsManyCellsAsTheHeader) {
  EXPECT_EQ(
      R"(content/pages/sample/01.md:5:1: error [F0341] the row has 1 cell and the table 2 columns
  |
5 | | 1 |
  | ^^^^^
  help: give every row as many cells as the header; an empty cell is | |
content/pages/sample/01.md:6:1: error [F0341] the row has 3 cells and the table 2 columns
  |
6 | | 1 | 2 | 3 |
  | ^^^^^^^^^^^^^
  help: give every row as many cells as the header; an empty cell is | |
)",
      said_of_text(R"(## A

| a | b |
|---|---|
| 1 |
| 1 | 2 | 3 |
| 1 \| 2 | 3 |
)"));
}

TEST(Mistakes, ATableRightBelowAParagraphHasItsOwnPlace) {
  EXPECT_EQ(R"(content/pages/sample/01.md:7:1: error [F0341] the row has 1 cell and the table 2 columns
  |
7 | | 1 |
  | ^^^^^
  help: give every row as many cells as the header; an empty cell is | |
)",
            said_of_text(R"(## A

Words that go
on two lines.
| a | b |
|---|---|
| 1 |

| no | caption |
|---|---|
| 1 | 2 |
)"));
}

TEST(Mistakes, AParagraphRightAboveATableHasItsOwnPlace) {
  EXPECT_EQ(R"(content/pages/sample/01.md:6:4: error [F0301] HTML cannot be used here
  |
6 | is <b>HTML</b> here.
  |    ^^^
  help: write it in Markdown; put a backslash before < if the sign itself is meant
content/pages/sample/01.md:6:11: error [F0301] HTML cannot be used here
  |
6 | is <b>HTML</b> here.
  |           ^^^^
  help: write it in Markdown; put a backslash before < if the sign itself is meant
)", said_of_text(R"(## A

First paragraph.

Words of which one
is <b>HTML</b> here.
| a | b |
|---|---|
| 1 | 2 |
)"));
}

TEST(Mistakes, ANumberTypedIntoACaptionIsToldAndTakenOut) {
  EXPECT_EQ(R"(content/pages/sample/01.md:3:1: warning [F0346] the caption has a number typed into it
  |
3 | Table 1: Costs
  | ^^^^^^^^
  help: write "Table: Costs"; the number is put in
content/pages/sample/01.md:9:1: warning [F0346] the caption has a number typed into it
  |
9 | Table 2.1 – Savings {#savings}
  | ^^^^^^^^^^^
  help: write "Table: Savings"; the number is put in
)",
            said_of_text(R"(## A

Table 1: Costs
| a | b |
|---|---|
| 1 | 2 |

As said in
Table 2.1 – Savings {#savings}
| a | b |
|---|---|
| 1 | 2 |

Table 3 shows
| a | b |
|---|---|
| 1 | 2 |
)"));
}

TEST(Mistakes, ACaptionStandsOnItsTable) {
  EXPECT_EQ(
      R"(content/pages/sample/01.md:3:1: error [F0342] a blank line parts the caption from its table
  |
3 | Table: Far away
  | ^^^^^^^^^^^^^^^
  help: put the caption on the line directly above the table
content/pages/sample/01.md:9:1: error [F0342] the caption has no table under it
  |
9 | Table: No table {#t}
  | ^^^^^^^^^^^^^^^^^^^^
  help: put the caption on the line directly above the table's header row
content/pages/sample/01.md:10:1: error [F0340] this is laid out like a table and has no header row
   |
10 | | a
   | ^^^
  help: begin with a row of headings and under it a row of dashes: |---|---|
)",
      said_of_text(R"(## A

Table: Far away

| a |
|---|
| b |

Table: No table {#t}
| a
)"));
}

TEST(Mistakes, AttributesOfATableFitIt) {
  EXPECT_EQ(R"(content/pages/sample/01.md:3:23: error [F0315] group-col cannot be "2"
  |
3 | Table: Cap {group-col=2 row-headers=2 columns=3}
  |                       ^
  help: write 1
content/pages/sample/01.md:3:37: error [F0315] row-headers cannot be "2"
  |
3 | Table: Cap {group-col=2 row-headers=2 columns=3}
  |                                     ^
  help: write 1
content/pages/sample/01.md:3:39: error [F0314] "columns" has no meaning here
  |
3 | Table: Cap {group-col=2 row-headers=2 columns=3}
  |                                       ^^^^^^^
  help: known here: row-headers, group-col, people
content/pages/sample/01.md:11:1: error [F0343] the first row of the table names no group
   |
11 | | | 2 |
   | ^^^^^^^
  help: name the group in the first cell; leave it empty only in the rows that follow
)",
            said_of_text(R"(## A

Table: Cap {group-col=2 row-headers=2 columns=3}
| a | b |
|---|---|
| 1 | 2 |

Table: Cap {group-col=1}
| a | b |
|---|---|
| | 2 |
)"));
}

}  // namespace
}  // namespace folio::content
