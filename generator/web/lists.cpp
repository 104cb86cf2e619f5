// Lists: with bullets, with numbers of their own, with the scheme's numbers, and
// with the labels that their author set.

#include <algorithm>

#include "web/render.h"

namespace folio::web {

namespace {

using model::Block;

bool is_list(const Block& block) { return std::holds_alternative<model::List>(block.value); }

// An item of one paragraph, or of one and lists below it, is set without <p>.
bool is_plain_item(const model::Blocks& blocks) {
  return std::all_of(blocks.begin() + 1, blocks.end(), is_list);
}

// An item's number and whether a task is done, before its first words.
Markup item_lead_of(const model::ListItem& item, const Context& context) {
  Markup markup = former_names_of(item.former_anchors);
  markup << number_of({item.number, item.anchor, item.printed_anchor}, "paragraph_link", context);
  if (item.done) {
    markup << "<strong>" << Plain{context.words(*item.done ? "task_done" : "task_open")}
           << "</strong> ";
  }
  return markup;
}

Markup item_content_of(const model::ListItem& item, const Context& context) {
  Markup markup;
  const Markup lead = item_lead_of(item, context);
  const model::Blocks& blocks = item.blocks;
  const bool has_words =
      !blocks.empty() && std::holds_alternative<model::Paragraph>(blocks.front().value);
  if (!has_words) return markup << lead << blocks_of(blocks, context), markup;
  const Markup words = words_of(blocks.front(), context);
  if (is_plain_item(blocks)) {
    markup << lead << words << (blocks.size() > 1 ? Literal("\n") : Literal(""));
  } else {
    markup << "<p>" << lead << words << "</p>\n";
  }
  return markup << blocks_of({blocks.begin() + 1, blocks.end()}, context), markup;
}

Markup item_of(const model::ListItem& item, const Context& context) {
  Markup markup("<li");
  if (!item.number.empty() && !item.anchor.empty())
    markup << " id=\"" << Plain{item.anchor} << "\"";
  return markup << ">" << item_content_of(item, context) << "</li>\n", markup;
}

// A label is text, so that it is read aloud, found and copied with its item.
Markup labelled_item_of(const model::ListItem& item, const Context& context) {
  Markup markup("<li><span class=\"item-label\">");
  return markup << Plain{item.label} << "</span> <div>" << item_content_of(item, context)
                << "</div></li>\n",
         markup;
}

bool has_numbers(const model::List& list) {
  return std::any_of(list.items.begin(), list.items.end(),
                     [](const model::ListItem& item) { return !item.number.empty(); });
}

// Lists that draw no marks of their own are named lists, for not every reader
// takes them for such (WAI-ARIA 1.2, list).
Markup labelled_list_of(const model::List& list, const Markup& id, const Context& context) {
  Markup markup("<ol class=\"labelled\" role=\"list\"");
  markup << id << ">\n";
  for (const model::ListItem& item : list.items) markup << labelled_item_of(item, context);
  return markup << "</ol>\n", markup;
}

}  // namespace

Markup list_of(const model::List& list, const Markup& id, const Context& context) {
  if (list.kind == model::List::Kind::labelled) return labelled_list_of(list, id, context);
  const bool ordered = list.kind == model::List::Kind::decimal;
  Markup markup(ordered ? Literal("<ol") : Literal("<ul"));
  markup << id;
  if (has_numbers(list)) {
    markup << " class=\"numbered-items\"";
  } else if (ordered && list.start != 1) {
    markup << " start=\"" << list.start << "\"";
  }
  markup << ">\n";
  for (const model::ListItem& item : list.items) markup << item_of(item, context);
  return markup << (ordered ? Literal("</ol>\n") : Literal("</ul>\n")), markup;
}

}  // namespace folio::web
