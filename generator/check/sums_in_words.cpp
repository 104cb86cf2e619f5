// Sentences in which the author withholds a number, "fewer than 5", and tells the others
// and their total: "Of 15 referrals 12 came from schools and fewer than 5 from the police."

#include <algorithm>
#include <array>
#include <cmath>
#include <deque>
#include <optional>
#include <vector>

#include "base/english.h"
#include "base/text.h"
#include "check/known.h"

namespace folio::check {

namespace {

using Counts = std::vector<CountInWords>;

// Words that say that what follows is not all.
constexpr std::array<std::string_view, 3> samples{"including", "includes", "included"};

constexpr std::size_t most_sentences = 6;  // of one sum, before the last
constexpr double most_changed = 1e6;       // nobody has withheld a part of more people

bool is_withheld(const CountInWords& count) { return count.known.how == Known::How::withheld; }

// The total among them: the one that is said to be it, or the first if it is of people
// and there are two more at least.
std::optional<std::size_t> total_of(const Counts& counts) {
  if (counts.size() < 3) return std::nullopt;
  for (std::size_t i = 0; i < counts.size(); ++i) {
    if (counts[i].is_total && !is_withheld(counts[i])) return i;
  }
  const bool opens = counts.front().has_noun && !is_withheld(counts.front());
  return opens ? std::optional<std::size_t>(0) : std::nullopt;
}

/// What a change is of: one number that is told and one that is withheld.
struct Changed {
  const CountInWords *hidden = nullptr, *told = nullptr, *change = nullptr;
};

std::optional<Changed> changed_in(const Counts& counts) {
  if (counts.size() != 3) return std::nullopt;
  Changed found;
  for (const CountInWords& one : counts)
    (one.change ? found.change : is_withheld(one) ? found.hidden : found.told) = &one;
  const bool has_all = found.hidden != nullptr && found.told != nullptr && found.change != nullptr;
  return has_all ? std::optional(found) : std::nullopt;
}

// Whether the withheld number may be `value`. The one behind "from" came first; a rise
// or a fall is told by the sentence, if at all.
bool is_possible(const Changed& changed, int value) {
  const int told = static_cast<int>(changed.told->known.least);
  tally::Change fall = *changed.change->change;
  fall.by = -fall.by;
  const auto fits_either = [&](int before, int now) {
    return fits(fall, before, now) || fits(*changed.change->change, before, now);
  };
  const bool may_be_now = !changed.hidden->is_behind_from && fits_either(told, value);
  const bool may_be_before = !changed.told->is_behind_from && fits_either(value, told);
  return may_be_now || may_be_before;
}

// "From 12 to fewer than 5, a fall of 9", "by 75% from 12 to fewer than 5".
Counts found_by_change(const Counts& counts) {
  const auto changed = changed_in(counts);
  if (!changed || changed->told->is_total) return {};
  const bool is_ordered = changed->told->is_behind_from || changed->hidden->is_behind_from;
  if (changed->change->change->is_share && !is_ordered) return {};
  const double told = changed->told->known.least;
  if (told > most_changed || told != std::floor(told)) return {};
  const Known& hidden = changed->hidden->known;
  int possible = 0;
  for (int value = static_cast<int>(hidden.least); value <= hidden.most; ++value)
    possible += is_possible(*changed, value) ? 1 : 0;
  return possible == 1 ? Counts{*changed->hidden} : Counts();
}

// "Of 25 referrals fewer than 5 (12%) were adopted".
Counts found_by_share(const Counts& counts) {
  Counts found;
  for (const CountInWords& hidden : counts) {
    for (const CountInWords& whole : counts) {
      const bool is_whole = whole.known.is_exact() && (whole.has_noun || whole.is_total);
      if (!hidden.percent || !is_whole || whole.known.least <= 0) continue;
      int possible = 0;
      for (double one = hidden.known.least; one <= hidden.known.most; ++one) {
        if (std::abs(100 * one / whole.known.least - *hidden.percent) <= 0.5) ++possible;
      }
      if (possible == 1 && (found.empty() || found.back().begin != hidden.begin))
        found.push_back(hidden);
    }
  }
  return found;
}

// "Up by 20%" beside numbers that it is not of.
Counts without_shares(Counts counts) {
  std::erase_if(counts, [](const CountInWords& one) { return one.change && one.change->is_share; });
  return counts;
}

Counts found_by_total(const Counts& counts) {
  if (Counts found = found_by_share(counts); !found.empty()) return found;
  const auto total = total_of(counts);
  Counts found;
  if (!total) return found;
  std::vector<Known> parts;
  std::size_t exact = 0;
  for (std::size_t i = 0; i < counts.size(); ++i) {
    if (i == *total) continue;
    parts.push_back(counts[i].known);
    parts.back().place = i + 1;
    if (counts[i].known.is_exact()) ++exact;
  }
  if (exact == 0) return found;
  for (const Known& one : given_away(counts[*total].known, parts))
    found.push_back(counts[one.place - 1]);
  return found;
}

bool has_change(const Counts& counts) {
  return std::ranges::any_of(counts,
                             [](const CountInWords& one) { return one.change.has_value(); });
}

// Whether numbers of several sentences are parts of one whole: told in the same way, and
// the whole in another, or as what there was.
bool are_alike(const Counts& counts) {
  const auto total = total_of(counts);
  if (!total) return false;
  const CountInWords& whole = counts[*total];
  const CountInWords& part = counts[*total == 0 ? 1 : 0];
  bool are_several = false, differ = part.link.empty();
  for (std::size_t i = 0; i < counts.size(); ++i) {
    if (i == *total) continue;
    are_several = are_several || counts[i].sentence != part.sentence;
    differ = differ || counts[i].link != part.link;
  }
  const bool may_be_part = !whole.is_total && !whole.is_stated && whole.link == part.link;
  return !are_several || (!differ && !may_be_part);
}

/// Looks at the sentences of a passage, with those before that tell numbers as well.
class Look {
 public:
  Look(const Passage& passage, source::Diagnostics& said) : passage_(passage), said_(said) {}

