// Numbers that authors typed: in manual numbering they run without gaps, in
// minutes they only go forward, and nowhere does one stand twice.

#include <algorithm>
#include <map>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "base/ascii.h"
#include "check/passes.h"

namespace folio::check {

namespace {

using model::Block;
using source::Diagnostics;

/// A number as it was typed, and taken to pieces.
struct Number {
  std::string text;
  source::Span span;
  bool of_heading = false;
  std::size_t scope = 0;  // an appendix counts for itself

  std::string letter = {};      // "A" of "A1.2"
  std::vector<int> parts = {};  // 1, 2
  std::string suffix = {};      // "A" of "26A", a paragraph that was put in

  /// Headings and what is numbered below them count together; paragraphs that
  /// are numbered through the whole paper count by themselves.
  bool runs_through() const { return !of_heading && parts.size() == 1; }

  auto order() const { return std::tie(parts, suffix); }
};

void take_to_pieces(Number& number) {
  int part = -1;
  for (const char c : number.text) {
    if (text::is_digit(c)) {
      part = std::min(std::max(part, 0) * 10 + (c - '0'), 1'000'000);
      continue;
    }
    if (part >= 0) number.parts.push_back(part);
    part = -1;
    if (c == '.' || c == '/') continue;
    (number.parts.empty() ? number.letter : number.suffix) += c;
  }
  if (part >= 0) number.parts.push_back(part);
}

// Where the number itself stands in what it numbers.
source::Span place_of(const std::string& number, const source::Span& whole) {
  if (whole.file == nullptr) return whole;
  const std::size_t at = whole.file->text().find(number, whole.begin);
  if (at == std::string::npos || at >= whole.end) return whole;
  const auto begin = static_cast<std::uint32_t>(at);
  return {whole.file, begin, begin + static_cast<std::uint32_t>(number.size())};
}

/// Every typed number of a document, in its order.
class Collection {
 public:
  std::vector<Number> of(const model::Document& document) {
    for (const model::Section& section : document.sections) {
      scope_ = section.label.empty() ? 0 : scope_ + 1;
      add(section.typed_number, section.span, true);
      for (const Block& block : section.blocks) add(block);
    }
    return std::move(numbers_);
  }

 private:
  void add(const Block& block) {
    add(block.typed_number, block.span, std::holds_alternative<model::Heading>(block.value));
    if (const auto* advice = std::get_if<model::Implication>(&block.value)) {
      for (const Block& inner : advice->blocks) add(inner);
    }
    const auto* asked = std::get_if<model::Recommendations>(&block.value);
    if (asked == nullptr) return;
    for (const model::ListItem& item : asked->list.items) {
      const bool placed = !item.blocks.empty();
      add(item.typed_number, placed ? item.blocks.front().span : block.span, false);
    }
  }

  void add(const std::string& text, const source::Span& whole, bool of_heading) {
    if (text.empty()) return;
    Number number{text, place_of(text, whole), of_heading, scope_};
    take_to_pieces(number);
    if (!number.parts.empty()) numbers_.push_back(std::move(number));
  }

