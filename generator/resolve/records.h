#pragma once

#include <algorithm>
#include <iterator>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/locale.h"
#include "model/drawing.h"
#include "resolve/passes.h"

// The second back stairs of the room: what the files share that make tables
// and lists of records and registries.

namespace folio::resolve {

/// What a view is made from.
struct Shown {
  const model::RecordView& view;
  const model::Header& header;    // of the document whose records they are
  const model::Records& records;  // of that document
  const model::Header& reader;    // of the document that shows them
  const Index& index;
  const model::Words& words;
};

using BlockValue = decltype(model::Block::value);

// Each kind of view, made by the file of its family.
BlockValue actions_table(const Shown& shown);
BlockValue totals_table(const Shown& shown);
BlockValue overdue_table(const Shown& shown);
BlockValue changes_table(const Shown& shown);
BlockValue ratings_table(const Shown& shown);
BlockValue rating_counts_table(const Shown& shown);
BlockValue impacts_table(const Shown& shown);
BlockValue measures_table(const Shown& shown);
BlockValue statistic_of(const Shown& shown);
BlockValue objectives_list(const Shown& shown);
BlockValue duties_list(const Shown& shown);
BlockValue timeline_list(const Shown& shown);
BlockValue contact_list(const Shown& shown);
BlockValue statutes_table(const Shown& shown);
BlockValue chart_of(const Shown& shown);
BlockValue structure_of(const Shown& shown);

/// Whether a view of this document's records has anything to show.
bool has_rows(const model::RecordView& view, const Outline& of, const Index& index);

/// What is wrong with the views of a document: nothing to show, names of
/// nothing, columns there are not.
void check_records_shown(const Index& index, const Outline& outline, source::Diagnostics& said);

/// What authors may ask for as columns.
std::vector<std::string> column_names(model::RecordView::Kind kind);
std::vector<std::string> action_column_names();
std::vector<std::string> rating_column_names();
std::vector<std::string> impact_column_names();
std::vector<std::string> measure_column_names();
std::vector<std::string> statute_column_names();

// --- The words of records ------------------------------------------------------

std::string_view rating_key(model::RagRating rating);
std::string_view action_status_key(model::ActionStatus status);
std::string characteristic_name(const std::string& id, const model::Words& words);

/// The actions of a workstream; of all if none is named.
std::vector<model::Action> actions_in(const model::Records& records, const std::string& workstream);
std::vector<model::Action> actions_shown(const Shown& shown);
std::string when_due(const model::Action& action, const model::Words& words);

/// What became of an action since the plan before: one of the two is null where
/// that plan has it not.
struct ActionChange {
  enum class Kind { added, changed, dropped };
  const model::Action* before = nullptr;
  const model::Action* now = nullptr;

