// The only file that knows libjpeg-turbo. Its errors jump (setjmp), so each
// function that can be jumped out of owns nothing that would need destroying.

// clang-format off
#include <cstdio>  // jpeglib.h takes size_t and FILE for granted
#include <jpeglib.h>
#include <jerror.h>
// clang-format on

#include <csetjmp>
#include <cstddef>
#include <cstdlib>
#include <optional>

#include "base/picture_codec.h"

namespace folio {

namespace {

// More passes than any encoder makes; a picture that has thousands is made to
// waste time.
constexpr int most_scans = 100;

/// libjpeg's error manager, and where to go when it gives up. It must stay the
/// first member: libjpeg hands out pointers to it.
struct Errors {
  jpeg_error_mgr manager;
  std::jmp_buf out;
};

[[noreturn]] void jump(j_common_ptr codec) {
  std::longjmp(reinterpret_cast<Errors*>(codec->err)->out, 1);
}

/// Warnings: data that ends or breaks off is an error to us; stray bytes, which
/// many cameras leave, are not.
void judge(j_common_ptr codec, int level) {
  if (level >= 0) return;
  if (codec->err->msg_code != JWRN_EXTRANEOUS_DATA) jump(codec);
}

void watch(j_common_ptr codec) {
  const auto* const reading = reinterpret_cast<j_decompress_ptr>(codec);
  if (codec->is_decompressor && reading->input_scan_number > most_scans) jump(codec);
}

/// A JPEG being read, and what happens to it. A plain struct: see above.
struct Reading {
  jpeg_decompress_struct codec{};
  Errors errors{};
  jpeg_progress_mgr progress{};
};

struct Writing {
  jpeg_compress_struct codec{};
  Errors errors{};
  unsigned char* bytes = nullptr;
  unsigned long size = 0;
};

/// Gives back what libjpeg holds, whichever way its owner is left.
struct Reader : Reading {
  Reader() {
    codec.err = jpeg_std_error(&errors.manager);
    errors.manager.error_exit = jump;
    errors.manager.emit_message = judge;
    errors.manager.output_message = [](j_common_ptr) {};
    progress.progress_monitor = watch;
  }
  ~Reader() { jpeg_destroy_decompress(&codec); }
  Reader(const Reader&) = delete;
  Reader& operator=(const Reader&) = delete;
};

struct Writer : Writing {
  Writer() {
    codec.err = jpeg_std_error(&errors.manager);
    errors.manager.error_exit = jump;
    errors.manager.output_message = [](j_common_ptr) {};
  }
  ~Writer() {
    jpeg_destroy_compress(&codec);
    std::free(bytes);
  }
  Writer(const Writer&) = delete;
  Writer& operator=(const Writer&) = delete;
};

bool read_header(Reading& reading, std::string_view bytes) {
  if (setjmp(reading.errors.out) != 0) return false;
  jpeg_create_decompress(&reading.codec);
  reading.codec.progress = &reading.progress;
  jpeg_mem_src(&reading.codec, reinterpret_cast<const unsigned char*>(bytes.data()),
               static_cast<unsigned long>(bytes.size()));
  jpeg_save_markers(&reading.codec, JPEG_APP0 + 1, 0xFFFF);
  jpeg_read_header(&reading.codec, TRUE);
  return true;
}

bool read_pixels(Reading& reading, Pixels& pixels) {
  if (setjmp(reading.errors.out) != 0) return false;
  jpeg_start_decompress(&reading.codec);
  const auto stride = reading.codec.output_width * static_cast<std::size_t>(pixels.channels);
  while (reading.codec.output_scanline < reading.codec.output_height) {
    auto* row =
        reinterpret_cast<JSAMPROW>(pixels.samples.data() + stride * reading.codec.output_scanline);
    jpeg_read_scanlines(&reading.codec, &row, 1);
  }
  jpeg_finish_decompress(&reading.codec);
  return true;
}

jvirt_barray_ptr* read_coefficients(Reading& reading) {
  if (setjmp(reading.errors.out) != 0) return nullptr;
  return jpeg_read_coefficients(&reading.codec);
}

bool write_coefficients(Writing& writing, Reading& reading, jvirt_barray_ptr* coefficients) {
  // Reading goes on while coefficients are written, so both may jump here.
  if (setjmp(writing.errors.out) != 0 || setjmp(reading.errors.out) != 0) return false;
  jpeg_create_compress(&writing.codec);
  jpeg_mem_dest(&writing.codec, &writing.bytes, &writing.size);
  jpeg_copy_critical_parameters(&reading.codec, &writing.codec);
  writing.codec.optimize_coding = TRUE;
  jpeg_write_coefficients(&writing.codec, coefficients);
  jpeg_finish_compress(&writing.codec);
  return true;
}

bool write_pixels(Writing& writing, const Pixels& pixels) {
  // As good as the eye can tell, and colours as fine as the picture.
  constexpr int quality = 92;
  if (setjmp(writing.errors.out) != 0) return false;
  jpeg_create_compress(&writing.codec);
  jpeg_mem_dest(&writing.codec, &writing.bytes, &writing.size);
  writing.codec.image_width = static_cast<JDIMENSION>(pixels.width);
  writing.codec.image_height = static_cast<JDIMENSION>(pixels.height);
  writing.codec.input_components = 3;
  writing.codec.in_color_space = JCS_RGB;
  jpeg_set_defaults(&writing.codec);
  jpeg_set_quality(&writing.codec, quality, TRUE);
  writing.codec.comp_info[0].h_samp_factor = writing.codec.comp_info[0].v_samp_factor = 1;
  writing.codec.optimize_coding = TRUE;
  jpeg_start_compress(&writing.codec, TRUE);
  const std::size_t stride = writing.codec.image_width * std::size_t{3};
  while (writing.codec.next_scanline < writing.codec.image_height) {
    // libjpeg reads the row, though its type does not say so.
    auto* row = reinterpret_cast<JSAMPROW>(
        const_cast<char*>(pixels.samples.data() + stride * writing.codec.next_scanline));
    jpeg_write_scanlines(&writing.codec, &row, 1);
  }
  jpeg_finish_compress(&writing.codec);
  return true;
}

/// Fields of an Exif block, whichever way round its bytes are; what is not
/// there reads as 0.
class Exif {
 public:
  explicit Exif(std::string_view marker) {
    if (!marker.starts_with(std::string_view("Exif\0\0", 6))) return;
    bytes_ = marker.substr(6);
    little_ = bytes_.starts_with("II");
  }

