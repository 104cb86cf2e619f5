#pragma once

#include <array>
#include <string_view>

/// The days of the week as English names them, in the order of std::chrono::weekday.
namespace folio::check {

inline constexpr std::array<std::string_view, 7> day_names{
    "Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"};
inline constexpr std::array<std::string_view, 7> day_names_in_small_letters{
    "sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"};

}  // namespace folio::check
