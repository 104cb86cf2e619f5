#include <gtest/gtest.h>

#include "base/text.h"
#include "unit/content/reading.h"

namespace folio::content {
namespace {

TEST(Exempt, AnExemptFileNobodyListsIsAnError) {
  source::MemoryFiles files = sample();
  files["content/pages/sample/02.exempt.md"] = R"(## Secret words

text
)";
  files["content/pages/sample/data.exempt.toml"] = "x = 1\n";
  EXPECT_EQ(
      R"(content/pages/sample/02.exempt.md:1:1: error [F0503] no document lists this exempt file
  help: list it in document.toml as a [[part]] with access = "exempt", or move it away
content/pages/sample/data.exempt.toml:1:1: error [F0503] no document lists this exempt file
  help: list it in document.toml as a [[part]] with access = "exempt", or move it away
)",
      said_of(files));
}

TEST(Exempt, AnExemptFileAmongSectionsIsAnErrorAndIsNotRead) {
  source::MemoryFiles files = sample();
  files["content/pages/sample/document.toml"] = R"(id = "sample"
kind = "page"
title = "A sample"
summary = "What a sample is."
authorities = ["somewhere-council"]
status = "draft"
version = "1"
access = "open"
sections = ["01.md", "02.exempt.md"]
)";
  files["content/pages/sample/02.exempt.md"] = R"(## Secret words

text
)";
  EXPECT_EQ(R"(section Only section
  p Some words.
content/pages/sample/02.exempt.md:1:1: error [F0503] no document lists this exempt file
  help: list it in document.toml as a [[part]] with access = "exempt", or move it away
content/pages/sample/document.toml:9:22: error [F0501] an exempt file is listed among the open sections
  |
9 | sections = ["01.md", "02.exempt.md"]
  |                      ^^^^^^^^^^^^^^
  help: list it as a [[part]] with access = "exempt"
)",
            read(files));
}

TEST(Exempt, AnExemptFileListedAsOpenIsAnErrorAndIsLocked) {
  source::MemoryFiles files = sample();
  files["content/pages/sample/document.toml"] += R"([[part]]
label = "Appendix 1"
file = "a.exempt.md"
access = "open"
)";
  files["content/pages/sample/a.exempt.md"] = R"(## Secret words

text
)";
  EXPECT_EQ(R"(section Only section
  p Some words.
exempt [Appendix 1] held: 
content/pages/sample/document.toml:12:8: error [F0501] an exempt file is listed as open
   |
12 | file = "a.exempt.md"
   |        ^^^^^^^^^^^^^
  help: write access = "exempt", or rename the file if every word of it is open
)",
            read(files));
}

TEST(Exempt, AnExemptPartIsLocked) {
  source::MemoryFiles files = sample();
  files["content/pages/sample/document.toml"] += R"([[part]]
label = "Appendix 1"
file = "a.exempt.md"
access = "exempt"
paragraphs = [7]
public_interest = "It would harm."
)";
  files["content/pages/sample/a.exempt.md"] = R"(## Secret words

text
)";
  EXPECT_EQ(R"(section Only section
  p Some words.
exempt [Appendix 1] held: It would harm.
)",
            read(files));
}

TEST(Exempt, AnExemptFileMayBeAbsent) {
  source::MemoryFiles files = sample();
  files["content/pages/sample/document.toml"] += R"([[part]]
label = "Appendix 1"
file = "a.exempt.md"
access = "exempt"
paragraphs = [7]
public_interest = "It would harm."
)";
  EXPECT_EQ(R"(section Only section
  p Some words.
exempt [Appendix 1] not held: It would harm.
content/pages/sample/document.toml:12:8: note [F0507] the exempt file is not held here; the public is shown the same notice
   |
12 | file = "a.exempt.md"
   |        ^^^^^^^^^^^^^
  help: copy it here to build the members' papers
)",
            read(files));
}

TEST(Exempt, AccessHasNoDefault) {
  source::MemoryFiles files = sample();
  files["content/pages/sample/document.toml"] = R"(id = "sample"
kind = "page"
title = "A sample"
summary = "What a sample is."
authorities = ["somewhere-council"]
status = "draft"
version = "1"
sections = ["01.md"]
[[part]]
label = "Appendix 1"
file = "a.exempt.md"
)";
  files["content/pages/sample/a.exempt.md"] = R"(## Secret words

