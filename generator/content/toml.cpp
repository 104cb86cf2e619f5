// The only file that knows toml++.

#include <toml++/toml.h>

#include <algorithm>

#include "base/ascii.h"
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

// --- What is read in the place of mistakes --------------------------------------

constexpr int most_mends = 100;  // each costs another reading of the file

bool is_key(char c) {
  return text::is_letter_or_digit(c) || c == '_' || c == '-' || c == '.' || c == ' ' || c == '\t';
}

// Where = stands in "key = value"; npos in any other line.
std::size_t equals_sign_in(std::string_view line) {
  const std::size_t sign = line.find('=');
  if (sign == line.npos || text::trimmed(line.substr(0, sign)).empty()) return line.npos;
  return std::ranges::all_of(line.substr(0, sign), is_key) ? sign : line.npos;
}

std::size_t times(std::string_view words, std::string_view part) {
  std::size_t found = 0;
  for (std::size_t at = words.find(part); at != words.npos; at = words.find(part, at + part.size()))
    ++found;
  return found;
}

/// The text of a TOML file in which harmless values take the place of those that
/// cannot be read, so that one mistake does not hide the next.
class MendedToml {
 public:
  explicit MendedToml(const SourceFile& file) : file_(file), text_(file.text()) {}

  const std::string& text() const { return text_; }
  /// Whether a mistake at `offset` comes after all that was mended, and so is new.
  bool is_new(std::size_t offset) const { return mends_ == 0 || offset >= mended_until_; }
  /// Puts something in the place of the word at `where`, of the value of its
  /// line, or of a line; answers whether that could be done.
  bool mend_word(Span where);
  bool mend_value(Span where);
  bool take_out_line(Span where);
  /// Whether what stands at `offset` took the place of something else.
  bool is_mended(std::size_t offset) const { return places_.contains(offset); }

 private:
  struct Line {
    std::size_t begin = 0, end = 0;  // bytes; without the line's end
  };
  Line line_at(std::size_t offset) const;
  bool put(std::size_t begin, std::size_t end, std::string words);
  bool is_whole(std::string_view value) const;

  const SourceFile& file_;
  std::string text_;
  std::set<std::size_t> places_;  // in the file
  std::size_t mended_until_ = 0;  // in the file
  int mends_ = 0;
};

MendedToml::Line MendedToml::line_at(std::size_t offset) const {
  const std::string_view text = file_.text();
  const std::size_t at = std::min(offset, text.size());
  const std::size_t before = at == 0 ? text.npos : text.rfind('\n', at - 1);
  return {before == text.npos ? 0 : before + 1, std::min(text.find('\n', at), text.size())};
}

// Lines stay lines, and before `begin` nothing on this one has changed its width.
bool MendedToml::put(std::size_t begin, std::size_t end, std::string words) {
  if (++mends_ > most_mends) return false;
  std::size_t line = 0;  // where it begins in the mended text
  const auto lines_before =
      std::ranges::count(std::string_view(file_.text()).substr(0, begin), '\n');
  for (auto i = lines_before; i > 0; --i) line = text_.find('\n', line) + 1;
  text_.replace(line + (begin - line_at(begin).begin), end - begin, words);
  mended_until_ = end;
  places_.insert(begin);
  return true;
}

bool MendedToml::mend_word(Span where) {
  const std::size_t width = where.end - where.begin;
  if (width < 2) return false;
  return put(where.begin, where.end, "\"" + std::string(width - 2, ' ') + "\"");
}

// Whether a value begins and ends on its line.
bool MendedToml::is_whole(std::string_view value) const {
  return times(value, "\"\"\"") % 2 == 0 && times(value, "'''") % 2 == 0 &&
         times(value, "[") == times(value, "]") && times(value, "{") == times(value, "}");
}

bool MendedToml::mend_value(Span where) {
  const Line line = line_at(where.begin);
  const std::string_view words =
      std::string_view(file_.text()).substr(line.begin, line.end - line.begin);
  const std::size_t sign = equals_sign_in(words);
  if (sign == words.npos || !is_whole(words.substr(sign + 1))) return false;
  return put(line.begin + sign + 1, line.end, "\"\"");
}

