// Other scripts than Latin, from layout to file: what is copied from a PDF and read
// aloud is what was written.

#include "pdf/pdf.h"
#include "support/hand_set.h"
#include "support/pdf_dump.h"
#include "support/pdf_reader.h"
#include "unit/layout/many_scripts.h"

namespace folio::pdf {
namespace {

using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

std::string pdf_of(const std::string& lang, const std::string& text,
                   model::PdfStandard standard = model::PdfStandard::ua1_with_a2a) {
  auto document = layout::resolved({testing::section("1", {testing::paragraph(text)})});
  document.header.lang = lang;
  layout::Setting setting = layout::setting_of_many_scripts();
  setting.print.standard = standard;
  const auto pdf = write(layout::lay_out(document, setting), testing::srgb_profile());
  EXPECT_TRUE(pdf.has_value()) << pdf.error().message;
  if (!pdf) return "";
  const auto& test = *::testing::UnitTest::GetInstance()->current_test_info();
  testing::keep(std::string(test.test_suite_name()) + "." + test.name() + "-" + lang, *pdf);
  EXPECT_THAT(testing::faults_of(*pdf), IsEmpty());
  return *pdf;
}

std::string without_line_ends(std::string text) {
  std::erase(text, '\n');
  return text;
}

TEST(Scripts, AreReadAsTheyWereWritten) {
  const std::pair<const char*, const char*> texts[] = {
      {"ur", "ہم (مقامی) کونسل سے Prevent team کے ذریعے 24 گھنٹے بات کریں۔"},
      {"ar", "انظر الفقرة 4.2 (b) وتحدث إلى المجلس (المحلي) الآن."},
      {"bn", "কারও বিষয়ে চিন্তিত হলে অনুচ্ছেদ 4.2 (b) দেখুন।"},
      {"pa", "ਇਹ ਸੇਵਾ ਮੁਫ਼ਤ ਹੈ ਅਤੇ ਦਿਨ ਵਿੱਚ 24 ਘੰਟੇ ਖੁੱਲ੍ਹੀ ਹੈ।"},
      {"gu", "આ સેવા મફત છે અને દિવસના 24 કલાક ખુલ્લી છે."},
      {"zh", "请参阅第4.2段（b），并通过Prevent小组与市议会联系。"},
      {"pl", "Źdźbło, łódź, gęś i ćma: pięć."},
      {"cy", "Tŷ ŵyr, ffŵl a llŷn: â, ê, î, ô, û."}};
  for (const auto& [lang, text] : texts) {
    EXPECT_THAT(testing::words_of(pdf_of(lang, text)), HasSubstr(text)) << lang;
  }
}

TEST(Scripts, OfLogicalOrderAreCopiedByAnotherProgram) {
  const std::pair<const char*, const char*> texts[] = {
      {"bn", "কারও বিষয়ে চিন্তিত হলে দেখুন।"},    {"pa", "ਇਹ ਸੇਵਾ ਮੁਫ਼ਤ ਹੈ ਅਤੇ ਖੁੱਲ੍ਹੀ ਹੈ।"},
      {"gu", "આ સેવા મફત છે અને ખુલ્લી છે."},         {"zh", "请参阅第4.2段（b），并与市议会联系。"},
      {"pl", "Źdźbło, łódź, gęś i ćma: pięć."}, {"cy", "Tŷ ŵyr, ffŵl a llŷn: â, ê, î, ô, û."}};
  for (const auto& [lang, text] : texts) {
    const testing::ScratchFile file(pdf_of(lang, text));
    EXPECT_THAT(without_line_ends(testing::printed_by("pdftotext -raw " + file.path() + " -")),
                HasSubstr(text))
        << lang;
  }
}

TEST(Scripts, ChineseIsEmbeddedWithItsOwnOutlines) {
  const testing::ScratchFile file(pdf_of("zh", "安全", model::PdfStandard::ua2_with_a4f));
  const std::string fonts = testing::printed_by("pdffonts " + file.path());
  EXPECT_THAT(fonts, HasSubstr("CID Type 0C"));
  EXPECT_THAT(fonts, Not(HasSubstr(" no ")));
  EXPECT_LT(pdf_of("zh", "安全").size(), 40'000u);
}

TEST(Scripts, APageThatIsReadFromTheRightSaysSo) {
  EXPECT_THAT(
      testing::printed_by("qpdf --json " + testing::ScratchFile(pdf_of("ur", "مشورہ")).path()),
      HasSubstr("\"/Direction\": \"/R2L\""));
}

}  // namespace
}  // namespace folio::pdf
