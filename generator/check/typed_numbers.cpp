// Finds the numbers that authors typed behind a noun, and whose they are.

#include <algorithm>
#include <array>
#include <optional>
#include <string>

#include "base/apostrophes.h"
#include "base/ascii.h"
#include "base/english.h"
#include "base/text.h"
#include "check/passes.h"

namespace folio::check {

namespace {

using Sort = TypedNumber::Sort;
using text::is_capital;
using text::is_digit;

struct Noun {
  std::string_view word;  // small letters
  Sort sort = Sort::paragraph;
};

constexpr std::array nouns{
    Noun{"paragraph", Sort::paragraph},
    Noun{"paragraphs", Sort::paragraph},
    Noun{"para", Sort::paragraph},
    Noun{"paras", Sort::paragraph},
    Noun{"section", Sort::section},
    Noun{"sections", Sort::section},
    Noun{"table", Sort::table},
    Noun{"tables", Sort::table},
    Noun{"figure", Sort::figure},
    Noun{"figures", Sort::figure},
    Noun{"appendix", Sort::appendix},
    Noun{"appendices", Sort::appendix},
    Noun{"annex", Sort::annex},
    Noun{"annexes", Sort::annex},
    Noun{"recommendation", Sort::recommendation},
    Noun{"recommendations", Sort::recommendation},
};

// Paragraphs and sections of an appendix may begin with its letter: "A.1", "A2.1".
std::size_t begin_of_figures(std::string_view words, std::size_t at, Sort sort) {
  const bool of_text = sort == Sort::paragraph || sort == Sort::section;
  if (!of_text || at + 1 >= words.size() || !is_capital(words[at])) return at;
  if (is_digit(words[at + 1])) return at + 1;
  const bool dotted = words[at + 1] == '.' && at + 2 < words.size() && is_digit(words[at + 2]);
  return dotted ? at + 2 : at;
}

std::size_t end_of_number(std::string_view words, std::size_t at, Sort sort) {
  std::size_t end = begin_of_figures(words, at, sort);
  while (end < words.size() && is_digit(words[end])) {
    while (end < words.size() && is_digit(words[end])) ++end;
    const bool goes_on = end + 1 < words.size() && words[end] == '.' && is_digit(words[end + 1]);
    if (!goes_on) break;
    ++end;
  }
  const bool has_letters = sort == Sort::appendix || sort == Sort::annex;
  if (end == at && has_letters && at < words.size() && is_capital(words[at])) ++end;
  const auto is_part_of_word = [](char c) {
    return is_digit(c) || is_capital(c) || text::is_small(c) || c == '/' || c == '(';
  };
  // "100A", "2023/24", "26(1)" are of other papers.
  return end < words.size() && is_part_of_word(words[end]) ? at : end;
}

std::size_t behind_joint(std::string_view words, std::size_t at) {
  for (const std::string_view joint : {", ", " and ", " to ", " or ", "–", "-"}) {
    if (words.substr(at).starts_with(joint)) return at + joint.size();
  }
  return at;
}

// "paragraphs 3, 4 and 7": each of them.
std::vector<TypedNumber> numbers_behind(std::string_view words, Sort sort, std::size_t begin,
                                        std::size_t at) {
  std::vector<TypedNumber> found;
  for (;;) {
    const std::size_t end = end_of_number(words, at, sort);
    if (end == at) break;
    found.push_back({sort, std::string(words.substr(at, end - at)), begin, end, false});
    at = behind_joint(words, end);
    if (at == end) break;
    begin = at;
  }
  return found;
}

// What says that the number is another paper's: "of Schedule 12A", "(Functions)".
bool is_of_another(std::string_view behind) {
  constexpr std::array<std::string_view, 5> ours{" of this", " in this", " of our",
                                                 " of the report", " in our"};
  constexpr std::array<std::string_view, 8> links{" of ",   " in ", " to ",    " (",
                                                  " from ", ", ",   " under ", " on "};
  if (std::ranges::any_of(ours, [&](std::string_view one) { return behind.starts_with(one); }))
    return false;
  for (const std::string_view link : links) {
    if (!behind.starts_with(link)) continue;
    const std::string_view rest = behind.substr(link.size());
    const bool is_name = rest.starts_with("the ") || rest.starts_with("its ") ||
                         rest.starts_with("their ") || rest.starts_with("that ") ||
                         (!rest.empty() && is_capital(rest[0]));
    if (is_name) return true;
  }
  return false;
}

// What says that the number is this paper's own: "of this report", "below".
bool is_said_to_be_ours(std::string_view behind) {
  constexpr std::array<std::string_view, 6> places{" above",  " below",  ", above",
                                                   ", below", " (above", " (below"};
  constexpr std::array<std::string_view, 8> papers{"report", "paper",    "document", "plan",
                                                   "policy", "strategy", "briefing", "assessment"};
  if (std::ranges::any_of(places, [&](auto one) { return behind.starts_with(one); })) return true;
  for (const std::string_view link : {" of this ", " in this ", " of our ", " in our "}) {
    if (!behind.starts_with(link)) continue;
    const std::vector<std::string_view> next = english::words(behind.substr(link.size()));
    return !next.empty() && std::ranges::find(papers, next.front()) != papers.end();
  }
  return false;
}

// "Table 3", as opposed to table 3 games.
bool is_title(const Noun& noun, std::string_view word) {
  const bool any_case = noun.sort == Sort::paragraph || noun.sort == Sort::section ||
                        noun.sort == Sort::recommendation;
  return any_case || is_capital(word[0]);
}

// "see table 3", "in figures 1 and 2".
bool follows_a_pointer(std::string_view words, std::string_view word) {
  constexpr std::array<std::string_view, 6> pointers{"see ", "See ", "in ", "at ", "from ", "In "};
  const auto begin = static_cast<std::size_t>(word.data() - words.data());
  const std::string_view before = words.substr(0, begin);
  return std::ranges::any_of(pointers, [&](std::string_view one) { return before.ends_with(one); });
}

bool ends_with_any(std::string_view words, const auto& ends) {
  return std::ranges::any_of(ends, [&](std::string_view end) { return words.ends_with(end); });
}

// "exempt under paragraph 7", "by virtue of section 12".
bool is_under(std::string_view before, Sort sort) {
  constexpr std::array<std::string_view, 4> links{"under ", "by virtue of ", "pursuant to ",
                                                  "within the meaning of "};
  const bool of_text = sort == Sort::paragraph || sort == Sort::section;
  return of_text && ends_with_any(text::lower(before), links);
}

// "Appendix 1, paragraph 1.2": the number is that appendix's.
bool is_joined(std::string_view between) {
  constexpr std::array<std::string_view, 9> joints{", ",   " ",      " (",     ": ",   ", at ",
                                                   " at ", ", see ", " (see ", ", in "};
  return std::ranges::find(joints, between) != joints.end();
}

bool is_of_appendix(std::string_view words, const std::optional<TypedNumber>& before,
                    std::size_t begin) {
  const bool follows = before && (before->sort == Sort::appendix || before->sort == Sort::annex);
  return follows && is_joined(words.substr(before->end, begin - before->end));
}

}  // namespace

std::vector<TypedNumber> typed_in(std::string_view words) {
  std::vector<TypedNumber> all;
  std::optional<TypedNumber> last;
  bool of_another = false;  // once a sentence is in another paper, it stays there
  for (const std::string_view word : english::words(words)) {
    const auto noun = std::ranges::find(nouns, text::lower(word), &Noun::word);
    if (noun == nouns.end()) continue;
    if (!is_title(*noun, word) && !follows_a_pointer(words, word)) continue;
    const auto begin = static_cast<std::size_t>(word.data() - words.data());
    const std::size_t at = begin + word.size();
    if (at >= words.size() || words[at] != ' ') continue;
    std::vector<TypedNumber> found = numbers_behind(words, noun->sort, begin, at + 1);
    if (found.empty()) continue;
    const bool ours = is_said_to_be_ours(words.substr(found.back().end));
    for (TypedNumber& one : found) one.is_ours = ours;
    of_another = of_another || is_of_another(words.substr(found.back().end));
    const bool is_ours = !of_another && !is_under(words.substr(0, begin), noun->sort) &&
                         !is_of_appendix(words, last, begin);
    if (is_ours) all.insert(all.end(), found.begin(), found.end());
    last = found.back();
  }
  return all;
}

// Papers whose paragraphs and sections a sentence may cite without saying so twice.
bool speaks_of_another(std::string_view sentence) {
  constexpr std::array<std::string_view, 24> others{
      "act",      "acts",    "regulations",  "order",     "schedule",   "guidance",
      "code",     "contest", "constitution", "measure",   "statute",    "circular",
      "standing", "charter", "framework",    "policy",    "procedure",  "rules",
      "exempt",   "exempts", "exempted",     "exemption", "exemptions", "regulation"};
  const std::string small = text::lower(sentence);
  return std::ranges::any_of(english::words(small), [&](std::string_view word) {
    return std::ranges::find(others, word) != others.end();
  });
}

bool names_a_source(std::string_view sentence) {
  constexpr std::array<std::string_view, 38> sources{
      "statistics", "statistic",    "census",     "report",       "reports",   "guidance",
      "survey",     "surveys",      "return",     "returns",      "strategy",  "strategies",
      "review",     "reviews",      "audit",      "inspection",   "inquiry",   "bulletin",
      "dashboard",  "dataset",      "data",       "profile",      "study",     "publication",
      "ministry",   "department",   "office",     "council",      "council's", "partnership",
      "assessment", "inspectorate", "commission", "commissioner", "police",    "toolkit",
      "evaluation", "ons"};
  std::string before;
  const std::string small = text::lower(text::with_straight_apostrophes(sentence));
  for (const std::string_view word : english::words(small)) {
    const bool is_own = before == "this" || before == "our";
    if (!is_own && std::ranges::find(sources, word) != sources.end()) return true;
    before = word;
  }
  return false;
}

bool is_label_of_caption(std::string_view paragraph, std::size_t begin, std::size_t end) {
  constexpr std::array<std::string_view, 7> marks{":", ".", " :", " -", " –", " —", "—"};
  const std::string_view behind = paragraph.substr(end);
  const bool opens = paragraph.find_first_not_of(' ') == begin;
  return opens && (behind.empty() || std::ranges::any_of(marks, [&](std::string_view mark) {
                     return behind.starts_with(mark);
                   }));
}

std::string_view name_of(TypedNumber::Sort sort) {
  switch (sort) {
    case Sort::paragraph: return "paragraph";
    case Sort::section: return "section";
    case Sort::table: return "table";
    case Sort::figure: return "figure";
    case Sort::appendix: return "appendix";
    case Sort::annex: return "annex";
    case Sort::recommendation: return "recommendation";
  }
  return {};
}

}  // namespace folio::check
