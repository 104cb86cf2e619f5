#include <algorithm>
#include <string>
#include <utility>

#include "base/locale.h"
#include "resolve/passes.h"

namespace folio::resolve {

namespace {

using model::Block;
using model::Inlines;
using model::Records;
using model::RecordView;
using model::Table;
using model::Words;

std::string_view rating_key(model::RagRating rating) {
  switch (rating) {
    case model::RagRating::red: return "rating_red";
    case model::RagRating::amber: return "rating_amber";
    case model::RagRating::green: return "rating_green";
    case model::RagRating::complete: return "rating_complete";
    case model::RagRating::not_rated: return "rating_not_rated";
  }
  return {};
}

std::string_view action_status_key(model::ActionStatus status) {
  switch (status) {
    case model::ActionStatus::not_started: return "action_not_started";
    case model::ActionStatus::in_progress: return "action_in_progress";
    case model::ActionStatus::complete: return "action_complete";
    case model::ActionStatus::paused: return "action_paused";
    case model::ActionStatus::closed: return "action_closed";
    case model::ActionStatus::not_applicable: return "not_applicable";
  }
  return {};
}

std::string_view impact_key(model::Impact::Kind kind) {
  switch (kind) {
    case model::Impact::Kind::positive: return "impact_positive";
    case model::Impact::Kind::negative: return "impact_negative";
    case model::Impact::Kind::neutral: return "impact_neutral";
    case model::Impact::Kind::mixed: return "impact_mixed";
    case model::Impact::Kind::unknown: return "impact_unknown";
  }
  return {};
}

model::TableCell cell_of(std::string words, bool header = false) {
  model::TableCell cell;
  if (!words.empty()) cell.blocks.push_back(paragraph_of(words_as_inlines(std::move(words))));
  cell.header = header;
  return cell;
}

model::TableCell cell_of(const model::Blocks& blocks) { return {blocks, false}; }

model::TableCell rating_cell(model::RagRating rating, const Words& words) {
  model::TableCell cell;
  Inlines mark{model::Inline{model::RatingMark{rating, words(rating_key(rating))}, {}}};
  cell.blocks.push_back(paragraph_of(std::move(mark)));
  return cell;
}

// A column of a record table: its heading, and what a row shows in it.
template <typename Row>
struct Column {
  std::string_view key;
  bool (*is_used)(const Row&);
  model::TableCell (*cell)(const Row&, const Words&);
};

std::string when(const model::Action& action, const Words& words) {
  if (action.due) return locale::date(*action.due, words.lang());
  return action.ongoing ? words("action_ongoing") : "";
}

constexpr Column<model::Action> action_columns[] = {
    {"column_action", [](const model::Action&) { return true; },
     [](const model::Action& a, const Words&) { return cell_of(a.title, true); }},
    {"column_requirement", [](const model::Action& a) { return !a.requirement.empty(); },
     [](const model::Action& a, const Words&) { return cell_of(a.requirement); }},
    {"column_response", [](const model::Action& a) { return !a.response.empty(); },
     [](const model::Action& a, const Words&) { return cell_of(a.response); }},
    {"column_lead", [](const model::Action&) { return true; },
     [](const model::Action& a, const Words&) { return cell_of(a.lead); }},
    {"column_due", [](const model::Action& a) { return a.due || a.ongoing; },
     [](const model::Action& a, const Words& words) { return cell_of(when(a, words)); }},
    {"column_status", [](const model::Action&) { return true; },
     [](const model::Action& a, const Words& w) {
       return cell_of(w(action_status_key(a.status)));
     }},
    {"column_rating", [](const model::Action&) { return true; },
     [](const model::Action& a, const Words& words) { return rating_cell(a.rag, words); }},
    {"column_reason", [](const model::Action& a) { return !a.rag_reason.empty(); },
     [](const model::Action& a, const Words&) { return cell_of(a.rag_reason); }},
};

constexpr Column<model::ToolkitRating> rating_columns[] = {
    {"column_rating", [](const model::ToolkitRating&) { return true; },
     [](const model::ToolkitRating& r, const Words& words) { return rating_cell(r.rag, words); }},
    {"column_actions", [](const model::ToolkitRating& r) { return !r.actions.empty(); },
     [](const model::ToolkitRating& r, const Words&) { return cell_of(r.actions); }},
    {"column_comments", [](const model::ToolkitRating& r) { return !r.comments.empty(); },
     [](const model::ToolkitRating& r, const Words&) { return cell_of(r.comments); }},
};

// "religion_belief" has words of its own; a local group is named by its id.
std::string characteristic(const std::string& id, const Words& words) {
  const std::string key = "characteristic_" + id;
  if (words.all().contains(key)) return words(key);
  std::string name = id;
  std::ranges::replace(name, '_', ' ');
  std::ranges::replace(name, '-', ' ');
  if (!name.empty() && name[0] >= 'a' && name[0] <= 'z') name[0] = static_cast<char>(name[0] - 32);
  return name;
}

constexpr Column<model::Impact> impact_columns[] = {
    {"column_characteristic", [](const model::Impact&) { return true; },
     [](const model::Impact& i, const Words& w) {
       return cell_of(characteristic(i.characteristic, w), true);
     }},
    {"column_impact", [](const model::Impact&) { return true; },
     [](const model::Impact& i, const Words& words) { return cell_of(words(impact_key(i.kind))); }},
    {"column_effect", [](const model::Impact&) { return true; },
     [](const model::Impact& i, const Words&) { return cell_of(i.effect); }},
    {"column_evidence", [](const model::Impact& i) { return !i.evidence.empty(); },
     [](const model::Impact& i, const Words&) { return cell_of(i.evidence); }},
    {"column_mitigation", [](const model::Impact& i) { return !i.mitigation.empty(); },
     [](const model::Impact& i, const Words&) { return cell_of(i.mitigation); }},
};

// The columns that at least one of the rows has something to say in.
template <typename Row>
std::vector<Column<Row>> used(std::span<const Column<Row>> columns, const std::vector<Row>& rows) {
  std::vector<Column<Row>> found;
  std::ranges::copy_if(columns, std::back_inserter(found), [&](const Column<Row>& column) {
    return std::ranges::any_of(rows, column.is_used);
  });
  return found;
}

template <typename Row>
void add_headings(Table& table, const std::vector<Column<Row>>& columns, const Words& words) {
  for (const Column<Row>& column : columns) {
    table.columns.push_back({words_as_inlines(words(column.key)), Table::Align::left});
  }
}

template <typename Row>
model::TableRow row_of(const Row& record, const std::vector<Column<Row>>& columns,
                       const Words& words) {
  model::TableRow row;
  for (const Column<Row>& column : columns) row.cells.push_back(column.cell(record, words));
  return row;
}

Table actions_table(const Records& records, const std::string& workstream, const Words& words) {
  std::vector<model::Action> shown;
  std::ranges::copy_if(records.actions, std::back_inserter(shown),
                       [&](const model::Action& action) {
                         return workstream.empty() || action.workstream == workstream;
                       });
  Table table;
  const auto columns = used(std::span<const Column<model::Action>>(action_columns), shown);
  add_headings(table, columns, words);
  table.caption = words_as_inlines(words("actions"));
  if (workstream.empty()) table.group_heading = words_as_inlines(words("workstream"));
  for (const model::Workstream& stream : records.workstreams) {
    model::RowGroup group;
    if (workstream.empty()) group.label = words_as_inlines(stream.title);
    for (const model::Action& action : shown) {
      if (action.workstream == stream.id) group.rows.push_back(row_of(action, columns, words));
    }
    if (stream.id == workstream) {
      table.caption = words_as_inlines(words("actions_in", {{"workstream", stream.title}}));
    }
    if (!group.rows.empty()) table.groups.push_back(std::move(group));
  }
  return table;
}

Table ratings_table(const Records& records, const Words& words) {
  Table table;
  table.caption = words_as_inlines(words("toolkit_ratings"));
  const auto& ratings = records.toolkit.ratings;
  const auto columns = used(std::span<const Column<model::ToolkitRating>>(rating_columns), ratings);
  table.columns = {{words_as_inlines(words("column_number")), Table::Align::right},
                   {words_as_inlines(words("column_item")), Table::Align::left}};
  add_headings(table, columns, words);
  table.groups.emplace_back();
  for (std::size_t i = 0; i < ratings.size(); ++i) {
    model::TableRow row = row_of(ratings[i], columns, words);
    row.cells.insert(row.cells.begin(), cell_of(ratings[i].item, true));
    row.cells.insert(row.cells.begin(), cell_of(std::to_string(i + 1)));
    table.groups[0].rows.push_back(std::move(row));
  }
  return table;
}

Table impacts_table(const Records& records, const Words& words) {
  Table table;
  table.caption = words_as_inlines(words("impacts"));
  const auto columns =
      used(std::span<const Column<model::Impact>>(impact_columns), records.impacts);
  add_headings(table, columns, words);
  table.groups.emplace_back();
  for (const model::Impact& impact : records.impacts) {
    table.groups[0].rows.push_back(row_of(impact, columns, words));
  }
  return table;
}

Table table_for(const RecordView& asked, const Records& records, const Words& words) {
  switch (asked.kind) {
    case RecordView::Kind::actions: return actions_table(records, asked.workstream, words);
    case RecordView::Kind::ratings: return ratings_table(records, words);
    case RecordView::Kind::impacts: return impacts_table(records, words);
    default: break;
  }
  return {};
}

}  // namespace

void show_records(model::Document& document, const Index& index, const Words& words) {
  const auto show = [&](Block& block) {
    const auto* asked = std::get_if<RecordView>(&block.value);
    if (asked == nullptr) return;
    const Outline* other = index.document(asked->document);
    const Records& records = other != nullptr ? other->records : document.records;
    block.value = table_for(*asked, records, words);
  };
  for (model::Section& section : document.sections) for_each_block(section.blocks, show);
}

}  // namespace folio::resolve
