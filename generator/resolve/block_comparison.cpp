// Two runs of blocks as one, with every change marked.

#include <algorithm>
#include <map>
#include <set>

#include "resolve/difference.h"
#include "resolve/passes.h"

namespace folio::resolve {

namespace {

using model::Block;
using model::Blocks;
using model::Change;
using model::Inlines;

constexpr std::size_t least_moved = 40;  // characters: shorter words recur by chance

template <typename Mark>
Inlines all_marked(const Inlines& inlines) {
  if (inlines.empty()) return {};
  return {{Mark{inlines}, inlines.front().span}};
}

// Every word of some blocks as taken out, or as put in: of what has no label of
// its own, such as a list's item or a row.
template <typename Mark>
void mark_all(Blocks& blocks) {
  for_each_inlines(blocks, [](Inlines& inlines) {
    const bool deletes = std::same_as<Mark, model::Deletion>;
    inlines = all_marked<Mark>(deletes ? without_links(inlines) : inlines);
  });
}

// A lost block stands where it stood, but nobody can point to it.
Block lost(const Block& block) {
  Blocks one{block};
  for_each_inlines(one, [](Inlines& inlines) { inlines = without_links(inlines); });
  for_each_block(one, [](Block& inner) {
    inner.id.clear(), inner.anchor.clear(), inner.printed_anchor.clear(), inner.number.clear();
    inner.unnumbered = true;
  });
  one.front().change = Change::deleted;
  return std::move(one.front());
}

Block added(const Block& block) {
  Block one = block;
  one.change = Change::inserted;
  return one;
}

// --- Blocks of one kind ------------------------------------------------------------

model::ListItem item_with(const model::ListItem& item, Blocks blocks) {
  model::ListItem changed = item;
  changed.blocks = std::move(blocks);
  return changed;
}

std::string words_of(const model::ListItem& item) {
  return item.label + "\n" + model::plain_text(item.blocks);
}

std::string words_of(const model::TableRow& row) {
  std::string words;
  for (const model::TableCell& cell : row.cells) words += model::plain_text(cell.blocks) + "\x1f";
  return words;
}

/// Goes through two sequences, of which some elements stand for each other.
template <typename Element, typename Words>
Pairs paired(const std::vector<Element>& older, const std::vector<Element>& newer,
             const Words& words) {
  Numbered numbered;
  std::vector<std::uint64_t> before, after;
  for (const Element& one : older) before.push_back(numbered(words(one)));
  for (const Element& one : newer) after.push_back(numbered(words(one)));
  return with_alike(
      in_common(before, after), older.size(), newer.size(),
      [&](std::size_t i, std::size_t j) { return likeness(words(older[i]), words(newer[j])); });
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

model::List compared(const model::List& older, const model::List& newer) {
  model::List merged = newer;
  merged.items.clear();
  const auto words = [](const model::ListItem& item) { return words_of(item); };
  merge(
      paired(older.items, newer.items, words), older.items.size(), newer.items.size(),
      [&](std::size_t i) {
        model::ListItem item = older.items[i];
        item.number.clear(), item.anchor.clear(), item.printed_anchor.clear(), item.id.clear();
        mark_all<model::Deletion>(item.blocks);
        merged.items.push_back(std::move(item));
      },
      [&](std::size_t j) {
        model::ListItem item = newer.items[j];
        mark_all<model::Insertion>(item.blocks);
        merged.items.push_back(std::move(item));
      },
      [&](std::size_t i, std::size_t j) {
        merged.items.push_back(item_with(
            newer.items[j], resolve::compared(older.items[i].blocks, newer.items[j].blocks)));
      });
  return merged;
}

template <typename Mark>
model::TableRow all_marked(const model::TableRow& row) {
  model::TableRow marked = row;
  for (model::TableCell& cell : marked.cells) mark_all<Mark>(cell.blocks);
  return marked;
}

model::TableRow compared(const model::TableRow& older, const model::TableRow& newer) {
  model::TableRow merged = newer;
  for (std::size_t i = 0; i < merged.cells.size(); ++i) {
    merged.cells[i].blocks = resolve::compared(older.cells[i].blocks, newer.cells[i].blocks);
  }
  return merged;
}

model::RowGroup compared(const model::RowGroup& older, const model::RowGroup& newer) {
  model::RowGroup merged{reworded(older.label, newer.label), {}};
  const auto words = [](const model::TableRow& row) { return words_of(row); };
  Pairs pairs = paired(older.rows, newer.rows, words);
  std::erase_if(pairs, [&](const Pair& pair) {  // a row, and what another is told of at length
    return older.rows[pair.older].cells.size() != newer.rows[pair.newer].cells.size();
  });
  merge(
      pairs, older.rows.size(), newer.rows.size(),
      [&](std::size_t i) { merged.rows.push_back(all_marked<model::Deletion>(older.rows[i])); },
      [&](std::size_t j) { merged.rows.push_back(all_marked<model::Insertion>(newer.rows[j])); },
      [&](std::size_t i, std::size_t j) {
        merged.rows.push_back(compared(older.rows[i], newer.rows[j]));
      });
  return merged;
}

template <typename Mark>
model::RowGroup all_marked(const model::RowGroup& group) {
  model::RowGroup marked{all_marked<Mark>(group.label), {}};
  for (const model::TableRow& row : group.rows) marked.rows.push_back(all_marked<Mark>(row));
  return marked;
}

std::string words_of(const model::RowGroup& group) {
  std::string words = model::plain_text(group.label);
  if (!words.empty()) return words;
  for (const model::TableRow& row : group.rows) words += words_of(row);
  return words;
}

bool has_same_columns(const model::Table& older, const model::Table& newer) {
  return std::ranges::equal(
      older.columns, newer.columns, {},
      [](const auto& column) { return model::plain_text(column.heading); },
      [](const auto& column) { return model::plain_text(column.heading); });
}

model::Table compared(const model::Table& older, const model::Table& newer) {
  model::Table merged = newer;
  merged.caption = reworded(older.caption, newer.caption);
  merged.groups.clear();
  const auto words = [](const model::RowGroup& group) { return words_of(group); };
  Pairs pairs = paired(older.groups, newer.groups, words);
  const bool ungrouped = older.groups.size() == 1 && newer.groups.size() == 1;
  if (ungrouped) pairs = {{0, 0}};
  merge(
      pairs, older.groups.size(), newer.groups.size(),
      [&](std::size_t i) { merged.groups.push_back(all_marked<model::Deletion>(older.groups[i])); },
      [&](std::size_t j) {
        merged.groups.push_back(all_marked<model::Insertion>(newer.groups[j]));
      },
      [&](std::size_t i, std::size_t j) {
        merged.groups.push_back(compared(older.groups[i], newer.groups[j]));
      });
  return merged;
}

model::DescriptionList compared(const model::DescriptionList& older,
                                const model::DescriptionList& newer) {
  using Described = model::DescriptionList::Pair;
  model::DescriptionList merged;
  Numbered numbered;
  std::vector<std::uint64_t> before, after;
  for (const Described& one : older.pairs) before.push_back(numbered(one.term));
  for (const Described& one : newer.pairs) after.push_back(numbered(one.term));
  merge(
      in_common(before, after), before.size(), after.size(),
      [&](std::size_t i) {
        merged.pairs.push_back({older.pairs[i].term, all_marked<model::Deletion>(without_links(
                                                         older.pairs[i].description))});
      },
      [&](std::size_t j) {
        merged.pairs.push_back(
            {newer.pairs[j].term, all_marked<model::Insertion>(newer.pairs[j].description)});
      },
      [&](std::size_t i, std::size_t j) {
        merged.pairs.push_back({newer.pairs[j].term,
                                reworded(older.pairs[i].description, newer.pairs[j].description)});
      });
  return merged;
}

model::Figure compared(const model::Figure& older, const model::Figure& newer) {
  model::Figure merged = newer;
  merged.caption = reworded(older.caption, newer.caption);
  merged.description = resolve::compared(older.description, newer.description);
  return merged;
}

// --- Any block ---------------------------------------------------------------------

// The newer value with its changes marked, where the two can be read as one.
template <typename Value>
bool merge_into(const Value& older, Value& newer) {
  if constexpr (std::same_as<Value, model::Table>) {
    if (!has_same_columns(older, newer)) return false;
    newer = compared(older, newer);
  } else if constexpr (std::same_as<Value, model::List> ||
                       std::same_as<Value, model::DescriptionList> ||
                       std::same_as<Value, model::Figure>) {
    newer = compared(older, newer);
  } else if constexpr (std::same_as<Value, model::Recommendations>) {
    newer.list = compared(older.list, newer.list);
  } else if constexpr (requires { newer.blocks; }) {
    newer.blocks = resolve::compared(older.blocks, newer.blocks);
  } else if constexpr (std::same_as<Value, model::Paragraph> ||
                       std::same_as<Value, model::Heading>) {
    newer.content = reworded(older.content, newer.content);
  } else {
    return false;
  }
  return true;
}

// What is about the same place, whether its words changed or not.
bool is_like(const Block& older, const Block& newer) {
  return older.value.index() == newer.value.index();
}

double block_likeness(const Block& older, const Block& newer) {
  if (!is_like(older, newer)) return 0;
  // Tables of the same columns are one table, however many rows are new.
  const auto* before = std::get_if<model::Table>(&older.value);
  const auto* after = std::get_if<model::Table>(&newer.value);
  if (before != nullptr && has_same_columns(*before, *after)) return 1;
  return likeness(model::plain_text(Blocks{older}), model::plain_text(Blocks{newer}));
}

/// Which blocks of two versions stand for each other. Where one has moved past
/// another, that stays in its place of which more would have to be told: a table
/// is not taken out and put in again because of a paragraph.
class BlockPairs {
 public:
  BlockPairs(const Blocks& older, const Blocks& newer)
      : older_(sides_of(older)), newer_(sides_of(newer)) {
    for (Side& one : older_)
      one.has_twin = std::ranges::find(newer_, one.number, &Side::number) != newer_.end();
    for (Side& one : newer_)
      one.has_twin = std::ranges::find(older_, one.number, &Side::number) != older_.end();
  }

  Pairs found() const {
    const auto alike = [&](std::size_t i, std::size_t j) {
      return block_likeness(*older_[i].block, *newer_[j].block);
    };
    if (may_compare_all(older_.size(), newer_.size())) {
      return worthiest(older_.size(), newer_.size(),
                       [&](std::size_t i, std::size_t j) { return worth(older_[i], newer_[j]); });
    }
    return with_alike(in_common(numbers_of(older_), numbers_of(newer_)), older_.size(),
                      newer_.size(), alike);
  }

 private:
  // A block of one version.
  struct Side {
    const Block* block;
    std::uint64_t number;  // the same for the same block
    double size;           // in bytes; what has no words counts a little
    bool has_twin = false;
  };

  std::vector<Side> sides_of(const Blocks& blocks) {
    std::vector<Side> sides;
    for (const Block& block : blocks) {
      const std::string identity = identity_of(block);
      sides.push_back({&block, numbered_(identity), static_cast<double>(identity.size())});
    }
    return sides;
  }

  static std::vector<std::uint64_t> numbers_of(const std::vector<Side>& sides) {
    std::vector<std::uint64_t> numbers;
    for (const Side& one : sides) numbers.push_back(one.number);
    return numbers;
  }

  // What a reader is spared when two blocks are read as one. If they are not, a
  // block that is the same may still be known as moved; a short one, or one that
  // was reworded, is told as taken out and put in again, with all its words.
  static double worth(const Side& older, const Side& newer) {
    if (older.number == newer.number) {
      return (older.size < static_cast<double>(least_moved) ? 2 : 1) + older.size / 1000;
    }
    if (older.has_twin || newer.has_twin) return 0;
    const double alike = block_likeness(*older.block, *newer.block);
    return alike < least_likeness ? 0 : 2 + alike * std::min(older.size, newer.size) / 100;
  }

  Numbered numbered_;
  std::vector<Side> older_, newer_;
};

void add_kept(const Block& older, const Block& newer, Blocks& out) {
  if (identity_of(older) == identity_of(newer)) {
    out.push_back(newer);
    return;
  }
  Block merged = newer;
  const bool as_one = std::visit(
      [&](auto& value) {
        using Value = std::remove_cvref_t<decltype(value)>;
        return merge_into(std::get<Value>(older.value), value);
      },
      merged.value);
  if (!as_one) {
    out.push_back(lost(older));
    out.push_back(added(newer));
    return;
  }
  merged.change = Change::reworded;
  out.push_back(std::move(merged));
}

// What was taken out here and put in there was moved.
void find_moved(Blocks& blocks) {
  std::map<std::string, std::vector<std::size_t>> lost_at;
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    if (blocks[i].change == Change::deleted) lost_at[identity_of(blocks[i])].push_back(i);
  }
  std::set<std::size_t> gone;
  for (Block& block : blocks) {
    const std::string identity = identity_of(block);
    const auto from = lost_at.find(identity);
    const bool recurs = block.change == Change::inserted && from != lost_at.end();
    if (!recurs || from->second.empty() || identity.size() < least_moved) continue;
    block.change = Change::moved;
    gone.insert(from->second.back());
    from->second.pop_back();
  }
  std::size_t index = 0;
  std::erase_if(blocks, [&](const Block&) { return gone.contains(index++); });
}

}  // namespace

std::string identity_of(const Block& block) {
  std::string identity = std::to_string(block.value.index()) + "\n";
  if (const auto* figure = std::get_if<model::Figure>(&block.value)) {
    identity += figure->path + "\n" + figure->alt + "\n";
  } else if (const auto* heading = std::get_if<model::Heading>(&block.value)) {
    identity += std::to_string(heading->level) + "\n";
  }
  return identity + model::plain_text(Blocks{block});
}

Blocks compared(const Blocks& older, const Blocks& newer) {
  Blocks merged;
  merge(
      BlockPairs(older, newer).found(), older.size(), newer.size(),
      [&](std::size_t i) { merged.push_back(lost(older[i])); },
      [&](std::size_t j) { merged.push_back(added(newer[j])); },
      [&](std::size_t i, std::size_t j) { add_kept(older[i], newer[j], merged); });
  find_moved(merged);
  return merged;
}

}  // namespace folio::resolve
