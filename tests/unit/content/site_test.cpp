#include <gtest/gtest.h>

#include "model/theme.h"
#include "unit/content/reading.h"

namespace folio::content {
namespace {

constexpr const char* site_toml = R"(title = "Papers"
publisher = "Somewhere Council"
base_url = "https://papers.example/"
lang = "en-GB"
nation = "wales"
theme = "council"
contact = "prevent@papers.example"

[accessibility]
status = "partial"
prepared_on = 2026-11-21
known_problems = ["One."]

[[help]]
label = "Emergency"
value = "999"
href = "tel:999"
)";

source::Outcome<model::SiteSettings> site_of(const std::string& toml, source::SourceMap& sources) {
  source::MemoryFiles files{{"site/site.toml", toml}, {"site/static/img/crest.png", "bytes"}};
  const calendar::Date today{std::chrono::year(2026), std::chrono::month(11), std::chrono::day(21)};
  return load_site(files, sources, today);
}

std::string said_of_site(const std::string& toml) {
  source::SourceMap sources;
  return printed(site_of(toml, sources).diagnostics);
}

std::string replaced(std::string text, const std::string& from, const std::string& to) {
  return text.replace(text.find(from), from.size(), to);
}

TEST(Site, SettingsAndStaticFilesAreRead) {
  source::SourceMap sources;
  const auto [site, said] = site_of(site_toml, sources);
  EXPECT_EQ("", printed(said));
  EXPECT_EQ("Papers", site.title);
  EXPECT_EQ("https://papers.example/", site.base_url);
  EXPECT_EQ(model::Nation::wales, site.nation);
  EXPECT_EQ(model::AccessibilityStatement::Compliance::partial, site.accessibility.status);
  EXPECT_EQ("2026-11-21", calendar::iso(site.accessibility.prepared_on));
  EXPECT_EQ("2026-11-21", calendar::iso(site.today));
  ASSERT_EQ(1u, site.help.size());
  EXPECT_EQ("tel:999", site.help[0].href);
  EXPECT_EQ((std::map<std::string, std::string>{{"img/crest.png", "bytes"}}), site.statics);
}

TEST(Site, LanguagesAreNamedOnceEachAndInSmallLetters) {
  source::SourceMap sources;
  const std::string toml =
      replaced(replaced(site_toml, "nation", "languages = [\"cy\", \"pa-Arab\"]\nnation"),
               "\"wales\"", "\"england\"");
  const auto [site, said] = site_of(toml, sources);
  EXPECT_EQ("", printed(said));
  ASSERT_EQ(2u, site.languages.size());
  EXPECT_EQ("cy", site.languages[0].id);
  EXPECT_EQ("pa-arab", site.languages[1].id);
}

TEST(Site, NoLanguageIsNamedTwiceAndEachByItsTag) {
  const std::string said = said_of_site(
      replaced(site_toml, "nation", "languages = [\"en\", \"cy\", \"cy-GB\", \"Welsh!\"]\nnation"));
  EXPECT_NE(std::string::npos, said.find("[F0216] the site has the language \"en\" already"));
  EXPECT_NE(std::string::npos, said.find("[F0216] the site has the language \"cy-GB\" already"));
  EXPECT_NE(std::string::npos, said.find("[F0215] \"Welsh!\" is not the tag of a language"));
}

TEST(Site, EditionsOfPaperAreNamedOnceEach) {
  using model::PrintEdition;
  const auto read = [](const std::string& list) {
    source::SourceMap sources;
    return site_of(std::string(site_toml) + "\n[paper]\neditions = " + list + "\n", sources);
  };
  EXPECT_EQ(read("[\"screen\", \"large_print\", \"screen\"]").value.editions,
            (std::vector{PrintEdition::screen, PrintEdition::large_print}));
  const auto wrong = read("[\"large\"]");
  ASSERT_EQ(wrong.diagnostics.size(), 1U);
  EXPECT_EQ(wrong.diagnostics[0].message, "\"large\" is no edition that paper comes in");
}

TEST(Site, AMissingFileIsSaidWithoutAPlace) {
  const source::MemoryFiles files;
  source::SourceMap sources;
  EXPECT_EQ(
      "error [F0101] \"site/site.toml\" is not there\n"
      "  help: write the file, or correct its name\n",
      printed(load_site(files, sources, {}).diagnostics));
}

TEST(Site, ItsAddressIsThatOfAFolderOfTheWeb) {
  EXPECT_EQ(
      R"(site/site.toml:3:12: error [F0214] "https://papers.example" cannot be the site's address
  |
3 | base_url = "https://papers.example"
  |            ^^^^^^^^^^^^^^^^^^^^^^^^
  help: begin it with https:// and end it with /
)",
      said_of_site(replaced(site_toml, ".example/", ".example")));
}

TEST(Site, HelpLeadsToTheWebMailOrTelephone) {
  EXPECT_EQ(R"(site/site.toml:17:8: error [F0214] "javascript:999" cannot be linked to
   |
17 | href = "javascript:999"
   |        ^^^^^^^^^^^^^^^^
  help: begin it with https:, http:, mailto: or tel:
)",
            said_of_site(replaced(site_toml, "tel:999", "javascript:999")));
}

TEST(Site, TheAccessibilityStatementIsRequired) {
  EXPECT_EQ(R"(site/site.toml:1:1: error [F0204] "accessibility" is missing
  |
1 | title = "Papers"
  | ^
  help: add the table [accessibility], with its fields
site/site.toml:9:2: error [F0205] nothing is known of "accesibility" here
  |
9 | [accesibility]
  |  ^^^^^^^^^^^^
  help: did you mean "accessibility"?
)",
            said_of_site(replaced(site_toml, "accessibility", "accesibility")));
}

TEST(Site, FoldersOfDocumentsAreNamedWithoutLeavingThePublication) {
  source::SourceMap sources;
  const auto named = [&](const std::string& folders) {
    return replaced(site_toml, "theme =", "content = " + folders + "\ntheme =");
  };
  EXPECT_TRUE(site_of(site_toml, sources).value.content_folders.empty());
  const auto [site, said] = site_of(named(R"(["content", "tests/spec/"])"), sources);
  EXPECT_EQ("", printed(said));
  ASSERT_EQ(2u, site.content_folders.size());
  EXPECT_EQ("tests/spec", site.content_folders[1].id);
  for (const char* outside : {"../other", "/etc", "a/../../b"}) {
    EXPECT_NE(std::string::npos,
              said_of_site(named("[\"" + std::string(outside) + "\"]")).find("[F0102]"))
        << outside;
  }
  const std::string twice = said_of_site(named(R"(["content/pages", "content"])"));
  EXPECT_NE(std::string::npos, twice.find("[F0109] \"content\" and \"content/pages\" hold the"))
      << twice;
}

TEST(Site, NamesEachEditionOfPapersOnce) {
  const std::string site(site_toml);
  const std::string twice = said_of_site(site + "\n[paper]\neditions = [\"screen\", \"screen\"]\n");
  EXPECT_NE(twice.find("[F0109] the edition \"screen\" is listed twice"), twice.npos) << twice;
  EXPECT_EQ(said_of_site(site + "\n[paper]\neditions = [\"screen\"]\n"), "");
}

}  // namespace
}  // namespace folio::content
