#include <algorithm>
#include <deque>
#include <iterator>

#include "layout/engine.h"

namespace folio::layout {

namespace {

// Between the text and the first note: half a line of nothing, then the rule.
constexpr Points above_rule{10}, below_rule{5};
constexpr Points rule_length{96};

// Fills pages from the top with text and from the foot with notes.
class Flow {
 public:
  explicit Flow(Composition& composition)
      : composition_(composition),
        upright_(composition.style),
        turned_(turned(composition.style)),
        pages_(composition.paged.pages) {
    spots_.resize(composition.contents.size());
  }

  std::vector<Spot> run(Galley galley) {
    begin_page(galley.empty() ? Sheet::portrait : sheet_of_group(galley, 0));
    for (std::size_t first = 0; first < galley.size();) {
      first = place_next(galley, first);
    }
    finish_page();
    while (!waiting_.empty()) {
      begin_page(sheet_);
      finish_page();
    }
    return std::move(spots_);
  }

 private:
  // --- What fits

  // Boxes first..end stay together: each but the last is kept with the next.
  static std::size_t end_of_group(const Galley& galley, std::size_t first) {
    while (first + 1 < galley.size() && galley[first].keep_with_next &&
           !galley[first + 1].ends_page) {
      ++first;
    }
    return first + 1;
  }

  // A heading goes with what it heads: its page is turned, too.
  static Sheet sheet_of_group(const Galley& galley, std::size_t first) {
    return galley[end_of_group(galley, first) - 1].sheet;
  }

  const PrintStyle& style() const { return sheet_ == Sheet::landscape ? turned_ : upright_; }

  Points height_of_group(const Galley& galley, std::size_t first, std::size_t end) const {
    Points height;
    for (std::size_t i = first; i < end; ++i) {
      if (i > first || !at_top_) height += galley[i].space_before;
      height += galley[i].height;
    }
    return height;
  }

  // The room that the notes of these boxes ask for. A long note asks for its
  // first lines only, and all together for a part of the page, or else text
  // would have to leave a page nearly empty; the rest is carried over.
  Points height_of_notes(const Galley& galley, std::size_t first, std::size_t end) const {
    Points height;
    for (std::size_t i = first; i < end; ++i) {
      for (const int number : galley[i].notes) {
        if (!is_placed(number)) height += height_to_begin(composition_.notes.at(number));
      }
    }
    height = std::min(height, style().text_height() / 3);
    const bool first_note = foot_.empty() && height > Points{};
    return first_note ? height + above_rule + below_rule : height;
  }

  static Points height_to_begin(const Galley& note) {
    constexpr std::size_t short_note = 6, first_lines = 3;
    const std::size_t lines = note.size() <= short_note ? note.size() : first_lines;
    return height_of(note, lines);
  }

  static Points height_of(const Galley& galley, std::size_t end) {
    Points height;
    for (std::size_t i = 0; i < end; ++i) height += galley[i].space_before + galley[i].height;
    return height;
  }

  Points room() const { return style().bottom - foot_height_ - y_; }

  bool fits(const Galley& galley, std::size_t first, std::size_t end) const {
    // Sums of many lengths may differ from the page's by their rounding.
    constexpr Points rounding{0.01};
    return height_of_group(galley, first, end) + height_of_notes(galley, first, end) <=
           room() + rounding;
  }

  // --- Text

  // Places the group that begins at `first`, or what an empty page holds of it;
  // answers the first box that is still to be placed.
  std::size_t place_next(Galley& galley, std::size_t first) {
    if (galley[first].ends_page) return ends_page_ = true, first + 1;
    const std::size_t end = end_of_group(galley, first);
    const Sheet sheet = galley[end - 1].sheet;
    const bool begins = galley[first].starts_page || ends_page_ || sheet != sheet_;
    const bool fits_here = !begins && fits(galley, first, end);
    if (!at_top_ && !fits_here) turn_page(galley[first], sheet);
    ends_page_ = false;
    if (fits(galley, first, end)) {
      place(galley, first, end);
      return end;
    }
    // Not even an empty page holds the group.
    do {
      place(galley, first, first + 1);
      ++first;
    } while (first < end && fits(galley, first, first + 1));
    return first;
  }

  // Notes come after all boxes that stay together, for a long one takes all the
  // room that is left.
  void place(Galley& galley, std::size_t first, std::size_t end) {
    for (std::size_t i = first; i < end; ++i) place(galley[i]);
    for (std::size_t i = first; i < end; ++i) {
      for (const int number : galley[i].notes) place_note(number);
    }
  }

  void turn_page(const Box& next, Sheet sheet) {
    finish_page();
    if (next.starts_page) turn_to_right_hand_page();
    begin_page(sheet);
    // A head that takes much of every page is not worth saying again.
    if (!next.head || height_of(*next.head, next.head->size()) > style().text_height() / 3) return;
    for (const Box& box : *next.head) place(Box(box));
    at_top_ = true;
  }

