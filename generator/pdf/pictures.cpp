
#include "base/digest.h"
#include "pdf/writer.h"

namespace folio::pdf {

namespace {

std::string image_entries(int width, int height, std::string_view colours) {
  return "/Type /XObject\n/Subtype /Image\n/Width " + std::to_string(width) + "\n/Height " +
         std::to_string(height) + "\n/BitsPerComponent 8\n/ColorSpace " + std::string(colours) +
         "\n";
}

/// The number of colour components, from the frame header of a JPEG that was
/// found sound (ITU T.81, B.2.2); 0 if it has none.
int components_of(std::string_view jpeg) {
  const auto byte = [&](std::size_t at) {
    return at < jpeg.size() ? static_cast<unsigned char>(jpeg[at]) : 0U;
  };
  std::size_t at = 2;
  while (at + 4 <= jpeg.size()) {
    const unsigned marker = byte(at + 1);
    const bool is_frame =
        marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
    if (is_frame) return static_cast<int>(byte(at + 9));
    at += 2 + (byte(at + 2) << 8 | byte(at + 3));
  }
  return 0;
}

Result<ObjectNumber> write_jpeg(Haru& haru, const Picture& picture) {
  const int components = components_of(picture.bytes);
  if (components != 1 && components != 3)
    return Failure{"a JPEG picture has " + std::to_string(components) + " colour components"};
  const std::string_view colours = components == 1 ? "/DeviceGray" : "/DeviceRGB";
  return haru.stream(image_entries(picture.width, picture.height, colours) + "/Filter /DCTDecode\n",
                     picture.bytes, Filter::none);
}

bool is_grey(const std::string& rgb) {
  for (std::size_t i = 0; i < rgb.size(); i += 3) {
    if (rgb[i] != rgb[i + 1] || rgb[i] != rgb[i + 2]) return false;
  }
  return true;
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

ObjectNumber write_samples(Haru& haru, const Raster& raster, const std::string& samples,
                           std::string_view colours) {
  const std::size_t stride = samples.size() / static_cast<std::size_t>(raster.height);
  const auto colour_count = stride / static_cast<std::size_t>(raster.width);
  std::string entries =
      image_entries(raster.width, raster.height, colours) + "/Filter /FlateDecode\n";
  const std::string plain = deflated(samples);
  const std::string filtered = deflated(up_filtered(samples, stride));
  if (plain.size() <= filtered.size()) return haru.stream(entries, plain, Filter::none);
  entries += "/DecodeParms <</Predictor 15 /Colors " + std::to_string(colour_count) + " /Columns " +
             std::to_string(raster.width) + ">>\n";
  return haru.stream(entries, filtered, Filter::none);
}

Result<ObjectNumber> write_png(Haru& haru, const Picture& picture) {
  const auto raster = raster_of(picture);
  if (!raster) return raster.error();
  if (!is_grey(raster->rgb)) return write_samples(haru, *raster, raster->rgb, "/DeviceRGB");
  std::string grey;
  for (std::size_t i = 0; i < raster->rgb.size(); i += 3) grey += raster->rgb[i];
  return write_samples(haru, *raster, grey, "/DeviceGray");
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
