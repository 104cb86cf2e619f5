// Drawings as SVG inside the page, so that they take its colours: light, dark,
// or the reader's own.

#include <algorithm>
#include <charconv>
#include <cmath>
#include <map>

#include "web/render.h"

namespace folio::web {

namespace {

using model::Drawing;
using model::Pattern;
using model::Tone;

// Points as they stand in an attribute: at most two decimals.
struct Number {
  explicit Number(Points points) : Number(points.value) {}
  explicit Number(double value) {
    char buffer[32];
    const double rounded = std::round(value * 100) / 100;
    const auto [end, error] = std::to_chars(buffer, std::end(buffer), rounded + 0.0);
    if (error == std::errc{}) digits.assign(buffer, end);
  }
  std::string digits;
};

Markup& operator<<(Markup& markup, const Number& number) { return markup << Plain{number.digits}; }

Literal class_of(Tone tone) {
  switch (tone) {
    case Tone::ink: return "tone-ink";
    case Tone::quiet: return "tone-quiet";
    case Tone::paper: return "tone-paper";
    case Tone::accent: return "tone-accent";
    case Tone::tint: return "tone-tint";
    case Tone::red: return "tone-red";
    case Tone::amber: return "tone-amber";
    case Tone::green: return "tone-green";
    case Tone::blue: return "tone-blue";
    case Tone::grey: return "tone-grey";
  }
  return "tone-ink";
}

// What a pattern is called in its drawing, and what repeats in eight points.
struct Tile {
  Literal name;
  Literal path;
};

Tile tile_of(Pattern pattern) {
  switch (pattern) {
    case Pattern::solid: return {"", ""};
    case Pattern::stripes: return {"stripes", "M-1 1l2-2M0 8l8-8M7 9l2-2"};
    case Pattern::dots: return {"dots", "M2 2h.01M6 6h.01"};
    case Pattern::crosses: return {"crosses", "M0 0l8 8M0 8l8-8"};
  }
  return {"", ""};
}

// "#0b5351".
std::string hexadecimal(model::Colour colour) {
  constexpr std::string_view digits = "0123456789abcdef";
  std::string word = "#";
  for (const int part : {colour.red, colour.green, colour.blue}) {
    (word += digits[static_cast<std::size_t>(part) / 16]) +=
        digits[static_cast<std::size_t>(part) % 16];
  }
  return word;
}

// Marks on a light tone are in ink, on all others in the colour of paper.
Literal marks_on(Tone tone) {
  const bool light = tone == Tone::tint || tone == Tone::paper;
  return light ? Literal("dark") : Literal("light");
}

/// Writes one drawing; ids in it are made from the figure's own.
class DrawingWriter {
 public:
  DrawingWriter(const Drawing& drawing, std::string_view id) : drawing_(drawing), id_(id) {}

  Markup written(std::string_view alt) {
    Markup markup("<svg role=\"img\" aria-labelledby=\"");
    markup << Plain{id_} << "_title\" viewBox=\"0 0 " << Number{drawing_.width} << " "
           << Number{drawing_.height} << "\" width=\"" << ems(drawing_.width) << "em\" height=\""
           << ems(drawing_.height) << "em\">\n<title id=\"" << Plain{id_} << "_title\">"
           << Plain{alt} << "</title>\n"
           << tiles() << shapes();
    return markup << "</svg>\n", markup;
  }

  Markup file() {
    Markup markup("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 ");
    markup << Number{drawing_.width} << " " << Number{drawing_.height} << "\" width=\""
           << pixels_of(drawing_.width) << "\" height=\"" << pixels_of(drawing_.height)
           << "\">\n<path fill=\"#ffffff\" d=\"M0 0H" << Number{drawing_.width} << "V"
           << Number{drawing_.height} << "H0Z\"/>\n"
           << tiles() << shapes();
    return markup << "</svg>\n", markup;
  }

 private:
  Markup shapes() const {
    Markup markup;
    for (const Drawing::Shape& shape : drawing_.shapes) {
      markup << std::visit([this](const auto& one) { return written(one); }, shape) << "\n";
    }
    return markup;
  }

