// Lists and numbers typed as in a word processor; things that hold nothing.

#include <gtest/gtest.h>

#include "unit/check/checking.h"

namespace folio::check {
namespace {

using namespace folio::testing;

TEST(Typing, PastedBulletsMakeNoList) {
  EXPECT_EQ(said_of(paper_of("• Schools\n• Clubs")), "F0373 \"•\" makes no list\n");
  EXPECT_EQ(said_of(paper_of("\uF0B7 Schools")), "F0373 \"\uF0B7\" makes no list\n");
  EXPECT_EQ(said_of(paper_of("We ask: • schools • clubs")), "F0373 \"•\" makes no list\n");
  EXPECT_EQ(said_of(paper_of("Eleri·Siân is a name with a dot.")), "");
}

TEST(Typing, ANumberWithoutASpaceMakesNoList) {
  EXPECT_EQ(said_of(paper_of("1.No space here")), "F0373 \"1.\" makes no list\n");
  EXPECT_EQ(said_of(paper_of("2)Next")), "F0373 \"2)\" makes no list\n");
  EXPECT_EQ(said_of(paper_of("4.5 million people")), "");
  EXPECT_EQ(said_of(paper_of("3.5mm of rain")), "");
}

TEST(Typing, LabelsOnLinesOfOneParagraphMakeNoList) {
  const auto run_together = [](const std::string& label) {
    return "F0373 \"" + label + "\" makes no list: the lines run together\n";
  };
  EXPECT_EQ(said_of(paper_of("a. first\nb. second")), run_together("a."));
  EXPECT_EQ(said_of(paper_of("We ask:\n(a) first\n(b) second")), run_together("(a)"));
  EXPECT_EQ(said_of(paper_of("i) first\nii) second")), run_together("i)"));
  EXPECT_EQ(said_of(paper_of("(1) first\n(2) second")), run_together("(1)"));
  EXPECT_EQ(said_of(paper_of("a. first")), "");
  EXPECT_EQ(said_of(paper_of("It is\n(a) here\nand there.")), "");
}

TEST(Typing, LabelsInsideADirectiveNeedMoreColonsRoundIt) {
  const auto help_for = [](const std::string& colons) {
    const std::string markdown = colons + " note\n(a) first\n(b) second\n" + colons + "\n";
    const source::SourceFile file("content/a.md", markdown, source::Access::open);
    model::Block block = paragraph("(a) first\n(b) second");
    block.span = {&file, static_cast<std::uint32_t>(markdown.find("(a)")),
                  static_cast<std::uint32_t>(markdown.find("second") + 6)};
    const auto said = check(paper({block}), {}, {}, lenient(), {});
    return said.empty() ? std::string() : said[0].help;
  };
  EXPECT_TRUE(help_for(":::").ends_with("more colons, :::: before and behind it"));
  EXPECT_TRUE(help_for("::::").ends_with("begin each with \"- \""));
}

TEST(Typing, APastedBulletIsPointedTo) {
  const std::string markdown = "We ask:\n• schools\n• clubs\n";
  const source::SourceFile file("content/a.md", markdown, source::Access::open);
  model::Block made = paragraph("We ask: • schools • clubs");
  made.span = {&file, 0, static_cast<std::uint32_t>(markdown.size() - 1)};
  const auto said = check(paper({made}), {}, {}, {}, {});
  ASSERT_EQ(said.size(), 1u);
  EXPECT_EQ(said[0].span.begin, 8u);
}

model::Document numbered(model::Numbering numbering, model::Block block) {
  model::Document made = paper({std::move(block), paragraph("More.")});
  made.header.numbering = numbering;
  return made;
}

TEST(Typing, NumbersThatTheSchemeGivesAreNotTypedAsWell) {
  using model::Numbering;
  EXPECT_EQ(said_of(numbered(Numbering::decimal, paragraph("4.3 The panel met."))),
            "F0374 the number \"4.3\" is typed, and the document gives numbers itself\n");
  EXPECT_EQ(said_of(numbered(Numbering::headings, heading(3, "2. Background"))),
            "F0374 the number \"2.\" is typed, and the document gives numbers itself\n");
  EXPECT_EQ(said_of(numbered(Numbering::decimal, paragraph("4.5 million people live here."))), "");
  EXPECT_EQ(said_of(numbered(Numbering::decimal, paragraph("12 schools took part."))), "");
  EXPECT_EQ(said_of(numbered(Numbering::none, paragraph("4.3 The panel met."))), "");
  EXPECT_EQ(said_of(numbered(Numbering::manual, paragraph("4.3 The panel met."))), "");
}

// A list as it is written in a file, its items placed by their words.
std::string said_of_list(const std::string& markdown, int start, std::vector<std::string> items) {
  const source::SourceFile file("content/a.md", markdown, source::Access::open);
  model::List list{model::List::Kind::decimal, start, {}};
  for (const std::string& item : items) {
    model::Block made = paragraph(item);
    const auto at = static_cast<std::uint32_t>(markdown.find(item));
    made.span = {&file, at, at + static_cast<std::uint32_t>(item.size())};
    model::ListItem one;
    one.blocks.push_back(std::move(made));
    list.items.push_back(std::move(one));
  }
  return said_of(paper({block(std::move(list))}));
}

TEST(Typing, AListComesOutWithTheNumbersThatWereTyped) {
  EXPECT_EQ(said_of_list("3. three\n5. five\n", 3, {"three", "five"}),
            "F0375 this is typed as 5 and comes out as 4\n");
  EXPECT_EQ(said_of_list("3. three\n4. four\n", 3, {"three", "four"}), "");
  EXPECT_EQ(said_of_list("1. one\n1. two\n1. three\n", 1, {"one", "two", "three"}), "");
}

TEST(Emptiness, AHeadingHoldsSomethingBeforeTheNext) {
  EXPECT_EQ(said_of(paper({heading(3, "Costs"), heading(3, "Risks"), paragraph("None.")})),
            "AX001 there is nothing under the heading \"Costs\"\n");
  EXPECT_EQ(said_of(paper({paragraph("Words."), heading(3, "Costs")})),
            "AX001 there is nothing under the heading \"Costs\"\n");
  EXPECT_EQ(said_of(paper({heading(3, "Costs"), heading(4, "Staff"), paragraph("None.")})), "");
}

TEST(Emptiness, ASectionHoldsSomething) {
  EXPECT_EQ(said_of(paper({})), "AX001 there is nothing under the heading \"Title\"\n");
}

TEST(Emptiness, ListItemsAndNotesSaySomething) {
  model::List list = list_of({"One"});
  list.items.emplace_back();
  EXPECT_EQ(said_of(paper({block(list)})), "AX002 item 2 of this list is empty\n");
  EXPECT_EQ(said_of(paper({block(list_of({"One", "Two"}))})), "");
  model::Document made = paper_of("Words.");
  made.sections[0].notes.push_back({"a", {}, {}});
  EXPECT_EQ(said_of(made), "AX003 the note \"a\" says nothing\n");
  made.sections[0].notes[0].blocks.push_back(paragraph("Something."));
  EXPECT_EQ(said_of(made), "");
}

}  // namespace
}  // namespace folio::check
