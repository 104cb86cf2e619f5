// A weekday beside a date is right or wrong, and people rely on either.

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>

#include "base/calendar.h"
#include "base/english.h"
#include "base/locale.h"
#include "base/text.h"
#include "check/passes.h"

namespace folio::check {

namespace {

using english::day_names, english::day_names_in_small_letters;

constexpr std::array<std::string_view, 12> months{"january",   "february", "march",    "april",
                                                  "may",       "june",     "july",     "august",
                                                  "september", "october",  "november", "december"};

/// A name as it is written, mutations among them, and its place in the week or year.
struct Name {
  std::string_view word;
  unsigned place = 0;
};

// Welsh names of days stand behind "dydd" or "nos", which softens what follows: "nos Lun".
constexpr std::array welsh_words_before_days{"dydd", "ddydd", "nos"};
constexpr std::array welsh_days{
    Name{"Sul", 0},    Name{"Llun", 1},    Name{"Lun", 1},     Name{"Mawrth", 2},
    Name{"Fawrth", 2}, Name{"Mercher", 3}, Name{"Fercher", 3}, Name{"Iau", 4},
    Name{"Gwener", 5}, Name{"Wener", 5},   Name{"Sadwrn", 6},
};

// "9 Rhagfyr" and "9fed o Ragfyr".
constexpr std::array welsh_months{
    Name{"ionawr", 0},    Name{"chwefror", 1},   Name{"mawrth", 2},    Name{"fawrth", 2},
    Name{"ebrill", 3},    Name{"mai", 4},        Name{"fai", 4},       Name{"mehefin", 5},
    Name{"fehefin", 5},   Name{"gorffennaf", 6}, Name{"orffennaf", 6}, Name{"awst", 7},
    Name{"medi", 8},      Name{"fedi", 8},       Name{"hydref", 9},    Name{"tachwedd", 10},
    Name{"dachwedd", 10}, Name{"rhagfyr", 11},   Name{"ragfyr", 11},
};

std::optional<unsigned> place_of_name(std::string_view word, const auto& names) {
  const auto found = std::ranges::find(names, word, &Name::word);
  return found == names.end() ? std::nullopt : std::optional(found->place);
}

// The place of the name that `word` is, or shortens to three letters or more:
// "Tue", "Tues", "Sept".
std::optional<unsigned> place_among(std::string_view word, const auto& all) {
  const std::string small = text::lower(word);
  for (unsigned i = 0; i < all.size(); ++i) {
    if (small.size() >= 3 && small.size() <= all[i].size() && all[i].starts_with(small)) return i;
  }
  return std::nullopt;
}

std::optional<unsigned> month_of(std::string_view word) {
  const auto english = place_among(word, months);
  return english ? english : place_of_name(text::lower(word), welsh_months);
}

/// The name of a day in a text: which it is, and the places of its first and last word.
struct Weekday {
  unsigned day = 0;
  std::size_t first = 0, last = 0;
  bool is_welsh = false;
};

// Names of days that are ordinary words too count only when written as names.
std::optional<Weekday> weekday_at(std::span<const std::string_view> words, std::size_t i) {
  const std::string_view word = words[i];
  if (word.empty() || word[0] < 'A' || word[0] > 'Z') return std::nullopt;
  if (const auto day = place_among(word, day_names_in_small_letters)) return Weekday{*day, i, i};
  const bool is_welsh = i > 0 && is_among(text::lower(words[i - 1]), welsh_words_before_days);
  const auto day = is_welsh ? place_of_name(word, welsh_days) : std::nullopt;
  return day ? std::optional(Weekday{*day, i - 1, i, true}) : std::nullopt;
}

std::optional<unsigned> number_of(std::string_view digits, std::size_t most) {
  unsigned number = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
  const bool whole = error == std::errc() && end == digits.data() + digits.size();
  return whole && !digits.empty() && digits.size() <= most ? std::optional(number) : std::nullopt;
}

// "10th", "9fed".
std::optional<unsigned> day_of(std::string_view word) {
  constexpr std::array<std::string_view, 11> endings{"st",  "nd",  "rd", "th", "af", "il",
                                                     "ydd", "fed", "ed", "eg", "ain"};
  const std::size_t digits = std::min(word.find_first_not_of("0123456789"), word.size());
  if (is_among(word.substr(digits), endings)) word = word.substr(0, digits);
  return number_of(word, 2);
}

std::optional<unsigned> year_of(std::string_view word) {
  return word.size() == 4 ? number_of(word, 4) : std::nullopt;
}

/// Day, month and year as they are written, and the words that this takes.
struct Written {
  unsigned day = 0, month = 0, year = 0;
  std::size_t words = 0;
};

// "10/06/2019", day first, and "2019-06-10".
std::optional<Written> in_digits(std::string_view word) {
  for (const char separator : {'/', '.', '-'}) {
    const auto parts = text::split(word, separator);
    if (parts.size() != 3) continue;
    if (const auto first = year_of(parts[0])) {
      const auto month = number_of(parts[1], 2), day = number_of(parts[2], 2);
      if (month && day && separator == '-') return Written{*day, *month, *first, 1};
    }
    const auto day = number_of(parts[0], 2), month = number_of(parts[1], 2),
               year = year_of(parts[2]);
    if (day && month && year) return Written{*day, *month, *year, 1};
  }
  return std::nullopt;
}

using Words = std::span<const std::string_view>;

std::string_view word_at(const Words& words, std::size_t i) {
  return i < words.size() ? words[i] : std::string_view();
}

// "the 10th of June 2019", "June 10, 2019", "10/06/2019", "9fed o fis Rhagfyr 2025".
std::optional<Written> date_at(Words words) {
  std::size_t at = 0;
  const auto skip = [&](std::string_view word) { at += text::lower(word_at(words, at)) == word; };
  skip("the");
  skip("y");
  if (auto digits = in_digits(word_at(words, at))) {
    digits->words += at;
    return digits;
  }
  auto day = day_of(word_at(words, at));
  if (day) ++at;
  skip("of");
  skip("o");
  skip("fis");
  const auto month = month_of(word_at(words, at));
  if (!month) return std::nullopt;
  ++at;
  if (!day) day = day_of(word_at(words, at++));
  const auto year = year_of(word_at(words, at++));
  if (!day || !year) return std::nullopt;
  return Written{*day, *month + 1, *year, at};
}

constexpr std::size_t longest_short_form = 4;  // "Tues.", "Sept."

// Between the words of one date stand spaces and commas, and a full stop only
// behind what is shortened.
bool belong_together(std::string_view text, Words words) {
  const auto offset = [&](std::string_view word) {
    return static_cast<std::size_t>(word.data() - text.data());
  };
  for (std::size_t i = 1; i < words.size(); ++i) {
    const std::size_t end = offset(words[i - 1]) + words[i - 1].size();
    const std::string_view between = text.substr(end, offset(words[i]) - end);
    const bool shortened = words[i - 1].size() <= longest_short_form;
    if (between.find_first_not_of(shortened ? " ,.\n" : " ,\n") != between.npos) return false;
  }
  return true;
}

/// A weekday and its date that do not fit.
struct Misfit {
  std::size_t begin = 0, end = 0;  // bytes
  std::string message, help;
};

Misfit misfit_of(std::string_view text, Words words, const Weekday& weekday,
                 const Written& written) {
  const auto begin = static_cast<std::size_t>(words.front().data() - text.data());
  auto end = static_cast<std::size_t>(words.back().data() + words.back().size() - text.data());
  if (text.substr(begin, end - begin).find('(') != text.npos) ++end;  // with the bracket's end
  const std::string quoted = "\"" + text::squeezed(text.substr(begin, end - begin)) + "\"";
  const calendar::Date date{std::chrono::year(static_cast<int>(written.year)),
                            std::chrono::month(written.month), std::chrono::day(written.day)};
  if (!date.ok()) return {begin, end, quoted + " is no date", "correct the day or the month"};
  const std::chrono::weekday right{std::chrono::sys_days(date)};
  if (right == std::chrono::weekday(weekday.day)) return {};
  const std::string in_welsh = weekday.is_welsh
                                   ? " (" + text::lower(locale::weekday(date, "cy").substr(0, 1)) +
                                         locale::weekday(date, "cy").substr(1) + ")"
                                   : "";
  return {
      begin, end,
      quoted + " is wrong: the day is a " + std::string(day_names[right.c_encoding()]) + in_welsh,
      "correct the weekday or the date"};
}

/// A weekday and the words of the date beside it.
struct Dated {
  Words words;
  Written written;
};

// "Tuesday 10 June 2019".
std::optional<Dated> before_date(std::string_view text, const Words& all, const Weekday& weekday) {
  const auto written = date_at(all.subspan(weekday.last + 1));
  if (!written) return std::nullopt;
  const Words words = all.subspan(weekday.first, weekday.last + 1 - weekday.first + written->words);
  return belong_together(text, words) ? std::optional(Dated{words, *written}) : std::nullopt;
}

// "10 June 2019 (Tuesday)", "9 Rhagfyr 2025 (dydd Mawrth)".
std::optional<Dated> behind_date(std::string_view text, const Words& all, const Weekday& weekday) {
  constexpr std::size_t longest = 6;  // "y 9fed o fis Rhagfyr 2025"
  const std::string_view last = all[weekday.last];
  const auto begin = static_cast<std::size_t>(all[weekday.first].data() - text.data());
  const auto end = static_cast<std::size_t>(last.data() + last.size() - text.data());
  const bool in_brackets =
      begin > 1 && text.substr(begin - 2, 2) == " (" && text.substr(end).starts_with(')');
  if (!in_brackets) return std::nullopt;
  for (std::size_t back = std::min(longest, weekday.first); back > 0; --back) {
    const auto written = date_at(all.subspan(weekday.first - back));
    const Words words = all.subspan(weekday.first - back, back + weekday.last + 1 - weekday.first);
    if (written && written->words == back && belong_together(text, words.first(back)))
      return Dated{words, *written};
  }
  return std::nullopt;
}

std::vector<Misfit> misfits_in(std::string_view text) {
  const std::vector<std::string_view> all = english::words(text);
  std::vector<Misfit> misfits;
  for (std::size_t i = 0; i < all.size(); ++i) {
    const auto weekday = weekday_at(all, i);
    if (!weekday) continue;
    auto dated = before_date(text, all, *weekday);
    if (!dated) dated = behind_date(text, all, *weekday);
    if (!dated) continue;
    Misfit misfit = misfit_of(text, dated->words, *weekday, dated->written);
    if (!misfit.message.empty()) misfits.push_back(std::move(misfit));
  }
  return misfits;
}

// Spaces that do not break as such that do, byte for byte.
std::string with_plain_spaces(std::string words) {
  for (const std::string_view space : {"\u00A0", "\u202F"}) {
    for (std::size_t at = words.find(space); at != words.npos; at = words.find(space, at))
      words.replace(at, space.size(), std::string(space.size(), ' '));
  }
  return words;
}

}  // namespace

void check_weekdays(const Paper& paper, source::Diagnostics& said) {
  for (const Passage& passage : paper.passages) {
    const std::string words = with_plain_spaces(passage.words);
    for (const Misfit& one : misfits_in(words)) {
      said.push_back(finding("DT002", one.message, passage.place(one.begin, one.end), one.help));
    }
  }
}

}  // namespace folio::check
