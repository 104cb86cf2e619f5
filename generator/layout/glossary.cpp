// Many short entries, as of a glossary, in two columns.

#include <algorithm>
#include <iterator>

#include "layout/blocks.h"
#include "model/walk.h"

namespace folio::layout {

namespace {

Points gutter(const Composition& composition) { return composition.style.block_gap * 1.2; }

Column first_of_two(const Composition& composition, const Column& whole) {
  return {whole.x, (whole.width - gutter(composition)) / 2};
}

// Long ones are easier to read in lines as long as those of the text.
bool is_short(Composition& composition, const model::DescriptionList::Pair& pair,
              const TextStyle& style, Points measure) {
  constexpr double most_lines = 5;
  Writer writer(composition, Decoration::layout, style);
  return extent_of(writer.say(pair.description).done()).most <= measure * most_lines;
}

// Of columns nobody asks what they need at the foot of the page.
bool has_a_note(const model::DescriptionList::Pair& pair) {
  bool found = false;
  model::for_each_inline(pair.description, [&](const model::Inline& one) {
    found = found || std::holds_alternative<model::NoteReference>(one.value);
  });
  return found;
}

// The term on a line of its own, what it means below.
Galley entry_of(Composition& composition, const model::DescriptionList::Pair& pair,
                const Meaning& list, const Place& place) {
  const Meaning whole = element(composition, list, Tag::list_item);
  Galley entry;
  Writer term(composition, element(composition, whole, Tag::label), bold(place.style));
  set_copy(composition, term.say(pair.term + " ").done(), place.column, entry);
  keep_with_next(entry, 0);
  Writer description(composition, element(composition, whole, Tag::list_body), place.style);
  set_copy(composition, description.say(pair.description).done(), place.column, entry);
  if (!entry.empty()) entry.back().keep_with_next = false;
  return entry;
}

}  // namespace

bool is_for_columns(Composition& composition, const model::DescriptionList& list,
                    const Place& place) {
  constexpr std::size_t many = 12;
  const bool is_asked = composition.setting.print.glossary_columns > 1;
  if (!is_asked || place.standing == Standing::held || list.pairs.size() < many) return false;
  const Points measure = first_of_two(composition, place.column).width;
  return std::ranges::all_of(list.pairs, [&](const model::DescriptionList::Pair& pair) {
    return !has_a_note(pair) && is_short(composition, pair, composition.style.cell, measure);
  });
}

void set_in_columns(Composition& composition, const model::DescriptionList& list,
                    const Place& where, Galley& galley) {
  Place place = where;
  place.style = composition.style.cell;
  place.column = first_of_two(composition, where.column);
  const Meaning meaning = element(composition, place.parent, Tag::list);
  if (StructureNode* const node = node_of(composition, meaning)) {
    node->numbering = ListNumbering::description;
  }
  const Lanes lanes{++composition.lanes, place.column.width + gutter(composition)};
  for (const model::DescriptionList::Pair& pair : list.pairs) {
    Galley entry = entry_of(composition, pair, meaning, place);
    for (Box& box : entry) box.lanes = lanes;
    append(std::move(entry), composition.style.paragraph_gap, galley);
  }
}

}  // namespace folio::layout
