#pragma once

#include <string>
#include <utility>

#include "model/walk.h"
#include "resolve/resolve.h"

// The passes of resolve/ in the order they run. complete() and number() run in
// tier 1 for the outline and again in tier 3, and must agree; the others need
// the index.

namespace folio::resolve {

using model::for_each_block;
using model::for_each_inline;
using model::for_each_inlines;

/// The document with the sections that its metadata make: the audit trail.
model::Document complete(const model::Document& document, const model::Words& words);

/// The document with its numbers, anchors and page addresses settled.
model::Document number(model::Document document);

/// What a contents list says of a document that number() has seen.
std::vector<SectionOutline> sections_of(const model::Document& numbered);

/// The index in which `version` stands in the place of today's.
Index as_of(const Outline& version, const Index& index, const model::Words& words);

/// Puts the Table that each RecordView stands for in its place.
void show_records(model::Document& document, const Index& index, const model::Words& words);

/// Puts a Link in the place of each CrossReference.
void link_references(model::Document& document, const Index& index);

/// What a document of its kind says of itself before the text: the front sheet
/// of a report, the holders of a role, the strategy of a plan.
model::Blocks front_sheet(const model::Header& header, const Index& index,
                          const model::Words& words);

/// The meaning of a reference made in `from`; null if there is none.
const Meaning* meaning_of(const Index& index, const std::string& from, const std::string& document,
                          const std::string& id);

/// Whether a block is numbered among the tables, or among the figures.
inline bool is_shaped(const model::Block& block, model::RecordShape shape) {
  const auto* view = std::get_if<model::RecordView>(&block.value);
  return view != nullptr && model::shape_of(view->kind) == shape;
}
inline bool is_table(const model::Block& block) {
  return std::holds_alternative<model::Table>(block.value) ||
         is_shaped(block, model::RecordShape::table);
}
inline bool is_figure(const model::Block& block) {
  return std::holds_alternative<model::Figure>(block.value) ||
         is_shaped(block, model::RecordShape::figure);
}

// --- Building blocks ---------------------------------------------------------

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

}  // namespace folio::resolve
