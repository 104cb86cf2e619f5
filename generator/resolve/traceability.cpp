// What answers what: from the items of a toolkit to objectives, actions,
// measures and the harms they mitigate, and where the chain breaks.

#include <algorithm>

#include "base/json.h"
#include "base/text.h"
#include "resolve/records.h"

namespace folio::resolve {

namespace {

using model::LooseEnd;
using model::Trace;
using model::Traceability;
using Link = Trace::Link;
using Links = std::vector<Link>;

bool names(const std::vector<model::Named>& named, std::string_view id) {
  return std::ranges::find(named, id, &model::Named::id) != named.end();
}

bool has(const Links& links, const Link& link) {
  return std::ranges::find(links, link) != links.end();
}

void add(Links& links, Link link) {
  if (!has(links, link)) links.push_back(std::move(link));
}

// An objective, an action or a measure, and where it stands.
template <typename Item>
struct Placed {
  const Outline* home = nullptr;
  const Item* item = nullptr;

  Link link() const { return {home->header.id, item->id, item->title}; }
};

template <typename Item>
const Placed<Item>* found(const std::vector<Placed<Item>>& all, std::string_view id) {
  const auto one = std::ranges::find_if(all, [&](const auto& it) { return it.item->id == id; });
  return one == all.end() ? nullptr : &*one;
}

/// Everything on the site that belongs to a chain.
class Chains {
 public:
  Chains(const Index& index, const model::Words& words) : index_(index), words_(words) {
    for (const Outline& outline : index.documents) {
      if (outline.header.strategy) {
        for (const auto& one : outline.header.strategy->objectives)
          objectives_.push_back({&outline, &one});
      }
      for (const auto& one : outline.records.actions) actions_.push_back({&outline, &one});
      for (const auto& one : outline.records.measures) measures_.push_back({&outline, &one});
    }
  }

  Traceability all() const {
    Traceability traces;
    for (const model::Toolkit& toolkit : index_.library.toolkits) {
      if (!is_used(toolkit)) continue;
      for (const auto& item : toolkit.items) traces.items.push_back(trace_of(toolkit, item));
    }
    add_loose_objectives(traces);
    add_loose_actions(traces);
    add_loose_measures(traces);
    add_loose_impacts(traces);
    return traces;
  }

 private:
  using Toolkit = model::Toolkit;

  bool is_used(const Toolkit& toolkit) const {
    const bool rated = std::ranges::any_of(index_.documents, [&](const Outline& outline) {
      return outline.records.toolkit.toolkit == toolkit.id;
    });
    return rated || std::ranges::any_of(toolkit.items, [&](const Toolkit::Item& item) {
             const auto takes = [&](const auto& one) { return names(one.item->toolkit, item.id); };
             return std::ranges::any_of(objectives_, takes) ||
                    std::ranges::any_of(actions_, [&](const auto& one) {
                      return takes(one) || stream_of(one) == item.id;
                    });
           });
  }

  // The item that the workstream of an action answers.
  static std::string stream_of(const Placed<model::Action>& action) {
    const auto& streams = action.home->records.workstreams;
    const auto stream = std::ranges::find(streams, action.item->workstream, &model::Workstream::id);
    return stream == streams.end() ? std::string() : stream->toolkit;
  }

  Trace trace_of(const Toolkit& toolkit, const Toolkit::Item& item) const {
    Trace trace{toolkit.id, {"", item.id, item.title}, {}, {}, {}, {}, {}, {}};
    add_ratings(trace, toolkit, item);
    for (const auto& objective : objectives_) {
      if (!names(objective.item->toolkit, item.id)) continue;
      add(trace.objectives, objective.link());
      add_measures(trace, objective.item->measures);
    }
    for (const auto& action : actions_) {
      if (answers(action, item, trace.objectives)) add_action(trace, action);
    }
    if (trace.ratings.empty()) trace.gaps.push_back(Trace::Gap::no_rating);
    if (trace.objectives.empty()) trace.gaps.push_back(Trace::Gap::no_objective);
    if (trace.actions.empty()) trace.gaps.push_back(Trace::Gap::no_action);
    if (trace.measures.empty()) trace.gaps.push_back(Trace::Gap::no_measure);
    return trace;
  }

