#pragma once

#include <string>
#include <string_view>

#include "base/result.h"

namespace folio {

/// A picture that was decoded once and holds nothing but the picture: Exif,
/// GPS, comments and colour profiles of the original are gone.
struct Picture {
  enum class Kind { png, jpeg };
  Kind kind = Kind::png;
  int width = 0;   // pixels
  int height = 0;  // pixels
  std::string bytes;
};

/// 8-bit RGB, row by row from the top; transparency laid on white.
struct Raster {
  int width = 0;
  int height = 0;
  std::string rgb;
};

/// The PNG or JPEG in `bytes` without its metadata. Refuses other kinds,
/// damaged files, and more than 25 million pixels (too_large).
Result<Picture> clean_picture(std::string_view bytes);

/// The pixels of a picture made by clean_picture().
Result<Raster> raster_of(const Picture& picture);

}  // namespace folio
