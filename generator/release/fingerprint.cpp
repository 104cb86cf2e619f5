#include <algorithm>
#include <charconv>
#include <iterator>
#include <map>
#include <string>

#include "base/digest.h"
#include "base/locale.h"
#include "base/text.h"
#include "release/parts.h"

namespace folio::release {

namespace {

constexpr std::size_t run_length = 8;  // words

struct Word {
  std::string letters;
  std::size_t offset = 0;
};

// Soft hyphens and the joiners of Indic and Arabic scripts stand inside words
// and are not seen.
bool is_joiner(char32_t c) { return c == 0xAD || c == 0x200C || c == 0x200D; }

bool has_joiners(std::string_view words) {
  for (std::size_t offset = 0; offset < words.size();) {
    if (is_joiner(text::next_code_point(words, offset))) return true;
  }
  return false;
}

bool is_ascii(std::string_view letters) {
  return std::ranges::all_of(letters, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

// A word as it is compared: one that was typed or stored otherwise, with
// accents apart from their letters, is the same word.
std::string compared(const std::string& letters) {
  return is_ascii(letters) ? text::lower(letters) : locale::folded(letters);
}

/// What a joiner does to the letters around it.
enum class Joiners { part, join };

// The words of a text in any script.
std::vector<Word> words_in(std::string_view words, Joiners joiners = Joiners::part) {
  std::vector<Word> found;
  bool inside = false;
  for (std::size_t offset = 0; offset < words.size();) {
    const std::size_t start = offset;
    const char32_t c = text::next_code_point(words, offset);
    if (joiners == Joiners::join && is_joiner(c)) continue;
    const bool letter = locale::is_part_of_word(c);
    if (letter && !inside) found.push_back({"", start});
    if (letter) found.back().letters += words.substr(start, offset - start);
    inside = letter;
  }
  for (Word& word : found) word.letters = compared(word.letters);
  return found;
}

std::uint64_t hash_of(const std::vector<Word>& words, std::size_t first) {
  Digest digest;
  for (std::size_t i = first; i < first + run_length; ++i) digest.add(words[i].letters);
  std::uint64_t hash = 0;
  const std::string hex = digest.hex().substr(0, 16);
  std::from_chars(hex.data(), hex.data() + hex.size(), hash, 16);
  return hash;
}

bool stands_at(const std::vector<Word>& words, std::size_t at, const std::vector<Word>& phrase) {
  if (phrase.size() > words.size() - at) return false;
  for (std::size_t i = 0; i < phrase.size(); ++i) {
    if (words[at + i].letters != phrase[i].letters) return false;
  }
  return true;
}

// Which words belong to a phrase.
std::vector<bool> words_of_phrases(const std::vector<Word>& words,
                                   const std::vector<std::string>& phrases) {
  std::multimap<std::string, std::vector<Word>> by_first;
  for (const std::string& phrase : phrases) {
    if (auto found = words_in(phrase); !found.empty()) by_first.emplace(found[0].letters, found);
  }
  std::vector<bool> belongs(words.size(), false);
  for (std::size_t i = 0; i < words.size(); ++i) {
    const auto [begin, end] = by_first.equal_range(words[i].letters);
    for (auto phrase = begin; phrase != end; ++phrase) {
      if (!stands_at(words, i, phrase->second)) continue;
      std::fill_n(belongs.begin() + static_cast<std::ptrdiff_t>(i), phrase->second.size(), true);
    }
  }
  return belongs;
}

std::vector<Run> runs_in(const std::vector<Word>& words, const std::vector<std::string>& common) {
  const std::vector<bool> barred = words_of_phrases(words, common);
  std::vector<Run> runs;
  std::size_t free = 0;  // words since the last barred one
  for (std::size_t i = 0; i < words.size(); ++i) {
    free = barred[i] ? 0 : free + 1;
    if (free < run_length) continue;
    const std::size_t first = i + 1 - run_length;
    runs.push_back({hash_of(words, first), words[first].offset});
  }
  return runs;
}

}  // namespace

// Some write a compound with a joiner, some as two words, some as one: where
// there are joiners the text is looked at both ways.
std::vector<Run> runs_of(std::string_view words, const std::vector<std::string>& common) {
  std::vector<Run> runs = runs_in(words_in(words), common);
  if (!has_joiners(words)) return runs;
  std::ranges::move(runs_in(words_in(words, Joiners::join), common), std::back_inserter(runs));
  std::ranges::stable_sort(runs, {}, &Run::offset);
  return runs;
}

}  // namespace folio::release
