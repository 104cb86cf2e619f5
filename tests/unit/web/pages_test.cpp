#include <algorithm>

#include "unit/web/web_check.h"

namespace folio::web {
namespace {

using namespace check;
using model::Numbering;

model::Document paper() {
  using namespace std::chrono;
  model::Document made = document("paper", Numbering::headings,
                                  {section("", {paragraph("Words before all.")}),
                                   section("Money", {paragraph("How much."), heading(3, "Grants")}),
                                   section("People", {reference("", "money")})});
  made.sections[1].id = "money";
  made.header.title = "Paper & pen";
  made.header.short_title = "Paper";
  made.header.summary = "About <paper>.";
  made.header.lang = "en-GB";
  made.header.authorities = {{"ashmere", {}}};
  made.header.published = year{2026} / 3 / 1;
  return made;
}

bool contains(const std::string& page, const std::string& part) {
  return page.find(part) != std::string::npos;
}

TEST(Pages, TheFirstTellsHowLargeThePdfsAre) {
  Setting with_large_print = setting();
  with_large_print.site.editions = {model::PrintEdition::large_print};
  const std::vector<resolve::PaperSize> papers{{model::PrintEdition::standard, 12, 85'300},
                                               {model::PrintEdition::large_print, 1, 2'340'000}};
  const std::string landing =
      site_of({paper()}, with_large_print, {}, papers).main("paper/index.html");
  EXPECT_TRUE(contains(landing, ">Download as PDF (12 pages, 85 kB)</a>")) << landing;
  EXPECT_TRUE(contains(landing, ">Download in large print as PDF (1 page, 2.3 MB)</a>"));
}

TEST(Pages, OfPdfsThatWereNotMadeNoSizeIsTold) {
  const std::string landing = site_of({paper()}).main("paper/index.html");
  EXPECT_TRUE(contains(landing, ">Download as PDF</a>")) << landing;
}

TEST(Pages, ThereIsOneForEachSectionOneForAllAndALandingPage) {
  const std::vector<std::string> expected{"paper/index.html",
                                          "paper/money/index.html",
                                          "paper/people/index.html",
                                          "paper/all/index.html",
                                          "index.html",
                                          "glossary/index.html",
                                          "accessibility/index.html",
                                          "404.html",
                                          "assets/council.css",
                                          "search.json",
                                          "sitemap.xml",
                                          "feed.xml",
                                          "addresses.json"};
  EXPECT_EQ(site_of({paper()}).paths(), expected);
}

TEST(Pages, TheLandingPageSaysWhatTheDocumentIsAndWhereToReadIt) {
  const std::string main = site_of({paper()}).main("paper/index.html");
  EXPECT_EQ(main,
            R"(<div class="about">
<div class="title-block">
<p class="kicker">Guide</p>
<h1>Paper &amp; pen</h1>
<p class="authorities">ashmere</p>
<p class="summary">About &lt;paper&gt;.</p>
<dl class="particulars">
<div><dt>Status</dt><dd>Draft</dd></div>
<div><dt>Published</dt><dd>1 March 2026</dd></div>
</dl>
</div>
<p>Words before all.</p>
</div>
<div class="beside">
<section class="ways" aria-labelledby="read_title">
<h2 id="read_title">Read</h2>
<ul>
<li><a class="start" href="money/index.html">Start reading: 1 Money</a></li>
<li><a href="all/index.html">Read it all on one page</a></li>
<li><a href="paper.pdf" type="application/pdf">Download as PDF</a></li>
</ul>
</section>
<nav class="contents-list" aria-labelledby="contents_title">
<h2 id="contents_title">Contents</h2>
<ol class="contents">
<li><a href="money/index.html"><span class="entry-number">1</span> <span class="entry-title">Money</span></a>
<ul>
<li><a href="money/index.html#grants"><span class="entry-number">1.1</span> <span class="entry-title">Grants</span></a></li>
</ul>
</li>
<li><a href="people/index.html"><span class="entry-number">2</span> <span class="entry-title">People</span></a></li>
</ol>
</nav>
</div>
<div class="after">
</div>)");
}

TEST(Pages, ASectionHasItsPlaceNeighboursAndTitle) {
  model::Document approved = paper();
  approved.header.status = model::Status::approved;
  const std::string page = site_of({approved}).page("paper/people/index.html");
  EXPECT_TRUE(contains(page, "<title>2 People – Paper – Papers</title>"));
  EXPECT_TRUE(contains(page,
                       "<li><a href=\"../../index.html\">Home</a></li>\n"
                       "<li><a href=\"../index.html\">Paper</a></li>"));
  EXPECT_TRUE(contains(
      page, "<a rel=\"prev\" href=\"../money/index.html\"><span>Previous</span> 1 Money</a>"));
  EXPECT_FALSE(contains(page, "rel=\"next\""));
  EXPECT_TRUE(contains(page, "<a aria-current=\"page\" href=\"index.html\">"));
  EXPECT_TRUE(contains(page, "<p><a href=\"../money/index.html#money\">Section 1</a></p>"));
  EXPECT_TRUE(
      contains(page, "<link rel=\"canonical\" href=\"https://papers.example/paper/people/\">"));
}

TEST(Pages, OnOnePageTheContentsComeBehindTheFrontAndOnlyIfThereAreSeveral) {
  const auto main = [](int count) {
    std::vector<model::Section> sections;
    for (int i = 1; i <= count; ++i)
      sections.push_back(section("Part " + std::to_string(i), {paragraph("Words.")}));
    model::Document made = document("plan", model::Numbering::none, std::move(sections));
    made.header.role.briefing_frequency = "Once a year";
    return site_of({made}).main("plan/all/index.html");
  };
  EXPECT_FALSE(contains(main(3), "contents_title"));
  const std::string longer = main(4);
  EXPECT_LT(longer.find("Once a year"), longer.find("contents_title"));
  EXPECT_LT(longer.find("contents_title"), longer.find("Part 1</h2>"));
}

TEST(Pages, OnOnePageReferencesStayOnIt) {
  EXPECT_TRUE(
      contains(site_of({paper()}).text("paper"), "<p><a href=\"#money\">Section 1</a></p>"));
}

TEST(Pages, EveryPageCarriesNoticeHelpAndTheWaysOut) {
  Setting with_notice = setting();
  with_notice.site.notice = "Not <official>";
  const Site site = site_of({paper()}, with_notice);
  for (const char* path : {"index.html", "paper/index.html", "paper/money/index.html",
                           "glossary/index.html", "404.html"}) {
    const std::string page = site.page(path);
    EXPECT_TRUE(
        contains(page, "<p class=\"notice\"><span class=\"wrap\">Not &lt;official&gt;</span></p>"))
        << path;
    EXPECT_TRUE(contains(page, "Worried about somebody?")) << path;
    EXPECT_TRUE(contains(page, "<a href=\"tel:999\">999</a>")) << path;
    EXPECT_TRUE(contains(page, "Accessibility statement</a>")) << path;
  }
}

TEST(Pages, ThePageOfAllSaysTheNoticeInItsTitleBlockOnce) {
  Setting with_notice = setting();
  with_notice.site.notice = "Not official";
  const std::string page = site_of({paper()}, with_notice).page("paper/all/index.html");
  EXPECT_TRUE(contains(page, "<p class=\"printed-notice\">Not official</p>"));
  EXPECT_FALSE(contains(page, "class=\"notice\""));
}

TEST(Pages, WithoutPdfsNothingLeadsToOne) {
  Setting plain = setting();
  plain.formats = Formats::without_pdf;
  const Site site = site_of({paper()}, plain);
  for (const std::string& path : site.paths()) {
    EXPECT_FALSE(contains(site.page(path), ".pdf")) << path;
  }
}

TEST(Pages, TheNotFoundPageNeedsNoOtherFile) {
  const std::string page = site_of({paper()}).page("404.html");
  EXPECT_TRUE(contains(page, "<style>\n/* Folio"));
  EXPECT_FALSE(contains(page, "rel=\"stylesheet\""));
  EXPECT_TRUE(contains(page, "href=\"https://papers.example/\""));
  EXPECT_TRUE(contains(page, "noindex"));
}

TEST(Pages, InventedMaterialSaysSoOnEachOfItsPages) {
  model::Document made = paper();
  made.header.invented = true;
  const Site site = site_of({made});
  for (const char* path :
       {"index.html", "paper/index.html", "paper/money/index.html", "paper/all/index.html"}) {
    EXPECT_TRUE(contains(site.page(path), "Invented material")) << path;
  }
}

TEST(Pages, KeysChangeWithWhatAPageShowsAndWithNothingElse) {
  const auto key = [](const Site& site, const std::string& path) {
    const auto step = std::ranges::find(site.plan, path, &build::Step::path);
    return step == site.plan.end() ? std::string() : step->key;
  };
  model::Document other = document("other", Numbering::none, {section("One", {paragraph("x")})});
  const Site before = site_of({paper(), other});
  other.header.title = "Another name";
  const Site after = site_of({paper(), other});
  EXPECT_EQ(key(before, "paper/money/index.html"), key(after, "paper/money/index.html"));
  EXPECT_NE(key(before, "index.html"), key(after, "index.html"));
  Setting renamed = setting();
  renamed.site.title = "Documents";
  EXPECT_NE(key(before, "paper/money/index.html"),
            key(site_of({paper(), other}, renamed), "paper/money/index.html"));
}

TEST(Pages, TermsOfTheGlossaryCanBeLinkedTo) {
  model::Library library;
  library.glossary = {{"channel", "Channel", "", "Support."}, {"cty", "County", "C", "A shire."}};
  const std::string main = site_of({}, setting(), library).main("glossary/index.html");
  EXPECT_TRUE(contains(main, "<dt id=\"channel\">Channel</dt>\n<dd>Support.</dd>")) << main;
  EXPECT_TRUE(contains(main, "<dt id=\"cty\">County (C)</dt>"));
}

}  // namespace
}  // namespace folio::web
