#include "unit/web/web_check.h"

namespace folio::web {
namespace {

using namespace check;

TEST(Passages, ALabelledListShowsTheLabelsOfItsAuthorAsWords) {
  model::List list{model::List::Kind::labelled, 1, {}};
  list.items.push_back({{paragraph("one")}, {}, "", "", "", "", "(a)"});
  list.items.push_back({{paragraph("two"), paragraph("more")}, {}, "", "", "", "", "24/24"});
  EXPECT_EQ(html_of({block(list)}),
            "<ol class=\"labelled\" role=\"list\">\n"
            "<li><span class=\"item-label\">(a)</span> <div>one</div></li>\n"
            "<li><span class=\"item-label\">24/24</span> <div><p>two</p>\n<p>more</p>\n"
            "</div></li>\n</ol>\n");
}

TEST(Passages, ALanguageSaysWhichWayItRunsWhereThatIsNotTheDocuments) {
  EXPECT_EQ(html_of({block(model::LanguagePart{"ur", {paragraph("x")}}),
                     block(model::LanguagePart{"cy", {paragraph("y")}})}),
            "<div lang=\"ur\" dir=\"rtl\">\n<p>x</p>\n</div>\n"
            "<div lang=\"cy\">\n<p>y</p>\n</div>\n");
  const model::Inline other{model::OtherLanguage{"ar", words("z")}, {}};
  EXPECT_EQ(html_of({block(model::Paragraph{{other}})}),
            "<p><span lang=\"ar\" dir=\"rtl\">z</span></p>\n");
}

TEST(Passages, WhatOneVersionHasIsSaidInWordsAsWellAsByALine) {
  const model::Inline added{model::Insertion{words("new")}, {}};
  const model::Inline gone{model::Deletion{words("old")}, {}};
  EXPECT_EQ(html_of({block(model::Paragraph{{added, gone}})}),
            "<p><ins><span class=\"hidden\">[Added: </span>new<span class=\"hidden\">]</span>"
            "</ins><del><span class=\"hidden\">[Removed: </span>old<span class=\"hidden\">]</span>"
            "</del></p>\n");
  model::Block moved = paragraph("x");
  moved.change = model::Change::moved;
  EXPECT_EQ(
      html_of({moved}),
      "<div class=\"change moved\">\n<p class=\"change-label\">Moved</p>\n<p>x</p>\n</div>\n");
}

TEST(Passages, OnlyWhatIsForTheScreenIsOnTheScreen) {
  using Medium = model::MediumPart::Medium;
  EXPECT_EQ(html_of({block(model::MediumPart{Medium::screen, "why", {paragraph("seen")}}),
                     block(model::MediumPart{Medium::paper, "why", {paragraph("not")}}),
                     block(model::PageBreak{}), block(model::Landscape{{paragraph("wide")}})}),
            "<div class=\"screen-only furniture\">\n<p>seen</p>\n</div>\n<p>wide</p>\n");
}

TEST(Passages, PrefacesDetailsStatisticsAndOffersHaveFormsOfTheirOwn) {
  using model::Preface;
  EXPECT_EQ(html_of({block(Preface{Preface::Kind::foreword, "A B", "Leader", {paragraph("Hi.")}})}),
            "<section class=\"preface\" aria-label=\"Foreword\">\n<p>Hi.</p>\n"
            "<p class=\"signature\"><strong>A B</strong><br>Leader</p>\n</section>\n");
  EXPECT_EQ(html_of({block(Preface{Preface::Kind::summary, "", "", {paragraph("Hi.")}})}),
            "<section class=\"preface gist\" aria-label=\"Summary\">\n"
            "<h3 id=\"summary\">Summary</h3>\n<p>Hi.</p>\n</section>\n");
  EXPECT_EQ(html_of({block(model::Details{words("How"), {paragraph("So.")}})}),
            "<details>\n<summary>How</summary>\n<p>So.</p>\n</details>\n");
  EXPECT_EQ(html_of({block(model::Statistic{"82%", "trained", "2024/25"})}),
            "<p class=\"statistic\"><strong>82%</strong> trained <small>2024/25</small></p>\n");
  const model::Offer offer{model::Offer::Kind::download, model::PublishedFile{"paper", "a.csv"},
                           "a.csv", words("Figures"), "CSV, 2 kB"};
  EXPECT_NE(html_of({block(offer)})
                .find("<p class=\"offer\"><a href=\"../a.csv\">Figures</a> (CSV, 2 kB)</p>\n"),
            std::string::npos);
  EXPECT_EQ(html_of({block(model::Offer{model::Offer::Kind::action,
                                        model::WebAddress{"https://example.org/"}, "",
                                        words("Tell us"), ""})}),
            "<p class=\"offer call\"><a href=\"https://example.org/\">Tell us</a></p>\n");
}

TEST(Inlines, AnAbbreviationAndATermSayWhatTheyStandFor) {
  const model::Inline letters{model::Abbreviation{"CTLP", "counter-terrorism local profile"}, {}};
  EXPECT_EQ(html_of({block(model::Paragraph{{letters}})}),
            "<p><abbr title=\"counter-terrorism local profile\">CTLP</abbr> "
            "(counter-terrorism local profile)</p>\n");
  const model::Inline term{model::DefinedTerm{words("Channel"), "Early help", {}}, {}};
  EXPECT_EQ(html_of({block(model::Paragraph{{term}})}), "<p>Channel</p>\n");
}

}  // namespace
}  // namespace folio::web