  Kind kind() const {
    if (before == nullptr) return Kind::added;
    return now == nullptr ? Kind::dropped : Kind::changed;
  }
  const model::Action& action() const { return now != nullptr ? *now : *before; }
};
/// Every action that is new, has another rating, status or date, or is gone.
std::vector<ActionChange> changes_between(const std::vector<model::Action>& before,
                                          const std::vector<model::Action>& now);

/// Whether work on an action is over, in whatever way.
bool is_settled(const model::Action& action);

/// How an item was rated: by its toolkit's scale, in a word or a score.
struct RatingKey {
  model::RagRating rag = model::RagRating::not_rated;
  std::optional<int> score;
  auto operator<=>(const RatingKey&) const = default;
};
RatingKey rating_of(const model::ToolkitRating& rating);
std::string rating_words(const RatingKey& rating, const model::Toolkit* toolkit,
                         const model::Words& words);
/// The ratings that occur, the best first, and how many items have each.
std::vector<std::pair<RatingKey, int>> counts_of(const model::ToolkitAssessment& assessment,
                                                 const model::Toolkit* toolkit);

const model::Toolkit* toolkit_called(const Index& index, std::string_view id);
/// The title of a toolkit's item that is called or named so; as written if none is.
std::string item_title(const Index& index, std::string_view written);

// --- Numbers ----------------------------------------------------------------------

/// A measure as it is read: "237 events", "82%", "fewer than 5 people", "£1,200".
/// The one place where measures become words.
std::string printed(const model::Measure& measure, const model::Words& words);
std::string printed(const model::Measure& measure, const model::Measure::Past& past,
                    const model::Words& words);
std::string printed_target(const model::Measure& measure, const model::Words& words);
/// The measures that a view names, in that order; all of them if it names none.
std::vector<model::Measure> measures_shown(const Shown& shown);
/// The day or the period that a measure is of.
std::string when_measured(const model::Measure& measure, const model::Words& words);
/// How it moved since the last period before: "27 more than in 2017/18"; empty
/// where that cannot be said.
std::string change_of(const model::Measure& measure, const model::Words& words);

/// `part` of `whole` as a whole per cent, halves up; 0 of nothing.
int per_cent(int part, int whole);
/// Whether these parts of their sum, each as a whole per cent, come to 100.
bool add_to_hundred(const std::vector<int>& parts);

// --- Building blocks -----------------------------------------------------------

inline model::TableCell cell_of(std::string words, bool header = false) {
  model::TableCell cell;
  if (!words.empty()) cell.blocks.push_back(paragraph_of(words_as_inlines(std::move(words))));
  cell.header = header;
  return cell;
}
inline model::TableCell cell_of(const model::Blocks& blocks) { return {blocks, false}; }
inline model::TableCell cell_of(model::Inlines inlines) {
  model::TableCell cell;
  if (!inlines.empty()) cell.blocks.push_back(paragraph_of(std::move(inlines)));
  return cell;
}
/// A paragraph for each of `lines`.
model::TableCell cell_of(const std::vector<std::string>& lines);

/// "Response: " before the first words of `blocks`.
model::Blocks labelled(const std::string& label, model::Blocks blocks);
/// The words of a paragraph at the end of the last of `told`.
void go_on(model::Blocks& told, const model::Block& paragraph);

/// A table that says that there is nothing to list.
model::Table with_nothing(std::string_view heading, std::string_view said,
                          const model::Words& words);

/// A rating as mark and word.
model::Inlines rating_mark(model::RagRating rating, const model::Words& words);
model::Inlines rating_mark(const RatingKey& rating, const model::Toolkit* toolkit,
                           const model::Words& words);

/// The name of something, linked to where it stands if that is known.
model::Inlines linked(const Index& index, const std::string& document, const std::string& id,
                      std::string title);
/// The titles of what records name, each linked to where it stands, with commas between.
model::Inlines objectives_named(const std::vector<model::Named>& names, const Index& index);
model::Inlines actions_named(const std::vector<model::Named>& names, const Index& index);
model::Inlines measures_named(const std::vector<model::Named>& names, const Index& index);
/// Several, with commas between.
model::Inlines joined(std::vector<model::Inlines> parts);

/// A column of a record table: what authors call it, which rows fill it, and
/// what a row shows in it. Its heading is the word "column_<name>".
template <typename Row>
struct Column {
  // What is told below is too long for a column, and stands under the row.
  enum class Use { always, when_filled, told_below, when_asked };
  std::string_view name;
  Use use;
  bool (*is_filled)(const Row&);
  model::TableCell (*cell)(const Row&, const Shown&);
  bool is_brief = false;           // a few words: told below, several share a line
  std::string_view explains = {};  // the column that is not shown without this being told
};

template <typename Row>
std::vector<std::string> names_of(std::span<const Column<Row>> columns) {
  std::vector<std::string> names;
  for (const Column<Row>& column : columns) names.emplace_back(column.name);
  return names;
}

/// The columns the author asked for, or those that say something.
template <typename Row>
std::vector<Column<Row>> chosen(std::span<const Column<Row>> all, const std::vector<Row>& rows,
                                const Shown& shown) {
  std::vector<Column<Row>> found;
  for (const std::string& name : shown.view.columns) {
    const auto column = std::ranges::find(all, name, &Column<Row>::name);
    if (column != all.end()) found.push_back(*column);
  }
  if (!found.empty()) return found;
  using Use = typename Column<Row>::Use;
  std::ranges::copy_if(all, std::back_inserter(found), [&](const Column<Row>& column) {
    return column.use == Use::always ||
           (column.use == Use::when_filled && std::ranges::any_of(rows, column.is_filled));
  });
  return found;
}

template <typename Row>
void add_headings(model::Table& table, const std::vector<Column<Row>>& columns,
                  const model::Words& words) {
  for (const Column<Row>& column : columns) {
    const std::string key = "column_" + std::string(column.name);
    table.columns.push_back({words_as_inlines(words(key)), model::Table::Align::left});
  }
}

template <typename Row>
model::TableRow row_of(const Row& record, const std::vector<Column<Row>>& columns,
                       const Shown& shown) {
  model::TableRow row;
  for (const Column<Row>& column : columns) row.cells.push_back(column.cell(record, shown));
  return row;
}

/// The author's caption, or else the one that is made.
inline model::Inlines caption_of(const Shown& shown, std::string made) {
  return shown.view.caption.empty() ? words_as_inlines(std::move(made)) : shown.view.caption;
}

/// A table of one row for each of `records`, called by the word `title` unless the
/// author has a caption for it.
template <typename Row>
model::Table table_of(std::span<const Column<Row>> all, const std::vector<Row>& records,
                      std::string_view title, const Shown& shown) {
  model::Table table;
  const auto columns = chosen(all, records, shown);
  add_headings(table, columns, shown.words);
  table.groups.emplace_back();
  for (const Row& one : records) table.groups[0].rows.push_back(row_of(one, columns, shown));
  table.caption = caption_of(shown, shown.words(title));
  return table;
}

/// Those whose id was asked for, in that order; all of them if none was.
template <typename Item>
std::vector<Item> asked_for(const std::vector<Item>& all, const std::vector<std::string>& ids) {
  if (ids.empty()) return all;
  std::vector<Item> found;
  for (const std::string& id : ids) {
    const auto one = std::ranges::find(all, id, &Item::id);
    if (one != all.end()) found.push_back(*one);
  }
  return found;
}

/// Whether what a column explains is shown without it.
template <typename Row>
bool is_owed(const Column<Row>& column, const std::vector<Column<Row>>& columns) {
  const auto is_shown = [&](std::string_view name) {
    return std::ranges::find(columns, name, &Column<Row>::name) != columns.end();
  };
  return !column.explains.empty() && is_shown(column.explains) && !is_shown(column.name);
}

/// What is told of a record below its row, each under the name of its column;
/// where the author chose the columns, what explains them.
template <typename Row>
model::Blocks told_below(const Row& record, const std::vector<Column<Row>>& columns,
                         std::span<const Column<Row>> all, const Shown& shown) {
  model::Blocks told;
  bool may_go_on = false;
  const bool chosen = !shown.view.columns.empty();
  for (const Column<Row>& column : all) {
    if (column.use != Column<Row>::Use::told_below || !column.is_filled(record)) continue;
    if (chosen && !is_owed(column, columns)) continue;
    const std::string heading = shown.words("column_" + std::string(column.name));
    model::Blocks blocks = labelled(heading, column.cell(record, shown).blocks);
    if (column.is_brief && may_go_on) {
      go_on(told, blocks.front());
    } else {
      std::ranges::move(blocks, std::back_inserter(told));
    }
    may_go_on = column.is_brief;
  }
  return told;
}

// --- Charts ----------------------------------------------------------------------

/// What a chart shows, apart from how it is drawn: for each of `labels` a value
/// of each series.
struct ChartData {
  struct Value {
    double size = 0;
    std::string said = {};  // "fewer than 5 people"; empty: there is none
    bool is_below = false;  // nobody may know by how much it is below `size`
  };
  struct Series {
    std::string name;
    model::Tone tone = model::Tone::accent;
    model::Pattern pattern = model::Pattern::solid;
    std::vector<Value> values = {};  // as many as there are labels
  };
  struct Look {
    model::Tone tone;
    model::Pattern pattern;
  };
  std::string heading = {};  // of the labels: "Workstream"
  std::vector<std::string> labels = {};
  std::vector<Series> series = {};
  std::vector<Look> looks = {};     // of single bars, one for each label; or none
  std::vector<Value> targets = {};  // one for each label, or for each series of a line; or none
  std::string before = {}, behind = {};  // of the numbers at the axis: "£", "%"
  bool is_whole = true;                  // halves mean nothing
  std::string lang = {};                 // of the numbers at the axis
};

/// Round numbers at equal steps that hold all of `data`, and zero.
struct Axis {
  double lowest = 0, step = 1;
  int steps = 1;

