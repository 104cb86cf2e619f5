#include "base/english.h"

#include <algorithm>
#include <array>
#include <string>

#include "base/ascii.h"
#include "base/text.h"

namespace folio::english {

namespace {

using text::is_capital;
using text::is_digit;
using text::is_letter;
using text::is_small;

bool is_space(char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r'; }

// Bytes of characters outside ASCII may be letters; the marks among them that
// English prose uses are not.
constexpr std::array<std::string_view, 10> marks{"‘", "’", "“", "”", "–",
                                                 "—", "…", "•", "£", "\u00A0"};

// The length of such a mark at the beginning of `text`; 0 if there is none.
std::size_t mark_before(std::string_view text) {
  const auto found =
      std::ranges::find_if(marks, [&](std::string_view mark) { return text.starts_with(mark); });
  return found == marks.end() ? 0 : found->size();
}

std::size_t mark_behind(std::string_view text) {
  const auto found =
      std::ranges::find_if(marks, [&](std::string_view mark) { return text.ends_with(mark); });
  return found == marks.end() ? 0 : found->size();
}

bool is_word_byte(char c) {
  return is_letter(c) || is_digit(c) || static_cast<unsigned char>(c) >= 0x80;
}

// A word without the marks round it.
std::string_view bare(std::string_view token) {
  while (!token.empty()) {
    const std::size_t mark = mark_before(token);
    if (mark == 0 && is_word_byte(token.front())) break;
    token.remove_prefix(std::max<std::size_t>(mark, 1));
  }
  while (!token.empty()) {
    const std::size_t mark = mark_behind(token);
    if (mark == 0 && is_word_byte(token.back())) break;
    token.remove_suffix(std::max<std::size_t>(mark, 1));
  }
  return token;
}

// --- Where sentences end -----------------------------------------------------------

// What ends in a full stop and goes on …
constexpr std::string_view abbreviations[] = {"approx", "cf",  "cllr", "cllrs", "dept", "dr",  "eg",
                                              "e.g",    "i.e", "ie",   "insp",  "mr",   "mrs", "ms",
                                              "prof",   "rev", "sgt",  "st",    "viz",  "vs"};
// … what does so before a number …
constexpr std::string_view before_numbers[] = {"app", "art", "chap", "ext",  "fig",   "figs",
                                               "no",  "nos", "p",    "para", "paras", "pp",
                                               "s",   "sch", "ss",   "tel",  "vol"};
// … and what may end a sentence as well, and does so before a capital letter.
constexpr std::string_view perhaps_at_the_end[] = {"a.m", "co", "etc", "inc", "ltd", "p.m"};

bool is_one_of(std::string_view word, const auto& list) {
  return std::ranges::find(list, text::lower(word)) != std::ranges::end(list);
}

// The word that ends at `end`.
std::string_view word_before(std::string_view paragraph, std::size_t end) {
  std::size_t begin = end;
  while (begin > 0 && !is_space(paragraph[begin - 1])) --begin;
  return bare(paragraph.substr(begin, end - begin));
}

bool is_all_digits(std::string_view word) { return std::ranges::all_of(word, is_digit); }

// Whether the full stop at `at` belongs to the word before it.
bool belongs_to_word(std::string_view paragraph, std::size_t at, char next) {
  const std::string_view word = word_before(paragraph, at);
  if (is_one_of(word, abbreviations)) return true;
  if (is_one_of(word, before_numbers) && is_digit(next)) return true;
  if (is_one_of(word, perhaps_at_the_end)) return !is_capital(next);
  if (word.size() == 1 && is_capital(word[0]) && word[0] != 'I') return is_capital(next);
  const bool heads_text = bare(paragraph.substr(0, at)) == word;
  return heads_text && !word.empty() && word.size() <= 3 && is_all_digits(word);
}

bool is_closing(std::string_view rest, std::size_t& length) {
  length = 1;
  if (rest.starts_with(')') || rest.starts_with(']') || rest.starts_with('"') ||
      rest.starts_with('\'')) {
    return true;
  }
  length = rest.starts_with("”") || rest.starts_with("’") ? std::string_view("”").size() : 0;
  return length > 0;
}

// Just past the marks that end a sentence at `at`; 0 if none ends there.
std::size_t end_of_sentence(std::string_view paragraph, std::size_t at) {
  const auto is_stop = [](char c) { return c == '.' || c == '!' || c == '?'; };
  if (!is_stop(paragraph[at])) return 0;
  std::size_t end = at + 1;
  while (end < paragraph.size() && is_stop(paragraph[end])) ++end;
  const bool one_full_stop = end == at + 1 && paragraph[at] == '.';
  std::size_t length = 0;
  while (end < paragraph.size() && is_closing(paragraph.substr(end), length)) end += length;
  if (end == paragraph.size()) return end;
  if (!is_space(paragraph[end])) return 0;
  std::size_t next = end;
  while (next < paragraph.size() && is_space(paragraph[next])) ++next;
  const std::string_view coming = bare(paragraph.substr(next));
  const char first = coming.empty() ? '\0' : coming.front();
  if (is_small(first)) return 0;
  return one_full_stop && belongs_to_word(paragraph, at, first) ? 0 : end;
}

void add_sentence(std::string_view paragraph, std::size_t begin, std::size_t end,
                  std::vector<Sentence>& all) {
  while (begin < end && is_space(paragraph[begin])) ++begin;
  while (end > begin && is_space(paragraph[end - 1])) --end;
  const std::size_t count = words(paragraph.substr(begin, end - begin)).size();
  if (count > 0) all.push_back({begin, end, count});
}

// --- Syllables -----------------------------------------------------------------------

struct Known {
  std::string_view word;
  std::size_t syllables;
};

// Frequent in council papers, and wrong by the rules below.
constexpr std::array known{
    Known{"area", 3},       Known{"areas", 3},        Known{"being", 2},      Known{"business", 2},
    Known{"create", 2},     Known{"created", 3},      Known{"creating", 3},   Known{"evidence", 3},
    Known{"every", 2},      Known{"everyone", 3},     Known{"idea", 3},       Known{"ideas", 3},
    Known{"ideology", 5},   Known{"people", 2},       Known{"peoples", 2},    Known{"reality", 4},
    Known{"science", 2},    Known{"something", 2},    Known{"sometimes", 2},  Known{"therefore", 2},
    Known{"whereas", 2},    Known{"agreed", 2},       Known{"does", 1},       Known{"statement", 2},
    Known{"statements", 2}, Known{"safeguarding", 3}, Known{"safeguard", 2},  Known{"wednesday", 2},
    Known{"moreover", 3},   Known{"household", 2},    Known{"households", 2},
};

bool is_vowel(char c) { return std::string_view("aeiouy").find(c) != std::string_view::npos; }

std::size_t vowel_groups(std::string_view word) {
  std::size_t groups = 0;
  for (std::size_t i = 0; i < word.size(); ++i) {
    const bool opens = is_vowel(word[i]) && (i == 0 || !is_vowel(word[i - 1]));
    groups += opens ? 1 : 0;
  }
  return groups;
}

// Vowels written at the end and not spoken.
bool ends_silently(std::string_view word) {
  const auto before = [&](std::size_t n) {
    return word.size() > n ? word[word.size() - n - 1] : 'a';
  };
  if (word.ends_with("le") || word.ends_with("les")) {
    const std::size_t n = word.ends_with("les") ? 3 : 2;
    return is_vowel(before(n));
  }
  if (word.ends_with("e")) return !is_vowel(before(1));
  if (word.ends_with("ed")) return !is_vowel(before(2)) && before(2) != 't' && before(2) != 'd';
  if (word.ends_with("es")) {
    const std::string_view hissing = "cgszx";
    const bool hushing = word.ends_with("ches") || word.ends_with("shes");
    return !is_vowel(before(2)) && hissing.find(before(2)) == hissing.npos && !hushing;
  }
  // An e inside: statement, safely, useful, homeless.
  for (const std::string_view suffix : {"ement", "ements", "ely", "eful", "eless", "eness"}) {
    if (word.size() > suffix.size() + 2 && word.ends_with(suffix))
      return !is_vowel(before(suffix.size()));
  }
  return false;
}

// Two vowels side by side that are spoken apart.
std::size_t parted_vowels(std::string_view word) {
  std::size_t count = 0;
  for (std::size_t i = 0; i + 1 < word.size(); ++i) {
    const std::string_view pair = word.substr(i, 2);
    const char before = i > 0 ? word[i - 1] : ' ';
    const bool soft =
        before == 't' || before == 'c' || before == 's' || before == 'g' || before == 'x';
    if (pair == "ia" || pair == "io" || pair == "iu") count += soft ? 0 : 1;
    if (pair == "ia") count += soft && word.substr(i).starts_with("iat") ? 1 : 0;
    if (pair == "ua") count += before != 'q' && before != 'g' ? 1 : 0;
    if (pair == "eo") count += before == 'd' || before == 'r' || before == 'l' ? 1 : 0;
    if (pair == "ie")
      count += word.substr(i).starts_with("iet") || word.substr(i).starts_with("ience") ? 1 : 0;
    if (word.substr(i).starts_with("uing") || word.substr(i).starts_with("ying")) ++count;
  }
  if (word.starts_with("coor") || word.starts_with("coop")) ++count;
  return count + (word.ends_with("ism") || word.ends_with("isms") ? 1 : 0);
}

std::size_t syllables_of_letters(const std::string& word) {
  const auto found = std::ranges::find(known, std::string_view(word), &Known::word);
  if (found != known.end()) return found->syllables;
  std::size_t count = vowel_groups(word) + parted_vowels(word);
  if (count > 1 && ends_silently(word)) --count;
  return std::max<std::size_t>(count, 1);
}

bool is_address(std::string_view word) {
  return word.find("://") != word.npos || word.starts_with("www.") || word.find('@') != word.npos;
}

// CTLP, LGA: too short or without vowels to be said as a word.
bool is_spelt_out(std::string_view word) {
  const bool capitals =
      word.size() >= 2 && word.size() <= 6 && std::ranges::all_of(word, is_capital);
  if (!capitals) return false;
  const std::string small = text::lower(word);
  return word.size() == 2 || std::ranges::none_of(small, is_vowel) ||
         (word.size() <= 4 && vowel_groups(small) == 1 && is_vowel(small.back()));
}

}  // namespace

std::vector<Sentence> sentences(std::string_view paragraph) {
  std::vector<Sentence> all;
  std::size_t begin = 0;
  for (std::size_t at = 0; at < paragraph.size(); ++at) {
    const std::size_t end = end_of_sentence(paragraph, at);
    if (end == 0) continue;
    add_sentence(paragraph, begin, end, all);
    begin = end;
    at = end - 1;
  }
  add_sentence(paragraph, begin, paragraph.size(), all);
  return all;
}

std::vector<std::string_view> words(std::string_view text) {
  std::vector<std::string_view> all;
  for (std::size_t begin = 0; begin < text.size();) {
    while (begin < text.size() && is_space(text[begin])) ++begin;
    std::size_t end = begin;
    while (end < text.size() && !is_space(text[end])) ++end;
    const std::string_view word = bare(text.substr(begin, end - begin));
    if (!word.empty()) all.push_back(word);
    begin = end;
  }
  return all;
}

std::size_t syllables(std::string_view word) {
  if (is_address(word) || std::ranges::none_of(word, is_letter)) return 1;
  if (is_spelt_out(word)) {
    return word.size() + 2 * static_cast<std::size_t>(std::ranges::count(word, 'W'));
  }
  std::size_t count = 0;
  std::string run;
  for (const char c : std::string(word) + " ") {
    if (is_letter(c)) {
      run += c;
    } else if (c != '\'' && static_cast<unsigned char>(c) < 0x80 && !run.empty()) {
      count += syllables_of_letters(text::lower(run));
      run.clear();
    }
  }
  return std::max<std::size_t>(count, 1);
}

}  // namespace folio::english
