// What a measure was over several years, told elsewhere: "24 people were adopted over
// three years" beside one that withholds this year and tells the two before.

#include <algorithm>
#include <array>
#include <optional>
#include <vector>

#include "base/ascii.h"
#include "base/english.h"
#include "base/tally_numbers.h"
#include "base/text.h"
#include "check/known.h"
#include "model/sets.h"

namespace folio::check {

namespace {

using model::Measure;
using Words = std::vector<std::string_view>;

constexpr std::string_view advice =
    "leave the total or one of the years out, or give the total as about; a measure that is a "
    "part of nothing says part_of = \"none\"";

// Words that say nothing of what is counted …
constexpr std::array<std::string_view, 14> small_words{
    "the", "of", "in", "on", "at", "to", "by", "for", "and", "a", "from", "who", "number", "total"};
// … and those that say over which years.
constexpr std::array<std::string_view, 24> words_of_years{
    "total", "overall", "combined", "altogether", "cumulative", "over",   "in",    "the",
    "last",  "past",    "all",      "across",     "during",     "for",    "since", "to",
    "and",   "years",   "from",     "between",    "of",         "period", "whole", "together"};
constexpr std::array<std::string_view, 5> words_for_totals{"total", "overall", "combined",
                                                           "altogether", "cumulative"};
constexpr std::array<std::string_view, 3> words_before_a_year{"since", "from", "between"};

bool has_any(const Words& words, const auto& list) {
  return std::ranges::any_of(words, [&](std::string_view word) { return is_among(word, list); });
}

/// A measure of which readers know every year but those that are withheld.
struct Years {
  const Measure* measure = nullptr;
  std::vector<Known> periods = {};             // oldest first, today's last
  std::vector<std::optional<int>> begin = {};  // their years
  std::string title = {};                      // in small letters
};

bool is_withheld(const Known& known) { return known.how == Known::How::withheld; }

// Quarters of one year are no years.
bool are_years(const std::vector<std::optional<int>>& begin) {
  return std::ranges::adjacent_find(begin) == begin.end();
}

// Nothing where the measure has no history, or withholds nothing.
std::optional<Years> years_of(const Measure& measure) {
  const bool is_a_part = measure.part_of != model::no_whole;
  if (measure.history.empty() || measure.history_adds_up || !is_a_part) return std::nullopt;
  if (measure.unit == Measure::Unit::percent) return std::nullopt;
  auto known = known_by_period(measure);
  Years years{.measure = &measure, .title = text::lower(measure.title)};
  for (const Measure::Past& past : measure.history) {
    years.periods.push_back(known[past.period]);
    years.begin.push_back(calendar::year_in(past.period));
  }
  years.periods.push_back(known[""]);
  if (!are_years(years.begin)) return std::nullopt;
  years.begin.push_back(std::nullopt);
  return std::ranges::any_of(years.periods, is_withheld) ? std::optional(years) : std::nullopt;
}

// "Three years": how many.
std::optional<std::size_t> count_of_years(std::string_view words) {
  for (const tally::Number& number : tally::numbers_in(words)) {
    const Words behind = english::words(words.substr(number.end));
    if (!behind.empty() && behind.front() == "years" && number.value >= 2 && number.value < 100)
      return static_cast<std::size_t>(number.value);
  }
  return std::nullopt;
}

// The place of the first period that words tell of: "since 2022/23", "2022 to 2025".
std::size_t first_since(const Years& years, std::string_view sentence) {
  const Words words = english::words(sentence);
  for (std::size_t i = 0; i < words.size(); ++i) {
    const auto year = calendar::year_in(words[i]);
    const bool opens = (i > 0 && is_among(words[i - 1], words_before_a_year)) ||
                       (i + 1 < words.size() && words[i + 1] == "to");
    if (year && opens)
      return static_cast<std::size_t>(std::ranges::find(years.begin, year) - years.begin.begin());
  }
  return years.begin.size();
}

// The periods of which words in small letters say that a number is the sum.
std::vector<Known> periods_meant(const Years& years, std::string_view words) {
  const std::size_t all = years.periods.size();
  std::size_t first = first_since(years, words);
  if (const auto count = count_of_years(words); count && *count <= all) first = all - *count;
  if (first >= all) return {};
  return {years.periods.begin() + static_cast<std::ptrdiff_t>(first), years.periods.end()};
}

std::vector<Known> given_away_by(double sum, const std::vector<Known>& periods) {
  return periods.size() < 2 ? std::vector<Known>() : given_away(Known::exactly(sum), periods);
}

void tell(const std::vector<Known>& found, const std::string& from, source::Diagnostics& said) {
  for (const Known& one : found) {
    said.push_back(finding(
        "EX004", "the number withheld for \"" + one.name + "\" can be worked out from " + from,
        one.span, std::string(advice)));
  }
}

// --- Told by another measure --------------------------------------------------------------

// What a title says besides this one: "in three years"; nothing where it is of something
// else.
std::optional<std::string> rest_of_title(const std::string& title, const std::string& part) {
  const std::size_t at = title.find(part);
  if (at == title.npos || !text::stands_alone(title, at, at + part.size(), text::is_letter))
    return std::nullopt;
  std::string rest = title.substr(0, at) + " " + title.substr(at + part.size());
  const bool is_of_years = std::ranges::all_of(english::words(rest), [](std::string_view word) {
    return is_among(word, words_of_years) || calendar::year_in(word) ||
           !tally::numbers_in(word).empty();
  });
  return is_of_years ? std::optional(std::move(rest)) : std::nullopt;
}

bool is_of_one_period(const Measure& one, const Measure& other) {
  return one.period_start && one.period_start == other.period_start;
}

void check_measure(const Years& years, const Measure& whole, source::Diagnostics& said) {
  const bool is_told =
      whole.qualifier == Measure::Qualifier::exact && whole.unit == years.measure->unit;
  if (&whole == years.measure || !is_told) return;
  const auto rest = rest_of_title(text::lower(whole.title), years.title);
  if (!rest) return;
  std::vector<Known> periods = periods_meant(years, *rest);
  const bool is_of_all =
      has_any(english::words(*rest), words_for_totals) && !is_of_one_period(whole, *years.measure);
  if (periods.empty() && is_of_all) periods = years.periods;
  tell(given_away_by(whole.value, periods), "\"" + whole.title + "\"", said);
}

// --- Told by a sentence -------------------------------------------------------------------

// Whether all that the title counts is in the sentence.
bool is_about(const Words& sentence, const Words& title) {
  return std::ranges::all_of(title, [&](std::string_view word) {
    return is_among(word, small_words) || is_among(word, sentence);
  });
}

// "24 people were adopted", "adopted 24": a word of the title stands beside the number.
bool counts_those(std::string_view sentence, const tally::Number& number, const Words& title) {
  constexpr std::size_t near_by = 60;  // bytes: of three words or so
  if (is_said_roughly(sentence.substr(0, number.begin))) return false;
  const std::size_t begin = number.begin - std::min(number.begin, near_by);
  const Words before = english::words(sentence.substr(begin, number.begin - begin));
  Words near = english::words(sentence.substr(number.end, near_by));
  near.resize(std::min<std::size_t>(near.size(), 3));
  if (!before.empty()) near.push_back(before.back());
  return std::ranges::any_of(near, [&](std::string_view word) {
    return !is_among(word, small_words) && is_among(word, title);
  });
}

void check_sentence(const Years& years, const Passage& passage, const english::Sentence& one,
                    source::Diagnostics& said) {
  const std::string sentence =
      text::lower(std::string_view(passage.words).substr(one.begin, one.end - one.begin));
  const Words title = english::words(years.title);
  if (!is_about(english::words(sentence), title)) return;
  const std::vector<Known> periods = periods_meant(years, sentence);
  if (periods.empty()) return;
  for (const tally::Number& number : tally::numbers_in(sentence)) {
    const bool is_plain = !number.is_share && !number.is_stuck && !number.is_unread;
    const std::size_t begin = one.begin + number.begin;
    if (!is_plain || !counts_those(sentence, number, title) || !passage.is_typed(begin)) continue;
    std::vector<Known> found = given_away_by(number.value, periods);
    for (Known& known : found) known.span = passage.place(begin, one.begin + number.end);
    tell(found, "the total of its years", said);
  }
}

void check_text(const Years& years, const Paper& paper, source::Diagnostics& said) {
  for (const Passage& passage : paper.passages) {
    if (!passage.is_english || passage.role == Passage::Role::cell) continue;
    for (const english::Sentence& one : english::sentences(passage.words))
      check_sentence(years, passage, one, said);
  }
}

}  // namespace

void check_sums_of_years(const Paper& paper, source::Diagnostics& said) {
  const std::vector<Measure>& measures = paper.document.records.measures;
  for (const Measure& measure : measures) {
    const auto years = years_of(measure);
    if (!years) continue;
    for (const Measure& whole : measures) check_measure(*years, whole, said);
    check_text(*years, paper, said);
  }
}

}  // namespace folio::check
