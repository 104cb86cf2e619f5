// Sections of statutes that are cited: whether the registry knows them, and
// whether they are about what the words round them say.

#include <algorithm>
#include <map>
#include <optional>

#include "base/ascii.h"
#include "base/text.h"
#include "check/passes.h"

namespace folio::check {

namespace {

using text::is_digit;
using text::is_letter;

using model::Statute;

/// "section 26 of the …": a number behind one of these words.
struct Citation {
  std::size_t begin = 0, end = 0;  // of word and number
  std::string number;              // "26", "149", "sch-12A"
  const Statute* statute = nullptr;
  std::size_t from = 0, behind = 0;  // where words may begin that are about it, before and behind
  bool may_be_ours = false;          // "under the Act, section 4 says": whose section is not said
};

/// A statute as it is named somewhere, and where its name ends.
struct Mention {
  const Statute* statute = nullptr;
  std::size_t end = 0;
};

struct Word {
  std::string_view word;
  Statute::Kind kind;
};
constexpr Word provision_words[] = {
    {"section ", Statute::Kind::act},
    {"sections ", Statute::Kind::act},
    {"s.", Statute::Kind::act},
    {"ss.", Statute::Kind::act},
    {"regulation ", Statute::Kind::regulations},
    {"regulations ", Statute::Kind::regulations},
    {"article ", Statute::Kind::order},
    {"articles ", Statute::Kind::order},
    {"schedule ", Statute::Kind::act},
};

// Small letters and hyphens as blanks, byte for byte.
std::string plainly(std::string_view words) {
  std::string plain = text::lower(words);
  std::ranges::replace(plain, '-', ' ');
  return plain;
}

// "CTSA" of the Counter-Terrorism and Security Act.
std::string initials_of(const Statute& statute) {
  std::string letters;
  for (std::size_t i = 0; i < statute.short_title.size(); ++i) {
    const char c = statute.short_title[i];
    const bool begins = i == 0 || !is_letter(statute.short_title[i - 1]);
    if (begins && text::is_capital(c)) letters += c;
  }
  return letters;
}

/// Finds the citations in one passage.
class Reader {
 public:
  Reader(std::string_view words, const model::Library& library)
      : words_(words), plain_(plainly(words)), library_(library) {}

  std::vector<Citation> read(const Statute*& last) {
    std::vector<Citation> citations;
    for (std::size_t at = 0; at < plain_.size(); ++at) {
      if (at > 0 && (is_letter(plain_[at - 1]) || is_digit(plain_[at - 1]))) continue;
      if (const Mention named = mention_at(at); named.statute != nullptr) {
        last = named.statute;
        if (named.end > before_.end) before_ = named;
      }
      const auto word = std::ranges::find_if(provision_words, [&](const Word& one) {
        return std::string_view(plain_).substr(at).starts_with(one.word);
      });
      if (word == std::end(provision_words)) continue;
      const std::size_t from = behind_;
      auto newest = numbers_at(at, at + word->word.size(), word->word == "schedule ");
      settle(newest, last);
      for (Citation& one : newest) one.from = from;
      std::ranges::move(newest, std::back_inserter(citations));
    }
    std::erase_if(citations, [](const Citation& one) { return one.statute == nullptr; });
    return citations;
  }

 private:
  // "36 to 41", "1, 4 and 149": each number there, with the words before it.
  std::vector<Citation> numbers_at(std::size_t begin, std::size_t at, bool schedule) {
    std::vector<Citation> found;
    while (at < words_.size() && words_[at] == ' ') ++at;
    while (at < words_.size() && is_digit(words_[at])) {
      std::size_t end = at;
      while (end < words_.size() &&
             (is_digit(words_[end]) || (words_[end] >= 'A' && words_[end] <= 'Z'))) {
        ++end;
      }
      found.push_back(
          {begin, end, (schedule ? "sch-" : "") + std::string(words_.substr(at, end - at))});
      at = behind_subsections(end);
      const std::size_t next = behind_joint(at);
      if (next == at) break;
      at = begin = next;
    }
    behind_ = at;
    return found;
  }

  std::size_t behind_subsections(std::size_t at) const {
    while (at < words_.size() && words_[at] == '(') {
      const std::size_t close = words_.find(')', at);
      if (close == words_.npos || close > at + 5) break;
      at = close + 1;
    }
    return at;
  }

  std::size_t behind_joint(std::size_t at) const {
    for (const std::string_view joint : {", ", " and ", " to ", " or ", "–"}) {
      if (!words_.substr(at).starts_with(joint)) continue;
      const std::size_t next = at + joint.size();
      if (next < words_.size() && is_digit(words_[next])) return next;
    }
    return at;
  }

  // What the newest citations are of: the statute named behind them, the last one named
  // where the words say "the Act", or else the one named directly before them.
  void settle(std::vector<Citation>& newest, const Statute* last) {
    if (newest.empty()) return;
    Mention named = named_behind();
    if (named.statute == nullptr) named = the_act_behind(last);
    const bool is_behind = named.statute != nullptr;
    if (!is_behind) named = named_before(newest.front());
    for (Citation& one : newest) {
      one.statute = named.statute;
      one.behind = is_behind ? named.end : behind_;
      one.may_be_ours = !is_behind && joint_before(newest.front()) == ", ";
    }
  }

