// Our own objects, read again: no more of the syntax (7.3) than this room writes.

#include <algorithm>
#include <charconv>

#include "pdf/proof.h"

namespace folio::pdf {

namespace {

bool is_blank(char c) { return c == ' ' || c == '\n'; }
bool ends_a_word(char c) {
  return is_blank(c) || std::string_view("/[]<>()").find(c) != std::string_view::npos;
}

std::size_t end_of_word(std::string_view text, std::size_t at) {
  while (at < text.size() && !ends_a_word(text[at])) ++at;
  return at;
}

/// The end of the string that begins at `at`, behind its parenthesis; those inside
/// it are escaped.
std::size_t end_of_string(std::string_view text, std::size_t at) {
  for (++at; at < text.size() && text[at] != ')'; ++at) {
    if (text[at] == '\\') ++at;
  }
  return std::min(at + 1, text.size());
}

/// The end of the array or dictionary that begins at `at`.
std::size_t end_of_group(std::string_view text, std::size_t at) {
  int depth = 0;
  while (at < text.size()) {
    const char c = text[at];
    if (c == '(') {
      at = end_of_string(text, at);
      continue;
    }
    if (c == '[' || c == '<') ++depth;
    if (c == ']' || c == '>') --depth;
    ++at;
    if (depth == 0) break;
  }
  return at;
}

bool read_number(std::string_view word, std::uint32_t& number) {
  const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), number);
  return error == std::errc() && end == word.data() + word.size();
}

/// The length of " 0 R", if that follows.
std::size_t length_of_reference(std::string_view rest) { return rest.starts_with(" 0 R") ? 4 : 0; }

Value take(std::string_view& text, Value::Kind kind, std::size_t end, std::size_t delimiters) {
  const Value value{kind, text.substr(delimiters, end - std::min(end, 2 * delimiters)), 0};
  text.remove_prefix(end);
  return value;
}

Value take_word(std::string_view& text) {
  const std::size_t end = std::max(end_of_word(text, 0), std::size_t{1});
  std::uint32_t number = 0;
  if (!read_number(text.substr(0, end), number)) return take(text, Value::Kind::word, end, 0);
  const std::size_t more = length_of_reference(text.substr(end));
  Value value = take(text, more > 0 ? Value::Kind::reference : Value::Kind::number, end + more, 0);
  value.number = number;
  return value;
}

}  // namespace

Value next_value(std::string_view& text) {
  while (!text.empty() && is_blank(text.front())) text.remove_prefix(1);
  if (text.empty()) return {};
  using Kind = Value::Kind;
  switch (text.front()) {
    case '/': return take(text, Kind::name, end_of_word(text, 1), 0);
    case '(': return take(text, Kind::string, end_of_string(text, 0), 1);
    case '[': return take(text, Kind::array, end_of_group(text, 0), 1);
    case '<': return take(text, Kind::dictionary, end_of_group(text, 0), 2);
    default: return take_word(text);
  }
}

Value entry_of(std::string_view entries, std::string_view key) {
  while (true) {
    const Value name = next_value(entries);
    if (name.kind == Value::Kind::none) return {};
    const Value value = next_value(entries);
    if (name.text == key) return value;
  }
}

std::string unescaped(std::string_view literal) {
  std::string bytes;
  for (std::size_t i = 0; i < literal.size(); ++i) {
    const bool escaped = literal[i] == '\\' && i + 1 < literal.size();
    if (escaped) ++i;
    bytes += escaped && literal[i] == 'r' ? '\r' : literal[i];
  }
  return bytes;
}

}  // namespace folio::pdf
