#pragma once

namespace folio {

/// Calls the right one of several functions for what a variant holds.
template <typename... Visitors>
struct Overloaded : Visitors... {
  using Visitors::operator()...;
};

}  // namespace folio
