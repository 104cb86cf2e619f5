// The Markdown library takes seconds or gigabytes over some short texts
// (CVE-2023-22483, 22486, 24824, 37463). Each limit here is a plain count, five
// to fifteen times what the largest council paper at hand needs; together they
// keep what is parsed small enough for its worst case to be harmless.

#include <algorithm>

#include "base/ascii.h"
#include "base/text.h"
#include "content/readers.h"

namespace folio::content {

namespace {

using text::is_digit;

constexpr std::size_t most_leaf_bytes = 16 * 1024;    // of a paragraph, an item or a row
constexpr std::size_t most_block_bytes = 128 * 1024;  // of a list or a table
constexpr std::size_t most_containers = 12;           // > and list marks that open one line
constexpr std::size_t most_indent = 48;               // columns
constexpr std::size_t most_columns = 64;              // of a table
constexpr std::size_t most_cells_in_block = 4000;     // short rows are filled up by the parser
constexpr std::size_t most_cells = 20000;
constexpr std::size_t most_marks = 1000;  // that may open or close something, in a paragraph
constexpr std::size_t most_marks_in_parts = 4000;   // the same in a list or a table
constexpr std::size_t most_quotation_marks = 2000;  // in a block: each is held against each
constexpr std::size_t most_definition_bytes = 1024;
constexpr std::size_t most_definitions = 1000;
constexpr std::size_t most_rules = 8;  // lines of - : | in one block

// How a line begins: what it is put into, and how deep.
struct Opening {
  std::size_t containers = 0, columns = 0, definitions = 0;
  std::size_t end = 0;  // where the words begin
};

bool is_blank(char c) { return c == ' ' || c == '\t'; }

// The length of a mark that opens a container at `at`: a quote, a list item or
// a note; 0 if there is none.
std::size_t mark_length(std::string_view line, std::size_t at) {
  const auto ends_mark = [&](std::size_t i) { return i >= line.size() || is_blank(line[i]); };
  if (line[at] == '>') return 1;
  if (std::string_view("-*+").find(line[at]) != std::string_view::npos) return ends_mark(at + 1);
  if (is_digit(line[at])) {
    std::size_t end = at;
    while (end < line.size() && end < at + 9 && is_digit(line[end])) ++end;
    const bool marked = end < line.size() && (line[end] == '.' || line[end] == ')');
    return marked && ends_mark(end + 1) ? end + 1 - at : 0;
  }
  if (line.substr(at).starts_with("[^")) {
    const std::size_t close = line.find("]:", at);
    return close == line.npos ? 0 : close + 2 - at;
  }
  return 0;
}

Opening opening_of(std::string_view line) {
  Opening opening;
  std::size_t at = 0;
  while (at < line.size()) {
    if (is_blank(line[at])) {
      opening.columns += line[at] == '\t' ? 4 : 1;
      ++at;
      continue;
    }
    const std::size_t length = mark_length(line, at);
    if (length == 0) break;
    ++opening.containers;
    if (line[at] == '[') ++opening.definitions;
    at += length;
  }
  opening.end = at;
  return opening;
}

bool opens_or_closes(char c) {
  switch (c) {
    case '*':
    case '_':
    case '~':
    case '[':
    case ']':
    case '<':
    case '!':
    case '`':
    case ')': return true;
    default: return false;
  }
}

// What has been counted since the last blank line, and in the whole file.
struct Counts {
  struct Block {
    std::uint32_t begin = 0, end = 0;  // of its first line
    std::size_t bytes = 0, leaf_bytes = 0, lines = 0, marks = 0, quotes = 0, widest = 0, rules = 0;
    bool is_list = false;
  };
  Block block;
  std::size_t cells = 0, definitions = 0;  // of the file

