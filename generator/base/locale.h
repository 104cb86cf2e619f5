#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/calendar.h"

/// How languages write dates, numbers and lists. A language is given by its tag
/// (BCP 47) and nothing else: what the machine is set to makes no difference.
/// Days are of the Gregorian calendar and digits are 0 to 9 in every language,
/// so that all versions of a paper cite the same numbers. A language that
/// nothing is known of is written as British English is.
namespace folio::locale {

/// Whether two tags mean one language in one script: "en" and "en-GB" do.
bool is_same(std::string_view one, std::string_view other);

/// Whether a language's lines run from right to left.
bool is_right_to_left(std::string_view lang);

/// The script of a language (ISO 15924): "Latn", "Arab"; empty if unknown.
std::string script_of(std::string_view lang);

/// A language's name in itself, as at the start of a line: "Cymraeg", "اردو";
/// the tag if unknown.
std::string name_of(std::string_view lang);

/// The same as readers of another language call it: "Saesneg" for English in
/// Welsh.
std::string name_of(std::string_view lang, std::string_view readers);

/// "21 November 2026", "21 Tachwedd 2026".
std::string date(calendar::Date day, std::string_view lang);

/// "Saturday", "Dydd Sadwrn".
std::string weekday(calendar::Date day, std::string_view lang);

/// "21st", "21ain". English and Welsh alone have ordinals in figures; other
/// languages are given the plain number.
std::string ordinal(int number, std::string_view lang);

/// "1,234.5"; `decimals` digits after the point.
std::string number(double value, int decimals, std::string_view lang);

/// "82%"; the value is of a hundred.
std::string percent(double value, int decimals, std::string_view lang);

/// Which form of a noun goes with `count`: "one", "two", "few", "many", "zero"
/// or "other" (Unicode CLDR, plural rules for cardinals).
std::string plural_form(long long count, std::string_view lang);

/// All such forms of a language, sorted: English has "one" and "other", Welsh six.
std::vector<std::string> plural_forms(std::string_view lang);

/// The order of words in a language: in Welsh "ch" comes after "cy", and "ll"
/// after "ly". Copies share it; several threads may use one at once.
class Alphabet {
 public:
  explicit Alphabet(std::string_view lang);

  /// Bytes that are ordered as the words are.
  std::string key(std::string_view words) const;

  /// The letter that words stand under in a list: "C", "Ch"; "…" for words in
  /// no letter of the language.
  std::string letter(std::string_view words) const;

 private:
  struct Rules;
  std::shared_ptr<const Rules> rules_;
};

/// Whether a character belongs to words in any script: a letter, a digit, a mark.
bool is_part_of_word(char32_t character);

/// Whether a character is of a script whose lines run from right to left.
bool is_right_to_left(char32_t character);

/// Whether what follows a letter may be joined to it: in Arabic script, in
/// Bengali and its like, where joiners are part of spelling.
bool joins(char32_t character);

/// The word as it is compared: without its case, and the same however its
/// accents and joined letters were typed (Unicode, NFKC_Casefold).
std::string folded(std::string_view word);

/// The words with a capital at their beginning, where their first letter has one:
/// "Ŵyn" for "ŵyn" (Unicode, simple title case).
std::string capitalised(std::string_view words);

/// "ty" for "tŷ": letters without the marks on them.
std::string without_accents(std::string_view words);

}  // namespace folio::locale
