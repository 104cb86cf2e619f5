// Days of what is said to have happened, and that have not come yet.

#include "base/locale.h"
#include "check/passes.h"

namespace folio::check {

namespace {

using calendar::Date;
using source::Span;

/// Says so of each day after today.
class Calendar {
 public:
  Calendar(Date today, source::Diagnostics& said) : today_(today), said_(said) {}

  void look(const std::optional<Date>& date, const Span& span, const std::string& what) {
    if (!date || !date->ok() || !today_.ok() || *date <= today_) return;
    said_.push_back(
        finding("DT003", what + " on " + locale::date(*date, "en-GB") + ", which has not come yet",
                span, "correct the date, or say what is planned as planned"));
  }

 private:
  Date today_;
  source::Diagnostics& said_;
};

// Where the day itself is written, in the row of TOML that `span` is a value of.
Span place_of_day(const Span& span, const Date& date) {
  return date.ok() ? place_of(span, calendar::iso(date)) : span;
}

void check_updated(const model::Header& header, Calendar& calendar) {
  if (!header.updated || header.updated == header.published) return;  // which has been told
  calendar.look(header.updated, place_of_day(header.span, *header.updated),
                "the document was updated");
}

void check_header(const model::Header& header, Calendar& calendar) {
  if (header.status == model::Status::approved) {
    calendar.look(header.published, header.published_span, "the approved document was published");
    calendar.look(header.approved_on, header.approved_span, "the document was approved");
    check_updated(header, calendar);
  }
  for (const model::ChangeNote& one : header.changes)
    calendar.look(one.date, place_of_day(one.span, one.date), "the document was changed");
  if (!header.assessment) return;
  calendar.look(header.assessment->assessed_on, header.assessment->assessed_span,
                "the assessment was made");
  calendar.look(header.assessment->signed_off_on, header.assessment->signed_off_span,
                "the assessment was signed off");
}

void check_records(const model::Records& records, Calendar& calendar) {
  for (const model::Action& action : records.actions) {
    const std::string name = "the action \"" + action.id + "\"";
    calendar.look(action.completed, action.completed_span, name + " was completed");
    for (const model::ActionUpdate& update : action.updates) {
      // An update has a row of its own, which its words lead to.
      const Span words = place_of(action.span, update.text.substr(0, update.text.find('\n')));
      calendar.look(update.date, place_of_day(words, update.date), name + " was reported");
    }
  }
  for (const model::Measure& one : records.measures)
    calendar.look(one.as_at, one.as_at_span, "\"" + one.id + "\" was measured");
  calendar.look(records.toolkit.assessed_on, records.toolkit.span, "the ratings were made");
}

}  // namespace

void check_future(const Paper& paper, source::Diagnostics& said) {
  Calendar calendar(paper.site.today, said);
  check_header(paper.document.header, calendar);
  check_records(paper.document.records, calendar);
}

}  // namespace folio::check
