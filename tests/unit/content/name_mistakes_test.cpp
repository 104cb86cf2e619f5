#include <gtest/gtest.h>

#include "unit/content/reading.h"

namespace folio::content {
namespace {

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
  EXPECT_EQ(
      R"(content/pages/sample/01.md:3:3: error [F0353] the name of a note goes on in the next line
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
  EXPECT_EQ(
      R"(content/pages/sample/01.md:3:1: error [F0602] the picture "figures/a.png" has no words for those who cannot see it
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
  EXPECT_EQ(
      R"(content/pages/sample/01.md:3:1: error [F0102] the path "../other/a.png" leaves the folder it is written in
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
  EXPECT_EQ(
      R"(content/pages/sample/01.md:1:1: error [F0304] the text begins without a section's heading
  |
1 | ### A
  | ^^^^^
  help: begin the file with ## and the section's title; only a page may begin with text
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
  help: known here: callout, quote, summary, foreword, details, lang, web-only, print-only and 27 more in the manual
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
