#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace folio {

/// A JSON value (RFC 8259). Members of an object keep the order in which they
/// are written here, so that the same input gives the same bytes.
struct Json {
  using Array = std::vector<Json>;
  using Object = std::vector<std::pair<std::string, Json>>;

  std::variant<std::nullptr_t, bool, long long, double, std::string, Array, Object> value = nullptr;

  Json() = default;
  Json(bool truth) : value(truth) {}
  Json(int number) : value(static_cast<long long>(number)) {}
  Json(long long number) : value(number) {}
  Json(std::size_t number) : value(static_cast<long long>(number)) {}
  Json(double number) : value(number) {}  // finite
  Json(const char* words) : value(std::string(words)) {}
  Json(std::string words) : value(std::move(words)) {}
  Json(Array items) : value(std::move(items)) {}
  Json(Object members) : value(std::move(members)) {}
};

/// The value as UTF-8 text, indented by one space, with a final newline.
/// Strings must be well-formed UTF-8.
std::string to_text(const Json& json);

/// The value that `text` holds; nothing if it is not JSON or nests deeper than
/// 64 levels.
std::optional<Json> parse_json(std::string_view text);

}  // namespace folio
