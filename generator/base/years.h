#pragma once

#include <optional>
#include <string_view>

/// Years as they stand among other words.
namespace folio::calendar {

/// The first year of our time, 1900 to 2100, that `words` tell in four digits: "2024" of
/// "2024/25", none of "Ward 10245" and "1200 places".
std::optional<int> year_in(std::string_view words);

}  // namespace folio::calendar
