// Sentences, words and syllables, as readability formulas count them.

#include "base/english.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

namespace folio::english {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

std::vector<std::string> sentences_of(std::string_view text) {
  std::vector<std::string> all;
  for (const Sentence& one : sentences(text)) {
    all.emplace_back(text.substr(one.begin, one.end - one.begin));
  }
  return all;
}

TEST(Sentences, EndAtFullStopsQuestionsAndExclamations) {
  EXPECT_THAT(sentences_of("We met. Did it help? It did! So we go on."),
              ElementsAre("We met.", "Did it help?", "It did!", "So we go on."));
  EXPECT_THAT(sentences_of("One line\nof a paragraph. Another"),
              ElementsAre("One line\nof a paragraph.", "Another"));
}

TEST(Sentences, GoOnAfterAbbreviationsAndInitials) {
  for (const char* whole :
       {"We ask others, e.g. Barnet, to come.", "It applied to all, i.e. to Members as well.",
        "Cllr. Osei asked Mrs. Lamb and Dr. Roe.", "See No. 4 and para. 7 of Sch. 2 there.",
        "It was signed by J. R. Hartley himself.", "Schools, clubs etc. were asked.",
        "We open at 9 a.m. and close at 5 p.m. on weekdays."}) {
    EXPECT_THAT(sentences_of(whole), ElementsAre(whole));
  }
}

TEST(Sentences, EndAfterAnAbbreviationThatStandsBeforeACapital) {
  EXPECT_THAT(sentences_of("Bring pens, paper, etc. We start at 9 a.m. Nobody is late."),
              ElementsAre("Bring pens, paper, etc.", "We start at 9 a.m.", "Nobody is late."));
  EXPECT_THAT(sentences_of("The answer is no. We asked twice."),
              ElementsAre("The answer is no.", "We asked twice."));
}

TEST(Sentences, AreNotBrokenByNumbersAndAddresses) {
  for (const char* whole : {"It cost 4.5 million in 2018.", "Paragraph 4.3 of gov.uk/act says so.",
                            "Write to prevent.team@council.example today.",
                            "1. Come to the meeting.", "12. Agree the plan and its costs."}) {
    EXPECT_THAT(sentences_of(whole), ElementsAre(whole));
  }
  EXPECT_THAT(sentences_of("It was 2019. They came."), ElementsAre("It was 2019.", "They came."));
}

TEST(Sentences, TakeClosingMarksWithThem) {
  EXPECT_THAT(sentences_of("She said “we will.” He did (in May.) All left."),
              ElementsAre("She said “we will.”", "He did (in May.)", "All left."));
  EXPECT_THAT(sentences_of("Wait... what? Yes…"), ElementsAre("Wait... what?", "Yes…"));
}

TEST(Sentences, WithoutAWordAreNone) {
  EXPECT_THAT(sentences_of(""), IsEmpty());
  EXPECT_THAT(sentences_of(" … – . "), IsEmpty());
  EXPECT_THAT(sentences_of("Heading without a stop"), ElementsAre("Heading without a stop"));
}

TEST(Words, StandBetweenWhiteSpace) {
  EXPECT_THAT(
      words("“Multi-agency” work – 4.3% (see https://gov.uk/act) • and/or café."),
      ElementsAre("Multi-agency", "work", "4.3", "see", "https://gov.uk/act", "and/or", "café"));
  EXPECT_THAT(words("– • …"), IsEmpty());
}

TEST(Syllables, OfWordsAsTheyAreSpoken) {
  const std::vector<std::pair<const char*, std::size_t>> spoken{
      {"the", 1},        {"work", 1},           {"people", 2},       {"council", 2},
      {"community", 4},  {"radicalisation", 6}, {"terrorism", 4},    {"plan", 1},
      {"safe", 1},       {"safely", 2},         {"asked", 1},        {"needed", 2},
      {"agreed", 2},     {"services", 3},       {"places", 2},       {"schools", 1},
      {"table", 2},      {"rule", 1},           {"statement", 2},    {"area", 3},
      {"police", 2},     {"strategy", 3},       {"authority", 4},    {"delivery", 4},
      {"associated", 5}, {"special", 2},        {"action", 2},       {"period", 3},
      {"science", 2},    {"violent", 3},        {"co-ordinator", 5}, {"coordinate", 4},
      {"usual", 3},      {"question", 2},       {"quiet", 2},        {"carrying", 3},
      {"trained", 1},    {"wanted", 2},         {"catches", 2},      {"years", 1},
      {"council's", 2},  {"multi-agency", 5},   {"leaves", 1},       {"voluntary", 4}};
  for (const auto& [word, count] : spoken) EXPECT_EQ(syllables(word), count) << word;
}

TEST(Syllables, OfNumbersAddressesAndLetters) {
  EXPECT_EQ(syllables("2,018"), 1u);
  EXPECT_EQ(syllables("https://www.gov.uk/government"), 1u);
  EXPECT_EQ(syllables("team@council.example"), 1u);
  EXPECT_EQ(syllables("CTLP"), 4u);
  EXPECT_EQ(syllables("WMC"), 5u);
  EXPECT_EQ(syllables("CONTEST"), 2u);
}

}  // namespace
}  // namespace folio::english
