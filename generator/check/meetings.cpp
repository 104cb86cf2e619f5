// Agendas and notices: that they come out in time, and say what they must.

#include <algorithm>
#include <charconv>
#include <set>
#include <string>

#include "base/calendar.h"
#include "base/locale.h"
#include "base/text.h"
#include "check/passes.h"

namespace folio::check {

namespace {

using calendar::Date;
using source::Diagnostics;
using source::Span;

// Days for which agenda and reports must be open to the public before a meeting.
// England: Local Government Act 1972, section 100B, as amended by SI 2002/715;
// Wales: sections 100B and 100BA; Scotland: Local Government (Scotland) Act
// 1973, section 50B.
int clear_days(model::Nation nation) {
  switch (nation) {
    case model::Nation::england: return 5;
    case model::Nation::wales:
    case model::Nation::scotland: return 3;
  }
  return 5;
}

}  // namespace

std::vector<Date> bank_holidays(const Paper& paper) {
  std::vector<Date> days;
  for (const model::BankHoliday& one : paper.library.holidays) {
    if (std::ranges::find(one.nations, paper.site.nation) != one.nations.end())
      days.push_back(one.date);
  }
  return days;
}

namespace {

std::string printed(Date date) { return locale::date(date, "en-GB"); }

// So many fall together at most: Christmas and New Year in Scotland.
constexpr int most_holidays = 4;

// Every year has some, so a year without any is one that nobody has written down.
void check_years(const std::vector<Date>& holidays, Date published, Date meeting, const Span& span,
                 Diagnostics& said) {
  const auto is_known = [&](std::chrono::year year) {
    return std::ranges::any_of(holidays, [year](Date day) { return day.year() == year; });
  };
  for (auto year = published.year(); year <= meeting.year(); ++year) {
    if (is_known(year)) continue;
    said.push_back(finding("MT006",
                           "content/registry/holidays.toml has no bank holidays of " +
                               std::to_string(static_cast<int>(year)) +
                               ", so they were counted as clear days",
                           span, "add those of the nation for that year"));
  }
}

void check_published(const Paper& paper, Date meeting, Date published, const Span& span,
                     const std::string& what, const std::string& where_to_say, Diagnostics& said) {
  const std::vector<Date> holidays = bank_holidays(paper);
  const int days = clear_days(paper.site.nation);
  const Date last = calendar::last_day_for_papers(meeting, days, holidays);
  if (published <= last) {
    const Date surely = calendar::last_day_for_papers(meeting, days + most_holidays, holidays);
    if (published > surely) check_years(holidays, published, meeting, span, said);
    return;
  }
  said.push_back(finding("MT001",
                         what + " came out after " + printed(last) +
                             ", the last day for a meeting on " + printed(meeting),
                         span,
                         where_to_say + "; otherwise it may not be taken: " + std::to_string(days) +
                             " clear working days must lie between"));
}

// --- Meetings ----------------------------------------------------------------------------

// The number by which an item follows another: 24 of "24/24", 3 of "3a".
std::optional<int> place_in_agenda(std::string_view number) {
  number.remove_prefix(number.rfind('/') == number.npos ? 0 : number.rfind('/') + 1);
  int place = 0;
  const auto [end, error] = std::from_chars(number.data(), number.data() + number.size(), place);
  return error == std::errc() ? std::optional(place) : std::nullopt;
}

void check_order(const model::Meeting& agenda, Diagnostics& said) {
  std::optional<int> before;
  for (const model::AgendaItem& item : agenda.items) {
    const auto place = place_in_agenda(item.number);
    if (before && place && *place > *before + 1) {
      said.push_back(finding(
          "XR003",
          "the agenda goes from item " + std::to_string(*before) + " to item " + item.number,
          item.span, "correct the number, or add what is missing"));
    }
    if (place) before = place;
  }
}

// The public leaves because the meeting resolves so, not because a paper says it
// (Local Government Act 1972, section 100A(4)).
void check_resolution(const model::Meeting& agenda, Diagnostics& said) {
  for (const model::AgendaItem& item : agenda.items) {
    if (item.type == model::AgendaItem::Type::exempt_resolution) return;
    if (!item.restricted) continue;
    said.push_back(finding(
        "MT005", "item " + item.number + " is restricted and no item before it excludes the public",
        item.span, "put an [[item]] with type = \"exempt_resolution\" before it"));
    return;
  }
}

void check_quorum(const model::Meeting& agenda, Diagnostics& said) {
  const std::size_t members = agenda.membership.size();
  if (!agenda.quorum || members == 0 || static_cast<std::size_t>(*agenda.quorum) <= members) return;
  said.push_back(finding("MT004",
                         "the quorum is " + std::to_string(*agenda.quorum) + " and the body has " +
                             text::counted(members, "member", "members"),
                         agenda.quorum_span, "correct the quorum, or add members to membership"));
}

void check_agenda(const Paper& paper, const model::Meeting& agenda, Diagnostics& said) {
  std::set<std::string_view> numbers;
  for (const model::AgendaItem& item : agenda.items) {
    if (!numbers.insert(item.number).second) {
      said.push_back(finding("MT002", "two items of the agenda have the number " + item.number,
                             item.span, "number them one after another"));
    }
    if (!item.restricted) continue;
    if (!item.paragraphs.empty() && !item.public_interest.empty()) continue;
    said.push_back(finding(
        "EX001", "item " + item.number + " is restricted without saying on what ground", item.span,
        "add paragraphs = [7] and public_interest = \"…\", or take restricted "
        "out"));
  }
  check_order(agenda, said);
  check_resolution(agenda, said);
  check_quorum(agenda, said);
  const model::MeetingRef& meeting = *paper.document.header.meeting;
  if (!meeting.date) return;
  for (const model::Supplement& one : agenda.supplements) {
    if (!one.published || !one.reason.empty()) continue;
    check_published(paper, *meeting.date, *one.published, one.span, "supplement " + one.number,
                    "say in this [[supplement]] why it could not wait: reason = \"…\"", said);
  }
}

// --- Notices -----------------------------------------------------------------------------

// How long before it is decided a notice must come out (SI 2012/2089, regulations
// 5(2), 5(4), 9(2) and 10(1)(c)); 0 where nothing is laid down.
int days_before(model::Notice::Type type) {
  using Type = model::Notice::Type;
  switch (type) {
    case Type::key_decision:
    case Type::private_meeting: return 28;
    case Type::private_confirmed:
    case Type::general_exception: return 5;
    case Type::special_urgency:
    case Type::other: return 0;
  }
  return 0;
}

}  // namespace

std::optional<model::MeetingRef> meeting_of(const Paper& paper) {
  const resolve::Outline* outline = paper.index.document(paper.document.header.id);
  return outline != nullptr ? outline->header.meeting : paper.document.header.meeting;
}

void check_meeting(const Paper& paper, Diagnostics& said) {
  const model::Header& header = paper.document.header;
  if (!header.meeting) return;
  if (header.agenda) check_agenda(paper, *header.agenda, said);
  const bool is_urgent = header.report && header.report->urgency;
  const bool is_told =
      header.meeting->published_on.has_value() && header.kind != model::DocumentKind::minutes;
  const auto meeting = meeting_of(paper);
  if (!is_told || is_urgent || !meeting || !meeting->date) return;
  check_published(paper, *meeting->date, *header.meeting->published_on,
                  header.meeting->published_span, header.agenda ? "the agenda" : "the report",
                  header.agenda ? "publish it in time, or bring what is late in a [[supplement]] "
                                  "with its reason"
                                : "say in [urgency] of this document.toml why it could not wait: "
                                  "reason and chair_consulted",
                  said);
}

void check_notice(const Paper& paper, Diagnostics& said) {
  const model::Header& header = paper.document.header;
  if (!header.notice || paper.site.nation != model::Nation::england) return;
  const model::Notice& notice = *header.notice;
  const int needed = days_before(notice.type);
  if (needed == 0 || !header.published || !notice.decided_on) return;
  const int days = calendar::clear_days_between(*header.published, *notice.decided_on);
  if (days >= needed) return;
  said.push_back(finding(
      "KD002",
      "the notice came out " +
          text::counted(static_cast<std::size_t>(std::max(days, 0)), "clear day", "clear days") +
          " before the day",
      notice.span,
      std::to_string(needed) + " are needed; decide later, or publish a notice of urgency"));
}

}  // namespace folio::check
