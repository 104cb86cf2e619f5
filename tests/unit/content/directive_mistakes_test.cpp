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
  EXPECT_EQ(
      R"(content/pages/sample/01.md:3:1: error [F0311] "callout" stays open: it is not closed before the file ends
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
  EXPECT_EQ(
      R"(content/pages/sample/01.md:3:1: error [F0311] "callout" stays open: it is not closed before "quote" opens on line 6 with as many colons
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
  EXPECT_EQ(
      R"(content/pages/sample/01.md:5:3: error [F0313] "callout" begins and ends in different lists or quotes
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
  EXPECT_EQ(
      R"(content/pages/sample/01.md:3:1: error [F0317] "recommendations" holds something other than one numbered list
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

}  // namespace
}  // namespace folio::content
