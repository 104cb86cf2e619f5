// A function cannot carry what it read away through a writable span.
// refused: this argument could carry the value away
#include <span>
#include <string>

#include "release/audience.h"

using namespace folio::release;
using Way = std::span<char>;

int copy(const std::string& words, const Way& out) { return out[0] = words[0], 0; }
int compare(const std::string& words, const std::string& other) { return words == other; }

auto smuggled(const For<Members, std::string>& closed, std::string& loot) {
#ifdef LEAK
  return closed.then<&copy>(Way(loot));
#else
  return closed.then<&compare>(loot);
#endif
}
