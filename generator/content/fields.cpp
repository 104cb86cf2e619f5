// What every TOML file may say, field by field, for people.

#include <algorithm>

#include "base/text.h"
#include "content/content.h"
#include "content/reading.h"

namespace folio::content {

namespace {

using Form = Description::Form;
using Key = Description::Key;

std::string words_for(Form form, const Key& key) {
  switch (form) {
    case Form::words: return "words";
    case Form::id: return "an id";
    case Form::date: return "a date";
    case Form::number: return "a number";
    case Form::flag: return "true or false";
    case Form::strings: return "a list of words";
    case Form::integers: return "a list of numbers";
    case Form::dates: return "a list of dates";
    case Form::choice: return text::join(key.words, ", ");
    case Form::table: return "a table";
    case Form::tables: return "tables";
  }
  return {};
}

std::string forms_of(const Key& key) {
  std::vector<std::string> forms;
  for (const Form form : key.forms) forms.push_back(words_for(form, key));
  return text::join(forms, ", or ");
}

/// One field as the kinds of documents know it that have it.
struct Row {
  Field field;
  std::vector<std::string> kinds, required_by;
};

/// Collects the fields of one sort of files, each once.
class Rows {
 public:
  explicit Rows(const TomlSort& sort) : sort_(sort) {
    if (sort.branch.empty()) {
      add(description_of(sort), "", "");
      return;
    }
    const std::vector<std::string> kinds = description_of(sort).key(sort.branch).words;
    for (const std::string& kind : kinds) {
      add(description_of(sort, {{sort.branch, kind}}), "", kind);
    }
    for (Row& row : rows_) settle(row, kinds.size());
  }

  std::vector<Field> fields() const {
    std::vector<Field> all;
    for (const Row& row : rows_) all.push_back(row.field);
    std::ranges::stable_sort(all, {}, &Field::name);
    return all;
  }

 private:
  void add(const Description& table, const std::string& outer, const std::string& kind) {
    for (const Key& key : table.keys) {
      const std::string name = outer + (key.name == any_key ? "…" : key.name);
      Row& row = row_of(name, key, outer + key.name);
      if (!kind.empty()) row.kinds.push_back(kind);
      if (!kind.empty() && key.need == Need::required) row.required_by.push_back(kind);
      add(key.table, outer + key.name + ".", kind);
    }
  }

  Row& row_of(const std::string& name, const Key& key, const std::string& path) {
    const auto is_same = [&name](const Row& row) { return row.field.name == name; };
    const auto found = std::ranges::find_if(rows_, is_same);
    if (found != rows_.end()) return *found;
    std::string full = sort_.name + "/" + path;
    std::ranges::replace(full, '.', '/');
    rows_.push_back({{name, forms_of(key), std::string(field_help(full)),
                      key.need == Need::required ? "yes" : "no", "", key.otherwise},
                     {},
                     {}});
    return rows_.back();
  }

  // What holds of all kinds is not said of each.
  static void settle(Row& row, std::size_t all) {
    if (row.kinds.size() < all) row.field.kinds = text::join(row.kinds, ", ");
    const std::size_t required = row.required_by.size();
    row.field.needed = required == 0                  ? "no"
                       : required == row.kinds.size() ? "yes"
                                                      : "in " + text::join(row.required_by, ", ");
  }

  const TomlSort& sort_;
  std::vector<Row> rows_;
};

}  // namespace

std::vector<FileFields> fields() {
  std::vector<FileFields> all;
  for (const TomlSort& sort : toml_sorts()) {
    all.push_back({sort.name, sort.files, Rows(sort).fields()});
  }
  return all;
}

}  // namespace folio::content
