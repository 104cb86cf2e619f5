#include <set>

#include "model/walk.h"
#include "web/render.h"

namespace folio::web {

bool is_drawn_file(const model::Figure& figure) {
  return figure.drawing != nullptr && !figure.path.empty();
}

std::shared_ptr<const std::string> picture_file(const model::Figure& figure) {
  if (is_drawn_file(figure)) {
    return std::make_shared<const std::string>(drawing_file(*figure.drawing).html());
  }
  // The picture lives as long as its bytes are asked for.
  return {figure.picture, &figure.picture->bytes};
}

std::vector<model::Figure> pictures_of(const resolve::ResolvedDocument& document) {
  std::vector<model::Figure> pictures;
  std::set<std::string> seen;
  const auto look = [&](const model::Block& block) {
    const auto* figure = std::get_if<model::Figure>(&block.value);
    const bool has_file = figure && (figure->picture || is_drawn_file(*figure));
    const bool shown = has_file && seen.insert(figure->path).second;
    if (shown) pictures.push_back(*figure);
  };
  for (const model::Section& section : document.sections) {
    model::for_each_block(section.blocks, look);
    for (const model::Note& note : section.notes) model::for_each_block(note.blocks, look);
  }
  return pictures;
}

}  // namespace folio::web
