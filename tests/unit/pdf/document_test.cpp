#include <gtest/gtest.h>

#include <cmath>
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

std::string box(const testing::PdfReader& pdf, const std::string& name) {
  std::string out;
  for (const auto& number : pdf.entry(pdf.pages()[0], name)) {
    out += std::to_string(std::lround(number.get<double>() * 10)) + " ";
  }
  return out;
}

TEST(Document, ForAPrintShopSaysWhereThePageIsCutAndDrawsMarksThere) {
  HandSet set;
  set.page();
  set.line(HandSet::root, Tag::paragraph, 100, "Some words");
  set.paper.bleed = millimetres(3);
  const testing::PdfReader pdf(pdf_of(set));
  EXPECT_EQ(box(pdf, "/TrimBox"), "0 0 5953 8419 ");
  EXPECT_EQ(box(pdf, "/BleedBox"), "-85 -85 6038 8504 ");
  EXPECT_EQ(box(pdf, "/MediaBox"), "-227 -227 6180 8646 ");
  const auto drawn = pdf.drawn_on(pdf.pages()[0]);
  ASSERT_EQ(drawn.size(), 2U);
  EXPECT_EQ(drawn[0].artifact, "Page");
  EXPECT_TRUE(drawn[0].paints);
}

/// What an outline comes to in a content stream, without what is around it.
std::string drawn_as(const model::Drawing::Path& path) {
  HandSet set;
  set.page();
  const auto figure = set.add(HandSet::root, Tag::figure);
  set.node(figure).alt = "A shape";
  set.mark(layout::Outline{{100}, {100}, 0.5, path, set.content(figure)});
  const testing::PdfReader pdf(pdf_of(set));
  const std::string all = pdf.stream(pdf.at(pdf.pages()[0]).at("/Contents"));
  const std::size_t begin = all.find("q "), end = all.find(" Q");
  return all.substr(begin, end - begin);
}

TEST(Document, AnOutlineIsPaintedWithItsColoursAndItsPen) {
  using Path = model::Drawing::Path;
  Path path{.segments = {Path::MoveTo{{0}, {0}}, Path::LineTo{{20}, {0}},
                         Path::CurveTo{{20}, {10}, {10}, {20}, {0}, {20}}, Path::Close{}},
            .fill = model::Colour{255, 0, 0},
            .pen = {},
            .even_odd = true};
  const std::string way = "100 741.89 m\n110 741.89 l\n110 736.89 105 731.89 100 731.89 c\nh\n";
  EXPECT_EQ(drawn_as(path), "q 1 0 0 rg " + way + "f*");
  path.fill.reset();
  path.pen = Path::Pen{.colour = {0, 0, 0},
                       .thickness = {4},
                       .cap = Path::Pen::Cap::round,
                       .join = Path::Pen::Join::bevel,
                       .dash = {6}};
  EXPECT_EQ(drawn_as(path), "q 0 G 2 w 1 J 2 j 4 M [3] 0 d " + way + "S");
  path.fill = model::Colour{255, 0, 0};
  EXPECT_NE(drawn_as(path).find("B*"), std::string::npos);
}

// ISO 32000-1, 8.4.3.6: not all of a pattern may be 0.
TEST(Document, DashesTooShortToBeWrittenAreNoDashes) {
  using Path = model::Drawing::Path;
  Path path;
  path.segments = {Path::MoveTo{{0}, {0}}, Path::LineTo{{20}, {0}}};
  path.pen = Path::Pen{};
  path.pen->dash = {0.008};
  EXPECT_EQ(drawn_as(path).find(" d "), std::string::npos);
  path.pen->dash = {0.04};
  EXPECT_NE(drawn_as(path).find("[0.02] 0 d "), std::string::npos);
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
