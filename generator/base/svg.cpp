// The only file that knows librsvg, cairo and fontconfig. librsvg draws, cairo
// writes down what was drawn, all in memory.

#include "base/svg.h"

#include <cairo-svg.h>
#include <fontconfig/fontconfig.h>
#include <librsvg/rsvg.h>

#include <algorithm>
#include <array>
#include <memory>

#include "base/text.h"

namespace folio {

namespace {

// The writer's text of the largest drawing that anybody needs.
constexpr std::size_t most_written = 32'000'000;
// Pixels; what is larger is drawn at a smaller scale, for masks and groups take
// as much memory as pixels would.
constexpr double largest = 4'000;

constexpr std::array fonts{FOLIO_FONT_REGULAR,     FOLIO_FONT_BOLD,    FOLIO_FONT_ITALIC,
                           FOLIO_FONT_BOLD_ITALIC, FOLIO_FONT_SYMBOLS, FOLIO_FONT_MORE_SYMBOLS,
                           FOLIO_FONT_MATHEMATICS};

// Whatever family is asked for, Noto Sans is what there is.
constexpr const char* configuration =
    "<?xml version='1.0'?><fontconfig><match target='pattern'>"
    "<edit name='family' mode='assign' binding='strong'><string>Noto Sans</string></edit>"
    "</match><match target='font'><edit name='hinting' mode='assign'><bool>false</bool></edit>"
    "</match></fontconfig>";

struct Freed {
  void operator()(FcConfig* config) const { FcConfigDestroy(config); }
  void operator()(FcCharSet* letters) const { FcCharSetDestroy(letters); }
  void operator()(RsvgHandle* handle) const { g_object_unref(handle); }
  void operator()(GError* error) const { g_error_free(error); }
  void operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }
  void operator()(cairo_t* pen) const { cairo_destroy(pen); }
};
template <typename T>
using Owned = std::unique_ptr<T, Freed>;

/// Makes our fonts the only ones that this program ever draws with, so that a
/// drawing looks the same on every machine; false where one is not there.
bool set_fonts() {
  Owned<FcConfig> config(FcConfigCreate());
  const auto* const rules = reinterpret_cast<const FcChar8*>(configuration);
  bool done = FcConfigParseAndLoadFromMemory(config.get(), rules, FcTrue) == FcTrue;
  for (const char* const font : fonts) {
    const auto* const path = reinterpret_cast<const FcChar8*>(font);
    done = done && FcConfigAppFontAddFile(config.get(), path) == FcTrue;
  }
  return FcConfigSetCurrent(config.get()) == FcTrue && done;
}

bool has_fonts() {
  static const bool done = set_fonts();
  return done;
}

/// The first letter that none of the fonts has.
std::optional<char32_t> missing_letter(std::string_view words) {
  const FcFontSet* const set = FcConfigGetFonts(nullptr, FcSetApplication);
  for (std::size_t at = 0; at < words.size();) {
    const char32_t letter = text::next_code_point(words, at);
    if (letter <= 0x20) continue;
    const auto has = [letter](FcPattern* font) {
      FcCharSet* letters = nullptr;
      return FcPatternGetCharSet(font, FC_CHARSET, 0, &letters) == FcResultMatch &&
             FcCharSetHasChar(letters, letter) == FcTrue;
    };
    if (set == nullptr || std::none_of(set->fonts, set->fonts + set->nfont, has)) return letter;
  }
  return std::nullopt;
}

std::optional<Failure> objection_to_letters(std::string_view words) {
  const auto letter = missing_letter(words);
  if (!letter) return std::nullopt;
  std::string character;
  text::append_utf8(character, *letter);
  return Failure{"its words have the character \"" + character + "\", which no typeface has"};
}

Failure unreadable(GError* error) {
  const Owned<GError> held(error);
  return Failure{"it is not a whole SVG"};
}

Failure too_intricate(GError* error) {
  const Owned<GError> held(error);
  return {"it is too intricate to be drawn", Failure::Cause::too_large};
}

struct Size {
  double width = 0, height = 0;
};

/// As written, in pixels; where that depends on the page around, as the measures
/// inside are.
std::optional<Size> size_of(RsvgHandle* handle) {
  Size size;
  if (rsvg_handle_get_intrinsic_size_in_pixels(handle, &size.width, &size.height)) return size;
  gboolean has_width = FALSE, has_height = FALSE, has_box = FALSE;
  RsvgLength width, height;
  RsvgRectangle box{};
  rsvg_handle_get_intrinsic_dimensions(handle, &has_width, &width, &has_height, &height, &has_box,
                                       &box);
  if (!has_box) return std::nullopt;
  return Size{box.width, box.height};
}

cairo_status_t append(void* out, const unsigned char* bytes, unsigned length) {
  auto& text = *static_cast<std::string*>(out);
  if (text.size() + length > most_written) return CAIRO_STATUS_WRITE_ERROR;
  text.append(reinterpret_cast<const char*>(bytes), length);
  return CAIRO_STATUS_SUCCESS;
}

Result<std::string> redrawn(RsvgHandle* handle, const Size& size) {
  std::string out;
  const Owned<cairo_surface_t> surface(
      cairo_svg_surface_create_for_stream(append, &out, size.width, size.height));
  GError* error = nullptr;
  {
    const Owned<cairo_t> pen(cairo_create(surface.get()));
    const RsvgRectangle all{0, 0, size.width, size.height};
    if (!rsvg_handle_render_document(handle, pen.get(), &all, &error)) return too_intricate(error);
  }
  cairo_surface_finish(surface.get());
  if (cairo_surface_status(surface.get()) == CAIRO_STATUS_SUCCESS) return out;
  return too_intricate(nullptr);
}

}  // namespace

Result<PlainSvg> plain_svg(std::string_view bytes) {
  if (const auto objection = objection_to_svg(bytes)) return *objection;
  // Whatever words are found: what draws first on a thread settles its fonts.
  if (!has_fonts()) return Failure{"the typeface that its words are drawn in is not installed"};
  const SvgLetters letters = letters_of_svg(bytes);
  if (const auto objection = objection_to_letters(letters.words)) return *objection;
  GError* error = nullptr;
  const Owned<RsvgHandle> handle(rsvg_handle_new_from_data(
      reinterpret_cast<const guint8*>(bytes.data()), bytes.size(), &error));
  if (handle == nullptr) return unreadable(error);
  rsvg_handle_set_dpi(handle.get(), 96);  // CSS pixels
  const auto written_size = size_of(handle.get());
  if (!written_size) return Failure{"it does not say how large it is: it has no viewBox"};
  const double scale = std::min(1.0, largest / std::max(written_size->width, written_size->height));
  const Size size{written_size->width * scale, written_size->height * scale};
  if (!(size.width >= 1 && size.height >= 1))
    return Failure{"it is less than one pixel wide or high"};
  const auto written = redrawn(handle.get(), size);
  if (!written) return written.error();
  return PlainSvg{size.width, size.height, parsed_svg(*written), letters.in_other_typefaces};
}

}  // namespace folio
