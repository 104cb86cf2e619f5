#include "web/render.h"

namespace folio::web {

namespace {

std::string_view key_of(model::DocumentKind kind) {
  switch (kind) {
    case model::DocumentKind::strategy: return "strategy";
    case model::DocumentKind::delivery_plan: return "delivery_plan";
    case model::DocumentKind::member_lead: return "member_lead";
    case model::DocumentKind::equality_assessment: return "equality_assessment";
    case model::DocumentKind::benchmark: return "benchmark";
    case model::DocumentKind::committee_report: return "committee_report";
    case model::DocumentKind::performance: return "performance";
    case model::DocumentKind::meeting: return "meeting";
    case model::DocumentKind::minutes: return "minutes";
    case model::DocumentKind::notice: return "notice";
    case model::DocumentKind::page: return "page";
  }
  return {};
}

}  // namespace

std::string kind_name(model::DocumentKind kind, const model::Words& words) {
  return words("kind_" + std::string(key_of(kind)));
}

std::string kinds_name(model::DocumentKind kind, const model::Words& words) {
  return words("kinds_" + std::string(key_of(kind)));
}

bool is_for_search(const model::Header& header) {
  return header.listed && header.status != model::Status::draft;
}

std::optional<calendar::Date> dated(const model::Header& header) {
  if (header.meeting && header.meeting->date) return header.meeting->date;
  for (const auto& date : {header.updated, header.published, header.approved_on}) {
    if (date) return date;
  }
  return std::nullopt;
}

}  // namespace folio::web
