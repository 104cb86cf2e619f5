#include "release/parts.h"

#include <charconv>
#include <string>

#include "base/digest.h"
#include "base/text.h"

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

}  // namespace

std::vector<Run> runs_of(std::string_view words) {
  const std::vector<Word> found = words_in(words);
  std::vector<Run> runs;
  for (std::size_t i = 0; i + run_length <= found.size(); ++i) {
    runs.push_back({hash_of(found, i), found[i].offset});
  }
  return runs;
}

}  // namespace folio::release
