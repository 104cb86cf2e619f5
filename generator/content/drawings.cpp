// Drawings of SVG files: their outlines, each with its colours, as they follow
// each other on white ground.

#include <algorithm>
#include <cmath>

#include "base/curves.h"
#include "base/svg.h"
#include "base/text.h"
#include "content/documents.h"

namespace folio::content {

namespace {

using curves::Box;
using curves::Matrix;
using model::Colour;
using model::Drawing;

constexpr Points pixel{0.75};  // of CSS: a 96th of an inch
constexpr Colour white{255, 255, 255};
constexpr std::size_t most_segments = 100'000;

/// What all shapes of a group share.
struct Surroundings {
  Matrix matrix = {};
  Box window;  // beyond it nothing is seen
  double opacity = 1;
};

std::string_view attribute(const SvgElement& element, std::string_view name) {
  const auto found = element.attributes.find(name);
  return found == element.attributes.end() ? std::string_view{} : found->second;
}

/// A property of CSS, from the style attribute or one of its own.
std::string_view property(const SvgElement& element, std::string_view name) {
  for (const std::string_view one : text::split(attribute(element, "style"), ';')) {
    const std::size_t colon = one.find(':');
    if (colon != one.npos && text::trimmed(one.substr(0, colon)) == name)
      return text::trimmed(one.substr(colon + 1));
  }
  return attribute(element, name);
}

double number_or(const SvgElement& element, std::string_view name, double otherwise) {
  const auto numbers = curves::numbers_in(property(element, name));
  return numbers.empty() ? otherwise : numbers.front();
}

Matrix matrix_of(const SvgElement& element) {
  const auto numbers = curves::numbers_in(attribute(element, "transform"));
  if (numbers.size() != 6) return {};
  return {numbers[0], numbers[1], numbers[2], numbers[3], numbers[4], numbers[5]};
}

/// The "mask0" of "url(#mask0)" and "#mask0".
std::string_view name_in(std::string_view reference) {
  const std::size_t hash = reference.find('#');
  return hash == reference.npos ? std::string_view{}
                                : reference.substr(hash + 1, reference.find(')') - hash - 1);
}

/// "rgb(4.3%,32.5%,31.7%)".
std::optional<Colour> colour_of(std::string_view paint) {
  const auto parts = curves::numbers_in(paint);
  if (!paint.starts_with("rgb(") || parts.size() != 3) return std::nullopt;
  const auto part = [&](std::size_t i) {
    return std::clamp(static_cast<int>(std::lround(parts[i] * 2.55)), 0, 255);
  };
  return Colour{part(0), part(1), part(2)};
}

Colour mixed(const Colour& above, const Colour& ground, double opacity) {
  const auto part = [opacity](int a, int b) {
    return static_cast<int>(std::lround(a * opacity + b * (1 - opacity)));
  };
  return {part(above.red, ground.red), part(above.green, ground.green),
          part(above.blue, ground.blue)};
}

struct Unknown {
  std::string_view element, name;
};
/// What has no counterpart among lines and areas of one colour each.
constexpr Unknown unknowns[] = {
    {"image", "a picture of pixels, or an effect that comes to one"},
    {"linearGradient", "a colour that runs into another (gradient)"},
    {"radialGradient", "a colour that runs into another (gradient)"},
    {"pattern", "an area filled with a pattern"},
    {"mask", "a shape that is veiled by another (mask)"},
    {"clipPath", "a shape that is cut out along another (clip path)"},
};

/// Puts the shapes of an SVG into a drawing, until one of them cannot be.
class DrawingReader {
 public:
  explicit DrawingReader(const PlainSvg& svg) : svg_(svg) {
    drawing_.width = pixel * svg.width;
    drawing_.height = pixel * svg.height;
    index(svg.root);
  }

  Result<Drawing> read() && {
    const Surroundings all{.window = {0, 0, svg_.width, svg_.height}};
    read_kids(svg_.root, all);
    if (objection_) return *objection_;
    if (drawing_.shapes.empty()) return Failure{"nothing is drawn in it"};
    return std::move(drawing_);
  }

 private:
  using Path = Drawing::Path;

  void index(const SvgElement& element) {
    const std::string_view id = attribute(element, "id");
    if (!id.empty()) by_id_.emplace(id, &element);
    for (const SvgElement& kid : element.kids) index(kid);
  }

  const SvgElement* element_of(std::string_view reference) const {
    const auto found = by_id_.find(name_in(reference));
    return found == by_id_.end() ? nullptr : found->second;
  }

  void object(std::string_view element) {
    const auto found = std::ranges::find(unknowns, element, &Unknown::element);
    const std::string name(found == std::end(unknowns) ? element : found->name);
    if (!objection_) objection_ = Failure{"it holds " + name};
  }

  void read_kids(const SvgElement& element, const Surroundings& around) {
    for (const SvgElement& kid : element.kids) {
      if (objection_) return;
      read(kid, around);
    }
  }

