#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace folio::text {

/// Bytes begin..end of a text.
struct Stretch {
  std::size_t begin = 0, end = 0;
  bool operator==(const Stretch&) const = default;
};

/// The numbers of a text that are written in groups, as telephone numbers are:
/// "0800 011 3764", "+44 (0)20". In lines from right to left their groups would
/// change places, so that one would be read and dialled from its end (UAX #9).
std::vector<Stretch> numbers_in_groups(std::string_view words);

}  // namespace folio::text
