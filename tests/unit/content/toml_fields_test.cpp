#include <gtest/gtest.h>

#include "unit/content/reading.h"

namespace folio::content {
namespace {

std::string repeated(const std::string& words, int times) {
  std::string out;
  for (int i = 0; i < times; ++i) out += words;
  return out;
}

TEST(Toml, AMissingFieldIsAnError) {
  source::MemoryFiles files = sample();
  files["content/pages/sample/document.toml"] = R"(id = "sample"
kind = "page"
summary = "What a sample is."
authorities = ["somewhere-council"]
status = "draft"
version = "1"
access = "open"
sections = ["01.md"]
)";
  EXPECT_EQ(R"(content/pages/sample/document.toml:1:1: error [F0204] "title" is missing
  |
1 | id = "sample"
  | ^
  help: add the line title = …
)",
            said_of(files));
}

TEST(Toml, WhiteSpaceAloneIsAsEmptyAsNothing) {
  const auto written = [](const std::string& owner) {
    source::MemoryFiles files = sample();
    files["content/pages/sample/document.toml"].insert(0, "owner = \"" + owner + "\"\n");
    return files;
  };
  const auto owner_of = [](const source::MemoryFiles& files) {
    source::SourceMap sources;
    return load(files, sources, "content/pages/sample", {}).value.header.owner;
  };
  for (const char* blank : {"", " ", " \\t\\n ", "\u00A0"}) {
    EXPECT_EQ(owner_of(written(blank)), "") << "\"" << blank << "\"";
  }
}

TEST(Toml, AMisspeltFieldNamesTheNearest) {
  source::MemoryFiles files = sample();
  files["content/pages/sample/document.toml"] = R"(id = "sample"
kind = "page"
title = "A sample"
sumary = "What a sample is."
authorities = ["somewhere-council"]
status = "draft"
version = "1"
access = "open"
sections = ["01.md"]
)";
  EXPECT_EQ(R"(content/pages/sample/document.toml:1:1: error [F0204] "summary" is missing
  |
1 | id = "sample"
  | ^
  help: add the line summary = …
content/pages/sample/document.toml:4:1: error [F0205] nothing is known of "sumary" here
  |
4 | sumary = "What a sample is."
  | ^^^^^^
  help: did you mean "summary"?
)",
            said_of(files));
}

TEST(Toml, AFieldOfTheWrongKindIsAnErrorAtItsValue) {
  source::MemoryFiles files = sample();
  files["content/pages/sample/document.toml"] = R"(id = "sample"
kind = "page"
title = "A sample"
summary = "What a sample is."
authorities = "somewhere-council"
status = "draft"
version = 1
access = "open"
sections = ["01.md"]
published = "2026-01-01"
invented = "yes"
)";
  EXPECT_EQ(R"(content/pages/sample/document.toml:5:15: error [F0206] "authorities" must be a list
  |
5 | authorities = "somewhere-council"
  |               ^^^^^^^^^^^^^^^^^^^
  help: put it between brackets: ["…", "…"]
content/pages/sample/document.toml:7:11: error [F0206] "version" must be words
  |
7 | version = 1
  |           ^
  help: put it between quotation marks
content/pages/sample/document.toml:10:13: error [F0206] "published" must be a date
   |
10 | published = "2026-01-01"
   |             ^^^^^^^^^^^^
  help: write it without quotation marks, year-month-day: 2026-01-01
content/pages/sample/document.toml:11:12: error [F0206] "invented" must be true or false
   |
11 | invented = "yes"
   |            ^^^^^
  help: write true or false, without quotation marks
)",
            said_of(files));
}

TEST(Toml, AnEmptyFieldIsMissing) {
  source::MemoryFiles files = sample();
  files["content/pages/sample/document.toml"] = R"(id = "sample"
kind = "page"
title = ""
summary = "What a sample is."
authorities = []
status = "draft"
version = "1"
access = "open"
sections = ["01.md"]
)";
  EXPECT_EQ(R"(content/pages/sample/document.toml:3:9: error [F0204] "title" is empty
  |
3 | title = ""
  |         ^^
  help: write it between the marks
content/pages/sample/document.toml:5:15: error [F0204] "authorities" is empty
  |
5 | authorities = []
  |               ^^
  help: name at least one
)",
            said_of(files));
}

