// What is published beside a document's pages, and what its pages say of its life.

#include <algorithm>

#include "unit/web/web_check.h"

namespace folio::web {
namespace {

using namespace check;
using model::Numbering;

model::Document leaflet() {
  model::Document made =
      document("leaflet", Numbering::none, {section("Talk to us", {paragraph("Call.")})});
  made.header.lang = "en-GB";
  made.header.authorities = {{"ashmere", {}}};
  return made;
}

model::Attachment file(std::string name, std::size_t size) {
  model::Attachment made;
  made.file = name;
  made.published_name = "files/" + std::move(name);
  made.title = "A file";
  made.accessible = true;
  made.bytes = std::make_shared<const std::string>(size, 'x');
  return made;
}

bool contains(const std::string& page, const std::string& part) {
  return page.find(part) != std::string::npos;
}

TEST(Companions, AreLinkedWithTheirKindAndSize) {
  model::Document made = leaflet();
  made.header.attachments = {file("poster.pdf", 1'460'000), file("words.txt", 12)};
  made.header.attachments[1].accessible = false;
  const Site site = site_of({made});
  const std::string main = site.main("leaflet/index.html");
  EXPECT_TRUE(contains(main, "<a href=\"files/poster.pdf\">A file</a> (PDF, 1.5 MB)")) << main;
  EXPECT_TRUE(
      contains(main, "<a href=\"files/words.txt\">A file</a> (TXT, 1 kB, not yet accessible)"))
      << main;
  EXPECT_EQ(site.page("leaflet/files/words.txt"), std::string(12, 'x'));
}

TEST(Companions, OtherFormatsAreFilesOrElsewhere) {
  model::Document made = leaflet();
  made.header.attachments = {file("easy.pdf", 2000)};
  made.header.attachments[0].listed = false;
  model::Alternate easy;
  easy.title = "Easy Read";
  easy.file = "easy.pdf";
  easy.pages = 8;
  model::Alternate film;
  film.title = "Yn Gymraeg";
  film.href = "https://example.org/cy";
  film.lang = "cy";
  film.size = "6 minutes";
  made.header.alternates = {easy, film};
  const std::string main = site_of({made}).main("leaflet/index.html");
  EXPECT_TRUE(contains(main, "<a href=\"files/easy.pdf\">Easy Read</a> (PDF, 2 kB, 8 pages)"))
      << main;
  EXPECT_TRUE(contains(main,
                       "<a href=\"https://example.org/cy\" lang=\"cy\" hreflang=\"cy\">Yn "
                       "Gymraeg</a> (6 minutes)"))
      << main;
  EXPECT_FALSE(contains(main, "id=\"files_title\"")) << main;
}

TEST(Companions, StandInTheTitleBlockWhereAllIsOnOnePage) {
  model::Document made = leaflet();
  made.header.attachments = {file("poster.pdf", 1'500'000), file("easy.pdf", 2000)};
  made.header.attachments[1].listed = false;
  model::Alternate easy;
  easy.title = "Hawdd ei Ddeall";
  easy.file = "easy.pdf";
  easy.lang = "cy";
  made.header.alternates = {easy};
  const std::string main = site_of({made}).main("leaflet/all/index.html");
  EXPECT_TRUE(contains(main,
                       "<dt>Other formats</dt><dd><a href=\"../files/easy.pdf\">Hawdd ei "
                       "Ddeall</a> (Cymraeg, PDF, 2 kB)</dd>"))
      << main;
  EXPECT_TRUE(contains(main,
                       "<dt>Files</dt><dd><a href=\"../files/poster.pdf\">A file</a> (PDF, "
                       "1.5 MB)</dd>"))
      << main;
}

TEST(Companions, AFormerAddressLeadsToTheDocument) {
  model::Document made = leaflet();
  made.header.aliases = {{"old/leaflet/", {}}, {"leaflet.html", {}}};
  const Site site = site_of({made});
  EXPECT_TRUE(contains(site.main("old/leaflet/index.html"),
                       "<a href=\"../../leaflet/index.html\">Title of leaflet</a>"));
  EXPECT_TRUE(
      contains(site.main("leaflet.html"), "<a href=\"leaflet/index.html\">Title of leaflet</a>"));
}

TEST(Companions, EveryPageOfAnOldPaperSaysWhatReplacedIt) {
  model::Document old = leaflet();
  old.header.id = old.header.slug = "old";
  old.header.status = model::Status::superseded;
  old.header.superseded_by = "leaflet";
  const Site site = site_of({old, leaflet()});
  for (const char* page : {"old/index.html", "old/talk-to-us/index.html", "old/all/index.html"}) {
    EXPECT_TRUE(
        contains(site.main(page), "<p class=\"banner\">This document is no longer current."))
        << page;
  }
  EXPECT_FALSE(contains(site.main("leaflet/index.html"), "class=\"banner\""));
}

TEST(Pages, OfTwoDocumentsWithOneTitleAreToldApart) {
  model::Document one = leaflet(), other = leaflet();
  other.header.id = other.header.slug = "other";
  one.header.published = calendar::parse("2026-03-01");
  other.header.published = calendar::parse("2025-03-01");
  const Site site = site_of({one, other});
  EXPECT_TRUE(
      contains(site.page("leaflet/index.html"), "<title>Title of leaflet – 1 March 2026 – "));
  EXPECT_TRUE(contains(site.page("other/index.html"), "<title>Title of leaflet – 1 March 2025 – "));
  EXPECT_TRUE(contains(site.page("other/talk-to-us/index.html"),
                       "<title>Talk to us – Title of leaflet, 1 March 2025 – "));
}

}  // namespace
}  // namespace folio::web
