// What document.toml says of a notice (SI 2012/2089, regulations 5 and 9 to 11).

#include "content/documents.h"

namespace folio::content {

namespace {

using Type = model::Notice::Type;

constexpr Word<Type> types[] = {
    {"key_decision", Type::key_decision},
    {"private_meeting", Type::private_meeting},
    {"private_meeting_confirmed", Type::private_confirmed},
    {"general_exception", Type::general_exception},
    {"special_urgency", Type::special_urgency},
    {"other", Type::other},
};

// What each notice must state besides the matter and who decides it.
struct Requirement {
  Type type;
  std::string_view key;
  std::string model::Notice::*field;
  std::string_view regulation;
};
constexpr Requirement requirements[] = {
    {Type::key_decision, "available_from", &model::Notice::available_from, "regulation 9(1)(f)"},
    {Type::key_decision, "further_documents", &model::Notice::further_documents,
     "regulation 9(1)(g) and (h)"},
    {Type::private_meeting, "reasons", &model::Notice::reasons, "regulation 5(3)"},
    {Type::private_confirmed, "reasons", &model::Notice::reasons, "regulation 5(5)"},
    {Type::private_confirmed, "representations", &model::Notice::representations,
     "regulation 5(5)"},
    {Type::private_confirmed, "response", &model::Notice::response, "regulation 5(5)"},
    {Type::general_exception, "reasons", &model::Notice::reasons, "regulation 10(3)"},
    {Type::special_urgency, "reasons", &model::Notice::reasons, "regulation 11(2)"},
};

void check_contents(TomlTable& table, const model::Notice& notice) {
  const auto must_have = [&](std::string_view key, bool given, std::string_view regulation) {
    if (given) return;
    table.reading().error("F0212", table.span("notice_type"),
                          "such a notice must say " + in_quotes(key),
                          "add it; SI 2012/2089, " + std::string(regulation) + ", asks for it");
  };
  for (const Requirement& one : requirements) {
    if (one.type == notice.type) must_have(one.key, !(notice.*one.field).empty(), one.regulation);
  }
  if (notice.type == Type::key_decision)
    must_have("decided_on", notice.decided_on.has_value(), "regulation 9(1)(d)");
}

void read_documents(TomlTable& table, model::Header& header, model::Notice& notice) {
  table.each("document", [&](TomlTable& row) {
    const std::string title = row.prose("title", Need::required);
    const std::string id = row.id("document", Need::optional);
    if (!id.empty()) header.mentioned.push_back({id, row.span("document")});
    notice.documents.push_back({title, id});
  });
}

}  // namespace

void read_notice(TomlTable& table, model::Header& header) {
  model::Notice notice;
  notice.type = table.choice("notice_type", types, Need::required, Type::other);
  notice.reference = table.string("reference", Need::required);
  notice.matter = table.prose("matter", Need::required);
  notice.decision_maker = table.string("decision_maker", Need::required);
  notice.members = read_persons(table, "members", Need::optional, header.persons);
  notice.decided_on = table.date("decided_on", Need::optional);
  notice.decided_by = table.date("decided_by", Need::optional);
  read_documents(table, header, notice);
  notice.available_from = table.prose("available_from", Need::optional);
  notice.further_documents = table.prose("further_documents", Need::optional);
  notice.reasons = table.prose("reasons", Need::optional);
  notice.representations = table.prose("representations", Need::optional);
  notice.response = table.prose("response", Need::optional);
  notice.span = table.span("decided_on");
  check_contents(table, notice);
  header.notice = std::move(notice);
}

}  // namespace folio::content
