// Blocks that hold other blocks apart from the text around them.

#include "layout/blocks.h"

namespace folio::layout {

namespace {

void set_line(Composition& composition, const model::Inlines& words, const Place& place,
              const TextStyle& style, Galley& galley) {
  Writer writer(composition, element(composition, place.parent, Tag::paragraph), style);
  set_copy(composition, writer.say(words).done(), place.column, galley);
}

model::Inlines plain(const std::string& words) {
  return {model::Inline{.value = model::Text{words}, .span = {}}};
}

Place in_section(Composition& composition, const Place& place) {
  Place inner = place;
  inner.parent = element(composition, place.parent, Tag::section);
  return inner;
}

}  // namespace

void set_preface(Composition& composition, const model::Preface& preface, const Place& place,
                 Galley& galley) {
  const Place inner = in_section(composition, place);
  set_blocks(composition, preface.blocks, inner, galley);
  if (preface.person.empty()) return;
  if (!galley.empty()) galley.back().keep_with_next = true;
  set_line(composition, plain(preface.person), inner, bold(place.style), galley);
  if (!preface.role.empty()) set_line(composition, plain(preface.role), inner, place.style, galley);
}

// What a page of paper cannot fold away is printed in full.
void set_details(Composition& composition, const model::Details& details, const Place& place,
                 Galley& galley) {
  const Place inner = in_section(composition, place);
  const std::size_t first = galley.size();
  set_line(composition, details.title, inner, bold(place.style), galley);
  for (std::size_t i = first; i < galley.size(); ++i) galley[i].keep_with_next = true;
  set_blocks(composition, details.blocks, inner, galley);
}

void set_medium_part(Composition& composition, const model::MediumPart& part, const Place& place,
                     Galley& galley) {
  if (part.medium == model::MediumPart::Medium::paper) {
    set_blocks(composition, part.blocks, place, galley);
  }
}

void set_statistic(Composition& composition, const model::Statistic& statistic, const Place& place,
                   Galley& galley) {
  Writer writer(composition, element(composition, place.parent, Tag::paragraph), place.style);
  writer.say_bold(statistic.value).say(" " + statistic.label);
  if (!statistic.note.empty()) writer.say(" " + statistic.note);
  set_copy(composition, writer.done(), place.column, galley);
}

void set_offer(Composition& composition, const model::Offer& offer, const Place& place,
               Galley& galley) {
  model::Inlines words{{model::Link{offer.target, offer.content}, {}}};
  if (!offer.particulars.empty()) {
    words.push_back({model::Text{" (" + offer.particulars + ")"}, {}});
  }
  set_line(composition, words, place, place.style, galley);
}

}  // namespace folio::layout
