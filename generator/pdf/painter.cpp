#include <cmath>

#include "base/overloaded.h"
#include "pdf/writer.h"

namespace folio::pdf {

using layout::Decoration;
using layout::Fragment;
using layout::Role;

namespace {

/// The properties of an artifact (14.8.2.2.2).
std::string_view artifact(Decoration decoration) {
  switch (decoration) {
    case Decoration::layout: return "/Artifact <</Type /Layout>> BDC\n";
    case Decoration::header:
      return "/Artifact <</Type /Pagination /Subtype /Header /Attached [/Top]>> BDC\n";
    case Decoration::footer:
      return "/Artifact <</Type /Pagination /Subtype /Footer /Attached [/Bottom]>> BDC\n";
    case Decoration::repeated_table_head:
    case Decoration::blank_page: return "/Artifact <</Type /Pagination>> BDC\n";
  }
  return "";
}

/// A place in hundredths of a point, the resolution of what is written: steps
/// between such places add up without error.
struct Place {
  long x = 0, y = 0;
};

bool is_grey(model::Colour colour) {
  return colour.red == colour.green && colour.green == colour.blue;
}

long hundredths(double points) { return std::lround(points * 100); }

class Painter {
 public:
  Painter(const layout::PagedDocument& document, std::size_t page, Palette palette)
      : page_(document.pages[page]), number_(page), palette_(palette) {}

  std::string paint() {
    for (const layout::Mark& mark : page_.marks)
      std::visit([this](const auto& drawn) { draw(drawn); }, mark);
    leave();
    return std::move(out_);
  }

 private:
  // Each kind of mark.
  void draw(const Fragment& fragment);
  void draw(const layout::Fill& fill);
  void draw(const layout::Shape& shape);
  void draw(const layout::Stroke& stroke);
  void draw(const layout::Outline& outline);
  void draw(const layout::PlacedPicture& placed);

  // Marked content and text objects, which may not overlap (14.6.1).
  void enter(const Role& role, const std::shared_ptr<const std::string>& spoken = {});
  void leave();
  void begin_text();
  void end_text();

  // Text.
  void choose_font(const Fragment& fragment);
  void move_to(Place place);
  void show(const Fragment& fragment);
  void show(const Font::Shown& shown, Points size);

  // Operands and operators.
  void colour(model::Colour colour);
  void colour_operands(model::Colour colour);
  void number(double value, int decimals = 2) {
    append_number(out_, value, decimals);
    out_ += ' ';
  }
  void point(Points x, Points y) { number(x.value), number(up(y)); }
  void disc(const layout::Point& middle, Points radius);
  void pen(const model::Drawing::Path::Pen& pen, double scale);
  void dash(Points length);
  void segments(const layout::Outline& outline);
  void cover(const Role& role, const Rectangle& area);
  double up(Points y) const { return (page_.height - y).value; }

  const layout::Page& page_;
  std::size_t number_;
  Palette palette_;
  std::string out_;

  std::optional<Role> role_;                   // of the marked content that is open
  std::shared_ptr<const std::string> spoken_;  // by it, in place of its glyphs
  bool in_text_ = false;
  Place line_;  // where the current line of the text object begins

