#include <gtest/gtest.h>

#include "unit/content/reading.h"

// Each directive as it should be, and with what can be wrong in it.

namespace folio::content {
namespace {

TEST(Passages, ASummaryAndAForewordAreReadWithTheirAuthor) {
  EXPECT_EQ(R"(section A
  preface , 
    p The gist.
  preface #fore councillor-x, Leader
    p Welcome.
)",
            blocks_of(R"(## A

::: summary
The gist.
:::

::: foreword {#fore person="councillor-x" role="Leader"}
Welcome.
:::
)"));
}

TEST(Passages, AForewordWithARoleNamesAPerson) {
  EXPECT_EQ(
      R"(content/pages/sample/01.md:3:20: error [F0315] a role is given and nobody who has it
  |
3 | ::: foreword {role="Leader"}
  |                    ^^^^^^^^
  help: add person="…", or take role out
)",
      said_of_text("## A\n\n::: foreword {role=\"Leader\"}\nx\n:::\n"));
}

TEST(Passages, DetailsFoldTheirTextUnderATitle) {
  EXPECT_EQ(R"(section A
  details How we <em counted>
    p Twice.
)",
            blocks_of("## A\n\n::: details {title=\"How we *counted*\"}\nTwice.\n:::\n"));
  EXPECT_EQ(R"(content/pages/sample/01.md:3:1: error [F0315] "details" needs title="…"
  |
3 | ::: details
  | ^^^^^^^^^^^
  help: say it between { and } behind the name
)",
            said_of_text("## A\n\n::: details\nx\n:::\n"));
}

TEST(Passages, APartInAnotherLanguageIsHeldToItsDirection) {
  EXPECT_EQ(R"(section A
  language cy
    p Mae'r strategaeth hon ar gael.
  language ur
    p متن
)",
            blocks_of(R"(## A

::: lang {code=cy}
Mae\'r strategaeth hon ar gael.
:::

::: lang {code=ur dir=rtl}
متن
:::
)"));
  EXPECT_EQ(
      R"(content/pages/sample/01.md:3:23: error [F0315] "ur" is written from right to left
  |
3 | ::: lang {code=ur dir=ltr}
  |                       ^^^
  help: take dir out; where the script is another than usual, name it in the tag: code="pa-Arab"
content/pages/sample/01.md:7:16: error [F0215] "Welsh!" is not the tag of a language
  |
7 | ::: lang {code=Welsh!}
  |                ^^^^^^
  help: write it like en-GB or cy
)",
      said_of_text(R"(## A

::: lang {code=ur dir=ltr}
x
:::

::: lang {code=Welsh!}
x
:::
)"));
}

TEST(Passages, WhatOnlyOneMediumShowsGivesItsReason) {
  EXPECT_EQ(R"(section A
  screen only It plays sound
    p Listen.
  paper only Ink
    p Sign here.
)",
            blocks_of(R"(## A

::: web-only {reason="It plays sound"}
Listen.
:::

::: print-only {reason="Ink"}
Sign here.
:::
)"));
  EXPECT_EQ(R"(content/pages/sample/01.md:3:1: error [F0315] "print-only" needs reason="…"
  |
3 | ::: print-only
  | ^^^^^^^^^^^^^^
  help: say it between { and } behind the name
)",
            said_of_text("## A\n\n::: print-only\nx\n:::\n"));
}

TEST(Passages, APageMayBreakAndBeTurned) {
  EXPECT_EQ(R"(section A
  page break
  landscape
    p Wide.
)",
            blocks_of("## A\n\n::: page-break\n:::\n\n::: landscape\nWide.\n:::\n"));
  EXPECT_EQ(R"(content/pages/sample/01.md:4:1: error [F0317] "page-break" takes no text of its own
  |
4 | x
  | ^
  help: move the text behind the line of colons
content/pages/sample/01.md:7:1: error [F0317] "landscape" holds nothing
  |
7 | ::: landscape
  | ^^^^^^^^^^^^^
  help: write its text between this line and the line of colons
)",
            said_of_text("## A\n\n::: page-break\nx\n:::\n\n::: landscape\n:::\n"));
}

TEST(Passages, WordsForReadersInSettingsAreMarkdown) {
  EXPECT_EQ(R"(section A
  quote <link https://gov.uk the guidance>, <see a-b>
    p Said.
)",
            blocks_of("## A\n\n::: quote {source=\"[the guidance](https://gov.uk), [@a-b]\"}\n"
                      "Said.\n:::\n"));
}

TEST(Directives, WordsBehindTheNameAreAnError) {
  EXPECT_EQ(
      R"(content/pages/sample/01.md:3:13: error [F0318] "Take care" stands behind the name of the directive
  |
3 | ::: callout Take care {type=warning}
  |             ^^^^^^^^^
  help: put words for readers below this line, and settings between { and }, as in {title="…"}
)",
      said_of_text("## A\n\n::: callout Take care {type=warning}\nx\n:::\n"));
}

TEST(Directives, OneMayStandInAnother) {
  EXPECT_EQ(R"(section A
  landscape
    callout info 
      p Wide.
)",
            blocks_of("## A\n\n:::: landscape\n::: callout\nWide.\n:::\n::::\n"));
}