text
)";
  EXPECT_EQ(R"(section Only section
  p Some words.
exempt [Appendix 1] held: 
content/pages/sample/document.toml:1:1: error [F0204] "access" is missing
  |
1 | id = "sample"
  | ^
  help: add the line access = …
content/pages/sample/document.toml:9:1: error [F0204] "access" is missing in [[part]]
  |
9 | [[part]]
  | ^^^^^^^^
  help: add the line access = …
)",
            read(files));
}

TEST(Exempt, AGroundThatCannotBeReadIsToldOnce) {
  const auto codes_of = [](const std::string& lines) {
    source::MemoryFiles files = sample();
    files["content/pages/sample/document.toml"] +=
        "[[part]]\nlabel = \"Appendix 1\"\nfile = \"a.exempt.md\"\naccess = \"exempt\"\n" + lines;
    files["content/pages/sample/a.exempt.md"] = "## A\n\nx\n";
    source::SourceMap sources;
    std::string codes;
    model::SiteSettings site;
    site.lang = "en-GB";
    for (const auto& one : load(files, sources, "content/pages/sample", site).diagnostics)
      codes += one.code + " ";
    return codes;
  };
  EXPECT_EQ(codes_of("confidential = \"yes\"\n"), "F0206 ");
  EXPECT_EQ(codes_of("paragraphs = seven\npublic_interest = \"Safety.\"\n"), "F0201 ");
  EXPECT_EQ(codes_of("paragraphs = [7]\npublic_interest = true\n"), "F0206 ");
}

TEST(Exempt, AnExemptPartGivesItsGround) {
  source::MemoryFiles files = sample();
  files["content/pages/sample/document.toml"] += R"([[part]]
label = "Appendix 1"
file = "a.exempt.md"
access = "exempt"
[[part]]
label = "Appendix 2"
file = "b.exempt.md"
access = "exempt"
paragraphs = [8]
public_interest = " "
)";
  files["content/pages/sample/a.exempt.md"] = R"(## A

x
)";
  files["content/pages/sample/b.exempt.md"] = R"(## B

x
)";
  EXPECT_EQ(
      R"(content/pages/sample/document.toml:10:1: error [F0504] the exempt part does not say why the public interest is in withholding it
   |
10 | [[part]]
   | ^^^^^^^^
  help: add public_interest = "…"
content/pages/sample/document.toml:10:1: error [F0504] the exempt part gives no ground
   |
10 | [[part]]
   | ^^^^^^^^
  help: add paragraphs = [7], with the number of the paragraph of the Schedule
content/pages/sample/document.toml:18:15: error [F0505] there is no paragraph 8 of exempt information
   |
18 | paragraphs = [8]
   |               ^
  help: the Schedule numbers them 1 to 7
content/pages/sample/document.toml:19:19: error [F0504] the exempt part does not say why the public interest is in withholding it
   |
19 | public_interest = " "
   |                   ^^^
  help: add public_interest = "…"
)",
      said_of(files));
}

TEST(Exempt, ExemptWordsStandInAFileNamedAsExempt) {
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
file = "a.md"
access = "exempt"
paragraphs = [7]
public_interest = "It would harm."
)";
  files["content/pages/sample/a.md"] = R"(## Secret words

text
)";
  EXPECT_EQ(R"(section Only section
  p Some words.
exempt [Appendix 1] held: It would harm.
content/pages/sample/document.toml:12:8: error [F0502] exempt words stand in a file that is not named as exempt
   |
12 | file = "a.md"
   |        ^^^^^^
  help: rename it so that it ends in .exempt.md, or in .exempt.toml if it holds rows
)",
            read(files));
}

