// Reading the program as text, and what can be seen of files one by one.

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <regex>
#include <set>

#include "house/house.h"

namespace folio::house {

namespace {

// Where a literal or a comment that begins at `at` ends; `at` if none begins there.
std::size_t end_of_quiet_part(std::string_view text, std::size_t at) {
  const auto up_to = [&](std::string_view mark, std::size_t from) {
    const std::size_t end = text.find(mark, from);
    return end == std::string_view::npos ? text.size() : end + mark.size();
  };
  const std::string_view rest = text.substr(at);
  if (rest.starts_with("//")) return std::min(text.find('\n', at), text.size());
  if (rest.starts_with("/*")) return up_to("*/", at + 2);
  if (rest.starts_with("R\"")) {
    const std::size_t open = text.find('(', at);
    if (open == std::string_view::npos) return text.size();
    return up_to(")" + std::string(text.substr(at + 2, open - at - 2)) + "\"", open);
  }
  const bool quote = rest.front() == '"';
  // 1'000 is a number, not the beginning of a character.
  const bool apostrophe = rest.front() == '\'' && (at == 0 || !std::isalnum(text[at - 1]));
  if (!quote && !apostrophe) return at;
  std::size_t end = at + 1;
  while (end < text.size() && text[end] != rest.front() && text[end] != '\n') {
    end += text[end] == '\\' ? 2 : 1;
  }
  return std::min(end + 1, text.size());
}

enum class Blank { comments, comments_and_literals };

bool is_include(std::string_view text, std::size_t at) {
  const std::size_t line = text.rfind('\n', at) + 1;
  return text.substr(line, at - line).find("#include") != std::string_view::npos;
}

std::string blanked(std::string_view text, Blank what) {
  std::string code(text);
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = is_include(text, at) ? at : end_of_quiet_part(text, at);
    const bool blank = what == Blank::comments_and_literals || text[at] == '/';
    for (std::size_t i = at; i < end && blank; ++i) {
      if (code[i] != '\n') code[i] = ' ';
    }
    at = std::max(end, at + 1);
  }
  return code;
}

}  // namespace

std::string text_of(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

std::vector<File> files_below(const std::string& folder) {
  std::vector<File> files;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
    const std::string ending = entry.path().extension();
    if (ending != ".h" && ending != ".cpp") continue;
    files.push_back({std::filesystem::relative(entry.path(), folder), text_of(entry.path())});
  }
  std::ranges::sort(files, {}, &File::path);
  return files;
}

std::string code_of(std::string_view text) { return blanked(text, Blank::comments_and_literals); }

std::string without_comments(std::string_view text) { return blanked(text, Blank::comments); }

Complaints too_long(const File& file) {
  const auto lines = std::ranges::count(file.text, '\n');
  if (lines <= 400) return {};
  return {file.path + " has " + std::to_string(lines) + " lines: look for the second idea"};
}

Complaints unlisted(const std::vector<File>& files, std::string_view cmake_lists) {
  std::set<std::string> listed{"main.cpp"};
  static const std::regex room("room\\((\\w+)([^)]*)\\)");
  static const std::regex source("\\b\\w+\\.cpp\\b");
  const std::string lists(cmake_lists);
  for (std::sregex_iterator at(lists.begin(), lists.end(), room), end; at != end; ++at) {
    const std::string body = (*at)[2];
    for (std::sregex_iterator name(body.begin(), body.end(), source); name != end; ++name) {
      listed.insert((*at)[1].str() + "/" + name->str());
    }
  }
  Complaints complaints;
  for (const File& file : files) {
    if (file.path.ends_with(".cpp") && listed.erase(file.path) == 0) {
      complaints.push_back(file.path + " is not listed in CMakeLists.txt");
    }
  }
  for (const std::string& path : listed) complaints.push_back(path + " is listed but not there");
  return complaints;
}

Complaints unexplained_codes(const std::vector<File>& files,
                             const std::vector<std::string>& rules) {
  static const std::regex literal("\"(F\\d{4}|[A-Z]{2}\\d{3})\"");
  std::map<std::string, std::string> reported;
  for (const File& file : files) {
    if (file.path.starts_with("check/rules")) continue;
    const std::string code = without_comments(file.text);
    for (std::sregex_iterator at(code.begin(), code.end(), literal), end; at != end; ++at) {
      reported[(*at)[1]] = file.path;
    }
  }
  Complaints complaints;
  for (const auto& [code, path] : reported) {
    if (!std::ranges::count(rules, code)) {
      complaints.push_back(path + " reports " + code + ", which no rule explains");
    }
  }
  for (const std::string& code : rules) {
    if (!reported.contains(code)) complaints.push_back("nothing reports " + code);
  }
  return complaints;
}

Complaints disordered(const std::vector<std::string>& rules) {
  Complaints complaints;
  for (std::size_t i = 1; i < rules.size(); ++i) {
    if (rules[i - 1] < rules[i]) continue;
    complaints.push_back(rules[i] + " stands after " + rules[i - 1]);
  }
  return complaints;
}

std::string command_with(std::string_view markdown, std::string_view words) {
  std::size_t begin = 0;
  while (begin < markdown.size()) {
    const std::size_t end = std::min(markdown.find('\n', begin), markdown.size());
    const std::string_view line = markdown.substr(begin, end - begin);
    if (line.starts_with("    ") && line.find(words) != std::string_view::npos) {
      return std::string(line.substr(line.find_first_not_of(' ')));
    }
    begin = end + 1;
  }
  return {};
}

}  // namespace folio::house
