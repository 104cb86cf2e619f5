// Which elements two sequences share.

#include <algorithm>
#include <unordered_map>

#include "base/text.h"
#include "resolve/difference.h"

namespace folio::resolve {

namespace {

constexpr std::size_t most_cells = 4'000'000;  // of a table: 4 MB
constexpr std::size_t most_compared = 10'000;  // pairs of elements

// A stretch of each sequence, ends excluded.
struct Stretch {
  std::size_t older, older_end, newer, newer_end;

  bool is_empty() const { return older == older_end || newer == newer_end; }
  std::size_t cells() const { return (older_end - older) * (newer_end - newer); }
};

// The longest chain of pairs that rises in both, of pairs sorted by the older.
Pairs longest_rising(const Pairs& pairs) {
  std::vector<std::size_t> tails, before(pairs.size());
  for (std::size_t i = 0; i < pairs.size(); ++i) {
    const auto tail = std::ranges::lower_bound(
        tails, pairs[i].newer, {}, [&](std::size_t index) { return pairs[index].newer; });
    before[i] = tail == tails.begin() ? pairs.size() : *(tail - 1);
    if (tail == tails.end()) {
      tails.push_back(i);
    } else {
      *tail = i;
    }
  }
  Pairs chain;
  for (std::size_t i = tails.empty() ? pairs.size() : tails.back(); i < pairs.size();
       i = before[i]) {
    chain.push_back(pairs[i]);
  }
  std::ranges::reverse(chain);
  return chain;
}

class CommonSequence {
 public:
  CommonSequence(std::span<const std::uint64_t> older, std::span<const std::uint64_t> newer)
      : older_(older), newer_(newer) {}

  Pairs found() {
    look({0, older_.size(), 0, newer_.size()});
    return std::move(pairs_);
  }

 private:
  void look(Stretch stretch) {
    while (!stretch.is_empty() && older_[stretch.older] == newer_[stretch.newer]) {
      pairs_.push_back({stretch.older++, stretch.newer++});
    }
    std::size_t same_end = 0;
    while (!stretch.is_empty() && older_[stretch.older_end - 1] == newer_[stretch.newer_end - 1]) {
      --stretch.older_end, --stretch.newer_end, ++same_end;
    }
    if (!stretch.is_empty()) look_between(stretch);
    for (std::size_t i = 0; i < same_end; ++i) {
      pairs_.push_back({stretch.older_end + i, stretch.newer_end + i});
    }
  }

  void look_between(const Stretch& stretch) {
    const Pairs anchors = longest_rising(singles(stretch));
    if (anchors.empty()) {
      if (stretch.cells() <= most_cells) add_longest(stretch);
      return;
    }
    Stretch gap = stretch;
    for (const Pair& anchor : anchors) {
      look({gap.older, anchor.older, gap.newer, anchor.newer});
      pairs_.push_back(anchor);
      gap.older = anchor.older + 1, gap.newer = anchor.newer + 1;
    }
    look(gap);
  }

  // What stands once in either stretch.
  Pairs singles(const Stretch& stretch) const {
    struct Seen {
      std::size_t older = 0, newer = 0, place = 0;
    };
    std::unordered_map<std::uint64_t, Seen> seen;
    for (std::size_t i = stretch.older; i < stretch.older_end; ++i) ++seen[older_[i]].older;
    for (std::size_t i = stretch.newer; i < stretch.newer_end; ++i) {
      Seen& one = seen[newer_[i]];
      ++one.newer, one.place = i;
    }
    Pairs pairs;
    for (std::size_t i = stretch.older; i < stretch.older_end; ++i) {
      const Seen& one = seen[older_[i]];
      if (one.older == 1 && one.newer == 1) pairs.push_back({i, one.place});
    }
    return pairs;
  }

