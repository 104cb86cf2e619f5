// What meetings and their minutes say that cannot be so.

#include <gtest/gtest.h>

#include "check/check.h"
#include "support/build_document.h"

namespace folio::check {
namespace {

using namespace folio::testing;

calendar::Date day(const char* iso) { return calendar::parse(iso).value(); }

std::string told(const model::Document& made, const model::Library& library = {}) {
  const auto index =
      resolve::index_of({resolve::outline_of(made, plain_words())}, library, plain_words());
  std::string out;
  for (const source::Diagnostic& one : check(made, index, library, {}, {}))
    out += one.code + " " + one.message + "\n";
  return out;
}

// --- Meetings ------------------------------------------------------------------------

model::Document meeting(const char* date, std::string start = "") {
  model::Document made = document("meeting", model::Numbering::none, {});
  made.header.kind = model::DocumentKind::meeting;
  made.header.meeting.emplace().date = day(date);
  made.header.meeting->start = std::move(start);
  made.header.agenda.emplace();
  return made;
}

model::AgendaItem item(std::string number) {
  model::AgendaItem made;
  made.number = std::move(number);
  made.title = "Title";
  return made;
}

TEST(Meeting, IsOnADayAndAtAnHourThatThereIs) {
  for (const char* start : {"10.30 am", "18:00", "7pm", "Thursday 7.00 pm", "12 noon", "1800", ""})
    EXPECT_EQ(told(meeting("2026-06-04", start)), "") << start;
  EXPECT_EQ(told(meeting("2026-06-04", "25:00")), "MT003 there is no time \"25:00\"\n");
  EXPECT_EQ(told(meeting("2026-06-04", "7.75 pm")), "MT003 there is no time \"7.75 pm\"\n");
  EXPECT_EQ(told(meeting("2026-06-04", "13.00 pm")), "MT003 there is no time \"13.00 pm\"\n");
}

TEST(Meeting, SaysTheWeekdayOfItsDate) {
  EXPECT_EQ(told(meeting("2026-06-04", "Monday 7.00 pm")),
            "DT002 the meeting is to start on a Monday, and 4 June 2026 is a Thursday\n");
  EXPECT_EQ(told(meeting("2026-06-04", "7.00 pm on Monday")),
            "DT002 the meeting is to start on a Monday, and 4 June 2026 is a Thursday\n");
}

TEST(Meeting, MayStartAtATimeThatOnlyPeopleCanTell) {
  for (const char* start :
       {"30 minutes after the end of Council", "90 minutes after Council rises",
        "10am, and again on Friday", "Thursday noon", "7.00 p.m.", "10.30 am to 12.75"})
    EXPECT_EQ(told(meeting("2026-06-04", start)), "") << start;
}

TEST(Meeting, IsSeldomOnAWeekendOrABankHoliday) {
  EXPECT_EQ(told(meeting("2026-06-06")), "MT003 the meeting is on 6 June 2026, a Saturday\n");
  model::Library library;
  library.holidays = {{day("2026-05-25"), "Spring", {model::Nation::england}},
                      {day("2026-06-04"), "Local", {model::Nation::scotland}}};
  EXPECT_EQ(told(meeting("2026-05-25"), library),
            "MT003 the meeting is on 25 May 2026, a bank holiday\n");
  EXPECT_EQ(told(meeting("2026-06-04"), library), "");
}

TEST(Agenda, CanReachItsQuorum) {
  model::Document made = meeting("2026-06-04");
  made.header.agenda->quorum = 3;
  EXPECT_EQ(told(made), "");
  made.header.agenda->membership = {{"A", {}}};
  EXPECT_EQ(told(made), "MT004 the quorum is 3 and the body has 1 member\n");
}

TEST(Agenda, LeavesNoNumberOut) {
  model::Document made = meeting("2026-06-04");
  made.header.agenda->items = {item("1"), item("2"), item("2a"), item("3")};
  EXPECT_EQ(told(made), "");
  made.header.agenda->items = {item("1"), item("3")};
  EXPECT_EQ(told(made), "XR003 the agenda goes from item 1 to item 3\n");
  made.header.agenda->items = {item("24/24"), item("24/25")};
  EXPECT_EQ(told(made), "");
}

TEST(Agenda, AsksThePublicToLeaveBeforeWhatIsRestricted) {
  model::Document made = meeting("2026-06-04");
  model::AgendaItem closed = item("2");
  closed.restricted = true;
  closed.paragraphs = {7};
  closed.public_interest = "Safety.";
  made.header.agenda->items = {item("1"), closed};
  EXPECT_EQ(told(made), "MT005 item 2 is restricted and no item before it excludes the public\n");
  made.header.agenda->items[0].type = model::AgendaItem::Type::exempt_resolution;
  EXPECT_EQ(told(made), "");
}

// --- Minutes -------------------------------------------------------------------------

model::Document minutes() {
  model::Section made = section("Business", {paragraph("Words.")});
  made.typed_number = "24/24";
  model::Document document = testing::document("minutes", model::Numbering::minutes, {made});
  document.header.kind = model::DocumentKind::minutes;
  model::Minutes& fields = document.header.minutes.emplace();
  fields.chair = {"A", {}};
  fields.present = {{"A", "", {}}, {"B", "", {}}, {"C", "", {}}};
  return document;
}

model::Vote vote(int in_favour, int against, std::string outcome) {
  model::Vote made;
  made.motion = "That it be agreed";
  made.in_favour.count = in_favour;
  made.against.count = against;
  made.outcome = std::move(outcome);
  return made;
}

TEST(Minutes, NameEachMemberOnceWhateverTheTitle) {
  model::Document made = minutes();
  made.header.minutes->present.push_back({"Cllr B", "", {}});
  EXPECT_EQ(told(made), "MN003 \"Cllr B\" is named twice among those present\n");
  made.header.minutes->present.back().person = "Cynghorydd B (Vice-Chair)";
  EXPECT_EQ(told(made), "MN003 \"Cynghorydd B (Vice-Chair)\" is named twice among those present\n");
  made.header.minutes->present.back().person = "Cllr B (Harbour Ward)";
  EXPECT_EQ(told(made), "");
  made.header.minutes->present.back().person = "Cllr B";
  made.header.minutes->votes = {vote(4, 0, "Carried")};
  EXPECT_EQ(told(made),
            "MN003 \"Cllr B\" is named twice among those present\n"
            "MN001 4 votes are recorded and 3 members were present\n");
}

TEST(Minutes, HaveAChairWhoIsThereAndDeclarationsOfThoseWhoAre) {
  model::Document made = minutes();
  made.header.minutes->chair = {"D", {}};
  made.header.minutes->declarations = {{"Cllr E", "Governor", "", {}}, {"F", "Trustee", "", {}}};
  made.header.minutes->in_attendance = {{"F", "Officer", {}}};
  EXPECT_EQ(told(made),
            "MN003 \"D\" was in the chair and not present\n"
            "MN003 \"Cllr E\" declared an interest and was not there\n");
}

TEST(Minutes, RecordTheOutcomeThatTheVotesCameTo) {
  model::Document made = minutes();
  for (const model::Vote& right :
       {vote(2, 1, "Carried"), vote(1, 2, "Lost"), vote(1, 1, "Not carried"),
        vote(1, 2, "Not approved"), vote(2, 1, "Carried; Councillor Fellows had asked for it"),
        vote(2, 1, "Carried after an amendment was lost"),
        vote(1, 1, "Carried on the chair's casting vote"), vote(1, 2, "See below")}) {
    made.header.minutes->votes = {right};
    EXPECT_EQ(told(made), "") << right.outcome;
  }
  made.header.minutes->votes = {vote(1, 2, "Carried")};
  EXPECT_EQ(told(made), "MN005 the outcome is \"Carried\" with 1 in favour and 2 against\n");
  made.header.minutes->votes = {vote(2, 1, "Motion lost")};
  EXPECT_EQ(told(made), "MN005 the outcome is \"Motion lost\" with 2 in favour and 1 against\n");
}

TEST(Minutes, CallUnanimousWhatNobodyOpposed) {
  model::Document made = minutes();
  made.header.minutes->votes = {vote(3, 0, "Agreed unanimously")};
  EXPECT_EQ(told(made), "");
  made.header.minutes->votes = {vote(2, 1, "Agreed, but not unanimously")};
  EXPECT_EQ(told(made), "");
  made.header.minutes->votes = {vote(2, 1, "Agreed unanimously")};
  EXPECT_EQ(told(made),
            "MN005 the outcome is \"Agreed unanimously\" with 1 against and 0 abstentions\n");
  made.header.minutes->votes = {vote(2, 0, "Unanimous")};
  made.header.minutes->votes[0].abstained.count = 1;
  EXPECT_EQ(told(made), "MN005 the outcome is \"Unanimous\" with 0 against and 1 abstention\n");
}

TEST(Minutes, RecordEachItemOnce) {
  model::Document made = minutes();
  const source::SourceFile file("d/document.toml", "\n\"24/24\"\n\"24/24\"\n",
                                source::Access::open);
  made.header.minutes->items = {{"24/24", "A", "", {}, {&file, 1, 8}},
                                {"24/24", "B", "", {}, {&file, 9, 16}}};
  const auto said = check(made, {}, {}, {}, {});
  ASSERT_EQ(said.size(), 1u);
  EXPECT_EQ(said[0].message, "two [[item]] of the minutes have the number 24/24");
  EXPECT_EQ(said[0].help.substr(0, 30), "the first is there in line 2: ");
}

TEST(Minutes, HaveTheItemsThatTheyName) {
  model::Document made = minutes();
  made.header.minutes->items = {{"24/24", "A", "", {}, {}}};
  EXPECT_EQ(told(made), "");
  made.header.minutes->items = {{"24/25", "A", "", {}, {}}};
  EXPECT_EQ(told(made), "MN006 no section of the minutes has the number \"24/25\"\n");
}

}  // namespace
}  // namespace folio::check
