// Which box stands on which page, and where: pages are filled from the top with
// text and from the foot with notes, and drawn when it is known that they are good.

#include <algorithm>

#include "layout/engine.h"

namespace folio::layout {

std::size_t end_of_group(const Galley& galley, std::size_t first) {
  while (first + 1 < galley.size() && galley[first].keep_with_next &&
         !galley[first + 1].ends_page &&
         galley[first].lanes.number == galley[first + 1].lanes.number) {
    ++first;
  }
  return first + 1;
}

namespace {

// How much tighter than usual pages are set, so that the last of them ends well.
struct Tightness {
  double gaps = 1;      // share of the space between blocks that is left
  double more_lines{};  // that a page holds
};

class Flow {
 public:
  Flow(Composition& composition, Galley& galley)
      : composition_(composition),
        upright_(composition.style),
        turned_(turned(composition.style)),
        galley_(galley),
        foot_(composition) {}

  std::vector<Filling> run() {
    do {
      if (is_at_appendix()) turn_to_right_hand_page();
      const bool goes_on = fill_page({});
      if (goes_on) continue;
      mend_last_page();
      stretch_ = pages_.size();
    } while (!is_done());
    return std::move(pages_);
  }

 private:
  // Boxes that stay together.
  struct Group {
    std::size_t first = 0, end = 0;
  };

  // What one page leaves to the next.
  struct Rest {
    std::size_t next = 0;       // the first box that is not on any page
    std::vector<Group> floats;  // they come first
    Foot::Rest notes;
  };

  bool is_done() const {
    return next_ == galley_.size() && floats_.empty() && foot_.rest().waiting.empty();
  }

  // --- One page

  // Answers whether the text goes on where it ends; else it is the last before
  // a page that begins by itself.
  bool fill_page(Tightness how) {
    begins_.push_back({next_, floats_, foot_.rest()});
    begin_page(sheet_of_next(), how);
    const bool goes_on = fill();
    page_.text_end = y_;
    PrintStyle longer = style();
    longer.bottom = std::max(bottom(), longer.bottom);
    foot_.put_on(page_, longer);
    pages_.push_back(std::move(page_));
    return goes_on;
  }

  void begin_page(Sheet sheet, Tightness how) {
    how_ = how;
    page_ = {.sheet = sheet};
    y_ = style().top;
    at_top_ = true;
    deferred_ = false;
    foot_.begin(style(), next_ < galley_.size() || !floats_.empty());
  }

  // A heading goes with what it heads: its page is turned, too.
  Sheet sheet_of_next() const {
    if (!floats_.empty()) return galley_[floats_.front().first].sheet;
    if (next_ < galley_.size()) return galley_[end_of_group(galley_, next_) - 1].sheet;
    return pages_.empty() ? Sheet::portrait : pages_.back().sheet;
  }

  bool fill() {
    place_floats();
    if (at_top_) repeat_head();
    while (next_ < galley_.size()) {
      Box& box = galley_[next_];
      const Group group{next_, end_of_group(galley_, next_)};
      const bool begins = box.starts_page || galley_[group.end - 1].sheet != page_.sheet;
      const bool stops = begins || box.ends_page || box.stops_floats;
      if (!floats_.empty() && stops) return true;
      if (box.ends_page) {
        ++next_;
        if (at_top_) continue;
        return false;
      }
      if (begins && !at_top_) return false;
      if (!place(group)) return true;
    }
    return !floats_.empty() || !foot_.rest().waiting.empty();
  }

  // Places the group, or what the page holds of it; answers whether there may be
  // room for more.
  bool place(const Group& group) {
    if (galley_[group.first].lanes.number > 0) return place_lanes();
    if (may_float(group)) return true;
    if (fits(group)) return put(group), true;
    if (!is_empty()) return false;
    // Not even an empty page holds the group.
    std::size_t first = group.first;
    do {
      put({first, first + 1});
      ++first;
    } while (first < group.end && fits({first, first + 1}));
    return true;
  }

  // --- What fits

  const PrintStyle& style() const { return page_.sheet == Sheet::landscape ? turned_ : upright_; }

  Points bottom() const { return style().bottom + style().text.leading * how_.more_lines; }

  // At the top of a page there may be the rest of a note below; there is less of it,
  // and in the end none, on the pages that follow.
  bool is_empty() const { return at_top_ && foot_.height() == Points{}; }

  Points room() const { return bottom() - foot_.height() - y_; }

