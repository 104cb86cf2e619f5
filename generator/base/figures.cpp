#include "base/figures.h"

#include "base/ascii.h"

namespace folio::text {

namespace {

// Whether a number goes on at `at`.
bool goes_on(std::string_view words, std::size_t at) {
  const auto has_digit = [&](std::size_t i) { return i < words.size() && is_digit(words[i]); };
  const bool separates =
      at < words.size() && std::string_view(" ()-").find(words[at]) != std::string_view::npos;
  return has_digit(at) || (separates && (has_digit(at + 1) || has_digit(at + 2)));
}

}  // namespace

std::vector<Stretch> numbers_in_groups(std::string_view words) {
  std::vector<Stretch> numbers;
  for (std::size_t begin = 0; begin < words.size(); ++begin) {
    const bool plus = words[begin] == '+' && goes_on(words, begin + 1);
    if (!plus && !is_digit(words[begin])) continue;
    std::size_t end = begin + 1;
    while (goes_on(words, end)) ++end;
    const bool in_groups = words.substr(begin, end - begin).find_first_of(" ()-") != words.npos;
    if (plus || in_groups) numbers.push_back({begin, end});
    begin = end - 1;
  }
  return numbers;
}

}  // namespace folio::text
