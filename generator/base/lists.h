#pragma once

#include <algorithm>
#include <iterator>
#include <string_view>

/// Lists of words.
namespace folio::text {

/// Whether `word` is one of `list`.
inline bool is_among(std::string_view word, const auto& list) {
  return std::ranges::find(list, word) != std::ranges::end(list);
}

}  // namespace folio::text
