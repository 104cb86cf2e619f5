#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "unit/content/reading.h"

namespace folio::content {
namespace {

constexpr const char* bodies = R"([[body]]
id = "somewhere"
name = "Somewhere Council"
kind = "council"
)";

struct Read {
  model::Library library;
  std::string said;
};

Read library_with(const std::string& registry, const std::string& text) {
  source::MemoryFiles files = sample();
  files["content/registry/bodies.toml"] = bodies;
  files["content/registry/" + registry + ".toml"] = text;
  source::SourceMap sources;
  auto outcome = load_library(files, sources);
  std::string said;
  for (const source::Diagnostic& one : outcome.diagnostics)
    said += one.code + " " + one.message + "\n";
  return {std::move(outcome.value), std::move(said)};
}

std::string said_of(const std::string& registry, const std::string& text) {
  return library_with(registry, text).said;
}

TEST(People, BelongToAuthoritiesAndHoldTheirRoleForATime) {
  const auto [library, said] = library_with("people", R"([[person]]
id = "jo"
name = "Jo Bloggs"
title = "Cllr"
role = "Cabinet member"
authority = "somewhere"
from = 2024-05-20
to = 2026-05-01
public_email = "safer@somewhere.gov.uk"
)");
  EXPECT_EQ(said, "");
  ASSERT_EQ(library.people.size(), 1u);
  EXPECT_EQ(library.people[0].title, "Cllr");
  EXPECT_EQ(calendar::iso(*library.people[0].to), "2026-05-01");
}

TEST(People, OfUnknownAuthoritiesAndOfNoTimeAreErrors) {
  EXPECT_EQ(said_of("people", R"([[person]]
id = "jo"
name = "Jo"
authority = "somewhre"
from = 2026-05-20
to = 2026-05-01
public_email = "safer at somewhere"
)"),
            "F0214 \"safer at somewhere\" is no mailbox\n"
            "F0212 the time in the role ends before it starts\n"
            "F0207 no body is called \"somewhre\"\n");
}

TEST(Contacts, SayHowToReachThem) {
  EXPECT_EQ(said_of("contacts", "[[contact]]\nid = \"a\"\nname = \"A\"\nphone = \"999\"\n"), "");
  EXPECT_EQ(said_of("contacts", "[[contact]]\nid = \"a\"\nname = \"A\"\n"),
            "F0212 the contact \"a\" does not say how to reach it\n");
}

TEST(Statutes, KnowTheirProvisionsByNumber) {
  const auto [library, said] = library_with("statutes", R"([[statute]]
id = "ctsa"
short = "Counter-Terrorism and Security Act 2015"
year = 2015
[statute.sections]
26 = "General duty"
sch-6 = "Specified authorities"
100A = "Admission"
[statute.subjects]
26 = ["Due regard"]
)");
  EXPECT_EQ(said, "");
  ASSERT_EQ(library.statutes.size(), 1u);
  EXPECT_EQ(library.statutes[0].sections.at("26"), "General duty");
  EXPECT_EQ(library.statutes[0].subjects.at("26"), std::vector<std::string>{"due regard"});
}

TEST(Statutes, RefuseWhatIsNoNumberAndSubjectsOfNothing) {
  EXPECT_EQ(said_of("statutes", R"([[statute]]
id = "ctsa"
short = "Act"
year = 2015
[statute.sections]
twenty = "General duty"
[statute.subjects]
29 = ["guidance"]
)"),
            "F0209 \"twenty\" cannot be the number of a provision\n"
            "F0207 no provision \"29\" stands in sections\n");
}

TEST(Toolkits, HaveOneScaleOfWordsOrOfScores) {
  const auto [library, said] = library_with("toolkits", R"([[toolkit]]
id = "t"
title = "Toolkit"
[[toolkit.score]]
value = 1
name = "Not met"
[[toolkit.score]]
value = 3
name = "Met"
[[toolkit.item]]
id = "t-risk"
title = "Risk"
)");
  EXPECT_EQ(said, "");
  EXPECT_EQ(library.toolkits[0].lowest, 1);
  EXPECT_EQ(library.toolkits[0].highest, 3);
  EXPECT_EQ(library.toolkits[0].items[0].title, "Risk");
  EXPECT_EQ(said_of("toolkits", "[[toolkit]]\nid = \"t\"\ntitle = \"T\"\n"),
            "F0212 the toolkit \"t\" must have one scale\n");
  EXPECT_EQ(said_of("toolkits", "[[toolkit]]\nid = \"t\"\ntitle = \"T\"\nratings = [\"gren\"]\n"),
            "F0207 \"gren\" is not a known rating\n"
            "F0212 the toolkit \"t\" must have one scale\n");
}

TEST(Facts, ArePrintedWithTheirDayAndLookedAtAgain) {
  EXPECT_EQ(said_of("facts", R"([[fact]]
id = "level"
value = "substantial"
as_at = 2022-02-09
source = "Home Secretary"
review_by = 2022-02-08
)"),
            "F0212 the fact is to be reviewed before the day on which it held\n");
  EXPECT_EQ(said_of("facts", "[[fact]]\nid = \"level\"\nvalue = \"substantial\"\n"),
            "F0204 \"as_at\" is missing in [[fact]]\n"
            "F0204 \"source\" is missing in [[fact]]\n"
            "F0204 \"review_by\" is missing in [[fact]]\n");
}

TEST(Holidays, AreInTheOrderOfTheirDays) {
  const auto [library, said] = library_with("holidays", R"([[holiday]]
name = "Christmas Day"
nations = ["england", "wales"]
dates = [2026-12-25, 2025-12-25]
)");
  EXPECT_EQ(said, "");
  ASSERT_EQ(library.holidays.size(), 2u);
  EXPECT_EQ(calendar::iso(library.holidays[0].date), "2025-12-25");
}

TEST(Holidays, AreGivenOnceInANation) {
  EXPECT_EQ(said_of("holidays", R"([[holiday]]
name = "Christmas Day"
nations = ["england", "whales"]
dates = [2026-12-25]
[[holiday]]
name = "Xmas"
nations = ["england"]
dates = [2026-12-25, "2026-12-26"]
)"),
            "F0207 \"whales\" is not a nation with its own holidays here\n"
            "F0206 \"dates\" must be a list of dates\n"
            "F0203 2026-12-25 is a holiday there already\n");
}

TEST(Glossary, MaySayATermInOtherLanguages) {
  const auto [library, said] = library_with("glossary", R"([[term]]
id = "term-channel"
term = "Channel"
meaning = "A programme."
[term.terms]
cy = "Sianel"
[term.meanings]
cy = "Rhaglen."
)");
  EXPECT_EQ(said, "");
  EXPECT_EQ(library.glossary[0].terms.at("cy"), "Sianel");
}

TEST(Registry, OfStatutesHasOneYearForEach) {
  EXPECT_EQ("F0212 \"Terrorism Act 2000\" is of 2000, and \"year\" says 2001\n",
            said_of("statutes", R"([[statute]]
id = "ta-2000"
short = "Terrorism Act 2000"
year = 2001
)"));
  EXPECT_EQ("", said_of("statutes", R"([[statute]]
id = "ta-2000"
short = "Terrorism Act"
year = 2000
)"));
}

TEST(Registry, OfTermsExplainsEachOnce) {
  const std::string first = "[[term]]\nid = \"a\"\nterm = \"Panel\"\nmeaning = \"One.\"\n";
  EXPECT_THAT(said_of("glossary", first + "[[term]]\nid = \"b\"\nterm = \"panel\"\nmeaning = "
                                          "\"Another.\"\n"),
              ::testing::HasSubstr("F0402 the term \"panel\" is explained twice"));
  EXPECT_EQ("", said_of("glossary", first + "[[term]]\nid = \"b\"\nterm = \"Panel\"\n"
                                            "abbreviation = \"P\"\nmeaning = \"Another.\"\n"));
}

}  // namespace
}  // namespace folio::content