  // An appendix begins on the front of a sheet.
  void turn_to_right_hand_page() {
    const bool is_next = pages_.size() % 2 == 0;
    if (is_next || !composition_.setting.print.duplex) return;
    begin_page(Sheet::portrait);
    if (foot_.empty()) mark_as_blank(composition_, pages_.back());
    finish_page();
  }

  void place(Box& box) {
    if (!at_top_) y_ += box.space_before;
    place_bars(box);
    at_top_ = false;
    if (box.contents_entry >= 0) {
      spots_[static_cast<std::size_t>(box.contents_entry)] = {pages_.size() - 1,
                                                              y_ + *box.base_line};
    }
    put_down(box, y_);
    y_ += box.height;
  }
  void place(Box&& box) { place(box); }

  void put_down(Box& box, Points y) {
    Page& page = pages_.back();
    move_down(std::move(box.marks), y, page.marks);
    for (LinkArea& link : box.links) {
      link.y += y;
      page.links.push_back(link);
    }
    for (Anchor& anchor : box.anchors) {
      if (anchor.name.empty()) continue;
      composition_.paged.destinations.push_back(
          {std::move(anchor.name), pages_.size() - 1, y, anchor.element});
    }
  }

  // A bar that goes on from the box above is made longer instead.
  void place_bars(const Box& box) {
    for (const Bar& bar : box.bars) {
      const auto open = std::ranges::find(open_bars_, bar.id, &OpenBar::id);
      if (open != open_bars_.end()) {
        Fill& fill = std::get<Fill>(pages_.back().marks[open->mark]);
        fill.height = y_ + box.height - fill.y;
        continue;
      }
      open_bars_.push_back({bar.id, pages_.back().marks.size()});
      pages_.back().marks.push_back(Fill{.x = bar.x,
                                         .y = y_,
                                         .width = bar.width,
                                         .height = box.height,
                                         .colour = bar.colour,
                                         .role = Decoration::layout});
    }
  }

  // --- Notes

  bool is_placed(int number) const {
    return std::ranges::binary_search(placed_notes_, number) ||
           !composition_.notes.contains(number);
  }

  // At the foot of this page, as far as there is room; the rest waits for the
  // next page.
  void place_note(int number) {
    if (is_placed(number)) return;
    placed_notes_.insert(std::ranges::upper_bound(placed_notes_, number), number);
    for (Box& box : composition_.notes.at(number)) waiting_.push_back(std::move(box));
    while (!waiting_.empty() && has_room_for_note()) take_waiting();
  }

  bool has_room_for_note() const {
    const Box& box = waiting_.front();
    const Points rule = foot_.empty() ? above_rule + below_rule : Points{};
    return box.space_before + box.height + rule <= room();
  }

  void take_waiting() {
    if (foot_.empty()) foot_height_ += above_rule + below_rule;
    foot_height_ += waiting_.front().space_before + waiting_.front().height;
    foot_.push_back(std::move(waiting_.front()));
    waiting_.pop_front();
  }

  // --- Pages

  void begin_page(Sheet sheet) {
    sheet_ = sheet;
    Page page;
    page.width = style().page_width;
    page.height = style().page_height;
    pages_.push_back(std::move(page));
    y_ = style().top;
    at_top_ = true;
    foot_.clear();
    foot_height_ = {};
    open_bars_.clear();
    // Notes that found no room come first, but leave half the page for text.
    while (!waiting_.empty() && (foot_.empty() || foot_height_ < style().text_height() / 2)) {
      take_waiting();
    }
  }

  void finish_page() {
    if (foot_.empty()) return finish_marks();
    Points y = style().bottom - foot_height_ + above_rule;
    pages_.back().marks.push_back(Fill{.x = style().left,
                                       .y = y,
                                       .width = rule_length,
                                       .height = style().hairline,
                                       .colour = style().quiet,
                                       .role = Decoration::layout});
    y += below_rule;
    for (Box& box : foot_) {
      y += box.space_before;
      put_down(box, y);
      y += box.height;
    }
    finish_marks();
  }

  // Rules and shapes for the eye are painted first, so that the words of a
  // paragraph are not divided by them.
  void finish_marks() {
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
  const PrintStyle upright_, turned_;
  std::vector<Page>& pages_;
  Sheet sheet_ = Sheet::portrait;  // of this page
  bool ends_page_ = false;         // the author wants what follows on another one
  Points y_;                       // where the next box goes
  bool at_top_ = true;             // nothing stands above it on this page
  std::vector<Box> foot_;
  Points foot_height_;
  std::deque<Box> waiting_;         // notes that found no room yet
  std::vector<int> placed_notes_;   // sorted
  std::vector<OpenBar> open_bars_;  // of this page
  std::vector<Spot> spots_;
};

}  // namespace

std::vector<Spot> flow(Composition& composition, Galley galley) {
  return Flow(composition).run(std::move(galley));
}

}  // namespace folio::layout
