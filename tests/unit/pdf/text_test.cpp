#include <gtest/gtest.h>

#include "pdf/pdf.h"
#include "support/pdf_dump.h"
#include "support/pdf_reader.h"
#include "unit/pdf/pdf_of.h"

namespace folio {
namespace {

using layout::Tag;
using testing::HandSet;

std::string written_back(const std::string& words) {
  HandSet set;
  set.page();
  set.line(HandSet::root, Tag::paragraph, 80, words);
  return testing::words_of(pdf_of(set));
}

TEST(Text, CanBeHadBackAsItWasWritten) {
  for (const std::string words : {"AVATAR Toyota (50%) \\ office", "£5.2m – “quoted” café",
                                  "e\u0301 q\u0301 x\u030A", "Łódź Ħ ŵ ŷ", "a\u00A0b"}) {
    EXPECT_EQ(written_back(words), words);
  }
}

TEST(Text, AnotherProgramReadsTheSameWords) {
  HandSet set;
  set.page();
  set.line(HandSet::root, Tag::paragraph, 80, "The Prevent duty (2015) – “due regard”");
  const testing::ScratchFile file(pdf_of(set));
  EXPECT_EQ(testing::printed_by("pdftotext " + file.path() + " - | head -n 1"),
            "The Prevent duty (2015) – “due regard”\n");
}

TEST(Text, AHyphenOfALineEndIsToldFromOneOfTheAuthors) {
  HandSet set;
  set.page();
  const auto words = set.content(set.add(HandSet::root, Tag::paragraph));
  set.text(72, 80, "so-", words);
  set.glyphs().back().text = "\u00AD";
  set.text(72, 100, "called", words);
  EXPECT_EQ(testing::words_of(pdf_of(set)),
            "so\u00AD"
            "called");
}

TEST(Text, ALigatureStandsForItsLetters) {
  HandSet set;
  set.page();
  set.text(72, 80, "fx", set.content(set.add(HandSet::root, Tag::paragraph)));
  set.glyphs()[0].text = "ffi";
  set.glyphs()[1].text = "f";
  EXPECT_EQ(testing::words_of(pdf_of(set)), "ffif");
}

TEST(Text, AGlyphThatNothingIsLeftForSaysNothing) {
  HandSet set;
  set.page();
  set.text(72, 80, "abc", set.content(set.add(HandSet::root, Tag::paragraph)));
  set.glyphs()[0].text = "é";
  set.glyphs()[1].text = "";
  EXPECT_EQ(testing::words_of(pdf_of(set)), "é\u2060c");
}

TEST(Text, RaisedGlyphsComeDownAgain) {
  HandSet set;
  set.page();
  const auto words = set.content(set.add(HandSet::root, Tag::paragraph));
  set.text(72, 80, "abc", words);
  set.glyphs()[1].y_offset = {0.25};
  set.text(72, 100, "d", words);
  const std::string pdf = pdf_of(set);
  EXPECT_EQ(testing::words_of(pdf), "abcd");
  EXPECT_EQ(testing::pages_of(pdf), "--- page 1\n72.0,80.0 P abc\n72.0,100.0 P d\n");
}

TEST(Text, OnlyTheFacesAndGlyphsThatAreUsedAreEmbedded) {
  HandSet set;
  set.page();
  set.line(HandSet::root, Tag::paragraph, 80, "Plain words only");
  const std::string pdf = pdf_of(set);
  const testing::ScratchFile file(pdf);
  const std::string fonts = testing::printed_by("pdffonts " + file.path());
  EXPECT_NE(fonts.find("+NotoSans-Regular"), std::string::npos);
  EXPECT_EQ(fonts.find("NotoSans-Bold"), std::string::npos);
  EXPECT_LT(pdf.size(), 12'000U);
}

TEST(Text, AFontThatIsNoneIsAFailure) {
  HandSet set;
  set.page();
  set.paper.faces[1].program = std::make_shared<const std::string>("no font");
  const auto pdf = pdf::write(set.paper, testing::srgb_profile());
  ASSERT_FALSE(pdf.has_value());
  EXPECT_EQ(pdf.error().message, "the font NotoSans-Bold cannot be read");
}

}  // namespace
}  // namespace folio
