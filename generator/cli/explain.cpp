#include <algorithm>
#include <vector>

#include "base/text.h"
#include "check/check.h"
#include "cli/commands.h"
#include "content/content.h"

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
std::string code_written(std::string_view code) { return text::upper(text::trimmed(code)); }

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

// --- Files of TOML ------------------------------------------------------------------

std::string file_of(const content::FileFields& one) {
  return one.files.substr(one.files.rfind('/') + 1);
}

std::string words_of(const content::Field& field) {
  std::string words = field.name + ": " + field.form;
  if (field.needed != "no")
    words += field.needed == "yes" ? " (needed)" : " (needed " + field.needed + ")";
  if (!field.kinds.empty()) words += "; of " + field.kinds;
  return wrapped(words) + (field.help.empty() ? "" : "  " + field.help + "\n");
}

Exit explain_file(const std::string& name, const Terminal& terminal) {
  const std::vector<content::FileFields> all = content::fields();
  const auto found = std::ranges::find(all, name, file_of);
  if (found == all.end()) {
    std::vector<std::string> names;
    for (const content::FileFields& one : all) names.push_back(file_of(one));
    terminal.complain("folio: there is no file \"" + name +
                      "\" to explain\n  help: choose one of " + text::join(names, ", ") + "\n");
    return Exit::wrong_usage;
  }
  terminal.say(found->files + "\n\n");
  for (const content::Field& field : found->fields) terminal.say(words_of(field));
  return Exit::done;
}

}  // namespace

Exit explain(const Explain& command, const Terminal& terminal) {
  if (command.code.ends_with(".toml")) return explain_file(command.code, terminal);
  const std::string code = code_written(command.code);
  const check::Rule* rule = check::rule_of(code);
  if (rule == nullptr) return unknown(command.code, terminal);
  terminal.say(code + ": " + std::string(rule->title) + "\n\n" + wrapped(rule->paragraph));
  return Exit::done;
}

}  // namespace folio::cli
