// Before CommonMark sees a text, every line that is ours becomes an HTML
// comment: that is a block of its own, may interrupt a paragraph, ends on its
// own line, and so leaves every other line where it was.

#include <algorithm>

#include "base/digest.h"
#include "base/text.h"
#include "content/readers.h"

namespace folio::content {

namespace {

using source::Span;
using Kind = Marker::Kind;

struct Line {
  std::string_view words;  // without indentation and quote marks
  std::size_t start = 0;   // of the line, in the file
  std::size_t begin = 0;   // of the words
  std::size_t end = 0;
};

std::size_t run_of(std::string_view words, char c) {
  return std::min(words.find_first_not_of(c), words.size());
}

// Whether a line is inside a fence of ``` or ~~~, or is one (CommonMark 4.5).
class CodeFence {
 public:
  bool covers(std::string_view words) {
    if (length_ == 0) return opens(words);
    const std::size_t run = run_of(words, mark_);
    if (run >= length_ && text::trimmed(words.substr(run)).empty()) length_ = 0;
    return true;
  }

 private:
  bool opens(std::string_view words) {
    if (words.empty() || (words[0] != '`' && words[0] != '~')) return false;
    const std::size_t run = run_of(words, words[0]);
    const bool has_mark_behind = words[0] == '`' && words.substr(run).find('`') != words.npos;
    if (run < 3 || has_mark_behind) return false;
    mark_ = words[0], length_ = run;
    return true;
  }

  char mark_ = '`';
  std::size_t length_ = 0;
};

// What opens a caption: "Table:", or with the number that some type, "Table 2.".
struct CaptionOpening {
  std::size_t length = 0;  // 0: the line is no caption
  bool is_numbered = false;
};

CaptionOpening caption_opening(std::string_view words) {
  constexpr std::string_view word = "Table";
  if (!words.starts_with(word)) return {};
  std::string_view rest = words.substr(word.size());
  if (rest.starts_with(':')) return {word.size() + 1, false};
  rest = text::trimmed(rest);
  std::size_t digits = std::min(rest.find_first_not_of("0123456789."), rest.size());
  while (digits > 0 && rest[digits - 1] == '.')
    --digits;  // "Table 2. Costs", and "Table 2.1: Costs"
  if (digits == 0 || digits == rest.size()) return {};
  const std::string_view behind = text::trimmed(rest.substr(digits));
  for (const std::string_view mark : {":", ".", "-", "–"}) {
    if (!behind.starts_with(mark) || behind.size() == mark.size()) continue;
    return {static_cast<std::size_t>(behind.data() - words.data()) + mark.size(), true};
  }
  return {};
}

/// Finds the marker lines of a file and puts comments in their place.
class Preparation {
 public:
  Preparation(Reading& reading, const source::SourceFile& file) : reading_(reading), file_(file) {
    prepared_.seal = "<!--folio-" + digest_of(file.text()) + "-";
  }

  Prepared made() {
    split_lines();
    CodeFence code;
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      const bool is_code = code.covers(lines_[i].words);
      const bool ours = !is_code && (read_fence(lines_[i]) || read_caption(i));
      copy(lines_[i], is_code ? std::string(raw(lines_[i])) : relabelled(i), ours);
      if (!is_code) note_definition(lines_[i]);
    }
    while (!open_.empty()) abandon("it is not closed before the file ends");
    return std::move(prepared_);
  }

 private:
  struct Open {
    std::size_t marker;
    std::size_t length;
  };

