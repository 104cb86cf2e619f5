#include <algorithm>

#include "unit/layout/setting.h"

namespace folio::layout {
namespace {

using testing::block;
using ::testing::HasSubstr;
using ::testing::Not;
using testing::paragraph;
using testing::words;

std::string tags_of(model::Blocks blocks) { return testing::tags_of(laid_out(std::move(blocks))); }

bool lies_across(const Page& page) { return page.width > page.height; }

model::Block across(model::Blocks blocks) { return block(model::Landscape{std::move(blocks)}); }

model::Block wide_table(int rows) {
  model::Table table;
  for (int i = 0; i < 8; ++i) table.columns.push_back({words("Responsible " + std::to_string(i))});
  table.groups.emplace_back();
  for (int row = 0; row < rows; ++row) {
    model::TableRow one;
    for (int i = 0; i < 8; ++i) one.cells.push_back({{paragraph(prose(1))}, i == 0});
    table.groups[0].rows.push_back(std::move(one));
  }
  return anchored(block(std::move(table)), "wide", "1");
}

// --- Passages ----------------------------------------------------------------------------

TEST(Passages, AForewordIsSigned) {
  EXPECT_THAT(tags_of({block(model::Preface{
                  model::Preface::Kind::foreword, "Ann Ash", "Leader", {paragraph("We care.")}})}),
              HasSubstr("    Sect title=\"foreword\"\n"
                        "      P \"We care.\"\n"
                        "      P \"Ann Ash\"\n"
                        "      P \"Leader\"\n"));
}

TEST(Passages, TheNameOfAFileStaysWithTheLinesOfIt) {
  const auto listing = block(model::Paragraph{{model::Inline{model::Code{"id = \"a\""}, {}}}});
  for (int sentences = 20; sentences < 80; ++sentences) {
    const PagedDocument paged =
        laid_out({paragraph(prose(sentences)), paragraph("actions.toml"), listing});
    EXPECT_TRUE(stand_on_one_page(paged, "actions.toml", "id = ")) << sentences;
  }
}

TEST(Passages, TheWordResolvedStaysWithTheListBehindIt) {
  for (int sentences = 20; sentences < 80; ++sentences) {
    const PagedDocument paged =
        laid_out({paragraph(prose(sentences)),
                  block(model::Resolution{"", {block(testing::list_of({"That it be done."}))}})});
    EXPECT_TRUE(stand_on_one_page(paged, "RESOLVED:", "That it be done.")) << sentences;
  }
}

TEST(Passages, ASignatureStaysWithWhatWasSaid) {
  for (int sentences = 20; sentences < 60; ++sentences) {
    const PagedDocument paged =
        laid_out({block(model::Preface{model::Preface::Kind::foreword,
                                       "Ann Ash",
                                       "Leader",
                                       {paragraph(prose(sentences)), paragraph("The end.")}})});
    EXPECT_TRUE(stand_on_one_page(paged, "The end.", "Ann Ash")) << sentences;
    EXPECT_TRUE(stand_on_one_page(paged, "Ann Ash", "Leader")) << sentences;
  }
}

TEST(Passages, WhatIsFoldedAwayOnScreenIsPrintedInFull) {
  EXPECT_THAT(tags_of({block(model::Details{words("How we counted"), {paragraph("By hand.")}})}),
              HasSubstr("    Sect title=\"How we counted\"\n"
                        "      P \"How we counted\"\n"
                        "      P \"By hand.\"\n"));
}

TEST(Passages, APassageInAnotherLanguageSaysWhich) {
  EXPECT_THAT(tags_of({block(model::LanguagePart{"cy", {paragraph("Mae'n ddyletswydd.")}})}),
              HasSubstr("    Div lang=\"cy\"\n"
                        "      P \"Mae'n ddyletswydd.\"\n"));
}

TEST(Passages, PaperShowsWhatIsForPaperAlone) {
  using Medium = model::MediumPart::Medium;
  const std::string said = testing::words_of(
      laid_out({block(model::MediumPart{Medium::screen, "moves", {paragraph("Watch this.")}}),
                block(model::MediumPart{Medium::paper, "space", {paragraph("Sign here.")}})}));
  EXPECT_THAT(said, HasSubstr("Sign here."));
  EXPECT_THAT(said, Not(HasSubstr("Watch this.")));
}

TEST(Passages, ANoteWhoseMarkIsForTheScreenAloneIsLeftOut) {
  model::Inlines both = with_note("Seen twice.", 1);
  std::get<model::NoteReference>(both.back().value).use = 2;
  const model::Block screen = block(model::MediumPart{
      model::MediumPart::Medium::screen,
      "moves",
      {block(model::Paragraph{with_note("A", 1)}), block(model::Paragraph{with_note("B", 2)})}});
  const PagedDocument paged =
      laid_out({screen, block(model::Paragraph{both})}, {note(1, "Kept."), note(2, "Left out.")});
  EXPECT_TRUE(stand_on_one_page(paged, "Seen twice.", "Kept."));
  EXPECT_FALSE(testing::page_with(paged, "Left out."));
}

// --- Pages -------------------------------------------------------------------------------

TEST(PageBreaks, WhatFollowsBeginsAPage) {
  const PagedDocument paged =
      laid_out({paragraph("First."), block(model::PageBreak{}), paragraph("Second.")});
  EXPECT_EQ(testing::page_with(paged, "First."), 1u);
  EXPECT_EQ(testing::page_with(paged, "Second."), 2u);
}

TEST(PageBreaks, NoneLeavesAnEmptyPage) {
  const model::Block turn = block(model::PageBreak{});
  const PagedDocument paged =
      laid_out({paragraph("First."), turn, turn, paragraph("Second."), turn});
  EXPECT_EQ(paged.pages.size(), 2u);
}

TEST(Landscape, ATableTakesTheLongSideOfTheSheet) {
  const PagedDocument paged =
      laid_out({paragraph("Upright."), across({wide_table(3)}), paragraph("Upright again.")});
  ASSERT_EQ(paged.pages.size(), 3u);
  EXPECT_FALSE(lies_across(paged.pages[0]));
  ASSERT_TRUE(lies_across(paged.pages[1]));
  EXPECT_FALSE(lies_across(paged.pages[2]));
  Points end;
  for (const Mark& mark : paged.pages[1].marks) {
    if (const auto* fill = std::get_if<Fill>(&mark)) end = std::max(end, fill->x + fill->width);
  }
  EXPECT_GT(end, setting().print.page_width);
}

TEST(Landscape, ATableWhoseWordsWouldBeCutTurnsItsPageItself) {
  const auto of_columns = [](int count) {
    model::Table table;
    table.groups.emplace_back();
    table.groups[0].rows.emplace_back();
    for (int i = 0; i < count; ++i) {
      table.columns.push_back({words("Responsibilities")});
      table.groups[0].rows[0].cells.push_back({{paragraph("Coordination")}, i == 0});
    }
    return anchored(block(std::move(table)), "wide", "1");
  };
  const auto lies = [&](const model::Block& table) {
    const PagedDocument paged = laid_out({paragraph("Upright."), table, paragraph("Again.")});
    return std::ranges::count_if(paged.pages, lies_across);
  };
  EXPECT_EQ(lies(of_columns(5)), 0);
  EXPECT_EQ(lies(of_columns(9)), 1);
}

TEST(Landscape, AHeadingGoesWithWhatItHeads) {
  const PagedDocument paged =
      laid_out({paragraph("Upright."), anchored(testing::heading(3, "All actions"), "all"),
                across({wide_table(3)})});
  const auto page = testing::page_with(paged, "Responsible 7");
  ASSERT_TRUE(page);
  EXPECT_EQ(paged.destinations.at(2).page + 1, *page);
  EXPECT_TRUE(lies_across(paged.pages[*page - 1]));
}

TEST(Landscape, LinesOfTextStayAsLongAsOnOtherPages) {
  const PagedDocument paged = laid_out({across({paragraph(prose(20))})});
  for (const Page& page : paged.pages) {
    for (const LinkArea& link : page.links) EXPECT_GE(link.x, Points{});
    for (const Mark& mark : page.marks) {
      const auto* fragment = std::get_if<Fragment>(&mark);
      if (fragment == nullptr || fragment->role == Role{Decoration::footer}) continue;
      EXPECT_LT(fragment->x, setting().print.page_width - setting().print.outer);
    }
  }
}

TEST(Landscape, RunningLinesReachTheEdgesOfThePage) {
  const PagedDocument paged = laid_out({paragraph("Upright."), across({wide_table(3)})});
  const Page& page = paged.pages[1];
  const Points right = page.width - setting().print.outer;
  Points end, lowest;
  for (const Mark& mark : page.marks) {
    const auto* fragment = std::get_if<Fragment>(&mark);
    if (fragment == nullptr || fragment->role != Role{Decoration::footer}) continue;
    end = std::max(end, fragment->x + width_of(*fragment));
    lowest = std::max(lowest, fragment->y);
  }
  EXPECT_NEAR(end.value, right.value, 1);
  EXPECT_LT(lowest, page.height);
  EXPECT_GT(lowest, page.height - setting().print.foot);
}

TEST(Landscape, InACellItIsNothingButItsBlocks) {
  model::List list;
  list.items.emplace_back().blocks = {across({paragraph("Held.")})};
  const PagedDocument paged = laid_out({block(list)});
  EXPECT_EQ(paged.pages.size(), 1u);
  EXPECT_FALSE(lies_across(paged.pages[0]));
}

// --- What stands out -----------------------------------------------------------------------

TEST(Statistics, ANumberAndItsLabelAreOneParagraph) {
  EXPECT_THAT(testing::words_of(
                  laid_out({block(model::Statistic{"237", "events in 2018/19", "As at May"})})),
              HasSubstr("237 events in 2018/19 As at May"));
  const std::string tags = tags_of({block(model::Statistic{"237", "events", "As at May"})});
  EXPECT_EQ(tags.find("  P\n"), tags.rfind("  P\n"));
}

TEST(Statistics, ALongValueStandsAboveItsLabel) {
  const PagedDocument paged = laid_out(
      {block(model::Statistic{"fewer than five people and no more", "were referred", ""})});
  EXPECT_TRUE(testing::page_with(paged, "fewer than five people and no more"));
}

TEST(Offers, TheAddressIsPrinted) {
  EXPECT_THAT(testing::words_of(laid_out({block(model::Offer{
                  model::Offer::Kind::download, model::WebAddress{"https://example.org/a"}, "",
                  words("Plan"), "PDF, 120 kB"})})),
              HasSubstr("Plan (PDF, 120 kB): https://example.org/a"));
}

TEST(Offers, SomethingToDoStandsInAFrame) {
  const auto fills = [](model::Offer::Kind kind) {
    const PagedDocument paged = laid_out({block(
        model::Offer{kind, model::WebAddress{"https://example.org/a"}, "", words("Tell us"), ""})});
    return std::ranges::count_if(
        paged.pages[0].marks, [](const Mark& mark) { return std::holds_alternative<Fill>(mark); });
  };
  EXPECT_EQ(fills(model::Offer::Kind::action) - fills(model::Offer::Kind::download), 3);
}

TEST(Offers, AnAddressThatIsTheWordsIsPrintedOnce) {
  const std::string said = testing::words_of(laid_out(
      {block(model::Offer{model::Offer::Kind::action, model::WebAddress{"mailto:p@example.org"}, "",
                          words("Write to p@example.org"), ""})}));
  EXPECT_EQ(said.find("p@example.org"), said.rfind("p@example.org"));
}

// --- Changes -------------------------------------------------------------------------------

model::Block changed(model::Block made, model::Change change) {
  made.change = change;
  return made;
}

TEST(Changes, ABlockSaysHowItDiffersBeforeItsWords) {
  EXPECT_THAT(tags_of({changed(paragraph("New words."), model::Change::inserted)}),
              HasSubstr("    Div\n"
                        "      P \"Added \"\n"
                        "      P \"New words.\"\n"));
}

TEST(Changes, TheLabelStandsInTheMarginBesideTheFirstLine) {
  for (const auto& [change, label] : {std::pair{model::Change::inserted, "Added"},
                                      {model::Change::deleted, "Removed"},
                                      {model::Change::reworded, "Changed"},
                                      {model::Change::moved, "Moved"}}) {
    const std::string pages = testing::pages_of(laid_out({changed(paragraph("Here."), change)}));
    EXPECT_THAT(pages, HasSubstr(" " + std::string(label) + " Here.\n"));
  }
}

TEST(Changes, ATableIsLabelledToo) {
  EXPECT_THAT(tags_of({changed(wide_table(2), model::Change::reworded)}),
              HasSubstr("      P \"Changed \"\n"
                        "      Table\n"));
}

TEST(Changes, WhereThereIsNoMarginTheLabelStandsAbove) {
  model::List list;
  list.items.emplace_back().blocks = {changed(paragraph("One."), model::Change::inserted),
                                      paragraph("Two.")};
  const std::string pages = testing::pages_of(laid_out({block(list)}));
  EXPECT_THAT(pages, Not(HasSubstr("Added One.")));
  EXPECT_THAT(pages, HasSubstr("Added"));
}

TEST(Changes, ASectionThatIsGoneSaysSoOnce) {
  model::Section gone = testing::section("Gone", {paragraph("Old words.")});
  gone.change = model::Change::deleted;
  EXPECT_THAT(testing::tags_of(laid_out(resolved({std::move(gone)}))),
              HasSubstr("  Sect title=\"Gone\"\n"
                        "    P \"Removed \"\n"
                        "    H2 \"Gone\"\n"
                        "    P \"Old words.\"\n"));
}

}  // namespace
}  // namespace folio::layout
