#pragma once

#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/calendar.h"
#include "model/assessment.h"
#include "model/block.h"
#include "model/committee.h"
#include "model/ids_lock.h"
#include "model/measure.h"
#include "model/named.h"
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
  performance,
  committee_report,
  meeting,
  minutes,
  notice,
  page
};

enum class Status { draft, consultation, for_decision, approved, superseded, withdrawn };

/// Where paragraph numbers come from.
/// manual keeps the numbers that authors typed; minutes keeps those of headings,
/// which run through a municipal year: "24/24".
enum class Numbering { none, headings, decimal, continuous, manual, minutes };

/// What happens to paragraphs below a third-level heading in decimal numbering.
enum class UnderH3 { none, sub };

/// What was changed in a document after it was published.
struct ChangeNote {
  enum class Audience { everybody, internal };
  calendar::Date date{};
  std::string version;
  std::string note;
  Audience audience = Audience::everybody;
  source::Span span;
};

/// The same document in another format or language that is kept elsewhere or
/// beside it.
struct Alternate {
  enum class Format { easy_read, bsl, large_print, welsh, audio, other };
  Format format = Format::other;
  std::string title;
  std::string href;  // or
  std::string file;  // one of the document's attachments
  std::string lang;
  std::string size;  // of what is kept elsewhere: "12 minutes"
  std::optional<int> pages;
  source::Span span;
};

/// A file that is published with a document as it is.
struct Attachment {
  std::string file;  // below the document's folder
  std::string title;
  bool accessible = false;
  std::string classification;
  std::shared_ptr<const std::string> bytes;  // absent when it could not be read
  source::Span span;
  std::string published_name = {};  // below the document's address: "files/leaflet.pdf"
  bool listed = true;               // among the attachments; an alternate or an appendix is not
};

/// A version of the same document in another language.
struct Translation {
  std::string lang;
  std::string slug;  // of its address
  std::string title;
};

/// A file of a translation that does not say what its original says.
struct TranslationGap {
  enum class Kind {
    missing,    // what the original says is not said in the translation
    stale,      // the original has changed since
    unrecorded  // nobody has noted which state of the original it was made from
  };
  Kind kind = Kind::missing;
  std::string what;    // the original's file; "title of bowls" for words of TOML
  std::string digest;  // of the original as it is now; empty where none is kept
  source::Span span;
};

/// What a strategy sets out to reach.
struct Objective {
  std::string id;
  std::string title;
  std::string text;
  std::string contest_strand;
  std::vector<std::string> outcomes;
  std::vector<Named> toolkit, measures;
  source::Span span;
};

/// What guides how a strategy is carried out.
struct Principle {
  std::string title;  // may be empty
  std::string text;
  source::Span span;
};

/// In whose name a document's foreword is written.
struct Foreword {
  std::string person;  // id of a person, or a name
  std::string role;
  std::string file;  // that holds its text; empty if a directive does
  source::Span span;
};

struct Strategy {
  std::string vision;
  std::vector<Objective> objectives;
  std::vector<Principle> principles;
  std::string consultation_summary;
  std::optional<calendar::Date> consultation_from, consultation_to;
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
  bool number_appendices = false;  // their paragraphs take "A.1", "A.2" in numbered documents
  std::optional<calendar::Date> period_start, period_end;
  std::optional<calendar::Date> published, updated, review_by, approved_on, expires;
  std::string approved_by;  // body id
  std::string minute_ref;
  std::string owner;
  std::string author;
  std::string contact;                    // id of a contact, a mailbox, or words
  std::string plain_summary;              // for residents; may be empty
  std::string supersedes, superseded_by;  // document ids
  std::vector<Named> aliases;             // addresses below the site's root that it had
  std::vector<ChangeNote> changes;        // in the order written
  std::vector<Alternate> alternates;
  std::vector<Attachment> attachments;
  bool listed = true;  // in search and site map
  bool in_feed = true;
  std::string original_lang;  // of a translation: the language it was made from; empty otherwise
  std::vector<Translation> translations;  // all languages it exists in but its own
  std::vector<TranslationGap> gaps;       // of a translation
  std::vector<Named> links;               // documents that readers of this one may want, as written
  std::vector<Named> mentioned;  // documents named elsewhere: appendices, papers of an agenda
  std::vector<Named> objectives, actions;  // "document/id" of what it is linked to by [links]
  std::vector<Named> measures;             // likewise
  std::vector<Named> persons, contacts;    // what may be ids of the registries, wherever written
  std::vector<Named> bodies;               // every body named here, authorities among them
  std::vector<Appendix> appendices;
  std::optional<IdsLock> ids_lock;  // absent where there is no such file

