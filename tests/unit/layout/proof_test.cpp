// Every fault that the proof looks for, put into pages that are sound.

#include <algorithm>
#include <functional>

#include "unit/layout/setting.h"

namespace folio::layout {
namespace {

using testing::block;
using ::testing::HasSubstr;
using testing::paragraph;
using testing::words;

model::Table small_table() {
  model::Table table;
  table.caption = words("Who does what");
  for (const char* heading : {"Action", "Lead"}) table.columns.push_back({words(heading)});
  model::RowGroup rows;
  for (const char* action : {"Train", "Brief"}) {
    rows.rows.push_back(
        {{{.blocks = {paragraph(action)}, .header = true}, {.blocks = {paragraph("Ashmere")}}}});
  }
  table.groups.push_back(std::move(rows));
  return table;
}

model::Block linked() {
  model::Inlines said = with_note("See ", 1, " and ");
  said.push_back(
      {model::Link{model::WebAddress{"https://example.org/"}, words("the council's site")}, {}});
  return block(model::Paragraph{std::move(said)});
}

resolve::ResolvedDocument document() {
  model::Section section = testing::section(
      "What we do", {anchored(paragraph("First we listen."), "p-1", "1"), linked(),
                     anchored(testing::heading(3, "Who"), "who"),
                     anchored(block(small_table()), "table-1", "1"), paragraph("Then we act.")});
  section.notes.push_back(note(1, "Of 2026."));
  return resolved({std::move(section)});
}

/// What is said of the pages once they are spoilt.
std::string refusal(const std::function<void(PagedDocument&)>& spoil) {
  const resolve::ResolvedDocument said = document();
  PagedDocument paged = laid_out(said);
  spoil(paged);
  const auto proof = proved(paged, said, setting());
  return proof ? "nothing" : proof.error().message;
}

StructureNode& first(PagedDocument& paged, Tag tag) {
  return *std::ranges::find(paged.structure, tag, &StructureNode::tag);
}

Fragment& line_with(PagedDocument& paged, const std::string& words) {
  for (Page& page : paged.pages) {
    for (Mark& mark : page.marks) {
      auto* fragment = std::get_if<Fragment>(&mark);
      if (fragment != nullptr && text_of(*fragment).find(words) != std::string::npos) {
        return *fragment;
      }
    }
  }
  throw std::runtime_error("no line has " + words);
}

TEST(Proof, ASoundPaperPasses) {
  EXPECT_EQ("nothing", refusal([](PagedDocument&) {}));
}

TEST(Proof, ContentHasOneElement) {
  EXPECT_THAT(refusal([](PagedDocument& paged) { first(paged, Tag::h2).kids.clear(); }),
              HasSubstr("has no element"));
  EXPECT_THAT(refusal([](PagedDocument& paged) {
                first(paged, Tag::h3).kids = first(paged, Tag::h2).kids;
              }),
              HasSubstr("holds what belongs to another"));
}

TEST(Proof, AnElementStandsInOnePlace) {
  EXPECT_THAT(refusal([](PagedDocument& paged) {
                auto& kids = paged.structure.front().kids;
                kids.push_back(kids.back());
              }),
              HasSubstr("stands in two places"));
  EXPECT_THAT(refusal([](PagedDocument& paged) { paged.structure.emplace_back(); }),
              HasSubstr("belongs to no other"));
}

TEST(Proof, ElementsStandWhereTheyMay) {
  EXPECT_THAT(refusal([](PagedDocument& paged) { first(paged, Tag::row).tag = Tag::paragraph; }),
              HasSubstr("stands where none may"));
}

TEST(Proof, HeadingsSkipNoLevel) {
  EXPECT_THAT(refusal([](PagedDocument& paged) { first(paged, Tag::h3).tag = Tag::h4; }),
              HasSubstr("a heading skips a level, on page 1"));
}

TEST(Proof, ALinkLeadsSomewhereAndSaysWhere) {
  EXPECT_THAT(refusal([](PagedDocument& paged) { first(paged, Tag::link).target.reset(); }),
              HasSubstr("a link leads nowhere"));
  EXPECT_THAT(refusal([](PagedDocument& paged) { first(paged, Tag::link).contents = " "; }),
              HasSubstr("does not say where it leads"));
  EXPECT_THAT(refusal([](PagedDocument& paged) {
                first(paged, Tag::link).target = ToDestination{"nowhere"};
              }),
              HasSubstr("leads to a place that is on no page"));
  EXPECT_THAT(refusal([](PagedDocument& paged) { paged.pages.front().links.clear(); }),
              HasSubstr("can be pressed nowhere"));
}

TEST(Proof, ANoteIsReferredTo) {
  EXPECT_THAT(refusal([](PagedDocument& paged) { first(paged, Tag::note).id = "note_9"; }),
              HasSubstr("a note is referred to by nothing"));
}

TEST(Proof, NamesAreGivenOnce) {
  EXPECT_THAT(refusal([](PagedDocument& paged) {
                first(paged, Tag::note).id = first(paged, Tag::header_cell).id;
              }),
              HasSubstr("has a name that another has"));
  EXPECT_THAT(refusal([](PagedDocument& paged) {
                paged.destinations.push_back(paged.destinations.front());
              }),
              HasSubstr("a named place is in two places, on page 1"));
}

TEST(Proof, BookmarksLeadToPlaces) {
  EXPECT_THAT(
      refusal([](PagedDocument& paged) { paged.bookmarks.front().destination = "nowhere"; }),
      HasSubstr("leads nowhere"));
}

TEST(Proof, EveryRowOfATableIsWhole) {
  EXPECT_THAT(refusal([](PagedDocument& paged) { first(paged, Tag::data_cell).column_span = 2; }),
              HasSubstr("a table has a cell for which its row has no room"));
  EXPECT_THAT(refusal([](PagedDocument& paged) { first(paged, Tag::data_cell).row_span = 3; }),
              HasSubstr("a table has a cell"));
}

TEST(Proof, CellsNameHeadersOfTheirOwnTable) {
  EXPECT_THAT(
      refusal([](PagedDocument& paged) { first(paged, Tag::data_cell).headers = {"note_1"}; }),
      HasSubstr("has a cell under a header that heads nothing in it"));
}

TEST(Proof, NoLineIsLongerThanItsColumn) {
  EXPECT_THAT(
      refusal([](PagedDocument& paged) { line_with(paged, "Then we act").x = Points{480}; }),
      HasSubstr("a line is wider than its column"));
  EXPECT_THAT(
      refusal([](PagedDocument& paged) { line_with(paged, "Then we act").y = Points{900}; }),
      HasSubstr("something leaves the paper"));
}

TEST(Proof, NoWordsLieOverOthers) {
  EXPECT_THAT(refusal([](PagedDocument& paged) {
                line_with(paged, "Action").x = line_with(paged, "Lead").x - Points{5};
              }),
              HasSubstr("a line lies over other words"));
}

TEST(Proof, NothingLeavesThePaper) {
  EXPECT_THAT(
      refusal([](PagedDocument& paged) {
        const Role role = line_with(paged, "Then we act").role;
        paged.pages.front().marks.push_back(
            Fill{.x = {70}, .y = {800}, .width = {10}, .height = {60}, .colour = {}, .role = role});
      }),
      HasSubstr("something leaves the paper, at 70, 800 points"));
}

TEST(Proof, NothingLiesOverANote) {
  EXPECT_THAT(refusal([](PagedDocument& paged) {
                line_with(paged, "Then we act").y = line_with(paged, "Of 2026").y + Points{12};
              }),
              HasSubstr("something lies over a note"));
}

TEST(Proof, WhatItSaysRepeatsNoTitle) {
  EXPECT_THAT(
      refusal([](PagedDocument& paged) { paged.bookmarks.front().destination = "nowhere"; }),
      HasSubstr(": bookmark 1 leads nowhere"));
  EXPECT_THAT(refusal([](PagedDocument& paged) { paged.bookmarks.front().level = 3; }),
              HasSubstr(": bookmark 1 skips a level, on page 1"));
}

TEST(Proof, NoLetterIsABlankBox) {
  EXPECT_THAT(
      refusal([](PagedDocument& paged) {
        Fragment& line = line_with(paged, "Then we act");
        auto spoilt = std::make_shared<Shaped>(*line.parts.front().text);
        spoilt->glyphs.front().id = 0;
        line.parts.front().text = spoilt.get();
        paged.texts =
            std::make_shared<std::pair<std::shared_ptr<const void>, std::shared_ptr<Shaped>>>(
                paged.texts, spoilt);
      }),
      HasSubstr("shows a blank box"));
}

TEST(Proof, TheAuthorsWordsAreReadInTheirOrder) {
  EXPECT_THAT(refusal([](PagedDocument& paged) {
                for (StructureNode& node : paged.structure) {
                  if (node.tag == Tag::section) std::ranges::reverse(node.kids);
                }
              }),
              HasSubstr("words of the author's are not read in their order"));
  EXPECT_THAT(refusal([](PagedDocument& paged) { line_with(paged, "First we").parts.pop_back(); }),
              HasSubstr("words of the author's are not read in their order"));
}

}  // namespace
}  // namespace folio::layout
