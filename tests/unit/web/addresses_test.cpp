#include <gtest/gtest.h>

#include "web/render.h"

namespace folio::web {
namespace {

TEST(Addresses, AreRelativeAndNameTheFileSoThatTheyWorkFromDisk) {
  EXPECT_EQ(relative("index.html", "paper/index.html"), "paper/index.html");
  EXPECT_EQ(relative("paper/money/index.html", "paper/people/index.html"), "../people/index.html");
  EXPECT_EQ(relative("paper/money/index.html", "index.html"), "../../index.html");
  EXPECT_EQ(relative("paper/index.html", "paper/money/index.html"), "money/index.html");
  EXPECT_EQ(relative("paper/money/index.html", "paper/index.html"), "../index.html");
  EXPECT_EQ(relative("paper/index.html", "paper/index.html"), "index.html");
  EXPECT_EQ(relative("a/b/index.html", "b/b/index.html"), "../../b/b/index.html");
}

TEST(Addresses, CanonicalOnesLeaveOutTheFile) {
  EXPECT_EQ(canonical("https://a.example/", "paper/index.html"), "https://a.example/paper/");
  EXPECT_EQ(canonical("https://a.example/", "index.html"), "https://a.example/");
  EXPECT_EQ(canonical("https://a.example/", "404.html"), "https://a.example/404.html");
}

TEST(Markup, EscapesInOneWayForTextAndAttributes) {
  EXPECT_EQ(escaped("a<b>&\"'").html(), "a&lt;b&gt;&amp;&quot;&#39;");
}

TEST(Markup, AStyleSheetThatCouldEndItsElementIsLeftOut) {
  EXPECT_EQ(style_sheet("a{b:c}").html(), "a{b:c}");
  EXPECT_EQ(style_sheet("a{}</style><script>").html(), "");
}

}  // namespace
}  // namespace folio::web
