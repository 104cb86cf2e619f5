// The Gate's key is not inherited.
// refused: value_' is private within this context
#include <string>

#include "release/release.h"

using Box = folio::model::Restricted<std::string>;

struct Thief : folio::release::Gate {
  static std::size_t read(const Box& box) {
#ifdef LEAK
    return box.value_.size();
#else
    return sizeof(box);
#endif
  }
};
