#pragma once

#include <functional>
#include <memory>
#include <new>
#include <span>
#include <type_traits>
#include <utility>
#include <vector>

namespace folio::build {
template <typename Audience>
class OutputTree;
}

namespace folio::release {

class Gate;

/// Everybody.
struct Public {};

/// The members of a committee and those who advise them.
struct Members {};

template <typename Audience, typename T>
class For;

/// Thrown in the place of any exception from work on a labelled value.
struct Unforeseen {};

namespace detail {

template <typename Audience, typename T>
struct Unlabelled {
  using type = T;
};
template <typename Audience, typename T>
struct Unlabelled<Audience, For<Audience, T>> {
  using type = T;
};

// Arguments through which a function could write what it read, though it gets
// them as constants. This guards against slips: a type made to smuggle (a
// pointer inside a struct of one's own, a mutable member) no trait can see, and
// the review of release/ has to.
template <typename T>
inline constexpr bool is_way_out = std::is_pointer_v<T>;
template <typename T>
inline constexpr bool is_way_out<std::reference_wrapper<T>> = true;
template <typename T>
inline constexpr bool is_way_out<std::shared_ptr<T>> = !std::is_const_v<T>;
template <typename T, typename Deleter>
inline constexpr bool is_way_out<std::unique_ptr<T, Deleter>> = !std::is_const_v<T>;
template <typename T, std::size_t extent>
inline constexpr bool is_way_out<std::span<T, extent>> = !std::is_const_v<T>;
template <typename Signature>
inline constexpr bool is_way_out<std::function<Signature>> = true;

}  // namespace detail

/// A value that only Audience may see.
///
/// The label cannot be peeled off. The value is worked on by handing a
/// stateless function to then(); whatever comes back carries the same label,
/// and only an OutputTree for that audience will take it. There is no way
/// from Members to Public, here or anywhere else.
template <typename Audience, typename T>
class For {
 public:
  /// Function applied to the value and `arguments`. An argument that is itself
  /// labelled must carry the same label. What Function answers is a value of
  /// its own: it may not refer into its arguments.
  template <auto Function, typename... Arguments>
  auto then(const Arguments&... arguments) const {
    using Answer =
        std::invoke_result_t<decltype(Function), const T&,
                             const typename detail::Unlabelled<Audience, Arguments>::type&...>;
    static_assert(std::is_pointer_v<decltype(Function)>,
                  "a labelled value is worked on by a plain function, which has no memory");
    static_assert(
        !std::is_reference_v<Answer> && !std::is_pointer_v<Answer> && !std::is_void_v<Answer>,
        "what is made from a labelled value is a value");
    // What an exception says could quote the value, so only its kind gets out.
    try {
      return For<Audience, Answer>(Function(value_, unlabelled(arguments)...));
    } catch (const std::bad_alloc&) {
      throw;
    } catch (...) {
      throw Unforeseen();
    }
  }

  /// Many values of one audience as one value of that audience.
  static For<Audience, std::vector<T>> all(std::vector<For> values) {
    std::vector<T> together;
    together.reserve(values.size());
    for (For& value : values) together.push_back(std::move(value.value_));
    return For<Audience, std::vector<T>>(std::move(together));
  }

 private:
  explicit For(T value) : value_(std::move(value)) {}

  template <typename U>
  static const U& unlabelled(const For<Audience, U>& argument) {
    return argument.value_;
  }
  template <typename U>
  static const U& unlabelled(const U& argument) {
    static_assert(!detail::is_way_out<U>, "this argument could carry the value away");
    return argument;
  }

  template <typename, typename>
  friend class For;
  template <typename U>
  friend const U& published(const For<Public, U>& value);
  friend class build::OutputTree<Audience>;
  friend class Gate;

  T value_;
};

/// What everybody may read, the program may read too: to print its messages
/// and to count what was made. There is no such function for Members, and no
/// way to put the label back.
template <typename T>
const T& published(const For<Public, T>& value) {
  return value.value_;
}

}  // namespace folio::release