  // Twelve points, at 96 pixels an inch, are the letters of the text around.
  static Number ems(Points length) { return Number{length / 12}; }

  // The patterns that are used, each once.
  Markup tiles() const {
    std::map<std::string, Markup> used;
    for (const Drawing::Shape& shape : drawing_.shapes) {
      const auto* area = std::get_if<Drawing::Rectangle>(&shape);
      if (area == nullptr || area->pattern == Pattern::solid) continue;
      const Tile tile = tile_of(area->pattern);
      Markup pattern("<pattern id=\"");
      pattern << tile_id(*area)
              << "\" width=\"8\" height=\"8\" patternUnits=\"userSpaceOnUse\"><path class=\""
              << tile.name << " " << marks_on(area->fill) << "\" d=\"" << tile.path
              << "\"/></pattern>";
      used.emplace(tile_id(*area).html(), std::move(pattern));
    }
    Markup markup;
    if (used.empty()) return markup;
    markup << "<defs>";
    for (const auto& [id, pattern] : used) markup << pattern;
    return markup << "</defs>\n", markup;
  }

  Markup tile_id(const Drawing::Rectangle& area) const {
    Markup markup;
    return markup << Plain{id_} << "_" << tile_of(area.pattern).name << "_" << marks_on(area.fill),
           markup;
  }

  Markup place(const Drawing::Rectangle& area) const {
    Markup markup;
    return markup << " x=\"" << Number{area.x} << "\" y=\"" << Number{area.y} << "\" width=\""
                  << Number{area.width} << "\" height=\"" << Number{area.height} << "\"",
           markup;
  }

  Markup written(const Drawing::Rectangle& area) const {
    Markup markup("<rect class=\"area ");
    markup << class_of(area.fill) << (area.outlined ? Literal(" outlined\"") : Literal("\""))
           << place(area) << "/>";
    if (area.pattern == Pattern::solid) return markup;
    return markup << "<rect fill=\"url(#" << tile_id(area) << ")\"" << place(area) << "/>", markup;
  }

  Markup written(const Drawing::Line& line) const {
    Markup markup("<polyline class=\"line ");
    markup << class_of(line.tone) << "\" stroke-width=\"" << Number{line.thickness} << "\"";
    if (line.dashed) markup << " stroke-dasharray=\"6 4\"";
    markup << " points=\"";
    for (std::size_t i = 0; i < line.points.size(); ++i) {
      markup << (i > 0 ? Literal(" ") : Literal("")) << Number{line.points[i].first} << ","
             << Number{line.points[i].second};
    }
    return markup << "\"/>", markup;
  }

  // The corners of a form in a square round its middle.
  Markup corners(const Drawing::Marker& marker) const {
    const double x = marker.x.value, y = marker.y.value, half = marker.size.value / 2;
    Markup markup;
    const auto corner = [&](double across, double down) {
      markup << (markup.empty() ? Literal("") : Literal(" ")) << Number{x + across * half} << ","
             << Number{y + down * half};
    };
    switch (marker.form) {
      case Drawing::Marker::Form::circle: break;
      case Drawing::Marker::Form::square:
        corner(-.9, -.9), corner(.9, -.9), corner(.9, .9), corner(-.9, .9);
        break;
      case Drawing::Marker::Form::triangle:
        corner(0, -1.1), corner(1.1, .85), corner(-1.1, .85);
        break;
      case Drawing::Marker::Form::diamond:
        corner(0, -1.2), corner(1.2, 0), corner(0, 1.2), corner(-1.2, 0);
        break;
    }
    return markup;
  }

  Markup written(const Drawing::Marker& marker) const {
    Markup markup;
    if (marker.form == Drawing::Marker::Form::circle) {
      return markup << "<circle class=\"area " << class_of(marker.tone) << "\" cx=\""
                    << Number{marker.x} << "\" cy=\"" << Number{marker.y} << "\" r=\""
                    << Number{marker.size / 2} << "\"/>",
             markup;
    }
    return markup << "<polygon class=\"area " << class_of(marker.tone) << "\" points=\""
                  << corners(marker) << "\"/>",
           markup;
  }

