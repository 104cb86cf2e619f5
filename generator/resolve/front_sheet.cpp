#include <string>
#include <utility>

#include "base/locale.h"
#include "resolve/passes.h"

namespace folio::resolve {

namespace {

using model::Words;

// A description list that grows only where there is something to say.
class Sheet {
 public:
  explicit Sheet(const Words& words) : words_(words) {}

  void add(std::string_view key, const std::string& value) { add_pair(words_(key), value); }

  void add_pair(std::string term, const std::string& value) {
    if (!value.empty()) list_.pairs.push_back({std::move(term), words_as_inlines(value)});
  }

  void add_document(std::string_view key, const std::string& id, const Index& index) {
    const Outline* target = index.document(id);
    if (target == nullptr) return;
    model::Link link{model::Place{id, target->header.slug, "", ""},
                     words_as_inlines(target->header.title)};
    list_.pairs.push_back({words_(key), {model::Inline{std::move(link), {}}}});
  }

  model::Blocks taken() {
    if (list_.pairs.empty()) return {};
    model::Block block;
    block.value = std::move(list_);
    return {std::move(block)};
  }

 private:
  const Words& words_;
  model::DescriptionList list_;
};

std::string_view decision_key(model::KeyDecision decision) {
  switch (decision) {
    case model::KeyDecision::yes: return "yes";
    case model::KeyDecision::no: return "no";
    case model::KeyDecision::not_applicable: return "not_applicable";
  }
  return {};
}

void add_front_sheet(Sheet& sheet, const model::FrontSheet& front, const Words& words) {
  sheet.add("report_of", front.report_of);
  sheet.add("from_officer", front.from_officer);
  sheet.add("cabinet_member", front.cabinet_member);
  sheet.add("accountable_assistant_director", front.accountable_assistant_director);
  sheet.add("accountable_director", front.accountable_director);
  sheet.add("contact_officer", front.contact_officer);
  sheet.add("wards", front.wards);
  sheet.add("groups_affected", front.groups_affected);
  sheet.add("key_decision", words(decision_key(front.key_decision)));
  sheet.add("deadline_date", front.deadline_date);
  sheet.add("classification", front.classification);
}

// Each authority has a lead of its own, so that no term stands there twice.
std::string term_for(const model::MemberLead& lead, const Index& index, const Words& words) {
  if (lead.authority.empty()) return words("member_lead");
  return words("member_lead_of", {{"authority", index.body_name(lead.authority)}});
}

std::string holder_of(const model::MemberLead& lead, const Words& words) {
  const auto when = [&](const std::optional<calendar::Date>& date, const std::string& otherwise) {
    return date ? locale::date(*date, words.lang()) : otherwise;
  };
  const std::string from = when(lead.from_date, lead.from), to = when(lead.to_date, lead.to);
  std::string said = lead.person;
  if (!from.empty()) said += ", " + words("period_from", {{"start", from}});
  if (!to.empty()) said += ", " + words("period_until", {{"end", to}});
  return said;
}

}  // namespace

model::Blocks front_sheet(const model::Header& header, const Index& index, const Words& words) {
  Sheet sheet(words);
  if (header.front_sheet) add_front_sheet(sheet, *header.front_sheet, words);
  if (header.assessment)
    sheet.add_document("assessment_subject", header.assessment->subject, index);
  sheet.add_document("plan_strategy", header.plan_strategy, index);
  for (const model::MemberLead& holder : header.holders) {
    sheet.add_pair(term_for(holder, index, words), holder_of(holder, words));
  }
  return sheet.taken();
}

}  // namespace folio::resolve
