#include "model/words.h"

#include <algorithm>
#include <iterator>

#include "base/locale.h"

namespace folio::model {

namespace {

// Keys of which there is one for each plural form of a language.
constexpr std::string_view counted_keys[] = {
    "days",
    "events",
    "pages",
    "people",
    "untranslated_sections",
};

// `words` with each "{name}" replaced by its value.
void fill(std::string& words, Words::Values values) {
  for (const auto& [name, value] : values) {
    const std::string mark = "{" + std::string(name) + "}";
    for (std::size_t at = words.find(mark); at != std::string::npos;
         at = words.find(mark, at + value.size())) {
      words.replace(at, mark.size(), value);
    }
  }
}

}  // namespace

std::span<const std::string_view> counted_words() { return counted_keys; }

std::vector<std::string> required_words_in(std::string_view lang) {
  const auto keys = required_words();
  std::vector<std::string> all(keys.begin(), keys.end());
  for (const std::string_view key : counted_keys) {
    for (const std::string& form : locale::plural_forms(lang)) {
      all.push_back(std::string(key) + "_" + form);
    }
  }
  std::ranges::sort(all);
  return all;
}

Words::Words(Map words, std::string lang)
    : own_(std::make_shared<const Language>(Language{std::move(words), std::move(lang)})),
      known_(std::make_shared<const Known>(Known{own_})) {}

Words Words::together(const std::vector<Words>& languages) {
  Words first = languages.empty() ? Words() : languages.front();
  Known known;
  for (const Words& one : languages) known.push_back(one.own_);
  if (!known.empty()) first.known_ = std::make_shared<const Known>(std::move(known));
  return first;
}

std::shared_ptr<const Words::Language> Words::find(std::string_view lang) const {
  const auto found = std::ranges::find_if(
      *known_, [lang](const auto& one) { return locale::is_same(one->lang, lang); });
  return found == known_->end() ? nullptr : *found;
}

Words Words::in(std::string_view lang) const {
  Words other = *this;
  if (lang == own_->lang) return other;
  if (auto found = find(lang)) other.own_ = std::move(found);
  return other;
}

std::string Words::operator()(std::string_view key) const {
  const auto found = own_->words.find(key);
  return found == own_->words.end() ? "[" + std::string(key) + "]" : found->second;
}

std::string Words::operator()(std::string_view key, Values values) const {
  std::string words = (*this)(key);
  fill(words, values);
  return words;
}

std::string Words::counted(std::string_view key, long long count, Values values) const {
  const std::string number = locale::number(static_cast<double>(count), 0, lang());
  std::string words = (*this)(std::string(key) + "_" + locale::plural_form(count, lang()));
  fill(words, {{"count", number}});
  fill(words, values);
  return words;
}

}  // namespace folio::model
