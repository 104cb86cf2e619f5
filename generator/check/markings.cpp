// Protective markings: words that say who may read a paper, and that no public
// paper carries.

#include <algorithm>
#include <array>
#include <set>
#include <vector>

#include "base/ascii.h"
#include "base/english.h"
#include "base/text.h"
#include "check/passes.h"

namespace folio::check {

namespace {

using model::Said;

/// Words of the Government Security Classifications Policy, of its forerunner and
/// of committee papers.
struct Marking {
  enum class How {
    set_off,            // in these capitals, first or last of a line and apart from the rest
    set_off_or_headed,  // so too where it heads a line all in capitals
    last,               // in these capitals, last of a line and apart from the rest
    first,              // in these capitals, first of a line, with how to handle it behind
    whole,              // all that a line says, however it is written, but for items of lists
    at_the_start        // of a line, however it is written
  };
  std::string_view words;  // small letters unless capitals are meant
  How how = How::set_off_or_headed;
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
    Marking{"PRIVATE AND CONFIDENTIAL", How::set_off},
    Marking{"STRICTLY CONFIDENTIAL", How::set_off},
    Marking{"CONFIDENTIAL", How::set_off},
    Marking{"RESTRICTED", How::set_off},
    Marking{"SECRET", How::set_off},
    Marking{"Official-Sensitive", How::last},
    Marking{"Official Sensitive", How::last},
    Marking{"Official: Sensitive", How::last},
    Marking{"official-sensitive", How::whole},
    Marking{"official sensitive", How::whole},
    Marking{"official: sensitive", How::whole},
    Marking{"official - sensitive", How::whole},
    Marking{"official – sensitive", How::whole},
    Marking{"private and confidential", How::whole},
    Marking{"strictly private and confidential", How::whole},
    Marking{"strictly confidential", How::whole},
    Marking{"not for publication", How::whole},
    Marking{"not for publication by virtue of paragraph", How::at_the_start},
    Marking{"Official-Sensitive", How::first},
    Marking{"Official Sensitive", How::first},
    // The same in Welsh.
    Marking{"SWYDDOGOL-SENSITIF"},
    Marking{"SWYDDOGOL SENSITIF"},
    Marking{"SWYDDOGOL: SENSITIF"},
    Marking{"SWYDDOGOL - SENSITIF"},
    Marking{"SWYDDOGOL – SENSITIF"},
    Marking{"NID I'W GYHOEDDI"},
    Marking{"NID I’W GYHOEDDI"},
    Marking{"NID I'W CHYHOEDDI"},
    Marking{"NID I’W CHYHOEDDI"},
    Marking{"PREIFAT A CHYFRINACHOL", How::set_off},
    Marking{"CYFRINACHOL", How::set_off},
    Marking{"CYFYNGEDIG", How::set_off},
    Marking{"Swyddogol-Sensitif", How::last},
    Marking{"Swyddogol Sensitif", How::last},
    Marking{"swyddogol-sensitif", How::whole},
    Marking{"swyddogol sensitif", How::whole},
    Marking{"preifat a chyfrinachol", How::whole},
    Marking{"nid i'w gyhoeddi", How::whole},
    Marking{"nid i’w gyhoeddi", How::whole},
    Marking{"nid i'w gyhoeddi yn rhinwedd paragraff", How::at_the_start},
    Marking{"nid i’w gyhoeddi yn rhinwedd paragraff", How::at_the_start},
};

bool is_as_written(How how) { return how != How::whole && how != How::at_the_start; }

/// What a line says before a marking and behind it.
struct Around {
  std::string_view before, behind;  // with the blanks
};

bool is_only_of(std::string_view words, std::string_view marks) {
  return words.find_first_not_of(marks) == words.npos;
}

bool opens_line(std::string_view before) {
  if (before.starts_with("• ")) before.remove_prefix(std::string_view("• ").size());
  return is_only_of(before, " *_([");
}

bool closes_line(std::string_view behind) { return is_only_of(behind, " *_)]"); }

bool is_dash(std::string_view words, bool at_its_end) {
  return std::ranges::any_of(std::array{"-", "–", "—"}, [&](std::string_view dash) {
    return at_its_end ? words.ends_with(dash) : words.starts_with(dash);
  });
}

// A dash with a blank, a bar, a colon, or the end of a sentence.
bool is_set_off_before(std::string_view before, std::string_view marks) {
  const std::string_view words = text::trimmed(before);
  if (words.empty()) return false;
  return marks.find(words.back()) != marks.npos || (is_dash(words, true) && before.ends_with(' '));
}

bool is_set_off_behind(std::string_view behind) {
  const std::string_view words = text::trimmed(behind);
  if (words.empty()) return false;
  return std::string_view(":;|.])").find(words[0]) != std::string_view::npos ||
         (is_dash(words, false) && behind.starts_with(' '));
}

// As the last words of a line. A full stop behind them ends a sentence that they
// belong to, unless one ended before them.
bool is_last(const Around& around) {
  if (closes_line(around.behind)) return is_set_off_before(around.before, ":;|.!?([");
  return text::trimmed(around.behind) == "." && !is_dash(text::trimmed(around.before), true) &&
         is_set_off_before(around.before, "|.!?");
}

// Between the bars of a footer.
bool is_between_bars(const Around& around) {
  return text::trimmed(around.before).ends_with('|') &&
         text::trimmed(around.behind).starts_with('|');
}

bool is_whole(const Around& around) {
  return is_only_of(around.before, " *_([") && is_only_of(around.behind, " *_)].");
}

bool is_set_off(const Around& around) {
  const bool is_first =
      opens_line(around.before) && (closes_line(around.behind) || is_set_off_behind(around.behind));
  return is_first || is_last(around) || is_between_bars(around);
}

// "Marked OFFICIAL-SENSITIVE.", "This report is OFFICIAL-SENSITIVE": a sentence that marks
// the paper it stands in, as opposed to one about another paper.
bool marks_this_paper(const Around& around) {
  static constexpr std::array<std::string_view, 13> papers{
      "document", "report", "paper",    "plan",       "strategy", "appendix", "annex",
      "section",  "page",   "briefing", "assessment", "note",     "minute"};
  static constexpr std::array<std::string_view, 15> of_marking{
      "marked",     "as",  "classified", "classification", "marking", "protectively",
      "protective", "is",  "has",        "been",           "and",     "its",
      "contents",   "are", "treated"};
  const std::string_view behind = text::trimmed(around.behind);
  const bool ends =
      closes_line(around.behind) || std::string_view(".;,").find(behind[0]) != behind.npos;
  const bool goes_on =
      std::ranges::any_of(std::array{"and ", "so ", "because ", "until ", "– ", "- "},
                          [&](std::string_view link) { return behind.starts_with(link); });
  const std::size_t sentence = around.before.find_last_of(".!?:;\n");
  const std::string before =
      text::lower(around.before.substr(sentence == around.before.npos ? 0 : sentence + 1));
  std::vector<std::string_view> words = english::words(before);
  const bool is_named =
      words.size() > 2 && words[0] == "this" && std::ranges::find(papers, words[1]) != papers.end();
  if (is_named) words.erase(words.begin(), words.begin() + 2);
  return (ends || (is_named && goes_on)) && !words.empty() &&
         std::ranges::all_of(words, [&](std::string_view word) {
           return std::ranges::find(of_marking, word) != of_marking.end();
         });
}

// "– do not share", ": handling applies": words behind a marking that tell what follows
// from it, as opposed to words that explain it.
bool tells_of_handling(std::string_view behind) {
  static constexpr std::array<std::string_view, 14> beginnings{
      "do not",        "not for",           "not to",        "handle",    "handling",
      "when complete", "limited",           "for named",     "for your",  "named",
      "recipient",     "for the recipient", "for the named", "commercial"};
  if (!is_set_off_behind(behind)) return false;
  const auto* const begin = std::ranges::find_if(behind, text::is_letter);
  const std::string words = text::lower(std::string_view(begin, behind.end()));
  return std::ranges::any_of(beginnings,
                             [&](std::string_view one) { return words.starts_with(one); });
}

// Items of a list explain what each marking means.
bool is_item(std::string_view before) { return before.starts_with("• "); }

bool has_small_letters(std::string_view words) {
  return std::ranges::any_of(words, text::is_small);
}

bool stands_as_meant(How how, const Around& around) {
  if (how != How::whole && how != How::at_the_start && marks_this_paper(around)) return true;
  switch (how) {
    case How::set_off: return is_set_off(around);
    case How::set_off_or_headed:
      return is_set_off(around) || (opens_line(around.before) && around.behind.starts_with(' ') &&
                                    !has_small_letters(around.behind));
    case How::last: return is_whole(around) || is_last(around);
    case How::first:
      return opens_line(around.before) && !is_item(around.before) &&
             tells_of_handling(around.behind);
    case How::whole: return is_whole(around);
    case How::at_the_start: return opens_line(around.before);
  }
  return false;
}

/// A marking in a line, as it is written there.
std::string_view marking_in(const Marking& marking, std::string_view line) {
  const std::string small = text::lower(line);
  const std::string_view searched = is_as_written(marking.how) ? line : std::string_view(small);
  const std::size_t length = marking.words.size();
  for (std::size_t at = searched.find(marking.words); at != searched.npos;
       at = searched.find(marking.words, at + 1)) {
    if (stands_as_meant(marking.how, {line.substr(0, at), line.substr(at + length)}))
      return line.substr(at, length);
  }
  return {};
}

// How often `words` stand in `text`.
std::size_t count_of(std::string_view words, std::string_view text) {
  std::size_t count = 0;
  for (std::size_t at = text.find(words); at != text.npos; at = text.find(words, at + 1)) ++count;
  return count;
}

// Where a marking was written: if the file has the words as often as the piece, at the
// same one of them.
source::Span place_in(const Said& piece, std::string_view words) {
  const source::Span& span = piece.span;
  if (span.file == nullptr) return span;
  const std::string_view written = std::string_view(span.file->text()).substr(0, span.end);
  const auto ahead = static_cast<std::size_t>(words.data() - piece.words.data());
  const bool is_same = span.begin <= written.size() &&
                       count_of(words, written.substr(span.begin)) == count_of(words, piece.words);
  if (!is_same) return place_of(span, words);
  std::size_t at = written.find(words, span.begin);
  for (std::size_t n = count_of(words, std::string_view(piece.words).substr(0, ahead)); n > 0; --n)
    at = written.find(words, at + 1);
  return {span.file, static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + words.size())};
}

// What heads every page of an attached file is told of the first. `of_files` are the
// markings that were.
void look_at_line(std::string_view line, const Said& piece, std::set<std::string>& of_files,
                  source::Diagnostics& said) {
  std::string_view told;  // "Official-Sensitive" in capitals is one marking, not two
  for (const Marking& marking : markings) {
    const std::string_view words = marking_in(marking, line);
    if (words.empty() || (!told.empty() && words.data() >= told.data() &&
                          words.data() < told.data() + told.size())) {
      continue;
    }
    told = words;
    if (!piece.part.empty() && !of_files.insert(std::string(words)).second) continue;
    said.push_back(finding("EX003",
                           "open text carries the protective marking \"" + std::string(words) +
                               "\"" + model::in_its_part(piece),
                           place_in(piece, words),
                           "move what it marks into an exempt part, or take it out"));
  }
}

}  // namespace

bool is_all_of(std::string_view line, std::string_view words) {
  const std::string small = text::lower(line);
  const std::size_t at = small.find(words);
  return at != small.npos && is_whole({line.substr(0, at), line.substr(at + words.size())});
}

void look_for_markings(const std::vector<Said>& pieces, source::Diagnostics& said) {
  std::set<std::string> of_files;
  for (const Said& piece : pieces) {
    for (const std::string_view line : text::split(piece.words, '\n')) {
      look_at_line(line, piece, of_files, said);
    }
  }
}

}  // namespace folio::check
