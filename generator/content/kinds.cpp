// What document.toml says beyond the common fields, by kind of document.

#include "content/documents.h"

namespace folio::content {

namespace {

using model::DocumentKind;
using model::Header;

void read_plan(TomlTable& table, DocumentToml& document) {
  Header& header = document.header;
  header.plan_strategy = read_related(table, "strategy", Need::required, header);
  header.plan_year = table.string("year", Need::required);
  table.each("workstream", [&](TomlTable& row) {
    model::Workstream stream;
    stream.id = row.id("id", Need::required);
    stream.title = row.prose("title", Need::required);
    stream.lead = read_person(row, "lead", Need::optional, header.persons);
    stream.toolkit = row.string("toolkit_ref", Need::optional);
    document.workstreams.push_back(std::move(stream));
  });
}

// Figures are of a period; which, their readers must be told.
void read_performance(TomlTable& table) {
  table.date("period_start", Need::required);
  table.date("period_end", Need::required);
}

// What a paper of these kinds cannot do without once it leaves the drawer: a
// draft may still lack it.
struct Requirement {
  DocumentKind kind;
  std::string_view key;
  bool (*given)(const Header&);
  std::string_view example = "\"…\"";
};
constexpr auto has_owner = [](const Header& header) { return !header.owner.empty(); };
constexpr auto has_start = [](const Header& header) { return header.period_start.has_value(); };
constexpr auto has_end = [](const Header& header) { return header.period_end.has_value(); };
constexpr std::string_view a_date = "2026-11-21, with the right date";
constexpr Requirement requirements[] = {
    {DocumentKind::strategy, "owner", has_owner},
    {DocumentKind::strategy, "plain_summary",
     [](const Header& header) { return !header.plain_summary.empty(); }},
    {DocumentKind::strategy, "period_start", has_start, a_date},
    {DocumentKind::strategy, "period_end", has_end, a_date},
    {DocumentKind::delivery_plan, "owner", has_owner},
    {DocumentKind::delivery_plan, "period_start", has_start, a_date},
    {DocumentKind::delivery_plan, "period_end", has_end, a_date},
    {DocumentKind::member_lead, "owner", has_owner},
    {DocumentKind::equality_assessment, "owner", has_owner},
    {DocumentKind::benchmark, "owner", has_owner},
    {DocumentKind::performance, "owner", has_owner},
    {DocumentKind::committee_report, "owner", has_owner},
};

void check_complete(TomlTable& table, const Header& header) {
  if (header.status == model::Status::draft) return;
  for (const Requirement& one : requirements) {
    if (one.kind != header.kind || one.given(header)) continue;
    table.reading().error(
        "F0212", table.span("status"), "only a draft may lack " + in_quotes(one.key),
        "add the line " + std::string(one.key) + " = " + std::string(one.example));
  }
}

}  // namespace

void need_contact(TomlTable& table) { table.string("contact", Need::required); }

bool is_none(TomlTable& table, std::string_view key) {
  static constexpr Word<bool> words[] = {{"none", true}};
  return table.choice(key, words, Need::optional, false);
}

std::string read_address(TomlTable& table, std::string_view key) {
  std::string address = table.string(key, Need::optional);
  if (address.empty() || is_web_address(address)) return address;
  table.reading().error("F0214", table.span(key), in_quotes(address) + " is no address of the web",
                        "begin it with https://");
  return {};
}

void read_kind(TomlTable& table, model::Nation nation, DocumentToml& document) {
  Header& header = document.header;
  check_complete(table, header);
  switch (header.kind) {
    case DocumentKind::strategy: return read_strategy(table, header);
    case DocumentKind::delivery_plan: return read_plan(table, document);
    case DocumentKind::member_lead: return read_member_lead(table, header);
    case DocumentKind::equality_assessment: return read_assessment(table, nation, header);
    case DocumentKind::performance: return read_performance(table);
    case DocumentKind::committee_report: return read_report(table, header);
    case DocumentKind::meeting: return read_meeting(table, nation, header);
    case DocumentKind::minutes: return read_minutes(table, header);
    case DocumentKind::notice: return read_notice(table, header);
    case DocumentKind::benchmark:
    case DocumentKind::page: return;
  }
}

}  // namespace folio::content
