#include <algorithm>
#include <map>
#include <optional>

#include "unit/layout/setting.h"

namespace folio::layout {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;
using testing::paragraph;
using testing::section;

resolve::ResolvedDocument report() {
  resolve::ResolvedDocument document = resolved({section("Background", {paragraph(prose(300))}),
                                                 section("Reasons", {paragraph("Because.")})});
  document.header.version = "1.2";
  document.title_block.authorities = {"Ashmere Council", "Elmfield Council"};
  document.title_block.particulars.pairs = {{"Status", testing::words("Approved")}};
  return document;
}

TEST(Pages, TheFirstCarriesWhoWhatAndHowItStands) {
  EXPECT_THAT(testing::tags_of(laid_out(report())),
              HasSubstr("Document\n"
                        "  P \"Ashmere Council, Elmfield Council\"\n"
                        "  H1 \"A report\"\n"
                        "  L\n"
                        "    LI\n"
                        "      Lbl \"Status \"\n"
                        "      LBody \"Approved\"\n"));
}

TEST(Pages, TheContentsSayThePageOfEachSection) {
  const PagedDocument paged = laid_out(report());
  EXPECT_THAT(testing::tags_of(paged),
              HasSubstr("  H2 \"contents\"\n"
                        "  TOC\n"
                        "    TOCI\n"
                        "      Reference\n"
                        "        Link to=\"#section-1\" contents=\"Background\"\n"
                        "          \"Background \"\n"
                        "          \"1\"\n"));
  const std::optional<std::size_t> page = testing::page_with(paged, "Because.");
  ASSERT_TRUE(page);
  EXPECT_GT(*page, 1u);
  EXPECT_THAT(testing::tags_of(paged),
              HasSubstr("\"Reasons \"\n          \"" + std::to_string(*page) + "\"\n"));
}

TEST(Pages, ThirdLevelHeadingsAreAListWithinTheSectionsEntry) {
  model::Section first = section("One", {anchored(testing::heading(3, "Inner"), "inner", "1.1")});
  const PagedDocument paged =
      laid_out(resolved({std::move(first), section("Two", {paragraph(prose(300))})}));
  EXPECT_THAT(testing::tags_of(paged), HasSubstr("          \"1\"\n"
                                                 "      TOC\n"
                                                 "        TOCI\n"
                                                 "          Reference\n"
                                                 "            Link to=\"#inner\" "
                                                 "contents=\"1.1 Inner\"\n"));
}

TEST(Pages, ADocumentOfAFewPagesHasNoListOfContents) {
  const auto of_length = [](int sentences) {
    return testing::tags_of(laid_out(
        resolved({section("Background", {paragraph(prose(sentences))}), section("Reasons", {})})));
  };
  EXPECT_THAT(of_length(150), Not(HasSubstr("TOC")));
  EXPECT_THAT(of_length(400), HasSubstr("TOC"));
}

TEST(Pages, TheFrontComesBeforeTheContents) {
  resolve::ResolvedDocument document = report();
  document.front = {paragraph("Report of the Head of Service")};
  const std::string tags = testing::tags_of(laid_out(document));
  EXPECT_THAT(tags, HasSubstr("  P \"Report of the Head of Service\"\n  H2 \"contents\"\n  TOC\n"));
  EXPECT_LT(tags.find("  TOC\n"), tags.find("  H2 \"Background\""));
}

TEST(Pages, WhatComesWithADocumentStandsInItsTitleBlock) {
  resolve::ResolvedDocument document = report();
  model::Link link{model::PublishedFile{"report", "files/easy.pdf"}, testing::words("Easy Read")};
  document.title_block.companions.pairs = {{"Other formats", {{std::move(link), {}}}}};
  EXPECT_THAT(testing::tags_of(laid_out(document)),
              HasSubstr("Link to=\"https://example.org/report/files/easy.pdf\""));
}

TEST(Pages, WordsBeforeAnySectionHaveHeadingsAsHighAsASections) {
  const std::string tags = testing::tags_of(laid_out(resolved(
      {section("", {anchored(testing::heading(3, "Summary"), "summary"), paragraph("In short.")}),
       section("Background", {})})));
  EXPECT_THAT(tags, HasSubstr("    H2 \"Summary\"\n"));
}

TEST(Pages, EachIsNumberedAndNamed) {
  const PagedDocument paged = laid_out(report());
  const std::string pages = testing::pages_of(paged);
  const std::string count = std::to_string(paged.pages.size());
  for (std::size_t i = 1; i <= paged.pages.size(); ++i) {
    EXPECT_THAT(pages, HasSubstr("Ashmere Council · version 1.2Page " + std::to_string(i) + " of " +
                                 count));
  }
  EXPECT_EQ(testing::page_with(paged, "Short title"), 2u);
}

TEST(Pages, RunningLinesAreDecoration) {
  EXPECT_THAT(testing::words_of(laid_out(report())), Not(HasSubstr("Short title")));
}

TEST(Pages, ASiteNoticeAndInventedMaterialAreMarkedOnTheFirst) {
  resolve::ResolvedDocument document = report();
  document.header.invented = true;
  Setting with_notice = setting();
  with_notice.site.notice = "Not an official publication.";
  const PagedDocument paged = lay_out(document, with_notice);
  EXPECT_THAT(testing::tags_of(paged), HasSubstr("  P \"Not an official publication.\"\n"
                                                 "  P \"invented\"\n"));
  EXPECT_EQ(testing::page_with(paged, "Not an official publication."), 1u);
}

TEST(Pages, AnAppendixIsNamedAtTheHeadOfItsPages) {
  model::Section appendix = section("Map", {paragraph(prose(200))});
  appendix.label = "Appendix 2";
  const PagedDocument paged =
      laid_out(resolved({section("Text", {paragraph(prose(100))}), std::move(appendix)}));
  EXPECT_THAT(testing::pages_of(paged), HasSubstr("Short titleAppendix 2\n"));
}

// Where the fragments of each line of a page begin and end, from left to right.
std::map<double, std::vector<std::pair<double, double>>> stretches_of(const Page& page) {
  std::map<double, std::vector<std::pair<double, double>>> lines;
  for (const Mark& mark : page.marks) {
    const auto* fragment = std::get_if<Fragment>(&mark);
    if (fragment == nullptr) continue;
    const Points end = fragment->x + width_of(*fragment);
    lines[fragment->y.value].emplace_back(fragment->x.value, end.value);
  }
  for (auto& [y, line] : lines) std::ranges::sort(line);
  return lines;
}

TEST(Pages, LongRunningLinesAreCutAndNeverOverprint) {
  resolve::ResolvedDocument document = report();
  document.header.short_title = prose(4, "Prevent duty delivery plan for the whole county. ");
  document.header.version = prose(4, "Draft for comment by partners and members. ");
  document.header.meeting.emplace().item = prose(3, "Seven and those before it. ");
  const PagedDocument paged = laid_out(document);
  const model::PrintTheme print = setting().print;
  for (const Page& page : paged.pages) {
    for (const auto& [y, line] : stretches_of(page)) {
      for (std::size_t i = 0; i + 1 < line.size(); ++i) {
        EXPECT_LE(line[i].second, line[i + 1].first + 0.01);
      }
      EXPECT_LE(line.back().second, (print.page_width - print.outer).value + 1);
    }
  }
  EXPECT_THAT(testing::pages_of(paged), HasSubstr("Prevent duty delivery plan for the…"));
}

TEST(Pages, ARunningHeadOfOneEndlessWordIsCutBetweenLetters) {
  resolve::ResolvedDocument document = report();
  document.header.short_title = std::string(300, 'm');
  EXPECT_THAT(testing::pages_of(laid_out(document)), HasSubstr("mmm…"));
}

TEST(Pages, AnAppendixBeginsAPageOfItsOwn) {
  model::Section appendix = section("Map", {paragraph("Here.")});
  appendix.label = "Appendix 2";
  const PagedDocument paged =
      laid_out(resolved({section("Text", {paragraph("Short.")}), std::move(appendix),
                         section("Audit trail", {paragraph(prose(200))})}));
  EXPECT_EQ(testing::page_with(paged, "Here."), 2u);
  // What follows the appendix is not part of it.
  const std::string pages = testing::pages_of(paged);
  EXPECT_THAT(pages.substr(pages.find("page 3\n")), Not(HasSubstr("Appendix 2")));
}

TEST(Pages, BookmarksFollowTheHeadings) {
  const PagedDocument paged = laid_out(resolved(
      {section("One", {anchored(testing::heading(3, "Inner"), "inner")}), section("Two", {})}));
  std::string said;
  for (const Bookmark& bookmark : paged.bookmarks) {
    said +=
        std::to_string(bookmark.level) + " " + bookmark.title + " " + bookmark.destination + "\n";
  }
  EXPECT_EQ(said, "1 One section-1\n2 Inner inner\n1 Two section-2\n");
}

TEST(Pages, LargePrintKeepsEverythingOnThePaper) {
  Setting large = setting();
  large.print.text_size = {18};
  large.print.leading = {25};
  EXPECT_THAT(testing::faults_of(lay_out(report(), large)), ::testing::IsEmpty());
}

TEST(Pages, TheSameDocumentGivesTheSamePages) {
  EXPECT_EQ(testing::pages_of(laid_out(report())), testing::pages_of(laid_out(report())));
}

TEST(Pages, AnEmptyDocumentIsOnePage) { EXPECT_EQ(laid_out(resolved({})).pages.size(), 1u); }

// --- Typefaces ---------------------------------------------------------------------------

TEST(TypefacesAreFonts, WhatIsNoFontIsRefused) {
  EXPECT_FALSE(Typefaces::open("not a font", "", "", ""));
}

TEST(Coverage, ACharacterThatNoTypefaceHasIsAnErrorAtItsPlace) {
  const source::SourceFile file("a.md", "Good \U0001F600 day.\n", source::Access::open);
  model::Document document;
  model::Inline text{model::Text{"Good \U0001F600 day."}, {&file, 0, 15}};
  document.sections = {section("", {testing::block(model::Paragraph{{text}})})};
  const source::Diagnostics said = uncovered(document, setting());
  ASSERT_EQ(said.size(), 1u);
  EXPECT_EQ(said[0].code, "F0601");
  EXPECT_EQ(said[0].message, "no typeface has the character \"\U0001F600\" (U+1F600)");
  EXPECT_EQ(file.position(said[0].span.begin).column, 6u);
}

TEST(Coverage, CharactersThatStandTogetherAreOneError) {
  const std::string words = "See \U0001F600\U0001F601 \U0001F602 and \U0001F603.";
  const source::SourceFile file("a.md", words, source::Access::open);
  model::Document document;
  model::Inline text{model::Text{words}, {&file, 0, static_cast<std::uint32_t>(words.size())}};
  document.sections = {section("", {testing::block(model::Paragraph{{text}})})};
  const source::Diagnostics said = uncovered(document, setting());
  ASSERT_EQ(said.size(), 2u);
  EXPECT_EQ(
      said[0].message,
      "no typeface has the characters \"\U0001F600\U0001F601 \U0001F602\" (U+1F600 and 2 more)");
  EXPECT_EQ(said[0].span.end - said[0].span.begin, 13u);
}

TEST(Coverage, WhatTheReaderOfSourcesRefusesIsNotSaidTwice) {
  const std::string words = "a\x07\u202E\u2066 b";
  const source::SourceFile file("a.md", words, source::Access::open);
  model::Document document;
  model::Inline text{model::Text{words}, {&file, 0, static_cast<std::uint32_t>(words.size())}};
  document.sections = {section("", {testing::block(model::Paragraph{{text}})})};
  EXPECT_TRUE(uncovered(document, setting()).empty());
}

TEST(Coverage, EveryPrintedWordOfABlockIsExamined) {
  const std::string strange = "\U0001F600";
  model::List labelled{model::List::Kind::labelled, 1, {}};
  labelled.items.emplace_back().label = strange;
  model::Figure figure;
  figure.credit = strange;
  using Kind = model::Preface::Kind;
  const model::Blocks all{
      testing::block(labelled),
      testing::block(figure),
      testing::block(model::Preface{Kind::foreword, "", strange, {}}),
      testing::block(model::Details{testing::words(strange), {}}),
      testing::block(model::LanguagePart{"cy", {paragraph(strange)}}),
      testing::block(model::Landscape{{paragraph(strange)}}),
      testing::block(model::Statistic{"1", strange, ""}),
      testing::block(model::Offer{model::Offer::Kind::action, {}, "", {}, strange}),
      testing::block(model::Paragraph{{{model::Abbreviation{strange, ""}, {}}}}),
      testing::block(model::Paragraph{{{model::Insertion{testing::words(strange)}, {}}}})};
  for (std::size_t i = 0; i < all.size(); ++i) {
    model::Document document;
    document.sections = {section("", {all[i]})};
    EXPECT_EQ(uncovered(document, setting()).size(), 1u) << i;
  }
}

TEST(Coverage, WhatIsForTheScreenAloneMayHoldAnyCharacter) {
  using Medium = model::MediumPart::Medium;
  model::Document document;
  document.sections = {section(
      "", {testing::block(model::MediumPart{Medium::screen, "", {paragraph("\U0001F600")}})})};
  EXPECT_TRUE(uncovered(document, setting()).empty());
}

TEST(Coverage, RecordsAreExaminedOnceEach) {
  const source::SourceFile file("actions.toml", "\U0001F600", source::Access::open);
  model::Document document;
  model::Action action;
  action.span = {&file, 0, 4};
  action.requirement = {
      testing::block(model::Paragraph{{model::Inline{model::Text{"\U0001F600"}, {&file, 0, 4}}}})};
  document.records.actions = {action};
  EXPECT_EQ(uncovered(document, setting()).size(), 1u);
}

TEST(Coverage, SymbolsThatAnotherFaceHasAreNoMistake) {
  model::Document document;
  document.sections = {
      section("", {paragraph("\u2713 \u2714\uFE0F \u2260 \u2192 \u2265 \u2153 \u2610")})};
  EXPECT_TRUE(uncovered(document, setting()).empty());
}

TEST(Coverage, WhiteSpaceAndInvisibleMarksAreNoMistake) {
  model::Document document;
  document.sections = {section("", {paragraph("a\u00A0b\u00ADc\u200Bd\u2060e\u202Ff\n")})};
  EXPECT_TRUE(uncovered(document, setting()).empty());
}

// --- Both sides of the paper ----------------------------------------------------------

PagedDocument on_both_sides(std::vector<model::Section> sections) {
  Setting set = setting();
  set.print.duplex = true;
  PagedDocument paged = lay_out(resolved(std::move(sections)), set);
  EXPECT_THAT(testing::faults_of(paged), ::testing::IsEmpty());
  return paged;
}

model::Section appendix() {
  model::Section made = section("Map", {paragraph("Here it is.")});
  made.label = "Appendix 1";
  return made;
}

TEST(Duplex, AnAppendixBeginsOnTheFrontOfASheet) {
  const PagedDocument paged =
      on_both_sides({section("Background", {paragraph("Short.")}), appendix()});
  ASSERT_EQ(paged.pages.size(), 3u);
  EXPECT_EQ(testing::page_with(paged, "Here it is."), 3u);
  EXPECT_EQ(testing::page_with(paged, "blank_page"), 2u);
  EXPECT_THAT(testing::tags_of(paged), Not(HasSubstr("blank_page")));
}

TEST(Duplex, NoPageIsLeftBlankWhereTheAppendixComesOnTheFrontAnyway) {
  const PagedDocument paged =
      on_both_sides({section("Background", {paragraph(prose(90))}), appendix()});
  EXPECT_EQ(paged.pages.size() % 2, 1u);
  EXPECT_FALSE(testing::page_with(paged, "blank_page"));
}

TEST(Duplex, TheInnerMarginIsWhereSheetsAreBound) {
  const PagedDocument paged = on_both_sides({section("Background", {paragraph(prose(90))})});
  ASSERT_GT(paged.pages.size(), 1u);
  const auto leftmost = [](const Page& page) {
    Points left{1000};
    for (const Mark& mark : page.marks) {
      if (const auto* fragment = std::get_if<Fragment>(&mark)) left = std::min(left, fragment->x);
    }
    return left.value;
  };
  const model::PrintTheme print = setting().print;
  EXPECT_NEAR(leftmost(paged.pages[0]), print.inner.value, 0.01);
  EXPECT_NEAR(leftmost(paged.pages[1]), print.outer.value, 0.01);
}

TEST(Duplex, OneSideIsTheUsualWay) {
  const PagedDocument paged =
      laid_out(resolved({section("Background", {paragraph("Short.")}), appendix()}));
  EXPECT_EQ(paged.pages.size(), 2u);
}

}  // namespace
}  // namespace folio::layout
