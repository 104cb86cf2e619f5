#include "resolve/resolve.h"

#include <utility>

#include "base/digest.h"
#include "resolve/passes.h"

namespace folio::resolve {

namespace {

using model::Words;

// Everything of the index that went into the document, so that an equal digest
// means an equal ResolvedDocument.
std::string digest_of_resolved(const ResolvedDocument& resolved, const Outline& outline,
                               const Index& index) {
  Digest digest;
  digest.add(outline.digest).add(resolved.header.id);
  for (const Mention& mention : outline.mentions) {
    const Meaning* meaning =
        meaning_of(index, resolved.header.id, mention.document, mention.id);
    if (meaning == nullptr) continue;
    digest.add(meaning->full).add(meaning->number);
    digest.add(meaning->place.document).add(meaning->place.section).add(meaning->place.anchor);
    const Outline* other = index.document(mention.document);
    if (other != nullptr) digest.add(other->digest);
  }
  const auto add_pairs = [&](const model::DescriptionList& list) {
    for (const auto& pair : list.pairs) {
      digest.add(pair.term).add(model::plain_text(pair.description));
    }
  };
  for (const std::string& name : resolved.title_block.authorities) digest.add(name);
  add_pairs(resolved.title_block.particulars);
  for (const model::Block& block : resolved.front) {
    add_pairs(std::get<model::DescriptionList>(block.value));
  }
  return digest.hex();
}

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

model::Section audit_section(const model::AuditTrail& audit, const Words& words) {
  model::DescriptionList list;
  const auto add = [&](const char* key, const std::string& value) {
    if (!value.empty()) list.pairs.push_back({words(key), words_as_inlines(value)});
  };
  add("cabinet_member", audit.cabinet_member);
  add("lead_officer", audit.lead_officer);
  add("report_author", audit.report_author);
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

}  // namespace

model::Document complete(const model::Document& document, const Words& words) {
  model::Document completed = document;
  if (!document.header.audit) return completed;
  completed.sections.push_back(audit_section(*document.header.audit, words));
  return completed;
}

ResolvedDocument resolve(const model::Document& document, const Index& index, const Words& words) {
  model::Document settled = number(complete(document, words));
  ResolvedDocument resolved;
  resolved.outline = sections_of(settled);
  show_records(settled, index, words);
  link_references(settled, index);
  resolved.title_block = title_block_of(settled.header, index, words);
  resolved.front = front_sheet(settled.header, index, words);
  const Outline* outline = index.document(settled.header.id);
  resolved.header = std::move(settled.header);
  resolved.sections = std::move(settled.sections);
  if (outline != nullptr) resolved.digest = digest_of_resolved(resolved, *outline, index);
  return resolved;
}

}  // namespace folio::resolve
