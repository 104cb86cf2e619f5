#include "base/picture.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>

#include "base/jpeg_frame.h"
#include "base/picture_codec.h"
#include "support/sample_pictures.h"

namespace folio {
namespace {

using testing::SampleJpeg;
using testing::with_chunk;
using testing::written;

const Pixels squares{2, 2, 3, std::string("\xFF\0\0\0\xFF\0\0\0\xFF\x10\x20\x30", 12)};

std::string png() { return *encode_png(squares); }

/// What clean_picture says of `bytes`.
std::string said_of(std::string_view bytes) {
  const auto picture = clean_picture(bytes);
  return picture ? "a picture" : picture.error().message;
}

/// A picture of noise, so that it does not shrink to nothing.
Pixels noise(int width, int height, int channels) {
  Pixels pixels{width, height, channels, ""};
  unsigned state = 1;
  for (int i = 0; i < width * height * channels; ++i) {
    state = state * 1664525 + 1013904223;
    pixels.samples += static_cast<char>(state >> 24);
  }
  return pixels;
}

/// `bytes` with some of them changed, in a way that `seed` decides.
std::string damaged(std::string bytes, unsigned seed) {
  for (int change = 0; change < 3; ++change) {
    seed = seed * 1664525 + 1013904223;
    bytes[(seed >> 8) % bytes.size()] = static_cast<char>(seed >> 16);
  }
  if (seed % 4 == 0) bytes.resize((seed >> 8) % bytes.size());
  return bytes;
}

TEST(Picture, APngKeepsItsPixels) {
  for (const Pixels& pixels : {squares, noise(31, 17, 3), noise(40, 30, 3)}) {
    const auto picture = clean_picture(*encode_png(pixels));
    ASSERT_TRUE(picture.has_value());
    EXPECT_EQ(picture->width, pixels.width);
    EXPECT_EQ(picture->height, pixels.height);
    EXPECT_TRUE(raster_of(*picture)->rgb == pixels.samples);
  }
}

TEST(Picture, APngKeepsNothingButItsPixels) {
  const std::string talkative =
      with_chunk(with_chunk(png(), "tEXt", std::string("Author\0Jane Doe", 15)), "eXIf",
                 "MM Jane Doe at 51.5 N");
  EXPECT_EQ(clean_picture(talkative)->bytes, clean_picture(png())->bytes);
  EXPECT_EQ(clean_picture(png() + "Jane Doe")->bytes, clean_picture(png())->bytes);
}

TEST(Picture, APngOfFewColoursIsStoredByNumber) {
  Pixels chart{100, 100, 3, ""};
  for (int i = 0; i < 10'000; ++i)
    chart.samples += i * i / 7 % 3 == 0 ? std::string("\x0B\x53\x51") : std::string("\xFF\xFF\xFF");
  // One bit for each pixel, and that deflated.
  EXPECT_LT(clean_picture(*encode_png(chart))->bytes.size(), 1'500U);
}

TEST(Picture, WhatWasWipedOutIsNotKeptBehindGlass) {
  const Pixels wiped{2, 1, 4, std::string("\xAA\xBB\xCC\0\xAA\xBB\xCC\xFF", 8)};
  const auto picture = clean_picture(*encode_png(wiped));
  EXPECT_EQ(decode_png(picture->bytes)->samples, std::string("\0\0\0\0\xAA\xBB\xCC\xFF", 8));
}

TEST(Picture, ARasterLaysGlassOnWhite) {
  const Pixels glass{3, 1, 4, std::string("\xFF\0\0\x80\0\0\0\0\x10\x20\x30\xFF", 12)};
  EXPECT_EQ(raster_of(*clean_picture(*encode_png(glass)))->rgb,
            "\xFF\x7F\x7F\xFF\xFF\xFF\x10\x20\x30");
}

TEST(Picture, AJpegKeepsItsPixelsToTheLastBit) {
  for (const bool progressive : {false, true}) {
    const std::string bytes = written(SampleJpeg{.progressive = progressive});
    const auto picture = clean_picture(bytes);
    ASSERT_TRUE(picture.has_value());
    EXPECT_EQ(picture->kind, Picture::Kind::jpeg);
    EXPECT_EQ(picture->width, 48);
    EXPECT_EQ(picture->height, 32);
    EXPECT_TRUE(raster_of(*picture)->rgb == decode_jpeg(bytes)->samples);
  }
}

TEST(Picture, AJpegKeepsNothingButItsPixels) {
  const std::string silent = clean_picture(written({}))->bytes;
  const std::string talkative = written({.orientation = 1, .comment = "Jane Doe"});
  EXPECT_NE(talkative.find("Jane Doe"), std::string::npos);
  EXPECT_EQ(clean_picture(talkative)->bytes, silent);
  EXPECT_EQ(clean_picture(written({}) + "Jane Doe")->bytes, silent);
}

TEST(Picture, AGreyJpegStaysGrey) {
  const auto picture = clean_picture(written({.colours = SampleJpeg::Colours::grey}));
  ASSERT_TRUE(picture.has_value());
  EXPECT_EQ(raster_of(*picture)->rgb.size(), 48U * 32 * 3);
}

TEST(Picture, CleaningTwiceChangesNothing) {
  for (const std::string& bytes : {png(), written({}), *encode_png(noise(20, 20, 4))}) {
    const auto once = clean_picture(bytes);
    EXPECT_TRUE(clean_picture(once->bytes)->bytes == once->bytes);
  }
}

TEST(Picture, WhatCannotBeUsedIsRefusedInPlainWords) {
  EXPECT_EQ(said_of(""), "the picture is neither a PNG nor a JPEG");
  EXPECT_EQ(said_of("GIF89a"), "the picture is neither a PNG nor a JPEG");
  EXPECT_EQ(said_of(png().substr(0, png().size() / 2)), "the PNG is damaged or cut short");
  EXPECT_EQ(said_of("\x89PNG\r\n\x1a\n"), "the PNG is damaged or cut short");
  const std::string jpeg = written({});
  EXPECT_EQ(said_of(jpeg.substr(0, jpeg.size() / 2)), "the JPEG is damaged or cut short");
  EXPECT_EQ(said_of("\xFF\xD8"), "the JPEG is damaged or cut short");
}

/// How far two pictures are apart where they differ most; 256 if they differ in size.
int distance(const std::string& a, const std::string& b) {
  if (a.size() != b.size()) return 256;
  int most = 0;
  for (std::size_t i = 0; i < a.size(); ++i) {
    most = std::max(most,
                    std::abs(static_cast<unsigned char>(a[i]) - static_cast<unsigned char>(b[i])));
  }
  return most;
}

TEST(Picture, AJpegOnItsSideIsTurnedUpright) {
  const std::string upright = raster_of(*clean_picture(written({})))->rgb;
  for (int orientation = 2; orientation <= 8; ++orientation) {
    const auto picture = clean_picture(written({.orientation = orientation}));
    ASSERT_TRUE(picture.has_value());
    const bool on_side = orientation >= 5;
    EXPECT_EQ(picture->width, on_side ? 32 : 48);
    EXPECT_EQ(picture->height, on_side ? 48 : 32);
    const Pixels expected = turned({48, 32, 3, upright}, static_cast<unsigned>(orientation));
    EXPECT_LT(distance(raster_of(*picture)->rgb, expected.samples), 24) << orientation;
    EXPECT_EQ(picture->bytes.find("Jane Doe"), std::string::npos);
  }
}

TEST(Picture, EachOfTheEightWaysToHoldACameraIsUndone) {
  // As stored: a b c above d e f.
  const Pixels stored{3, 2, 3, "aaabbbcccdddeeefff"};
  const auto upright = [&](unsigned orientation) {
    const Pixels pixels = turned(stored, orientation);
    std::string rows;
    for (int i = 0; i < 6; ++i) {
      rows += pixels.samples[static_cast<std::size_t>(i) * 3];
      if (i % pixels.width == pixels.width - 1) rows += ' ';
    }
    return rows;
  };
  EXPECT_EQ(upright(1), "abc def ");
  EXPECT_EQ(upright(2), "cba fed ");
  EXPECT_EQ(upright(3), "fed cba ");
  EXPECT_EQ(upright(4), "def abc ");
  EXPECT_EQ(upright(5), "ad be cf ");
  EXPECT_EQ(upright(6), "da eb fc ");
  EXPECT_EQ(upright(7), "fc eb da ");
  EXPECT_EQ(upright(8), "cf be ad ");
}

TEST(Picture, TheColoursOfAPressBecomeThoseOfAScreen) {
  const std::string bytes = written({.colours = SampleJpeg::Colours::cmyk});
  EXPECT_EQ(jpeg_components(bytes), 4);
  const auto picture = clean_picture(bytes);
  ASSERT_TRUE(picture.has_value());
  EXPECT_EQ(jpeg_components(picture->bytes), 3);
  EXPECT_EQ(raster_of(*picture)->rgb.size(), 48U * 32 * 3);
  // White paper, black ink alone, and cyan alone.
  EXPECT_EQ(rgb_of_inks(std::string("\0\0\0\0\0\0\0\xFF\xFF\0\0\0", 12), Inks::amounts),
            std::string("\xFF\xFF\xFF\0\0\0\0\xFF\xFF", 9));
  EXPECT_EQ(rgb_of_inks("\xFF\xFF\xFF\xFF", Inks::paper_left), "\xFF\xFF\xFF");
}

TEST(Picture, InksThatAreStoredAsBrightnessAndHueLookTheSame) {
  const auto rgb_of = [](SampleJpeg::Colours colours) {
    const auto picture = clean_picture(written({.colours = colours}));
    return raster_of(*picture)->rgb;
  };
  const std::string inks = rgb_of(SampleJpeg::Colours::cmyk);
  const std::string hues = rgb_of(SampleJpeg::Colours::ycck);
  ASSERT_EQ(hues.size(), inks.size());
  double apart = 0;
  for (std::size_t i = 0; i < inks.size(); ++i)
    apart += std::abs(static_cast<unsigned char>(inks[i]) - static_cast<unsigned char>(hues[i]));
  EXPECT_LT(apart / static_cast<double>(inks.size()), 16);
}

TEST(Picture, AChunkThatSwellsIsNeverUnpacked) {
  // Says that it is text of gigabytes: nobody asks how long.
  const std::string bomb = std::string("name\0\0", 6) + std::string(60'000, '\x78');
  for (const char* type : {"iCCP", "zTXt", "iTXt"}) {
    const auto picture = clean_picture(with_chunk(png(), type, bomb));
    EXPECT_TRUE(!picture || picture->bytes == clean_picture(png())->bytes) << type;
  }
}

TEST(Picture, TooManyPixelsAreRefusedBeforeTheyAreRead) {
  const auto picture = clean_picture(testing::png_header_only(5001, 5000));
  ASSERT_FALSE(picture.has_value());
  EXPECT_EQ(picture.error().cause, Failure::Cause::too_large);
  EXPECT_EQ(clean_picture(testing::png_header_only(1u << 30, 1u << 30)).has_value(), false);
  EXPECT_EQ(clean_picture(testing::png_header_only(0x7FFFFFFF, 0x7FFFFFFF)).has_value(), false);
  EXPECT_EQ(clean_picture(testing::png_header_only(0, 5)).has_value(), false);
}

TEST(Picture, NoDamageBringsTheProgramDown) {
  for (const std::string& bytes :
       {*encode_png(noise(24, 24, 3)), *encode_png(noise(9, 9, 4)), written({}),
        written({.colours = SampleJpeg::Colours::cmyk, .orientation = 6}),
        written({.progressive = true, .orientation = 1, .comment = "words"})}) {
    for (unsigned seed = 0; seed < 500; ++seed) {
      const auto picture = clean_picture(damaged(bytes, seed));
      EXPECT_TRUE(!picture || raster_of(*picture).has_value());
    }
  }
}

}  // namespace
}  // namespace folio
