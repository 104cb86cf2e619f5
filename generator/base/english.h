#pragma once

#include <array>
#include <cstddef>
#include <string_view>
#include <vector>

/// English as readability formulas see it: sentences, words and syllables; and
/// its days of the week.
namespace folio::english {

/// A sentence of a text, without white space at either end.
struct Sentence {
  std::size_t begin = 0, end = 0;  // bytes of the text
  std::size_t words = 0;
};

/// The sentences of one paragraph. A full stop does not end one after an
/// abbreviation ("e.g.", "Cllr."), an initial or a number at the head of the
/// text, nor inside a number or an address; what has no full stop at its end is
/// a sentence all the same. Marks without a word are none.
std::vector<Sentence> sentences(std::string_view paragraph);

/// The words of a text: what stands between white space and has a letter or a
/// digit, without the marks round it. "multi-agency", "4.3" and an address are
/// one word each.
std::vector<std::string_view> words(std::string_view text);

/// The syllables of a word, by rule of thumb: right for nine words in ten. A
/// number and an address count as one, letters that are said one by one as one
/// each.
std::size_t syllables(std::string_view word);

/// In the order of std::chrono::weekday.
inline constexpr std::array<std::string_view, 7> day_names{
    "Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"};
inline constexpr std::array<std::string_view, 7> day_names_in_small_letters{
    "sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"};

}  // namespace folio::english