  void read(const SvgElement& element, const Surroundings& around) {
    if (element.name == "defs") return;
    Surroundings inner = around;
    inner.matrix = around.matrix.after(matrix_of(element));
    inner.opacity *= number_or(element, "opacity", 1);
    enter_clip(attribute(element, "clip-path"), inner);
    enter_mask(attribute(element, "mask"), inner);
    if (objection_) return;
    if (element.name == "g") return read_kids(element, inner);
    if (element.name == "use") return read_used(element, inner);
    if (element.name == "path") return add(element, path_of(element), inner);
    if (element.name == "rect") return add(element, path_of(element), inner);
    object(element.name);
  }

  void read_used(const SvgElement& element, const Surroundings& around) {
    const SvgElement* used = element_of(attribute(element, "xlink:href"));
    if (used == nullptr) return object("use");
    // The writer of cairo names only what it wrote before: nothing uses itself.
    if (++used_ > most_segments) return object("a group used too often");
    read(*used, around);
  }

  /// Only what is cut along the sides of a box stays as it was drawn.
  void enter_clip(std::string_view reference, Surroundings& around) {
    if (reference.empty()) return;
    const SvgElement* clip = element_of(reference);
    if (clip == nullptr || clip->kids.size() != 1) return object("clipPath");
    const curves::Path path =
        curves::transformed(path_of(clip->kids[0]), around.matrix.after(matrix_of(clip->kids[0])));
    if (!path.empty() && !curves::is_box(path)) return object("clipPath");
    around.window = around.window.cut_to(curves::bounds_of(path));
  }

  /// A veil that is the same everywhere is how a group is made see-through.
  void enter_mask(std::string_view reference, Surroundings& around) {
    if (reference.empty()) return;
    const SvgElement* veil = element_of(reference);
    while (veil != nullptr && veil->name != "rect") {
      veil = veil->kids.size() == 1 ? &veil->kids[0] : nullptr;
    }
    if (veil == nullptr || !colour_of(property(*veil, "fill"))) return object("mask");
    around.opacity *= number_or(*veil, "fill-opacity", 1);
  }

  static curves::Path path_of(const SvgElement& element) {
    if (element.name == "path") return curves::parsed(attribute(element, "d"));
    using Kind = curves::Segment::Kind;
    const double left = number_or(element, "x", 0), top = number_or(element, "y", 0);
    const double right = left + number_or(element, "width", 0);
    const double bottom = top + number_or(element, "height", 0);
    return {{Kind::move, {{{left, top}}}},
            {Kind::line, {{{right, top}}}},
            {Kind::line, {{{right, bottom}}}},
            {Kind::line, {{{left, bottom}}}},
            {Kind::close, {}}};
  }

  // --- One shape ---------------------------------------------------------------------

  /// The colour of an area or a line, laid on what is below; nothing if none is drawn.
  std::optional<Colour> paint(const SvgElement& element, const std::string& name,
                              std::string_view otherwise, const Box& box, double opacity) {
    std::string_view written = property(element, name);
    if (written.empty()) written = otherwise;
    if (written == "none") return std::nullopt;
    const auto colour = colour_of(written);
    if (!colour) {
      const SvgElement* server = element_of(written);
      object(server == nullptr ? std::string_view("pattern") : std::string_view(server->name));
      return std::nullopt;
    }
    const double share = opacity * number_or(element, name + "-opacity", 1);
    if (share <= 0) return std::nullopt;
    if (share >= 0.999) return colour;
    const auto ground = ground_below(box);
    if (!ground) objection_ = Failure{"it holds a see-through colour on top of other shapes"};
    return ground ? std::optional(mixed(*colour, *ground, share)) : std::nullopt;
  }

  /// The one colour that is seen in all of the box so far, if it is one.
  std::optional<Colour> ground_below(const Box& box) const {
    for (auto below = painted_.rbegin(); below != painted_.rend(); ++below) {
      if (!below->box.meets(box)) continue;
      if (below->is_area && below->box.contains(box)) return below->colour;
      if (below->colour != white) return std::nullopt;
    }
    return white;
  }

  void add(const SvgElement& element, const curves::Path& written, const Surroundings& around) {
    const curves::Path path = curves::transformed(written, around.matrix);
    if (path.empty() && !attribute(element, "d").empty()) return;
    const Box box = curves::bounds_of(path);
    const auto fill = paint(element, "fill", "rgb(0%,0%,0%)", box, around.opacity);
    const auto stroke = paint(element, "stroke", "none", box, around.opacity);
    if (objection_ || path.empty()) return;
    const double thickness =
        stroke ? number_or(element, "stroke-width", 1) * around.matrix.growth() : 0;
    if (stroke && around.matrix.is_uneven()) {
      objection_ = Failure{"it holds a line that is stretched more in one direction"};
      return;
    }
    const Box reach = box.widened(thickness / 2);
    if (!around.window.meets(reach.widened(0.001))) return;
    const bool even_odd = property(element, "fill-rule") == "evenodd";
    // Half a line beyond the edge is how lines along it are drawn.
    const bool whole = around.window.widened(0.5).contains(box);
    if (fill) {
      push(whole ? path : curves::area_within(path, around.window), fill, std::nullopt, even_odd);
      painted_.push_back({box, *fill, curves::is_box(path)});
    }
    if (stroke) {
      const auto pen = pen_of(element, *stroke, thickness, around.matrix.growth());
      push(lines_of(element, whole ? path : curves::lines_within(path, around.window), around),
           std::nullopt, pen, false);
      painted_.push_back({reach, *stroke, false});
    }
  }

