// What authors leave for later, and forget.

#include <algorithm>
#include <optional>

#include "base/ascii.h"
#include "base/text.h"
#include "check/passes.h"

namespace folio::check {

namespace {

// What `folio new` leaves for the author to say, and what else nobody means.
constexpr std::string_view anywhere[] = {"Replace this", "TODO",    "lorem ipsum", "Lorem ipsum",
                                         "XX/XX",        "[insert", "[Insert"};

// Between square brackets, in small letters: the whole of it, or how it begins.
constexpr std::string_view in_brackets[] = {
    "name",  "names",   "date",  "time",  "title",  "post",    "place",
    "venue", "address", "email", "phone", "number", "amount",  "figure",
    "tbc",   "tbd",     "tba",   "xx",    "xxx",    "council", "text"};
constexpr std::string_view opening_brackets[] = {"to be ", "add ", "enter ", "your ", "to follow"};

// In a paper that is to be decided upon nothing is open any more.
constexpr std::string_view left_open[] = {"TBC", "TBD", "Text to follow", "text to follow"};

bool is_part_of_word(char c) { return text::is_letter_or_digit(c) || c == '-'; }

// "[name]", "[To be added]"; what goes on with a bracket is a link.
std::size_t place_of_brackets(std::string_view line) {
  for (std::size_t at = line.find('['); at != line.npos; at = line.find('[', at + 1)) {
    const std::size_t close = line.find(']', at);
    if (close == line.npos) return line.size();
    const std::string inside = text::lower(line.substr(at + 1, close - at - 1));
    const bool is_open = is_among(inside, in_brackets) ||
                         std::ranges::any_of(opening_brackets, [&](std::string_view opening) {
                           return inside.starts_with(opening);
                         });
    const std::string_view behind = line.substr(close + 1);
    if (is_open && !behind.starts_with('(') && !behind.starts_with('[')) return at;
  }
  return line.size();
}

// "£XX,XXX", and "£x" where no word begins.
std::size_t place_of_sum(std::string_view line) {
  constexpr std::string_view pound = "£";
  for (std::size_t at = line.find(pound); at != line.npos; at = line.find(pound, at + 1)) {
    const std::size_t begin = at + pound.size();
    const std::size_t end = std::min(line.find_first_not_of("Xx,.", begin), line.size());
    const bool has_sum = begin < line.size() && text::lower(line.substr(begin, 1)) == "x";
    if (has_sum && (end == line.size() || !is_part_of_word(line[end]))) return at;
  }
  return line.size();
}

std::size_t place_of_open(std::string_view line) {
  std::size_t first = line.size();
  for (const std::string_view one : left_open) {
    const std::size_t at = line.find(one);
    if (at == line.npos) continue;
    if (text::stands_alone(line, at, at + one.size(), is_part_of_word)) first = std::min(first, at);
  }
  return first;
}

}  // namespace

std::string_view placeholder_in(std::string_view line, bool may_be_open) {
  std::size_t first = std::min(place_of_brackets(line), place_of_sum(line));
  for (const std::string_view one : anywhere) first = std::min(first, line.find(one));
  if (!may_be_open) first = std::min(first, place_of_open(line));
  return line.substr(std::min(first, line.size()));
}

}  // namespace folio::check
