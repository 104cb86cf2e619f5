// From what readers ask for to JSON Schema (draft 7, which editors of TOML know).

#include <algorithm>

#include "base/json.h"
#include "content/content.h"
#include "content/reading.h"

namespace folio::content {

namespace {

using Form = Description::Form;
using Key = Description::Key;

Json described(const Description& table, const std::string& path);

Json words_schema(Need need) {
  Json::Object out{{"type", "string"}};
  if (need == Need::required) out.emplace_back("pattern", "\\S");
  return out;
}

Json list_schema(std::string_view type, Need need) {
  Json::Object out{{"type", "array"}, {"items", Json::Object{{"type", std::string(type)}}}};
  if (need == Need::required) out.emplace_back("minItems", 1);
  return out;
}

Json dates_schema() {
  return Json::Object{{"type", "array"},
                      {"items", Json::Object{{"type", "string"}, {"format", "date"}}}};
}

Json choice_schema(const std::vector<std::string>& words) {
  return Json::Object{{"enum", Json::Array(words.begin(), words.end())}};
}

Json form_schema(Form form, const Key& key, const std::string& path) {
  switch (form) {
    case Form::words: return words_schema(key.need);
    case Form::id:
      return Json::Object{
          {"type", "string"}, {"pattern", "^[a-z0-9]+(-[a-z0-9]+)*$"}, {"maxLength", 64}};
    case Form::date: return Json::Object{{"type", "string"}, {"format", "date"}};
    case Form::number: return Json::Object{{"type", "number"}};
    case Form::flag: return Json::Object{{"type", "boolean"}};
    case Form::strings: return list_schema("string", key.need);
    case Form::integers: return list_schema("integer", key.need);
    case Form::dates: return dates_schema();
    case Form::choice: return choice_schema(key.words);
    case Form::table: return described(key.table, path);
    case Form::tables:
      return Json::Object{{"type", "array"}, {"items", described(key.table, path)}};
  }
  return {};
}

// One schema that any of the given will do for.
Json any_of(const std::vector<Json>& schemas) {
  if (schemas.size() == 1) return schemas.front();
  return Json::Object{{"anyOf", Json::Array(schemas.begin(), schemas.end())}};
}

Json key_schema(const Key& key, const std::string& table) {
  const std::string path = table + "/" + key.name;
  std::vector<Json> forms;
  for (const Form form : key.forms) forms.push_back(form_schema(form, key, path));
  Json schema = any_of(forms);
  if (const std::string_view help = field_help(path); !help.empty()) {
    auto& members = std::get<Json::Object>(schema.value);
    members.insert(members.begin(), {"description", std::string(help)});
  }
  return schema;
}

Json names_of_required(const Description& table) {
  Json::Array names;
  for (const Key& key : table.keys) {
    if (key.need == Need::required && key.name != any_key) names.emplace_back(key.name);
  }
  return names;
}

Json described(const Description& table, const std::string& path) {
  Json::Object properties;
  Json others = false;
  for (const Key& key : table.keys) {
    if (key.name == any_key) {
      others = key_schema(key, path);
    } else {
      properties.emplace_back(key.name, key_schema(key, path));
    }
  }
  return Json::Object{{"type", "object"},
                      {"properties", std::move(properties)},
                      {"required", names_of_required(table)},
                      {"additionalProperties", std::move(others)}};
}

// --- Files whose keys depend on a word in them --------------------------------------

struct Branch {
  std::string word;
  Description table;
};

std::vector<Branch> branches_of(const TomlSort& sort) {
  std::vector<Branch> branches;
  if (sort.branch.empty()) return branches;
  const std::vector<std::string> words = description_of(sort).key(sort.branch).words;
  for (const std::string& word : words) {
    branches.push_back({word, description_of(sort, {{sort.branch, word}})});
  }
  return branches;
}

const Key* find(const Description& table, std::string_view name) {
  const auto found = std::ranges::find(table.keys, name, &Key::name);
  return found == table.keys.end() ? nullptr : &*found;
}

/// A key as the branches know it: each way in which any of them does, once.
struct Shared {
  std::string name;
  std::vector<Key> ways = {};
  std::size_t required = 0;  // by so many branches
};

std::vector<Shared> shared_by(const std::vector<Branch>& branches) {
  std::vector<Shared> all;
  for (const Branch& branch : branches) {
    for (const Key& key : branch.table.keys) {
      const auto found = std::ranges::find(all, key.name, &Shared::name);
      Shared& shared = found == all.end() ? all.emplace_back(Shared{key.name}) : *found;
      if (key.need == Need::required) ++shared.required;
      if (std::ranges::find(shared.ways, key) == shared.ways.end()) shared.ways.push_back(key);
    }
  }
  return all;
}

// What one branch adds to what all say: exactly these keys, exactly so.
Json only(const Branch& branch, const std::vector<Shared>& shared, const std::string& path) {
  Json::Object properties;
  Json::Array required;
  for (const Shared& one : shared) {
    const Key* key = find(branch.table, one.name);
    if (key == nullptr) {
      properties.emplace_back(one.name, false);
      continue;
    }
    if (one.ways.size() > 1) properties.emplace_back(one.name, key_schema(*key, path));
    if (key->need == Need::required) required.emplace_back(one.name);
  }
  return Json::Object{{"properties", std::move(properties)}, {"required", std::move(required)}};
}

Json when(const std::string& key, const std::string& word, Json then) {
  Json::Object is_word{{key, Json::Object{{"const", word}}}};
  return Json::Object{
      {"if", Json::Object{{"properties", std::move(is_word)}, {"required", Json::Array{key}}}},
      {"then", std::move(then)}};
}

// Every key of any branch stands among the properties, where editors look for
// what they may offer; what each word allows and wants follows from allOf.
Json described(const TomlSort& sort) {
  const std::vector<Branch> branches = branches_of(sort);
  if (branches.empty()) return described(description_of(sort), sort.name);
  const std::vector<Shared> shared = shared_by(branches);
  Json::Object properties;
  Json::Array required, conditions;
  for (const Shared& one : shared) {
    std::vector<Json> ways;
    for (const Key& key : one.ways) ways.push_back(key_schema(key, sort.name));
    properties.emplace_back(one.name, any_of(ways));
    if (one.required == branches.size()) required.emplace_back(one.name);
  }
  for (const Branch& branch : branches) {
    conditions.push_back(when(sort.branch, branch.word, only(branch, shared, sort.name)));
  }
  return Json::Object{{"type", "object"},
                      {"properties", std::move(properties)},
                      {"required", std::move(required)},
                      {"additionalProperties", false},
                      {"allOf", std::move(conditions)}};
}

// --- Translations ------------------------------------------------------------------

// What is the theme's, or the publisher's own business.
constexpr std::string_view never_translated[] = {"theme", "words", "print", "waivers"};

Json translated(const Description& table, const std::string& path);

// The words of a key and nothing else; nothing where it has none.
std::vector<Json> translated_forms(const Key& key, const std::string& path) {
  std::vector<Json> forms;
  const bool is_name = key.name == "id" || key.name == "characteristic";
  for (const Form form : key.forms) {
    const bool is_words = form == Form::words || form == Form::strings ||
                          (is_name && (form == Form::id || form == Form::choice));
    if (is_words) forms.push_back(form_schema(form, key, path));
    if (form == Form::table) forms.push_back(translated(key.table, path));
    if (form == Form::tables) {
      forms.push_back(Json::Object{{"type", "array"}, {"items", translated(key.table, path)}});
    }
  }
  return forms;
}

void add_translated(const std::vector<Key>& ways, const std::string& table,
                    Json::Object& properties, Json& others) {
  std::vector<Json> forms;
  for (const Key& key : ways) {
    std::ranges::move(translated_forms(key, table + "/" + key.name), std::back_inserter(forms));
  }
  if (forms.empty()) return;
  if (ways.front().name == any_key) {
    others = any_of(forms);
  } else {
    properties.emplace_back(ways.front().name, any_of(forms));
  }
}

Json translated(const Description& table, const std::string& path) {
  Json::Object properties;
  Json others = false;
  for (const Key& key : table.keys) add_translated({key}, path, properties, others);
  return Json::Object{{"type", "object"},
                      {"properties", std::move(properties)},
                      {"additionalProperties", std::move(others)}};
}

// Which state of the original is translated: of one file, or of each by name.
Json follows_schema() {
  const Json digest = Json::Object{{"type", "string"}};
  return Json::Object{
      {"description",
       "Which state of the original is translated; `folio check` says what to write."},
      {"anyOf",
       Json::Array{digest, Json::Object{{"type", "object"}, {"additionalProperties", digest}}}}};
}

// The keys of a file in any of its kinds.
std::vector<std::vector<Key>> keys_of(const TomlSort& sort) {
  std::vector<std::vector<Key>> keys;
  const std::vector<Branch> branches = branches_of(sort);
  for (Shared& one : shared_by(branches)) keys.push_back(std::move(one.ways));
  if (branches.empty()) {
    for (const Key& key : description_of(sort).keys) keys.push_back({key});
  }
  return keys;
}

Json translation_of(const TomlSort& sort) {
  const bool is_document = sort.name == "document";
  Json::Object properties{{"follows", follows_schema()}};
  Json others = false;
  for (const std::vector<Key>& ways : keys_of(sort)) {
    const bool is_slug = ways.front().name == "slug";
    if (is_slug) properties.emplace_back("slug", key_schema(ways.front(), sort.name));
    if (!is_slug) add_translated(ways, sort.name, properties, others);
  }
  const Json::Array required = is_document ? Json::Array{"title", "summary"} : Json::Array();
  return Json::Object{{"type", "object"},
                      {"properties", std::move(properties)},
                      {"required", required},
                      {"additionalProperties", std::move(others)}};
}

// "content/**/document.??.toml": all the tags of two letters.
std::string translated_files(const std::string& files) {
  return files.substr(0, files.rfind('.')) + ".??.toml";
}

Schema schema_of(const std::string& name, const std::string& files, const Json& body) {
  Json::Object schema{{"$schema", "http://json-schema.org/draft-07/schema#"}, {"title", files}};
  std::ranges::copy(std::get<Json::Object>(body.value), std::back_inserter(schema));
  return {name, files, to_text(schema)};
}

}  // namespace

std::vector<Schema> schemas() {
  std::vector<Schema> all;
  for (const TomlSort& sort : toml_sorts()) {
    all.push_back(schema_of(sort.name, sort.files, described(sort)));
    const bool has_words =
        std::ranges::find(never_translated, sort.name) == std::end(never_translated);
    if (!has_words) continue;
    all.push_back(
        schema_of(sort.name + "-translated", translated_files(sort.files), translation_of(sort)));
  }
  return all;
}

}  // namespace folio::content
