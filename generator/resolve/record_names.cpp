#include <algorithm>
#include <string>

#include "resolve/passes.h"

namespace folio::resolve {

namespace {

using model::Header;
using model::Records;
using model::RecordView;
using Names = std::vector<RecordName>;

// A view that names what it shows shows nothing else.
bool shows(const RecordView& view, const std::string& id) {
  return view.ids.empty() || std::ranges::find(view.ids, id) != view.ids.end();
}

Names actions_in(const RecordView& view, const Records& records) {
  Names names;
  for (const model::Action& one : records.actions) {
    const bool shown = view.workstream.empty() || view.workstream == one.workstream;
    if (shown && shows(view, one.id)) names.push_back({one.id, "", one.title});
  }
  return names;
}

Names ratings_in(const Records& records) {
  Names names;
  for (const model::ToolkitRating& one : records.toolkit.ratings) {
    const std::string number = std::to_string(names.size() + 1);
    names.push_back({"item-" + number, number, one.item});
  }
  return names;
}

// The rows that have a name and a title, whatever they are.
template <typename Row>
Names titled(const RecordView& view, const std::vector<Row>& rows) {
  Names names;
  for (const Row& one : rows) {
    if (shows(view, one.id)) names.push_back({one.id, "", one.title});
  }
  return names;
}

Names duties_in(const Header& header) {
  Names names;
  for (const model::MemberDuty& one : header.role.duties) names.push_back({one.id, "", one.text});
  return names;
}

Names nodes_in(const Records& records) {
  Names names;
  for (const model::Structure::Node& one : records.structure.nodes) {
    names.push_back({one.id, "", one.label});
  }
  return names;
}

}  // namespace

Names record_names(const RecordView& view, const Header& header, const Records& records) {
  switch (view.kind) {
    case RecordView::Kind::actions: return actions_in(view, records);
    case RecordView::Kind::ratings: return ratings_in(records);
    case RecordView::Kind::measures:
    case RecordView::Kind::statistic:
    case RecordView::Kind::chart: return titled(view, records.measures);
    case RecordView::Kind::objectives:
      return header.strategy ? titled(view, header.strategy->objectives) : Names{};
    case RecordView::Kind::duties: return duties_in(header);
    case RecordView::Kind::timeline: return titled(view, records.timeline);
    case RecordView::Kind::structure: return nodes_in(records);
    case RecordView::Kind::impacts:
    case RecordView::Kind::action_totals:
    case RecordView::Kind::overdue:
    case RecordView::Kind::action_changes:
    case RecordView::Kind::rating_counts:
    case RecordView::Kind::contact:
    case RecordView::Kind::statutes: return {};
  }
  return {};
}

std::vector<std::string> names_of_records(const Header& header, const Records& records) {
  using Kind = RecordView::Kind;
  std::vector<std::string> names;
  for (const Kind kind : {Kind::actions, Kind::ratings, Kind::measures, Kind::objectives,
                          Kind::duties, Kind::timeline, Kind::structure}) {
    RecordView view;
    view.kind = kind;
    for (RecordName& one : record_names(view, header, records)) {
      names.push_back(std::move(one.id));
    }
  }
  return names;
}

}  // namespace folio::resolve
