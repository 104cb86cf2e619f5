// actions.toml and actions.csv: the rows of a delivery plan.

#include <algorithm>
#include <array>

#include "base/text.h"
#include "content/documents.h"

namespace folio::content {

namespace {

using model::RagRating;
using Status = model::ActionStatus;

constexpr std::size_t most_csv = 256 * 1024;  // bytes

constexpr Word<Status> statuses[] = {
    {"not_started", Status::not_started}, {"in_progress", Status::in_progress},
    {"complete", Status::complete},       {"paused", Status::paused},
    {"closed", Status::closed},           {"not_applicable", Status::not_applicable},
};

void read_words(TomlTable& row, model::Action& action, std::vector<model::Named>& persons) {
  action.title = row.prose("title", Need::required);
  action.title_span = row.span("title");
  action.detail = read_prose(row, "detail", Need::optional);
  action.outcome = read_prose(row, "outcome", Need::optional);
  action.requirement = read_prose(row, "requirement", Need::optional);
  action.response = read_prose(row, "response", Need::optional);
  action.lead = read_person(row, "lead", Need::required, persons);
  for (const model::Named& partner : row.prose_list("partners", Need::optional)) {
    action.partners.push_back(partner.id);
  }
}

void check_order(TomlTable& row, std::string_view first_key, std::string_view second_key,
                 const std::optional<calendar::Date>& first,
                 const std::optional<calendar::Date>& second) {
  if (!first || !second || *first <= *second) return;
  row.reading().error("F0212", row.span(second_key),
                      row.name_of(second_key) + " is before " + row.name_of(first_key),
                      "correct one of the two dates");
}

void read_time(TomlTable& row, model::Action& action) {
  action.start = row.date("start", Need::optional);
  action.due = row.date("due", Need::optional);
  action.due_span = row.span("due");
  action.completed = row.date("completed", Need::optional);
  action.completed_span = row.span("completed");
  action.ongoing = row.flag("ongoing");
  check_order(row, "start", "due", action.start, action.due);
  check_order(row, "start", "completed", action.start, action.completed);
}

// Whoever waits for something must know until when; what is over needs no date.
void check_due(TomlTable& row, const model::Action& action) {
  const bool is_over = action.status == Status::complete || action.status == Status::closed ||
                       action.status == Status::not_applicable;
  if (action.due || action.ongoing || is_over || row.has("due")) return;
  row.reading().error("F0212", row.span(),
                      "the action says neither when it is due nor that it is ongoing",
                      row.how_to_add("due", "2026-11-21, with the right date") +
                          (row.has_columns() ? ": a date, or \"ongoing\"" : ", or ongoing = true"));
}

void read_standing(TomlTable& row, model::Action& action) {
  action.status = row.choice("status", statuses, Need::required, Status::not_started);
  action.rag = row.choice("rag", rating_words, Need::required, RagRating::not_rated);
  action.status_span = row.span("status");
  action.rating_span = row.span("rag");
  action.rag_reason = row.prose("rag_reason", Need::optional);
  const bool explained = !text::trimmed(action.rag_reason).empty();
  if (action.rag == RagRating::red) needs(row, "rag_reason", explained, "an action rated red");
  if (action.rag == RagRating::amber) needs(row, "rag_reason", explained, "an action rated amber");
}

void read_updates(TomlTable& row, model::Action& action, std::vector<model::Named>& persons) {
  row.each("update", [&](TomlTable& one) {
    model::ActionUpdate update;
    update.date = one.date("date", Need::required).value_or(calendar::Date{});
    update.text = one.prose("text", Need::required);
    const RagRating rag = one.choice("rag", rating_words, Need::optional, RagRating::not_rated);
    if (one.has("rag")) update.rag = rag;
    update.by = read_person(one, "by", Need::optional, persons);
    action.updates.push_back(std::move(update));
  });
}

void read_links(TomlTable& row, model::Action& action) {
  action.objectives = row.strings("objectives", Need::optional);
  action.toolkit = row.strings("toolkit", Need::optional);
  action.measures = row.strings("measures", Need::optional);
  action.mitigates = row.strings("mitigates", Need::optional);
}

void check_workstream(TomlTable& row, const model::Action& action, const model::Records& records) {
  const auto& known = records.workstreams;
  const bool is_known =
      std::ranges::find(known, action.workstream, &model::Workstream::id) != known.end();
  if (action.workstream.empty() || is_known) return;
  std::vector<std::string> all;
  for (const model::Workstream& one : known) all.push_back(one.id);
  row.reading().error("F0207", row.span("workstream"),
                      "no workstream of this plan is called " + in_quotes(action.workstream),
                      nearest_help(action.workstream, all, "the document.toml"));
}

// --- CSV -----------------------------------------------------------------------

enum class Form { words, date, date_or_ongoing, list, update };

struct CsvColumn {
  std::string_view name;  // in the file's first row
  std::string_view key;   // in actions.toml
  Form form = Form::words;
};

constexpr std::array csv_columns{
    CsvColumn{"id", "id"},
    CsvColumn{"workstream", "workstream"},
    CsvColumn{"title", "title"},
    CsvColumn{"requirement", "requirement"},
    CsvColumn{"response", "response"},
    CsvColumn{"lead", "lead"},
    CsvColumn{"partners", "partners", Form::list},
    CsvColumn{"start", "start", Form::date},
    CsvColumn{"due", "due", Form::date_or_ongoing},
    CsvColumn{"status", "status"},
    CsvColumn{"rag", "rag"},
    CsvColumn{"rag_reason", "rag_reason"},
    CsvColumn{"last_update", "text", Form::update},
    CsvColumn{"last_update_date", "date", Form::update},
    CsvColumn{"objective", "objectives", Form::list},
    CsvColumn{"toolkit", "toolkit", Form::list},
};

TomlValue date_of(Reading& reading, const CsvCell& cell) {
  if (const auto date = calendar::parse(text::trimmed(cell.words))) return {*date, cell.span};
  reading.error("F0202", cell.span, in_quotes(cell.words) + " is no date",
                "write year-month-day: " + date_meant(cell.words).value_or("2026-11-21"));
  return {TomlValue::Unread{}, cell.span};
}

TomlValue list_of(const CsvCell& cell) {
  TomlArray list;
  for (const std::string_view one : text::split(cell.words, ';')) {
    if (!text::trimmed(one).empty()) {
      list.push_back({std::string(text::trimmed(one)), cell.span});
    }
  }
  return {std::move(list), cell.span};
}

// A row as if it stood in actions.toml. Empty cells say nothing.
TomlMembers members_of(Reading& reading, const CsvRow& row) {
  TomlMembers members, update;
  for (std::size_t i = 0; i < csv_columns.size() && i < row.size(); ++i) {
    const CsvCell& cell = row[i];
    if (text::trimmed(cell.words).empty()) continue;
    const CsvColumn& column = csv_columns[i];
    const bool is_date =
        column.form == Form::date || column.form == Form::date_or_ongoing || column.key == "date";
    TomlEntry entry{std::string(column.key), cell.span, {cell.words, cell.span}};
    if (column.form == Form::date_or_ongoing && text::trimmed(cell.words) == "ongoing") {
      entry = {"ongoing", cell.span, {true, cell.span}};
    } else if (is_date) {
      entry.value = date_of(reading, cell);
    } else if (column.form == Form::list) {
      entry.value = list_of(cell);
    }
    (column.form == Form::update ? update : members).push_back(std::move(entry));
  }
  if (!update.empty()) {
    const source::Span span = update.front().key_span;
    members.push_back({"update", span, {TomlArray{{std::move(update), span}}, span}});
  }
  return members;
}

TomlTable::Columns names_of_columns() {
  TomlTable::Columns names;
  for (const CsvColumn& column : csv_columns) names.emplace(column.key, column.name);
  return names;
}

bool is_heading(Reading& reading, const CsvRow& row) {
  const bool same = std::ranges::equal(
      row, csv_columns, {}, [](const CsvCell& cell) { return text::trimmed(cell.words); },
      &CsvColumn::name);
  if (same) return true;
  std::vector<std::string> names;
  for (const CsvColumn& column : csv_columns) names.emplace_back(column.name);
  reading.error("F0221", {row[0].span.file, row.front().span.begin, row.back().span.end},
                "these are not the columns of a list of actions",
                "begin the file with the line " + text::join(names, ","));
  return false;
}

}  // namespace

void read_action(TomlTable& row, Ids& ids, model::Records& records) {
  model::Action action;
  action.id = row.id("id", Need::required);
  action.span = row.span("id");
  action.workstream = row.id("workstream", Need::required);
  read_words(row, action, records.persons);
  read_time(row, action);
  read_standing(row, action);
  check_due(row, action);
  read_updates(row, action, records.persons);
  read_links(row, action);
  check_workstream(row, action, records);
  ids.claim(row.reading(), action.id, action.span);
  records.actions.push_back(std::move(action));
}

void read_actions(TomlTable& table, Ids& ids, model::Records& records) {
  table.each("action", [&](TomlTable& row) { read_action(row, ids, records); });
}

bool read_actions_csv(Reading& reading, const std::string& path, Ids& ids,
                      model::Records& records) {
  const auto* file = read_text(reading, path, source::Access::open, most_csv, {});
  if (file == nullptr) return false;
  const std::vector<CsvRow> rows = parse_csv(reading, *file);
  if (rows.empty()) return true;
  if (!is_heading(reading, rows.front())) return false;
  const TomlTable::Columns columns = names_of_columns();
  for (const CsvRow& row : std::span(rows).subspan(1)) {
    const TomlMembers members = members_of(reading, row);
    TomlTable table(reading, members, {file, row.front().span.begin, row.back().span.end},
                    "this row", &columns);
    read_action(table, ids, records);
  }
  return true;
}

}  // namespace folio::content
