// [rules] of site/site.toml and site/waivers.toml.

#include <gtest/gtest.h>

#include "unit/content/reading.h"

namespace folio::content {
namespace {

constexpr const char* settings = R"(title = "Papers"
publisher = "Somewhere Council"
base_url = "https://papers.example/"
lang = "en-GB"
nation = "england"
theme = "council"
contact = "prevent@papers.example"
accessibility = { status = "full", prepared_on = 2026-11-21 }
)";

source::Outcome<model::SiteSettings> site_of(const std::string& rules, const std::string& waivers,
                                             source::SourceMap& sources) {
  source::MemoryFiles files{{"site/site.toml", settings + rules}};
  if (!waivers.empty()) files["site/waivers.toml"] = waivers;
  return load_site(files, sources, {});
}

std::string said_of_site(const std::string& rules, const std::string& waivers = "") {
  source::SourceMap sources;
  return printed(site_of(rules, waivers, sources).diagnostics);
}

TEST(Policy, RulesAreReadWithTheirSeverities) {
  source::SourceMap sources;
  const auto [site, said] = site_of("[rules]\nF0321 = \"error\"\nPE001 = \"off\"\n", "", sources);
  EXPECT_EQ("", printed(said));
  ASSERT_EQ(2u, site.rules.size());
  EXPECT_EQ("F0321", site.rules[0].code);
  EXPECT_EQ(source::Severity::error, site.rules[0].severity);
  EXPECT_EQ(std::nullopt, site.rules[1].severity);
}

TEST(Policy, UsualBudgetsOfPlainEnglishCanBeLifted) {
  source::SourceMap sources;
  const auto [site, said] = site_of("[plain_english]\nusual = false\ngrade = 12\n", "", sources);
  EXPECT_EQ("", printed(said));
  EXPECT_EQ(12, site.plain_english.budget.grade);
  EXPECT_GT(site.plain_english.budget.abbreviations.value_or(0), 1e9);
}

TEST(Policy, ARuleIsErrorWarningNoteOrOff) {
  EXPECT_EQ(R"(site/site.toml:10:9: error [F0207] "fatal" is not a known F0321
   |
10 | F0321 = "fatal"
   |         ^^^^^^^
  help: known here: error, warning, note, off
)",
            said_of_site("[rules]\nF0321 = \"fatal\"\n"));
}

constexpr const char* waiver = R"([[waive]]
id = "F0321"
where = "about/one"
reason = "The page is an archive"
by = "Monitoring Officer"
until = 2026-12-31
)";

TEST(Policy, WaiversAreReadWithWhoAnswersForThem) {
  source::SourceMap sources;
  const auto [site, said] = site_of("", waiver, sources);
  EXPECT_EQ("", printed(said));
  ASSERT_EQ(1u, site.waivers.size());
  EXPECT_EQ("F0321", site.waivers[0].code);
  EXPECT_EQ("about/one", site.waivers[0].where);
  EXPECT_EQ("The page is an archive", site.waivers[0].reason);
  EXPECT_EQ("Monitoring Officer", site.waivers[0].by);
  EXPECT_EQ("2026-12-31", calendar::iso(site.waivers[0].until));
}

TEST(Policy, AWaiverNeedsAReasonANameAndAnEnd) {
  const std::string half = "[[waive]]\nid = \"F0321\"\nwhere = \"about\"\n";
  for (const char* key : {"reason", "by", "until"}) {
    EXPECT_NE(said_of_site("", half).find("\"" + std::string(key) + "\" is missing in [[waive]]"),
              std::string::npos)
        << key;
  }
  source::SourceMap sources;
  EXPECT_TRUE(site_of("", half, sources).value.waivers.empty());
}

TEST(Policy, PlainEnglishHasBudgetsAndWords) {
  source::SourceMap sources;
  const auto [site, said] = site_of(R"([plain_english]
grade = 12.5
long_sentences = 10
avoid = { "blue-sky thinking" = "ideas" }
allow = ["due regard"]

[plain_english.committee_report]
grade = 14
)",
                                    "", sources);
  EXPECT_EQ("", printed(said));
  const model::PlainEnglish& english = site.plain_english;
  EXPECT_EQ(12.5, english.budget.grade);
  EXPECT_EQ(10, english.budget.long_sentences);
  EXPECT_EQ(std::nullopt, english.budget.mean_sentence);
  EXPECT_EQ("ideas", english.avoid.at("blue-sky thinking"));
  EXPECT_EQ(std::vector<std::string>{"due regard"}, english.allow);
  EXPECT_EQ(14, english.of_kind.at(model::DocumentKind::committee_report).grade);
}

TEST(Policy, PlainEnglishOfAnUnknownKindIsAnError) {
  EXPECT_NE(said_of_site("[plain_english.comittee_report]\ngrade = 14\n")
                .find("did you mean \"committee_report\"?"),
            std::string::npos);
}

}  // namespace
}  // namespace folio::content
