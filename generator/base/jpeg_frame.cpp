#include "base/jpeg_frame.h"

#include <cstddef>

namespace folio {

int jpeg_components(std::string_view jpeg) {
  const auto byte = [&](std::size_t at) {
    return at < jpeg.size() ? static_cast<unsigned char>(jpeg[at]) : 0U;
  };
  std::size_t at = 2;
  while (at + 4 <= jpeg.size()) {
    const unsigned marker = byte(at + 1);
    const bool is_frame =
        marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
    if (is_frame) return static_cast<int>(byte(at + 9));
    at += 2 + (byte(at + 2) << 8 | byte(at + 3));
  }
  return 0;
}

}  // namespace folio
