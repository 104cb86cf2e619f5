// Blocks that hold other blocks apart from the text around them.

#include "web/render.h"

namespace folio::web {

Markup preface_of(const model::Preface& preface, const model::Block& block,
                  const Context& context) {
  const bool summary = preface.kind == model::Preface::Kind::summary;
  const std::string label = context.words(summary ? "summary" : "foreword");
  Markup markup(summary ? Literal("<section class=\"preface gist\"")
                        : Literal("<section class=\"preface\""));
  markup << id_of(block) << " aria-label=\"" << Plain{label} << "\">\n"
         << blocks_of(preface.blocks, context);
  if (!preface.person.empty()) {
    markup << "<p class=\"signature\"><strong>" << Plain{preface.person} << "</strong>";
    if (!preface.role.empty()) markup << "<br>" << Plain{preface.role};
    markup << "</p>\n";
  }
  return markup << "</section>\n", markup;
}

Markup details_of(const model::Details& details, const model::Block& block,
                  const Context& context) {
  Markup markup("<details");
  markup << id_of(block) << ">\n<summary>" << inlines_of(details.title, context) << "</summary>\n"
         << blocks_of(details.blocks, context) << "</details>\n";
  return markup;
}

Markup language_part_of(const model::LanguagePart& part, const model::Block& block,
                        const Context& context) {
  Markup markup("<div");
  markup << id_of(block) << language_of(part.lang, context) << ">\n"
         << blocks_of(part.blocks, context) << "</div>\n";
  return markup;
}

Markup medium_part_of(const model::MediumPart& part, const Context& context) {
  if (part.medium == model::MediumPart::Medium::paper) return {};
  Markup markup("<div class=\"screen-only furniture\">\n");
  return markup << blocks_of(part.blocks, context) << "</div>\n", markup;
}

Markup statistic_of(const model::Statistic& statistic, const model::Block& block) {
  Markup markup("<p class=\"statistic\"");
  markup << id_of(block) << "><strong>" << Plain{statistic.value} << "</strong> "
         << Plain{statistic.label};
  if (!statistic.note.empty()) markup << " <small>" << Plain{statistic.note} << "</small>";
  return markup << "</p>\n", markup;
}

Markup offer_of(const model::Offer& offer, const model::Block& block, const Context& context) {
  const bool calls = offer.kind == model::Offer::Kind::action;
  Markup markup(calls ? Literal("<p class=\"offer call\"") : Literal("<p class=\"offer\""));
  markup << id_of(block) << ">" << link_of({offer.target, offer.content}, context);
  const auto* file = std::get_if<model::PublishedFile>(&offer.target);
  const bool is_pdf = file != nullptr && file->file.empty();
  const bool told = !is_pdf || context.formats == Formats::with_pdf;
  if (told && !offer.particulars.empty()) markup << " (" << Plain{offer.particulars} << ")";
  return markup << "</p>\n", markup;
}

}  // namespace folio::web
