// Notes at the foot of the page: where each begins, and what of it goes on overleaf.

#include <algorithm>

#include "layout/engine.h"

namespace folio::layout {

namespace {

// Between the text and the first note: half a line of nothing, then the rule.
constexpr Points above_rule{10}, below_rule{5};

// A page on which less text than that stands is not worth beginning.
constexpr double least_lines = 4;

Points height_of_lines(const Galley& note, std::size_t first, std::size_t end) {
  Points height;
  for (std::size_t i = first; i < end; ++i) height += note[i].space_before + note[i].height;
  return height;
}

}  // namespace

Foot::Foot(Composition& composition)
    : composition_(composition), least_text_(composition.style.text.leading * least_lines) {}

bool Foot::is_begun(int number) const {
  const auto place = order_.find(number);
  const bool is_placed = place != order_.end() && place->second < rest_.begun;
  return is_placed || !composition_.notes.contains(number);
}

void Foot::go_back_to(const Rest& rest) { rest_ = rest; }

void Foot::begin(const PrintStyle& style, bool has_text) {
  page_ = style.text_height();
  lines_.clear();
  height_ = {};
  continued_ = 0;
  if (rest_.waiting.empty()) return;
  const bool crowds_out = height_of_waiting() > page_ - least_text_;
  take_waiting(has_text && crowds_out ? page_ / 2 : page_);
  // What not even an empty page holds must stand somewhere.
  if (lines_.empty()) {
    const Rest::Part& part = rest_.waiting.front();
    take(end_of_group(lines_of(part.note), part.first));
  }
}

// --- How much room they need ----------------------------------------------------------

// What stands above the first lines: a rule, and that a note goes on.
Points Foot::head_of(const Rest::Part& part) const {
  if (!lines_.empty()) return {};
  const Points rule = above_rule + below_rule;
  return part.first > 0 ? rule + composition_.style.note.leading : rule;
}

Points Foot::height_of_waiting() const {
  Points height = head_of(rest_.waiting.front());
  for (const Rest::Part& part : rest_.waiting) {
    const Galley& note = lines_of(part.note);
    height += height_of_lines(note, part.first, note.size());
  }
  return height;
}

Points Foot::asked(const Galley& galley, std::size_t first, std::size_t end, Points height,
                   Points text) const {
  Points whole, begun;
  for (std::size_t i = first; i < end; ++i) {
    for (const int number : galley[i].notes) {
      if (is_begun(number)) continue;
      const Galley& note = lines_of(number);
      whole += height_of_lines(note, 0, note.size());
      begun += height_of_lines(note, 0, end_of_group(note, 0));
    }
  }
  if (whole == Points{}) return {};
  const Points rule = lines_.empty() ? above_rule + below_rule : Points{};
  const bool some_page_holds_it =
      std::max(height, least_text_) + above_rule + below_rule + whole <= page_;
  const bool is_whole = some_page_holds_it && text >= least_text_;
  return rule + (is_whole ? whole : std::min(begun, page_ / 3));
}

// --- What stands there ----------------------------------------------------------------

void Foot::add(int number, Points room) {
  if (is_begun(number)) return;
  order_.insert_or_assign(number, rest_.begun++);
  rest_.waiting.push_back({number, 0});
  take_waiting(room + height_);
}

// As much of what waits as makes the foot no higher than `highest`.
void Foot::take_waiting(Points highest) {
  // Sums of many lengths may differ from the page's by their rounding.
  constexpr Points rounding{0.01};
  while (!rest_.waiting.empty()) {
    const Rest::Part& part = rest_.waiting.front();
    const Galley& note = lines_of(part.note);
    const std::size_t end = end_of_group(note, part.first);
    const Points more = head_of(part) + height_of_lines(note, part.first, end);
    if (height_ + more > highest + rounding) return;
    take(end);
  }
}

// The first lines of what waits.
void Foot::take(std::size_t end) {
  Rest::Part& part = rest_.waiting.front();
  Galley& note = lines_of(part.note);
  if (lines_.empty() && part.first > 0) continued_ = part.note;
  height_ += head_of(part);
  for (; part.first < end; ++part.first) {
    Box& line = note[part.first];
    height_ += line.space_before;
    lines_.push_back({&line, height_});
    height_ += line.height;
  }
  if (end == note.size()) rest_.waiting.erase(rest_.waiting.begin());
}

void Foot::put_on(Filling& page, const PrintStyle& style) {
  const Points top = style.bottom - height_;
  for (Stand& line : lines_) line.y += top;
  page.foot = std::move(lines_);
  page.continued = continued_;
  lines_.clear();
}

}  // namespace folio::layout
