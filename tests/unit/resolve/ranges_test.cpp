// Ranges of references, references that cross documents, and those to what has
// no number or is a record.

#include <gtest/gtest.h>

#include "resolve/resolve.h"
#include "support/build_document.h"

namespace folio::resolve {
namespace {

using namespace folio::testing;
using Form = model::CrossReference::Form;
using model::Document;
using model::Numbering;

source::Outcome<Index> indexed(const std::vector<Document>& documents) {
  std::vector<Outline> outlines;
  for (const Document& one : documents) outlines.push_back(outline_of(one, plain_words()));
  return index_of(outlines, {}, plain_words());
}

model::Block range(std::string document, std::string first, std::string last,
                   Form form = Form::full) {
  model::CrossReference made{std::move(document), std::move(first), form, std::move(last)};
  return block(model::Paragraph{{model::Inline{std::move(made), {}}}});
}

/// What stands in the last paragraph of `document`, or what is wrong with it.
std::string said_in(const Document& document, const std::vector<Document>& others = {}) {
  std::vector<Document> all = others;
  all.push_back(document);
  const auto outcome = indexed(all);
  if (!outcome.diagnostics.empty()) {
    return outcome.diagnostics[0].code + ": " + outcome.diagnostics[0].message;
  }
  const auto resolved = resolve(document, outcome.value, plain_words());
  return model::plain_text(model::Blocks{resolved.sections.back().blocks.back()}).substr(0, 80);
}

/// Two sections of three named paragraphs, a table and an appendix, then `last`.
Document paper(model::Block last) {
  Document made =
      document("paper", Numbering::continuous,
               {section("One", {paragraph("a", "a"), paragraph("b", "b"),
                                block(model::Table{}, "t"), block(model::Table{}, "u")}),
                section("Two", {paragraph("c", "c"), unnumbered(paragraph("d", "d"))}),
                section("Map", {}), section("Plan", {}), section("End", {std::move(last)})});
  made.sections[2].label = "Appendix 1";
  made.sections[3].label = "Appendix 2";
  return made;
}

TEST(Ranges, SayTheFirstAndTheLast) {
  EXPECT_EQ(said_in(paper(range("", "a", "c"))), "Paragraphs 1 to 3\n");
  EXPECT_EQ(said_in(paper(range("", "a", "c", Form::number))), "1 to 3\n");
  EXPECT_EQ(said_in(paper(range("", "t", "u"))), "Tables 1 to 2\n");
  EXPECT_EQ(said_in(paper(range("", "appendix-1", "appendix-2"))), "Appendices 1 to 2\n");
}

TEST(Ranges, OfSectionsAndTitledParagraphsAreSections) {
  const auto made =
      document("paper", Numbering::decimal,
               {section("One", {heading(3, "Panel", "panel"), heading(3, "Lead", "lead")}),
                section("End", {range("", "panel", "lead")})});
  EXPECT_EQ(said_in(made), "Sections 1.1 to 1.2\n");
}

TEST(Ranges, TakeInTitledParagraphsOfTheSameCounter) {
  model::Section first = section(
      "One", {paragraph("a", "a"), paragraph("b"), heading(3, "Panel", "panel"), paragraph("c")});
  first.id = "one";
  const auto made = [&](model::Block last) {
    return document("paper", Numbering::decimal, {first, section("End", {std::move(last)})});
  };
  EXPECT_EQ(said_in(made(range("", "a", "panel"))), "Paragraphs 1.1 to 1.3\n");
  EXPECT_EQ(said_in(made(range("", "one", "a"))),
            "XR006: this is no range: it begins among the sections and ends among the paragraphs");
}

TEST(Ranges, ThatCannotBeSaidAreErrors) {
  EXPECT_EQ(said_in(paper(range("", "a", "t"))),
            "XR006: this is no range: it begins among the paragraphs and ends among the tables");
  EXPECT_EQ(said_in(paper(range("", "c", "a"))),
            "XR006: this is no range: paragraph 1 stands before paragraph 3");
  EXPECT_EQ(said_in(paper(range("", "a", "a"))),
            "XR006: this is no range: it begins and ends at paragraph 1");
  EXPECT_EQ(said_in(paper(range("", "a", "d"))), "XR006: this is no range: \"d\" has no number");
  EXPECT_EQ(said_in(paper(range("", "d", "a"))), "XR006: this is no range: \"d\" has no number");
  EXPECT_EQ(said_in(paper(range("", "a", "cc"))), "XR001: nothing is called \"cc\"");
}

TEST(Ranges, ThatCannotBeSaidStandAsWritten) {
  const Document made = paper(range("", "c", "a", Form::number));
  const auto resolved = resolve(made, indexed({made}).value, plain_words());
  EXPECT_EQ(model::plain_text(resolved.sections.back().blocks), "[-@c..a]\n");
}

TEST(References, IntoAnotherDocumentNameIt) {
  const auto other = [](model::Block last) {
    return document("other", Numbering::none, {section("S", {std::move(last)})});
  };
  const std::vector<Document> papers{paper(paragraph("x"))};
  EXPECT_EQ(said_in(other(reference("paper", "b")), papers), "Paragraph 2 of Title of paper\n");
  EXPECT_EQ(said_in(other(reference("paper", "b", Form::number)), papers), "2\n");
  EXPECT_EQ(said_in(other(range("paper", "a", "c")), papers),
            "Paragraphs 1 to 3 of Title of paper\n");
  EXPECT_EQ(said_in(other(reference("paper", "d")), papers), "Two (Title of paper)\n");
  EXPECT_EQ(said_in(other(reference("paper", "appendix-2")), papers),
            "Appendix 2 of Title of paper\n");
}

TEST(References, ToWhatHasNoNumberSayWhatItIsCalledOrWhereItStands) {
  EXPECT_EQ(said_in(paper(reference("", "d"))), "Two\n");
  Document made =
      document("paper", Numbering::decimal,
               {section("Duty", {block(model::Quote{{paragraph("q")}, {}}, "quoted"),
                                 block(model::Callout{{}, testing::words("Mind this"), {}}, "note"),
                                 heading(3, "Panel"), unnumbered(paragraph("u", "aside"))}),
                section("End", {paragraph("x")})});
  const auto said = [&](const char* id) {
    made.sections.back().blocks.back() = reference("", id);
    return said_in(made);
  };
  EXPECT_EQ(said("quoted"), "Section 1\n");
  EXPECT_EQ(said("note"), "Mind this\n");
  EXPECT_EQ(said("aside"), "Section 1.1\n");
}

TEST(References, ByNumberAloneToWhatHasNoneSayThatOfItsSection) {
  Document made = document(
      "paper", Numbering::decimal,
      {section("Duty", {unnumbered(paragraph("u", "aside")),
                        block(model::Callout{{}, testing::words("Mind this"), {}}, "note")}),
       section("End", {paragraph("x")})});
  const auto said = [&](const char* id) {
    made.sections.back().blocks.back() = reference("", id, Form::number);
    return said_in(made);
  };
  EXPECT_EQ(said("aside"), "1\n");
  EXPECT_EQ(said("note"), "Mind this\n");
}

TEST(References, ToItemsOfListsAddTheirLabels) {
  const auto item = [](std::string label, model::Blocks blocks) {
    model::ListItem made;
    made.label = std::move(label);
    made.blocks = std::move(blocks);
    return made;
  };
  model::List inner{model::List::Kind::labelled, 1, {item("(i)", {paragraph("x", "deep")})}};
  model::List labelled{
      model::List::Kind::labelled, 1, {item("(a)", {paragraph("x", "first"), block(inner)})}};
  model::List counted = list_of({"x", "y"});
  counted.items[1].blocks[0].id = "second";
  Document made = document("paper", Numbering::decimal,
                           {section("Duty", {block(counted), paragraph("x"), block(labelled)}),
                            section("End", {paragraph("x")})});
  const auto said = [&](const char* id) {
    made.sections.back().blocks.back() = reference("", id);
    return said_in(made);
  };
  EXPECT_EQ(said("first"), "Paragraph 1.1(a)\n");
  EXPECT_EQ(said("deep"), "Paragraph 1.1(a)(i)\n");
  EXPECT_EQ(said("second"), "Item 2 of section 1\n");
}

TEST(References, ToMinutesCallThemSo) {
  Document made = document("m", Numbering::minutes,
                           {section("Interests", {}), section("End", {paragraph("x")})});
  made.sections[0].typed_number = "24/24";
  made.sections[0].id = "interests";
  made.sections[1].blocks.back() = reference("", "interests");
  EXPECT_EQ(said_in(made), "Minute 24/24\n");
}

TEST(References, ToListedAppendicesLeadToTheDocumentOrToTheList) {
  Document made = paper(reference("", "appendix-3"));
  made.header.appendices = {{"3", "Plan", "", false, "", {}}, {"B", "", "other", false, "", {}}};
  const auto other = document("other", Numbering::none, {section("S", {})});
  const auto index = indexed({made, other}).value;
  EXPECT_EQ(said_in(made, {other}), "Appendix 3\n");
  EXPECT_EQ(index.meanings.at("paper/appendix-3").place.document, "paper");
  EXPECT_EQ(index.meanings.at("paper/appendix-b").place.document, "other");
}

/// A plan with one action and one measure, which show()s them or not.
Document plan(bool shown) {
  Document made = document("plan", Numbering::none, {section("S", {paragraph("x")})});
  made.records.workstreams = {{"one", "One", ""}};
  model::Action action;
  action.id = "train", action.workstream = "one", action.title = "Train staff";
  action.requirement = {reference("", "train")};
  made.records.actions = {action};
  model::Measure measure;
  measure.id = "outreach", measure.title = "Events held";
  made.records.measures = {measure};
  if (!shown) return made;
  model::RecordView actions, measures;
  measures.kind = model::RecordView::Kind::measures;
  made.sections[0].blocks = {block(actions), block(measures)};
  return made;
}

TEST(References, ToRecordsSayTheirTitlesWhereTheyAreShown) {
  const auto other = [](const char* id) {
    return document("other", Numbering::none, {section("S", {reference("plan", id)})});
  };
  EXPECT_EQ(said_in(other("train"), {plan(true)}), "Train staff (Title of plan)\n");
  EXPECT_EQ(said_in(other("outreach"), {plan(true)}), "Events held (Title of plan)\n");
  const auto diagnostics = indexed({other("outreach"), plan(true), plan(false)}).diagnostics;
  EXPECT_EQ(said_in(plan(false)), "XR001: the record \"train\" is not shown in this document");
}

TEST(References, InRecordsAreThoseOfTheirOwnDocumentWhoeverShowsThem) {
  model::RecordView view;
  view.document = "plan";
  const auto other = document("other", Numbering::none, {section("S", {block(view)})});
  const auto index = indexed({plan(true), other}).value;
  const auto resolved = resolve(other, index, plain_words());
  const auto& table = std::get<model::Table>(resolved.sections[0].blocks[0].value);
  EXPECT_NE(model::plain_text(model::Blocks{resolved.sections[0].blocks[0]}).find("Train staff\n"),
            std::string::npos);
  bool linked = false;
  for (const model::Block& told : table.groups.at(0).rows.at(1).cells.at(0).blocks) {
    for (const model::Inline& one : std::get<model::Paragraph>(told.value).content) {
      const auto* link = std::get_if<model::Link>(&one.value);
      if (link == nullptr) continue;
      linked = true;
      EXPECT_EQ(std::get<model::Place>(link->target).document, "plan");
    }
  }
  EXPECT_TRUE(linked);
}

}  // namespace
}  // namespace folio::resolve
