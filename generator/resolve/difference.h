#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "model/block.h"

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

/// The newer words with what was taken out and put in marked as such.
model::Inlines reworded(const model::Inlines& older, const model::Inlines& newer);

/// The words without what leads elsewhere, for the places may be gone.
model::Inlines without_links(const model::Inlines& inlines);

/// A title as it reads now: without the words that were taken out, unless it was
/// taken out as a whole.
std::string title_now(const model::Inlines& title);

/// The newer blocks with all changes marked, and the lost ones where they stood.
model::Blocks compared(const model::Blocks& older, const model::Blocks& newer);

/// What makes two blocks the same: their kind and all they say.
std::string identity_of(const model::Block& block);

}  // namespace folio::resolve
