#pragma once

#include <string>
#include <string_view>

namespace folio {

/// A 128-bit content hash (XXH3): equal content gives equal keys on every
/// machine. It guards against chance, not against malice.
class Digest {
 public:
  Digest();
  ~Digest();
  Digest(const Digest&) = delete;
  Digest& operator=(const Digest&) = delete;

  /// Adds a field: its length, then its bytes, so that ("ab","c") and
  /// ("a","bc") differ.
  Digest& add(std::string_view field);

  /// 32 hexadecimal digits over everything added so far.
  std::string hex() const;

 private:
  struct State;
  State* state_;
};

/// The digest of one field.
std::string digest_of(std::string_view bytes);

}  // namespace folio