  double highest() const { return lowest + step * steps; }
  double at(int tick) const { return lowest + step * tick; }
};
Axis axis_for(const ChartData& data, double lowest, double highest, int most_steps);
std::string tick_words(const ChartData& data, const Axis& axis, int tick);

inline constexpr Points chart_width{440}, chart_letters{10}, chart_leading{12};
inline constexpr Points letter_rise{3.5};  // from the middle of a line to its base line

model::Drawing bars_of(const ChartData& data, const model::Words& words);
model::Drawing stacks_of(const ChartData& data);
model::Drawing lines_of(const ChartData& data, const model::Words& words);

/// Words in a drawing, in ink.
inline void write(model::Drawing& drawing, Points x, Points y, std::string words,
                  model::Drawing::Words::Anchor anchor = model::Drawing::Words::Anchor::start) {
  model::Drawing::Words said{
      .x = x, .y = y, .words = std::move(words), .size = chart_letters, .anchor = anchor};
  drawing.shapes.emplace_back(std::move(said));
}

/// The same from `x` on, round the height `middle`, on a strip of paper.
void write_on_paper(model::Drawing& drawing, Points x, Points middle, const std::string& words);

// --- What authors ask of registries and records in their text --------------------------

/// One question, and what it takes to answer it.
struct Question {
  const model::Lookup& lookup;
  const source::Span& span;
  const std::string& from;  // the document that asks
  const Index& index;
  const model::Words& words;  // of the passage
};

using Answer = source::Outcome<model::Inlines>;

Answer said(std::string words);

/// The word itself, and an error that names the nearest there is.
Answer unknown(const Question& asked, std::string message, const std::vector<std::string>& names,
               std::string otherwise);

/// The same of a word for what is to be told of the thing.
Answer unknown_detail(const Question& asked, std::string_view known);

Answer answer_term(const Question& asked);
Answer answer_abbreviation(const Question& asked);

}  // namespace folio::resolve
