// Paper that is printed on both sides: blank pages, and margins that change
// sides so that the inner one is where the sheets are bound.

#include "layout/engine.h"

namespace folio::layout {

void mark_as_blank(Composition& composition, Page& page) {
  const PrintStyle& style = composition.style;
  Writer writer(composition, Decoration::blank_page, composition.style.running);
  const Copy copy = writer.say(composition.setting.words("blank_page")).done();
  const Points x = style.left + (style.right - style.left - extent_of(copy).most) / 2;
  Box box = line_box(composition, copy, x);
  move_down(std::move(box.marks), page.height * 0.45, page.marks);
}

// Pages that are turned keep their margins: their inner one is at their head.
void change_sides(Composition& composition) {
  if (!composition.setting.print.duplex) return;
  const PrintStyle& style = composition.style;
  const Points outer = style.page_width - style.right, by = outer - style.left;
  std::vector<Page>& pages = composition.paged.pages;
  for (std::size_t left_hand = 1; left_hand < pages.size(); left_hand += 2) {
    Page& page = pages[left_hand];
    if (page.width != style.page_width) continue;
    for (Mark& mark : page.marks) move(mark, by, {});
    for (LinkArea& link : page.links) link.x += by;
  }
}

}  // namespace folio::layout
