// Sentences and lists in which the author withholds a number, "fewer than 5", and tells
// the others and their total: "Of 15 referrals 12 came from schools and fewer than 5
// from the police."

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <vector>

#include "base/ascii.h"
#include "base/english.h"
#include "base/tally_numbers.h"
#include "base/text.h"
#include "check/passes.h"

namespace folio::check {

namespace {

using Words = std::vector<std::string_view>;

constexpr double first_year = 1900, last_year = 2100;
constexpr double highest_bound = 20;     // of what is withheld: a threshold, no age or size
constexpr double youngest_age = 10;      // from here on "under" is said of ages
constexpr std::size_t most_quoted = 60;  // characters of an item

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
// Words that say that what follows is not all.
constexpr std::array<std::string_view, 3> samples{"including", "includes", "included"};

/// A number of a text, and what readers know of it.
struct Count {
  Known known;
  std::size_t begin = 0, end = 0;      // bytes, with the words that withhold it
  bool has_noun = false;               // of people, right behind it
  bool is_total = false;               // said to be one
  bool is_change = false;              // "by 9", "a fall of 9"
  std::optional<double> percent = {};  // behind it: "fewer than 5 (12%)"
};

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
  const Words behind = english::words(words.substr(number.end));
  const bool is_date = !behind.empty() && is_among(behind.front(), labels_behind);
  return is_date || is_among(word_before(words, number.begin), labels_before) ||
         is_age(words.substr(0, number.begin), number.value);
}

// Whether those who are counted are people, as far as what stands behind tells.
bool may_count_people(std::string_view behind) {
  const Words words = english::words(behind.substr(0, behind.find_first_of(".,;:()")));
  if (words.empty() || is_among(words[0], of_a_part) || words[0].ends_with("ed")) return true;
  return std::ranges::any_of(words.begin(), words.begin() + std::min<long>(3, std::ssize(words)),
                             is_people);
}

bool has_noun(std::string_view behind) {
  const Words words = english::words(behind.substr(0, behind.find_first_of(".,;:()")));
  return std::ranges::any_of(words.begin(), words.begin() + std::min<long>(3, std::ssize(words)),
                             is_people);
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

// "by 9", "a fall of 9": no count, but the difference of two.
bool is_said_to_be_change(std::string_view before) {
  static constexpr std::string_view changes[] = {
      "by",   "fall of", "drop of",      "rise of",   "increase of", "decrease of",
      "down", "up",      "reduction of", "growth of", "change of"};
  return tally::ends_with(text::trimmed(before), changes);
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
std::optional<Count> withheld(std::string_view words, const tally::Number& number) {
  const std::string_view before = text::trimmed(words.substr(0, number.begin));
  const bool is_below = tally::ends_with(before, below);
  if (number.value > highest_bound || (!is_below && !tally::ends_with(before, at_most))) return {};
  std::size_t begin = number.begin;
  for (const tally::Words list : {tally::Words(below), tally::Words(at_most)}) {
    for (const std::string_view phrase : list) {
      if (before.ends_with(phrase)) begin = before.size() - phrase.size();
    }
  }
  Count count{Known::below(number.value + (is_below ? 0 : 1)), begin, number.end};
  count.known.least = 1;  // nobody is not called "fewer than 5"
  count.percent = percent_behind(words.substr(number.end));
  return count;
}

// The counts of a sentence in plain words; nothing where one of them cannot be known.
std::optional<std::vector<Count>> counts_in_plain(std::string_view words) {
  std::vector<Count> counts;
  for (const tally::Number& number : tally::numbers_in(words)) {
    const bool is_word = text::is_letter(words[number.begin]);
    if (is_word && number.value < 2 && !number.is_unread) continue;  // "no", "one of them"
    if (number.is_unread && number.value == 0) return std::nullopt;  // "hundreds"
    const std::string_view before = words.substr(0, number.begin);
    const std::string_view behind = words.substr(number.end);
    if (is_label(words, number)) continue;
    if (auto count = withheld(words, number)) {
      counts.push_back(*count);
      continue;
    }
    if (tally::ends_with(text::trimmed(before), roughly)) return std::nullopt;
    const bool is_change = is_said_to_be_change(before);
    if (!is_change && !may_count_people(behind)) continue;
    counts.push_back({Known::exactly(number.value), number.begin, number.end, has_noun(behind),
                      is_said_to_be_total(before, behind), is_change});
  }
  return counts;
}

// The same of a sentence as it is written, at their places there.
std::optional<std::vector<Count>> counts_in(std::string_view sentence) {
  const tally::Placed words = tally::placed(sentence);
  auto counts = counts_in_plain(words.words);
  if (!counts) return counts;
  for (Count& count : *counts) {
    count.begin = words.places[count.begin];
    count.end = words.places[count.end];
  }
  return counts;
}

bool is_withheld(const Count& count) { return count.known.how == Known::How::withheld; }

// The total among them: the one that is said to be it, or the first if it is of people
// and there are two more at least.
std::optional<std::size_t> total_of(const std::vector<Count>& counts) {
  if (counts.size() < 3) return std::nullopt;
  for (std::size_t i = 0; i < counts.size(); ++i) {
    if (counts[i].is_total && !is_withheld(counts[i])) return i;
  }
  const bool opens = counts.front().has_noun && !is_withheld(counts.front());
  return opens ? std::optional<std::size_t>(0) : std::nullopt;
}

// "From 12 to fewer than 5, a fall of 9".
std::vector<Count> found_by_change(const std::vector<Count>& counts) {
  if (counts.size() != 3 || std::ranges::count(counts, true, &Count::is_change) != 1) return {};
  const Count *hidden = nullptr, *told = nullptr, *change = nullptr;
  for (const Count& one : counts)
    (one.is_change ? change : is_withheld(one) ? hidden : told) = &one;
  if (hidden == nullptr || told == nullptr) return {};
  const double value = told->known.least - change->known.least;
  const double other = told->known.least + change->known.least;
  const auto is_possible = [&](double number) {
    return number >= hidden->known.least && number <= hidden->known.most;
  };
  return is_possible(value) != is_possible(other) ? std::vector{*hidden} : std::vector<Count>();
}

// "Of 25 referrals fewer than 5 (12%) were adopted".
std::vector<Count> found_by_share(const std::vector<Count>& counts) {
  std::vector<Count> found;
  for (const Count& hidden : counts) {
    for (const Count& whole : counts) {
      const bool is_whole = whole.known.is_exact() && (whole.has_noun || whole.is_total);
      if (!hidden.percent || !is_whole || whole.known.least <= 0) continue;
      int possible = 0;
      for (double one = hidden.known.least; one <= hidden.known.most; ++one) {
        if (std::abs(100 * one / whole.known.least - *hidden.percent) <= 0.5) ++possible;
      }
      if (possible == 1 && (found.empty() || found.back().begin != hidden.begin))
        found.push_back(hidden);
    }
  }
  return found;
}

// The withheld ones that follow from the others.
std::vector<Count> found_in(const std::vector<Count>& counts) {
  if (std::ranges::any_of(counts, &Count::is_change)) return found_by_change(counts);
  if (std::vector<Count> found = found_by_share(counts); !found.empty()) return found;
  const auto total = total_of(counts);
  std::vector<Count> found;
  if (!total) return found;
  std::vector<Known> parts;
  std::size_t exact = 0;
  for (std::size_t i = 0; i < counts.size(); ++i) {
    if (i == *total) continue;
    parts.push_back(counts[i].known);
    parts.back().place = i + 1;
    if (counts[i].known.is_exact()) ++exact;
  }
  if (exact == 0) return found;
  for (const Known& one : given_away(counts[*total].known, parts))
    found.push_back(counts[one.place - 1]);
  return found;
}

/// Looks at the sentences of a passage, with what the one before told in all.
class Look {
 public:
  Look(const Passage& passage, source::Diagnostics& said) : passage_(passage), said_(said) {}

  void operator()() {
    if (!counts_casework(passage_.words)) return;
    std::vector<Count> before;  // the only count of the sentence before
    for (const english::Sentence& one : english::sentences(passage_.words)) {
      const auto words = std::string_view(passage_.words).substr(one.begin, one.end - one.begin);
      auto counts = counts_in(words);
      const bool is_sample = has_any(words);
      if (!counts || is_sample) counts.emplace();
      for (Count& count : *counts) count.begin += one.begin, count.end += one.begin;
      std::vector<Count> both = before;
      both.insert(both.end(), counts->begin(), counts->end());
      const bool goes_on = !before.empty() && !counts->empty() && !counts->front().is_total;
      tell(goes_on ? both : *counts);
      const bool is_total = counts->size() == 1 && counts->front().has_noun;
      before = is_total ? *counts : std::vector<Count>();
    }
  }

 private:
  static bool has_any(std::string_view words) {
    return std::ranges::any_of(english::words(words), [](std::string_view word) {
      return is_among(text::lower(word), samples);
    });
  }

  void tell(const std::vector<Count>& counts) {
    for (const Count& one : found_in(counts)) {
      if (!passage_.is_typed(one.begin)) continue;
      const std::string words =
          text::squeezed(std::string_view(passage_.words).substr(one.begin, one.end - one.begin));
      said_.push_back(finding(
          "EX004",
          "the number behind \"" + words + "\" can be worked out from the others of its set",
          passage_.place(one.begin, one.end),
          "leave the total out, round it (about 15), or withhold a second "
          "number"));
    }
  }

  const Passage& passage_;
  source::Diagnostics& said_;
};

// --- Lists ----------------------------------------------------------------------------

// As much of an item as names it, in whole characters.
std::string opening_of(std::string words) {
  if (text::length(words) <= most_quoted) return words;
  std::size_t end = 0;
  for (std::size_t count = 0; count < most_quoted; ++count) text::next_code_point(words, end);
  return std::string(text::trimmed(std::string_view(words).substr(0, end))) + "…";
}

/// The items below a sentence that counts: one number each, and their total.
class Items {
 public:
  explicit Items(source::Diagnostics& said) : said_(said) {}

  void add(const Passage& passage) {
    if (passage.role == Passage::Role::item) {
      add_item(passage);
      return;
    }
    close();
    lead(passage);
  }

  void close() {
    const bool has_total = std::ranges::any_of(counts_, &Count::is_total);
    if (is_readable_ && has_total) {
      for (const Count& one : found_in(counts_)) tell(one);
    }
    counts_.clear();
    is_readable_ = true;
  }

 private:
  // The last sentence before a list may tell the total: "There were 15 referrals:".
  void lead(const Passage& passage) {
    is_of_casework_ = counts_casework(passage.words);
    const auto sentences = english::sentences(passage.words);
    if (sentences.empty() || !is_of_casework_) return;
    const auto [begin, end, length] = sentences.back();
    auto counts = counts_in(std::string_view(passage.words).substr(begin, end - begin));
    if (!counts || counts->size() != 1 || !counts->front().has_noun) return;
    for (Count& count : *counts) count.begin += begin, count.end += begin;
    put(counts->front(), passage);
    counts_.back().is_total = true;
  }

  void add_item(const Passage& passage) {
    const std::string small = text::lower(passage.words);
    is_of_casework_ = is_of_casework_ || counts_casework(passage.words);
    const auto counts = counts_in(passage.words);
    is_readable_ = is_readable_ && is_of_casework_ && counts && counts->size() == 1;
    if (!is_readable_) return;
    put(counts->front(), passage);
    counts_.back().is_total = is_total(small);
  }

  void put(const Count& count, const Passage& passage) {
    counts_.push_back(count);
    counts_.back().known.span = passage.place(count.begin, count.end);
    counts_.back().known.name = opening_of(text::squeezed(passage.words));
  }

  void tell(const Count& one) {
    said_.push_back(finding("EX004",
                            "the number withheld in \"" + one.known.name +
                                "\" can be worked out from the others of the list",
                            one.known.span,
                            "leave the total out, round it (about 15), or withhold a second "
                            "number"));
  }

  source::Diagnostics& said_;
  std::vector<Count> counts_;
  bool is_of_casework_ = false, is_readable_ = true;
};

}  // namespace

void check_sums_in_words(const Paper& paper, source::Diagnostics& said) {
  Items items(said);
  for (const Passage& passage : paper.passages) {
    const bool is_prose = passage.role != Passage::Role::cell && passage.is_english;
    if (!is_prose) continue;
    items.add(passage);
    Look(passage, said)();
  }
  items.close();
}

}  // namespace folio::check
