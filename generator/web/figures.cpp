// Pictures and drawings with what is said of them.

#include "web/render.h"

namespace folio::web {

namespace {

Markup picture_of(const model::Figure& figure, const Context& context) {
  Markup markup;
  const bool is_drawn = is_drawn_file(figure);
  if (!figure.picture && !is_drawn) return markup << "<p>" << Plain{figure.alt} << "</p>\n", markup;
  const std::string source = relative(context.page, picture_page(context.document.header, figure));
  markup << "<img src=\"" << Plain{source} << "\" alt=\"" << Plain{figure.alt} << "\" width=\""
         << (is_drawn ? pixels_of(figure.drawing->width) : figure.picture->width) << "\" height=\""
         << (is_drawn ? pixels_of(figure.drawing->height) : figure.picture->height) << "\">\n";
  return markup;
}

Markup legend_of(const model::Figure& figure, const model::Block& block, const Context& context) {
  const Markup caption = caption_of("figure", block.number, figure.caption, context);
  Markup markup;
  if (caption.empty() && figure.credit.empty()) return markup;
  markup << "<figcaption>" << caption;
  if (!figure.credit.empty()) {
    markup << (caption.empty() ? Literal("<small>") : Literal(" <small class=\"credit\">"))
           << Plain{context.words("picture_credit", {{"who", figure.credit}})} << "</small>";
  }
  return markup << "</figcaption>\n", markup;
}

// The table or list that says what a drawing says is there for everybody. What
// a picture shows, told at length, is there for those who ask.
Markup description_of(const model::Figure& figure, const Context& context) {
  Markup markup;
  if (figure.description.empty()) return markup;
  const std::string label = context.words("figure_described");
  const Markup description = blocks_of(figure.description, context);
  if (figure.drawing && !is_drawn_file(figure)) {
    markup << "<div class=\"described\">\n<p class=\"description-label\">" << Plain{label}
           << "</p>\n"
           << description << "</div>\n";
  } else {
    markup << "<details class=\"described\">\n<summary>" << Plain{label} << "</summary>\n"
           << description << "</details>\n";
  }
  return markup;
}

}  // namespace

Markup figure_of(const model::Figure& figure, const model::Block& block, const Context& context) {
  Markup markup("<figure id=\"");
  markup << Plain{block.anchor} << "\">\n"
         << (figure.drawing && !is_drawn_file(figure) ? drawing_of(figure, block, context)
                                                      : picture_of(figure, context))
         << legend_of(figure, block, context);
  return markup << "</figure>\n" << description_of(figure, context), markup;
}

}  // namespace folio::web
