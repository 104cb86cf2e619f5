#include <gmock/gmock.h>

#include "unit/web/web_check.h"

namespace folio::web::check {
namespace {

using ::testing::Contains;
using ::testing::HasSubstr;
using ::testing::Not;

// The theme in English and Welsh.
const Theme& bilingual() {
  static const Theme theme = [] {
    static source::SourceMap sources;
    const source::Disk disk(FOLIO_SOURCE_DIR);
    const std::vector<model::Named> others{{"cy", {}}};
    return parse(content::load_theme(disk, sources, "council", "en-GB", others).value).value;
  }();
  return theme;
}

Setting in_two_languages() {
  Setting made = setting();
  made.theme = bilingual();
  made.site.languages = {{"cy", {}}, {"ur", {}}};
  auto welsh = std::make_shared<model::SiteSettings>(made.site);
  welsh->title = "Papurau";
  made.site.translations["cy"] = welsh;
  return made;
}

model::Library library() {
  model::Library made;
  made.glossary.push_back({"lead", "Lead officer", "", "Who answers."});
  model::Library welsh = made;
  welsh.glossary[0].term = "Swyddog arweiniol";
  made.translations["cy"] = std::make_shared<const model::Library>(welsh);
  return made;
}

model::Document english(const std::string& id) {
  model::Document made =
      document(id, model::Numbering::decimal, {section("Halls", {paragraph("Words.")})});
  made.header.lang = "en-GB";
  made.header.status = model::Status::approved;
  return made;
}

model::Document translated(const model::Document& original, const std::string& lang) {
  model::Document made = original;
  made.header.lang = lang;
  made.header.original_lang = "en-GB";
  made.header.slug = lang + "/" + original.header.slug;
  made.header.title = lang + " title";
  made.header.short_title = made.header.title;
  made.sections = {section("Neuaddau", {paragraph("Geiriau.")})};
  return resolve::named_like(made, original, bilingual().words());
}

Site site() {
  const model::Document halls = english("halls");
  return site_of({halls, translated(halls, "cy"), translated(halls, "ur"), english("help")},
                 in_two_languages(), library());
}

TEST(Languages, HavePagesAtAddressesThatCorrespond) {
  const auto paths = site().paths();
  for (const char* page : {"halls/halls/index.html", "cy/halls/halls/index.html", "cy/index.html",
                           "cy/glossary/index.html", "cy/feed.xml", "cy/search.json"}) {
    EXPECT_THAT(paths, Contains(page));
  }
  EXPECT_THAT(paths, Not(Contains("ur/index.html")));  // the theme does not speak it
}

TEST(Languages, ArePutOnTheWholePage) {
  const Site made = site();
  EXPECT_THAT(made.page("halls/index.html"), HasSubstr("<html lang=\"en-GB\" dir=\"ltr\">"));
  const std::string welsh = made.page("cy/halls/index.html");
  EXPECT_THAT(welsh, HasSubstr("<html lang=\"cy\" dir=\"ltr\">"));
  EXPECT_THAT(welsh, HasSubstr(">Papurau</a>"));
  EXPECT_THAT(welsh, HasSubstr("Cynnwys"));
}

TEST(Languages, OfADocumentStandInTheMidstOfAnother) {
  const std::string urdu = site().page("ur/halls/index.html");
  EXPECT_THAT(urdu, HasSubstr("<html lang=\"en-GB\" dir=\"ltr\">"));
  EXPECT_THAT(urdu, HasSubstr("tabindex=\"-1\" lang=\"ur\" dir=\"rtl\">"));
  EXPECT_THAT(urdu, HasSubstr("aria-labelledby=\"read_title\" lang=\"en-GB\">"));
  EXPECT_THAT(urdu, Not(HasSubstr(".pdf")));
}

TEST(Languages, AreSwitchedOnTheSamePage) {
  const Site made = site();
  EXPECT_THAT(made.page("halls/halls/index.html"),
              HasSubstr("<a href=\"../../cy/halls/halls/index.html\" lang=\"cy\" dir=\"ltr\" "
                        "hreflang=\"cy\">Cymraeg</a>"));
  EXPECT_THAT(made.page("cy/halls/all/index.html"),
              HasSubstr("<a href=\"../../../halls/all/index.html\" lang=\"en-GB\" dir=\"ltr\" "
                        "hreflang=\"en-GB\">English</a>"));
  EXPECT_THAT(made.page("cy/glossary/index.html"),
              HasSubstr("href=\"../../glossary/index.html\" lang=\"en-GB\""));
  EXPECT_THAT(made.page("help/index.html"), Not(HasSubstr("hreflang")));
}

TEST(Languages, AreSwitchedFromWhatChangedToTheOtherDocument) {
  const model::Document halls = english("halls");
  model::Document before = halls;
  before.header.version = "0";
  before.sections = {section("Halls", {paragraph("Other words.")})};
  const Setting setting = in_two_languages();
  const model::Words& words = setting.theme.words();
  const Site made = site();
  const auto today = resolve::resolve(halls, made.index, words);
  const auto all = resolve::comparisons_of(today, {before}, made.index, words);
  ASSERT_EQ(all.size(), 1u);
  const auto page = comparison_plan(all.front(), made.index, setting).front().make();
  ASSERT_TRUE(page);
  EXPECT_THAT(page.value(), HasSubstr("<a href=\"../../cy/halls/index.html\" lang=\"cy\""));
  EXPECT_THAT(page.value(), Not(HasSubstr("rel=\"alternate\" hreflang")));
}

TEST(Languages, AreToldToSearchEngines) {
  const Site made = site();
  for (const char* page : {"halls/index.html", "cy/halls/index.html"}) {
    for (const char* link : {"hreflang=\"cy\" href=\"https://papers.example/cy/halls/\"",
                             "hreflang=\"ur\" href=\"https://papers.example/ur/halls/\"",
                             "hreflang=\"x-default\" href=\"https://papers.example/halls/\""}) {
      EXPECT_THAT(made.page(page), HasSubstr(link)) << page;
    }
  }
  EXPECT_THAT(made.page("sitemap.xml"),
              HasSubstr("<xhtml:link rel=\"alternate\" hreflang=\"cy\" "
                        "href=\"https://papers.example/cy/halls/halls/\"/>"));
}

TEST(Languages, HaveListsOfTheirOwn) {
  const Site made = site();
  const std::string home = made.main("cy/index.html");
  EXPECT_THAT(home, HasSubstr("<a href=\"halls/index.html\">cy title</a>"));
  EXPECT_THAT(home, HasSubstr("<a href=\"../help/index.html\" lang=\"en-GB\" dir=\"ltr\">"));
  EXPECT_THAT(home, HasSubstr("Yn Saesneg yn unig"));
  EXPECT_THAT(made.main("index.html"), Not(HasSubstr("only")));
  EXPECT_THAT(made.main("cy/glossary/index.html"), HasSubstr("Swyddog arweiniol"));
  EXPECT_THAT(made.page("cy/search.json"), HasSubstr("cy/halls/index.html"));
  EXPECT_THAT(made.page("cy/feed.xml"), HasSubstr("xml:lang=\"cy\""));
}

TEST(Languages, WithoutListsAreNamedInThatOfTheSite) {
  const Site made = site();
  EXPECT_THAT(made.main("index.html"),
              HasSubstr("<a href=\"ur/halls/index.html\" lang=\"ur\" dir=\"rtl\" "
                        "hreflang=\"ur\">اردو</a>"));
  EXPECT_THAT(made.page("search.json"), HasSubstr("ur/halls/index.html"));
}

TEST(Languages, FromRightToLeftKeepTheGroupsOfANumberInOrder) {
  model::Document urdu = english("halls");
  urdu.header.lang = "ur";
  urdu.sections = {
      section("الف", {paragraph("فون 0800 011 3764 اور +44 20 7946 0000، 2026-27، 9 تا 5")})};
  const std::string page = site_of({urdu}, in_two_languages()).main("halls/all/index.html");
  EXPECT_THAT(page, HasSubstr("فون <bdi dir=\"ltr\">0800 011 3764</bdi> اور <bdi "
                              "dir=\"ltr\">+44 20 7946 0000</bdi>، <bdi "
                              "dir=\"ltr\">2026-27</bdi>، 9 تا 5"));
}

TEST(Languages, OfASectionThatIsNotTranslatedAreMarked) {
  const model::Document halls = english("halls");
  model::Document welsh = translated(halls, "cy");
  welsh.sections[0].lang = "en-GB";
  const Site made = site_of({halls, welsh}, in_two_languages(), library());
  const std::string page = made.main("cy/halls/halls/index.html");
  EXPECT_THAT(page, HasSubstr("<span lang=\"en-GB\">Neuaddau</span>"));
  EXPECT_THAT(page, HasSubstr("<div lang=\"en-GB\">\n<div lang=\"cy\">\n<p>Dangosir"));
}

}  // namespace
}  // namespace folio::web::check
