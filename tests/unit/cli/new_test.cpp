// `folio new` and `folio schema`, as an author calls them.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "base/json.h"
#include "cli/scaffold.h"
#include "content/content.h"
#include "support/program.h"
#include "unit/cli/tiny_root.h"

namespace folio::cli {
namespace {

namespace fs = std::filesystem;
using support::bytes_of;
using support::files_below;
using support::Ran;
using support::TemporaryFolder;
using ::testing::AllOf;
using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::Key;
using ::testing::Pair;
using ::testing::StartsWith;
using ::testing::UnorderedElementsAreArray;

Ran folio(std::vector<std::string> arguments) {
  arguments.insert(arguments.begin(), FOLIO_PROGRAM);
  return support::run(arguments);
}

std::vector<std::string> kinds() {
  return *kinds_of_scaffolds(source::Disk(FOLIO_SOURCE_DIR "/generator/cli"));
}

/// "delivery_plan" -> "my-delivery-plan"
std::string slug_of(std::string kind) {
  std::ranges::replace(kind, '_', '-');
  return "my-" + kind;
}

class NewDocument : public testing::Test {
 protected:
  void SetUp() override {
    write_root(root_);
    support::write(root_ / "content/registry/toolkits.toml",
                   bytes_of(FOLIO_SOURCE_DIR "/content/registry/toolkits.toml"));
  }

  Ran make(const std::string& kind, const std::string& slug,
           std::vector<std::string> options = {}) {
    std::vector<std::string> arguments{"new", kind, slug, "--root", root_, "--today", "2026-01-05"};
    arguments.insert(arguments.end(), options.begin(), options.end());
    return folio(arguments);
  }

  Ran build() { return folio({"build", root_, "--today", "2026-01-05"}); }

  std::map<std::string, std::string> content() { return files_below(root_ / "content"); }

