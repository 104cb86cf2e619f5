#include "base/svg.h"

#include <gtest/gtest.h>

#include <chrono>
#include <cstdlib>

namespace folio {
namespace {

std::string svg(const std::string& inside, const std::string& attributes = "") {
  return "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" "
         "viewBox=\"0 0 100 50\" " +
         attributes + ">" + inside + "</svg>";
}

/// Why it is refused; empty if it is not.
std::string said_of(const std::string& bytes) {
  const auto plain = plain_svg(bytes);
  return plain ? "" : plain.error().message;
}

std::size_t count_of(const SvgElement& element, std::string_view name) {
  std::size_t count = element.name == name ? 1 : 0;
  for (const SvgElement& kid : element.kids) count += count_of(kid, name);
  return count;
}

TEST(Svg, ShapesBecomeOutlines) {
  const auto plain = plain_svg(svg("<rect width=\"9\" height=\"9\"/><circle r=\"4\"/>"));
  ASSERT_TRUE(plain.has_value());
  EXPECT_EQ(plain->width, 100);
  EXPECT_EQ(plain->height, 50);
  EXPECT_EQ(count_of(plain->root, "path"), 2U);
}

TEST(Svg, MeasuresAreOfCss) {
  const auto plain = plain_svg(svg("<circle r=\"4\"/>", "width=\"1in\" height=\"25.4mm\""));
  ASSERT_TRUE(plain.has_value());
  EXPECT_NEAR(plain->width, 96, 0.01);
  EXPECT_NEAR(plain->height, 96, 0.01);
}

TEST(Svg, WordsBecomeOutlinesOfOneTypefaceWhateverTheyAskFor) {
  const auto drawn = [](const std::string& family) {
    return *plain_svg(svg("<text y=\"20\" font-family=\"" + family + "\">Halls</text>"));
  };
  const PlainSvg plain = drawn("Comic Sans MS");
  EXPECT_EQ(count_of(plain.root, "text") + count_of(plain.root, "use"), 0U);
  EXPECT_EQ(count_of(plain.root, "path"), 1U);
  EXPECT_TRUE(plain.has_other_letters);
  EXPECT_FALSE(drawn("Noto Sans").has_other_letters);
  EXPECT_EQ(drawn("Arial").root.kids.back().kids[0].attributes,
            drawn("Noto Sans").root.kids.back().kids[0].attributes);
}

/// Whether a process that draws nothing before draws these words, in a family that
/// machines have, as it then draws them in ours.
bool are_drawn_in_ours(const std::string& words) {
  for (const std::string family : {"DejaVu Serif", "Noto Serif"}) {
    const auto asked =
        plain_svg(svg("<text y='20' font-family='" + family + "'>" + words + "</text>"));
    const auto plain = plain_svg(svg("<text y='20' font-family='Noto Sans'>Halls</text>"));
    if (!asked || !plain) return false;
    if (asked->root.kids.back().kids[0].attributes != plain->root.kids.back().kids[0].attributes)
      return false;
  }
  return true;
}

TEST(SvgDeathTest, WordsBesideACommentAreDrawnInTheSameTypeface) {
  GTEST_FLAG_SET(death_test_style, "threadsafe");  // a process of its own, without fonts
  EXPECT_EXIT(std::exit(are_drawn_in_ours("Halls<!-- a -->") ? 0 : 1), ::testing::ExitedWithCode(0),
              "");
}

TEST(SvgDeathTest, WordsOfCharacterDataAreDrawnInTheSameTypeface) {
  GTEST_FLAG_SET(death_test_style, "threadsafe");
  EXPECT_EXIT(std::exit(are_drawn_in_ours("<![CDATA[Halls]]>") ? 0 : 1),
              ::testing::ExitedWithCode(0), "");
}

TEST(Svg, LettersAreSeenBesideCommentsAndInCharacterData) {
  const auto words = [](const std::string& inside) {
    return letters_of_svg(svg("<text>" + inside + "</text>")).words;
  };
  EXPECT_EQ(words("Ha<!-- b -->ll<?c?>s"), "Halls");
  EXPECT_EQ(words("H<![CDATA[a&amp;<l>]]>ls"), "Ha&amp;<l>ls");
  EXPECT_EQ(words("a<!--><b c=\"-->d"), "ad");
  const std::string lacks = "its words have the character \"\u6F22\", which no typeface has";
  EXPECT_EQ(said_of(svg("<text>\u6F22<!-- --></text>")), lacks);
  EXPECT_EQ(said_of(svg("<text><![CDATA[\u6F22]]></text>")), lacks);
  EXPECT_EQ(said_of(svg("<text>&#x00000000000006F22;</text>")), lacks);
  EXPECT_TRUE(letters_of_svg(svg("<text><![CDATA[Halls]]></text>")).in_other_typefaces);
}

TEST(Svg, SignsThatBeginNoEntityAreReadOnce) {
  const auto begin = std::chrono::steady_clock::now();
  const std::string many(1'000'000, '&');
  EXPECT_EQ(letters_of_svg("<text>" + many + "</text>").words, many);
  EXPECT_LT(std::chrono::steady_clock::now() - begin, std::chrono::seconds(5));
}

TEST(Svg, ACharacterThatTheTypefaceLacksIsNamed) {
  EXPECT_EQ(said_of(svg("<text>&#x6F22;</text>")),
            "its words have the character \"\u6F22\", which no typeface has");
  EXPECT_EQ(said_of(svg("<text>Caf\u00E9 &amp; \u2713</text><desc>\u6F22</desc>")), "");
}

TEST(Svg, WhatIsElsewhereIsNotShown) {
  EXPECT_EQ(said_of(svg("<image href=\"map.png\"/>")),
            "it shows what is in another file, \"map.png\"");
  EXPECT_EQ(said_of(svg("<use xlink:href='https://a.example/b.svg#c'/>")),
            "it shows what is in another file, \"https://a.example/b.svg#c\"");
  EXPECT_EQ(said_of(svg("<style>@import 'a.css';</style>")),
            "its colours or letters are in another file");
  EXPECT_EQ(said_of(svg("<rect fill=\"url(other.svg#g)\"/>")),
            "its colours or letters are in another file");
  EXPECT_EQ(said_of(svg("<a href=\"https://a.example/\"><rect width=\"9\" height=\"9\"/></a>")),
            "");
}

TEST(Svg, ProgramsAndPiecesOfPagesAreRefused) {
  EXPECT_EQ(said_of(svg("<script>alert(1)</script>")), "it holds a program (script)");
  EXPECT_EQ(said_of(svg("<foreignObject><p>a</p></foreignObject>")),
            "it holds a piece of a web page (foreignObject)");
  EXPECT_EQ(said_of(svg("<!-- <script> --><rect width=\"9\" height=\"9\"/>")), "");
}

TEST(Svg, EffectsAreRefusedHoweverTheyAreWritten) {
  for (const char* const asked :
       {"filter=\"url(#a)\"", "filter=\" url(#a)\"", "filter = 'blur(9px)'", "filter=\"blur(9px)\"",
        "style=\"filter:url(#a)\"", "style=\"filter : url(#a)\"",
        "style=\"fill:red;FILTER:blur(9px)\"", "style=\"filter/**/:blur(9px)\"",
        "style=\"filter&#58;blur(9px)\""}) {
    EXPECT_EQ(said_of(svg("<rect width=\"9\" height=\"9\" " + std::string(asked) + "/>")),
              "it holds an effect (filter)")
        << asked;
  }
  for (const char* const style :
       {"rect{filter : blur(9px)}", "<![CDATA[rect{filter:blur(9px)}]]>"}) {
    EXPECT_EQ(said_of(svg("<style>" + std::string(style) + "</style>")),
              "it holds an effect (filter)")
        << style;
  }
  EXPECT_EQ(said_of(svg("<g filter" + std::string(100, ' ') + "='blur(9px)'/>")),
            "it holds an effect (filter)");
  EXPECT_EQ(said_of(svg("<filter id=\"a\"/>")), "it holds an effect (filter)");
  EXPECT_EQ(said_of(svg("<style>.filter{fill:red} g{color-interpolation-filters:auto}</style>"
                        "<g filter=\"none\" class=\"filter\"><rect width=\"9\" height=\"9\" "
                        "style=\"filter: none;fill:red\"/></g><text>Filter: fine</text>")),
            "");
}

TEST(Svg, ProgramsOfEventsAndLinksAreRefusedAsThoseOfScriptAre) {
  EXPECT_EQ(said_of(svg("<rect width=\"9\" height=\"9\" onclick=\"a()\"/>")),
            "it holds a program (onclick)");
  EXPECT_EQ(said_of(svg("<circle r='4'/>", "onload = 'a()'")), "it holds a program (onload)");
  EXPECT_EQ(said_of(svg("<g><rect data-x=\"a\" OnMouseOver='a()'/></g>")),
            "it holds a program (OnMouseOver)");
  for (const char* address :
       {"javascript:a()", " JavaScript:a()", "java&#10;script:a()", "&#x6A;avascript:a()"}) {
    EXPECT_EQ(said_of(svg("<a xlink:href=\"" + std::string(address) + "\"><circle r='4'/></a>")),
              "it holds a program, in the link of a")
        << address;
  }
  EXPECT_EQ(said_of(svg("<a href='#b' xlink:href='javascript:a()'><circle r='4'/></a>")),
            "it holds a program, in the link of a");
}

TEST(Svg, WhatOnlyLooksLikeAProgramIsNone) {
  EXPECT_EQ(said_of(svg("<circle r='4' id='one' class='onclick=' data-on='on'/>"
                        "<text>onclick=\"a()\" javascript:</text>")),
            "");
  EXPECT_EQ(said_of(svg("<a href='https://a.example/?javascript:'><circle r='4'/></a>")), "");
}

TEST(Svg, WhatMovesIsRefused) {
  for (const std::string name :
       {"animate", "animateColor", "animateMotion", "animateTransform", "set"}) {
    EXPECT_EQ(said_of(svg("<circle r='4'><" + name + " attributeName='r' to='9'/></circle>")),
              "it moves (" + name + ")");
  }
  EXPECT_EQ(said_of(svg("<style>@Keyframes a { to { r: 9 } } circle { animation: a 1s }</style>"
                        "<circle r='4'/>")),
            "it moves (@keyframes)");
  EXPECT_EQ(said_of(svg("<circle r='4'/><text>keyframes, to animate and set</text>")), "");
}

TEST(Svg, WhatGrowsWithoutEndIsRefused) {
  EXPECT_EQ(said_of("<!DOCTYPE svg [<!ENTITY a \"aaaa\">]>" + svg("<text>&a;</text>")),
            "it defines words of its own (ENTITY), which can be made to grow without end");
  EXPECT_EQ(said_of(svg(std::string(5'000'000, ' '))), "it is larger than 5 MB");
  EXPECT_EQ(said_of("\x1F\x8B\x08"), "it is compressed");
  EXPECT_EQ(said_of(svg("<rect/>", "width=\"1e9\" height=\"1\"")),
            "it is less than one pixel wide or high");
  std::string groups = "<g id=\"a0\"><path d=\"M0 0h9v9z\"/></g>";
  for (int i = 1; i < 10; ++i) {
    groups += "<g id=\"a" + std::to_string(i) + "\">";
    for (int use = 0; use < 10; ++use)
      groups += "<use xlink:href=\"#a" + std::to_string(i - 1) + "\"/>";
    groups += "</g>";
  }
  EXPECT_EQ(said_of(svg(groups)), "it is too intricate to be drawn");
}

TEST(Svg, AnEnormousOneIsDrawnSmallerForItHasNoPixels) {
  const auto plain = plain_svg(svg("<circle r=\"4\"/>", "width=\"80000\" height=\"40000\""));
  ASSERT_TRUE(plain.has_value());
  EXPECT_EQ(plain->width, 4000);
  EXPECT_EQ(plain->height, 2000);
}

TEST(Svg, WhatIsNoSvgIsRefused) {
  EXPECT_EQ(said_of(""), "it is not a whole SVG");
  EXPECT_EQ(said_of("<svg"), "it is not a whole SVG");
  EXPECT_EQ(said_of("GIF89a"), "it is not a whole SVG");
  EXPECT_EQ(said_of("\xFF\xFE<"), "it is not written in UTF-8");
  EXPECT_EQ(said_of("<svg xmlns=\"http://www.w3.org/2000/svg\"><g/></svg>"),
            "it does not say how large it is: it has no viewBox");
}

TEST(Svg, NoDamageBringsTheProgramDown) {
  const std::string whole =
      svg("<g transform=\"rotate(3)\"><path d=\"M1 2C3 4 5 6 7 8z\" "
          "style=\"fill:red\"/></g><text>A</text>");
  for (unsigned seed = 1; seed < 400; ++seed) {
    std::string bytes = whole;
    unsigned state = seed;
    for (int change = 0; change < 3; ++change) {
      state = state * 1664525 + 1013904223;
      bytes[(state >> 8) % bytes.size()] = static_cast<char>(state >> 16 & 0x7F);
    }
    if (seed % 4 == 0) bytes.resize(state % bytes.size());
    const auto plain = plain_svg(bytes);
    EXPECT_TRUE(plain.has_value() || !plain.error().message.empty());
  }
}

}  // namespace
}  // namespace folio
