// The heads of agendas, minutes and notices.

#include <algorithm>
#include <string>
#include <utility>

#include "resolve/passes.h"

namespace folio::resolve {

namespace {

using model::Inlines;
using model::Words;

// Those who were there, with what they were there as; "None" where that is
// stated, "Not recorded" where the list was left empty.
Inlines people_of(const std::vector<model::Attendance>& people, const model::Minutes& minutes,
                  std::string_view list, bool none, const Words& words) {
  if (none) return words_as_inlines(words("none_listed"));
  Inlines all;
  for (const model::Attendance& one : people) {
    Inlines person = person_named({one.person, one.span});
    if (!one.role.empty()) person = joined(person, " ", words_as_inlines("(" + one.role + ")"));
    all = joined(std::move(all), ", ", std::move(person));
  }
  const bool left_empty =
      std::ranges::find(minutes.empty, list, &model::Named::id) != minutes.empty.end();
  return left_empty ? words_as_inlines(words("not_recorded")) : all;
}

std::string_view key_of(model::Notice::Type type) {
  using Type = model::Notice::Type;
  switch (type) {
    case Type::key_decision: return "notice_key_decision";
    case Type::private_meeting: return "notice_private_meeting";
    case Type::private_confirmed: return "notice_private_confirmed";
    case Type::general_exception: return "notice_general_exception";
    case Type::special_urgency: return "notice_special_urgency";
    case Type::other: return "notice_other";
  }
  return {};
}

// A body by its id, or a person, or the words themselves.
Inlines decision_maker_of(const model::Notice& notice, const Index& index) {
  const std::string body = index.body_name(notice.decision_maker);
  if (body != notice.decision_maker) return words_as_inlines(body);
  return person_named({notice.decision_maker, notice.span});
}

std::string when_decided(const model::Notice& notice, const Words& words) {
  const std::string first = day_of(notice.decided_on, words),
                    last = day_of(notice.decided_by, words);
  if (last.empty() || first.empty()) return first + last;
  return words("period_range", {{"start", first}, {"end", last}});
}

}  // namespace

model::Blocks meeting_front(const model::Header& header, const Words& words) {
  const model::Meeting& agenda = *header.agenda;
  Sheet sheet(words);
  sheet.add("venue", agenda.venue);
  sheet.add("access_info", agenda.access);
  sheet.add("membership", persons_named(agenda.membership));
  sheet.add("quorum", agenda.quorum ? std::to_string(*agenda.quorum) : std::string());
  if (header.meeting) sheet.add("agenda_published", day_of(header.meeting->published_on, words));
  return sheet.taken();
}

model::Blocks minutes_front(const model::Header& header, const Words& words) {
  const model::Minutes& minutes = *header.minutes;
  Sheet sheet(words);
  sheet.add("chair", person_named(minutes.chair));
  sheet.add("present", people_of(minutes.present, minutes, "present", false, words));
  sheet.add("in_attendance", people_of(minutes.in_attendance, minutes, "in_attendance",
                                       minutes.no_in_attendance, words));
  sheet.add("apologies",
            people_of(minutes.apologies, minutes, "apology", minutes.no_apologies, words));
  const bool left_empty =
      std::ranges::find(minutes.empty, "declaration", &model::Named::id) != minutes.empty.end();
  if (left_empty) sheet.add("declarations", words("not_recorded"));
  if (minutes.no_declarations) sheet.add("declarations", words("no_interests_declared"));
  return sheet.taken();
}

model::Blocks notice_front(const model::Header& header, const Index& index, const Words& words) {
  const model::Notice& notice = *header.notice;
  Sheet sheet(words);
  sheet.add("notice_of", words(key_of(notice.type)));
  sheet.add("notice_reference", notice.reference);
  sheet.add("notice_matter", notice.matter);
  sheet.add("notice_decision_maker", decision_maker_of(notice, index));
  sheet.add("notice_members", persons_named(notice.members));
  sheet.add("notice_decided", when_decided(notice, words));
  sheet.add("notice_reasons", notice.reasons);
  sheet.add("notice_representations", notice.representations);
  sheet.add("notice_response", notice.response);
  sheet.add("notice_available_from", notice.available_from);
  sheet.add("notice_further_documents", notice.further_documents);
  return sheet.taken();
}

}  // namespace folio::resolve
