#include "base/markup.h"

namespace folio {

namespace {

// One table for text and for quoted attributes: nobody has to remember which
// of the two a function is for.
std::string_view entity_for(char character) {
  switch (character) {
    case '&': return "&amp;";
    case '<': return "&lt;";
    case '>': return "&gt;";
    case '"': return "&quot;";
    case '\'': return "&#39;";
    default: return {};
  }
}

}  // namespace

Markup& Markup::operator<<(Plain plain) {
  std::size_t done = 0;
  for (std::size_t i = 0; i < plain.words.size(); ++i) {
    const std::string_view entity = entity_for(plain.words[i]);
    if (entity.empty()) continue;
    html_.append(plain.words, done, i - done).append(entity);
    done = i + 1;
  }
  html_.append(plain.words, done);
  return *this;
}

Markup escaped(std::string_view words) {
  Markup markup;
  markup << Plain{words};
  return markup;
}

Markup style_sheet(std::string_view css) {
  Markup markup;
  // Inside <style> nothing is escaped, and only "</" can end it.
  if (css.find("</") == std::string_view::npos) markup.html_ = css;
  return markup;
}

}  // namespace folio
