// How a document differs from the version before, said beside its text.

#include "layout/blocks.h"

namespace folio::layout {

namespace {

std::string_view word_of(model::Change change) {
  switch (change) {
    case model::Change::none: return "";
    case model::Change::inserted: return "change_inserted";
    case model::Change::deleted: return "change_deleted";
    case model::Change::reworded: return "change_reworded";
    case model::Change::moved: return "change_moved";
  }
  return "";
}

// Without the space after the words, which is for reading programs.
Points width_of(const Box& label) {
  Points end;
  for (const Mark& mark : label.marks) {
    const auto* const fragment = std::get_if<Fragment>(&mark);
    if (fragment == nullptr) continue;
    Fragment words = *fragment;
    std::erase_if(words.parts, [](const auto& part) { return part.text->glyphs[0].text == " "; });
    end = fragment->x + width_of(words);
  }
  return end;
}

void move_right(Box& box, Points by) {
  for (Mark& mark : box.marks) {
    if (auto* const fragment = std::get_if<Fragment>(&mark)) fragment->x += by;
  }
}

// From the text to the bar, from the bar to the label, and what printers leave
// white at a sheet's edge.
constexpr Points before_bar{8}, before_label{5}, edge{12};

}  // namespace

Box change_label(Composition& composition, model::Change change, const Meaning& whole) {
  TextStyle style = bold(composition.style.running);
  style.colour = composition.style.ink;
  Writer writer(composition, element(composition, whole, Tag::paragraph), style);
  // At the left edge until its place is known.
  return line_box(composition, writer.say(composition.setting.words(word_of(change)) + " ").done(),
                  {});
}

void put_change(Composition& composition, Box label, const Place& place, Galley& galley,
                std::size_t first) {
  const PrintStyle& style = composition.style;
  const Points bar = style.left - before_bar;
  const Points x = bar - before_label - width_of(label);
  const bool has_margin = place.standing == Standing::free;
  if (has_margin) add_bar(composition, bar, style.ink, galley, first);
  const bool beside = has_margin && x >= edge;
  move_right(label, beside ? x : place.column.x);
  if (beside) return hang(std::move(label), galley, first);
  label.keep_with_next = true;
  galley.insert(galley.begin() + static_cast<std::ptrdiff_t>(first), std::move(label));
}

}  // namespace folio::layout
