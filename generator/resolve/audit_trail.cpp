#include <algorithm>
#include <string>
#include <utility>

#include "resolve/passes.h"

namespace folio::resolve {

namespace {

using model::Words;

std::vector<model::TableRow> consultee_rows(const model::AuditTrail& audit) {
  std::vector<model::TableRow> rows;
  const auto cell = [](const std::string& words, bool header) {
    return model::TableCell{{paragraph_of(words_as_inlines(words))}, header};
  };
  for (const model::AuditTrail::Consultee& one : audit.consultees) {
    rows.push_back({{cell(one.title, true), cell(one.sought, false), cell(one.included, false)}});
  }
  return rows;
}

model::Block consultees(const model::AuditTrail& audit, const Words& words) {
  model::Table table;
  table.caption = words_as_inlines(words("audit_consultation"));
  for (const char* key : {"audit_officer", "audit_sought", "audit_included"}) {
    table.columns.push_back({words_as_inlines(words(key)), model::Table::Align::left});
  }
  table.groups.push_back({{}, consultee_rows(audit)});
  model::Block block;
  block.value = std::move(table);
  return block;
}

}  // namespace

model::Section audit_section(const model::Header& header, const Words& words) {
  const model::AuditTrail& audit = *header.audit;
  model::DescriptionList list;
  const auto add = [&](const char* key, const std::string& value) {
    if (!value.empty()) list.pairs.push_back({words(key), words_as_inlines(value)});
  };
  const auto add_person = [&](const char* key, const std::string& value) {
    const auto noted = std::ranges::find(header.persons, value, &model::Named::id);
    const model::Named person = noted == header.persons.end() ? model::Named{value, {}} : *noted;
    if (!value.empty()) list.pairs.push_back({words(key), person_named(person, "full")});
  };
  add_person("cabinet_member", audit.cabinet_member);
  add_person("lead_officer", audit.lead_officer);
  add_person("report_author", audit.report_author);
  add("version", audit.version);
  add("dated", audit.dated);
  add("key_decision", audit.key_decision);
  add("sent_on", audit.sent_on);
  model::Section section;
  section.title = words_as_inlines(words("audit_trail"));
  section.unnumbered = true;
  model::Block pairs;
  pairs.value = std::move(list);
  section.blocks.push_back(std::move(pairs));
  if (!audit.consultees.empty()) section.blocks.push_back(consultees(audit, words));
  return section;
}

}  // namespace folio::resolve
