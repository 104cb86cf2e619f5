// The counts of a sentence, as far as its words tell what they are of.

#include <algorithm>
#include <array>
#include <optional>
#include <vector>

#include "base/ascii.h"
#include "base/english.h"
#include "base/tally_numbers.h"
#include "base/text.h"
#include "check/known.h"

namespace folio::check {

namespace {

using Words = std::vector<std::string_view>;

// Bytes of a sentence behind a number that may say what is counted: some six words.
constexpr std::size_t near_by = 100;

constexpr double first_year = 1900, last_year = 2100;
constexpr double highest_bound = 20;  // of what is withheld: a threshold, no age or size
constexpr double youngest_age = 10;   // from here on "under" is said of ages

constexpr std::string_view below[] = {"<", "fewer than", "less than", "under", "below"};
constexpr std::string_view at_most[] = {"<=", "≤", "no more than", "up to", "at most"};
constexpr std::string_view of_ages[] = {"under", "below"};  // as well as of counts
constexpr std::string_view roughly[] = {
    "over",  "about", "around", "nearly",        "almost",  "some", "than", "least",
    "under", "below", "above",  "approximately", "roughly", ">",    "≥",    "~"};
// Behind these words a number is a label or an age …
constexpr std::string_view labels_before[] = {
    "section",  "sections", "table",    "figure",   "paragraph", "paragraphs", "objective",
    "priority", "stage",    "tier",     "level",    "aged",      "age",        "ages",
    "year",     "years",    "appendix", "annex",    "page",      "item",       "theme",
    "quarter",  "past",     "last",     "next",     "within",    "phase",      "step",
    "part",     "action",   "duty",     "schedule", "january",   "february",   "march",
    "april",    "may",      "june",     "july",     "august",    "september",  "october",
    "november", "december"};
// … and before these a date, an age or a time.
constexpr std::string_view labels_behind[] = {
    "year",    "years",     "months",  "weeks",    "days",    "hours", "minutes",
    "january", "february",  "march",   "april",    "may",     "june",  "july",
    "august",  "september", "october", "november", "december"};
// Who may be under an age: "children under 5", "were under 5".
constexpr std::array<std::string_view, 9> aged{"aged", "those", "anyone", "all", "was",
                                               "were", "is",    "are",    "be"};
// What stands behind a number of those who are counted.
constexpr std::array<std::string_view, 42> of_a_part{
    "last",  "this",       "within",    "during",   "since",   "after", "from", "for",  "in",
    "by",    "of",         "were",      "was",      "came",    "had",   "have", "who",  "that",
    "with",  "related",    "concerned", "involved", "did",     "went",  "led",  "aged", "to",
    "and",   "under",      "over",      "at",       "through", "as",    "on",   "are",  "is",
    "young", "progressed", "resulted",  "where",    "female",  "male"};
// What joins a number of those who are counted to what sort they are of …
constexpr std::array<std::string_view, 8> links{"about", "from",      "for",     "by",
                                                "with",  "concerned", "related", "involved"};
// … and sorts that need nothing to join them.
constexpr std::array<std::string_view, 9> kinds{"boys",   "girls",  "men",      "women", "male",
                                                "female", "adults", "children", "under"};

// Before what there was in all: "there were 13", "we received 13".
constexpr std::array<std::string_view, 5> statements{"were", "was", "received", "had", "been"};

std::string_view word_before(std::string_view words, std::size_t at) {
  const std::string_view before = text::trimmed(words.substr(0, at));
  return before.substr(before.find_last_of(" (\n") + 1);
}

bool is_people(std::string_view word) {
  return is_among(word, nouns_of_people()) || is_among(word, nouns_of_a_person());
}

// "children under 5", "were below 5", "under 18", as opposed to "and under 5 from ...".
bool is_age(std::string_view before, double value) {
  const std::string_view words = text::trimmed(before);
  if (!tally::ends_with(words, of_ages)) return false;
  const std::string_view word = word_before(words, words.size() - std::string_view("under").size());
  const bool is_number = !word.empty() && text::is_digit(word.back());
  return value > youngest_age || is_number || is_people(word) || is_among(word, aged);
}

bool is_label(std::string_view words, const tally::Number& number) {
  const bool is_year = number.value >= first_year && number.value <= last_year;
  if (number.is_share || number.is_stuck || is_year) return true;
  const Words behind = english::words(words.substr(number.end, near_by));
  const bool is_date = !behind.empty() && is_among(behind.front(), labels_behind);
  return is_date || is_among(word_before(words, number.begin), labels_before) ||
         is_age(words.substr(0, number.begin), number.value);
}

// The words behind a number, up to the next mark.
Words words_behind(std::string_view behind) {
  const std::string_view near = behind.substr(0, near_by);
  return english::words(near.substr(0, near.find_first_of(".,;:()")));
}

bool has_noun(const Words& behind) {
  return std::ranges::any_of(behind.begin(), behind.begin() + std::min<long>(3, std::ssize(behind)),
                             is_people);
}

// Whether those who are counted are people, as far as what stands behind tells.
bool may_count_people(const Words& behind) {
  return behind.empty() || is_among(behind[0], of_a_part) || behind[0].ends_with("ed") ||
         has_noun(behind);
}

// What the number is a part by: "about" of "10 were about the extreme right".
std::string link_of(const Words& behind) {
  for (std::size_t i = 0; i < std::min<std::size_t>(4, behind.size()); ++i) {
    const std::string word = text::lower(behind[i]);
    if (is_among(word, links)) return word;
    if (is_among(word, kinds)) return "kind";
  }
  return {};
}

// "total of 15", "15 in total", "15 in all".
bool is_said_to_be_total(std::string_view before, std::string_view behind) {
  const std::string_view last = text::trimmed(before);
  static constexpr std::string_view opening[] = {"total", "total:", "total of", "total was"};
  const bool opens = last == "of" || last == "of the" || last.ends_with(" of the") ||
                     tally::ends_with(last, opening);
  const std::string_view next = text::trimmed(behind);
  return opens || next.starts_with("in total") || next.starts_with("in all") ||
         next.starts_with("altogether");
}

// "By 9", "a fall of 9": no count, but the difference of two.
bool is_said_to_be_change(std::string_view before) {
  static constexpr std::string_view changes[] = {
      "by",   "fall of", "drop of",      "rise of",   "increase of", "decrease of",
      "down", "up",      "reduction of", "growth of", "change of"};
  return tally::ends_with(text::trimmed(before), changes);
}

// The same of a share: "fell 75%", "a 75% fall".
bool is_share_of_change(std::string_view before, std::string_view behind) {
  static constexpr std::string_view verbs[] = {"fell",      "rose",      "dropped", "grew",
                                               "increased", "decreased", "reduced"};
  static constexpr std::array<std::string_view, 9> nouns{
      "fall", "drop", "rise", "increase", "decrease", "reduction", "cut", "growth", "change"};
  const Words next = words_behind(behind);
  return is_said_to_be_change(before) || tally::ends_with(text::trimmed(before), verbs) ||
         (!next.empty() && is_among(next.front(), nouns));
}

// The per cent in brackets behind a number, without decimals.
std::optional<double> percent_behind(std::string_view behind) {
  const std::string_view words = text::trimmed(behind);
  if (!words.starts_with('(')) return std::nullopt;
  const auto share =
      tally::share_in(words.substr(1, words.find_first_of(",;)") - 1), tally::Sign::needed);
  return share && share->decimals == 0 ? std::optional(share->percent) : std::nullopt;
}

// The words that withhold a number: where they begin, and its bound; nothing if the
// number is told.
std::optional<CountInWords> withheld(std::string_view words, const tally::Number& number) {
  const std::string_view before = text::trimmed(words.substr(0, number.begin));
  const bool is_below = tally::ends_with(before, below);
  if (number.value > highest_bound || (!is_below && !tally::ends_with(before, at_most))) return {};
  std::size_t begin = number.begin;
  for (const tally::Words list : {tally::Words(below), tally::Words(at_most)}) {
    for (const std::string_view phrase : list) {
      if (before.ends_with(phrase)) begin = before.size() - phrase.size();
    }
  }
  CountInWords count{
      .known = Known::below(number.value + (is_below ? 0 : 1)), .begin = begin, .end = number.end};
  count.known.least = 1;  // nobody is not called "fewer than 5"
  count.percent = percent_behind(words.substr(number.end));
  return count;
}

// The counts of a sentence in plain words; nothing where one of them cannot be known.
std::optional<std::vector<CountInWords>> counts_in_plain(std::string_view words) {
  std::vector<CountInWords> counts;
  for (const tally::Number& number : tally::numbers_in(words)) {
    const bool is_word = text::is_letter(words[number.begin]);
    if (is_word && number.value < 2 && !number.is_unread) continue;  // "no", "one of them"
    if (number.is_unread && number.value == 0) return std::nullopt;  // "hundreds"
    const std::string_view before = words.substr(0, number.begin);
    const std::string_view behind = words.substr(number.end);
    if (number.is_share && !number.is_unread && is_share_of_change(before, behind)) {
      counts.push_back({.known = {}, .begin = number.begin, .end = number.end});
      counts.back().change = tally::Change{number.value, true, number.decimals};
    }
    if (is_label(words, number)) continue;
    if (auto count = withheld(words, number)) {
      counts.push_back(*count);
      continue;
    }
    if (is_said_roughly(before)) return std::nullopt;
    const bool is_change = is_said_to_be_change(before);
    const Words next = words_behind(behind);
    if (!is_change && !may_count_people(next)) continue;
    counts.push_back({.known = Known::exactly(number.value),
                      .begin = number.begin,
                      .end = number.end,
                      .has_noun = has_noun(next),
                      .is_total = is_said_to_be_total(before, behind)});
    if (is_change) counts.back().change = tally::Change{number.value};
  }
  for (CountInWords& count : counts) {
    count.link = link_of(words_behind(words.substr(count.end)));
    const std::string_view before = word_before(words, count.begin);
    count.is_behind_from = before == "from";
    count.is_stated = is_among(before, statements);
  }
  return counts;
}

}  // namespace

bool is_said_roughly(std::string_view before) {
  return tally::ends_with(text::trimmed(before), roughly);
}

std::optional<std::vector<CountInWords>> counts_in(std::string_view sentence) {
  const tally::Placed words = tally::placed(sentence);
  auto counts = counts_in_plain(words.words);
  if (!counts) return counts;
  for (CountInWords& count : *counts) {
    count.begin = words.places[count.begin];
    count.end = words.places[count.end];
  }
  return counts;
}

}  // namespace folio::check
