#include <gtest/gtest.h>

#include "base/picture_codec.h"
#include "support/pdf_dump.h"
#include "support/pdf_reader.h"
#include "unit/pdf/pdf_of.h"

namespace folio {
namespace {

using layout::Tag;
using testing::HandSet;

std::shared_ptr<const Picture> picture(const Pixels& pixels) {
  return std::make_shared<const Picture>(*clean_picture(*encode_png(pixels)));
}

void place(HandSet& set, double y, const std::shared_ptr<const Picture>& shown) {
  const auto figure = set.add(HandSet::root, Tag::figure);
  set.node(figure).alt = "Four squares";
  set.mark(layout::PlacedPicture{{72}, {y}, {100}, {50}, shown, set.content(figure)});
}

/// "width height type color comp bpc" of each picture, as poppler lists them.
std::string listed(const std::string& pdf) {
  const testing::ScratchFile file(pdf);
  return testing::printed_by("pdfimages -list " + file.path() +
                             " | awk 'NR > 2 {print $4, $5, $3, $6, $7, $8, $9}'");
}

const Pixels colours{2, 2, 3, std::string("\xFF\0\0\0\xFF\0\0\0\xFF\x10\x20\x30", 12)};
const Pixels greys{2, 2, 3, std::string("\0\0\0\x40\x40\x40\x80\x80\x80\xFF\xFF\xFF", 12)};
const Pixels glass{2, 1, 4, std::string("\xFF\0\0\x80\0\0\0\0", 8)};

TEST(PdfPicture, IsEmbeddedInItsColours) {
  HandSet set;
  set.page();
  place(set, 100, picture(colours));
  EXPECT_EQ(listed(pdf_of(set)), "2 2 image rgb 3 8 image\n");
}

TEST(PdfPicture, GreyTakesOneChannel) {
  HandSet set;
  set.page();
  place(set, 100, picture(greys));
  EXPECT_EQ(listed(pdf_of(set)), "2 2 image gray 1 8 image\n");
}

/// `count` different colours, or greys, on a picture of so many pixels.
Pixels of_colours(int width, int height, int count, int channel_step) {
  Pixels pixels{width, height, 3, ""};
  unsigned state = 1;
  for (int i = 0; i < width * height; ++i) {
    state = state * 1664525 + 1013904223;
    const int number = static_cast<int>((state >> 16) % static_cast<unsigned>(count));
    for (int part = 0; part < 3; ++part)
      pixels.samples += static_cast<char>(number * (1 + part * channel_step) % 256);
  }
  return pixels;
}

TEST(PdfPicture, OfFewColoursIsStoredByNumber) {
  HandSet set;
  set.page();
  place(set, 100, picture(of_colours(61, 40, 2, 1)));
  place(set, 200, picture(of_colours(61, 40, 13, 1)));
  place(set, 300, picture(of_colours(61, 40, 200, 1)));
  place(set, 400, picture(of_colours(61, 40, 3, 0)));
  EXPECT_EQ(listed(pdf_of(set)),
            "61 40 image index 1 1 image\n61 40 image index 1 4 image\n"
            "61 40 image index 1 8 image\n61 40 image index 1 2 image\n");
}

TEST(PdfPicture, ByNumberShowsTheSamePixels) {
  // Not of two colours: pdfimages takes those for black and white.
  for (const int count : {3, 13, 200}) {
    HandSet set;
    set.page();
    const Pixels pixels = of_colours(61, 40, count, 1);
    place(set, 100, picture(pixels));
    const testing::ScratchFile file(pdf_of(set));
    const std::string image =
        testing::printed_by("pdfimages -png " + file.path() + " " + file.path() + " && cat " +
                            file.path() + "-000.png && rm " + file.path() + "-000.png");
    EXPECT_TRUE(raster_of(*clean_picture(image))->rgb == pixels.samples) << count;
  }
}

TEST(PdfPicture, ShownTwiceIsStoredOnce) {
  HandSet set;
  set.page();
  place(set, 100, picture(colours));
  place(set, 300, picture(colours));
  const std::string pdf = pdf_of(set);
  const testing::PdfReader reader(pdf);
  const auto& resources = reader.entry(reader.pages()[0], "/Resources");
  EXPECT_EQ(reader.entry(resources, "/XObject").size(), 1U);
}

TEST(PdfPicture, WithGlassIsLaidOnWhite) {
  HandSet set;
  set.page();
  place(set, 100, picture(glass));
  const testing::PdfReader reader(pdf_of(set));
  const auto& images = reader.entry(reader.entry(reader.pages()[0], "/Resources"), "/XObject");
  EXPECT_EQ(reader.stream(images["/I0"]), "\xFF\x7F\x7F\xFF\xFF\xFF");
}

}  // namespace
}  // namespace folio
