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

constexpr int deepest = 64;  // levels

std::optional<Json> read(const Ordered& value, int depth);

std::optional<Json> read_array(const Ordered& value, int depth) {
  Json::Array items;
  for (const Ordered& item : value) {
    auto made = read(item, depth + 1);
    if (!made) return std::nullopt;
    items.push_back(*std::move(made));
  }
  return Json(std::move(items));
}

std::optional<Json> read_object(const Ordered& value, int depth) {
  Json::Object members;
  for (const auto& [name, member] : value.items()) {
    auto made = read(member, depth + 1);
    if (!made) return std::nullopt;
    members.emplace_back(name, *std::move(made));
  }
  return Json(std::move(members));
}

std::optional<Json> read(const Ordered& value, int depth) {
  if (depth > deepest) return std::nullopt;
  if (value.is_null()) return Json();
  if (value.is_boolean()) return Json(value.get<bool>());
  if (value.is_number_integer()) return Json(value.get<long long>());
  if (value.is_number_float()) return Json(value.get<double>());
  if (value.is_string()) return Json(value.get<std::string>());
  if (value.is_array()) return read_array(value, depth);
  if (value.is_object()) return read_object(value, depth);
  return std::nullopt;
}

}  // namespace

std::string to_text(const Json& json) {
  // Content is checked to be UTF-8 when it is read; should a byte slip through
  // all the same, it becomes U+FFFD rather than an exception.
  return converted(json).dump(1, ' ', false, Ordered::error_handler_t::replace) + "\n";
}

std::optional<Json> parse_json(std::string_view text) {
  const Ordered value = Ordered::parse(text, nullptr, false);
  if (value.is_discarded()) return std::nullopt;
  return read(value, 0);
}

}  // namespace folio
