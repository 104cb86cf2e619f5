// The day and the hour of a meeting: whether anybody can come then.

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>

#include "base/ascii.h"
#include "base/english.h"
#include "base/locale.h"
#include "base/text.h"
#include "check/passes.h"

namespace folio::check {

namespace {

using english::day_names, english::day_names_in_small_letters;

using text::is_digit;

using source::Span;

unsigned weekday_of(calendar::Date date) {
  return std::chrono::weekday(std::chrono::sys_days(date)).c_encoding();
}

/// "10.30 am", "18:00", "7pm": an hour as it is written.
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

// What stands behind the digits: half days are told from the whole day's hours.
bool is_half_day(std::string_view words) {
  static constexpr std::array<std::string_view, 9> halves{
      "am", "pm", "a.m", "p.m", "a.m.", "p.m.", "noon", "midday", "midnight"};
  return std::ranges::find(halves, words) != halves.end();
}

// "7.00pm", "18:00", "1800hrs": a time and nothing else, without spaces.
std::optional<Hour> time_alone(std::string_view words) {
  if (words.empty() || !is_digit(words[0])) return {};
  Hour hour;
  hour.hour = taken_number(words);
  bool has_minutes = hour.hour >= 100;
  if (has_minutes) {
    hour = {hour.hour / 100, hour.hour % 100};
  } else if (words.size() > 1 && (words[0] == '.' || words[0] == ':') && is_digit(words[1])) {
    words.remove_prefix(1);
    hour.minute = taken_number(words);
    has_minutes = true;
  }
  hour.is_half_day = is_half_day(words);
  const bool is_whole_day = has_minutes && (words.empty() || words == "hrs" || words == "hours");
  return hour.is_half_day || is_whole_day ? std::optional(hour) : std::nullopt;
}

/// A weekday, a time, or one with the other. "Half an hour after Council" and
/// "10 am, and again on Friday" are neither: what they say only people can tell.
struct Start {
  std::optional<unsigned> weekday;
  std::optional<Hour> hour;
};

Start start_of(std::string_view written) {
  std::string words = text::lower(text::squeezed(written)), time;
  std::ranges::replace(words, ',', ' ');
  Start start;
  for (const std::string_view word : text::split(words, ' ')) {
    const auto day = std::ranges::find(day_names_in_small_letters, word);
    if (day != day_names_in_small_letters.end()) {
      if (start.weekday) return {};
      start.weekday = static_cast<unsigned>(day - day_names_in_small_letters.begin());
    } else if (word != "on" && word != "at") {
      time += word;
    }
  }
  start.hour = time_alone(time);
  return time.empty() || time == "noon" || start.hour ? start : Start{};
}

void check_weekday(const model::MeetingRef& meeting, const Start& start,
                   source::Diagnostics& said) {
  if (!meeting.date || !start.weekday || *start.weekday == weekday_of(*meeting.date)) return;
  said.push_back(finding("DT002",
                         "the meeting is to start on a " + std::string(day_names[*start.weekday]) +
                             ", and " + locale::date(*meeting.date, "en-GB") + " is a " +
                             std::string(day_names[weekday_of(*meeting.date)]),
                         meeting.start_span, "correct the weekday, or the date"));
}

void check_hour(const model::MeetingRef& meeting, const Start& start, source::Diagnostics& said) {
  if (!start.hour || start.hour->is_possible()) return;
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
                           "the meeting is on " + day + ", a " + std::string(day_names[weekday]),
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
  const Start start = start_of(header.meeting->start);
  check_weekday(*header.meeting, start, said);
  check_hour(*header.meeting, start, said);
}

}  // namespace folio::check
