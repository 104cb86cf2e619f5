// The label of members does not turn into that of the public.
// refused: from 'For<folio::release::Members,.*to non-scalar type 'For<folio::release::Public
#include <string>

#include "release/audience.h"

using namespace folio::release;

For<Public, std::string> relabelled(const For<Members, std::string>& closed,
                                    const For<Public, std::string>& open) {
#ifdef LEAK
  For<Public, std::string> words = closed;
  return words;
#else
  return open;
#endif
}
