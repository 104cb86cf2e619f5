// What is in the box cannot be read.
// refused: value_' is private within this context
#include <string>

#include "model/restricted.h"

std::size_t length(const folio::model::Restricted<std::string>& box) {
#ifdef LEAK
  return box.value_.size();
#else
  return sizeof(box);
#endif
}
