#include "base/pdf_letters.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>

#include "base/ascii.h"
#include "base/text.h"

namespace folio {

namespace {

constexpr std::size_t most_letters = 200'000;  // of one CMap
constexpr unsigned longest_range = 65'536;

/// A token of a CMap: a string in hexadecimal, a bracket or a word.
struct Token {
  std::string_view word;  // "beginbfchar", "["; empty for a string
  std::string bytes;
};

int digit_of(char c) {
  if (text::is_digit(c)) return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

std::string bytes_of(std::string_view hexadecimal) {
  std::string bytes;
  int high = -1;
  for (const char c : hexadecimal) {
    const int digit = digit_of(c);
    if (digit < 0) continue;
    if (high >= 0) bytes += static_cast<char>(high * 16 + digit);
    high = high >= 0 ? -1 : digit;
  }
  if (high >= 0) bytes += static_cast<char>(high * 16);
  return bytes;
}

constexpr std::string_view blanks{" \t\r\n\f\0", 6};

/// The next token at `at`, which is moved past it; nothing at the end.
std::optional<Token> next_token(std::string_view cmap, std::size_t& at) {
  at = cmap.find_first_not_of(blanks, at);
  if (at >= cmap.size()) return std::nullopt;
  if (cmap[at] == '<' && cmap.substr(at, 2) != "<<") {
    const std::size_t end = std::min(cmap.find('>', at), cmap.size());
    const Token token{{}, bytes_of(cmap.substr(at + 1, end - at - 1))};
    at = end + 1;
    return token;
  }
  if (cmap[at] == '[' || cmap[at] == ']') return Token{cmap.substr(at++, 1), {}};
  const std::size_t end = std::min(cmap.find_first_of(" \t\r\n\f[]<", at + 1), cmap.size());
  const Token token{cmap.substr(at, end - at), {}};
  at = end;
  return token;
}

unsigned number_of(std::string_view bytes) {
  unsigned number = 0;
  for (const char c : bytes.substr(0, 4)) number = number << 8 | static_cast<unsigned char>(c);
  return number;
}

// The letters that come `steps` after those of UTF-16 in `bytes`.
std::string letters_after(std::string bytes, unsigned steps) {
  if (bytes.size() == 1) bytes.insert(0, 1, '\0');
  if (bytes.size() >= 2) {
    const unsigned last = number_of(std::string_view(bytes).substr(bytes.size() - 2)) + steps;
    bytes[bytes.size() - 2] = static_cast<char>(last >> 8 & 0xFF);
    bytes[bytes.size() - 1] = static_cast<char>(last & 0xFF);
  }
  return utf8_of_utf16(bytes, true);
}

/// Reads the ranges and letters of a CMap (Adobe Technical Note 5411).
class CMap {
 public:
  explicit CMap(std::string_view cmap) : cmap_(cmap) {
    while (const auto token = next_token(cmap_, at_)) {
      if (token->word == "beginbfchar") read_letters();
      if (token->word == "beginbfrange") read_ranges();
    }
  }

  std::map<unsigned, std::string> taken() { return std::move(letters_); }

 private:
  void add(unsigned code, std::string letters) {
    if (letters_.size() < most_letters) letters_[code] = std::move(letters);
  }

  void read_letters() {
    while (const auto code = next_token(cmap_, at_)) {
      const auto letters = code->word.empty() ? next_token(cmap_, at_) : std::nullopt;
      if (!letters) return;
      add(number_of(code->bytes), letters_after(letters->bytes, 0));
    }
  }

  void read_ranges() {
    while (const auto first = next_token(cmap_, at_)) {
      const auto last = first->word.empty() ? next_token(cmap_, at_) : std::nullopt;
      const auto letters = last ? next_token(cmap_, at_) : std::nullopt;
      if (!letters) return;
      const unsigned begin = number_of(first->bytes);
      const unsigned end = std::min(number_of(last->bytes), begin + longest_range);
      if (letters->word == "[") {
        read_list(begin);
      } else {
        for (unsigned code = begin; code <= end && letters_.size() < most_letters; ++code)
          add(code, letters_after(letters->bytes, code - begin));
      }
    }
  }

  void read_list(unsigned code) {
    while (const auto letters = next_token(cmap_, at_)) {
      if (!letters->word.empty()) return;
      add(code++, letters_after(letters->bytes, 0));
    }
  }

  std::string_view cmap_;
  std::size_t at_ = 0;
  std::map<unsigned, std::string> letters_;
};

}  // namespace

PdfLetters::PdfLetters(const PdfFont& font)
    : font_(font),
      by_code_(CMap(font.to_unicode).taken()),
      is_unicode_(font.encoding.find("UCS2") != std::string::npos ||
                  font.encoding.find("UTF16") != std::string::npos) {}

std::vector<PdfLetter> PdfLetters::read(std::string_view codes) const {
  const std::size_t step = font_.is_composite ? 2 : 1;
  std::vector<PdfLetter> letters;
  for (std::size_t at = 0; at + step <= codes.size(); at += step) {
    letters.push_back(letter(number_of(codes.substr(at, step))));
  }
  return letters;
}

PdfLetter PdfLetters::letter(unsigned code) const {
  PdfLetter letter;
  const auto width = font_.widths.find(static_cast<int>(code));
  letter.width = (width == font_.widths.end() ? font_.usual_width : width->second) / 1000;
  letter.is_blank = !font_.is_composite && code == ' ';
  const auto known = by_code_.find(code);
  letter.words = known != by_code_.end() ? known->second : otherwise(code);
  letter.is_known = !letter.words.empty() && letter.words != "\uFFFD";
  return letter;
}

std::string PdfLetters::otherwise(unsigned code) const {
  if (is_unicode_) {
    return utf8_of_utf16(std::string{static_cast<char>(code >> 8), static_cast<char>(code)}, true);
  }
  if (font_.is_composite) return {};
  const auto named = font_.differences.find(static_cast<int>(code));
  if (named != font_.differences.end()) return letter_of_glyph(named->second);
  // The codes of such a font are its own, whatever letters they have elsewhere.
  const bool is_its_own = font_.is_symbolic && font_.is_embedded && font_.encoding.empty();
  if (is_its_own && font_.differences.empty() && by_code_.empty()) return {};
  return letter_in_encoding(font_.encoding, code);
}

}  // namespace folio
