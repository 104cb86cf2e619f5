// Papers that ran out: their period, their review, their end.

#include "base/locale.h"
#include "check/passes.h"

namespace folio::check {

namespace {

using model::Status;

// What was replaced or withdrawn says so itself, and a draft is not yet in force.
bool claims_to_hold(Status status) {
  switch (status) {
    case Status::consultation:
    case Status::for_decision:
    case Status::approved: return true;
    case Status::draft:
    case Status::superseded:
    case Status::withdrawn: return false;
  }
  return false;
}

// Kinds that say what holds; minutes, reports and figures say what was.
bool holds_for_a_time(model::DocumentKind kind) {
  switch (kind) {
    case model::DocumentKind::strategy:
    case model::DocumentKind::delivery_plan:
    case model::DocumentKind::member_lead:
    case model::DocumentKind::page: return true;
    case model::DocumentKind::equality_assessment:
    case model::DocumentKind::benchmark:
    case model::DocumentKind::performance:
    case model::DocumentKind::committee_report:
    case model::DocumentKind::meeting:
    case model::DocumentKind::minutes:
    case model::DocumentKind::notice: return false;
  }
  return false;
}

}  // namespace

void check_currency(const Paper& paper, source::Diagnostics& said) {
  const model::Header& header = paper.document.header;
  if (!claims_to_hold(header.status)) return;
  const auto past = [&](const std::optional<calendar::Date>& date, const source::Span& span,
                        std::string_view what, std::string help) {
    if (!date || *date >= paper.site.today) return;
    said.push_back(finding("DT001", std::string(what) + " " + locale::date(*date, "en-GB"), span,
                           std::move(help)));
  };
  past(header.expires, header.expires_span, "the document expired on",
       "replace it, or mark it as withdrawn or superseded");
  if (!holds_for_a_time(header.kind)) return;
  past(header.period_end, header.period_span, "the period of the document ended on",
       "replace it, or mark it as superseded");
  past(header.review_by, header.review_span, "the document was to be reviewed by",
       "review it, and say when it is looked at again");
}

}  // namespace folio::check
