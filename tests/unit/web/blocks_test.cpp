#include "unit/web/web_check.h"

namespace folio::web {
namespace {

using namespace check;
using model::Numbering;

TEST(Blocks, WordsOfAuthorsNeverBecomeTagsNorNames) {
  EXPECT_EQ(
      html_of({paragraph("<b> & \"x\" 'y' {{title}} {{{body_html}}} {{> foot}}")}),
      "<p>&lt;b&gt; &amp; &quot;x&quot; &#39;y&#39; {{title}} {{{body_html}}} {{&gt; foot}}</p>\n");
}

TEST(Blocks, AParagraphsNumberLeadsToItsPermanentAddress) {
  EXPECT_EQ(html_of({paragraph("First."), paragraph("Second.", "second")}, Numbering::decimal),
            "<p class=\"numbered\" id=\"p-s7qs7p\"><a class=\"number\" id=\"p-1-1\" "
            "href=\"#p-s7qs7p\" aria-label=\"Paragraph 1.1\">1.1</a> First.</p>\n"
            "<p class=\"numbered\" id=\"second\"><a class=\"number\" id=\"p-1-2\" "
            "href=\"#second\" aria-label=\"Paragraph 1.2\">1.2</a> Second.</p>\n");
}

TEST(Blocks, LinesOfCodeAreShownAsTheyAreWritten) {
  const model::Inlines lines{
      {model::Code{"- <police>"}, {}}, {model::LineBreak{}, {}}, {model::Code{"  - all"}, {}}};
  EXPECT_EQ(html_of({block(model::Paragraph{lines})}),
            "<pre><code>- &lt;police&gt;\n  - all</code></pre>\n");
}

TEST(Blocks, HeadingsStandBelowTheSectionsOwn) {
  const auto paper = document("paper", Numbering::none,
                              {section("Money", {heading(3, "Grants"), heading(4, "Small")})});
  const Site site = site_of({paper});
  EXPECT_NE(
      site.main("paper/money/index.html").find("<h2 id=\"grants\">Grants</h2>\n<h3 id=\"small\">"),
      std::string::npos);
  EXPECT_NE(site.text("paper").find("<h3 id=\"grants\">Grants</h3>\n<h4 id=\"small\">"),
            std::string::npos);
}

TEST(Blocks, AListItemOfOneParagraphHoldsItsWordsAndTasksSayHowTheyStand) {
  model::List list{model::List::Kind::bullet,
                   1,
                   {{{paragraph("one")}, true, "", "", ""},
                    {{paragraph("two")}, false, "", "", ""},
                    {{paragraph("a"), paragraph("b")}, {}, "", "", ""}}};
  EXPECT_EQ(html_of({block(list)}),
            "<ul>\n<li><strong>Done:</strong> one</li>\n<li><strong>To do:</strong> two</li>\n"
            "<li><p>a</p>\n<p>b</p>\n</li>\n</ul>\n");
}

TEST(Blocks, RecommendationsShowTheNumbersOfTheScheme) {
  const model::Recommendations asked{words("Cabinet is asked to:"), list_of({"note this"})};
  EXPECT_EQ(html_of({paragraph("x"), block(asked)}, Numbering::continuous),
            "<p class=\"numbered\" id=\"p-xe0mfc\"><a class=\"number\" id=\"p-1\" "
            "href=\"#p-xe0mfc\" aria-label=\"Paragraph 1\">1</a> x</p>\n"
            "<div class=\"recommendations\" role=\"group\" aria-label=\"Recommendations\">\n"
            "<p class=\"lead-in\">Cabinet is asked to:</p>\n<ol class=\"numbered-items\">\n"
            "<li id=\"p-w3zq3x\"><a class=\"number\" id=\"p-2\" href=\"#p-w3zq3x\" "
            "aria-label=\"Paragraph 2\">2</a> note this</li>\n</ol>\n</div>\n");
}

TEST(Blocks, CalloutsQuotesAndProceedingsSayWhatTheyAre) {
  using model::Callout, model::Exchange, model::Implication, model::Quote, model::Resolution;
  EXPECT_EQ(html_of({block(Callout{Callout::Kind::warning, words("Ice"), {paragraph("Mind.")}})}),
            "<div class=\"callout warning\" role=\"note\">\n<p class=\"callout-title\">"
            "<strong>Warning</strong> Ice</p>\n<p>Mind.</p>\n</div>\n");
  EXPECT_EQ(html_of({block(Quote{{paragraph("Said.")}, words("The Act")})}),
            "<figure class=\"quote\">\n<blockquote>\n<p>Said.</p>\n</blockquote>\n"
            "<figcaption>— <cite>The Act</cite></figcaption>\n</figure>\n");
  EXPECT_EQ(
      html_of({block(Exchange{"Councillor A",
                              "Chair",
                              Exchange::Kind::question,
                              {paragraph("Why?"), paragraph("When?")}})}),
      "<div class=\"exchange\">\n<p><strong>Councillor A</strong>, Chair (Question): Why?</p>\n"
      "<p>When?</p>\n</div>\n");
  EXPECT_EQ(
      html_of({block(Resolution{"NOTED", {paragraph("That it be noted.")}})}),
      "<div class=\"resolution\">\n<p><strong>NOTED:</strong> That it be noted.</p>\n</div>\n");
  EXPECT_EQ(html_of({block(Resolution{"", {block(list_of({"That it be noted."}))}})}),
            "<div class=\"resolution beside-word\">\n<p><strong>RESOLVED:</strong></p>\n<div>\n"
            "<ol>\n<li>That it be noted.</li>\n</ol>\n</div>\n</div>\n");
  EXPECT_EQ(html_of({block(Implication{
                model::ImplicationArea::legal, "A B", "Solicitor", {paragraph("None.")}})}),
            "<h3 id=\"legal\">Legal</h3>\n<div class=\"implication\">\n<p>None.</p>\n"
            "<p class=\"verified\">Verified by A B, Solicitor</p>\n</div>\n");
}

TEST(Blocks, AFigureHasItsAltTextSizeAndNumberedCaption) {
  model::Figure figure{"figures/Map of A.png", "Two \"towns\"", nullptr, words("The map")};
  figure.picture = std::make_shared<Picture>(Picture{Picture::Kind::jpeg, 30, 20, "bytes"});
  model::Block drawn = block(figure);
  drawn.id = "map";
  const auto paper = document("paper", Numbering::none, {section("Money", {drawn})});
  const Site site = site_of({paper});
  EXPECT_NE(site.main("paper/money/index.html")
                .find("<span id=\"figure-1\"></span><figure id=\"map\">\n<img "
                      "src=\"../figures/map-of-a.jpg\" "
                      "alt=\"Two &quot;towns&quot;\" width=\"30\" height=\"20\">\n"
                      "<figcaption>Figure 1: The map</figcaption>\n</figure>"),
            std::string::npos);
  EXPECT_EQ(site.page("paper/figures/map-of-a.jpg"), "bytes");
}

TEST(Blocks, ARatingIsAWordAndAShapeOfItsOwn) {
  const auto mark = [](model::RagRating rating) {
    return html_of(
        {block(model::Paragraph{{model::Inline{model::RatingMark{rating, "Word"}, {}}}})});
  };
  EXPECT_EQ(mark(model::RagRating::red),
            "<p><span class=\"rating rating-red\"><svg aria-hidden=\"true\" viewBox=\"0 0 12 12\" "
            "width=\"12\" height=\"12\"><path d=\"M1 1h10v10H1z\"/></svg>Word</span></p>\n");
  EXPECT_NE(mark(model::RagRating::amber), mark(model::RagRating::green));
}

TEST(Blocks, LinksOfOtherSchemesAreNotLinks) {
  const auto linked = [](std::string url) {
    return html_of({block(model::Paragraph{
        {model::Inline{model::Link{model::WebAddress{std::move(url)}, words("here")}, {}}}})});
  };
  EXPECT_EQ(linked("https://a.example/?a=1&b=2"),
            "<p><a href=\"https://a.example/?a=1&amp;b=2\">here</a></p>\n");
  EXPECT_EQ(linked("javascript:alert(1)"), "<p>here</p>\n");
}

TEST(Blocks, NotesStandAtTheEndOfTheirSectionWithAWayBackFromEach) {
  model::Section money = section("Money", {block(model::Paragraph{{note_mark("a")}})});
  money.notes = {{"a", {paragraph("See there.")}, {}, 0, 0}};
  model::Section people =
      section("People", {block(model::Paragraph{{note_mark("a"), note_mark("a")}})});
  people.notes = {{"a", {paragraph("Elsewhere.")}, {}, 0, 0}};
  const Site site = site_of({document("paper", Numbering::none, {money, people})});
  const std::string page = site.main("paper/people/index.html");
  EXPECT_NE(page.find("<p><sup><a class=\"note-mark\" id=\"ref_2_1\" href=\"#note_2\">"
                      "<span class=\"hidden furniture\">Footnote </span>2</a></sup>"
                      "<sup><a class=\"note-mark\" id=\"ref_2_2\" href=\"#note_2\">"),
            std::string::npos)
      << page;
  EXPECT_NE(page.find("<section class=\"notes\">\n<h2 class=\"furniture\">Notes</h2>\n<ol>\n"
                      "<li id=\"note_2\"><span class=\"note-number\">2</span>\n<p>Elsewhere."
                      "<span class=\"back furniture\"> <a href=\"#ref_2_1\">Back to reference 1"
                      "<span class=\"hidden\"> of footnote 2</span></a> <a href=\"#ref_2_2\">"),
            std::string::npos)
      << page;
  const std::string whole = site.text("paper");
  EXPECT_LT(whole.find("id=\"note_1\""), whole.find("People</h2>"));
  EXPECT_EQ(whole.find("id=\"note_2\""), whole.rfind("id=\"note_2\""));
}

}  // namespace
}  // namespace folio::web
