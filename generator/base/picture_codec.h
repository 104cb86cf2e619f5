#pragma once

// Between picture.cpp and the two files that know a picture library each.

#include <array>
#include <cstddef>
#include <string>
#include <string_view>

#include "base/picture.h"

namespace folio {

/// The most a picture may hold: decoded, 75 MB in a PDF.
inline constexpr std::size_t most_pixels = 25'000'000;

/// 8-bit samples, row by row from the top, three or four (with opacity) to a pixel.
struct Pixels {
  int width = 0;
  int height = 0;
  int channels = 3;
  std::string samples;
};

Failure too_many_pixels();

Result<Pixels> decode_png(std::string_view bytes);
Result<std::string> encode_png(const Pixels& pixels);

/// The pixels as they are stored, which may be on their side.
Result<Pixels> decode_jpeg(std::string_view bytes);

/// The JPEG with its picture and nothing else. Coefficients are carried over,
/// not decoded, so that nothing is lost; only what is stored on its side, or in
/// the colours of a printing press, is decoded and written anew.
Result<Picture> clean_jpeg(std::string_view bytes);

/// The pixels of a picture whose Exif block says that it is stored in this way
/// (1 to 8), upright.
Pixels turned(const Pixels& pixels, unsigned orientation);

/// What a sample says of its ink: how much there is, or, as Adobe's programs
/// write it, how much paper is left.
enum class Inks { amounts, paper_left };

/// Four inks to a pixel as a screen shows about the same. Without the profile of
/// the press nobody can say more.
std::string rgb_of_inks(std::string_view cmyk, Inks inks);

}  // namespace folio
