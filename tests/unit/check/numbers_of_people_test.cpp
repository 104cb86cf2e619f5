// Small numbers of people that nobody has declared.

#include <gtest/gtest.h>

#include "unit/check/checking.h"

namespace folio::check {
namespace {

using namespace folio::testing;

std::string few(std::string words) { return said_of(paper_of(std::move(words))); }

std::string told(const std::string& words) {
  return "EX005 \"" + words + "\" tells of so few that they may be known\n";
}

TEST(NumbersOfPeople, BelowFiveInTheTextAreTold) {
  EXPECT_EQ(few("In the year 3 people were referred."), told("3 people"));
  EXPECT_EQ(few("Three residents were arrested."), told("Three residents"));
  EXPECT_EQ(few("Of those referred, 2 children went on."), told("2 children"));
  EXPECT_EQ(few("There were four young people and two Channel cases."),
            told("four young people") + told("two Channel cases"));
  EXPECT_EQ(few("There were 12 referrals; three were adopted."), told("three were adopted"));
}

TEST(NumbersOfPeople, OfOneAreToldWhereSomethingHappenedToThem) {
  EXPECT_EQ(few("One person was referred."), told("One person"));
  EXPECT_EQ(few("What is said of one person is handled separately."), "");
  EXPECT_EQ(few("One resident asked for the meeting to be public."), "");
}

TEST(NumbersOfPeople, OfOtherThingsAreNot) {
  EXPECT_EQ(few("All three people-facing services meet two duties of three councils."), "");
  EXPECT_EQ(few("Three children's centres and two women’s groups took part."), "");
  EXPECT_EQ(few("At least two people sit on it, in groups of three people or up to four."), "");
  EXPECT_EQ(few("Year 4 pupils, Objective 2 people, 1-2 people, 1.2 children."), "");
  EXPECT_EQ(few("Two people from each school, four cases per officer, two or three people."), "");
  EXPECT_EQ(few("Between 2 and 4 people sit on it; in two cases it met; on page 3 people see it."),
            "");
  EXPECT_EQ(few("Of the four recommendations, three were adopted."), "");
  EXPECT_EQ(few("We reached 40 people and fewer than 5 people."), "");
}

TEST(NumbersOfPeople, OfCaseworkAreTold) {
  EXPECT_EQ(few("3 people were referred."), told("3 people"));
  EXPECT_EQ(few("Two 15-year-olds were referred."), told("Two 15-year-olds"));
  EXPECT_EQ(few("Three of the 12 referrals were girls."), told("Three of the 12 referrals"));
  EXPECT_EQ(few("2 children were adopted as Channel cases."), told("2 children"));
  EXPECT_EQ(few("A single referral was made."), told("single referral"));
  EXPECT_EQ(few("One referral was received."), told("One referral"));
  EXPECT_EQ(few("We know 3 people at risk."), told("3 people"));
  EXPECT_EQ(few("There were four referrals in 2024."), told("four referrals"));
  EXPECT_EQ(few("Of those the police referred, 12 were from schools and 3 from health."),
            told("3 from health"));
}

TEST(NumbersOfPeople, OfCaseworkAreToldWhateverStandsRoundThem) {
  EXPECT_EQ(few("Last year three people were referred to Channel."), told("three people"));
  EXPECT_EQ(few("This year 3 people were referred."), told("3 people"));
  EXPECT_EQ(few("There are currently four open Channel cases."), told("four open Channel cases"));
  EXPECT_EQ(few("A single referral came from the mosque."), told("single referral"));
  EXPECT_EQ(few("One case went to the Supreme Court. One case was used to train staff."), "");
}

TEST(NumbersOfPeople, OfTheOneThatThereWasAreTold) {
  EXPECT_EQ(few("There was 1 Channel case."), told("1 Channel case"));
  EXPECT_EQ(few("There was only one Channel case in the year."), told("one Channel case"));
  EXPECT_EQ(few("We received one referral."), told("one referral"));
  EXPECT_EQ(few("There is one case for more training."), "");
  EXPECT_EQ(few("In one case the panel met twice."), "");
}

std::string few_below(std::string heading, std::string text) {
  model::Document made = paper_of(std::move(text));
  made.sections.front().title = words(std::move(heading));
  return said_of(made);
}

TEST(NumbersOfPeople, ThatThereWereAreToldWhereTheWordsRoundThemAreOfCasework) {
  for (const char* who : {"1 child", "one pupil", "one learner", "one young person", "1 student",
                          "1 resident", "one adult", "1 girl"}) {
    const std::string sentence = "There was " + std::string(who) + ".";
    EXPECT_EQ(few_below("Referrals", sentence), told(who));
    EXPECT_EQ(few(sentence + " We had 12 referrals."), told(who));
    EXPECT_EQ(few(sentence), "") << who;
  }
  EXPECT_EQ(few_below("Referrals", "There were only 3 children in 2024/25."), told("3 children"));
  EXPECT_EQ(few_below("Channel", "There have been two young people aged 14."),
            told("two young people"));
  EXPECT_EQ(few_below("Referrals", "There were two boys who went on."), told("two boys"));
}

TEST(NumbersOfPeople, OfWhomSomethingIsSaidAreToldWhereTheWordsRoundThemAreOfCasework) {
  EXPECT_EQ(few_below("Referrals", "One pupil was supported by a mentor."), told("One pupil"));
  EXPECT_EQ(few_below("Referrals", "Two learners were in Year 9."), told("Two learners"));
  EXPECT_EQ(few_below("Referrals", "One young person had seen films of attack."), "");
  EXPECT_EQ(few_below("Referrals", "One young person had shared films."), told("One young person"));
  EXPECT_EQ(few_below("Referrals", "2 adults were mentored."), told("2 adults"));
  EXPECT_EQ(few_below("Referrals", "The panel discussed two pupils."), told("two pupils"));
  EXPECT_EQ(few("The school referred one pupil."), told("one pupil"));
  EXPECT_EQ(few_below("Referrals", "One pupil was at risk."), told("One pupil"));
  EXPECT_EQ(few_below("Referrals", "One pupil was given a mentor."), told("One pupil"));
  EXPECT_EQ(few_below("Referrals", "There were two pupils with such views."), told("two pupils"));
  EXPECT_EQ(few_below("Referrals", "One child had been known to the police."), told("One child"));
  EXPECT_EQ(few_below("Aims", "One pupil was supported by a mentor."), "");
}

TEST(NumbersOfPeople, WhoAreInnocentAreNotToldBesideCaseworkEither) {
  for (const char* words : {"One person is responsible for it.",
                            "Refer each child to one person.",
                            "2 officers attended.",
                            "There are two adults in each room.",
                            "One pupil was asked to speak.",
                            "If one pupil is at risk, tell us.",
                            "For example, one child was worried.",
                            "One child in ten is worried.",
                            "There were two people on the panel.",
                            "Three residents asked about referrals.",
                            "There was one person who led the work.",
                            "Where there are two children, ask both.",
                            "There should be one adult.",
                            "Each child has one adult to turn to.",
                            "One adult was there.",
                            "One person chairs it.",
                            "There were 12 children.",
                            "One pupil was the voice of a film.",
                            "Two students were winners of the prize.",
                            "Two people were supported to attend a course.",
                            "One pupil was given a prize.",
                            "There were 4 children with their parents.",
                            "Two pupils had won a prize.",
                            "Two students have written a play.",
                            "One pupil was at the meeting.",
                            "Two pupils were on the board.",
                            "One member of staff was there with a pupil."}) {
    EXPECT_EQ(few_below("Referrals", words), "") << words;
  }
}

TEST(NumbersOfPeople, BehindALabelAreTold) {
  EXPECT_EQ(few("Channel cases: 3"), told("Channel cases: 3"));
  EXPECT_EQ(few("Number of referrals – 2 in 2024/25."), told("Number of referrals – 2"));
  EXPECT_EQ(few("Referrals: three (two of them late)"), told("Referrals: three"));
  EXPECT_EQ(few("Channel cases: 12"), "");
  EXPECT_EQ(few("Referrals: 3 priorities for the year"), "");
  EXPECT_EQ(few("Referrals per officer: 3"), "");
  EXPECT_EQ(few("Training sessions: 3"), "");
  EXPECT_EQ(few("Staff of the Channel team: 3"), "");
}

TEST(NumbersOfPeople, OfStaffAreNot) {
  EXPECT_EQ(few("Staff: 2. Officers: 3. Members of the team: 4."), "");
  EXPECT_EQ(few("2 staff of the team deal with referrals."), "");
  EXPECT_EQ(few("Four people sit on the Channel panel."), "");
  EXPECT_EQ(few("Two officers were referred to the guidance."), "");
}

TEST(NumbersOfPeople, ThatArePartsOfACountAreTold) {
  EXPECT_EQ(few("Of 15 referrals, 12 were for far-right concerns and 3 for Islamist concerns."),
            told("3 for Islamist"));
  EXPECT_EQ(few("Sections 12 and 3 were about referrals, and step 3 for pupils."), "");
  EXPECT_EQ(few("In the past 12 months and 3 for referrals."), "");
  EXPECT_EQ(few("Of the 12 recommendations on referrals, 3 were for schools."), "");
}

std::string few_items(std::string lead, const std::vector<std::string>& items) {
  model::List list;
  for (const std::string& one : items) list.items.emplace_back().blocks = {paragraph(one)};
  return said_of(paper({paragraph(std::move(lead)), block(std::move(list))}));
}

TEST(NumbersOfPeople, InAListBelowACountAreTold) {
  EXPECT_EQ(few_items("There were 15 referrals:", {"12 from schools", "3 from the police"}),
            told("3 from the"));
  EXPECT_EQ(few_items("These came.", {"12 referrals were from schools", "3 were from the police"}),
            told("3 were from"));
  EXPECT_EQ(few_items("We met.", {"12 papers were read", "3 were from the police"}), "");
}

TEST(NumbersOfPeople, OfARateAreNot) {
  EXPECT_EQ(few("Four referrals a month is the national average."), "");
  EXPECT_EQ(few("Typically two people were referred. We see four referrals a week."), "");
}

TEST(NumbersOfPeople, ThatAreSharesAreNot) {
  EXPECT_EQ(few("1 in 3 children; 1 in 4 people agreed; 2 in 3 pupils were referred."), "");
  EXPECT_EQ(few("Three in four residents know of referrals."), "");
  EXPECT_EQ(few("Four referrals in ten come from schools."), "");
  EXPECT_EQ(few("Two out of three pupils are at risk."), "");
}

TEST(NumbersOfPeople, OfStaffThePublicHistoryAndRulesAreNot) {
  EXPECT_EQ(few("The team has 3 people: a coordinator, an officer and a clerk."), "");
  EXPECT_EQ(few("We employ two people. Two residents asked about lighting."), "");
  EXPECT_EQ(few("Appoint two people as deputy Channel chairs."), "");
  EXPECT_EQ(few("Every school will name two adults for vulnerable pupils."), "");
  EXPECT_EQ(few("Key Stage 3 and 4 pupils learn of referrals."), "");
  EXPECT_EQ(few("Three cases were heard in the Supreme Court."), "");
  EXPECT_EQ(few("The attacks of 2017 killed three people."), "");
  EXPECT_EQ(few("A family of two adults and two children came."), "");
  EXPECT_EQ(few("Mentors have four clients at most, each of them referred."), "");
}

TEST(NumbersOfPeople, OfCountsWhoseTitleSaysSoAreTold) {
  model::Document made = paper_of("Words.");
  model::Measure& measure = made.records.measures.emplace_back();
  measure.title = "Adopted, under 18";
  measure.value = 3;
  EXPECT_EQ(said_of(made),
            "EX005 \"Adopted, under 18\" seems to count people, and tells of fewer than 5\n");
  measure.title = "Sessions held for pupils";
  EXPECT_EQ(said_of(made), "");
  measure.title = "Number of people trained";
  measure.value = 30;
  EXPECT_EQ(said_of(made), "");
  measure.history = {{"2024/25", 4}};
  EXPECT_EQ(
      said_of(made),
      "EX005 \"Number of people trained\" seems to count people, and tells of fewer than 5\n");
  measure.unit = model::Measure::Unit::people;
  EXPECT_EQ(said_of(made), "");
}

std::string said_of_table(const char* caption, const char* heading, const char* number,
                          bool declared = false) {
  model::Table table;
  table.caption = words(caption);
  table.columns = {{words("Ward"), {}}, {words(heading), {}, declared}};
  table.groups.emplace_back().rows = {
      {{{{paragraph("Mill")}, false, false}, {{paragraph(number)}, false, false}}}};
  return said_of(paper({block(std::move(table))}));
}

TEST(NumbersOfPeople, InColumnsAreDeclaredByTheNumberOfTheColumn) {
  model::Table table;
  table.columns = {{words("Ward"), {}}, {words("People referred"), {}}};
  table.groups.emplace_back().rows = {{{{{paragraph("Mill")}}, {{paragraph("3")}}}}};
  const auto help = [&] {
    for (const source::Diagnostic& one : check(paper({block(table)}), {}, {}, lenient(), {})) {
      if (one.code == "EX005") return one.help;
    }
    return std::string();
  };
  EXPECT_EQ(help(),
            "give the column's number behind the table's caption, people=\"2\"; small numbers are "
            "withheld then");
  table.group_heading = words("Year");
  EXPECT_NE(help().find("people=\"3\""), std::string::npos);
}

TEST(NumbersOfPeople, InColumnsWhoseHeadingSaysSoAreTold) {
  EXPECT_EQ(said_of_table("By ward", "People referred", "3"),
            "EX005 the column \"People referred\" seems to count people, and tells of fewer than "
            "5\n");
  EXPECT_EQ(said_of_table("Referrals by ward", "Number", "3"),
            "EX005 the column \"Number\" seems to count people, and tells of fewer than 5\n");
  EXPECT_EQ(said_of_table("By ward", "People referred", "3", true), "");
  EXPECT_EQ(said_of_table("Staff of the team", "People", "3"), "");
  EXPECT_EQ(said_of_table("By ward", "People in the team", "3"), "");
  EXPECT_NE(said_of_table("Work of the team", "Referrals", "3"), "");
  EXPECT_EQ(said_of_table("By ward", "People referred", "30"), "");
  EXPECT_NE(said_of_table("By ward", "People referred", "3 (12%)"), "");
  EXPECT_EQ(said_of_table("By ward", "People referred", "30 (2%)"), "");
  EXPECT_EQ(said_of_table("By ward", "Events for people", "3"), "");
  EXPECT_NE(said_of_table("By ward", "People at risk", "3"), "");
  for (const char* heading :
       {"Cases per officer", "Average children in a class", "Referral stage",
        "Grade of referral risk (1 to 5)", "Average cases open for each officer", "Referrals, £",
        "Referrals, %", "Referral days"}) {
    EXPECT_EQ(said_of_table("By ward", heading, "3"), "") << heading;
  }
}

TEST(NumbersOfPeople, AreOfStaffOnlyWhereStaffIsWhatIsCounted) {
  for (const char* heading :
       {"Residents seen by officers", "Children of staff", "People supported by the team",
        "Officers and residents", "People seen in meetings with the team"}) {
    EXPECT_NE(said_of_table("By ward", heading, "3"), "") << heading;
  }
  for (const char* heading : {"Officers", "Staff who trained others", "Members of the panel",
                              "People in the Prevent team", "Number of staff", "Youth officers"}) {
    EXPECT_EQ(said_of_table("By ward", heading, "3"), "") << heading;
  }
  EXPECT_NE(said_of_table("People supported by the team", "People", "3"), "");
  EXPECT_EQ(said_of_table("Members of the panel", "People", "3"), "");
}

TEST(NumbersOfPeople, StandInFieldsToo) {
  model::Document made = paper_of("Words.");
  made.records.actions.emplace_back().rag_reason = "Two referrals came late.";
  EXPECT_EQ(said_of(made), told("Two referrals"));
}

}  // namespace
}  // namespace folio::check
