#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "content/reading.h"
#include "unit/content/reading.h"

// What all documents share, in other languages: registries and the site's own words.

namespace folio::content {
namespace {

using testing::HasSubstr;

model::SiteSettings site() {
  model::SiteSettings site;
  site.lang = "en-GB";
  site.languages = {{"cy", {}}, {"ur", {}}};
  return site;
}

constexpr const char* bodies =
    "[[body]]\nid = \"somewhere-council\"\nname = \"Somewhere\"\nkind = \"council\"\n";
constexpr const char* welsh_bodies = "[[body]]\nid = \"somewhere-council\"\nname = \"Rhywle\"\n";

source::Outcome<model::Library> registries(const source::MemoryFiles& files,
                                           source::SourceMap& sources,
                                           model::Nation nation = model::Nation::england) {
  model::SiteSettings settings = site();
  settings.nation = nation;
  return load_library(files, sources, settings);
}

source::MemoryFiles with_bodies() {
  source::MemoryFiles files = sample_with("## Aims\n\nWords.\n");
  files["content/registry/bodies.toml"] = bodies;
  return files;
}

std::string said_of_registries(const source::MemoryFiles& files,
                               model::Nation nation = model::Nation::england) {
  source::SourceMap sources;
  return printed(registries(files, sources, nation).diagnostics);
}

TEST(TranslatedRegistry, TellsNamesInItsLanguage) {
  source::MemoryFiles files = with_bodies();
  files["content/registry/bodies.cy.toml"] = welsh_bodies;
  source::SourceMap sources;
  const model::Library library = registries(files, sources).value;
  EXPECT_EQ("Somewhere", library.bodies[0].name);
  EXPECT_EQ("Rhywle", library.in("cy").bodies[0].name);
  EXPECT_EQ("Somewhere", library.in("ur").bodies[0].name);
  EXPECT_EQ("Somewhere", library.in("fr").bodies[0].name);
}

TEST(TranslatedRegistry, NotesWhatItFollows) {
  source::MemoryFiles files = with_bodies();
  files["content/registry/bodies.cy.toml"] = welsh_bodies;
  const std::string said = said_of_registries(files);
  EXPECT_THAT(said, HasSubstr("bodies.cy.toml:1:1: warning [WL003] it is not noted which state"));
  const std::string note = said.substr(said.find("follows = "), 20);
  files["content/registry/bodies.cy.toml"] = note + "\n" + welsh_bodies;
  EXPECT_EQ("", said_of_registries(files));
  std::string& original = files["content/registry/bodies.toml"];
  original.replace(original.find("\"Somewhere\""), 11, "\"Nowhere\"");
  EXPECT_THAT(said_of_registries(files),
              HasSubstr("warning [WL003] \"content/registry/bodies.toml\" has changed since it was "
                        "translated into Welsh"));
  EXPECT_THAT(said_of_registries(files, model::Nation::wales), HasSubstr("error [WL001]"));
}

TEST(TranslatedRegistry, FollowsTheWholeOriginalHoweverMuchIsTranslated) {
  source::MemoryFiles files = with_bodies();
  files["content/registry/bodies.toml"] +=
      "[[body]]\nid = \"cabinet\"\nname = \"Cabinet\"\nkind = \"cabinet\"\n";
  files["content/registry/bodies.cy.toml"] = welsh_bodies;
  const std::string said = said_of_registries(files);
  EXPECT_THAT(said, HasSubstr("name of cabinet is not there in Welsh"));
  const std::string note = said.substr(said.find("follows = "), 20);
  files["content/registry/bodies.cy.toml"] =
      note + "\n" + welsh_bodies + "[[body]]\nid = \"cabinet\"\nname = \"Cabinet y Cyngor\"\n";
  EXPECT_EQ("", said_of_registries(files));
}

TEST(TranslatedRegistry, MustSayInWalesWhatItFollows) {
  source::MemoryFiles files = with_bodies();
  files["content/registry/bodies.cy.toml"] = welsh_bodies;
  EXPECT_THAT(said_of_registries(files, model::Nation::wales),
              HasSubstr("bodies.cy.toml:1:1: error [WL001] it is not noted which state"));
}

TEST(TranslatedRegistry, IsAskedOfASiteInWales) {
  EXPECT_EQ("", said_of_registries(with_bodies()));
  EXPECT_THAT(
      said_of_registries(with_bodies(), model::Nation::wales),
      HasSubstr("bodies.cy.toml:1:1: error [WL001] \"content/registry/bodies.toml\" has not "
                "been translated into Welsh"));
}

TEST(TranslatedRegistry, IsInALanguageOfTheSite) {
  source::MemoryFiles files = with_bodies();
  files["content/registry/bodies.fr.toml"] = welsh_bodies;
  EXPECT_THAT(said_of_registries(files),
              HasSubstr("error [F0218] the site has no language \"fr\""));
  files = with_bodies();
  files["content/registry/people.cy.toml"] = welsh_bodies;
  EXPECT_THAT(said_of_registries(files), HasSubstr("people.cy.toml:1:1: error [F0108]"));
}

TEST(TranslatedRegistry, OrdersTermsByTheAlphabet) {
  source::MemoryFiles files = with_bodies();
  files["content/registry/glossary.toml"] = R"([[term]]
id = "a"
term = "Alert"
meaning = "m"
terms = {cy = "Llwybr"}

[[term]]
id = "b"
term = "Board"
meaning = "m"
terms = {cy = "Lwfans"}
)";
  source::SourceMap sources;
  const model::Library library = registries(files, sources).value;
  EXPECT_EQ("Alert", library.glossary[0].term);
  ASSERT_EQ(2u, library.in("cy").glossary.size());
  EXPECT_EQ("Lwfans", library.in("cy").glossary[0].term);
  EXPECT_EQ("Llwybr", library.in("cy").glossary[1].term);
  EXPECT_EQ("Alert", library.in("ur").glossary[0].term);
}

constexpr const char* settings = R"(title = "Papers"
publisher = "Somewhere"
base_url = "https://papers.example/"
lang = "en-GB"
languages = ["cy"]
nation = "england"
theme = "council"
contact = "papers@papers.example"

[accessibility]
status = "full"
prepared_on = 2026-01-05

[[help]]
label = "Emergency"
value = "999"
href = "tel:999"
)";

