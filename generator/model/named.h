#pragma once

#include <string>

#include "source/source.h"

namespace folio::model {

/// A string in TOML that names something else, with its place.
struct Named {
  std::string id;
  source::Span span;
};

}  // namespace folio::model
