#include "base/text.h"
#include "content/documents.h"

namespace folio::content {

namespace {

/// Takes a file of comma-separated values apart, from its first byte to its last.
class CsvReader {
 public:
  CsvReader(Reading& reading, const source::SourceFile& file)
      : reading_(reading), file_(file), text_(file.text()) {}

  std::vector<CsvRow> rows() {
    std::vector<CsvRow> rows;
    if (says_other_sign()) return rows;
    while (at_ < text_.size()) {
      CsvRow row = next_row();
      const bool blank = row.size() == 1 && text::trimmed(row[0].words).empty();
      if (!blank) rows.push_back(std::move(row));
    }
    for (const CsvRow& row : rows) check_length(row, rows.front());
    return rows;
  }

 private:
  // Spreadsheets of some countries, and copied cells, have another sign between
  // the headings; words with commas may stand below it.
  bool says_other_sign() {
    const std::string_view head = text_.substr(0, text_.find('\n'));
    if (head.find_first_of(",\"") != head.npos) return false;
    const std::size_t at = head.find_first_of(";\t");
    if (at == head.npos) return false;
    const std::string name = head[at] == ';' ? "semicolons" : "tabs";
    reading_.error("F0221", span(at, at + 1),
                   "the cells are divided by " + name + ", not by commas",
                   "save the file again as CSV with commas between cells");
    return true;
  }

  CsvRow next_row() {
    CsvRow row;
    for (bool more = true; more;) {
      row.push_back(next_cell());
      more = at_ < text_.size() && text_[at_] == ',';
      if (at_ < text_.size()) ++at_;  // the comma, or the end of the line
    }
    return row;
  }

  CsvCell next_cell() {
    const std::size_t begin = at_;
    std::string words;
    if (at_ < text_.size() && text_[at_] == '"') {
      words = quoted();
    } else {
      at_ = std::min(text_.find_first_of(",\n", at_), text_.size());
      words = text_.substr(begin, at_ - begin);
    }
    CsvCell cell{std::move(words), span(begin, at_)};
    check_characters(reading_, cell.words, cell.span);
    return cell;
  }

  // Between quotation marks, where two of them are one.
  std::string quoted() {
    const std::size_t begin = at_++;
    std::string words;
    while (at_ < text_.size()) {
      const bool mark = text_[at_] == '"';
      if (mark && text_.substr(at_, 2) != "\"\"") break;
      words += text_[at_];
      at_ += mark ? 2 : 1;
    }
    if (at_ == text_.size()) {
      reading_.error("F0221", span(begin, begin + 1), "the quotation mark is not closed",
                     "end the cell with \"; write \"\" for one inside it");
      return words;
    }
    const std::size_t behind = ++at_;
    at_ = std::min(text_.find_first_of(",\n", at_), text_.size());
    if (!text::trimmed(text_.substr(behind, at_ - behind)).empty()) {
      reading_.error("F0221", span(behind, at_), "something stands behind the quotation mark",
                     "put a comma between two cells; write \"\" for a quotation mark inside one");
    }
    return words;
  }

  void check_length(const CsvRow& row, const CsvRow& head) {
    if (row.size() == head.size()) return;
    reading_.error("F0221", {&file_, row.front().span.begin, row.back().span.end},
                   "the row has " + text::counted(row.size(), "cell", "cells") +
                       " and the heading " + std::to_string(head.size()),
                   "put words that hold a comma between quotation marks");
  }

  source::Span span(std::size_t begin, std::size_t end) const {
    return {&file_, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
  }

  Reading& reading_;
  const source::SourceFile& file_;
  std::string_view text_;
  std::size_t at_ = 0;
};

}  // namespace

std::vector<CsvRow> parse_csv(Reading& reading, const source::SourceFile& file) {
  return CsvReader(reading, file).rows();
}

std::string_view mark_in(std::string_view csv) {
  const std::size_t note = csv.find("[^");
  const std::size_t end = csv.find(']', note);
  if (note != csv.npos && end != csv.npos) return csv.substr(note, end + 1 - note);
  for (const std::string_view line : text::split(csv, '\n')) {
    for (std::string_view cell : text::split(line, ',')) {
      cell = text::trimmed(cell);
      if (cell == "<" || cell == "^") return cell;
    }
  }
  return {};
}

}  // namespace folio::content