  Points space_before(const Box& box) const {
    if (at_top_) return {};
    Points space = box.space_before;
    // What follows a figure that is on the next page follows other text here.
    if (deferred_) space = std::min(space, style().paragraph_gap);
    if (below_float_) space = std::max(space, style().block_gap * 0.8);
    return space * how_.gaps;
  }

  Points height_of(const Group& group) const {
    Points height = space_before(galley_[group.first]);
    for (std::size_t i = group.first; i < group.end; ++i) {
      if (i > group.first) height += galley_[i].space_before * how_.gaps;
      height += galley_[i].height;
    }
    return height;
  }

  // Columns go with the words that lead to them.
  Points height_of_columns_after(const Group& group) const {
    const bool leads = galley_[group.end - 1].keep_with_next && group.end < galley_.size() &&
                       galley_[group.end].lanes.number > 0 &&
                       galley_[group.first].lanes.number == 0;
    if (!leads) return {};
    return std::max(height_of({group.end, end_of_group(galley_, group.end)}), least_text());
  }

  bool fits(const Group& group) const {
    // Sums of many lengths may differ from the page's by their rounding.
    constexpr Points rounding{0.01};
    const Points height = height_of(group);
    const Points notes = foot_.asked(galley_, group.first, group.end, height, y_ - style().top);
    return height + height_of_columns_after(group) + notes <= room() + rounding;
  }

  // --- Text

  // Notes come after all boxes that stay together, for a long one takes all the
  // room that is left.
  void put(const Group& group) {
    for (std::size_t i = group.first; i < group.end; ++i) put(galley_[i]);
    for (std::size_t i = group.first; i < group.end; ++i) {
      for (const int number : galley_[i].notes) foot_.add(number, room());
    }
    next_ = std::max(next_, group.end);
  }

  void put(Box& box) {
    y_ += space_before(box);
    at_top_ = deferred_ = below_float_ = false;
    page_.text.push_back({&box, y_});
    y_ += box.height;
  }

  // A head that takes much of every page is not worth saying again.
  void repeat_head() {
    if (begins_.size() < 2 || next_ == galley_.size()) return;
    const auto& head = galley_[next_].head;
    if (!head || layout::height_of(*head) > style().text_height() / 3) return;
    page_.head = head;
    y_ += layout::height_of(*head);
  }

  bool place_lanes() {
    const int number = galley_[next_].lanes.number;
    std::size_t all = next_;
    while (all < galley_.size() && galley_[all].lanes.number == number) ++all;
    const Points top = y_ + space_before(galley_[next_]);
    const Points height = bottom() - foot_.height() - top;
    if (!at_top_ && height < least_text()) return false;
    LanesFilled filled = fill_lanes(galley_, next_, all, height);
    if (filled.end == next_) {
      if (!is_empty()) return false;
      filled = {end_of_group(galley_, next_), end_of_group(galley_, next_), height};
    }
    put_lane({next_, filled.middle}, top, {});
    put_lane({filled.middle, filled.end}, top, galley_[next_].lanes.step);
    next_ = filled.end;
    y_ = top + filled.height;
    at_top_ = deferred_ = below_float_ = false;
    return next_ == all;
  }

  void put_lane(const Group& lane, Points y, Points right) {
    for (std::size_t i = lane.first; i < lane.end; ++i) {
      if (i > lane.first) y += galley_[i].space_before;
      page_.text.push_back({&galley_[i], y, right});
      y += galley_[i].height;
    }
  }

  // --- Figures

  // Text goes first where a figure would leave a good part of the page empty.
  bool may_float(const Group& group) {
    if (!galley_[group.first].floats || at_top_) return false;
    constexpr double good_part = 0.12;
    const bool gapes = room() > style().text_height() * good_part;
    if (floats_.empty() && (fits(group) || !gapes)) return false;
    floats_.push_back(group);
    next_ = group.end;
    deferred_ = true;
    return true;
  }

  // At the head of the page.
  void place_floats() {
    std::size_t placed = 0;
    for (; placed < floats_.size(); ++placed) {
      // What not even an empty page holds must stand somewhere.
      if (!is_empty() && !fits(floats_[placed])) break;
      put(floats_[placed]);
    }
    floats_.erase(floats_.begin(), floats_.begin() + static_cast<std::ptrdiff_t>(placed));
    below_float_ = placed > 0;
  }

  // --- Endings

  Points least_text() const { return upright_.text.leading * 4; }

