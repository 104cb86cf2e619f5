#include <gtest/gtest.h>

#include "unit/content/reading.h"

namespace folio::content {
namespace {

std::string repeated(const std::string& words, int times) {
  std::string out;
  for (int i = 0; i < times; ++i) out += words;
  return out;
}

TEST(Toml, AFieldGivenTwiceIsAnErrorAtTheSecond) {
  source::MemoryFiles files = sample();
  files["content/pages/sample/document.toml"] += R"(title = "Again"
)";
  EXPECT_EQ(R"(content/pages/sample/document.toml:10:1: error [F0203] "title" is given twice
   |
10 | title = "Again"
   | ^^^^^
  help: keep one of the two
)",
            said_of(files));
}

TEST(Toml, ATableGivenTwiceIsAnErrorAtTheSecond) {
  source::MemoryFiles files = sample();
  files["content/pages/sample/document.toml"] += R"([links]
[links]
)";
  EXPECT_EQ(R"(content/pages/sample/document.toml:11:1: error [F0203] "links" is given twice
   |
11 | [links]
   | ^
  help: keep one of the two
)",
            said_of(files));
}

TEST(Toml, AnUnclosedQuotationMarkIsAnError) {
  source::MemoryFiles files = sample();
  files["content/pages/sample/document.toml"] = R"(id = "sample"
kind = "page"
title = "A sample
summary = "What a sample is."
authorities = ["somewhere-council"]
status = "draft"
version = "1"
access = "open"
sections = ["01.md"]
)";
  EXPECT_EQ(
      R"(content/pages/sample/document.toml:3:12: error [F0201] the quotation marks are not closed on this line
  |
3 | title = "A sample
  |            ^^^^^^
  help: end the words with the same quotation mark they begin with
)",
      said_of(files));
}

TEST(Toml, CurlyQuotationMarksAreNotThoseOfToml) {
  source::MemoryFiles files = sample();
  files["content/pages/sample/document.toml"] = R"(id = "sample"
kind = "page"
title = “A sample”
summary = "What a sample is."
authorities = ["somewhere-council"]
status = "draft"
version = "1"
access = "open"
sections = ["01.md"]
)";
  EXPECT_EQ(
      R"(content/pages/sample/document.toml:3:9: error [F0201] what stands after = cannot be understood
  |
3 | title = “A sample”
  |         ^^
  help: put words between straight quotation marks: key = "words"
)",
      said_of(files));
}

TEST(Toml, ABackslashIsExplained) {
  source::MemoryFiles files = sample();
  files["content/pages/sample/document.toml"] = R"(id = "sample"
kind = "page"
title = "A \sample"
summary = "What a sample is."
authorities = ["somewhere-council"]
status = "draft"
version = "1"
access = "open"
sections = ["01.md"]
)";
  EXPECT_EQ(
      R"(content/pages/sample/document.toml:3:12: error [F0201] a backslash between double quotation marks has a meaning of its own
  |
3 | title = "A \sample"
  |            ^^^^^^^
  help: write two backslashes for one, or put the words between single quotation marks
)",
      said_of(files));
}

TEST(Toml, WordsWithoutMarksAreAnError) {
  source::MemoryFiles files = sample();
  files["content/pages/sample/document.toml"] = R"(id = "sample"
kind = page
title = "A sample"
summary = "What a sample is."
authorities = ["somewhere-council"]
status = "draft"
version = "1"
access = "open"
sections = ["01.md"]
)";
  EXPECT_EQ(
      R"(content/pages/sample/document.toml:2:8: error [F0201] what stands after = cannot be understood
  |
2 | kind = page
  |        ^^^^
  help: put words between straight quotation marks: key = "words"
)",
      said_of(files));
}

TEST(Toml, WhatTheLibraryCannotBearIsRefused) {
  source::MemoryFiles files = sample();
  files["content/pages/sample/document.toml"] = "[.]\n";
  EXPECT_EQ(R"(content/pages/sample/document.toml:1:2: error [F0201] this is not TOML
  |
1 | [.]
  |  ^
  help: write one key = value on each line, words between quotation marks
)",
            said_of(files));
}

TEST(Toml, AListThatStaysOpenIsAnError) {
  source::MemoryFiles files = sample();
  files["content/pages/sample/document.toml"] += "approved = [1,\n";
  EXPECT_EQ(
      R"(content/pages/sample/document.toml:10:15: error [F0201] the file ends before this is complete
   |
10 | approved = [1,
   |               ^
  help: close the bracket or the quotation marks
)",
      said_of(files));
}

TEST(Toml, AKeyOfManyPartsIsRefusedBeforeItIsParsed) {
  source::MemoryFiles files = sample();
  files["content/pages/sample/document.toml"] = std::string("") + repeated("a.", 5000) + "b = 1\n";
  EXPECT_EQ("content/pages/sample/document.toml:1:1: error [F0106] the line is longer than 4 KiB\n",
            said_briefly_of(files));
}

TEST(Toml, AHugeFileIsRefusedBeforeItIsParsed) {
  source::MemoryFiles files = sample();
  files["content/pages/sample/document.toml"] = std::string("# ") + repeated("x", 70000) + "\n";
  EXPECT_EQ(
      "content/pages/sample/document.toml:1:1: error [F0106] the file is larger than 64 KiB\n",
      said_briefly_of(files));
}

TEST(Toml, ASyntaxErrorEndsThatFileOnly) {
  source::MemoryFiles files = sample();
  files["content/pages/sample/document.toml"] = "[id\n";
  files["content/pages/sample/01.md"] = R"(## A

<b>
)";
  EXPECT_EQ(
      R"(content/pages/sample/document.toml:1:2: error [F0201] a heading in brackets is not complete
  |
1 | [id
  |  ^^
  help: write [name] or [[name]] alone on its line
content/pages/sample/01.md:3:1: error [F0301] HTML cannot be used here
  |
3 | <b>
  | ^^^
  help: write it in Markdown; put a backslash before < if the sign itself is meant
)",
      said_of(files));
}

}  // namespace
}  // namespace folio::content
