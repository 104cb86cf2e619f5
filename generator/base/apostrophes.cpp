#include "base/apostrophes.h"

namespace folio::text {

std::string with_straight_apostrophes(std::string_view words) {
  constexpr std::string_view curled = "’";
  std::string straight(words);
  for (std::size_t at = 0; (at = straight.find(curled, at)) != straight.npos; ++at) {
    straight.replace(at, curled.size(), "'");
  }
  return straight;
}

}  // namespace folio::text
