#include <libdeflate.h>

#include <memory>

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

std::string deflated(std::string_view bytes) {
  const std::unique_ptr<libdeflate_compressor, Free> compressor(libdeflate_alloc_compressor(level));
  if (!compressor) throw std::bad_alloc();
  std::string out(libdeflate_zlib_compress_bound(compressor.get(), bytes.size()), '\0');
  // Only want of room could make it fail, and the bound is room enough.
  out.resize(libdeflate_zlib_compress(compressor.get(), bytes.data(), bytes.size(), out.data(),
                                      out.size()));
  return out;
}

}  // namespace folio::pdf