  // By kind; absent or empty elsewhere.
  std::optional<MeetingRef> meeting;
  std::optional<FrontSheet> front_sheet;
  std::optional<AuditTrail> audit;
  std::optional<EqualityAssessment> assessment;
  std::optional<Strategy> strategy;
  std::optional<Foreword> foreword;  // of a strategy or a report
  std::optional<CommitteeReport> report;
  std::optional<Meeting> agenda;  // of a meeting
  std::optional<Minutes> minutes;
  std::optional<Notice> notice;
  std::vector<MemberLead> holders;
  std::string role_title;
  MemberRole role;
  std::string plan_strategy;  // document id
  std::string plan_year;

  source::Span span;       // the id in document.toml
  source::Span slug_span;  // the slug there, or the id where none is written

  // Where a rule points to; nowhere in a document made by hand.
  source::Span period_span = {}, published_span = {}, review_span = {}, expires_span = {};
  source::Span approved_span = {}, superseded_span = {};
};

/// Who answers to whom: the bodies that govern the work.
struct Structure {
  struct Node {
    std::string id;
    std::string label;
    std::string chair;
    std::string reports_to;  // id of another node; empty at the top
    std::string meets;       // how often
    std::string role;
    source::Span span;
  };
  std::vector<Node> nodes;  // in the order written
};

/// A point of a timeline.
struct Event {
  std::string id;
  std::string when;  // as printed
  std::optional<calendar::Date> date;
  std::string title;
  std::string text;
  source::Span span;
};

/// The rows that RecordViews show.
struct Records {
  std::vector<Workstream> workstreams;
  std::vector<Action> actions;
  ToolkitAssessment toolkit;
  std::vector<Impact> impacts;
  std::vector<Measure> measures;
  Structure structure;
  std::vector<Event> timeline;
  std::string lang = {};  // of their words, where they have not been translated; empty otherwise
  std::vector<Named> persons = {};  // what may be ids of people, wherever written
  bool unread = false;  // a file of them stands there and holds a mistake that hides its rows
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
  std::string printed_anchor = {};

  std::string typed_number = {};  // the author's own: "24/24"
  std::vector<std::string> former_anchors = {};
  Change change = Change::none;  // in a comparison
  std::string lang = {};         // of a section that has not been translated; empty otherwise
};

/// Why a part is not for publication (Local Government Act 1972, Schedule 12A).
struct Exemption {
  std::vector<int> paragraphs;  // of Part 1 of the Schedule, as amended for the nation
  std::string public_interest;
  std::optional<calendar::Date> until = {};  // the day after which it may be open
  bool confidential = false;                 // section 100A(2): no choice of the council's
};

/// A part that only members may read. What stands here in the open is what the
/// public notice says; the words themselves are locked.
struct ExemptPart {
  std::string label;  // "Appendix 2"
  Exemption exemption;
  std::optional<Restricted<std::vector<Section>>> sections;  // absent in a checkout without them
  std::string id = {};  // what references call it, where that is not made from its label
  std::optional<Restricted<Records>> records = {};  // of a part that is a file of rows
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
