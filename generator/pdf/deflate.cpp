#include <libdeflate.h>

#include <new>

#include "pdf/file.h"
#include "pdf/writer.h"

namespace folio::pdf {

namespace {

// Of tagged text higher levels save another hundredth for twice the time.
constexpr int level = 7;

struct Free {
  void operator()(libdeflate_compressor* compressor) const {
    libdeflate_free_compressor(compressor);
  }
};

}  // namespace

struct Deflater::State {
  std::unique_ptr<libdeflate_compressor, Free> compressor{libdeflate_alloc_compressor(level)};
};

Deflater::Deflater() : state_(std::make_unique<State>()) {
  if (!state_->compressor) throw std::bad_alloc();
}
Deflater::~Deflater() = default;

std::string Deflater::deflated(std::string_view bytes) const {
  libdeflate_compressor* const compressor = state_->compressor.get();
  std::string out(libdeflate_zlib_compress_bound(compressor, bytes.size()), '\0');
  // Only want of room could make it fail, and the bound is room enough.
  out.resize(
      libdeflate_zlib_compress(compressor, bytes.data(), bytes.size(), out.data(), out.size()));
  out.shrink_to_fit();
  return out;
}

std::string deflated(std::string_view bytes) { return Deflater().deflated(bytes); }

}  // namespace folio::pdf
