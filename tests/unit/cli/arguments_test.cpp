#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "cli/commands.h"

namespace folio::cli {
namespace {

using ::testing::HasSubstr;

const calendar::Date monday = *calendar::parse("2026-01-05");

Command parsed(const std::vector<std::string>& arguments) { return parse(arguments, monday, 3); }

/// What is said to arguments that cannot be understood.
std::string refusal(const std::vector<std::string>& arguments) {
  const Command command = parsed(arguments);
  const Answer* answer = std::get_if<Answer>(&command);
  if (answer == nullptr || answer->exit != Exit::wrong_usage) return "understood";
  return answer->words;
}

TEST(Arguments, BuildWithoutMoreBuildsThisFolderIntoItsOwnSite) {
  const auto build = std::get<Build>(parsed({"build"}));
  EXPECT_EQ(build.assignment.root, ".");
  EXPECT_EQ(build.out, "./site/public");
  EXPECT_EQ(build.assignment.jobs, 3u);
  EXPECT_EQ(build.assignment.today, monday);
  EXPECT_TRUE(build.assignment.formats.html && build.assignment.formats.pdf &&
              build.assignment.formats.data);
}

TEST(Arguments, BuildTakesEveryOptionInAnyOrder) {
  const auto build = std::get<Build>(parsed({"build", "--jobs", "8", "--today=2027-02-28", "root",
                                             "--formats", "data,html", "--out", "there"}));
  EXPECT_EQ(build.assignment.root, "root");
  EXPECT_EQ(build.out, "there");
  EXPECT_EQ(build.assignment.jobs, 8u);
  EXPECT_EQ(calendar::iso(build.assignment.today), "2027-02-28");
  EXPECT_TRUE(build.assignment.formats.html && build.assignment.formats.data);
  EXPECT_FALSE(build.assignment.formats.pdf);
}

TEST(Arguments, EachFormatCanBeMadeAlone) {
  const auto formats = [](const char* list) {
    return std::get<Build>(parsed({"build", "--formats", list})).assignment.formats;
  };
  EXPECT_TRUE(formats("pdf").pdf && !formats("pdf").html && !formats("pdf").data);
  EXPECT_TRUE(formats("data").data && !formats("data").html && !formats("data").pdf);
  EXPECT_TRUE(formats("html").html && !formats("html").pdf && !formats("html").data);
}

TEST(Arguments, CheckTakesARoot) {
  EXPECT_EQ(std::get<Check>(parsed({"check"})).assignment.root, ".");
  EXPECT_EQ(std::get<Check>(parsed({"check", "there"})).assignment.root, "there");
}

TEST(Arguments, ExplainTakesACode) {
  EXPECT_EQ(std::get<Explain>(parsed({"explain", "XR001"})).code, "XR001");
  EXPECT_THAT(refusal({"explain"}), HasSubstr("CODE"));
}

TEST(Arguments, NewTakesAKindAndASlug) {
  const auto made = std::get<New>(parsed({"new", "page", "about", "--title", "About us"}));
  EXPECT_EQ(made.kind, "page");
  EXPECT_EQ(made.slug, "about");
  EXPECT_EQ(made.title, "About us");
  EXPECT_EQ(made.root, ".");
  EXPECT_EQ(made.today, monday);
  EXPECT_EQ(std::get<New>(parsed({"new", "page", "about", "--root", "there"})).root, "there");
  EXPECT_THAT(refusal({"new"}), HasSubstr("KIND"));
  EXPECT_THAT(refusal({"new", "page"}), HasSubstr("SLUG"));
  EXPECT_THAT(refusal({"new", "page", "about", "--title", ""}), HasSubstr("--title"));
}

TEST(Arguments, SchemaWritesBesideThePublication) {
  EXPECT_EQ(std::get<WriteSchemas>(parsed({"schema"})).out, "./.folio/schemas");
  EXPECT_EQ(std::get<WriteSchemas>(parsed({"schema", "there"})).out, "there/.folio/schemas");
  EXPECT_EQ(std::get<WriteSchemas>(parsed({"schema", "--out", "here"})).out, "here");
}

TEST(Arguments, HelpIsTheSameWhereverItIsAskedFor) {
  const auto help = std::get<Answer>(parsed({"--help"}));
  EXPECT_EQ(help.exit, Exit::done);
  EXPECT_EQ(std::get<Answer>(parsed({"build", "--help"})).words, help.words);
  EXPECT_EQ(std::get<Answer>(parsed({"-h"})).words, help.words);
  for (const char* word :
       {"folio build [ROOT]", "folio check [ROOT]", "folio explain CODE", "folio new KIND SLUG",
        "folio schema [ROOT]", "--version", "--out DIR", "--formats LIST", "--jobs N",
        "--today DATE", "--strict", "--format FORM", "--report[=DIR]",
        "Exit codes: 0 done, 1 the content has errors"}) {
    EXPECT_THAT(help.words, HasSubstr(word));
  }
}

TEST(Arguments, VersionIsNameAndNumber) {
  EXPECT_THAT(std::get<Answer>(parsed({"--version"})).words,
              ::testing::MatchesRegex("folio [0-9]+\\.[0-9]+\\.[0-9]+\n"));
}

TEST(Arguments, NoneAtAllShowTheHelpAsAMistake) {
  EXPECT_THAT(refusal({}), HasSubstr("folio build [ROOT]"));
}

TEST(Arguments, AnUnknownCommandIsToldTheNearest) {
  EXPECT_EQ(refusal({"biuld"}),
            "folio: there is no command \"biuld\"; did you mean \"build\"?\n"
            "  help: `folio --help` shows what can be asked\n");
  EXPECT_THAT(refusal({"publish"}), HasSubstr("there is no command \"publish\"\n"));
}

TEST(Arguments, WhatCannotBeUnderstoodIsWrongUsage) {
  EXPECT_THAT(refusal({"build", "--bogus"}), HasSubstr("--bogus"));
  EXPECT_THAT(refusal({"--bogus"}), HasSubstr("folio: "));
  EXPECT_THAT(refusal({"build", "one", "two"}), HasSubstr("two"));
  EXPECT_THAT(refusal({"check", "--out", "x"}), HasSubstr("--out"));
  EXPECT_THAT(refusal({"build", "--out"}), HasSubstr("--out"));
  for (const char* jobs : {"0", "-1", "x", "2x", "257", "99999999999999999999", "1.5"}) {
    EXPECT_THAT(refusal({"build", "--jobs", jobs}), HasSubstr("--jobs takes a number from 1"))
        << jobs;
  }
  for (const char* today : {"2026-02-29", "today", "5/1/2026", "2026-1-5"}) {
    EXPECT_THAT(refusal({"build", "--today", today}), HasSubstr(today));
  }
  for (const char* formats : {"docx", "html,", ",", "html;pdf"}) {
    EXPECT_THAT(refusal({"build", "--formats", formats}), HasSubstr("--formats takes")) << formats;
  }
}

TEST(Arguments, AnEmptyValueIsNotTheDefault) {
  EXPECT_NE(refusal({"build", "--formats", ""}), "understood");
  EXPECT_NE(refusal({"build", "--jobs", ""}), "understood");
  EXPECT_NE(refusal({"build", "--today", ""}), "understood");
  EXPECT_NE(refusal({"build", "--out", ""}), "understood");
}

TEST(Seconds, AreShownAsPreciselyAsTheyMatter) {
  using std::chrono::milliseconds;
  EXPECT_EQ(seconds(milliseconds(840)), "0.84");
  EXPECT_EQ(seconds(milliseconds(9999)), "10.00");
  EXPECT_EQ(seconds(milliseconds(12345)), "12.3");
}

}  // namespace
}  // namespace folio::cli
