#include "base/digest.h"

#include <xxhash.h>

#include <cstdint>
#include <new>

namespace folio {

struct Digest::State {
  XXH3_state_t* hash;
};

Digest::Digest() : state_(new State{XXH3_createState()}) {
  if (state_->hash == nullptr) throw std::bad_alloc();
  XXH3_128bits_reset(state_->hash);
}

Digest::~Digest() {
  XXH3_freeState(state_->hash);
  delete state_;
}

Digest& Digest::add(std::string_view field) {
  unsigned char length[8];
  for (int i = 0; i < 8; ++i) {
    length[i] = static_cast<unsigned char>(static_cast<std::uint64_t>(field.size()) >> (8 * i));
  }
  XXH3_128bits_update(state_->hash, length, sizeof length);
  XXH3_128bits_update(state_->hash, field.data(), field.size());
  return *this;
}

std::string Digest::hex() const {
  XXH128_canonical_t canonical;
  XXH128_canonicalFromHash(&canonical, XXH3_128bits_digest(state_->hash));
  std::string out;
  for (const unsigned char byte : canonical.digest) {
    out += "0123456789abcdef"[byte >> 4];
    out += "0123456789abcdef"[byte & 15];
  }
  return out;
}

std::string digest_of(std::string_view bytes) { return Digest().add(bytes).hex(); }

}  // namespace folio
