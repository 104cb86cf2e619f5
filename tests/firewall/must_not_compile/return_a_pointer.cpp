// What a function answers may not point into the labelled value.
// refused: what is made from a labelled value is a value
#include <string>

#include "release/audience.h"

using namespace folio::release;

const std::string* address(const std::string& words) { return &words; }
std::string copy(const std::string& words) { return words; }

auto smuggled(const For<Members, std::string>& closed) {
#ifdef LEAK
  return closed.then<&address>();
#else
  return closed.then<&copy>();
#endif
}
