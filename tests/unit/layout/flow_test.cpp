#include <algorithm>
#include <optional>
#include <set>

#include "support/build_drawing.h"
#include "unit/layout/setting.h"

namespace folio::layout {
namespace {

using testing::block;
using ::testing::HasSubstr;
using ::testing::Not;
using testing::paragraph;

model::Block filler(int lines) {
  // One short paragraph a line, so that tests can choose where a page ends.
  model::List list;
  for (int i = 0; i < lines; ++i) list.items.emplace_back().blocks = {paragraph("Filler.")};
  return block(std::move(list));
}

// The lines of running text on a page that hold `words`.
std::size_t lines_with(const PagedDocument& paged, std::size_t page, const std::string& words) {
  PagedDocument single;
  single.pages = {paged.pages.at(page - 1)};
  const std::string said = testing::pages_of(single);
  std::size_t count = 0;
  for (std::size_t at = said.find(words); at != std::string::npos; at = said.find(words, at + 1)) {
    ++count;
  }
  return count;
}

// The page, from 1, of a named place.
std::optional<std::size_t> page_of(const PagedDocument& paged, const std::string& name) {
  const auto place = std::ranges::find(paged.destinations, name, &Destination::name);
  if (place == paged.destinations.end()) return std::nullopt;
  return place->page + 1;
}

TEST(Flow, AHeadingStaysWithWhatItHeads) {
  for (int lines = 20; lines < 50; ++lines) {
    const PagedDocument paged =
        laid_out({filler(lines), anchored(testing::heading(3, "Stranded"), "h"),
                  paragraph("Followed by text.")});
    ASSERT_TRUE(page_of(paged, "h"));
    EXPECT_EQ(page_of(paged, "h"), testing::page_with(paged, "Followed"))
        << lines << " lines before it";
  }
}

TEST(Flow, NoLineOfAParagraphStandsAloneOnAPage) {
  std::string text;
  for (int i = 0; i < 60; ++i) text += "mmmmmmmmmmmmmmmmmm ";
  for (int lines = 15; lines < 45; ++lines) {
    const PagedDocument paged = laid_out({filler(lines), paragraph(text)});
    for (std::size_t page = 1; page <= paged.pages.size(); ++page) {
      const std::size_t here = lines_with(paged, page, "mmmm mmmm");
      EXPECT_NE(here, 1u) << lines << " lines before it, page " << page;
    }
  }
}

TEST(Flow, ParagraphsFillPagesDownToTheFoot) {
  const PagedDocument paged = laid_out({filler(200)});
  ASSERT_GE(paged.pages.size(), 3u);
  EXPECT_GT(lines_with(paged, 2, "Filler."), 30u);
}

TEST(Flow, WhatHasANumberHasAPlaceOfThatNameToo) {
  model::Block numbered = anchored(paragraph("Said."), "kept", "4.3");
  numbered.printed_anchor = "p-4-3";
  const PagedDocument paged = laid_out({numbered});
  EXPECT_EQ(page_of(paged, "kept"), 1u);
  EXPECT_EQ(page_of(paged, "p-4-3"), 1u);
}

TEST(Flow, EveryAnchorHasItsPlace) {
  model::List list = testing::list_of({"One.", "Two."});
  list.items[1].anchor = "item-2";
  list.items[1].printed_anchor = "p-4-3";
  list.items[1].former_anchors = {"p-7k2f9q"};
  const PagedDocument paged = laid_out(
      {anchored(paragraph("A."), "a", "1"), anchored(testing::heading(3, "B"), "b"),
       anchored(block(list), "c"), block(model::Quote{{anchored(paragraph("Quoted."), "d")}, {}})});
  std::set<std::string> names;
  for (const Destination& place : paged.destinations) names.insert(place.name);
  for (const char* name : {"a", "b", "c", "d", "item-2", "p-4-3", "p-7k2f9q", "section-1"}) {
    EXPECT_TRUE(names.contains(name)) << name;
  }
}

// --- Notes -----------------------------------------------------------------------------

TEST(Notes, AreSaidAtTheEndOfTheirSectionInOrder) {
  const PagedDocument paged = laid_out({block(model::Paragraph{with_note("Duty", 1, " and")}),
                                        block(model::Paragraph{with_note("regard", 2, ".")})},
                                       {note(2, "Second."), note(1, "First.")});
  EXPECT_THAT(testing::tags_of(paged),
              HasSubstr("    P\n"
                        "      \"regard\"\n"
                        "      Reference\n"
                        "        Link to=\"#note_2\" contents=\"Footnote 2\" \"2\"\n"
                        "      \".\"\n"
                        "    Note id=\"note_1\"\n"
                        "      Lbl\n"));
  const std::string said = testing::words_of(paged);
  EXPECT_LT(said.find("First."), said.find("Second."));
}

TEST(Notes, StandAtTheFootOfThePageOfTheirFirstMark) {
  for (int lines = 20; lines < 50; ++lines) {
    const PagedDocument paged =
        laid_out({filler(lines), block(model::Paragraph{with_note("Marked", 1)}), filler(30)},
                 {note(1, "At the foot.")});
    EXPECT_TRUE(stand_on_one_page(paged, "Marked", "At the foot.")) << lines << " lines before it";
  }
}

TEST(Notes, StandBelowAllTextOfThePage) {
  const PagedDocument paged = laid_out(
      {block(model::Paragraph{with_note("Marked", 1)}), filler(60)}, {note(1, "At the foot.")});
  const std::string pages = testing::pages_of(paged);
  const std::string first = pages.substr(0, pages.find("page 2\n"));
  EXPECT_LT(first.rfind("Filler."), first.find("At the foot."));
}

TEST(Notes, OneTooLongForItsPageGoesOnOverleafAndLosesNothing) {
  const std::string text = prose(120);
  const PagedDocument paged = laid_out(
      {filler(30), block(model::Paragraph{with_note("Marked", 1)}), filler(10)}, {note(1, text)});
  EXPECT_THAT(testing::words_of(paged), HasSubstr(text));
  EXPECT_GE(paged.pages.size(), 2u);
}

TEST(Notes, AVeryLongNoteDoesNotLeavePagesOfOneLine) {
  const std::string text = prose(200), two_lines = "Begun " + prose(2) + " marked";
  for (int lines = 0; lines < 40; lines += 3) {
    const PagedDocument paged =
        laid_out({filler(lines), block(model::Paragraph{with_note(two_lines, 1)}), filler(10)},
                 {note(1, text)});
    EXPECT_TRUE(stand_on_one_page(paged, "Begun", "marked")) << lines;
    EXPECT_THAT(testing::words_of(paged), HasSubstr(text));
    EXPECT_LE(paged.pages.size(), 6u) << lines;
  }
}

TEST(Notes, ALongNoteBeginsOnThePageOfItsMark) {
  for (int lines = 20; lines < 45; ++lines) {
    const PagedDocument paged =
        laid_out({filler(lines), block(model::Paragraph{with_note("Marked", 1)}), filler(10)},
                 {note(1, "At the foot. " + prose(60))});
    EXPECT_TRUE(stand_on_one_page(paged, "Marked", "At the foot.")) << lines << " lines before it";
  }
}

// The first page whose foot has lines of the note of number 1.
std::size_t first_page_of_note(const PagedDocument& paged) {
  return testing::page_with(paged, "At the foot.").value_or(0);
}

// Where the last thing that is no note ends on a page, and where its first note begins.
struct Meeting {
  Points text_end, notes_begin{1000};
};

Meeting meeting_on(const Page& page) {
  Meeting meeting;
  for (const Mark& mark : page.marks) {
    const auto* area = std::get_if<Fill>(&mark);
    if (area != nullptr && std::holds_alternative<ContentId>(area->role)) {
      meeting.text_end = std::max(meeting.text_end, area->y + area->height);
    }
    const auto* words = std::get_if<Fragment>(&mark);
    if (words == nullptr || text_of(*words).find("To keep") == std::string::npos) continue;
    meeting.notes_begin = std::min(meeting.notes_begin, words->y - words->size);
  }
  return meeting;
}

TEST(Notes, TheRestOfOneIsNotDrawnOver) {
  model::Drawing drawing;
  drawing.width = Points{200};
  drawing.height = Points{500};
  drawing.shapes = {testing::area(0, 0, 200, 500)};
  model::Figure figure;
  figure.alt = "A map of the borough";
  figure.drawing = std::make_shared<const model::Drawing>(drawing);
  for (int sentences = 330; sentences < 390; sentences += 6) {
    const PagedDocument paged = laid_out(
        {block(model::Paragraph{with_note("Marked", 1)}), block(figure), paragraph("After it.")},
        {note(1, prose(sentences, "To keep all safe. "))});
    for (const Page& page : paged.pages) {
      const Meeting meeting = meeting_on(page);
      EXPECT_LT(meeting.text_end, meeting.notes_begin) << sentences << ", page " << page.label;
    }
    EXPECT_TRUE(testing::page_with(paged, "After it.")) << sentences;
  }
}

TEST(Notes, OneThatAPageCanHoldIsNotDivided) {
  const std::string text = "At the foot. " + prose(20) + " To the end.";
  for (int lines = 5; lines < 45; ++lines) {
    const PagedDocument paged =
        laid_out({filler(lines), block(model::Paragraph{with_note("Marked", 1)}), filler(20)},
                 {note(1, text)});
    EXPECT_TRUE(stand_on_one_page(paged, "At the foot.", "the end.")) << lines;
    EXPECT_TRUE(stand_on_one_page(paged, "Marked", "At the foot.")) << lines;
    EXPECT_FALSE(testing::page_with(paged, "(continued)")) << lines;
  }
}

TEST(Notes, OneThatGoesOnOverleafSaysSoToTheEyeAlone) {
  const PagedDocument paged =
      laid_out({filler(30), block(model::Paragraph{with_note("Marked", 1)}), filler(10)},
               {note(1, "At the foot. " + prose(200))});
  const std::size_t begun = first_page_of_note(paged);
  EXPECT_EQ(testing::page_with(paged, "1 (continued)"), begun + 1);
  EXPECT_THAT(testing::words_of(paged), Not(HasSubstr("continued")));
}

TEST(Notes, TwoLinesOfADividedOneStandTogether) {
  for (int sentences = 120; sentences < 180; ++sentences) {
    const PagedDocument paged =
        laid_out({block(model::Paragraph{with_note("Marked", 1)}), filler(10)},
                 {note(1, prose(sentences, "To keep all safe. "))});
    for (std::size_t page = 1; page <= paged.pages.size(); ++page) {
      EXPECT_NE(lines_with(paged, page, "keep all safe. To keep all safe."), 1u) << sentences;
    }
  }
}

TEST(Notes, LeadBackToEveryMark) {
  model::Inlines inlines = with_note("First", 1, " and again");
  inlines.push_back({model::NoteReference{"note", 1, 2}, {}});
  const PagedDocument paged =
      laid_out({block(model::Paragraph{std::move(inlines)}), paragraph("Other."),
                block(model::Paragraph{with_note("No more", 2)})},
               {note(1, "Only once."), note(2, "Once.")});
  EXPECT_THAT(
      testing::tags_of(paged),
      HasSubstr("    Note id=\"note_1\"\n"
                "      Lbl\n"
                "        Link to=\"#ref_1_1\" contents=\"note_back_to note_back_of\" \"1\"\n"
                "        \" \"\n"
                "        Link to=\"#ref_1_2\" contents=\"note_back_to note_back_of\" \"↑2\"\n"));
  EXPECT_TRUE(page_of(paged, "ref_1_1"));
  EXPECT_TRUE(page_of(paged, "ref_1_2"));
  EXPECT_THAT(testing::tags_of(paged), Not(HasSubstr("ref_2_2")));
}

TEST(Notes, ANoteWithManyMarksStandsOnce) {
  model::Inlines inlines = with_note("First", 1, " and again");
  inlines.push_back({model::NoteReference{"note", 1, 2}, {}});
  const PagedDocument paged =
      laid_out({block(model::Paragraph{std::move(inlines)})}, {note(1, "Only once.")});
  const std::string said = testing::words_of(paged);
  EXPECT_EQ(said.find("Only once."), said.rfind("Only once."));
}

TEST(Notes, ANoteThatNothingRefersToIsLeftOut) {
  EXPECT_THAT(testing::words_of(laid_out({paragraph("Text.")}, {note(0, "Lost.")})),
              Not(HasSubstr("Lost.")));
}

TEST(Notes, AMarkFurtherDownATableHasItsNoteWhereItsRowStands) {
  model::Table table;
  table.columns = {{testing::words("Item"), {}}, {testing::words("Done"), {}}};
  table.groups.emplace_back();
  for (int i = 0; i < 60; ++i) {
    model::TableRow row;
    row.cells.push_back({{paragraph("Row" + std::to_string(i) + ".")}, true});
    const bool marked = i == 5 || i == 50 || i == 55;
    row.cells.push_back(
        {{marked ? block(model::Paragraph{with_note("Marked", i == 5 ? 1 : 2, "", i == 55 ? 2 : 1)})
                 : paragraph("Done")},
         false});
    table.groups[0].rows.push_back(std::move(row));
  }
  const PagedDocument paged = laid_out({anchored(block(table), "tbl", "1")},
                                       {note(1, "Early note."), note(2, "Late note.")});
  EXPECT_TRUE(stand_on_one_page(paged, "Row5.", "Early note."));
  EXPECT_TRUE(stand_on_one_page(paged, "Row50.", "Late note."));
  EXPECT_NE(testing::page_with(paged, "Early note."), testing::page_with(paged, "Late note."));
}

TEST(Notes, AMarkInATableHasItsNoteOnThePage) {
  model::Table table;
  table.columns = {{testing::words("Item"), {}}};
  table.groups.push_back({{}, {{{{{block(model::Paragraph{with_note("Cell", 1)})}, false}}}}});
  const PagedDocument paged =
      laid_out({anchored(block(std::move(table)), "tbl", "1")}, {note(1, "Of the cell.")});
  EXPECT_EQ(testing::page_with(paged, "Of the cell."), 1u);
}

}  // namespace
}  // namespace folio::layout
