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

Result<Pixels> decode_jpeg(std::string_view bytes);

/// The JPEG with its picture untouched and nothing else: coefficients are
/// carried over, not decoded.
Result<Picture> clean_jpeg(std::string_view bytes);

}  // namespace folio
