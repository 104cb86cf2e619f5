#include "support/sample_pictures.h"

// clang-format off
#include <cstdio>  // jpeglib.h takes size_t and FILE for granted
#include <jpeglib.h>
// clang-format on

#include <cstdlib>
#include <vector>

namespace folio::testing {

namespace {

void append_32(std::string& out, unsigned long value) {
  for (int shift = 24; shift >= 0; shift -= 8) out += static_cast<char>(value >> shift & 0xFF);
}

/// The check sum of a chunk (PNG specification, annex D).
unsigned long check_sum(std::string_view bytes) {
  unsigned long sum = 0xFFFFFFFF;
  for (const unsigned char byte : bytes) {
    sum ^= byte;
    for (int bit = 0; bit < 8; ++bit) sum = (sum & 1) != 0 ? 0xEDB88320 ^ sum >> 1 : sum >> 1;
  }
  return sum ^ 0xFFFFFFFF;
}

std::string chunk(std::string_view type, std::string_view data) {
  std::string body(type);
  body += data;
  std::string out;
  append_32(out, data.size());
  out += body;
  append_32(out, check_sum(body));
  return out;
}

/// An Exif block whose one field is the orientation, with a name beside it.
std::string exif(int orientation) {
  std::string out("Exif\0\0MM\0\x2A\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0", 25);
  out += static_cast<char>(orientation);
  return out + std::string("\0\0\0\0\0\0 Jane Doe", 15);
}

void append_marker(jpeg_compress_struct& codec, int marker, const std::string& data) {
  jpeg_write_marker(&codec, marker, reinterpret_cast<const JOCTET*>(data.data()),
                    static_cast<unsigned>(data.size()));
}

int components(SampleJpeg::Colours colours) {
  switch (colours) {
    case SampleJpeg::Colours::grey: return 1;
    case SampleJpeg::Colours::rgb: return 3;
    case SampleJpeg::Colours::cmyk:
    case SampleJpeg::Colours::ycck: return 4;
  }
  return 0;
}

}  // namespace

std::string written(const SampleJpeg& sample) {
  jpeg_compress_struct codec{};
  jpeg_error_mgr errors{};
  codec.err = jpeg_std_error(&errors);
  jpeg_create_compress(&codec);
  unsigned char* bytes = nullptr;
  unsigned long size = 0;
  jpeg_mem_dest(&codec, &bytes, &size);
  codec.image_width = static_cast<JDIMENSION>(sample.width);
  codec.image_height = static_cast<JDIMENSION>(sample.height);
  codec.input_components = components(sample.colours);
  codec.in_color_space = codec.input_components == 1   ? JCS_GRAYSCALE
                         : codec.input_components == 3 ? JCS_RGB
                                                       : JCS_CMYK;
  jpeg_set_defaults(&codec);
  if (sample.colours == SampleJpeg::Colours::ycck) jpeg_set_colorspace(&codec, JCS_YCCK);
  if (sample.progressive) jpeg_simple_progression(&codec);
  jpeg_start_compress(&codec, TRUE);
  if (sample.orientation != 0) append_marker(codec, JPEG_APP0 + 1, exif(sample.orientation));
  if (!sample.comment.empty()) append_marker(codec, JPEG_COM, sample.comment);

  std::vector<JSAMPLE> row(static_cast<std::size_t>(sample.width * codec.input_components));
  while (codec.next_scanline < codec.image_height) {
    for (std::size_t i = 0; i < row.size(); ++i)
      row[i] = static_cast<JSAMPLE>(i * 2 + codec.next_scanline * 3);
    JSAMPROW line = row.data();
    jpeg_write_scanlines(&codec, &line, 1);
  }
  jpeg_finish_compress(&codec);
  jpeg_destroy_compress(&codec);
  std::string out(reinterpret_cast<const char*>(bytes), size);
  std::free(bytes);
  return out;
}

std::string with_chunk(const std::string& png, std::string_view type, std::string_view data) {
  // The signature takes 8 bytes and the header's chunk 25.
  return png.substr(0, 33) + chunk(type, data) + png.substr(33);
}

std::string png_header_only(unsigned width, unsigned height) {
  std::string header;
  append_32(header, width);
  append_32(header, height);
  header += std::string("\x08\x02\0\0\0", 5);
  return "\x89PNG\r\n\x1a\n" + chunk("IHDR", header) + chunk("IDAT", "x") + chunk("IEND", "");
}

}  // namespace folio::testing
