#include "base/calendar.h"

#include <algorithm>
#include <charconv>

namespace folio::calendar {

namespace {

std::optional<int> digits(std::string_view words) {
  if (!std::ranges::all_of(words, [](char c) { return c >= '0' && c <= '9'; })) return {};
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

}  // namespace folio::calendar
