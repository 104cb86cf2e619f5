#include "layout/blocks.h"

#include <algorithm>

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

void set_paragraph(Composition& composition, const model::Block& block,
                   const model::Paragraph& paragraph, const Place& place, Galley& galley,
                   const RunIn& run_in) {
  set_words(composition, block, paragraph, element(composition, place.parent, Tag::paragraph),
            place, galley, run_in);
}

const TextStyle& heading_style(const PrintStyle& style, int level) {
  return level <= 3 ? style.subheading : style.minor_heading;
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
  for (std::size_t i = first; i < galley.size(); ++i) galley[i].keep_with_next = true;
  add_bookmark(composition, heading.level - 1, name_of(heading), heading.anchor);
}

namespace {

void set_subheading(Composition& composition, const model::Block& block,
                    const model::Heading& heading, const Place& place, Galley& galley) {
  set_heading(composition,
              {.level = std::clamp(heading.level, 3, 6),
               .number = block.number,
               .label = {},
               .content = heading.content,
               .anchor = block.anchor},
              place, heading_style(composition.style, heading.level), galley);
}

void set_block(Composition& composition, const model::Block& block, const Place& place,
               Galley& galley, const RunIn& run_in) {
  std::visit(
      Overloaded{
          [&](const model::Paragraph& paragraph) {
            set_paragraph(composition, block, paragraph, place, galley, run_in);
          },
          [&](const model::Heading& heading) {
            set_subheading(composition, block, heading, place, galley);
          },
          [&](const model::List& list) { set_list(composition, list, place, galley); },
          [&](const model::Table& table) { set_table(composition, table, block, place, galley); },
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
          [&](const model::LanguagePart& it) { set_blocks(composition, it.blocks, place, galley); },
          [&](const model::MediumPart& it) { set_medium_part(composition, it, place, galley); },
          [&](const model::Landscape& it) { set_blocks(composition, it.blocks, place, galley); },
          [](const model::PageBreak&) {},
          [&](const model::Statistic& it) { set_statistic(composition, it, place, galley); },
          [&](const model::Offer& it) { set_offer(composition, it, place, galley); },
      },
      block.value);
}

// --- Space between them -------------------------------------------------------------------

bool stands_apart(const model::Block& block) {
  return std::visit(
      Overloaded{
          [](const model::Table&) { return true; }, [](const model::Figure&) { return true; },
          [](const model::Quote&) { return true; }, [](const model::Callout&) { return true; },
          [](const model::Recommendations&) { return true; },
          [](const model::DescriptionList&) { return true; }, [](const auto&) { return false; }},
      block.value);
}

bool is_heading(const model::Block& block) {
  return std::holds_alternative<model::Heading>(block.value);
}

Points gap_between(const Composition& composition, const model::Block& before,
                   const model::Block& after, const Place& place) {
  const PrintStyle& style = composition.style;
  if (is_heading(before)) return style.heading_gap;
  if (is_heading(after)) return style.block_gap;
  return stands_apart(before) || stands_apart(after) ? std::max(style.block_gap * 0.8, place.gap)
                                                     : place.gap;
}

// Words that end in a colon stay with what they lead to.
bool leads_on(const model::Block& block) {
  const auto* const paragraph = std::get_if<model::Paragraph>(&block.value);
  return paragraph != nullptr && model::plain_text(paragraph->content).ends_with(':');
}

bool takes_run_in(const model::Blocks& blocks) {
  return !blocks.empty() && std::holds_alternative<model::Paragraph>(blocks.front().value);
}

// What a run-in says when no paragraph follows that it could stand before.
void set_run_in(Composition& composition, const RunIn& run_in, const Place& place, Galley& galley) {
  Writer writer(composition, element(composition, place.parent, Tag::paragraph), place.style);
  set_copy(composition, say_run_in(writer, run_in, {}), place.column, galley);
}

}  // namespace

void set_blocks(Composition& composition, const model::Blocks& blocks, const Place& place,
                Galley& galley, const RunIn& run_in) {
  const bool runs_in = takes_run_in(blocks);
  if (!run_in.empty() && !runs_in) set_run_in(composition, run_in, place, galley);
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    const std::size_t first = galley.size();
    set_block(composition, blocks[i], place, galley, i == 0 && runs_in ? run_in : RunIn{});
    if (first == galley.size()) continue;
    if (i + 1 < blocks.size() && leads_on(blocks[i])) galley.back().keep_with_next = true;
    Box& top = galley[first];
    if (i > 0) top.space_before = gap_between(composition, blocks[i - 1], blocks[i], place);
    if (i == 0 && first > 0 && !runs_in && !run_in.empty()) top.space_before = place.gap;
    if (std::holds_alternative<StructureId>(place.parent)) top.anchors.push_back(blocks[i].anchor);
  }
}

void set_held(Composition& composition, const model::Blocks& blocks, const Place& place,
              Galley& galley, const RunIn& run_in) {
  const bool single = blocks.size() == 1 && takes_run_in(blocks);
  if (!single) return set_blocks(composition, blocks, place, galley, run_in);
  const std::size_t first = galley.size();
  const model::Block& block = blocks.front();
  set_words(composition, block, std::get<model::Paragraph>(block.value), place.parent, place,
            galley, run_in);
  const bool meant = std::holds_alternative<StructureId>(place.parent);
  if (meant && first < galley.size()) galley[first].anchors.push_back(block.anchor);
}

}  // namespace folio::layout