TEST(Toml, ADateThatDoesNotExistIsAnErrorAtTheDate) {
  source::MemoryFiles files = sample();
  files["content/pages/sample/document.toml"] += "published = 2026-02-30\n";
  EXPECT_EQ(
      R"(content/pages/sample/document.toml:10:13: error [F0202] "2026-02-30": no such date: the month has fewer days
   |
10 | published = 2026-02-30
   |             ^^^^^^^^^^
  help: correct the date; it is written year-month-day: 2026-11-21
)",
      said_of(files));
}

TEST(Toml, AMonthThatDoesNotExistIsAnErrorAtTheDate) {
  source::MemoryFiles files = sample();
  files["content/pages/sample/document.toml"] += "published = 2026-13-01\n";
  EXPECT_EQ(
      R"(content/pages/sample/document.toml:10:13: error [F0202] "2026-13-01": no such date: a year has twelve months
   |
10 | published = 2026-13-01
   |             ^^^^^^^^^^
  help: correct the date; it is written year-month-day: 2026-11-21
)",
      said_of(files));
}

TEST(Toml, ADateWrittenInAnotherWayIsAnError) {
  source::MemoryFiles files = sample();
  files["content/pages/sample/document.toml"] += "published = 30/10/2026\n";
  EXPECT_EQ(
      R"(content/pages/sample/document.toml:10:13: error [F0202] "30/10/2026" is not how a date is written
   |
10 | published = 30/10/2026
   |             ^^^^^^^^^^
  help: write 2026-10-30, the year first, if that is the day meant
)",
      said_of(files));
}

TEST(Toml, ATimeIsNotADate) {
  source::MemoryFiles files = sample();
  files["content/pages/sample/document.toml"] += "published = 2026-02-20T10:00:00Z\n";
  EXPECT_EQ(R"(content/pages/sample/document.toml:10:13: error [F0206] "published" must be a date
   |
10 | published = 2026-02-20T10:00:00Z
   |             ^^^^^^^^^^^^^^^^^^^^
  help: write it without quotation marks, year-month-day: 2026-11-21
)",
            said_of(files));
}

TEST(Toml, AnUnknownWordNamesTheNearest) {
  source::MemoryFiles files = sample();
  files["content/pages/sample/document.toml"] = R"(id = "sample"
kind = "page"
title = "A sample"
summary = "What a sample is."
authorities = ["somewhere-council"]
status = "drafted"
version = "1"
access = "open"
sections = ["01.md"]
)";
  EXPECT_EQ(
      R"(content/pages/sample/document.toml:6:10: error [F0207] "drafted" is not a known status
  |
6 | status = "drafted"
  |          ^^^^^^^^^
  help: did you mean "draft"?
)",
      said_of(files));
}

TEST(Toml, AnUnknownWordWithoutANearOneListsAll) {
  source::MemoryFiles files = sample();
  files["content/pages/sample/document.toml"] += R"(numbering = "roman"
)";
  EXPECT_EQ(
      R"(content/pages/sample/document.toml:10:13: error [F0207] "roman" is not a known numbering
   |
10 | numbering = "roman"
   |             ^^^^^^^
  help: known here: none, headings, decimal, continuous, manual, minutes
)",
      said_of(files));
}

TEST(Toml, IdsAreSmallLettersDigitsAndHyphens) {
  source::MemoryFiles files = sample();
  files["content/pages/sample/document.toml"] = R"(id = "My Sample"
kind = "page"
title = "A sample"
summary = "What a sample is."
authorities = ["somewhere-council"]
status = "draft"
version = "1"
access = "open"
sections = ["01.md"]
)";
  EXPECT_EQ(R"(content/pages/sample/document.toml:1:6: error [F0209] "My Sample" cannot be a name
  |
1 | id = "My Sample"
  |      ^^^^^^^^^^^
  help: use small letters, digits and single hyphens, at most 64
)",
            said_of(files));
}

TEST(Toml, ALongSummaryIsCounted) {
  source::MemoryFiles files = sample();
  files["content/pages/sample/document.toml"] = std::string(R"(id = "sample"
kind = "page"
title = "A sample"
summary = ")") + repeated("x", 161) + R"("
authorities = ["somewhere-council"]
status = "draft"
version = "1"
access = "open"
sections = ["01.md"]
)";
  EXPECT_EQ(
      "content/pages/sample/document.toml:4:11: error [F0208] the summary has 161 characters\n",
      said_briefly_of(files));
}

