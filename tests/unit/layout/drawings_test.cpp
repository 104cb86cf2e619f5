#include <set>

#include "support/build_drawing.h"
#include "unit/layout/setting.h"

namespace folio::layout {
namespace {

using testing::block;
using ::testing::HasSubstr;
using testing::paragraph;
using testing::words;

model::Figure figure_of(std::shared_ptr<const model::Drawing> drawing) {
  model::Figure figure;
  figure.alt = "Two bars";
  figure.drawing = std::move(drawing);
  return figure;
}

PagedDocument drawn(std::vector<model::Drawing::Shape> shapes, double width = 100) {
  return laid_out({block(figure_of(testing::drawing(width, 50, std::move(shapes))))});
}

// The marks of a kind that mean something, which are those of the drawing.
template <typename Kind>
std::vector<Kind> marks_of(const PagedDocument& paged) {
  std::vector<Kind> found;
  for (const Mark& mark : paged.pages[0].marks) {
    const auto* one = std::get_if<Kind>(&mark);
    if (one != nullptr && std::holds_alternative<ContentId>(one->role)) found.push_back(*one);
  }
  return found;
}

TEST(Drawings, ADrawingIsOneFigureThatSaysWhatItShows) {
  EXPECT_THAT(testing::tags_of(drawn({testing::area(0, 0, 40, 10), testing::label(0, 30, "Red")})),
              HasSubstr("    Figure alt=\"Two bars\" \"[drawn]Red\"\n"));
}

TEST(Drawings, ItsShapesArePaintedInTheirOrder) {
  const PagedDocument paged = drawn(
      {testing::line({{0, 0}, {40, 0}}), testing::area(0, 0, 40, 10), testing::label(0, 8, "x")});
  std::vector<std::size_t> kinds;
  for (const Mark& mark : paged.pages[0].marks) {
    const Role& role = std::visit([](const auto& any) -> const Role& { return any.role; }, mark);
    if (role == Role{marks_of<Stroke>(paged).at(0).role}) kinds.push_back(mark.index());
  }
  const Mark stroke = Stroke{}, fill = Fill{}, fragment = Fragment{};
  EXPECT_THAT(kinds, ::testing::ElementsAre(stroke.index(), fill.index(), fragment.index()));
}

TEST(Drawings, ANarrowOneKeepsItsSizeAndAWideOneIsMadeToFit) {
  EXPECT_DOUBLE_EQ(marks_of<Fill>(drawn({testing::area(0, 0, 40, 10)})).at(0).width.value, 40);
  const model::PrintTheme print = setting().print;
  const Points room = print.page_width - print.inner - print.outer;
  const Fill wide = marks_of<Fill>(drawn({testing::area(0, 0, 1000, 10)}, 1000)).at(0);
  EXPECT_NEAR(wide.width.value, room.value, 0.01);
  EXPECT_NEAR(wide.x.value, print.inner.value, 0.01);
}

TEST(Drawings, APatternStaysWithinItsArea) {
  for (const model::Pattern pattern : {model::Pattern::stripes, model::Pattern::crosses}) {
    const PagedDocument paged = drawn({testing::area(0, 0, 60, 12, model::Tone::amber, pattern)});
    const Fill area = marks_of<Fill>(paged).at(0);
    const auto strokes = marks_of<Stroke>(paged);
    ASSERT_FALSE(strokes.empty());
    for (const Stroke& stroke : strokes) {
      for (const std::vector<Point>& line : stroke.lines) {
        for (const auto& [x, y] : line) {
          EXPECT_GE(x.value, area.x.value - 0.3);
          EXPECT_LE(x.value, (area.x + area.width).value + 0.3);
          EXPECT_GE(y.value, area.y.value - 0.3);
          EXPECT_LE(y.value, (area.y + area.height).value + 0.3);
        }
      }
    }
  }
}

TEST(Drawings, AreasOfDifferentPatternsDifferWithoutColour) {
  std::set<std::pair<std::size_t, std::size_t>> looks;
  for (const model::Pattern pattern : {model::Pattern::solid, model::Pattern::stripes,
                                       model::Pattern::dots, model::Pattern::crosses}) {
    const PagedDocument paged = drawn({testing::area(0, 0, 60, 12, model::Tone::red, pattern)});
    looks.insert({marks_of<Stroke>(paged).size(), marks_of<Shape>(paged).size()});
  }
  EXPECT_EQ(looks.size(), 4u);
}

TEST(Drawings, AnAreaWithoutSizeHasNoPattern) {
  for (const model::Pattern pattern :
       {model::Pattern::stripes, model::Pattern::dots, model::Pattern::crosses}) {
    EXPECT_TRUE(marks_of<Shape>(drawn({testing::area(0, 0, 0, 12, model::Tone::red, pattern),
                                       testing::label(0, 30, "0")}))
                    .empty());
  }
}

TEST(Drawings, WordsStandBeforeAtOrAfterTheirPlace) {
  using Anchor = model::Drawing::Words::Anchor;
  const PagedDocument paged = drawn({testing::label(50, 10, "Words", Anchor::start),
                                     testing::label(50, 20, "Words", Anchor::middle),
                                     testing::label(50, 30, "Words", Anchor::end)});
  auto said = marks_of<Fragment>(paged);
  std::erase_if(said, [](const Fragment& one) { return one.size != Points{10}; });
  ASSERT_EQ(said.size(), 3u);
  const Points width = width_of(said[0]);
  EXPECT_NEAR((said[0].x - said[1].x).value, width.value / 2, 0.01);
  EXPECT_NEAR((said[0].x - said[2].x).value, width.value, 0.01);
}

TEST(Drawings, SymbolsInThemAreDrawn) {
  EXPECT_THAT(testing::words_of(drawn({testing::label(0, 10, "\u2713 met, \u2260 not")})),
              HasSubstr("\u2713 met, \u2260 not"));
}

TEST(Drawings, EveryToneButTheGroundsStandsOutFromPaper) {
  // Relative luminance (WCAG 2.2); 3 to 1 is asked of what carries meaning.
  const auto luminance = [](model::Colour colour) {
    const auto linear = [](int part) {
      const double share = part / 255.0;
      return share <= 0.04045 ? share / 12.92 : std::pow((share + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(colour.red) + 0.7152 * linear(colour.green) +
           0.0722 * linear(colour.blue);
  };
  using model::Tone;
  for (const Tone tone : {Tone::ink, Tone::quiet, Tone::accent, Tone::red, Tone::amber, Tone::green,
                          Tone::blue, Tone::grey}) {
    const auto fill = marks_of<Fill>(drawn({testing::area(0, 0, 40, 10, tone)})).at(0);
    EXPECT_GT(1.05 / (luminance(fill.colour) + 0.05), 3) << static_cast<int>(tone);
  }
}

using Path = model::Drawing::Path;

Path triangle() {
  return {.segments = {Path::MoveTo{{10}, {10}}, Path::LineTo{{50}, {10}}, Path::LineTo{{50}, {40}},
                       Path::Close{}},
          .fill = model::Colour{200, 100, 0},
          .pen = {}};
}

TEST(Drawings, AnOutlineIsSetAtTheScaleOfItsDrawing) {
  const auto small = marks_of<Outline>(drawn({triangle()}));
  ASSERT_EQ(small.size(), 1U);
  EXPECT_EQ(small[0].scale, 1);
  EXPECT_EQ(small[0].path.segments.size(), 4U);
  const auto wide = marks_of<Outline>(drawn({triangle()}, 2000));
  ASSERT_EQ(wide.size(), 1U);
  EXPECT_LT(wide[0].scale, 0.3);
}

// --- How many pixels paper asks for -------------------------------------------------

std::string said_of_picture(int width, int height, model::PrintEdition edition) {
  model::Figure figure{.path = "figures/a.png", .alt = "Halls", .picture = nullptr, .caption = {}};
  figure.picture = std::make_shared<Picture>(Picture{Picture::Kind::png, width, height, "bytes"});
  model::Document document;
  document.sections.emplace_back().blocks = {block(figure)};
  Setting set = setting();
  set.edition = edition;
  std::string out;
  for (const source::Diagnostic& one : coarse_pictures(document, set)) {
    out += one.message + "\n  " + one.help + "\n";
  }
  return out;
}

TEST(Drawings, APictureThatLooksLostOnPaperIsNamedWithThePixelsItWouldTake) {
  EXPECT_EQ(said_of_picture(300, 200, model::PrintEdition::standard),
            "the picture \"figures/a.png\" is 300 pixels wide, and so prints only 51 mm wide\n"
            "  to fill half of the column it takes 488 pixels, or an SVG file\n");
  EXPECT_EQ(said_of_picture(500, 200, model::PrintEdition::standard), "");
  EXPECT_EQ(said_of_picture(300, 900, model::PrintEdition::standard), "");
}

TEST(Drawings, APrintShopAsksForMorePixels) {
  EXPECT_EQ(
      said_of_picture(1200, 900, model::PrintEdition::print_shop),
      "the picture \"figures/a.png\" is 1200 pixels wide, and prints at 185 pixels to an inch "
      "where a print shop wants 220\n"
      "  as large as it is now it takes 1430 pixels\n");
  EXPECT_EQ(said_of_picture(1500, 900, model::PrintEdition::print_shop), "");
}

TEST(Drawings, WhatAFigureSaysAtLengthFollowsIt) {
  model::Figure figure = figure_of(testing::drawing(100, 50, {testing::area(0, 0, 40, 10)}));
  figure.caption = words("Actions");
  figure.credit = "Ann Ash";
  model::Table data;
  data.columns = {{words("Rating"), {}}, {words("Actions"), {}}};
  data.groups.push_back({{}, {{{{{paragraph("Red")}, true}, {{paragraph("3")}, false}}}}});
  figure.description = {anchored(block(data), "data")};
  const std::string tags = testing::tags_of(laid_out({anchored(block(figure), "fig", "1")}));
  EXPECT_THAT(tags, HasSubstr("    Figure alt=\"Two bars\"\n"
                              "      \"[drawn]\"\n"
                              "      Caption \"Figure 1: Actions\"\n"
                              "    P \"Picture: Ann Ash\"\n"
                              "    P \"What this figure shows\"\n"
                              "    Table\n"));
  EXPECT_THAT(tags, ::testing::Not(HasSubstr("Table 1")));
}

}  // namespace
}  // namespace folio::layout
