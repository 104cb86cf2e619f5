// A Copy as it stands on paper: its lines, each a box of glyphs and rules.

#include <algorithm>

#include "layout/blocks.h"

namespace folio::layout {

namespace {

// How far the letters of a line reach above and below its base line.
struct Room {
  Points above, below;
  bool is_wanted = false;  // though the line's own leading is less

  void hold(const Reach& reach, Points size) {
    above = std::max(above, reach.above * size.value);
    below = std::max(below, reach.below * size.value);
  }
};

// Some scripts reach so far that lines of them stand further apart.
Room room_of(const Composition& composition, const Copy& copy, const Line& line) {
  Room room;
  room.hold(composition.shaper.reach(copy.style.cut), copy.style.size);
  if (!copy.is_told) return room;
  const std::uint32_t end = line.end == 0 ? 0 : copy.words[line.end - 1].end_piece;
  for (std::uint32_t i = copy.words[line.first].first_piece; i < end; ++i) {
    const Piece& piece = copy.pieces[i];
    if (piece.shaped == nullptr || piece.shaped->text.empty()) continue;
    const auto reach = composition.shaper.reach_of_family(piece.shaped->face);
    if (!reach) continue;
    room.hold(*reach, copy.runs[piece.run].style.size);
    room.is_wanted = true;
  }
  return room;
}

Fragment empty_fragment(FaceId face, const TextStyle& style, Points x, Points base_line,
                        const Role& role) {
  return {.x = x,
          .y = base_line,
          .face = face,
          .size = style.size,
          .colour = style.colour,
          .parts = {},
          .role = role};
}

}  // namespace

// Through words where small letters are open.
Mark rule_of(const TextStyle& style, Points x, Points base_line, Points width) {
  const bool through = style.ruled == Ruled::through;
  const Points y = base_line + style.size * (through ? -0.28 : 0.12);
  if (style.ruled == Ruled::dotted) {
    return Stroke{.lines = {{{x, y}, {x + width, y}}},
                  .thickness = Points{0.6},
                  .dash = Points{1},
                  .colour = style.colour,
                  .role = Decoration::layout};
  }
  return Fill{.x = x,
              .y = y,
              .width = width,
              .height = through ? style.size * 0.06 : Points{0.5},
              .colour = style.colour,
              .role = Decoration::layout};
}

namespace {

// Puts the words of one line down as marks, from left to right.
class LineSetter {
 public:
  LineSetter(const Composition& composition, const Copy& copy, Points x, Points base_line, Box& box)
      : composition_(composition), copy_(copy), x_(x), base_line_(base_line), box_(box) {}

  void set(const Line& line) {
    Points text_end = x_;
    for (std::uint32_t at = line.first; at < line.end; ++at) {
      const Word& word = copy_.words[at];
      for (std::uint32_t i = word.first_piece; i < word.end_piece; ++i) set(copy_.pieces[i]);
      text_end = x_;
      set_gap(word, at + 1 == line.end);
      if (word.gap == Gap::space && at + 1 < line.end) widen(line.room);
    }
    // The space at a line's end is not underlined.
    x_ = text_end;
    close_link();
    close_rule();
  }

 private:
  void set(const Piece& piece) {
    if (piece.rating) {
      const Points size = copy_.runs[piece.run].style.size;
      box_.marks.push_back(rating_mark(composition_.style, *piece.rating, x_, base_line_, size));
      x_ += piece.width;
      fragment_ = false;
    } else {
      set(*piece.shaped, piece.run);
    }
  }

  // A space stands at the end of a line, too, so that a reading program does
  // not run words together.
  void set_gap(const Word& word, bool at_end) {
    if (word.gap == Gap::space || word.gap == Gap::line_end) set(*word.filling, word.filling_run);
    if (word.gap == Gap::soft_hyphen && at_end) set(*word.filling, word.filling_run);
  }

  void set(const Shaped& shaped, std::uint32_t run) {
    if (!fragment_ || run != run_ || shaped.face != fragment().face) {
      begin_fragment(run, shaped.face);
    }
    fragment().parts.push_back({&shaped});
    x_ += shaped.width * fragment().size.value;
  }

  void widen(Points room) {
    fragment().parts.back().room_behind = room;
    x_ += room;
  }

  void begin_fragment(std::uint32_t run, FaceId face) {
    const Run& now = copy_.runs[run];
    if (now.link != link_) close_link();
    if (now.link && !link_) open_link(now);
    if (!ruled_ || *ruled_ != now.style) close_rule();
    if (now.style.ruled != Ruled::none && !ruled_) open_rule(now.style);
    box_.marks.push_back(empty_fragment(face, now.style, x_, base_line_ - now.rise, now.role));
    run_ = run;
    fragment_ = true;
  }

