// Sheets of paper: what a page is filled with is drawn on it, pages that stay
// blank say so, and margins change sides so that the inner one is where the
// sheets are bound.

#include <algorithm>

#include "layout/engine.h"

namespace folio::layout {

namespace {

constexpr Points below_rule{5};
constexpr Points rule_length{96};

void mark_as_blank(Composition& composition, Page& page) {
  const PrintStyle& style = composition.style;
  Writer writer(composition, Decoration::blank_page, composition.style.running);
  const Copy copy = writer.say(composition.setting.words("blank_page")).done();
  const Points x = style.left + (style.right - style.left - extent_of(copy).most) / 2;
  Box box = line_box(composition, copy, x);
  move_down(std::move(box.marks), page.height * 0.45, page.marks);
}

// Draws one page after the other.
class Drawing {
 public:
  explicit Drawing(Composition& composition)
      : composition_(composition), pages_(composition.paged.pages) {
    spots_.resize(composition.contents.size());
  }

  void draw(const Filling& filling) {
    const bool is_turned = filling.sheet == Sheet::landscape;
    const PrintStyle style = is_turned ? turned(composition_.style) : composition_.style;
    Page& page = pages_.emplace_back();
    page.width = style.page_width;
    page.height = style.page_height;
    bars_.clear();
    if (filling.head) draw_again(*filling.head, style.top);
    for (const Stand& stand : filling.text) draw(stand);
    if (!filling.foot.empty()) draw_foot(filling, style);
    if (filling.is_blank) mark_as_blank(composition_, page);
    paint_decoration_first();
  }

  std::vector<Spot> spots() { return std::move(spots_); }

 private:
  void draw_again(const Galley& head, Points y) {
    for (const Box& box : head) {
      if (&box != &head.front()) y += box.space_before;
      Box copy = box;
      draw({&copy, y});
      y += box.height;
    }
  }

  void draw(const Stand& stand) {
    Box& box = *stand.box;
    draw_bars(stand);
    if (box.contents_entry >= 0) {
      spots_[static_cast<std::size_t>(box.contents_entry)] = {pages_.size() - 1,
                                                              stand.y + *box.base_line};
    }
    put_down(stand);
  }

  void put_down(const Stand& stand) {
    Page& page = pages_.back();
    for (Mark& mark : stand.box->marks) {
      move(mark, stand.right, stand.y);
      page.marks.push_back(std::move(mark));
    }
    for (LinkArea& link : stand.box->links) {
      link.x += stand.right;
      link.y += stand.y;
      page.links.push_back(link);
    }
    for (Anchor& anchor : stand.box->anchors) {
      if (anchor.name.empty()) continue;
      composition_.paged.destinations.push_back(
          {std::move(anchor.name), pages_.size() - 1, stand.y, anchor.element});
    }
  }

  // A bar that goes on from the box above is made longer instead.
  void draw_bars(const Stand& stand) {
    const Points end = stand.y + stand.box->height;
    for (const Bar& bar : stand.box->bars) {
      const auto open = std::ranges::find(bars_, bar.id, &OpenBar::id);
      if (open != bars_.end()) {
        Fill& fill = std::get<Fill>(pages_.back().marks[open->mark]);
        fill.height = end - fill.y;
        continue;
      }
      bars_.push_back({bar.id, pages_.back().marks.size()});
      pages_.back().marks.push_back(Fill{.x = bar.x + stand.right,
                                         .y = stand.y,
                                         .width = bar.width,
                                         .height = stand.box->height,
                                         .colour = bar.colour,
                                         .role = Decoration::layout});
    }
  }

  // --- Notes

  void draw_foot(const Filling& filling, const PrintStyle& style) {
    const Stand& first = filling.foot.front();
    Points top = first.y - first.box->space_before;
    if (filling.continued > 0) {
      top -= style.note.leading;
      say_that_it_goes_on(filling.continued, style, top);
    }
    pages_.back().marks.push_back(Fill{.x = style.left,
                                       .y = top - below_rule,
                                       .width = rule_length,
                                       .height = style.hairline,
                                       .colour = style.quiet,
                                       .role = Decoration::layout});
    for (const Stand& stand : filling.foot) put_down(stand);
  }

  // For the eye alone: whoever listens hears the note without a break.
  void say_that_it_goes_on(int note, const PrintStyle& style, Points y) {
    TextStyle quiet = style.note;
    quiet.colour = style.quiet;
    Writer writer(composition_, Decoration::layout, quiet);
    writer.say(std::to_string(note) + " (" + composition_.setting.words("continued") + ")");
    Box box = line_box(composition_, writer.done(), style.left);
    put_down({&box, y});
  }

  // Rules and shapes for the eye are painted first, so that the words of a
  // paragraph are not divided by them.
  void paint_decoration_first() {
    std::ranges::stable_partition(pages_.back().marks, [](const Mark& mark) {
      return std::visit(
          Overloaded{
              [](const Fragment&) { return false; }, [](const PlacedPicture&) { return false; },
              [](const auto& drawn) { return std::holds_alternative<Decoration>(drawn.role); }},
          mark);
    });
  }

  struct OpenBar {
    int id;
    std::size_t mark;
  };

  Composition& composition_;
  std::vector<Page>& pages_;
  std::vector<OpenBar> bars_;  // of this page
  std::vector<Spot> spots_;
};

}  // namespace

std::vector<Spot> draw(Composition& composition, const std::vector<Filling>& pages) {
  Drawing drawing(composition);
  for (const Filling& page : pages) drawing.draw(page);
  return drawing.spots();
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
