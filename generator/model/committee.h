#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/calendar.h"
#include "model/implication.h"
#include "model/named.h"
#include "source/source.h"

namespace folio::model {

/// The meeting a report goes to, or minutes come from.
struct MeetingRef {
  std::string body;  // body id
  std::optional<calendar::Date> date;
  std::string start;  // as printed: "10.30 am"
  std::string item;
  std::optional<calendar::Date> published_on;  // of the agenda with this paper
  std::string meeting;                         // id of the meeting's document; may be empty
  source::Span span;                           // of the date
  source::Span published_span = {};            // of published_on
  source::Span start_span = {};
};

enum class KeyDecision { yes, no, not_applicable };

/// How a council sets out its reports.
enum class HouseStyle { classic, sectioned, continuous, titled };

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
  std::string notice_reference;  // of the 28 clear days' notice (SI 2012/2089, regulation 9)
  std::optional<calendar::Date> notice_date;
  source::Span span;
  std::vector<Named> empty;             // fields written with nothing in them
  source::Span key_decision_span = {};  // of its word
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
  std::string document;  // id, or an attachment's file; empty of what is elsewhere
  bool circulated_separately = false;
  std::string classification;
  source::Span span;
};

/// A paper a report relies on (Local Government Act 1972, section 100D).
struct BackgroundPaper {
  std::string title;
  std::string held_at;
  std::string contact;
  std::string url;
  bool published_work = false;
  source::Span span;
};

/// Another course that was thought of, and why it was not taken.
struct Alternative {
  std::string option;
  std::string reason_rejected;
};

/// Who was asked before a decision, and what they said.
struct Consultation {
  std::string who;
  std::optional<calendar::Date> date;
  std::string outcome;
};

/// Why an item is taken though it was not open to the public for long enough
/// (Local Government Act 1972, section 100B(4)(b)).
struct Urgency {
  std::string reason;
  std::string chair_consulted;
};

/// "Not applicable", which is not the same as nothing.
struct NotApplicable {
  std::string field;
  std::string reason;
};

/// What a committee report says in its TOML beyond front sheet and audit trail.
struct CommitteeReport {
  HouseStyle style = HouseStyle::sectioned;

  std::string terms_of_reference;
  std::string reasons;
  std::vector<Alternative> alternatives;
  std::vector<Consultation> consultation;
  std::vector<std::string> priorities;
  std::vector<BackgroundPaper> background_papers;
  bool no_background_papers = false;  // stated: "none"
  std::optional<Urgency> urgency;
  std::vector<NotApplicable> not_applicable;
  std::vector<Named> empty = {};  // fields written with nothing in them
};

// --- Meetings --------------------------------------------------------------------

/// One line of an agenda.
struct AgendaItem {
  enum class Type { procedural, report, exempt_resolution, any_other_business };
  std::string number;
  std::string title;
  Type type = Type::procedural;
  std::string report;  // document id
  std::string presenter;
  std::string time;  // as printed
  bool restricted = false;
  source::Span span;
  // Of a restricted item: the ground in Schedule 12A, and why it outweighs openness.
  std::vector<int> paragraphs = {};
  std::string public_interest = {};
};

/// Papers that came out after the agenda.
struct Supplement {
  std::string number;
  std::vector<std::string> items;  // numbers of agenda items
  std::optional<calendar::Date> published;
  source::Span span;
  std::string reason = {};  // why it could not wait for the next meeting
};

/// How a meeting's agenda pack is put together.
struct PackSettings {
  int page_start = 1;
  bool duplex = false;
  std::string stamp_position;
  std::string paper;
};

struct Meeting {
  std::string venue;
  std::string access;             // how to attend, watch or ask for help
  std::vector<Named> membership;  // ids of persons, or names
  std::optional<int> quorum;
  source::Span quorum_span = {};
  std::vector<AgendaItem> items;
  std::vector<Supplement> supplements;
  PackSettings pack;
};

// --- Minutes ---------------------------------------------------------------------

/// Somebody at a meeting, and as what.
struct Attendance {
  std::string person;  // id of a person, or a name
  std::string role;
  source::Span span = {};
};

/// An interest a member declared (Localism Act 2011, section 31).
struct Declaration {
  std::string person;
  std::string interest;
  std::string item;
  source::Span span = {};
};

/// How members voted on one question. A recorded vote names everybody.
struct Vote {
  struct Side {
    std::optional<int> count;
    std::vector<Named> names;  // ids of persons, or names; of a recorded vote
    source::Span span = {};    // of the count
  };
  std::string item;    // number of the item of business; may be empty
  std::string motion;  // what was put to the vote
  Side in_favour, against, abstained;
  std::string outcome;  // "Carried"
  source::Span span;
  source::Span outcome_span = {};
};

/// A paper that was before a meeting.
struct SupportingPaper {
  std::string title;
  std::string href;      // or
  std::string document;  // id
  source::Span span;
  std::string item = {};  // number of the item of business; may be empty
};

/// What is recorded of one item of business besides the text of its section.
struct MinuteItem {
  std::string number;     // of the section: "24/24"
  std::string presenter;  // id of a person, or a name
  std::string role;
  std::vector<Named> actions;  // "plan-id/action-id", that came of it
  source::Span span;
};

struct Minutes {
  Named chair;
  std::vector<Attendance> present, in_attendance, apologies;
  std::vector<Declaration> declarations;
  std::vector<Vote> votes;
  std::vector<SupportingPaper> supporting;
  bool no_supporting = false;  // stated: "none"
  std::vector<Named> empty;    // lists written with nothing in them
  bool no_in_attendance = false, no_apologies = false, no_declarations = false;  // stated: "none"
  std::vector<MinuteItem> items = {};
};

// --- Notices ---------------------------------------------------------------------

/// What a council must tell the public before it decides (Local Authorities
/// (Executive Arrangements) (Meetings and Access to Information) (England)
/// Regulations 2012, SI 2012/2089).
struct Notice {
  enum class Type {
    key_decision,       // regulation 9: 28 clear days before
    private_meeting,    // regulation 5(2): 28 clear days before
    private_confirmed,  // regulation 5(4): 5 clear days before
    general_exception,  // regulation 10: 28 clear days are impracticable
    special_urgency,    // regulation 11: so are 5
    other
  };
  Type type = Type::other;
  std::string reference;
  std::string matter;                        // what is to be decided
  std::string decision_maker;                // id of a body or a person, or a name
  std::vector<Named> members;                // of a body that decides
  std::optional<calendar::Date> decided_on;  // the day, or the first of a period
  std::optional<calendar::Date> decided_by;  // the last
  struct Paper {
    std::string title;
    std::string document;  // id; may be empty
  };
  std::vector<Paper> documents;   // submitted to the decision maker
  std::string available_from;     // where they can be had
  std::string further_documents;  // that there may be more, and how to ask for them
  std::string reasons;            // for being private or in haste
  std::string representations;    // received against being private
  std::string response;           // to them
  source::Span span;              // of the day
};

}  // namespace folio::model
