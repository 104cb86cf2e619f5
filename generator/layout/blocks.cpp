#include "layout/blocks.h"

#include <algorithm>
#include <iterator>

namespace folio::layout {

namespace {

constexpr Tag heading_tags[] = {Tag::h1, Tag::h2, Tag::h3, Tag::h4, Tag::h5, Tag::h6};

// --- Paragraphs and headings ---------------------------------------------------------

// The number stands in the margin column, and before the words in the reading
// order.
std::optional<Box> number_box(Composition& composition, const std::string& number,
                              const Meaning& meaning, TextStyle style, const Place& place) {
  if (number.empty()) return std::nullopt;
  style.colour = composition.style.quiet;
  Writer writer(composition, meaning, style);
  const Copy label = writer.say_as(Tag::span, number + " ", style).done();
  return line_box(composition, label, place.column.x - composition.style.number_column);
}

Copy say_run_in(Writer& writer, const RunIn& run_in, const model::Inlines& content) {
  for (const auto& [words, style] : run_in) writer.say(words, style);
  return writer.say(content).done();
}

// Words and number of a paragraph in an element that is there already.
void set_words(Composition& composition, const model::Block& block,
               const model::Paragraph& paragraph, const Meaning& meaning, const Place& place,
               Galley& galley, const RunIn& run_in) {
  // The number is said first, though it is hung when the lines are there.
  std::optional<Box> number = number_box(composition, block.number, meaning, place.style, place);
  const std::size_t first = galley.size();
  Writer writer(composition, meaning, place.style);
  set_copy(composition, say_run_in(writer, run_in, paragraph.content), place.column, galley,
           place.align);
  if (number) hang(*std::move(number), galley, first);
}

bool is_listing(const model::Paragraph& paragraph) {
  return !paragraph.content.empty() &&
         std::ranges::all_of(paragraph.content, [](const model::Inline& one) {
           return std::holds_alternative<model::Code>(one.value) ||
                  std::holds_alternative<model::LineBreak>(one.value);
         });
}

// Lines of code: smaller than text, and further in.
Place as_listing(const Composition& composition, const model::Paragraph& paragraph,
                 const Place& place) {
  Place inner = place;
  if (!is_listing(paragraph) || place.standing == Standing::held) return inner;
  const Points indent = composition.style.text.size;
  inner.column = {place.column.x + indent, place.column.width - indent};
  inner.style = composition.style.cell;
  return inner;
}

void set_paragraph(Composition& composition, const model::Block& block,
                   const model::Paragraph& paragraph, const Place& place, Galley& galley,
                   const RunIn& run_in) {
  set_words(composition, block, paragraph, element(composition, place.parent, Tag::paragraph),
            place, galley, run_in);
}

TextStyle heading_style(const PrintStyle& style, int level, const Place& place) {
  TextStyle heading = level <= 2   ? style.section
                      : level == 3 ? style.subheading
                                   : style.minor_heading;
  heading.ruled = place.style.ruled;
  return heading;
}

void add_bookmark(Composition& composition, int level, std::string title,
                  const std::string& destination) {
  auto& bookmarks = composition.paged.bookmarks;
  const int deepest = bookmarks.empty() ? 1 : bookmarks.back().level + 1;
  bookmarks.push_back({std::min(level, deepest), std::move(title), destination});
}

}  // namespace

std::string name_of(const HeadingText& heading) {
  const std::string title = model::plain_text(heading.content);
  if (!heading.number.empty()) return heading.number + " " + title;
  if (heading.label.empty() || title.empty()) return heading.label + title;
  return heading.label + ": " + title;
}

void set_heading(Composition& composition, const HeadingText& heading, const Place& place,
                 const TextStyle& style, Galley& galley) {
  const Meaning meaning = element(composition, place.parent, heading_tags[heading.level - 1]);
  std::optional<Box> number = number_box(composition, heading.number, meaning, style, place);
  const std::size_t first = galley.size();
  Writer writer(composition, meaning, style);
  writer.say(heading.label + (heading.label.empty() || heading.content.empty() ? "" : ": "));
  set_copy(composition, writer.say(heading.content).done(), place.column, galley);
  if (number) hang(*std::move(number), galley, first);
  keep_with_next(galley, first);
  add_bookmark(composition, heading.level - 1, name_of(heading), heading.anchor);
}

namespace {

void set_subheading(Composition& composition, const model::Block& block,
                    const model::Heading& heading, const Place& place, Galley& galley) {
  const int level = std::clamp(heading.level, 3, 6) - place.raised;
  set_heading(composition,
              {.level = level,
               .number = block.number,
               .label = {},
               .content = heading.content,
               .anchor = block.anchor},
              place, heading_style(composition.style, level, place), galley);
}

void set_block(Composition& composition, const model::Block& block, const Place& place,
               Galley& galley, const RunIn& run_in) {
  std::visit(
      Overloaded{
          [&](const model::Paragraph& paragraph) {
            set_paragraph(composition, block, paragraph, as_listing(composition, paragraph, place),
                          galley, run_in);
          },
          [&](const model::Heading& heading) {
            set_subheading(composition, block, heading, place, galley);
          },
          [&](const model::List& list) { set_list(composition, list, place, galley); },
          [&](const model::Table& table) {
            set_table_or_turn(composition, table, block, place, galley);
          },
          [&](const model::Figure& figure) {
            set_figure(composition, figure, block, place, galley);
          },
          [&](const model::Quote& quote) { set_quote(composition, quote, place, galley); },
          [&](const model::Callout& callout) { set_callout(composition, callout, place, galley); },
          [&](const model::Recommendations& recommendations) {
            set_recommendations(composition, recommendations, place, galley);
          },
          [&](const model::Implication& implication) {
            set_implication(composition, implication, place, galley);
          },
          [&](const model::Exchange& exchange) {
            set_exchange(composition, exchange, place, galley);
          },
          [&](const model::Resolution& resolution) {
            set_resolution(composition, resolution, place, galley);
          },
          // resolve() has put a Table in the place of every one.
          [](const model::RecordView&) {},
          [&](const model::DescriptionList& list) {
            set_descriptions(composition, list, place, galley);
          },
          [&](const model::Preface& it) { set_preface(composition, it, place, galley); },
          [&](const model::Details& it) { set_details(composition, it, place, galley); },
          [&](const model::LanguagePart& it) { set_language_part(composition, it, place, galley); },
          [&](const model::MediumPart& it) { set_medium_part(composition, it, place, galley); },
          [&](const model::Landscape& it) { set_landscape(composition, it, place, galley); },
          [&](const model::PageBreak&) { set_page_break(place, galley); },
          [&](const model::Statistic& it) { set_statistic(composition, it, place, galley); },
          [&](const model::Offer& it) { set_offer(composition, it, place, galley); },
      },
      block.value);
}

void set_changed(Composition& composition, const model::Block& block, const Place& place,
                 Galley& galley, const RunIn& run_in) {
  Place inner = place;
  inner.parent = element(composition, place.parent, Tag::division);
  if (block.change == model::Change::deleted) inner.style.ruled = Ruled::through;
  Box label = change_label(composition, block.change, inner.parent);
  const std::size_t first = galley.size();
  set_block(composition, block, inner, galley, run_in);
  if (first < galley.size()) {
    put_change(composition, std::move(label), place, galley, first);
  }
}

// --- Space between them -------------------------------------------------------------------

bool stands_apart(const model::Block& block) {
  return std::visit(
      Overloaded{
          [](const model::Table&) { return true; }, [](const model::Figure&) { return true; },
          [](const model::Quote&) { return true; }, [](const model::Callout&) { return true; },
          [](const model::Recommendations&) { return true; },
          [](const model::DescriptionList&) { return true; },
          [](const model::Preface&) { return true; }, [](const model::Details&) { return true; },
          [](const model::Statistic&) { return true; }, [](const model::Offer&) { return true; },
          [](const auto&) { return false; }},
      block.value);
}

// The blocks of a passage that has no form of its own; null for any other block.
const model::Blocks* passage_of(const model::Block& block) {
  if (const auto* const part = std::get_if<model::LanguagePart>(&block.value)) return &part->blocks;
  if (const auto* const part = std::get_if<model::Landscape>(&block.value)) return &part->blocks;
  const auto* const part = std::get_if<model::MediumPart>(&block.value);
  const bool printed = part != nullptr && part->medium == model::MediumPart::Medium::paper;
  return printed ? &part->blocks : nullptr;
}

const model::Block& first_in(const model::Block& block) {
  const model::Blocks* const passage = passage_of(block);
  return passage == nullptr || passage->empty() ? block : first_in(passage->front());
}

const model::Block& last_in(const model::Block& block) {
  const model::Blocks* const passage = passage_of(block);
  return passage == nullptr || passage->empty() ? block : last_in(passage->back());
}

bool is_heading(const model::Block& block) {
  return std::holds_alternative<model::Heading>(block.value);
}

Points gap_between(const Composition& composition, const model::Block& one,
                   const model::Block& other, const Place& place) {
  const PrintStyle& style = composition.style;
  const model::Block &before = last_in(one), &after = first_in(other);
  if (is_heading(before)) return style.heading_gap;
  if (is_heading(after)) return style.block_gap;
  return stands_apart(before) || stands_apart(after) ? std::max(style.block_gap * 0.8, place.gap)
                                                     : place.gap;
}

// What may go before a figure that is set overleaf: paragraphs and lists of the
// same section.
bool is_text(const model::Block& block) {
  return std::holds_alternative<model::Paragraph>(block.value) ||
         std::holds_alternative<model::List>(block.value);
}

bool may_follow_floats(const model::Block* before) {
  return before == nullptr || is_text(*before) ||
         std::holds_alternative<model::Figure>(before->value);
}

// Words that end in a colon stay with what they lead to, and so does the name of
// a file with the lines of it.
bool leads_on(const model::Block& block, const model::Block& next) {
  const auto* const paragraph = std::get_if<model::Paragraph>(&block.value);
  if (paragraph == nullptr || is_listing(*paragraph)) return false;
  const auto* const after = std::get_if<model::Paragraph>(&next.value);
  return model::plain_text(paragraph->content).ends_with(':') ||
         (after != nullptr && is_listing(*after));
}

bool takes_run_in(const model::Blocks& blocks) {
  return !blocks.empty() && std::holds_alternative<model::Paragraph>(blocks.front().value);
}

// What a block was said in: the first element that was made for it, if any was.
Meaning said_in(const Composition& composition, std::size_t elements_before, const Place& place) {
  const bool has_own = composition.paged.structure.size() > elements_before;
  if (!has_own || std::holds_alternative<Decoration>(place.parent)) return place.parent;
  return StructureId{static_cast<std::uint32_t>(elements_before)};
}

// What a run-in says when no paragraph follows that it could stand before.
void set_run_in(Composition& composition, const RunIn& run_in, const Place& place, Galley& galley) {
  const std::size_t first = galley.size();
  Writer writer(composition, element(composition, place.parent, Tag::paragraph), place.style);
  set_copy(composition, say_run_in(writer, run_in, {}), place.column, galley);
  keep_with_next(galley, first);
}

}  // namespace

void set_blocks(Composition& composition, const model::Blocks& blocks, const Place& place,
                Galley& galley, const RunIn& run_in) {
  const bool runs_in = takes_run_in(blocks);
  if (!run_in.empty() && !runs_in) set_run_in(composition, run_in, place, galley);
  const model::Block* before = nullptr;
  for (const model::Block& block : blocks) {
    const std::size_t first = galley.size(), elements = composition.paged.structure.size();
    const auto set = block.change == model::Change::none ? set_block : set_changed;
    set(composition, block, place, galley, &block == &blocks.front() && runs_in ? run_in : RunIn{});
    if (first == galley.size()) continue;
    if (&block != &blocks.back() && leads_on(block, *(&block + 1))) {
      galley.back().keep_with_next = true;
    }
    Box& top = galley[first];
    if (before != nullptr) top.space_before = gap_between(composition, *before, block, place);
    top.stops_floats = !top.floats && (!is_text(block) || !may_follow_floats(before));
    const bool after_run_in = before == nullptr && !runs_in && !run_in.empty();
    if (after_run_in && first > 0) top.space_before = place.gap;
    add_names(top, block, said_in(composition, elements, place));
    before = &block;
  }
}

void set_held(Composition& composition, const model::Blocks& blocks, const Place& place,
              Galley& galley, const RunIn& run_in) {
  const bool single =
      blocks.size() == 1 && takes_run_in(blocks) && blocks[0].change == model::Change::none;
  if (!single) return set_blocks(composition, blocks, place, galley, run_in);
  const std::size_t first = galley.size();
  const model::Block& block = blocks.front();
  set_words(composition, block, std::get<model::Paragraph>(block.value), place.parent, place,
            galley, run_in);
  if (first < galley.size()) add_names(galley[first], block, place.parent);
}

// --- For all blocks ---------------------------------------------------------------------

Place Place::holding(Meaning inner, const Column& narrower) const {
  Place place = *this;
  place.parent = inner;
  place.column = narrower;
  place.standing = Standing::held;
  place.wide.reset();
  return place;
}

void for_each_standing(const model::Blocks& blocks,
                       const std::function<void(const model::Block&)>& visit) {
  for (const model::Block& block : blocks) {
    visit(block);
    if (const model::Blocks* const passage = passage_of(block)) for_each_standing(*passage, visit);
  }
}

void set_line(Composition& composition, const model::Inlines& words, const Place& place,
              const TextStyle& style, Galley& galley) {
  Galley line;
  Writer writer(composition, element(composition, place.parent, Tag::paragraph), style);
  set_copy(composition, writer.say(words).done(), place.column, line);
  append(std::move(line), place.gap, galley);
}

void set_line(Composition& composition, std::string_view words, const Place& place,
              const TextStyle& style, Galley& galley) {
  set_line(composition, {model::Inline{model::Text{std::string(words)}, {}}}, place, style, galley);
}

void keep_with_next(Galley& galley, std::size_t first) {
  for (std::size_t i = first; i < galley.size(); ++i) galley[i].keep_with_next = true;
}

void append(Galley part, Points gap, Galley& galley) {
  if (!part.empty() && !galley.empty()) part.front().space_before = gap;
  std::ranges::move(part, std::back_inserter(galley));
}

}  // namespace folio::layout
