#include <algorithm>
#include <iterator>

#include "layout/blocks.h"

namespace folio::layout {

namespace {

std::string label_of(const model::List& list, std::size_t at) {
  if (!list.items[at].number.empty()) return list.items[at].number;
  if (list.kind == model::List::Kind::bullet) return "•";
  return std::to_string(list.start + static_cast<int>(at)) + ".";
}

// Labels of one list take the same room, so that the items line up.
Points label_room(Composition& composition, const model::List& list, const TextStyle& style) {
  Points room = composition.style.list_indent;
  for (std::size_t i = 0; i < list.items.size(); ++i) {
    const Shaped& shaped = composition.shaper.shape(label_of(list, i), style.cut);
    room = std::max(room, shaped.width * style.size.value + style.size * 0.6);
  }
  return room;
}

RunIn task_word(const Composition& composition, const model::ListItem& item,
                const TextStyle& style) {
  if (!item.done) return {};
  return {{composition.setting.words(*item.done ? "task_done" : "task_open") + " ", bold(style)}};
}

void set_item(Composition& composition, const model::List& list, std::size_t at, Points room,
              const Place& place, const Meaning& parent, Galley& galley) {
  const model::ListItem& item = list.items[at];
  const Meaning whole = element(composition, parent, Tag::list_item);
  Writer writer(composition, element(composition, whole, Tag::label), place.style);
  Box label = line_box(composition, writer.say(label_of(list, at) + " ").done(), place.column.x);

  Place inner = place;
  inner.parent = element(composition, whole, Tag::list_body);
  inner.column = place.column.indented(room);
  inner.gap = composition.style.item_gap;
  Galley body;
  set_held(composition, item.blocks, inner, body, task_word(composition, item, place.style));
  hang(std::move(label), body, 0);
  if (!item.anchor.empty()) body.front().anchors.push_back(item.anchor);
  if (at > 0) body.front().space_before = composition.style.item_gap;
  std::ranges::move(body, std::back_inserter(galley));
}

}  // namespace

void set_list(Composition& composition, const model::List& list, const Place& place,
              Galley& galley) {
  const Meaning meaning = element(composition, place.parent, Tag::list);
  if (StructureNode* const node = node_of(composition, meaning)) {
    node->numbering =
        list.kind == model::List::Kind::decimal ? ListNumbering::decimal : ListNumbering::disc;
  }
  const Points room = label_room(composition, list, place.style);
  for (std::size_t i = 0; i < list.items.size(); ++i) {
    set_item(composition, list, i, room, place, meaning, galley);
  }
}

// --- Descriptions ----------------------------------------------------------------------

namespace {

Extent extent_of_words(Composition& composition, const std::string& words, const TextStyle& style) {
  Writer writer(composition, Decoration::layout, style);
  return extent_of(writer.say(words).done());
}

// Terms get the room the widest would like, but never more than two fifths.
Points term_room(Composition& composition, const model::DescriptionList& list, const Place& place) {
  Points widest;
  for (const model::DescriptionList::Pair& pair : list.pairs) {
    widest = std::max(widest, extent_of_words(composition, pair.term, bold(place.style)).most);
  }
  return std::min(widest + place.style.size * 1.5, place.column.width * 0.4);
}

void set_pair(Composition& composition, const model::DescriptionList::Pair& pair, Points room,
              const Place& place, const Meaning& parent, Galley& galley) {
  const Meaning whole = element(composition, parent, Tag::list_item);
  std::vector<Galley> cells(2);
  Writer term(composition, element(composition, whole, Tag::label), bold(place.style));
  set_copy(composition, term.say(pair.term + " ").done(),
           {place.column.x, room - place.style.size * 0.5}, cells[0]);
  Writer description(composition, element(composition, whole, Tag::list_body), place.style);
  set_copy(composition, description.say(pair.description).done(), place.column.indented(room),
           cells[1]);
  for (Galley& cell : cells) {
    if (!cell.empty()) cell.front().space_before = {};
  }
  Galley row = row_of(std::move(cells), composition.style.text_height() * 0.8);
  std::ranges::move(row, std::back_inserter(galley));
}

}  // namespace

void set_descriptions(Composition& composition, const model::DescriptionList& list,
                      const Place& where, Galley& galley) {
  Place place = where;
  place.style = composition.style.cell;
  const Meaning meaning = element(composition, place.parent, Tag::list);
  const Points room = term_room(composition, list, place);
  const Points gap = composition.style.padding * 2;
  Galley set;
  for (const model::DescriptionList::Pair& pair : list.pairs) {
    set.push_back(rule_box(composition, place.column, gap));
    set.back().keep_with_next = true;
    set_pair(composition, pair, room, place, meaning, set);
  }
  if (!set.empty()) set.back().keep_with_next = true;
  set.push_back(rule_box(composition, place.column, gap));
  keep_together(composition, set);
  std::ranges::move(set, std::back_inserter(galley));
}

}  // namespace folio::layout
