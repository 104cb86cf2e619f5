#pragma once

#include <initializer_list>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <utility>

namespace folio::model {

/// The interface's own words in one language, from the theme's words/*.toml:
/// "contents" -> "Contents". A key that the theme lacks is an error when the
/// theme is read (required_words), so asking never fails afterwards.
class Words {
 public:
  Words() = default;
  explicit Words(std::map<std::string, std::string, std::less<>> words)
      : words_(std::move(words)) {}

  /// The words for `key`; the key itself in brackets if there are none.
  std::string operator()(std::string_view key) const {
    const auto found = words_.find(key);
    return found == words_.end() ? "[" + std::string(key) + "]" : found->second;
  }

  /// The same with each "{name}" replaced by its value.
  std::string operator()(
      std::string_view key,
      std::initializer_list<std::pair<std::string_view, std::string_view>> values) const;

  const std::map<std::string, std::string, std::less<>>& all() const { return words_; }

 private:
  std::map<std::string, std::string, std::less<>> words_;
};

/// The keys that every words/*.toml must hold, sorted.
std::span<const std::string_view> required_words();

}  // namespace folio::model
