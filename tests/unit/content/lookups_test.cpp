#include <gtest/gtest.h>

#include "unit/content/reading.h"

namespace folio::content {
namespace {

TEST(InlineForms, EachAsksForWhatItNames) {
  EXPECT_EQ(R"(section A
  p <abbr CTLP> and <term Prevent duty>, <statute ctsa-2015 26>, <fact threat-level>, <person lead role>, <measure plan/referrals target>, <derived actions red>.
)",
            blocks_of("## A\n\n:abbr[CTLP] and :term[Prevent duty], :statute[ctsa-2015 26], "
                      ":fact[threat-level], :person[lead role], :measure[plan/referrals target], "
                      ":count[actions red].\n"));
}

TEST(InlineForms, OtherColonsAreLeftAlone) {
  EXPECT_EQ(R"(section A
  p At 10:30, as follows: a [note], <link https://a.b/:c[d] https://a.b/:c[d]> (:abbr[X]) ratio:x[1].
)",
            blocks_of("## A\n\nAt 10:30, as follows: a [note], https://a.b/:c[d] (\\:abbr[X]) "
                      "ratio:x[1].\n"));
}

TEST(InlineForms, AnUnknownOneNamesTheNearest) {
  EXPECT_EQ(R"(content/pages/sample/01.md:3:1: error [F0335] there is no :abr[…]
  |
3 | :abr[CTLP]
  | ^^^^^^^^^^
  help: did you mean "abbr"?; write \: for a colon that is meant as one
)",
            said_of_text("## A\n\n:abr[CTLP]\n"));
}

TEST(InlineForms, WhatTheyHoldIsHeldToItsForm) {
  EXPECT_EQ(R"(content/pages/sample/01.md:3:1: error [F0336] the square bracket is not closed
content/pages/sample/01.md:5:1: error [F0336] "Not An Id" cannot be looked up as a fact
content/pages/sample/01.md:7:1: error [F0336] "a/b" cannot be looked up as a person
content/pages/sample/01.md:9:1: error [F0336] "" cannot be looked up as a abbr
content/pages/sample/01.md:11:6: error [F0336] what is to be looked up is a link
content/pages/sample/01.md:13:2: error [F0334] a reference stands inside a link
content/pages/sample/01.md:15:8: error [F0337] a heading holds something that must be looked up
)",
            said_briefly_of(sample_with(R"(## A

:abbr[CT*L*P]

:fact[Not An Id]

:person[a/b]

:abbr[]

:abbr[X](https://a.b)

[:term[Channel] panel](https://a.b)

### On :fact[x]
)")));
}

TEST(InlineForms, AHeadingMayHoldAnAbbreviation) {
  EXPECT_EQ("section What a <abbr CTLP> says\n  p x\n",
            blocks_of("## What a :abbr[CTLP] says\n\nx\n"));
}

TEST(OtherLanguages, WordsInThemHoldWhatWordsHold) {
  EXPECT_EQ(R"(section A
  p Say <cy: testun <em hir> iawn {hwn}> here.
  p <cy: testun>
)",
            blocks_of("## A\n\nSay :lang[cy]{testun *hir* iawn {hwn}} here.\n\n"
                      ":lang[cy]{testun}\n"));
}

TEST(OtherLanguages, ThePassageEndsInItsParagraph) {
  EXPECT_EQ(
      R"(content/pages/sample/01.md:3:10: error [F0336] the words in another language do not end
content/pages/sample/01.md:5:10: error [F0336] no words in another language follow
content/pages/sample/01.md:7:10: error [F0215] "x!" is not the tag of a language
)",
      said_briefly_of(
          sample_with("## A\n\n:lang[cy]{testun *hir}*\n\n:lang[cy]\n\n:lang[x!]{testun}.\n")));
}

TEST(Notes, TheyMayBeUsedTwiceAndInTheCellsOfATable) {
  EXPECT_EQ(R"(section A
  p One.<note n>
  table Costs
    | Item | Cost > 
    | Hall<note n> | 5<note m> 
  note n
    p As agreed.
  note m
    p Net.
)",
            blocks_of(R"(## A

One.[^n]

Table: Costs
| Item | Cost |
|---|---|
| Hall[^n] | 5[^m] |

[^n]: As agreed.
[^m]: Net.
)"));
}

TEST(Tables, ACellThatBeginsWithANumberSignIsTheHeaderOfItsRow) {
  EXPECT_EQ(R"(section A
  table Costs
    | Item | Cost > 
    * Hall | 5 
    | # 1 | 6 
)",
            blocks_of("## A\n\nTable: Costs\n| Item | Cost |\n|---|---|\n| # Hall | 5 |\n"
                      "| \\# 1 | 6 |\n"));
}

}  // namespace
}  // namespace folio::content