  void add_ratings(Trace& trace, const Toolkit& toolkit, const Toolkit::Item& item) const {
    for (const Outline& outline : index_.documents) {
      if (outline.records.toolkit.toolkit != toolkit.id) continue;
      for (const auto& rating : outline.records.toolkit.ratings) {
        if (rating.item == item.id || rating.item == item.title)
          add(trace.ratings, {outline.header.id, item.id, outline.header.title});
      }
    }
  }

  // By name, through its workstream, or through an objective of the item.
  static bool answers(const Placed<model::Action>& action, const Toolkit::Item& item,
                      const Links& objectives) {
    return names(action.item->toolkit, item.id) || stream_of(action) == item.id ||
           std::ranges::any_of(objectives, [&](const Link& objective) {
             return names(action.item->objectives, objective.id);
           });
  }

  void add_action(Trace& trace, const Placed<model::Action>& action) const {
    add(trace.actions, action.link());
    add_measures(trace, action.item->measures);
    for (const model::Named& impact : action.item->mitigates) {
      const std::size_t slash = impact.id.find('/');
      const bool elsewhere = slash != std::string::npos;
      add(trace.impacts, link_to_impact(elsewhere ? impact.id.substr(0, slash) : std::string(),
                                        elsewhere ? impact.id.substr(slash + 1) : impact.id));
    }
  }

  Link link_to_impact(std::string document, const std::string& characteristic) const {
    return {std::move(document), characteristic, characteristic_name(characteristic, words_)};
  }

  void add_measures(Trace& trace, const std::vector<model::Named>& named) const {
    for (const model::Named& one : named) {
      if (const auto* measure = found(measures_, one.id)) add(trace.measures, measure->link());
    }
  }

  void add_loose_objectives(Traceability& traces) const {
    for (const auto& objective : objectives_) {
      const bool worked_on = std::ranges::any_of(actions_, [&](const auto& action) {
        return names(action.item->objectives, objective.item->id);
      });
      if (!worked_on)
        traces.loose.push_back({LooseEnd::Kind::objective_without_action, objective.link()});
      if (objective.item->measures.empty())
        traces.loose.push_back({LooseEnd::Kind::objective_without_measure, objective.link()});
    }
  }

  void add_loose_actions(Traceability& traces) const {
    for (const auto& action : actions_) {
      const bool purpose = !action.item->objectives.empty() || !action.item->toolkit.empty() ||
                           !stream_of(action).empty();
      if (!purpose) traces.loose.push_back({LooseEnd::Kind::action_without_purpose, action.link()});
    }
  }

  void add_loose_measures(Traceability& traces) const {
    for (const auto& measure : measures_) {
      const auto uses = [&](const auto& one) {
        return names(one.item->measures, measure.item->id);
      };
      const bool used =
          std::ranges::any_of(objectives_, uses) || std::ranges::any_of(actions_, uses);
      if (!used) traces.loose.push_back({LooseEnd::Kind::measure_without_purpose, measure.link()});
    }
  }

  // A harm for which no action of any plan does anything.
  void add_loose_impacts(Traceability& traces) const {
    for (const Outline& outline : index_.documents) {
      for (const model::Impact& impact : outline.records.impacts) {
        const bool harms = impact.kind == model::Impact::Kind::negative ||
                           impact.kind == model::Impact::Kind::mixed;
        const std::string full = outline.header.id + "/" + impact.characteristic;
        const bool mitigated = std::ranges::any_of(actions_, [&](const auto& action) {
          return names(action.item->mitigates, full) ||
                 names(action.item->mitigates, impact.characteristic);
        });
        if (!harms || mitigated) continue;
        traces.loose.push_back({LooseEnd::Kind::impact_without_action,
                                link_to_impact(outline.header.id, impact.characteristic)});
      }
    }
  }

