#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "resolve/passes.h"

// What compare() is made of: sequences, words and blocks of two versions.
namespace folio::resolve {

/// An element of the older sequence and one of the newer that stand for each other.
struct Pair {
  std::size_t older = 0, newer = 0;
};
using Pairs = std::vector<Pair>;  // rising in both

/// A number for each text, the same for equal ones.
class Numbered {
 public:
  std::uint64_t operator()(const std::string& text) {
    return numbers_.emplace(text, numbers_.size()).first->second;
  }

 private:
  std::map<std::string, std::uint64_t, std::less<>> numbers_;
};

/// What two sequences have in common, in one order: first what either holds
/// once, then the longest common subsequence of what lies between. Between
/// stretches too long for that nothing is paired, so that time stays bounded.
Pairs in_common(std::span<const std::uint64_t> older, std::span<const std::uint64_t> newer);

/// What it is worth that two elements stand for each other; 0 if they cannot.
using Worth = std::function<double(std::size_t older, std::size_t newer)>;

/// Below this, two texts are not two versions of one.
inline constexpr double least_likeness = 0.5;

/// `pairs`, and in the gaps between them those whose likeness is at least
/// least_likeness: the pairing of the greatest likeness in all.
Pairs with_alike(const Pairs& pairs, std::size_t older, std::size_t newer, const Worth& likeness);

/// The pairing of the greatest worth in all, which takes time for every two
/// elements: whether there are few enough of them to ask for it.
bool may_compare_all(std::size_t older, std::size_t newer);
Pairs worthiest(std::size_t older, std::size_t newer, const Worth& worth);

/// How much two texts have in common: 0 for nothing, 1 for all their words.
double likeness(std::string_view older, std::string_view newer);

/// Which elements of two sequences stand for each other: those that say the same
/// by `words`, and between them those that are alike.
template <typename Element, typename Words, typename Likeness>
Pairs paired(const std::vector<Element>& older, const std::vector<Element>& newer,
             const Words& words, const Likeness& alike) {
  Numbered numbered;
  std::vector<std::uint64_t> before, after;
  for (const Element& one : older) before.push_back(numbered(words(one)));
  for (const Element& one : newer) after.push_back(numbered(words(one)));
  return with_alike(in_common(before, after), older.size(), newer.size(),
                    [&](std::size_t i, std::size_t j) { return alike(older[i], newer[j]); });
}
template <typename Element, typename Words>
Pairs paired(const std::vector<Element>& older, const std::vector<Element>& newer,
             const Words& words) {
  return paired(older, newer, words, [&](const Element& one, const Element& other) {
    return likeness(words(one), words(other));
  });
}

/// Calls `lost(i)`, `added(j)` and `kept(i, j)` in the order in which a reader
/// meets them.
template <typename Lost, typename Added, typename Kept>
void merge(const Pairs& pairs, std::size_t older, std::size_t newer, const Lost& lost,
           const Added& added, const Kept& kept) {
  std::size_t i = 0, j = 0;
  const auto change_until = [&](std::size_t older_end, std::size_t newer_end) {
    while (i < older_end) lost(i++);
    while (j < newer_end) added(j++);
  };
  for (const Pair& pair : pairs) {
    change_until(pair.older, pair.newer);
    kept(i++, j++);
  }
  change_until(older, newer);
}

/// The newer words with what was taken out and put in marked as such.
model::Inlines reworded(const model::Inlines& older, const model::Inlines& newer);

/// Whether some of the words were taken out or put in.
bool has_marks(const model::Inlines& inlines);

/// The words without what leads elsewhere, for the places may be gone.
model::Inlines without_links(const model::Inlines& inlines);

/// Where a link leads, but for the very place in a document, whose name may
/// change while nothing else does.
std::string destination_of(const model::Link& link);

/// A title as it reads now: without the words that were taken out, unless it was
/// taken out as a whole.
std::string title_now(const model::Inlines& title);

/// The newer blocks with all changes marked, and the lost ones where they stood.
model::Blocks compared(const model::Blocks& older, const model::Blocks& newer);

/// The newer table with its changes marked; the columns of both are the same.
model::Table compared(const model::Table& older, const model::Table& newer);
bool has_same_columns(const model::Table& older, const model::Table& newer);

/// All of these words as taken out, or as put in.
template <typename Mark>
model::Inlines all_marked(const model::Inlines& inlines) {
  if (inlines.empty()) return {};
  return {{Mark{inlines}, inlines.front().span}};
}

/// Every word of some blocks as taken out, or as put in: of what has no label of
/// its own, such as a list's item or a row.
template <typename Mark>
void mark_all(model::Blocks& blocks) {
  for_each_inlines(blocks, [](model::Inlines& inlines) {
    const bool deletes = std::same_as<Mark, model::Deletion>;
    inlines = all_marked<Mark>(deletes ? without_links(inlines) : inlines);
  });
}

}  // namespace folio::resolve
