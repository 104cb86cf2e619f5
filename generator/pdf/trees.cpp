#include "pdf/writer.h"

namespace folio::pdf {

namespace {

// Enough for most documents to have one leaf, few enough for a reader to go
// through one.
constexpr std::size_t most_in_a_leaf = 256;

std::string entries_of(std::string_view leaf, std::span<const TreeEntry> entries) {
  std::string out = "/" + std::string(leaf) + " [";
  for (const TreeEntry& entry : entries) out += entry.key + " " + entry.value + "\n";
  if (!entries.empty()) out.pop_back();
  return out + "]\n";
}

}  // namespace

ObjectNumber write_tree(Haru& haru, std::string_view leaf, const std::vector<TreeEntry>& entries) {
  if (entries.size() <= most_in_a_leaf) return haru.dictionary(entries_of(leaf, entries));

  std::string kids;
  for (std::size_t begin = 0; begin < entries.size(); begin += most_in_a_leaf) {
    const auto part =
        std::span(entries).subspan(begin).first(std::min(most_in_a_leaf, entries.size() - begin));
    kids += reference(haru.dictionary("/Limits [" + part.front().key + " " + part.back().key +
                                      "]\n" + entries_of(leaf, part))) +
            " ";
  }
  kids.pop_back();
  return haru.dictionary("/Kids [" + kids + "]\n");
}

}  // namespace folio::pdf
