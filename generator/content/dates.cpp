// Dates as people write them, for those who must be told how TOML has them.

#include <algorithm>
#include <charconv>

#include "base/text.h"
#include "content/reading.h"

namespace folio::content {

namespace {

constexpr std::string_view months[] = {"jan", "feb", "mar", "apr", "may", "jun",
                                       "jul", "aug", "sep", "oct", "nov", "dec"};

// A number of the day or the year, "21" or "21st", or that of a month's name.
std::optional<int> number_in(std::string_view word) {
  int number = 0;
  const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), number);
  if (error == std::errc{}) return number;
  const std::string small = text::lower(word.substr(0, 3));
  const auto month = std::ranges::find(months, small);
  if (month == std::end(months)) return {};
  return static_cast<int>(month - std::begin(months)) + 1;
}

}  // namespace

std::optional<std::string> date_meant(std::string_view written) {
  std::vector<int> numbers;
  bool begins_with_month = false;  // "March 12, 2026"
  std::string word;
  for (const char c : std::string(text::trimmed(written)) + " ") {
    if (std::string_view(" ./-,").find(c) == std::string_view::npos) {
      word += c;
      continue;
    }
    if (word.empty()) continue;
    const auto number = number_in(word);
    if (!number) return {};
    if (numbers.empty()) begins_with_month = word[0] < '0' || word[0] > '9';
    numbers.push_back(*number);
    word.clear();
  }
  if (numbers.size() != 3) return {};
  if (begins_with_month) std::swap(numbers[0], numbers[1]);
  if (numbers.front() < 1000) std::swap(numbers.front(), numbers.back());
  if (numbers[1] > 12 || numbers[2] > 31) return {};
  const calendar::Date date{std::chrono::year(numbers[0]),
                            std::chrono::month(static_cast<unsigned>(numbers[1])),
                            std::chrono::day(static_cast<unsigned>(numbers[2]))};
  if (numbers[0] < 1000 || numbers[0] > 9999 || !date.ok()) return {};
  const auto two = [](int number) { return (number < 10 ? "0" : "") + std::to_string(number); };
  return std::to_string(numbers[0]) + "-" + two(numbers[1]) + "-" + two(numbers[2]);
}

}  // namespace folio::content
