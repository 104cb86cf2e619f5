#include <gtest/gtest.h>

#include "unit/content/reading.h"

namespace folio::content {
namespace {

TEST(Document, AMissingSectionFileIsAnErrorWhereItIsListed) {
  source::MemoryFiles files = sample();
  files["content/pages/sample/document.toml"] = R"(id = "sample"
kind = "page"
title = "A sample"
summary = "What a sample is."
authorities = ["somewhere-council"]
status = "draft"
version = "1"
access = "open"
sections = ["01.md", "02.md"]
)";
  EXPECT_EQ(
      R"(content/pages/sample/document.toml:9:22: error [F0101] "content/pages/sample/02.md" is not there
  |
9 | sections = ["01.md", "02.md"]
  |                      ^^^^^^^
  help: write the file, or correct its name
)",
      said_of(files));
}

TEST(Document, ASectionFileNobodyListsIsAnError) {
  source::MemoryFiles files = sample();
  files["content/pages/sample/02.md"] = R"(## B

text
)";
  files["content/pages/sample/notes/03.md"] = "## C\n";
  EXPECT_EQ(R"(content/pages/sample/02.md:1:1: error [F0108] no document lists this file
  help: add its name to sections or to a [[part]], or move it away
content/pages/sample/notes/03.md:1:1: error [F0108] no document lists this file
  help: add its name to sections or to a [[part]], or move it away
)",
            said_of(files));
}

TEST(Document, ATomlFileNobodyReadsIsAnError) {
  source::MemoryFiles files = sample();
  files["content/pages/sample/action.toml"] = "x = 1\n";
  EXPECT_EQ(R"(content/pages/sample/action.toml:1:1: error [F0108] no document lists this file
  help: did you mean "actions.toml"?
)",
            said_of(files));
}

TEST(Document, AFileIsListedOnce) {
  source::MemoryFiles files = sample();
  files["content/pages/sample/document.toml"] = R"(id = "sample"
kind = "page"
title = "A sample"
summary = "What a sample is."
authorities = ["somewhere-council"]
status = "draft"
version = "1"
access = "open"
sections = ["01.md", "./01.md"]
)";
  EXPECT_EQ(R"(content/pages/sample/document.toml:9:22: error [F0109] the file is listed twice
  |
9 | sections = ["01.md", "./01.md"]
  |                      ^^^^^^^^^
  help: take one of the two out
)",
            said_of(files));
}

TEST(Document, SectionsStayInTheirFolder) {
  source::MemoryFiles files = sample();
  files["content/pages/sample/document.toml"] = R"(id = "sample"
kind = "page"
title = "A sample"
summary = "What a sample is."
authorities = ["somewhere-council"]
status = "draft"
version = "1"
access = "open"
sections = ["01.md", "../02.md", "/etc/passwd", "picture.png"]
)";
  EXPECT_EQ(
      R"(content/pages/sample/document.toml:9:22: error [F0102] the path "../02.md" leaves the folder it is written in
  |
9 | sections = ["01.md", "../02.md", "/etc/passwd", "picture.png"]
  |                      ^^^^^^^^^^
  help: put the file in the document's folder and give its name there
content/pages/sample/document.toml:9:34: error [F0110] "/etc/passwd" is not a Markdown file
  |
9 | sections = ["01.md", "../02.md", "/etc/passwd", "picture.png"]
  |                                  ^^^^^^^^^^^^^
  help: give it a name that ends in .md
content/pages/sample/document.toml:9:49: error [F0110] "picture.png" is not a Markdown file
  |
9 | sections = ["01.md", "../02.md", "/etc/passwd", "picture.png"]
  |                                                 ^^^^^^^^^^^^^
  help: give it a name that ends in .md
)",
      said_of(files));
}

TEST(Document, AutomaticSectionsComeInTheOrderOfTheirNames) {
  source::MemoryFiles files = sample();
  files["content/pages/sample/document.toml"] = R"(id = "sample"
kind = "page"
title = "A sample"
summary = "What a sample is."
authorities = ["somewhere-council"]
status = "draft"
version = "1"
access = "open"
sections = "auto"
[[part]]
label = "Appendix 1"
file = "appendix.md"
access = "open"
)";
  files["content/pages/sample/02.md"] = R"(## Second

text
)";
  files["content/pages/sample/appendix.md"] = R"(## Last

text
)";
  EXPECT_EQ(R"(section Only section
  p Some words.
section Second
  p text
section [Appendix 1] Last
  p text
)",
            read(files));
}

TEST(Document, AForewordOpensItWhereverItsFileSorts) {
  source::MemoryFiles files = sample();
  files["content/pages/sample/document.toml"] = R"(id = "sample"
kind = "committee_report"
title = "A sample"
summary = "What a sample is."
authorities = ["somewhere-council"]
status = "draft"
version = "1"
access = "open"
sections = "auto"
[foreword]
person = "Councillor A"
file = "words-of-welcome.md"
)";
  files["content/pages/sample/words-of-welcome.md"] = "## Welcome\n\nRead on.\n";
  const std::string dumped = read(files);
  EXPECT_LT(dumped.find("section .nonum Welcome"), dumped.find("section Only section")) << dumped;
}

