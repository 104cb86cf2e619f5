// Abbreviations that a document uses and nobody explains.

#include <algorithm>
#include <set>

#include "base/ascii.h"
#include "base/english.h"
#include "base/text.h"
#include "check/passes.h"

namespace folio::check {

namespace {

using text::is_capital;

constexpr std::size_t most_letters = 6;
constexpr std::size_t words_of_a_shout = 3;
constexpr std::string_view advice =
    "write it in full with the letters in brackets, or explain it in the glossary";

// What everybody knows, and what is written in capitals without standing for
// anything: votes, ratings, parts of a resolution.
constexpr std::string_view known[] = {
    "ACT",     "AGREE", "AGREED", "ALL",   "AM",    "AMBER", "AND", "BBC", "BST", "DVD",  "EU",
    "FAQ",     "FOR",   "GMT",    "GREEN", "HM",    "HTML",  "ID",  "IT",  "MP",  "MPS",  "NHS",
    "NO",      "NONE",  "NOT",    "NOTE",  "NOTED", "OK",    "OR",  "PC",  "PDF", "PM",   "RED",
    "RESOLVE", "THAT",  "THE",    "TO",    "TV",    "UK",    "USA", "US",  "VAT", "WIFI", "YES"};

// "CTLP" of "CTLPs"; empty if the word is no abbreviation.
std::string_view letters_of(std::string_view word) {
  if (word.size() > 3 && word.ends_with('s')) word.remove_suffix(1);
  const bool capitals =
      word.size() >= 2 && word.size() <= most_letters && std::ranges::all_of(word, is_capital);
  return capitals ? word : std::string_view();
}

bool is_roman_number(std::string_view word) {
  return word.find_first_not_of("IVXLC") == std::string_view::npos;
}

// What no word in capitals holds; one with digits is a reference: "FIN0916".
bool cannot_shout(char c) {
  return text::is_small(c) || text::is_digit(c) || static_cast<unsigned char>(c) >= 0x80;
}

/// Several words in capitals are loud, and no abbreviations.
class Shouts {
 public:
  explicit Shouts(std::string_view words) : runs_(runs_in_capitals(words)) {
    std::erase_if(
        runs_, [](std::string_view run) { return english::words(run).size() < words_of_a_shout; });
  }

  /// Whether `word` is in one; asked of the words in their order.
  bool hold(std::string_view word) {
    while (next_ < runs_.size() && runs_[next_].data() + runs_[next_].size() <= word.data()) {
      ++next_;
    }
    return next_ < runs_.size() && runs_[next_].data() <= word.data();
  }

 private:
  std::vector<std::string_view> runs_;
  std::size_t next_ = 0;
};

class Explained {
 public:
  explicit Explained(const Paper& paper) {
    for (const std::string_view word : known) letters_.emplace(word);
    for (const std::string& word : paper.site.plain_english.allow) letters_.insert(word);
    for (const model::Term& term : paper.library.glossary) {
      letters_.insert(term.abbreviation);
      letters_.insert(term.term);
    }
  }

  bool contains(std::string_view letters) const { return letters_.contains(letters); }
  void add(std::string_view letters) { letters_.emplace(letters); }

 private:
  std::set<std::string, std::less<>> letters_;
};

// "counter-terrorism local profile (CTLP)" or "CTLP (counter-terrorism local
// profile)".
bool is_explained_at(std::string_view words, std::size_t begin, std::size_t end) {
  constexpr std::size_t near = 200;  // bytes; no long form is longer
  const std::string_view before =
      words.substr(begin - std::min(begin, near), std::min(begin, near));
  const bool in_brackets = before.ends_with('(') && english::words(before).size() >= 2;
  const std::string_view behind = words.substr(end, near);
  const bool before_brackets =
      behind.starts_with(" (") &&
      english::words(behind.substr(0, std::min(behind.find(')'), behind.size()))).size() >= 2;
  return in_brackets || before_brackets;
}

}  // namespace

std::vector<std::string_view> runs_in_capitals(std::string_view words) {
  std::vector<std::string_view> runs;
  bool follows = false;
  for (const std::string_view word : english::words(words)) {
    const bool in_capitals =
        std::ranges::count_if(word, is_capital) >= 2 && std::ranges::none_of(word, cannot_shout);
    const auto begin = static_cast<std::size_t>(word.data() - words.data());
    if (in_capitals && follows && begin > 0 && words[begin - 1] == ' ' &&
        runs.back().data() + runs.back().size() + 1 == word.data()) {
      runs.back() = {runs.back().data(), runs.back().size() + 1 + word.size()};
    } else if (in_capitals) {
      runs.push_back(word);
    }
    follows = in_capitals;
  }
  return runs;
}

std::vector<std::pair<std::size_t, Remark>> unexplained_abbreviations(const Paper& paper) {
  std::vector<std::pair<std::size_t, Remark>> remarks;
  Explained explained(paper);
  for (const Passage& passage : paper.passages) {
    if (!passage.is_english || passage.role == Passage::Role::field) continue;
    Shouts shouts(passage.words);
    for (const std::string_view word : english::words(passage.words)) {
      const bool is_shouted = shouts.hold(word);
      const std::string_view letters = letters_of(word);
      if (letters.empty() || is_roman_number(letters) || explained.contains(letters)) continue;
      if (is_shouted) continue;
      const auto begin = static_cast<std::size_t>(word.data() - passage.words.data());
      explained.add(letters);  // once in a document, whichever way it was
      const bool told =
          is_explained_at(passage.words, begin, begin + word.size()) || !passage.is_typed(begin);
      if (told) continue;
      remarks.emplace_back(passage.section, Remark{std::string(letters), 0, std::string(advice),
                                                   passage.place(begin, begin + word.size())});
    }
  }
  return remarks;
}

}  // namespace folio::check
