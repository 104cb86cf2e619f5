#include <algorithm>
#include <iterator>

#include "layout/blocks.h"

namespace folio::layout {

namespace {

std::string label_of(const model::List& list, std::size_t at) {
  const model::ListItem& item = list.items[at];
  if (!item.number.empty()) return item.number;
  switch (list.kind) {
    case model::List::Kind::bullet: return "•";
    case model::List::Kind::decimal: return std::to_string(list.start + static_cast<int>(at)) + ".";
    case model::List::Kind::labelled: return item.label;
  }
  return {};
}

// --- What a list is numbered by ----------------------------------------------------------

// "(a)" -> "a".
std::string_view core_of(std::string_view label) {
  constexpr std::string_view around = " ()[].:";
  const std::size_t first = label.find_first_not_of(around);
  if (first == label.npos) return {};
  return label.substr(first, label.find_last_not_of(around) + 1 - first);
}

bool has_only(std::string_view core, std::string_view letters) {
  return !core.empty() && core.find_first_not_of(letters) == core.npos;
}

bool is_lower_letter(std::string_view core) {
  return core.size() == 1 && core[0] >= 'a' && core[0] <= 'z';
}
bool is_upper_letter(std::string_view core) {
  return core.size() == 1 && core[0] >= 'A' && core[0] <= 'Z';
}
bool is_lower_roman(std::string_view core) { return has_only(core, "ivxlc"); }
bool is_upper_roman(std::string_view core) { return has_only(core, "IVXLC"); }
bool is_number(std::string_view core) { return has_only(core, "0123456789./"); }

// What all labels of a list may be, and what that makes of it. A list that
// begins at "c" may be roman and is not.
struct Scheme {
  bool (*holds)(std::string_view core);
  std::string_view first;  // with which it begins, when that decides; or empty
  ListNumbering numbering;
};

constexpr Scheme schemes[] = {
    {is_lower_roman, "i", ListNumbering::lower_roman},
    {is_upper_roman, "I", ListNumbering::upper_roman},
    {is_lower_letter, "", ListNumbering::lower_alpha},
    {is_upper_letter, "", ListNumbering::upper_alpha},
    {is_number, "", ListNumbering::decimal},
    {is_lower_roman, "", ListNumbering::lower_roman},
    {is_upper_roman, "", ListNumbering::upper_roman},
};

ListNumbering numbering_of_labels(const model::List& list) {
  if (list.items.empty()) return ListNumbering::none;
  const std::string_view first = core_of(list.items.front().label);
  for (const Scheme& scheme : schemes) {
    if (!scheme.first.empty() && scheme.first != first) continue;
    const bool holds = std::ranges::all_of(
        list.items, [&](const model::ListItem& item) { return scheme.holds(core_of(item.label)); });
    if (holds) return scheme.numbering;
  }
  return ListNumbering::labelled;
}

ListNumbering numbering_of(const model::List& list) {
  switch (list.kind) {
    case model::List::Kind::bullet: return ListNumbering::disc;
    case model::List::Kind::decimal: return ListNumbering::decimal;
    case model::List::Kind::labelled: return numbering_of_labels(list);
  }
  return ListNumbering::none;
}

// --- Items -------------------------------------------------------------------------------

Extent extent_of_words(Composition& composition, const std::string& words, const TextStyle& style) {
  Writer writer(composition, Decoration::layout, style);
  return extent_of(writer.say(words).done());
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

  Place inner =
      place.holding(element(composition, whole, Tag::list_body), place.column.indented(room));
  inner.gap = composition.style.item_gap;
  Galley body;
  set_held(composition, item.blocks, inner, body, task_word(composition, item, place.style));
  hang(std::move(label), body, 0);
  add_names(body.front(), item, whole);
  if (at > 0) body.front().space_before = composition.style.item_gap;
  std::ranges::move(body, std::back_inserter(galley));
}

}  // namespace

// Labels of one list take the same room, so that the items line up.
Points label_room(Composition& composition, const model::List& list, const TextStyle& style) {
  Points room = composition.style.list_indent;
  for (std::size_t i = 0; i < list.items.size(); ++i) {
    const Points label = extent_of_words(composition, label_of(list, i), style).most;
    room = std::max(room, label + style.size * 0.6);
  }
  return room;
}

void set_list(Composition& composition, const model::List& list, const Place& place,
              Galley& galley) {
  const Meaning meaning = element(composition, place.parent, Tag::list);
  if (StructureNode* const node = node_of(composition, meaning)) {
    node->numbering = numbering_of(list);
  }
  const Points room = label_room(composition, list, place.style);
  for (std::size_t i = 0; i < list.items.size(); ++i) {
    set_item(composition, list, i, room, place, meaning, galley);
  }
}

// --- Descriptions ----------------------------------------------------------------------

namespace {

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
  if (is_for_columns(composition, list, where)) {
    return set_in_columns(composition, list, where, galley);
  }
  Place place = where;
  place.style = composition.style.cell;
  const Meaning meaning = element(composition, place.parent, Tag::list);
  if (StructureNode* const node = node_of(composition, meaning)) {
    node->numbering = ListNumbering::description;
  }
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
