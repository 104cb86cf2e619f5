// Directives for what a meeting is asked, hears and decides.

#include "content/readers.h"

namespace folio::content {

namespace {

std::optional<BlockValue> recommendations(const Directive& directive) {
  model::Blocks blocks = directive.blocks();
  auto* list = blocks.size() == 1 ? std::get_if<model::List>(&blocks.front().value) : nullptr;
  const bool good = list != nullptr && list->kind == model::List::Kind::decimal;
  if (!good && !blocks.empty()) {
    directive.page.error(
        "F0317", directive.marker.span,
        "\"recommendations\" holds something other than one numbered list",
        "write each recommendation as 1. …, and all else outside; words before the "
        "list go into lead=\"…\"");
  }
  return model::Recommendations{directive.inlines("lead"), list ? std::move(*list) : model::List{}};
}

// A day as TOML has it; nothing, and an error, if it is none.
std::optional<calendar::Date> day_of(const Directive& directive, std::string_view key) {
  const std::string written = directive.words(key);
  if (written.empty()) return {};
  const auto date = calendar::parse(written);
  if (!date) {
    directive.page.error("F0315", directive.place(key), in_quotes(written) + " is no date",
                         "write year-month-day: 2026-11-21");
  }
  return date;
}

std::optional<BlockValue> implication(const Directive& directive) {
  using Area = model::ImplicationArea;
  static constexpr Word<Area> areas[] = {
      {"financial", Area::financial},
      {"legal", Area::legal},
      {"equalities", Area::equalities},
      {"human_resources", Area::human_resources},
      {"health", Area::health},
      {"sustainability", Area::sustainability},
      {"crime_disorder", Area::crime_disorder},
      {"data_protection", Area::data_protection},
      {"rural", Area::rural},
      {"risk", Area::risk},
      {"procurement", Area::procurement},
      {"other", Area::other},
  };
  directive.required("area");
  if (!directive.words("role").empty() && directive.words("verified-by").empty()) {
    directive.page.error("F0315", directive.place("role"), "a role is given and nobody who has it",
                         "add verified-by=\"…\", or take role out");
  }
  return model::Implication{directive.choice("area", areas, Area::other),
                            directive.words("verified-by"),
                            directive.words("role"),
                            directive.blocks(),
                            day_of(directive, "date"),
                            directive.words("reference")};
}

std::optional<BlockValue> exchange(const Directive& directive) {
  using Kind = model::Exchange::Kind;
  static constexpr Word<Kind> kinds[] = {{"question", Kind::question},
                                         {"answer", Kind::answer},
                                         {"comment", Kind::comment},
                                         {"statement", Kind::statement}};
  return model::Exchange{directive.required("speaker"), directive.words("role"),
                         directive.choice("kind", kinds, Kind::statement), directive.blocks()};
}

std::optional<BlockValue> resolved(const Directive& directive) {
  return model::Resolution{directive.words("verb"), directive.blocks()};
}

constexpr DirectiveKind kinds[] = {
    {"recommendations", {"lead"}, recommendations},
    {"implication", {"area", "verified-by", "role", "date", "reference"}, implication},
    {"exchange", {"speaker", "role", "kind"}, exchange},
    {"resolved", {"verb"}, resolved},
};

}  // namespace

std::span<const DirectiveKind> proceedings_directives() { return kinds; }

}  // namespace folio::content
