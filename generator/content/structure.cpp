// structure.toml and timeline.toml: who answers to whom, and what happened when.

#include <algorithm>

#include "base/text.h"
#include "content/documents.h"

namespace folio::content {

namespace {

using Member = model::Structure::Node;

const Member* node_called(const std::vector<Member>& nodes, const std::string& id) {
  const auto found = std::ranges::find(nodes, id, &Member::id);
  return found == nodes.end() ? nullptr : &*found;
}

// Whether the way up from a node comes back to it.
bool goes_round(const std::vector<Member>& nodes, const Member& start) {
  const Member* node = node_called(nodes, start.reports_to);
  for (std::size_t steps = 0; node != nullptr && steps <= nodes.size(); ++steps) {
    if (node->id == start.id) return true;
    node = node_called(nodes, node->reports_to);
  }
  return false;
}

void check_reports(Reading& reading, const std::vector<Member>& nodes,
                   const std::vector<model::Named>& reports) {
  std::vector<std::string> known;
  for (const Member& node : nodes) known.push_back(node.id);
  for (std::size_t i = 0; i < nodes.size(); ++i) {
    const std::string& above = nodes[i].reports_to;
    if (above.empty()) continue;
    if (node_called(nodes, above) == nullptr) {
      reading.error("F0207", reports[i].span, "no node is called " + in_quotes(above),
                    nearest_help(above, known, "structure.toml"));
    } else if (goes_round(nodes, nodes[i])) {
      reading.error("F0212", reports[i].span,
                    in_quotes(nodes[i].id) + " reports to itself by way of " + in_quotes(above),
                    "leave reports_to out of the one at the top");
    }
  }
}

}  // namespace

void read_structure(TomlTable& table, Ids& ids, model::Records& records) {
  std::vector<model::Named> reports;
  auto& nodes = records.structure.nodes;
  table.each("node", [&](TomlTable& row) {
    Member node;
    node.id = row.id("id", Need::required);
    node.span = row.span("id");
    node.label = row.prose("label", Need::required);
    node.chair = read_person(row, "chair", Need::optional, records.persons);
    node.reports_to = row.id("reports_to", Need::optional);
    node.meets = row.prose("meets", Need::optional);
    node.role = row.prose("role", Need::optional);
    ids.claim(row.reading(), node.id, node.span);
    reports.push_back({node.reports_to, row.span("reports_to")});
    nodes.push_back(std::move(node));
  });
  check_reports(table.reading(), nodes, reports);
}

void read_timeline(TomlTable& table, Ids& ids, model::Records& records) {
  table.each("event", [&](TomlTable& row) {
    model::Event event;
    event.id = row.id("id", Need::required);
    event.span = row.span("id");
    event.date = row.date("date", Need::optional);
    event.when = row.prose("when", Need::optional);
    event.title = row.prose("title", Need::required);
    event.text = row.prose("text", Need::optional);
    if (event.when.empty() && !row.has("date")) {
      row.reading().error("F0212", row.span(), "the event does not say when it was",
                          "add date = 2026-11-21, or when = \"spring 2026\"");
    }
    ids.claim(row.reading(), event.id, event.span);
    records.timeline.push_back(std::move(event));
  });
}

}  // namespace folio::content
