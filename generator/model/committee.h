#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/calendar.h"

namespace folio::model {

/// The meeting a report goes to, or minutes come from.
struct MeetingRef {
  std::string body;  // body id
  std::optional<calendar::Date> date;
  std::string start;  // as printed: "10.30 am"
  std::string item;
};

enum class KeyDecision { yes, no, not_applicable };

/// The block at the head of a committee report. Empty strings were not given.
struct FrontSheet {
  std::string report_of;
  std::string from_officer;
  std::string cabinet_member;
  std::string accountable_assistant_director;
  std::string accountable_director;
  std::string contact_officer;
  std::string wards;
  std::string groups_affected;
  KeyDecision key_decision = KeyDecision::not_applicable;
  std::string deadline_date;
  std::string classification;
};

/// Who wrote, led and cleared a report.
struct AuditTrail {
  struct Consultee {
    std::string title;
    std::string sought;
    std::string included;
  };
  std::string cabinet_member;
  std::string lead_officer;
  std::string report_author;
  std::string version;
  std::string dated;
  std::string key_decision;
  std::string sent_on;
  std::vector<Consultee> consultees;
};

/// A paper that belongs to a report, as its list of appendices names it.
struct Appendix {
  std::string number;
  std::string title;
  std::string document;  // id, when it is part of this publication
  bool circulated_separately = false;
};

}  // namespace folio::model
