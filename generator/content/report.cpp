// What document.toml says of a committee report.

#include "base/locale.h"
#include "base/text.h"
#include "content/documents.h"

namespace folio::content {

namespace {

using model::Header;

void read_front_sheet(TomlTable& table, Header& header) {
  using model::KeyDecision;
  static constexpr Word<KeyDecision> decisions[] = {
      {"yes", KeyDecision::yes}, {"no", KeyDecision::no}, {"na", KeyDecision::not_applicable}};
  table.within("front_sheet", Need::required, [&](TomlTable& row) {
    model::FrontSheet sheet;
    const auto words = [&](std::string_view key, Need need = Need::optional) {
      std::string written = row.string_or_blank(key, need);
      if (row.is_string(key) && text::trimmed(written).empty())
        sheet.empty.push_back({std::string(key), row.span(key)});
      return as_printed(written);
    };
    const auto person = [&](std::string_view key) {
      std::string written = words(key);
      if (text::is_id(written)) header.persons.push_back({written, row.span(key)});
      return written;
    };
    sheet.report_of = words("report_of");
    sheet.from_officer = person("from_officer");
    sheet.cabinet_member = person("cabinet_member");
    sheet.accountable_assistant_director = person("accountable_assistant_director");
    sheet.accountable_director = person("accountable_director");
    sheet.contact_officer = person("contact_officer");
    sheet.wards = words("wards", Need::required);
    sheet.groups_affected = words("groups_affected");
    sheet.key_decision =
        row.choice("key_decision", decisions, Need::required, KeyDecision::not_applicable);
    sheet.key_decision_span = row.span("key_decision");
    sheet.notice_reference = words("notice_ref");
    sheet.notice_date = row.date("notice_date", Need::optional);
    sheet.deadline_date = words("deadline_date");
    sheet.classification = words("classification");
    sheet.span = row.span();
    header.front_sheet = std::move(sheet);
  });
}

// A day, or words for one, as it is printed.
std::string read_day(TomlTable& row, std::string_view key, std::string_view lang) {
  std::optional<calendar::Date> date;
  std::string words = row.date_or_words(key, date);
  return date ? locale::date(*date, lang) : words;
}

void read_audit(TomlTable& table, Header& header) {
  table.within("audit", Need::optional, [&](TomlTable& row) {
    const auto words = [&](std::string_view key) { return row.prose(key, Need::optional); };
    const auto person = [&](std::string_view key) {
      return read_person(row, key, Need::optional, header.persons);
    };
    model::AuditTrail audit;
    audit.cabinet_member = person("cabinet_member");
    audit.lead_officer = person("lead_officer");
    audit.report_author = person("report_author");
    audit.version = words("version");
    audit.dated = read_day(row, "dated", header.lang);
    audit.key_decision = words("key_decision");
    audit.sent_on = read_day(row, "sent_on", header.lang);
    row.each("consultee", [&](TomlTable& one) {
      audit.consultees.push_back({one.prose("title", Need::required),
                                  one.string("sought", Need::optional),
                                  one.string("included", Need::optional)});
    });
    header.audit = std::move(audit);
  });
}

// --- What the decision rests on ----------------------------------------------------

void read_background_papers(TomlTable& table, Header& header, model::CommitteeReport& report) {
  if (table.is_string("background_papers")) {
    // A word that is not "none" has been told, and says as much.
    is_none(table, "background_papers");
    report.no_background_papers = true;
    if (table.has("background_paper")) {
      table.reading().error("F0212", table.span("background_papers"),
                            "the report says that it has no background papers, and lists some",
                            "keep either background_papers = \"none\" or [[background_paper]]");
    }
    return;
  }
  table.each("background_paper", [&](TomlTable& row) {
    model::BackgroundPaper paper;
    paper.title = row.prose("title", Need::required);
    paper.held_at = row.prose("held_at", Need::optional);
    paper.contact = read_person(row, "contact", Need::optional, header.contacts);
    paper.url = read_address(row, "url");
    paper.published_work = row.flag("published_work");
    paper.span = row.span();
    report.background_papers.push_back(std::move(paper));
  });
}

void read_alternatives(TomlTable& table, model::CommitteeReport& report) {
  table.each("alternative", [&](TomlTable& row) {
    report.alternatives.push_back(
        {row.prose("option", Need::required), row.prose("reason_rejected", Need::required)});
  });
}

void read_consultation(TomlTable& table, model::CommitteeReport& report) {
  table.each("consultation", [&](TomlTable& row) {
    report.consultation.push_back({row.prose("who", Need::required),
                                   row.date("date", Need::optional),
                                   row.prose("outcome", Need::optional)});
  });
}

void read_urgency(TomlTable& table, Header& header, model::CommitteeReport& report) {
  table.within("urgency", Need::optional, [&](TomlTable& row) {
    report.urgency =
        model::Urgency{row.prose("reason", Need::required),
                       read_person(row, "chair_consulted", Need::required, header.persons)};
  });
}

// na = [{field = "alternatives", reason = "…"}]: said, and not forgotten.
void read_not_applicable(TomlTable& table, model::CommitteeReport& report) {
  static constexpr Word<std::string_view> fields[] = {
      {"reasons", "reasons"},           {"alternatives", "alternatives"},
      {"consultation", "consultation"}, {"priorities", "priorities"},
      {"financial", "financial"},       {"legal", "legal"},
      {"equalities", "equalities"}};
  table.each("na", [&](TomlTable& row) {
    const std::string field(row.choice("field", fields, Need::required, std::string_view()));
    const std::string reason = row.prose("reason", Need::required);
    if (!field.empty()) report.not_applicable.push_back({field, reason});
  });
}

constexpr Word<model::HouseStyle> styles[] = {
    {"classic", model::HouseStyle::classic},
    {"sectioned", model::HouseStyle::sectioned},
    {"continuous", model::HouseStyle::continuous},
    {"titled", model::HouseStyle::titled},
};

// How each house numbers its reports, unless one says otherwise.
void number_as_the_house_does(TomlTable& table, Header& header, model::HouseStyle style) {
  struct Custom {
    model::HouseStyle style;
    model::Numbering numbering;
    model::UnderH3 under_h3;
  };
  static constexpr Custom customs[] = {
      {model::HouseStyle::classic, model::Numbering::headings, model::UnderH3::none},
      {model::HouseStyle::sectioned, model::Numbering::decimal, model::UnderH3::sub},
      {model::HouseStyle::continuous, model::Numbering::continuous, model::UnderH3::none},
      {model::HouseStyle::titled, model::Numbering::decimal, model::UnderH3::none},
  };
  if (!table.is_string("house_style")) return;
  for (const Custom& custom : customs) {
    if (custom.style != style) continue;
    if (!table.is_string("numbering")) header.numbering = custom.numbering;
    if (!table.is_string("under_h3")) header.under_h3 = custom.under_h3;
  }
}

// Papers that say nothing of a house are read as what their numbers make them.
model::HouseStyle style_of(model::Numbering numbering) {
  return numbering == model::Numbering::continuous ? model::HouseStyle::continuous
         : numbering == model::Numbering::decimal  ? model::HouseStyle::sectioned
                                                   : model::HouseStyle::classic;
}

}  // namespace

void read_report(TomlTable& table, Header& header) {
  read_meeting_reference(table, header);
  read_front_sheet(table, header);
  read_audit(table, header);
  read_foreword(table, header);
  model::CommitteeReport report;
  report.style =
      table.choice("house_style", styles, Need::optional).value_or(style_of(header.numbering));
  number_as_the_house_does(table, header, report.style);
  report.terms_of_reference = table.prose("terms_of_reference", Need::optional);
  report.reasons = table.prose("reasons", Need::optional);
  if (table.is_string("reasons") && text::trimmed(report.reasons).empty())
    report.empty.push_back({"reasons", table.span("reasons")});
  read_alternatives(table, report);
  read_consultation(table, report);
  for (model::Named& one : table.prose_list("priorities", Need::optional)) {
    report.priorities.push_back(std::move(one.id));
  }
  read_background_papers(table, header, report);
  read_urgency(table, header, report);
  read_not_applicable(table, report);
  header.report = std::move(report);
}

}  // namespace folio::content
