// Values of two audiences are not joined.
// refused: no type named 'type' in 'struct std::invoke_result
#include <string>

#include "release/audience.h"

using namespace folio::release;

std::string both(const std::string& left, const std::string& right) { return left + right; }

auto joined(const For<Public, std::string>& open, const For<Members, std::string>& closed) {
#ifdef LEAK
  return open.then<&both>(closed);
#else
  return open.then<&both>(open);
#endif
}
