#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

/// How numbers stand in the words of a cell, before it is asked what they count.
namespace folio::tally {

using Words = std::span<const std::string_view>;

/// The words in small letters, with one way of writing for blanks, dashes, signs, digits
/// and the marks of notes.
std::string plain(std::string_view words);

/// Words in small letters with one blank between them, of whatever sort it was, and where
/// each byte was written.
struct Placed {
  std::string words;
  std::vector<std::size_t> places;  // one more than there are bytes
};
Placed placed(std::string_view written);

/// A number in plain words.
struct Number {
  std::size_t begin = 0, end = 0;  // bytes of the cell
  double value = 0;
  int decimals = 0;
  bool is_share = false;
  bool is_unread = false;  // "hundred", "④": whatever stands beside it, the cell is unclear;
                           // `value` is known of "thirteen" to "ninety-nine" all the same
  bool is_stuck = false;   // to a sign or letter that makes it something else: "-3", "Q3", "£3"
};

/// Every number in plain words, in digits or spelt, in their order.
std::vector<Number> numbers_in(std::string_view words);

/// Whether `words` end with one of the phrases, as whole words.
bool ends_with(std::string_view words, Words list);

/// The phrase of the list that `words` begin with, as whole words.
std::optional<std::string_view> beginning(std::string_view words, Words list);

}  // namespace folio::tally
