// Boxes cannot be ordered, so that no sorted list gives away what is in them.
// refused: no match for 'operator<'
#include <string>

#include "model/restricted.h"

using Box = folio::model::Restricted<std::string>;

bool before(const Box& left, const Box& right) {
#ifdef LEAK
  return left < right;
#else
  return sizeof(left) < sizeof(right);
#endif
}