TEST(TranslatedSite, HasItsOwnWordsAndTheOriginalsSettings) {
  source::MemoryFiles files;
  files["site/site.toml"] = settings;
  files["site/site.cy.toml"] = "title = \"Papurau\"\n[[help]]\nlabel = \"Argyfwng\"\n";
  source::SourceMap sources;
  const auto [site, said] = load_site(files, sources, *calendar::parse("2026-01-05"));
  EXPECT_THAT(printed(said), HasSubstr("site.cy.toml:1:1: warning [WL003]"));
  const model::SiteSettings welsh = site.in("cy");
  EXPECT_EQ("Papurau", welsh.title);
  EXPECT_EQ("cy", welsh.lang);
  EXPECT_EQ("Somewhere", welsh.publisher);
  EXPECT_EQ("Argyfwng", welsh.help[0].label);
  EXPECT_EQ("tel:999", welsh.help[0].href);
  EXPECT_EQ("Papers", site.in("en-GB").title);
}

TEST(TranslatedSite, HasTheHelpOfEveryPage) {
  source::MemoryFiles files;
  files["site/site.toml"] = settings;
  files["site/site.cy.toml"] = "title = \"Papurau\"\n";
  source::SourceMap sources;
  EXPECT_THAT(printed(load_site(files, sources, *calendar::parse("2026-01-05")).diagnostics),
              HasSubstr("site.cy.toml:1:1: warning [WL003] help is not there in Welsh"));
}

TEST(TranslatedSite, ChangesNoSetting) {
  source::MemoryFiles files;
  files["site/site.toml"] = settings;
  files["site/site.cy.toml"] = "nation = \"wales\"\n";
  source::SourceMap sources;
  const auto outcome = load_site(files, sources, *calendar::parse("2026-01-05"));
  EXPECT_THAT(
      printed(outcome.diagnostics),
      HasSubstr("site.cy.toml:1:10: error [F0217] \"nation\" is the same in every language"));
}

}  // namespace
}  // namespace folio::content
