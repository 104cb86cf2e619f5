// The items of business that minutes name: each is a section of theirs.

#include <algorithm>
#include <map>
#include <string>
#include <vector>

#include "base/text.h"
#include "check/passes.h"

namespace folio::check {

namespace {

// The numbers that sections have in print.
std::vector<std::string> numbers_of(const Paper& paper) {
  std::vector<std::string> numbers;
  const auto add = [&](const std::string& number) {
    if (!number.empty()) numbers.push_back(number);
  };
  if (const resolve::Outline* outline = paper.index.document(paper.document.header.id)) {
    for (const resolve::SectionOutline& one : outline->sections) add(one.number);
  } else {
    for (const model::Section& one : paper.document.sections) add(one.typed_number);
  }
  return numbers;
}

/// Looks each number up among those of the sections.
class Items {
 public:
  Items(std::vector<std::string> numbers, source::Diagnostics& said)
      : numbers_(std::move(numbers)), said_(said) {}

  void look(const std::string& number, const source::Span& span) {
    if (number.empty() || std::ranges::find(numbers_, number) != numbers_.end()) return;
    const auto nearest = text::nearest(number, numbers_);
    said_.push_back(finding(
        "MN006", "no section of the minutes has the number \"" + number + "\"", span,
        nearest            ? "did you mean \"" + *nearest + "\"?"
        : numbers_.empty() ? "give the headings of the sections their numbers, with numbering "
                             "= \"minutes\" or \"headings\""
                           : "there is " + text::join(numbers_, ", ")));
  }

 private:
  std::vector<std::string> numbers_;
  source::Diagnostics& said_;
};

// Of one item there is one [[item]].
void check_once(const std::vector<model::MinuteItem>& items, source::Diagnostics& said) {
  std::map<std::string_view, source::Span> met;
  for (const model::MinuteItem& one : items) {
    const auto [first, is_new] = met.emplace(one.number, one.span);
    if (is_new || one.number.empty()) continue;
    const source::Span& span = first->second;
    const std::string line =
        span.file == nullptr ? ""
                             : " in line " + std::to_string(span.file->position(span.begin).line);
    said.push_back(finding("MT002", "two [[item]] of the minutes have the number " + one.number,
                           one.span,
                           "the first is there" + line +
                               ": put into it what both say, or correct "
                               "one of the numbers"));
  }
}

}  // namespace

void check_business(const Paper& paper, source::Diagnostics& said) {
  const model::Header& header = paper.document.header;
  if (!header.minutes) return;
  Items items(numbers_of(paper), said);
  check_once(header.minutes->items, said);
  for (const model::MinuteItem& one : header.minutes->items) items.look(one.number, one.span);
  for (const model::Vote& one : header.minutes->votes)
    items.look(one.item, place_of(one.span, "\"" + one.item + "\""));
  for (const model::SupportingPaper& one : header.minutes->supporting)
    items.look(one.item, one.span);
}

}  // namespace folio::check
