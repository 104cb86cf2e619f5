// Protective markings: words that say who may read a paper, and that no public
// paper carries.

#include <algorithm>
#include <array>

#include "base/text.h"
#include "check/passes.h"

namespace folio::check {

namespace {

using model::Said;

/// Words of the Government Security Classifications Policy, of its forerunner and
/// of committee papers.
struct Marking {
  enum class How {
    in_capitals,        // nothing else is written so
    alone_in_capitals,  // at other places an ordinary word
    alone,              // however it is written
    at_the_start        // of a line; within a sentence it tells of another paper
  };
  std::string_view words;  // small letters unless capitals are meant
  How how = How::in_capitals;
};

using How = Marking::How;

constexpr std::array markings{
    Marking{"OFFICIAL-SENSITIVE"},
    Marking{"OFFICIAL SENSITIVE"},
    Marking{"OFFICIAL: SENSITIVE"},
    Marking{"OFFICIAL - SENSITIVE"},
    Marking{"OFFICIAL – SENSITIVE"},
    Marking{"OFFICIAL–SENSITIVE"},
    Marking{"TOP SECRET"},
    Marking{"NOT FOR PUBLICATION"},
    Marking{"CONFIDENTIAL", How::alone_in_capitals},
    Marking{"RESTRICTED", How::alone_in_capitals},
    Marking{"SECRET", How::alone_in_capitals},
    Marking{"official-sensitive", How::alone},
    Marking{"official sensitive", How::alone},
    Marking{"official: sensitive", How::alone},
    Marking{"official - sensitive", How::alone},
    Marking{"official – sensitive", How::alone},
    Marking{"private and confidential", How::alone},
    Marking{"strictly confidential", How::alone},
    Marking{"not for publication by virtue of paragraph", How::at_the_start},
};

bool has_capitals(How how) { return how == How::in_capitals || how == How::alone_in_capitals; }

// What may stand between a marking and other words, with or without a space.
constexpr std::string_view tight_marks = "()[]*:|.;";

// Nothing, or a mark that sets it off, before the words that end at `end`.
bool is_set_off_before(std::string_view line, std::size_t end) {
  const std::size_t last = line.substr(0, end).find_last_not_of(' ');
  if (last == line.npos || tight_marks.find(line[last]) != tight_marks.npos) return true;
  const std::string_view before = line.substr(0, last + 1);
  const bool dash = before.ends_with('-') || before.ends_with("–") || before.ends_with("—");
  return dash && last + 1 < end;
}

bool is_set_off_behind(std::string_view line, std::size_t begin) {
  const std::size_t first = line.find_first_not_of(' ', begin);
  if (first == line.npos || tight_marks.find(line[first]) != tight_marks.npos) return true;
  const std::string_view behind = line.substr(first);
  const bool dash = behind.starts_with('-') || behind.starts_with("–") || behind.starts_with("—");
  return dash && first > begin;
}

bool stands_as_meant(const Marking& marking, std::string_view line, std::size_t at) {
  switch (marking.how) {
    case How::in_capitals: return true;
    case How::at_the_start: return line.find_first_not_of(" *(") == at;
    case How::alone_in_capitals:
    case How::alone:
      return is_set_off_before(line, at) && is_set_off_behind(line, at + marking.words.size());
  }
  return false;
}

/// A marking in a line, as it is written there.
std::string_view marking_in(const Marking& marking, std::string_view line) {
  const std::string small = text::lower(line);
  const std::string_view searched = has_capitals(marking.how) ? line : std::string_view(small);
  for (std::size_t at = searched.find(marking.words); at != searched.npos;
       at = searched.find(marking.words, at + 1)) {
    if (stands_as_meant(marking, line, at)) return line.substr(at, marking.words.size());
  }
  return {};
}

void look_at_line(std::string_view line, const source::Span& span, source::Diagnostics& said) {
  std::string_view told;  // "Official-Sensitive" in capitals is one marking, not two
  for (const Marking& marking : markings) {
    const std::string_view words = marking_in(marking, line);
    if (words.empty() || (!told.empty() && words.data() >= told.data() &&
                          words.data() < told.data() + told.size())) {
      continue;
    }
    told = words;
    said.push_back(
        finding("EX003", "open text carries the protective marking \"" + std::string(words) + "\"",
                place_of(span, words), "move what it marks into an exempt part, or take it out"));
  }
}

}  // namespace

void look_for_markings(const std::vector<Said>& pieces, source::Diagnostics& said) {
  for (const Said& piece : pieces) {
    for (const std::string_view line : text::split(piece.words, '\n')) {
      look_at_line(line, piece.span, said);
    }
  }
}

}  // namespace folio::check
