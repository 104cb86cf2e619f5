#include <algorithm>
#include <charconv>
#include <map>
#include <string>

#include "base/digest.h"
#include "base/text.h"
#include "release/parts.h"

namespace folio::release {

namespace {

constexpr std::size_t run_length = 8;  // words

struct Word {
  std::string letters;
  std::size_t offset = 0;
};

// Letters and digits of every script; the punctuation and spaces of ASCII,
// Latin-1 and the General Punctuation block (curly quotes, dashes) are not.
bool is_part_of_word(char32_t c) {
  if (c < 0x80) return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
  return c > 0xBF && !(c >= 0x2000 && c <= 0x206F);
}

std::vector<Word> words_in(std::string_view words) {
  std::vector<Word> found;
  const std::string lower = text::lower(words);
  bool inside = false;
  for (std::size_t offset = 0; offset < lower.size();) {
    const std::size_t start = offset;
    const bool letter = is_part_of_word(text::next_code_point(lower, offset));
    if (letter && !inside) found.push_back({"", start});
    if (letter) found.back().letters += lower.substr(start, offset - start);
    inside = letter;
  }
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

}  // namespace

std::vector<Run> runs_of(std::string_view words, const std::vector<std::string>& common) {
  const std::vector<Word> found = words_in(words);
  const std::vector<bool> barred = words_of_phrases(found, common);
  std::vector<Run> runs;
  std::size_t free = 0;  // words since the last barred one
  for (std::size_t i = 0; i < found.size(); ++i) {
    free = barred[i] ? 0 : free + 1;
    if (free < run_length) continue;
    const std::size_t first = i + 1 - run_length;
    runs.push_back({hash_of(found, first), found[first].offset});
  }
  return runs;
}

}  // namespace folio::release
