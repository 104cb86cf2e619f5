// What pages answer to besides their own address and ids.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "unit/web/web_check.h"

namespace folio::web::check {
namespace {

using model::Numbering;
using ::testing::Contains;
using ::testing::HasSubstr;
using ::testing::Not;

model::Document renamed() {
  auto made = document("paper", Numbering::decimal, {section("Money", {paragraph("One.", "one")})});
  made.header.lang = "en-GB";
  made.header.aliases = {{"old/", {}}};
  return made;
}

TEST(Redirects, AreSmallPagesThatLeadOnByThemselvesAndByALink) {
  const std::string page = site_of({renamed()}).page("old/money/index.html");
  EXPECT_THAT(page, HasSubstr("<meta http-equiv=\"refresh\" content=\"0; "
                              "url=../../paper/money/index.html\">"));
  EXPECT_THAT(page,
              HasSubstr("<link rel=\"canonical\" href=\"https://papers.example/paper/money/\">"));
  EXPECT_THAT(page, HasSubstr("<a href=\"../../paper/money/index.html\">"));
  EXPECT_THAT(page, HasSubstr("<html lang=\"en"));
}

TEST(Redirects, AreMadeOfPagesAndNotOfPdfs) {
  const auto paths = site_of({renamed()}).paths();
  EXPECT_THAT(paths, Contains("old/index.html"));
  EXPECT_THAT(paths, Contains("old/all/index.html"));
  EXPECT_THAT(paths, Not(Contains("old/old.pdf")));
}

TEST(Names, ThatMovedToAnotherPageAreListedOnTheOneWhereTheyWerePublished) {
  auto made = document("paper", Numbering::decimal,
                       {section("Money", {paragraph("One.")}),
                        section("People", {paragraph("Two."), paragraph("Three.", "three")})});
  model::Library library;
  for (const char* address :
       {"paper/people/#three", "paper/money/#three", "paper/money/#gone", "paper/money/#three"}) {
    library.published.push_back({address, {}});
  }
  const Site site = site_of({made}, setting(), library);
  EXPECT_THAT(site.page("paper/money/index.html"),
              HasSubstr("<section class=\"moved\" aria-labelledby=\"moved_title\">\n"
                        "<h2 id=\"moved_title\">Moved to other pages</h2>\n<ul>\n"
                        "<li id=\"three\"><a href=\"../people/index.html#three\">"
                        "paragraph 2.2 (2 People)</a></li>\n</ul>\n</section>"));
  EXPECT_THAT(site.page("paper/people/index.html"), Not(HasSubstr("moved_title")));
  EXPECT_THAT(site.page("paper/all/index.html"), Not(HasSubstr("moved_title")));
}

TEST(Names, ThatMovedToTheFirstPageLeadToTheDocument) {
  auto made = document("paper", Numbering::headings,
                       {section("", {heading(3, "Training")}), section("People", {})});
  made.header.short_title = "Our paper";
  model::Library library;
  library.published.push_back({"paper/people/#training", {}});
  // No name of another document's.
  auto other = document("training", Numbering::none, {});
  EXPECT_THAT(site_of({made, other}, setting(), library).page("paper/people/index.html"),
              HasSubstr("<li id=\"training\"><a href=\"../index.html#training\">Our paper</a>"));
}

TEST(Names, ThatMovedFromTheFirstPageAreListedThere) {
  auto made = document(
      "paper", Numbering::headings,
      {section("", {paragraph("Before all.")}), section("People", {paragraph("Two.", "two")})});
  model::Library library;
  library.published.push_back({"paper/#two", {}});
  EXPECT_THAT(site_of({made}, setting(), library).page("paper/index.html"),
              HasSubstr("<li id=\"two\"><a href=\"people/index.html#two\">"));
}

TEST(Names, OfANumberStandsOnTheNumberAndFormerOnesBeforeTheBlock) {
  const auto paper = [](std::string id) {
    return document("paper", Numbering::decimal,
                    {section("Money", {paragraph("Words.", std::move(id))})});
  };
  const Setting from = setting();
  source::SourceMap sources;
  const auto& lock = sources.add(
      "ids.lock", resolve::ids_lock_of(paper("before"), from.theme.words()), source::Access::open);
  auto made = paper("now");
  made.header.ids_lock = model::ids_lock_of(lock).value;
  EXPECT_THAT(site_of({made}).page("paper/money/index.html"),
              HasSubstr("<span id=\"before\"></span><p class=\"numbered\" id=\"now\">"
                        "<a class=\"number\" id=\"p-1-1\" href=\"#now\""));
}

TEST(Names, OfTablesFromTheirNumbersStandBeforeThem) {
  model::Table table{words("Costs"), {}, {{words("Year"), {}}}, {{{}, {{{cell("2026")}}}}}};
  EXPECT_THAT(html_of({block(table, "costs")}), HasSubstr("<span id=\"table-1\"></span>"));
}

TEST(PublicAddresses, AreListedWithTheNamesOnEachPage) {
  const std::string json = site_of({renamed()}).page("addresses.json");
  EXPECT_THAT(json, HasSubstr("\"address\": \"paper/money/\",\n   \"names\": [\n    \"money\",\n"
                              "    \"one\"\n   ]"));
  EXPECT_THAT(json, HasSubstr("\"address\": \"old/money/\",\n   \"leads_to\": \"paper/money/\""));
}

}  // namespace
}  // namespace folio::web::check
