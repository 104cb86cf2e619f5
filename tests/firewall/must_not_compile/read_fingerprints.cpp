// The hashes of exempt words stay with the Gate.
// refused: runs_' is private within this context
#include "release/release.h"

std::size_t count(const folio::release::Fingerprints& fingerprints) {
#ifdef LEAK
  return fingerprints.runs_.size();
#else
  return fingerprints.empty() ? 0 : 1;
#endif
}
