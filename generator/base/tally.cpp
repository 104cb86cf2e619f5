#include "base/tally.h"

#include <algorithm>
#include <span>
#include <vector>

#include "base/lists.h"
#include "base/tally_numbers.h"
#include "base/text.h"

namespace folio::tally {

namespace {

using text::is_among;
using How = Told::How;

constexpr std::string_view nobody[] = {"",
                                       "-",
                                       "--",
                                       "---",
                                       ".",
                                       "..",
                                       "...",
                                       "n/a",
                                       "n.a.",
                                       "na",
                                       "[z]",
                                       "z",
                                       "not applicable",
                                       "ddim yn berthnasol",
                                       "amherthnasol"};
// The usual signs for a number that is withheld, and words for it.
constexpr std::string_view withheld[] = {"*",
                                         "**",
                                         "***",
                                         "c",
                                         "[c]",
                                         "(c)",
                                         "s",
                                         "[low]",
                                         "low",
                                         "suppressed",
                                         "withheld",
                                         "redacted",
                                         "confidential",
                                         "not shown",
                                         "not disclosed",
                                         "small number",
                                         "small numbers",
                                         "(suppressed)",
                                         "[suppressed]",
                                         "wedi'i atal",
                                         "[x]"};

constexpr std::string_view below[] = {"<",     "fewer than", "less than", "under",
                                      "below", "llai na",    "o dan",     "dan"};
constexpr std::string_view at_most[] = {"<=", "up to", "no more than", "at most", "hyd at"};
constexpr std::string_view above[] = {">",        ">=",     "over", "more than", "above",
                                      "at least", "mwy na", "dros", "o leiaf"};
constexpr std::string_view about[] = {
    "~",  "about", "around",  "approximately", "approx", "approx.", "circa", "c",       "c.",
    "ca", "ca.",   "roughly", "nearly",        "almost", "some",    "tua",   "oddeutu", "rhyw"};
constexpr std::string_view or_fewer[] = {"or fewer", "or less", "or under", "neu lai"};
constexpr std::string_view or_more[] = {"+", "or more", "or over", "neu fwy"};
constexpr std::string_view up_to_another[] = {"-", "to", "or", "and", "i", "neu", "a", "/"};

// --- A cell ----------------------------------------------------------------------------

std::string_view without_brackets(std::string_view words) {
  while (!words.empty() && (words.back() == '(' || words.back() == '[' || words.back() == ' '))
    words.remove_suffix(1);
  return words;
}

// A number by itself, with the words about it.
Told told_of(std::string_view words, const Number& number, double few) {
  const std::string_view before = without_brackets(words.substr(0, number.begin));
  const std::string_view behind = text::trimmed(words.substr(number.end));
  if (number.is_stuck) return {How::unclear};
  if (ends_with(before, at_most) || beginning(behind, or_fewer))
    return {How::fewer_than, number.value + 1};
  if (ends_with(before, above) || beginning(behind, or_more))
    return number.value < few ? Told{How::unclear} : Told{How::roughly, number.value};
  if (ends_with(before, below)) return {How::fewer_than, number.value};
  if (ends_with(before, about)) return {How::roughly, number.value};
  return {How::exactly, number.value};
}

bool is_range(std::string_view words, const Number& from, const Number& to) {
  return is_among(text::trimmed(words.substr(from.end, to.begin - from.end)), up_to_another);
}

// "0 to 4" tells no more than that it is few, "10-14" that it is not.
Told told_of_range(double from, double to, double few) {
  if (from <= 1 && to + 1 >= few) return {How::fewer_than, to + 1};
  if (to < few) return {How::roughly, to};
  return from >= few ? Told{How::roughly, from} : Told{How::unclear};
}

Told told_of(std::string_view words, std::span<const Number> counts, double few) {
  const bool range = counts.size() > 1 && is_range(words, counts[0], counts[1]) &&
                     !counts[0].is_stuck && !counts[1].is_stuck;
  const Told told =
      range ? told_of_range(counts[0].value, counts[1].value, few) : told_of(words, counts[0], few);
  const auto others = counts.subspan(range ? 2 : 1);
  const bool gives_away = std::ranges::any_of(
      others, [&](const Number& one) { return one.is_stuck || one.value < few; });
  return gives_away && !is_small(told, few) ? Told{How::unclear} : told;
}

// What a cell says without a number; nothing if it may have one.
std::optional<Told> without_number(std::string_view words, double few) {
  if (is_among(words, withheld)) return Told{How::fewer_than, few};
  while (words.ends_with('*')) words = text::trimmed(words.substr(0, words.size() - 1));
  if (is_among(words, nobody)) return Told{How::nobody};
  if (is_among(words, withheld)) return Told{How::fewer_than, few};
  return std::nullopt;
}

}  // namespace

Told read(std::string_view cell, double few) {
  const std::string words = plain(cell);
  if (const auto told = without_number(words, few)) return *told;
  std::vector<Number> counts, shares;
  for (const Number& one : numbers_in(words)) {
    if (one.is_unread) return {How::unclear};
    (one.is_share ? shares : counts).push_back(one);
  }
  if (counts.empty()) return {shares.empty() ? How::not_at_all : How::unclear};
  Told told = told_of(words, counts, few);
  if (!shares.empty()) told.share = Share{shares[0].value, shares[0].decimals};
  return told;
}

bool is_small(const Told& told, double few) {
  switch (told.how) {
    case How::exactly:
    case How::roughly:
    case How::fewer_than: return told.value < few;
    case How::nobody:
    case How::not_at_all:
    case How::unclear: return false;
  }
  return false;
}

std::optional<Share> share_in(std::string_view cell, Sign sign) {
  const std::string words = plain(cell);
  const std::vector<Number> numbers = numbers_in(words);
  if (numbers.size() != 1 || numbers[0].is_stuck || numbers[0].is_unread) return std::nullopt;
  if (!numbers[0].is_share && sign == Sign::needed) return std::nullopt;
  if (told_of(words, numbers[0], 0).how != How::exactly) return std::nullopt;
  return Share{numbers[0].value, numbers[0].decimals};
}

}  // namespace folio::tally
