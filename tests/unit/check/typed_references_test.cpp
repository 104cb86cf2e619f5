// References typed as words and a number.

#include <gtest/gtest.h>

#include "unit/check/checking.h"

namespace folio::check {
namespace {

using namespace folio::testing;

// What is said of a document about a statute that the registry has.
std::string said_of_paper(const model::Document& made) {
  model::Statute act;
  act.short_title = "Counter-Terrorism and Security Act";
  act.year = 2015;
  act.sections = {{"26", "General duty"}};
  model::Library library;
  library.statutes = {act};
  const auto index =
      resolve::index_of({resolve::outline_of(made, plain_words())}, library, plain_words());
  std::string out;
  for (const source::Diagnostic& one : check(made, index, library, {}, {})) {
    if (one.code.starts_with("XR")) out += one.code + " " + one.message + "; " + one.help + "\n";
  }
  return out;
}

// A decimal document of two sections; the second paragraph of the first has a name, and
// the second section has one.
model::Document two_sections(model::Block last, model::Numbering numbering) {
  model::Table table;
  table.caption = words("Costs");
  table.columns = {{words("Ward"), {}}};
  table.groups.emplace_back().rows = {{{{{paragraph("Mill")}, false, false}}}};
  model::Document made =
      document("paper", numbering,
               {section("One", {paragraph("First."), paragraph("Second.", "second"), block(table)}),
                section("Two", {std::move(last)})});
  made.sections[1].id = "two";
  made.header.lang = "en-GB";
  return made;
}

std::string said(std::string typed, model::Numbering numbering = model::Numbering::decimal) {
  return said_of_paper(two_sections(paragraph(std::move(typed)), numbering));
}

// The same with three recommendations, of which the second has a name.
std::string said_beside_three(std::string typed, model::Numbering numbering) {
  model::Document made = two_sections(paragraph(std::move(typed)), numbering);
  model::List list = list_of({"Note it.", "Agree it.", "Endorse it."});
  list.items[1].blocks.front().id = "second-asked";
  model::Block asked = block(model::Recommendations{{}, list});
  asked.unnumbered = numbering == model::Numbering::decimal;
  made.sections.push_back(unnumbered_section(section("Asked", {asked})));
  return said_of_paper(made);
}

constexpr const char* name_it =
    "name what is meant by {#name} and write [@name], or say which paper's it is\n";

TEST(TypedReferences, ToWhatTheDocumentDoesNotPrintAreTold) {
  EXPECT_EQ(said("See paragraph 1.9."),
            std::string("XR007 the document has no paragraph 1.9; the nearest is 1.2; ") + name_it);
  EXPECT_EQ(said("As section 4.1.2 says."),
            std::string("XR007 the document has no section 4.1.2; the nearest is 2; ") + name_it);
  EXPECT_EQ(said("See Table 5."),
            std::string("XR007 the document has no table 5; the nearest is 1; ") + name_it);
  EXPECT_EQ(said("See Appendix 7."),
            "XR007 the document has no appendix 7; say which paper's it is, or name the place by "
            "{#name} and write [@name]\n");
}

TEST(TypedReferences, ToWhatIsThereMayBecomeReal) {
  EXPECT_EQ(said("See paragraph 1.2."),
            "XR008 \"paragraph 1.2\" is typed, and stays when numbers change; write [@second]\n");
  EXPECT_EQ(said("See paragraphs 1.1 and 1.7."),
            "XR008 \"paragraphs 1.1\" is typed, and stays when numbers change; name the place by "
            "{#name} and write [@name]\n"
            "XR007 the document has no paragraph 1.7; the nearest is 1.2; " +
                std::string(name_it));
}

TEST(TypedReferences, ToOtherPapersAreTheirs) {
  EXPECT_EQ(said("Section 26 of the Act, and section 149, and paragraph 3 of Schedule 12A."), "");
  EXPECT_EQ(said("Section 26 says so."), "");
  EXPECT_EQ(said("Table 5 of the guidance; Figure 3 in the Home Office's report."), "");
  EXPECT_EQ(said("The guidance says so (paragraph 70)."), "");
  EXPECT_EQ(said("Section 4 (Overview and Scrutiny Functions), Paragraph 9 of it."), "");
  EXPECT_EQ(said("The section 151 officer has section 106 money for table 3 games."), "");
  EXPECT_EQ(said("It is a figure of 300, and tables 2023/24 show it."), "");
}

TEST(TypedReferences, OfThisReportAreItsOwn) {
  EXPECT_EQ(said("As set out in section 26 of this report."),
            std::string("XR007 the document has no section 26; the nearest is 2; ") + name_it);
  EXPECT_EQ(said("As set out in section 70 of this report under the Act."),
            std::string("XR007 the document has no section 70; the nearest is 2; ") + name_it);
  EXPECT_EQ(said("See section 9 above."),
            std::string("XR007 the document has no section 9; the nearest is 2; ") + name_it);
  EXPECT_EQ(said("Section 26 of this Act says so."), "");
}

TEST(TypedReferences, ThatSendReadersToASectionFarOffAreTold) {
  const std::string none =
      std::string("XR007 the document has no section 7; the nearest is 2; ") + name_it;
  EXPECT_EQ(said("See section 7."), none);
  EXPECT_EQ(said("It is told elsewhere (see section 7)."), none);
  for (const char* words :
       {"Section 7 says so.", "See section 7 of the 2015 Act.", "See section 17.",
        "See section 26.", "The Act is clear. See section 7.",
        "See section 7 powers in the law."}) {
    EXPECT_EQ(said(words), "") << words;
  }
  model::Document made = two_sections(paragraph("See section 7."), model::Numbering::decimal);
  made.sections[1].blocks.insert(made.sections[1].blocks.begin(),
                                 paragraph("The Act asks for it."));
  EXPECT_EQ(said_of_paper(made), "");
}

TEST(TypedReferences, ToRecommendationsInAPlainListAreCounted) {
  const auto said_of_list = [](std::string words) {
    model::Document made = two_sections(paragraph(std::move(words)), model::Numbering::decimal);
    model::Section asked = section("Asked", {block(list_of({"Do this.", "Do that."}))});
    asked.title = testing::words("Recommendations");
    made.sections.push_back(asked);
    return said_of_paper(made);
  };
  EXPECT_EQ(said_of_list("See recommendation 4.").substr(0, 46),
            "XR007 the document has no recommendation 4; sa");
  EXPECT_EQ(said_of_list("See recommendation 2."), "");
  EXPECT_EQ(said_of_list("Recommendation 4 of the review asks for more."), "");
  EXPECT_EQ(said("See recommendation 4."), "");
}

TEST(TypedReferences, ThatSayAboveOfWhatIsBelowAreTold) {
  EXPECT_NE(said("See section 1 below.").find("XR004 \"section 1\" is above this place"),
            std::string::npos);
  EXPECT_EQ(said("See section 1 above.").find("XR004"), std::string::npos);
  EXPECT_EQ(said("See section 1.").find("XR004"), std::string::npos);
}

TEST(TypedReferences, ToATableWhereThereIsNoneAreToldIfReadersAreSentThere) {
  const auto said_of_none = [](std::string words) {
    return said_of_paper(
        document("paper", model::Numbering::none, {section("One", {paragraph(std::move(words))})}));
  };
  EXPECT_EQ(said_of_none("See Table 4."),
            "XR007 the document has no table 4; say which paper's it is, or name the place by "
            "{#name} and write [@name]\n");
  EXPECT_EQ(said_of_none("Table 4 shows ages."), "");
  EXPECT_EQ(said_of_none("See Table 4 of the census."), "");
}

TEST(TypedReferences, ToRecommendationsPrintedAsParagraphsAreCounted) {
  model::Document made = two_sections(paragraph("See recommendation 2 and recommendation 9."),
                                      model::Numbering::decimal);
  made.sections.push_back(
      section("Asked", {block(model::Recommendations{{}, list_of({"Note it.", "Agree it."})})}));
  EXPECT_EQ(said_of_paper(made),
            "XR007 the document has no recommendation 9; say which paper's it is, or name the "
            "place by {#name} and write [@name]\n");
}

TEST(TypedReferences, AreOfTheirSort) {
  using model::Numbering;
  EXPECT_EQ(said("In the end, recommendation 2 asked for a plan, and recommendation 9 for none."),
            "");
  EXPECT_EQ(said("Section 1.1 says so."), "");
  EXPECT_EQ(said("We spend section 2 funding.", Numbering::continuous), "");
  EXPECT_EQ(said_beside_three("We spend section 2 funding.", Numbering::continuous), "");
  EXPECT_EQ(said("See paragraph 2."),
            "XR008 \"paragraph 2\" is typed, and stays when numbers change; write [@two]\n");
  EXPECT_EQ(said_beside_three("subject to recommendation 2, it is so", Numbering::none),
            "XR008 \"recommendation 2\" is typed, and stays when numbers change; write "
            "[@second-asked]\n");
  EXPECT_EQ(
      said_beside_three("It follows recommendation 7.", Numbering::none),
      std::string("XR007 the document has no recommendation 7; the nearest is 3; ") + name_it);
  EXPECT_EQ(said_beside_three("The peer review had recommendation 7.", Numbering::none), "");
}

TEST(TypedReferences, ThatExemptAreTheStatutes) {
  for (const char* words :
       {"It is exempt in part under paragraph 7.", "It is exempt under paragraphs 1, 2 and 7.",
        "Exempt by virtue of paragraph 7.",
        "It has exempt information under paragraph 3, which is so.",
        "The exemption in paragraph 3 holds.", "It was closed under paragraph 9."}) {
    EXPECT_EQ(said(words), "") << words;
  }
}

TEST(TypedReferences, ToTablesOfOtherSourcesAreLeft) {
  for (const char* words :
       {"Home Office statistics (Table 3) give ages.", "In the census, Table 5 shows ages.",
        "Home Office statistics, Table 1.", "Figure 3 shows ages.", "Table 5 of the volume.",
        "Ashmere Council has them in Table 4."}) {
    EXPECT_EQ(said(words), "") << words;
  }
  EXPECT_EQ(said("This report has it in Table 5."),
            std::string("XR007 the document has no table 5; the nearest is 1; ") + name_it);
  model::Document made = two_sections(paragraph("Nothing."), model::Numbering::decimal);
  model::Impact impact;
  impact.evidence = {paragraph("Table 6, Figure 2 and Table 1.")};
  made.records.impacts = {impact};
  EXPECT_EQ(said_of_paper(made), "");
}

TEST(TypedReferences, BelongToTheAppendixBesideThem) {
  const std::string appendix =
      "XR007 the document has no appendix 1; say which paper's it is, or name the place by "
      "{#name} and write [@name]\n";
  EXPECT_EQ(said("Appendix 1, paragraph 1.9, has the detail."), appendix);
  EXPECT_EQ(said("See paragraph 1.9 of Appendix 1."), "");
}

TEST(TypedReferences, MayBeginWithALetter) {
  model::Document made = two_sections(paragraph("See paragraph A9.9, paragraph A.1 and Annex Z."),
                                      model::Numbering::decimal);
  EXPECT_EQ(said_of_paper(made), "");
  made.header.number_appendices = true;
  made.sections.push_back(section("More", {paragraph("First.", "far")}));
  made.sections.back().label = "Annex A";
  EXPECT_EQ(said_of_paper(made),
            std::string("XR007 the document has no paragraph A9.9; the nearest is A.1; ") +
                name_it +
                "XR008 \"paragraph A.1\" is typed, and stays when numbers change; write "
                "[@far]\nXR007 the document has no annex Z; the nearest is A; " +
                name_it);
}

TEST(TypedReferences, AreNoLabelsOfCaptions) {
  for (const char* words : {"Table 1: Sessions held in schools", "Table 1. Sessions held",
                            "Table 1 – Sessions held", "Table 7: Sessions"}) {
    EXPECT_EQ(said(words), "") << words;
  }
  EXPECT_EQ(said("Table 1 shows it."),
            "XR008 \"Table 1\" is typed, and stays when numbers change; name the place by {#name} "
            "and write [@name]\n");
}

TEST(TypedReferences, WhereNothingIsNumberedAreLeft) {
  EXPECT_EQ(said("See paragraph 9.9 and section 4.", model::Numbering::none), "");
}

}  // namespace
}  // namespace folio::check
