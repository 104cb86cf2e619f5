// Words as readers copy them out of a PDF, by a program that shares no code with ours.

#include <sstream>

#include "pdf/pdf.h"
#include "support/hand_set.h"
#include "support/pdf_reader.h"
#include "unit/layout/setting.h"

namespace folio {
namespace {

/// A language whose letters stand on paper in the order of reading.
struct Sample {
  std::string name, lang, words;
};

const Sample samples[] = {
    {"English", "en-GB",
     "“Safe & sound”: £1.5 million – the café’s coöperative façade, fi fl ffi."},
    {"Welsh", "cy", "Mae’r tŷ a’r gŵr yn ŵyn; Ŵyl a Ŷd, âêîôû, Llŷn a Chaernarfon."},
    {"Polish", "pl", "Zażółć gęślą jaźń: Łódź, Ćmielów, Śląsk i Źródło – ąęćłńóśźż."},
    {"French", "fr", "Où l’œuvre naît, là-bas, l’été : « garçon », Noël, maïs."},
};

class RoundTrip : public ::testing::TestWithParam<Sample> {};

std::string in_one_line(const std::string& text) {
  std::istringstream words(text);
  std::string line;
  for (std::string word; words >> word;) (line += line.empty() ? "" : " ") += word;
  return line;
}

TEST_P(RoundTrip, GivesBackTheWordsAsTheyWereWritten) {
  // So many that they fill lines of every length.
  std::string said;
  for (int i = 0; i < 7; ++i) (said += i == 0 ? "" : " ") += GetParam().words;
  resolve::ResolvedDocument document =
      layout::resolved({testing::section("Heading", {testing::paragraph(said)})});
  document.header.lang = GetParam().lang;
  const auto pdf = pdf::write(layout::laid_out(document), testing::srgb_profile());
  ASSERT_TRUE(pdf.has_value()) << pdf.error().message;
  const testing::ScratchFile file(*pdf);
  const std::string text = testing::printed_by("pdftotext -enc UTF-8 " + file.path() + " -");
  EXPECT_THAT(in_one_line(text), ::testing::HasSubstr(said));
}

INSTANTIATE_TEST_SUITE_P(Languages, RoundTrip, ::testing::ValuesIn(samples),
                         [](const auto& tested) { return tested.param.name; });

}  // namespace
}  // namespace folio
