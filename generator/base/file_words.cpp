#include "base/file_words.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <utility>

#include "base/ascii.h"
#include "base/text.h"

namespace folio {

namespace {

constexpr std::string_view of_utf8 = "\xEF\xBB\xBF";  // its byte order mark

/// What a file begins with that is no text.
struct Signature {
  std::string_view bytes;
  std::size_t offset = 0;
  std::string_view unread;  // empty for pictures and fonts
};

using namespace std::string_view_literals;

constexpr std::array signatures{
    Signature{"\x89PNG\r\n"sv, 0, ""},
    Signature{"\xFF\xD8\xFF"sv, 0, ""},
    Signature{"GIF8"sv, 0, ""},
    Signature{"WEBP"sv, 8, ""},
    Signature{"\0\0\1\0"sv, 0, ""},
    Signature{"\0\1\0\0"sv, 0, ""},
    Signature{"OTTO"sv, 0, ""},
    Signature{"wOF"sv, 0, ""},
    Signature{"\xD0\xCF\x11\xE0"sv, 0, "it is in the old format of Word, Excel or PowerPoint"},
    Signature{"{\\rtf"sv, 0, "it is in Rich Text Format"},
    Signature{"ID3"sv, 0, "it is sound"},
    Signature{"\xFF\xFB"sv, 0, "it is sound"},
    Signature{"\xFF\xF3"sv, 0, "it is sound"},
    Signature{"ftypM4A"sv, 4, "it is sound"},
    Signature{"ftyp"sv, 4, "it is a film"},
};

const Signature* signature_of(std::string_view bytes) {
  const auto* const found = std::ranges::find_if(signatures, [&](const Signature& one) {
    return bytes.size() > one.offset && bytes.substr(one.offset).starts_with(one.bytes);
  });
  return found == signatures.end() ? nullptr : found;
}

bool is_pdf(std::string_view bytes) { return bytes.substr(0, 1024).find("%PDF-") != bytes.npos; }

bool is_archive(std::string_view bytes) {
  return bytes.starts_with("PK\x03\x04") || bytes.starts_with("PK\x05\x06");
}

// --- Text -------------------------------------------------------------------------------

bool is_control(char c) {
  return static_cast<unsigned char>(c) < 0x20 && c != '\n' && c != '\r' && c != '\t' && c != '\f';
}

bool has_no_control(std::string_view bytes) { return std::ranges::none_of(bytes, is_control); }

// What Excel and Notepad wrote before they wrote UTF-8. Of the letters of windows-1252
// that Latin 1 has not, those that part words matter; the others are as good as any.
std::string utf8_of_latin(std::string_view bytes) {
  std::string words;
  for (const char c : bytes) {
    const auto letter = static_cast<unsigned char>(c);
    const bool is_sign = letter >= 0x80 && letter < 0xA0;
    text::append_utf8(words, letter == 0x92 ? U'’' : is_sign ? U' ' : letter);
  }
  return words;
}

FileWords plain(std::string words, bool as_it_is) {
  FileWords file;
  file.passages.push_back({"", std::move(words)});
  file.is_plain = as_it_is;
  return file;
}

// --- What is no text --------------------------------------------------------------------

bool is_written(char c) {
  return text::is_letter_or_digit(c) ||
         std::string_view(" .,;:-'\"()@/!?&").find(c) != std::string_view::npos;
}

constexpr std::size_t shortest_words = 12;  // letters in a row that no chance brings about

// The words that stand among bytes, where every `step`-th byte is a letter and the others
// are nought.
std::string words_among(std::string_view bytes, std::size_t step) {
  std::string all, run;
  const auto end_run = [&] {
    if (run.size() >= shortest_words && run.find(' ') != run.npos) all += run + '\n';
    run.clear();
  };
  for (std::size_t at = 0; at < bytes.size();) {
    const bool is_letter =
        is_written(bytes[at]) && (step == 1 || (at + 1 < bytes.size() && bytes[at + 1] == '\0'));
    if (is_letter) run += bytes[at];
    if (!is_letter) end_run();
    at += is_letter ? step : 1;
  }
  end_run();
  return all;
}

// Word kept its letters as one byte each, or as two.
FileWords unread(std::string_view bytes, std::string why) {
  FileWords file;
  file.unread = std::move(why);
  const std::string words = words_among(bytes, 1) + words_among(bytes, 2);
  if (!words.empty()) file.passages.push_back({"its bytes", words});
  return file;
}

FileWords words_of_text(std::string_view bytes) {
  if (bytes.starts_with("\xFE\xFF")) return plain(utf8_of_utf16(bytes.substr(2), true), false);
  if (bytes.starts_with("\xFF\xFE")) return plain(utf8_of_utf16(bytes.substr(2), false), false);
  if (!has_no_control(bytes)) return unread(bytes, "it is of a kind that is not read");
  if (text::first_bad_utf8(bytes)) return plain(utf8_of_latin(bytes), false);
  const bool is_marked = bytes.starts_with(of_utf8);
  return plain(std::string(bytes.substr(is_marked ? of_utf8.size() : 0)), !is_marked);
}

}  // namespace

FileWords words_of_file(std::string_view bytes) {
  UnpackingLimit limit;
  return words_of_file(bytes, limit);
}

FileWords words_of_file(std::string_view bytes, UnpackingLimit& limit) {
  if (const Signature* known = signature_of(bytes)) {
    return known->unread.empty() ? FileWords{} : unread(bytes, std::string(known->unread));
  }
  const bool is_packed = is_archive(bytes) || is_pdf(bytes);
  if (!is_packed) return words_of_text(bytes);
  if (limit.depth == 0) return unread("", "files are packed into files too often");
  --limit.depth;
  FileWords words = is_archive(bytes) ? words_of_archive(bytes, limit) : words_of_pdf(bytes, limit);
  ++limit.depth;
  return words;
}

std::string utf8_of_utf16(std::string_view bytes, bool is_big_endian) {
  std::string words;
  char32_t high = 0;
  for (std::size_t at = 0; at + 1 < bytes.size(); at += 2) {
    const auto first = static_cast<unsigned char>(bytes[at + (is_big_endian ? 0 : 1)]);
    const auto second = static_cast<unsigned char>(bytes[at + (is_big_endian ? 1 : 0)]);
    const auto unit = static_cast<char32_t>(first << 8 | second);
    const bool is_high = unit >= 0xD800 && unit < 0xDC00;
    const bool is_low = unit >= 0xDC00 && unit < 0xE000;
    if (is_low && high != 0) {
      text::append_utf8(words, 0x10000 + ((high - 0xD800) << 10) + (unit - 0xDC00));
    } else if (!is_high) {
      text::append_utf8(words, is_low ? U'\uFFFD' : unit);
    }
    high = is_high ? unit : 0;
  }
  return words;
}

void add_inner(FileWords inner, const std::string& part, FileWords& words) {
  for (FilePassage& passage : inner.passages) {
    passage.part = passage.part.empty() ? part : part + ", " + passage.part;
    words.passages.push_back(std::move(passage));
  }
  if (!inner.unread.empty() && words.unread.empty()) {
    words.unread = "of " + part + ", which it holds, " + inner.unread;
  }
}

}  // namespace folio
