#pragma once

#include <cassert>
#include <string>
#include <utility>
#include <variant>

namespace folio {

/// What the machine could not do: a disk that is full, a file that is not
/// there, a library that gave up. Never a mistake of the author's.
struct Failure {
  enum class Cause { not_found, outside_root, not_a_file, too_large, machine };

  std::string message;  // a plain sentence, without a full stop
  Cause cause = Cause::machine;
};

/// A value, or the Failure that stood in its way.
///
/// Members are named as in std::expected, which this may become once the
/// project's compilers have it.
template <typename T>
class [[nodiscard]] Result {
 public:
  Result(T value) : held_(std::in_place_index<0>, std::move(value)) {}
  Result(Failure failure) : held_(std::in_place_index<1>, std::move(failure)) {}

  bool has_value() const { return held_.index() == 0; }
  explicit operator bool() const { return has_value(); }

  const T& value() const& { return assert(has_value()), *std::get_if<0>(&held_); }
  T& value() & { return assert(has_value()), *std::get_if<0>(&held_); }
  T&& value() && { return assert(has_value()), std::move(*std::get_if<0>(&held_)); }
  const T& operator*() const& { return value(); }
  T&& operator*() && { return std::move(*this).value(); }
  const T* operator->() const { return &value(); }
  const Failure& error() const { return assert(!has_value()), *std::get_if<1>(&held_); }

 private:
  std::variant<T, Failure> held_;
};

/// For work that answers nothing but whether it could be done.
struct Done {};

}  // namespace folio
