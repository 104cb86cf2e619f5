#include <algorithm>

#include "base/locale.h"
#include "web/render.h"

namespace folio::web {

namespace {

using model::Block;

Markup anchor_of(const std::string& anchor) {
  Markup markup;
  if (!anchor.empty()) markup << " id=\"" << Plain{anchor} << "\"";
  return markup;
}

Numbered numbered(const Block& block) { return {block.number, block.anchor, block.printed_anchor}; }

// Nothing but code, line after line.
bool is_listing(const model::Paragraph& paragraph) {
  return !paragraph.content.empty() &&
         std::ranges::all_of(paragraph.content, [](const model::Inline& one) {
           return std::holds_alternative<model::Code>(one.value) ||
                  std::holds_alternative<model::LineBreak>(one.value);
         });
}

Markup listing_of(const model::Paragraph& paragraph, const Block& block) {
  Markup markup("<pre");
  markup << id_of(block) << "><code>";
  for (const model::Inline& one : paragraph.content) {
    const auto* code = std::get_if<model::Code>(&one.value);
    markup << Plain{code == nullptr ? std::string_view("\n") : code->text};
  }
  return markup << "</code></pre>\n", markup;
}

Markup paragraph_of(const model::Paragraph& paragraph, const Block& block, const Context& context) {
  if (block.number.empty() && is_listing(paragraph)) return listing_of(paragraph, block);
  Markup markup("<p");
  if (!block.number.empty()) markup << " class=\"numbered\"";
  markup << id_of(block) << ">" << number_of(numbered(block), "paragraph_link", context)
         << inlines_of(paragraph.content, context) << "</p>\n";
  return markup;
}

int level_of(const model::Heading& heading, const Context& context) {
  return std::min(6, heading.level - 2 + context.section_level());
}

Markup heading_of(const model::Heading& heading, const Block& block, const Context& context) {
  const int level = level_of(heading, context);
  Markup markup;
  markup << "<h" << level << anchor_of(block.anchor) << ">"
         << number_of(numbered(block), "section_link", context)
         << inlines_of(heading.content, context) << "</h" << level << ">\n";
  return markup;
}

Markup quote_of(const model::Quote& quote, const Block& block, const Context& context) {
  Markup markup("<figure class=\"quote\"");
  markup << id_of(block) << ">\n<blockquote>\n"
         << blocks_of(quote.blocks, context) << "</blockquote>\n";
  if (!quote.source.empty()) {
    markup << "<figcaption>— <cite>" << inlines_of(quote.source, context)
           << "</cite></figcaption>\n";
  }
  return markup << "</figure>\n", markup;
}

struct CalloutLook {
  Literal name;
  std::string_view word;
};

CalloutLook look_of(model::Callout::Kind kind) {
  switch (kind) {
    case model::Callout::Kind::info: return {"info", "callout_info"};
    case model::Callout::Kind::warning: return {"warning", "callout_warning"};
    case model::Callout::Kind::important: return {"important", "callout_important"};
  }
  return {"info", "callout_info"};
}

Markup callout_of(const model::Callout& callout, const Block& block, const Context& context) {
  const CalloutLook look = look_of(callout.kind);
  Markup markup;
  markup << "<div class=\"callout " << look.name << "\"" << id_of(block)
         << " role=\"note\">\n<p class=\"callout-title\"><strong>"
         << Plain{context.words(look.word)} << "</strong>";
  if (!callout.title.empty()) markup << " " << inlines_of(callout.title, context);
  return markup << "</p>\n" << blocks_of(callout.blocks, context) << "</div>\n", markup;
}

Markup recommendations_of(const model::Recommendations& recommendations, const Block& block,
                          const Context& context) {
  Markup markup("<div class=\"recommendations\"");
  markup << id_of(block) << " role=\"group\" aria-label=\""
         << Plain{context.words("recommendations")} << "\">\n";
  if (!recommendations.lead.empty()) {
    markup << "<p class=\"lead-in\">" << inlines_of(recommendations.lead, context) << "</p>\n";
  }
  return markup << list_of(recommendations.list, Markup(), context) << "</div>\n", markup;
}

// The author gives it a heading, in the council's own words.
Markup implication_of(const model::Implication& implication, const Block& block,
                      const Context& context) {
  Markup markup("<div class=\"implication\"");
  markup << id_of(block) << ">\n" << blocks_of(implication.blocks, context);
  if (!implication.confirmation.empty())
    markup << "<p class=\"verified\">" << Plain{implication.confirmation} << "</p>\n";
  return markup << "</div>\n", markup;
}

std::string_view word_for(model::Exchange::Kind kind) {
  switch (kind) {
    case model::Exchange::Kind::question: return "exchange_question";
    case model::Exchange::Kind::answer: return "exchange_answer";
    case model::Exchange::Kind::comment: return "exchange_comment";
    case model::Exchange::Kind::statement: return "exchange_statement";
  }
  return "exchange_statement";
}

bool begins_with_words(const model::Blocks& blocks) {
  return !blocks.empty() && std::holds_alternative<model::Paragraph>(blocks.front().value);
}

// A label and blocks, the label in the first paragraph's line.
Markup labelled(const Markup& label, const model::Blocks& blocks, const Context& context) {
  const auto* first =
      begins_with_words(blocks) ? std::get_if<model::Paragraph>(&blocks.front().value) : nullptr;
  Markup markup("<p");
  markup << (first ? id_of(blocks.front()) : Markup()) << ">" << label;
  if (!first) return markup << "</p>\n" << blocks_of(blocks, context), markup;
  markup << " " << inlines_of(first->content, context) << "</p>\n"
         << blocks_of(model::Blocks(blocks.begin() + 1, blocks.end()), context);
  return markup;
}

Markup exchange_of(const model::Exchange& exchange, const Block& block, const Context& context) {
  Markup label("<strong>");
  label << Plain{exchange.speaker} << "</strong>";
  if (!exchange.role.empty()) label << ", " << Plain{exchange.role};
  label << " (" << Plain{context.words(word_for(exchange.kind))} << "):";
  Markup markup("<div class=\"exchange\"");
  markup << id_of(block) << ">\n" << labelled(label, exchange.blocks, context) << "</div>\n";
  return markup;
}

Markup resolution_of(const model::Resolution& resolution, const Block& block,
                     const Context& context) {
  Markup label("<strong>");
  label << Plain{resolution.verb.empty() ? context.words("resolved") : resolution.verb + ":"}
        << "</strong>";
  Markup markup;
  if (begins_with_words(resolution.blocks)) {
    markup << "<div class=\"resolution\"" << id_of(block) << ">\n"
           << labelled(label, resolution.blocks, context);
  } else {  // the word stands beside what was resolved, not alone above it
    markup << "<div class=\"resolution beside-word\"" << id_of(block) << ">\n<p>" << label
           << "</p>\n<div>\n"
           << blocks_of(resolution.blocks, context) << "</div>\n";
  }
  return markup << "</div>\n", markup;
}

// Other names of a block stand before it: the printed one where no number bears
// it, and those it had before.
Markup further_names_of(const Block& block) {
  const bool captioned = std::holds_alternative<model::Table>(block.value) ||
                         std::holds_alternative<model::Figure>(block.value);
  Markup markup;
  if (captioned) markup << former_names_of({block.printed_anchor});
  return markup << former_names_of(block.former_anchors), markup;
}

Markup unchanged_of(const Block& block, const Context& context) {
  return std::visit(
      Overloaded{
          [&](const model::Paragraph& it) { return paragraph_of(it, block, context); },
          [&](const model::Heading& it) { return heading_of(it, block, context); },
          [&](const model::List& it) { return list_of(it, id_of(block), context); },
          [&](const model::Table& it) { return table_of(it, block, context); },
          [&](const model::Figure& it) { return figure_of(it, block, context); },
          [&](const model::Quote& it) { return quote_of(it, block, context); },
          [&](const model::Callout& it) { return callout_of(it, block, context); },
          [&](const model::Recommendations& it) { return recommendations_of(it, block, context); },
          [&](const model::Implication& it) { return implication_of(it, block, context); },
          [&](const model::Exchange& it) { return exchange_of(it, block, context); },
          [&](const model::Resolution& it) { return resolution_of(it, block, context); },
          [](const model::RecordView&) { return Markup(); },  // resolve() leaves none
          [&](const model::DescriptionList& it) { return description_list_of(it, context); },
          [&](const model::Preface& it) { return preface_of(it, block, context); },
          [&](const model::Details& it) { return details_of(it, block, context); },
          [&](const model::LanguagePart& it) { return language_part_of(it, block, context); },
          [&](const model::MediumPart& it) { return medium_part_of(it, context); },
          [&](const model::Landscape& it) { return blocks_of(it.blocks, context); },
          [](const model::PageBreak&) { return Markup(); },
          [&](const model::Statistic& it) { return statistic_of(it, block); },
          [&](const model::Offer& it) { return offer_of(it, block, context); }},
      block.value);
}

struct ChangeLook {
  Literal name;
  std::string_view word;
};

ChangeLook look_of(model::Change change) {
  switch (change) {
    case model::Change::none: return {"", ""};
    case model::Change::inserted: return {"inserted", "change_inserted"};
    case model::Change::deleted: return {"deleted", "change_deleted"};
    case model::Change::reworded: return {"reworded", "change_reworded"};
    case model::Change::moved: return {"moved", "change_moved"};
  }
  return {"", ""};
}

// How a block of a comparison has changed is said before it, and not by its
// colour alone.
Markup block_of(const Block& block, const Context& context) {
  const Markup unchanged = unchanged_of(block, context);
  if (block.change == model::Change::none || unchanged.empty()) return unchanged;
  const ChangeLook look = look_of(block.change);
  Markup markup("<div class=\"change ");
  markup << look.name << "\">\n<p class=\"change-label\">" << Plain{context.words(look.word)}
         << "</p>\n"
         << unchanged << "</div>\n";
  return markup;
}

}  // namespace

Markup id_of(const Block& block) { return anchor_of(block.anchor); }

Markup blocks_of(const model::Blocks& blocks, const Context& context) {
  Markup markup;
  for (const Block& block : blocks) {
    markup << further_names_of(block) << block_of(block, context);
  }
  return markup;
}

Markup words_of(const Block& paragraph, const Context& context) {
  const model::Inlines& content = std::get<model::Paragraph>(paragraph.value).content;
  Markup markup;
  if (paragraph.id.empty()) return markup << inlines_of(content, context), markup;
  markup << "<span" << anchor_of(paragraph.anchor) << ">" << inlines_of(content, context)
         << "</span>";
  return markup;
}

Markup description_list_of(const model::DescriptionList& list, const Context& context) {
  Markup markup("<dl class=\"particulars\">\n");
  for (const model::DescriptionList::Pair& pair : list.pairs) {
    markup << "<div><dt>" << Plain{pair.term} << "</dt><dd>"
           << inlines_of(pair.description, context) << "</dd></div>\n";
  }
  return markup << "</dl>\n", markup;
}

Markup caption_of(std::string_view what, const std::string& number, const model::Inlines& caption,
                  const Context& context) {
  Markup markup;
  if (!number.empty()) {
    markup << interface_words(context.words(what) + " " + number, context)
           << (caption.empty() ? Literal("") : Literal(": "));
  }
  return markup << inlines_of(caption, context), markup;
}

Markup interface_words(const std::string& words, const Context& context) {
  const std::string& lang = context.words.lang();
  const std::string& around = context.document.header.lang;
  if (around.empty() || locale::is_same(lang, around)) return escaped(words);
  Markup markup("<bdi");
  return markup << language_of(lang, context) << ">" << Plain{words} << "</bdi>", markup;
}

Markup former_names_of(const std::vector<std::string>& former_anchors) {
  Markup markup;
  for (const std::string& name : former_anchors) {
    if (!name.empty()) markup << "<span" << anchor_of(name) << "></span>";
  }
  return markup;
}

Markup number_of(const Numbered& named, std::string_view what, const Context& context) {
  Markup markup;
  if (named.number.empty()) return markup;
  markup << "<a class=\"number\"" << anchor_of(named.printed_anchor) << " href=\"#"
         << Plain{named.anchor} << "\" aria-label=\""
         << Plain{context.words(what, {{"number", named.number}})} << "\">" << Plain{named.number}
         << "</a> ";
  return markup;
}

}  // namespace folio::web
