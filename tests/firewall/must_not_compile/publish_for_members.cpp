// What members may read is not published().
// refused: no matching function for call to 'published
#include <string>

#include "release/audience.h"

using namespace folio::release;

std::string printed(const For<Members, std::string>& closed, const For<Public, std::string>& open) {
#ifdef LEAK
  return published(closed);
#else
  return published(open);
#endif
}
