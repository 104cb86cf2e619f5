#include <stdio.h>

#include <algorithm>
#include <array>
#include <charconv>

#include "base/locale.h"
#include "base/text.h"
#include "cli/commands.h"

namespace folio::cli {

namespace {

void put(std::FILE* where, std::string_view words) {
  std::fwrite(words.data(), 1, words.size(), where);
}

/// "3 errors, 1 warning": only what there is.
std::string counts_of(const source::Diagnostics& diagnostics, std::size_t waived) {
  struct Noun {
    source::Severity severity;
    std::string_view one, many;
  };
  static constexpr std::array nouns{Noun{source::Severity::error, "error", "errors"},
                                    Noun{source::Severity::warning, "warning", "warnings"},
                                    Noun{source::Severity::note, "note", "notes"}};
  std::vector<std::string> counts;
  for (const Noun& noun : nouns) {
    const auto count =
        std::ranges::count(diagnostics, noun.severity, &source::Diagnostic::severity);
    if (count == 0) continue;
    counts.push_back(text::counted(static_cast<std::size_t>(count), noun.one, noun.many));
  }
  if (waived > 0) counts.push_back(std::to_string(waived) + " waived");
  return text::join(counts, ", ");
}

/// The first line of a diagnostic, and why it does not count.
std::string words_of(const check::Waived& one) {
  const std::string whole = source::printed(one.diagnostic);
  return whole.substr(0, whole.find('\n')) + "\n  waived until " +
         locale::date(one.waiver.until, "en-GB") + " by " +
         source::shown(one.waiver.by + ": " + one.waiver.reason) + "\n\n";
}

}  // namespace

Terminal::Stage::Stage(const Terminal& terminal, std::string_view words)
    : terminal_(terminal), width_(text::length(words)), begun_(std::chrono::steady_clock::now()) {
  if (terminal_.onlooker_ == Onlooker::nobody) return;
  put(stderr, words);
  std::fflush(stderr);
}

Terminal::Stage::~Stage() {
  if (terminal_.onlooker_ == Onlooker::nobody) return;
  constexpr std::size_t column = 32;
  const std::string gap(width_ < column ? column - width_ : 1, ' ');
  put(stderr, gap + seconds(std::chrono::steady_clock::now() - begun_) + " s\n");
}

void Terminal::say(std::string_view words) const { put(stdout, words); }

void Terminal::complain(std::string_view words) const { put(stderr, words); }

void Terminal::report(source::Diagnostics diagnostics,
                      const std::vector<check::Waived>& waived) const {
  if (diagnostics.empty() && waived.empty()) return;
  source::sort(diagnostics);
  for (const source::Diagnostic& diagnostic : diagnostics) {
    put(stderr, source::printed(diagnostic) + "\n");
  }
  for (const check::Waived& one : waived) put(stderr, words_of(one));
  put(stderr, counts_of(diagnostics, waived.size()) + "\n");
}

Exit Terminal::fail(const Failure& failure) const {
  put(stderr, "folio: " + failure.message + "\n");
  return Exit::machine_failed;
}

std::string seconds(std::chrono::steady_clock::duration time) {
  const double count = std::chrono::duration<double>(time).count();
  std::array<char, 32> digits;
  const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), count,
                                 std::chars_format::fixed, count < 10 ? 2 : 1);
  return {digits.data(), end.ptr};
}

}  // namespace folio::cli
