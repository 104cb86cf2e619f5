// Numbers of people that are so small that somebody could be recognised. They
// are taken away here, so that nothing behind the gate ever holds them.

#include <cmath>
#include <optional>

#include "base/tally.h"
#include "model/joins.h"
#include "model/walk.h"
#include "release/parts.h"
#include "release/release.h"

namespace folio::release {

namespace {

using model::Measure;

// Below which a measure's number is not told; nothing where any may be. What a
// share counts is taken for people unless the author says otherwise.
std::optional<double> threshold_of(const Measure& measure) {
  if (measure.threshold) return measure.threshold;
  const bool share = measure.unit == Measure::Unit::percent && measure.numerator;
  if (share || measure.unit == Measure::Unit::people) return usual_threshold;
  return {};
}

void withhold(Measure& measure, double threshold) {
  measure.qualifier = Measure::Qualifier::fewer_than;
  measure.decimals = 0;
  const bool share = measure.unit == Measure::Unit::percent && measure.denominator;
  measure.numerator = share ? std::optional(threshold) : std::nullopt;
  measure.value =
      share && *measure.denominator > 0 ? 100 * threshold / *measure.denominator : threshold;
  if (!share) measure.denominator.reset();
}

void suppress(Measure& measure) {
  const auto threshold = threshold_of(measure);
  if (!threshold) return;
  const auto number = counted(measure);
  if (number && *number < *threshold) withhold(measure, *threshold);
  // The periods before of a share are shares themselves, and count nobody.
  if (measure.unit == Measure::Unit::percent) return;
  for (Measure::Past& past : measure.history) {
    if (past.value >= *threshold) continue;
    past.value = *threshold;
    past.decimals = 0;
    past.qualifier = Measure::Qualifier::fewer_than;
  }
}

// The whole cell goes: what stands beside the number could tell it.
void suppress(model::TableCell& cell, const std::string& instead) {
  const tally::Told told = tally::read(model::plain_text(cell.blocks), usual_threshold);
  if (!tally::is_small(told, usual_threshold)) return;
  model::Block said;
  said.span = cell.blocks.front().span;
  said.unnumbered = true;
  said.value = model::Paragraph{{model::Inline{model::Text{instead}, said.span}}};
  cell.blocks = {std::move(said)};
  cell.withheld = true;
}

void suppress(model::Table& table, const std::string& instead) {
  for (model::RowGroup& group : table.groups) {
    for (model::TableRow& row : group.rows) {
      for (std::size_t i = 0; i < row.cells.size() && i < table.columns.size(); ++i) {
        if (model::counts_people(table, row.cells[i], i)) suppress(row.cells[i], instead);
      }
    }
  }
}

// What stands in one table or chart, where its author chose it.
Shown shown_together(const model::Document& document) {
  Shown shown;
  for (const model::Section& section : document.sections) {
    model::for_each_block(section.blocks, [&](const model::Block& block) {
      const auto* view = std::get_if<model::RecordView>(&block.value);
      if (view != nullptr && view->ids.size() > 2) shown.push_back(view->ids);
    });
  }
  return shown;
}

}  // namespace

std::optional<double> counted(const Measure& measure) {
  if (measure.unit == Measure::Unit::percent) return measure.numerator;
  return measure.value;
}

void suppress_small_numbers(model::Document& document, const model::Words& words) {
  join_sets(document.records.measures, shown_together(document));
  for (Measure& measure : document.records.measures) suppress(measure);
  const std::string instead = words("fewer_than", {{"number", "5"}});
  for (model::Section& section : document.sections) {
    model::for_each_block(section.blocks, [&](model::Block& block) {
      if (auto* table = std::get_if<model::Table>(&block.value)) suppress(*table, instead);
    });
  }
}

}  // namespace folio::release
