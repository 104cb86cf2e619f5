#include <array>

#include "base/text.h"
#include "content/readers.h"

namespace folio::content {

namespace {

// What smart punctuation makes of what authors type (CMARK_OPT_SMART).
struct Spelling {
  std::string_view typed, shown;
};
constexpr std::array spellings{
    Spelling{"\"", "“"},  Spelling{"\"", "”"}, Spelling{"'", "‘"},   Spelling{"'", "’"},
    Spelling{"---", "—"}, Spelling{"--", "–"}, Spelling{"...", "…"},
};

}  // namespace

Alignment::Alignment(std::string_view source, std::size_t at, std::string_view literal)
    : source_(source), literal_(literal), at_source_(at) {}

// One character of the literal, with all it took to write it.
bool Alignment::step() {
  const std::string_view source = source_.substr(std::min(at_source_, source_.size()));
  const std::string_view literal = literal_.substr(at_literal_);
  if (source.empty()) return false;
  if (source[0] == '\\' && source.size() > 1 && source[1] == literal[0]) {
    at_source_ += 2, at_literal_ += 1;
    return true;
  }
  if (source[0] == '&' && !source.starts_with("& ")) {
    // An entity stands for one character as far as we care.
    const std::size_t end = source.substr(0, 34).find(';');
    const bool plain = literal[0] == '&' && literal.substr(0, end) == source.substr(0, end);
    if (end != source.npos && !plain) {
      at_source_ += end + 1;
      text::next_code_point(literal_, at_literal_);
      return true;
    }
  }
  if (source[0] == literal[0]) {
    at_source_ += 1, at_literal_ += 1;
    return true;
  }
  for (const Spelling& spelling : spellings) {
    if (!source.starts_with(spelling.typed) || !literal.starts_with(spelling.shown)) continue;
    at_source_ += spelling.typed.size(), at_literal_ += spelling.shown.size();
    return true;
  }
  return false;
}

bool Alignment::fits() {
  while (at_literal_ < literal_.size()) {
    if (!step()) return false;
  }
  return true;
}

std::size_t Alignment::source_offset(std::size_t literal_offset) {
  while (at_literal_ < literal_offset && at_literal_ < literal_.size()) {
    if (!step()) break;
  }
  return at_source_;
}

}  // namespace folio::content
