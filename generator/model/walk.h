#pragma once

#include <concepts>
#include <type_traits>
#include <variant>

#include "model/block.h"

// Walking a document's blocks, to look at them or, where they are not const, to
// change them in place.

namespace folio::model {

/// Calls `visit` on every run of Inlines in reading order: in paragraphs,
/// headings, cells, captions and what they hold.
template <typename Blocks, typename Visit>
void for_each_inlines(Blocks& blocks, const Visit& visit);

/// Calls `visit` on every Block in reading order, outer ones first.
template <typename Blocks, typename Visit>
void for_each_block(Blocks& blocks, const Visit& visit);

/// Calls `visit` on the runs of Inlines of one block, without what it holds.
template <typename Block, typename Visit>
void for_each_inlines_of(Block& block, const Visit& visit);

/// Calls `visit` on the Blocks directly inside one block: of each item, of each cell.
template <typename Block, typename Visit>
void for_each_held(Block& block, const Visit& visit);

namespace detail {

template <typename T, typename Bare>
concept is = std::same_as<std::remove_const_t<T>, Bare>;

// The blocks directly inside a block of each kind, in reading order.
template <typename Value, typename Visit>
void for_each_child_list(Value& value, const Visit& visit) {
  if constexpr (is<Value, List>) {
    for (auto& item : value.items) visit(item.blocks);
  } else if constexpr (is<Value, Recommendations>) {
    for_each_child_list(value.list, visit);
  } else if constexpr (is<Value, Table>) {
    for (auto& group : value.groups) {
      for (auto& row : group.rows) {
        for (auto& cell : row.cells) visit(cell.blocks);
      }
    }
  } else if constexpr (is<Value, Figure>) {
    visit(value.description);
  } else if constexpr (requires { value.blocks; }) {
    visit(value.blocks);
  }
}

template <typename Value, typename Visit>
void for_each_own_inlines(Value& value, const Visit& visit) {
  if constexpr (is<Value, Table>) {
    visit(value.caption);
    visit(value.group_heading);
    for (auto& column : value.columns) visit(column.heading);
    for (auto& group : value.groups) visit(group.label);
  } else if constexpr (is<Value, DescriptionList>) {
    for (auto& pair : value.pairs) visit(pair.description);
  } else if constexpr (is<Value, Figure> || is<Value, RecordView>) {
    visit(value.caption);
  } else if constexpr (is<Value, Callout> || is<Value, Details>) {
    visit(value.title);
  } else if constexpr (is<Value, Recommendations>) {
    visit(value.lead);
  } else if constexpr (is<Value, Quote>) {
    visit(value.source);
  } else if constexpr (requires { value.content; }) {
    visit(value.content);
  }
}

}  // namespace detail

template <typename Block, typename Visit>
void for_each_held(Block& block, const Visit& visit) {
  std::visit([&](auto& value) { detail::for_each_child_list(value, visit); }, block.value);
}

template <typename Block, typename Visit>
void for_each_inlines_of(Block& block, const Visit& visit) {
  std::visit([&](auto& value) { detail::for_each_own_inlines(value, visit); }, block.value);
}

template <typename Blocks, typename Visit>
void for_each_block(Blocks& blocks, const Visit& visit) {
  for (auto& block : blocks) {
    visit(block);
    for_each_held(block, [&](auto& inner) { for_each_block(inner, visit); });
  }
}

template <typename Blocks, typename Visit>
void for_each_inlines(Blocks& blocks, const Visit& visit) {
  for_each_block(blocks, [&](auto& block) { for_each_inlines_of(block, visit); });
}

/// Calls `visit` on every Inline of `inlines`, outer ones first.
template <typename Inlines, typename Visit>
void for_each_inline(Inlines& inlines, const Visit& visit) {
  for (auto& one : inlines) {
    visit(one);
    std::visit(
        [&](auto& value) {
          if constexpr (requires { value.content; }) for_each_inline(value.content, visit);
        },
        one.value);
  }
}

/// Calls `visit` on every run of Blocks that the records of a document hold.
template <typename Records, typename Visit>
void for_each_prose(Records& records, const Visit& visit) {
  for (auto& action : records.actions) {
    for (auto* blocks : {&action.detail, &action.outcome, &action.requirement, &action.response}) {
      visit(*blocks);
    }
  }
  for (auto& rating : records.toolkit.ratings) {
    visit(rating.actions);
    visit(rating.comments);
  }
  for (auto& impact : records.impacts) {
    for (auto* blocks : {&impact.effect, &impact.evidence, &impact.mitigation}) visit(*blocks);
  }
}

}  // namespace folio::model
