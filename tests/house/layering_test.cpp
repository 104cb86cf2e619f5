// The rules of the house, each shown to be able to fail, then held against
// generator/ as it stands.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <functional>

#include "house/house.h"

namespace folio::house {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

const std::vector<File>& program() {
  static const std::vector<File> files = files_below(FOLIO_SOURCE_DIR "/generator");
  return files;
}

Complaints of_each(const std::function<Complaints(const File&)>& rule) {
  Complaints all;
  for (const File& file : program()) {
    const Complaints more = rule(file);
    all.insert(all.end(), more.begin(), more.end());
  }
  return all;
}

TEST(Layering, TheProgramIsReadAtAll) { EXPECT_GT(program().size(), 40u); }

// --- Who may include whom ------------------------------------------------------

TEST(Layering, ARoomMayUseTheFrontDoorOfARoomItKnows) {
  EXPECT_THAT(wrong_includes({"web/pages.cpp", "#include \"resolve/resolve.h\"\n"}), IsEmpty());
  EXPECT_THAT(wrong_includes({"web/pages.cpp", "#include \"web/render.h\"\n"}), IsEmpty());
  EXPECT_THAT(wrong_includes({"web/pages.cpp", "#include \"model/block.h\"\n"}), IsEmpty());
}

TEST(Layering, ARoomMayNotUseTheBackStairsOfAnother) {
  EXPECT_THAT(wrong_includes({"web/pages.cpp", "#include \"resolve/passes.h\"\n"}),
              ElementsAre("web/pages.cpp includes resolve/passes.h: that is not the front door of "
                          "resolve"));
}

TEST(Layering, ARoomMayNotUseARoomItDoesNotKnow) {
  EXPECT_THAT(wrong_includes({"web/pages.cpp", "\n  #  include  \"layout/layout.h\"\n"}),
              ElementsAre(HasSubstr("web may not know layout")));
  EXPECT_THAT(wrong_includes({"base/text.cpp", "#include \"source/source.h\"\n"}),
              ElementsAre(HasSubstr("base may not know source")));
  EXPECT_THAT(wrong_includes({"main.cpp", "#include \"content/content.h\"\n"}),
              ElementsAre(HasSubstr("main may not know content")));
}

TEST(Layering, OfReleaseTheOutputTreeSeesOnlyTheLabels) {
  EXPECT_THAT(wrong_includes({"build/output_tree.h", "#include \"release/audience.h\"\n"}),
              IsEmpty());
  EXPECT_THAT(wrong_includes({"build/output_tree.h", "#include \"release/release.h\"\n"}),
              ElementsAre(HasSubstr("build may not know release")));
}

TEST(Layering, ANewRoomNeedsALineInTheTable) {
  EXPECT_THAT(wrong_includes({"attic/attic.cpp", ""}), ElementsAre(HasSubstr("does not know")));
  EXPECT_THAT(wrong_includes({"web/web.cpp", "#include \"attic/attic.h\"\n"}),
              ElementsAre(HasSubstr("no room attic")));
}

TEST(Layering, NoRoomReachesIntoAnother) { EXPECT_THAT(of_each(wrong_includes), IsEmpty()); }

TEST(Layering, ARoomHasAtMostThreeFlightsOfBackStairs) {
  EXPECT_THAT(extra_headers({{"web/web.h", ""},
                             {"web/render.h", ""},
                             {"web/more.h", ""},
                             {"web/yet.h", ""},
                             {"web/still.h", ""}}),
              ElementsAre("web has 4 back stairs"));
  EXPECT_THAT(extra_headers(program()), IsEmpty());
}

// --- Pure rooms ----------------------------------------------------------------

TEST(PureRooms, MayNotAskTheClock) {
  EXPECT_THAT(impurities({"resolve/changes.cpp", "auto t = std::chrono::system_clock::now();"}),
              ElementsAre(HasSubstr("now(")));
  EXPECT_THAT(impurities({"pdf/metadata.cpp", "time(nullptr)"}), ElementsAre(HasSubstr("time(")));
}

TEST(PureRooms, MayNotTouchDiskTerminalChanceThreadsOrSurroundings) {
  for (const char* code : {"#include <fstream>", "#include <iostream>", "# include <random>",
                           "#include <thread>", "getenv(\"HOME\")", "fopen(name, \"r\")"}) {
    EXPECT_THAT(impurities({"layout/lines.cpp", code}), ::testing::SizeIs(1)) << code;
  }
}

TEST(PureRooms, MayTalkAboutTheClockInCommentsAndStrings) {
  EXPECT_THAT(impurities({"check/rules.cpp", "// now() is refused\nconst char* a = \"now()\";"}),
              IsEmpty());
  EXPECT_THAT(impurities({"build/plan.cpp", "#include <thread>"}), IsEmpty());
}

TEST(PureRooms, ArePure) { EXPECT_THAT(of_each(impurities), IsEmpty()); }

// --- Guests --------------------------------------------------------------------

TEST(Guests, AreMetInOneFileAndNeverInAHeader) {
  EXPECT_THAT(guests_met_twice({{"content/a.cpp", "#include <toml++/toml.h>\n"},
                                {"content/b.cpp", "#include <toml++/toml.h>\n"}}),
              ElementsAre("toml++ is met in content/a.cpp and again in content/b.cpp"));
  EXPECT_THAT(guests_met_twice({{"pdf/writer.h", "#include <hpdf.h>\n"}}),
              ElementsAre("pdf/writer.h lets everybody see libharu"));
}

TEST(Guests, NoneIsMetTwice) { EXPECT_THAT(guests_met_twice(program()), IsEmpty()); }

TEST(Guests, TheArchitecturePageSaysWhereEachIsMet) {
  const std::string page = text_of(FOLIO_SOURCE_DIR "/generator/README.md");
  for (const auto& [library, path] : hosts(program())) {
    EXPECT_THAT(page, HasSubstr("`" + path + "`")) << library;
  }
}

// --- Memory and secrets ----------------------------------------------------------

TEST(LastingState, IsRefused) {
  EXPECT_THAT(lasting_state({"web/a.cpp", "  static std::string last;\n"}), ::testing::SizeIs(1));
  EXPECT_THAT(lasting_state({"web/a.cpp", "static int count = 0;\n"}), ::testing::SizeIs(1));
  EXPECT_THAT(lasting_state({"web/a.cpp", "\nstd::vector<std::string> seen;\n"}),
              ::testing::SizeIs(1));
  EXPECT_THAT(lasting_state({"web/a.cpp", "thread_local int depth = 0;\n"}),
              ::testing::Not(IsEmpty()));
}

TEST(LastingState, ConstantsAndFunctionsAreNotState) {
  for (const char* code :
       {"static constexpr int limit = 3;", "static const std::regex word(\"a\");",
        "  static Result<OutputTree> open(const path& folder) {", "static std::string name(int i);",
        "static_assert(sizeof(int) == 4);", "// static int count = 0;",
        "static For<Audience, std::vector<T>> all(std::vector<For> values) {"}) {
    EXPECT_THAT(lasting_state({"web/a.cpp", code}), IsEmpty()) << code;
  }
}

TEST(LastingState, ThereIsNone) { EXPECT_THAT(of_each(lasting_state), IsEmpty()); }

TEST(Firewall, NothingBeyondTheGateSpeaksOfWhatIsHeld) {
  EXPECT_THAT(unspeakable({"web/pages.cpp", "void f(const model::Dossier&);"}),
              ElementsAre(HasSubstr("Dossier")));
  EXPECT_THAT(unspeakable({"pdf/pdf.cpp", "For<Members, Plan> p;"}),
              ElementsAre(HasSubstr("Members")));
  EXPECT_THAT(unspeakable({"web/pages.cpp", "// Dossier, Members\n"}), IsEmpty());
  EXPECT_THAT(of_each(unspeakable), IsEmpty());
}

// --- Size, lists, codes ------------------------------------------------------------

TEST(Files, HaveAtMost400Lines) {
  EXPECT_THAT(too_long({"web/web.cpp", std::string(400, '\n')}), IsEmpty());
  EXPECT_THAT(too_long({"web/web.cpp", std::string(401, '\n')}), ::testing::SizeIs(1));
  EXPECT_THAT(of_each(too_long), IsEmpty());
  for (const File& file : files_below(FOLIO_SOURCE_DIR "/tests")) {
    EXPECT_THAT(too_long(file), IsEmpty());
  }
}

TEST(Functions, AreMeasured) {
  const std::vector<Function> found = functions_of(
      {"web/a.cpp",
       "namespace a {\nstruct B {\n  B(int i) : c{i} {\n  }\n  int f() const { return 1; }\n};\n"
       "constexpr int d[] = {f(1)};\nint g(int i) {\n  if (i) {\n  }\n}\n}\n"});
  ASSERT_EQ(found.size(), 3u);
  EXPECT_EQ(found[1].name, "web/a.cpp: f");
  EXPECT_EQ(found[1].lines, 1);
  EXPECT_EQ(found[2].name, "web/a.cpp: g");
  EXPECT_EQ(found[2].lines, 4);
  EXPECT_EQ(lines_of_share(found, 1), 4);
}

TEST(Functions, AreShort) {
  std::vector<Function> all;
  for (const File& file : program()) {
    const std::vector<Function> more = functions_of(file);
    all.insert(all.end(), more.begin(), more.end());
  }
  EXPECT_GT(all.size(), 400u);
  EXPECT_LT(lines_of_share(all, 0.5), 10);
  EXPECT_LT(lines_of_share(all, 0.9), 40);
  for (const Function& function : all) EXPECT_LE(function.lines, 70) << function.name;
}

TEST(Files, AreAllListedInReadingOrder) {
  const std::vector<File> files{{"base/text.cpp", ""}, {"base/new.cpp", ""}, {"main.cpp", ""}};
  EXPECT_THAT(unlisted(files, "room(base\n  FILES text.cpp gone.cpp)\n"),
              ElementsAre("base/new.cpp is not listed in CMakeLists.txt",
                          "base/gone.cpp is listed but not there"));
  EXPECT_THAT(unlisted(program(), text_of(FOLIO_SOURCE_DIR "/generator/CMakeLists.txt")),
              IsEmpty());
}

TEST(SourceText, IsReadWithoutCommentsAndLiterals) {
  EXPECT_EQ(code_of("a /* b\nc */ d // e\n\"f\\\"g\" 1'000 'h'"),
            "a     \n     d     \n       1'000    ");
  EXPECT_EQ(code_of("R\"(a \" b)\" c"), "           c");
  EXPECT_EQ(code_of("#include \"web/web.h\""), "#include \"web/web.h\"");
  EXPECT_EQ(without_comments("a(\"F01//01\");  // b\n"), "a(\"F01//01\");      \n");
}

}  // namespace
}  // namespace folio::house
