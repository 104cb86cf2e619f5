#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "content/reading.h"
#include "unit/content/reading.h"

namespace folio::content {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

constexpr const char* folder = "content/pages/sample";

model::SiteSettings site() {
  model::SiteSettings site;
  site.lang = "en-GB";
  site.languages = {{"cy", {}}, {"ur", {}}};
  return site;
}

constexpr const char* welsh_toml = "title = \"Enghraifft\"\nsummary = \"Beth yw enghraifft.\"\n";

source::MemoryFiles english() { return sample_with("## Aims {#aims}\n\nWords.\n"); }

source::MemoryFiles bilingual() {
  source::MemoryFiles files = english();
  files["content/pages/sample/document.cy.toml"] = welsh_toml;
  files["content/pages/sample/01.cy.md"] = "## Nodau {#aims}\n\nGeiriau.\n";
  return files;
}

source::Outcome<model::Dossier> welsh(const source::MemoryFiles& files,
                                      source::SourceMap& sources) {
  return load(files, sources, folder, site(), "cy");
}

std::string said_in_welsh(const source::MemoryFiles& files) {
  source::SourceMap sources;
  return printed(welsh(files, sources).diagnostics);
}

std::string said_of_original(const source::MemoryFiles& files) {
  source::SourceMap sources;
  return printed(load(files, sources, folder, site()).diagnostics);
}

std::vector<std::string> gaps(const source::MemoryFiles& files) {
  source::SourceMap sources;
  std::vector<std::string> out;
  for (const model::TranslationGap& gap : welsh(files, sources).value.header.gaps) {
    static constexpr const char* kinds[] = {"missing", "stale", "unrecorded"};
    out.push_back(std::string(kinds[static_cast<int>(gap.kind)]) + " " + gap.what);
  }
  return out;
}

// What a translator would write, as the gaps say it.
std::string follows(const source::MemoryFiles& files) {
  source::SourceMap sources;
  std::string lines = "[follows]\n";
  for (const model::TranslationGap& gap : welsh(files, sources).value.header.gaps) {
    if (!gap.digest.empty()) lines += "\"" + gap.what + "\" = \"" + gap.digest + "\"\n";
  }
  return lines;
}

TEST(Translation, HasItsOwnWordsAndTheOriginalsDates) {
  source::SourceMap sources;
  const auto [dossier, said] = welsh(bilingual(), sources);
  EXPECT_EQ("", printed(said));
  EXPECT_EQ("Enghraifft", dossier.header.title);
  EXPECT_EQ("Enghraifft", dossier.header.short_title);
  EXPECT_EQ("Beth yw enghraifft.", dossier.header.summary);
  EXPECT_EQ("sample", dossier.header.id);
  EXPECT_EQ("cy/sample", dossier.header.slug);
  EXPECT_EQ("cy", dossier.header.lang);
  EXPECT_EQ("en-GB", dossier.header.original_lang);
  EXPECT_EQ("1", dossier.header.version);
  ASSERT_EQ(1u, dossier.sections.size());
  EXPECT_EQ("Nodau", model::plain_text(dossier.sections[0].title));
  EXPECT_EQ("", dossier.sections[0].lang);
}

TEST(Translation, MayHaveAnAddressOfItsOwn) {
  source::MemoryFiles files = bilingual();
  files["content/pages/sample/document.cy.toml"] += "slug = \"enghraifft\"\n";
  source::SourceMap sources;
  EXPECT_EQ("cy/enghraifft", welsh(files, sources).value.header.slug);
}

TEST(Translation, ShowsTheOriginalWhereNothingIsTranslated) {
  source::MemoryFiles files = english();
  files["content/pages/sample/document.cy.toml"] = welsh_toml;
  source::SourceMap sources;
  const auto [dossier, said] = welsh(files, sources);
  EXPECT_EQ("", printed(said));
  ASSERT_EQ(1u, dossier.sections.size());
  EXPECT_EQ("Aims", model::plain_text(dossier.sections[0].title));
  EXPECT_EQ("en-GB", dossier.sections[0].lang);
  EXPECT_THAT(gaps(files), ElementsAre("missing 01.md", "unrecorded document.toml"));
}

TEST(Translation, IsToldToNoteWhatItFollows) {
  EXPECT_THAT(gaps(bilingual()), ElementsAre("unrecorded 01.md", "unrecorded document.toml"));
}

TEST(Translation, FollowsItsOriginalUntilThatChanges) {
  source::MemoryFiles files = bilingual();
  files["content/pages/sample/document.cy.toml"] += follows(files);
  EXPECT_THAT(gaps(files), IsEmpty());
  files["content/pages/sample/01.md"] += "\nMore words.\n";
  EXPECT_THAT(gaps(files), ElementsAre("stale 01.md"));
  std::string& toml = files["content/pages/sample/document.toml"];
  toml.replace(toml.find("A sample"), 8, "A simple");
  EXPECT_THAT(gaps(files), ElementsAre("stale 01.md", "stale document.toml"));
}

TEST(Translation, FollowsTheWordsOfTomlAndNotItsDates) {
  source::MemoryFiles files = bilingual();
  files["content/pages/sample/document.cy.toml"] += follows(files);
  files["content/pages/sample/document.toml"] += "updated = 2026-11-21\n";
  EXPECT_THAT(gaps(files), IsEmpty());
}

TEST(Translation, LeavesNoSentenceOut) {
  source::MemoryFiles files = bilingual();
  files["content/pages/sample/document.toml"] +=
      "plain_summary = \"We keep people safe in all our towns.\"\nowner = \"Prevent team\"\n";
  EXPECT_THAT(gaps(files), testing::Contains("missing plain_summary"));
  EXPECT_THAT(gaps(files), testing::Not(testing::Contains("missing owner")));
  files["content/pages/sample/document.cy.toml"] = "plain_summary = \"Cadwn bobl yn ddiogel.\"\n" +
                                                   files["content/pages/sample/document.cy.toml"];
  EXPECT_THAT(gaps(files), testing::Not(testing::Contains("missing plain_summary")));
}

TEST(Translation, NotesOnlyFilesThatAreTranslated) {
  source::MemoryFiles files = bilingual();
  files["content/pages/sample/document.cy.toml"] += "[follows]\n\"02.md\" = \"00000000\"\n";
  EXPECT_THAT(said_in_welsh(files),
              HasSubstr("document.cy.toml:4:11: error [F0217] \"02.md\" has no version"));
}

TEST(Translation, HasATitle) {
  source::MemoryFiles files = bilingual();
  files["content/pages/sample/document.cy.toml"] = "summary = \"Beth yw enghraifft.\"\n";
  EXPECT_THAT(said_in_welsh(files), HasSubstr("error [F0204] \"title\" is missing"));
  files = english();
  files["content/pages/sample/01.cy.md"] = "## Nodau\n\nGeiriau.\n";
  EXPECT_THAT(
      said_in_welsh(files),
      HasSubstr("document.cy.toml:1:1: error [F0219] the translation has no document.toml"));
}

TEST(Translation, SaysNothingThatIsTheSameInEveryLanguage) {
  for (const char* line : {"status = \"approved\"", "id = \"enghraifft\"", "kind = \"strategy\""}) {
    source::MemoryFiles files = bilingual();
    files["content/pages/sample/document.cy.toml"] += std::string(line) + "\n";
    EXPECT_THAT(said_in_welsh(files), HasSubstr("is the same in every language")) << line;
  }
}

TEST(Translation, SaysNothingThatTheOriginalDoesNot) {
  source::MemoryFiles files = bilingual();
  files["content/pages/sample/document.cy.toml"] += "owner = \"Rhywun\"\nversion = 2\n";
  const std::string said = said_in_welsh(files);
  EXPECT_THAT(said, HasSubstr("error [F0217] the original says nothing under \"owner\""));
  EXPECT_THAT(said, HasSubstr("error [F0217] \"version\" cannot be translated so"));
}

TEST(Translation, CannotOpenWhatIsExempt) {
  source::MemoryFiles files = bilingual();
  files["content/pages/sample/document.toml"] +=
      "[[part]]\nlabel = \"Appendix 1\"\nfile = \"a.exempt.md\"\naccess = \"exempt\"\n"
      "paragraphs = [3]\npublic_interest = \"It would harm trade.\"\n";
  files["content/pages/sample/a.exempt.md"] = "## Costs\n\nSecret words.\n";
  files["content/pages/sample/a.exempt.cy.md"] = "## Costau\n\nGeiriau cudd.\n";
  files["content/pages/sample/document.cy.toml"] +=
      "[[part]]\nlabel = \"Atodiad 1\"\npublic_interest = \"Byddai’n niweidio masnach.\"\n";
  source::SourceMap sources;
  const auto [dossier, said] = welsh(files, sources);
  EXPECT_EQ("", printed(said));
  ASSERT_EQ(1u, dossier.exempt.size());
  EXPECT_EQ("Atodiad 1", dossier.exempt[0].label);
  EXPECT_EQ("appendix-1", dossier.exempt[0].id);
  EXPECT_EQ("Byddai’n niweidio masnach.", dossier.exempt[0].exemption.public_interest);
  EXPECT_EQ(std::vector<int>{3}, dossier.exempt[0].exemption.paragraphs);
  EXPECT_TRUE(dossier.exempt[0].sections);
  files["content/pages/sample/document.cy.toml"] += "access = \"open\"\nfile = \"01.md\"\n";
  const auto opened = welsh(files, sources);
  EXPECT_EQ(1u, opened.value.exempt.size());
  EXPECT_THAT(printed(opened.diagnostics), HasSubstr("\"access\" is the same in every language"));
}

TEST(Translation, TellsNothingOfExemptWords) {
  source::MemoryFiles files = bilingual();
  files["content/pages/sample/document.toml"] +=
      "[[part]]\nlabel = \"Appendix 1\"\nfile = \"a.exempt.md\"\naccess = \"exempt\"\n"
      "paragraphs = [3]\npublic_interest = \"It would harm trade.\"\n";
  files["content/pages/sample/a.exempt.md"] = "## Costs\n\nSecret words.\n";
  files["content/pages/sample/a.exempt.cy.md"] = "# Costau\n\nGeiriau cudd.\n";
  EXPECT_THAT(gaps(files), ElementsAre("unrecorded 01.md", "unrecorded document.toml"));
  const std::string said = said_in_welsh(files);
  EXPECT_THAT(said, HasSubstr("a.exempt.cy.md"));
  EXPECT_THAT(said, HasSubstr("its words are not shown"));
  EXPECT_THAT(said, Not(HasSubstr("Costau")));
}

TEST(Translation, OfAnExemptFileMustBeNamedAsExempt) {
  source::MemoryFiles files = bilingual();
  files["content/pages/sample/document.toml"] +=
      "[[part]]\nlabel = \"Appendix 1\"\nfile = \"a.exempt.md\"\naccess = \"exempt\"\n"
      "paragraphs = [3]\npublic_interest = \"It would harm trade.\"\n";
  files["content/pages/sample/a.exempt.md"] = "## Costs\n\nSecret words.\n";
  files["content/pages/sample/a.cy.md"] = "## Costau\n\nGeiriau cudd.\n";
  EXPECT_THAT(said_of_original(files),
              HasSubstr("a.cy.md:1:1: error [F0108] no document lists this file"));
}

TEST(Translation, IsNotReadAsASectionOfTheOriginal) {
  source::MemoryFiles files = bilingual();
  std::string& toml = files["content/pages/sample/document.toml"];
  toml.replace(toml.find("[\"01.md\"]"), 9, "\"auto\"");
  source::SourceMap sources;
  const auto [dossier, said] = load(files, sources, folder, site());
  EXPECT_EQ("", printed(said));
  EXPECT_EQ(1u, dossier.sections.size());
}

TEST(Translation, IsInALanguageOfTheSite) {
  source::MemoryFiles files = bilingual();
  files["content/pages/sample/01.fr.md"] = "## Buts\n\nMots.\n";
  EXPECT_EQ(
      "content/pages/sample/01.fr.md:1:1: error [F0218] the site has no language \"fr\"\n"
      "  help: add it to the languages in site/site.toml, or correct the file's name\n",
      said_of_original(files));
}

TEST(Translation, OfAFileThatIsNotThereIsAStray) {
  source::MemoryFiles files = bilingual();
  files["content/pages/sample/02.cy.md"] = "## Mwy\n\nGeiriau.\n";
  EXPECT_THAT(said_of_original(files),
              HasSubstr("02.cy.md:1:1: error [F0108] no document lists this file"));
}

TEST(Translation, IsSaidToBeWrongAtItsOwnPlaceOnly) {
  source::MemoryFiles files = bilingual();
  files["content/pages/sample/01.cy.md"] = "# Nodau\n\nGeiriau.\n";
  files["content/pages/sample/document.toml"] += "[[part]]\nlabel = \"Annex\"\n";
  EXPECT_THAT(said_in_welsh(files), HasSubstr("01.cy.md:1:1: error [F0303]"));
  EXPECT_THAT(said_in_welsh(files), Not(HasSubstr("/document.toml")));
}

source::MemoryFiles plan() {
  source::MemoryFiles files = bilingual();
  files["content/pages/sample/impacts.toml"] = R"([[impact]]
characteristic = "age"
impact = "positive"
effect = "Good."

[[impact]]
characteristic = "race"
impact = "neutral"
effect = "None."
)";
  return files;
}

