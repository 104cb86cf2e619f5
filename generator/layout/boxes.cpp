#include <algorithm>
#include <iterator>

#include "layout/blocks.h"

namespace folio::layout {

namespace {

Points base_line_of(const Composition& composition, const TextStyle& style) {
  const Reach reach = composition.shaper.reach(style.cut);
  const Points above = reach.above * style.size.value, below = reach.below * style.size.value;
  return (style.leading - above - below) / 2 + above;
}

// --- Ratings -------------------------------------------------------------------------

struct RatingShape {
  model::RagRating rating;
  model::Colour colour;
  std::vector<std::pair<double, double>> points;  // in a square of side 1, y upwards
};

// A shape of its own for each rating, so that colour is never needed.
const std::vector<RatingShape>& rating_shapes() {
  static const std::vector<RatingShape> shapes = {
      {model::RagRating::red, {164, 22, 35}, {{0.05, 0}, {0.85, 0}, {0.85, 0.8}, {0.05, 0.8}}},
      {model::RagRating::amber, {178, 94, 0}, {{0, 0}, {0.9, 0}, {0.45, 0.85}}},
      {model::RagRating::green, {0, 106, 60}, {{0.45, 0.4}}},
      {model::RagRating::complete,
       {26, 72, 122},
       {{0, 0.35}, {0.15, 0.5}, {0.35, 0.28}, {0.78, 0.82}, {0.92, 0.7}, {0.37, 0}}},
      {model::RagRating::not_rated,
       {84, 92, 96},
       {{0.05, 0.3}, {0.85, 0.3}, {0.85, 0.46}, {0.05, 0.46}}},
  };
  return shapes;
}

Mark rating_mark(model::RagRating rating, Points x, Points base_line, Points size) {
  const RatingShape& model = *std::ranges::find(rating_shapes(), rating, &RatingShape::rating);
  const Points side = size * 0.85;
  Shape shape{.points = {}, .radius = {}, .colour = model.colour, .role = Decoration::layout};
  for (const auto& [right, up] : model.points) {
    shape.points.emplace_back(x + side * right, base_line - side * up);
  }
  if (shape.points.size() == 1) shape.radius = side * 0.43;
  return shape;
}

// --- Lines ---------------------------------------------------------------------------

void add_glyphs(const Shaped& shaped, Fragment& fragment) {
  const double size = fragment.size.value;
  for (const Glyph& glyph : shaped.glyphs) {
    fragment.glyphs.push_back({.id = glyph.id,
                               .advance = glyph.advance * size,
                               .x_offset = glyph.x_offset * size,
                               .y_offset = glyph.y_offset * size,
                               .text = glyph.text});
  }
}

Fragment empty_fragment(const TextStyle& style, Points x, Points base_line, const Role& role) {
  return {.x = x,
          .y = base_line,
          .face = static_cast<FaceId>(style.cut),
          .size = style.size,
          .colour = style.colour,
          .glyphs = {},
          .role = role};
}

// Puts the words of one line down as marks, from left to right.
class LineSetter {
 public:
  LineSetter(const Copy& copy, Points x, Points base_line, Box& box)
      : copy_(copy), x_(x), base_line_(base_line), box_(box) {}

  void set(std::uint32_t first, std::uint32_t end) {
    Points text_end = x_;
    for (std::uint32_t at = first; at < end; ++at) {
      const Word& word = copy_.words[at];
      for (std::uint32_t i = word.first_piece; i < word.end_piece; ++i) set(copy_.pieces[i]);
      text_end = x_;
      set_gap(word, at + 1 == end);
    }
    // The space at a line's end is not underlined.
    x_ = text_end;
    close_link();
  }

