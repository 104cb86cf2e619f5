#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace folio::model {

/// What answers one item of a toolkit: how it is rated, the objectives that take
/// it up, the actions that serve them, the measures that show the result, and
/// the harms to equality that the actions mitigate.
struct Trace {
  /// Something on the site. Without a document it belongs to a registry.
  struct Link {
    std::string document;  // id
    std::string id;
    std::string title;
    bool operator==(const Link&) const = default;
  };
  enum class Gap { no_rating, no_objective, no_action, no_measure };

  std::string toolkit;  // id
  Link item;
  std::vector<Link> ratings;  // the documents that rate it
  std::vector<Link> objectives, actions, measures;
  std::vector<Link> impacts;  // id: the characteristic
  std::vector<Gap> gaps;
};

/// Something at which a chain breaks off.
struct LooseEnd {
  enum class Kind {
    objective_without_action,
    objective_without_measure,
    action_without_purpose,   // serves no objective and no item
    measure_without_purpose,  // no objective and no action names it
    impact_without_action     // a harm that nothing mitigates
  };
  Kind kind = Kind::objective_without_action;
  Trace::Link link;
};

/// The chains of a site, item by item of the toolkits it works with.
struct Traceability {
  std::vector<Trace> items;
  std::vector<LooseEnd> loose;
};

}  // namespace folio::model