TEST(Translation, OfRowsIsFoundByTheirNames) {
  source::MemoryFiles files = plan();
  files["content/pages/sample/impacts.cy.toml"] =
      "[[impact]]\ncharacteristic = \"race\"\neffect = \"Dim.\"\n\n"
      "[[impact]]\ncharacteristic = \"age\"\neffect = \"Da.\"\n";
  source::SourceMap sources;
  const auto [dossier, said] = welsh(files, sources);
  EXPECT_EQ("", printed(said));
  ASSERT_EQ(2u, dossier.records.impacts.size());
  EXPECT_EQ("Da.\n", model::plain_text(dossier.records.impacts[0].effect));
  EXPECT_EQ("Dim.\n", model::plain_text(dossier.records.impacts[1].effect));
  EXPECT_EQ("", dossier.records.lang);
}

TEST(Translation, OfRowsLeavesNoneOut) {
  source::MemoryFiles files = plan();
  files["content/pages/sample/impacts.cy.toml"] =
      "[[impact]]\ncharacteristic = \"race\"\neffect = \"Dim.\"\n";
  EXPECT_THAT(gaps(files), testing::Contains("missing effect of age"));
  files["content/pages/sample/impacts.cy.toml"] =
      "[[impact]]\ncharacteristic = \"rase\"\neffect = \"Dim.\"\n";
  EXPECT_THAT(said_in_welsh(files),
              HasSubstr("error [F0217] nothing in the original is called \"rase\"\n"));
}

