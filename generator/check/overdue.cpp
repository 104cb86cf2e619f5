// Actions past their date.

#include <algorithm>

#include "base/text.h"
#include "check/passes.h"

namespace folio::check {

namespace {

// A plan that is over, or that was never agreed, is late with nothing.
bool is_in_force(const model::Header& header, const calendar::Date& today) {
  const bool ended = header.period_end && *header.period_end < today;
  switch (header.status) {
    case model::Status::draft:
    case model::Status::superseded:
    case model::Status::withdrawn: return false;
    case model::Status::consultation:
    case model::Status::for_decision:
    case model::Status::approved: return !ended;
  }
  return !ended;
}

// Whether readers are told why: by the reason of a red rating, or by news from after
// the day.
bool is_explained(const model::Action& action) {
  const bool is_red = action.rag == model::RagRating::red;
  return (is_red && !text::trimmed(action.rag_reason).empty()) ||
         std::ranges::any_of(action.updates, [&](const model::ActionUpdate& update) {
           return *action.due < update.date && !text::trimmed(update.text).empty();
         });
}

}  // namespace

void check_overdue(const Paper& paper, source::Diagnostics& said) {
  if (!is_in_force(paper.document.header, paper.site.today)) return;
  for (const model::Action& action : paper.document.records.actions) {
    if (!resolve::is_overdue(action, paper.site.today) || is_explained(action)) continue;
    said.push_back(finding("DT001", "the action \"" + action.id + "\" is past its date",
                           action.due_span.file != nullptr ? action.due_span : action.span,
                           "write status = \"complete\", agree a new date, or say why it is late: "
                           "rag = \"red\" with a rag_reason, or an [[action.update]] of a later "
                           "day"));
  }
}

}  // namespace folio::check
