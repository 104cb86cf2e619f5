// Counts as authors write them in the cells of tables.

#include "base/tally.h"

#include <gtest/gtest.h>

#include <string>

namespace folio::tally {
namespace {

constexpr double few = 5;

std::string number(double value) {
  const auto whole = static_cast<int>(value);
  return std::to_string(whole);
}

std::string told(std::string_view cell) {
  const Told said = read(cell, few);
  switch (said.how) {
    case Told::How::exactly: return number(said.value);
    case Told::How::roughly: return "about " + number(said.value);
    case Told::How::fewer_than: return "<" + number(said.value);
    case Told::How::nobody: return "nobody";
    case Told::How::not_at_all: return "-";
    case Told::How::unclear: return "?";
  }
  return "";
}

bool small(std::string_view cell) { return is_small(read(cell, few), few); }

TEST(Tally, OfOneNumberIsThatNumberHoweverItIsWritten) {
  for (const char* three : {"3",
                            "03",
                            "3.0",
                            "three",
                            "Three",
                            "3*",
                            "3†",
                            "3 ³",
                            "(3)",
                            "3 people",
                            "3 (25%)",
                            "3 (25 per cent)",
                            "only 3",
                            "three (all of them boys)",
                            "tri",
                            "tair o bobl",
                            "３",
                            "3 of 40",
                            "4 (down from 6)",
                            "3 (2 girls)"}) {
    EXPECT_TRUE(small(three)) << three << " " << told(three);
  }
  EXPECT_EQ(told("12"), "12");
  EXPECT_EQ(told("twelve"), "12");
  EXPECT_EQ(told("1,204"), "1204");
  EXPECT_EQ(told("1 204"), "1204");
  EXPECT_EQ(told("1\u00A0204"), "1204");
  EXPECT_EQ(told("12 (80%)"), "12");
  EXPECT_EQ(told("12 (4%)"), "12");
  EXPECT_EQ(told("12 of 40 people"), "12");
  EXPECT_EQ(told("0"), "0");
  EXPECT_EQ(told("none"), "0");
  EXPECT_EQ(told("No referrals"), "0");
}

TEST(Tally, OfAboutSoManyIsRough) {
  EXPECT_EQ(told("~20"), "about 20");
  EXPECT_EQ(told("c. 20"), "about 20");
  EXPECT_EQ(told("over 20"), "about 20");
  EXPECT_EQ(told("20+"), "about 20");
  EXPECT_EQ(told("20 or more"), "about 20");
  EXPECT_EQ(told("20 or over (all ages)"), "about 20");
  EXPECT_EQ(told("10–14"), "about 10");
  EXPECT_TRUE(small("~3"));
  EXPECT_TRUE(small("about three"));
  EXPECT_TRUE(small("2 or 3"));
}

TEST(Tally, IsNotBoundByTheBeginningOfAWord) {
  EXPECT_EQ(told("20 or overall"), "20");
  EXPECT_EQ(told("20 or undergoing review"), "20");
  EXPECT_TRUE(small("3 or overall"));
}

TEST(Tally, ThatIsTypedAsWithheldIsABound) {
  for (const char* five :
       {"<5", "< 5", "fewer than 5", "Fewer than five", "under 5", "less than 5", "≤4", "up to 4",
        "4 or fewer", "0-4", "1–4", "1 to 4", "*", "c", "[c]", "suppressed", "llai na 5"}) {
    EXPECT_EQ(told(five), "<5") << five;
  }
  EXPECT_EQ(told("<10"), "<10");
  EXPECT_TRUE(small("<3"));
  EXPECT_FALSE(small("<5"));
}

TEST(Tally, OfNobodyOrOfNothingIsNoNumber) {
  for (const char* none : {"", " ", "-", "–", "—", "n/a", "N/A*", "Not applicable"}) {
    EXPECT_EQ(told(none), "nobody") << none;
  }
  for (const char* words : {"not recorded", "No data", "awaited", "one-off"}) {
    EXPECT_EQ(told(words), "-") << words;
  }
}

TEST(Tally, IsUnclearWhereANumberIsNoneOrAnotherGivesItAway) {
  for (const char* cell :
       {"-3", "£3", "Q3", "3rd", "3/40", "over 3", "3+", "3 to 8", "25%", "12 (3 girls)",
        "12 (one of them a girl)", "8 (down from 3)", "12 (note 3)", "03/04/2026", "12 (Q3)"}) {
    EXPECT_EQ(told(cell), "?") << cell;
  }
}

TEST(Tally, IsUnclearWhereANumberIsNotRead) {
  for (const char* cell : {"three hundred",
                           "thirty one",
                           "one hundred and four",
                           "2 million",
                           "3 hundred",
                           "two dozen",
                           "twenty-three",
                           "thirteen",
                           "both",
                           "a pair",
                           "④",
                           "II",
                           "iii",
                           "Ⅲ",
                           "½",
                           "3½",
                           "two-three",
                           "tri chant",
                           "dau gant",
                           "mil",
                           "12 (both girls)",
                           "one hundred per cent"}) {
    EXPECT_EQ(told(cell), "?") << cell;
  }
  EXPECT_EQ(told("25 y cant (5)"), "5");
}

TEST(Tally, ReadsTheShareBesideTheCount) {
  const Told said = read("12 (80.5%)", few);
  ASSERT_TRUE(said.share);
  EXPECT_EQ(said.share->percent, 80.5);
  EXPECT_EQ(said.share->decimals, 1);
  EXPECT_EQ(share_in("20%", Sign::needed)->percent, 20);
  EXPECT_FALSE(share_in("20", Sign::needed));
  EXPECT_EQ(share_in("20", Sign::left_out)->percent, 20);
  EXPECT_FALSE(share_in("about 20%", Sign::needed));
  EXPECT_FALSE(share_in("<20%", Sign::needed));
  EXPECT_FALSE(share_in("–", Sign::left_out));
}

std::string change(std::string_view cell) {
  const auto told = change_in(cell);
  if (!told) return "none";
  return std::to_string(static_cast<int>(told->by)) + (told->is_share ? "%" : "") +
         (told->has_sign ? "" : "?") + (told->stands_by_itself ? "" : " beside");
}

TEST(Tally, ReadsChanges) {
  for (const char* cell : {"+2", "up 2", "2 more", "▲ 2", "Up by 2 on last year", "(+2)",
                           "rose by 2", "2 more than in 2024/25", "+ 2", "+2 (20%)"}) {
    EXPECT_EQ(change(cell), "2") << cell;
  }
  for (const char* cell : {"-3", "−3", "–3", "down 3", "3 fewer", "↓3", "down three", "Fell by 3",
                           "down 3 from 8", "gostyngiad o 3"}) {
    EXPECT_EQ(change(cell), "-3") << cell;
  }
  EXPECT_EQ(change("No change"), "0");
  EXPECT_EQ(change("2"), "2?");
  EXPECT_EQ(change("-25%"), "-25%");
  EXPECT_EQ(change("12 (up 9)"), "9 beside");
  EXPECT_EQ(change("12, down 4"), "-4 beside");
}

TEST(Tally, ReadsNoChangeWhereNoneIsTold) {
  for (const char* cell : {"", "–", "n/a", "Q3", "12 (3)", "12 (25%)", "12-15", "2024/25", "green",
                           "-3 to +2", "target 3", "over 3", "12 (8 in 2024)"}) {
    EXPECT_EQ(change(cell), "none") << cell;
  }
}

}  // namespace
}  // namespace folio::tally
