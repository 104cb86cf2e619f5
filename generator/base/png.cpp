// The only file that knows libpng. Its simplified interface is used: it answers
// errors instead of jumping or aborting, and skips every chunk but those of the
// picture itself.

#include <png.h>

#include <cstdint>
#include <map>
#include <optional>

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

/// The pixels as numbers of a list of colours.
struct Indexed {
  std::string indices;  // one byte each
  std::string colours;  // channels bytes each
};

/// Few colours, as drawings and charts have them, take a fraction of the room
/// by number; nothing if there are more than 256.
std::optional<Indexed> indexed(const Pixels& pixels) {
  const auto channels = static_cast<std::size_t>(pixels.channels);
  std::map<std::uint32_t, unsigned char> number;
  Indexed out;
  for (std::size_t i = 0; i < pixels.samples.size(); i += channels) {
    std::uint32_t colour = 0;
    for (std::size_t part = 0; part < channels; ++part)
      colour = colour << 8 | static_cast<unsigned char>(pixels.samples[i + part]);
    const auto [found, is_new] = number.emplace(colour, static_cast<unsigned char>(number.size()));
    if (is_new && number.size() > 256) return std::nullopt;
    if (is_new) out.colours.append(pixels.samples, i, channels);
    out.indices += static_cast<char>(found->second);
  }
  return out;
}

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
  const auto few = indexed(pixels);
  if (!few) return written(image, pixels.samples, nullptr);
  image.format |= PNG_FORMAT_FLAG_COLORMAP;
  image.colormap_entries =
      static_cast<png_uint_32>(few->colours.size() / static_cast<std::size_t>(pixels.channels));
  return written(image, few->indices, few->colours.data());
}

}  // namespace folio
