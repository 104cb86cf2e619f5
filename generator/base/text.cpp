#include "base/text.h"

#include <algorithm>
#include <cstdint>
#include <numeric>

#include "base/ascii.h"
#include "base/locale.h"

namespace folio::text {

namespace {

constexpr std::string_view white_space = " \t\n\r\f\v";

bool is_lower_or_digit(char c) { return is_small(c) || is_digit(c); }

// How many bytes follow a lead byte, and what the first of them may be
// (Unicode 15, table 3-7).
struct Sequence {
  std::size_t following;
  unsigned char low, high;
};

constexpr Sequence sequence_of(unsigned char lead) {
  if (lead < 0x80) return {0, 0, 0};
  if (lead >= 0xC2 && lead <= 0xDF) return {1, 0x80, 0xBF};
  if (lead == 0xE0) return {2, 0xA0, 0xBF};
  if (lead == 0xED) return {2, 0x80, 0x9F};
  if (lead >= 0xE1 && lead <= 0xEF) return {2, 0x80, 0xBF};
  if (lead == 0xF0) return {3, 0x90, 0xBF};
  if (lead >= 0xF1 && lead <= 0xF3) return {3, 0x80, 0xBF};
  if (lead == 0xF4) return {3, 0x80, 0x8F};
  return {0, 1, 0};  // no lead byte: an impossible range says so
}

// Length of the well-formed sequence at `offset`, 0 if there is none.
std::size_t sequence_length(std::string_view bytes, std::size_t offset) {
  const auto at = [&](std::size_t i) { return static_cast<unsigned char>(bytes[i]); };
  const Sequence sequence = sequence_of(at(offset));
  if (sequence.low > sequence.high) return 0;
  if (offset + sequence.following >= bytes.size()) return 0;
  for (std::size_t i = 1; i <= sequence.following; ++i) {
    const unsigned char low = i == 1 ? sequence.low : 0x80;
    const unsigned char high = i == 1 ? sequence.high : 0xBF;
    if (at(offset + i) < low || at(offset + i) > high) return 0;
  }
  return sequence.following + 1;
}

// Insertions, deletions, replacements and swaps of neighbours (optimal string
// alignment): the slips that fingers make.
std::size_t edit_distance(std::string_view a, std::string_view b) {
  std::vector<std::vector<std::size_t>> cost(a.size() + 1, std::vector<std::size_t>(b.size() + 1));
  for (std::size_t i = 0; i <= a.size(); ++i) cost[i][0] = i;
  std::iota(cost[0].begin(), cost[0].end(), 0);
  for (std::size_t i = 1; i <= a.size(); ++i) {
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t replaced = cost[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
      cost[i][j] = std::min({cost[i - 1][j] + 1, cost[i][j - 1] + 1, replaced});
      const bool swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
      if (swapped) cost[i][j] = std::min(cost[i][j], cost[i - 2][j - 2] + 1);
    }
  }
  return cost[a.size()][b.size()];
}

}  // namespace

std::optional<std::size_t> first_bad_utf8(std::string_view bytes) {
  for (std::size_t offset = 0; offset < bytes.size();) {
    const std::size_t length = sequence_length(bytes, offset);
    if (length == 0) return offset;
    offset += length;
  }
  return std::nullopt;
}

char32_t next_code_point(std::string_view utf8, std::size_t& offset) {
  const auto lead = static_cast<unsigned char>(utf8[offset++]);
  const std::size_t following = sequence_of(lead).following;
  char32_t code_point = following == 0 ? lead : lead & (0x3Fu >> following);
  for (std::size_t i = 0; i < following && offset < utf8.size(); ++i) {
    code_point = (code_point << 6) | (static_cast<unsigned char>(utf8[offset++]) & 0x3Fu);
  }
  return code_point;
}

void append_utf8(std::string& out, char32_t code_point) {
  const auto tail = [&](int shift) {
    out += static_cast<char>(0x80 | ((code_point >> shift) & 0x3F));
  };
  if (code_point < 0x80) {
    out += static_cast<char>(code_point);
  } else if (code_point < 0x800) {
    out += static_cast<char>(0xC0 | (code_point >> 6));
    tail(0);
  } else if (code_point < 0x10000) {
    out += static_cast<char>(0xE0 | (code_point >> 12));
    tail(6), tail(0);
  } else {
    out += static_cast<char>(0xF0 | (code_point >> 18));
    tail(12), tail(6), tail(0);
  }
}

std::size_t length(std::string_view utf8) {
  return static_cast<std::size_t>(
      std::ranges::count_if(utf8, [](unsigned char byte) { return (byte & 0xC0) != 0x80; }));
}

std::string slug(std::string_view words) {
  std::string out;
  bool gap = false;
  for (const char c : lower(locale::without_accents(words))) {
    if (c == '\'' || static_cast<unsigned char>(c) >= 0x80) continue;
    if (!is_lower_or_digit(c)) {
      gap = true;
      continue;
    }
    if (gap && !out.empty()) out += '-';
    gap = false;
    out += c;
  }
  return out;
}

bool is_id(std::string_view id) {
  if (id.empty() || id.size() > 64 || id.front() == '-' || id.back() == '-') return false;
  return id.find("--") == id.npos &&
         std::ranges::all_of(id, [](char c) { return is_lower_or_digit(c) || c == '-'; });
}

std::optional<std::string> nearest(std::string_view word, std::span<const std::string> candidates) {
  std::optional<std::string> best;
  std::size_t best_distance = std::max<std::size_t>(1, word.size() / 3) + 1;
  for (const std::string& candidate : candidates) {
    const std::size_t longer = std::max(candidate.size(), word.size());
    const std::size_t shorter = std::min(candidate.size(), word.size());
    if (longer - shorter >= best_distance) continue;
    const std::size_t distance = edit_distance(word, candidate);
    if (distance >= best_distance) continue;
    best = candidate;
    best_distance = distance;
  }
  return best;
}

std::string_view trimmed(std::string_view words) {
  const std::size_t first = words.find_first_not_of(white_space);
  if (first == words.npos) return {};
  return words.substr(first, words.find_last_not_of(white_space) - first + 1);
}

std::string squeezed(std::string_view words) {
  std::string out;
  for (const char c : trimmed(words)) {
    const bool space = white_space.find(c) != white_space.npos;
    if (space && !out.empty() && out.back() == ' ') continue;
    out += space ? ' ' : c;
  }
  return out;
}

std::vector<std::string_view> split(std::string_view words, char separator) {
  std::vector<std::string_view> parts;
  for (std::size_t at = words.find(separator); at != words.npos; at = words.find(separator)) {
    parts.push_back(words.substr(0, at));
    words.remove_prefix(at + 1);
  }
  parts.push_back(words);
  return parts;
}

std::string join(std::span<const std::string> parts, std::string_view separator) {
  std::string out;
  for (const std::string& part : parts) {
    if (&part != &parts.front()) out += separator;
    out += part;
  }
  return out;
}

std::string counted(std::size_t count, std::string_view one, std::string_view many) {
  return std::to_string(count) + " " + std::string(count == 1 ? one : many);
}

std::string lower(std::string_view words) {
  std::string out(words);
  for (char& c : out) {
    if (text::is_capital(c)) c = static_cast<char>(c - 'A' + 'a');
  }
  return out;
}

std::string upper(std::string_view words) {
  std::string out(words);
  for (char& c : out) {
    if (text::is_small(c)) c = static_cast<char>(c - 'a' + 'A');
  }
  return out;
}

}  // namespace folio::text
