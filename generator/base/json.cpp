#include "base/json.h"

#include <nlohmann/json.hpp>

namespace folio {

namespace {

using Ordered = nlohmann::ordered_json;

Ordered converted(const Json& json);

Ordered array_of(const Json::Array& items) {
  Ordered out = Ordered::array();
  for (const Json& item : items) out.push_back(converted(item));
  return out;
}

Ordered object_of(const Json::Object& members) {
  Ordered out = Ordered::object();
  for (const auto& [name, value] : members) out[name] = converted(value);
  return out;
}

Ordered converted(const Json& json) {
  return std::visit(
      [](const auto& value) -> Ordered {
        using Value = std::decay_t<decltype(value)>;
        if constexpr (std::is_same_v<Value, Json::Array>) {
          return array_of(value);
        } else if constexpr (std::is_same_v<Value, Json::Object>) {
          return object_of(value);
        } else {
          return value;
        }
      },
      json.value);
}

}  // namespace

std::string to_text(const Json& json) {
  // Content is checked to be UTF-8 when it is read; should a byte slip through
  // all the same, it becomes U+FFFD rather than an exception.
  return converted(json).dump(1, ' ', false, Ordered::error_handler_t::replace) + "\n";
}

}  // namespace folio
