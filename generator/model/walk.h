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
  } else if constexpr (is<Value, Details>) {
    visit(value.title);
  } else if constexpr (requires { value.content; }) {
    visit(value.content);
  }
}

}  // namespace detail

template <typename Blocks, typename Visit>
void for_each_block(Blocks& blocks, const Visit& visit) {
  for (auto& block : blocks) {
    visit(block);
    std::visit(
        [&](auto& value) {
          detail::for_each_child_list(value, [&](auto& inner) { for_each_block(inner, visit); });
        },
        block.value);
  }
}

template <typename Blocks, typename Visit>
void for_each_inlines(Blocks& blocks, const Visit& visit) {
  for_each_block(blocks, [&](auto& block) {
    std::visit([&](auto& value) { detail::for_each_own_inlines(value, visit); }, block.value);
  });
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

}  // namespace folio::model
