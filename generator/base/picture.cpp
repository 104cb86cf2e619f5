#include "base/picture.h"

#include "base/picture_codec.h"

namespace folio {

namespace {

/// What a pixel has under full transparency can be something its author meant
/// to wipe out; it goes.
void blank_transparent(Pixels& pixels) {
  if (pixels.channels != 4) return;
  for (std::size_t i = 0; i < pixels.samples.size(); i += 4) {
    if (pixels.samples[i + 3] == 0) pixels.samples.replace(i, 3, 3, '\0');
  }
}

Result<Picture> clean_png(std::string_view bytes) {
  auto pixels = decode_png(bytes);
  if (!pixels) return pixels.error();
  blank_transparent(pixels.value());
  auto encoded = encode_png(*pixels);
  if (!encoded) return encoded.error();
  return Picture{Picture::Kind::png, pixels->width, pixels->height, *std::move(encoded)};
}

/// `part` of full over white, rounded.
char over_white(unsigned char part, unsigned char opacity) {
  return static_cast<char>((part * opacity + 255 * (255 - opacity) + 127) / 255);
}

std::string laid_on_white(const std::string& rgba) {
  std::string rgb;
  rgb.reserve(rgba.size() / 4 * 3);
  for (std::size_t i = 0; i < rgba.size(); i += 4) {
    const auto opacity = static_cast<unsigned char>(rgba[i + 3]);
    for (std::size_t part = 0; part < 3; ++part)
      rgb += over_white(static_cast<unsigned char>(rgba[i + part]), opacity);
  }
  return rgb;
}

}  // namespace

Result<Picture> clean_picture(std::string_view bytes) {
  if (bytes.starts_with("\x89PNG\r\n\x1a\n")) return clean_png(bytes);
  if (bytes.starts_with("\xFF\xD8")) return clean_jpeg(bytes);
  return Failure{"the picture is neither a PNG nor a JPEG"};
}

Result<Raster> raster_of(const Picture& picture) {
  auto pixels =
      picture.kind == Picture::Kind::png ? decode_png(picture.bytes) : decode_jpeg(picture.bytes);
  if (!pixels) return pixels.error();
  if (pixels->channels == 4) pixels.value().samples = laid_on_white(pixels->samples);
  return Raster{pixels->width, pixels->height, std::move(pixels.value().samples)};
}

Failure too_many_pixels() {
  return {"the picture has more than 25 million pixels", Failure::Cause::too_large};
}

}  // namespace folio
