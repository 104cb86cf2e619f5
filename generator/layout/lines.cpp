#include <algorithm>
#include <limits>

#include "layout/text.h"

namespace folio::layout {

namespace {

// What a line adds to the cost of a paragraph. Costs are squares of the share
// of the line left empty, so one very short line costs more than several that
// are a little short.
constexpr double cost_of_line = 0.02;
constexpr double cost_of_early_end = 0.04;  // though the next word would fit
constexpr double cost_of_cut = 0.06;        // after a hyphen or within an address
constexpr double cost_of_soft_hyphen = 0.08;
constexpr double cost_of_two_hyphens = 0.4;      // one line below the other
constexpr double cost_of_hyphen_at_last = 0.15;  // before the last line
constexpr double cost_of_parting = 0.05;         // "237" from "events"
constexpr double cost_of_tearing = 2;            // "section" from "29", "4" from "July"
constexpr double cost_of_runt = 0.04;            // a last line that is nearly empty
constexpr double cost_of_overflow = 100;         // cannot be helped

// Of the width of a space, in justified lines.
constexpr double most_stretch = 0.5, most_shrink = 0.2;
constexpr double cost_of_stretch = 0.05;  // by as much as that
constexpr double hopeless = 6;            // stretched so often as much, a line is left as it is

// Lines that are emptier than this, or stretched beyond most_stretch so often,
// make it worth while to divide words.
constexpr double short_line = 0.12, loose_line = 1.5;

// A column is narrow that is not so many times as wide as its text is high.
constexpr double narrow = 20;

// What is bound is kept together unless it takes more than this of the measure.
constexpr double most_bound = 0.4;

bool ends_line(Gap gap) { return gap == Gap::line_end || gap == Gap::end; }

// Room a word's gap takes between two words of one line.
Points gap_width(const Word& word) {
  return word.gap == Gap::space ? word.filling_width : Points{};
}

double cost_of_parting_from_next(const Copy& copy, std::uint32_t at, Points measure) {
  const Word& word = copy.words[at];
  switch (word.binding) {
    case Binding::free: return 0;
    case Binding::close: return cost_of_parting;
    case Binding::bound: break;
  }
  const Points both = word.width + word.filling_width + copy.words[at + 1].width;
  return both > measure * most_bound ? cost_of_parting : cost_of_tearing;
}

double cost_of_gap(const Copy& copy, std::uint32_t at, Points measure) {
  switch (copy.words[at].gap) {
    case Gap::space: return cost_of_parting_from_next(copy, at, measure);
    case Gap::nothing: return cost_of_cut;
    case Gap::soft_hyphen: return cost_of_soft_hyphen;
    case Gap::line_end:
    case Gap::end: return 0;
  }
  return 0;
}

// A line while words are added to it.
struct Trial {
  Points width, spaces;  // spaces: their part of the width

  // How far its spaces are stretched, or shrunk, to fill the measure: 1 is as
  // much as they may be.
  double ratio(Points measure) const {
    const Points room = measure - width;
    const double most = room.value < 0 ? most_shrink : most_stretch;
    if (spaces <= Points{}) return room.value < 0 ? -2 : 2 * hopeless;
    return room / (spaces * most);
  }
};

/// Finds the cheapest lines of one paragraph.
class Paragraph {
 public:
  Paragraph(const Copy& copy, const Breaking& how)
      : copy_(copy), how_(how), endings_(copy.words.size()) {}

  std::vector<Line> lines() {
    for (std::uint32_t first = 0; first < copy_.words.size(); ++first) try_lines(first);
    std::vector<Line> lines;
    for (auto end = static_cast<std::uint32_t>(endings_.size()); end > 0;) {
      const Ending& ending = endings_[end - 1];
      lines.push_back({.first = ending.first, .end = end, .width = ending.trial.width});
      end = ending.first;
    }
    std::ranges::reverse(lines);
    return lines;
  }

  // Whether dividing words could help some line other than the last.
  bool is_uneven() const {
    for (auto end = static_cast<std::uint32_t>(endings_.size()); end > 0;) {
      const Ending& ending = endings_[end - 1];
      const bool is_short = how_.justified ? ending.trial.ratio(how_.measure) > loose_line
                                           : 1 - ending.trial.width / how_.measure > short_line;
      if (is_short && !ends_line(copy_.words[end - 1].gap)) return true;
      end = ending.first;
    }
    return false;
  }

 private:
  // The cheapest way found to end a line after each word.
  struct Ending {
    double cost = std::numeric_limits<double>::infinity();
    std::uint32_t first = 0;  // word of that line
    Trial trial;
  };

  // Tries every line that begins with word `first`.
  void try_lines(std::uint32_t first) {
    const std::vector<Word>& words = copy_.words;
    Trial trial;
    for (std::uint32_t at = first; at < words.size(); ++at) {
      const Word& word = words[at];
      trial.width += word.width;
      if (at > first && !fits(trial)) return;
      Trial ended = trial;
      if (word.gap == Gap::soft_hyphen) ended.width += word.filling_width;
      const double cost = cost_before(first) + cost_of(ended, first, at);
      if (cost < endings_[at].cost) endings_[at] = {cost, first, ended};
      if (ends_line(word.gap)) return;
      trial.width += gap_width(word);
      trial.spaces += gap_width(word);
    }
  }

  bool fits(const Trial& trial) const {
    const double shrink = how_.justified ? most_shrink : 0;
    return trial.width - trial.spaces * shrink <= how_.measure;
  }

