#include <gtest/gtest.h>

#include <cmath>
#include <sstream>

#include "base/overloaded.h"
#include "content/documents.h"
#include "unit/content/reading.h"

namespace folio::content {
namespace {

using model::Drawing;

std::string svg(const std::string& inside) {
  return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 400 200\" width=\"400\" "
         "height=\"200\">" +
         inside + "</svg>";
}

std::string told(const model::Colour& colour) {
  return std::to_string(colour.red) + "," + std::to_string(colour.green) + "," +
         std::to_string(colour.blue);
}

/// A line for each shape, in whole points.
std::string drawn(const std::string& inside) {
  const auto file = read_drawing(svg(inside));
  if (!file) return file.error().message;
  std::ostringstream out;
  const auto at = [&out](char letter, auto... lengths) {
    out << letter;
    ((out << std::lround(lengths.value) << " "), ...);
  };
  for (const Drawing::Shape& shape : file->drawing->shapes) {
    const auto& path = std::get<Drawing::Path>(shape);
    for (const auto& segment : path.segments) {
      std::visit(Overloaded{[&](const Drawing::Path::MoveTo& to) { at('M', to.x, to.y); },
                            [&](const Drawing::Path::LineTo& to) { at('L', to.x, to.y); },
                            [&](const Drawing::Path::CurveTo& to) {
                              at('C', to.x1, to.y1, to.x2, to.y2, to.x, to.y);
                            },
                            [&](const Drawing::Path::Close&) { out << "Z "; }},
                 segment);
    }
    if (path.fill) out << "fill " << told(*path.fill) << (path.even_odd ? " even-odd" : "");
    if (path.pen) {
      out << "pen " << told(path.pen->colour) << " " << path.pen->thickness.value;
      if (path.pen->dash > Points{}) out << " dash " << path.pen->dash.value;
    }
    out << "\n";
  }
  return out.str();
}

TEST(DrawingFile, KeepsItsShapesWithTheirColours) {
  EXPECT_EQ(drawn("<style>.a { fill: #0b5351; stroke: red; stroke-width: 4 }</style>"
                  "<g transform=\"translate(40)\"><path class=\"a\" d=\"M0 0h40v20z\"/></g>"),
            "M30 0 L60 0 L60 15 Z fill 11,83,81\nM30 0 L60 0 L60 15 Z pen 255,0,0 3\n");
}

TEST(DrawingFile, EvenDashesStayAndOthersAreCut) {
  EXPECT_EQ(drawn("<path d=\"M0 40H400\" stroke=\"#000\" stroke-dasharray=\"8\"/>"
                  "<path d=\"M0 80H40\" stroke=\"#000\" stroke-dasharray=\"20 8\"/>"),
            "M0 30 L300 30 pen 0,0,0 0.75 dash 6\nM0 60 L15 60 M21 60 L30 60 pen 0,0,0 0.75\n");
}

TEST(DrawingFile, SeeThroughColoursAreLaidOnTheGround) {
  EXPECT_EQ(drawn("<path d=\"M0 0h40v40h-40z\" fill=\"#000\" fill-opacity=\".5\"/>"),
            "M0 0 L30 0 L30 30 L0 30 Z fill 127,127,127\n");
  EXPECT_EQ(drawn("<path d=\"M0 0h40v40h-40z\" fill=\"#f00\"/>"
                  "<path d=\"M10 10h20v20z\" fill=\"#00f\" opacity=\".5\"/>"),
            "M0 0 L30 0 L30 30 L0 30 Z fill 255,0,0\nM8 8 L23 8 L23 23 Z fill 128,0,128\n");
  EXPECT_EQ(drawn("<circle cx=\"50\" cy=\"50\" r=\"20\" fill=\"#f00\"/>"
                  "<path d=\"M40 40h20v20z\" fill=\"#00f\" opacity=\".5\"/>"),
            "it holds a see-through colour on top of other shapes");
}

TEST(DrawingFile, WhatReachesBeyondTheEdgeIsCutThere) {
  EXPECT_EQ(drawn("<path d=\"M380 0h80v40h-80z\"/><path d=\"M900 0h80v40z\"/>"),
            "M285 0 L300 0 L300 30 L285 30 Z fill 0,0,0\n");
  EXPECT_EQ(drawn("<clipPath id=\"c\"><path d=\"M0 0h20v20h-20z\"/></clipPath>"
                  "<g clip-path=\"url(#c)\"><path d=\"M0 8h80v40h-80z\"/></g>"),
            "M0 6 L15 6 L15 15 L0 15 Z fill 0,0,0\n");
}

TEST(DrawingFile, WhatNoLineOrAreaCanBeIsNamed) {
  const std::string gradient =
      "<linearGradient id=\"g\"><stop offset=\"0\" stop-color=\"red\"/>"
      "<stop offset=\"1\" stop-color=\"blue\"/></linearGradient>";
  const std::string area = "<path d=\"M0 0h40v40z\" ";
  EXPECT_EQ(drawn(gradient + area + "fill=\"url(#g)\"/>"),
            "it holds a colour that runs into another (gradient)");
  EXPECT_EQ(
      drawn("<clipPath id=\"c\"><circle r=\"9\"/></clipPath>" + area + "clip-path=\"url(#c)\"/>"),
      "it holds a shape that is cut out along another (clip path)");
  EXPECT_EQ(
      drawn("<mask id=\"m\"><circle r=\"30\" fill=\"#fff\"/></mask>" + area + "mask=\"url(#m)\"/>"),
      "it holds a shape that is veiled by another (mask)");
  EXPECT_EQ(drawn("<filter id=\"f\"><feGaussianBlur stdDeviation=\"2\"/></filter>" + area +
                  "filter=\"url(#f)\"/>"),
            "it holds an effect (filter)");
  EXPECT_EQ(drawn("<g transform=\"scale(1 9)\">" + area + "stroke=\"#000\"/></g>"),
            "it holds a line that is stretched more in one direction");
  EXPECT_EQ(drawn("<defs>" + gradient + "</defs>" + area + "/>"),
            "M0 0 L30 0 L30 30 Z fill 0,0,0\n");
  EXPECT_EQ(drawn("<g/>"), "nothing is drawn in it");
}

TEST(DrawingFile, HasAtMostAHundredThousandLinesAndCurves) {
  std::string path = "<path d=\"M0 0";
  constexpr const char* steps[] = {"h9", "v1", "h-9", "v2"};
  for (int i = 0; i < 101'000; ++i) path += i % 200 == 199 ? "M0 0" : steps[i % 4];
  EXPECT_EQ(drawn(path + "\"/>"), "it has more than 100,000 lines and curves");
}

source::MemoryFiles with_drawing(const std::string& alt, std::string bytes) {
  source::MemoryFiles files = sample_with("## A\n\n![" + alt + "](figures/a.svg)\n");
  files["content/pages/sample/figures/a.svg"] = std::move(bytes);
  return files;
}

TEST(DrawingFile, IsAFigureLikeAPicture) {
  EXPECT_EQ(read(with_drawing("Two halls", svg("<path d=\"M0 0h40v40z\"/>"))),
            "section A\n  figure figures/a.svg (drawn) alt: Two halls caption: \n");
  EXPECT_NE(said_briefly_of(with_drawing("", svg("<path d=\"M0 0h40v40z\"/>"))).find("[F0602]"),
            std::string::npos);
}

TEST(DrawingFile, ThatCannotBeUsedIsAnErrorAtItsPlace) {
  EXPECT_EQ(said_briefly_of(with_drawing("Halls", svg("<script/>"))),
            "content/pages/sample/01.md:3:1: error [F0609] the drawing \"figures/a.svg\" cannot be "
            "used: it holds a program (script)\n");
}

TEST(DrawingFile, WordsInAnotherTypefaceAreNoted) {
  const std::string noted = said_briefly_of(
      with_drawing("Halls", svg("<text y=\"40\" font-family=\"Arial\">Halls</text>")));
  EXPECT_EQ(noted,
            "content/pages/sample/01.md:3:1: note [F0611] the words of the drawing "
            "\"figures/a.svg\" are drawn in Noto Sans\n");
  EXPECT_EQ(said_briefly_of(with_drawing(
                "Halls", svg("<text y=\"40\" font-family=\"Noto Sans\">Halls</text>"))),
            "");
}

}  // namespace
}  // namespace folio::content
