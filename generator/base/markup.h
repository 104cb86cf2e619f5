#pragma once

#include <string>
#include <string_view>

namespace folio {

/// Characters written in this program, as opposed to characters read by it:
/// nothing that is known only at run time can become one.
class Literal {
 public:
  consteval Literal(const char* characters) : characters_(characters) {}
  std::string_view characters() const { return characters_; }

 private:
  std::string_view characters_;
};

/// Words on their way into HTML: they are escaped as they are put there.
struct Plain {
  std::string_view words;
};

/// HTML known to be escaped. It is made of literals, of escaped words, of
/// numbers and of other Markup, and of nothing else; so what an author writes
/// can never become a tag.
class Markup {
 public:
  Markup() = default;
  Markup(Literal literal) : html_(literal.characters()) {}

  Markup& operator<<(Literal literal) { return html_ += literal.characters(), *this; }
  Markup& operator<<(const Markup& more) { return html_ += more.html_, *this; }
  Markup& operator<<(Plain plain);
  Markup& operator<<(int number) { return html_ += std::to_string(number), *this; }

  const std::string& html() const { return html_; }
  bool empty() const { return html_.empty(); }

 private:
  friend Markup style_sheet(std::string_view css);
  std::string html_;
};

/// The words as they stand in text or in a quoted attribute.
Markup escaped(std::string_view words);

/// A theme's style sheet, to stand in a <style> element; nothing if it could
/// end that element early.
Markup style_sheet(std::string_view css);

}  // namespace folio