TEST(Document, AppendicesAreNumberedOnlyWhereParagraphsAre) {
  const auto said_with = [](const std::string& numbering) {
    source::MemoryFiles files = sample();
    files["content/pages/sample/document.toml"] +=
        "numbering = \"" + numbering + "\"\nnumber_appendices = true\n";
    return said_of(files);
  };
  EXPECT_EQ(
      R"(content/pages/sample/document.toml:11:21: error [F0212] the paragraphs of this document are not counted, so those of its appendices cannot be
   |
11 | number_appendices = true
   |                     ^^^^
  help: write numbering = "decimal" or "continuous", or take this out
)",
      said_with("headings"));
  EXPECT_EQ("", said_with("decimal"));
}

TEST(Document, AnAppendixIsOneSection) {
  source::MemoryFiles files = sample();
  files["content/pages/sample/document.toml"] += R"([[part]]
label = "Appendix 1"
file = "a.md"
access = "open"
)";
  files["content/pages/sample/a.md"] = R"(## A

x

## B

x
)";
  EXPECT_EQ(
      R"(content/pages/sample/a.md:5:1: error [F0307] an appendix is one section, and this begins another
  |
5 | ## B
  | ^^^^
  help: write ### for a heading inside it
)",
      said_of(files));
}

TEST(Document, AnOpenPartGivesNoGround) {
  source::MemoryFiles files = sample();
  files["content/pages/sample/document.toml"] += R"([[part]]
label = "Appendix 1"
file = "a.md"
access = "open"
paragraphs = [7]
)";
  files["content/pages/sample/a.md"] = R"(## A

x
)";
  EXPECT_EQ(
      R"(content/pages/sample/document.toml:14:14: error [F0504] an open part gives a ground for being exempt
   |
14 | paragraphs = [7]
   |              ^^^
  help: take the line out, or write access = "exempt"
)",
      said_of(files));
}

TEST(Document, LabelsOfPartsAreNamesToo) {
  source::MemoryFiles files = sample();
  files["content/pages/sample/document.toml"] += R"([[part]]
label = "Appendix 1"
file = "a.md"
access = "open"
)";
  files["content/pages/sample/a.md"] = R"(## A {#appendix-1}

x
)";
  EXPECT_EQ(R"(content/pages/sample/a.md:1:7: error [F0402] "appendix-1" is the name of two things
  |
1 | ## A {#appendix-1}
  |       ^^^^^^^^^^^
  help: give one of them another name; the first is at content/pages/sample/document.toml:11, and the files of one document, or of the registries, share their names
)",
            said_of(files));
}

TEST(Document, NoTwoAppendicesHaveOneLabel) {
  source::MemoryFiles files = sample();
  files["content/pages/sample/document.toml"] += R"([[appendix]]
title = "In this paper"
number = "A"
[[part]]
label = "Appendix A"
file = "a.md"
access = "open"
)";
  files["content/pages/sample/a.md"] = "## A\n\nx\n";
  EXPECT_EQ(said_briefly_of(files), "");
  files["content/pages/sample/document.toml"] += R"([[appendix]]
number = "A"
title = "Kept elsewhere"
)";
  EXPECT_EQ(said_briefly_of(files),
            "content/pages/sample/document.toml:17:1: error [F0402] \"appendix-a\" is the name of "
            "two things\n");
}

TEST(Document, ANameIsGivenOnceInAllFiles) {
  source::MemoryFiles files = sample();
  files["content/pages/sample/document.toml"] = R"(id = "sample"
kind = "page"
title = "A sample"
summary = "What a sample is."
authorities = ["somewhere-council"]
status = "draft"
version = "1"
access = "open"
sections = ["01.md", "02.md"]
)";
  files["content/pages/sample/01.md"] = R"(## A {#one}

x
)";
  files["content/pages/sample/02.md"] = R"(## B {#one}

x
)";
  EXPECT_EQ(R"(content/pages/sample/02.md:1:7: error [F0402] "one" is the name of two things
  |
1 | ## B {#one}
  |       ^^^^
  help: give one of them another name; the first is at content/pages/sample/01.md:1, and the files of one document, or of the registries, share their names
)",
            said_of(files));
}

TEST(Document, AnEmptyFileIsAnError) {
  source::MemoryFiles files = sample();
  files["content/pages/sample/01.md"] = " \n\n";
  EXPECT_EQ(R"(content/pages/sample/01.md:1:1: error [F0105] the file is empty
  |
1 |  
  | ^
  help: write it, or take it out of the list
)",
            said_of(files));
}

TEST(Document, TextBeforeAHeadingBelongsToPagesAlone) {
  source::MemoryFiles files = sample();
  files["content/pages/sample/document.toml"] = R"(id = "sample"
kind = "strategy"
title = "A sample"
summary = "What a sample is."
authorities = ["somewhere-council"]
status = "draft"
version = "1"
access = "open"
sections = ["01.md"]
)";
  files["content/pages/sample/01.md"] = R"(Words.

## A

x
)";
  EXPECT_EQ(
      R"(content/pages/sample/01.md:1:1: error [F0304] the text begins without a section's heading
  |
1 | Words.
  | ^^^^^^
  help: begin the file with ## and the section's title; only a page may begin with text
)",
      said_of(files));
}

}  // namespace
}  // namespace folio::content