  /// How the picture has to be turned to be upright (tag 0x0112); 1 is not at all.
  unsigned orientation() const {
    const std::size_t directory = field(4, 4);
    const std::size_t count = field(directory, 2);
    for (std::size_t i = 0; i < count && i < bytes_.size(); ++i) {
      const std::size_t entry = directory + 2 + i * 12;
      if (field(entry, 2) == 0x0112) return static_cast<unsigned>(field(entry + 8, 2));
    }
    return 1;
  }

 private:
  std::size_t field(std::size_t at, std::size_t size) const {
    if (at > bytes_.size() || bytes_.size() - at < size) return 0;
    std::size_t value = 0;
    for (std::size_t i = 0; i < size; ++i) {
      const std::size_t place = little_ ? size - 1 - i : i;
      value = value << 8 | static_cast<unsigned char>(bytes_[at + place]);
    }
    return value;
  }

  std::string_view bytes_;
  bool little_ = false;
};

unsigned orientation_of(const Reading& reading) {
  for (auto* marker = reading.codec.marker_list; marker != nullptr; marker = marker->next) {
    const Exif exif({reinterpret_cast<const char*>(marker->data), marker->data_length});
    const unsigned orientation = exif.orientation();
    if (orientation > 1 && orientation <= 8) return orientation;
  }
  return 1;
}

/// Why a JPEG whose header was read cannot be used, if it cannot.
std::optional<Failure> objection(const Reading& reading) {
  const jpeg_decompress_struct& codec = reading.codec;
  if (std::size_t{codec.image_width} * codec.image_height > most_pixels) return too_many_pixels();
  const int components = codec.num_components;
  if (components == 1 || components == 3 || components == 4) return std::nullopt;
  return Failure{"the JPEG has " + std::to_string(components) + " colours to mix"};
}

Failure damaged() { return {"the JPEG is damaged or cut short"}; }

Picture picture_of(const Writing& writing, int width, int height) {
  return {Picture::Kind::jpeg, width, height,
          std::string(reinterpret_cast<const char*>(writing.bytes), writing.size)};
}

Result<Pixels> decoded(Reader& reader) {
  const bool of_press = reader.codec.num_components == 4;
  reader.codec.out_color_space = of_press ? JCS_CMYK : JCS_RGB;
  Pixels pixels{static_cast<int>(reader.codec.image_width),
                static_cast<int>(reader.codec.image_height), of_press ? 4 : 3, ""};
  pixels.samples.resize(std::size_t{reader.codec.image_width} * reader.codec.image_height *
                        (of_press ? 4 : 3));
  if (!read_pixels(reader, pixels)) return damaged();
  if (!of_press) return pixels;
  const Inks inks = reader.codec.saw_Adobe_marker ? Inks::paper_left : Inks::amounts;
  return Pixels{pixels.width, pixels.height, 3, rgb_of_inks(pixels.samples, inks)};
}

Result<Picture> written_anew(Reader& reader) {
  const unsigned orientation = orientation_of(reader);
  const auto stored = decoded(reader);
  if (!stored) return stored.error();
  const Pixels upright = turned(*stored, orientation);
  Writer writer;
  if (!write_pixels(writer, upright)) return Failure{"the picture cannot be written as a JPEG"};
  return picture_of(writer, upright.width, upright.height);
}

}  // namespace

Result<Picture> clean_jpeg(std::string_view bytes) {
  Reader reader;
  if (!read_header(reader, bytes)) return damaged();
  if (const auto failure = objection(reader)) return *failure;
  if (reader.codec.num_components == 4 || orientation_of(reader) != 1) return written_anew(reader);
  jvirt_barray_ptr* const coefficients = read_coefficients(reader);
  Writer writer;
  if (coefficients == nullptr || !write_coefficients(writer, reader, coefficients))
    return damaged();
  return picture_of(writer, static_cast<int>(reader.codec.image_width),
                    static_cast<int>(reader.codec.image_height));
}

Result<Pixels> decode_jpeg(std::string_view bytes) {
  Reader reader;
  if (!read_header(reader, bytes)) return damaged();
  if (const auto failure = objection(reader)) return *failure;
  return decoded(reader);
}

}  // namespace folio
