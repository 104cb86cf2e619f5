// "See paragraph 4.3", typed: the number stays when the paragraph moves, and leads
// nowhere when it is gone.

#include <algorithm>
#include <array>
#include <iterator>
#include <map>
#include <optional>

#include "base/english.h"
#include "base/text.h"
#include "check/passes.h"

namespace folio::check {

namespace {

using resolve::Anchor;

enum class Sort { paragraph, section, table, figure, appendix, recommendation };

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
    Noun{"recommendation", Sort::recommendation},
    Noun{"recommendations", Sort::recommendation},
};

std::string_view name_of(Sort sort) {
  switch (sort) {
    case Sort::paragraph: return "paragraph";
    case Sort::section: return "section";
    case Sort::table: return "table";
    case Sort::figure: return "figure";
    case Sort::appendix: return "appendix";
    case Sort::recommendation: return "recommendation";
  }
  return {};
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_capital(char c) { return c >= 'A' && c <= 'Z'; }

// --- What the document prints ---------------------------------------------------------

/// The numbers that readers of a document see, and the names that authors gave to
/// what has them.
class Printed {
 public:
  explicit Printed(const resolve::Outline& outline) {
    for (const resolve::PrintedNumber& one : outline.printed) add(one);
    for (const model::Appendix& one : outline.header.appendices) {
      has_unnumbered_ = has_unnumbered_ || one.number.empty();
      of(Sort::appendix).emplace(one.number, text::slug("appendix " + one.number));
    }
  }

  /// Whether such things have numbers at all, as far as that says that one is missing.
  bool counts(Sort sort) const {
    if (sort == Sort::appendix) return !has_unnumbered_;
    const bool always = sort == Sort::table || sort == Sort::figure;
    return always || !of(sort).empty();
  }

  /// Whether a number is too high to be a slip: "section 151 officer".
  bool is_far_off(Sort sort, const std::string& number) const {
    constexpr std::size_t slips = 3;
    const bool whole =
        sort == Sort::section && number.size() < 6 && number.find('.') == number.npos;
    return whole && std::stoul(number) > of(sort).size() + slips;
  }

  bool has(Sort sort, const std::string& number) const { return name(sort, number).has_value(); }

  /// The author's name of what has the number; empty if it has none, nothing if there
  /// is no such number.
  std::optional<std::string> name(Sort sort, const std::string& number) const {
    for (const Sort one : {sort, Sort::paragraph, Sort::section}) {
      if (one != sort && !is_of_text(sort)) break;
      const auto found = of(one).find(number);
      if (found != of(one).end()) return found->second;
    }
    return std::nullopt;
  }

  /// What stands nearest to where the number would be: what it is part of, or the one
  /// before.
  std::string nearest(Sort sort, const std::string& number) const {
    for (std::size_t dot = number.rfind('.'); dot != number.npos && dot > 0;
         dot = number.rfind('.', dot - 1)) {
      if (has(sort, number.substr(0, dot))) return number.substr(0, dot);
    }
    const Numbers& all = of(sort);
    if (all.empty()) return "";
    const auto behind = all.upper_bound(number);
    return behind == all.begin() ? behind->first : std::prev(behind)->first;
  }

 private:
  // As people count: 9 before 10, 4.9 before 4.10.
  struct InOrder {
    bool operator()(const std::string& one, const std::string& other) const {
      const auto parts = text::split(one, '.'), others = text::split(other, '.');
      return std::ranges::lexicographical_compare(parts, others, [](auto a, auto b) {
        return a.size() == b.size() ? a < b : a.size() < b.size();
      });
    }
  };
  using Numbers = std::map<std::string, std::string, InOrder>;  // and names

  // Recommendations may be numbered as paragraphs are.
  static bool is_of_text(Sort sort) {
    return sort == Sort::paragraph || sort == Sort::section || sort == Sort::recommendation;
  }

  static std::optional<Sort> sort_of(Anchor::Kind kind) {
    switch (kind) {
      case Anchor::Kind::section:
      case Anchor::Kind::minute: return Sort::section;
      case Anchor::Kind::paragraph: return Sort::paragraph;
      case Anchor::Kind::table: return Sort::table;
      case Anchor::Kind::figure: return Sort::figure;
      case Anchor::Kind::appendix: return Sort::appendix;
      case Anchor::Kind::recommendation: return Sort::recommendation;
      case Anchor::Kind::list_item:
      case Anchor::Kind::record:
      case Anchor::Kind::passage: return std::nullopt;
    }
    return std::nullopt;
  }

  void add(const resolve::PrintedNumber& one) {
    constexpr std::string_view appendix = "Appendix ";
    const auto sort = sort_of(one.kind);
    if (!sort) return;
    const bool labelled = *sort == Sort::appendix && one.number.starts_with(appendix);
    of(*sort).emplace(labelled ? one.number.substr(appendix.size()) : one.number, one.id);
  }

  const Numbers& of(Sort sort) const { return numbers_[static_cast<std::size_t>(sort)]; }
  Numbers& of(Sort sort) { return numbers_[static_cast<std::size_t>(sort)]; }

  std::array<Numbers, 6> numbers_;
  bool has_unnumbered_ = false;  // an appendix that may be the one that is meant
};

// --- What an author typed -------------------------------------------------------------

/// A number behind its noun.
struct Typed {
  Sort sort = Sort::paragraph;
  std::string number;
  std::size_t begin = 0, end = 0;  // bytes of the words, from the noun on
};

std::size_t end_of_number(std::string_view words, std::size_t at, Sort sort) {
  std::size_t end = at;
  while (end < words.size() && is_digit(words[end])) {
    while (end < words.size() && is_digit(words[end])) ++end;
    const bool goes_on = end + 1 < words.size() && words[end] == '.' && is_digit(words[end + 1]);
    if (!goes_on) break;
    ++end;
  }
  if (end == at && sort == Sort::appendix && at < words.size() && is_capital(words[at])) ++end;
  const auto is_part_of_word = [](char c) {
    return is_digit(c) || is_capital(c) || (c >= 'a' && c <= 'z') || c == '/' || c == '(';
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
std::vector<Typed> numbers_behind(std::string_view words, Sort sort, std::size_t begin,
                                  std::size_t at) {
  std::vector<Typed> found;
  for (;;) {
    const std::size_t end = end_of_number(words, at, sort);
    if (end == at) break;
    found.push_back({sort, std::string(words.substr(at, end - at)), begin, end});
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

// Papers whose paragraphs and sections a sentence may cite without saying so twice.
bool speaks_of_another(std::string_view sentence) {
  constexpr std::array<std::string_view, 18> others{
      "act",      "acts",    "regulations",  "order",   "schedule",  "guidance",
      "code",     "contest", "constitution", "measure", "statute",   "circular",
      "standing", "charter", "framework",    "policy",  "procedure", "rules"};
  const std::string small = text::lower(sentence);
  return std::ranges::any_of(english::words(small), [&](std::string_view word) {
    return std::ranges::find(others, word) != others.end();
  });
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

std::vector<Typed> typed_in(std::string_view words) {
  std::vector<Typed> all;
  bool of_another = false;  // once a sentence is in another paper, it stays there
  for (const std::string_view word : english::words(words)) {
    const auto noun = std::ranges::find(nouns, text::lower(word), &Noun::word);
    if (noun == nouns.end()) continue;
    if (!is_title(*noun, word) && !follows_a_pointer(words, word)) continue;
    const auto begin = static_cast<std::size_t>(word.data() - words.data());
    const std::size_t at = begin + word.size();
    if (at >= words.size() || words[at] != ' ') continue;
    const std::vector<Typed> found = numbers_behind(words, noun->sort, begin, at + 1);
    of_another = of_another || (!found.empty() && is_of_another(words.substr(found.back().end)));
    if (!of_another) all.insert(all.end(), found.begin(), found.end());
  }
  return all;
}

// --- The two told of each other ---------------------------------------------------------

class Look {
 public:
  Look(const Paper& paper, const resolve::Outline& outline, source::Diagnostics& said)
      : paper_(paper), printed_(outline), said_(said) {}

  void operator()(const Passage& passage) {
    for (const english::Sentence& one : english::sentences(passage.words)) {
      const auto sentence = std::string_view(passage.words).substr(one.begin, one.end - one.begin);
      const bool other = speaks_of_another(sentence);
      for (const Typed& typed : typed_in(sentence)) {
        // Nobody's Act has tables and appendices that a report would cite by chance.
        const bool of_law = typed.sort == Sort::paragraph || typed.sort == Sort::section;
        const bool is_typed = passage.is_typed(one.begin + typed.begin);
        if (is_typed && !(of_law && (other || is_of_statute(typed)))) {
          tell(typed, sentence.substr(typed.begin, typed.end - typed.begin),
               passage.place(one.begin + typed.begin, one.begin + typed.end));
        }
      }
    }
  }

 private:
  // A section that a statute of the registry has, and this paper has not.
  bool is_of_statute(const Typed& typed) const {
    return typed.sort == Sort::section && !printed_.has(typed.sort, typed.number) &&
           std::ranges::any_of(paper_.library.statutes, [&](const model::Statute& statute) {
             return statute.sections.contains(typed.number);
           });
  }

  void tell(const Typed& typed, std::string_view words, const source::Span& span) {
    if (printed_.has(typed.sort, typed.number)) return suggest(typed, words, span);
    if (!printed_.counts(typed.sort) || printed_.is_far_off(typed.sort, typed.number)) return;
    const std::string near = printed_.nearest(typed.sort, typed.number);
    said_.push_back(finding(
        "XR007", "the document has no " + std::string(name_of(typed.sort)) + " " + typed.number,
        span,
        near.empty() ? "say which paper's it is, or name the place by {#name} and write [@name]"
                     : "the nearest is " + near +
                           "; name what is meant by {#name} and write [@name], or say which "
                           "paper's it is"));
  }

  // Numbers that authors type stay as they are.
  void suggest(const Typed& typed, std::string_view words, const source::Span& span) {
    using model::Numbering;
    const Numbering numbering = paper_.document.header.numbering;
    const bool is_kept = numbering == Numbering::manual || numbering == Numbering::minutes;
    const bool of_text = typed.sort == Sort::paragraph || typed.sort == Sort::section;
    if (is_kept && of_text) return;
    const std::string name = printed_.name(typed.sort, typed.number).value_or("");
    said_.push_back(finding(
        "XR008", "\"" + std::string(words) + "\" is typed, and stays when numbers change", span,
        name.empty() ? "name the place by {#name} and write [@name]" : "write [@" + name + "]"));
  }

  const Paper& paper_;
  Printed printed_;
  source::Diagnostics& said_;
};

// Where a reference could stand in its place.
bool is_prose(Passage::Role role) {
  switch (role) {
    case Passage::Role::paragraph:
    case Passage::Role::item:
    case Passage::Role::cell:
    case Passage::Role::note: return true;
    case Passage::Role::heading:
    case Passage::Role::caption:
    case Passage::Role::quotation:
    case Passage::Role::field: return false;
  }
  return false;
}

}  // namespace

void check_typed_references(const Paper& paper, source::Diagnostics& said) {
  const resolve::Outline* outline = paper.index.document(paper.document.header.id);
  if (outline == nullptr) return;
  Look look(paper, *outline, said);
  for (const Passage& passage : paper.passages) {
    if (passage.is_english && is_prose(passage.role)) look(passage);
  }
}

}  // namespace folio::check
