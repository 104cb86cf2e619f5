// A list is for one audience.
// refused: For<folio::release::Members
#include <string>
#include <vector>

#include "release/audience.h"

using namespace folio::release;
using Open = For<Public, std::string>;

auto together(const Open& open, const For<Members, std::string>& closed) {
  std::vector<Open> values{open};
#ifdef LEAK
  values.push_back(closed);
#endif
  return Open::all(values);
}
