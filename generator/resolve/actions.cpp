// Tables of a delivery plan's actions: all of them, or those past their date.

#include <optional>

#include "resolve/records.h"

namespace folio::resolve {

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

bool is_settled(const model::Action& action) {
  using Status = model::ActionStatus;
  switch (action.status) {
    case Status::complete:
    case Status::closed:
    case Status::not_applicable: return true;
    case Status::not_started:
    case Status::in_progress:
    case Status::paused: return action.completed.has_value();
  }
  return false;
}

bool is_overdue(const model::Action& action, const calendar::Date& today) {
  return action.due && !is_settled(action) && *action.due < today;
}

std::string when_due(const model::Action& action, const model::Words& words) {
  if (action.due) return locale::date(*action.due, words.lang());
  return action.ongoing ? words("action_ongoing") : "";
}

std::vector<model::Action> actions_in(const model::Records& records,
                                      const std::string& workstream) {
  std::vector<model::Action> actions;
  std::ranges::copy_if(records.actions, std::back_inserter(actions),
                       [&](const model::Action& action) {
                         return workstream.empty() || action.workstream == workstream;
                       });
  return actions;
}

std::vector<model::Action> actions_shown(const Shown& shown) {
  return actions_in(shown.records, shown.view.workstream);
}

namespace {

using model::Action;
using model::Inlines;
using model::Table;
using model::Words;

std::string date_or_nothing(const std::optional<calendar::Date>& date, const Words& words) {
  return date ? locale::date(*date, words.lang()) : std::string();
}

// "1 May 2026: Two sessions held. (Green; Prevent coordinator)".
std::vector<std::string> updates_of(const Action& action, const Words& words) {
  std::vector<std::string> lines;
  for (const model::ActionUpdate& update : action.updates) {
    std::string line = locale::date(update.date, words.lang()) + ": " + update.text;
    const std::string rag = update.rag ? words(rating_key(*update.rag)) : "";
    if (!rag.empty() || !update.by.empty()) {
      line += " (" + rag + (rag.empty() || update.by.empty() ? "" : "; ") + update.by + ")";
    }
    lines.push_back(std::move(line));
  }
  return lines;
}

Inlines toolkit_of(const Action& action, const Shown& shown) {
  std::vector<Inlines> names;
  for (const model::Named& named : action.toolkit) {
    names.push_back(words_as_inlines(item_title(shown.index, named.id)));
  }
  return joined(std::move(names));
}

Inlines mitigates_of(const Action& action, const Shown& shown) {
  std::vector<Inlines> names;
  for (const model::Named& named : action.mitigates) {
    const std::size_t slash = named.id.find('/');
    const bool elsewhere = slash != std::string::npos;
    const std::string home = elsewhere ? named.id.substr(0, slash) : std::string();
    const std::string whom = elsewhere ? named.id.substr(slash + 1) : named.id;
    names.push_back(linked(shown.index, home, "", characteristic_name(whom, shown.words)));
  }
  return joined(std::move(names));
}

// What its owners say of it, and what its date does.
std::string status_of(const Action& action, const Shown& shown) {
  std::string status = shown.words(action_status_key(action.status));
  if (!is_overdue(action, shown.index.today)) return status;
  return shown.words("action_overdue", {{"status", std::move(status)}});
}

std::string workstream_title(const model::Records& records, const std::string& id) {
  const auto found = std::ranges::find(records.workstreams, id, &model::Workstream::id);
  return found == records.workstreams.end() ? id : found->title;
}

// A workstream with who leads it, where that is said.
std::string led(const model::Workstream& stream, const Words& words) {
  if (stream.lead.empty()) return stream.title;
  return words("workstream_led_by", {{"workstream", stream.title}, {"lead", stream.lead}});
}

std::string joined_words(const std::vector<std::string>& parts) {
  std::string all;
  for (const std::string& part : parts) all += (all.empty() ? "" : ", ") + part;
  return all;
}

using ActionColumn = Column<Action>;
using Use = ActionColumn::Use;

constexpr ActionColumn all_columns[] = {
    {"action", Use::always, [](const Action&) { return true; },
     [](const Action& a, const Shown&) { return cell_of(a.title, true); }},
    {"workstream", Use::when_asked, [](const Action&) { return true; },
     [](const Action& a, const Shown& s) {
       return cell_of(workstream_title(s.records, a.workstream));
     }},
    {"detail", Use::told_below, [](const Action& a) { return !a.detail.empty(); },
     [](const Action& a, const Shown&) { return cell_of(a.detail); }},
    {"requirement", Use::told_below, [](const Action& a) { return !a.requirement.empty(); },
     [](const Action& a, const Shown&) { return cell_of(a.requirement); }},
    {"response", Use::told_below, [](const Action& a) { return !a.response.empty(); },
     [](const Action& a, const Shown&) { return cell_of(a.response); }},
    {"outcome", Use::told_below, [](const Action& a) { return !a.outcome.empty(); },
     [](const Action& a, const Shown&) { return cell_of(a.outcome); }},
    {"lead", Use::always, [](const Action&) { return true; },
     [](const Action& a, const Shown&) { return cell_of(a.lead); }},
    {"partners", Use::told_below, [](const Action& a) { return !a.partners.empty(); },
     [](const Action& a, const Shown&) { return cell_of(joined_words(a.partners)); }, true},
    {"start", Use::told_below, [](const Action& a) { return a.start.has_value(); },
     [](const Action& a, const Shown& s) { return cell_of(date_or_nothing(a.start, s.words)); },
     true},
    {"due", Use::when_filled, [](const Action& a) { return a.due || a.ongoing; },
     [](const Action& a, const Shown& s) { return cell_of(when_due(a, s.words)); }},
    {"completed", Use::told_below, [](const Action& a) { return a.completed.has_value(); },
     [](const Action& a, const Shown& s) { return cell_of(date_or_nothing(a.completed, s.words)); },
     true},
    {"status", Use::always, [](const Action&) { return true; },
     [](const Action& a, const Shown& s) { return cell_of(status_of(a, s)); }},
    {"rating", Use::always, [](const Action&) { return true; },
     [](const Action& a, const Shown& s) { return cell_of(rating_mark(a.rag, s.words)); }},
    {"reason", Use::told_below, [](const Action& a) { return !a.rag_reason.empty(); },
     [](const Action& a, const Shown&) { return cell_of(a.rag_reason); }, false, "rating"},
    {"updates", Use::told_below, [](const Action& a) { return !a.updates.empty(); },
     [](const Action& a, const Shown& s) { return cell_of(updates_of(a, s.words)); }},
    {"objectives", Use::told_below, [](const Action& a) { return !a.objectives.empty(); },
     [](const Action& a, const Shown& s) {
       return cell_of(objectives_named(a.objectives, s.index));
     },
     true},
    {"toolkit", Use::told_below, [](const Action& a) { return !a.toolkit.empty(); },
     [](const Action& a, const Shown& s) { return cell_of(toolkit_of(a, s)); }, true},
    {"measures", Use::told_below, [](const Action& a) { return !a.measures.empty(); },
     [](const Action& a, const Shown& s) { return cell_of(measures_named(a.measures, s.index)); },
     true},
    {"mitigates", Use::told_below, [](const Action& a) { return !a.mitigates.empty(); },
     [](const Action& a, const Shown& s) { return cell_of(mitigates_of(a, s)); }, true},
};

constexpr std::span<const ActionColumn> columns_known(all_columns);

// The columns to show. Below the rows of a table of two nothing can be told, so
// what explains a column that the author chose stands in one of its own.
std::vector<ActionColumn> columns_for(const std::vector<Action>& actions, const Shown& shown) {
  std::vector<ActionColumn> columns = chosen(columns_known, actions, shown);
  if (columns.size() > 2) return columns;
  for (const ActionColumn& column : columns_known) {
    if (is_owed(column, columns) && std::ranges::any_of(actions, column.is_filled))
      columns.push_back(column);
  }
  return columns;
}

// What readers look for first, side by side, and all else below it.
void add_rows(const Action& action, const std::vector<ActionColumn>& columns, const Shown& shown,
              std::vector<model::TableRow>& rows) {
  rows.push_back(row_of(action, columns, shown));
  if (columns.size() <= 2) return;
  model::Blocks told = told_below(action, columns, columns_known, shown);
  if (!told.empty()) rows.push_back({{cell_of(told)}});
}

}  // namespace

std::vector<std::string> action_column_names() { return names_of(columns_known); }

BlockValue actions_table(const Shown& shown) {
  const std::vector<Action> actions = actions_shown(shown);
  const std::string& workstream = shown.view.workstream;
  Table table;
  const auto columns = columns_for(actions, shown);
  add_headings(table, columns, shown.words);
  std::string caption = shown.words("actions");
  if (workstream.empty()) table.group_heading = words_as_inlines(shown.words("workstream"));
  for (const model::Workstream& stream : shown.records.workstreams) {
    model::RowGroup group;
    if (workstream.empty()) group.label = words_as_inlines(led(stream, shown.words));
    for (const Action& action : actions) {
      if (action.workstream == stream.id) add_rows(action, columns, shown, group.rows);
    }
    if (stream.id == workstream)
      caption = shown.words("actions_in", {{"workstream", led(stream, shown.words)}});
    if (!group.rows.empty()) table.groups.push_back(std::move(group));
  }
  table.caption = caption_of(shown, std::move(caption));
  return table;
}

BlockValue overdue_table(const Shown& shown) {
  std::vector<Action> late = actions_shown(shown);
  std::erase_if(late, [&](const Action& action) { return !is_overdue(action, shown.index.today); });
  std::ranges::stable_sort(late, {}, [](const Action& action) { return *action.due; });
  static const std::vector<std::string> usual{"action", "workstream", "lead",
                                              "due",    "status",     "rating"};
  model::RecordView view = shown.view;
  if (view.columns.empty()) view.columns = usual;
  const Shown with_columns{view,         shown.header, shown.records,
                           shown.reader, shown.index,  shown.words};
  const auto columns = columns_for(late, with_columns);
  Table table = with_nothing("column_action", "none_overdue", shown.words);
  if (!late.empty()) {
    table = {};
    add_headings(table, columns, shown.words);
    auto& rows = table.groups.emplace_back().rows;
    for (const Action& action : late) add_rows(action, columns, with_columns, rows);
  }
  const std::string date = locale::date(shown.index.today, shown.words.lang());
  table.caption = caption_of(shown, shown.words("overdue_as_at", {{"date", date}}));
  return table;
}

}  // namespace folio::resolve