TEST(Toml, CharactersThatCannotBeSeenAreErrors) {
  source::MemoryFiles files = sample();
  files["content/pages/sample/document.toml"] = R"(id = "sample"
kind = "page"
title = "A \u202Esample"
summary = "What a sample is."
authorities = ["somewhere-council"]
status = "draft"
version = "1"
access = "open"
sections = ["01.md"]
)";
  EXPECT_EQ(
      R"(content/pages/sample/document.toml:3:9: error [F0608] the character U+202E cannot be seen
  |
3 | title = "A \u202Esample"
  |         ^^^^^^^^^^^^^^^^
  help: delete it; it may have come from another program with pasted text
)",
      said_of(files));
}

TEST(Toml, AnApprovedDocumentHasDates) {
  source::MemoryFiles files = sample();
  files["content/pages/sample/document.toml"] = R"(id = "sample"
kind = "page"
title = "A sample"
summary = "What a sample is."
authorities = ["somewhere-council"]
status = "approved"
version = "1"
access = "open"
sections = ["01.md"]
)";
  EXPECT_EQ(
      R"(content/pages/sample/document.toml:6:10: error [F0212] an approved document must say "published"
  |
6 | status = "approved"
  |          ^^^^^^^^^^
  help: add the line published = 2026-11-21, with the right date
content/pages/sample/document.toml:6:10: error [F0212] an approved document must say "review_by"
  |
6 | status = "approved"
  |          ^^^^^^^^^^
  help: add the line review_by = 2026-11-21, with the right date
)",
      said_of(files));
}

TEST(Toml, APeriodEndsAfterItStarts) {
  source::MemoryFiles files = sample();
  files["content/pages/sample/document.toml"] += R"(period_start = 2020-01-01
period_end = 2019-01-01
)";
  EXPECT_EQ(
      R"(content/pages/sample/document.toml:11:14: error [F0212] the period ends before it starts
   |
11 | period_end = 2019-01-01
   |              ^^^^^^^^^^
  help: correct one of the two dates
)",
      said_of(files));
}

TEST(Toml, ALanguageIsATag) {
  source::MemoryFiles files = sample();
  files["content/pages/sample/document.toml"] += R"(lang = "english"
)";
  EXPECT_EQ(
      R"(content/pages/sample/document.toml:10:8: error [F0215] "english" is not the tag of a language
   |
10 | lang = "english"
   |        ^^^^^^^^^
  help: write it like en-GB or cy
)",
      said_of(files));
}

TEST(Toml, UnknownKeysOfInnerTablesAreErrors) {
  source::MemoryFiles files = sample();
  files["content/pages/sample/document.toml"] += R"(links = { strategy = "x", reprot = "y" }
)";
  EXPECT_EQ(
      R"(content/pages/sample/document.toml:10:27: error [F0205] nothing is known of "reprot" in [links]
   |
10 | links = { strategy = "x", reprot = "y" }
   |                           ^^^^^^
  help: did you mean "report"?
)",
      said_of(files));
}

TEST(Toml, SeveralMistakesAreReportedInOneRun) {
  source::MemoryFiles files = sample();
  files["content/pages/sample/document.toml"] = R"(id = "sample"
kind = "pages"
title = "A sample"
sumary = "What a sample is."
authorities = ["somewhere-council"]
status = "draft"
version = "1"
access = "closed"
sections = ["01.md"]
verison = 1
)";
  EXPECT_EQ(R"(content/pages/sample/document.toml:1:1: error [F0204] "summary" is missing
  |
1 | id = "sample"
  | ^
  help: add the line summary = …
content/pages/sample/document.toml:2:8: error [F0207] "pages" is not a known kind
  |
2 | kind = "pages"
  |        ^^^^^^^
  help: did you mean "page"?
content/pages/sample/document.toml:4:1: error [F0205] nothing is known of "sumary" here
  |
4 | sumary = "What a sample is."
  | ^^^^^^
  help: did you mean "summary"?
content/pages/sample/document.toml:8:10: error [F0506] a document as a whole cannot be "closed"
  |
8 | access = "closed"
  |          ^^^^^^^^
  help: write access = "open" and put exempt words into a [[part]] of their own, in a file that ends in .exempt.md
content/pages/sample/document.toml:10:1: error [F0205] nothing is known of "verison" here
   |
10 | verison = 1
   | ^^^^^^^
  help: did you mean "version"?
)",
            said_of(files));
}

}  // namespace
}  // namespace folio::content
