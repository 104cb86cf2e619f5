#include <gtest/gtest.h>

#include "unit/content/reading.h"

namespace folio::content {
namespace {

TEST(Mistakes, AnUnknownDirectiveNamesTheNearest) {
  EXPECT_EQ(R"(content/pages/sample/01.md:3:1: error [F0310] there is no directive "callot"
  |
3 | ::: callot
  | ^^^^^^^^^^
  help: did you mean "callout"?
)",
            said_of_text(R"(## A

::: callot
text
:::
)"));
}

TEST(Mistakes, AnUnknownAttributeNamesTheNearest) {
  EXPECT_EQ(R"(content/pages/sample/01.md:3:14: error [F0314] "tpe" has no meaning here
  |
3 | ::: callout {tpe=info}
  |              ^^^
  help: did you mean "type"?
)",
            said_of_text(R"(## A

::: callout {tpe=info}
text
:::
)"));
}

TEST(Mistakes, AnAttributeWithAnotherValueIsAnError) {
  EXPECT_EQ(R"(content/pages/sample/01.md:3:19: error [F0315] "information" is not a known type
  |
3 | ::: callout {type=information}
  |                   ^^^^^^^^^^^
  help: known here: info, warning, important
content/pages/sample/01.md:7:1: error [F0315] "implication" needs area="…"
  |
7 | ::: implication
  | ^^^^^^^^^^^^^^^
  help: say it between { and } behind the name
content/pages/sample/01.md:11:1: error [F0315] "exchange" needs speaker="…"
   |
11 | ::: exchange {kind=shout}
   | ^^^^^^^^^^^^^^^^^^^^^^^^^
  help: say it between { and } behind the name
content/pages/sample/01.md:11:20: error [F0315] "shout" is not a known kind
   |
11 | ::: exchange {kind=shout}
   |                    ^^^^^
  help: known here: question, answer, comment, statement
)",
            said_of_text(R"(## A

::: callout {type=information}
text
:::

::: implication
x
:::

::: exchange {kind=shout}
x
:::
)"));
}

TEST(Mistakes, ADirectiveThatStaysOpenIsAnErrorWhereItOpens) {
  EXPECT_EQ(R"(content/pages/sample/01.md:3:1: error [F0311] "callout" stays open: it is not closed before the file ends
  |
3 | ::: callout
  | ^^^^^^^^^^^
  help: close it with a line of as many colons; give the outer of two more colons than the inner
)",
            said_of_text(R"(## A

::: callout
text
)"));
}

TEST(Mistakes, AForgottenFenceIsNoticedAtTheNextDirective) {
  EXPECT_EQ(R"(content/pages/sample/01.md:3:1: error [F0311] "callout" stays open: it is not closed before "quote" opens on line 6 with as many colons
  |
3 | ::: callout
  | ^^^^^^^^^^^
  help: close it with a line of as many colons; give the outer of two more colons than the inner
)",
            said_of_text(R"(## A

::: callout
text

::: quote
text
:::
)"));
}

TEST(Mistakes, AFenceWithNothingToCloseIsAnError) {
  EXPECT_EQ(R"(content/pages/sample/01.md:5:1: error [F0312] there is nothing for this to close
  |
5 | :::
  | ^^^
  help: take it out, or give the line that opens it as many colons
)",
            said_of_text(R"(## A

text

:::
)"));
}

TEST(Mistakes, ADirectiveBeginsAndEndsInOnePlace) {
  EXPECT_EQ(R"(content/pages/sample/01.md:5:3: error [F0313] "callout" begins and ends in different lists or quotes
  |
5 |   ::: callout
  |   ^^^^^^^^^^^
  help: indent both lines of colons alike, and leave no other text between them at the margin
)",
            said_of_text(R"(## A

- item

  ::: callout

text

:::
)"));
}

TEST(Mistakes, AttributesThatCannotBeUnderstoodAreErrors) {
  EXPECT_EQ(R"(content/pages/sample/01.md:1:10: error [F0316] this cannot stand between { and }
  |
1 | ## A {#a nonum}
  |          ^^^^^
  help: write #name, .nonum or key="words"; write \{ for a brace that is meant as one
content/pages/sample/01.md:3:10: error [F0316] a second name is given to the same thing
  |
3 | text {#b #c}
  |          ^^
  help: keep one of the two
content/pages/sample/01.md:5:19: error [F0316] the quotation marks are not closed
  |
5 | ::: quote {source="open}
  |                   ^^^^^
  help: end the words with a straight quotation mark
)",
            said_of_text(R"(## A {#a nonum}

text {#b #c}

::: quote {source="open}
x
:::
)"));
}

TEST(Mistakes, DirectivesHoldWhatTheyShould) {
  EXPECT_EQ(R"(content/pages/sample/01.md:3:1: error [F0317] "recommendations" holds something other than one numbered list
  |
3 | ::: recommendations
  | ^^^^^^^^^^^^^^^^^^^
  help: write each recommendation as 1. …, and all else outside; words before the list go into lead="…"
content/pages/sample/01.md:8:1: error [F0317] "actions" takes no text of its own
  |
8 | words
  | ^^^^^
  help: move the text behind the line of colons
content/pages/sample/01.md:11:1: error [F0317] "callout" holds nothing
   |
11 | ::: callout
   | ^^^^^^^^^^^
  help: write its text between this line and the line of colons
)",
            said_of_text(R"(## A

::: recommendations
- bullet
:::

::: actions
words
:::

::: callout
:::
)"));
}

TEST(Mistakes, HtmlIsAnError) {
  EXPECT_EQ(R"(content/pages/sample/01.md:3:3: error [F0301] HTML cannot be used here
  |
3 | A <b>bold</b> word.
  |   ^^^
  help: write it in Markdown; put a backslash before < if the sign itself is meant
content/pages/sample/01.md:3:10: error [F0301] HTML cannot be used here
  |
3 | A <b>bold</b> word.
  |          ^^^^
  help: write it in Markdown; put a backslash before < if the sign itself is meant
content/pages/sample/01.md:5:1: error [F0301] HTML cannot be used here
  |
5 | <div>
  | ^^^^^
  help: write it in Markdown; put a backslash before < if the sign itself is meant
content/pages/sample/01.md:9:1: error [F0301] HTML cannot be used here
  |
9 | <!-- comment -->
  | ^^^^^^^^^^^^^^^^
  help: write it in Markdown; put a backslash before < if the sign itself is meant
)",
            said_of_text(R"(## A

A <b>bold</b> word.

<div>
block
</div>

<!-- comment -->
)"));
}

TEST(Mistakes, OtherSchemesAreErrors) {
  EXPECT_EQ(R"(content/pages/sample/01.md:3:1: error [F0330] a link cannot begin with "javascript:"
  |
3 | [x](javascript:alert(1)) [y](JavaScript:alert(1)) [z](data:text/html,x) [w](ftp://a.b)
  | ^^^^^^^^^^^^^^^^^^^^^^^^
  help: link to https:, http:, mailto: or tel:
content/pages/sample/01.md:3:26: error [F0330] a link cannot begin with "javascript:"
  |
3 | [x](javascript:alert(1)) [y](JavaScript:alert(1)) [z](data:text/html,x) [w](ftp://a.b)
  |                          ^^^^^^^^^^^^^^^^^^^^^^^^
  help: link to https:, http:, mailto: or tel:
content/pages/sample/01.md:3:51: error [F0330] a link cannot begin with "data:"
  |
3 | [x](javascript:alert(1)) [y](JavaScript:alert(1)) [z](data:text/html,x) [w](ftp://a.b)
  |                                                   ^^^^^^^^^^^^^^^^^^^^^
  help: link to https:, http:, mailto: or tel:
content/pages/sample/01.md:3:73: error [F0330] a link cannot begin with "ftp:"
  |
3 | [x](javascript:alert(1)) [y](JavaScript:alert(1)) [z](data:text/html,x) [w](ftp://a.b)
  |                                                                         ^^^^^^^^^^^^^^
  help: link to https:, http:, mailto: or tel:
)",
            said_of_text(R"(## A

[x](javascript:alert(1)) [y](JavaScript:alert(1)) [z](data:text/html,x) [w](ftp://a.b)
)"));
}

TEST(Mistakes, RelativeLinksAreErrors) {
  EXPECT_EQ(R"(content/pages/sample/01.md:3:1: error [F0331] "../other.md" is no address of the web
  |
3 | [x](../other.md) [y](www.a.b) [z]()
  | ^^^^^^^^^^^^^^^^
  help: write [@name] for a place in this publication
content/pages/sample/01.md:3:18: error [F0331] "www.a.b" is no address of the web
  |
3 | [x](../other.md) [y](www.a.b) [z]()
  |                  ^^^^^^^^^^^^
  help: write https:// before it
content/pages/sample/01.md:3:31: error [F0331] the link has no address
  |
3 | [x](../other.md) [y](www.a.b) [z]()
  |                               ^^^^^
  help: write [@name] for a place in this publication
)",
            said_of_text(R"(## A

[x](../other.md) [y](www.a.b) [z]()
)"));
}

TEST(Mistakes, AnAddressCannotHoldASpace) {
  EXPECT_EQ(R"(content/pages/sample/01.md:3:1: error [F0330] the address holds a space
  |
3 | [x](<https://a.b/c d>)
  | ^^^^^^^^^^^^^^^^^^^^^^
  help: write %20 for a space in an address
)",
            said_of_text(R"(## A

[x](<https://a.b/c d>)
)"));
}

TEST(Mistakes, AReferenceToAnImpossibleNameIsAnError) {
  EXPECT_EQ(R"(content/pages/sample/01.md:3:5: error [F0333] "Some Thing" cannot be the name of anything
  |
3 | See [@Some Thing] and [@a/b/c] and [link [@a]](https://b.c).
  |     ^^^^^^^^^^^^^
  help: write [@name] or [@document/name], in small letters, digits and hyphens
content/pages/sample/01.md:3:23: error [F0333] "a/b/c" cannot be the name of anything
  |
3 | See [@Some Thing] and [@a/b/c] and [link [@a]](https://b.c).
  |                       ^^^^^^^^
  help: write [@name] or [@document/name], in small letters, digits and hyphens
content/pages/sample/01.md:3:42: error [F0334] a reference stands inside a link
  |
3 | See [@Some Thing] and [@a/b/c] and [link [@a]](https://b.c).
  |                                          ^^^^
  help: take it out of the link's words
)",
            said_of_text(R"(## A

See [@Some Thing] and [@a/b/c] and [link [@a]](https://b.c).
)"));
}

TEST(Mistakes, ASkippedHeadingLevelIsAnErrorAtTheHeading) {
  EXPECT_EQ(R"(content/pages/sample/01.md:3:1: error [F0302] the heading is of level 4 and the one before of level 2
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
  EXPECT_EQ(R"(content/pages/sample/01.md:1:1: error [F0303] a heading of level 1 is the document's title
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
  EXPECT_EQ(R"(content/pages/sample/01.md:3:1: error [F0340] this is laid out like a table and has no header row
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
  EXPECT_EQ(R"(content/pages/sample/01.md:5:1: error [F0341] the row has 1 cell and the table 2 columns
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

TEST(Mistakes, ACaptionStandsOnItsTable) {
  EXPECT_EQ(R"(content/pages/sample/01.md:3:1: error [F0342] a blank line parts the caption from its table
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
  help: known here: row-headers, group-col
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

TEST(Mistakes, NotesAreWrittenOnceAndReferredTo) {
  EXPECT_EQ(R"(content/pages/sample/01.md:3:12: error [F0350] no note is called "b"
  |
3 | One[^a] and[^b].
  |            ^^^^
  help: write it in this file: [^b]: …
content/pages/sample/01.md:7:1: error [F0352] the note "a" is written twice
  |
7 | [^a]: Second.
  | ^^^^
  help: give one of them another name; the first is on line 5
content/pages/sample/01.md:9:1: warning [F0351] nothing refers to the note "c", so it is left out
  |
9 | [^c]: Unused.
  | ^^^^
  help: write [^c] where it belongs, or take the note out
)",
            said_of_text(R"(## A

One[^a] and[^b].

[^a]: First.

[^a]: Second.

[^c]: Unused.
)"));
}

TEST(Mistakes, TheNameOfANoteStandsOnOneLine) {
  EXPECT_EQ(R"(content/pages/sample/01.md:3:3: error [F0353] the name of a note goes on in the next line
  |
3 | x [^council
  |   ^^^^^^^^^
  help: write [^name] on one line
)",
            said_of_text(R"(## A

x [^council
is there] end
)"));
}

TEST(Mistakes, NamesAreGivenOnce) {
  EXPECT_EQ(R"(content/pages/sample/01.md:3:7: error [F0402] "one" is the name of two things
  |
3 | text {#one}
  |       ^^^^
  help: give one of them another name; the first is at content/pages/sample/01.md:1
content/pages/sample/01.md:7:14: error [F0402] "one" is the name of two things
  |
7 | ::: callout {#one}
  |              ^^^^
  help: give one of them another name; the first is at content/pages/sample/01.md:1
)",
            said_of_text(R"(## A {#one}

text {#one}

## B

::: callout {#one}
x
:::
)"));
}

TEST(Mistakes, NamesAndClassesAreChecked) {
  EXPECT_EQ(R"(content/pages/sample/01.md:1:7: error [F0324] "Not_Good" cannot be a name
  |
1 | ## A {#Not_Good .no-num}
  |       ^^^^^^^^^
  help: use small letters, digits and single hyphens, at most 64
content/pages/sample/01.md:1:17: error [F0325] nothing is known of .no-num
  |
1 | ## A {#Not_Good .no-num}
  |                 ^^^^^^^
  help: did you mean ".nonum"?
content/pages/sample/01.md:3:7: error [F0314] "key" has no meaning here
  |
3 | text {key=value}
  |       ^^^
  help: take it out
)",
            said_of_text(R"(## A {#Not_Good .no-num}

text {key=value}
)"));
}

TEST(Mistakes, APictureNeedsWords) {
  EXPECT_EQ(R"(content/pages/sample/01.md:3:1: error [F0602] the picture "figures/a.png" has no words for those who cannot see it
  |
3 | ![](figures/a.png)
  | ^^^^^^^^^^^^^^^^^^
  help: say between the square brackets what it shows: ![what it shows](…)
content/pages/sample/01.md:3:1: error [F0604] the picture "figures/a.png" is not there
  |
3 | ![](figures/a.png)
  | ^^^^^^^^^^^^^^^^^^
  help: put it into the document's folder, or correct its name
)",
            said_of_text(R"(## A

![](figures/a.png)
)"));
}

TEST(Mistakes, APictureStaysInItsFolder) {
  EXPECT_EQ(R"(content/pages/sample/01.md:3:1: error [F0102] the path "../other/a.png" leaves the folder it is written in
  |
3 | ![a](../other/a.png)
  | ^^^^^^^^^^^^^^^^^^^^
  help: put the file in the document's folder and give its name there
content/pages/sample/01.md:5:1: error [F0102] the path "/etc/passwd" leaves the folder it is written in
  |
5 | ![b](/etc/passwd)
  | ^^^^^^^^^^^^^^^^^
  help: put the file in the document's folder and give its name there
content/pages/sample/01.md:7:1: error [F0607] the picture "https://a.b/c.png" is on the web
  |
7 | ![c](https://a.b/c.png)
  | ^^^^^^^^^^^^^^^^^^^^^^^
  help: put a copy into the document's folder
)",
            said_of_text(R"(## A

![a](../other/a.png)

![b](/etc/passwd)

![c](https://a.b/c.png)
)"));
}

TEST(Mistakes, APictureStandsAlone) {
  EXPECT_EQ(R"(content/pages/sample/01.md:3:6: error [F0606] a picture stands among words
  |
3 | Look ![a](a.png) here.
  |      ^^^^^^^^^^^
  help: give it a paragraph of its own, with a blank line before and after
)",
            said_of_text(R"(## A

Look ![a](a.png) here.
)"));
}

TEST(Mistakes, CodeByIndentationAndRulesAreErrors) {
  EXPECT_EQ(R"(content/pages/sample/01.md:3:5: error [F0370] the text is indented like program code
  |
3 |     indented
  |     ^^^^^^^^
  help: begin the line at the margin, or under the words of the list item it belongs to
content/pages/sample/01.md:5:1: error [F0371] a line across the page means nothing in a paper
  |
5 | ***
  | ^^^
  help: begin a new section with a heading, or take it out
)",
            said_of_text(R"(## A

    indented

***
)"));
}

TEST(Mistakes, CharactersThatCannotBeSeenAreErrors) {
  source::MemoryFiles files = sample();
  files["content/pages/sample/01.md"] = "## A\n\nOne\u202etwo\u200bthree\afour\xC2\x85\n";
  EXPECT_EQ(R"(content/pages/sample/01.md:3:4: error [F0608] the character U+202E cannot be seen
content/pages/sample/01.md:3:8: error [F0608] the character U+200B cannot be seen
content/pages/sample/01.md:3:14: error [F0608] the character U+0007 cannot be seen
content/pages/sample/01.md:3:19: error [F0608] the character U+0085 cannot be seen
)",
            said_briefly_of(files));
}

TEST(Mistakes, AFileThatBeginsWithAnotherHeadingIsAnError) {
  EXPECT_EQ(R"(content/pages/sample/01.md:1:1: error [F0304] the text begins without a section's heading
  |
1 | ### A
  | ^^^^^
  help: begin the file with ## and the section's title
)",
            said_of_text(R"(### A

text
)"));
}

TEST(Mistakes, SeveralAreReportedInOneRun) {
  EXPECT_EQ(R"(content/pages/sample/01.md:1:7: error [F0324] "B" cannot be a name
  |
1 | ## A {#B}
  |       ^^
  help: use small letters, digits and single hyphens, at most 64
content/pages/sample/01.md:3:1: error [F0302] the heading is of level 4 and the one before of level 2
  |
3 | #### C
  | ^^^^^^
  help: write it with ###
content/pages/sample/01.md:5:1: error [F0301] HTML cannot be used here
  |
5 | <b>
  | ^^^
  help: write it in Markdown; put a backslash before < if the sign itself is meant
content/pages/sample/01.md:7:1: error [F0350] no note is called "x"
  |
7 | [^x]
  | ^^^^
  help: write it in this file: [^x]: …
content/pages/sample/01.md:9:1: error [F0310] there is no directive "nothing"
  |
9 | ::: nothing
  | ^^^^^^^^^^^
  help: known here: callout, quote, recommendations, implication, actions, ratings, impacts, exchange, resolved
)",
            said_of_text(R"(## A {#B}

#### C

<b>

[^x]

::: nothing
:::
)"));
}

}  // namespace
}  // namespace folio::content
