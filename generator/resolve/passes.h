#pragma once

#include <concepts>
#include <string>
#include <type_traits>

#include "resolve/resolve.h"

// The passes of resolve/ in the order they run. complete() and number() run in
// tier 1 for the outline and again in tier 3, and must agree; the others need
// the index.

namespace folio::resolve {

/// The document with the sections that its metadata make: the audit trail.
model::Document complete(const model::Document& document, const model::Words& words);

/// The document with its numbers, anchors and page addresses settled.
model::Document number(model::Document document);

/// What a contents list says of a document that number() has seen.
std::vector<SectionOutline> sections_of(const model::Document& numbered);

/// Puts the Table that each RecordTable stands for in its place.
void show_records(model::Document& document, const Index& index, const model::Words& words);

/// Puts a Link in the place of each CrossReference.
void link_references(model::Document& document, const Index& index);

/// What a document of its kind says of itself before the text: the front sheet
/// of a report, the holders of a role, the strategy of a plan.
model::Blocks front_sheet(const model::Header& header, const Index& index,
                          const model::Words& words);

/// The meaning of a reference made in `from`; null if there is none.
const Meaning* meaning_of(const Index& index, const std::string& from,
                          const std::string& document, const std::string& id);

// --- Building blocks and walking them ----------------------------------------

inline model::Inlines words_as_inlines(std::string words) {
  model::Inlines inlines;
  if (!words.empty()) inlines.push_back({model::Text{std::move(words)}, {}});
  return inlines;
}

inline model::Block paragraph_of(model::Inlines content) {
  model::Block block;
  block.value = model::Paragraph{std::move(content)};
  block.unnumbered = true;
  return block;
}

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
  if constexpr (is<Value, model::List>) {
    for (auto& item : value.items) visit(item.blocks);
  } else if constexpr (is<Value, model::Recommendations>) {
    for_each_child_list(value.list, visit);
  } else if constexpr (is<Value, model::Table>) {
    for (auto& group : value.groups) {
      for (auto& row : group.rows) {
        for (auto& cell : row.cells) visit(cell.blocks);
      }
    }
  } else if constexpr (requires { value.blocks; }) {
    visit(value.blocks);
  }
}

template <typename Value, typename Visit>
void for_each_own_inlines(Value& value, const Visit& visit) {
  if constexpr (is<Value, model::Table>) {
    visit(value.caption);
    visit(value.group_heading);
    for (auto& column : value.columns) visit(column.heading);
    for (auto& group : value.groups) visit(group.label);
  } else if constexpr (is<Value, model::DescriptionList>) {
    for (auto& pair : value.pairs) visit(pair.description);
  } else if constexpr (is<Value, model::Figure>) {
    visit(value.caption);
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

}  // namespace folio::resolve
