#include "base/calendar.h"

#include <algorithm>
#include <charconv>

#include "base/ascii.h"
#include "base/years.h"

namespace folio::calendar {

namespace {

std::optional<int> digits(std::string_view words) {
  if (!std::ranges::all_of(words, text::is_digit)) return {};
  int number = 0;
  const auto [end, error] = std::from_chars(words.data(), words.data() + words.size(), number);
  if (error != std::errc{} || end != words.data() + words.size()) return {};
  return number;
}

std::string padded(unsigned number, std::size_t width) {
  const std::string plain = std::to_string(number);
  return std::string(plain.size() < width ? width - plain.size() : 0, '0') + plain;
}

unsigned year_of(Date date) { return static_cast<unsigned>(static_cast<int>(date.year())); }

}  // namespace

std::optional<Date> parse(std::string_view iso) {
  if (iso.size() != 10 || iso[4] != '-' || iso[7] != '-') return {};
  const auto year = digits(iso.substr(0, 4)), month = digits(iso.substr(5, 2)),
             day = digits(iso.substr(8, 2));
  if (!year || !month || !day) return {};
  const Date date{std::chrono::year(*year), std::chrono::month(static_cast<unsigned>(*month)),
                  std::chrono::day(static_cast<unsigned>(*day))};
  if (!date.ok()) return {};
  return date;
}

std::string iso(Date date) {
  return padded(year_of(date), 4) + "-" + padded(static_cast<unsigned>(date.month()), 2) + "-" +
         padded(static_cast<unsigned>(date.day()), 2);
}

bool is_working_day(Date date, std::span<const Date> bank_holidays) {
  const std::chrono::weekday day{std::chrono::sys_days(date)};
  if (day == std::chrono::Saturday || day == std::chrono::Sunday) return false;
  return std::ranges::find(bank_holidays, date) == bank_holidays.end();
}

Date last_day_for_papers(Date meeting, int clear_days, std::span<const Date> bank_holidays) {
  Date day = plus_days(meeting, -1);
  for (int counted = 0; counted < clear_days; day = plus_days(day, -1)) {
    if (is_working_day(day, bank_holidays)) ++counted;
  }
  while (!is_working_day(day, bank_holidays)) day = plus_days(day, -1);
  return day;
}

int clear_days_between(Date first, Date second) {
  const auto between = std::chrono::sys_days(second) - std::chrono::sys_days(first);
  return static_cast<int>(between.count()) - 1;
}

Date plus_days(Date date, int days) {
  return std::chrono::sys_days(date) + std::chrono::days(days);
}

Date plus_months(Date date, int months) {
  const Date later = date + std::chrono::months(months);
  return later.ok() ? later : Date(later.year() / later.month() / std::chrono::last);
}

std::optional<int> year_in(std::string_view words) {
  constexpr int first = 1900, last = 2100;
  for (std::size_t at = 0; at < words.size(); ++at) {
    if (!text::is_digit(words[at])) continue;
    const std::size_t end = std::min(words.find_first_not_of("0123456789", at), words.size());
    const auto year = end - at == 4 ? digits(words.substr(at, 4)) : std::nullopt;
    if (year && *year >= first && *year <= last) return year;
    at = end;
  }
  return std::nullopt;
}

}  // namespace folio::calendar
