// What a plan's actions come to: totals by workstream and rating, and what
// changed since the plan before.

#include <map>

#include "resolve/records.h"

namespace folio::resolve {

namespace {

using model::Action;
using model::Table;
using model::Words;

constexpr model::RagRating ratings_in_order[] = {
    model::RagRating::red, model::RagRating::amber, model::RagRating::green,
    model::RagRating::complete, model::RagRating::not_rated};

using Counts = std::map<model::RagRating, int>;

Counts counts_in(const std::vector<Action>& actions, const std::string& workstream) {
  Counts counts;
  for (const Action& action : actions) {
    if (workstream.empty() || action.workstream == workstream) ++counts[action.rag];
  }
  return counts;
}

int sum_of(const Counts& counts) {
  int sum = 0;
  for (const auto& [rating, count] : counts) sum += count;
  return sum;
}

int count_of(const Counts& counts, model::RagRating rating) {
  const auto found = counts.find(rating);
  return found == counts.end() ? 0 : found->second;
}

model::TableRow totals_row(std::string label, const Counts& counts,
                           const std::vector<model::RagRating>& used) {
  model::TableRow row{{cell_of(std::move(label), true)}};
  for (const model::RagRating rating : used)
    row.cells.push_back(cell_of(std::to_string(count_of(counts, rating))));
  row.cells.push_back(cell_of(std::to_string(sum_of(counts))));
  return row;
}

model::TableRow shares_row(const Counts& counts, const std::vector<model::RagRating>& used,
                           const Words& words) {
  const int all = sum_of(counts);
  model::TableRow row{{cell_of(words("share"), true)}};
  for (const model::RagRating rating : used)
    row.cells.push_back(
        cell_of(locale::percent(per_cent(count_of(counts, rating), all), 0, words.lang())));
  row.cells.push_back(cell_of(locale::percent(100, 0, words.lang())));
  return row;
}

// --- Changes ----------------------------------------------------------------------------

const Action* action_called(const std::vector<Action>& actions, const std::string& id) {
  const auto found = std::ranges::find(actions, id, &Action::id);
  return found == actions.end() ? nullptr : &*found;
}

bool differ(const Action& now, const Action& before) {
  return now.rag != before.rag || now.status != before.status || now.due != before.due ||
         now.ongoing != before.ongoing || now.completed != before.completed;
}

// "Complete, 12 December 2025"; of what is not over the day that it is due.
std::string status_with_day(const Action& action, const Words& words) {
  const std::string status = words(action_status_key(action.status));
  if (is_settled(action) && action.completed)
    return status + ", " + locale::date(*action.completed, words.lang());
  const std::string due = when_due(action, words);
  if (action.due) return words("action_due", {{"status", status}, {"date", due}});
  return status + (due.empty() ? "" : ", " + due);
}

std::string_view change_key(ActionChange::Kind kind) {
  switch (kind) {
    case ActionChange::Kind::added: return "change_new";
    case ActionChange::Kind::changed: return "change_changed";
    case ActionChange::Kind::dropped: return "change_gone";
  }
  return {};
}

model::TableRow change_row(const ActionChange& change, const Words& words) {
  const auto rating = [&](const Action* action) {
    return action == nullptr ? cell_of(words("none_before"))
                             : cell_of(rating_mark(action->rag, words));
  };
  const auto status = [&](const Action* action) {
    return cell_of(action == nullptr ? words("none_before") : status_with_day(*action, words));
  };
  return {{cell_of(change.action().title, true), cell_of(words(change_key(change.kind()))),
           rating(change.before), rating(change.now), status(change.before), status(change.now)}};
}

}  // namespace

std::vector<ActionChange> changes_between(const std::vector<Action>& before,
                                          const std::vector<Action>& now) {
  std::vector<ActionChange> changes;
  for (const Action& action : now) {
    const Action* old = action_called(before, action.id);
    if (old == nullptr || differ(action, *old)) changes.push_back({old, &action});
  }
  for (const Action& action : before) {
    if (action_called(now, action.id) == nullptr) changes.push_back({&action, nullptr});
  }
  return changes;
}

BlockValue totals_table(const Shown& shown) {
  const std::vector<Action> actions = actions_shown(shown);
  const Counts all = counts_in(actions, "");
  std::vector<model::RagRating> used;
  std::vector<int> parts;
  for (const model::RagRating rating : ratings_in_order) {
    if (!all.contains(rating)) continue;
    used.push_back(rating);
    parts.push_back(all.at(rating));
  }
  Table table;
  table.columns.push_back({words_as_inlines(shown.words("workstream")), Table::Align::left});
  for (const model::RagRating rating : used)
    table.columns.push_back({rating_mark(rating, shown.words), Table::Align::right});
  table.columns.push_back({words_as_inlines(shown.words("total")), Table::Align::right});
  auto& rows = table.groups.emplace_back().rows;
  for (const model::Workstream& stream : shown.records.workstreams) {
    const bool asked = shown.view.workstream.empty() || shown.view.workstream == stream.id;
    if (asked) rows.push_back(totals_row(stream.title, counts_in(actions, stream.id), used));
  }
  rows.push_back(totals_row(shown.words("total"), all, used));
  rows.push_back(shares_row(all, used, shown.words));
  std::string caption = shown.words("action_totals");
  if (!add_to_hundred(parts)) caption += " (" + shown.words("rounding_note") + ")";
  table.caption = caption_of(shown, std::move(caption));
  return table;
}

BlockValue changes_table(const Shown& shown) {
  const Outline* before = shown.index.document(shown.view.compared_with);
  const std::vector<Action> earlier = before != nullptr
                                          ? actions_in(before->records, shown.view.workstream)
                                          : std::vector<Action>();
  const std::vector<Action> actions = actions_shown(shown);
  std::vector<model::TableRow> rows;
  for (const ActionChange& change : changes_between(earlier, actions))
    rows.push_back(change_row(change, shown.words));
  Table table = with_nothing("column_action", "no_changes", shown.words);
  if (!rows.empty()) {
    table = {};
    for (const char* key : {"column_action", "column_change", "column_rating_before",
                            "column_rating_now", "column_status_before", "column_status_now"}) {
      table.columns.push_back({words_as_inlines(shown.words(key)), Table::Align::left});
    }
    table.groups.emplace_back().rows = std::move(rows);
  }
  const std::string title = before != nullptr ? before->header.title : shown.view.compared_with;
  table.caption = caption_of(shown, shown.words("changes_since", {{"document", title}}));
  return table;
}

}  // namespace folio::resolve