TEST(RecordViews, EachSaysWhatItShows) {
  EXPECT_EQ(R"(section A
  actions from: plan workstream: one column: action column: lead caption: What <em we> do
  ratings from: b compared with: a
  impacts
  measures id: events id: people
  chart bar of measures id: events
  chart line of measures id: events id: people
  chart stacked of actions from: plan
  chart stacked of ratings
  structure #tree
  timeline id: first
  objectives from: strategy
  duties
  totals
  overdue from: plan
  changes from: plan compared with: last-plan
  counts
  statistic from: report id: events
  contact id: helpline
)",
            blocks_of(R"(## A

::: actions {plan=plan workstream=one columns="action, lead" caption="What *we* do"}
:::
::: ratings {from=b compared-with=a}
:::
::: impacts
:::
::: measures {ids="events people"}
:::
::: chart {ids=events}
:::
::: chart {ids="events people" type=line}
:::
::: chart {type=stacked from=plan}
:::
::: chart {type=stacked of=ratings}
:::
::: structure {#tree}
:::
::: timeline {ids=first}
:::
::: objectives {from=strategy}
:::
::: duties
:::
::: totals
:::
::: overdue {plan=plan}
:::
::: changes {plan=plan compared-with=last-plan}
:::
::: counts
:::
::: stat {measure=report/events}
:::
::: contact {id=helpline}
:::
)"));
}

TEST(RecordViews, WhatTheyNeedIsAskedFor) {
  EXPECT_EQ(R"(content/pages/sample/01.md:3:1: error [F0315] "changes" needs compared-with="…"
content/pages/sample/01.md:5:1: error [F0315] "stat" needs measure="…"
content/pages/sample/01.md:7:1: error [F0315] "contact" needs id="…"
content/pages/sample/01.md:9:19: error [F0324] "A_B" cannot be a name
content/pages/sample/01.md:11:19: error [F0315] "a" is named twice
content/pages/sample/01.md:13:14: error [F0314] "colums" has no meaning here
content/pages/sample/01.md:15:19: error [F0324] "x/Y" cannot be a name
)",
            said_briefly_of(sample_with(R"(## A

::: changes
:::
::: stat
:::
::: contact
:::
::: impacts {from=A_B}
:::
::: measures {ids="a b a"}
:::
::: actions {colums=lead}
:::
::: stat {measure=x/Y}
:::
)")));
}

TEST(RecordViews, AChartShowsWhatItsKindCan) {
  EXPECT_EQ(
      R"(content/pages/sample/01.md:3:28: error [F0315] measures cannot be stacked
content/pages/sample/01.md:5:17: error [F0315] only measures can be shown as a line
content/pages/sample/01.md:7:27: error [F0315] ids names measures, and the chart shows none
content/pages/sample/01.md:9:17: error [F0315] "pie" is not a known type
)",
      said_briefly_of(sample_with(R"(## A

::: chart {type=stacked of=measures}
:::
::: chart {type=line of=actions}
:::
::: chart {of=ratings ids=x}
:::
::: chart {type=pie}
:::
)")));
}

TEST(Offers, TheyHoldTheWordsOfTheirLink) {
  EXPECT_EQ(R"(section A
  action https://gov.uk/report Report <em online>
  action strategy Read the strategy
  download figures.csv 
  download plan The plan
)",
            blocks_of(R"(## A

::: cta {href="https://gov.uk/report"}
Report *online*
:::
::: cta {document=strategy}
Read the strategy
:::
::: download {file="figures.csv"}
:::
::: download {document=plan}
The plan
:::
)"));
}

TEST(Offers, EachLeadsToOneThing) {
  EXPECT_EQ(R"(content/pages/sample/01.md:3:1: error [F0315] "cta" leads nowhere
content/pages/sample/01.md:6:38: error [F0315] "cta" leads to two things
content/pages/sample/01.md:9:15: error [F0330] a link cannot begin with "ftp:"
content/pages/sample/01.md:12:1: error [F0317] "cta" holds nothing
content/pages/sample/01.md:14:20: error [F0315] "figures" does not name a kind of file
content/pages/sample/01.md:16:1: error [F0317] "cta" holds more than the words of a link
content/pages/sample/01.md:22:5: error [F0334] a reference stands inside a link
)",
            said_briefly_of(sample_with(R"(## A

::: cta
x
:::
::: cta {href="https://a.b" document=c}
x
:::
::: cta {href="ftp://a.b"}
x
:::
::: cta {href="https://a.b"}
:::
::: download {file=figures}
:::
::: cta {href="https://a.b"}
x

y
:::
::: cta {href="https://a.b"}
see [@here]
:::
)")));
}

TEST(Figures, ADirectiveGivesAPictureALongDescriptionAndItsMaker) {
  EXPECT_EQ(R"(section A
  figure #fig figures/map.png (none) alt: A map caption: The <em wards> credit: A. Person
    p Three wards.
    bullets
      item
        p North
content/pages/sample/01.md:3:22: error [F0604] the picture "figures/map.png" is not there
  |
3 | ::: figure {#fig src="figures/map.png" alt="A map" caption="The *wards*" credit="A. Person"}
  |                      ^^^^^^^^^^^^^^^^^
  help: put it into the document's folder, or correct its name
)",
            blocks_of(R"(## A

::: figure {#fig src="figures/map.png" alt="A map" caption="The *wards*" credit="A. Person"}
Three wards.

- North
:::
)"));
}

TEST(Figures, ADirectiveNeedsAPictureWordsForItAndOneDescription) {
  EXPECT_EQ(R"(content/pages/sample/01.md:3:1: error [F0315] "figure" needs src="…"
content/pages/sample/01.md:3:1: error [F0602] the picture "" has no words for those who cannot see it
content/pages/sample/01.md:5:17: error [F0604] the picture "a.png" is not there
content/pages/sample/01.md:5:42: error [F0315] the picture is described twice
)",
            said_briefly_of(sample_with(R"(## A

::: figure
:::
::: figure {src="a.png" alt="x" longdesc=told}
words
:::
)")));
}

}  // namespace
}  // namespace folio::content