  static Literal anchor_of(Drawing::Words::Anchor anchor) {
    switch (anchor) {
      case Drawing::Words::Anchor::start: return "";
      case Drawing::Words::Anchor::middle: return " text-anchor=\"middle\"";
      case Drawing::Words::Anchor::end: return " text-anchor=\"end\"";
    }
    return "";
  }

  Markup written(const Drawing::Words& words) const {
    Markup markup("<text class=\"area ");
    return markup << class_of(words.tone) << "\" x=\"" << Number{words.x} << "\" y=\""
                  << Number{words.y} << "\" font-size=\"" << Number{words.size} << "\""
                  << anchor_of(words.anchor)
                  << (words.bold ? Literal(" font-weight=\"bold\">") : Literal(">"))
                  << Plain{words.words} << "</text>",
           markup;
  }

  static Markup data_of(const Drawing::Path& path) {
    using Path = Drawing::Path;
    Markup data;
    const auto at = [&data](Points x, Points y) { data << Number{x} << " " << Number{y} << " "; };
    for (const Path::Segment& segment : path.segments) {
      std::visit(Overloaded{[&](const Path::MoveTo& to) { data << "M", at(to.x, to.y); },
                            [&](const Path::LineTo& to) { data << "L", at(to.x, to.y); },
                            [&](const Path::CurveTo& to) {
                              data << "C", at(to.x1, to.y1), at(to.x2, to.y2), at(to.x, to.y);
                            },
                            [&](const Path::Close&) { data << "Z"; }},
                 segment);
    }
    return data;
  }

  static Literal name_of(Drawing::Path::Pen::Cap cap) {
    switch (cap) {
      case Drawing::Path::Pen::Cap::butt: return "butt";
      case Drawing::Path::Pen::Cap::round: return "round";
      case Drawing::Path::Pen::Cap::square: return "square";
    }
    return "";
  }

  static Literal name_of(Drawing::Path::Pen::Join join) {
    switch (join) {
      case Drawing::Path::Pen::Join::miter: return "miter";
      case Drawing::Path::Pen::Join::round: return "round";
      case Drawing::Path::Pen::Join::bevel: return "bevel";
    }
    return "";
  }

  static Markup attributes_of(const Drawing::Path::Pen& pen) {
    Markup markup(" stroke=\"");
    markup << Plain{hexadecimal(pen.colour)} << "\" stroke-width=\"" << Number{pen.thickness}
           << "\" stroke-linecap=\"" << name_of(pen.cap) << "\" stroke-linejoin=\""
           << name_of(pen.join) << "\"";
    if (pen.dash > Points{}) markup << " stroke-dasharray=\"" << Number{pen.dash} << "\"";
    return markup;
  }

  Markup written(const Drawing::Path& path) const {
    Markup markup("<path fill=\"");
    markup << Plain{path.fill ? hexadecimal(*path.fill) : "none"} << "\"";
    if (path.even_odd) markup << " fill-rule=\"evenodd\"";
    if (path.pen) markup << attributes_of(*path.pen);
    return markup << " d=\"" << data_of(path) << "\"/>", markup;
  }

  const Drawing& drawing_;
  std::string_view id_;
};

}  // namespace

Markup drawing_file(const model::Drawing& drawing) { return DrawingWriter(drawing, "").file(); }

int pixels_of(Points length) {
  return std::max(1, static_cast<int>(std::lround(length.value * 96 / 72)));
}

// A drawing keeps its size, for its letters would else become too small to be
// read; where there is less room it can be scrolled, by keyboard too.
Markup drawing_of(const model::Figure& figure, const model::Block& block, const Context& context) {
  Markup markup("<div class=\"drawing\" role=\"group\" tabindex=\"0\" aria-label=\"");
  markup << Plain{context.words("figure")};
  if (!block.number.empty()) markup << " " << Plain{block.number};
  return markup << "\">\n"
                << DrawingWriter(*figure.drawing, block.anchor).written(figure.alt) << "</div>\n",
         markup;
}

}  // namespace folio::web