bool MendedToml::take_out_line(Span where) {
  const Line line = line_at(where.begin);
  const std::string_view words =
      std::string_view(file_.text()).substr(line.begin, line.end - line.begin);
  const std::size_t sign = equals_sign_in(words);
  if (sign == words.npos || !is_whole(words.substr(sign + 1))) return false;
  return put(line.begin, line.end, "");
}

// --- From the library's tree to ours -------------------------------------------

/// Makes our tree of the library's, which read a mended text.
class Tree {
 public:
  Tree(const SourceFile& file, const MendedToml& mended) : file_(file), mended_(mended) {}

  TomlMembers of(const toml::table& table) const {
    TomlMembers out;
    for (const auto& [key, node] : table) {
      out.push_back({std::string(key.str()), span_of(file_, key.source()), of(node)});
    }
    std::ranges::sort(out, {}, [](const TomlEntry& entry) { return entry.key_span.begin; });
    return out;
  }

 private:
  TomlArray of(const toml::array& array) const {
    TomlArray out;
    for (const toml::node& element : array) out.push_back(of(element));
    return out;
  }

  static calendar::Date of(const toml::date& date) {
    return {std::chrono::year(date.year), std::chrono::month(date.month),
            std::chrono::day(date.day)};
  }

  TomlValue of(const toml::node& node) const {
    TomlValue out;
    out.span = span_of(file_, node.source());
    if (mended_.is_mended(out.span.begin))
      out.value = TomlValue::Unread{};
    else if (const auto* table = node.as_table())
      out.value = of(*table);
    else if (const auto* array = node.as_array())
      out.value = of(*array);
    else if (const auto* string = node.as_string())
      out.value = string->get();
    else if (const auto* integer = node.as_integer())
      out.value = static_cast<long long>(integer->get());
    else if (const auto* number = node.as_floating_point())
      out.value = number->get();
    else if (const auto* flag = node.as_boolean())
      out.value = flag->get();
    else if (const auto* date = node.as_date())
      out.value = of(date->get());
    return out;
  }

  const SourceFile& file_;
  const MendedToml& mended_;
};

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
  // What begins with t or f is taken for true or false, and may be any word.
  static constexpr std::string_view truths[] = {"yes", "no", "true", "false", "on", "off"};
  const bool is_truth = std::ranges::find(truths, text::lower(word)) != std::end(truths);
  if (words.find("parsing boolean") != words.npos && !is_truth)
    words = "could not determine value type";
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

/// What is wrong, in words for authors.
struct Mistake {
  std::string_view code;
  Span where;
  std::string message, help;
};

Mistake mistake_of(const SourceFile& file, const toml::parse_error& error) {
  const std::string_view words = error.description();
  Span where = word_at(file, offset_of(file, error.source().begin));
  const auto word = std::string_view(file.text()).substr(where.begin, where.end - where.begin);
  const Complaint& complaint = complaint_of(words, word);
  std::string message(complaint.message), help(complaint.help);
  if (complaint.code == "F0202" && !word.empty()) {
    message = in_quotes(word) + ": " + message;
    if (const auto meant = date_meant(word)) {
      message = in_quotes(word) + " is not how a date is written";
      help = "write " + *meant + ", the year first, if that is the day meant";
    }
  }
  if (complaint.code == "F0203") {
    // Said of the value, or of the bracket; the name stands at the line's head.
    where = word_at(file, file.line_start(error.source().begin.line));
    message = in_quotes(quoted_in(words)) + " is given twice";
  }
  return {complaint.code, where, std::move(message), std::move(help)};
}

bool mend(MendedToml& mended, const Mistake& mistake) {
  if (mistake.code == "F0202") return mended.mend_word(mistake.where);
  if (mistake.code == "F0203") return mended.take_out_line(mistake.where);
  return mended.mend_value(mistake.where);
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
  for (MendedToml mended(file);;) {
    try {
      return Tree(file, mended).of(toml::parse(mended.text()));
    } catch (const toml::parse_error& error) {
      const Mistake mistake = mistake_of(file, error);
      // What comes of mending is nobody's mistake.
      if (!mended.is_new(mistake.where.begin)) return {};
      reading.error(std::string(mistake.code), mistake.where, mistake.message, mistake.help);
      if (!mend(mended, mistake)) return {};
    }
  }
}

}  // namespace folio::content
