#pragma once

#include <utility>

namespace folio::release {
class Gate;
}

namespace folio::model {

/// Exempt or confidential information (Local Government Act 1972, section
/// 100A and Schedule 12A), locked.
///
/// It can be put in and carried about. It cannot be read, printed, compared
/// or hashed; only release::Gate holds a key, and opens it for members alone.
template <typename T>
class Restricted {
 public:
  explicit Restricted(T value) : value_(std::move(value)) {}

 private:
  friend class release::Gate;
  T value_;
};

}  // namespace folio::model
