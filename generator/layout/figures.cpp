#include <algorithm>
#include <set>

#include "layout/blocks.h"

namespace folio::layout {

namespace {

// Above this many pixels an inch a picture gains nothing on paper.
constexpr double densest = 150;

Box picture_box(Composition& composition, const std::shared_ptr<const Picture>& picture,
                const Column& column, const Meaning& figure) {
  const PictureSize size = size_on_paper(*picture, column.width, tallest_figure(composition.style));
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

// Beside the figure in the structure, where its words are read for themselves.
void set_credit(Composition& composition, const std::string& credit, const Place& place,
                Galley& galley) {
  if (credit.empty()) return;
  TextStyle style = composition.style.caption;
  style.cut = Cut::regular;
  style.colour = composition.style.quiet;
  Place inner = place;
  inner.gap = {};
  set_line(composition, composition.setting.words("picture_credit", {{"who", credit}}), inner,
           style, galley);
}

// What the figure says, at length, for those who cannot make it out.
void set_description(Composition& composition, const model::Figure& figure, const Place& place,
                     Galley& galley) {
  if (figure.description.empty()) return;
  const PrintStyle& style = composition.style;
  Place inner = place;
  inner.style = style.cell;
  inner.gap = style.item_gap;
  Galley description;
  set_line(composition, composition.setting.words("figure_described"), inner, bold(style.cell),
           description);
  keep_with_next(description, 0);
  Galley body;
  set_blocks(composition, figure.description, inner, body);
  append(std::move(body), style.item_gap, description);
  append(std::move(description), style.paragraph_gap, galley);
}

}  // namespace

Points tallest_figure(const PrintStyle& style) { return style.text_height() * 0.8; }

// Its natural size, or smaller where the column or the page is.
PictureSize size_on_paper(const Picture& picture, Points room, Points tallest) {
  const Points width{picture.width * 72 / densest}, height{picture.height * 72 / densest};
  const double scale = std::min({1.0, room / width, tallest / height});
  return {width * scale, height * scale};
}

void set_figure(Composition& composition, const model::Figure& figure, const model::Block& block,
                const Place& place, Galley& galley) {
  const Meaning meaning = element(composition, place.parent, Tag::figure);
  if (StructureNode* const node = node_of(composition, meaning)) node->alt = figure.alt;
  Galley set;
  if (figure.picture && figure.picture->width > 0 && figure.picture->height > 0) {
    set.push_back(picture_box(composition, figure.picture, place.widest(), meaning));
  } else if (figure.drawing) {
    set.push_back(drawing_box(composition, *figure.drawing, place.widest(),
                              content_of(composition, meaning)));
  }
  Galley legend;
  set_caption(composition, "figure", block.number, figure.caption, meaning, place.column, legend);
  set_credit(composition, figure.credit, place, legend);
  keep_with_next(legend, 0);
  append(std::move(legend), composition.style.padding, set);
  set_description(composition, figure, place, set);
  if (set.empty()) return;
  set.back().keep_with_next = false;
  // What is told at length below a figure is not parted from it.
  set.front().floats =
      place.standing == Standing::free && !block.number.empty() && figure.description.empty();
  append(std::move(set), place.gap, galley);
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

// --- Figures that may stand overleaf --------------------------------------------------

namespace {

// The names that links of the document lead to.
std::set<std::string_view> names_led_to(const Composition& composition) {
  std::set<std::string_view> names;
  for (const StructureNode& node : composition.paged.structure) {
    if (!node.target) continue;
    if (const auto* const to = std::get_if<ToDestination>(&*node.target)) names.insert(to->name);
  }
  return names;
}

bool is_led_to(const Box& box, const std::set<std::string_view>& names) {
  return std::ranges::any_of(box.anchors,
                             [&](const Anchor& anchor) { return names.contains(anchor.name); });
}

// Notes follow the order of their marks, and a bar goes along its passage.
bool can_float(const Galley& galley, std::size_t first) {
  const auto box = galley.begin() + static_cast<std::ptrdiff_t>(first);
  const auto end = galley.begin() + static_cast<std::ptrdiff_t>(end_of_group(galley, first));
  return std::all_of(box, end,
                     [](const Box& one) { return one.notes.empty() && one.bars.empty(); });
}

}  // namespace

void settle_floats(const Composition& composition, Galley& galley) {
  if (std::ranges::none_of(galley, &Box::floats)) return;
  const std::set<std::string_view> names = names_led_to(composition);
  for (std::size_t i = 0; i < galley.size(); ++i) {
    Box& box = galley[i];
    if (!box.floats) continue;
    box.floats = is_led_to(box, names) && can_float(galley, i);
    box.stops_floats = !box.floats;
  }
}

}  // namespace folio::layout