TEST(Exempt, AFileThatIsExemptAnywhereIsNeverASection) {
  source::MemoryFiles files = sample();
  files["content/pages/sample/document.toml"] = R"(id = "sample"
kind = "page"
title = "A sample"
summary = "What a sample is."
authorities = ["somewhere-council"]
status = "draft"
version = "1"
access = "open"
sections = ["01.md", "a.md"]
[[part]]
label = "Appendix 1"
file = "a.md"
access = "exempt"
paragraphs = [7]
public_interest = "It would harm."
)";
  files["content/pages/sample/a.md"] = R"(## Secret words

text
)";
  EXPECT_EQ(R"(section Only section
  p Some words.
exempt [Appendix 1] held: It would harm.
content/pages/sample/document.toml:9:22: error [F0501] an exempt file is listed among the open sections
  |
9 | sections = ["01.md", "a.md"]
  |                      ^^^^^^
  help: list it once, as a [[part]] with access = "exempt"
content/pages/sample/document.toml:12:8: error [F0502] exempt words stand in a file that is not named as exempt
   |
12 | file = "a.md"
   |        ^^^^^^
  help: rename it so that it ends in .exempt.md, or in .exempt.toml if it holds rows
)",
            read(files));
}

TEST(Exempt, MistakesInAnExemptFileDoNotShowItsWords) {
  source::MemoryFiles files = sample();
  files["content/pages/sample/document.toml"] += R"([[part]]
label = "Appendix 1"
file = "a.exempt.md"
access = "exempt"
paragraphs = [7]
public_interest = "It would harm."
)";
  files["content/pages/sample/a.exempt.md"] = R"(## Secret words

<b>secret</b> {#Secret}
)";
  EXPECT_EQ(
      R"(content/pages/sample/a.exempt.md:3:1: error [F0301] in an exempt file; its words are not shown
  help: see `folio explain F0301`
content/pages/sample/a.exempt.md:3:10: error [F0301] in an exempt file; its words are not shown
  help: see `folio explain F0301`
content/pages/sample/a.exempt.md:3:16: error [F0324] in an exempt file; its words are not shown
  help: see `folio explain F0324`
)",
      said_of(files));
}

const char* const with_exempt_part = R"([[part]]
label = "Appendix 1"
file = "a.exempt.md"
access = "exempt"
paragraphs = [7]
public_interest = "It would harm."
)";

TEST(Exempt, WhatIsSaidOfItsMistakesHoldsNoneOfItsWords) {
  source::MemoryFiles files = sample();
  files["content/pages/sample/document.toml"] += with_exempt_part;
  for (const std::string text : {"## A\n\n[@Secret words] [^secret]\n\n::: secret\nx\n:::\n",
                                 "## A\n\nsecret\xFF\n", "secret\n\n[a](secret)\n"}) {
    files["content/pages/sample/a.exempt.md"] = text;
    source::SourceMap sources;
    const auto outcome = load(files, sources, "content/pages/sample", {});
    ASSERT_FALSE(outcome.diagnostics.empty());
    for (const source::Diagnostic& one : outcome.diagnostics) {
      EXPECT_EQ(text::lower(one.message + one.label + one.help).find("secret"), std::string::npos);
      EXPECT_EQ("", one.span.file->text());
      EXPECT_NE(0u, one.span.begin + one.span.file->position(one.span.begin).line);
    }
  }
}

TEST(Exempt, AnIdInAnExemptPartThatIsTakenIsToldThereOnly) {
  source::MemoryFiles files = sample();
  files["content/pages/sample/01.md"] = "## Only section\n\nSome words. {#costs}\n";
  files["content/pages/sample/b.md"] = "## B\n\nOpen words. {#offers}\n";
  files["content/pages/sample/document.toml"] +=
      std::string(with_exempt_part) +
      "[[part]]\nlabel = \"Appendix 2\"\nfile = \"b.md\"\naccess = \"open\"\n";
  files["content/pages/sample/a.exempt.md"] = "## A {#costs}\n\nx {#offers}\n";
  EXPECT_EQ(
      R"(content/pages/sample/a.exempt.md:1:7: error [F0402] in an exempt file; its words are not shown
  help: see `folio explain F0402`
content/pages/sample/a.exempt.md:3:4: error [F0402] in an exempt file; its words are not shown
  help: see `folio explain F0402`
)",
      said_of(files));
}

}  // namespace
}  // namespace folio::content
