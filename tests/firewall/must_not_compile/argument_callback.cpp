// A function cannot carry what it read away through a callback.
// refused: this argument could carry the value away
#include <functional>
#include <string>

#include "release/audience.h"

using namespace folio::release;
using Way = std::function<void(std::string)>;

int copy(const std::string& words, const Way& out) { return out(words), 0; }
int compare(const std::string& words, const std::string& other) { return words == other; }

auto smuggled(const For<Members, std::string>& closed, std::string& loot) {
#ifdef LEAK
  return closed.then<&copy>(Way([&loot](std::string words) { loot = words; }));
#else
  return closed.then<&compare>(loot);
#endif
}
