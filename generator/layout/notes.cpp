#include <algorithm>
#include <iterator>

#include "layout/blocks.h"

namespace folio::layout {

std::string note_destination(int number) { return "note_" + std::to_string(number); }

std::string note_mark_destination(int number) { return "ref_" + std::to_string(number) + "_1"; }

namespace {

// The number leads back to the first mark in the text.
Box note_label(Composition& composition, const model::Note& note, const Meaning& whole, Points x) {
  const std::string number = std::to_string(note.number);
  Writer writer(composition, element(composition, whole, Tag::label), composition.style.note);
  writer.say_linked(number, {note_mark_destination(note.number)},
                    composition.setting.words("note_back_to", {{"use", "1"}}) + " " +
                        composition.setting.words("note_back_of", {{"number", number}}));
  return line_box(composition, writer.say(" ").done(), x);
}

void set_note(Composition& composition, const model::Note& note, const Meaning& section) {
  const PrintStyle& style = composition.style;
  const Meaning whole = element(composition, section, Tag::note);
  node_of(composition, whole)->id = note_destination(note.number);
  const Column column{style.left, style.right - style.left};
  Box label = note_label(composition, note, whole, column.x);

  const auto digits = static_cast<double>(std::to_string(note.number).size());
  Galley galley;
  set_blocks(composition, note.blocks,
             {.column = column.indented(style.note.size * std::max(2.0, digits * 0.65)),
              .parent = whole,
              .style = style.note,
              .gap = style.item_gap},
             galley);
  hang(std::move(label), galley, 0);
  galley.front().anchors.push_back({note_destination(note.number), std::get<StructureId>(whole)});
  galley.front().space_before = style.item_gap * 0.5;
  composition.notes.insert_or_assign(note.number, std::move(galley));
}

}  // namespace

void set_notes(Composition& composition, const std::vector<model::Note>& notes,
               const Meaning& section) {
  std::vector<const model::Note*> marked;
  for (const model::Note& note : notes) marked.push_back(&note);
  std::ranges::sort(marked, {}, &model::Note::number);
  // A mark may stand in a passage for the screen alone, or in an earlier note.
  for (const model::Note* note : marked) {
    if (composition.marked_notes.contains(note->number)) set_note(composition, *note, section);
  }
}

}  // namespace folio::layout
