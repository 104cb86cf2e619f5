#include <algorithm>
#include <array>
#include <cstdint>
#include <limits>
#include <map>
#include <string_view>

#include "base/ascii.h"
#include "base/text.h"
#include "resolve/passes.h"

namespace folio::resolve {

namespace {

using model::IdsLock;
using model::LockedId;

// Of sixteen samples of vocabulary, how many two texts must share to be one text
// reworded: between the same neighbours few, elsewhere most.
constexpr int least_between_neighbours = 4;
constexpr int least_elsewhere = 10;
// And where no other text of either time comes as near: a short one, of which a word
// changed, has few in common with itself.
constexpr int least_of_only_pairs = 6;
constexpr int least_of_rivals = 4;
constexpr int of_equal_words = 100;
constexpr std::size_t most_pairs = 4'000'000;  // above that nobody rewords by hand

constexpr std::size_t samples = 16;
constexpr std::size_t shortest_word = 4;  // bytes; shorter ones are in every text

std::uint64_t hash_of(std::string_view word) {
  std::uint64_t hash = 0xcbf29ce484222325;  // FNV-1a
  for (const char c : word) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3;
  return hash;
}

std::uint64_t mixed(std::uint64_t hash) {  // splitmix64
  hash = (hash ^ (hash >> 30)) * 0xbf58476d1ce4e5b9;
  hash = (hash ^ (hash >> 27)) * 0x94d049bb133111eb;
  return hash ^ (hash >> 31);
}

bool is_word_byte(char c) {
  return static_cast<unsigned char>(c) >= 0x80 || text::is_digit(c) || text::is_small(c);
}

int shared(std::string_view a, std::string_view b) {
  if (a.size() != 2 * samples || b.size() != 2 * samples) return 0;
  int count = 0;
  for (std::size_t i = 0; i < a.size(); i += 2) count += a.substr(i, 2) == b.substr(i, 2) ? 1 : 0;
  return count;
}

/// Finds for each spot the entry that remembers it, surest first.
class Recognition {
 public:
  Recognition(const std::vector<Spot>& spots, const IdsLock& lock)
      : spots_(spots),
        entries_(lock.entries),
        entry_of_(spots.size()),
        is_taken_(lock.entries.size(), false),
        sketches_(spots.size()) {
    for (std::size_t i = 0; i < entries_.size(); ++i) is_taken_[i] = entries_[i].gone;
  }

  std::vector<std::optional<std::size_t>> found() {
    by_names();
    by_unique_words();
    between_neighbours();
    elsewhere(of_equal_words);
    elsewhere(least_elsewhere);
    only_pairs();
    return std::move(entry_of_);
  }

 private:
  void match(std::size_t spot, std::size_t entry) {
    entry_of_[spot] = entry;
    is_taken_[entry] = true;
  }

  void by_names();
  void by_unique_words();
  void between_neighbours();
  void align(std::size_t begin, std::size_t end, const std::vector<std::size_t>& entries);
  void elsewhere(int least);
  void only_pairs();
  std::vector<std::size_t> spots_left() const;
  std::vector<std::size_t> free_after(std::optional<std::size_t> before,
                                      std::optional<std::size_t> after) const;
  int likeness(std::size_t spot, std::size_t entry);

