#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/calendar.h"
#include "model/block.h"
#include "model/named.h"
#include "model/rating.h"
#include "source/source.h"

namespace folio::model {

enum class ActionStatus { not_started, in_progress, complete, paused, closed, not_applicable };

/// A strand of a delivery plan.
struct Workstream {
  std::string id;
  std::string title;
  std::string lead;
  std::string toolkit = {};  // item of the toolkit it answers; may be empty
  source::Span span = {};
};

/// What was reported of an action on one day.
struct ActionUpdate {
  calendar::Date date{};
  std::string text;
  std::optional<RagRating> rag;
  std::string by;
};

/// One line of a delivery plan.
struct Action {
  std::string id;
  std::string workstream;  // id
  std::string title;
  Blocks detail;
  Blocks outcome;
  Blocks requirement;
  Blocks response;
  std::string lead;
  std::vector<std::string> partners;
  std::optional<calendar::Date> start;
  std::optional<calendar::Date> due;
  std::optional<calendar::Date> completed;
  bool ongoing = false;
  ActionStatus status = ActionStatus::not_started;
  RagRating rag = RagRating::not_rated;
  std::string rag_reason;
  std::vector<ActionUpdate> updates;  // in the order written
  std::vector<Named> objectives, toolkit, measures;
  std::vector<Named> mitigates;  // impacts: "assessment-id/age"
  source::Span span;
  source::Span due_span = {};
  source::Span title_span = {}, completed_span = {}, status_span = {}, rating_span = {};
};

/// One item of the Prevent duty toolkit and how the partnership rates itself.
struct ToolkitRating {
  std::string item;
  RagRating rag = RagRating::not_rated;
  std::optional<int> score;  // where the toolkit's scale counts
  std::optional<RagRating> previous;
  Blocks actions;
  Blocks comments;
  std::string evidence;
  std::vector<Named> action_ids;
  source::Span span;
  source::Span rating_span = {};  // of the rating or the score
  std::optional<int> previous_score = {};
};

struct ToolkitAssessment {
  std::string toolkit;  // id of the toolkit's edition
  std::string assessor;
  std::optional<calendar::Date> assessed_on;
  std::vector<ToolkitRating> ratings;
  source::Span span = {};  // of the toolkit's id
};

}  // namespace folio::model
