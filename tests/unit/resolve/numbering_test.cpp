#include <gtest/gtest.h>

#include "resolve/resolve.h"
#include "support/build_document.h"

namespace folio::resolve {
namespace {

using namespace folio::testing;
using model::Numbering;

// Of a name made from words, the one made from the number: that is what this is about.
template <typename Named>
std::string name(const Named& named) {
  const bool made =
      named.id.empty() && named.anchor.starts_with("p-") && !named.printed_anchor.empty();
  const std::string& shown = made ? named.printed_anchor : named.anchor;
  return shown.empty() ? "" : " #" + shown;
}

void show(const model::Blocks& blocks, std::string& out);

void show(const model::Block& block, std::string& out) {
  if (const auto* list = std::get_if<model::Recommendations>(&block.value)) {
    for (const model::ListItem& item : list->list.items) {
      out += "  " + item.number + name(item) + " " + model::plain_text(item.blocks);
    }
    return;
  }
  out += "  " + (block.number.empty() ? "-" : block.number);
  out += name(block);
  out += " " + model::plain_text(model::Blocks{block});
  if (const auto* callout = std::get_if<model::Callout>(&block.value)) show(callout->blocks, out);
}

void show(const model::Blocks& blocks, std::string& out) {
  for (const model::Block& block : blocks) show(block, out);
}

/// The numbers and anchors of a document, one line a block.
std::string numbers(const model::Document& document) {
  Index index;
  std::string out;
  for (const model::Section& section : resolve(document, index, plain_words()).sections) {
    out += (section.number.empty() ? "-" : section.number) + name(section) + " /" + section.slug +
           " " + model::plain_text(section.title) + "\n";
    show(section.blocks, out);
  }
  return out;
}

TEST(DecimalNumbering, CountsParagraphsInSectionsAndLetsTitledOnesShareTheCounter) {
  EXPECT_EQ(numbers(document("d", Numbering::decimal,
                             {section("Origin", {paragraph("a")}),
                              section("Key issues", {paragraph("b"), heading(3, "Panel"),
                                                     paragraph("under"), heading(3, "Leads")})})),
            "1 #origin /origin Origin\n"
            "  1.1 #p-1-1 a\n"
            "2 #key-issues /key-issues Key issues\n"
            "  2.1 #p-2-1 b\n"
            "  2.2 #panel Panel\n"
            "  - under\n"
            "  2.3 #leads Leads\n");
}

TEST(DecimalNumbering, NumbersBelowThirdLevelHeadingsWhereAsked) {
  auto made =
      document("d", Numbering::decimal,
               {section("Issues", {heading(3, "One"), paragraph("a"), paragraph("b"),
                                   heading(3, "Two"), heading(4, "Deep"), paragraph("c")})});
  made.header.under_h3 = model::UnderH3::sub;
  EXPECT_EQ(numbers(made),
            "1 #issues /issues Issues\n"
            "  1.1 #one One\n"
            "  1.1.1 #p-1-1-1 a\n"
            "  1.1.2 #p-1-1-2 b\n"
            "  1.2 #two Two\n"
            "  - #deep Deep\n"
            "  1.2.1 #p-1-2-1 c\n");
}

TEST(DecimalNumbering, ASectionThatOptsOutTakesNoNumberAndNeitherDoItsParagraphs) {
  auto made = document("d", Numbering::decimal,
                       {section("Asked", {block(model::Recommendations{{}, list_of({"x", "y"})})}),
                        section("Origin", {paragraph("a"), unnumbered(paragraph("aside"))})});
  made.sections[0].unnumbered = true;
  EXPECT_EQ(numbers(made),
            "- #asked /asked Asked\n"
            "  1 #recommendation-1 x\n"
            "  2 #recommendation-2 y\n"
            "1 #origin /origin Origin\n"
            "  1.1 #p-1-1 a\n"
            "  - aside\n");
}

TEST(DecimalNumbering, RecommendationsTakeTheNumbersOfParagraphs) {
  EXPECT_EQ(numbers(document("d", Numbering::decimal,
                             {section("Asked", {block(model::Recommendations{{}, list_of({"x"})}),
                                                paragraph("after")})})),
            "1 #asked /asked Asked\n"
            "  1.1 #p-1-1 x\n"
            "  1.2 #p-1-2 after\n");
}

model::Section appendix(std::string label, std::string title, model::Blocks blocks) {
  model::Section made = section(std::move(title), std::move(blocks));
  made.label = std::move(label);
  return made;
}

TEST(DecimalNumbering, NumbersTheParagraphsOfAppendicesWhereAsked) {
  auto made = document("d", Numbering::decimal,
                       {section("Body", {paragraph("a")}),
                        appendix("Appendix A", "Map", {paragraph("b"), heading(3, "Key")}),
                        appendix("Appendix A", "Its sources", {paragraph("c")}),
                        appendix("Appendix 2", "Figures", {paragraph("d")})});
  EXPECT_EQ(numbers(made),
            "1 #body /body Body\n  1.1 #p-1-1 a\n"
            "- #appendix-a /appendix-a Map\n  - b\n  - #key Key\n"
            "- #appendix-a-2 /appendix-a-2 Its sources\n  - c\n"
            "- #appendix-2 /appendix-2 Figures\n  - d\n");
  made.header.number_appendices = true;
  EXPECT_EQ(numbers(made),
            "1 #body /body Body\n  1.1 #p-1-1 a\n"
            "- #appendix-a /appendix-a Map\n  A.1 #p-a-1 b\n  A.2 #key Key\n"
            "- #appendix-a-2 /appendix-a-2 Its sources\n  A.3 #p-a-3 c\n"
            "- #appendix-2 /appendix-2 Figures\n  A2.1 #p-a2-1 d\n");
}

TEST(DecimalNumbering, TellsAppendicesOfOneFigureApart) {
  auto made = document("d", Numbering::decimal,
                       {appendix("Appendix 1", "Map", {paragraph("a")}),
                        appendix("Annex 1", "Key", {paragraph("b")}),
                        appendix("Ôl-nodyn 1", "Notes", {paragraph("c")})});
  made.header.number_appendices = true;
  EXPECT_EQ(numbers(made),
            "- #appendix-1 /appendix-1 Map\n  A1.1 #p-a1-1 a\n"
            "- #annex-1 /annex-1 Key\n  An1.1 #p-an1-1 b\n"
            "- #ol-nodyn-1 /ol-nodyn-1 Notes\n  Ô1.1 #p-o1-1 c\n");
}

TEST(ContinuousNumbering, CountsAppendicesOnTheirOwn) {
  auto made = document("d", Numbering::continuous,
                       {section("Body", {paragraph("a")}),
                        appendix("Annex B", "Map", {paragraph("b"), paragraph("c")})});
  made.header.number_appendices = true;
  EXPECT_EQ(numbers(made),
            "- #body /body Body\n  1 #p-1 a\n"
            "- #annex-b /annex-b Map\n  B.1 #p-b-1 b\n  B.2 #p-b-2 c\n");
}

TEST(ContinuousNumbering, RunsThroughAllSectionsAndSkipsListsAndNestedText) {
  EXPECT_EQ(
      numbers(document(
          "d", Numbering::continuous,
          {section("Asked", {block(model::Recommendations{{}, list_of({"x"})})}),
           section("Background",
                   {paragraph("a"), block(list_of({"item"})), paragraph("b"),
                    block(model::Callout{model::Callout::Kind::info, {}, {paragraph("in")}})}),
           section("Issues", {heading(3, "Sub"), paragraph("c")})})),
      "- #asked /asked Asked\n"
      "  1 #p-1 x\n"
      "- #background /background Background\n"
      "  2 #p-2 a\n"
      "  - item\n"
      "  3 #p-3 b\n"
      "  - in\n"
      "  - in\n"
      "- #issues /issues Issues\n"
      "  - #sub Sub\n"
      "  4 #p-4 c\n");
}

/// The numbers of the paragraphs that officers advise, in a section of that name.
std::string numbers_of_advice(model::Document made, model::Block above) {
  model::Implication advice;
  advice.blocks = {paragraph("a"), paragraph("b")};
  made.sections = {section("Advice", {std::move(above), block(std::move(advice))})};
  const auto resolved = resolve(made, {}, plain_words());
  std::string out;
  for (const model::Block& one : resolved.sections[0].blocks) {
    const auto* found = std::get_if<model::Implication>(&one.value);
    if (found == nullptr) continue;
    for (const model::Block& inner : found->blocks) out += inner.number + " ";
  }
  return out;
}

TEST(Advice, CountsAsTheTextRoundItDoes) {
  const model::Document running = document("d", Numbering::continuous, {});
  EXPECT_EQ(numbers_of_advice(running, paragraph("x")), "2 3 ");
  EXPECT_EQ(numbers_of_advice(running, heading(3, "area_other")), "1 2 ");
}

TEST(Advice, UnderANumberedHeadingIsNumberedBelowItWhereParagraphsAre) {
  model::Document decimal = document("d", Numbering::decimal, {});
  decimal.header.under_h3 = model::UnderH3::sub;
  EXPECT_EQ(numbers_of_advice(decimal, heading(3, "area_other")), "1.1.1 1.1.2 ");
}

TEST(Advice, UnderANumberedHeadingIsCitedByThat) {
  model::Document decimal = document("d", Numbering::decimal, {});
  EXPECT_EQ(numbers_of_advice(decimal, heading(3, "area_other")), "  ");
  EXPECT_EQ(numbers_of_advice(decimal, unnumbered(heading(3, "area_other"))), "1.1 1.2 ");
}

TEST(HeadingNumbering, NumbersThreeLevelsOfHeadingsAndNoParagraph) {
  EXPECT_EQ(
      numbers(document("d", Numbering::headings,
                       {section("One", {paragraph("a"), heading(3, "A"), heading(4, "Aa"),
                                        heading(3, "B"), heading(4, "Ba"), heading(5, "Deep")})})),
      "1 #one /one One\n"
      "  - a\n"
      "  1.1 #a A\n"
      "  1.1.1 #aa Aa\n"
      "  1.2 #b B\n"
      "  1.2.1 #ba Ba\n"
      "  - #deep Deep\n");
}

TEST(HeadingNumbering, AnUnnumberedHeadingLeavesThoseBelowItUnnumbered) {
  EXPECT_EQ(numbers(document(
                "d", Numbering::headings,
                {section("One", {heading(3, "A"), heading(4, "Aa"), unnumbered(heading(3, "B")),
                                 heading(4, "Ba"), heading(3, "C"), heading(4, "Ca")})})),
            "1 #one /one One\n"
            "  1.1 #a A\n"
            "  1.1.1 #aa Aa\n"
            "  - #b B\n"
            "  - #ba Ba\n"
            "  1.2 #c C\n"
            "  1.2.1 #ca Ca\n");
}

TEST(Anchors, GiveWayToAuthorsOwnAndStayUnique) {
  EXPECT_EQ(numbers(document("d", Numbering::decimal,
                             {section("All", {paragraph("a", "p-1-2"), paragraph("b")}),
                              section("All", {heading(3, "Same"), heading(3, "Same")})})),
            "1 #all /all-2 All\n"
            "  1.1 #p-1-2 a\n"
            "  1.2 #p-zgx5rp b\n"
            "2 #all-2 /all-2-2 All\n"
            "  2.1 #same Same\n"
            "  2.2 #same-2 Same\n");
}

TEST(Notes, AreNumberedInTheOrderInWhichTheyAreMetAndUnusedOnesGo) {
  auto made = document("d", Numbering::none, {section("S", {}), section("T", {})});
  const auto mark = [](const char* label) {
    return block(model::Paragraph{{model::Inline{model::NoteReference{label, 0, 0}, {}}}});
  };
  made.sections[0].blocks = {mark("b"), mark("a"), mark("b")};
  made.sections[0].notes = {{"a", {paragraph("A")}, {}, 0, 0},
                            {"b", {paragraph("B")}, {}, 0, 0},
                            {"c", {paragraph("C")}, {}, 0, 0}};
  made.sections[1].blocks = {mark("a")};
  made.sections[1].notes = {{"a", {paragraph("other A")}, {}, 0, 0}};
  const auto resolved = resolve(made, {}, plain_words());
  const auto& notes = resolved.sections[0].notes;
  ASSERT_EQ(notes.size(), 2u);
  EXPECT_EQ(notes[0].label, "b");
  EXPECT_EQ(notes[0].uses, 2);
  EXPECT_EQ(notes[1].number, 2);
  EXPECT_EQ(resolved.sections[1].notes[0].number, 3);
}

}  // namespace
}  // namespace folio::resolve
