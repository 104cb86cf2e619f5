#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace folio::house {

/// A file of the program: its path below generator/, such as "web/web.h".
struct File {
  std::string path;
  std::string text;
};

/// What is wrong, one sentence each; empty if nothing is.
using Complaints = std::vector<std::string>;

/// Every .h and .cpp below a folder, sorted by path.
std::vector<File> files_below(const std::string& folder);

/// The whole of one file.
std::string text_of(const std::string& path);

/// A C++ text with its comments and the insides of its string and character
/// literals blanked out; lines stay where they are.
std::string code_of(std::string_view text);

/// A C++ text with only its comments blanked out.
std::string without_comments(std::string_view text);

/// Includes that reach into a room by another way than its front door, or into
/// a room that this one may not know.
Complaints wrong_includes(const File& file);

/// Rooms with more headers than a front door and three flights of back stairs.
Complaints extra_headers(const std::vector<File>& files);

/// In a pure room: the disk, the terminal, chance, threads, the environment or
/// the clock.
Complaints impurities(const File& file);

/// Libraries of others that are met in a header, or in a second .cpp.
Complaints guests_met_twice(const std::vector<File>& files);

/// The one file that meets each library: "toml++" -> "content/toml.cpp".
std::map<std::string, std::string> hosts(const std::vector<File>& files);

/// Variables that outlive a call and can be written.
Complaints lasting_state(const File& file);

/// Words that a file may not even mention: Dossier beyond the gate, Members
/// where only the public is served.
Complaints unspeakable(const File& file);

/// Files of more than 400 lines.
Complaints too_long(const File& file);

/// A function and the lines from its first brace to its last.
struct Function {
  std::string name;
  int lines = 0;
};

std::vector<Function> functions_of(const File& file);

/// The lines that this share of all functions does not exceed: 0.5 is the median.
int lines_of_share(std::vector<Function> functions, double share);

/// Files that CMakeLists.txt does not list, and listed files that do not exist.
Complaints unlisted(const std::vector<File>& files, std::string_view cmake_lists);

/// Codes that are reported without a rule, and rules for codes that nothing
/// reports. `rules` are the codes in the order of the table.
Complaints unexplained_codes(const std::vector<File>& files, const std::vector<std::string>& rules);

/// Rules out of order or there twice.
Complaints disordered(const std::vector<std::string>& rules);

/// The indented line of a Markdown text that contains `words`, without its
/// indent; empty if there is none.
std::string command_with(std::string_view markdown, std::string_view words);

}  // namespace folio::house
