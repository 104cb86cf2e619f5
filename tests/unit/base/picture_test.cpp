#include "base/picture.h"

#include <gtest/gtest.h>

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
  EXPECT_EQ(said_of(written({.colours = SampleJpeg::Colours::cmyk})),
            "the JPEG is in the colours of a printing press (CMYK), not of a screen (RGB)");
  EXPECT_EQ(said_of(written({.orientation = 6})),
            "the JPEG is stored on its side and says so only in its camera data");
}

TEST(Picture, TooManyPixelsAreRefusedBeforeTheyAreRead) {
  const auto picture = clean_picture(testing::png_header_only(5001, 5000));
  ASSERT_FALSE(picture.has_value());
  EXPECT_EQ(picture.error().cause, Failure::Cause::too_large);
  EXPECT_EQ(clean_picture(testing::png_header_only(1u << 30, 1u << 30)).has_value(), false);
}

TEST(Picture, NoDamageBringsTheProgramDown) {
  for (const std::string& bytes :
       {*encode_png(noise(24, 24, 3)), *encode_png(noise(9, 9, 4)), written({}),
        written({.progressive = true, .orientation = 1, .comment = "words"})}) {
    for (unsigned seed = 0; seed < 500; ++seed) {
      const auto picture = clean_picture(damaged(bytes, seed));
      EXPECT_TRUE(!picture || raster_of(*picture).has_value());
    }
  }
}

}  // namespace
}  // namespace folio
