// A function cannot write what it read into an argument.
// refused: no type named 'type' in 'struct std::invoke_result
#include <string>

#include "release/audience.h"

using namespace folio::release;

int copy(const std::string& words, std::string& loot) { return loot = words, 0; }
int compare(const std::string& words, const std::string& other) { return words == other; }

auto smuggled(const For<Members, std::string>& closed, std::string& loot) {
#ifdef LEAK
  return closed.then<&copy>(loot);
#else
  return closed.then<&compare>(loot);
#endif
}
