// A labelled value has no accessor.
// refused: value_' is private within this context
#include <string>

#include "release/audience.h"

using namespace folio::release;

std::size_t read(const For<Members, std::string>& words) {
#ifdef LEAK
  return words.value_.size();
#else
  return sizeof(words);
#endif
}
