#include <gtest/gtest.h>

#include <algorithm>

#include "content/reading.h"
#include "unit/content/reading.h"

namespace folio::content {
namespace {

/// What is said of the sample with these lines at the end of its document.toml.
std::string said_with(const std::string& lines) {
  source::MemoryFiles files = sample();
  files["content/pages/sample/document.toml"] += lines;
  return said_briefly_of(files);
}

TEST(TomlMending, ADateThatThereIsNotDoesNotHideTheRestOfTheFile) {
  EXPECT_EQ(
      said_with("published = 2026-02-30\nowner = 3\nexpires = 2026-13-01\n"),
      R"(content/pages/sample/document.toml:10:13: error [F0202] "2026-02-30": no such date: the month has fewer days
content/pages/sample/document.toml:11:9: error [F0206] "owner" must be words
content/pages/sample/document.toml:12:11: error [F0202] "2026-13-01": no such date: a year has twelve months
)");
}

TEST(TomlMending, TwoDatesOnOneLineAreBothTold) {
  EXPECT_EQ(
      said_with("links = { a = 2026-02-30, b = 2026-02-31 }\n"),
      R"(content/pages/sample/document.toml:10:11: error [F0205] nothing is known of "a" in [links]
content/pages/sample/document.toml:10:15: error [F0202] "2026-02-30": no such date: the month has fewer days
content/pages/sample/document.toml:10:27: error [F0205] nothing is known of "b" in [links]
content/pages/sample/document.toml:10:31: error [F0202] "2026-02-31": no such date: the month has fewer days
)");
}

TEST(TomlMending, ADateWrittenAsPeopleDoIsOfferedInTheOrderOfTheFile) {
  source::MemoryFiles files = sample();
  files["content/pages/sample/document.toml"] += "published = 12/03/2026\n";
  EXPECT_EQ(
      said_of(files),
      R"(content/pages/sample/document.toml:10:13: error [F0202] "12/03/2026" is not how a date is written
   |
10 | published = 12/03/2026
   |             ^^^^^^^^^^
  help: write 2026-03-12, the year first, if that is the day meant
)");
}

TEST(TomlMending, DatesAreReadWithTheDayFirstOrTheYear) {
  EXPECT_EQ(date_meant("12/03/2026"), "2026-03-12");
  EXPECT_EQ(date_meant("12.3.2026"), "2026-03-12");
  EXPECT_EQ(date_meant("2026/3/12"), "2026-03-12");
  EXPECT_EQ(date_meant("12 March 2026"), "2026-03-12");
  EXPECT_EQ(date_meant("March 12, 2026"), "2026-03-12");
  EXPECT_EQ(date_meant("1 257 2026"), std::nullopt);
  EXPECT_EQ(date_meant("1st Sept 2026"), "2026-09-01");
  EXPECT_EQ(date_meant("31/02/2026"), std::nullopt);
  EXPECT_EQ(date_meant("12/03/26"), std::nullopt);
  EXPECT_EQ(date_meant("spring 2026"), std::nullopt);
}

TEST(TomlMending, WordsWithoutMarksAreSetAside) {
  EXPECT_EQ(
      said_with("owner = The team\nversio = \"1\"\n"),
      R"(content/pages/sample/document.toml:10:9: error [F0201] what stands after = cannot be understood
content/pages/sample/document.toml:11:1: error [F0205] nothing is known of "versio" here
)");
}

TEST(TomlMending, NothingAfterTheSignIsSetAside) {
  const std::string said = said_with("owner =\nversio = \"1\"\n");
  EXPECT_NE(said.find("nothing stands after ="), said.npos) << said;
  EXPECT_NE(said.find("versio"), said.npos) << said;
}

TEST(TomlMending, AKeyGivenTwiceIsReadOnce) {
  EXPECT_EQ(said_with("title = \"Again\"\nversio = \"1\"\n"),
            R"(content/pages/sample/document.toml:10:1: error [F0203] "title" is given twice
content/pages/sample/document.toml:11:1: error [F0205] nothing is known of "versio" here
)");
}

TEST(TomlMending, WhatComesOfABracketThatIsNotClosedIsNotTold) {
  const std::string said = said_with("aliases = [\"a/\"\nowner = \"Team\"\n");
  EXPECT_EQ(std::ranges::count(said, '\n'), 1) << said;
}

TEST(TomlMending, AValueOfTheWrongKindIsNotMissingAsWell) {
  source::MemoryFiles files = sample();
  std::string& toml = files["content/pages/sample/document.toml"];
  toml.replace(toml.find("status = \"draft\""), 16, "status = \"approved\"");
  toml += "published = \"12 March 2026\"\nreview_by = 2026-02-31\n";
  EXPECT_EQ(said_briefly_of(files),
            R"(content/pages/sample/document.toml:10:13: error [F0206] "published" must be a date
content/pages/sample/document.toml:11:13: error [F0202] "2026-02-31": no such date: the month has fewer days
)");
}

TEST(TomlMending, WhatADirectiveSaysIsNotAField) {
  source::MemoryFiles files = sample();
  files["content/pages/sample/document.toml"] += "[[recommendation]]\ntext = \"Agree\"\n";
  EXPECT_NE(said_of(files).find("help: recommendations stand in a section: write ::: "
                                "recommendations with a numbered list"),
            std::string::npos);
}

}  // namespace
}  // namespace folio::content
