// What must hold of every page of the example, as it was built.

#include <gtest/gtest.h>

#include "site/example.h"
#include "support/html.h"
#include "support/pdf_reader.h"
#include "support/temporary_folder.h"

namespace folio {
namespace {

namespace fs = std::filesystem;

std::vector<fs::path> pages() { return example::files_ending(example::built_site(), ".html"); }

std::vector<std::string> values_of(const std::string& html, const std::string& attribute) {
  std::vector<std::string> values;
  const std::string mark = " " + attribute + "=\"";
  for (std::size_t at = 0; (at = html.find(mark, at)) != std::string::npos;) {
    at += mark.size();
    values.push_back(html.substr(at, html.find('"', at) - at));
  }
  return values;
}

bool has(const std::string& html, const std::string& words) {
  return html.find(words) != std::string::npos;
}

TEST(Site, HasThePagesThatEverySiteHas) {
  for (const char* page :
       {"index.html", "404.html", "glossary/index.html", "accessibility/index.html", "search.json",
        "sitemap.xml", "feed.xml", "manifest.json"}) {
    EXPECT_TRUE(fs::exists(example::built_site() / page)) << page;
  }
  EXPECT_GE(pages().size(), 40u);
}

TEST(Site, EveryPageSaysThatItIsADemonstration) {
  for (const fs::path& page : pages()) {
    EXPECT_TRUE(has(support::bytes_of(page),
                    "Demonstration built from public council papers; "
                    "not an official publication"))
        << page;
  }
}

TEST(Site, EveryPageHasItsLandmarksLanguageAndOneHeading) {
  for (const fs::path& page : pages()) {
    const std::string html = support::bytes_of(page);
    EXPECT_TRUE(html.starts_with("<!doctype html>") || html.starts_with("<!DOCTYPE html>")) << page;
    EXPECT_TRUE(has(html, "<html lang=\"en")) << page;
    EXPECT_TRUE(has(html, "<title>")) << page;
    EXPECT_TRUE(has(html, "<main")) << page;
    EXPECT_TRUE(has(html, "<h1")) << page;
    EXPECT_EQ(html.find("<h1"), html.rfind("<h1")) << page << " has two first headings";
    EXPECT_FALSE(has(html, "<script")) << page;
  }
}

TEST(Site, EveryLinkInsideTheSiteIsRelativeAndLeadsSomewhere) {
  std::map<fs::path, std::string> read;
  for (const fs::path& page : pages()) read[page] = support::bytes_of(page);
  for (const auto& [page, html] : read) {
    std::vector<std::string> links = values_of(html, "href");
    for (std::string& source : values_of(html, "src")) links.push_back(std::move(source));
    for (const std::string& link : links) {
      if (link.find(':') != std::string::npos) continue;
      EXPECT_FALSE(link.starts_with('/') && page.filename() != "404.html") << page << ": " << link;
      if (link.starts_with('/')) continue;
      const std::string path = link.substr(0, link.find('#'));
      fs::path target = path.empty() ? page : (page.parent_path() / path).lexically_normal();
      EXPECT_TRUE(fs::is_regular_file(target)) << page << ": " << link;
      const std::size_t hash = link.find('#');
      if (hash == std::string::npos || link.size() == hash + 1 || !read.contains(target)) continue;
      EXPECT_TRUE(has(read[target], " id=\"" + link.substr(hash + 1) + "\""))
          << page << ": " << link;
    }
  }
}

TEST(Site, NamesAreGivenOnceOnEachPage) {
  for (const fs::path& page : pages()) {
    std::map<std::string, int> seen;
    for (const std::string& id : values_of(support::bytes_of(page), "id")) {
      EXPECT_EQ(++seen[id], 1) << page << ": " << id;
    }
  }
}

TEST(Site, SaysOfEachPdfHowManyPagesItHas) {
  int told = 0;
  for (const fs::path& page : pages()) {
    const std::string html = support::bytes_of(page);
    for (const std::string& href : values_of(html, "href")) {
      const std::size_t link = html.find("href=\"" + href + "\" type=\"application/pdf\"");
      if (link == std::string::npos) continue;
      const std::string words = html.substr(link, html.find("</a>", link) - link);
      if (!has(words, "(")) continue;
      const testing::PdfReader pdf(support::bytes_of(page.parent_path() / href));
      const std::size_t count = pdf.pages().size();
      EXPECT_TRUE(has(words, "(" + std::to_string(count) + (count == 1 ? " page," : " pages,")))
          << page << ": " << words;
      ++told;
    }
  }
  EXPECT_GE(told, 20);
}

TEST(Site, AsksNothingOfThirdParties) {
  for (const fs::path& page : pages()) {
    for (const std::string& source : values_of(support::bytes_of(page), "src")) {
      EXPECT_EQ(source.find("//"), std::string::npos) << page << ": " << source;
    }
  }
}

TEST(Site, NoFileNamesTheMachineThatBuiltIt) {
  for (const fs::path& file : example::files_ending(example::built_site(), "")) {
    if (!fs::is_regular_file(file)) continue;
    EXPECT_FALSE(has(support::bytes_of(file), FOLIO_SOURCE_DIR)) << file;
  }
}

TEST(Site, TheManualIsPublishedAndShowsItsExamplesAsTheyAreWritten) {
  const std::string page = support::bytes_of(example::built_site() / "manual/text/index.html");
  EXPECT_TRUE(has(page, "<pre><code>## Lists\n\n- police\n- schools\n  - primary\n"));
  EXPECT_TRUE(fs::exists(example::built_site() / "manual/manual.pdf"));
}

TEST(Site, TheReportWithAnExemptAppendixSaysWhyItIsWithheld) {
  const std::string page =
      support::bytes_of(example::built_site() / "ashmere-venue-report/all/index.html");
  EXPECT_TRUE(has(support::words_of(support::main_of(page)), "Schedule 12A"));
}

}  // namespace
}  // namespace folio
