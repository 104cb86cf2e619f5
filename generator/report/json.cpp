#include "base/json.h"

#include "report/pages.h"

namespace folio::report {

namespace {

Json date_json(calendar::Date date) { return calendar::iso(date); }

void add_place(Json::Object& out, const Entry& entry, const Documents& documents) {
  if (!entry.where) return;
  const resolve::Outline* document = documents.of(entry.where->path);
  if (document != nullptr) out.emplace_back("document", document->header.id);
  out.emplace_back("file", entry.where->path);
  out.emplace_back("line", static_cast<int>(entry.where->begin.line));
  out.emplace_back("column", static_cast<int>(entry.where->begin.column));
  if (!entry.where->end) return;
  out.emplace_back("end_line", static_cast<int>(entry.where->end->line));
  out.emplace_back("end_column", static_cast<int>(entry.where->end->column));
}

Json waiver_json(const model::Waiver& waiver) {
  return Json::Object{{"where", waiver.where},
                      {"reason", waiver.reason},
                      {"by", waiver.by},
                      {"until", date_json(waiver.until)}};
}

Json entry_json(const Entry& entry, const Documents& documents) {
  Json::Object out{{"code", entry.code},
                   {"severity", std::string(word_for(entry.severity))},
                   {"message", entry.message},
                   {"help", entry.help}};
  add_place(out, entry, documents);
  if (entry.waiver != nullptr) out.emplace_back("waiver", waiver_json(*entry.waiver));
  return out;
}

Json entries_json(const std::vector<Entry>& entries, const Documents& documents) {
  Json::Array out;
  for (const Entry& entry : entries) out.push_back(entry_json(entry, documents));
  return out;
}

Json rules_json(const Findings& findings) {
  Json::Array out;
  for (const check::Rule* rule : rules_used(findings)) {
    out.push_back(Json::Object{{"code", std::string(rule->code)},
                               {"title", std::string(rule->title)},
                               {"explanation", std::string(rule->paragraph)},
                               {"severity", std::string(word_for(rule->severity))},
                               {"adjustable", rule->standing == check::Standing::adjustable}});
  }
  return out;
}

}  // namespace

std::string json(const source::Outcome<resolve::Index>& index, const Findings& findings,
                 const model::SiteSettings& site, const std::string& version) {
  const Documents documents(index.value);
  const Counts counts = counts_of(findings);
  return to_text(Json::Object{
      {"version", version},
      {"checked_on", date_json(site.today)},
      {"documents", index.value.documents.size()},
      {"errors", counts.errors},
      {"warnings", counts.warnings},
      {"notes", counts.notes},
      {"findings", entries_json(entries_of(findings.said), documents)},
      {"waived", entries_json(entries_of(findings.waived), documents)},
      {"rules", rules_json(findings)},
  });
}

}  // namespace folio::report
