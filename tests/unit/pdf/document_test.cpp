#include <gtest/gtest.h>

#include <thread>

#include "pdf/pdf.h"
#include "support/pdf_dump.h"
#include "support/pdf_reader.h"
#include "unit/pdf/pdf_of.h"

namespace folio {
namespace {

using layout::Tag;
using testing::HandSet;

HandSet several_pages() {
  HandSet set;
  for (int page = 1; page <= 20; ++page) {
    set.page();
    for (int line = 0; line < 40; ++line)
      set.line(HandSet::root, Tag::paragraph, 60 + 18 * line,
               "Paragraph " + std::to_string(page * 100 + line) + " of an efficient plan");
  }
  return set;
}

std::string id_of(const std::string& pdf) {
  const std::size_t at = pdf.rfind("/ID");
  return pdf.substr(at, pdf.find(']', at) - at);
}

TEST(Document, TheSamePagesGiveTheSameBytes) {
  const HandSet set = several_pages();
  EXPECT_TRUE(pdf_of(set) == pdf_of(set));
}

TEST(Document, ThreadsDoNotDisturbEachOther) {
  const HandSet set = several_pages();
  const std::string srgb = testing::srgb_profile();
  const auto alone = pdf::write(set.paper, srgb);
  std::string left, right;
  std::thread other([&] { left = *pdf::write(set.paper, srgb); });
  right = *pdf::write(set.paper, srgb);
  other.join();
  EXPECT_TRUE(*alone == left);
  EXPECT_TRUE(*alone == right);
}

TEST(Document, AnotherWordGivesAnotherIdentifier) {
  HandSet one, other;
  for (HandSet* set : {&one, &other}) set->page();
  one.line(HandSet::root, Tag::paragraph, 80, "Words");
  other.line(HandSet::root, Tag::paragraph, 80, "Sword");
  EXPECT_NE(id_of(pdf_of(one)), id_of(pdf_of(other)));
}

TEST(Document, APageHasTheSizeItIsGiven) {
  HandSet set;
  set.page();
  set.line(HandSet::root, Tag::paragraph, 80, "A4");
  const testing::ScratchFile file(pdf_of(set));
  EXPECT_NE(testing::printed_by("pdfinfo " + file.path()).find("595.276 x 841.89 pts (A4)"),
            std::string::npos);
}

}  // namespace
}  // namespace folio
