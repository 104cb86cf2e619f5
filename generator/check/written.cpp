// Where words of a paper stand in the files that they were written in: there marks are
// straight that are printed as curled ones, and may need a backslash.

#include <algorithm>
#include <array>
#include <optional>
#include <string>

#include "check/passes.h"

namespace folio::check {

namespace {

using source::Span;

/// A sign as it is printed, and as it may have been typed.
struct Sign {
  std::string_view printed;
  std::array<std::string_view, 3> typed;  // the longest first; the rest are empty
};
// A quotation mark inside others is typed \" in TOML and "" in CSV.
constexpr Sign signs[] = {
    {"‘", {"'"}},
    {"’", {"'"}},
    {"“", {"\\\"", "\"\"", "\""}},
    {"”", {"\\\"", "\"\"", "\""}},
    {"…", {"..."}},
    {"—", {"---"}},
    {"–", {"--"}},
    {"\"", {"\\\"", "\"\""}},
    {"\\", {"\\\\"}},
};

// How many bytes at the front of `text` were typed for the sign; 0 if it is not there.
std::size_t typed_as(const Sign& sign, std::string_view text) {
  if (text.starts_with(sign.printed)) return sign.printed.size();
  for (const std::string_view typed : sign.typed) {
    if (!typed.empty() && text.starts_with(typed)) return typed.size();
  }
  return 0;
}

const Sign* sign_at(std::string_view words) {
  const auto* const found = std::ranges::find_if(
      signs, [&](const Sign& sign) { return words.starts_with(sign.printed); });
  return found == std::end(signs) ? nullptr : found;
}

// How many bytes of `text`, from its front on, were typed for all of the words; nothing
// if others stand there.
std::optional<std::size_t> length_typed(std::string_view text, std::string_view words) {
  std::size_t length = 0;
  while (!words.empty()) {
    const Sign* sign = sign_at(words);
    const bool is_same = length < text.size() && text[length] == words.front();
    const std::size_t taken =
        sign != nullptr ? typed_as(*sign, text.substr(length)) : (is_same ? 1 : 0);
    if (taken == 0) return std::nullopt;
    length += taken;
    words.remove_prefix(sign != nullptr ? sign->printed.size() : 1);
  }
  return length;
}

// The words up to the first sign: these stand in the file as they are.
std::string_view plain_beginning(std::string_view words) {
  std::size_t end = 0;
  while (end < words.size() && sign_at(words.substr(end)) == nullptr) ++end;
  return words.substr(0, end);
}

// Where the words were first typed behind `mark` in `file`, from `begin` up to `end`.
std::optional<Span> first_typed(const source::SourceFile& file, std::size_t begin, std::size_t end,
                                std::string_view words, std::string_view mark = {}) {
  const std::string_view text = std::string_view(file.text()).substr(0, end);
  const std::string beginning = std::string(mark).append(plain_beginning(words));
  for (std::size_t at = text.find(beginning, begin); at < text.size();
       at = text.find(beginning, at + 1)) {
    const std::size_t first = at + mark.size();
    const auto length = length_typed(text.substr(first), words);
    if (!length) continue;
    return Span{&file, static_cast<std::uint32_t>(first),
                static_cast<std::uint32_t>(first + *length)};
  }
  return std::nullopt;
}

// Where the row begins that one of its values stands in; the file for a header.
std::size_t beginning_of_row(const Span& row) {
  const std::string_view text = std::string_view(row.file->text()).substr(0, row.begin);
  const std::string_view mark = row.file->path().ends_with(".csv") ? "\n" : "\n[";
  const std::size_t at = text.rfind(mark);
  return at == text.npos ? 0 : at;
}

bool is_of_rows(const source::SourceFile& file) {
  return file.path().ends_with(".toml") || file.path().ends_with(".csv");
}

Span place_in_row(const Span& row, std::string_view words) {
  const std::size_t begin = beginning_of_row(row), end = row.file->text().size();
  // A value begins with a quotation mark, so that "3" is not found in "2023".
  if (const auto value = first_typed(*row.file, begin, end, words, "\"")) return *value;
  return first_typed(*row.file, begin, end, words).value_or(row);
}

}  // namespace

Span place_of(const Span& span, std::string_view words) {
  if (span.file == nullptr || words.empty()) return span;
  if (const auto inside = first_typed(*span.file, span.begin, span.end, words)) return *inside;
  return is_of_rows(*span.file) ? place_in_row(span, words) : span;
}

}  // namespace folio::check
