#include "unit/layout/setting.h"

namespace folio::layout {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;
using testing::paragraph;
using testing::words;

std::string tags_of(model::Blocks blocks) { return testing::tags_of(laid_out(std::move(blocks))); }

TEST(Paragraphs, ANumberIsReadBeforeTheWordsAndHangsInTheMargin) {
  const PagedDocument paged = laid_out({anchored(paragraph("We agreed."), "p1", "4.3")});
  EXPECT_THAT(testing::tags_of(paged), HasSubstr("P\n"
                                                 "      Span \"4.3 \"\n"
                                                 "      \"We agreed.\"\n"));
  // The number at the inner margin, the words after the number column.
  EXPECT_THAT(testing::pages_of(paged), HasSubstr("  70.9,"));
  EXPECT_THAT(testing::pages_of(paged), HasSubstr(" 4.3 We agreed.\n"));
}

TEST(Paragraphs, EmphasisChangesTheFaceAndNotTheStructure) {
  model::Inlines inlines = words("Very ");
  inlines.push_back({model::Strong{words("bold")}, {}});
  inlines.push_back({model::Text{" words."}, {}});
  const PagedDocument paged = laid_out({testing::block(model::Paragraph{inlines})});
  EXPECT_THAT(testing::tags_of(paged), HasSubstr("P \"Very bold words.\"\n"));
}

TEST(Paragraphs, LinesEndInASpaceSoThatWordsStayApart) {
  const std::string text = prose(12);
  const PagedDocument paged = laid_out({paragraph(text)});
  EXPECT_THAT(testing::words_of(paged), HasSubstr(text));
}

TEST(Paragraphs, ANoBreakSpaceHoldsWordsTogether) {
  // Twenty widths, so that "section\u00A0100B" comes to a line's end in one.
  for (int i = 0; i < 20; ++i) {
    const std::string text = prose(1) + std::string(static_cast<std::size_t>(i), 'i') +
                             " and so section\u00A0100B of the Act says.";
    const std::string pages = testing::pages_of(laid_out({paragraph(text)}));
    EXPECT_THAT(pages, HasSubstr("section\u00A0100B"));
  }
}

TEST(Paragraphs, AnAddressBreaksAfterItsMarksAndIsNotCutElsewhere) {
  const std::string url =
      "https://www.example.gov.uk/government/publications/prevent-duty-guidance/"
      "revised-prevent-duty-guidance-for-england-and-wales";
  const PagedDocument paged = laid_out({paragraph("See " + url + " for more.")});
  EXPECT_THAT(testing::words_of(paged), HasSubstr("See " + url + " for more."));
  EXPECT_EQ(testing::page_with(paged, "https://www."), 1u);
}

TEST(Paragraphs, AWordWiderThanTheLineIsCutAndLosesNothing) {
  const std::string word(300, 'w');
  EXPECT_THAT(testing::words_of(laid_out({paragraph(word)})), HasSubstr(word));
}

TEST(Paragraphs, ALigatureStandsForItsLetters) {
  const std::string text = "Official offices file efficiently.";
  EXPECT_THAT(testing::words_of(laid_out({paragraph(text)})), HasSubstr(text));
}

TEST(Paragraphs, ASoftHyphenShowsOnlyWhereALineEnds) {
  const std::string pages =
      testing::pages_of(laid_out({paragraph("ra\u00ADdi\u00ADcal\u00ADi\u00ADsa\u00ADtion")}));
  EXPECT_THAT(pages, HasSubstr("radicalisation"));
}

TEST(Paragraphs, AHeadingOfEachLevelHasItsTag) {
  const std::string tags = tags_of({anchored(testing::heading(3, "Third"), "a", "4.1"),
                                    anchored(testing::heading(4, "Fourth"), "b")});
  EXPECT_THAT(tags, HasSubstr("  H1 \"A report\"\n"));
  EXPECT_THAT(tags, HasSubstr("    H2 \"Heading\"\n"));
  EXPECT_THAT(tags, HasSubstr("    H3\n      Span \"4.1 \"\n      \"Third\"\n"));
  EXPECT_THAT(tags, HasSubstr("    H4 \"Fourth\"\n"));
}

TEST(Paragraphs, AnAppendixIsHeadedByItsLabel) {
  model::Section appendix = testing::section("Map", {paragraph("Here.")});
  appendix.label = "Appendix 2";
  const PagedDocument paged = laid_out(resolved({std::move(appendix)}));
  EXPECT_THAT(testing::tags_of(paged), HasSubstr("H2 \"Appendix 2: Map\""));
  ASSERT_EQ(paged.bookmarks.size(), 1u);
  EXPECT_EQ(paged.bookmarks[0].title, "Appendix 2: Map");
}

// --- Links ---------------------------------------------------------------------------

model::Block link(model::Target target, std::string said) {
  model::Inlines inlines = words("See ");
  inlines.push_back({model::Link{std::move(target), words(std::move(said))}, {}});
  inlines.push_back({model::Text{" now."}, {}});
  return testing::block(model::Paragraph{std::move(inlines)});
}

TEST(Links, OneToTheWebSaysItsAddress) {
  EXPECT_THAT(tags_of({link(model::WebAddress{"https://gov.uk/"}, "the guidance")}),
              HasSubstr("      \"See \"\n"
                        "      Link to=\"https://gov.uk/\" contents=\"the guidance "
                        "(https://gov.uk/)\" \"the guidance\"\n"
                        "      \" now.\"\n"));
}

TEST(Links, OneInsideTheDocumentLeadsToItsPlace) {
  EXPECT_THAT(tags_of({anchored(paragraph("Target."), "p4", "4"),
                       link(model::Place{"report", "report", "section-1", "p4"}, "paragraph 4")}),
              HasSubstr("Link to=\"#p4\" contents=\"paragraph 4\" \"paragraph 4\""));
}

TEST(Links, OneToASectionLeadsToItsHeading) {
  EXPECT_THAT(tags_of({link(model::Place{"report", "report", "section-1", ""}, "section 1")}),
              HasSubstr("to=\"#section-1\""));
}

TEST(Links, OneToAnotherDocumentLeadsToTheWebsite) {
  EXPECT_THAT(tags_of({link(model::Place{"plan", "plan", "actions", "action-3"}, "action 3")}),
              HasSubstr("to=\"https://example.org/plan/actions/#action-3\""));
}

TEST(Links, OneToAPlaceThatIsNotOnPaperLeadsToTheWebsite) {
  EXPECT_THAT(
      tags_of({link(model::Place{"report", "report", "section-1", "action-3"}, "action 3")}),
      HasSubstr("to=\"https://example.org/report/all/#action-3\""));
}

TEST(Links, OneThatTakesTwoLinesHasAnAreaOnEach) {
  const PagedDocument paged = laid_out({link(model::WebAddress{"https://gov.uk/"}, prose(2))});
  EXPECT_GE(paged.pages[0].links.size(), 2u);
}

}  // namespace
}  // namespace folio::layout
