#include "base/numerals.h"

#include <algorithm>
#include <array>
#include <span>

#include "base/ascii.h"
#include "base/text.h"

namespace folio::numerals {

namespace {

// The longest of them that begins the words, taken off.
bool take_one(std::string_view& words, std::span<const std::string_view> all) {
  const auto found =
      std::ranges::find_if(all, [&](std::string_view one) { return words.starts_with(one); });
  if (found == all.end()) return false;
  words.remove_prefix(found->size());
  return true;
}

constexpr std::array<std::string_view, 8> signs{"+", "-", "–", "−", "±", "<", ">", "~"};
constexpr std::array<std::string_view, 3> currencies{"£", "€", "$"};
constexpr std::array<std::string_view, 13> units{
    " per cent", " y cant", " million", " billion", " miliwn", " biliwn", " %",
    "bn",        "%",       "m",        "k",        "p",       "*"};

bool is_figure(char c) { return text::is_digit(c) || c == ','; }

// "1,204": its digits, commas between them alone.
std::size_t take_digits(std::string_view& words) {
  const auto end = std::ranges::find_if_not(words, is_figure);
  std::size_t count = static_cast<std::size_t>(end - words.begin());
  while (count > 0 && words[count - 1] == ',') --count;
  if (count > 0 && words.front() == ',') return 0;
  words.remove_prefix(count);
  return count;
}

bool take_decimals(std::string_view& words) {
  if (!words.starts_with('.')) return true;
  words.remove_prefix(1);
  const auto end = std::ranges::find_if_not(words, text::is_digit);
  const auto count = static_cast<std::size_t>(end - words.begin());
  words.remove_prefix(count);
  return count > 0;
}

}  // namespace

std::optional<std::size_t> whole_part(std::string_view words) {
  std::string_view rest = words;
  const bool bracketed = rest.starts_with('(');  // as accounts write what is owed
  if (bracketed) rest.remove_prefix(1);
  if (take_one(rest, signs)) take_one(rest, std::array<std::string_view, 1>{" "});
  take_one(rest, currencies);
  if (take_digits(rest) == 0) return {};
  const std::size_t whole = words.size() - rest.size();
  if (!take_decimals(rest)) return {};
  take_one(rest, units);
  if (bracketed && !rest.starts_with(')')) return {};
  if (bracketed) rest.remove_prefix(1);
  return rest.empty() ? std::optional(whole) : std::nullopt;
}

bool is_blank(std::string_view words) {
  static constexpr std::array<std::string_view, 6> blanks{"", "-", "–", "—", "−", ".."};
  return std::ranges::find(blanks, text::trimmed(words)) != blanks.end();
}

}  // namespace folio::numerals
