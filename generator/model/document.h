#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/calendar.h"
#include "model/assessment.h"
#include "model/block.h"
#include "model/committee.h"
#include "model/plan.h"
#include "model/restricted.h"
#include "source/source.h"

namespace folio::model {

enum class DocumentKind {
  strategy,
  delivery_plan,
  member_lead,
  equality_assessment,
  benchmark,
  committee_report,
  minutes,
  page
};

enum class Status { draft, consultation, for_decision, approved, superseded, withdrawn };

/// Where paragraph numbers come from.
enum class Numbering { none, headings, decimal, continuous };

/// What happens to paragraphs below a third-level heading in decimal numbering.
enum class UnderH3 { none, sub };

/// A string in TOML that names something else, with its place.
struct Named {
  std::string id;
  source::Span span;
};

/// What is said of a document before its text: all of it is open.
struct Header {
  std::string id;
  DocumentKind kind = DocumentKind::page;
  std::string title;
  std::string short_title;  // never empty: the title unless given
  std::string slug;         // never empty: the id unless given
  std::string summary;      // at most 160 characters
  std::string lang;         // BCP 47
  std::vector<Named> authorities;
  Status status = Status::draft;
  std::string version;
  bool invented = false;
  Numbering numbering = Numbering::none;
  UnderH3 under_h3 = UnderH3::none;
  std::optional<calendar::Date> period_start, period_end;
  std::optional<calendar::Date> published, updated, review_by, approved_on;
  std::string approved_by;  // body id
  std::string minute_ref;
  std::string owner;
  std::string contact;
  std::vector<Named> links;   // every document named here, in the order written
  std::vector<Named> bodies;  // every body named here, authorities among them
  std::vector<Appendix> appendices;

  // By kind; absent or empty elsewhere.
  std::optional<MeetingRef> meeting;
  std::optional<FrontSheet> front_sheet;
  std::optional<AuditTrail> audit;
  std::optional<EqualityAssessment> assessment;
  std::vector<MemberLead> holders;
  std::string role_title;
  std::string plan_strategy;  // document id
  std::string plan_year;

  source::Span span;       // the id in document.toml
  source::Span slug_span;  // the slug there, or the id where none is written
};

/// The rows that RecordTables show.
struct Records {
  std::vector<Workstream> workstreams;
  std::vector<Action> actions;
  ToolkitAssessment toolkit;
  std::vector<Impact> impacts;
};

/// A second-level heading and all below it: one page of the website.
struct Section {
  Inlines title;      // empty for text that comes before any heading
  std::string label;  // "Appendix 2" of an appendix; empty in the body
  std::string id;     // the author's; may be empty
  bool unnumbered = false;
  Blocks blocks;
  std::vector<Note> notes;
  source::Span span;

  // Set by resolve().
  std::string number;
  std::string anchor;
  std::string slug;
};

/// Why a part is not for publication (Local Government Act 1972, Schedule 12A).
struct Exemption {
  std::vector<int> paragraphs;  // of Part 1 of the Schedule, as amended for the nation
  std::string public_interest;
};

/// A part that only members may read. What stands here in the open is what the
/// public notice says; the words themselves are locked.
struct ExemptPart {
  std::string label;  // "Appendix 2"
  Exemption exemption;
  std::optional<Restricted<std::vector<Section>>> sections;  // absent in a checkout without them
};

/// All that is held of one document, open and exempt. Nothing after release/
/// may mention it.
struct Dossier {
  Header header;
  Records records;
  std::vector<Section> sections;  // body, then open appendices
  std::vector<ExemptPart> exempt;
};

/// A document as one audience may read it: no member here can hold what that
/// audience may not see.
struct Document {
  Header header;
  Records records;
  std::vector<Section> sections;  // statutory notices stand where parts are withheld
};

}  // namespace folio::model
