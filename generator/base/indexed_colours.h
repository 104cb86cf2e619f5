#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace folio {

/// The pixels of a picture as numbers of a list of colours.
struct IndexedColours {
  std::string colours;  // in the order of their first use, a byte for each channel
  std::string numbers;  // a byte for each pixel
};

/// Few colours, as drawings, charts and scans have them, by number: of samples of 8
/// bits, `channels` (at most four) to a pixel. Nothing where there are more than 256.
std::optional<IndexedColours> indexed_colours(std::string_view samples, std::size_t channels);

}  // namespace folio