  const std::vector<Spot>& spots_;
  const std::vector<LockedId>& entries_;
  std::vector<std::optional<std::size_t>> entry_of_;
  std::vector<bool> is_taken_;
  std::vector<std::string> sketches_;  // made when asked for
};

void Recognition::by_names() {
  std::map<std::string_view, std::size_t> by_name;
  for (std::size_t i = 0; i < entries_.size(); ++i) {
    by_name.emplace(entries_[i].id, i);
    for (const std::string& former : entries_[i].former) by_name.emplace(former, i);
  }
  for (std::size_t i = 0; i < spots_.size(); ++i) {
    const Spot& spot = spots_[i];
    const auto found = by_name.find(spot.chosen.empty() ? spot.labelled : spot.chosen);
    if (found != by_name.end() && !is_taken_[found->second]) match(i, found->second);
  }
}

// Words that stand once in the document and once in the lock are the same
// place, wherever it has moved to.
void Recognition::by_unique_words() {
  using Key = std::pair<LockedId::Kind, std::string_view>;
  struct Seen {
    std::size_t spot = 0, entry = 0;
    int spots = 0, entries = 0;
  };
  std::map<Key, Seen> seen;
  for (std::size_t i = 0; i < spots_.size(); ++i) {
    if (entry_of_[i]) continue;
    Seen& one = seen[{spots_[i].kind, spots_[i].digest}];
    one.spot = i;
    ++one.spots;
  }
  for (std::size_t i = 0; i < entries_.size(); ++i) {
    if (is_taken_[i]) continue;
    Seen& one = seen[{entries_[i].kind, entries_[i].digest}];
    one.entry = i;
    ++one.entries;
  }
  for (const auto& [key, one] : seen) {
    if (one.spots == 1 && one.entries == 1) match(one.spot, one.entry);
  }
}

// Entries that nobody has yet, behind `before` and up to the next that somebody has.
std::vector<std::size_t> Recognition::free_after(std::optional<std::size_t> before,
                                                 std::optional<std::size_t> after) const {
  const bool moved = before && after && *after < *before;
  const std::size_t end = after && !moved ? *after : entries_.size();
  std::vector<std::size_t> free;
  for (std::size_t i = before ? *before + 1 : 0; i < end; ++i) {
    if (is_taken_[i] && !entries_[i].gone && moved) break;
    if (!is_taken_[i]) free.push_back(i);
  }
  return free;
}

void Recognition::between_neighbours() {
  const std::vector<std::optional<std::size_t>> sure = entry_of_;
  std::optional<std::size_t> before;
  for (std::size_t begin = 0; begin < spots_.size(); ++begin) {
    if (sure[begin]) {
      before = sure[begin];
      continue;
    }
    std::size_t end = begin;
    while (end < spots_.size() && !sure[end]) ++end;
    align(begin, end, free_after(before, end < spots_.size() ? sure[end] : std::nullopt));
    begin = end - 1;
  }
}

int Recognition::likeness(std::size_t spot, std::size_t entry) {
  if (spots_[spot].kind != entries_[entry].kind) return 0;
  if (spots_[spot].digest == entries_[entry].digest) return of_equal_words;
  if (sketches_[spot].empty()) sketches_[spot] = sketch_of(spots_[spot].words);
  return shared(sketches_[spot], entries_[entry].sketch);
}

// Of all ways to pair them in order, the one with the most in common.
void Recognition::align(std::size_t begin, std::size_t end,
                        const std::vector<std::size_t>& entries) {
  const std::size_t rows = end - begin, columns = entries.size();
  if (columns == 0 || rows * columns > most_pairs) return;
  std::vector<std::vector<int>> best(rows + 1, std::vector<int>(columns + 1, 0));
  std::vector<std::vector<int>> alike(rows, std::vector<int>(columns, 0));
  for (std::size_t i = rows; i-- > 0;) {
    for (std::size_t j = columns; j-- > 0;) {
      alike[i][j] = likeness(begin + i, entries[j]);
      best[i][j] = std::max(best[i + 1][j], best[i][j + 1]);
      if (alike[i][j] < least_between_neighbours) continue;
      best[i][j] = std::max(best[i][j], best[i + 1][j + 1] + alike[i][j]);
    }
  }
  for (std::size_t i = 0, j = 0; i < rows && j < columns;) {
    const bool paired =
        alike[i][j] >= least_between_neighbours && best[i][j] == best[i + 1][j + 1] + alike[i][j];
    if (paired) match(begin + i, entries[j]);
    if (paired || best[i][j] == best[i + 1][j])
      ++i, j += paired ? 1 : 0;
    else
      ++j;
  }
}

std::vector<std::size_t> Recognition::spots_left() const {
  std::vector<std::size_t> spots;
  for (std::size_t i = 0; i < spots_.size(); ++i) {
    if (!entry_of_[i]) spots.push_back(i);
  }
  return spots;
}

void Recognition::elsewhere(int least) {
  const std::vector<std::size_t> spots = spots_left(), entries = free_after({}, {});
  if (spots.size() * entries.size() > most_pairs) return;
  for (const std::size_t spot : spots) {
    const auto best = std::ranges::max_element(entries, {}, [&](std::size_t entry) {
      return is_taken_[entry] ? -1 : likeness(spot, entry);
    });
    if (best == entries.end() || is_taken_[*best] || likeness(spot, *best) < least) continue;
    match(spot, *best);
  }
}

// Pairs that are alike, and each of them like nothing else that is left.
void Recognition::only_pairs() {
  const std::vector<std::size_t> spots = spots_left(), entries = free_after({}, {});
  if (spots.size() * entries.size() > most_pairs) return;
  constexpr std::size_t nothing = -1, several = -2;  // are like it
  std::vector<std::size_t> like_spot(spots.size(), nothing), like_entry(entries.size(), nothing);
  for (std::size_t i = 0; i < spots.size(); ++i) {
    for (std::size_t j = 0; j < entries.size(); ++j) {
      if (likeness(spots[i], entries[j]) < least_of_rivals) continue;
      like_spot[i] = like_spot[i] == nothing ? j : several;
      like_entry[j] = like_entry[j] == nothing ? i : several;
    }
  }
  for (std::size_t i = 0; i < spots.size(); ++i) {
    const std::size_t j = like_spot[i];
    if (j >= entries.size() || like_entry[j] != i) continue;
    if (likeness(spots[i], entries[j]) >= least_of_only_pairs) match(spots[i], entries[j]);
  }
}

}  // namespace

std::string sketch_of(std::string_view words) {
  std::array<std::uint64_t, samples> least;
  least.fill(std::numeric_limits<std::uint64_t>::max());
  const std::string lower = text::lower(words);
  for (std::size_t at = 0; at < lower.size();) {
    const std::size_t begin = at;
    while (at < lower.size() && is_word_byte(lower[at])) ++at;
    if (at - begin >= shortest_word) {
      const std::uint64_t hash = hash_of(std::string_view(lower).substr(begin, at - begin));
      for (std::size_t i = 0; i < samples; ++i) {
        least[i] = std::min(least[i], mixed(hash + (i + 1) * 0x9e3779b97f4a7c15));
      }
    }
    if (at == begin) ++at;
  }
  if (least[0] == std::numeric_limits<std::uint64_t>::max()) return {};
  constexpr std::string_view digits = "0123456789abcdef";
  std::string sketch;
  for (const std::uint64_t one : least) {
    sketch += digits[(one >> 4) & 15];
    sketch += digits[one & 15];
  }
  return sketch;
}

std::vector<std::optional<std::size_t>> recognised(const std::vector<Spot>& spots,
                                                   const IdsLock& lock) {
  return Recognition(spots, lock).found();
}

}  // namespace folio::resolve
