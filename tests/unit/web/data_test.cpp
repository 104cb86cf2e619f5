#include "unit/web/web_check.h"

namespace folio::web {
namespace {

using namespace check;
using namespace std::chrono;
using model::Numbering;

model::Document dated_paper(std::string id, calendar::Date published) {
  model::Document made =
      document(std::move(id), Numbering::none,
               {section("Money & more", {paragraph("How much."), heading(3, "Grants")})});
  made.header.published = published;
  made.header.status = model::Status::approved;
  made.header.summary = "A <summary>";
  made.header.lang = "en-GB";
  return made;
}

TEST(Data, TheSitemapListsEveryPageByItsPublicAddress) {
  EXPECT_EQ(site_of({dated_paper("paper", year{2026} / 3 / 1)}).page("sitemap.xml"),
            R"(<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
<url><loc>https://papers.example/</loc></url>
<url><loc>https://papers.example/glossary/</loc></url>
<url><loc>https://papers.example/accessibility/</loc></url>
<url><loc>https://papers.example/paper/</loc><lastmod>2026-03-01</lastmod></url>
<url><loc>https://papers.example/paper/money-more/</loc><lastmod>2026-03-01</lastmod></url>
<url><loc>https://papers.example/paper/all/</loc><lastmod>2026-03-01</lastmod></url>
</urlset>
)");
}

TEST(Data, TheFeedTellsTheNewestFirstByDatesOfTheContent) {
  const std::string feed =
      site_of({dated_paper("old", year{2019} / 7 / 4), dated_paper("new", year{2026} / 3 / 1)})
          .page("feed.xml");
  EXPECT_NE(feed.find("<updated>2026-03-01T00:00:00Z</updated>\n<author><name>Ashmere Council"),
            std::string::npos)
      << feed;
  EXPECT_LT(feed.find("papers.example/new/"), feed.find("papers.example/old/"));
  EXPECT_NE(feed.find("<summary>A &lt;summary&gt;</summary>"), std::string::npos);
}

TEST(Data, ADraftIsFoundOnTheSiteAndNotFromOutside) {
  model::Document draft = dated_paper("paper", year{2026} / 3 / 1);
  draft.header.status = model::Status::draft;
  const auto site = site_of({draft});
  EXPECT_EQ(site.page("sitemap.xml").find("papers.example/paper/"), std::string::npos);
  EXPECT_EQ(site.page("feed.xml").find("papers.example/paper/"), std::string::npos);
  EXPECT_NE(site.page("search.json").find("\"draft\": true"), std::string::npos);
  EXPECT_NE(site.page("paper/index.html").find("<meta name=\"robots\" content=\"noindex\">"),
            std::string::npos);
  EXPECT_NE(site.page("index.html").find("<strong class=\"draft\">"), std::string::npos);
}

TEST(Data, WhatIsNotListedIsInNoList) {
  model::Document hidden = dated_paper("paper", year{2026} / 3 / 1);
  hidden.header.listed = hidden.header.in_feed = false;
  const auto site = site_of({hidden});
  for (const char* page : {"sitemap.xml", "feed.xml", "search.json", "index.html"}) {
    EXPECT_EQ(site.page(page).find("paper/"), std::string::npos) << page;
  }
}

TEST(Data, SearchKnowsSectionsHeadingsAndTheirAddresses) {
  EXPECT_EQ(site_of({dated_paper("paper", year{2026} / 3 / 1)}).page("search.json"),
            R"({
 "site": "Papers",
 "documents": [
  {
   "title": "Title of paper",
   "address": "paper/index.html",
   "kind": "Guide",
   "lang": "en-GB",
   "authorities": [],
   "date": "2026-03-01",
   "draft": false,
   "invented": false,
   "summary": "A <summary>",
   "sections": [
    {
     "number": "",
     "title": "Money & more",
     "address": "paper/money-more/index.html",
     "opening": "How much. Grants",
     "headings": [
      {
       "number": "",
       "title": "Grants",
       "address": "paper/money-more/index.html#grants"
      }
     ]
    }
   ]
  }
 ]
}
)");
}

}  // namespace
}  // namespace folio::web
