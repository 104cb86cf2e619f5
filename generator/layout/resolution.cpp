// Whether pictures have as many pixels as paper asks for.

#include <cmath>

#include "base/text.h"
#include "layout/blocks.h"
#include "model/walk.h"

namespace folio::layout {

namespace {

/// Pixels to an inch that a reader, or a printer, sees no step between.
double wanted_density(model::PrintEdition edition) {
  switch (edition) {
    case model::PrintEdition::standard:
    case model::PrintEdition::large_print:
    case model::PrintEdition::screen: return 150;
    case model::PrintEdition::print_shop: return 220;
  }
  return 150;
}

int millimetres_in(Points length) { return static_cast<int>(std::lround(length / millimetres(1))); }

source::Diagnostic warning(const model::Figure& figure, const source::Span& span,
                           const std::string& fault, const std::string& remedy) {
  return {
      .severity = source::Severity::warning,
      .code = "F0612",
      .message = "the picture \"" + figure.path + "\" is " +
                 text::counted(static_cast<std::size_t>(figure.picture->width), "pixel", "pixels") +
                 " wide, and " + fault,
      .span = span,
      .label = "",
      .help = remedy};
}

/// Looks at the pictures of one document.
class Inspector {
 public:
  explicit Inspector(const Setting& setting)
      : style_(fitted_to(print_style_of(setting.print), setting.edition)),
        density_(wanted_density(setting.edition)) {}

  void inspect(const model::Blocks& blocks) {
    model::for_each_block(blocks, [this](const model::Block& block) {
      const auto* figure = std::get_if<model::Figure>(&block.value);
      if (figure != nullptr && figure->picture && figure->picture->width > 0)
        inspect(*figure, block.span);
    });
  }

  source::Diagnostics taken() { return std::move(said_); }

 private:
  void inspect(const model::Figure& figure, const source::Span& span) {
    const Picture& picture = *figure.picture;
    const Points column = style_.right - style_.left;
    const PictureSize size = size_on_paper(picture, column, tallest_figure(style_));
    const double density = picture.width / (size.width.value / 72);
    // A tall picture is as large as the page allows, and looks lost nowhere.
    const bool is_lost = size.width < column / 2 && size.height < column / 4;
    if (density < density_ - 0.5) {
      said_.push_back(warning(figure, span,
                              "prints at " + std::to_string(std::lround(density)) +
                                  " pixels to an inch where a print shop wants " +
                                  std::to_string(std::lround(density_)),
                              "as large as it is now it takes " + pixels(size.width) + " pixels"));
    } else if (is_lost) {
      said_.push_back(warning(
          figure, span, "so prints only " + std::to_string(millimetres_in(size.width)) + " mm wide",
          "to fill half of the column it takes " + pixels(column / 2) + " pixels, or an SVG file"));
    }
  }

  std::string pixels(Points width) const {
    return std::to_string(static_cast<int>(std::ceil(width.value / 72 * density_)));
  }

  PrintStyle style_;
  double density_;
  source::Diagnostics said_;
};

}  // namespace

source::Diagnostics coarse_pictures(const model::Document& document, const Setting& setting) {
  Inspector inspector(setting);
  for (const model::Section& section : document.sections) {
    inspector.inspect(section.blocks);
    for (const model::Note& note : section.notes) inspector.inspect(note.blocks);
  }
  return inspector.taken();
}

}  // namespace folio::layout