  void open_link(const Run& run) {
    link_ = run.link;
    link_begins_ = x_;
  }

  void close_link() {
    if (!link_) return;
    box_.links.push_back({.x = link_begins_,
                          .y = {},
                          .width = x_ - link_begins_,
                          .height = box_.height,
                          .link = *link_});
    link_.reset();
  }

  void open_rule(const TextStyle& style) {
    ruled_ = style;
    rule_begins_ = x_;
  }

  void close_rule() {
    if (!ruled_) return;
    box_.marks.push_back(rule_of(*ruled_, rule_begins_, base_line_, x_ - rule_begins_));
    fragment_ = false;
    ruled_.reset();
  }

  Fragment& fragment() { return std::get<Fragment>(box_.marks.back()); }

  const Composition& composition_;
  const Copy& copy_;
  Points x_;
  Points base_line_;
  Box& box_;
  bool fragment_ = false;  // the last mark is the open fragment
  std::uint32_t run_ = 0;
  std::optional<StructureId> link_;
  Points link_begins_;
  std::optional<TextStyle> ruled_;  // of the words that the open rule goes with
  Points rule_begins_;
};

Box box_of(const Composition& composition, const Copy& copy, const Line& line, Points x) {
  Box box;
  const Room room = room_of(composition, copy, line);
  box.height = copy.style.leading;
  if (room.is_wanted) box.height = std::max(box.height, room.above + room.below);
  box.base_line = (box.height - room.above - room.below) / 2 + room.above;
  if (copy.goes_both_ways || composition.paged.right_to_left) {
    set_in_order(composition, copy, line, x, box);
    return box;
  }
  LineSetter(composition, copy, x, *box.base_line, box).set(line);
  if (copy.is_told) tell_fragments(box);
  return box;
}

void add_notes(const Copy& copy, const Line& line, std::size_t& next, Box& box) {
  for (; next < copy.notes.size() && copy.notes[next].word < line.end; ++next) {
    const NoteMark& mark = copy.notes[next];
    box.anchors.push_back({note_mark_destination(mark.number, mark.use), mark.element});
    if (mark.first_use) box.notes.push_back(mark.number);
  }
}

// Left is where lines of the text begin, which in a text of the other direction
// than the page's is its end.
Points start_of(const Line& line, const Column& column, Align align, bool from_end) {
  const Points spare = std::max(Points{}, column.width - line.width);
  switch (align) {
    case Align::left: return from_end ? column.x + spare : column.x;
    case Align::right: return from_end ? column.x : column.x + spare;
    case Align::centre: return column.x + spare / 2;
  }
  return column.x;
}

// Headings and labels are bold: they are never divided, and short enough to be ragged.
Breaking breaking_in(const Composition& composition, const TextStyle& style, Points measure,
                     Align align) {
  const model::PrintTheme& print = composition.setting.print;
  const bool is_text = style == composition.style.text && align == Align::left;
  return {.measure = measure,
          .justified = print.justified && is_text,
          .hyphenated = print.hyphenated && style.cut == Cut::regular};
}

}  // namespace

void set_copy(Composition& composition, Copy copy, const Column& column, Galley& galley,
              Align align) {
  const Breaking how = breaking_in(composition, copy.style, column.width, align);
  const std::vector<Line> lines = lines_of(copy, how, composition.syllables);
  std::size_t next_note = 0;
  const bool from_end = copy.right_to_left != composition.paged.right_to_left;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const Points x = start_of(lines[i], column, align, from_end);
    Box& box = galley.emplace_back(box_of(composition, copy, lines[i], x));
    add_notes(copy, lines[i], next_note, box);
    box.keep_with_next = lines.size() > 1 && (i == 0 || i + 2 == lines.size());
  }
}

Fragment fragment_of(const Shaped& shaped, const TextStyle& style, Points x, Points base_line,
                     const Role& role) {
  Fragment fragment = empty_fragment(shaped.face, style, x, base_line, role);
  fragment.parts.push_back({&shaped});
  return fragment;
}

Points width_of(const Fragment& fragment) {
  Points width;
  for (const Fragment::Part& part : fragment.parts) {
    width += part.text->width * fragment.size.value + part.room_behind;
  }
  return width;
}

std::string text_of(const Shaped& shaped) {
  if (!shaped.text.empty()) return shaped.text;
  std::string text;
  for (const Glyph& glyph : shaped.glyphs) text += glyph.text;
  return text;
}

std::string text_of(const Fragment& fragment) {
  std::string text;
  for (const Fragment::Part& part : fragment.parts) text += text_of(*part.text);
  return text;
}

Box line_box(const Composition& composition, const Copy& copy, Points x) {
  const Line all{.first = 0, .end = static_cast<std::uint32_t>(copy.words.size())};
  return box_of(composition, copy, all, x);
}

}  // namespace folio::layout
