#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace folio::release {

/// Eight words in a row, hashed, and where the first of them begins.
struct Run {
  std::uint64_t hash = 0;
  std::size_t offset = 0;
};

/// Every run of eight words in `words`. Case, punctuation and white space do
/// not count, so that a pasted sentence is found however it was tidied.
std::vector<Run> runs_of(std::string_view words);

}  // namespace folio::release
