#include "base/digest.h"
#include "base/indexed_colours.h"
#include "base/jpeg_frame.h"
#include "pdf/writer.h"

namespace folio::pdf {

namespace {

/// How the colour of one pixel is told.
struct Samples {
  std::string colours;  // a colour space (ISO 32000-1, 8.6)
  std::size_t channels = 1;
  std::size_t bits = 8;  // of each channel
  std::string bytes;     // row by row, each from a byte of its own
};

std::string image_entries(int width, int height, std::string_view colours, std::size_t bits) {
  return "/Type /XObject\n/Subtype /Image\n/Width " + std::to_string(width) + "\n/Height " +
         std::to_string(height) + "\n/BitsPerComponent " + std::to_string(bits) + "\n/ColorSpace " +
         std::string(colours) + "\n";
}

Result<ObjectNumber> write_jpeg(Haru& haru, const Picture& picture) {
  const int components = jpeg_components(picture.bytes);
  if (components != 1 && components != 3)
    return Failure{"a JPEG picture has " + std::to_string(components) + " colour components"};
  const std::string_view colours = components == 1 ? "/DeviceGray" : "/DeviceRGB";
  return haru.stream(
      image_entries(picture.width, picture.height, colours, 8) + "/Filter /DCTDecode\n",
      picture.bytes, Filter::none);
}

bool is_grey(const std::string& rgb) {
  for (std::size_t i = 0; i < rgb.size(); i += 3) {
    if (rgb[i] != rgb[i + 1] || rgb[i] != rgb[i + 2]) return false;
  }
  return true;
}

/// The first of every three.
std::string one_of_three(const std::string& rgb) {
  std::string grey;
  grey.reserve(rgb.size() / 3);
  for (std::size_t i = 0; i < rgb.size(); i += 3) grey += rgb[i];
  return grey;
}

Samples plain_samples(const std::string& rgb, bool grey) {
  if (grey) return {.colours = "/DeviceGray", .channels = 1, .bytes = one_of_three(rgb)};
  return {.colours = "/DeviceRGB", .channels = 3, .bytes = rgb};
}

/// As few bits as tell that many colours apart (8.9.5.2 knows 1, 2, 4 and 8).
std::size_t bits_for(std::size_t colours) {
  return colours <= 2 ? 1 : colours <= 4 ? 2 : colours <= 16 ? 4 : 8;
}

std::string packed(const std::string& numbers, std::size_t width, std::size_t bits) {
  std::string out;
  for (std::size_t row = 0; row < numbers.size(); row += width) {
    unsigned byte = 0;
    std::size_t held = 0;
    for (std::size_t i = row; i < row + width; ++i) {
      byte = byte << bits | static_cast<unsigned char>(numbers[i]);
      held += bits;
      if (held < 8) continue;
      out += static_cast<char>(byte);
      byte = 0, held = 0;
    }
    if (held > 0) out += static_cast<char>(byte << (8 - held));
  }
  return out;
}

/// Few colours, as drawings and scans have them, by number (8.6.6.3).
Samples indexed_samples(const IndexedColours& indexed, std::size_t width, bool grey) {
  const std::size_t count = indexed.colours.size() / 3, bits = bits_for(count);
  std::string space = "[/Indexed ";
  space += grey ? "/DeviceGray " : "/DeviceRGB ";
  space += std::to_string(count - 1) + " " +
           literal(grey ? one_of_three(indexed.colours) : indexed.colours) + "]";
  return {.colours = std::move(space),
          .channels = 1,
          .bits = bits,
          .bytes = packed(indexed.numbers, width, bits)};
}

/// Each row as its difference from the row above (PNG's filter 2), which
/// deflates better where neighbours are alike, as in photographs.
std::string up_filtered(const std::string& samples, std::size_t stride) {
  std::string out;
  out.reserve(samples.size() + samples.size() / stride);
  for (std::size_t row = 0; row < samples.size(); row += stride) {
    out += '\2';
    for (std::size_t i = row; i < row + stride; ++i)
      out += static_cast<char>(samples[i] - (row == 0 ? 0 : samples[i - stride]));
  }
  return out;
}

/// A picture's entries and what they tell how to read.
struct Packed {
  std::string entries, bytes;
  std::size_t size() const { return entries.size() + bytes.size(); }
};

Packed smallest(const Raster& raster, const Samples& samples) {
  const std::size_t stride = samples.bytes.size() / static_cast<std::size_t>(raster.height);
  std::string entries = image_entries(raster.width, raster.height, samples.colours, samples.bits) +
                        "/Filter /FlateDecode\n";
  Packed plain{entries, deflated(samples.bytes)};
  entries += "/DecodeParms <</Predictor 15 /Colors " + std::to_string(samples.channels) +
             " /BitsPerComponent " + std::to_string(samples.bits) + " /Columns " +
             std::to_string(raster.width) + ">>\n";
  Packed filtered{std::move(entries), deflated(up_filtered(samples.bytes, stride))};
  return plain.size() <= filtered.size() ? plain : filtered;
}

Result<ObjectNumber> write_png(Haru& haru, const Picture& picture) {
  const auto raster = raster_of(picture);
  if (!raster) return raster.error();
  const bool grey = is_grey(raster->rgb);
  const auto indexed = indexed_colours(raster->rgb, 3);
  Packed best = smallest(*raster, plain_samples(raster->rgb, grey));
  if (indexed) {
    const auto width = static_cast<std::size_t>(raster->width);
    Packed few = smallest(*raster, indexed_samples(*indexed, width, grey));
    if (few.size() < best.size()) best = std::move(few);
  }
  return haru.stream(best.entries, best.bytes, Filter::none);
}

}  // namespace

std::size_t Pictures::number_of(const std::shared_ptr<const Picture>& picture) {
  const auto [found, is_new] =
      number_by_digest_.emplace(digest_of(picture->bytes), pictures_.size());
  if (is_new) pictures_.push_back(picture);
  return found->second;
}

Result<std::vector<ObjectNumber>> Pictures::write(Haru& haru) const {
  std::vector<ObjectNumber> objects;
  for (const auto& picture : pictures_) {
    const auto object = picture->kind == Picture::Kind::jpeg ? write_jpeg(haru, *picture)
                                                             : write_png(haru, *picture);
    if (!object) return object.error();
    objects.push_back(*object);
  }
  return objects;
}

}  // namespace folio::pdf
