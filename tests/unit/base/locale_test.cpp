#include "base/locale.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <clocale>
#include <cstdlib>

namespace folio::locale {
namespace {

using testing::ElementsAre;

calendar::Date day(std::string_view iso) { return *calendar::parse(iso); }

TEST(Locale, PrintsDatesAsEachLanguageDoes) {
  EXPECT_EQ(date(day("2026-11-21"), "en-GB"), "21 November 2026");
  EXPECT_EQ(date(day("2026-11-21"), "en"), "21 November 2026");
  EXPECT_EQ(date(day("2026-11-21"), "cy"), "21 Tachwedd 2026");
  EXPECT_EQ(date(day("2026-11-01"), "pl"), "1 listopada 2026");
  EXPECT_EQ(date(day("2026-11-21"), "ur"), "21 نومبر، 2026");
}

TEST(Locale, KeepsTheGregorianCalendarAndEuropeanDigits) {
  EXPECT_EQ(date(day("2026-11-21"), "bn"), "21 নভেম্বর, 2026");
  EXPECT_EQ(date(day("2026-11-21"), "fa"), "21 نوامبر 2026");
  EXPECT_EQ(date(day("1066-10-14"), "en-GB"), "14 October 1066");
}

TEST(Locale, WritesAnUnknownLanguageAsBritishEnglish) {
  EXPECT_EQ(date(day("2026-11-21"), "qaa"), "21 November 2026");
  EXPECT_EQ(date(day("2026-11-21"), "not a tag"), "21 November 2026");
}

TEST(Locale, TakesNothingFromTheMachinesSettings) {
  ASSERT_EQ(setenv("LC_ALL", "de_DE.UTF-8", 1), 0);
  std::setlocale(LC_ALL, "");
  EXPECT_EQ(date(day("2026-03-01"), "qaa"), "1 March 2026");
  EXPECT_EQ(number(1234.5, 1, "qaa"), "1,234.5");
  std::setlocale(LC_ALL, "C");
}

TEST(Locale, NamesTheDaysOfTheWeek) {
  EXPECT_EQ(weekday(day("2026-11-21"), "en-GB"), "Saturday");
  EXPECT_EQ(weekday(day("2026-11-21"), "cy"), "Dydd Sadwrn");
}

TEST(Locale, CountsInEnglishAndWelshOrdinals) {
  EXPECT_EQ(ordinal(1, "en-GB") + ordinal(2, "en") + ordinal(3, "en") + ordinal(4, "en"),
            "1st2nd3rd4th");
  EXPECT_EQ(ordinal(11, "en") + ordinal(12, "en") + ordinal(13, "en") + ordinal(21, "en"),
            "11th12th13th21st");
  EXPECT_EQ(ordinal(1, "cy") + ordinal(2, "cy") + ordinal(3, "cy") + ordinal(5, "cy"),
            "1af2il3ydd5ed");
  EXPECT_EQ(ordinal(10, "cy") + ordinal(15, "cy") + ordinal(20, "cy") + ordinal(31, "cy"),
            "10fed15fed20fed31ain");
  EXPECT_EQ(ordinal(3, "pl"), "3");
}

TEST(Locale, WritesNumbers) {
  EXPECT_EQ(number(1234567, 0, "en-GB"), "1,234,567");
  EXPECT_EQ(number(0.5, 2, "cy"), "0.50");
  EXPECT_EQ(number(1234.5, 1, "de"), "1.234,5");
  EXPECT_EQ(percent(82, 0, "en-GB"), "82%");
  EXPECT_EQ(percent(82, 0, "cy"), "82%");
}

TEST(Locale, KnowsTheFormsOfNouns) {
  EXPECT_THAT(plural_forms("en-GB"), ElementsAre("one", "other"));
  EXPECT_THAT(plural_forms("cy"), ElementsAre("few", "many", "one", "other", "two", "zero"));
  EXPECT_EQ(plural_form(1, "en"), "one");
  EXPECT_EQ(plural_form(0, "en"), "other");
  EXPECT_EQ(plural_form(0, "cy"), "zero");
  EXPECT_EQ(plural_form(2, "cy"), "two");
  EXPECT_EQ(plural_form(3, "cy"), "few");
  EXPECT_EQ(plural_form(6, "cy"), "many");
  EXPECT_EQ(plural_form(11, "cy"), "other");
}

TEST(Locale, TellsLanguagesAndScriptsApart) {
  EXPECT_TRUE(is_same("en", "en-GB"));
  EXPECT_TRUE(is_same("CY", "cy-GB"));
  EXPECT_FALSE(is_same("cy", "en"));
  EXPECT_FALSE(is_same("pa", "pa-Arab"));
  EXPECT_TRUE(is_right_to_left("ur"));
  EXPECT_TRUE(is_right_to_left("pa-Arab"));
  EXPECT_FALSE(is_right_to_left("bn"));
  EXPECT_FALSE(is_right_to_left("cy"));
  EXPECT_EQ(script_of("bn"), "Beng");
  EXPECT_EQ(script_of("cy"), "Latn");
}

TEST(Locale, NamesEachLanguageInItself) {
  EXPECT_EQ(name_of("cy"), "Cymraeg");
  EXPECT_EQ(name_of("en-GB"), "English");
  EXPECT_EQ(name_of("ur"), "اردو");
  EXPECT_EQ(name_of("pl"), "Polski");
  EXPECT_EQ(name_of("qaa"), "qaa");
}

std::vector<std::string> ordered(std::vector<std::string> words, std::string_view lang) {
  const Alphabet alphabet(lang);
  std::ranges::sort(words, {}, [&](const std::string& word) { return alphabet.key(word); });
  return words;
}

TEST(Locale, PutsWelshWordsInTheirOwnOrder) {
  EXPECT_THAT(ordered({"chwarae", "cyngor", "llais", "lwc", "ddoe", "dysgu"}, "cy"),
              ElementsAre("cyngor", "chwarae", "dysgu", "ddoe", "lwc", "llais"));
  EXPECT_THAT(ordered({"chwarae", "cyngor", "llais", "lwc"}, "en"),
              ElementsAre("chwarae", "cyngor", "llais", "lwc"));
}

TEST(Locale, OrdersWithoutRegardToCase) {
  EXPECT_THAT(ordered({"Ward", "action", "Zone", "Board"}, "en-GB"),
              ElementsAre("action", "Board", "Ward", "Zone"));
}

TEST(Locale, KnowsWhichLetterAWordStandsUnder) {
  EXPECT_EQ(Alphabet("cy").letter("Llais"), "Ll");
  EXPECT_EQ(Alphabet("cy").letter("channel"), "Ch");
  EXPECT_EQ(Alphabet("en").letter("channel"), "C");
  EXPECT_EQ(Alphabet("en").letter("24 hours"), "…");
}

TEST(Locale, ComparesWordsHoweverTheyWereTyped) {
  EXPECT_EQ(folded("T\xC5\xB6"), folded("ty\xCC\x82"));                   // tŷ, composed and not
  EXPECT_EQ(folded("\xE0\xA7\x9F"), folded("\xE0\xA6\xAF\xE0\xA6\xBC"));  // Bengali yya
  EXPECT_NE(folded("ty"), folded("t\xC5\xB7"));
}

TEST(Locale, KnowsWhatBelongsToWords) {
  EXPECT_TRUE(is_part_of_word(U'ŷ'));
  EXPECT_TRUE(is_part_of_word(U'া'));
  EXPECT_TRUE(is_part_of_word(U'7'));
  EXPECT_FALSE(is_part_of_word(U'۔'));
  EXPECT_FALSE(is_part_of_word(U'।'));
  EXPECT_FALSE(is_part_of_word(U'’'));
}

TEST(Locale, KnowsWhichWayLettersRunAndWhichAreJoined) {
  EXPECT_TRUE(is_right_to_left(U'ا'));
  EXPECT_FALSE(is_right_to_left(U'a'));
  EXPECT_FALSE(is_right_to_left(U'7'));
  EXPECT_TRUE(joins(U'ی'));
  EXPECT_TRUE(joins(U'র'));
  EXPECT_TRUE(joins(U'্'));
  EXPECT_FALSE(joins(U'a'));
  EXPECT_FALSE(joins(U'-'));
}

TEST(Locale, BeginsWordsWithACapitalWhereTheirLetterHasOne) {
  EXPECT_EQ(capitalised("paragraff 1.1"), "Paragraff 1.1");
  EXPECT_EQ(capitalised("âdran"), "Âdran");
  EXPECT_EQ(capitalised("ŵyl"), "Ŵyl");
  EXPECT_EQ(capitalised("ẁiced"), "Ẁiced");  // far from the letters of Latin-1
  EXPECT_EQ(capitalised("ŉa"), "ŉa");        // has no capital of one letter
  EXPECT_EQ(capitalised("4 items"), "4 items");
  EXPECT_EQ(capitalised("پیراگراف 1"), "پیراگراف 1");
  EXPECT_EQ(capitalised(""), "");
}

TEST(Locale, TakesTheMarksOffLetters) {
  EXPECT_EQ(without_accents("Ymyrryd â’r tŷ"), "Ymyrryd a’r ty");
}

}  // namespace
}  // namespace folio::locale
