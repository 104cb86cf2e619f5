#include "support/schema_check.h"

#include <algorithm>
#include <regex>
#include <variant>

namespace folio::support {

namespace {

using content::TomlArray;
using content::TomlMembers;
using content::TomlValue;
using Complaints = std::vector<std::string>;

const Json* member(const Json& schema, std::string_view name) {
  const auto* members = std::get_if<Json::Object>(&schema.value);
  if (members == nullptr) return nullptr;
  const auto found = std::ranges::find(*members, name, &Json::Object::value_type::first);
  return found == members->end() ? nullptr : &found->second;
}

const TomlValue* member(const TomlMembers& table, std::string_view name) {
  const auto found = std::ranges::find(table, name, &content::TomlEntry::key);
  return found == table.end() ? nullptr : &found->value;
}

const std::string& words(const Json& json) { return std::get<std::string>(json.value); }

/// One schema and what is held against it.
class Check {
 public:
  Check(const Json& schema, const TomlValue& value, std::string path)
      : schema_(schema), value_(value), path_(std::move(path)) {}

  Complaints all() {
    if (const bool* truth = std::get_if<bool>(&schema_.value)) {
      if (!*truth) complain("may not be here");
      return said_;
    }
    for (const auto& [keyword, argument] : std::get<Json::Object>(schema_.value)) {
      take(keyword, argument);
    }
    return said_;
  }

 private:
  void complain(const std::string& what) { said_.push_back(path_ + " " + what); }

  void join(const Complaints& more) { said_.insert(said_.end(), more.begin(), more.end()); }

  static bool fits(const Json& schema, const TomlValue& value) {
    return Check(schema, value, "").all().empty();
  }

  void take(const std::string& keyword, const Json& argument);
  void take_word(const std::string& keyword, const Json& argument);
  void take_members(const std::string& keyword, const Json& argument);
  bool has_type(const std::string& type) const;

  const Json& schema_;
  const TomlValue& value_;
  std::string path_;
  Complaints said_;
};

bool Check::has_type(const std::string& type) const {
  const auto& value = value_.value;
  if (std::holds_alternative<calendar::Date>(value)) {
    return type == "string" && member(schema_, "format") != nullptr;
  }
  if (type == "string") {
    return std::holds_alternative<std::string>(value) && member(schema_, "format") == nullptr;
  }
  const bool integer = std::holds_alternative<long long>(value);
  if (type == "number") return integer || std::holds_alternative<double>(value);
  if (type == "integer") return integer;
  if (type == "boolean") return std::holds_alternative<bool>(value);
  if (type == "array") return std::holds_alternative<TomlArray>(value);
  return type == "object" && std::holds_alternative<TomlMembers>(value);
}

void Check::take_word(const std::string& keyword, const Json& argument) {
  const auto* text = std::get_if<std::string>(&value_.value);
  const auto is = [text](const Json& one) { return text != nullptr && *text == words(one); };
  if (keyword == "enum" && std::ranges::none_of(std::get<Json::Array>(argument.value), is)) {
    complain("is none of the words");
  }
  if (keyword == "const" && !is(argument)) complain("is not " + words(argument));
  if (text == nullptr) return;
  if (keyword == "pattern" && !std::regex_search(*text, std::regex(words(argument)))) {
    complain("does not fit the pattern");
  }
  const auto* most = std::get_if<long long>(&argument.value);
  if (keyword == "maxLength" && static_cast<long long>(text->size()) > *most) {
    complain("is too long");
  }
}

void Check::take_members(const std::string& keyword, const Json& argument) {
  const auto* table = std::get_if<TomlMembers>(&value_.value);
  if (table == nullptr) return;
  if (keyword == "required") {
    for (const Json& name : std::get<Json::Array>(argument.value)) {
      if (member(*table, words(name)) == nullptr) complain("has no " + words(name));
    }
    return;
  }
  for (const content::TomlEntry& entry : *table) {
    const Json* properties = member(schema_, "properties");
    const Json* known = properties == nullptr ? nullptr : member(*properties, entry.key);
    const Json* schema = keyword == "properties" ? known : known == nullptr ? &argument : nullptr;
    if (schema != nullptr) join(Check(*schema, entry.value, path_ + "/" + entry.key).all());
  }
}

void Check::take(const std::string& keyword, const Json& argument) {
  static const std::vector<std::string> quiet{"$schema", "title", "description", "format", "then"};
  const auto* list = std::get_if<TomlArray>(&value_.value);
  const auto* all = std::get_if<Json::Array>(&argument.value);
  if (std::ranges::find(quiet, keyword) != quiet.end()) return;
  if (keyword == "type") {
    if (!has_type(words(argument))) complain("is not of the type " + words(argument));
  } else if (keyword == "required" || keyword == "properties" ||
             keyword == "additionalProperties") {
    take_members(keyword, argument);
  } else if (keyword == "enum" || keyword == "const" || keyword == "pattern" ||
             keyword == "maxLength") {
    take_word(keyword, argument);
  } else if (keyword == "items") {
    for (std::size_t i = 0; list != nullptr && i < list->size(); ++i) {
      join(Check(argument, (*list)[i], path_ + "/" + std::to_string(i)).all());
    }
  } else if (keyword == "minItems") {
    const auto least = static_cast<std::size_t>(std::get<long long>(argument.value));
    if (list != nullptr && list->size() < least) complain("has too few");
  } else if (keyword == "anyOf") {
    const auto takes = [this](const Json& schema) { return fits(schema, value_); };
    if (std::ranges::none_of(*all, takes)) complain("fits none of several");
  } else if (keyword == "allOf") {
    for (const Json& schema : *all) join(Check(schema, value_, path_).all());
  } else if (keyword == "if") {
    if (fits(argument, value_)) join(Check(*member(schema_, "then"), value_, path_).all());
  } else {
    complain("is checked with " + keyword + ", which is new");
  }
}

}  // namespace

std::vector<std::string> against(const Json& schema, const TomlMembers& table) {
  const TomlValue whole{table, {}};
  return Check(schema, whole, "").all();
}

}  // namespace folio::support
