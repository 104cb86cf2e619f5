#include <algorithm>
#include <iterator>

#include "layout/blocks.h"

namespace folio::layout {

namespace {

// Inside an element of its own, to the right of a bar.
Place within_bar(Composition& composition, const Place& place, Tag tag) {
  return place.holding(element(composition, place.parent, tag),
                       place.column.indented(composition.style.bar_room));
}

std::string_view word_of(model::Callout::Kind kind) {
  switch (kind) {
    case model::Callout::Kind::info: return "callout_info";
    case model::Callout::Kind::warning: return "callout_warning";
    case model::Callout::Kind::important: return "callout_important";
  }
  return "callout_info";
}

std::string_view word_of(model::Exchange::Kind kind) {
  switch (kind) {
    case model::Exchange::Kind::question: return "exchange_question";
    case model::Exchange::Kind::answer: return "exchange_answer";
    case model::Exchange::Kind::comment: return "exchange_comment";
    case model::Exchange::Kind::statement: return "exchange_statement";
  }
  return "exchange_statement";
}

}  // namespace

void set_quote(Composition& composition, const model::Quote& quote, const Place& place,
               Galley& galley) {
  const PrintStyle& style = composition.style;
  const Place inner = within_bar(composition, place, Tag::block_quote);
  const std::size_t first = galley.size();
  set_blocks(composition, quote.blocks, inner, galley);
  if (!quote.source.empty()) {
    TextStyle quiet = place.style;
    quiet.colour = style.quiet;
    if (!galley.empty()) galley.back().keep_with_next = true;
    model::Inlines source{model::Inline{model::Text{"— "}, {}}};
    std::ranges::copy(quote.source, std::back_inserter(source));
    set_line(composition, source, inner, quiet, galley);
  }
  add_bar(composition, place.column.x, style.hairline_colour, galley, first);
}

void set_callout(Composition& composition, const model::Callout& callout, const Place& place,
                 Galley& galley) {
  const PrintStyle& style = composition.style;
  const Place inner = within_bar(composition, place, Tag::section);
  const std::size_t first = galley.size();
  TextStyle label = bold(place.style);
  label.colour = style.accent;
  Writer writer(composition, element(composition, inner.parent, Tag::paragraph), bold(place.style));
  writer.say(composition.setting.words(word_of(callout.kind)), label);
  if (!callout.title.empty()) writer.say(" ").say(callout.title);
  set_copy(composition, writer.done(), inner.column, galley);
  for (std::size_t i = first; i < galley.size(); ++i) galley[i].keep_with_next = true;
  Galley body;
  set_blocks(composition, callout.blocks, inner, body);
  if (!body.empty()) body.front().space_before = style.heading_gap;
  std::ranges::move(body, std::back_inserter(galley));
  add_bar(composition, place.column.x, style.accent, galley, first);
}

void set_recommendations(Composition& composition, const model::Recommendations& block,
                         const Place& place, Galley& galley) {
  const PrintStyle& style = composition.style;
  const Place inner = within_bar(composition, place, Tag::section);
  const std::size_t first = galley.size();
  if (!block.lead.empty()) {
    Writer writer(composition, element(composition, inner.parent, Tag::paragraph),
                  bold(place.style));
    set_copy(composition, writer.say(block.lead).done(), inner.column, galley);
    for (std::size_t i = first; i < galley.size(); ++i) galley[i].keep_with_next = true;
  }
  Galley items;
  set_list(composition, block.list, inner, items);
  if (!items.empty() && galley.size() > first) items.front().space_before = place.gap;
  std::ranges::move(items, std::back_inserter(galley));
  add_bar(composition, place.column.x, style.accent, galley, first);
}

void set_implication(Composition& composition, const model::Implication& implication,
                     const Place& place, Galley& galley) {
  set_blocks(composition, implication.blocks, place, galley);
  if (implication.confirmation.empty()) return;
  TextStyle quiet = place.style;
  quiet.colour = composition.style.quiet;
  if (!galley.empty()) galley.back().keep_with_next = true;
  set_line(composition, implication.confirmation, place, quiet, galley);
}

void set_exchange(Composition& composition, const model::Exchange& exchange, const Place& place,
                  Galley& galley) {
  std::string rest = exchange.role.empty() ? std::string() : ", " + exchange.role;
  rest += " (" + composition.setting.words(word_of(exchange.kind)) + "): ";
  set_blocks(composition, exchange.blocks, place, galley,
             {{exchange.speaker, bold(place.style)}, {rest, place.style}});
}

void set_resolution(Composition& composition, const model::Resolution& resolution,
                    const Place& place, Galley& galley) {
  const std::string label =
      resolution.verb.empty() ? composition.setting.words("resolved") : resolution.verb + ":";
  set_blocks(composition, resolution.blocks, place, galley, {{label + " ", bold(place.style)}});
}

}  // namespace folio::layout
