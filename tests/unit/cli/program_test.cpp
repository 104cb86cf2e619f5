// The program as it is called, on the smallest publication.

#include "support/program.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "unit/cli/tiny_root.h"

namespace folio::cli {
namespace {

namespace fs = std::filesystem;
using support::files_below;
using support::Ran;
using support::TemporaryFolder;
using support::write;
using ::testing::EndsWith;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::MatchesRegex;
using ::testing::Not;
using ::testing::StartsWith;

Ran folio(std::vector<std::string> arguments) {
  arguments.insert(arguments.begin(), FOLIO_PROGRAM);
  return support::run(arguments);
}

class Program : public testing::Test {
 protected:
  void SetUp() override { write_root(root_); }

  Ran build(std::vector<std::string> options = {}) {
    std::vector<std::string> arguments{"build", root_, "--today", "2026-01-05"};
    arguments.insert(arguments.end(), options.begin(), options.end());
    return folio(arguments);
  }

  void spoil() { write(root_ / "content/pages/about/01-about.md", "## One\n\n[@nowhere]\n"); }

  TemporaryFolder folder_;
  fs::path root_ = folder_ / "root";
  fs::path site_ = root_ / "site/public";
};

TEST_F(Program, BuildsEverythingAndSaysSoInASentence) {
  const Ran ran = build();
  EXPECT_EQ(ran.exit, 0);
  EXPECT_EQ(ran.err, "") << "progress is for people who look on";
  EXPECT_THAT(ran.out, StartsWith("Built 1 document: "));
  EXPECT_THAT(ran.out, HasSubstr(" pages and 1 PDF in "));
  EXPECT_THAT(ran.out, HasSubstr("It is all in " + site_.string() + " ("));
  EXPECT_THAT(ran.out, EndsWith("Open " + (site_ / "index.html").string() + " in a browser.\n"));
  for (const char* file : {"index.html", "about/index.html", "about/all/index.html",
                           "about/about.pdf", "search.json", "manifest.json"}) {
    EXPECT_TRUE(fs::exists(site_ / file)) << file;
  }
}

TEST_F(Program, SaysThatNothingChanged) {
  build();
  EXPECT_THAT(build().out, HasSubstr("(nothing changed)"));
}

TEST_F(Program, ShowsALineOfProgressForEachStageOnATerminal) {
  const Ran ran = support::run({"script", "-qec",
                                std::string(FOLIO_PROGRAM) + " build '" + root_.string() + "'",
                                folder_ / "typescript"});
  EXPECT_EQ(ran.exit, 0);
  for (const char* stage : {"Reading settings and theme", "Reading 1 document",
                            "Checking 1 document", "Making pages and PDFs", "Publishing"}) {
    EXPECT_THAT(ran.out, HasSubstr(stage));
  }
}

TEST_F(Program, BuildsElsewhereAndLeavesTheRootAlone) {
  const auto before = files_below(root_);
  EXPECT_EQ(build({"--out", folder_ / "elsewhere/deep"}).exit, 0);
  EXPECT_TRUE(fs::exists(folder_ / "elsewhere/deep/index.html"));
  EXPECT_EQ(files_below(root_), before);
}

TEST_F(Program, MakesEachFormatAlone) {
  EXPECT_EQ(build({"--formats", "html"}).exit, 0);
  EXPECT_TRUE(fs::exists(site_ / "about/index.html"));
  EXPECT_FALSE(fs::exists(site_ / "about/about.pdf"));
  EXPECT_FALSE(fs::exists(site_ / "search.json"));
  EXPECT_THAT(build({"--formats", "pdf"}).out, StartsWith("Built 1 document: 1 PDF in "));
  EXPECT_TRUE(fs::exists(site_ / "about/about.pdf"));
  EXPECT_FALSE(fs::exists(site_ / "about/index.html"));
  EXPECT_THAT(build({"--formats", "data"}).out, StartsWith("Built 1 document: data only in "));
  EXPECT_TRUE(fs::exists(site_ / "search.json"));
  EXPECT_FALSE(fs::exists(site_ / "about"));
}

TEST_F(Program, AnErrorLeavesTheOldSiteAndExitsWith1) {
  build();
  const auto before = files_below(site_);
  spoil();
  const Ran ran = build();
  EXPECT_EQ(ran.exit, 1);
  EXPECT_EQ(ran.out, "");
  EXPECT_THAT(ran.err, HasSubstr("content/pages/about/01-about.md:3:1: error [XR001]"));
  EXPECT_THAT(ran.err, EndsWith("\n1 error\nNothing was written.\n"));
  EXPECT_EQ(files_below(site_), before);
}

TEST_F(Program, ReportsEveryMistakeInTheOrderOfFilesWhateverTheNumberOfJobs) {
  spoil();
  for (const char* name : {"zebra", "apple", "mango"}) {
    const fs::path page = root_ / "content/pages" / name;
    write(page / "document.toml", "id = \"" + std::string(name) + "\"\nkind = \"pgae\"\n");
  }
  const Ran alone = build({"--jobs", "1"});
  EXPECT_EQ(alone.exit, 1);
  EXPECT_LT(alone.err.find("pages/about/"), alone.err.find("pages/apple/"));
  EXPECT_LT(alone.err.find("pages/apple/"), alone.err.find("pages/mango/"));
  EXPECT_LT(alone.err.find("pages/mango/"), alone.err.find("pages/zebra/"));
  for (int round = 0; round < 5; ++round) EXPECT_EQ(build({"--jobs", "8"}).err, alone.err);
}

TEST_F(Program, ChecksWithoutWriting) {
  const auto before = files_below(root_);
  const Ran fine = folio({"check", root_});
  EXPECT_EQ(fine.exit, 0);
  EXPECT_EQ(fine.out, "Nothing is wrong with 1 document.\n");
  spoil();
  EXPECT_EQ(folio({"check", root_}).exit, 1);
  EXPECT_THAT(folio({"check", root_}).err, HasSubstr("[XR001]"));
  EXPECT_EQ(files_below(root_).size(), before.size());
}

TEST_F(Program, WarningsFailAStrictCheckAlone) {
  write(root_ / "content/pages/about/01-about.md", "## One\n\nSee [here](https://a.example).\n");
  EXPECT_EQ(folio({"check", root_}).exit, 0);
  const Ran strict = folio({"check", root_, "--strict"});
  EXPECT_EQ(strict.exit, 1);
  EXPECT_THAT(strict.err, EndsWith("\n1 warning\nWarnings count as errors here, for --strict was "
                                   "given.\n"));
  EXPECT_EQ(build().exit, 0);
}

TEST_F(Program, AWaiverHoldsToItsDayAndIsTold) {
  write(root_ / "content/pages/about/01-about.md", "## One\n\nSee [here](https://a.example).\n");
  write(root_ / "site/waivers.toml",
        "[[waive]]\nid = \"F0321\"\nwhere = \"about\"\nreason = \"It is an archive\"\n"
        "by = \"Monitoring Officer\"\nuntil = 2026-01-31\n");
  const Ran held = folio({"check", root_, "--strict", "--today", "2026-01-31"});
  EXPECT_EQ(held.exit, 0);
  EXPECT_THAT(held.err, HasSubstr("  waived until 31 January 2026 by Monitoring Officer: It is an "
                                  "archive\n\n1 waived\n"));
  const Ran ended = folio({"check", root_, "--today", "2026-02-01"});
  EXPECT_EQ(ended.exit, 1);
  EXPECT_THAT(ended.err, HasSubstr("site/waivers.toml:2:6: error [F0804] the waiver of F0321"));
}

TEST_F(Program, ChecksAsJsonAndSarifOnStandardOutputAlone) {
  write(root_ / "content/pages/about/01-about.md", "## One\n\nSee [here](https://a.example).\n");
  const Ran json = folio({"check", root_, "--format", "json"});
  EXPECT_EQ(json.exit, 0);
  EXPECT_EQ(json.err, "");
  EXPECT_THAT(json.out, HasSubstr("\"code\": \"F0321\""));
  const Ran sarif = folio({"check", root_, "--format", "sarif", "--strict"});
  EXPECT_EQ(sarif.exit, 1);
  EXPECT_EQ(sarif.err, "");
  EXPECT_THAT(sarif.out, HasSubstr("\"ruleId\": \"F0321\""));
  EXPECT_EQ(folio({"check", root_, "--format", "xml"}).exit, 2);
}

TEST_F(Program, WritesReportsWhereItIsToldTo) {
  const Ran usual = folio({"check", "--report", root_});
  EXPECT_EQ(usual.exit, 0);
  EXPECT_THAT(usual.out, EndsWith("The reports are in " +
                                  (root_ / "build/reports/index.html").string() + ".\n"));
  EXPECT_TRUE(fs::exists(root_ / "build/reports/plain-english.html"));
  EXPECT_TRUE(fs::exists(root_ / "build/reports/traceability.html"));
  EXPECT_EQ(folio({"check", root_, "--report=" + (folder_ / "pages").string()}).exit, 0);
  EXPECT_TRUE(fs::exists(folder_ / "pages/check.sarif"));
  spoil();
  EXPECT_EQ(folio({"check", root_, "--report"}).exit, 1);
  EXPECT_THAT(files_below(root_ / "build/reports").at("check.html"), HasSubstr("XR001"));
}

constexpr const char* canary = "Kestrel Yard";

TEST_F(Program, TellsNothingOfAnExemptMistakeInAnyForm) {
  const fs::path page = root_ / "content/pages/about";
  write(page / "closed.exempt.md", "## Closed\n\nThe <b>Kestrel Yard</b> premises.\n");
  write(page / "document.toml",
        support::bytes_of(page / "document.toml") +
            "\n[[part]]\nlabel = \"Appendix 1\"\nfile = \"closed.exempt.md\"\naccess = \"exempt\"\n"
            "paragraphs = [7]\npublic_interest = \"It would hinder the work.\"\n");
  for (const char* form : {"text", "json", "sarif"}) {
    const Ran ran = folio({"check", root_, "--format", form, "--report"});
    EXPECT_EQ(ran.exit, 1) << form;
    EXPECT_THAT(ran.out + ran.err, HasSubstr("F0301")) << form;
    EXPECT_THAT(ran.out + ran.err, Not(HasSubstr(canary))) << form;
  }
  for (const auto& [path, bytes] : files_below(root_ / "build/reports")) {
    EXPECT_THAT(bytes, Not(HasSubstr(canary))) << path;
  }
}

TEST_F(Program, CharactersThatNoFontHoldsAreErrorsOnlyWherePdfsAreMade) {
  write(root_ / "content/pages/about/01-about.md", "## One\n\nA hieroglyph: \xF0\x93\x80\x80.\n");
  EXPECT_EQ(build().exit, 1);
  EXPECT_EQ(build({"--formats", "html,data"}).exit, 0);
}

TEST_F(Program, UsesTheRootsOwnThemeBeforeTheInstalledOne) {
  write(root_ / "themes/council/theme.toml", "name = \n");
  const Ran ran = build();
  EXPECT_EQ(ran.exit, 1);
  EXPECT_THAT(ran.err, HasSubstr("themes/council/"));
}

TEST_F(Program, FindsTheThemeBesideTheInstalledProgram) {
  fs::create_directories(folder_ / "usr/bin");
  fs::copy_file(FOLIO_PROGRAM, folder_ / "usr/bin/folio");
  fs::create_directories(folder_ / "usr/share/folio");
  fs::copy(FOLIO_SOURCE_DIR "/themes", folder_ / "usr/share/folio/themes",
           fs::copy_options::recursive);
  const fs::path words = folder_ / "usr/share/folio/themes/council/words/en.toml";
  fs::remove(words);
  const Ran ran = support::run({folder_ / "usr/bin/folio", "check", root_});
  EXPECT_EQ(ran.exit, 1) << "the words that are missing were not missed";
}

TEST_F(Program, AStaticFileThatWouldTakeThePlaceOfAPageIsAnError) {
  for (const char* name : {"index.html", "INDEX.html", "manifest.json", "about/more.html"}) {
    write(root_ / "site/static" / name, "x");
    const Ran ran = folio({"check", root_});
    EXPECT_EQ(ran.exit, 1) << name;
    EXPECT_THAT(ran.err, StartsWith("error [F0801] two outputs would be called \"")) << name;
    fs::remove_all(root_ / "site/static");
  }
  write(root_ / "site/static/about.txt", "x");
  EXPECT_EQ(build().exit, 0);
  EXPECT_EQ(files_below(site_).at("about.txt"), "x");
}

TEST_F(Program, WrongUsageExitsWith2) {
  EXPECT_EQ(folio({}).exit, 2);
  EXPECT_EQ(folio({"biuld"}).exit, 2);
  EXPECT_EQ(build({"--jobs", "none"}).exit, 2);
  const Ran ran = folio({"build", folder_ / "not-there"});
  EXPECT_EQ(ran.exit, 2);
  EXPECT_EQ(ran.err, "folio: \"" + (folder_ / "not-there").string() + "\" is not a folder\n");
  fs::create_directory(folder_ / "empty");
  EXPECT_THAT(folio({"check", folder_ / "empty"}).err,
              HasSubstr("folio new site DIR` makes one\n"));
}

TEST_F(Program, APublicationWithoutSettingsHasErrors) {
  fs::create_directories(folder_ / "begun/content");
  const Ran ran = folio({"build", folder_ / "begun"});
  EXPECT_EQ(ran.exit, 1);
  EXPECT_THAT(ran.err, HasSubstr("site/site.toml"));
  EXPECT_THAT(files_below(folder_ / "begun"), IsEmpty());
}

TEST_F(Program, AnOutputFolderThatCannotBeExitsWith3) {
  write(folder_ / "file", "x");
  const Ran ran = build({"--out", folder_ / "file/site"});
  EXPECT_EQ(ran.exit, 3);
  EXPECT_THAT(ran.err, HasSubstr("a part of the path is not a folder"));
  EXPECT_EQ(ran.out, "");
}

TEST_F(Program, AnOutputFolderThatTheSystemRefusesExitsWith3) {
  const Ran ran = build({"--out", "/proc/folio/site"});
  EXPECT_EQ(ran.exit, 3);
  EXPECT_THAT(ran.err, StartsWith("folio: \"/proc/folio/site\" cannot be written to: "));
}

TEST_F(Program, AFolderThatFolioDidNotMakeIsNotReplaced) {
  write(folder_ / "home/diary.txt", "dear diary");
  const Ran ran = build({"--out", folder_ / "home"});
  EXPECT_EQ(ran.exit, 3);
  EXPECT_THAT(ran.err, HasSubstr("holds files that Folio did not make"));
  EXPECT_EQ(files_below(folder_ / "home").size(), 1u);
}

TEST_F(Program, AFullStandardOutputIsNotOverlooked) {
  const Ran ran = support::run({"sh", "-c", "exec \"$0\" --help >/dev/full", FOLIO_PROGRAM});
  EXPECT_EQ(ran.exit, 3);
}

TEST_F(Program, AReaderThatHasGoneDoesNotKillABuild) {
  const Ran ran = support::run({"sh", "-c", "\"$0\" build \"$1\" | true", FOLIO_PROGRAM, root_});
  EXPECT_EQ(ran.exit, 0);
  EXPECT_TRUE(fs::exists(site_ / "index.html"));
  EXPECT_FALSE(fs::exists(root_ / "site/.public.staging"));
}

TEST(Explain, SaysWhatACodeMeansInLinesThatFit) {
  const Ran ran = folio({"explain", "xr001"});
  EXPECT_EQ(ran.exit, 0);
  EXPECT_THAT(ran.out, StartsWith("XR001: a reference leads nowhere\n\n"));
  EXPECT_THAT(ran.out, Not(MatchesRegex("(.|\n)*[^\n]{79}(.|\n)*")));
}

TEST(Explain, ListsTheFieldsOfAFile) {
  EXPECT_THAT(folio({"explain", "actions.toml"}).out,
              HasSubstr("\naction.lead: words (needed)\n  "));
  EXPECT_THAT(folio({"explain", "document.toml"}).out, HasSubstr("\nhouse_style: "));
  EXPECT_EQ(folio({"explain", "action.toml"}).exit, 2);
}

TEST(Explain, AnUnknownCodeIsWrongUsage) {
  EXPECT_EQ(folio({"explain", "F9999"}).exit, 2);
  EXPECT_THAT(folio({"explain", "F020l"}).err, HasSubstr("the nearest is F0201"));
  EXPECT_THAT(folio({"explain", "f020l"}).err, HasSubstr("the nearest is F0201"));
  EXPECT_THAT(folio({"explain", "nonsense"}).err, HasSubstr("a code is F and four digits"));
}

}  // namespace
}  // namespace folio::cli