  /// In dashes, unless they are of the one kind that a pen has.
  static curves::Path lines_of(const SvgElement& element, const curves::Path& path,
                               const Surroundings& around) {
    std::vector<double> dashes = curves::numbers_in(property(element, "stroke-dasharray"));
    if (dashes.empty() || even_dash(element) > 0) return path;
    for (double& dash : dashes) dash *= around.matrix.growth();
    const double offset = number_or(element, "stroke-dashoffset", 0) * around.matrix.growth();
    return curves::dashed(path, dashes, offset);
  }

  /// The length of dashes that are as long as the gaps between them; else 0.
  static double even_dash(const SvgElement& element) {
    const auto dashes = curves::numbers_in(property(element, "stroke-dasharray"));
    const bool is_even = dashes.size() == 1 || (dashes.size() == 2 && dashes[0] == dashes[1]);
    return is_even && number_or(element, "stroke-dashoffset", 0) == 0 ? dashes[0] : 0;
  }

  static Path::Pen pen_of(const SvgElement& element, Colour colour, double thickness,
                          double growth) {
    static constexpr Word<Path::Pen::Cap> caps[] = {{"butt", Path::Pen::Cap::butt},
                                                    {"round", Path::Pen::Cap::round},
                                                    {"square", Path::Pen::Cap::square}};
    static constexpr Word<Path::Pen::Join> joins[] = {{"miter", Path::Pen::Join::miter},
                                                      {"round", Path::Pen::Join::round},
                                                      {"bevel", Path::Pen::Join::bevel}};
    Path::Pen pen{.colour = colour, .thickness = pixel * thickness, .dash = {}};
    const auto of = [&element](const auto& words, std::string_view name, auto& value) {
      const auto found = std::ranges::find(words, property(element, name),
                                           [](const auto& one) { return one.word; });
      if (found != std::end(words)) value = found->value;
    };
    of(caps, "stroke-linecap", pen.cap);
    of(joins, "stroke-linejoin", pen.join);
    pen.dash = pixel * (even_dash(element) * growth);
    return pen;
  }

  void push(const curves::Path& path, std::optional<Colour> fill, std::optional<Path::Pen> pen,
            bool even_odd) {
    segments_ += path.size();
    if (segments_ > most_segments) {
      objection_ = Failure{"it has more than 100,000 lines and curves", Failure::Cause::too_large};
    }
    if (path.empty() || objection_) return;
    Path shape{.segments = {}, .fill = fill, .pen = std::move(pen), .even_odd = even_odd};
    shape.segments.reserve(path.size());
    for (const curves::Segment& segment : path) shape.segments.push_back(segment_of(segment));
    drawing_.shapes.emplace_back(std::move(shape));
  }

  static Path::Segment segment_of(const curves::Segment& segment) {
    const auto& [a, b, c] = segment.points;
    switch (segment.kind) {
      case curves::Segment::Kind::move: return Path::MoveTo{pixel * a.x, pixel * a.y};
      case curves::Segment::Kind::line: return Path::LineTo{pixel * a.x, pixel * a.y};
      case curves::Segment::Kind::curve:
        return Path::CurveTo{pixel * a.x, pixel * a.y, pixel * b.x,
                             pixel * b.y, pixel * c.x, pixel * c.y};
      case curves::Segment::Kind::close: return Path::Close{};
    }
    return Path::Close{};
  }

  /// What has been drawn so far, as far as what is see-through asks for it.
  struct Painted {
    Box box;
    Colour colour;
    bool is_area = false;  // fills all of its box
  };

  const PlainSvg& svg_;
  std::map<std::string, const SvgElement*, std::less<>> by_id_;
  Drawing drawing_;
  std::vector<Painted> painted_;
  std::size_t segments_ = 0, used_ = 0;
  std::optional<Failure> objection_;
};

}  // namespace

Result<DrawingFile> read_drawing(std::string_view bytes) {
  const auto svg = plain_svg(bytes);
  if (!svg) return svg.error();
  auto drawing = DrawingReader(*svg).read();
  if (!drawing) return drawing.error();
  return DrawingFile{std::make_shared<const Drawing>(*std::move(drawing)), svg->has_other_letters};
}

}  // namespace folio::content
