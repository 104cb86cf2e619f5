// Words planted in exempt parts must not be in any byte that is published: not
// in pages, data, file names, nor in what PDFs hold inside their streams.

#include <gtest/gtest.h>

#include <algorithm>

#include "site/example.h"
#include "support/pdf_dump.h"
#include "support/temporary_folder.h"

namespace folio {
namespace {

namespace fs = std::filesystem;

// One made-up word for each place, so that a leak says where it came from.
const std::vector<std::string> canaries{"zqtitle",   "zqheading", "zqwords",  "zqtable",
                                        "zqcaption", "zqfigure",  "zqalt",    "zqunder",
                                        "zqnote",    "zqcell",    "zqanchor", "zqlink"};

std::string part_with_canaries() {
  return R"(## Zqtitle of the part {#zqanchor}

Zqwords in a paragraph, with a note[^zq] and a [page about it](https://example.org/zqlink).

### Zqheading

Table: Zqcaption {#zqtable row-headers=1}
| Zqtable | Sum |
|---|---|
| Zqcell | 3 |

![Zqalt](figures/zqfigure.png "Zqunder")

[^zq]: Zqnote at the foot.
)";
}

// A report whose appendix holds every canary, closed or open.
void add_report(const fs::path& root, const std::string& part) {
  const fs::path folder = root / "content/reports/report-of-canaries";
  support::write(folder / "document.toml", R"(id = "report-of-canaries"
kind = "page"
title = "Report of canaries"
summary = "A report with an appendix."
authorities = ["thurrock-council"]
status = "draft"
version = "1"
access = "open"
numbering = "decimal"
invented = true
sections = ["01-text.md"]

[[part]]
label = "Appendix 1"
)" + part);
  support::write(folder / "01-text.md", "## Text\n\nSee [@appendix-1].\n");
  support::write(folder / "figures/zqfigure.png", example::square());
}

const std::string closed = R"(file = "appendix-1.exempt.md"
access = "exempt"
paragraphs = [7]
public_interest = "Sources must stay unknown."
)";

const std::string open = R"(file = "appendix-1.md"
access = "open"
)";

std::string lower(std::string text) {
  std::ranges::transform(text, text.begin(), [](unsigned char c) { return std::tolower(c); });
  return text;
}

// Everything that can be read of a published file, by whatever means.
std::vector<std::pair<std::string, std::string>> readings(const fs::path& site,
                                                          const fs::path& file) {
  std::vector<std::pair<std::string, std::string>> found{{"name", fs::relative(file, site)},
                                                         {"bytes", support::bytes_of(file)}};
  if (!file.string().ends_with(".pdf")) return found;
  const auto read = [&](const std::string& way, const std::vector<std::string>& command) {
    const support::Ran ran = support::run(command);
    EXPECT_EQ(ran.exit, 0) << way << " of " << file << ": " << ran.err;
    found.emplace_back(way, ran.out);
  };
  read("streams", {"qpdf", "--qdf", "--object-streams=disable", file, "-"});
  read("strings", {"qpdf", "--json", file});
  read("text", {"pdftotext", file, "-"});
  read("metadata", {"pdfinfo", "-meta", file});
  found.emplace_back("structure", testing::tags_of(support::bytes_of(file)));
  return found;
}

/// "<file>, <way of reading>: <canary>" for each canary that can be read.
std::vector<std::string> sightings(const fs::path& site) {
  std::vector<std::string> seen;
  for (const fs::path& file : example::files_ending(site, "")) {
    if (fs::is_directory(file)) continue;
    for (const auto& [way, text] : readings(site, file)) {
      const std::string low = lower(text);
      for (const std::string& canary : canaries) {
        if (low.find(canary) == std::string::npos) continue;
        seen.push_back(fs::relative(file, site).string() + ", " + way + ": " + canary);
      }
    }
  }
  return seen;
}

TEST(Canary, IsInNoByteThatIsPublished) {
  const support::TemporaryFolder folder;
  example::copy_to(folder / "root");
  add_report(folder / "root", closed);
  support::write(folder / "root/content/reports/report-of-canaries/appendix-1.exempt.md",
                 part_with_canaries());
  int planted = 0;
  for (const fs::path& part : example::files_ending(folder / "root/content", ".exempt.md")) {
    support::write(part, support::bytes_of(part) + "\nZqwords once more.\n");
    ++planted;
  }
  EXPECT_GE(planted, 2) << "the example has no exempt part of its own";

  const support::Ran ran = example::build(folder / "root");
  EXPECT_EQ(ran.exit, 0) << ran.err;
  EXPECT_TRUE(fs::exists(folder / "root/site/public/report-of-canaries/report-of-canaries.pdf"));
  EXPECT_EQ(sightings(folder / "root/site/public"), std::vector<std::string>{});
  for (const std::string& canary : canaries) {
    EXPECT_EQ(lower(ran.out + ran.err).find(canary), std::string::npos) << canary;
  }
}

TEST(Canary, IsSeenWhereverItIsOpen) {
  const support::TemporaryFolder folder;
  example::copy_to(folder / "root");
  add_report(folder / "root", open);
  support::write(folder / "root/content/reports/report-of-canaries/appendix-1.md",
                 part_with_canaries());
  const support::Ran ran = example::build(folder / "root");
  EXPECT_EQ(ran.exit, 0) << ran.err;
  const std::vector<std::string> seen = sightings(folder / "root/site/public");
  const auto sees = [&](const std::string& what) {
    return std::ranges::any_of(
        seen, [&](const std::string& sighting) { return sighting.ends_with(what); });
  };
  for (const std::string& canary : canaries) {
    EXPECT_TRUE(sees("all/index.html, bytes: " + canary)) << canary;
  }
  for (const char* words : {"zqtitle", "zqwords", "zqnote", "zqcell", "zqunder"}) {
    EXPECT_TRUE(sees(std::string(".pdf, text: ") + words)) << words;
    EXPECT_TRUE(sees(std::string(".pdf, structure: ") + words)) << words;
  }
  EXPECT_TRUE(sees(".pdf, strings: zqalt"));
  EXPECT_TRUE(sees(".pdf, strings: zqtitle"));
  EXPECT_TRUE(sees("zqfigure.png, name: zqfigure"));
  EXPECT_TRUE(sees("search.json, bytes: zqtitle"));
}

}  // namespace
}  // namespace folio
