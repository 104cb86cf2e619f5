#include "base/calendar.h"

#include <gtest/gtest.h>

#include <vector>

namespace folio::calendar {
namespace {

Date day(const char* iso) { return parse(iso).value(); }

std::string last_day(const char* meeting, int clear_days, const std::vector<Date>& holidays = {}) {
  return iso(last_day_for_papers(day(meeting), clear_days, holidays));
}

// Meetings at which real papers on Prevent were taken.
TEST(ClearDays, AreFiveWorkingDaysInEngland) {
  EXPECT_EQ(last_day("2016-09-20", 5), "2016-09-12");  // Southwark's cabinet, a Tuesday
  EXPECT_EQ(last_day("2019-06-10", 5), "2019-05-31");  // Buckinghamshire's, a Monday
  EXPECT_EQ(last_day("2019-07-04", 5), "2019-06-26");  // Thurrock's committee, a Thursday
}

TEST(ClearDays, AreThreeInWalesAndScotland) {
  EXPECT_EQ(last_day("2019-07-04", 3), "2019-06-28");
  EXPECT_EQ(last_day("2019-06-10", 3), "2019-06-04");
}

TEST(ClearDays, DoNotCountBankHolidays) {
  EXPECT_EQ(last_day("2019-08-29", 5), "2019-08-21");
  EXPECT_EQ(last_day("2019-08-29", 5, {day("2019-08-26")}), "2019-08-20");
}

TEST(ClearDays, PapersAreNotPublishedOnAHoliday) {
  // Five days lie between Easter Monday and the second Tuesday after it.
  const std::vector<Date> easter{day("2019-04-19"), day("2019-04-22")};
  EXPECT_EQ(last_day("2019-04-30", 5, easter), "2019-04-18");
}

TEST(ClearDays, BetweenTwoDatesCountEveryDayButThose) {
  EXPECT_EQ(clear_days_between(day("2026-05-01"), day("2026-05-30")), 28);
  EXPECT_EQ(clear_days_between(day("2026-05-01"), day("2026-05-02")), 0);
  EXPECT_EQ(clear_days_between(day("2026-05-01"), day("2026-05-01")), -1);
}

TEST(WorkingDays, AreMondayToFridayWithoutBankHolidays) {
  EXPECT_TRUE(is_working_day(day("2019-06-10"), {}));
  EXPECT_FALSE(is_working_day(day("2019-06-09"), {}));
  const std::vector<Date> holidays{day("2019-06-10")};
  EXPECT_FALSE(is_working_day(day("2019-06-10"), holidays));
}

TEST(Dates, MoveOverTheEndsOfMonthsAndYears) {
  EXPECT_EQ(iso(plus_days(day("2019-12-31"), 1)), "2020-01-01");
  EXPECT_EQ(iso(plus_days(day("2020-03-01"), -1)), "2020-02-29");
  EXPECT_EQ(iso(plus_months(day("2019-08-31"), 6)), "2020-02-29");
  EXPECT_EQ(iso(plus_months(day("2019-08-31"), 12)), "2020-08-31");
}

}  // namespace
}  // namespace folio::calendar
