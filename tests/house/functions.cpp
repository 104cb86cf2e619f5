// How long functions are, read off the text: good enough to keep an eye on.

#include <algorithm>
#include <regex>

#include "house/house.h"

namespace folio::house {

namespace {

enum class Brace { scope, function, other };

// What a brace opens, told from the words before it since the last statement.
Brace kind_of(const std::string& head, Brace around) {
  static const std::regex scope("(^|\\s)(namespace|class|struct|union|enum)\\b[^()]*$|extern\\s*$");
  if (around != Brace::scope) return Brace::other;
  if (std::regex_search(head, scope)) return Brace::scope;
  const std::size_t open = head.find('(');
  const bool initialises = head.substr(0, open).find('=') != std::string::npos;
  return open != std::string::npos && !initialises ? Brace::function : Brace::other;
}

std::string name_in(const std::string& head) {
  static const std::regex name("([\\w:~]+|operator\\s*\\S+)\\s*\\(");
  std::smatch match;
  return std::regex_search(head, match, name) ? match[1].str() : "?";
}

}  // namespace

std::vector<Function> functions_of(const File& file) {
  struct Open {
    Brace kind;
    std::string name;
    int line;
  };
  std::vector<Function> functions;
  std::vector<Open> open;
  std::string head;
  int line = 1;
  for (const char c : code_of(file.text)) {
    line += c == '\n';
    if (c == '{') {
      const Brace around = open.empty() ? Brace::scope : open.back().kind;
      open.push_back({kind_of(head, around), name_in(head), line});
    } else if (c == '}' && !open.empty()) {
      const Open closed = open.back();
      open.pop_back();
      if (closed.kind == Brace::function) {
        functions.push_back({file.path + ": " + closed.name, line - closed.line + 1});
      }
    }
    // Braces of a constructor's initialisers do not end its head.
    const bool ends = c == ';' || c == '{' || c == '}';
    head = ends && (open.empty() || open.back().kind != Brace::other) ? "" : head + c;
  }
  return functions;
}

int lines_of_share(std::vector<Function> functions, double share) {
  if (functions.empty()) return 0;
  std::ranges::sort(functions, {}, &Function::lines);
  const auto place = static_cast<std::size_t>(share * static_cast<double>(functions.size() - 1));
  return functions[place].lines;
}

}  // namespace folio::house
