// Weekdays, directions, guidance that was replaced, the threat level.

#include <gtest/gtest.h>

#include "unit/check/checking.h"

namespace folio::check {
namespace {

using namespace folio::testing;

TEST(Weekdays, ThatAreNotThoseOfTheirDatesAreTold) {
  EXPECT_EQ(said_of(paper_of("We meet on Tuesday 10 June 2019 at ten.")),
            "DT002 \"Tuesday 10 June 2019\" is wrong: the day is a Monday\n");
  for (const char* wrong :
       {"Tue 10th June 2019", "Tuesday, 10 June 2019", "Tuesday the 10th of June 2019",
        "Tues. 10 Jun. 2019", "Tuesday, June 10, 2019", "Tuesday 10/06/2019"}) {
    EXPECT_EQ(said_of(paper_of(std::string("Come on ") + wrong + ".")).substr(0, 6), "DT002 ")
        << wrong;
  }
}

TEST(Weekdays, ThatFitAreNot) {
  for (const char* right :
       {"Monday 10th June 2019", "Mon 10/06/2019", "Thursday 4 July 2019", "Friday, 1 March 2024",
        "Sunday 29 February 2032", "Friday 14 June", "Thursday evening in July 2019", "May 2019",
        "Friday. 10 June 2019 was a Monday", "They sat 10 June 2019"}) {
    EXPECT_EQ(said_of(paper_of(right)), "") << right;
  }
}

TEST(Weekdays, OfDaysThatDoNotExistAreTold) {
  EXPECT_EQ(said_of(paper_of("Come on Friday 31 June 2019.")),
            "DT002 \"Friday 31 June 2019\" is no date\n");
}

TEST(Weekdays, OfTheFrontSheetAreLookedAtToo) {
  model::Document made = paper_of("Words.");
  made.header.front_sheet.emplace().deadline_date = "Tuesday 10 June 2019";
  EXPECT_EQ(said_of(made).substr(0, 5), "DT002");
}

model::Block see(std::string id, std::string behind) {
  model::CrossReference to;
  to.id = std::move(id);
  return block(
      model::Paragraph{{words("See ")[0], model::Inline{to, {}}, words(std::move(behind))[0]}});
}

TEST(Weekdays, StandBehindTheirDatesToo) {
  for (const char* wrong : {"10 June 2019 (Tuesday)", "2019-06-10 (Tuesday)", "Tuesday 2019-06-10",
                            "Tuesday\u00A010\u00A0June\u00A02019"}) {
    EXPECT_EQ(said_of(paper_of(std::string("Come on ") + wrong + ".")).substr(0, 6), "DT002 ")
        << wrong;
  }
  EXPECT_EQ(said_of(paper_of("On 10 June 2019 (Tuesday).")),
            "DT002 \"10 June 2019 (Tuesday)\" is wrong: the day is a Monday\n");
  for (const char* right : {"10 June 2019 (Monday)", "2019-06-10 (Monday)",
                            "10 June 2019, Tuesday 11 June 2019", "10 June 2019 (Tuesday club)"}) {
    EXPECT_EQ(said_of(paper_of(std::string("Come on ") + right + ".")), "") << right;
  }
}

TEST(Weekdays, InWelshAreLookedAtToo) {
  EXPECT_EQ(said_of(paper_of("Cyfarfuom ddydd Llun 9 Rhagfyr 2025.")),
            "DT002 \"ddydd Llun 9 Rhagfyr 2025\" is wrong: the day is a Tuesday (dydd Mawrth)\n");
  for (const char* wrong : {"Dydd Llun, 9fed o Ragfyr 2025", "nos Lun 9 Rhagfyr 2025",
                            "ddydd Llun y 9fed o fis Rhagfyr 2025", "dydd Mawrth 4 Mawrth 2026",
                            "9 Rhagfyr 2025 (dydd Llun)", "dydd Gwener 31 Mehefin 2019"}) {
    EXPECT_EQ(said_of(paper_of(std::string("Dewch ") + wrong + ".")).substr(0, 6), "DT002 ")
        << wrong;
  }
  for (const char* right :
       {"ddydd Mawrth 9 Rhagfyr 2025", "nos Fawrth 9fed o Ragfyr 2025",
        "Dydd Mercher 4 Mawrth 2026", "9 Rhagfyr 2025 (dydd Mawrth)", "dydd Llun 9 Rhagfyr",
        "Llun 9 Rhagfyr 2025", "dydd Gwener 1 Mai 2026", "dydd Sadwrn. 9 Rhagfyr 2025"}) {
    EXPECT_EQ(said_of(paper_of(std::string("Dewch ") + right + ".")), "") << right;
  }
}

TEST(Directions, InWelshAreLookedAtToo) {
  EXPECT_EQ(said_of(paper({paragraph("Yn gyntaf.", "a"), see("a", " isod.")})),
            "XR004 \"a\" is above this place\n");
  EXPECT_EQ(said_of(paper({see("a", ", uchod."), paragraph("Yn olaf.", "a")})),
            "XR004 \"a\" is below this place\n");
  EXPECT_EQ(said_of(paper({paragraph("Yn gyntaf.", "a"), see("a", " uchod.")})), "");
  const auto told =
      check(paper({paragraph("Yn gyntaf.", "a"), see("a", " isod.")}), {}, {}, lenient(), {});
  ASSERT_EQ(told.size(), 1u);
  EXPECT_EQ(told[0].help, "write \"uchod\", or leave the word out");
}

TEST(Directions, ThatAreWrongAreTold) {
  EXPECT_EQ(said_of(paper({paragraph("First.", "a"), see("a", " below.")})),
            "XR004 \"a\" is above this place\n");
  EXPECT_EQ(said_of(paper({see("a", ", above."), paragraph("Last.", "a")})),
            "XR004 \"a\" is below this place\n");
}

TEST(Directions, ToATableThatDoesNotComeAreTold) {
  model::Table table;
  table.caption = words("Costs");
  table.columns = {{words("Ward"), {}}};
  table.groups.emplace_back().rows = {{{{{paragraph("Mill")}, true, false}}}};
  const model::Block speaks = paragraph("The table below shows it.");
  EXPECT_EQ(said_of(paper({speaks})), "XR004 no table comes below this place\n");
  EXPECT_EQ(said_of(paper({block(table), speaks})), "XR004 no table comes below this place\n");
  EXPECT_EQ(said_of(paper({speaks, block(table)})), "");
  EXPECT_EQ(said_of(paper_of("See the tables below the map.")), "");
  model::Document made = paper({speaks});
  made.records.actions.emplace_back().title = "Train staff";
  EXPECT_EQ(said_of(made).find("XR004"), std::string::npos);  // the page may show them
}

TEST(Directions, ThatAreRightOrNoneAreNot) {
  EXPECT_EQ(said_of(paper({paragraph("First.", "a"), see("a", " above.")})), "");
  EXPECT_EQ(said_of(paper({see("a", " (below)."), paragraph("Last.", "a")})), "");
  EXPECT_EQ(said_of(paper({paragraph("First.", "a"), see("a", " for what lies below.")})), "");
  EXPECT_EQ(said_of(paper({see("elsewhere", " below.")})), "");
}

model::Document dated(const char* published, std::string words) {
  model::Document made = paper_of(std::move(words));
  made.header.published = calendar::parse(published);
  return made;
}

TEST(Guidance, OfTheGovernmentIsThatWithACurledApostropheToo) {
  EXPECT_EQ(said_of(dated("2026-01-05", "We follow the government’s guidance of 2015.")),
            "PV002 the guidance of 2015 is cited as if it held today\n");
}

TEST(Guidance, ThatWasReplacedIsNotCitedAsIfItHeld) {
  EXPECT_EQ(said_of(dated("2026-01-05", "We follow the Prevent Duty Guidance (2015).")),
            "PV002 the guidance of 2015 is cited as if it held today\n");
  EXPECT_EQ(said_of(dated("2026-01-05", "All staff take WRAP training.")),
            "PV002 the workshop (WRAP) is cited as if it held today\n");
  EXPECT_EQ(said_of(dated("2026-01-05", "The 2011 Prevent strategy sets our aims.")),
            "PV002 the Prevent strategy of 2011 is cited as if it held today\n");
}

TEST(Guidance, ThatWasReplacedIsKnownWithItsMonthToo) {
  for (const char* words : {"The Prevent Duty Guidance, published in March 2015, asks for this.",
                            "The HM Government Prevent Strategy (June 2011) says so.",
                            "HM Government, Prevent Strategy, June 2011.",
                            "The revised guidance issued in April 2021 says so.",
                            "We follow the Prevent duty guidance (updated 1 April 2021).",
                            "WRAP3 sessions run for staff.", "The April 2021 guidance holds."}) {
    EXPECT_EQ(said_of(dated("2026-01-05", words)).substr(0, 6), "PV002 ") << words;
  }
  for (const char* words :
       {"In 2019 staff attended WRAP training.", "In March 2019 the board read the 2015 guidance.",
        "The Prevent duty came into force in 2015 and the guidance of 2023 explains it.",
        "Channel duty guidance 2021 is another.",
        "The guidance, as the council said in 2020, and "
        "the census of 2021 agree."}) {
    EXPECT_EQ(said_of(dated("2026-01-05", words)), "") << words;
  }
}

TEST(Guidance, MayBeNamedAsHistoryAndInOldPapers) {
  EXPECT_EQ(said_of(dated("2026-01-05", "The 2015 guidance was replaced in 2023.")), "");
  EXPECT_EQ(said_of(dated("2019-07-04", "We follow the Prevent Duty Guidance (2015).")), "");
  EXPECT_EQ(said_of(dated("2026-01-05", "We follow the guidance of 2023.")), "");
  model::Document plan = paper_of("The 2015 guidance asks for six things.");
  plan.header.period_start = calendar::parse("2019-04-01");
  EXPECT_EQ(said_of(plan), "");
  model::Document made = dated("2026-01-05", "We follow the 2015 guidance.");
  made.header.status = model::Status::superseded;
  made.header.superseded_by = "newer";
  EXPECT_EQ(said_of(made), "");
}

TEST(ThreatLevel, IsNotTypedIntoTheText) {
  EXPECT_EQ(said_of(paper_of("The national threat level is substantial.")),
            "PV003 the threat level is typed into the text\n");
}

TEST(ThreatLevel, IsNotTypedAsWhatTheThreatIsEither) {
  for (const char* words :
       {"It is clear that the threat to the UK is severe.", "The threat to the UK is severe.",
        "The national threat remains substantial, as before."}) {
    EXPECT_EQ(said_of(paper_of(words)), "PV003 the threat level is typed into the text\n") << words;
  }
  for (const char* words :
       {"The threat to the UK is critical to our plans.", "The threat to the UK is severe weather.",
        "In March 2019 the threat to the UK was severe.", "The risk to the office is low.",
        "As at 2 March the threat to the UK is severe."}) {
    EXPECT_EQ(said_of(paper_of(words)), "") << words;
  }
}

TEST(Guidance, OfTheStrategyIsKnownByItsYearAlone) {
  EXPECT_EQ(said_of(dated("2026-01-05", "The duty to have due regard under 2011 strategy.")),
            "PV002 the Prevent strategy of 2011 is cited as if it held today\n");
  for (const char* words :
       {"Housing here builds on the 2011 strategy for older people.",
        "Our 2011 strategy is on the website.", "The council's 2011 strategy holds.",
        "The strategy of 2018 holds.", "The 2011 strategy was replaced in 2018."}) {
    EXPECT_EQ(said_of(dated("2026-01-05", words)), "") << words;
  }
}

TEST(ThreatLevel, MayBeAFactADatedOneOrExplained) {
  model::Lookup fact;
  fact.kind = model::Lookup::Kind::fact;
  fact.id = "threat-level";
  EXPECT_EQ(said_of(paper({block(model::Paragraph{{words("The national threat level is ")[0],
                                                   model::Inline{fact, {}}, words(".")[0]}})})),
            "");
  EXPECT_EQ(said_of(paper_of("In March 2019 the threat level stood at severe.")), "");
  EXPECT_EQ(said_of(paper_of("When we wrote this the threat level was severe.")), "");
  EXPECT_EQ(said_of(paper_of("A threat level is low, moderate, substantial, severe or critical.")),
            "");
}

}  // namespace
}  // namespace folio::check
