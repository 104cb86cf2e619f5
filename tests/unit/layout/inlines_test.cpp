#include "unit/layout/setting.h"

namespace folio::layout {
namespace {

using testing::block;
using ::testing::HasSubstr;
using ::testing::Not;
using testing::paragraph;
using testing::words;

template <typename Value>
PagedDocument said(Value value) {
  model::Inlines inlines = words("Before ");
  inlines.push_back({std::move(value), {}});
  inlines.push_back({model::Text{" after."}, {}});
  return laid_out({block(model::Paragraph{std::move(inlines)})});
}

// The last fragment that holds these words and nothing else, white space apart.
Fragment fragment_with(const PagedDocument& paged, const std::string& wanted) {
  for (const Page& page : paged.pages) {
    for (const Mark& mark : page.marks) {
      const auto* fragment = std::get_if<Fragment>(&mark);
      if (fragment == nullptr) continue;
      const std::string text = text_of(*fragment);
      if (text.substr(0, text.find_last_not_of(' ') + 1) == wanted) return *fragment;
    }
  }
  ADD_FAILURE() << "nothing reads " << wanted;
  return {};
}

TEST(Inlines, WordsOfAnotherLanguageSayWhich) {
  EXPECT_THAT(testing::tags_of(said(model::OtherLanguage{"cy", words("atal")})),
              HasSubstr("      \"Before \"\n"
                        "      Span lang=\"cy\" \"atal\"\n"
                        "      \" after.\"\n"));
}

TEST(Inlines, LinesOfCodeKeepTheirBlanks) {
  const model::Inlines lines{{model::Code{"  - all"}, {}},
                             {model::LineBreak{}, {}},
                             {model::Code{""}, {}},
                             {model::LineBreak{}, {}},
                             {model::Code{"end"}, {}}};
  const PagedDocument paged = laid_out({block(model::Paragraph{lines})});
  const Fragment code = fragment_with(paged, "\u00a0\u00a0- all");
  const Fragment end = fragment_with(paged, "end");
  EXPECT_GT((end.y - code.y).value, 1.5 * setting().print.leading.value) << "an empty line between";
}

TEST(Inlines, LettersSayWhatTheyStandFor) {
  EXPECT_THAT(testing::tags_of(said(model::Abbreviation{"CTLP", "counter-terrorism profile"})),
              HasSubstr("Span stands-for=\"counter-terrorism profile\" \"CTLP\"\n"));
}

TEST(Inlines, LettersThatStandForNothingKnownAreWords) {
  EXPECT_THAT(testing::tags_of(said(model::Abbreviation{"CTLP", ""})),
              HasSubstr("\"Before CTLP after.\""));
}

TEST(Inlines, ATermLeadsToTheGlossaryAndTellsItsMeaning) {
  const model::Place place{"", "glossary", "", "channel"};
  EXPECT_THAT(testing::tags_of(said(model::DefinedTerm{words("Channel"), "a programme", place})),
              HasSubstr("Link to=\"https://example.org/glossary/#channel\" contents=\"Channel: a "
                        "programme\" \"Channel\"\n"));
}

TEST(Inlines, OneLinkIsNotInAnother) {
  const model::DefinedTerm term{words("Channel"), "a programme", {"", "glossary", "", "channel"}};
  const model::Link link{model::WebAddress{"https://example.org/x"}, {{term, {}}}};
  const std::string tags = testing::tags_of(said(link));
  EXPECT_EQ(tags.find("Link"), tags.rfind("Link"));
}

TEST(Inlines, AddedAndRemovedWordsAreSaidInWords) {
  EXPECT_THAT(testing::words_of(said(model::Insertion{words("must")})),
              HasSubstr("Before [Added: must] after."));
  EXPECT_THAT(testing::words_of(said(model::Deletion{words("may")})),
              HasSubstr("Before [Removed: may] after."));
}

TEST(Inlines, AddedWordsAreUnderlinedAndRemovedOnesStruckThrough) {
  const auto rule_below_base_line = [](const PagedDocument& paged, const std::string& words) {
    const Fragment fragment = fragment_with(paged, words);
    for (const Mark& mark : paged.pages[0].marks) {
      const auto* fill = std::get_if<Fill>(&mark);
      if (fill == nullptr || std::abs((fill->x - fragment.x).value) > 0.1) continue;
      if (std::abs((fill->y - fragment.y).value) < 12) return fill->y > fragment.y;
    }
    ADD_FAILURE() << "no rule goes with " << words;
    return false;
  };
  EXPECT_TRUE(rule_below_base_line(said(model::Insertion{words("must")}), "must"));
  EXPECT_FALSE(rule_below_base_line(said(model::Deletion{words("may")}), "may"));
}

// --- Symbols ------------------------------------------------------------------------------

TEST(Symbols, WhatTextFacesLackComesFromOthers) {
  const PagedDocument paged = laid_out({paragraph("Done \u2713 and \u2265 60% \u2192 \u2260 5")});
  EXPECT_THAT(testing::words_of(paged), HasSubstr("Done \u2713 and \u2265 60% \u2192 \u2260 5"));
  EXPECT_GE(static_cast<int>(fragment_with(paged, "\u2713").face), 4);
  EXPECT_GE(static_cast<int>(fragment_with(paged, "\u2260").face), 4);
}

TEST(Symbols, AWordIsNotBrokenWhereItsFaceChanges) {
  for (int filler = 20; filler < 40; ++filler) {
    const PagedDocument paged = laid_out({paragraph(
        std::string(static_cast<std::size_t>(filler), 'm') + " x\u2260yyyyyyyyyyyyyyyyyyyyy")});
    EXPECT_TRUE(testing::page_with(paged, "x\u2260yyyyyyyyyyyyyyyyyyyyy")) << filler;
  }
}

TEST(Symbols, AVariationSelectorLeavesNoBlankBox) {
  // laid_out() fails the test where a blank box is drawn.
  EXPECT_THAT(testing::words_of(laid_out({paragraph("Done \u2714\uFE0F.")})), HasSubstr("\u2714"));
}

// --- Addresses in words ---------------------------------------------------------------

model::Block link_to(const std::string& url, const std::string& said) {
  return block(model::Paragraph{{{model::Link{model::WebAddress{url}, words(said)}, {}}}});
}

std::string with_addresses_told(model::Blocks blocks) {
  Setting set = setting();
  set.print.addresses_told = true;
  const PagedDocument paged =
      lay_out(resolved({testing::section("Heading", std::move(blocks))}), set);
  EXPECT_THAT(testing::faults_of(paged), ::testing::IsEmpty());
  return testing::tags_of(paged);
}

TEST(Addresses, FollowTheFirstLinkToThemWhereAThemeAsks) {
  const model::Block link = link_to("https://www.gov.uk/prevent/", "The duty");
  EXPECT_THAT(with_addresses_told({link, link}),
              HasSubstr("    P\n"
                        "      Link to=\"https://www.gov.uk/prevent/\" "
                        "contents=\"The duty (https://www.gov.uk/prevent/)\" "
                        "\"The duty (www.gov.uk/prevent)\"\n"
                        "    P\n"
                        "      Link to=\"https://www.gov.uk/prevent/\" "
                        "contents=\"The duty (https://www.gov.uk/prevent/)\" \"The duty\"\n"));
  EXPECT_THAT(testing::tags_of(laid_out({link})), Not(HasSubstr("The duty (www")));
}

TEST(Addresses, AreNotSaidTwiceNorOfMailAndTelephones) {
  const std::string said = with_addresses_told(
      {link_to("https://www.gov.uk/prevent", "See www.gov.uk/prevent"),
       link_to("mailto:a@example.org", "Write to us"), link_to("tel:+441234", "Ring us")});
  EXPECT_THAT(said, HasSubstr("\"See www.gov.uk/prevent\"\n"));
  EXPECT_THAT(said, HasSubstr("\"Write to us\"\n"));
  EXPECT_THAT(said, HasSubstr("\"Ring us\"\n"));
}

TEST(Addresses, InACellAreSaidOnceThoughItIsMeasured) {
  model::Table table;
  table.columns = {{words("Where"), {}}};
  table.groups.push_back({{}, {{{{{link_to("https://example.net/a", "Here")}, false}}}}});
  EXPECT_THAT(with_addresses_told({anchored(block(std::move(table)), "tbl", "1")}),
              HasSubstr("\"Here (example.net/a)\""));
}

}  // namespace
}  // namespace folio::layout
