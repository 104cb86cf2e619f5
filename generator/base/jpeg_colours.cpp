#include "base/picture_codec.h"

namespace folio {

namespace {

/// What is left of white paper under two inks that each leave a part of it.
char left_by(unsigned char colour, unsigned char black) {
  return static_cast<char>((colour * black + 127) / 255);
}

}  // namespace

std::string rgb_of_inks(std::string_view cmyk, Inks inks) {
  std::string rgb;
  rgb.reserve(cmyk.size() / 4 * 3);
  const bool tells_amounts = inks == Inks::amounts;
  const auto left = [&](std::size_t at) {
    const int sample = static_cast<unsigned char>(cmyk[at]);
    return static_cast<unsigned char>(tells_amounts ? 255 - sample : sample);
  };
  for (std::size_t i = 0; i + 4 <= cmyk.size(); i += 4) {
    for (std::size_t part = 0; part < 3; ++part) rgb += left_by(left(i + part), left(i + 3));
  }
  return rgb;
}

}  // namespace folio
