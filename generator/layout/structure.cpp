#include "layout/engine.h"

namespace folio::layout {

namespace {

StructureNode& node_at(PagedDocument& paged, StructureId id) {
  return paged.structure[static_cast<std::uint32_t>(id)];
}

}  // namespace

Meaning element(Composition& composition, const Meaning& parent, Tag tag) {
  const StructureId* const above = std::get_if<StructureId>(&parent);
  if (above == nullptr) return parent;
  PagedDocument& paged = composition.paged;
  const StructureId made{static_cast<std::uint32_t>(paged.structure.size())};
  node_at(paged, *above).kids.push_back(made);
  paged.structure.emplace_back().tag = tag;
  return made;
}

StructureNode* node_of(Composition& composition, const Meaning& meaning) {
  const StructureId* const id = std::get_if<StructureId>(&meaning);
  return id == nullptr ? nullptr : &node_at(composition.paged, *id);
}

Role content_of(Composition& composition, const Meaning& parent) {
  if (const Decoration* const decoration = std::get_if<Decoration>(&parent)) return *decoration;
  const ContentId made{composition.paged.contents++};
  node_at(composition.paged, std::get<StructureId>(parent)).kids.push_back(made);
  return made;
}

}  // namespace folio::layout
