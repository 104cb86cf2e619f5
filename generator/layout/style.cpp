#include <utility>

#include "layout/engine.h"

namespace folio::layout {

TextStyle bold(TextStyle style) {
  const bool slanted = style.cut == Cut::italic || style.cut == Cut::bold_italic;
  style.cut = slanted ? Cut::bold_italic : Cut::bold;
  return style;
}

TextStyle italic(TextStyle style) {
  const bool heavy = style.cut == Cut::bold || style.cut == Cut::bold_italic;
  style.cut = heavy ? Cut::bold_italic : Cut::italic;
  return style;
}

namespace {

void set_page(PrintStyle& style, const model::PrintTheme& theme) {
  style.page_width = theme.page_width;
  style.page_height = theme.page_height;
  style.left = theme.inner;
  style.right = theme.page_width - theme.outer;
  style.top = theme.top;
  style.bottom = theme.page_height - theme.foot;
  style.head_line = theme.top * 0.58;
  style.foot_line = style.bottom + theme.foot * 0.52;
  style.number_column = theme.number_column;
}

// Distances follow the leading, so that large print keeps its proportions.
void set_distances(PrintStyle& style, Points leading) {
  style.paragraph_gap = leading * 0.5;
  style.item_gap = leading * 0.25;
  style.block_gap = leading;
  style.heading_gap = leading * 0.3;
  style.list_indent = leading * 1.2;
  style.padding = leading * 0.25;
  style.bar = Points{2.5};
  style.bar_room = leading * 0.85;
  style.rule = Points{0.9};
  style.hairline = Points{0.5};
}

void set_text(PrintStyle& style, const model::PrintTheme& theme) {
  const auto scaled = [&](double factor, double leading, model::Colour colour, Cut cut) {
    const Points size = theme.text_size * factor;
    return TextStyle{.size = size, .leading = size * leading, .colour = colour, .cut = cut};
  };
  style.text = {theme.text_size, theme.leading, theme.ink, Cut::regular};
  style.number = {theme.text_size, theme.leading, theme.quiet, Cut::regular};
  style.title = scaled(2, 1.2, theme.ink, Cut::bold);
  style.section = scaled(1.42, 1.3, theme.ink, Cut::bold);
  style.subheading = {theme.text_size, theme.leading, theme.ink, Cut::bold};
  style.minor_heading = {theme.text_size, theme.leading, theme.ink, Cut::bold_italic};
  style.caption = scaled(0.875, 1.35, theme.ink, Cut::bold);
  style.cell = scaled(0.875, 1.35, theme.ink, Cut::regular);
  style.note = {theme.note_size, theme.note_leading, theme.ink, Cut::regular};
  style.running = {theme.text_size * 0.75, theme.text_size, theme.quiet, Cut::regular};
}

}  // namespace

namespace {

model::Colour mixed(model::Colour colour, model::Colour other, double share_of_other) {
  const auto part = [&](int a, int b) {
    return static_cast<int>(a * (1 - share_of_other) + b * share_of_other + 0.5);
  };
  return {part(colour.red, other.red), part(colour.green, other.green),
          part(colour.blue, other.blue)};
}

constexpr model::Colour paper{255, 255, 255};

}  // namespace

model::Colour colour_of(model::Tone tone, const PrintStyle& style) {
  switch (tone) {
    case model::Tone::ink: return style.ink;
    case model::Tone::quiet: return style.quiet;
    case model::Tone::paper: return paper;
    case model::Tone::accent: return style.accent;
    case model::Tone::tint: return mixed(style.accent, paper, 0.88);
    case model::Tone::red: return {164, 22, 35};
    case model::Tone::amber: return {178, 94, 0};
    case model::Tone::green: return {0, 106, 60};
    case model::Tone::blue: return {26, 72, 122};
    case model::Tone::grey: return {84, 92, 96};
  }
  return style.ink;
}

model::Colour pale(model::Colour colour) { return mixed(colour, paper, 0.8); }

PrintStyle turned(PrintStyle style) {
  const Points right = style.page_width - style.right, foot = style.page_height - style.bottom;
  const Points foot_line = style.page_height - style.foot_line;
  std::swap(style.page_width, style.page_height);
  style.right = style.page_width - right;
  style.bottom = style.page_height - foot;
  style.foot_line = style.page_height - foot_line;
  return style;
}

PrintStyle print_style_of(const model::PrintTheme& theme) {
  PrintStyle style;
  set_page(style, theme);
  set_distances(style, theme.leading);
  set_text(style, theme);
  style.ink = theme.ink;
  style.quiet = theme.quiet;
  style.accent = style.link = theme.accent;
  style.hairline_colour = theme.hairline;
  return style;
}

}  // namespace folio::layout
