#include "unit/web/web_check.h"

namespace folio::web {
namespace {

using namespace check;
using model::Drawing;

model::Figure figure_with(std::vector<Drawing::Shape> shapes) {
  model::Figure figure;
  figure.alt = "Two <bars>";
  figure.caption = words("Bars");
  Drawing drawing{Points{120}, Points{60}, std::move(shapes)};
  figure.drawing = std::make_shared<const Drawing>(std::move(drawing));
  return figure;
}

TEST(Drawings, AreSvgWithTheirMeaningInWordsAndTonesOfTheTheme) {
  const Drawing::Rectangle bar{.x = Points{1},
                               .y = Points{2.5},
                               .width = Points{30},
                               .height = Points{10},
                               .fill = model::Tone::red,
                               .outlined = true};
  const Drawing::Line line{.points = {{Points{0}, Points{0}}, {Points{5}, Points{6.126}}}};
  const Drawing::Words said{.x = Points{3}, .y = Points{9}, .words = "A & B", .bold = true};
  EXPECT_EQ(
      html_of({block(figure_with({bar, line, said}))}),
      "<span id=\"figure-1\"></span><figure id=\"figure-2qksya\">\n"
      "<div class=\"drawing\" role=\"group\" tabindex=\"0\" aria-label=\"Figure 1\">\n"
      "<svg role=\"img\" aria-labelledby=\"figure-2qksya_title\" viewBox=\"0 0 120 60\" "
      "width=\"10em\" height=\"5em\">\n"
      "<title id=\"figure-2qksya_title\">Two &lt;bars&gt;</title>\n"
      "<rect class=\"area tone-red outlined\" x=\"1\" y=\"2.5\" width=\"30\" height=\"10\"/>\n"
      "<polyline class=\"line tone-ink\" stroke-width=\"1\" points=\"0,0 5,6.13\"/>\n"
      "<text class=\"area tone-ink\" x=\"3\" y=\"9\" font-size=\"10\" "
      "font-weight=\"bold\">A &amp; B</text>\n"
      "</svg>\n</div>\n<figcaption>Figure 1: Bars</figcaption>\n</figure>\n");
}

TEST(Drawings, APatternIsDefinedOncePerDrawingUnderANameOfItsOwn) {
  const Drawing::Rectangle striped{.x = Points{0},
                                   .y = Points{0},
                                   .width = Points{9},
                                   .height = Points{9},
                                   .fill = model::Tone::amber,
                                   .pattern = model::Pattern::stripes};
  model::Block both = block(figure_with({striped, striped}));
  model::Block other = block(figure_with({striped}));
  both.id = "both";
  other.id = "other";
  const std::string html = html_of({both, other});
  const auto count = [&](const std::string& what) {
    std::size_t found = 0;
    for (std::size_t at = html.find(what); at != html.npos; at = html.find(what, at + 1)) ++found;
    return found;
  };
  EXPECT_EQ(count("<pattern id=\"both_stripes_light\""), 1u);
  EXPECT_EQ(count("<pattern id=\"other_stripes_light\""), 1u);
  EXPECT_EQ(count("fill=\"url(#both_stripes_light)\""), 2u);
}

TEST(Drawings, TheirDescriptionIsInSightAndThatOfAPictureFolded) {
  model::Figure drawn = figure_with({});
  drawn.description = {paragraph("Red 3.")};
  EXPECT_NE(html_of({block(drawn)})
                .find("</figure>\n<div class=\"described\">\n<p class=\"description-label\">What "
                      "this figure shows</p>\n<p>Red 3.</p>\n</div>\n"),
            std::string::npos);
  model::Figure pictured{.path = "a.png", .alt = "A map", .picture = nullptr, .caption = {}};
  pictured.picture = std::make_shared<Picture>(Picture{Picture::Kind::png, 30, 20, "bytes"});
  pictured.description = {paragraph("Three wards.")};
  pictured.credit = "A. Person";
  EXPECT_NE(html_of({block(pictured)})
                .find("<figcaption>Figure 1 <small class=\"credit\">Picture: A. Person</small>"
                      "</figcaption>\n</figure>\n<details class=\"described\">\n<summary>What this "
                      "figure shows</summary>\n<p>Three wards.</p>\n</details>\n"),
            std::string::npos);
}

TEST(Drawings, OfAFileAreAFileInTheirOwnColoursOnWhiteGround) {
  using Path = Drawing::Path;
  Path curve{.segments = {Path::MoveTo{{1}, {2}}, Path::CurveTo{{1}, {2}, {3}, {4}, {5}, {6.126}},
                          Path::Close{}},
             .fill = model::Colour{11, 83, 81},
             .pen = Path::Pen{.colour = {255, 0, 0}, .thickness = {2}, .dash = {3}},
             .even_odd = true};
  model::Figure figure = figure_with({curve});
  figure.path = "figures/halls.svg";
  const auto paper = document("paper", model::Numbering::none, {section("Money", {block(figure)})});
  const Site site = site_of({paper});
  EXPECT_NE(site.main("paper/money/index.html")
                .find("<img src=\"../figures/halls.svg\" alt=\"Two &lt;bars&gt;\" width=\"160\" "
                      "height=\"80\">\n<figcaption>Figure 1: Bars</figcaption>\n"),
            std::string::npos);
  EXPECT_EQ(site.page("paper/figures/halls.svg"),
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 120 60\" width=\"160\" "
            "height=\"80\">\n<path fill=\"#ffffff\" d=\"M0 0H120V60H0Z\"/>\n"
            "<path fill=\"#0b5351\" fill-rule=\"evenodd\" stroke=\"#ff0000\" stroke-width=\"2\" "
            "stroke-linecap=\"butt\" stroke-linejoin=\"miter\" stroke-dasharray=\"3\" "
            "d=\"M1 2 C1 2 3 4 5 6.13 Z\"/>\n</svg>\n");
}

}  // namespace
}  // namespace folio::web