 private:
  void set(const Piece& piece) {
    if (piece.rating) {
      const Points size = copy_.runs[piece.run].style.size;
      box_.marks.push_back(rating_mark(*piece.rating, x_, base_line_, size));
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
    if (word.gap == Gap::soft_hyphen && at_end) {
      set(*word.filling, word.filling_run);
      fragment().glyphs.back().text = "\u00AD";
    }
  }

  void set(const Shaped& shaped, std::uint32_t run) {
    if (!fragment_ || run != run_) begin_fragment(run);
    add_glyphs(shaped, fragment());
    x_ += shaped.width * fragment().size.value;
  }

  void begin_fragment(std::uint32_t run) {
    const Run& now = copy_.runs[run];
    if (now.link != link_) close_link();
    if (now.link && !link_) open_link(now);
    box_.marks.push_back(empty_fragment(now.style, x_, base_line_ - now.rise, now.role));
    run_ = run;
    fragment_ = true;
  }

  void open_link(const Run& run) {
    link_ = run.link;
    link_begins_ = x_;
    underline_ = run.underlined ? std::optional(run.style.colour) : std::nullopt;
  }

  void close_link() {
    if (!link_) return;
    const Points width = x_ - link_begins_;
    box_.links.push_back(
        {.x = link_begins_, .y = {}, .width = width, .height = box_.height, .link = *link_});
    if (underline_) {
      box_.marks.push_back(Fill{.x = link_begins_,
                                .y = base_line_ + copy_.style.size * 0.12,
                                .width = width,
                                .height = Points{0.5},
                                .colour = *underline_,
                                .role = Decoration::layout});
      fragment_ = false;
    }
    link_.reset();
  }

  Fragment& fragment() { return std::get<Fragment>(box_.marks.back()); }

  const Copy& copy_;
  Points x_;
  Points base_line_;
  Box& box_;
  bool fragment_ = false;  // the last mark is the open fragment
  std::uint32_t run_ = 0;
  std::optional<StructureId> link_;
  Points link_begins_;
  std::optional<model::Colour> underline_;
};

Box box_of(const Composition& composition, const Copy& copy, const Line& line, Points x) {
  Box box;
  box.height = copy.style.leading;
  box.base_line = base_line_of(composition, copy.style);
  LineSetter(copy, x, *box.base_line, box).set(line.first, line.end);
  return box;
}

void add_notes(const Copy& copy, const Line& line, std::size_t& next, Box& box) {
  for (; next < copy.notes.size() && copy.notes[next].word < line.end; ++next) {
    const NoteMark& mark = copy.notes[next];
    if (!mark.first_use) continue;
    box.notes.push_back(mark.number);
    box.anchors.push_back(note_mark_destination(mark.number));
  }
}

Points start_of(const Line& line, const Column& column, Align align) {
  const Points spare = std::max(Points{}, column.width - line.width);
  switch (align) {
    case Align::left: return column.x;
    case Align::right: return column.x + spare;
    case Align::centre: return column.x + spare / 2;
  }
  return column.x;
}

}  // namespace

void set_copy(Composition& composition, Copy copy, const Column& column, Galley& galley,
              Align align) {
  const std::vector<Line> lines = lines_of(copy, column.width, composition.shaper);
  std::size_t next_note = 0;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    Box& box =
        galley.emplace_back(box_of(composition, copy, lines[i], start_of(lines[i], column, align)));
    add_notes(copy, lines[i], next_note, box);
    box.keep_with_next = lines.size() > 1 && (i == 0 || i + 2 == lines.size());
  }
}

Fragment fragment_of(const Shaped& shaped, const TextStyle& style, Points x, Points base_line,
                     const Role& role) {
  Fragment fragment = empty_fragment(style, x, base_line, role);
  add_glyphs(shaped, fragment);
  return fragment;
}

Box line_box(const Composition& composition, const Copy& copy, Points x) {
  return box_of(composition, copy, {0, static_cast<std::uint32_t>(copy.words.size()), {}}, x);
}

void hang(Box label, Galley& galley, std::size_t first) {
  if (first >= galley.size() || !galley[first].base_line) {
    label.keep_with_next = first < galley.size();
    galley.insert(galley.begin() + static_cast<std::ptrdiff_t>(first), std::move(label));
    return;
  }
  Box& box = galley[first];
  const Points down = *box.base_line - *label.base_line;
  std::vector<Mark> marks;
  move_down(std::move(label.marks), down, marks);
  std::ranges::move(box.marks, std::back_inserter(marks));
  box.marks = std::move(marks);
  for (LinkArea& link : label.links) {
    link.y += down;
    box.links.push_back(link);
  }
}

// --- What stays together -----------------------------------------------------------------

namespace {

Points height_of(const Galley& galley) {
  Points height;
  for (const Box& box : galley) height += box.space_before + box.height;
  return galley.empty() ? height : height - galley.front().space_before;
}

// No page ends between the boxes first..end.
void keep_from(Galley& galley, std::size_t first, std::size_t end) {
  for (std::size_t i = first; i + 1 < std::min(end, galley.size()); ++i) {
    galley[i].keep_with_next = true;
  }
}

}  // namespace

void keep_together(const Composition& composition, Galley& galley) {
  const bool is_short = height_of(galley) < composition.style.text_height() * 0.45;
  if (is_short) return keep_from(galley, 0, galley.size());
  // Of a long one at least a few rows stay together at either end.
  constexpr std::size_t few = 4;
  keep_from(galley, 0, few);
  if (galley.size() > few) keep_from(galley, galley.size() - few, galley.size());
}

// --- Boxes of all kinds ------------------------------------------------------------------

void move_down(std::vector<Mark> marks, Points down, std::vector<Mark>& into) {
  for (Mark& mark : marks) {
    std::visit(Overloaded{[&](Shape& shape) {
                            for (auto& point : shape.points) point.second += down;
                          },
                          [&](auto& other) { other.y += down; }},
               mark);
    into.push_back(std::move(mark));
  }
}

void add_bar(Composition& composition, Points x, model::Colour colour, Galley& galley,
             std::size_t first) {
  const int id = ++composition.bars;
  for (std::size_t i = first; i < galley.size(); ++i) {
    galley[i].bars.push_back({id, x, composition.style.bar, colour});
  }
}

Box rule_box(const Composition& composition, const Column& column, Points height) {
  const PrintStyle& style = composition.style;
  Box box;
  box.height = height;
  box.marks.push_back(Fill{.x = column.x,
                           .y = height / 2,
                           .width = column.width,
                           .height = style.hairline,
                           .colour = style.hairline_colour,
                           .role = Decoration::layout});
  return box;
}

}  // namespace folio::layout
