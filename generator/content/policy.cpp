// What the publisher makes of the rules. Which rules there are and which of them
// bend is known where they are applied.

#include <limits>

#include "base/text.h"
#include "content/documents.h"

namespace folio::content {

namespace {

enum class Weight { error, warning, note, off, unknown };

constexpr Word<Weight> weights[] = {{"error", Weight::error},
                                    {"warning", Weight::warning},
                                    {"note", Weight::note},
                                    {"off", Weight::off}};

std::optional<source::Severity> severity_of(Weight weight) {
  switch (weight) {
    case Weight::error: return source::Severity::error;
    case Weight::warning: return source::Severity::warning;
    case Weight::note: return source::Severity::note;
    case Weight::off:
    case Weight::unknown: return std::nullopt;
  }
  return std::nullopt;
}

void read_rule(TomlTable& rules, const std::string& code, model::SiteSettings& site) {
  const Weight weight = rules.choice(code, weights, Need::optional, Weight::unknown);
  if (weight == Weight::unknown) return;
  site.rules.push_back({code, severity_of(weight), rules.span(code)});
}

void read_waiver(TomlTable& row, model::SiteSettings& site) {
  model::Waiver waiver;
  waiver.code = row.string("id", Need::required);
  waiver.where = row.string("where", Need::required);
  waiver.reason = row.prose("reason", Need::required);
  waiver.by = row.string("by", Need::required);
  const auto until = row.date("until", Need::required);
  waiver.span = row.span("id");
  const auto is_given = [](const std::string& words) { return !text::trimmed(words).empty(); };
  if (!until || !is_given(waiver.code) || !is_given(waiver.where)) return;
  waiver.until = *until;
  site.waivers.push_back(std::move(waiver));
}

using Budget = model::PlainEnglish::Budget;

Budget read_budget(TomlTable& table) {
  struct Row {
    std::string_view key;
    std::optional<double> Budget::*limit;
  };
  static constexpr Row rows[] = {{"grade", &Budget::grade},
                                 {"mean_sentence", &Budget::mean_sentence},
                                 {"long_sentences", &Budget::long_sentences},
                                 {"long_paragraphs", &Budget::long_paragraphs},
                                 {"words_to_avoid", &Budget::words_to_avoid},
                                 {"abbreviations", &Budget::abbreviations}};
  Budget budget;
  for (const Row& row : rows) budget.*row.limit = table.number(row.key, Need::optional);
  return budget;
}

// What has no budget here has none at all.
void lift_usual_budgets(Budget& budget) {
  constexpr double no_limit = std::numeric_limits<double>::infinity();
  for (auto* limit : {&budget.grade, &budget.mean_sentence, &budget.long_sentences,
                      &budget.long_paragraphs, &budget.words_to_avoid, &budget.abbreviations}) {
    if (!*limit) *limit = no_limit;
  }
}

}  // namespace

void read_plain_english(TomlTable& table, model::SiteSettings& site) {
  model::PlainEnglish& settings = site.plain_english;
  table.within("plain_english", Need::optional, [&](TomlTable& row) {
    settings.budget = read_budget(row);
    if (!row.truth("usual", Need::optional).value_or(true)) lift_usual_budgets(settings.budget);
    row.within("avoid", Need::optional, [&](TomlTable& avoid) {
      for (const std::string& phrase : avoid.keys()) {
        settings.avoid[phrase] = avoid.string(phrase, Need::optional);
      }
    });
    for (model::Named& phrase : row.strings("allow", Need::optional)) {
      settings.allow.push_back(std::move(phrase.id));
    }
    for (const Word<model::DocumentKind>& kind : document_kinds()) {
      row.within(kind.word, Need::optional,
                 [&](TomlTable& own) { settings.of_kind[kind.value] = read_budget(own); });
    }
  });
}

void read_rules(TomlTable& table, model::SiteSettings& site) {
  table.within("rules", Need::optional, [&](TomlTable& rules) {
    for (const std::string& code : rules.keys()) read_rule(rules, code, site);
  });
}

void read_waivers(TomlTable& table, model::SiteSettings& site) {
  table.each("waive", [&](TomlTable& row) { read_waiver(row, site); });
}

}  // namespace folio::content
