#include <algorithm>

#include "base/text.h"
#include "content/reading.h"

namespace folio::content {

namespace {

using model::RagRating;

constexpr std::size_t most_records = 256 * 1024;  // bytes of one file

constexpr Word<RagRating> ratings[] = {
    {"red", RagRating::red},
    {"amber", RagRating::amber},
    {"green", RagRating::green},
    {"complete", RagRating::complete},
    {"not_rated", RagRating::not_rated},
};

constexpr Word<model::ActionStatus> statuses[] = {
    {"not_started", model::ActionStatus::not_started},
    {"in_progress", model::ActionStatus::in_progress},
    {"complete", model::ActionStatus::complete},
    {"paused", model::ActionStatus::paused},
    {"closed", model::ActionStatus::closed},
    {"not_applicable", model::ActionStatus::not_applicable},
};

constexpr Word<model::Impact::Kind> impacts[] = {
    {"positive", model::Impact::Kind::positive}, {"negative", model::Impact::Kind::negative},
    {"neutral", model::Impact::Kind::neutral},   {"mixed", model::Impact::Kind::mixed},
    {"unknown", model::Impact::Kind::unknown},
};

// Words of a field as one paragraph.
model::Blocks read_prose(TomlTable& row, std::string_view key, Need need) {
  std::string words = row.string(key, need);
  if (words.empty()) return {};
  model::Block block;
  block.span = row.span(key);
  block.value = model::Paragraph{{{model::Text{std::move(words)}, block.span}}};
  return {std::move(block)};
}

void needs(TomlTable& row, std::string_view key, const std::string& value, std::string_view why) {
  if (!text::trimmed(value).empty()) return;
  row.reading().error("F0212", row.span(), std::string(why) + " needs " + in_quotes(key),
                      "add the line " + std::string(key) + " = \"…\"");
}

model::Action read_action(TomlTable& row) {
  model::Action action;
  action.id = row.id("id", Need::required);
  action.span = row.span("id");
  action.workstream = row.id("workstream", Need::required);
  action.title = row.string("title", Need::required);
  action.requirement = read_prose(row, "requirement", Need::optional);
  action.response = read_prose(row, "response", Need::optional);
  action.lead = row.string("lead", Need::required);
  action.start = row.date("start", Need::optional);
  action.due = row.date("due", Need::optional);
  action.ongoing = row.flag("ongoing");
  action.status = row.choice("status", statuses, Need::required, model::ActionStatus::not_started);
  action.rag = row.choice("rag", ratings, Need::required, RagRating::not_rated);
  action.rag_reason = row.string("rag_reason", Need::optional);
  if (action.rag == RagRating::red)
    needs(row, "rag_reason", action.rag_reason, "an action rated red");
  if (action.rag == RagRating::amber)
    needs(row, "rag_reason", action.rag_reason, "an action rated amber");
  return action;
}

void read_actions(TomlTable& table, model::Records& records, Ids& ids) {
  table.each("action", [&](TomlTable& row) {
    model::Action action = read_action(row);
    ids.claim(row.reading(), action.id, action.span);
    const bool known = std::ranges::find(records.workstreams, action.workstream,
                                         &model::Workstream::id) != records.workstreams.end();
    if (!action.workstream.empty() && !known) {
      std::vector<std::string> all;
      for (const model::Workstream& one : records.workstreams) all.push_back(one.id);
      row.reading().error("F0207", row.span("workstream"),
                          "no workstream of this plan is called " + in_quotes(action.workstream),
                          nearest_help(action.workstream, all));
    }
    records.actions.push_back(std::move(action));
  });
}

void read_ratings(TomlTable& table, model::Records& records, Ids& ids) {
  model::ToolkitAssessment& toolkit = records.toolkit;
  toolkit.toolkit = table.id("toolkit", Need::required);
  toolkit.assessed_on = table.date("assessed_on", Need::optional);
  table.each("rating", [&](TomlTable& row) {
    model::ToolkitRating rating;
    rating.item = row.string("item", Need::required);
    rating.span = row.span("item");
    rating.rag = row.choice("rag", ratings, Need::required, RagRating::not_rated);
    rating.actions = read_prose(row, "actions", Need::optional);
    rating.comments = read_prose(row, "comments", Need::optional);
    toolkit.ratings.push_back(std::move(rating));
    ids.claim(row.reading(), "item-" + std::to_string(toolkit.ratings.size()), row.span("item"));
  });
}

// A characteristic's id: of the Equality Act 2010, section 4, or a local one.
std::string read_characteristic(TomlTable& row) {
  std::string id = row.string("characteristic", Need::required);
  std::string hyphened = id;
  std::ranges::replace(hyphened, '_', '-');
  if (!id.empty() && !text::is_id(hyphened)) {
    row.reading().error("F0209", row.span("characteristic"), in_quotes(id) + " cannot be a name",
                        "use small letters, digits and single underscores");
  }
  return id;
}

void read_impacts(TomlTable& table, model::Records& records, Ids&) {
  using Kind = model::Impact::Kind;
  table.each("impact", [&](TomlTable& row) {
    model::Impact impact;
    impact.characteristic = read_characteristic(row);
    impact.span = row.span("characteristic");
    impact.kind = row.choice("impact", impacts, Need::required, Kind::unknown);
    impact.effect = read_prose(row, "effect", Need::required);
    impact.evidence = read_prose(row, "evidence", Need::optional);
    impact.mitigation = read_prose(row, "mitigation", Need::optional);
    const bool harms = impact.kind == Kind::negative || impact.kind == Kind::mixed;
    if (harms)
      needs(row, "mitigation", model::plain_text(impact.mitigation), "a negative or mixed impact");
    records.impacts.push_back(std::move(impact));
  });
}

struct File {
  std::string_view sort, name;
  void (*read)(TomlTable&, model::Records&, Ids&);
};

constexpr File files[] = {{"actions", "actions.toml", read_actions},
                          {"ratings", "ratings.toml", read_ratings},
                          {"impacts", "impacts.toml", read_impacts}};

}  // namespace

void read_records(Reading& reading, const std::string& folder, Ids& ids, model::Records& records) {
  for (const File& file : files) {
    const std::string path = folder + "/" + std::string(file.name);
    if (is_absent(reading.files, path)) continue;
    read_toml(reading, path, most_records, {},
              [&](TomlTable& table) { file.read(table, records, ids); });
  }
}

std::vector<TomlSort> record_sorts() {
  std::vector<TomlSort> sorts;
  for (const File& file : files) {
    const auto read = [file](TomlTable& table) {
      model::Records records;
      Ids ids;
      file.read(table, records, ids);
    };
    sorts.push_back({std::string(file.sort), "content/**/" + std::string(file.name), read});
  }
  return sorts;
}

}  // namespace folio::content