  double cost_before(std::uint32_t first) const {
    return first == 0 ? 0 : endings_[first - 1].cost;
  }

  // Of a line from word `first` to word `last`.
  double cost_of(const Trial& trial, std::uint32_t first, std::uint32_t last) const {
    if (!fits(trial)) return cost_of_overflow;
    const bool behind_hyphen = first > 0 && copy_.words[first - 1].gap == Gap::soft_hyphen;
    if (ends_line(copy_.words[last].gap)) {
      const bool is_runt = trial.width < how_.measure * 0.1;
      return cost_of_line + (is_runt ? cost_of_runt : 0) +
             (behind_hyphen ? cost_of_hyphen_at_last : 0);
    }
    const bool two = behind_hyphen && copy_.words[last].gap == Gap::soft_hyphen;
    return cost_of_line + cost_of_width(trial, last) + cost_of_gap(copy_, last, how_.measure) +
           (two ? cost_of_two_hyphens : 0);
  }

  double cost_of_width(const Trial& trial, std::uint32_t last) const {
    if (how_.justified) {
      const double ratio = std::min(std::abs(trial.ratio(how_.measure)), 2 * hopeless);
      return cost_of_stretch * ratio * ratio * ratio;
    }
    const double empty = 1 - trial.width / how_.measure;
    return empty * empty + (ends_early(trial, last) ? cost_of_early_end : 0);
  }

  bool ends_early(const Trial& trial, std::uint32_t last) const {
    if (last + 1 >= copy_.words.size()) return false;
    const Points next = gap_width(copy_.words[last]) + copy_.words[last + 1].width;
    return trial.width + next <= how_.measure;
  }

  const Copy& copy_;
  const Breaking& how_;
  std::vector<Ending> endings_;
};

// Most paragraphs of cells, items and headings take no more than one line.
bool is_one_line(const Copy& copy, Points measure) {
  Points width;
  for (std::size_t at = 0; at < copy.words.size(); ++at) {
    width += copy.words[at].width;
    if (width > measure) return false;
    if (at + 1 == copy.words.size()) return true;
    if (ends_line(copy.words[at].gap)) return false;
    width += gap_width(copy.words[at]);
  }
  return false;
}

Trial trial_of(const Copy& copy, const Line& line) {
  Trial trial;
  for (std::uint32_t at = line.first; at < line.end; ++at) {
    trial.width += copy.words[at].width;
    if (at + 1 == line.end) break;
    trial.width += gap_width(copy.words[at]);
    trial.spaces += gap_width(copy.words[at]);
  }
  const Word& last = copy.words[line.end - 1];
  if (last.gap == Gap::soft_hyphen) trial.width += last.filling_width;
  return trial;
}

// What each space of a justified line takes besides its own width.
Points room_in(const Copy& copy, const Line& line, const Trial& trial, Points measure) {
  if (trial.spaces <= Points{}) return {};
  const double ratio = trial.ratio(measure);
  const bool is_left = ends_line(copy.words[line.end - 1].gap) ? ratio > 0 : ratio > hopeless;
  if (is_left || ratio < -1) return {};
  int spaces = 0;
  for (std::uint32_t at = line.first; at + 1 < line.end; ++at) {
    spaces += copy.words[at].gap == Gap::space ? 1 : 0;
  }
  return (measure - trial.width) / spaces;
}

// The words of each line settle how wide it is and what its spaces take.
void settle(const Copy& copy, const Breaking& how, std::vector<Line>& lines) {
  for (Line& line : lines) {
    const Trial trial = trial_of(copy, line);
    line.width = trial.width;
    if (!how.justified) continue;
    line.room = room_in(copy, line, trial, how.measure);
    if (line.room != Points{}) line.width = how.measure;
  }
}

std::vector<Line> broken(Copy& copy, const Breaking& how, Syllables& syllables) {
  const auto too_wide = [&](const Word& word) { return word.width > how.measure; };
  if (std::ranges::any_of(copy.words, too_wide)) cut_up(copy, how.measure, syllables.shaper());
  bind(copy);
  Paragraph paragraph(copy, how);
  std::vector<Line> lines = paragraph.lines();
  if (!how.hyphenated || !paragraph.is_uneven()) return lines;
  const Division division(copy, syllables);
  std::vector<Line> hyphenated = Paragraph(division.copy(), how).lines();
  // In a cell every line is short, so a hyphen has to save one.
  const bool is_narrow = how.measure < copy.style.size * narrow;
  if (is_narrow && hyphenated.size() >= lines.size()) return lines;
  copy = division.joined(hyphenated);
  return hyphenated;
}

}  // namespace

std::vector<Line> lines_of(Copy& copy, const Breaking& how, Syllables& syllables) {
  std::vector<Line> lines{{.first = 0, .end = static_cast<std::uint32_t>(copy.words.size())}};
  if (copy.words.empty()) return {};
  if (!is_one_line(copy, how.measure)) lines = broken(copy, how, syllables);
  settle(copy, how, lines);
  return lines;
}

Extent extent_of(const Copy& copy) {
  Extent extent;
  Points line;
  for (const Word& word : copy.words) {
    extent.least = std::max(extent.least, word.width);
    line += word.width;
    extent.most = std::max(extent.most, line);
    line = ends_line(word.gap) ? Points{} : line + gap_width(word);
  }
  return extent;
}

}  // namespace folio::layout
