// What document.toml says beyond the common fields, by kind of document.

#include <algorithm>

#include "content/readers.h"

namespace folio::content {

namespace {

using model::DocumentKind;
using model::Header;

void read_meeting(TomlTable& table, Header& header) {
  table.within("meeting", Need::required, [&](TomlTable& row) {
    model::MeetingRef meeting;
    meeting.body = row.id("body", Need::required);
    meeting.date = row.date("date", Need::optional);
    meeting.start = row.string("start", Need::optional);
    meeting.item = row.string("item", Need::optional);
    header.meeting = std::move(meeting);
  });
}

void read_front_sheet(TomlTable& table, Header& header) {
  using model::KeyDecision;
  static constexpr Word<KeyDecision> decisions[] = {
      {"yes", KeyDecision::yes}, {"no", KeyDecision::no}, {"na", KeyDecision::not_applicable}};
  table.within("front_sheet", Need::required, [&](TomlTable& row) {
    const auto words = [&](std::string_view key) { return row.string(key, Need::optional); };
    model::FrontSheet sheet;
    sheet.report_of = words("report_of");
    sheet.from_officer = words("from_officer");
    sheet.cabinet_member = words("cabinet_member");
    sheet.accountable_assistant_director = words("accountable_assistant_director");
    sheet.accountable_director = words("accountable_director");
    sheet.contact_officer = words("contact_officer");
    sheet.wards = row.string("wards", Need::required);
    sheet.groups_affected = words("groups_affected");
    sheet.key_decision =
        row.choice("key_decision", decisions, Need::required, KeyDecision::not_applicable);
    sheet.deadline_date = words("deadline_date");
    sheet.classification = words("classification");
    header.front_sheet = std::move(sheet);
  });
}

void read_audit(TomlTable& table, Header& header) {
  table.within("audit", Need::optional, [&](TomlTable& row) {
    const auto words = [&](std::string_view key) { return row.string(key, Need::optional); };
    model::AuditTrail audit;
    audit.cabinet_member = words("cabinet_member");
    audit.lead_officer = words("lead_officer");
    audit.report_author = words("report_author");
    audit.version = words("version");
    audit.dated = words("dated");
    audit.key_decision = words("key_decision");
    audit.sent_on = words("sent_on");
    row.each("consultee", [&](TomlTable& one) {
      audit.consultees.push_back({one.string("title", Need::required),
                                  one.string("sought", Need::optional),
                                  one.string("included", Need::optional)});
    });
    header.audit = std::move(audit);
  });
}

void read_assessment(TomlTable& table, Header& header) {
  using Stage = model::EqualityAssessment::Stage;
  static constexpr Word<Stage> stages[] = {
      {"screening", Stage::screening}, {"full", Stage::full}, {"review", Stage::review}};
  model::EqualityAssessment assessment;
  assessment.subject = table.id("subject", Need::required);
  assessment.stage = table.choice("stage", stages, Need::required, Stage::screening);
  assessment.assessor = table.string("assessor", Need::optional);
  assessment.approver = table.string("approver", Need::optional);
  header.assessment = std::move(assessment);
}

void read_plan(TomlTable& table, DocumentToml& document) {
  Header& header = document.header;
  model::Named strategy{table.id("strategy", Need::required), table.span("strategy")};
  const bool linked =
      std::ranges::find(header.links, strategy.id, &model::Named::id) != header.links.end();
  if (!strategy.id.empty() && !linked)
    header.links.insert(header.links.begin(), std::move(strategy));
  header.plan_year = table.string("year", Need::required);
  table.each("workstream", [&](TomlTable& row) {
    document.workstreams.push_back({row.id("id", Need::required),
                                    row.string("title", Need::required),
                                    row.string("lead", Need::optional)});
  });
}

void read_member_lead(TomlTable& table, Header& header) {
  header.role_title = table.string("role_title", Need::required);
  table.each("holder", [&](TomlTable& row) {
    model::MemberLead holder;
    holder.person = row.string("person", Need::required);
    holder.authority = row.id("authority", Need::required);
    holder.from = row.date_or_words("from", holder.from_date);
    holder.to = row.date_or_words("to", holder.to_date);
    header.holders.push_back(std::move(holder));
  });
}

}  // namespace

void read_kind(TomlTable& table, DocumentToml& document) {
  Header& header = document.header;
  switch (header.kind) {
    case DocumentKind::delivery_plan: return read_plan(table, document);
    case DocumentKind::member_lead: return read_member_lead(table, header);
    case DocumentKind::equality_assessment: return read_assessment(table, header);
    case DocumentKind::committee_report:
      read_meeting(table, header);
      read_front_sheet(table, header);
      return read_audit(table, header);
    case DocumentKind::minutes: return read_meeting(table, header);
    case DocumentKind::strategy:
    case DocumentKind::performance:
    case DocumentKind::meeting:
    case DocumentKind::notice:
    case DocumentKind::benchmark:
    case DocumentKind::page: return;
  }
}

}  // namespace folio::content
