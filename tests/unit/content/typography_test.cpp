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
