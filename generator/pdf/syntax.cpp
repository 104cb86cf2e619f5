#include <cmath>
#include <cstdlib>

#include "base/text.h"
#include "pdf/writer.h"

namespace folio::pdf {

namespace {

void append_unit(std::string& out, unsigned unit) {
  out += static_cast<char>(unit >> 8);
  out += static_cast<char>(unit & 0xFF);
}

bool is_ascii(std::string_view text) {
  for (const unsigned char byte : text) {
    if (byte < 0x20 || byte > 0x7E) return false;
  }
  return true;
}

}  // namespace

void append_number(std::string& out, double value, int decimals) {
  static constexpr long powers[] = {1, 10, 100, 1000, 10000};
  const long power = powers[decimals];
  long scaled = std::lround(value * static_cast<double>(power));
  if (scaled < 0) out += '-', scaled = -scaled;

  out += std::to_string(scaled / power);
  long rest = scaled % power;
  if (rest == 0) return;
  out += '.';
  for (long place = power / 10; rest != 0; place /= 10) {
    out += static_cast<char>('0' + rest / place);
    rest %= place;
  }
}

void append_string_byte(std::string& out, unsigned char byte) {
  // A bare CR would be read as LF (7.3.4.2).
  if (byte == '\r') {
    out += "\\r";
    return;
  }
  if (byte == '(' || byte == ')' || byte == '\\') out += '\\';
  out += static_cast<char>(byte);
}

std::string literal(std::string_view bytes) {
  std::string out = "(";
  for (const unsigned char byte : bytes) append_string_byte(out, byte);
  return out += ')';
}

std::string utf16(std::string_view utf8) {
  std::string out;
  for (std::size_t at = 0; at < utf8.size();) {
    const char32_t code_point = text::next_code_point(utf8, at);
    if (code_point < 0x10000) {
      append_unit(out, code_point);
      continue;
    }
    append_unit(out, 0xD800 + ((code_point - 0x10000) >> 10));
    append_unit(out, 0xDC00 + ((code_point - 0x10000) & 0x3FF));
  }
  return out;
}

std::string text_string(std::string_view utf8) {
  return is_ascii(utf8) ? literal(utf8) : literal("\xFE\xFF" + utf16(utf8));
}

std::string reference(ObjectNumber object) {
  return std::to_string(static_cast<std::uint32_t>(object)) + " 0 R";
}

std::string array(const Rectangle& rectangle) {
  std::string out = "[";
  for (const double edge : {rectangle.left, rectangle.bottom, rectangle.right, rectangle.top}) {
    if (out.size() > 1) out += ' ';
    append_number(out, edge);
  }
  return out += ']';
}

}  // namespace folio::pdf