  const Index& index_;
  const model::Words& words_;
  std::vector<Placed<model::Objective>> objectives_;
  std::vector<Placed<model::Action>> actions_;
  std::vector<Placed<model::Measure>> measures_;
};

// --- Files ------------------------------------------------------------------------------

std::string in_cell(const std::string& words) {
  if (words.find_first_of(",\"\n") == std::string::npos) return words;
  std::string cell = "\"";
  for (const char c : words) cell += c == '"' ? std::string("\"\"") : std::string(1, c);
  return cell + "\"";
}

std::string name_of(const Link& link) {
  return link.document.empty() ? link.id : link.document + "/" + link.id;
}

std::string names_of(const Links& links) {
  std::vector<std::string> all;
  for (const Link& link : links) all.push_back(name_of(link));
  return text::join(all, "; ");
}

Json json_of(const Links& links) {
  Json::Array all;
  for (const Link& link : links) {
    Json::Object one{{"id", link.id}, {"title", link.title}};
    if (!link.document.empty()) one.insert(one.begin(), {"document", link.document});
    all.emplace_back(std::move(one));
  }
  return all;
}

std::string_view word_of(Trace::Gap gap) {
  switch (gap) {
    case Trace::Gap::no_rating: return "no rating";
    case Trace::Gap::no_objective: return "no objective";
    case Trace::Gap::no_action: return "no action";
    case Trace::Gap::no_measure: return "no measure";
  }
  return {};
}

std::string_view word_of(LooseEnd::Kind kind) {
  switch (kind) {
    case LooseEnd::Kind::objective_without_action: return "objective without an action";
    case LooseEnd::Kind::objective_without_measure: return "objective without a measure";
    case LooseEnd::Kind::action_without_purpose:
      return "action that serves no objective and no item";
    case LooseEnd::Kind::measure_without_purpose:
      return "measure that no objective and no action names";
    case LooseEnd::Kind::impact_without_action: return "harm that no action mitigates";
  }
  return {};
}

}  // namespace

Traceability traceability_of(const Index& index, const model::Words& words) {
  return Chains(index, words).all();
}

std::string csv_of(const Traceability& traces) {
  std::string csv = "toolkit,item,title,rated_in,objectives,actions,measures,mitigates,gaps\r\n";
  for (const Trace& trace : traces.items) {
    std::vector<std::string> gaps;
    for (const Trace::Gap gap : trace.gaps) gaps.emplace_back(word_of(gap));
    std::vector<std::string> rated;
    for (const Link& link : trace.ratings) rated.push_back(link.document);
    const std::string cells[] = {trace.toolkit,
                                 trace.item.id,
                                 trace.item.title,
                                 text::join(rated, "; "),
                                 names_of(trace.objectives),
                                 names_of(trace.actions),
                                 names_of(trace.measures),
                                 names_of(trace.impacts),
                                 text::join(gaps, "; ")};
    std::vector<std::string> row;
    for (const std::string& cell : cells) row.push_back(in_cell(cell));
    csv += text::join(row, ",") + "\r\n";
  }
  return csv;
}

std::string json_of(const Traceability& traces) {
  Json::Array items, loose;
  for (const Trace& trace : traces.items) {
    Json::Array gaps;
    for (const Trace::Gap gap : trace.gaps) gaps.emplace_back(std::string(word_of(gap)));
    items.emplace_back(Json::Object{{"toolkit", trace.toolkit},
                                    {"item", trace.item.id},
                                    {"title", trace.item.title},
                                    {"ratings", json_of(trace.ratings)},
                                    {"objectives", json_of(trace.objectives)},
                                    {"actions", json_of(trace.actions)},
                                    {"measures", json_of(trace.measures)},
                                    {"mitigates", json_of(trace.impacts)},
                                    {"gaps", std::move(gaps)}});
  }
  for (const LooseEnd& end : traces.loose) {
    loose.emplace_back(Json::Object{{"what", std::string(word_of(end.kind))},
                                    {"document", end.link.document},
                                    {"id", end.link.id},
                                    {"title", end.link.title}});
  }
  return to_text(Json::Object{{"items", std::move(items)}, {"loose_ends", std::move(loose)}});
}

}  // namespace folio::resolve
