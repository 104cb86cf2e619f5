// What an edition asks of paper besides the measures and colours of its theme.

#include "layout/engine.h"

namespace folio::layout {

namespace {

/// Nothing that is read is smaller than the notes, and tables are as large as
/// the text: who needs large print needs all of it (RNIB, clear print guidelines).
void enlarge(PrintStyle& style) {
  const TextStyle& text = style.text;
  for (TextStyle* const small : {&style.cell, &style.caption}) {
    small->size = text.size;
    small->leading = text.leading;
  }
  style.running.size = style.note.size;
  style.running.leading = style.note.leading;
  // Headings stand out by being bold; twice the size would leave few words to a line.
  style.title.size = text.size * 1.5;
  style.title.leading = style.title.size * 1.2;
  style.section.size = text.size * 1.25;
  style.section.leading = style.section.size * 1.3;
  style.smallest_cells = 1;
}

/// On paper that is handed out nobody can press a link.
void take_links_off(PrintStyle& style) {
  style.link = style.ink;
  style.links_ruled = false;
}

}  // namespace

PrintStyle fitted_to(PrintStyle style, model::PrintEdition edition) {
  switch (edition) {
    case model::PrintEdition::standard:
    case model::PrintEdition::screen: break;
    case model::PrintEdition::large_print: enlarge(style); break;
    case model::PrintEdition::print_shop: take_links_off(style); break;
  }
  return style;
}

}  // namespace folio::layout
