#include <vector>

#include "base/text.h"
#include "check/check.h"
#include "cli/commands.h"

namespace folio::cli {

namespace {

constexpr std::size_t widest_line = 78;

/// A paragraph in lines for a terminal.
std::string wrapped(std::string_view paragraph) {
  std::string out;
  std::size_t width = 0;
  for (const std::string_view word : text::split(paragraph, ' ')) {
    const std::size_t more = text::length(word);
    if (width > 0 && width + 1 + more > widest_line) {
      out += '\n';
      width = 0;
    }
    if (width > 0) out += ' ';
    out += word;
    width += more + (width > 0 ? 1 : 0);
  }
  return out + "\n";
}

/// As codes are written, for whoever types f0401.
std::string code_written(std::string_view code) {
  std::string upper(text::trimmed(code));
  for (char& c : upper) {
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
  }
  return upper;
}

Exit unknown(const std::string& code, const Terminal& terminal) {
  std::vector<std::string> codes;
  for (const check::Rule& rule : check::rules()) codes.emplace_back(rule.code);
  const auto near = text::nearest(code_written(code), codes);
  terminal.complain("folio: there is no code \"" + code + "\"\n  help: " +
                    (near ? "the nearest is " + *near
                          : "a code is F and four digits or two letters and three digits, as in "
                            "the brackets of a message") +
                    "\n");
  return Exit::wrong_usage;
}

}  // namespace

Exit explain(const Explain& command, const Terminal& terminal) {
  const std::string code = code_written(command.code);
  const check::Rule* rule = check::rule_of(code);
  if (rule == nullptr) return unknown(command.code, terminal);
  terminal.say(code + ": " + std::string(rule->title) + "\n\n" + wrapped(rule->paragraph));
  return Exit::done;
}

}  // namespace folio::cli