  Mention named_behind() const {
    const std::string_view rest = std::string_view(plain_).substr(behind_);
    for (const std::string_view link :
         {" of the ", " to the ", " in the ", " under the ", " of ", ", ", " "}) {
      if (!rest.starts_with(link)) continue;
      if (const Mention named = mention_at(behind_ + link.size()); named.statute) return named;
    }
    return {};
  }

  Mention the_act_behind(const Statute* last) const {
    const std::string_view rest = std::string_view(plain_).substr(behind_);
    for (const std::string_view act : {" of the act", " of that act", " of the regulations",
                                       " of those regulations", " of this act", " to the act"}) {
      const bool ends =
          rest.size() == act.size() || (rest.size() > act.size() && !is_letter(rest[act.size()]));
      const bool named = rest.substr(std::min(rest.size(), act.size())).starts_with(" of ") ||
                         (rest.size() > act.size() + 1 && is_digit(rest[act.size() + 1]));
      if (rest.starts_with(act) && ends && !named) return {last, behind_ + act.size()};
    }
    return {};
  }

  // What stands between the statute named last and a citation.
  std::string_view joint_before(const Citation& first) const {
    if (before_.statute == nullptr || first.begin < before_.end) return "?";
    return std::string_view(plain_).substr(before_.end, first.begin - before_.end);
  }

  // "CTSA 2015 s.29", "the Act 2015 (section 29)"; further on in the sentence "s.26" alone
  // is of the same statute, for nobody has such sections of his own.
  Mention named_before(const Citation& first) {
    constexpr std::string_view joints[] = {" ", ", ", " (", ": ", "'s ", "’s ", " – "};
    constexpr std::string_view elsewhere[] = {" of ",   " in ",   " to ",    " under ",
                                              " below", " above", " (above", " (below"};
    const std::string_view rest = std::string_view(plain_).substr(behind_);
    if (std::ranges::any_of(elsewhere, [&](auto one) { return rest.starts_with(one); })) return {};
    const std::string_view joint = joint_before(first);
    const bool goes_on =
        first_of_act_ != 0 && plain_[first.begin] == 's' &&
        plain_.find('.', first.begin) < first.begin + 3 &&
        plain_.substr(first_of_act_, first.begin - first_of_act_).find(". ") == plain_.npos;
    if (!is_among(joint, joints) && !goes_on) return {};
    first_of_act_ = behind_;
    return {before_.statute, behind_};
  }

  Mention mention_at(std::size_t at) const {
    for (const Statute& statute : library_.statutes) {
      const std::string title = plainly(resolve::full_title(statute));
      if (std::string_view(plain_).substr(at).starts_with(title))
        return {&statute, at + title.size()};
    }
    // What the publisher says an abbreviation means goes before what it could mean.
    for (const model::Term& term : library_.glossary) {
      if (const std::size_t end = end_of_abbreviation(term.abbreviation, "", at))
        return {statute_called(term.term), end};
    }
    for (const Statute& statute : library_.statutes) {
      const std::string year = std::to_string(statute.year);
      if (const std::size_t end = end_of_abbreviation(initials_of(statute), year, at))
        return {&statute, end};
    }
    return {};
  }

  const Statute* statute_called(std::string_view title) const {
    const auto found = std::ranges::find_if(library_.statutes, [&](const Statute& statute) {
      return title == statute.short_title || title == resolve::full_title(statute);
    });
    return found == library_.statutes.end() ? nullptr : &*found;
  }

  // Behind "CTSA 2015", and behind "CTSA" alone where it has letters enough to be no
  // other word; 0 where there is none of them.
  std::size_t end_of_abbreviation(const std::string& letters, const std::string& year,
                                  std::size_t at) const {
    constexpr std::size_t enough = 3;
    const std::string_view here = words_.substr(at);
    if (letters.empty() || !here.starts_with(letters)) return 0;
    const std::size_t end = at + letters.size();
    const std::string_view behind = words_.substr(end);
    if (!year.empty() && behind.starts_with(" " + year)) return end + 1 + year.size();
    const bool ends = behind.empty() || !(is_letter(behind[0]) || is_digit(behind[0]));
    const bool other_year = behind.size() > 1 && behind[0] == ' ' && is_digit(behind[1]);
    return letters.size() >= enough && ends && (year.empty() || !other_year) ? end : 0;
  }