  // The graphics state; nothing is set on a new page but black.
  std::optional<layout::FaceId> face_;
  Points size_;
  model::Colour colour_;
};

void Painter::draw(const Fragment& fragment) {
  if (fragment.parts.empty()) return;
  enter(fragment.role, fragment.spoken);
  begin_text();
  colour(fragment.colour);
  choose_font(fragment);
  move_to({hundredths(fragment.x.value), hundredths(up(fragment.y))});
  show(fragment);

  const Points width = width_of(fragment);
  const FontMetrics& metrics = palette_.fonts[static_cast<std::size_t>(fragment.face)].metrics();
  const double em = fragment.size.value / 1000;
  cover(fragment.role, {fragment.x.value, up(fragment.y) + metrics.descent * em,
                        (fragment.x + width).value, up(fragment.y) + metrics.ascent * em});
}

void Painter::draw(const layout::Fill& fill) {
  enter(fill.role);
  end_text();
  colour(fill.colour);
  point(fill.x, fill.y + fill.height);
  number(fill.width.value), number(fill.height.value);
  out_ += "re f\n";
  cover(fill.role,
        {fill.x.value, up(fill.y + fill.height), (fill.x + fill.width).value, up(fill.y)});
}

void Painter::draw(const layout::Shape& shape) {
  if (shape.points.empty()) return;
  enter(shape.role);
  end_text();
  colour(shape.colour);
  const bool round = shape.radius > Points{0};
  std::string_view step = "m\n";
  for (const auto& [x, y] : shape.points) {
    cover(shape.role, {(x - shape.radius).value, up(y + shape.radius), (x + shape.radius).value,
                       up(y - shape.radius)});
    if (round) {
      disc({x, y}, shape.radius);
    } else {
      point(x, y);
      out_ += std::exchange(step, "l\n");
    }
  }
  out_ += "f\n";
}

/// Lines have a state of their own (8.4.3), which nobody else inherits.
void Painter::draw(const layout::Stroke& stroke) {
  if (stroke.lines.empty()) return;
  enter(stroke.role);
  end_text();
  out_ += "q ";
  colour_operands(stroke.colour);
  out_ += is_grey(stroke.colour) ? "G " : "RG ";
  number(stroke.thickness.value);
  out_ += "w 1 j ";
  dash(stroke.dash);
  const Points half = stroke.thickness / 2;
  for (const std::vector<layout::Point>& line : stroke.lines) {
    std::string_view step = "m\n";
    for (const auto& [x, y] : line) {
      point(x, y);
      out_ += std::exchange(step, "l\n");
      cover(stroke.role, {(x - half).value, up(y + half), (x + half).value, up(y - half)});
    }
  }
  out_ += "S Q\n";
}

void Painter::pen(const model::Drawing::Path::Pen& pen, double scale) {
  colour_operands(pen.colour);
  out_ += is_grey(pen.colour) ? "G " : "RG ";
  number(pen.thickness.value * scale);
  out_ += "w " + std::to_string(static_cast<int>(pen.cap)) + " J " +
          std::to_string(static_cast<int>(pen.join)) + " j ";
  out_ += "4 M ";  // SVG's own limit (SVG 2, 13.5.6), where that of PDF is 10
  dash(pen.dash * scale);
}

// What would be written as 0 is no dash: a pattern of nothing is forbidden (8.4.3.6).
void Painter::dash(Points length) {
  const long written = hundredths(length.value);
  if (written <= 0) return;
  out_ += '[';
  append_number(out_, static_cast<double>(written) / 100);
  out_ += "] 0 d ";
}

void Painter::segments(const layout::Outline& outline) {
  using Path = model::Drawing::Path;
  const Points half =
      outline.path.pen ? outline.path.pen->thickness * (outline.scale / 2) : Points{};
  const auto at = [&](Points x, Points y) {
    const Points across = outline.x + x * outline.scale, down = outline.y + y * outline.scale;
    point(across, down);
    cover(outline.role,
          {(across - half).value, up(down + half), (across + half).value, up(down - half)});
  };
  for (const Path::Segment& segment : outline.path.segments) {
    std::visit(Overloaded{[&](const Path::MoveTo& to) { at(to.x, to.y), out_ += "m\n"; },
                          [&](const Path::LineTo& to) { at(to.x, to.y), out_ += "l\n"; },
                          [&](const Path::CurveTo& to) {
                            at(to.x1, to.y1), at(to.x2, to.y2), at(to.x, to.y);
                            out_ += "c\n";
                          },
                          [&](const Path::Close&) { out_ += "h\n"; }},
               segment);
  }
}

/// A state of its own, as of lines. Which operator paints it: 8.5.3.1, table 60.
void Painter::draw(const layout::Outline& outline) {
  const model::Drawing::Path& path = outline.path;
  if (path.segments.empty() || (!path.fill && !path.pen)) return;
  enter(outline.role);
  end_text();
  out_ += "q ";
  if (path.fill) {
    colour_operands(*path.fill);
    out_ += is_grey(*path.fill) ? "g " : "rg ";
  }
  if (path.pen) pen(*path.pen, outline.scale);
  segments(outline);
  const std::string_view operation = !path.fill ? "S" : !path.pen ? "f" : "B";
  (out_ += operation) += path.fill && path.even_odd ? "* Q\n" : " Q\n";
}

void Painter::disc(const layout::Point& middle, Points radius_of_disc) {
  // Four Bézier curves that leave a circle by less than 0.03 % of its radius.
  static constexpr double handle = 0.5523;
  static constexpr std::pair<int, int> corners[] = {{1, 0}, {0, 1}, {-1, 0}, {0, -1}, {1, 0}};
  const auto [x, y] = middle;
  const double radius = radius_of_disc.value;
  const auto at = [&, x = x, y = y](double dx, double dy) {
    number(x.value + radius * dx), number(up(y) + radius * dy);
  };
  at(1, 0);
  out_ += "m\n";
  for (int quarter = 0; quarter < 4; ++quarter) {
    const auto [ax, ay] = corners[quarter];
    const auto [bx, by] = corners[quarter + 1];
    at(ax + handle * bx, ay + handle * by);
    at(bx + handle * ax, by + handle * ay);
    at(bx, by);
    out_ += "c\n";
  }
}

void Painter::draw(const layout::PlacedPicture& placed) {
  if (placed.picture == nullptr) return;
  enter(placed.role);
  end_text();
  out_ += "q ";
  number(placed.width.value);
  out_ += "0 0 ";
  number(placed.height.value);
  point(placed.x, placed.y + placed.height);
  out_ += "cm /I" + std::to_string(palette_.pictures.number_of(placed.picture)) + " Do Q\n";
  cover(placed.role, {placed.x.value, up(placed.y + placed.height), (placed.x + placed.width).value,
                      up(placed.y)});
}

void Painter::cover(const Role& role, const Rectangle& area) {
  if (const auto* content = std::get_if<layout::ContentId>(&role))
    palette_.structure.cover(*content, number_, area);
}

/// What is spoken in place of glyphs (ActualText, 14.9.4) is said of marked content
/// of its own.
void Painter::enter(const Role& role, const std::shared_ptr<const std::string>& spoken) {
  if (role_ == role && spoken_ == spoken) return;
  leave();
  role_ = role;
  spoken_ = spoken;
  if (const auto* decoration = std::get_if<Decoration>(&role)) {
    out_ += artifact(*decoration);
    return;
  }
  const auto content = std::get<layout::ContentId>(role);
  // Some programs look for spoken text in spans alone.
  (out_ += '/') += spoken ? "Span" : palette_.structure.tag_of(content);
  out_ += " <</MCID " + std::to_string(palette_.structure.begin_piece(content, number_));
  if (spoken) out_ += " /ActualText " + text_string(*spoken);
  out_ += ">> BDC\n";
}

void Painter::leave() {
  if (!role_) return;
  end_text();
  out_ += "EMC\n";
  role_.reset();
  spoken_.reset();
}

void Painter::begin_text() {
  if (in_text_) return;
  out_ += "BT\n";
  in_text_ = true;
  line_ = {};
}

void Painter::end_text() {
  if (!in_text_) return;
  out_ += "ET\n";
  in_text_ = false;
}

void Painter::choose_font(const Fragment& fragment) {
  if (face_ == fragment.face && size_ == fragment.size) return;
  face_ = fragment.face;
  size_ = fragment.size;
  out_ += "/F" + std::to_string(static_cast<std::uint32_t>(fragment.face)) + " ";
  number(fragment.size.value);
  out_ += "Tf\n";
}

void Painter::move_to(Place place) {
  number(static_cast<double>(place.x - line_.x) / 100);
  number(static_cast<double>(place.y - line_.y) / 100);
  out_ += "Td\n";
  line_ = place;
}

/// Shows the texts in one TJ, moving wherever they are not where the widths of
/// what stands before would put them: `pen` is where a viewer's pen is, `line`
/// where the layout's is, both in thousandths of the size.
void Painter::show(const Fragment& fragment) {
  Font& font = palette_.fonts[static_cast<std::size_t>(fragment.face)];
  long pen = 0;
  double line = 0;
  out_ += "[(";
  for (const Fragment::Part& part : fragment.parts) {
    if (const long move = std::lround(line - static_cast<double>(pen)); move != 0) {
      out_ += ')' + std::to_string(-move) + '(';
      pen += move;
    }
    const Font::Shown& shown = font.shown(*part.text);
    show(shown, fragment.size);
    pen += shown.advance;
    line += (part.text->width.value + part.room_behind.value / fragment.size.value) * 1000;
  }
  out_ += ")] TJ\n";
}

void Painter::show(const Font::Shown& shown, Points size) {
  long rise = 0;  // in hundredths of a point
  const auto raise = [&](long wanted) {
    if (wanted == rise) return;
    rise = wanted;
    out_ += ")] TJ\n";
    number(static_cast<double>(rise) / 100);
    out_ += "Ts\n[(";
  };
  for (const Font::Step& step : shown.steps) {
    raise(hundredths(step.rise * size.value));
    out_ += step.operand;
  }
  raise(0);
}

void Painter::colour(model::Colour colour) {
  if (colour == colour_) return;
  colour_ = colour;
  colour_operands(colour);
  out_ += is_grey(colour) ? "g\n" : "rg\n";
}

// Grey by itself, so that text prints in black ink alone.
void Painter::colour_operands(model::Colour colour) {
  if (is_grey(colour)) return number(colour.red / 255.0, 3);
  for (const int part : {colour.red, colour.green, colour.blue}) number(part / 255.0, 3);
}

}  // namespace

std::string painted(const layout::PagedDocument& document, std::size_t page, Palette palette) {
  return Painter(document, page, palette).paint();
}

}  // namespace folio::pdf
