// The only file that knows ICU's scripts: which faces are asked for which characters.

#include <unicode/uscript.h>

#include <algorithm>

#include "base/locale.h"
#include "base/text.h"
#include "layout/text.h"

namespace folio::layout {

namespace {

constexpr Script script_called(const char (&name)[5]) {
  std::uint32_t tag = 0;
  for (int i = 0; i < 4; ++i) tag = tag << 8 | static_cast<unsigned char>(name[i]);
  return Script{tag};
}

std::string name_of(Script script) {
  std::string name;
  for (int shift = 24; shift >= 0; shift -= 8) {
    name += static_cast<char>(static_cast<std::uint32_t>(script) >> shift & 0xFF);
  }
  return name;
}

Script script_of(char32_t character) {
  UErrorCode error = U_ZERO_ERROR;
  const UScriptCode code = uscript_getScript(static_cast<UChar32>(character), &error);
  const bool is_of_any =
      code == USCRIPT_COMMON || code == USCRIPT_INHERITED || code == USCRIPT_UNKNOWN;
  if (U_FAILURE(error) || is_of_any) return Script::none;
  const char* const name = uscript_getShortName(code);
  std::uint32_t tag = 0;
  for (int i = 0; i < 4; ++i) tag = tag << 8 | static_cast<unsigned char>(name[i]);
  return Script{tag};
}

// Scripts that go by another name where they are written together with others:
// one font serves them all.
struct Companions {
  Script script;
  std::vector<std::string_view> families;
};

const std::vector<Companions>& companions() {
  static const std::vector<Companions> all = {
      {script_called("Hani"), {"Hani", "Hans", "Hant", "Jpan", "Kore"}},
      {script_called("Bopo"), {"Hani", "Hant", "Hans"}},
      {script_called("Hira"), {"Jpan", "Hani", "Hans", "Hant"}},
      {script_called("Kana"), {"Jpan", "Hani", "Hans", "Hant"}},
      {script_called("Hang"), {"Kore", "Hani", "Hans", "Hant"}},
  };
  return all;
}

std::string_view language_in(std::string_view tag) { return tag.substr(0, tag.find('-')); }

// The names of families for a script, the best first.
std::vector<std::string> names_for(Script script, std::string_view lang) {
  if (script == Script::none) return {};
  std::vector<std::string> names;
  const std::string own = locale::script_of(lang);
  const auto more = std::ranges::find(companions(), script, &Companions::script);
  const bool has_more = more != companions().end();
  const bool is_own = own == name_of(script) ||
                      (has_more && std::ranges::find(more->families, own) != more->families.end());
  if (is_own) names.insert(names.end(), {std::string(lang), std::string(language_in(lang)), own});
  names.push_back(name_of(script));
  if (has_more) names.insert(names.end(), more->families.begin(), more->families.end());
  return names;
}

}  // namespace

std::vector<ScriptRun> scripts_of(std::string_view words) {
  std::vector<ScriptRun> runs;
  for (std::size_t at = 0; at < words.size();) {
    const std::size_t begin = at;
    const Script script = script_of(text::next_code_point(words, at));
    const bool goes_on = !runs.empty() && (script == Script::none || script == runs.back().script ||
                                           runs.back().script == Script::none);
    if (!goes_on) runs.push_back({begin, at, script});
    runs.back().end = at;
    if (runs.back().script == Script::none) runs.back().script = script;
  }
  return runs;
}

std::vector<const Family*> made_for(Script script, std::string_view lang,
                                    const std::vector<Family>& families) {
  std::vector<const Family*> made;
  for (const std::string& name : names_for(script, lang)) {
    const auto found = std::ranges::find(families, name, &Family::name);
    if (found == families.end() || std::ranges::find(made, &*found) != made.end()) continue;
    made.push_back(&*found);
  }
  return made;
}

bool joins_the_one_before(char32_t character) {
  return (character >= 0xFE00 && character <= 0xFE0F) ||
         (character >= 0x200C && character <= 0x200F) ||
         (character >= 0x20D0 && character <= 0x20FF);
}

}  // namespace folio::layout
