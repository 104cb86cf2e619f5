// Numbers that authors typed before the words of headings and paragraphs. They
// are taken off the words in the schemes that keep them, and in no other.

#include <algorithm>

#include "base/ascii.h"
#include "base/text.h"
#include "content/readers.h"

namespace folio::content {

namespace {

using text::is_digit;
using text::is_letter;

using model::Inlines;

// Reads a number at the head of words, from left to right.
class NumberReader {
 public:
  explicit NumberReader(std::string_view words) : words_(words) {}

  // "2.3", "22", "A1.2", "26A"; "2.", "22)", "22:" without their last mark.
  std::string_view dotted() {
    if (is_capital() && at_ + 1 < words_.size() && is_digit(words_[at_ + 1])) ++at_;
    if (!digits()) return {};
    while (next_is('.') && at_ + 1 < words_.size() && is_digit(words_[at_ + 1])) {
      ++at_;
      digits();
    }
    suffix();
    return up_to_here();
  }

  // "24/24", "24"; "24/24A" for one put in between.
  std::string_view minute() {
    if (!digits()) return {};
    if (next_is('/')) {
      ++at_;
      if (!digits()) return {};
    }
    suffix();
    return up_to_here();
  }

  // Where the words begin that the number stands before; 0 if it stands before none.
  std::size_t words_begin() const {
    std::size_t at = at_;
    if (at < words_.size() && last_marks.find(words_[at]) != last_marks.npos) ++at;
    const std::size_t begin = behind_blanks(at);
    return begin == words_.size() || begin == at ? 0 : begin;
  }

 private:
  static constexpr std::string_view last_marks = ".):";

  // Word processors put a tab or a space that does not break between the two.
  std::size_t behind_blanks(std::size_t at) const {
    for (;;) {
      const std::string_view rest = words_.substr(at);
      if (rest.starts_with(' ') || rest.starts_with('\t')) {
        at += 1;
      } else if (rest.starts_with("\u00A0")) {
        at += std::string_view("\u00A0").size();
      } else {
        return at;
      }
    }
  }

  bool next_is(char c) const { return at_ < words_.size() && words_[at_] == c; }
  bool is_capital() const { return !words_.empty() && words_[0] >= 'A' && words_[0] <= 'Z'; }

  bool digits() {
    const std::size_t begin = at_;
    while (at_ < words_.size() && is_digit(words_[at_])) ++at_;
    return at_ > begin;
  }

  void suffix() {
    const bool one_letter = at_ < words_.size() && is_letter(words_[at_]) &&
                            (at_ + 1 == words_.size() ||
                             std::string_view(" \t.):").find(words_[at_ + 1]) != words_.npos);
    if (one_letter) ++at_;
  }

  std::string_view up_to_here() const { return words_.substr(0, at_); }

  std::string_view words_;
  std::size_t at_ = 0;
};

using Read = std::string_view (NumberReader::*)();

// The number that `content` begins with, which is taken off; empty if there is
// none, or nothing else.
std::string number_taken_from(Inlines& content, Read read) {
  auto* first = content.empty() ? nullptr : std::get_if<model::Text>(&content.front().value);
  if (first == nullptr) return {};
  NumberReader reader(first->text);
  std::string number((reader.*read)());
  const std::size_t begin = reader.words_begin();
  if (number.empty() || begin == 0) return {};
  first->text.erase(0, begin);
  return number;
}

// A recommendation's own number has a full stop in it: the list has numbers of
// another kind already.
void take_from_items(model::List& list) {
  for (model::ListItem& item : list.items) {
    auto* first =
        item.blocks.empty() ? nullptr : std::get_if<model::Paragraph>(&item.blocks.front().value);
    if (first == nullptr) continue;
    Inlines stripped = first->content;
    std::string number = number_taken_from(stripped, &NumberReader::dotted);
    if (number.find('.') == number.npos) continue;
    first->content = std::move(stripped);
    item.typed_number = std::move(number);
  }
}

// "22. Words" at the margin is a list to Markdown.
void check_list(Reading& reading, const model::List& list, const source::Span& where) {
  if (list.kind != model::List::Kind::decimal || list.start == 1) return;
  const std::string number = std::to_string(list.start);
  reading.error("F0376", where, "this is read as a list that begins with " + number,
                "write " + number + "\\. or " + number +
                    " without a full stop for the number of "
                    "a paragraph, or begin the list with 1");
}

void take_manual(Reading& reading, model::Block& block) {
  if (block.unnumbered) return;
  if (auto* heading = std::get_if<model::Heading>(&block.value)) {
    block.typed_number = number_taken_from(heading->content, &NumberReader::dotted);
  } else if (auto* paragraph = std::get_if<model::Paragraph>(&block.value)) {
    block.typed_number = number_taken_from(paragraph->content, &NumberReader::dotted);
  } else if (auto* asked = std::get_if<model::Recommendations>(&block.value)) {
    take_from_items(asked->list);
  } else if (auto* advice = std::get_if<model::Implication>(&block.value)) {
    for (model::Block& inner : advice->blocks) take_manual(reading, inner);
  } else if (const auto* list = std::get_if<model::List>(&block.value)) {
    check_list(reading, *list, block.span);
  }
}

void take_minute(model::Block& block) {
  auto* heading = std::get_if<model::Heading>(&block.value);
  if (heading == nullptr || block.unnumbered) return;
  block.typed_number = number_taken_from(heading->content, &NumberReader::minute);
}

}  // namespace

void take_typed_numbers(Reading& reading, model::Section& section, model::Numbering scheme) {
  const bool manual = scheme == model::Numbering::manual;
  if (!manual && scheme != model::Numbering::minutes) return;
  if (!section.unnumbered) {
    section.typed_number =
        number_taken_from(section.title, manual ? &NumberReader::dotted : &NumberReader::minute);
  }
  for (model::Block& block : section.blocks) {
    manual ? take_manual(reading, block) : take_minute(block);
  }
}

}  // namespace folio::content
