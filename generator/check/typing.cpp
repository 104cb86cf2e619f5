// What comes of typing as in a word processor: list marks and numbers that stay
// words, and numbers that come out otherwise than typed.

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <string>
#include <vector>

#include "base/ascii.h"
#include "base/text.h"
#include "check/passes.h"
#include "model/walk.h"

namespace folio::check {

namespace {

using text::is_capital;
using text::is_digit;
using text::is_small;

using Role = Passage::Role;

bool is_space(char c) { return c == ' ' || c == '\n' || c == '\t'; }

std::size_t digits_at(std::string_view words, std::size_t at) {
  std::size_t end = at;
  while (end < words.size() && is_digit(words[end])) ++end;
  return end - at;
}

// "The" or "A": how a sentence or a title begins, as opposed to a unit.
bool begins_sentence(std::string_view words) {
  if (words.empty() || !is_capital(words[0])) return false;
  return words.size() == 1 || is_small(words[1]) || is_space(words[1]);
}

// --- Lists that did not become any --------------------------------------------------

// Bullets of word processors; the last two are in their own fonts' private use.
constexpr std::array<std::string_view, 9> bullets{"•", "·", "▪",      "■",     "●",
                                                  "‣", "◦", "\uF0B7", "\uF0A7"};

void look_for_bullets(const Passage& passage, source::Diagnostics& said) {
  for (const std::string_view bullet : bullets) {
    const std::size_t at = passage.words.find(bullet);
    // A dot in the middle of words may be meant as one.
    if (at == std::string::npos || (bullet == "·" && at > 0)) continue;
    said.push_back(finding("F0373", "\"" + std::string(bullet) + "\" makes no list",
                           place_of(passage.span, bullet),
                           "begin a line with \"- \" for each item, after a blank line"));
    return;
  }
}

// "1.No space" or "2)Next".
void look_for_tight_number(const Passage& passage, source::Diagnostics& said) {
  const std::string_view words = passage.words;
  const std::size_t count = digits_at(words, 0);
  if (count == 0 || count > 2 || count + 1 >= words.size()) return;
  const bool is_mark = words[count] == '.' || words[count] == ')';
  if (!is_mark || !begins_sentence(words.substr(count + 1))) return;
  said.push_back(finding("F0373",
                         "\"" + std::string(words.substr(0, count + 1)) + "\" makes no list",
                         place_of(passage.span, words.substr(0, count + 1)),
                         "put a space behind it, and a blank line before the list"));
}

// --- Labels that run together ----------------------------------------------------------

/// What a line begins with: "a.", "(ii)", "3)".
struct Label {
  std::string_view mark;  // all of it
  std::string word;       // "a", "ii", "3", in small letters
  std::string frame;      // what stands round it: "()"
};

std::optional<Label> label_at(std::string_view line) {
  const bool opened = line.starts_with('(');
  const std::size_t begin = opened ? 1 : 0;
  std::size_t end = begin;
  while (end < line.size() && end < begin + 5 && (is_small(line[end]) || is_digit(line[end]))) {
    ++end;
  }
  const bool closed = end < line.size() && (line[end] == ')' || (line[end] == '.' && !opened));
  if (end == begin || !closed || end + 1 >= line.size() || line[end + 1] != ' ') return {};
  return Label{line.substr(0, end + 1), std::string(line.substr(begin, end - begin)),
               std::string(opened ? "(" : "") + line[end]};
}

std::string roman(int number) {
  static constexpr std::array<std::string_view, 12> numbers{
      "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"};
  const auto place = static_cast<std::size_t>(number - 1);
  return place < numbers.size() ? std::string(numbers[place]) : "";
}

// Whether one label comes directly after another: b after a, ii after i, 2 after 1.
bool follows(const Label& next, const Label& before) {
  if (next.frame != before.frame) return false;
  const bool letters = before.word.size() == 1 && next.word.size() == 1 &&
                       is_small(before.word[0]) && next.word[0] == before.word[0] + 1;
  if (letters) return true;
  for (int i = 1; i < 12; ++i) {
    if (before.word == roman(i) && next.word == roman(i + 1)) return true;
    if (before.word == std::to_string(i) && next.word == std::to_string(i + 1)) return true;
  }
  return false;
}

// The lines of a paragraph as they were written: in its words they have become one.
std::vector<std::string_view> lines_of(const Passage& passage) {
  std::string_view text = passage.words;
  if (passage.span.file != nullptr) {
    text = std::string_view(passage.span.file->text())
               .substr(passage.span.begin, passage.span.end - passage.span.begin);
  }
  std::vector<std::string_view> lines;
  for (const std::string_view line : text::split(text, '\n')) {
    lines.push_back(line.substr(std::min(line.find_first_not_of(" \t>"), line.size())));
  }
  return lines;
}

// The colons of the innermost directive that a place stands in; 0 if in none.
std::size_t colons_around(const source::Span& span) {
  if (span.file == nullptr) return 0;
  std::vector<std::size_t> open;
  const std::string_view before = std::string_view(span.file->text()).substr(0, span.begin);
  for (const std::string_view line : text::split(before, '\n')) {
    const std::string_view words = text::trimmed(line);
    const std::size_t colons = std::min(words.find_first_not_of(':'), words.size());
    if (colons < 3) continue;
    if (colons < words.size()) {
      open.push_back(colons);
    } else if (!open.empty() && open.back() == colons) {
      open.pop_back();
    }
  }
  return open.empty() ? 0 : open.back();
}

// A directive that holds another has more colons than it.
std::string help_with_labels(const source::Span& span) {
  const std::string help =
      "put ::: legislative before the first of them and ::: behind the last, or begin each with "
      "\"- \"";
  if (colons_around(span) != 3) return help;
  return help + "; the directive around them then needs more colons, :::: before and behind it";
}

void look_for_labels(const Passage& passage, source::Diagnostics& said) {
  if (std::ranges::none_of(passage.pieces, &Passage::Piece::is_text)) return;  // code
  std::optional<Label> before;
  for (const std::string_view line : lines_of(passage)) {
    const std::optional<Label> label = label_at(line);
    if (label && before && follows(*label, *before)) {
      const std::string mark(before->mark);
      said.push_back(finding("F0373", "\"" + mark + "\" makes no list: the lines run together",
                             place_of(passage.span, mark + " "), help_with_labels(passage.span)));
      return;
    }
    before = label;
  }
}

// --- Numbers of the scheme, typed ----------------------------------------------------

// The length of "4.3" or, where a single number will do, of "4."; 0 if there is none.
std::size_t length_of_number(std::string_view words) {
  std::size_t end = 0, parts = 0;
  for (std::size_t count = digits_at(words, end); count > 0 && count <= 3;
       count = digits_at(words, end)) {
    ++parts;
    end += count;
    if (end >= words.size() || words[end] != '.') break;
    ++end;
  }
  const bool has_point = end > 0 && words[end - 1] == '.';
  return parts > 1 || has_point ? end : 0;
}

void look_for_typed_number(const Passage& passage, source::Diagnostics& said) {
  const std::string_view words = passage.words;
  const std::size_t length = length_of_number(words);
  if (length == 0 || length >= words.size() || !is_space(words[length])) return;
  if (!begins_sentence(text::trimmed(words.substr(length)))) return;
  said.push_back(finding("F0374",
                         "the number \"" + std::string(words.substr(0, length)) +
                             "\" is typed, and the document gives numbers itself",
                         passage.place(0, length),
                         "take it out, or set numbering = \"manual\" in document.toml"));
}

bool numbers_itself(const model::Header& header) {
  switch (header.numbering) {
    case model::Numbering::headings:
    case model::Numbering::decimal:
    case model::Numbering::continuous: return true;
    case model::Numbering::none:
    case model::Numbering::manual:
    case model::Numbering::minutes: return false;
  }
  return false;
}

// --- Lists that come out with other numbers --------------------------------------------

// The number before the words of an item: "3. words".
std::optional<int> typed_number(const source::Span& words) {
  if (words.file == nullptr) return std::nullopt;
  const std::string_view text = std::string_view(words.file->text()).substr(0, words.begin);
  const std::size_t last = text.find_last_not_of(" \t");
  if (last == text.npos || (text[last] != '.' && text[last] != ')')) return std::nullopt;
  std::size_t begin = last;
  while (begin > 0 && is_digit(text[begin - 1])) --begin;
  int number = 0;
  const auto [end, error] = std::from_chars(text.data() + begin, text.data() + last, number);
  const bool whole = error == std::errc() && begin < last && end == text.data() + last;
  return whole ? std::optional(number) : std::nullopt;
}

void check_list(const model::List& list, source::Diagnostics& said) {
  if (list.kind != model::List::Kind::decimal) return;
  for (std::size_t i = 0; i < list.items.size(); ++i) {
    if (list.items[i].blocks.empty()) continue;
    const source::Span& span = list.items[i].blocks.front().span;
    const auto typed = typed_number(span);
    const int printed = list.start + static_cast<int>(i);
    if (!typed || *typed == printed) continue;
    // "1." before every item is a way of writing Markdown.
    if (*typed == list.start && i > 0) continue;
    said.push_back(finding("F0375",
                           "this is typed as " + std::to_string(*typed) + " and comes out as " +
                               std::to_string(printed),
                           span, "correct the number, or begin a list of its own"));
    return;
  }
}

}  // namespace

void check_typing(const Paper& paper, source::Diagnostics& said) {
  const bool numbers = numbers_itself(paper.document.header);
  for (const Passage& passage : paper.passages) {
    if (passage.role == Role::quotation || passage.role == Role::field) continue;
    look_for_bullets(passage, said);
    if (passage.role != Role::heading) look_for_labels(passage, said);
    if (passage.role != Role::heading) look_for_tight_number(passage, said);
    const bool is_numbered = passage.role == Role::heading || passage.role == Role::paragraph;
    if (numbers && is_numbered) look_for_typed_number(passage, said);
  }
  for (const model::Section& section : paper.document.sections) {
    model::for_each_block(section.blocks, [&](const model::Block& block) {
      if (const auto* list = std::get_if<model::List>(&block.value)) check_list(*list, said);
    });
  }
}

}  // namespace folio::check