  std::string_view words_;
  std::string plain_;
  const model::Library& library_;
  std::size_t behind_ = 0;        // the last number
  Mention before_;                // the statute named last
  std::size_t first_of_act_ = 0;  // behind a number that followed its statute
};

// "26 General duty …; 29 Power to issue guidance".
std::string known_of(const Statute& statute) {
  std::vector<std::string> known;
  for (const auto& [number, title] : statute.sections) known.push_back(number + " (" + title + ")");
  return text::join(known, ", ");
}

source::Diagnostic unknown(const std::string& number, const Statute& statute,
                           const source::Span& where) {
  return finding(
      "CI001",
      "the registry knows no section " + number + " of the " + resolve::full_title(statute), where,
      statute.sections.empty()
          ? "add what it is called to content/registry/statutes.toml"
          : "it knows " + known_of(statute) + "; correct the number, or add it there");
}

// "… sets up Channel panels": what the provision is said to do, up to where the clause
// turns to whom it does so.
std::string said_behind(const Citation& citation, std::string_view words) {
  constexpr std::string_view verbs[] = {
      " sets up ",   " establishes ", " creates ",      " places ",         " puts ",
      " imposes ",   " is about ",    " concerns ",     " deals with ",     " covers ",
      " sets out ",  " introduced ",  " provides for ", " is the duty of ", " governs ",
      " are about ", " contains ",    " defines "};
  constexpr std::string_view turns[] = {",",       ".",      ";",      ":",       "(",      " on ",
                                        " to ",    " for ",  " with ", " under ", " by ",   " in ",
                                        " which ", " that ", " who ",  " from ",  " after "};
  const std::string rest = plainly(words.substr(std::min(citation.behind, words.size())));
  const auto verb = std::ranges::find_if(
      verbs, [&](std::string_view one) { return std::string_view(rest).starts_with(one); });
  if (verb == std::end(verbs)) return {};
  std::size_t end = rest.size();
  for (const std::string_view turn : turns) end = std::min(end, rest.find(turn, verb->size()));
  return rest.substr(verb->size() - 1, end - verb->size() + 1);
}

// The words before a citation that are of its clause, and it.
std::string said_before(const Citation& citation, std::string_view words) {
  constexpr std::size_t beside = 48;  // bytes
  const std::size_t least = citation.begin - std::min(citation.begin, beside);
  const std::size_t from = std::max(least, std::min(citation.from, citation.begin));
  std::string near = plainly(words.substr(from, citation.end - from));
  const std::size_t clause = near.rfind("; ");
  return clause == near.npos ? near : near.substr(clause);
}

// The section whose subject stands beside the citation, if that is another one.
std::optional<std::string> contradiction(const Citation& citation, std::string_view words) {
  const std::string near = said_before(citation, words) + "|" + said_behind(citation, words);
  const auto own = citation.statute->subjects.find(citation.number);
  std::optional<std::string> other;
  for (const auto& [number, subjects] : citation.statute->subjects) {
    for (const std::string& subject : subjects) {
      if (near.find(plainly(subject)) == near.npos) continue;
      if (number == citation.number) return {};
      other = number;
    }
  }
  return own == citation.statute->subjects.end() ? std::nullopt : other;
}

// Whether the words are the author's own; what a lookup came to is looked at
// where it stands.
bool is_written(const Passage& passage, const Citation& citation) {
  return std::ranges::none_of(passage.pieces, [&](const Passage::Piece& piece) {
    return !piece.is_text && piece.begin <= citation.begin && citation.begin < piece.end;
  });
}

void check_passage(const Passage& passage, const model::Library& library, const Statute*& last,
                   source::Diagnostics& said) {
  for (const Citation& one : Reader(passage.words, library).read(last)) {
    if (!is_written(passage, one)) continue;
    const source::Span where = passage.place(one.begin, one.end);
    if (!one.statute->sections.contains(one.number)) {
      if (one.may_be_ours) continue;
      said.push_back(unknown(one.number, *one.statute, where));
    } else if (const auto other = contradiction(one, passage.words)) {
      said.push_back(finding("CI001",
                             "section " + one.number + " of the " +
                                 resolve::full_title(*one.statute) + " is called \"" +
                                 one.statute->sections.at(one.number) +
                                 "\", and the words beside "
                                 "it belong to section " +
                                 *other,
                             where, "correct the number, or the words"));
    }
  }
}

void check_lookups(const Paper& paper, source::Diagnostics& said) {
  const resolve::Outline* outline = paper.index.document(paper.document.header.id);
  if (outline == nullptr) return;
  for (const resolve::Asked& asked : outline->asked) {
    if (asked.lookup.kind != model::Lookup::Kind::statute || asked.lookup.detail.empty()) continue;
    const auto& statutes = paper.library.statutes;
    const auto statute = std::ranges::find(statutes, asked.lookup.id, &Statute::id);
    if (statute == statutes.end()) continue;  // told by the index
    std::string detail = asked.lookup.detail;
    for (std::size_t dots = 0; !detail.empty();
         detail.erase(0, dots == detail.npos ? detail.size() : dots + 2)) {
      dots = detail.find("..");
      const std::string number = detail.substr(0, std::min(dots, detail.find('(')));
      if (!statute->sections.contains(number))
        said.push_back(unknown(number, *statute, asked.span));
    }
  }
}

}  // namespace

void check_statutes(const Paper& paper, source::Diagnostics& said) {
  check_lookups(paper, said);
  const Statute* last = nullptr;  // the statute that "the Act" means
  for (const Passage& passage : paper.passages) check_passage(passage, paper.library, last, said);
}

}  // namespace folio::check
