// Numbers that an author withheld in words, and that follow from the others.

#include <gtest/gtest.h>

#include "unit/check/checking.h"

namespace folio::check {
namespace {

using namespace folio::testing;

std::string only_sums(const model::Document& document) {
  std::string out;
  for (const source::Diagnostic& one : check(document, {}, {}, lenient(), {})) {
    if (one.code == "EX004") out += one.message + "\n";
  }
  return out;
}

std::string told(const std::string& words) {
  return "the number behind \"" + words + "\" can be worked out from the others of its set\n";
}

std::string sums(std::string words) { return only_sums(paper_of(std::move(words))); }

TEST(SumsInWords, OfATotalAndAllPartsButOneGiveThatOneAway) {
  EXPECT_EQ(sums("Of 15 referrals, 12 came from schools and fewer than 5 from the police."),
            told("fewer than 5"));
  EXPECT_EQ(sums("There were 20 referrals: 9 from schools, 8 from the police and <5 from health."),
            told("<5"));
  EXPECT_EQ(sums("Of the 15 people referred, 12 were adults and fewer than five children."),
            told("fewer than five"));
  EXPECT_EQ(
      sums("In 2024/25 12 referrals came from schools and fewer than 5 from the police, 15 in "
           "total."),
      told("fewer than 5"));
}

TEST(SumsInWords, OfAChangeOrAShareGiveANumberAway) {
  EXPECT_EQ(sums("Referrals fell from 12 in 2023/24 to fewer than 5 in 2024/25, a fall of 9."),
            told("fewer than 5"));
  EXPECT_EQ(sums("Referrals fell from 12 in 2023/24 to fewer than 5 in 2024/25."), "");
  EXPECT_EQ(sums("There were 25 referrals, of which fewer than 5 (12%) were adopted."),
            told("fewer than 5"));
  EXPECT_EQ(sums("There were 250 referrals, of which fewer than 5 (1%) were adopted."), "");
}

TEST(SumsInWords, MayBeOfTwoSentences) {
  EXPECT_EQ(sums("There were 15 referrals in 2024/25. 12 came from schools and fewer than 5 from "
                 "the police."),
            told("fewer than 5"));
  EXPECT_EQ(sums("There were 15 referrals. We met twice. 12 came from schools and fewer than 5 "
                 "from the police."),
            "");
}

TEST(SumsInWords, MayBeOfMoreSentencesThatAreAlike) {
  EXPECT_EQ(
      sums("There were 13 referrals. 10 were about the extreme right. Fewer than 5 were about "
           "Islamism."),
      told("Fewer than 5"));
  EXPECT_EQ(sums("There were 13 referrals. Fewer than 5 were about Islamism. 10 were about the "
                 "extreme right."),
            told("Fewer than 5"));
  EXPECT_EQ(sums("There were 24 referrals. Of these, 12 were from Mill and 9 from Lock. Fewer than "
                 "five were from Dock."),
            told("Fewer than five"));
  EXPECT_EQ(sums("There were 13 referrals from schools. 10 were from primary schools. Fewer than 5 "
                 "were from others."),
            told("Fewer than 5"));
  EXPECT_EQ(sums("There were 12 referrals in 2023/24. They fell by 9 to fewer than 5."),
            told("fewer than 5"));
  EXPECT_EQ(sums("There were 13 referrals. 10 were boys. Fewer than 5 were girls."),
            told("Fewer than 5"));
  EXPECT_EQ(
      sums("There were 30 referrals. 17 came from schools. 10 came from the police. Fewer than "
           "5 came from health."),
      told("Fewer than 5"));
  EXPECT_EQ(
      sums("12 referrals came from schools and fewer than 5 from the police. There were 15 in "
           "total."),
      told("fewer than 5"));
  EXPECT_EQ(
      sums("We trained 40 people. There were 15 referrals. 12 came from schools and fewer than "
           "5 from the police."),
      told("fewer than 5"));
}

TEST(SumsInWords, AreNotOfSentencesAboutDifferentThings) {
  for (const char* words :
       {"There were 13 referrals. 10 were from schools. Fewer than 5 were adopted.",
        "There were 13 referrals. 10 were about the extreme right. Fewer than 5 came from schools.",
        "There were 30 referrals. 10 were about the extreme right. Fewer than 5 were about "
        "Islamism.",
        "There were 13 referrals. 10 were about the extreme right. We met twice. Fewer than 5 were "
        "about Islamism.",
        "There were about 13 referrals. 10 were about the extreme right. Fewer than 5 were about "
        "Islamism.",
        "10 people were from Mill. 9 people were from Lock. Fewer than 5 were from Dock.",
        "12 referrals came from schools and fewer than 5 from the police. A total of 14 people "
        "were "
        "trained.",
        "We held 13 events. 10 were about the extreme right. Fewer than 5 referrals were about "
        "Islamism."}) {
    EXPECT_EQ(sums(words), "") << words;
  }
}

TEST(SumsInWords, OfAChangeInPerCentGiveANumberAway) {
  for (const char* words : {"Referrals fell by 75%, from 12 to fewer than 5.",
                            "Referrals fell by 75 per cent from 12 to fewer than 5.",
                            "Referrals fell 75%, from 12 in 2023/24 to fewer than 5 in 2024/25.",
                            "A 75% fall in referrals, from 12 to fewer than 5.",
                            "Referrals rose by 300% from fewer than 5 to 12.",
                            "Referrals fell by 9, from 12 to fewer than 5.",
                            "Referrals rose by 9 from fewer than 5 to 12."}) {
    EXPECT_EQ(sums(words), told("fewer than 5")) << words;
  }
  for (const char* words : {"Referrals fell by about 75%, from 12 to fewer than 5.",
                            "Referrals fell by 98%, from 120 to fewer than 5.",
                            "Referrals fell by 75%, from about 12 to fewer than 5.",
                            "75% of referrals came from schools: 12, and fewer than 5 from health.",
                            "Of 8 referrals, up 100%, fewer than 5 were adopted.",
                            "Of 15 referrals, up by 12 on last year, fewer than 5 were adopted.",
                            "Referrals fell by 10%, from 12 to fewer than 5."}) {
    EXPECT_EQ(sums(words), "") << words;
  }
  // A share of something else hides no sum.
  EXPECT_EQ(
      sums("Of 15 referrals, up by 20%, 12 came from schools and fewer than 5 from the police."),
      told("fewer than 5"));
}

TEST(SumsInWords, ThatAreNotKnownGiveNothingAway) {
  for (const char* words :
       {"Of about 15 referrals, 12 came from schools and fewer than 5 from the police.",
        "Of 30 referrals, 12 came from schools and fewer than 5 from the police.",
        "Of 18 referrals, 12 came from schools, fewer than 5 from health and fewer than 5 from "
        "the police.",
        "12 referrals came from schools and fewer than 5 from the police.",
        "There were 15 referrals, including 12 from schools and fewer than 5 from the police.",
        "Of 20 referrals 12 were boys, 8 girls, and fewer than 5 were adopted.",
        "We asked 15 schools, of which 12 answered in fewer than 5 days.",
        "In section 15 we count 12 referrals and fewer than 5 cases.",
        "Children aged 12 to 15 made up fewer than 5 referrals.",
        "Since 2015 12 events and fewer than 5 meetings were held for 15 people."}) {
    EXPECT_EQ(sums(words), "") << words;
  }
}

TEST(SumsInWords, AreFoundHoweverTheyAreWritten) {
  EXPECT_EQ(sums("Of 15 referrals, 12 came from schools and under 5 from the police."),
            told("under 5"));
  EXPECT_EQ(sums("Of 15 referrals, 12 came from schools and below 5 from the police."),
            told("below 5"));
  EXPECT_EQ(sums("Of 15 referrals, 12 came from schools and fewer\u00A0than\u00A05 from the "
                 "police."),
            told("fewer\u00A0than\u00A05"));
  EXPECT_EQ(sums("Of 15 referrals, 12 last year came from schools and fewer than 5 from the "
                 "police."),
            told("fewer than 5"));
  EXPECT_EQ(sums("Of twenty referrals, seventeen came from schools and fewer than five from the "
                 "police."),
            told("fewer than five"));
  EXPECT_EQ(sums("Of twenty-five referrals, twenty two came from schools and fewer than five "
                 "from the police."),
            told("fewer than five"));
}

TEST(SumsInWords, AreNotOfAgesAndTimes) {
  for (const char* words :
       {"Of 15 children referred, 12 were boys and were under 5 when we met them.",
        "Of 25 people referred, 12 were under 18.",
        "Of 15 referrals, 12 came from schools and concerned children under 5.",
        "Of 15 referrals in the last 12 months fewer than 5 came from the police.",
        "Of 15 referrals, 12 were answered in fewer than 5 days.",
        "Of a hundred referrals, 97 came from schools and fewer than 5 from the police.",
        "Of twenty referrals, twelve came from schools and fewer than five from the police."}) {
    EXPECT_EQ(sums(words), "") << words;
  }
}

std::string of_list(std::string lead, const std::vector<std::string>& items) {
  model::List list;
  for (const std::string& one : items) list.items.emplace_back().blocks = {paragraph(one)};
  return only_sums(paper({paragraph(std::move(lead)), block(std::move(list))}));
}

TEST(SumsInWords, MayBeOfAList) {
  const std::string found =
      "the number withheld in \"fewer than 5 from the police\" can be worked out from the others "
      "of the list\n";
  EXPECT_EQ(
      of_list("There were 15 referrals:", {"12 from schools", "fewer than 5 from the police"}),
      found);
  EXPECT_EQ(
      of_list("Referrals came from three sources.", {"schools: 12", "police: <5", "total: 15"}),
      "the number withheld in \"police: <5\" can be worked out from the others of the list\n");
  EXPECT_EQ(of_list("There were 15 referrals:",
                    {"12 from schools", "fewer than 5 from the police", "some from elsewhere"}),
            "");
  EXPECT_EQ(
      of_list("There were many referrals:", {"12 from schools", "fewer than 5 from the police"}),
      "");
  EXPECT_EQ(of_list("We held 15 events:", {"12 in schools", "fewer than 5 elsewhere"}), "");
}

TEST(SumsInWords, OfAListQuoteWholeCharacters) {
  std::string item = "fewer than 5 ";
  for (int i = 0; i < 60; ++i) item += "é";
  std::string quoted = "fewer than 5 ";
  for (int i = 0; i < 47; ++i) quoted += "é";
  EXPECT_EQ(
      of_list("There were 15 referrals:", {"12 from schools", item + " police"}),
      "the number withheld in \"" + quoted + "…\" can be worked out from the others of the list\n");
}

}  // namespace
}  // namespace folio::check
