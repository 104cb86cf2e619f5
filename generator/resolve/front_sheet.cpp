// What a document of its kind says of itself before the text.

#include <algorithm>
#include <string>
#include <utility>

#include "resolve/passes.h"

namespace folio::resolve {

namespace {

using model::FrontSheet;
using model::HouseStyle;
using model::Inlines;
using model::Words;

// --- Reports ------------------------------------------------------------------------

// A field of the front sheet: its name in TOML, which is that of its word, too.
struct Field {
  std::string_view name;
  std::string FrontSheet::*words;
};
constexpr Field fields[] = {
    {"report_of", &FrontSheet::report_of},
    {"from_officer", &FrontSheet::from_officer},
    {"cabinet_member", &FrontSheet::cabinet_member},
    {"accountable_assistant_director", &FrontSheet::accountable_assistant_director},
    {"accountable_director", &FrontSheet::accountable_director},
    {"contact_officer", &FrontSheet::contact_officer},
    {"wards", &FrontSheet::wards},
    {"groups_affected", &FrontSheet::groups_affected},
    {"deadline_date", &FrontSheet::deadline_date},
    {"classification", &FrontSheet::classification},
};

constexpr std::string_view key_decision = "key_decision";

// In which order each house prints them; what is not named here comes after.
std::vector<std::string_view> order_of(HouseStyle style) {
  switch (style) {
    case HouseStyle::classic:
      return {"report_of",
              "from_officer",
              "cabinet_member",
              "accountable_assistant_director",
              "accountable_director",
              "contact_officer",
              "wards",
              "groups_affected",
              key_decision};
    case HouseStyle::sectioned:
      return {"wards",
              key_decision,
              "report_of",
              "accountable_assistant_director",
              "accountable_director",
              "contact_officer"};
    case HouseStyle::continuous:
      return {"classification", "wards",        "groups_affected",
              "cabinet_member", "from_officer", key_decision};
    case HouseStyle::titled:
      return {"report_of", "cabinet_member", "contact_officer", "from_officer", "deadline_date"};
  }
  return {};
}

std::string decision_of(const FrontSheet& front, const Words& words) {
  switch (front.key_decision) {
    case model::KeyDecision::no: return words("no");
    case model::KeyDecision::not_applicable: return words("not_applicable");
    case model::KeyDecision::yes: break;
  }
  if (front.notice_reference.empty() || !front.notice_date) return words("yes");
  return words("key_decision_notice",
               {{"reference", front.notice_reference}, {"date", day_of(front.notice_date, words)}});
}

void add_field(Sheet& sheet, const FrontSheet& front, const Field& field, const Words& words) {
  const bool blank =
      std::ranges::find(front.empty, field.name, &model::Named::id) != front.empty.end();
  const std::string& said = front.*field.words;
  sheet.add(field.name, blank ? words_as_inlines(words("not_recorded"))
                              : person_named({said, front.span}, "full"));
}

void add_front_sheet(Sheet& sheet, const FrontSheet& front, HouseStyle style, const Words& words) {
  std::vector<std::string_view> order = order_of(style);
  for (const Field& field : fields) {
    if (std::ranges::find(order, field.name) == order.end()) order.push_back(field.name);
  }
  if (std::ranges::find(order, key_decision) == order.end()) order.push_back(key_decision);
  for (const std::string_view name : order) {
    if (name == key_decision) {
      sheet.add(name, decision_of(front, words));
    } else {
      add_field(sheet, front, *std::ranges::find(fields, name, &Field::name), words);
    }
  }
}

// Why the paper is taken though it is late (Local Government Act 1972, section
// 100B(4)(b)).
model::Blocks urgency_of(const model::CommitteeReport& report, const Index& index,
                         const Words& words) {
  if (!report.urgency) return {};
  model::Callout callout;
  callout.kind = model::Callout::Kind::important;
  callout.title = words_as_inlines(words("urgent_item"));
  callout.blocks = paragraphs_of(report.urgency->reason);
  const std::string consulted = person_words(index, report.urgency->chair_consulted);
  callout.blocks.push_back(
      paragraph_of(words_as_inlines(words("urgent_consulted", {{"consulted", consulted}}))));
  model::Block block;
  block.value = std::move(callout);
  return {std::move(block)};
}

model::Blocks report_front(const model::Header& header, const Index& index, const Words& words) {
  Sheet sheet(words);
  const HouseStyle style = header.report ? header.report->style : HouseStyle::sectioned;
  add_front_sheet(sheet, *header.front_sheet, style, words);
  if (header.report) sheet.add("terms_of_reference", header.report->terms_of_reference);
  model::Blocks front = sheet.taken();
  if (header.report)
    std::ranges::move(urgency_of(*header.report, index, words), std::back_inserter(front));
  return front;
}

// --- Roles, assessments and plans ---------------------------------------------------

// Each authority has a lead of its own, so that no term stands there twice.
std::string term_for(const model::MemberLead& lead, const Index& index, const Words& words) {
  if (lead.authority.empty()) return words("member_lead");
  return words("member_lead_of", {{"authority", index.body_name(lead.authority)}});
}

Inlines holder_of(const model::MemberLead& lead, const Words& words) {
  const auto when = [&](const std::optional<calendar::Date>& date, const std::string& otherwise) {
    return date ? day_of(date, words) : otherwise;
  };
  const std::string from = when(lead.from_date, lead.from), to = when(lead.to_date, lead.to);
  Inlines said = person_named({lead.person, lead.span});
  if (!from.empty())
    said = joined(said, ", ", words_as_inlines(words("period_from", {{"start", from}})));
  if (!to.empty())
    said = joined(said, ", ", words_as_inlines(words("period_until", {{"end", to}})));
  return said;
}

std::string briefing_of(const model::MemberRole& role, const Index& index, const Words& words) {
  if (role.briefing_body.empty()) return role.briefing_frequency;
  return words("briefing_to", {{"frequency", role.briefing_frequency},
                               {"body", index.body_name(role.briefing_body)}});
}

model::Blocks other_front(const model::Header& header, const Index& index, const Words& words) {
  Sheet sheet(words);
  if (header.assessment)
    sheet.add_document("assessment_subject", header.assessment->subject, index);
  sheet.add_document("plan_strategy", header.plan_strategy, index);
  for (const model::MemberLead& holder : header.holders) {
    sheet.add_pair(term_for(holder, index, words), holder_of(holder, words));
  }
  sheet.add("briefing", briefing_of(header.role, index, words));
  return sheet.taken();
}

}  // namespace

void Sheet::add_document(std::string_view key, const std::string& id, const Index& index) {
  const Outline* target = index.document(id);
  if (target == nullptr) return;
  model::Link link{model::Place{id, target->header.slug, "", ""},
                   words_as_inlines(target->header.title)};
  add(key, Inlines{model::Inline{std::move(link), {}}});
}

model::Blocks Sheet::taken() {
  if (list_.pairs.empty()) return {};
  model::Block block;
  block.value = std::move(list_);
  return {std::move(block)};
}

model::Blocks front_sheet(const model::Header& header, const Index& index, const Words& words) {
  if (header.front_sheet) return report_front(header, index, words);
  if (header.agenda) return meeting_front(header, words);
  if (header.minutes) return minutes_front(header, words);
  if (header.notice) return notice_front(header, index, words);
  return other_front(header, index, words);
}

}  // namespace folio::resolve