  // A heading and three lines, say.
  bool is_short(const Filling& page) const {
    constexpr double few_lines = 6;
    Points height = page.text_end - upright_.top;
    for (const Stand& line : page.foot) height += line.box->height;
    return height < upright_.text.leading * few_lines;
  }

  // Whether so much of it is empty that a short page after it is the lesser evil.
  bool is_gaping(const Filling& page) const {
    constexpr double well_filled = 2.0 / 3;
    return page.foot.empty() && page.text_end < upright_.top + upright_.text_height() * well_filled;
  }

  // A page with a few lines at the end of a document, or before what begins a
  // page, is a sheet wasted. The pages before it take its lines where they can,
  // or else leave it some more.
  void mend_last_page() {
    const std::size_t count = pages_.size() - stretch_;
    if (count < 2 || !is_short(pages_.back())) return;
    static constexpr Tightness tighter[] = {{0.95}, {0.9}, {0.85}, {0.92, 1}, {0.85, 1}};
    for (const std::size_t pages : {2, 3, 4}) {
      for (const Tightness& how : tighter) {
        if (pages <= count && fill_again(pages, how, pages - 1)) return;
      }
    }
    static constexpr Tightness shorter[] = {{1, -1}, {1, -2}, {1, -3}, {1, -4}, {1, -6}};
    for (const Tightness& how : shorter) {
      if (fill_again(2, how, 2)) return;
    }
  }

  // Fills the last `again` pages anew, all but the last of them as said, and
  // keeps that if they are `wanted` pages then and the last is not short.
  bool fill_again(std::size_t again, Tightness how, std::size_t wanted) {
    const std::size_t first = pages_.size() - again;
    std::vector<Filling> pages(pages_.begin() + static_cast<std::ptrdiff_t>(first), pages_.end());
    std::vector<Rest> begins(begins_.begin() + static_cast<std::ptrdiff_t>(first), begins_.end());
    const Rest after{next_, floats_, foot_.rest()};
    go_back_to(first, begins.front());
    for (bool goes_on = true; goes_on && pages_.size() - first < wanted;) {
      goes_on = fill_page(pages_.size() - first + 1 < again ? how : Tightness{});
    }
    const bool same_end = next_ == after.next && floats_.empty() && foot_.rest().waiting.empty();
    const bool is_better = pages_.size() - first == wanted && !is_short(pages_.back());
    const bool gapes = is_better && wanted == again && is_gaping(pages_[pages_.size() - 2]);
    if (same_end && is_better && !gapes) return true;
    go_back_to(first, after);
    pages_.insert(pages_.end(), pages.begin(), pages.end());
    begins_.insert(begins_.end(), begins.begin(), begins.end());
    return false;
  }

  void go_back_to(std::size_t pages, const Rest& rest) {
    pages_.resize(pages);
    begins_.resize(pages);
    next_ = rest.next;
    floats_ = rest.floats;
    foot_.go_back_to(rest.notes);
  }

  // --- Both sides of the paper

  bool is_at_appendix() const {
    return next_ < galley_.size() && galley_[next_].starts_page && floats_.empty();
  }

  // An appendix begins on the front of a sheet.
  void turn_to_right_hand_page() {
    const bool is_next = pages_.size() % 2 == 0;
    if (is_next || !composition_.setting.print.duplex) return;
    begins_.push_back({next_, floats_, foot_.rest()});
    begin_page(Sheet::portrait, {});
    foot_.put_on(page_, style());
    page_.is_blank = page_.foot.empty();
    pages_.push_back(std::move(page_));
    stretch_ = pages_.size();
  }

  Composition& composition_;
  const PrintStyle upright_, turned_;
  Galley& galley_;
  Foot foot_;
  std::vector<Filling> pages_;
  std::vector<Rest> begins_;  // what each page began with
  std::size_t stretch_ = 0;   // the page from which text goes on without a break
  // The page that is being filled.
  Filling page_;
  Tightness how_;
  std::size_t next_ = 0;  // the box that is still to be placed
  std::vector<Group> floats_;
  Points y_;                  // where it goes
  bool at_top_ = true;        // nothing stands above it on this page
  bool deferred_ = false;     // a figure that stood above it goes on the next page
  bool below_float_ = false;  // one from the page before stands above it
};

}  // namespace

std::vector<Spot> flow(Composition& composition, Galley galley) {
  const std::vector<Filling> pages = Flow(composition, galley).run();
  return draw(composition, pages);
}

}  // namespace folio::layout