  TemporaryFolder folder_;
  fs::path root_ = folder_ / "root";
};

TEST_F(NewDocument, OfEveryKindIsInOrderAsItIs) {
  ASSERT_EQ(make("strategy", "our-strategy").exit, 0);
  for (const std::string& kind : kinds()) {
    if (kind == "site") continue;
    const Ran ran = make(kind, slug_of(kind));
    EXPECT_EQ(ran.exit, 0) << kind << ": " << ran.err;
    EXPECT_THAT(ran.out, StartsWith("Made ")) << kind;
    EXPECT_THAT(ran.out, HasSubstr("  document.toml\n")) << kind;
  }
  const Ran built = build();
  EXPECT_EQ(built.err, "");
  EXPECT_EQ(built.exit, 0);
}

TEST_F(NewDocument, SaysWhatWasMadeAndWhatToDoNext) {
  make("strategy", "our-strategy");
  const std::string folder = (root_ / "content/plans/our-plan").string();
  EXPECT_EQ(make("delivery_plan", "our-plan").out,
            "Made " + folder +
                " with\n"
                "  01-how-it-works.md\n"
                "  02-actions.md\n"
                "  actions.toml\n"
                "  document.toml\n"
                "  measures.toml\n"
                "It names the council \"anytown\" and the strategy \"our-strategy\": correct that "
                "if another is meant.\n"
                "Open the files in an editor: each says what belongs where. Then\n"
                "  folio check " +
                root_.string() +
                "\n"
                "says what is wrong, and\n"
                "  folio build " +
                root_.string() +
                "\n"
                "makes the website and the PDFs.\n");
}

TEST_F(NewDocument, IsCalledAsTheAuthorSays) {
  EXPECT_EQ(make("page", "how-to-comment").exit, 0);
  EXPECT_THAT(
      bytes_of(root_ / "content/pages/how-to-comment/document.toml"),
      AllOf(HasSubstr("id = \"how-to-comment\"\n"), HasSubstr("title = \"How to comment\"\n"),
            HasSubstr("authorities = [\"anytown\"]\n"), HasSubstr("# published = 2026-01-05\n")));
  EXPECT_EQ(make("page", "other", {"--title", "The \"other\" page: C:\\x"}).exit, 0);
  EXPECT_THAT(bytes_of(root_ / "content/pages/other/document.toml"),
              HasSubstr("title = \"The \\\"other\\\" page: C:\\\\x\"\n"));
  EXPECT_EQ(build().err, "");
}

TEST_F(NewDocument, IsForTheYearThatItsNameSays) {
  make("strategy", "our-strategy");
  const auto year_of = [&](const std::string& slug) {
    make("delivery_plan", slug);
    return bytes_of(root_ / "content/plans" / slug / "document.toml");
  };
  EXPECT_THAT(year_of("prevent-plan-2025"),
              AllOf(HasSubstr("year = \"2025-26\"\n"), HasSubstr("period_start = 2025-04-01\n")));
  EXPECT_THAT(year_of("prevent-plan"), HasSubstr("year = \"2026-27\"\n"));
}

TEST_F(NewDocument, OfAMeetingIsNotOfAWeekend) {
  const std::vector<std::string> sunday{"--today", "2026-01-04"};
  const auto ran = [&](std::vector<std::string> arguments) {
    arguments.insert(arguments.end(), sunday.begin(), sunday.end());
    return folio(arguments);
  };
  EXPECT_EQ(ran({"new", "minutes", "our-minutes", "--root", root_}).exit, 0);
  EXPECT_THAT(bytes_of(root_ / "content/minutes/our-minutes/document.toml"),
              AllOf(HasSubstr("\ndate = 2026-01-02\n"), HasSubstr("\n# id = \"")));
  EXPECT_EQ(ran({"check", root_}).err, "");
}

TEST_F(NewDocument, PointsEditorsToASchemaThatIsThere) {
  make("strategy", "our-strategy");
  make("delivery_plan", "our-plan");
  const fs::path folder = root_ / "content/plans/our-plan";
  for (const char* file : {"document.toml", "actions.toml"}) {
    const std::string text = bytes_of(folder / file);
    ASSERT_THAT(text, StartsWith("#:schema "));
    EXPECT_TRUE(fs::exists(folder / text.substr(9, text.find('\n') - 9))) << file;
  }
}

// --- What is refused ----------------------------------------------------------------

TEST_F(NewDocument, OfAnUnknownKindIsToldTheNearest) {
  EXPECT_THAT(make("delivery-plam", "x").err,
              StartsWith("folio: there is no kind \"delivery-plam\"\n"
                         "  help: did you mean \"delivery_plan\"? All there are: benchmark, "));
  EXPECT_THAT(make("leaflet", "x").err, HasSubstr("  help: choose one of benchmark, "));
  EXPECT_EQ(make("leaflet", "x").exit, 2);
}

TEST_F(NewDocument, NeedsANameThatCanBeAnAddress) {
  EXPECT_EQ(make("page", "Our Plan").err,
            "folio: \"Our Plan\" cannot be the name of a document\n"
            "  help: use small letters, digits and single hyphens, at most 64: our-plan\n");
  for (const char* slug : {"../x", "a/b", "", "-x", "a--b"}) {
    EXPECT_EQ(make("page", slug).exit, 2) << slug;
  }
  EXPECT_EQ(content().size(), 4u);
}

TEST_F(NewDocument, MayNotBeCalledLikeAnythingElse) {
  for (const auto& [slug, holder] :
       {std::pair("about", "content/pages/about"), std::pair("anytown", "registry/bodies.toml"),
        std::pair("search", "the site's own pages")}) {
    const Ran ran = make("page", slug);
    EXPECT_EQ(ran.exit, 2);
    EXPECT_THAT(ran.err, AllOf(HasSubstr("is taken already"), HasSubstr(holder)));
  }
}

TEST_F(NewDocument, OverwritesNothing) {
  support::write(root_ / "content/pages/notes/mine.txt", "mine");
  EXPECT_THAT(make("page", "notes").err, HasSubstr("is there already"));
  EXPECT_THAT(files_below(root_ / "content/pages/notes"), ElementsAre(Pair("mine.txt", "mine")));
}

TEST_F(NewDocument, ThatNeedsAnotherSaysWhichToMakeFirst) {
  EXPECT_EQ(make("delivery_plan", "plan").err,
            "folio: a document of the kind \"delivery_plan\" cannot be made: it belongs to a "
            "strategy, and there is none yet\n"
            "  help: make one first: folio new strategy prevent-strategy\n");
  EXPECT_EQ(make("equality_assessment", "assessment").exit, 2);
  EXPECT_EQ(content().size(), 4u);
}

TEST_F(NewDocument, NeedsAPublicationToBelongTo) {
  fs::remove(root_ / "site/site.toml");
  EXPECT_THAT(make("page", "x").err, AllOf(HasSubstr("there is no publication in \""),
                                           HasSubstr("`folio new site DIR` makes one")));
}

TEST_F(NewDocument, NeedsACouncilToBelongTo) {
  support::write(root_ / "content/registry/bodies.toml", "# nobody\n");
  EXPECT_THAT(make("page", "x").err,
              HasSubstr("no council is named in content/registry/bodies.toml"));
}

// --- A publication -------------------------------------------------------------------

TEST(NewSite, IsInOrderAsItIsAndCanBeAddedTo) {
  TemporaryFolder folder;
  const std::string root = folder / "anytown-papers";
  const Ran ran = folio({"new", "site", root, "--today", "2026-01-05"});
  EXPECT_EQ(ran.err, "");
  EXPECT_THAT(bytes_of(root + "/site/site.toml"), HasSubstr("title = \"Anytown papers\"\n"));
  EXPECT_EQ(folio({"build", root, "--today", "2026-01-05"}).err, "");
  EXPECT_EQ(folio({"new", "page", "x", "--root", root, "--today", "2026-01-05"}).exit, 0);
  EXPECT_EQ(folio({"build", root, "--today", "2026-01-05"}).err, "");
}

TEST(NewSite, TakesTheCouncilsIdFromItsFolder) {
  TemporaryFolder folder;
  const Ran ran = folio({"new", "site", folder / "My Council", "--today", "2026-01-05"});
  EXPECT_THAT(ran.out, HasSubstr("  folio check '" + (folder / "My Council").string() + "'\n"));
  const fs::path root = folder / "My Council";
  EXPECT_THAT(bytes_of(root / "site/site.toml"), HasSubstr("title = \"My Council\"\n"));
  EXPECT_THAT(bytes_of(root / "content/registry/bodies.toml"),
              AllOf(HasSubstr("id = \"my-council\"\n"), HasSubstr("council = \"my-council\"\n")));
  EXPECT_EQ(folio({"check", root, "--strict", "--today", "2026-01-05"}).exit, 0);
}

TEST(NewSite, FindsTheActsAndTheBankHolidaysThatTheManualNames) {
  TemporaryFolder folder;
  const fs::path root = folder / "site";
  folio({"new", "site", root, "--today", "2026-01-05"});
  support::write(root / "content/pages/about/01-about.md",
                 "## The duty\n\nIt is in :statute[ctsa-2015 26] and :statute[ea-2010 149].\n");
  EXPECT_EQ(folio({"check", root, "--today", "2026-01-05"}).err, "");
  source::SourceMap sources;
  const auto ours = content::load_library(source::Disk(root), sources).value.holidays;
  const auto all = content::load_library(source::Disk(FOLIO_SOURCE_DIR), sources).value.holidays;
  for (const model::BankHoliday& one : all) {
    const auto is_same = [&one](const model::BankHoliday& other) {
      return other.date == one.date && other.nations == one.nations && other.name == one.name;
    };
    const bool is_told = std::ranges::any_of(ours, is_same);
    EXPECT_EQ(is_told, static_cast<int>(one.date.year()) >= 2025) << calendar::iso(one.date);
  }
}

TEST(NewSite, IsMadeInTheFolderWhereItIsAskedFor) {
  TemporaryFolder folder;
  const Ran ran = support::run(
      {"sh", "-c", "cd \"$0\" && \"$1\" new site papers/", folder.path(), FOLIO_PROGRAM});
  EXPECT_THAT(ran.out, StartsWith("Made papers with\n"));
  EXPECT_TRUE(fs::exists(folder / "papers/site/site.toml"));
}

TEST(NewSite, TakesNoFolderThatIsThere) {
  TemporaryFolder folder;
  EXPECT_THAT(folio({"new", "site", folder.path()}).err, HasSubstr("is there already"));
  EXPECT_TRUE(fs::is_empty(folder.path()));
}

TEST(NewSite, TellsEditorsWhichSchemaIsForWhichFile) {
  TemporaryFolder folder;
  folio({"new", "site", folder / "papers"});
  const std::string rules = bytes_of(folder / "papers/.taplo.toml");
  for (const content::Schema& schema : content::schemas()) {
    EXPECT_THAT(rules,
                HasSubstr("include = [\"" + schema.files + "\"]\nschema.path = \".folio/schemas/" +
                          schema.name + ".schema.json\"\n"));
  }
}

// --- Scaffolds -----------------------------------------------------------------------

/// What a JSON object has under a name.
const Json& at(const Json& json, std::string_view name) {
  const auto& members = std::get<Json::Object>(json.value);
  return std::ranges::find(members, name, &Json::Object::value_type::first)->second;
}

TEST(Scaffolds, AreThereForEveryKindOfDocument) {
  const auto schemas = content::schemas();
  const auto document = std::ranges::find(schemas, "document", &content::Schema::name);
  const Json schema = *parse_json(document->text);
  std::vector<std::string> all{"site"};
  for (const Json& kind :
       std::get<Json::Array>(at(at(at(schema, "properties"), "kind"), "enum").value)) {
    all.push_back(std::get<std::string>(kind.value));
  }
  EXPECT_THAT(kinds(), UnorderedElementsAreArray(all));
}

TEST(Scaffolds, AreFilledAsTomlAndMarkdownWantIt) {
  const Scaffold scaffold{
      "x", "xs", {{"a.toml", "a = \"{{t}}\" {{u}}{{t}}"}, {"a.md", "{{t}} {{"}}};
  const Filled files = filled(scaffold, {{"t", "\"*\\"}, {"u", ""}});
  EXPECT_EQ(files.files[0].bytes, "a = \"\\\"*\\\\\" \\\"*\\\\");
  EXPECT_EQ(files.files[1].bytes, "\"\\*\\\\ {{");
  EXPECT_THAT(files.missing, ElementsAre("u"));
  EXPECT_THAT(files.used, ElementsAre("t"));
}

TEST(Scaffolds, HaveLinesForOneNationOrSeveral) {
  const Scaffold scaffold{
      "x", "xs", {{"a.toml", "a\n{{wales}}b\n{{england wales}}{{t}}\n{{t}} d\n"}}};
  const auto lines_in = [&](const char* nation) {
    return filled(scaffold, {{"t", "c"}, {"nation", nation}}).files[0].bytes;
  };
  EXPECT_EQ(lines_in("wales"), "a\nb\nc\nc d\n");
  EXPECT_EQ(lines_in("england"), "a\nc\nc d\n");
  EXPECT_EQ(lines_in("scotland"), "a\nc d\n");
}

TEST(Schemas, AreWrittenWhereTheyAreWanted) {
  TemporaryFolder folder;
  const Ran ran = folio({"schema", folder.path()});
  EXPECT_THAT(ran.out, HasSubstr(" schemas for editors to "));
  EXPECT_THAT(files_below(folder / ".folio/schemas"), Contains(Key("document.schema.json")));
  EXPECT_EQ(folio({"schema", "--out", folder / "there"}).exit, 0);
  EXPECT_THAT(files_below(folder / "there"), Contains(Key("actions.schema.json")));
}

TEST(Schemas, AreNotWrittenOverAnythingElse) {
  TemporaryFolder folder;
  support::write(folder / "mine/notes.txt", "mine");
  EXPECT_EQ(folio({"schema", "--out", folder / "mine"}).exit, 3);
  EXPECT_EQ(files_below(folder / "mine").size(), 1u);
}

}  // namespace
}  // namespace folio::cli
