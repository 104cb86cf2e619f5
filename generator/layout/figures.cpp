#include <algorithm>

#include "layout/blocks.h"

namespace folio::layout {

namespace {

// Above this many pixels an inch a picture gains nothing on paper.
constexpr double densest = 150;

struct Size {
  Points width, height;
};

// Its natural size, or smaller where the column or the page is.
Size size_on_paper(const Picture& picture, Points room, Points tallest) {
  const Points width{picture.width * 72 / densest}, height{picture.height * 72 / densest};
  const double scale = std::min({1.0, room / width, tallest / height});
  return {width * scale, height * scale};
}

Box picture_box(Composition& composition, const std::shared_ptr<const Picture>& picture,
                const Column& column, const Meaning& figure) {
  const Points tallest = composition.style.text_height() * 0.8;
  const Size size = size_on_paper(*picture, column.width, tallest);
  Box box;
  box.height = size.height;
  box.keep_with_next = true;
  box.marks.push_back(PlacedPicture{.x = column.x,
                                    .y = {},
                                    .width = size.width,
                                    .height = size.height,
                                    .picture = picture,
                                    .role = content_of(composition, figure)});
  return box;
}

}  // namespace

void set_figure(Composition& composition, const model::Figure& figure, const model::Block& block,
                const Place& place, Galley& galley) {
  const Meaning meaning = element(composition, place.parent, Tag::figure);
  if (StructureNode* const node = node_of(composition, meaning)) node->alt = figure.alt;
  if (figure.picture && figure.picture->width > 0 && figure.picture->height > 0) {
    galley.push_back(picture_box(composition, figure.picture, place.column, meaning));
  }
  Galley caption;
  set_caption(composition, "figure", block.number, figure.caption, meaning, place.column, caption);
  if (caption.empty()) return;
  for (Box& line : caption) line.keep_with_next = &line != &caption.back();
  caption.front().space_before = composition.style.padding;
  for (Box& line : caption) galley.push_back(std::move(line));
}

void set_caption(Composition& composition, std::string_view kind, const std::string& number,
                 const model::Inlines& caption, const Meaning& parent, const Column& column,
                 Galley& galley) {
  if (caption.empty() && number.empty()) return;
  Writer writer(composition, element(composition, parent, Tag::caption), composition.style.caption);
  if (!number.empty()) {
    writer.say(composition.setting.words(kind) + " " + number + (caption.empty() ? "" : ": "));
  }
  set_copy(composition, writer.say(caption).done(), column, galley);
}

}  // namespace folio::layout
