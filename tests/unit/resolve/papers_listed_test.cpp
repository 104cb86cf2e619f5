// The papers that a report lists: its appendices, with those that the public may not
// read, and its background papers.

#include <gtest/gtest.h>

#include "resolve/resolve.h"
#include "support/build_document.h"

namespace folio::resolve {
namespace {

using namespace folio::testing;

model::Document report() {
  model::Document made =
      document("r", model::Numbering::none, {section("Background", {paragraph("Text.")})});
  made.header.kind = model::DocumentKind::committee_report;
  made.header.report.emplace().style = model::HouseStyle::sectioned;
  return made;
}

/// Titles and words of every section.
std::string sections_of_text(const model::Document& made) {
  std::string out;
  for (const model::Section& one : resolve(made, {}, plain_words()).sections)
    out += "== " + model::plain_text(one.title) + "\n" + model::plain_text(one.blocks);
  return out;
}

TEST(Report, LeavesItToTheAuthorsSectionToSayThatThereAreNoBackgroundPapers) {
  model::Document made = report();
  made.header.report->no_background_papers = true;
  made.header.appendices.clear();
  made.sections.push_back(
      section("heading_background_sectioned", {paragraph("No papers were used.")}));
  EXPECT_EQ(sections_of_text(made),
            "== Background\nText.\n== heading_background_sectioned\nNo papers were used.\n");
  made.sections.back().blocks.clear();
  EXPECT_EQ(sections_of_text(made),
            "== Background\nText.\n== heading_background_sectioned\nnone_listed\n");
}

/// As release makes it of a part that the public may not read.
model::Section notice(std::string label) {
  model::Callout callout;
  callout.title = words("not_for_publication");
  callout.blocks = {paragraph("It holds what paragraph 3 describes."), paragraph("Because.")};
  model::Section made = section("not_for_publication", {block(std::move(callout))});
  made.label = std::move(label);
  return made;
}

std::string appendices_listed(const model::Document& made) {
  std::string out;
  for (const model::Appendix& one : resolve(made, {}, plain_words()).header.appendices) {
    out += one.number + ": " + one.title + (one.classification.empty() ? "" : " (") +
           one.classification + (one.classification.empty() ? "\n" : ")\n");
  }
  return out;
}

TEST(Appendices, ListsAnExemptPartAmongTheAppendicesOnceByItsLabelAndItsGround) {
  model::Document made = report();
  made.header.appendices = {{"A", "The plan", "", true, "", {}}, {"C", "Costs", "", true, "", {}}};
  made.sections.push_back(notice("Appendix B"));
  made.sections.push_back(notice("appendix C"));
  made.sections.push_back(notice("Annex 1"));
  EXPECT_EQ(appendices_listed(made),
            "A: The plan\nB: It holds what paragraph 3 describes.\n"
            "C: Costs. It holds what paragraph 3 describes.\n");
  std::string printed;
  for (const model::Section& one : resolve(made, {}, plain_words()).sections)
    printed += model::plain_text(one.blocks);
  EXPECT_NE(printed.find("Appendix B: It holds what paragraph 3 describes.\n"), printed.npos);
}

TEST(Appendices, TellsMembersTheTitleOfAnExemptAppendix) {
  model::Document made = report();
  made.header.appendices.clear();
  made.sections.push_back(notice("Appendix 1"));
  made.sections.back().title = words("Buildings");
  EXPECT_EQ(appendices_listed(made), "1: Buildings (not_for_publication)\n");
}

TEST(Appendices, SaysOfAnExemptOneThatTheAuthorListsTooThatItIsWithheld) {
  model::Document made = report();
  made.header.appendices = {{"1", "Costs", "", false, "", {}},
                            {"2", "Which?", "costs-in-public", false, "", {}}};
  made.sections.push_back(notice("Appendix 1"));
  made.sections.push_back(notice("Appendix 1"));
  made.sections.push_back(notice("Appendix 2"));
  EXPECT_EQ(appendices_listed(made), "1: Costs. It holds what paragraph 3 describes.\n2: Which?\n");
  for (model::Section& one : made.sections) {
    if (!one.label.empty()) one.title = words("Buildings");
  }
  EXPECT_EQ(appendices_listed(made), "1: Costs (not_for_publication)\n2: Which?\n");
}

TEST(Appendices, TellsEveryGroundOnWhichPartsOfOneNumberAreWithheld) {
  model::Document made = report();
  made.header.appendices.clear();
  made.sections.push_back(notice("Appendix 1"));
  made.sections.push_back(notice("Appendix 1"));
  std::get<model::Callout>(made.sections.back().blocks.front().value).blocks = {
      paragraph("It holds what paragraph 7 describes.")};
  EXPECT_EQ(appendices_listed(made),
            "1: It holds what paragraph 3 describes. It holds what paragraph 7 describes.\n");
}

TEST(Appendices, ListsAnOpenPartBesideAnExemptOne) {
  model::Document made = report();
  made.header.appendices.clear();
  made.sections.push_back(section("Map", {paragraph("Of the borough.")}));
  made.sections.back().label = "Appendix 1";
  made.sections.push_back(notice("Appendix 2"));
  made.sections.push_back(section("Key", {paragraph("To the map.")}));
  made.sections.back().label = "Annex A";
  EXPECT_EQ(appendices_listed(made), "1: Map\n2: It holds what paragraph 3 describes.\n");
}

TEST(Appendices, ListsAPartOnceHoweverTheAuthorNumbersItsEntry) {
  model::Document made = report();
  made.sections.push_back(section("Map", {paragraph("Of the borough.")}));
  made.sections.back().label = "Appendix 1";
  made.header.appendices.assign(1, {});
  made.header.appendices[0].number = "Appendix 1";
  made.header.appendices[0].title = "A map";
  EXPECT_EQ(appendices_listed(made), "Appendix 1: A map\n");
  made.header.appendices[0].number = "";
  EXPECT_EQ(appendices_listed(made), ": A map\n");
}

TEST(Appendices, ListsNoOpenPartAsExempt) {
  model::Document made = report();
  made.header.appendices.clear();
  made.sections.push_back(section("Map", {paragraph("Of the borough.")}));
  made.sections.back().label = "Appendix 1";
  EXPECT_EQ(appendices_listed(made), "");
}

}  // namespace
}  // namespace folio::resolve
