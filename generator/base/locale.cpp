// The only file that sees ICU.

#include "base/locale.h"

#include <unicode/alphaindex.h>
#include <unicode/coll.h>
#include <unicode/gregocal.h>
#include <unicode/normalizer2.h>
#include <unicode/numberformatter.h>
#include <unicode/plurrule.h>
#include <unicode/smpdtfmt.h>
#include <unicode/tblcoll.h>
#include <unicode/uchar.h>

#include <algorithm>
#include <array>

#include "base/text.h"

namespace folio::locale {

namespace {

using icu::UnicodeString;

// Where ICU knows nothing of a language it asks what the machine is set to.
// Nobody but this file uses it, so it is told once.
void forget_the_machine() {
  [[maybe_unused]] static const bool done = [] {
    UErrorCode error = U_ZERO_ERROR;
    icu::Locale::setDefault(icu::Locale::getUK(), error);
    return true;
  }();
}

// Without a region English is British here, and its dates begin with the day.
icu::Locale locale_of(std::string_view lang) {
  forget_the_machine();
  UErrorCode error = U_ZERO_ERROR;
  const std::string tag = text::lower(lang) == "en" ? "en-GB" : std::string(lang);
  icu::Locale found = icu::Locale::forLanguageTag(tag, error);
  if (U_FAILURE(error) || found.isBogus()) return icu::Locale::getUK();
  found.setUnicodeKeywordValue("ca", "gregory", error);
  found.setUnicodeKeywordValue("nu", "latn", error);
  return found;
}

std::string utf8(const UnicodeString& words) {
  std::string out;
  words.toUTF8String(out);
  return out;
}

UnicodeString utf16(std::string_view words) {
  return UnicodeString::fromUTF8(
      icu::StringPiece(words.data(), static_cast<std::int32_t>(words.size())));
}

std::string language_of(const icu::Locale& of) { return of.getLanguage(); }

// The day in one of ICU's patterns. Its time is that of Greenwich at noon.
std::string formatted(icu::DateFormat* written, calendar::Date day, const icu::Locale& of) {
  const std::unique_ptr<icu::DateFormat> format(written);
  if (!format) return calendar::iso(day);
  UErrorCode error = U_ZERO_ERROR;
  auto greenwich = std::make_unique<icu::GregorianCalendar>(*icu::TimeZone::getGMT(), of, error);
  greenwich->setGregorianChange(U_DATE_MIN, error);
  greenwich->set(static_cast<int>(day.year()),
                 static_cast<int>(static_cast<unsigned>(day.month())) - 1,
                 static_cast<int>(static_cast<unsigned>(day.day())), 12, 0, 0);
  const UDate noon = greenwich->getTime(error);
  UnicodeString words;
  format->adoptCalendar(greenwich.release());
  format->format(noon, words);
  return U_FAILURE(error) ? calendar::iso(day) : utf8(words);
}

std::string written(const icu::number::UnlocalizedNumberFormatter& form, double value, int decimals,
                    std::string_view lang) {
  UErrorCode error = U_ZERO_ERROR;
  const auto words = form.precision(icu::number::Precision::fixedFraction(decimals))
                         .locale(locale_of(lang))
                         .formatDouble(value, error)
                         .toString(error);
  return U_FAILURE(error) ? std::to_string(value) : utf8(words);
}

std::unique_ptr<icu::PluralRules> plural_rules(std::string_view lang) {
  UErrorCode error = U_ZERO_ERROR;
  return std::unique_ptr<icu::PluralRules>(icu::PluralRules::forLocale(locale_of(lang), error));
}

std::string english_ordinal(int number) {
  static constexpr std::array<std::string_view, 4> endings{"th", "st", "nd", "rd"};
  const auto units = static_cast<std::size_t>(number % 10);
  const bool teen = number % 100 >= 11 && number % 100 <= 13;
  return std::to_string(number) + std::string(endings[teen || units > 3 ? 0 : units]);
}

// Welsh counts in twenties: 1af to 20fed have endings of their own, then come
// "21ain" to "39ain", "40fed" and so on; fifty is half a hundred.
std::string welsh_ordinal(int number) {
  static constexpr std::array<std::string_view, 21> endings{
      "fed", "af",  "il", "ydd", "ydd", "ed", "ed", "fed", "fed", "fed", "fed",
      "eg",  "fed", "eg", "eg",  "fed", "eg", "eg", "fed", "eg",  "fed"};
  const bool round = number % 20 == 0 || number % 100 == 50;
  const std::string_view ending = number <= 20 ? endings[static_cast<std::size_t>(number)]
                                  : round      ? "fed"
                                               : "ain";
  return std::to_string(number) + std::string(ending);
}

}  // namespace

bool is_same(std::string_view one, std::string_view other) {
  if (text::lower(one) == text::lower(other)) return true;
  return language_of(locale_of(one)) == language_of(locale_of(other)) &&
         script_of(one) == script_of(other);
}

bool is_right_to_left(std::string_view lang) { return locale_of(lang).isRightToLeft(); }

std::string script_of(std::string_view lang) {
  icu::Locale whole = locale_of(lang);
  UErrorCode error = U_ZERO_ERROR;
  whole.addLikelySubtags(error);
  return whole.getScript();
}

std::string name_of(std::string_view lang) { return name_of(lang, lang); }

std::string name_of(std::string_view lang, std::string_view readers) {
  const icu::Locale bare(language_of(locale_of(lang)).c_str());
  const icu::Locale other(language_of(locale_of(readers)).c_str());
  UnicodeString name;
  bare.getDisplayLanguage(other, name);
  if (name.isEmpty() || utf8(name) == language_of(bare)) return std::string(lang);
  return utf8(name.toTitle(nullptr, other, U_TITLECASE_NO_LOWERCASE));
}

std::string date(calendar::Date day, std::string_view lang) {
  const icu::Locale of = locale_of(lang);
  return formatted(icu::DateFormat::createDateInstance(icu::DateFormat::kLong, of), day, of);
}

std::string weekday(calendar::Date day, std::string_view lang) {
  const icu::Locale of = locale_of(lang);
  UErrorCode error = U_ZERO_ERROR;
  return formatted(new icu::SimpleDateFormat(UnicodeString("EEEE"), of, error), day, of);
}

std::string ordinal(int number, std::string_view lang) {
  const std::string language = language_of(locale_of(lang));
  if (number < 0) return std::to_string(number);
  if (language == "en") return english_ordinal(number);
  return language == "cy" ? welsh_ordinal(number) : std::to_string(number);
}

std::string number(double value, int decimals, std::string_view lang) {
  return written(icu::number::NumberFormatter::with(), value, decimals, lang);
}

std::string percent(double value, int decimals, std::string_view lang) {
  return written(icu::number::NumberFormatter::with().unit(icu::NoUnit::percent()), value, decimals,
                 lang);
}

std::string plural_form(long long count, std::string_view lang) {
  const auto rules = plural_rules(lang);
  return rules ? utf8(rules->select(static_cast<double>(count))) : "other";
}

std::vector<std::string> plural_forms(std::string_view lang) {
  std::vector<std::string> forms;
  UErrorCode error = U_ZERO_ERROR;
  const auto rules = plural_rules(lang);
  const std::unique_ptr<icu::StringEnumeration> names(rules ? rules->getKeywords(error) : nullptr);
  while (const char* name = names ? names->next(nullptr, error) : nullptr) forms.emplace_back(name);
  std::ranges::sort(forms);
  return forms;
}

// --- Order -----------------------------------------------------------------------

struct Alphabet::Rules {
  std::unique_ptr<icu::Collator> order;
  std::unique_ptr<icu::AlphabeticIndex::ImmutableIndex> letters;
};

Alphabet::Alphabet(std::string_view lang) {
  auto rules = std::make_shared<Rules>();
  const icu::Locale of = locale_of(lang);
  UErrorCode error = U_ZERO_ERROR;
  rules->order.reset(icu::Collator::createInstance(of, error));
  icu::AlphabeticIndex index(of, error);
  rules->letters.reset(index.buildImmutableIndex(error));
  rules_ = std::move(rules);
}

std::string Alphabet::key(std::string_view words) const {
  if (!rules_->order) return text::lower(words);
  const UnicodeString text = utf16(words);
  std::string key(static_cast<std::size_t>(rules_->order->getSortKey(text, nullptr, 0)), '\0');
  rules_->order->getSortKey(text, reinterpret_cast<std::uint8_t*>(key.data()),
                            static_cast<std::int32_t>(key.size()));
  return key;
}

std::string Alphabet::letter(std::string_view words) const {
  UErrorCode error = U_ZERO_ERROR;
  if (!rules_->letters) return "…";
  const auto* bucket =
      rules_->letters->getBucket(rules_->letters->getBucketIndex(utf16(words), error));
  if (bucket == nullptr || bucket->getLabelType() != U_ALPHAINDEX_NORMAL) return "…";
  return utf8(UnicodeString(bucket->getLabel()).toTitle(nullptr));  // "Ll", not "LL"
}

// --- Characters ------------------------------------------------------------------

bool is_part_of_word(char32_t character) {
  const auto c = static_cast<UChar32>(character);
  return u_isalnum(c) || (U_GET_GC_MASK(c) & U_GC_M_MASK) != 0;
}

bool is_right_to_left(char32_t character) {
  const UCharDirection direction = u_charDirection(static_cast<UChar32>(character));
  return direction == U_RIGHT_TO_LEFT || direction == U_RIGHT_TO_LEFT_ARABIC;
}

// Hyphens and European digits count as parts of Indic syllables, too.
bool joins(char32_t character) {
  const auto c = static_cast<UChar32>(character);
  if (c < 0x600) return false;
  const auto joining = u_getIntPropertyValue(c, UCHAR_JOINING_TYPE);
  return joining == U_JT_DUAL_JOINING || joining == U_JT_RIGHT_JOINING ||
         u_getIntPropertyValue(c, UCHAR_INDIC_SYLLABIC_CATEGORY) != U_INSC_OTHER;
}

std::string folded(std::string_view word) {
  UErrorCode error = U_ZERO_ERROR;
  const auto* form = icu::Normalizer2::getNFKCCasefoldInstance(error);
  const UnicodeString words = U_FAILURE(error) ? utf16(word) : form->normalize(utf16(word), error);
  return utf8(words);
}

std::string capitalised(std::string_view words) {
  if (words.empty()) return {};
  std::size_t end = 0;
  const char32_t first = text::next_code_point(words, end);
  std::string capital;
  text::append_utf8(capital, static_cast<char32_t>(u_totitle(static_cast<UChar32>(first))));
  return capital.append(words.substr(end));
}

std::string without_accents(std::string_view words) {
  UErrorCode error = U_ZERO_ERROR;
  const auto* form = icu::Normalizer2::getNFDInstance(error);
  if (U_FAILURE(error)) return std::string(words);
  const UnicodeString parts = form->normalize(utf16(words), error);
  UnicodeString plain;
  for (std::int32_t at = 0; at < parts.length(); at = parts.moveIndex32(at, 1)) {
    const UChar32 c = parts.char32At(at);
    if (u_charType(c) != U_NON_SPACING_MARK) plain.append(c);
  }
  return utf8(plain);
}

}  // namespace folio::locale
