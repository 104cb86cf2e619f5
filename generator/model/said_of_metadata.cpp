// Every word that stands in a document's TOML. What is added to the model and
// can be published is added here, or exempt words could hide in it.

#include <initializer_list>
#include <utility>

#include "model/everything_said.h"
#include "model/said_lines.h"

namespace folio::model {

namespace {

void add_front_sheet(Lines& lines, const FrontSheet& front) {
  lines.add({front.report_of, front.from_officer, front.cabinet_member,
             front.accountable_assistant_director, front.accountable_director,
             front.contact_officer, front.wards, front.groups_affected, front.deadline_date,
             front.classification, front.notice_reference});
}

void add_audit(Lines& lines, const AuditTrail& audit) {
  lines.add({audit.cabinet_member, audit.lead_officer, audit.report_author, audit.version,
             audit.dated, audit.key_decision, audit.sent_on});
  for (const AuditTrail::Consultee& one : audit.consultees) {
    lines.add({one.title, one.sought, one.included});
  }
}

void add_report(Lines& lines, const CommitteeReport& report) {
  lines.add({report.terms_of_reference, report.reasons});
  for (const Alternative& one : report.alternatives) lines.add({one.option, one.reason_rejected});
  for (const Consultation& one : report.consultation) lines.add({one.who, one.outcome});
  lines.add(report.priorities);
  for (const BackgroundPaper& one : report.background_papers) {
    lines.add({one.title, one.held_at, one.contact, one.url});
  }
  if (report.urgency) lines.add({report.urgency->reason, report.urgency->chair_consulted});
  for (const NotApplicable& one : report.not_applicable) lines.add({one.field, one.reason});
}

void add_names(Lines& lines, const std::vector<Named>& names) {
  for (const Named& one : names) lines.add(one.id);
}

void add_agenda(Lines& lines, const Meeting& agenda) {
  lines.add({agenda.venue, agenda.access});
  add_names(lines, agenda.membership);
  for (const AgendaItem& one : agenda.items) {
    lines.add({one.number, one.title, one.presenter, one.time, one.public_interest});
  }
  for (const Supplement& one : agenda.supplements) lines.add({one.number, one.reason});
}

void add_people(Lines& lines, const std::vector<Attendance>& people) {
  for (const Attendance& one : people) lines.add({one.person, one.role});
}

void add_minutes(Lines& lines, const Minutes& minutes) {
  lines.add(minutes.chair.id);
  add_people(lines, minutes.present);
  add_people(lines, minutes.in_attendance);
  add_people(lines, minutes.apologies);
  for (const Declaration& one : minutes.declarations) {
    lines.add({one.person, one.interest, one.item});
  }
  for (const Vote& one : minutes.votes) {
    lines.add({one.item, one.motion, one.outcome});
    for (const Vote::Side* side : {&one.in_favour, &one.against, &one.abstained}) {
      add_names(lines, side->names);
    }
  }
  for (const SupportingPaper& one : minutes.supporting) lines.add({one.title, one.href, one.item});
  for (const MinuteItem& one : minutes.items) {
    lines.add({one.number, one.presenter, one.role});
    add_names(lines, one.actions);
  }
}

void add_notice(Lines& lines, const Notice& notice) {
  lines.add({notice.reference, notice.matter, notice.decision_maker, notice.available_from,
             notice.further_documents, notice.reasons, notice.representations, notice.response});
  add_names(lines, notice.members);
  for (const Notice::Paper& one : notice.documents) lines.add(one.title);
}

void add_assessment(Lines& lines, const EqualityAssessment& assessment) {
  lines.add({assessment.assessor, assessment.approver, assessment.decision});
  for (const auto& one : assessment.evidence) lines.add({one.title, one.url});
  for (const auto& one : assessment.consultation) lines.add({one.group, one.method, one.finding});
  if (assessment.duty) {
    lines.add({assessment.duty->eliminate, assessment.duty->advance, assessment.duty->foster});
  }
  for (const FurtherDuty& one : assessment.further) lines.add(one.text);
}

void add_strategy(Lines& lines, const Strategy& strategy) {
  lines.add({strategy.vision, strategy.consultation_summary});
  for (const Objective& one : strategy.objectives) {
    lines.add({one.id, one.title, one.text, one.contest_strand});
    lines.add(one.outcomes);
  }
  for (const Principle& one : strategy.principles) lines.add({one.title, one.text});
}

void add_role(Lines& lines, const Header& header) {
  lines.add({header.role_title, header.role.briefing_frequency});
  for (const MemberLead& one : header.holders) lines.add({one.person, one.from, one.to});
  for (const MemberDuty& one : header.role.duties) lines.add({one.id, one.text, one.evidence});
  lines.add(header.role.questions);
  lines.add(header.role.pledges);
  for (const Training& one : header.role.training) lines.add(one.name);
}

void add_by_kind(Lines& lines, const Header& header) {
  if (header.meeting) lines.add({header.meeting->start, header.meeting->item});
  if (header.front_sheet) add_front_sheet(lines, *header.front_sheet);
  if (header.audit) add_audit(lines, *header.audit);
  if (header.assessment) add_assessment(lines, *header.assessment);
  if (header.strategy) add_strategy(lines, *header.strategy);
  if (header.foreword) lines.add({header.foreword->person, header.foreword->role});
  if (header.report) add_report(lines, *header.report);
  if (header.agenda) add_agenda(lines, *header.agenda);
  if (header.minutes) add_minutes(lines, *header.minutes);
  if (header.notice) add_notice(lines, *header.notice);
  add_role(lines, header);
}

void add_companions(Lines& lines, const Header& header) {
  for (const Appendix& one : header.appendices) {
    lines.add({one.number, one.title, one.classification});
  }
  for (const ChangeNote& one : header.changes) lines.add({one.version, one.note});
  for (const Alternate& one : header.alternates)
    lines.add({one.title, one.href, one.file, one.size});
  for (const auto* names : {&header.aliases, &header.objectives, &header.actions, &header.measures})
    add_names(lines, *names);
  if (!header.ids_lock) return;
  for (const LockedId& one : header.ids_lock->entries) {
    lines.add({one.id, one.number, one.words});
    lines.add(one.former);
  }
}

void add_action(Lines& lines, const Action& one) {
  lines.add({one.id, one.title, one.lead, one.rag_reason});
  for (const Blocks* blocks : {&one.detail, &one.outcome, &one.requirement, &one.response}) {
    lines.add_blocks(*blocks);
  }
  lines.add(one.partners);
  for (const ActionUpdate& update : one.updates) lines.add({update.text, update.by});
}

void add_rating(Lines& lines, const ToolkitRating& one) {
  lines.add({one.item, one.evidence});
  lines.add_blocks(one.actions);
  lines.add_blocks(one.comments);
}

void add_impact(Lines& lines, const Impact& one) {
  lines.add({one.characteristic, one.groups, one.owner, one.residual});
  for (const Blocks* blocks : {&one.effect, &one.evidence, &one.mitigation}) {
    lines.add_blocks(*blocks);
  }
}

void add_measure(Lines& lines, const Measure& one) {
  lines.add({one.id, one.title, one.period, one.geography, one.source, one.note});
  for (const Measure::Past& past : one.history) lines.add(past.period);
}

Said said_of(const Attachment& attachment) {
  Lines lines;
  lines.add({attachment.file, attachment.title, attachment.classification});
  return {lines.taken(), attachment.span};
}

}  // namespace

std::vector<Said> everything_said(const Header& header) {
  Lines lines;
  lines.add({header.id, header.title, header.short_title, header.slug, header.summary,
             header.plain_summary, header.version, header.minute_ref, header.owner, header.author,
             header.contact, header.plan_year});
  add_by_kind(lines, header);
  add_companions(lines, header);
  std::vector<Said> said{{lines.taken(), header.span}};
  for (const Attachment& one : header.attachments) said.push_back(said_of(one));
  return said;
}

std::vector<Said> everything_said(const Records& records) {
  std::vector<Said> said;
  const auto add = [&](const source::Span& span, const auto& put) {
    Lines lines;
    put(lines);
    said.push_back({lines.taken(), span});
  };
  for (const Workstream& one : records.workstreams) {
    add({}, [&](Lines& lines) { lines.add({one.id, one.title, one.lead}); });
  }
  for (const Action& one : records.actions) {
    add(one.span, [&](Lines& lines) { add_action(lines, one); });
  }
  for (const ToolkitRating& one : records.toolkit.ratings) {
    add(one.span, [&](Lines& lines) { add_rating(lines, one); });
  }
  for (const Impact& one : records.impacts) {
    add(one.span, [&](Lines& lines) { add_impact(lines, one); });
  }
  for (const Measure& one : records.measures) {
    add(one.span, [&](Lines& lines) { add_measure(lines, one); });
  }
  for (const Structure::Node& one : records.structure.nodes) {
    add(one.span, [&](Lines& lines) { lines.add({one.label, one.chair, one.meets, one.role}); });
  }
  for (const Event& one : records.timeline) {
    add(one.span, [&](Lines& lines) { lines.add({one.when, one.title, one.text}); });
  }
  return said;
}

}  // namespace folio::model
