#include <array>

#include "base/picture_codec.h"

namespace folio {

namespace {

/// How a picture is stored: on its side, from right to left, upside down.
struct Stored {
  bool on_side = false, mirrored = false, upside_down = false;
};

// By the number of Exif 2.32, 4.6.5.1.6; as seen where it is stored.
constexpr std::array<Stored, 9> ways{{{},
                                      {},
                                      {false, true, false},
                                      {false, true, true},
                                      {false, false, true},
                                      {true, false, false},
                                      {true, false, true},
                                      {true, true, true},
                                      {true, true, false}}};

}  // namespace

Pixels turned(const Pixels& pixels, unsigned orientation) {
  if (orientation < 2 || orientation >= ways.size()) return pixels;
  const Stored& way = ways[orientation];
  Pixels out{way.on_side ? pixels.height : pixels.width, way.on_side ? pixels.width : pixels.height,
             pixels.channels, ""};
  out.samples.reserve(pixels.samples.size());
  const auto channels = static_cast<std::size_t>(pixels.channels);
  for (int y = 0; y < out.height; ++y) {
    for (int x = 0; x < out.width; ++x) {
      const int across = way.on_side ? y : x, down = way.on_side ? x : y;
      const int column = way.mirrored ? pixels.width - 1 - across : across;
      const int row = way.upside_down ? pixels.height - 1 - down : down;
      const std::size_t at =
          static_cast<std::size_t>(row) * static_cast<std::size_t>(pixels.width) +
          static_cast<std::size_t>(column);
      out.samples.append(pixels.samples, at * channels, channels);
    }
  }
  return out;
}

}  // namespace folio
