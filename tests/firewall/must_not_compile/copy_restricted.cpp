// A box does not turn into what is in it.
// refused: to non-scalar type 'std::string'
#include <string>

#include "model/restricted.h"

using Box = folio::model::Restricted<std::string>;

Box carried(const Box& box) {
#ifdef LEAK
  std::string words = box;
#endif
  return box;
}
