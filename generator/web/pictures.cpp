#include <set>

#include "model/walk.h"
#include "web/render.h"

namespace folio::web {

std::vector<model::Figure> pictures_of(const resolve::ResolvedDocument& document) {
  std::vector<model::Figure> pictures;
  std::set<std::string> seen;
  const auto look = [&](const model::Block& block) {
    const auto* figure = std::get_if<model::Figure>(&block.value);
    const bool shown = figure && figure->picture && seen.insert(figure->path).second;
    if (shown) pictures.push_back(*figure);
  };
  for (const model::Section& section : document.sections) {
    model::for_each_block(section.blocks, look);
    for (const model::Note& note : section.notes) model::for_each_block(note.blocks, look);
  }
  return pictures;
}

}  // namespace folio::web
