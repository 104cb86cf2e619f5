#include <algorithm>
#include <cmath>

#include "base/text.h"
#include "content/reading.h"

namespace folio::content {

using source::Span;

namespace {

constexpr std::string_view a_table = "the table ";

const TomlMembers nothing;  // what is written in a table that is not there

// What is worked out is written by nobody.
std::string help_for_choice(std::string_view key, std::string_view word,
                            std::span<const std::string> all) {
  if (key == "status" && word == "overdue")
    return "that is worked out from due: write not_started, in_progress or paused, and what is "
           "past "
           "its date counts as overdue";
  return nearest_help(word, all, chapter_of_fields);
}

// White space alone, even such as does not break, says as little as "" does.
std::string said_in(const std::string& written) {
  return written.find_first_not_of(" \t\r\n\u00A0") == written.npos ? std::string() : written;
}

// The date that was meant, for a value that should be one.
std::string help_for_date(const TomlValue& value) {
  const auto* words = std::get_if<std::string>(&value.value);
  const auto meant = words == nullptr ? std::nullopt : date_meant(*words);
  return "write it without quotation marks, year-month-day: " + meant.value_or("2026-11-21");
}

}  // namespace

TomlTable::TomlTable(Reading& reading, const TomlMembers& members, Span span, std::string name,
                     const Columns* columns)
    : reading_(reading), members_(members), span_(span), name_(std::move(name)), columns_(columns) {
  for (const TomlEntry& entry : members_) {
    if (std::holds_alternative<TomlValue::Unread>(entry.value.value)) faulty_.insert(entry.key);
  }
}

TomlTable::TomlTable(Reading& reading, Description& told)
    : reading_(reading), members_(nothing), told_(&told) {}

TomlTable::~TomlTable() {
  const std::vector<std::string> known(asked_.begin(), asked_.end());
  for (const TomlEntry& entry : members_) {
    if (asked_.contains(entry.key)) continue;
    reading_.error(
        "F0205", entry.key_span,
        "nothing is known of " + in_quotes(entry.key) + (name_.empty() ? " here" : " in " + name_),
        help_for_unknown_key(entry.key, known));
  }
}

std::string TomlTable::name_of(std::string_view key) const {
  const auto column = columns_ == nullptr ? Columns::const_iterator() : columns_->find(key);
  const bool is_column = columns_ != nullptr && column != columns_->end();
  return in_quotes(is_column ? std::string_view(column->second) : key);
}

std::string TomlTable::how_to_add(std::string_view key, std::string_view example) const {
  if (columns_ != nullptr) return "fill in the column " + name_of(key);
  return "add the line " + std::string(key) + " = " + std::string(example);
}

const TomlValue* TomlTable::found(std::string_view key, Need need, std::string_view kind) {
  asked_.emplace(key);
  const auto entry = std::ranges::find(members_, key, &TomlEntry::key);
  if (entry != members_.end()) return &entry->value;
  if (need == Need::required) {
    reading_.error("F0204", span_,
                   name_of(key) + " is missing" + (name_.empty() ? "" : " in " + name_),
                   kind.starts_with(a_table) ? "add " + std::string(kind) + ", with its fields"
                                             : how_to_add(key));
  }
  return nullptr;
}

void TomlTable::wrong_type(std::string_view key, const TomlValue& value, std::string_view kind) {
  struct Example {
    std::string_view kind, help;
  };
  static constexpr Example examples[] = {
      {"words", "put it between quotation marks"},
      {"a list", "put it between brackets: [\"…\", \"…\"]"},
      {"a list of words", "put each between quotation marks"},
      {"a list of dates", "write each without quotation marks, year-month-day: [2026-12-25]"},
      {"true or false", "write true or false, without quotation marks"},
  };
  faulty_.emplace(key);
  if (std::holds_alternative<TomlValue::Unread>(value.value)) return;
  const auto example = std::ranges::find(examples, kind, &Example::kind);
  reading_.error("F0206", value.span, name_of(key) + " must be " + std::string(kind),
                 kind == "a date"                ? help_for_date(value)
                 : example == std::end(examples) ? "write " + std::string(kind)
                                                 : std::string(example->help));
}

template <typename T>
const T* TomlTable::typed(std::string_view key, Need need, std::string_view kind) {
  const TomlValue* value = found(key, need, kind);
  if (value == nullptr) return nullptr;
  const T* held = std::get_if<T>(&value->value);
  if (held == nullptr) wrong_type(key, *value, kind);
  return held;
}

// Notes the question in the description; answers whether there is one.
bool TomlTable::note(std::string_view key, Need need, std::optional<Form> form) {
  if (told_ == nullptr) return false;
  Description::Key& told = told_->key(key);
  if (need == Need::required) told.need = need;
  if (form) told.forms.insert(*form);
  return true;
}

void TomlTable::note_otherwise(std::string_view key, std::string_view word) {
  if (told_ != nullptr) told_->key(key).otherwise = word;
}

// The same of a table, with all that `read` asks inside it.
bool TomlTable::note_inner(std::string_view key, Need need, Form form,
                           const std::function<void(TomlTable&)>& read) {
  if (!note(key, need, form)) return false;
  Description inner = told_->key(key).table;  // a copy, for `read` may ask this table, too
  {
    TomlTable table(reading_, inner);
    read(table);
  }
  told_->key(key).table = std::move(inner);
  return true;
}

bool TomlTable::has(std::string_view key) {
  return !note(key, Need::optional, {}) && found(key, Need::optional) != nullptr;
}

bool TomlTable::is_string(std::string_view key) {
  if (note(key, Need::optional, {})) {
    told_->key(key).may_be_words = true;
    return false;
  }
  const TomlValue* value = found(key, Need::optional);
  return value != nullptr && std::holds_alternative<std::string>(value->value);
}

Span TomlTable::span(std::string_view key) const {
  const auto entry = std::ranges::find(members_, key, &TomlEntry::key);
  return entry == members_.end() ? span_ : entry->value.span;
}

std::vector<std::string> TomlTable::keys() const {
  std::vector<std::string> out;
  for (const TomlEntry& entry : members_) out.push_back(entry.key);
  if (told_ != nullptr) out.emplace_back(any_key);
  return out;
}

std::string TomlTable::string(std::string_view key, Need need) {
  return note(key, need, Form::words) ? "" : words(key, need);
}

std::string TomlTable::prose(std::string_view key, Need need) {
  return as_printed(string(key, need));
}

std::vector<model::Named> TomlTable::prose_list(std::string_view key, Need need) {
  std::vector<model::Named> list = strings(key, need);
  for (model::Named& one : list) one.id = as_printed(one.id);
  return list;
}

std::string TomlTable::string_or_blank(std::string_view key, Need need) {
  if (note(key, need, Form::words)) return {};
  const auto* written = typed<std::string>(key, need, "words");
  if (written == nullptr) return {};
  check_characters(reading_, *written, span(key));
  return said_in(*written);
}

std::string TomlTable::words(std::string_view key, Need need) {
  const auto* written = typed<std::string>(key, need, "words");
  if (written == nullptr) {
    // What is meant by number = 1 is plain, and nothing more need be said of it.
    const TomlValue* value = found(key, Need::optional);
    const auto* number = value == nullptr ? nullptr : std::get_if<long long>(&value->value);
    return number == nullptr ? std::string() : std::to_string(*number);
  }
  check_characters(reading_, *written, span(key));
  std::string said = said_in(*written);
  if (need == Need::required && said.empty()) {
    faulty_.emplace(key);
    reading_.error("F0204", span(key), name_of(key) + " is empty", "write it between the marks");
  }
  return said;
}

// A word that means something to the program, and so is the same in every
// language: a translation may not change it.
std::string TomlTable::word_of_ours(std::string_view key, Need need) {
  std::string word = words(key, need);
  if (span(key).file != span_.file) {
    reading_.error("F0217", span(key), in_quotes(key) + " is the same in every language",
                   "take it out of the translation");
  }
  return word;
}

std::string TomlTable::id(std::string_view key, Need need) {
  if (note(key, need, Form::id)) return {};
  std::string id = word_of_ours(key, need);
  if (!id.empty() && !text::is_id(id)) {
    faulty_.emplace(key);
    reading_.error("F0209", span(key), in_quotes(id) + " cannot be a name",
                   "use small letters, digits and single hyphens, at most 64");
  }
  return id;
}

std::optional<calendar::Date> TomlTable::date(std::string_view key, Need need) {
  if (note(key, need, Form::date)) return {};
  const auto* date = typed<calendar::Date>(key, need, "a date");
  return date == nullptr ? std::nullopt : std::optional(*date);
}

std::string TomlTable::date_or_words(std::string_view key, std::optional<calendar::Date>& day) {
  note(key, Need::optional, Form::date);
  if (note(key, Need::optional, Form::words)) return {};
  const TomlValue* value = found(key, Need::optional);
  if (value == nullptr) return {};
  const auto* date = std::get_if<calendar::Date>(&value->value);
  if (date == nullptr) return words(key, Need::optional);
  day = *date;
  return {};
}

std::optional<double> TomlTable::number(std::string_view key, Need need) {
  if (note(key, need, Form::number)) return {};
  const TomlValue* value = found(key, need);
  if (value == nullptr) return {};
  if (const auto* whole = std::get_if<long long>(&value->value)) return static_cast<double>(*whole);
  const auto* number = std::get_if<double>(&value->value);
  // TOML has words for what is no number, inf and nan, that no paper can print.
  if (number != nullptr && std::isfinite(*number)) return *number;
  wrong_type(key, *value, "a number");
  return {};
}

std::optional<long long> TomlTable::integer(std::string_view key, Need need) {
  if (note(key, need, Form::number)) return {};
  const auto* number = typed<long long>(key, need, "a whole number");
  return number == nullptr ? std::nullopt : std::optional(*number);
}

std::optional<Decimal> TomlTable::decimal(std::string_view key, Need need) {
  const auto value = number(key, need);
  if (!value) return {};
  const Span where = span(key);
  const std::string_view written =
      where.file == nullptr
          ? std::string_view()
          : std::string_view(where.file->text()).substr(where.begin, where.end - where.begin);
  const std::size_t point = written.find('.');
  if (point == written.npos) return Decimal{*value, 0};
  const std::size_t end = written.find_first_not_of("0123456789", point + 1);
  return Decimal{*value, static_cast<int>(std::min(end, written.size()) - point - 1)};
}

std::optional<int> TomlTable::count(std::string_view key, Need need) {
  constexpr double most = 1'000'000'000;
  const auto number = this->number(key, need);
  if (!number) return {};
  if (*number >= 0 && *number <= most && *number == std::floor(*number))
    return static_cast<int>(*number);
  reading_.error("F0206", span(key), in_quotes(key) + " must be a whole number from 0 on",
                 "write it in digits, without quotation marks");
  return {};
}

std::optional<bool> TomlTable::truth(std::string_view key, Need need) {
  if (note(key, need, Form::flag)) return {};
  const auto* truth = typed<bool>(key, need, "true or false");
  return truth == nullptr ? std::nullopt : std::optional(*truth);
}

std::vector<model::Named> TomlTable::strings(std::string_view key, Need need) {
  std::vector<model::Named> out;
  if (note(key, need, Form::strings)) return out;
  const auto* list = typed<TomlArray>(key, need, "a list");
  if (list == nullptr) return out;
  for (const TomlValue& value : *list) {
    const auto* words = std::get_if<std::string>(&value.value);
    if (words == nullptr) {
      wrong_type(key, value, "a list of words");
      continue;
    }
    check_characters(reading_, *words, value.span);
    out.push_back({said_in(*words), value.span});
  }
  if (need == Need::required && list->empty()) {
    reading_.error("F0204", span(key), in_quotes(key) + " is empty", "name at least one");
  }
  return out;
}

template <typename T>
std::vector<std::pair<T, Span>> TomlTable::list_of(std::string_view key, Need need,
                                                   std::string_view kind) {
  std::vector<std::pair<T, Span>> out;
  const auto* list = typed<TomlArray>(key, need, "a list");
  if (list == nullptr) return out;
  for (const TomlValue& value : *list) {
    if (const T* one = std::get_if<T>(&value.value)) {
      out.emplace_back(*one, value.span);
    } else {
      wrong_type(key, value, kind);
    }
  }
  return out;
}

std::vector<std::pair<long long, Span>> TomlTable::integers(std::string_view key, Need need) {
  if (note(key, need, Form::integers)) return {};
  return list_of<long long>(key, need, "a list of whole numbers");
}

std::vector<std::pair<calendar::Date, Span>> TomlTable::dates(std::string_view key, Need need) {
  if (note(key, need, Form::dates)) return {};
  return list_of<calendar::Date>(key, need, "a list of dates");
}

void TomlTable::within(std::string_view key, Need need,
                       const std::function<void(TomlTable&)>& read) {
  if (note_inner(key, need, Form::table, read)) return;
  const std::string name = "[" + std::string(key) + "]";
  const auto* members = typed<TomlMembers>(key, need, std::string(a_table) + name);
  if (members == nullptr) return;
  TomlTable table(reading_, *members, span(key), name, columns_);
  read(table);
}

void TomlTable::each(std::string_view key, const std::function<void(TomlTable&)>& read) {
  if (note_inner(key, Need::optional, Form::tables, read)) return;
  const std::string name = "[[" + std::string(key) + "]]";
  const auto* list = typed<TomlArray>(key, Need::optional, "a list of tables, " + name);
  if (list == nullptr) return;
  for (const TomlValue& value : *list) {
    const auto* members = std::get_if<TomlMembers>(&value.value);
    if (members == nullptr) {
      wrong_type(key, value, "a list of tables, " + name);
      continue;
    }
    TomlTable table(reading_, *members, value.span, columns_ == nullptr ? name : name_, columns_);
    read(table);
  }
}

// The number of the word at `key` among `all`; theirs if it is not one of them.
std::size_t TomlTable::index_of(std::string_view key, std::span<const std::string> all, Need need) {
  if (note(key, need, Form::choice)) {
    told_->key(key).words.assign(all.begin(), all.end());
    const auto chosen = told_->chosen.find(key);
    return static_cast<std::size_t>(chosen == told_->chosen.end()
                                        ? all.size()
                                        : std::ranges::find(all, chosen->second) - all.begin());
  }
  const std::string word = word_of_ours(key, need);
  const auto found = std::ranges::find(all, word);
  const bool given = !word.empty() || (need == Need::optional && is_string(key));
  if (found == all.end() && given) {
    faulty_.emplace(key);
    reading_.error("F0207", span(key), in_quotes(word) + " is not a known " + std::string(key),
                   help_for_choice(key, word, all));
  }
  return static_cast<std::size_t>(found - all.begin());
}

bool read_toml(Reading& reading, const std::string& path, std::size_t most_bytes, Span mentioned,
               const std::function<void(TomlTable&)>& read, source::Access access) {
  const source::SourceFile* file = read_text(reading, path, access, most_bytes, mentioned);
  if (file == nullptr) return false;
  auto members = parse_toml(reading, *file);
  if (members) {
    if (!reading.translation.empty()) translate_toml(reading, path, most_bytes, *members);
    TomlTable table(reading, *members, {file, 0, 0}, "");
    read(table);
  }
  if (access == source::Access::exempt) reading.sources.forget(*file);
  return members.has_value();
}

}  // namespace folio::content
