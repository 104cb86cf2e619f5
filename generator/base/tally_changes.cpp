// Changes as authors write them beside or in the place of counts.

#include <algorithm>

#include "base/ascii.h"
#include "base/lists.h"
#include "base/tally.h"
#include "base/tally_numbers.h"
#include "base/text.h"

namespace folio::tally {

namespace {

using text::is_among;

constexpr std::string_view unchanged[] = {"no change", "unchanged", "no difference", "same",
                                          "the same",  "level",     "stable",        "=",
                                          "dim newid", "heb newid", "yr un fath"};
constexpr std::string_view rises[] = {
    "+",           "up",           "up by",  "rise", "rise of",     "rose by",   "risen by",
    "increase",    "plus",         "▲",      "↑",    "⬆",           "more",      "higher",
    "increase of", "increased by", "growth", "rose", "increase by", "growth of", "i fyny",
    "cynnydd",     "cynnydd o",    "yn fwy"};
constexpr std::string_view falls[] = {"-",
                                      "down",
                                      "down by",
                                      "fall",
                                      "fall of",
                                      "fell by",
                                      "fallen by",
                                      "decrease",
                                      "minus",
                                      "▼",
                                      "↓",
                                      "⬇",
                                      "decrease of",
                                      "decreased by",
                                      "fewer",
                                      "less",
                                      "lower",
                                      "fell",
                                      "drop",
                                      "drop of",
                                      "dropped by",
                                      "reduction",
                                      "reduction of",
                                      "reduced by",
                                      "i lawr",
                                      "gostyngiad",
                                      "gostyngiad o",
                                      "yn llai"};
// What stands between the number and what it is told against: "2 more than in 2024".
constexpr std::string_view against[] = {"on",      "than", "since", "from", "compared",
                                        "against", "in",   "ar",    "na"};

constexpr double first_year = 1900;

// "+" and "-" have no letters, and need no blank before them.
bool ends_with_sign(std::string_view before, Words signs) {
  return !before.empty() && ends_with(before, signs);
}

bool begins_with_word(std::string_view behind, Words signs) {
  const std::string_view word = behind.substr(0, behind.find(' '));
  return is_among(word, signs);
}

std::string_view before_of(std::string_view words, const Number& number) {
  return text::trimmed(words.substr(0, number.begin));
}

std::string_view behind_of(std::string_view words, const Number& number) {
  return text::trimmed(words.substr(std::min(number.end, words.size())));
}

// -1 for a fall, 1 for a rise, nothing where no word or sign says which.
std::optional<int> direction_of(std::string_view words, const Number& number) {
  const std::string_view before = before_of(words, number), behind = behind_of(words, number);
  if (ends_with_sign(before, falls) || begins_with_word(behind, falls)) return -1;
  if (ends_with_sign(before, rises) || begins_with_word(behind, rises)) return 1;
  return std::nullopt;
}

// Words before a number that are no sign make it something else: "target 3", "Q3".
bool is_bare(std::string_view words, const Number& number) {
  return before_of(words, number).empty() && behind_of(words, number).empty();
}

// "up 3 from 5", "2 more than in 2024": of the numbers, the one that is the change.
bool is_alone(std::string_view words, const std::vector<Number>& numbers) {
  return std::ranges::all_of(numbers.begin() + 1, numbers.end(), [&](const Number& one) {
    if (one.is_share || one.value >= first_year) return true;
    const std::string_view before = before_of(words, one);
    return before.ends_with('/') || ends_with(before, against);
  });
}

std::optional<Change> change_alone(std::string_view words) {
  if (is_among(words, unchanged)) return Change{.has_sign = true};
  const std::vector<Number> numbers = numbers_in(words);
  if (numbers.empty() || numbers[0].is_unread || !is_alone(words, numbers)) return std::nullopt;
  const Number& number = numbers[0];
  const auto direction = direction_of(words, number);
  if (!direction && !is_bare(words, number)) return std::nullopt;
  return Change{direction.value_or(1) * number.value, number.is_share, number.decimals,
                direction.has_value() || number.value == 0};
}

// What stands in the last brackets, or behind a comma: "12 (up 3)", "12, up 3".
std::string_view beside_count(std::string_view words) {
  const std::size_t comma = words.find(", ");
  if (words.ends_with(')')) {
    const std::size_t open = words.rfind('(');
    return open == words.npos || open == 0 ? "" : words.substr(open + 1, words.size() - open - 2);
  }
  return comma == words.npos ? "" : words.substr(comma + 2);
}

// Most cells tell no change, and are not worth reading: "14", "14 (20%)".
bool may_tell_change(std::string_view cell) {
  const bool has_word = std::ranges::any_of(cell, [](char c) {
    return text::is_letter(c) || c == '+' || c == '-' || c == '=' ||
           static_cast<unsigned char>(c) >= 0x80;
  });
  return has_word || cell.find_first_of(" (") == cell.npos;
}

}  // namespace

std::optional<Change> change_in(std::string_view cell) {
  if (!may_tell_change(cell)) return std::nullopt;
  std::string words = plain(cell);
  const bool in_brackets = words.starts_with('(') && words.ends_with(')');
  if (in_brackets) words = text::squeezed(words.substr(1, words.size() - 2));
  if (const auto change = change_alone(words)) return change;
  auto change = change_alone(text::trimmed(beside_count(words)));
  if (!change || !change->has_sign) return std::nullopt;
  change->stands_by_itself = false;
  return change;
}

}  // namespace folio::tally
