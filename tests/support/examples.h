#pragma once

#include <filesystem>
#include <map>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

namespace folio::support {

/// An example of the manual: files as an author writes them, and what must come
/// of them. See tests/README.md, "The manual".
struct Example {
  std::string chapter;                       // name of the manual's file
  int line = 0;                              // where its first block begins
  std::map<std::string, std::string> files;  // path below the root -> text
  std::vector<std::string> html;             // pieces that its page must hold
  std::string said;                          // all diagnostics; empty: there are none
};

/// As a test that fails names it: "03-numbers, line 12".
inline void PrintTo(const Example& example, std::ostream* out) {
  *out << example.chapter << ", line " << example.line;
}

/// The examples in a chapter: fenced blocks whose first word is md, toml or csv,
/// followed by blocks html or text, with nothing but blank lines between.
std::vector<Example> examples_in(const std::string& chapter, std::string_view text);

/// `lines` laid over the usual document.toml of an example: a key that they give
/// replaces the usual one.
std::string document_with(const std::string& lines);

}  // namespace folio::support
