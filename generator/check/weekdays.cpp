// A weekday beside a date is right or wrong, and people rely on either.

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>

#include "base/calendar.h"
#include "base/english.h"
#include "base/text.h"
#include "check/passes.h"

namespace folio::check {

namespace {

using english::day_names, english::day_names_in_small_letters;

constexpr std::array<std::string_view, 12> months{"january",   "february", "march",    "april",
                                                  "may",       "june",     "july",     "august",
                                                  "september", "october",  "november", "december"};

// The place of the name that `word` is, or shortens to three letters or more:
// "Tue", "Tues", "Sept".
std::optional<unsigned> place_among(std::string_view word, const auto& all) {
  const std::string small = text::lower(word);
  for (unsigned i = 0; i < all.size(); ++i) {
    if (small.size() >= 3 && small.size() <= all[i].size() && all[i].starts_with(small)) return i;
  }
  return std::nullopt;
}

// Names of days that are ordinary words too count only when written as names.
std::optional<unsigned> weekday_of(std::string_view word) {
  if (word.empty() || word[0] < 'A' || word[0] > 'Z') return std::nullopt;
  return place_among(word, day_names_in_small_letters);
}

std::optional<unsigned> number_of(std::string_view digits, std::size_t most) {
  unsigned number = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
  const bool whole = error == std::errc() && end == digits.data() + digits.size();
  return whole && !digits.empty() && digits.size() <= most ? std::optional(number) : std::nullopt;
}

std::optional<unsigned> day_of(std::string_view word) {
  for (const std::string_view ending : {"st", "nd", "rd", "th"}) {
    if (word.ends_with(ending)) word.remove_suffix(2);
  }
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

// "the 10th of June 2019", "June 10, 2019", "10/06/2019".
std::optional<Written> date_at(Words words) {
  std::size_t at = 0;
  const auto skip = [&](std::string_view word) { at += text::lower(word_at(words, at)) == word; };
  skip("the");
  if (auto digits = in_digits(word_at(words, at))) {
    digits->words += at;
    return digits;
  }
  auto day = day_of(word_at(words, at));
  if (day) ++at;
  skip("of");
  const auto month = place_among(word_at(words, at), months);
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

Misfit misfit_of(std::string_view text, Words words, unsigned weekday, const Written& written) {
  const auto begin = static_cast<std::size_t>(words.front().data() - text.data());
  auto end = static_cast<std::size_t>(words.back().data() + words.back().size() - text.data());
  if (text.substr(begin, end - begin).find('(') != text.npos) ++end;  // with the bracket's end
  const std::string quoted = "\"" + text::squeezed(text.substr(begin, end - begin)) + "\"";
  const calendar::Date date{std::chrono::year(static_cast<int>(written.year)),
                            std::chrono::month(written.month), std::chrono::day(written.day)};
  if (!date.ok()) return {begin, end, quoted + " is no date", "correct the day or the month"};
  const std::chrono::weekday right{std::chrono::sys_days(date)};
  if (right == std::chrono::weekday(weekday)) return {};
  return {begin, end,
          quoted + " is wrong: the day is a " + std::string(day_names[right.c_encoding()]),
          "correct the weekday or the date"};
}

/// A weekday and the words of the date beside it.
struct Dated {
  Words words;
  Written written;
};

// "Tuesday 10 June 2019".
std::optional<Dated> before_date(std::string_view text, const Words& all, std::size_t weekday) {
  const auto written = date_at(all.subspan(weekday + 1));
  if (!written) return std::nullopt;
  const Words words = all.subspan(weekday, written->words + 1);
  return belong_together(text, words) ? std::optional(Dated{words, *written}) : std::nullopt;
}

// "10 June 2019 (Tuesday)".
std::optional<Dated> behind_date(std::string_view text, const Words& all, std::size_t weekday) {
  constexpr std::size_t longest = 5;  // "the 10th of June 2019"
  const std::string_view day = all[weekday];
  const auto begin = static_cast<std::size_t>(day.data() - text.data());
  const bool in_brackets = begin > 1 && text.substr(begin - 2, 2) == " (" &&
                           text.substr(begin + day.size()).starts_with(')');
  if (!in_brackets) return std::nullopt;
  for (std::size_t back = std::min(longest, weekday); back > 0; --back) {
    const auto written = date_at(all.subspan(weekday - back));
    const Words words = all.subspan(weekday - back, back + 1);
    if (written && written->words == back && belong_together(text, words.first(back)))
      return Dated{words, *written};
  }
  return std::nullopt;
}

std::vector<Misfit> misfits_in(std::string_view text) {
  const std::vector<std::string_view> all = english::words(text);
  std::vector<Misfit> misfits;
  for (std::size_t i = 0; i < all.size(); ++i) {
    const auto weekday = weekday_of(all[i]);
    if (!weekday) continue;
    auto dated = before_date(text, all, i);
    if (!dated) dated = behind_date(text, all, i);
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
