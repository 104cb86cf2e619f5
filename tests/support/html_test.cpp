#include "support/html.h"

#include <gtest/gtest.h>

namespace folio::support {
namespace {

TEST(Html, MainIsWhatStandsBetweenItsTags) {
  EXPECT_EQ(main_of("<body><main id=\"m\">\n<p>a</p>\n</main></body>"), "<p>a</p>");
  EXPECT_EQ(main_of("<p>a</p>"), "");
}

TEST(Html, WordsOfElementsSideBySideDoNotTouchButThoseOfInlinesDo) {
  EXPECT_EQ(words_of("<p>a</p><p>b<em>c</em> d<br>e</p>"), "a bc d e");
}

TEST(Html, FurnitureAndNavigationAreLeftOutWithAllTheyHold) {
  EXPECT_EQ(words_of("a<nav><p>b</p></nav><div class=\"x furniture\">c<div>d</div>e</div>f"),
            "a f");
}

TEST(Html, EntitiesAreRead) { EXPECT_EQ(words_of("a &lt;b&gt; &amp;&quot; c"), "a <b> &\" c"); }

TEST(Html, NoBreakSpacesAreSpacesAndSoftHyphensAreNothing) {
  EXPECT_EQ(squeezed(" a\u00A0 b\n\n c\u00ADd "), "a b cd");
}

}  // namespace
}  // namespace folio::support
