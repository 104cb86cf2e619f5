#include <gtest/gtest.h>

#include "unit/content/reading.h"

namespace folio::content {
namespace {

TEST(Markdown, MarksInsideAParagraphKeepTheirOrder) {
  EXPECT_EQ(R"(section #aim The aim
  p Some “words” of <em one> and <strong two> <code x>, it’s – so…<break>and more *stars* & signs.
)",
            blocks_of(R"(## The aim {#aim}

Some "words" of *one* and **two** `x`, it's -- so...  
and
more \*stars\* &amp; signs.
)"));
}

TEST(Markdown, AFileMayHoldSeveralSections) {
  EXPECT_EQ(R"(section .nonum One
  p A.
  h3 #sub .nonum Sub
  h4 Deep
  p #b .nonum B.
section Two
  p #c C.
)",
            blocks_of(R"(## One {.nonum}

A.

### Sub {#sub .nonum}

#### Deep

B. {#b .nonum}

## Two

C.
{#c}
)"));
}

TEST(Markdown, ListsNestAndTasksAreKnown) {
  EXPECT_EQ(R"(section A
  bullets
    item
      p one
      bullets
        item
          p inner
          p more
    item done
      p done
    item to do
      p to do
  numbers from 3
    item
      p #three three
    item
      p four
  quote 
    p quoted words
)",
            blocks_of(R"(## A

- one
  - inner

    more
- [x] done
- [ ] to do

3. three {#three}
4. four

> quoted
> words
)"));
}

TEST(Markdown, ATableHasHeadingsGroupsAndRowHeaders) {
  EXPECT_EQ(R"(section A
  table #tbl-do What <em we> do, “really”
    (Group) | Step = | Cost > 
    group First
    * a | 1 
    * b | c | 2 
    group Second
    * <code d> | <see aim> 
)",
            blocks_of(R"(## A

Table: What *we* do, "really" {#tbl-do group-col=1 row-headers=1}
| Group | Step | Cost |
|---|:-:|--:|
| First | a | 1 |
| | b \| c | 2 |
| Second | `d` | [@aim] |
)"));
}

TEST(Markdown, ATableNeedsNoCaption) {
  EXPECT_EQ(R"(section A
  table 
    | a > |  > 
    | 1 | 2 
)",
            blocks_of(R"(## A

| a | |
|---|---|
| 1 | 2 |
)"));
}

TEST(Markdown, NotesGoToEachSectionThatRefersToThem) {
  EXPECT_EQ(R"(section A
  p One<note x> and two<note y>.
  note x
    p The <em note>, see <note z>.
    p Its second paragraph.
  note y
    p Another.
  note z
    p Inner.
section B
  p Again<note x>.
  note x
    p The <em note>, see <note z>.
    p Its second paragraph.
  note z
    p Inner.
)",
            blocks_of(R"(## A

One[^x] and two[^Y].

## B

Again[^x].

[^x]: The *note*, see [^z].

    Its second paragraph.

[^y]: Another.

[^z]: Inner.
)"));
}

TEST(Markdown, ReferencesAreFoundInText) {
  EXPECT_EQ(R"(section A
  p See <see one>, <number of two-b>, <see doc/three> and <strong <see four>>, not [@five] and <code [@six]>.
)",
            blocks_of(R"(## A

See [@one], [-@two-b], [@doc/three] and **[@four]**, not \[@five] and `[@six]`.
)"));
}

TEST(Markdown, BareAddressesBecomeLinksWithoutTheSentencesPunctuation) {
  EXPECT_EQ(R"(section A
  p See <link https://a.b/c--d_(e) https://a.b/c--d_(e)>, (<link https://www.f.g/h www.f.g/h>). Then “<link http://i.j/k?l=m&n http://i.j/k?l=m&n>”; mail <link mailto:a@b.c mailto:a@b.c>, <link https://x.y https://x.y>.
  p Not xhttps://a.b or www. or https:// alone, nor <link https://a.b www.a.b>.
)",
            blocks_of(R"(## A

See https://a.b/c--d_(e), (www.f.g/h). Then "http://i.j/k?l=m&n"; mail <mailto:a@b.c>, <https://x.y>.

Not xhttps://a.b or www. or https:// alone, nor [www.a.b](https://a.b).
)"));
}

TEST(Markdown, LinksGoToTheWebMailAndTelephones) {
  EXPECT_EQ(R"(section A
  p <link https://a.b web>, <link mailto:a@b.c mail>, <link TEL:999 call>, <link http://a.b old>.
)",
            blocks_of(R"(## A

[web](https://a.b "title"), [mail](mailto:a@b.c), [call](TEL:999), [old](http://a.b).
)"));
}

TEST(Markdown, LineEndingsAndAByteOrderMarkDoNotMatter) {
  EXPECT_EQ(R"(section A
  p Two lines.
)",
            blocks_of("\ufeff## A\r\n\r\nTwo\r\nlines.\r\n"));
}

TEST(Markdown, ProgramCodeInAFenceIsKept) {
  EXPECT_EQ(R"(section A
  p .nonum <code ::: callout><break><code [^x]: no note><break><code <b>>
)",
            blocks_of(R"(## A

```
::: callout
[^x]: no note
<b>
```
)"));
}

TEST(Markdown, ProgramCodeSaysWhichFileItIsFrom) {
  EXPECT_EQ(R"(section A
  p .nonum <em <code actions.toml>>
  p .nonum <code   id = "a">
)",
            blocks_of("## A\n\n```toml actions.toml\n  id = \"a\"\n```\n"));
}

TEST(Markdown, APageMayBeginWithoutAHeading) {
  EXPECT_EQ(R"(section 
  p Welcome.
section Then
  p More.
)",
            blocks_of(R"(Welcome.

## Then

More.
)"));
}

TEST(Directives, EachBecomesItsBlock) {
  EXPECT_EQ(R"(section A
  callout #call warning Take care
    p Words.
    bullets
      item
        p item
  quote The Act
    p Said.
  recommendations We ask to:
    numbers from 1
      item
        p #agree Agree.
      item
        p Note.
  implication 1 A. Person, Solicitor
    p None.
  question Councillor X, Chair
    p Why?
  resolved NOTED
    p It was noted.
  actions from: other-plan workstream: one
  ratings
  impacts from: other .nonum
)",
            blocks_of(R"(## A

::: callout {#call type=warning title="Take care"}
Words.

- item
:::

::: quote {source="The Act"}
Said.
:::

::: recommendations {lead="We ask to:"}
1. Agree. {#agree}
2. Note.
:::

::: implication {area=legal verified-by="A. Person" role="Solicitor"}
None.
:::

::: exchange {speaker="Councillor X" role="Chair" kind=question}
Why?
:::

::: resolved {verb="NOTED"}
It was noted.
:::

::: actions {workstream="one" plan="other-plan"}
:::

::: ratings
:::

::: impacts {from="other" .nonum}
:::
)"));
}

TEST(Directives, TheyNestByLongerFencesAndStandInListsAndQuotes) {
  EXPECT_EQ(R"(section A
  p Before
  callout info 
    p Outer
    quote 
      p Inner
    table Cap
      | a 
      | b 
  p after
  numbers from 1
    item
      p one
      callout info 
        p in a list
  quote 
    callout info 
      p in a quote
  p Text<note n>.
  note n
    p Note
    quote 
      p in a note
)",
            blocks_of(R"(## A

Before
:::: callout
Outer
::: quote
Inner
:::
Table: Cap
| a |
|---|
| b |
::::
after

1. one

   ::: callout
   in a list
   :::

> ::: callout
> in a quote
> :::

Text[^n].

[^n]: Note

    ::: quote
    in a note
    :::
)"));
}

TEST(Directives, MayBeIndentedABitOrUnderAnItem) {
  EXPECT_EQ(blocks_of("## A\n\n  ::: callout\n  words\n   :::\n\n- item\n\n    ::: callout\n    "
                      "words\n    :::\n"),
            R"(section A
  callout info 
    p words
  bullets
    item
      p item
      callout info 
        p words
)");
}

}  // namespace
}  // namespace folio::content