  // What is too much once `line` is added; nothing if all is well.
  std::optional<std::string_view> add(std::string_view line, const Opening& opening);
  // What is too large as a whole.
  std::optional<std::string> excess() const;
};

// Rows of a table and items of a list are read each for itself.
std::optional<std::string> Counts::excess() const {
  const bool is_table = block.widest > 0;
  if (block.leaf_bytes > most_leaf_bytes) {
    return "the " +
           std::string(is_table        ? "row"
                       : block.is_list ? "item"
                                       : "block") +
           " is larger than 16 KiB";
  }
  if (block.bytes <= most_block_bytes) return {};
  return "the " + std::string(is_table ? "table" : "list") + " is larger than 128 KiB";
}

bool breaks_note_label(std::string_view line) {
  const std::size_t open = line.rfind("[^");
  return open != line.npos && line.find(']', open) == line.npos;
}

std::optional<std::string_view> Counts::add(std::string_view line, const Opening& opening) {
  const std::string_view words = line.substr(opening.end);
  const auto columns = static_cast<std::size_t>(std::ranges::count(line, '|'));
  const bool defines = words.starts_with('[') && words.find("]:") != words.npos;
  const bool begins_part = columns > 0 || opening.containers > 0;
  block.is_list = block.is_list || opening.containers > 0;
  block.bytes += line.size() + 1;
  block.leaf_bytes = (begins_part ? 0 : block.leaf_bytes) + line.size() + 1;
  block.lines += 1;
  block.marks += static_cast<std::size_t>(std::ranges::count_if(line, opens_or_closes));
  block.quotes += static_cast<std::size_t>(
      std::ranges::count_if(line, [](char c) { return c == '"' || c == '\''; }));
  block.widest = std::max(block.widest, columns);
  const bool is_rule = line.find_first_not_of("-:| \t") == line.npos;
  block.rules += is_rule && line.find('-') != line.npos;
  cells += block.widest == 0 ? 0 : block.widest + 1;
  definitions += opening.definitions + defines;
  if (opening.containers > most_containers) return "too many quotes or lists inside each other";
  if (opening.columns > most_indent) return "the line is indented too deeply";
  if (defines && words.size() > most_definition_bytes) return "the definition is too long";
  if (definitions > most_definitions) return "too many notes and definitions in one file";
  if (columns > most_columns) return "the table has too many columns";
  if (block.widest * block.lines > most_cells_in_block) return "the table is too large";
  if (cells > most_cells) return "too many table cells in one file";
  const bool has_parts = block.is_list || block.widest > 0;
  if (block.marks > (has_parts ? most_marks_in_parts : most_marks))
    return "too many marks such as * [ and ` without a blank line";
  if (block.quotes > most_quotation_marks) return "too many quotation marks without a blank line";
  if (block.rules > most_rules) return "too many lines of dashes without a blank line";
  return {};
}

// Whether the line of a fence or a caption parts what is above from what is
// below: indented further it could be words of a paragraph.
bool parts_blocks(std::string_view prepared, std::string_view seal) {
  const std::size_t words = std::min(prepared.find_first_not_of(' '), prepared.size());
  return words < 4 && prepared.substr(words).starts_with(seal);
}

}  // namespace

bool guard(Reading& reading, const source::SourceFile& file, const Prepared& prepared) {
  Counts counts;
  std::uint32_t begin = 0;
  const auto lines = text::split(prepared.text, '\n');
  std::size_t number = 0;
  for (const std::string_view line : text::split(file.text(), '\n')) {
    const auto end = static_cast<std::uint32_t>(begin + line.size());
    // Counted is what the library sees, which differs in labelled lists.
    const std::string_view seen = lines[number++];
    const Opening opening = opening_of(seen);
    const bool is_blank_line = opening.end == seen.size() && opening.containers == 0;
    if (is_blank_line || parts_blocks(seen, prepared.seal)) {
      counts.block = {};
    } else if (const auto what = counts.add(seen, opening)) {
      reading.error("F0360", {&file, begin, end}, std::string(*what),
                    "divide it; no paper needs so much in one place");
      return false;
    }
    if (counts.block.lines == 1) counts.block.begin = begin, counts.block.end = end;
    if (const auto what = counts.excess()) {
      reading.error("F0360", {&file, counts.block.begin, counts.block.end}, *what,
                    "divide it with a blank line, or into several");
      return false;
    }
    if (breaks_note_label(line)) {
      const auto open = begin + static_cast<std::uint32_t>(line.rfind("[^"));
      reading.error("F0353", {&file, open, end}, "the name of a note goes on in the next line",
                    "write [^name] on one line");
      return false;
    }
    begin = end + 1;
  }
  return true;
}

}  // namespace folio::content
