#include <zlib.h>

#include "pdf/writer.h"

namespace folio::pdf {

std::string deflated(std::string_view bytes) {
  // compress2 can fail only for want of memory or of room, and
  // compressBound() is room enough.
  uLongf size = compressBound(static_cast<uLong>(bytes.size()));
  std::string out(size, '\0');
  compress2(reinterpret_cast<Bytef*>(out.data()), &size,
            reinterpret_cast<const Bytef*>(bytes.data()), static_cast<uLong>(bytes.size()),
            Z_DEFAULT_COMPRESSION);
  out.resize(size);
  return out;
}

}  // namespace folio::pdf
