// The only file that knows libpng. Its simplified interface is used: it answers
// errors instead of jumping or aborting, and skips every chunk but those of the
// picture itself.

#include <png.h>

#include "base/indexed_colours.h"
#include "base/picture_codec.h"

namespace folio {

namespace {

/// A png_image that is freed whichever way its owner is left.
struct Image {
  png_image image{};
  Image() { image.version = PNG_IMAGE_VERSION; }
  ~Image() { png_image_free(&image); }
  Image(const Image&) = delete;
  Image& operator=(const Image&) = delete;
};

Failure damaged() { return {"the PNG is damaged or cut short"}; }

Result<std::string> written(png_image& image, const std::string& samples, const char* colours) {
  png_alloc_size_t size = 0;
  if (png_image_write_to_memory(&image, nullptr, &size, 0, samples.data(), 0, colours) == 0)
    return Failure{"the picture cannot be written as a PNG"};
  std::string out(size, '\0');
  if (png_image_write_to_memory(&image, out.data(), &size, 0, samples.data(), 0, colours) == 0)
    return Failure{"the picture cannot be written as a PNG"};
  out.resize(size);
  return out;
}

}  // namespace

Result<Pixels> decode_png(std::string_view bytes) {
  Image holder;
  png_image& image = holder.image;
  if (png_image_begin_read_from_memory(&image, bytes.data(), bytes.size()) == 0) return damaged();
  if (std::size_t{image.width} * image.height > most_pixels) return too_many_pixels();

  const bool has_opacity = (image.format & PNG_FORMAT_FLAG_ALPHA) != 0;
  image.format = has_opacity ? PNG_FORMAT_RGBA : PNG_FORMAT_RGB;
  Pixels pixels{static_cast<int>(image.width), static_cast<int>(image.height), has_opacity ? 4 : 3,
                std::string(PNG_IMAGE_SIZE(image), '\0')};
  if (png_image_finish_read(&image, nullptr, pixels.samples.data(), 0, nullptr) == 0)
    return damaged();
  return pixels;
}

Result<std::string> encode_png(const Pixels& pixels) {
  Image holder;
  png_image& image = holder.image;
  image.width = static_cast<png_uint_32>(pixels.width);
  image.height = static_cast<png_uint_32>(pixels.height);
  image.format = pixels.channels == 4 ? PNG_FORMAT_RGBA : PNG_FORMAT_RGB;
  const auto channels = static_cast<std::size_t>(pixels.channels);
  const auto few = indexed_colours(pixels.samples, channels);
  if (!few) return written(image, pixels.samples, nullptr);
  image.format |= PNG_FORMAT_FLAG_COLORMAP;
  image.colormap_entries = static_cast<png_uint_32>(few->colours.size() / channels);
  return written(image, few->numbers, few->colours.data());
}

}  // namespace folio
