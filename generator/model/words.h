#pragma once

#include <initializer_list>
#include <map>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace folio::model {

/// The interface's own words in one language, from the theme's words/*.toml:
/// "contents" -> "Contents". A key that the theme lacks is an error when the
/// theme is read (required_words), so asking never fails afterwards.
///
/// They know those of the site's other languages, so that whoever is given the
/// words of one can speak another where a passage needs it.
class Words {
 public:
  using Map = std::map<std::string, std::string, std::less<>>;
  using Values = std::initializer_list<std::pair<std::string_view, std::string_view>>;

  Words() : Words(Map{}) {}
  explicit Words(Map words, std::string lang = "en-GB");

  /// The words of several languages, ready to speak the first.
  static Words together(const std::vector<Words>& languages);

  /// The words for `key`; the key itself in brackets if there are none.
  std::string operator()(std::string_view key) const;

  /// The same with each "{name}" replaced by its value.
  std::string operator()(std::string_view key, Values values) const;

  /// The form of `key` that the language has for so many, with "{count}" and
  /// the values replaced: "sections" is kept as sections_one, sections_other
  /// and whatever other forms the language has (counted_words).
  std::string counted(std::string_view key, long long count, Values values = {}) const;

  const Map& all() const { return own_->words; }

  /// The language these words are in: dates and numbers beside them are written
  /// as it does.
  const std::string& lang() const { return own_->lang; }

  /// The words for a passage in `lang`: those of that language, or these if the
  /// theme does not speak it.
  Words in(std::string_view lang) const;

  /// Whether in(lang) answers words of that very language.
  bool has(std::string_view lang) const { return find(lang) != nullptr; }

 private:
  struct Language {
    Map words;
    std::string lang;
  };
  using Known = std::vector<std::shared_ptr<const Language>>;

  std::shared_ptr<const Language> find(std::string_view lang) const;

  std::shared_ptr<const Language> own_;
  std::shared_ptr<const Known> known_;
};

/// The keys that every words/*.toml must hold, sorted.
std::span<const std::string_view> required_words();

/// The keys that every words/*.toml must hold once for each plural form of its
/// language, sorted: "sections" stands for sections_one, sections_other.
std::span<const std::string_view> counted_words();

/// All the keys that words/*.toml in `lang` must hold, sorted.
std::vector<std::string> required_words_in(std::string_view lang);

}  // namespace folio::model
