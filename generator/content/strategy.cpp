// What document.toml says of a strategy.

#include "content/documents.h"

namespace folio::content {

namespace {

using model::Header;

void read_objectives(TomlTable& table, model::Strategy& strategy) {
  static constexpr Word<std::string_view> strands[] = {
      {"prevent", "prevent"}, {"pursue", "pursue"}, {"protect", "protect"}, {"prepare", "prepare"}};
  table.each("objective", [&](TomlTable& row) {
    model::Objective objective;
    objective.id = row.id("id", Need::required);
    objective.title = row.prose("title", Need::required);
    objective.text = row.prose("text", Need::required);
    objective.contest_strand =
        row.choice("contest_strand", strands, Need::optional, std::string_view());
    objective.toolkit = row.strings("toolkit_refs", Need::optional);
    for (model::Named& one : row.prose_list("outcomes", Need::optional))
      objective.outcomes.push_back(std::move(one.id));
    objective.measures = row.strings("measures", Need::optional);
    objective.span = row.span("id");
    strategy.objectives.push_back(std::move(objective));
  });
}

void read_principles(TomlTable& table, model::Strategy& strategy) {
  table.each("principle", [&](TomlTable& row) {
    strategy.principles.push_back(
        {row.prose("title", Need::optional), row.prose("text", Need::required), row.span()});
  });
}

void read_consultation(TomlTable& table, model::Strategy& strategy) {
  table.within("consultation", Need::optional, [&](TomlTable& row) {
    strategy.consultation_from = row.date("from", Need::optional);
    strategy.consultation_to = row.date("to", Need::optional);
    strategy.consultation_summary = row.prose("summary", Need::required);
  });
}

}  // namespace

// In whose name a foreword is; its words are in a file of the document, or in a
// directive.
void read_foreword(TomlTable& table, Header& header) {
  table.within("foreword", Need::optional, [&](TomlTable& row) {
    model::Foreword foreword;
    foreword.person = read_person(row, "person", Need::required, header.persons);
    foreword.role = row.prose("role", Need::optional);
    foreword.file = row.string("file", Need::required);
    foreword.span = row.span("file");
    header.foreword = std::move(foreword);
  });
}

void read_strategy(TomlTable& table, Header& header) {
  model::Strategy strategy;
  strategy.vision = table.prose("vision", Need::optional);
  read_objectives(table, strategy);
  read_principles(table, strategy);
  read_consultation(table, strategy);
  read_foreword(table, header);
  header.strategy = std::move(strategy);
}

}  // namespace folio::content
