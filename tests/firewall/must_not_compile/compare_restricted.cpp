// Boxes cannot be compared: guessing until a guess is equal would be reading.
// refused: no match for 'operator=='
#include <string>

#include "model/restricted.h"

using Box = folio::model::Restricted<std::string>;

bool guess(const Box& box) {
#ifdef LEAK
  return box == Box("guess");
#else
  return sizeof(box) == sizeof(Box);
#endif
}
