#pragma once

#include <cstddef>
#include <string_view>

/// Letters and digits of ASCII, whatever the locale says, and words made of them.
namespace folio::text {

constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }
constexpr bool is_capital(char c) { return c >= 'A' && c <= 'Z'; }
constexpr bool is_small(char c) { return c >= 'a' && c <= 'z'; }
constexpr bool is_letter(char c) { return is_capital(c) || is_small(c); }
constexpr bool is_letter_or_digit(char c) { return is_letter(c) || is_digit(c); }

/// Whether the bytes `begin` to `end` of `words` are a word of their own: nothing that
/// is part of a word stands right before or behind them.
template <typename IsPart>
constexpr bool stands_alone(std::string_view words, std::size_t begin, std::size_t end,
                            const IsPart& is_part) {
  return (begin == 0 || !is_part(words[begin - 1])) &&
         (end == words.size() || !is_part(words[end]));
}

}  // namespace folio::text