  void split_lines();
  std::string_view raw(const Line& line) const {
    return std::string_view(file_.text()).substr(line.start, line.end - line.start);
  }
  std::string relabelled(std::size_t index);
  void copy(const Line& line, std::string_view shown, bool ours);
  bool read_fence(const Line& line);
  void open(const Line& line, std::size_t length);
  std::string name_in(const Line& line, std::string_view words);
  void close(const Line& line, std::size_t length);
  void abandon(const std::string& why);
  bool is_row(std::size_t index) const;
  bool read_caption(std::size_t index);
  void note_definition(const Line& line);
  Span span(std::size_t begin, std::size_t end) const {
    return {&file_, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
  }

  Reading& reading_;
  const source::SourceFile& file_;
  Prepared prepared_;
  std::vector<Line> lines_;
  std::vector<Open> open_;
  std::optional<LabelledLines> labelled_;          // while a list with labels is open
  std::size_t labelled_from_ = std::string::npos;  // its marker
};

void Preparation::split_lines() {
  std::size_t begin = 0;
  for (const std::string_view line : text::split(file_.text(), '\n')) {
    // Directives may stand inside quotes and lists: what opens those is not ours.
    const std::size_t words = std::min(line.find_first_not_of(" \t>"), line.size());
    lines_.push_back({line.substr(words), begin, begin + words, begin + line.size()});
    begin += line.size() + 1;
  }
}

// The line as CommonMark is to see it: a label in a labelled list becomes the
// mark of a bullet list.
std::string Preparation::relabelled(std::size_t index) {
  const Line& line = lines_[index];
  if (!labelled_) return std::string(raw(line));
  std::string shown = labelled_->read(raw(line));
  if (const std::string_view label = labelled_->label(); !label.empty()) {
    const source::Span where = span(line.begin, line.begin + label.size());
    prepared_.labels.emplace(index + 1, model::Named{std::string(label), where});
  }
  return shown;
}

void Preparation::copy(const Line& line, std::string_view shown, bool ours) {
  if (line.start > 0) prepared_.text += '\n';
  if (!ours) {
    prepared_.text += shown;
    return;
  }
  prepared_.text += shown.substr(0, shown.find_first_not_of(" \t>"));
  prepared_.text += prepared_.seal + std::to_string(prepared_.markers.size() - 1) + "-->";
}

bool Preparation::read_fence(const Line& line) {
  const std::size_t length = run_of(line.words, ':');
  if (length < 3) return false;
  if (text::trimmed(line.words.substr(length)).empty()) {
    close(line, length);
  } else {
    open(line, length);
  }
  return true;
}

void Preparation::open(const Line& line, std::size_t length) {
  Marker marker;
  marker.span = span(line.begin, line.end);
  const auto braces = braces_at_end(file_, span(line.begin + length, line.end));
  const std::size_t name_end = braces ? braces->begin - line.begin : line.words.size();
  marker.name = name_in(line, line.words.substr(length, name_end - length));
  if (braces) marker.attributes = parse_attributes(reading_, *braces);
  if (!open_.empty() && open_.back().length <= length) {
    const Marker& outer = prepared_.markers[open_.back().marker];
    const auto at = file_.position(marker.span.begin).line;
    abandon("it is not closed before " + in_quotes(marker.name) + " opens on line " +
            std::to_string(at) + (outer.name == marker.name ? "" : " with as many colons"));
  }
  marker.kind = Kind::open;
  if (marker.name == "legislative" && !labelled_) {
    labelled_.emplace(line.begin - line.start);
    labelled_from_ = prepared_.markers.size();
  }
  prepared_.markers.push_back(std::move(marker));
  open_.push_back({prepared_.markers.size() - 1, length});
}

// A directive is called by one word.
std::string Preparation::name_in(const Line& line, std::string_view words) {
  words = text::trimmed(words);
  const std::size_t end = std::min(words.find_first_of(" \t"), words.size());
  const std::string_view rest = text::trimmed(words.substr(end));
  if (!rest.empty()) {
    const auto begin = line.begin + static_cast<std::size_t>(rest.data() - line.words.data());
    reading_.error("F0318", span(begin, begin + rest.size()),
                   in_quotes(rest) + " stands behind the name of the directive",
                   "put words for readers below this line, and settings between { and }, as in "
                   "{title=\"…\"}");
  }
  return std::string(words.substr(0, end));
}

void Preparation::close(const Line& line, std::size_t length) {
  Marker marker;
  marker.span = span(line.begin, line.end);
  const auto same = [&](const Open& open) { return open.length == length; };
  if (std::ranges::none_of(open_, same)) {
    reading_.error("F0312", marker.span, "there is nothing for this to close",
                   "take it out, or give the line that opens it as many colons");
    prepared_.markers.push_back(std::move(marker));
    return;
  }
  while (!same(open_.back())) abandon("what it stands in is closed first");
  marker.kind = Kind::close;
  marker.partner = open_.back().marker;
  prepared_.markers[marker.partner].partner = prepared_.markers.size();
  if (marker.partner == labelled_from_) labelled_.reset();
  open_.pop_back();
  prepared_.markers.push_back(std::move(marker));
}

// Gives up the innermost open directive: what it holds stays, without it.
void Preparation::abandon(const std::string& why) {
  Marker& marker = prepared_.markers[open_.back().marker];
  reading_.error(
      "F0311", marker.span, in_quotes(marker.name) + " stays open: " + why,
      "close it with a line of as many colons; give the outer of two more colons than the inner");
  marker.kind = Kind::stray;
  if (open_.back().marker == labelled_from_) labelled_.reset();
  open_.pop_back();
}

bool Preparation::is_row(std::size_t index) const {
  return index < lines_.size() && lines_[index].words.find('|') != std::string_view::npos;
}

// "Table: words {attributes}", with a table under it.
bool Preparation::read_caption(std::size_t index) {
  const Line& line = lines_[index];
  const CaptionOpening opening = caption_opening(line.words);
  if (opening.length == 0) return false;
  if (!is_row(index + 1)) {
    const bool near = index + 2 < lines_.size() && lines_[index + 1].words.empty() &&
                      lines_[index + 2].words.starts_with('|');
    if (near) {
      reading_.error("F0342", span(line.begin, line.end),
                     "a blank line parts the caption from its table",
                     "put the caption on the line directly above the table");
    }
    return false;
  }
  Marker marker;
  marker.kind = Kind::caption;
  marker.span = span(line.begin, line.end);
  const auto braces = braces_at_end(file_, span(line.begin + opening.length, line.end));
  const std::size_t end = braces ? braces->begin - line.begin : line.words.size();
  const std::string_view words =
      text::trimmed(line.words.substr(opening.length, end - opening.length));
  const auto begin = static_cast<std::size_t>(words.data() - line.words.data()) + line.begin;
  marker.caption = words.empty() ? span(line.begin, line.begin) : span(begin, begin + words.size());
  if (braces) marker.attributes = parse_attributes(reading_, *braces);
  if (opening.is_numbered) {
    reading_.say({source::Severity::warning,
                  "F0346",
                  "the caption has a number typed into it",
                  span(line.begin, line.begin + opening.length),
                  {},
                  "write \"Table: " + std::string(words) + "\"; the number is put in"});
  }
  prepared_.markers.push_back(std::move(marker));
  return true;
}

// "[^name]:" at the head of a line. The library drops a note that nothing
// refers to, and the second of two with one name.
void Preparation::note_definition(const Line& line) {
  if (!line.words.starts_with("[^")) return;
  const std::size_t close = line.words.find("]:");
  if (close == line.words.npos) return;
  prepared_.notes.push_back(
      {note_label(line.words.substr(2, close - 2)), span(line.begin, line.begin + close + 1)});
}

}  // namespace

std::string note_label(std::string_view written) { return text::lower(text::squeezed(written)); }

Prepared prepare(Reading& reading, const source::SourceFile& file) {
  return Preparation(reading, file).made();
}

std::optional<std::size_t> marker_of(const Page& page, const Node& node) {
  // Indented, it stands behind blanks.
  const std::string_view text = text::trimmed(node.text);
  if (node.kind != Node::Kind::html || !text.starts_with(page.prepared.seal)) return {};
  std::size_t number = 0;
  for (const char c : text.substr(page.prepared.seal.size())) {
    if (c < '0' || c > '9') break;
    number = number * 10 + static_cast<std::size_t>(c - '0');
  }
  return number < page.prepared.markers.size() ? std::optional(number) : std::nullopt;
}

}  // namespace folio::content
