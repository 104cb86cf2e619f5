#include "source/diagnostic.h"

#include <gtest/gtest.h>

namespace folio::source {
namespace {

Diagnostic about(const SourceFile& file, std::uint32_t begin, std::uint32_t end) {
  return {Severity::error,     "XR001",  "nothing is called \"x\"", {&file, begin, end},
          "no such reference", "name it"};
}

TEST(Printed, ShowsTheLineACaretAndHelp) {
  const SourceFile file("content/a.md", "First.\nSee £5 [@x] now.\n", Access::open);
  EXPECT_EQ(printed(about(file, 15, 19)),
            "content/a.md:2:8: error [XR001] nothing is called \"x\"\n"
            "  |\n"
            "2 | See £5 [@x] now.\n"
            "  |        ^^^^ no such reference\n"
            "  help: name it\n");
}

TEST(Printed, TellsNothingOfAnExemptFileButPlaceAndCode) {
  const SourceFile file("content/a.exempt.md", "Secret x\n", Access::exempt);
  EXPECT_EQ(printed(about(file, 7, 8)),
            "content/a.exempt.md:1:8: error [XR001] in an exempt file; its words are not shown\n"
            "  help: see `folio explain XR001`\n");
}

TEST(Printed, CutsALongLineRoundTheCaret) {
  const SourceFile file("a.md", std::string(5000, 'a') + "!" + std::string(5000, 'b'),
                        Access::open);
  const std::string words = printed(about(file, 5000, 5001));
  EXPECT_LT(words.size(), 600u);
  EXPECT_NE(words.find(std::string(80, ' ') + "^"), std::string::npos);
}

TEST(Printed, DoesNotLetAFileDriveTheTerminal) {
  const SourceFile file("a.md", "x\x1b[31mred", Access::open);
  EXPECT_EQ(printed(about(file, 0, 1)).find('\x1b'), std::string::npos);
}

TEST(Printed, CleansEveryWordItShows) {
  const SourceFile file("a\x1b\xFF.md", "x\u202Ey\n", Access::open);
  Diagnostic one = about(file, 0, 1);
  one.message = "a\nb\u009Bc", one.label = "\u2066", one.help = "\x07";
  EXPECT_EQ(printed(one),
            "a.?.md:1:1: error [XR001] a.b.c\n"
            "  |\n"
            "1 | x.y\n"
            "  | ^ .\n"
            "  help: .\n");
}

TEST(Printed, SpanOverLinesIsMarkedToTheEndOfTheFirst) {
  const SourceFile file("a.md", "abc\ndef\n", Access::open);
  EXPECT_NE(printed(about(file, 1, 6)).find(" |  ^^ no such"), std::string::npos);
}

TEST(Sort, PutsDiagnosticsInTheOrderOfTheFilesAndDropsRepeats) {
  const SourceFile a("a.md", "xyz\n", Access::open), b("b.md", "xyz\n", Access::open);
  Diagnostics all{about(b, 0, 1), about(a, 2, 3), about(a, 0, 1), about(a, 2, 3)};
  sort(all);
  ASSERT_EQ(all.size(), 3u);
  EXPECT_EQ(all[0].span.begin, 0u);
  EXPECT_EQ(all[1].span.begin, 2u);
  EXPECT_EQ(all[2].span.file, &b);
}

TEST(Position, CountsLinesAndCodePointsFromOne) {
  const SourceFile file("a.md", "é£x\r\nsecond", Access::open);
  EXPECT_EQ(file.position(4).column, 3u);
  EXPECT_EQ(file.position(7).line, 2u);
  EXPECT_EQ(file.line_at(0), "é£x");
  EXPECT_EQ(file.line_start(9), 13u);
  EXPECT_EQ(file.position(999).line, 2u);
}

}  // namespace
}  // namespace folio::source
