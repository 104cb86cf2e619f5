#pragma once

#include <string>
#include <string_view>

namespace folio::text {

/// `words` with each curled apostrophe (’) as it is typed ('), so that what is printed
/// can be compared with words that stand in a source file.
std::string with_straight_apostrophes(std::string_view words);

}  // namespace folio::text
