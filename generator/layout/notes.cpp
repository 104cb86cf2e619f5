// Notes as they stand at the foot of a page, with a way back to every mark.

#include <algorithm>

#include "layout/blocks.h"

namespace folio::layout {

std::string note_destination(int number) { return "note_" + std::to_string(number); }

std::string note_mark_destination(int number, int use) {
  return "ref_" + std::to_string(number) + "_" + std::to_string(use);
}

namespace {

// Says `words` as a link to one of the note's marks.
void say_way_back(const Composition& composition, int note, int use, const std::string& words,
                  Writer& writer) {
  const model::Words& said = composition.setting.words;
  writer.say_linked(words, {note_mark_destination(note, use)},
                    said("note_back_to", {{"use", std::to_string(use)}}) + " " +
                        said("note_back_of", {{"number", std::to_string(note)}}));
}

// The number leads back to the first mark in the text.
Box number_box(Composition& composition, int note, const Meaning& label, Points x) {
  Writer writer(composition, label, composition.style.note);
  say_way_back(composition, note, composition.note_uses.at(note).front(), std::to_string(note),
               writer);
  return line_box(composition, writer.say(" ").done(), x);
}

// Arrows to the other marks, which belong to the label.
Copy arrows_of(Composition& composition, int note, const Meaning& label) {
  TextStyle style = composition.style.note;
  style.colour = composition.style.quiet;
  Writer writer(composition, label, style);
  for (const int use : composition.note_uses.at(note)) {
    if (use == composition.note_uses.at(note).front()) continue;
    say_way_back(composition, note, use, "\u2191" + std::to_string(use), writer);
    writer.say(" ");
  }
  return writer.done();
}

// Where the words of a line end; its own beginning where it has none.
Points end_of_words(const Box& line, Points begin) {
  Points end = begin;
  for (const Mark& mark : line.marks) {
    const auto* const words = std::get_if<Fragment>(&mark);
    if (words != nullptr) end = std::max(end, words->x + width_of(*words));
  }
  return end;
}

// At the end of the last words if there is room, or else below them.
void hang_arrows(Composition& composition, const Copy& arrows, const Column& column, Galley& note) {
  const Points x = end_of_words(note.back(), column.x) + composition.style.note.size * 0.6;
  const bool has_room =
      note.back().base_line && x + extent_of(arrows).most <= column.x + column.width;
  if (has_room) return hang(line_box(composition, arrows, x), note, note.size() - 1);
  note.back().keep_with_next = true;
  note.push_back(line_box(composition, arrows, column.x));
}

void set_note(Composition& composition, const model::Note& note, const Meaning& section) {
  const PrintStyle& style = composition.style;
  const Meaning whole = element(composition, section, Tag::note);
  node_of(composition, whole)->id = note_destination(note.number);
  const Column column{style.left, style.right - style.left};
  const auto digits = static_cast<double>(std::to_string(note.number).size());
  const Column text = column.indented(style.note.size * std::max(2.0, digits * 0.65));
  const Meaning label = element(composition, whole, Tag::label);
  Box number = number_box(composition, note.number, label, column.x);
  const Copy arrows = arrows_of(composition, note.number, label);

  Galley galley;
  set_blocks(composition, note.blocks,
             {.column = text, .parent = whole, .style = style.note, .gap = style.item_gap}, galley);
  hang(std::move(number), galley, 0);
  if (!arrows.words.empty()) hang_arrows(composition, arrows, text, galley);
  galley.front().anchors.push_back({note_destination(note.number), std::get<StructureId>(whole)});
  galley.front().space_before = style.item_gap * 0.5;
  // Of a note that is divided two lines stand together at either end.
  if (galley.size() > 1) {
    galley.front().keep_with_next = true;
    galley[galley.size() - 2].keep_with_next = true;
  }
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
    if (composition.note_uses.contains(note->number)) set_note(composition, *note, section);
  }
}

}  // namespace folio::layout
