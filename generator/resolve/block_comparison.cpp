// Two runs of blocks as one, with every change marked.

#include <algorithm>
#include <map>
#include <set>

#include "base/text.h"
#include "resolve/difference.h"

namespace folio::resolve {

namespace {

using model::Block;
using model::Blocks;
using model::Change;
using model::Inlines;

constexpr std::size_t least_moved = 40;  // characters: shorter words recur by chance

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

model::List compared(const model::List& older, const model::List& newer) {
  model::List merged = newer;
  merged.items.clear();
  merge(
      paired(older.items, newer.items, words_of), older.items.size(), newer.items.size(),
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

// What a block of its kind says beside the words that it holds: a warning is
// not a note, whatever stands in it.
template <typename Value>
std::string manner_of(const Value& value) {
  std::vector<std::string> parts;
  if constexpr (std::same_as<Value, model::Callout>) {
    parts = {std::to_string(static_cast<int>(value.kind))};
  } else if constexpr (std::same_as<Value, model::Implication>) {
    parts = {std::to_string(static_cast<int>(value.area)), value.confirmation};
  } else if constexpr (std::same_as<Value, model::Exchange>) {
    parts = {std::to_string(static_cast<int>(value.kind)), value.speaker, value.role};
  } else if constexpr (std::same_as<Value, model::Resolution>) {
    parts = {value.verb};
  } else if constexpr (std::same_as<Value, model::Preface>) {
    parts = {std::to_string(static_cast<int>(value.kind)), value.person, value.role};
  } else if constexpr (std::same_as<Value, model::Statistic>) {
    parts = {value.note};
  }
  return text::join(parts, "\n");
}

std::string manner_of(const Block& block) {
  return std::visit([](const auto& value) { return manner_of(value); }, block.value);
}

// The newer value with its changes marked, where the two can be read as one.
template <typename Value>
bool merge_into(const Value& older, Value& newer) {
  if (manner_of(older) != manner_of(newer)) return false;
  if constexpr (std::same_as<Value, model::Table>) {
    if (!has_same_columns(older, newer)) return false;
    newer = resolve::compared(older, newer);
  } else if constexpr (std::same_as<Value, model::List> ||
                       std::same_as<Value, model::DescriptionList> ||
                       std::same_as<Value, model::Figure>) {
    newer = compared(older, newer);
  } else if constexpr (std::same_as<Value, model::Recommendations>) {
    newer.lead = reworded(older.lead, newer.lead);
    newer.list = compared(older.list, newer.list);
  } else if constexpr (requires { newer.blocks; }) {
    if constexpr (requires { newer.title; }) newer.title = reworded(older.title, newer.title);
    if constexpr (requires { newer.source; }) newer.source = reworded(older.source, newer.source);
    newer.blocks = resolve::compared(older.blocks, newer.blocks);
  } else if constexpr (std::same_as<Value, model::Paragraph> ||
                       std::same_as<Value, model::Heading>) {
    newer.content = reworded(older.content, newer.content);
  } else {
    return false;
  }
  return true;
}

// What makes two blocks the same: their kind and all they say.
std::string identity_of(const Block& block) {
  std::string identity = std::to_string(block.value.index()) + "\n";
  if (const auto* figure = std::get_if<model::Figure>(&block.value)) {
    identity += figure->path + "\n" + figure->alt + "\n";
  } else if (const auto* heading = std::get_if<model::Heading>(&block.value)) {
    identity += std::to_string(heading->level) + "\n";
  } else if (const auto* quote = std::get_if<model::Quote>(&block.value)) {
    identity += model::plain_text(quote->source) + "\n";
  }
  return identity + manner_of(block) + model::plain_text(Blocks{block});
}

// Where everything in a block leads.
std::string destinations_of(const Block& block) {
  std::string destinations;
  const auto look = [&](const Inlines& inlines) {
    for_each_inline(inlines, [&](const model::Inline& one) {
      const auto* link = std::get_if<model::Link>(&one.value);
      if (link != nullptr) destinations += destination_of(*link) + "\n";
    });
  };
  for_each_inlines_of(block, look);
  for_each_held(block, [&](const Blocks& held) { for_each_inlines(held, look); });
  return destinations;
}

// What is about the same place, whether its words changed or not.
bool is_like(const Block& older, const Block& newer) {
  return older.value.index() == newer.value.index();
}

// Of how many items of two lists there is the like in the other: 0 of none, 1 of all.
double items_alike(const model::List& older, const model::List& newer) {
  const std::size_t all = older.items.size() + newer.items.size();
  const Pairs pairs = paired(older.items, newer.items, words_of);
  return all == 0 ? 0 : 2 * static_cast<double>(pairs.size()) / static_cast<double>(all);
}

// What is read item by item is one thing however many of them are new: a table
// of the same columns, and what a committee is asked to do.
double block_likeness(const Block& older, const Block& newer) {
  if (!is_like(older, newer)) return 0;
  const auto* table = std::get_if<model::Table>(&older.value);
  if (table != nullptr && has_same_columns(*table, std::get<model::Table>(newer.value))) return 1;
  if (std::holds_alternative<model::Recommendations>(older.value)) return 1;
  const double alike = likeness(model::plain_text(Blocks{older}), model::plain_text(Blocks{newer}));
  const auto* list = std::get_if<model::List>(&older.value);
  if (list == nullptr || alike >= least_likeness) return alike;
  return items_alike(*list, std::get<model::List>(newer.value));
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
      sides.push_back({&block, numbered_(identity + destinations_of(block)),
                       static_cast<double>(identity.size())});
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
  const bool is_same =
      identity_of(older) == identity_of(newer) && destinations_of(older) == destinations_of(newer);
  if (is_same) {
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
