#include "model/walk.h"
#include "web/render.h"

namespace folio::web {

Uses uses_of(const resolve::ResolvedDocument& document) {
  Uses uses;
  std::set<std::string> pictures;
  const auto follow = [&](const model::Inline& one) {
    const auto* link = std::get_if<model::Link>(&one.value);
    const auto* place = link ? std::get_if<model::Place>(&link->target) : nullptr;
    if (place) uses.documents.insert(place->document);
  };
  const auto look = [&](const model::Inlines& inlines) { model::for_each_inline(inlines, follow); };
  const auto show = [&](const model::Block& block) {
    const auto* figure = std::get_if<model::Figure>(&block.value);
    const bool shown = figure && figure->picture && pictures.insert(figure->path).second;
    if (shown) uses.figures.push_back(*figure);
  };
  model::for_each_inlines(document.front, look);
  for (const model::Section& section : document.sections) {
    look(section.title);
    model::for_each_inlines(section.blocks, look);
    model::for_each_block(section.blocks, show);
    for (const model::Note& note : section.notes) model::for_each_inlines(note.blocks, look);
  }
  return uses;
}

}  // namespace folio::web
