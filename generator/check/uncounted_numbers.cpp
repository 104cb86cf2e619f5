// Numbers in sentences that count nobody: rules and sizes, rates, ranges, labels.

#include <algorithm>
#include <array>

#include "base/text.h"
#include "check/known.h"

namespace folio::check {

namespace {

// Before these the number is a rule, a size or a label, and counts nobody.
constexpr std::array<std::string_view, 46> no_count_behind{
    "all",      "least",    "most",    "every",     "each",           "any",        "than",
    "groups",   "pairs",    "teams",   "panels",    "section",        "sections",   "objective",
    "priority", "theme",    "table",   "figure",    "paragraph",      "paragraphs", "stage",
    "tier",     "level",    "step",    "phase",     "part",           "item",       "strand",
    "chapter",  "appendix", "outcome", "group",     "recommendation", "action",     "pillar",
    "duty",     "question", "no",      "up",        "page",           "pages",      "annex",
    "schedule", "article",  "rule",    "regulation"};

// "Year 4 pupils", as opposed to "in the year 4 pupils".
bool is_of_school(const NumberInSentence& n) {
  static constexpr std::array<std::string_view, 13> of_time{
      "the",      "this", "last", "that",      "each",     "per",     "past",
      "previous", "next", "a",    "financial", "calendar", "academic"};
  if (text::lower(n.words[n.at - 1]) != "year") return false;
  return n.at < 2 || !n.is_among(n.at - 2, of_time);
}

// "between two and four", "two or three", "Key Stage 3 and 4".
bool ends_a_range(const NumberInSentence& n) {
  if (n.at < 2 || small_number(n.words[n.at - 2]) == 0) return false;
  if (n.at > 2 && makes_no_count(n.words[n.at - 3])) return true;
  const bool is_between = n.at > 2 && text::lower(n.words[n.at - 3]) == "between";
  return n.words[n.at - 1] == "or" || (n.words[n.at - 1] == "and" && is_between);
}

// "groups of three", "a minimum of two", "up to four", "one in four", "two out of three".
bool is_stated_size(const NumberInSentence& n) {
  const std::string before = text::lower(n.words[n.at - 1]);
  if (n.at < 2 || (before != "of" && before != "to" && before != "in")) return false;
  const std::string first = text::lower(n.words[n.at - 2]);
  static constexpr std::array<std::string_view, 11> sizes{"groups",  "pairs", "teams", "panels",
                                                          "group",   "team",  "panel", "minimum",
                                                          "maximum", "up",    "out"};
  return text::is_among(first, sizes) || (before == "in" && small_number(first) != 0);
}

}  // namespace

bool counts_nobody(const NumberInSentence& n) {
  if (n.at == 0) return false;
  const std::string_view before = n.words[n.at - 1];
  const std::string_view between_them = n.gap_behind(n.at - 1);
  // "£2", "1-2": part of another number.
  if (between_them.find_first_not_of(" \n(") == std::string_view::npos) {
    return makes_no_count(before) || is_stated_size(n) || is_of_school(n) || ends_a_range(n);
  }
  return between_them.find_first_of(".,;:)") == std::string_view::npos;
}

// "Two people from each school", "four cases per officer", "in two cases": nobody
// that there was.
bool is_rate(const NumberInSentence& n, std::size_t noun) {
  const auto is = [&](std::size_t at, std::string_view word) {
    return at < n.words.size() && n.words[at] == word;
  };
  static constexpr std::array<std::string_view, 9> wholes{"five", "ten", "twenty", "hundred", "10",
                                                          "20",   "100", "a",      "every"};
  const bool most = is(noun + 1, "at") && (is(noun + 2, "most") || is(noun + 2, "least"));
  const bool of_each =
      is(noun + 1, "in") && n.is_among(noun + 2, wholes) && !n.is_of_time(noun + 3);
  const bool out_of = is(noun + 1, "out") && is(noun + 2, "of");
  const bool a_month =
      (is(noun + 1, "a") || is(noun + 1, "an") || is(noun + 1, "every")) && n.is_of_time(noun + 2);
  if (most || of_each || out_of || a_month) return true;
  const bool shared = is(noun + 1, "per") || is(noun + 1, "each") || is(noun + 2, "each");
  const bool idiom = noun == n.at + 1 && n.words[noun] == "cases" && n.at > 0 &&
                     text::lower(n.words[n.at - 1]) == "in";
  return shared || idiom;
}

bool NumberInSentence::is_among(std::size_t place, std::span<const std::string_view> list) const {
  return place < words.size() && text::is_among(text::lower(words[place]), list);
}

std::string_view NumberInSentence::gap_behind(std::size_t place) const {
  const char* begin = words[place].data() + words[place].size();
  return {begin, static_cast<std::size_t>(words[place + 1].data() - begin)};
}

bool NumberInSentence::is_of_time(std::size_t place) const {
  static constexpr std::array<std::string_view, 9> times{"days", "weeks", "months", "years",  "day",
                                                         "week", "month", "year",   "quarter"};
  return is_among(place, times);
}

bool NumberInSentence::is(std::size_t place, std::string_view word) const {
  return place < words.size() && words[place] == word;
}

bool NumberInSentence::is_form_of_be(std::size_t place) const {
  static constexpr std::array<std::string_view, 6> forms{"was", "were", "been",
                                                         "is",  "are",  "being"};
  return is_among(place, forms);
}

bool NumberInSentence::is_form_of_have(std::size_t place) const {
  static constexpr std::array<std::string_view, 3> forms{"had", "has", "have"};
  return is_among(place, forms);
}

bool NumberInSentence::follows_directly(std::size_t first, std::size_t last) const {
  for (std::size_t i = first; i < last; ++i) {
    if (gap_behind(i).find_first_not_of(" \n") != std::string_view::npos) return false;
  }
  return true;
}

bool makes_no_count(std::string_view word) { return is_among(text::lower(word), no_count_behind); }

// 0 if the word is no number that could be of few people.
int small_number(std::string_view word) {
  if (text::lower(word) == "single") return 1;
  static constexpr std::array<std::string_view, 4> spelt{"one", "two", "three", "four"};
  const auto found = std::ranges::find(spelt, text::lower(word));
  if (found != spelt.end()) return static_cast<int>(found - spelt.begin()) + 1;
  return word.size() == 1 && word[0] >= '1' && word[0] <= '4' ? word[0] - '0' : 0;
}

}  // namespace folio::check
