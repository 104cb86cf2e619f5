// Actions of which one field says what another denies.

#include "check/passes.h"

namespace folio::check {

namespace {

using model::Action;
using model::ActionStatus;
using model::RagRating;
using source::Span;

bool is_over(ActionStatus status) {
  switch (status) {
    case ActionStatus::complete:
    case ActionStatus::closed:
    case ActionStatus::not_applicable: return true;
    case ActionStatus::not_started:
    case ActionStatus::in_progress:
    case ActionStatus::paused: return false;
  }
  return false;
}

// "in_progress", as its author wrote it.
std::string_view word_of(ActionStatus status) {
  switch (status) {
    case ActionStatus::not_started: return "not_started";
    case ActionStatus::in_progress: return "in_progress";
    case ActionStatus::complete: return "complete";
    case ActionStatus::paused: return "paused";
    case ActionStatus::closed: return "closed";
    case ActionStatus::not_applicable: return "not_applicable";
  }
  return {};
}

void check_action(const Action& action, source::Diagnostics& said) {
  const auto say = [&](const std::string& what, const Span& span, std::string help) {
    said.push_back(finding("DT004", "the action \"" + action.id + "\" " + what,
                           span.file != nullptr ? span : action.span, std::move(help)));
  };
  const std::string status(word_of(action.status));
  const bool late = action.rag == RagRating::red || action.rag == RagRating::amber;
  if (action.status == ActionStatus::complete && late) {
    say(std::string("is complete and rated ") + (action.rag == RagRating::red ? "red" : "amber"),
        action.rating_span, "rate it complete or green, or correct its status");
  }
  if (is_over(action.status)) return;
  if (action.rag == RagRating::complete) {
    say("is rated complete and its status is \"" + status + "\"", action.rating_span,
        "write status = \"complete\", or rate what is still to be done");
  }
  if (action.completed) {
    say("has a day on which it was completed and its status is \"" + status + "\"",
        action.completed_span, "write status = \"complete\", or take the day out");
  }
}

}  // namespace

void check_contradictions(const Paper& paper, source::Diagnostics& said) {
  for (const Action& action : paper.document.records.actions) check_action(action, said);
}

}  // namespace folio::check