TEST(Translation, ShowsRowsAsTheyWereWrittenUntilAllAreTranslated) {
  source::SourceMap sources;
  const auto [dossier, said] = welsh(plan(), sources);
  EXPECT_EQ("", printed(said));
  EXPECT_EQ("en-GB", dossier.records.lang);
  EXPECT_EQ("Good.\n", model::plain_text(dossier.records.impacts[0].effect));
  EXPECT_THAT(gaps(plan()), testing::Contains("missing impacts.toml"));
}

TEST(Translation, TellsWhichLanguagesADocumentHas) {
  source::MemoryFiles files = bilingual();
  files["content/registry/bodies.toml"] =
      "[[body]]\nid = \"somewhere-council\"\nname = \"Somewhere\"\nkind = \"council\"\n";
  files["content/pages/sample/01.fr.md"] = "## Buts\n\nMots.\n";
  source::SourceMap sources;
  const auto library = load_library(files, sources, site()).value;
  ASSERT_EQ(2u, library.editions.size());
  EXPECT_EQ("", library.editions[0].lang);
  EXPECT_EQ("cy", library.editions[1].lang);
  EXPECT_EQ(folder, library.editions[1].folder);
}

TEST(Translation, MayHoldTheUnseenCharactersThatItsScriptIsSpeltWith) {
  for (const char* words : {"র\u200D্যাব", "اعلی\u200Cترین", "رابطہ (PDF)\u200F۔"}) {
    source::MemoryFiles files = english();
    files["content/pages/sample/document.ur.toml"] = welsh_toml;
    files["content/pages/sample/01.ur.md"] = "## " + std::string(words) + "\n\n" + words + "\n";
    source::SourceMap sources;
    EXPECT_EQ("", printed(load(files, sources, folder, site(), "ur").diagnostics)) << words;
  }
}

