#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace folio::calendar {

using Date = std::chrono::year_month_day;

/// The date written as 2026-11-21; nothing if it is not one or does not exist.
std::optional<Date> parse(std::string_view iso);

/// 2026-11-21.
std::string iso(Date date);

}  // namespace folio::calendar
