// Texts that no council writes: each is refused or read, soon, and the program
// goes on. Limits of time are generous, for slow machines and sanitizers; what
// they catch is work that grows with the square of the text.

#include <gtest/gtest.h>

#include <chrono>

#include "unit/content/reading.h"

namespace folio::content {
namespace {

std::string repeated(std::string_view words, std::size_t times) {
  std::string out;
  out.reserve(words.size() * times);
  for (std::size_t i = 0; i < times; ++i) out += words;
  return out;
}

// One block again and again up to the largest file.
std::string filled(const std::string& block) {
  return "## A\n\n" + repeated(block + "\n\n", 255 * 1024 / (block.size() + 2));
}

// What is said of the text, if reading it ends soon.
std::string said_soon(const std::string& markdown) {
  const auto start = std::chrono::steady_clock::now();
  const std::string said = said_briefly_of(sample_with(markdown));
  EXPECT_LT(std::chrono::steady_clock::now() - start, std::chrono::seconds(10));
  return said;
}

constexpr const char* line_3 = "content/pages/sample/01.md:3:1: error [F0360] ";

TEST(Hostile, DeepQuotesAreRefused) {
  EXPECT_EQ(said_soon("## A\n\n" + repeated(">", 60000) + " x\n"),
            std::string(line_3) + "too many quotes or lists inside each other\n");
}

TEST(Hostile, DeepIndentationIsRefused) {
  EXPECT_EQ(said_soon("## A\n\n" + repeated(" ", 200) + "x\n"),
            std::string(line_3) + "the line is indented too deeply\n");
}

TEST(Hostile, WideTablesAreRefused) {
  EXPECT_EQ(said_soon("## A\n\n" + repeated("|", 200000) + "\n"),
            std::string(line_3) + "the table has too many columns\n");
}

TEST(Hostile, LargeTablesAreRefused) {
  EXPECT_EQ(said_soon("## A\n\n" + repeated("|a", 60) + "\n" + repeated("|-", 60) + "\n" +
                      repeated("a\n", 100)),
            "content/pages/sample/01.md:69:1: error [F0360] the table is too large\n");
}

TEST(Hostile, ManyMarksInOneBlockAreRefused) {
  EXPECT_EQ(said_soon("## A\n\n" + repeated("[", 1001) + "\n"),
            std::string(line_3) + "too many marks such as * [ and ` without a blank line\n");
  EXPECT_EQ(said_soon("## A\n\n" + repeated("\"'", 2000) + "\n"),
            std::string(line_3) + "too many quotation marks without a blank line\n");
}

TEST(Hostile, ManyDefinitionsAreRefused) {
  EXPECT_EQ(
      said_soon("## A\n\n" + repeated("[f]: x\n\n", 1200)),
      "content/pages/sample/01.md:2003:1: error [F0360] too many notes and definitions in one "
      "file\n");
}

TEST(Hostile, TextWithoutABlankLineIsRefused) {
  EXPECT_EQ(said_soon("## A\n\n" + repeated("words words\n", 2000)),
            "content/pages/sample/01.md:3:1: error [F0360] the block is larger than 16 KiB\n");
  EXPECT_EQ(said_soon("## A\n\n- a\n" + repeated("words words\n", 2000)),
            "content/pages/sample/01.md:3:1: error [F0360] the item is larger than 16 KiB\n");
  EXPECT_EQ(said_soon("## A\n\n" + repeated("- words words words words\n", 6000)),
            "content/pages/sample/01.md:3:1: error [F0360] the list is larger than 128 KiB\n");
}

TEST(Hostile, MarksInLongListsEndSoon) {
  EXPECT_EQ(said_soon("## A\n\n- a\n" + repeated("2. " + repeated("[", 400) + "\n", 9)), "");
  EXPECT_EQ(said_soon("## A\n\n- a\n" + repeated("2. " + repeated("*a_ ", 150) + "\n", 13)), "");
}

TEST(Long, ExchangesOneBelowAnotherAreRead) {
  EXPECT_EQ(said_soon("## A\n\n" +
                      repeated("::: exchange {speaker=\"Councillor X\"}\nWords.\n:::\n", 600)),
            "");
}

TEST(Long, TablesAndListsAreRead) {
  EXPECT_EQ(said_soon("## A\n\nTable: Words\n| A | B |\n|---|---|\n" +
                      repeated("| **words** and words | words and words |\n", 600)),
            "");
  EXPECT_EQ(said_soon("## A\n\n" + repeated("- words [and](https://example.org/) words\n", 600)),
            "");
}

TEST(Hostile, ALargeFileIsRefused) {
  EXPECT_EQ(said_soon(repeated("## A\n\nwords\n\n", 30000)),
            "content/pages/sample/01.md:1:1: error [F0106] the file is larger than 256 KiB\n");
}

TEST(Hostile, UsesOfALongDefinitionAreCapped) {
  const std::string definition = "[f]: https://example.org/" + repeated("x", 900) + "\n\n";
  EXPECT_EQ(said_soon("## A\n\n" + definition + repeated(repeated("[f] ", 300) + "\n\n", 30)), "");
  EXPECT_EQ(
      said_soon("## A\n\n" + definition + repeated(repeated("[f] ", 300) + "\n\n", 200)),
      "content/pages/sample/01.md:1:1: error [F0361] the text would come to more than 16 MiB\n");
}

TEST(Hostile, CopiesOfALongNoteAreCapped) {
  EXPECT_EQ(
      said_soon("[^a]: " + repeated("words ", 2500) + "\n\n" +
                repeated("## A\n\nx[^a]\n\n", 15000)),
      "content/pages/sample/01.md:1:1: error [F0361] the text would come to more than 16 MiB\n");
}

TEST(Hostile, NoMoreThanAHundredErrorsOfOneFileAreSaid) {
  const std::string said = said_soon(filled(repeated("<a>", 300)));
  EXPECT_EQ(std::count(said.begin(), said.end(), '\n'), 100);
}

TEST(Hostile, KnownAttacksEndSoon) {
  for (const std::string& block : {
           repeated("![[]()", 160),    // CVE-2023-22486
           repeated("<?x", 900),       // CVE-2023-22483
           repeated("*t _t*_ ", 140),  //
           repeated("[f", 450),
           repeated("**a ", 240) + repeated("a**", 240),
           "https://a.b/" + repeated(")", 980),    //
           "https://a.b/" + repeated(".", 16000),  //
           repeated("https://a.b ", 300),          //
           repeated("&", 16000),
           repeated("a-", 8000),
           repeated("{", 16000) + "}",
           repeated("[@a] ", 400),
           repeated("[^a] ", 400),
           repeated("`` ` ", 250),
           "x {" + repeated("a=b ", 4000) + "}",
       }) {
    said_soon(filled(block));
  }
}

TEST(Hostile, DirectivesInEveryOrderEndSoon) {
  said_soon("## A\n\n" + repeated("::: callout\n\n", 15000));
  said_soon("## A\n\n" + repeated("::: callout\n> :::\n\n", 12000));
  said_soon("## A\n\n" + repeated("::: callout\n\nx\n\n:::\n\n", 10000));
  std::string nested = "## A\n\n";
  for (std::size_t depth = 200; depth > 2; --depth)
    nested += std::string(depth, ':') + " callout\n\n";
  nested += "x\n\n";
  for (std::size_t depth = 3; depth <= 200; ++depth) nested += std::string(depth, ':') + "\n\n";
  EXPECT_EQ(said_soon(nested), "");
}

}  // namespace
}  // namespace folio::content
