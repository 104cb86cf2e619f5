#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/calendar.h"
#include "source/source.h"

namespace folio::model {

/// How an action or a toolkit item stands. Never shown as colour alone.
enum class RagRating { red, amber, green, complete, not_rated };

enum class ActionStatus { not_started, in_progress, complete, paused, closed, not_applicable };

enum class ImplicationArea {
  financial,
  legal,
  equalities,
  human_resources,
  health,
  sustainability,
  crime_disorder,
  data_protection,
  rural,
  risk,
  procurement,
  other
};

/// A strand of a delivery plan.
struct Workstream {
  std::string id;
  std::string title;
  std::string lead;
};

/// One line of a delivery plan.
struct Action {
  std::string id;
  std::string workstream;  // id
  std::string title;
  std::string requirement;
  std::string response;
  std::string lead;
  std::optional<calendar::Date> start;
  std::optional<calendar::Date> due;
  bool ongoing = false;
  ActionStatus status = ActionStatus::not_started;
  RagRating rag = RagRating::not_rated;
  std::string rag_reason;
  source::Span span;
};

/// One item of the Prevent duty toolkit and how the partnership rates itself.
struct ToolkitRating {
  std::string item;
  RagRating rag = RagRating::not_rated;
  std::string actions;
  std::string comments;
  source::Span span;
};

struct ToolkitAssessment {
  std::string toolkit;  // id of the toolkit's edition
  std::optional<calendar::Date> assessed_on;
  std::vector<ToolkitRating> ratings;
};

}  // namespace folio::model
