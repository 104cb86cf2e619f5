// A function that remembers what it saw cannot work on a labelled value.
// refused: no matching function for call to '.*For<folio::release::Members.*::then
#include <string>

#include "release/audience.h"

using namespace folio::release;

int length(const std::string& words) { return static_cast<int>(words.size()); }

auto count(const For<Members, std::string>& closed) {
#ifdef LEAK
  std::string loot;
  const auto steal = [&loot](const std::string& words) { return loot = words, 0; };
  return closed.then<steal>();
#else
  return closed.then<&length>();
#endif
}