  // The longest common subsequence, by the table of the lengths of all.
  void add_longest(const Stretch& stretch) {
    const std::size_t rows = stretch.older_end - stretch.older + 1;
    const std::size_t columns = stretch.newer_end - stretch.newer + 1;
    std::vector<std::uint16_t> lengths(rows * columns);
    for (std::size_t i = rows - 1; i-- > 0;) {
      for (std::size_t j = columns - 1; j-- > 0;) {
        std::uint16_t& length = lengths[i * columns + j];
        const bool same = older_[stretch.older + i] == newer_[stretch.newer + j];
        length = same ? static_cast<std::uint16_t>(lengths[(i + 1) * columns + j + 1] + 1)
                      : std::max(lengths[(i + 1) * columns + j], lengths[i * columns + j + 1]);
      }
    }
    for (std::size_t i = 0, j = 0; i + 1 < rows && j + 1 < columns;) {
      if (older_[stretch.older + i] == newer_[stretch.newer + j]) {
        pairs_.push_back({stretch.older + i++, stretch.newer + j++});
      } else {
        ++(lengths[(i + 1) * columns + j] >= lengths[i * columns + j + 1] ? i : j);
      }
    }
  }

  std::span<const std::uint64_t> older_, newer_;
  Pairs pairs_;
};

// The pairing of one gap that is worth most.
void pair_worthiest(const Stretch& gap, const Worth& worth, Pairs& out) {
  const std::size_t rows = gap.older_end - gap.older + 1;
  const std::size_t columns = gap.newer_end - gap.newer + 1;
  std::vector<double> worths(rows * columns), best(rows * columns);
  for (std::size_t i = rows - 1; i-- > 0;) {
    for (std::size_t j = columns - 1; j-- > 0;) {
      const std::size_t at = i * columns + j;
      worths[at] = worth(gap.older + i, gap.newer + j);
      const double paired = worths[at] > 0 ? worths[at] + best[(i + 1) * columns + j + 1] : 0;
      best[at] = std::max({best[(i + 1) * columns + j], best[at + 1], paired});
    }
  }
  for (std::size_t i = 0, j = 0; i + 1 < rows && j + 1 < columns;) {
    const std::size_t at = i * columns + j;
    const double below = best[(i + 1) * columns + j + 1];
    if (worths[at] > 0 && best[at] <= worths[at] + below) {
      out.push_back({gap.older + i++, gap.newer + j++});
    } else {
      ++(best[(i + 1) * columns + j] >= best[at + 1] ? i : j);
    }
  }
}

std::vector<std::string> sorted_words(std::string_view words) {
  std::vector<std::string> sorted;
  const std::string squeezed = text::squeezed(words);
  for (const std::string_view word : text::split(squeezed, ' ')) {
    if (!word.empty()) sorted.emplace_back(word);
  }
  std::ranges::sort(sorted);
  return sorted;
}

}  // namespace

Pairs in_common(std::span<const std::uint64_t> older, std::span<const std::uint64_t> newer) {
  return CommonSequence(older, newer).found();
}

bool may_compare_all(std::size_t older, std::size_t newer) {
  return older * newer <= most_compared;
}

Pairs worthiest(std::size_t older, std::size_t newer, const Worth& worth) {
  Pairs pairs;
  pair_worthiest({0, older, 0, newer}, worth, pairs);
  return pairs;
}

Pairs with_alike(const Pairs& pairs, std::size_t older, std::size_t newer, const Worth& likeness) {
  const auto worth = [&](std::size_t i, std::size_t j) {
    const double alike = likeness(i, j);
    return alike < least_likeness ? 0 : alike;
  };
  Pairs all;
  Stretch gap{0, 0, 0, 0};
  const auto close = [&](std::size_t older_end, std::size_t newer_end) {
    gap.older_end = older_end, gap.newer_end = newer_end;
    if (!gap.is_empty() && gap.cells() <= most_compared) pair_worthiest(gap, worth, all);
  };
  for (const Pair& pair : pairs) {
    close(pair.older, pair.newer);
    all.push_back(pair);
    gap.older = pair.older + 1, gap.newer = pair.newer + 1;
  }
  close(older, newer);
  return all;
}

double likeness(std::string_view older, std::string_view newer) {
  const auto before = sorted_words(older), after = sorted_words(newer);
  if (before.empty() && after.empty()) return 1;
  std::vector<std::string> shared;
  std::ranges::set_intersection(before, after, std::back_inserter(shared));
  return 2.0 * static_cast<double>(shared.size()) /
         static_cast<double>(before.size() + after.size());
}

}  // namespace folio::resolve
