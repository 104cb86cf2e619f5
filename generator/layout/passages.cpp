// Blocks that hold other blocks apart from the text around them.

#include <functional>

#include "layout/blocks.h"

namespace folio::layout {

namespace {

Place in_section(Composition& composition, const Place& place, std::string title) {
  Place inner = place;
  inner.parent = element(composition, place.parent, Tag::section);
  if (StructureNode* const node = node_of(composition, inner.parent)) {
    node->title = std::move(title);
  }
  return inner;
}

// Not where a sheet lies already, or what stands there can have none of its own.
bool can_turn(const Composition& composition, const Place& place) {
  const PrintStyle& style = composition.style;
  return style.page_width < style.page_height && place.standing != Standing::held;
}

// Tables and drawings take the long side of the sheet; lines of text stay as
// long as on other pages, for longer ones are hard to follow.
void set_turned(Composition& composition, const Place& place, Galley& galley,
                const std::function<void(const Place&)>& set) {
  const PrintStyle upright = composition.style;
  composition.style = turned(upright);
  Place across = place;
  across.wide = composition.text_column();
  const std::size_t first = galley.size();
  set(across);
  composition.style = upright;
  for (std::size_t i = first; i < galley.size(); ++i) galley[i].sheet = Sheet::landscape;
}

// Who speaks, after what was said.
void set_signature(Composition& composition, const model::Preface& preface, const Place& place,
                   Galley& galley) {
  if (preface.person.empty()) return;
  if (!galley.empty()) galley.back().keep_with_next = true;
  Place signature = place;
  signature.gap = place.gap * 1.5;
  set_line(composition, preface.person, signature, bold(place.style), galley);
  if (preface.role.empty()) return;
  galley.back().keep_with_next = true;
  signature.gap = {};
  TextStyle quiet = place.style;
  quiet.colour = composition.style.quiet;
  set_line(composition, preface.role, signature, quiet, galley);
}

}  // namespace

void set_preface(Composition& composition, const model::Preface& preface, const Place& place,
                 Galley& galley) {
  const bool summary = preface.kind == model::Preface::Kind::summary;
  Place inner =
      in_section(composition, place, composition.setting.words(summary ? "summary" : "foreword"));
  // A bar shows how far a summary goes; a foreword ends with a name.
  if (summary) inner.column = place.column.indented(composition.style.bar_room);
  Galley set;
  set_blocks(composition, preface.blocks, inner, set);
  set_signature(composition, preface, inner, set);
  if (summary) add_bar(composition, place.column.x, composition.style.accent, set, 0);
  append(std::move(set), {}, galley);
}

// What a page of paper cannot fold away is printed in full.
void set_details(Composition& composition, const model::Details& details, const Place& place,
                 Galley& galley) {
  const Place section = in_section(composition, place, model::plain_text(details.title));
  const Place inner =
      section.holding(section.parent, place.column.indented(composition.style.bar_room));
  Galley set;
  set_line(composition, details.title, inner, bold(place.style), set);
  keep_with_next(set, 0);
  Galley body;
  set_blocks(composition, details.blocks, inner, body);
  append(std::move(body), composition.style.heading_gap, set);
  add_bar(composition, place.column.x, composition.style.hairline_colour, set, 0);
  append(std::move(set), {}, galley);
}

void set_language_part(Composition& composition, const model::LanguagePart& part,
                       const Place& place, Galley& galley) {
  Place inner = place;
  inner.parent = element(composition, place.parent, Tag::division);
  if (StructureNode* const node = node_of(composition, inner.parent)) node->lang = part.lang;
  const InLanguage there(composition, part.lang);
  set_blocks(composition, part.blocks, inner, galley);
}

void set_medium_part(Composition& composition, const model::MediumPart& part, const Place& place,
                     Galley& galley) {
  if (part.medium == model::MediumPart::Medium::paper) {
    set_blocks(composition, part.blocks, place, galley);
  }
}

void set_landscape(Composition& composition, const model::Landscape& passage, const Place& place,
                   Galley& galley) {
  const auto set = [&](const Place& there) {
    set_blocks(composition, passage.blocks, there, galley);
  };
  can_turn(composition, place) ? set_turned(composition, place, galley, set) : set(place);
}

namespace {

Grid grid_across(Composition& composition, const model::Table& table, const TableExtents& extents) {
  const PrintStyle upright = composition.style;
  composition.style = turned(upright);
  Grid grid = grid_of(composition, table, extents, composition.text_column());
  composition.style = upright;
  return grid;
}

// Where words would be cut that a turned page has room for, or many columns stand in
// high rows, or a row is higher than an upright page but no turned one.
bool is_to_turn(Composition& composition, const model::Table& table, const TableExtents& extents,
                const Place& place) {
  constexpr std::size_t many = 6, too_many = 8;
  if (!can_turn(composition, place) || table.columns.empty()) return false;
  const Grid upright = grid_of(composition, table, extents, place.widest());
  if (upright.is_crowded && table.columns.size() >= too_many) return true;
  if (upright.cuts_words && table.columns.size() >= many) return true;
  if (!upright.cuts_words && upright.page_holds_rows) return false;
  const Grid across = grid_across(composition, table, extents);
  if (upright.cuts_words) return !across.cuts_words;
  return across.page_holds_rows && !across.cuts_words;
}

}  // namespace

void set_table_or_turn(Composition& composition, const model::Table& table,
                       const model::Block& block, const Place& place, Galley& galley) {
  const TableExtents extents = extents_of(composition, table);
  const auto set = [&](const Place& there) {
    set_table(composition, table, extents, block, there, galley);
  };
  const bool turns = is_to_turn(composition, table, extents, place);
  turns ? set_turned(composition, place, galley, set) : set(place);
}

void set_page_break(const Place& place, Galley& galley) {
  if (place.standing == Standing::free) galley.emplace_back().ends_page = true;
}

}  // namespace folio::layout
