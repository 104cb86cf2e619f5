#include <gtest/gtest.h>

#include "content/reading.h"
#include "unit/content/reading.h"

namespace folio::content {
namespace {

TEST(Typography, CurlsApostrophesAndQuotationMarks) {
  EXPECT_EQ(as_printed("The council's duty"), "The council’s duty");
  EXPECT_EQ(as_printed("The councils' duty"), "The councils’ duty");
  EXPECT_EQ(as_printed("What \"due regard\" means"), "What “due regard” means");
  EXPECT_EQ(as_printed("(\"Channel\")"), "(“Channel”)");
  EXPECT_EQ(as_printed("A 'lead' authority's 'duty'"), "A ‘lead’ authority’s ‘duty’");
  EXPECT_EQ(as_printed("\"Ask 'why' first\""), "“Ask ‘why’ first”");
  EXPECT_EQ(as_printed("Ymyrryd â'r tŷ"), "Ymyrryd â’r tŷ");
}

TEST(Typography, TakesAMarkThatNothingClosesForAnApostrophe) {
  EXPECT_EQ(as_printed("In the '90s"), "In the ’90s");
  EXPECT_EQ(as_printed("'r hyn a wneir"), "’r hyn a wneir");
  EXPECT_EQ(as_printed("'"), "’");
}

TEST(Typography, ReadsWholeLettersBeforeAMarkThatCloses) {
  EXPECT_EQ(as_printed("The 'voilà' plan"), "The ‘voilà’ plan");
  EXPECT_EQ(as_printed("The 'TIŠ' plan"), "The ‘TIŠ’ plan");
  EXPECT_EQ(as_printed("The 'note†' plan"), "The ‘note†’ plan");
  EXPECT_EQ(as_printed("A 'first' and the '90s"), "A ‘first’ and the ’90s");
  EXPECT_EQ(as_printed("The '90s \u00A0' plan"), "The ’90s \u00A0’ plan");
}

TEST(Typography, LeavesAddressesAsTheyAre) {
  for (const char* words : {"https://example.org/o'neill", "www.example.org/a--b/it's/now...and",
                            "o'neill.mc--x@anytown.example", "http://a.example/?of='it'&b"}) {
    EXPECT_EQ(as_printed(words), words);
  }
  EXPECT_EQ(as_printed("The council's page, 'https://a.example/o'neill', isn't new"),
            "The council’s page, ‘https://a.example/o'neill’, isn’t new");
  EXPECT_EQ(as_printed("Write to \"o'neill@a.example\" or 'help@a.example'."),
            "Write to “o'neill@a.example” or ‘help@a.example’.");
}

TEST(Typography, TakesNoMoreForAnAddressThanOneIs) {
  EXPECT_EQ(as_printed("www.gov.uk's pages and https://a.example's"),
            "www.gov.uk’s pages and https://a.example’s");
  EXPECT_EQ(as_printed("It's @ o'clock, 'a' @ 'b', o'c@d"), "It’s @ o’clock, ‘a’ @ ‘b’, o’c@d");
  EXPECT_EQ(as_printed("awww.it's https://'s"), "awww.it’s https://’s");
  const std::string many(50'000, '@'), marks(50'000, '\'');
  EXPECT_EQ(as_printed(many), many);
  std::string starts;
  for (int i = 0; i < 50'000; ++i) starts += "www.(";
  EXPECT_EQ(as_printed(starts), starts);
  EXPECT_EQ(as_printed(marks + "@").size(), 3 * marks.size() + 1);
}

TEST(Typography, OfAddressesIsThatOfMarkdown) {
  for (const std::string address : {"https://a.example/o'neill", "o'neill@a.example"}) {
    for (const std::string& words : {"See " + address + ".", "The '" + address + "' isn't it",
                                     address, "(" + address + ") it's"}) {
      EXPECT_NE(blocks_of("## A\n\n" + words + "\n").find(address), std::string::npos) << words;
      EXPECT_NE(as_printed(words).find(address), std::string::npos) << words;
    }
  }
  EXPECT_NE(blocks_of("## A\n\n[https://a.example/o'neill](https://a.example/b) it's\n")
                .find("https://a.example/o'neill"),
            std::string::npos);
  EXPECT_NE(blocks_of("## A\n\nwww.gov.uk's pages\n").find("https://www.gov.uk www.gov.uk>’s"),
            std::string::npos);
}

TEST(Typography, LooksForMarksThatCloseButOnce) {
  std::string typed, printed;
  for (int i = 0; i < 50'000; ++i) typed += "'a ", printed += "’a ";
  EXPECT_EQ(as_printed(typed), printed);
}

TEST(Typography, SetsDashesAndDots) {
  EXPECT_EQ(as_printed("2024--25"), "2024–25");
  EXPECT_EQ(as_printed("Now --- or never..."), "Now — or never…");
  EXPECT_EQ(as_printed("follow-up"), "follow-up");
}

TEST(Typography, LeavesWhatIsSetAlready) {
  for (const char* words : {"", "The council’s “duty”", "ŵyl", "پیراگراف", "a.b", "…"}) {
    EXPECT_EQ(as_printed(words), words);
    EXPECT_EQ(as_printed(as_printed(words)), words);
  }
}

std::string document_with(const std::string& lines) {
  return R"(id = "sample"
kind = "page"
title = "The council's sample"
summary = "What the council's sample is."
authorities = ["somewhere-council"]
status = "draft"
version = "1'2"
access = "open"
sections = ["01.md"]
)" + lines;
}

TEST(Typography, IsThatOfMarkdownInWordsOfTomlAndOfNothingElse) {
  source::MemoryFiles files = sample();
  files["content/pages/sample/document.toml"] = document_with(R"(
[[alternate]]
title = "The council's film"
format = "bsl"
href = "https://films.example/?of='it'"
)");
  source::SourceMap sources;
  const model::Header header = load_header(files, sources, "content/pages/sample", {}).value;
  EXPECT_EQ(header.title, "The council’s sample");
  EXPECT_EQ(header.short_title, "The council’s sample");
  EXPECT_EQ(header.summary, "What the council’s sample is.");
  EXPECT_EQ(header.version, "1'2");
  ASSERT_EQ(header.alternates.size(), 1u);
  EXPECT_EQ(header.alternates[0].title, "The council’s film");
  EXPECT_EQ(header.alternates[0].href, "https://films.example/?of='it'");
}

}  // namespace
}  // namespace folio::content
