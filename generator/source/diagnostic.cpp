#include "source/diagnostic.h"

#include <algorithm>
#include <iterator>
#include <tuple>

#include "base/text.h"
#include "source/unreadable.h"

namespace folio::source {

namespace {

constexpr std::size_t widest_excerpt = 160;  // code points of a source line that are shown

std::string_view word_for(Severity severity) {
  switch (severity) {
    case Severity::error: return "error";
    case Severity::warning: return "warning";
    case Severity::note: return "note";
  }
  return {};
}

// Controls, and characters that turn the direction of writing round.
bool drives_terminal(char32_t c) {
  const bool control = c < 0x20 || (c >= 0x7F && c <= 0x9F) || c == 0x2028 || c == 0x2029;
  const bool direction = (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069) ||
                         c == 0x200E || c == 0x200F || c == 0x061C;
  return control || direction;
}

std::string place_of(const Span& span) {
  const Position at = span.file->position(span.begin);
  return shown(span.file->path()) + ":" + std::to_string(at.line) + ":" + std::to_string(at.column);
}

// The part of a line that is shown, and where in it the caret goes. Each
// character stays one, so that the caret stands under what it points to.
struct Excerpt {
  std::string line;
  std::size_t caret = 0;
  std::size_t carets = 1;
};

// Bytes of the first `count` code points.
std::size_t bytes_of(std::string_view words, std::size_t count) {
  std::size_t offset = 0;
  while (count > 0 && offset < words.size()) {
    ++offset;
    while (offset < words.size() && (static_cast<unsigned char>(words[offset]) & 0xC0) == 0x80) {
      ++offset;
    }
    --count;
  }
  return offset;
}

Excerpt excerpt_of(const Span& span) {
  std::string_view line = span.file->line_at(span.begin);
  const Position at = span.file->position(span.begin);
  const std::uint32_t start = span.file->line_start(at.line);
  std::size_t column = at.column - 1;
  const std::size_t end =
      std::min<std::size_t>(span.end > start ? span.end - start : 0, line.size());
  const std::size_t begin = std::min<std::size_t>(span.begin - start, end);
  const std::size_t width = text::length(line.substr(begin, end - begin));

  const std::size_t skipped = column > widest_excerpt / 2 ? column - widest_excerpt / 2 : 0;
  line.remove_prefix(bytes_of(line, skipped));
  line = line.substr(0, bytes_of(line, widest_excerpt));
  column -= skipped;
  const std::size_t room = text::length(line) > column ? text::length(line) - column : 1;
  return {shown(line), column, std::clamp<std::size_t>(width, 1, room)};
}

std::string with_excerpt(const Diagnostic& diagnostic) {
  const std::string number =
      std::to_string(diagnostic.span.file->position(diagnostic.span.begin).line);
  const std::string margin(number.size(), ' ');
  const Excerpt excerpt = excerpt_of(diagnostic.span);
  std::string out = margin + " |\n" + number + " | " + excerpt.line + "\n" + margin + " | " +
                    std::string(excerpt.caret, ' ') + std::string(excerpt.carets, '^');
  if (!diagnostic.label.empty()) out += " " + shown(diagnostic.label);
  return out + "\n";
}

auto place_key(const Diagnostic& one) {
  const auto path = one.span.file == nullptr ? std::string_view() : one.span.file->path();
  return std::tuple(!is_unreadable(one), path, one.span.begin, std::string_view(one.code),
                    std::string_view(one.message));
}

}  // namespace

bool has_errors(const Diagnostics& diagnostics) {
  return std::ranges::any_of(
      diagnostics, [](Severity severity) { return severity == Severity::error; },
      &Diagnostic::severity);
}

bool is_unreadable(const Diagnostic& diagnostic) {
  static constexpr std::string_view codes[] = {"F0101", "F0102", "F0103", "F0104",
                                               "F0105", "F0106", "F0107", "F0201"};
  return diagnostic.severity == Severity::error &&
         std::ranges::find(codes, diagnostic.code) != std::end(codes);
}

void sort(Diagnostics& diagnostics) {
  std::ranges::stable_sort(diagnostics, {}, place_key);
  const auto same = [](const Diagnostic& a, const Diagnostic& b) {
    return place_key(a) == place_key(b);
  };
  diagnostics.erase(std::unique(diagnostics.begin(), diagnostics.end(), same), diagnostics.end());
}

std::string shown(std::string_view words) {
  std::string out;
  if (text::first_bad_utf8(words)) {
    std::ranges::transform(words, std::back_inserter(out),
                           [](char c) { return static_cast<unsigned char>(c) < 0x80 ? c : '?'; });
    return shown(out);
  }
  for (std::size_t at = 0; at < words.size();) {
    const std::size_t begin = at;
    const char32_t c = text::next_code_point(words, at);
    if (c == '\t') {
      out += ' ';
    } else if (drives_terminal(c)) {
      out += '.';
    } else {
      out += words.substr(begin, at - begin);
    }
  }
  return out;
}

Diagnostic presentable(Diagnostic diagnostic) {
  const SourceFile* file = diagnostic.span.file;
  if (file == nullptr || file->access() == Access::open) return diagnostic;
  diagnostic.message = "in an exempt file; its words are not shown";
  diagnostic.label.clear();
  diagnostic.help = "see `folio explain " + diagnostic.code + "`";
  return diagnostic;
}

std::string printed(const Diagnostic& diagnostic) {
  const Diagnostic told = presentable(diagnostic);
  const SourceFile* file = told.span.file;
  std::string out = file == nullptr ? "" : place_of(told.span) + ": ";
  out +=
      std::string(word_for(told.severity)) + " [" + told.code + "] " + shown(told.message) + "\n";
  const bool has_words = file != nullptr && file->access() == Access::open && !file->text().empty();
  if (has_words) out += with_excerpt(told);
  if (!told.help.empty()) out += "  help: " + shown(told.help) + "\n";
  return out;
}

void append(Diagnostics& diagnostics, Diagnostics more) {
  diagnostics.insert(diagnostics.end(), std::make_move_iterator(more.begin()),
                     std::make_move_iterator(more.end()));
}

}  // namespace folio::source
