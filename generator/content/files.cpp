#include <algorithm>
#include <utility>

#include "base/locale.h"
#include "base/text.h"
#include "content/reading.h"

namespace folio::content {

namespace {

using source::Access;
using source::SourceFile;
using source::Span;

constexpr int most_reports = 100;  // errors in one file: nobody reads more at a time

std::string without_byte_order_mark(std::string text) {
  if (text.starts_with("\xEF\xBB\xBF")) text.erase(0, 3);
  return text;
}

// Every line ends in \n, as in all that is said of lines afterwards.
std::string with_plain_line_endings(std::string text) {
  std::size_t to = 0;
  for (std::size_t from = 0; from < text.size(); ++from) {
    const bool pair = text[from] == '\r' && from + 1 < text.size() && text[from + 1] == '\n';
    if (pair) continue;
    text[to++] = text[from] == '\r' ? '\n' : text[from];
  }
  text.resize(to);
  return text;
}

// The bytes with a question mark for each that is no text, so that a message
// can show the line.
std::string presentable(std::string bytes) {
  for (auto bad = text::first_bad_utf8(bytes); bad; bad = text::first_bad_utf8(bytes)) {
    // One pass would stop at the first: from here on keep ASCII alone.
    std::transform(bytes.begin() + static_cast<std::ptrdiff_t>(*bad), bytes.end(),
                   bytes.begin() + static_cast<std::ptrdiff_t>(*bad),
                   [](char c) { return static_cast<unsigned char>(c) < 0x80 ? c : '?'; });
  }
  std::ranges::replace(bytes, '\0', '?');
  return bytes;
}

struct Flaw {
  std::size_t offset;
  std::string code, what, help;
};

std::optional<Flaw> flaw_of(std::string_view bytes) {
  if (text::trimmed(bytes).empty()) {
    return Flaw{0, "F0105", "the file is empty", "write it, or take it out of the list"};
  }
  if (const std::size_t nul = bytes.find('\0'); nul != bytes.npos) {
    return Flaw{nul, "F0104", "the file holds a NUL byte, so it is not text",
                "save the file as plain text in UTF-8"};
  }
  if (const auto bad = text::first_bad_utf8(bytes)) {
    const std::size_t line = bytes.substr(0, *bad).rfind('\n');
    const std::size_t byte = line == bytes.npos ? *bad + 1 : *bad - line;
    return Flaw{*bad, "F0103",
                "the file is not UTF-8: byte " + std::to_string(byte) +
                    " of this line belongs to no character",
                "save the file again with the encoding UTF-8"};
  }
  return {};
}

void say_unreadable(Reading& reading, const std::string& path, const Failure& failure,
                    Span mentioned) {
  using Cause = Failure::Cause;
  switch (failure.cause) {
    case Cause::not_found:
      return reading.error("F0101", mentioned, in_quotes(path) + " is not there",
                           "write the file, or correct its name");
    case Cause::outside_root:
      return reading.error("F0102", mentioned, failure.message,
                           "put the file itself there, not a link to it");
    case Cause::too_large:
      return reading.error("F0106", mentioned, failure.message, "divide the file");
    case Cause::not_a_file:
    case Cause::machine:
      return reading.error("F0107", mentioned, failure.message,
                           "put an ordinary file that can be read in its place");
  }
}

// Which says of what stands beside it that it runs the one way or the other.
bool is_mark(char32_t c) { return c == 0x200E || c == 0x200F || c == 0x061C; }

bool is_forbidden(char32_t c) {
  const bool control = (c < 0x20 && c != '\n' && c != '\t') || (c >= 0x7F && c <= 0x9F);
  const bool direction = (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
  const bool invisible =
      (c >= 0x200B && c <= 0x200D) || c == 0x2060 || c == 0xFEFF || c == 0x2028 || c == 0x2029;
  return control || direction || invisible || is_mark(c);
}

// What is around a character in its line.
struct Surroundings {
  char32_t before = 0;
  bool runs_both_ways = false;  // some of the line runs from right to left
};

// Bengali, Urdu and their like spell with joiners after a letter, and lines that
// run from right to left need a mark here and there to keep a bracket or a full
// stop on its side. What overrides the order of letters nobody needs.
bool is_spelt_with(char32_t c, const Surroundings& around) {
  if (c == 0x200C || c == 0x200D) return locale::joins(around.before);
  return is_mark(c) && around.runs_both_ways;
}

bool runs_both_ways(std::string_view text, std::size_t at) {
  const std::size_t begin = text.rfind('\n', at) + 1;  // 0 where there is none
  const std::string_view line = text.substr(begin, text.find('\n', at) - begin);
  for (std::size_t offset = 0; offset < line.size();) {
    const char32_t c = text::next_code_point(line, offset);
    if (!is_mark(c) && locale::is_right_to_left(c)) return true;
  }
  return false;
}

std::string code_point_name(char32_t c) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  std::string out;
  for (int shift = c > 0xFFFF ? 20 : 12; shift >= 0; shift -= 4) out += digits[(c >> shift) & 15];
  return "U+" + out;
}

// What is said of exempt words must not repeat them, wherever it is shown.
void redact(source::Diagnostic& diagnostic) {
  diagnostic.message = "there is a mistake in an exempt file; its words are not shown";
  diagnostic.label.clear();
  diagnostic.help = "see `folio explain " + diagnostic.code + "`";
}

}  // namespace

void Reading::error(std::string code, Span where, std::string message, std::string help) {
  say({source::Severity::error, std::move(code), std::move(message), where, {}, std::move(help)});
}

void Reading::say(source::Diagnostic diagnostic) {
  if (diagnostic.span.file != nullptr && diagnostic.span.file->access() == Access::exempt) {
    redact(diagnostic);
  }
  int& count = counts[{diagnostic.span.file, diagnostic.severity}];
  if (count++ < most_reports) said.push_back(std::move(diagnostic));
}

std::string in_quotes(std::string_view words) {
  constexpr std::size_t longest = 60;  // bytes, or a little more to end a character
  std::size_t end = std::min(words.size(), longest);
  while (end < words.size() && (static_cast<unsigned char>(words[end]) & 0xC0) == 0x80) ++end;
  return "\"" + std::string(words.substr(0, end)) + (end < words.size() ? "…\"" : "\"");
}

std::string nearest_help(std::string_view word, std::span<const std::string> candidates,
                         std::string_view listed_in) {
  constexpr std::size_t most_listed = 8;
  const auto begins_alike = std::ranges::find_if(candidates, [&](const std::string& candidate) {
    return !word.empty() && candidate.starts_with(word);
  });
  const auto near = text::nearest(word, candidates);
  if (near) return "did you mean " + in_quotes(*near) + "?";
  if (begins_alike != candidates.end()) return "did you mean " + in_quotes(*begins_alike) + "?";
  if (candidates.empty()) return "take it out";
  const std::size_t listed = std::min(most_listed, candidates.size());
  const std::string help = "known here: " + text::join(candidates.first(listed), ", ");
  if (listed == candidates.size()) return help;
  return help + " and " + std::to_string(candidates.size() - listed) + " more in " +
         std::string(listed_in);
}

std::optional<std::string> path_within(Reading& reading, std::string_view folder,
                                       std::string_view path, std::string_view fence,
                                       Span mentioned) {
  const auto full = source::beneath(folder, path);
  const std::string inside = fence.empty() ? "" : std::string(fence) + "/";
  const bool good = full && full->starts_with(inside) && path.find('\\') == path.npos &&
                    path.find('\0') == path.npos;
  if (good) return *full;
  reading.error("F0102", mentioned,
                "the path " + in_quotes(path) + " leaves the folder it is written in",
                "put the file in the document's folder and give its name there");
  return {};
}

bool is_absent(const source::FileSystem& files, const std::string& path) {
  const auto real = files.real_path(path);
  return !real && real.error().cause == Failure::Cause::not_found;
}

Result<std::string> read_bytes(const source::FileSystem& files, const std::string& path) {
  const auto real = files.real_path(path);
  if (!real) return real.error();
  if (*real == path) return files.read(path);
  return Failure{path + " is reached through a link", Failure::Cause::outside_root};
}

const SourceFile* read_text(Reading& reading, const std::string& path, Access access,
                            std::size_t most_bytes, Span mentioned) {
  auto bytes = read_bytes(reading.files, path);
  if (!bytes) return say_unreadable(reading, path, bytes.error(), mentioned), nullptr;
  if (bytes->size() > most_bytes) {
    const SourceFile& file = reading.sources.add(path, "", access);
    reading.error("F0106", {&file, 0, 0},
                  "the file is larger than " + std::to_string(most_bytes / 1024) + " KiB",
                  "divide it");
    return nullptr;
  }
  std::string plain = with_plain_line_endings(without_byte_order_mark(*std::move(bytes)));
  const auto flaw = flaw_of(plain);
  if (!flaw) return &reading.sources.add(path, std::move(plain), access);
  const SourceFile& file = reading.sources.add(path, presentable(std::move(plain)), access);
  const auto at = static_cast<std::uint32_t>(flaw->offset);
  const auto end = std::min(at + 1, static_cast<std::uint32_t>(file.text().size()));
  reading.error(flaw->code, {&file, at, end}, flaw->what, flaw->help);
  reading.sources.forget(file);
  return nullptr;
}

void check_characters(Reading& reading, std::string_view text, Span where) {
  const bool is_source = where.end - where.begin == text.size();
  char32_t before = 0;
  for (std::size_t offset = 0; offset < text.size();) {
    const std::size_t start = offset;
    const char32_t c = text::next_code_point(text, offset);
    const char32_t last = std::exchange(before, c);
    if (!is_forbidden(c) || is_spelt_with(c, {last, runs_both_ways(text, start)})) continue;
    Span at = where;
    if (is_source) {
      at.begin = where.begin + static_cast<std::uint32_t>(start);
      at.end = where.begin + static_cast<std::uint32_t>(offset);
    }
    reading.error("F0608", at, "the character " + code_point_name(c) + " cannot be seen",
                  "delete it; it may have come from another program with pasted text");
  }
}

}  // namespace folio::content
