#pragma once

#include <chrono>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace folio::calendar {

using Date = std::chrono::year_month_day;

/// The date written as 2026-11-21; nothing if it is not one or does not exist.
std::optional<Date> parse(std::string_view iso);

/// 2026-11-21.
std::string iso(Date date);

/// Monday to Friday, unless it is a bank holiday.
bool is_working_day(Date date, std::span<const Date> bank_holidays);

/// The last working day on which papers for a meeting may be published so that
/// `clear_days` working days lie between, neither the day of issue nor the day
/// of the meeting being counted. England has five (Local Government Act 1972,
/// section 100B), Wales and Scotland three.
Date last_day_for_papers(Date meeting, int clear_days, std::span<const Date> bank_holidays);

/// How many days lie between two dates, neither being counted; working days or
/// not. Negative if the second is not after the first.
int clear_days_between(Date first, Date second);

/// The day `days` later, or earlier if negative.
Date plus_days(Date date, int days);

/// The day `months` later; the last of that month if it has no such day.
Date plus_months(Date date, int months);

}  // namespace folio::calendar
