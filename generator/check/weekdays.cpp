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

// "10/06/2019", day first.
std::optional<Written> in_digits(std::string_view word) {
  for (const char separator : {'/', '.', '-'}) {
    const auto parts = text::split(word, separator);
    if (parts.size() != 3) continue;
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
  const auto end =
      static_cast<std::size_t>(words.back().data() + words.back().size() - text.data());
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

std::vector<Misfit> misfits_in(std::string_view text) {
  const std::vector<std::string_view> all = english::words(text);
  std::vector<Misfit> misfits;
  for (std::size_t i = 0; i < all.size(); ++i) {
    const auto weekday = weekday_of(all[i]);
    if (!weekday) continue;
    const auto written = date_at(Words(all).subspan(i + 1));
    if (!written) continue;
    const Words words = Words(all).subspan(i, written->words + 1);
    if (!belong_together(text, words)) continue;
    Misfit misfit = misfit_of(text, words, *weekday, *written);
    if (!misfit.message.empty()) misfits.push_back(std::move(misfit));
  }
  return misfits;
}

}  // namespace

void check_weekdays(const Paper& paper, source::Diagnostics& said) {
  for (const Passage& passage : paper.passages) {
    for (const Misfit& one : misfits_in(passage.words)) {
      said.push_back(finding("DT002", one.message, passage.place(one.begin, one.end), one.help));
    }
  }
}

}  // namespace folio::check
