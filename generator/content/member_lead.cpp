// What document.toml says of the role of a member lead.

#include "content/documents.h"

namespace folio::content {

namespace {

using model::Header;

void read_holders(TomlTable& table, Header& header) {
  table.each("holder", [&](TomlTable& row) {
    model::MemberLead holder;
    holder.person = read_person(row, "person", Need::required, header.persons);
    holder.authority = read_body(row, "authority", Need::required, header);
    holder.from = row.date_or_words("from", holder.from_date);
    holder.to = row.date_or_words("to", holder.to_date);
    holder.span = row.span("person");
    header.holders.push_back(std::move(holder));
  });
}

void read_duties(TomlTable& table, model::MemberRole& role) {
  table.each("duty", [&](TomlTable& row) {
    model::MemberDuty duty;
    duty.id = row.id("id", Need::required);
    duty.text = row.prose("text", Need::required);
    duty.toolkit = row.string("toolkit_ref", Need::optional);
    duty.evidence = row.prose("evidence", Need::optional);
    duty.span = row.span("id");
    role.duties.push_back(std::move(duty));
  });
}

void read_training(TomlTable& table, model::MemberRole& role) {
  table.each("training", [&](TomlTable& row) {
    role.training.push_back(
        {row.prose("name", Need::required), row.date("date_due", Need::optional)});
  });
}

}  // namespace

void read_member_lead(TomlTable& table, Header& header) {
  header.role_title = table.prose("role_title", Need::required);
  need_contact(table);
  read_holders(table, header);
  model::MemberRole& role = header.role;
  read_duties(table, role);
  table.each("question",
             [&](TomlTable& row) { role.questions.push_back(row.prose("text", Need::required)); });
  for (model::Named& one : table.prose_list("pledge", Need::optional))
    role.pledges.push_back(std::move(one.id));
  read_training(table, role);
  table.within("briefing", Need::optional, [&](TomlTable& row) {
    role.briefing_frequency = row.prose("frequency", Need::required);
    role.briefing_body = read_body(row, "body", Need::optional, header);
  });
}

}  // namespace folio::content
