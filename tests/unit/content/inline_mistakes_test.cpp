#include <gtest/gtest.h>

#include "unit/content/reading.h"

namespace folio::content {
namespace {

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

TEST(Mistakes, ALineBreakOfHtmlInACellIsToldWhereSeveralParagraphsMayStand) {
  EXPECT_EQ(R"(content/pages/sample/01.md:6:8: error [F0301] HTML cannot be used here
  |
6 | | 1 | 2<br>3 |
  |        ^^^^
  help: keep the rows in a file of their own, where a cell may hold several paragraphs or a list: ::: table {src="rows.table.toml"}
content/pages/sample/01.md:8:9: error [F0301] HTML cannot be used here
  |
8 | One line<br>another.
  |         ^^^^
  help: begin a new paragraph with a blank line, or end the line with a backslash
)",
            said_of_text(R"(## A

Table: Costs
| a | b |
|---|---|
| 1 | 2<br>3 |

One line<br>another.
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
  help: write [@name] for a place in this publication, https:// before any other address
content/pages/sample/01.md:3:18: error [F0331] "www.a.b" is no address of the web
  |
3 | [x](../other.md) [y](www.a.b) [z]()
  |                  ^^^^^^^^^^^^
  help: write https://www.a.b
content/pages/sample/01.md:3:31: error [F0331] the link has no address
  |
3 | [x](../other.md) [y](www.a.b) [z]()
  |                               ^^^^^
  help: write [@name] for a place in this publication, https:// before any other address
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
  EXPECT_EQ(
      R"(content/pages/sample/01.md:3:5: error [F0333] "Some Thing" cannot be the name of anything
  |
3 | See [@Some Thing] and [@a/b/c] and [link [@a]](https://b.c).
  |     ^^^^^^^^^^^^^
  help: write [@name], [@name..name] or [@document/name], in small letters, digits and hyphens
content/pages/sample/01.md:3:23: error [F0333] "a/b/c" cannot be the name of anything
  |
3 | See [@Some Thing] and [@a/b/c] and [link [@a]](https://b.c).
  |                       ^^^^^^^^
  help: write [@name], [@name..name] or [@document/name], in small letters, digits and hyphens
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

TEST(Mistakes, MarksThatWereLeftOverAreErrors) {
  EXPECT_EQ(said_briefly_of(sample_with("## A\n\nsee [a](https://a b.org) x\n\n![a](b c.png)\n\n"
                                        "##No space\n\n:: callout\n\na {#b} c\n\nd {.nonum} e\n")),
            R"(content/pages/sample/01.md:3:7: error [F0372] this link or picture is not whole
content/pages/sample/01.md:5:1: error [F0372] this picture is not whole
content/pages/sample/01.md:5:4: error [F0372] this link or picture is not whole
content/pages/sample/01.md:7:1: error [F0372] this is no heading: a space is missing behind #
content/pages/sample/01.md:9:1: error [F0372] this is no directive: it begins with two colons
content/pages/sample/01.md:11:3: error [F0316] attributes stand at the end of a heading or paragraph
content/pages/sample/01.md:13:3: error [F0316] attributes stand at the end of a heading or paragraph
)");
  EXPECT_EQ("", said_of_text("## A\n\nsee \\[a\\](b) \\{#b} c\n\n\\## d\n"));
}

TEST(Mistakes, AHeadingByUnderliningIsAnError) {
  EXPECT_EQ(said_briefly_of(sample_with("## A\n\ntext\nmore\n---\n")),
            "content/pages/sample/01.md:3:1: error [F0306] the line of dashes or = makes a heading "
            "of this\n");
}

TEST(Mistakes, ARoleWithoutAPersonIsAnError) {
  EXPECT_EQ(
      said_briefly_of(
          sample_with("## A\n\n::: implication {area=legal role=\"Solicitor\"}\nx\n:::\n")),
      "content/pages/sample/01.md:3:34: error [F0315] a role is given and nobody who has it\n");
}

TEST(Mistakes, ADayThatIsNoneIsAnError) {
  const auto said_of_day = [](const std::string& day) {
    return said_briefly_of(sample_with("## A\n\n::: implication {area=legal date=\"" + day +
                                       "\" reference=LEG1}\nx\n:::\n"));
  };
  EXPECT_EQ(said_of_day("2026-01-20"), "");
  EXPECT_EQ(said_of_day("20 January"),
            "content/pages/sample/01.md:3:34: error [F0315] \"20 January\" is no date\n");
}

TEST(InlineMistakes, EveryReferenceThatIsNotClosedIsTold) {
  EXPECT_EQ(
      said_of(sample_with("## A\n\nSee [@one and [@two] and \\[@three, [@four.\n")),
      R"(content/pages/sample/01.md:3:5: error [F0333] the square bracket of this reference is not closed
  |
3 | See [@one and [@two] and \[@three, [@four.
  |     ^^^^^
  help: write ] behind the name; \[ is a bracket that is meant as one
content/pages/sample/01.md:3:36: error [F0333] the square bracket of this reference is not closed
  |
3 | See [@one and [@two] and \[@three, [@four.
  |                                    ^^^^^^^
  help: write ] behind the name; \[ is a bracket that is meant as one
)");
}

}  // namespace
}  // namespace folio::content
