// The schemas for editors say what the readers say.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <regex>

#include "content/content.h"
#include "content/reading.h"
#include "support/schema_check.h"
#include "support/temporary_folder.h"

namespace folio::content {
namespace {

namespace fs = std::filesystem;
using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

Json schema_of(const std::string& name) {
  for (const Schema& schema : schemas()) {
    if (schema.name == name) return *parse_json(schema.text);
  }
  ADD_FAILURE() << "there is no schema " << name;
  return {};
}

// What the schema has against the file, or what the parser has.
std::vector<std::string> against(const std::string& name, const std::string& toml) {
  const source::MemoryFiles files{{"x.toml", toml}};
  source::SourceMap sources;
  Reading reading{files, sources};
  const auto* file = read_text(reading, "x.toml", source::Access::open, 1 << 20, {});
  const auto members = file == nullptr ? std::nullopt : parse_toml(reading, *file);
  if (!members) return {"this is no TOML"};
  return support::against(schema_of(name), *members);
}

const std::string page = R"(id = "x"
kind = "page"
title = "X"
summary = "X."
authorities = ["a"]
status = "draft"
version = "1"
access = "open"
sections = "auto"
)";

TEST(Schema, TakesWhatTheReaderTakes) {
  EXPECT_THAT(against("document", page), IsEmpty());
  EXPECT_THAT(against("document", page + "period_start = 2026-01-05\n[links]\nreport = \"r\"\n"),
              IsEmpty());
}

TEST(Schema, RefusesAMisspeltKeyInAnyTable) {
  EXPECT_THAT(against("document", page + "sumary = \"X\"\n"),
              ElementsAre("/sumary may not be here"));
  EXPECT_THAT(against("document", page + "[links]\nreprt = \"r\"\n"),
              ElementsAre("/links/reprt may not be here"));
}

TEST(Schema, AsksForWhatIsRequired) {
  EXPECT_THAT(against("glossary", "[[term]]\nid = \"a\"\nterm = \" \"\n"),
              ElementsAre("/term/0/term does not fit the pattern", "/term/0 has no meaning"));
}

TEST(Schema, KnowsTypesIdsDatesAndWords) {
  EXPECT_THAT(against("actions",
                      "[[action]]\nid = \"A 1\"\nworkstream = 1\ntitle = \"x\"\n"
                      "lead = \"x\"\nstatus = \"started\"\nrag = \"red\"\n"
                      "due = \"soon\"\n"),
              ElementsAre("/action/0/id does not fit the pattern",
                          "/action/0/workstream is not of the type string",
                          "/action/0/status is none of the words",
                          "/action/0/due is not of the type string"));
}

TEST(Schema, OfADocumentDependsOnItsKind) {
  std::string plan = page;
  plan.replace(plan.find("page"), 4, "delivery_plan");
  EXPECT_THAT(against("document", plan), ElementsAre(" has no strategy", " has no year"));
  EXPECT_THAT(against("document", plan + "strategy = \"s\"\nyear = \"2026\"\n"), IsEmpty());
  EXPECT_THAT(against("document", page + "year = \"2026\"\n"),
              ElementsAre("/year may not be here"));
}

TEST(Schema, OfATranslationHasWordsAndNothingElse) {
  const std::string words = "title = \"X\"\nsummary = \"Y\"\n";
  EXPECT_THAT(against("document-translated", words + "slug = \"x\"\n[front_sheet]\nwards = \"Z\"\n"
                                                     "[follows]\n\"01.md\" = \"5e1f0a3c\"\n"),
              IsEmpty());
  EXPECT_THAT(against("document-translated", "title = \"X\"\nstatus = \"draft\"\n"),
              ElementsAre(" has no summary", "/status may not be here"));
  EXPECT_THAT(against("glossary-translated",
                      "follows = \"5e1f0a3c\"\n[[term]]\nid = \"a\"\nterm = \"B\"\n"),
              IsEmpty());
  EXPECT_THAT(against("impacts-translated",
                      "[[impact]]\ncharacteristic = \"age\"\n"
                      "effect = \"X\"\nimpact = \"negative\"\n"),
              ElementsAre("/impact/0/impact may not be here"));
}

TEST(Schema, LetsAuthorsNameTheKeysWhereTheReaderDoes) {
  EXPECT_THAT(against("theme", "name = \"x\"\n[contract]\npage = [\"a\"]\nother = [\"b\"]\n"),
              IsEmpty());
  EXPECT_THAT(against("theme", "name = \"x\"\n[contract]\npage = \"a\"\n"),
              ElementsAre("/contract/page is not of the type array"));
}

// --- All that there are -------------------------------------------------------------

std::regex pattern_of(std::string files) {
  files = std::regex_replace(files, std::regex("\\."), "\\.");
  files = std::regex_replace(files, std::regex("\\?"), "[a-z]");
  files = std::regex_replace(files, std::regex("\\*\\*/"), "(.+/)?");
  files = std::regex_replace(files, std::regex("\\*"), "[^/]*");
  return std::regex(files);
}

// The schemas of the files at `path`, which ought to be one.
std::vector<std::string> names_for(const std::string& path) {
  std::vector<std::string> names;
  for (const Schema& schema : schemas()) {
    if (std::regex_match(path, pattern_of(schema.files))) names.push_back(schema.name);
  }
  return names;
}

void expect_fits(const fs::path& file, const std::string& path) {
  const auto names = names_for(path);
  ASSERT_EQ(names.size(), 1u) << path << " has this many schemas";
  EXPECT_THAT(against(names.front(), support::bytes_of(file)), IsEmpty()) << file;
}

void expect_all_fit(const fs::path& root) {
  for (const char* folder : {"content", "site", "themes"}) {
    if (!fs::exists(root / folder)) continue;
    for (const auto& entry : fs::recursive_directory_iterator(root / folder)) {
      const std::string path = fs::relative(entry.path(), root);
      if (path.ends_with(".toml") && !path.starts_with("site/public")) expect_fits(entry, path);
    }
  }
}

// Whether its author made no mistake there.
bool is_sound(const fs::path& golden) {
  return support::bytes_of(golden / "expected/diagnostics.txt").find(": error [") ==
         std::string::npos;
}

TEST(Schemas, FitEveryFileOfTheExample) { expect_all_fit(FOLIO_SOURCE_DIR); }

TEST(Schemas, FitEveryFileOfTheGoldenTestsThatIsSound) {
  expect_all_fit(FOLIO_SOURCE_DIR "/tests/golden/council");
  for (const auto& entry : fs::directory_iterator(FOLIO_SOURCE_DIR "/tests/golden")) {
    if (entry.is_directory() && is_sound(entry.path())) expect_all_fit(entry.path() / "input");
  }
}

TEST(Schemas, AreThereForEveryFileThatAReaderNames) {
  static const std::regex literal("[\"/]([a-z_]+\\.toml)\"");
  for (const auto& entry : fs::directory_iterator(FOLIO_SOURCE_DIR "/generator/content")) {
    const std::string code = support::bytes_of(entry.path());
    for (std::sregex_iterator at(code.begin(), code.end(), literal), end; at != end; ++at) {
      const std::string name = (*at)[1];
      const auto is_of = [&](const Schema& one) { return one.files.ends_with("/" + name); };
      EXPECT_TRUE(std::ranges::any_of(schemas(), is_of))
          << entry.path() << " reads " << name << ", of which no ..._sorts() knows";
    }
  }
}

TEST(Schemas, RefuseWhatTheReaderRefuses) {
  for (const char* golden : {"misspelt-field", "missing-field", "wrong-type"}) {
    const std::string path = std::string("tests/golden/") + golden + "/input/content/pages/notes";
    const std::string file = FOLIO_SOURCE_DIR "/" + path + "/document.toml";
    EXPECT_THAT(against("document", support::bytes_of(file)), Not(IsEmpty())) << golden;
  }
}

// --- Help ---------------------------------------------------------------------------

void list_keys(const Description& table, const std::string& path, std::vector<std::string>& out) {
  for (const Description::Key& key : table.keys) {
    if (key.name == any_key) continue;
    EXPECT_THAT(key.forms, Not(IsEmpty())) << path << "/" << key.name << " is only asked about";
    const std::string& here = out.emplace_back(path + "/" + key.name);
    list_keys(key.table, std::string(here), out);
  }
}

std::vector<std::string> paths_of(const TomlSort& sort) {
  std::vector<std::string> paths;
  list_keys(description_of(sort), sort.name, paths);
  if (sort.branch.empty()) return paths;
  const std::vector<std::string> words = description_of(sort).key(sort.branch).words;
  for (const std::string& word : words) {
    list_keys(description_of(sort, {{sort.branch, word}}), sort.name, paths);
  }
  return paths;
}

TEST(FieldHelp, IsTakenFromTheLongestRowThatFits) {
  EXPECT_EQ(field_help("document/meeting/date"), "The day of the meeting.");
  EXPECT_EQ(field_help("bodies/body/id"), field_help("glossary/term/id"));
  EXPECT_EQ(field_help("document/never"), "");
}

TEST(FieldHelp, IsThereForEveryFieldThatAnAuthorMayWrite) {
  for (const TomlSort& sort : toml_sorts()) {
    if (sort.files.starts_with("themes/")) continue;  // for designers, with comments in place
    for (const std::string& path : paths_of(sort)) {
      EXPECT_FALSE(field_help(path).empty())
          << "say in content/field_help.cpp what " << path << " is";
    }
  }
}

}  // namespace
}  // namespace folio::content
