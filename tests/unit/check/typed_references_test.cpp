// References typed as words and a number.

#include <gtest/gtest.h>

#include "unit/check/checking.h"

namespace folio::check {
namespace {

using namespace folio::testing;

// What is said of some words in a decimal document of two sections; the second
// paragraph of the first has a name.
std::string said(std::string typed, model::Numbering numbering = model::Numbering::decimal) {
  model::Table table;
  table.caption = words("Costs");
  table.columns = {{words("Ward"), {}}};
  table.groups.emplace_back().rows = {{{{{paragraph("Mill")}, false, false}}}};
  model::Document made =
      document("paper", numbering,
               {section("One", {paragraph("First."), paragraph("Second.", "second"), block(table)}),
                section("Two", {paragraph(std::move(typed))})});
  made.header.lang = "en-GB";
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

constexpr const char* name_it =
    "name what is meant by {#name} and write [@name], or say which paper's it is\n";

TEST(TypedReferences, ToWhatTheDocumentDoesNotPrintAreTold) {
  EXPECT_EQ(said("See paragraph 1.9."),
            std::string("XR007 the document has no paragraph 1.9; the nearest is 1; ") + name_it);
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
            "XR007 the document has no paragraph 1.7; the nearest is 1; " +
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

TEST(TypedReferences, WhereNothingIsNumberedAreLeft) {
  EXPECT_EQ(said("See paragraph 9.9 and section 4.", model::Numbering::none), "");
}

}  // namespace
}  // namespace folio::check
