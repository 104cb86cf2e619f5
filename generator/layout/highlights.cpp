// What stands out of the text: a number, an offer.

#include <algorithm>
#include <iterator>

#include "layout/blocks.h"

namespace folio::layout {

namespace {

TextStyle value_style(const PrintStyle& style) {
  TextStyle large = style.title;
  large.colour = style.accent;
  return large;
}

TextStyle quiet_style(const Composition& composition, const TextStyle& style) {
  TextStyle quiet = style;
  quiet.colour = composition.style.quiet;
  quiet.size = style.size * 0.875;
  quiet.leading = style.leading * 0.9;
  return quiet;
}

// What the number counts, and from where it is known.
Galley label_of(Composition& composition, const model::Statistic& statistic, const Meaning& meaning,
                const Place& place, const Column& column) {
  Galley galley;
  Writer label(composition, meaning, place.style);
  set_copy(composition, label.say(statistic.label + " ").done(), column, galley);
  if (statistic.note.empty()) return galley;
  Writer note(composition, meaning, quiet_style(composition, place.style));
  set_copy(composition, note.say(statistic.note).done(), column, galley);
  return galley;
}

// The label to the right of the number, on its base line.
Galley side_by_side(Galley value, Galley label) {
  if (!value.empty() && !label.empty()) {
    Box down;
    down.height = std::max(Points{}, *value[0].base_line - *label[0].base_line);
    label.insert(label.begin(), std::move(down));
  }
  std::vector<Galley> cells;
  cells.push_back(std::move(value));
  cells.push_back(std::move(label));
  constexpr Points undivided{1e6};
  return row_of(std::move(cells), undivided);
}

}  // namespace

// One paragraph, so that it is read as one sentence.
void set_statistic(Composition& composition, const model::Statistic& statistic, const Place& place,
                   Galley& galley) {
  const Meaning meaning = element(composition, place.parent, Tag::paragraph);
  Writer writer(composition, meaning, value_style(composition.style));
  Copy copy = writer.say(statistic.value + " ").done();
  const Points text = place.style.size, wide = extent_of(copy).most;
  // Short numbers take the same room, so that the labels of several line up.
  const Points room = std::max(text * 6, wide + text * 0.8);
  const bool beside = room < place.column.width * 0.45;
  Galley value;
  set_copy(composition, std::move(copy), place.column, value);
  Galley label = label_of(composition, statistic, meaning, place,
                          beside ? place.column.indented(room) : place.column);
  if (beside) {
    append(side_by_side(std::move(value), std::move(label)), place.gap, galley);
  } else {
    keep_with_next(value, 0);
    append(std::move(label), {}, value);
    append(std::move(value), place.gap, galley);
  }
}

namespace {

// An address as people write it down.
std::string address_of(const LinkTarget& target) {
  const auto* const web = std::get_if<model::WebAddress>(&target);
  if (web == nullptr) return {};
  for (const std::string_view scheme : {"mailto:", "tel:"}) {
    if (web->url.starts_with(scheme)) return web->url.substr(scheme.size());
  }
  return web->url;
}

// The words in a frame, as what calls for something.
Galley framed(const Composition& composition, Galley words, const Column& column) {
  constexpr Points undivided{1e6};
  const PrintStyle& style = composition.style;
  const Points room = style.padding * 1.5, thick = style.bar * 0.4;
  std::vector<Galley> cells;
  cells.push_back(std::move(words));
  Galley row = row_of(std::move(cells), undivided);
  Box& box = row.front();
  std::vector<Mark> marks;
  move_down(std::move(box.marks), room, marks);
  box.marks = std::move(marks);
  for (LinkArea& link : box.links) link.y += room;
  if (box.base_line) *box.base_line += room;
  box.height += room * 2;
  const auto line = [&](Points x, Points y, Points width, Points height) {
    box.marks.push_back(Fill{.x = x,
                             .y = y,
                             .width = width,
                             .height = height,
                             .colour = style.accent,
                             .role = Decoration::layout});
  };
  line(column.x, {}, column.width, thick);
  line(column.x, box.height - thick, column.width, thick);
  line(column.x, {}, thick, box.height);
  line(column.x + column.width - thick, {}, thick, box.height);
  return row;
}

}  // namespace

// Paper cannot be pressed, so the address is printed.
void set_offer(Composition& composition, const model::Offer& offer, const Place& place,
               Galley& galley) {
  const std::string words = model::plain_text(offer.content);
  const std::string address = address_of(target_of(composition, offer.target));
  model::Inlines said{{model::Strong{{{model::Link{offer.target, offer.content}, {}}}}, {}}};
  std::string rest = offer.particulars.empty() ? "" : " (" + offer.particulars + ")";
  if (!address.empty() && words.find(address) == words.npos) rest += ": " + address;
  said.push_back({model::Text{rest}, {}});
  const bool calls = offer.kind == model::Offer::Kind::action;
  Column column = place.column.indented(composition.style.bar_room);
  if (calls) column.width -= composition.style.bar_room;
  const Place inner = place.holding(element(composition, place.parent, Tag::section), column);
  Galley set;
  set_line(composition, said, inner, place.style, set);
  if (calls) {
    set = framed(composition, std::move(set), place.column);
  } else {
    keep_with_next(set, 0);
    if (!set.empty()) set.back().keep_with_next = false;
    add_bar(composition, place.column.x, composition.style.accent, set, 0);
  }
  append(std::move(set), place.gap, galley);
}

}  // namespace folio::layout