TEST(Translation, HoldsNoOtherUnseenCharacters) {
  for (const char* words : {"a\u200Cb", "a\u200Fb", "رابطہ\u202E", "رابطہ\u200B"}) {
    source::MemoryFiles files = bilingual();
    files["content/pages/sample/01.cy.md"] = "## Nodau\n\n" + std::string(words) + "\n";
    EXPECT_THAT(said_in_welsh(files), HasSubstr("[F0608]")) << words;
  }
}

TEST(TranslatedName, IsTheOriginalsWithALanguageInIt) {
  EXPECT_EQ("a/01-about.cy.md", translated_name("a/01-about.md", "cy"));
  EXPECT_EQ("a.exempt.cy.md", translated_name("a.exempt.md", "cy"));
  const auto name = split_translated("a/b.PA-Arab.toml");
  ASSERT_TRUE(name);
  EXPECT_EQ("a/b.toml", name->original);
  EXPECT_EQ("pa-arab", name->lang);
}

TEST(TranslatedName, IsNoOther) {
  for (const char* path : {"a/01-about.md", "a/.cy.md", "a.exempt.md", "a.cy.png", "cy.md",
                           "x.y/cy.md", "a.draft.md"}) {
    EXPECT_FALSE(split_translated(path)) << path;
  }
}

}  // namespace
}  // namespace folio::content