  std::vector<Number> numbers_;
  std::size_t scope_ = 0;
};

std::string line_of(const source::Span& span) {
  if (span.file == nullptr) return "elsewhere";
  return span.file->path() + ":" + std::to_string(span.file->position(span.begin).line);
}

void check_duplicates(const std::vector<Number>& numbers, Diagnostics& said) {
  using Key = std::tuple<std::size_t, bool, std::string>;
  std::map<Key, const Number*> first;
  for (const Number& one : numbers) {
    const auto [before, is_new] = first.emplace(Key{one.scope, one.runs_through(), one.text}, &one);
    if (is_new) continue;
    said.push_back(finding("XR002", "the number " + one.text + " is used twice", one.span,
                           "it is also at " + line_of(before->second->span)));
  }
}

// Numbers of one series: those that differ in their last part alone, and
// minutes of one year.
using Series = std::tuple<std::size_t, bool, std::string, std::vector<int>>;

Series series_of(const Number& number) {
  std::vector<int> parent(number.parts.begin(), number.parts.end() - 1);
  return {number.scope, number.runs_through(), number.letter, std::move(parent)};
}

std::string with_last_part(const Number& number, int last) {
  std::string text = number.letter;
  for (std::size_t i = 0; i + 1 < number.parts.size(); ++i) {
    text += std::to_string(number.parts[i]) + ".";
  }
  return text + std::to_string(last);
}

/// The highest number of each series so far.
using Highest = std::map<Series, int>;

// Of the series that `sibling` belongs to, the numbers from `first` to `last`.
void say_gap(const Number& one, const Number& sibling, int first, int last, Diagnostics& said) {
  const std::string missing = with_last_part(sibling, first);
  const std::string to = first == last ? " is" : " to " + with_last_part(sibling, last) + " are";
  said.push_back(finding("XR003", "before " + one.text + ", " + missing + to + " missing", one.span,
                         "correct the number; if this is a quantity and no number, end the "
                         "paragraph with {.nonum}"));
}

// "3.1" in section 1, "1.4.1" behind 1.1: what is numbered below something that is not
// there, and neither is what would stand before it. Sections need no number of their own,
// and one that has just its turn may have been left without; so a gap is told only in a
// series that has begun, and only if it is wider than one.
void check_parents(const Number& one, Highest& highest, Diagnostics& said) {
  Number parent = one;
  while (parent.parts.size() > 1) {
    parent.parts.pop_back();
    parent.of_heading = true;
    const auto seen = highest.find(series_of(parent));
    if (seen == highest.end()) continue;
    const int last = parent.parts.back();
    if (last > seen->second + 1) say_gap(one, parent, seen->second + 1, last, said);
    seen->second = std::max(seen->second, last);
    return;
  }
}

void check_gaps(const std::vector<Number>& numbers, Diagnostics& said) {
  Highest highest;
  for (const Number& one : numbers) {
    check_parents(one, highest, said);
    const auto [seen, is_new] = highest.emplace(series_of(one), 0);
    const int last = one.parts.back();
    if (last > seen->second + 1) say_gap(one, one, seen->second + 1, last - 1, said);
    seen->second = std::max(seen->second, last);
  }
}

void say_backwards(const Number& before, const Number& one, Diagnostics& said) {
  said.push_back(finding("XR005", one.text + " stands after " + before.text, one.span,
                         "put them in order, or correct the number"));
}

void check_order(const std::vector<Number>& numbers, Diagnostics& said) {
  std::map<std::tuple<std::size_t, bool, std::string>, const Number*> last;
  for (const Number& one : numbers) {
    const Number*& before = last[{one.scope, one.runs_through(), one.letter}];
    if (before != nullptr && one.order() < before->order()) say_backwards(*before, one, said);
    before = &one;
  }
}

// "24/24" is the twenty-fourth minute of the year, or the year's: whichever
// part stays, the other goes forward.
bool is_forward(const Number& before, const Number& after) {
  if (before.parts.size() != after.parts.size()) return true;
  if (before.parts.back() == after.parts.back()) return before.order() <= after.order();
  return before.parts.back() < after.parts.back();
}

void check_minutes(const std::vector<Number>& numbers, Diagnostics& said) {
  for (std::size_t i = 1; i < numbers.size(); ++i) {
    const bool one_scope = numbers[i].scope == numbers[i - 1].scope;
    if (one_scope && !is_forward(numbers[i - 1], numbers[i])) {
      say_backwards(numbers[i - 1], numbers[i], said);
    }
  }
}

}  // namespace

void check_numbers(const Paper& paper, Diagnostics& said) {
  const model::Numbering scheme = paper.document.header.numbering;
  const bool manual = scheme == model::Numbering::manual;
  if (!manual && scheme != model::Numbering::minutes) return;
  const std::vector<Number> numbers = Collection().of(paper.document);
  check_duplicates(numbers, said);
  if (!manual) return check_minutes(numbers, said);
  check_gaps(numbers, said);
  check_order(numbers, said);
}

}  // namespace folio::check
