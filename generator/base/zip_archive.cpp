// The only file that knows libzip.

#include "base/zip_archive.h"

#include <zip.h>

#include <array>
#include <memory>
#include <optional>

namespace folio {

namespace {

constexpr zip_int64_t most_files = 5'000;

struct Closing {
  void operator()(zip_t* archive) const { zip_discard(archive); }
  void operator()(zip_file_t* file) const { zip_fclose(file); }
};
using Archive = std::unique_ptr<zip_t, Closing>;
using Packed = std::unique_ptr<zip_file_t, Closing>;

Failure damaged() { return {"it is damaged", Failure::Cause::machine}; }
Failure too_large() { return {"too much is packed into it", Failure::Cause::too_large}; }

Archive opened(std::string_view bytes) {
  zip_error_t error;
  zip_error_init(&error);
  zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
  zip_t* archive = source == nullptr ? nullptr : zip_open_from_source(source, ZIP_RDONLY, &error);
  if (archive == nullptr && source != nullptr) zip_source_free(source);
  zip_error_fini(&error);
  return Archive(archive);
}

// Piece by piece, for what an archive says of its sizes need not be so.
Result<std::string> unpacked(zip_t* archive, zip_uint64_t index, UnpackingLimit& limit) {
  const Packed file(zip_fopen_index(archive, index, 0));
  if (!file) return damaged();
  std::string bytes;
  std::array<char, 16384> piece;
  while (true) {
    const zip_int64_t size = zip_fread(file.get(), piece.data(), piece.size());
    if (size < 0) return damaged();
    if (size == 0) return bytes;
    if (!limit.spend(static_cast<std::size_t>(size))) return too_large();
    bytes.append(piece.data(), static_cast<std::size_t>(size));
  }
}

bool is_encrypted(const zip_stat_t& about) {
  return (about.valid & ZIP_STAT_ENCRYPTION_METHOD) != 0 && about.encryption_method != ZIP_EM_NONE;
}

}  // namespace

Result<Done> for_each_packed(std::string_view bytes, UnpackingLimit& limit,
                             const std::function<bool(std::string_view)>& wanted,
                             const std::function<void(std::string_view, std::string)>& visit) {
  const Archive archive = opened(bytes);
  if (!archive) return damaged();
  const zip_int64_t count = zip_get_num_entries(archive.get(), 0);
  if (count > most_files) return too_large();
  for (zip_int64_t i = 0; i < count; ++i) {
    zip_stat_t about;
    if (zip_stat_index(archive.get(), static_cast<zip_uint64_t>(i), 0, &about) != 0 ||
        about.name == nullptr) {
      return damaged();
    }
    const std::string name = about.name;
    if (name.ends_with('/') || !wanted(name)) continue;
    if (is_encrypted(about)) return Failure{"it is encrypted", Failure::Cause::machine};
    auto file = unpacked(archive.get(), static_cast<zip_uint64_t>(i), limit);
    if (!file) return file.error();
    visit(name, *std::move(file));
  }
  return Done{};
}

}  // namespace folio
