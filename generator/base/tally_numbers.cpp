#include "base/tally_numbers.h"

#include <algorithm>
#include <charconv>
#include <optional>

#include "base/ascii.h"
#include "base/lists.h"
#include "base/text.h"

namespace folio::tally {

namespace {

using text::is_among;
using text::is_digit;
using text::is_letter;

// --- One way of writing --------------------------------------------------------------

struct Alike {
  char32_t written;
  std::string_view plain;
};

// Blanks, dashes, signs and the marks of notes.
constexpr Alike alikes[] = {
    {0xA0, " "},   {0x2007, " "},   {0x2009, " "}, {0x202F, " "}, {0x2010, "-"},  {0x2011, "-"},
    {0x2012, "-"}, {0x2013, "-"},   {0x2014, "-"}, {0x2212, "-"}, {0x2264, "<="}, {0x2265, ">="},
    {0x2248, "~"}, {0x2026, "..."}, {0xA7, "*"},   {0xB2, "*"},   {0xB3, "*"},    {0xB9, "*"},
    {0x2070, "*"}, {0x2074, "*"},   {0x2075, "*"}, {0x2020, "*"}, {0x2021, "*"},  {0x2019, "'"}};

// The noughts of other scripts' digits.
constexpr char32_t noughts[] = {0x660, 0x6F0, 0x966, 0x9E6, 0xA66, 0xAE6, 0xFF10};

// Fractions, Roman numerals, numbers in circles and of other founts: it is not known how
// many they tell of.
struct Range {
  char32_t first, last;
};
constexpr Range symbols[] = {{0xBC, 0xBE},       {0x2080, 0x2089},  {0x2150, 0x218B},
                             {0x2460, 0x249B},   {0x24EA, 0x24FF},  {0x2776, 0x2793},
                             {0x3021, 0x3029},   {0x3220, 0x3229},  {0x3280, 0x3289},
                             {0x1D7CE, 0x1D7FF}, {0x1F100, 0x1F10C}};
constexpr char symbol = '\x1A';  // in the place of any of them

bool is_symbol(char32_t c) {
  return std::ranges::any_of(
      symbols, [&](const Range& range) { return c >= range.first && c <= range.last; });
}

void append_plain(std::string& out, char32_t c) {
  const auto* const alike = std::ranges::find(alikes, c, &Alike::written);
  if (alike != std::end(alikes)) {
    out += alike->plain;
    return;
  }
  for (const char32_t nought : noughts) {
    if (c < nought || c > nought + 9) continue;
    out += static_cast<char>('0' + (c - nought));
    return;
  }
  if (is_symbol(c)) {
    out += symbol;
  } else {
    text::append_utf8(out, c);
  }
}

}  // namespace

std::string plain(std::string_view words) {
  std::string out;
  for (std::size_t at = 0; at < words.size();) append_plain(out, text::next_code_point(words, at));
  return text::lower(text::squeezed(out));
}

Placed placed(std::string_view written) {
  Placed made;
  for (std::size_t at = 0; at < written.size();) {
    const std::size_t begin = at;
    const char32_t c = text::next_code_point(written, at);
    const auto* const alike = std::ranges::find(alikes, c, &Alike::written);
    const bool is_blank =
        c == ' ' || c == '\n' || c == '\t' || (alike != std::end(alikes) && alike->plain == " ");
    if (is_blank && made.words.ends_with(' ')) continue;
    made.words += is_blank ? " " : text::lower(written.substr(begin, at - begin));
    made.places.resize(made.words.size(), begin);
  }
  made.places.push_back(written.size());
  return made;
}

namespace {

// --- Words ---------------------------------------------------------------------------

struct Spelt {
  std::string_view word;
  double value;
};

constexpr Spelt spelt[] = {
    {"zero", 0},   {"nil", 0},    {"none", 0},   {"nought", 0}, {"nobody", 0},  {"neb", 0},
    {"no", 0},     {"dim", 0},    {"one", 1},    {"single", 1}, {"un", 1},      {"two", 2},
    {"couple", 2}, {"dau", 2},    {"dwy", 2},    {"three", 3},  {"tri", 3},     {"tair", 3},
    {"four", 4},   {"pedwar", 4}, {"pedair", 4}, {"five", 5},   {"pum", 5},     {"pump", 5},
    {"six", 6},    {"chwech", 6}, {"seven", 7},  {"saith", 7},  {"eight", 8},   {"wyth", 8},
    {"nine", 9},   {"naw", 9},    {"ten", 10},   {"deg", 10},   {"eleven", 11}, {"twelve", 12}};

// Numbers that are not read, and words that multiply the one before them.
constexpr std::string_view unread[] = {
    "thirteen", "fourteen", "fifteen",   "sixteen", "seventeen", "eighteen", "nineteen", "twenty",
    "thirty",   "forty",    "fifty",     "sixty",   "seventy",   "eighty",   "ninety",   "hundred",
    "hundreds", "thousand", "thousands", "million", "millions",  "billion",  "dozen",    "dozens",
    "pair",     "pairs",    "both",      "twins",   "trio",      "ddau",     "ddwy",     "dri",
    "thri",     "dair",     "thair",     "bedwar",  "bedair",    "bum",      "bump",     "chwe",
    "ddeg",     "deuddeg",  "ddeuddeg",  "pymtheg", "bymtheg",   "deunaw",   "ddeunaw",  "ugain",
    "hugain",   "cant",     "gant",      "chant",   "mil",       "fil",      "miliwn",   "filiwn"};

// Those of them that sentences tell, though cells are read no better for it.
constexpr Spelt higher[] = {{"thirteen", 13},  {"fourteen", 14}, {"fifteen", 15},  {"sixteen", 16},
                            {"seventeen", 17}, {"eighteen", 18}, {"nineteen", 19}, {"twenty", 20},
                            {"thirty", 30},    {"forty", 40},    {"fifty", 50},    {"sixty", 60},
                            {"seventy", 70},   {"eighty", 80},   {"ninety", 90}};

// "No data" is no count of nobody.
constexpr std::string_view of_records[] = {
    "data",    "figure", "figures", "information", "record",   "records",   "response",
    "returns", "return", "cofnod",  "cofnodion",   "ffigurau", "gwybodaeth"};

constexpr std::string_view per_cent[] = {"%", "per cent", "percent", "percentage", "y cant"};

// --- Numbers -------------------------------------------------------------------------

std::size_t digits_from(std::string_view words, std::size_t at) {
  const std::size_t end = words.find_first_not_of("0123456789", at);
  return std::min(end, words.size()) - std::min(at, words.size());
}

// Past the digits that begin at `at`, with those of the thousands: "1,204", "1 204".
std::size_t end_of_whole(std::string_view words, std::size_t at) {
  std::size_t end = at + digits_from(words, at);
  if (end - at > 3) return end;
  while (end < words.size() && (words[end] == ',' || words[end] == ' ') &&
         digits_from(words, end + 1) == 3) {
    end += 4;
  }
  return end;
}

bool is_stuck_before(std::string_view words, std::size_t at) {
  if (at == 0) return false;
  const char before = words[at - 1];
  if (before != '-') return std::string_view(" ([~<>=*\"'").find(before) == std::string_view::npos;
  // "1-4", as opposed to "-4".
  const std::string_view ahead = text::trimmed(words.substr(0, at - 1));
  return ahead.empty() || !is_digit(ahead.back());
}

bool is_stuck_behind(std::string_view words, std::size_t at) {
  if (at >= words.size()) return false;
  if ((words[at] == '.' || words[at] == ',' || words[at] == ':') && digits_from(words, at + 1) > 0)
    return true;
  return std::string_view(" )]([*,;:-%+.\"'").find(words[at]) == std::string_view::npos;
}

void read_share(std::string_view words, Number& number) {
  std::size_t at = number.end;
  if (at < words.size() && words[at] == ' ') ++at;
  const auto sign = beginning(words.substr(at), per_cent);
  if (!sign) return;
  number.is_share = true;
  number.end = at + sign->size();
}

Number in_digits(std::string_view words, std::size_t at) {
  Number number{at, end_of_whole(words, at)};
  if (number.end < words.size() && words[number.end] == '.') {
    number.decimals = static_cast<int>(digits_from(words, number.end + 1));
    if (number.decimals > 0) number.end += 1 + static_cast<std::size_t>(number.decimals);
  }
  std::string digits(words.substr(at, number.end - at));
  std::erase_if(digits, [](char c) { return c == ',' || c == ' '; });
  std::from_chars(digits.data(), digits.data() + digits.size(), number.value);
  number.is_stuck = is_stuck_before(words, at) || is_stuck_behind(words, number.end);
  read_share(words, number);
  return number;
}

// A letter, a byte of one outside ASCII, or what joins letters.
bool belongs_to_word(char c) {
  return is_letter(c) || c == '-' || c == '\'' || static_cast<unsigned char>(c) >= 0x80;
}

std::size_t end_of_word(std::string_view words, std::size_t at) {
  while (at < words.size() && belongs_to_word(words[at])) ++at;
  return at;
}

bool is_of_records(std::string_view behind) {
  const std::string_view words = text::trimmed(behind);
  return is_among(words.substr(0, end_of_word(words, 0)), of_records);
}

bool is_spelt(std::string_view word) {
  return std::ranges::find(spelt, word, &Spelt::word) != std::end(spelt);
}

// "hundred", "twenty-three", "iii": also the parts of a word with hyphens, if one of them
// is no number that is read or all are.
bool is_unread(std::string_view word) {
  if (word.size() > 1 && word.find_first_not_of("ivx") == word.npos) return true;
  const std::vector<std::string_view> parts = text::split(word, '-');
  return std::ranges::any_of(parts, [](auto part) { return is_among(part, unread); }) ||
         (parts.size() > 1 && std::ranges::all_of(parts, is_spelt));
}

// 23 of "twenty-three" and "twenty three", and where it ends; nought if it is not known.
Number unread_at(std::string_view words, std::size_t at, std::size_t end) {
  Number number{.begin = at, .end = end, .is_unread = true};
  const std::string_view word = words.substr(at, end - at);
  const std::string_view ten = word.substr(0, word.find('-'));
  const auto* const found = std::ranges::find(higher, ten, &Spelt::word);
  if (found == std::end(higher)) return number;
  const bool is_joined = ten.size() < word.size();
  const std::size_t next = at + ten.size();
  const bool goes_on = next < words.size() && (words[next] == '-' || words[next] == ' ');
  const std::size_t last = goes_on ? end_of_word(words, next + 1) : next;
  const std::string_view one = goes_on ? words.substr(next + 1, last - next - 1) : "";
  const auto* const unit = std::ranges::find(spelt, one, &Spelt::word);
  const bool is_unit =
      found->value >= 20 && unit != std::end(spelt) && unit->value >= 1 && unit->value <= 9;
  if (is_unit) number.end = last;
  if (is_unit || !is_joined) number.value = found->value + (is_unit ? unit->value : 0);
  return number;
}

std::optional<Number> in_letters(std::string_view words, std::size_t at, std::size_t end) {
  const std::string_view word = words.substr(at, end - at);
  const auto* const found = std::ranges::find(spelt, word, &Spelt::word);
  if (found == std::end(spelt))
    return is_unread(word) ? std::optional(unread_at(words, at, end)) : std::nullopt;
  if ((word == "no" || word == "dim") && is_of_records(words.substr(end))) return std::nullopt;
  Number number{at, end, found->value};
  read_share(words, number);
  return number;
}

}  // namespace

std::vector<Number> numbers_in(std::string_view words) {
  std::vector<Number> found;
  for (std::size_t at = 0; at < words.size();) {
    if (is_digit(words[at])) {
      found.push_back(in_digits(words, at));
      at = found.back().end;
    } else if (is_letter(words[at]) || static_cast<unsigned char>(words[at]) >= 0x80) {
      const std::size_t end = end_of_word(words, at);
      const auto number = in_letters(words, at, end);
      if (number) found.push_back(*number);
      at = number ? number->end : end;
    } else {
      if (words[at] == symbol) found.push_back({.begin = at, .end = at + 1, .is_unread = true});
      ++at;
    }
  }
  return found;
}

// Whether `words` end, or begin, with one of the phrases as whole words.
bool ends_with(std::string_view words, Words list) {
  return std::ranges::any_of(list, [&](std::string_view one) {
    if (!words.ends_with(one)) return false;
    const std::string_view rest = words.substr(0, words.size() - one.size());
    return rest.empty() || !is_letter(one[0]) || !is_letter(rest.back());
  });
}

std::optional<std::string_view> beginning(std::string_view words, Words list) {
  for (const std::string_view one : list) {
    if (!words.starts_with(one)) continue;
    const std::string_view rest = words.substr(one.size());
    if (rest.empty() || !is_letter(one.back()) || !is_letter(rest[0])) return one;
  }
  return std::nullopt;
}

}  // namespace folio::tally
