// An object may have a memory, so only plain functions are let in.
// refused: worked on by a plain function, which has no memory
#include <string>

#include "release/audience.h"

using namespace folio::release;

int length(const std::string& words) { return static_cast<int>(words.size()); }

struct Length {
  int operator()(const std::string& words) const { return length(words); }
};

auto count(const For<Members, std::string>& closed) {
#ifdef LEAK
  return closed.then<Length{}>();
#else
  return closed.then<&length>();
#endif
}
