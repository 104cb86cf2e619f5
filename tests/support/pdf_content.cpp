#include "support/pdf_content.h"

#include <cstdlib>

#include "base/text.h"

namespace folio::testing {

namespace {

/// One operand or operator of a content stream.
struct Token {
  enum class Kind { end, number, name, string, word };
  Kind kind = Kind::end;
  std::string text;
};

bool is_space(char byte) { return byte == ' ' || byte == '\n' || byte == '\r' || byte == '\t'; }

/// Splits a content stream or CMap (ISO 32000-1, 7.2); brackets are words.
class Tokens {
 public:
  explicit Tokens(const std::string& bytes) : bytes_(bytes) {}

  Token next() {
    while (at_ < bytes_.size() && is_space(bytes_[at_])) ++at_;
    if (at_ == bytes_.size()) return {};
    const char first = bytes_[at_];
    if (first == '(') return literal();
    if (bytes_.compare(at_, 2, "<<") == 0 || bytes_.compare(at_, 2, ">>") == 0)
      return {Token::Kind::word, taken(2)};
    if (first == '<') return hexadecimal();
    if (first == '[' || first == ']') return {Token::Kind::word, taken(1)};
    if (first == '/') return {Token::Kind::name, (taken(1), regular())};
    const bool number = std::string_view("+-.0123456789").find(first) != std::string_view::npos;
    return {number ? Token::Kind::number : Token::Kind::word, regular()};
  }

 private:
  std::string taken(std::size_t count) {
    at_ += count;
    return bytes_.substr(at_ - count, count);
  }

  std::string regular() {
    const std::size_t begin = at_;
    while (at_ < bytes_.size() && !is_space(bytes_[at_]) &&
           std::string_view("()<>[]/").find(bytes_[at_]) == std::string_view::npos) {
      ++at_;
    }
    return bytes_.substr(begin, at_ - begin);
  }

  Token literal() {
    Token token{Token::Kind::string, ""};
    int depth = 0;
    while (at_ < bytes_.size()) {
      const char byte = bytes_[at_++];
      if (byte == '\\') {
        const char escaped = bytes_[at_++];
        token.text += escaped == 'r' ? '\r' : escaped == 'n' ? '\n' : escaped;
        continue;
      }
      if (byte == '(' && depth++ == 0) continue;
      if (byte == ')' && --depth == 0) break;
      token.text += byte;
    }
    return token;
  }

  Token hexadecimal() {
    const std::size_t end = bytes_.find('>', at_);
    Token token{Token::Kind::string, ""};
    for (std::size_t i = at_ + 1; i + 1 < end; i += 2)
      token.text += static_cast<char>(std::strtoul(bytes_.substr(i, 2).c_str(), nullptr, 16));
    at_ = end + 1;
    return token;
  }

  const std::string& bytes_;
  std::size_t at_ = 0;
};

unsigned code_at(const std::string& bytes, std::size_t at) {
  return static_cast<unsigned>(static_cast<unsigned char>(bytes[at]) << 8 |
                               static_cast<unsigned char>(bytes[at + 1]));
}

std::string from_utf16(const std::string& bytes) {
  std::string out;
  for (std::size_t i = 0; i + 1 < bytes.size(); i += 2) {
    char32_t unit = code_at(bytes, i);
    if (unit >= 0xD800 && unit < 0xDC00 && i + 3 < bytes.size()) {
      i += 2;
      unit = 0x10000 + ((unit - 0xD800) << 10) + (code_at(bytes, i) - 0xDC00);
    }
    text::append_utf8(out, unit);
  }
  return out;
}

std::string from_text_string(const std::string& bytes) {
  return bytes.starts_with("\xFE\xFF") ? from_utf16(bytes.substr(2)) : bytes;
}

/// Follows the operators that say what belongs to what and what text reads.
class Content {
 public:
  explicit Content(const std::map<std::string, ToUnicode>& fonts) : fonts_(fonts) {}

  void take(const Token& token) {
    if (token.kind != Token::Kind::word ||
        std::string_view("[]<<>>").find(token.text) != std::string_view::npos) {
      operands_.push_back(token);
      return;
    }
    perform(token.text);
    operands_.clear();
  }

  std::vector<DrawnContent> drawn;

 private:
  void perform(const std::string& name) {
    if (name == "BDC" || name == "BMC") return begin();
    if (name == "EMC") return void(inside_ = false);
    if (name == "BT") return void(x_ = y_ = 0);
    if (name == "Td") return move();
    if (name == "Tf") return void(font_ = operands_.at(0).text);
    if (name == "Tj" || name == "TJ") return show();
    if (name == "f" || name == "Do" || name == "S") current().paints = true;
  }

  void begin() {
    inside_ = true;
    said_.reset();
    DrawnContent content{std::nullopt, operands_.at(0).text, "", {}, false};
    for (std::size_t i = 1; i + 1 < operands_.size(); ++i) {
      const std::string& key = operands_[i].text;
      const std::string& value = operands_[i + 1].text;
      if (operands_[i].kind != Token::Kind::name) continue;
      if (key == "ActualText") said_ = from_text_string(value);
      if (key == "MCID") content.mcid = std::atoi(value.c_str());
      if (key == "Type" || key == "Subtype")
        content.artifact += (content.artifact.empty() ? "" : " ") + value;
    }
    drawn.push_back(content);
  }

  DrawnContent& current() {
    // Never in a file of ours: paint outside any marked content.
    if (!inside_ && (drawn.empty() || !drawn.back().tag.empty())) drawn.push_back({});
    return drawn.back();
  }

  void move() {
    x_ += std::atof(operands_.at(0).text.c_str());
    y_ += std::atof(operands_.at(1).text.c_str());
  }

  void show() {
    current().paints = true;
    std::vector<DrawnLine>& lines = current().lines;
    if (said_) {
      if (lines.empty()) lines.push_back({x_, y_, *said_});
      return;
    }
    if (lines.empty() || lines.back().y != y_) lines.push_back({x_, y_, ""});
    const auto font = fonts_.find(font_);
    for (const Token& operand : operands_) {
      if (operand.kind != Token::Kind::string) continue;
      for (std::size_t i = 0; i + 1 < operand.text.size(); i += 2) {
        const auto found = font == fonts_.end() ? ToUnicode::const_iterator{}
                                                : font->second.find(code_at(operand.text, i));
        const bool known = font != fonts_.end() && found != font->second.end();
        lines.back().text += known ? found->second : "\uFFFD";
      }
    }
  }

  const std::map<std::string, ToUnicode>& fonts_;
  std::vector<Token> operands_;
  bool inside_ = false;
  std::optional<std::string> said_;  // in place of what is shown
  double x_ = 0, y_ = 0;
  std::string font_;
};

}  // namespace

ToUnicode parse_to_unicode(const std::string& cmap) {
  ToUnicode out;
  Tokens tokens(cmap);
  bool inside = false;
  for (Token token = tokens.next(); token.kind != Token::Kind::end; token = tokens.next()) {
    if (token.text == "beginbfchar" || token.text == "endbfchar")
      inside = token.text == "beginbfchar";
    else if (inside && token.text.size() == 2)
      out[code_at(token.text, 0)] = from_utf16(tokens.next().text);
  }
  return out;
}

std::vector<DrawnContent> parse_content(const std::string& content,
                                        const std::map<std::string, ToUnicode>& fonts) {
  Tokens tokens(content);
  Content drawing(fonts);
  for (Token token = tokens.next(); token.kind != Token::Kind::end; token = tokens.next())
    drawing.take(token);
  return drawing.drawn;
}

}  // namespace folio::testing