  void operator()() {
    if (!counts_casework(passage_.words)) return;
    for (const english::Sentence& one : english::sentences(passage_.words)) read(counts_of(one));
  }

 private:
  // None where one cannot be known, or where they are not all.
  Counts counts_of(const english::Sentence& one) const {
    const auto words = std::string_view(passage_.words).substr(one.begin, one.end - one.begin);
    auto counts = counts_in(words);
    const bool is_sample = std::ranges::any_of(english::words(words), [](std::string_view word) {
      return is_among(text::lower(word), samples);
    });
    if (!counts || is_sample) return {};
    for (CountInWords& count : *counts) {
      count.begin += one.begin;
      count.end += one.begin;
      count.sentence = one.begin + 1;
    }
    return *counts;
  }

  // The sentence alone, and then with more and more of those that lead up to it.
  void read(Counts counts) {
    if (counts.empty()) {
      before_.clear();
      return;
    }
    bool found = tell(counts);
    Counts all = counts;
    for (auto one = before_.rbegin(); one != before_.rend() && !found && goes_on(counts); ++one) {
      all.insert(all.begin(), one->begin(), one->end());
      found = (has_change(all) || are_alike(all)) && tell(all);
    }
    if (found) before_.clear();
    if (!found) before_.push_back(without_shares(std::move(counts)));
    if (before_.size() > most_sentences) before_.pop_front();
  }

  // One with a total of its own begins anew, unless that is all: "15 in total".
  static bool goes_on(const Counts& counts) {
    const CountInWords& first = counts.front();
    return !first.is_total || (counts.size() == 1 && !first.has_noun);
  }

  bool tell(const Counts& counts) {
    const Counts found = found_in(counts);
    for (const CountInWords& one : found) {
      if (!passage_.is_typed(one.begin)) continue;
      const std::string words =
          text::squeezed(std::string_view(passage_.words).substr(one.begin, one.end - one.begin));
      said_.push_back(finding(
          "EX004",
          "the number behind \"" + words + "\" can be worked out from the others of its set",
          passage_.place(one.begin, one.end), std::string(advice_on_sums)));
    }
    return !found.empty();
  }

  const Passage& passage_;
  source::Diagnostics& said_;
  std::deque<Counts> before_;  // of the sentences that lead up to this one
};

}  // namespace

Counts found_in(const Counts& counts) {
  if (Counts found = found_by_change(counts); !found.empty()) return found;
  const Counts left = without_shares(counts);
  return has_change(left) ? Counts() : found_by_total(left);
}

void check_sums_in_words(const Paper& paper, source::Diagnostics& said) {
  for (const Passage& passage : paper.passages) {
    if (passage.role != Passage::Role::cell && passage.is_english) Look(passage, said)();
  }
}

}  // namespace folio::check
