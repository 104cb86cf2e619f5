#include <gtest/gtest.h>

#include "support/pdf_dump.h"
#include "unit/pdf/pdf_of.h"

namespace folio {
namespace {

using layout::Tag;
using testing::HandSet;
using Scope = layout::StructureNode::Scope;

TEST(Structure, TheTagTreeHasTheWordsInReadingOrderWhateverTheOrderOfPainting) {
  HandSet set;
  set.page();
  const auto section = set.add(HandSet::root, Tag::section);
  const auto heading = set.add(section, Tag::h1);
  set.line(section, Tag::paragraph, 120, "Second.");
  set.text(72, 80, "First", set.content(heading));
  EXPECT_EQ(testing::tags_of(pdf_of(set)),
            "Document\n"
            "  Sect\n"
            "    H1 \"First\"\n"
            "    P \"Second.\"\n");
}

TEST(Structure, AParagraphBrokenOverPagesStaysOneElement) {
  HandSet set;
  set.page();
  const auto paragraph = set.add(HandSet::root, Tag::paragraph);
  const auto words = set.content(paragraph);
  set.text(72, 700, "begins here ", words);
  set.page();
  set.text(72, 80, "and ends there", words);
  EXPECT_EQ(testing::tags_of(pdf_of(set)),
            "Document\n"
            "  P \"begins here \"\n"
            "    \"and ends there\"\n");
}

TEST(Structure, WhatIsPaintedInTwoPiecesIsReadAsOne) {
  HandSet set;
  set.page();
  const auto words = set.content(set.add(HandSet::root, Tag::paragraph));
  set.text(72, 80, "before ", words);
  set.mark(layout::Fill{{72}, {84}, {100}, {1}, {}, layout::Decoration::layout});
  set.text(72, 100, "after", words);
  EXPECT_EQ(testing::tags_of(pdf_of(set)),
            "Document\n"
            "  P \"before \"\n"
            "    \"after\"\n");
}

TEST(Structure, WhatWasNeverDrawnLeavesNoElement) {
  HandSet set;
  set.page();
  set.line(HandSet::root, Tag::paragraph, 80, "Here.");
  set.content(set.add(HandSet::root, Tag::paragraph));
  set.add(set.add(HandSet::root, Tag::list), Tag::list_item);
  EXPECT_EQ(testing::tags_of(pdf_of(set)),
            "Document\n"
            "  P \"Here.\"\n");
}

TEST(Structure, TableCellsKnowTheirHeadersAndAnEmptyCellKeepsItsPlace) {
  HandSet set;
  set.page();
  const auto table = set.add(HandSet::root, Tag::table);
  const auto head = set.add(set.add(table, Tag::table_head), Tag::row);
  for (const std::string name : {"Action", "Rating"}) {
    const auto cell = set.line(head, Tag::header_cell, 80, name);
    set.node(cell).scope = Scope::column;
    set.node(cell).id = "h-" + name;
  }
  const auto row = set.add(set.add(table, Tag::table_body), Tag::row);
  const auto first = set.line(row, Tag::header_cell, 100, "Train staff");
  set.node(first).scope = Scope::row;
  set.node(first).headers = {"h-Action"};
  set.node(set.add(row, Tag::data_cell)).headers = {"h-Rating"};
  const auto wide = set.line(set.add(table, Tag::row), Tag::data_cell, 120, "No more");
  set.node(wide).column_span = 2;
  EXPECT_EQ(testing::tags_of(pdf_of(set)),
            "Document\n"
            "  Table\n"
            "    THead\n"
            "      TR\n"
            "        TH id=h-Action Scope=Column \"Action\"\n"
            "        TH id=h-Rating Scope=Column \"Rating\"\n"
            "    TBody\n"
            "      TR\n"
            "        TH Scope=Row <h-Action \"Train staff\"\n"
            "        TD <h-Rating\n"
            "    TR\n"
            "      TD ColSpan=2 \"No more\"\n");
}

TEST(Structure, AListSaysHowItIsNumbered) {
  HandSet set;
  set.page();
  const auto list = set.add(HandSet::root, Tag::list);
  set.node(list).numbering = layout::ListNumbering::decimal;
  const auto item = set.add(list, Tag::list_item);
  set.line(item, Tag::label, 80, "1. ");
  set.line(set.add(item, Tag::list_body), Tag::paragraph, 80, "One.");
  EXPECT_EQ(testing::tags_of(pdf_of(set)),
            "Document\n"
            "  L ListNumbering=Decimal\n"
            "    LI\n"
            "      Lbl \"1. \"\n"
            "      LBody\n"
            "        P \"One.\"\n");
}

TEST(Structure, AFigureHasItsWordsAndItsCaptionBeside) {
  HandSet set;
  set.page();
  const auto figure = set.add(HandSet::root, Tag::figure);
  set.node(figure).alt = "Referrals fell by half – from 60 to 30";
  set.mark(layout::Shape{
      {{{100}, {100}}, {{120}, {140}}, {{140}, {100}}}, {}, {200, 0, 0}, set.content(figure)});
  set.line(figure, Tag::caption, 160, "Figure 1");
  EXPECT_EQ(testing::tags_of(pdf_of(set)),
            "Document\n"
            "  Figure alt=Referrals fell by half – from 60 to 30 [drawn]\n"
            "    Caption \"Figure 1\"\n");
}

TEST(Structure, NotesHaveTheirIdentifiers) {
  HandSet set;
  set.page();
  const auto paragraph = set.line(HandSet::root, Tag::paragraph, 80, "Said");
  set.line(set.add(paragraph, Tag::reference), Tag::link, 76, "1");
  const auto note = set.add(HandSet::root, Tag::note);
  set.node(note).id = "note-1";
  set.line(note, Tag::label, 700, "1 ");
  set.line(note, Tag::paragraph, 700, "Minutes of 2019.");
  EXPECT_EQ(testing::tags_of(pdf_of(set)),
            "Document\n"
            "  P \"Said\"\n"
            "    Reference\n"
            "      Link \"1\"\n"
            "  Note id=note-1\n"
            "    Lbl \"1 \"\n"
            "    P \"Minutes of 2019.\"\n");
}

TEST(Structure, WordsOfAnotherLanguageSayWhich) {
  HandSet set;
  set.page();
  const auto paragraph = set.line(HandSet::root, Tag::paragraph, 80, "In Welsh: ");
  set.node(set.line(paragraph, Tag::span, 80, "Atal")).lang = "cy";
  EXPECT_EQ(testing::tags_of(pdf_of(set)),
            "Document\n"
            "  P \"In Welsh: \"\n"
            "    Span lang=cy \"Atal\"\n");
}

TEST(Structure, RunningHeadsAndRulesAreNotRead) {
  HandSet set;
  set.page();
  set.text(72, 40, "Barset Council", layout::Decoration::header);
  set.line(HandSet::root, Tag::paragraph, 80, "Read this.");
  set.text(72, 800, "Page 1 of 1", layout::Decoration::footer);
  const std::string pdf = pdf_of(set);
  EXPECT_EQ(testing::tags_of(pdf),
            "Document\n"
            "  P \"Read this.\"\n");
  EXPECT_EQ(testing::pages_of(pdf),
            "--- page 1\n"
            "72.0,40.0 (Pagination Header) Barset Council\n"
            "72.0,80.0 P Read this.\n"
            "72.0,800.0 (Pagination Footer) Page 1 of 1\n");
}

TEST(Structure, ThousandsOfElementsAndLinksKeepTheirParents) {
  HandSet set;
  const auto section = set.add(HandSet::root, Tag::section);
  for (int page = 0; page < 300; ++page) {
    set.page();
    const std::string number = std::to_string(page);
    const auto paragraph = set.line(section, Tag::paragraph, 80, "Page " + number);
    set.node(paragraph).id = "p-" + number;
    const auto link = set.line(paragraph, Tag::link, 100, "next");
    set.node(link).target = layout::ToDestination{"d-" + number};
    set.paper.pages.back().links.push_back({{72}, {90}, {30}, {14}, link});
    set.paper.destinations.push_back({"d-" + number, static_cast<std::size_t>(page), {80}});
  }
  const std::string tags = testing::tags_of(pdf_of(set));
  EXPECT_NE(tags.find("P id=p-299 \"Page 299\"\n      Link \"next\"\n        -> #d-299"),
            std::string::npos);
}

}  // namespace
}  // namespace folio
