#pragma once

#include <string>
#include <string_view>

namespace folio::testing {

/// A JPEG of a smooth gradient as a camera might write it.
struct SampleJpeg {
  enum class Colours { grey, rgb, cmyk, ycck };
  Colours colours = Colours::rgb;
  bool progressive = false;
  int orientation = 0;  // in an Exif block; 0 for none
  std::string comment = "";
  int width = 48;
  int height = 32;
};
std::string written(const SampleJpeg& sample);

/// `png` with a chunk put in after its header.
std::string with_chunk(const std::string& png, std::string_view type, std::string_view data);

/// A PNG that says it is of this size, and holds nothing.
std::string png_header_only(unsigned width, unsigned height);

}  // namespace folio::testing
