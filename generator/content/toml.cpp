// The only file that knows toml++.

#include <toml++/toml.h>

#include <algorithm>

#include "base/text.h"
#include "content/reading.h"

namespace folio::content {

namespace {

using source::SourceFile;
using source::Span;

constexpr std::size_t longest_line = 4096;  // bytes; a longer dotted key crashes the library

std::uint32_t offset_of(const SourceFile& file, const toml::source_position& position) {
  const std::string_view text = file.text();
  std::size_t offset = file.line_start(position.line);
  for (toml::source_index column = 1; column < position.column; ++column) {
    if (offset >= text.size() || text[offset] == '\n') break;
    text::next_code_point(text, offset);
  }
  return static_cast<std::uint32_t>(offset);
}

Span span_of(const SourceFile& file, const toml::source_region& region) {
  const std::uint32_t begin = offset_of(file, region.begin);
  return {&file, begin, std::max(begin, offset_of(file, region.end))};
}

// --- From the library's tree to ours -------------------------------------------

TomlValue converted(const SourceFile& file, const toml::node& node);

TomlArray converted(const SourceFile& file, const toml::array& array) {
  TomlArray out;
  for (const toml::node& element : array) out.push_back(converted(file, element));
  return out;
}

TomlMembers converted(const SourceFile& file, const toml::table& table) {
  TomlMembers out;
  for (const auto& [key, node] : table) {
    out.push_back({std::string(key.str()), span_of(file, key.source()), converted(file, node)});
  }
  std::ranges::sort(out, {}, [](const TomlEntry& entry) { return entry.key_span.begin; });
  return out;
}

calendar::Date converted(const toml::date& date) {
  return {std::chrono::year(date.year), std::chrono::month(date.month), std::chrono::day(date.day)};
}

TomlValue converted(const SourceFile& file, const toml::node& node) {
  TomlValue out;
  out.span = span_of(file, node.source());
  if (const auto* table = node.as_table())
    out.value = converted(file, *table);
  else if (const auto* array = node.as_array())
    out.value = converted(file, *array);
  else if (const auto* string = node.as_string())
    out.value = string->get();
  else if (const auto* integer = node.as_integer())
    out.value = static_cast<long long>(integer->get());
  else if (const auto* number = node.as_floating_point())
    out.value = number->get();
  else if (const auto* flag = node.as_boolean())
    out.value = flag->get();
  else if (const auto* date = node.as_date())
    out.value = converted(date->get());
  return out;
}

// --- From the library's complaints to words for authors --------------------------

struct Complaint {
  std::string_view part;  // of what the library says
  std::string_view code, message, help;
};

// The first that fits is taken.
constexpr Complaint complaints[] = {
    {"parsing date: expected day", "F0202", "no such date: the month has fewer days",
     "correct the date; it is written year-month-day: 2026-11-21"},
    {"parsing date: expected month between", "F0202", "no such date: a year has twelve months",
     "correct the date; it is written year-month-day: 2026-11-21"},
    {"parsing date", "F0202", "a date is written with ten characters: 2026-11-21",
     "write year-month-day; words about dates go between quotation marks"},
    {"could not determine value type", "F0201", "what stands after = cannot be understood",
     "put words between straight quotation marks: key = \"words\""},
    {"cannot redefine existing", "F0203", "this is given twice", "keep one of the two"},
    {"escape sequence", "F0201",
     "a backslash between double quotation marks has a meaning of its own",
     "write two backslashes for one, or put the words between single quotation marks"},
    {"parsing string: ", "F0201", "the quotation marks are not closed on this line",
     "end the words with the same quotation mark they begin with"},
    {"encountered end-of-file", "F0201", "the file ends before this is complete",
     "close the bracket or the quotation marks"},
    {"expected value, saw", "F0201",
     "nothing stands after =", "write the value after =, or take the line out"},
    {"expected '='", "F0201", "a key must be followed by = and a value",
     "write key = \"words\"; a key with spaces goes between quotation marks"},
    {"expected a comment or whitespace", "F0201", "something stands after the end of the value",
     "one line holds one key; a quotation mark inside quotation marks is written \\\""},
    {"parsing boolean", "F0201", "yes and no are written true and false, in small letters",
     "write true or false, or put words between quotation marks"},
    {"leading zeroes", "F0201", "a number does not begin with 0",
     "put it between quotation marks if it is a name"},
    {"parsing decimal integer", "F0201", "this begins like a number, and is none",
     "put words between quotation marks; a date is written 2026-11-21"},
    {"parsing table header", "F0201", "a heading in brackets is not complete",
     "write [name] or [[name]] alone on its line"},
    {"parsing array", "F0201", "the list is not complete",
     "put a comma between its values and ] after the last"},
    {"parsing inline table", "F0201", "the table in braces is not complete",
     "write it on one line, { key = value, key = value }"},
};

constexpr Complaint any_complaint = {
    "", "F0201", "this is not TOML",
    "write one key = value on each line, words between quotation marks"};

bool belongs_to_word(char c) {
  return std::string_view(" \t\n=,[]{}\"'#").find(c) == std::string_view::npos;
}

// The library points behind what it stumbled over; authors want to see the word.
Span word_at(const SourceFile& file, std::uint32_t offset) {
  const std::string_view text = file.text();
  std::size_t begin = std::min<std::size_t>(offset, text.size()), end = begin;
  while (begin > 0 && belongs_to_word(text[begin - 1])) --begin;
  while (end < text.size() && belongs_to_word(text[end])) ++end;
  return {&file, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

const Complaint& complaint_of(std::string_view words, std::string_view word) {
  // 30/10/2026 and 30.10.2026 begin like numbers and are meant as dates.
  const bool digits = word.find_first_not_of("0123456789/.") == word.npos;
  const bool date =
      digits && (std::ranges::count(word, '/') == 2 || std::ranges::count(word, '.') == 2);
  const auto fits = [&](const Complaint& complaint) {
    return words.find(complaint.part) != words.npos || (date && complaint.part == "parsing date");
  };
  const auto found = std::ranges::find_if(complaints, fits);
  return found == std::end(complaints) ? any_complaint : *found;
}

// The first word between single quotation marks.
std::string_view quoted_in(std::string_view words) {
  const std::size_t open = words.find('\'');
  return open == words.npos ? "" : words.substr(open + 1, words.find('\'', open + 1) - open - 1);
}

void say(Reading& reading, const SourceFile& file, const toml::parse_error& error) {
  const std::string_view words = error.description();
  Span where = word_at(file, offset_of(file, error.source().begin));
  const auto word = std::string_view(file.text()).substr(where.begin, where.end - where.begin);
  const Complaint& complaint = complaint_of(words, word);
  std::string message(complaint.message);
  if (complaint.code == "F0202" && !word.empty()) message = in_quotes(word) + ": " + message;
  if (complaint.code == "F0203") {
    // Said of the value, or of the bracket; the name stands at the line's head.
    where = word_at(file, file.line_start(error.source().begin.line));
    message = in_quotes(quoted_in(words)) + " is given twice";
  }
  reading.error(std::string(complaint.code), where, message, std::string(complaint.help));
}

bool has_long_line(Reading& reading, const SourceFile& file) {
  std::uint32_t begin = 0;
  for (const std::string_view line : text::split(file.text(), '\n')) {
    if (line.size() > longest_line) {
      reading.error("F0106", {&file, begin, begin + 1}, "the line is longer than 4 KiB",
                    "break long words between three quotation marks: \"\"\"");
      return true;
    }
    begin += static_cast<std::uint32_t>(line.size()) + 1;
  }
  return false;
}

}  // namespace

std::optional<TomlMembers> parse_toml(Reading& reading, const SourceFile& file) {
  if (has_long_line(reading, file)) return {};
  try {
    return converted(file, toml::parse(std::string_view(file.text())));
  } catch (const toml::parse_error& error) {
    say(reading, file, error);
    return {};
  }
}

}  // namespace folio::content
