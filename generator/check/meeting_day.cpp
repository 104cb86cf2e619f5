// The day and the hour of a meeting: whether anybody can come then.

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>

#include "base/locale.h"
#include "base/text.h"
#include "check/passes.h"

namespace folio::check {

namespace {

using source::Span;

constexpr std::array<std::string_view, 7> weekdays{"sunday",   "monday", "tuesday", "wednesday",
                                                   "thursday", "friday", "saturday"};
constexpr std::array<std::string_view, 7> names{"Sunday",   "Monday", "Tuesday", "Wednesday",
                                                "Thursday", "Friday", "Saturday"};

unsigned weekday_of(calendar::Date date) {
  return std::chrono::weekday(std::chrono::sys_days(date)).c_encoding();
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// "10.30 am", "18:00", "7pm": the hour that words begin with.
struct Hour {
  int hour = 0, minute = 0;
  bool is_half_day = false;  // am or pm

  bool is_possible() const {
    if (minute > 59) return false;
    return is_half_day ? hour >= 1 && hour <= 12 : hour <= 23;
  }
};

// The number that `words` begin with, which is taken off them.
int taken_number(std::string_view& words) {
  int number = 0;
  const auto [end, error] = std::from_chars(words.data(), words.data() + words.size(), number);
  words.remove_prefix(static_cast<std::size_t>(end - words.data()));
  return error == std::errc() ? number : 0;
}

std::optional<Hour> hour_in(std::string_view words) {
  const std::size_t begin = words.find_first_of("0123456789");
  if (begin == words.npos) return {};
  words.remove_prefix(begin);
  Hour hour;
  hour.hour = taken_number(words);
  if (hour.hour >= 100) hour = {hour.hour / 100, hour.hour % 100};
  const bool has_minutes =
      words.size() > 1 && (words[0] == '.' || words[0] == ':') && is_digit(words[1]);
  if (has_minutes) {
    words.remove_prefix(1);
    hour.minute = taken_number(words);
  }
  const std::string rest = text::lower(text::trimmed(words));
  for (const std::string_view half : {"am", "pm", "a.m", "p.m"})
    hour.is_half_day = hour.is_half_day || rest.starts_with(half);
  return hour;
}

void check_weekday(const model::MeetingRef& meeting, source::Diagnostics& said) {
  if (!meeting.date) return;
  const std::string start = text::lower(meeting.start);
  for (unsigned day = 0; day < weekdays.size(); ++day) {
    if (start.find(weekdays[day]) == start.npos || day == weekday_of(*meeting.date)) continue;
    said.push_back(finding("DT002",
                           "the meeting is to start on a " + std::string(names[day]) + ", and " +
                               locale::date(*meeting.date, "en-GB") + " is a " +
                               std::string(names[weekday_of(*meeting.date)]),
                           meeting.start_span, "correct the weekday, or the date"));
    return;
  }
}

void check_hour(const model::MeetingRef& meeting, source::Diagnostics& said) {
  const auto hour = hour_in(meeting.start);
  if (!hour || hour->is_possible()) return;
  said.push_back(finding("MT003", "there is no time \"" + meeting.start + "\"", meeting.start_span,
                         "write it as it is printed: \"10.30 am\", \"18:00\""));
}

void check_day(const Paper& paper, const model::MeetingRef& meeting, source::Diagnostics& said) {
  if (!meeting.date) return;
  const std::string day = locale::date(*meeting.date, "en-GB");
  const std::string help = "correct the date if the meeting is on another day";
  const unsigned weekday = weekday_of(*meeting.date);
  if (weekday == 0 || weekday == 6) {
    said.push_back(finding("MT003",
                           "the meeting is on " + day + ", a " + std::string(names[weekday]),
                           meeting.span, help));
    return;
  }
  const auto holidays = bank_holidays(paper);
  if (std::ranges::find(holidays, *meeting.date) == holidays.end()) return;
  said.push_back(
      finding("MT003", "the meeting is on " + day + ", a bank holiday", meeting.span, help));
}

}  // namespace

void check_meeting_day(const Paper& paper, source::Diagnostics& said) {
  const model::Header& header = paper.document.header;
  if (!header.meeting) return;
  check_day(paper, *header.meeting, said);
  check_weekday(*header.meeting, said);
  check_hour(*header.meeting, said);
}

}  // namespace folio::check
