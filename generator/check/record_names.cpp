// What records name must exist: objectives, items of toolkits, measures, actions
// and impacts; and a rating must be one of its toolkit's scale.

#include <algorithm>
#include <set>

#include "base/text.h"
#include "check/passes.h"

namespace folio::check {

namespace {

using model::Named;
using model::Toolkit;
using model::ToolkitRating;

/// Everything on the site that a record can name.
struct Known {
  std::set<std::string> objectives, items, measures, actions, impacts;
};

// An item is named by its id, or by its document's and its own.
template <typename Item>
void add(std::set<std::string>& names, const resolve::Outline& outline,
         const std::vector<Item>& items) {
  for (const Item& item : items) {
    names.insert(item.id);
    names.insert(outline.header.id + "/" + item.id);
  }
}

Known known_on(const Paper& paper) {
  Known known;
  for (const Toolkit& toolkit : paper.library.toolkits) {
    for (const Toolkit::Item& item : toolkit.items) known.items.insert(item.id);
  }
  for (const resolve::Outline& outline : paper.index.documents) {
    if (outline.header.strategy) {
      add(known.objectives, outline, outline.header.strategy->objectives);
    }
    add(known.measures, outline, outline.records.measures);
    add(known.actions, outline, outline.records.actions);
    for (const auto& one : outline.records.impacts) {
      known.impacts.insert(one.characteristic);
      known.impacts.insert(outline.header.id + "/" + one.characteristic);
    }
  }
  return known;
}

std::string help_for(const std::string& word, const std::vector<std::string>& names,
                     std::string otherwise) {
  const auto nearest = text::nearest(word, names);
  return nearest ? "did you mean \"" + *nearest + "\"?" : std::move(otherwise);
}

/// Looks names up, and says which are of nothing.
class Lookup {
 public:
  explicit Lookup(source::Diagnostics& said) : said_(said) {}

  void look(const std::vector<Named>& named, const std::set<std::string>& known,
            std::string_view what, std::string_view where) {
    for (const Named& one : named) {
      if (one.id.empty() || known.contains(one.id)) continue;
      said_.push_back(finding(
          "F0425", "no " + std::string(what) + " is called \"" + one.id + "\"", one.span,
          help_for(one.id, {known.begin(), known.end()}, "write it in " + std::string(where))));
    }
  }

 private:
  source::Diagnostics& said_;
};

constexpr std::string_view in_strategy = "the document.toml of a strategy, as an [[objective]]";
constexpr std::string_view in_toolkits = "content/registry/toolkits.toml, as a [[toolkit.item]]";
constexpr std::string_view in_measures = "a measures.toml";
constexpr std::string_view in_actions = "an actions.toml";
constexpr std::string_view in_impacts = "an impacts.toml; name it as assessment-id/characteristic";

void check_names(const Paper& paper, source::Diagnostics& said) {
  const Known known = known_on(paper);
  Lookup lookup(said);
  const model::Records& records = paper.document.records;
  for (const model::Workstream& one : records.workstreams)
    lookup.look({{one.toolkit, one.span}}, known.items, "item of a toolkit", in_toolkits);
  for (const model::Action& one : records.actions) {
    lookup.look(one.objectives, known.objectives, "objective", in_strategy);
    lookup.look(one.toolkit, known.items, "item of a toolkit", in_toolkits);
    lookup.look(one.measures, known.measures, "measure", in_measures);
    lookup.look(one.mitigates, known.impacts, "impact", in_impacts);
  }
  for (const ToolkitRating& one : records.toolkit.ratings)
    lookup.look(one.action_ids, known.actions, "action", in_actions);
  const model::Header& header = paper.document.header;
  if (header.strategy) {
    for (const model::Objective& one : header.strategy->objectives) {
      lookup.look(one.toolkit, known.items, "item of a toolkit", in_toolkits);
      lookup.look(one.measures, known.measures, "measure", in_measures);
    }
  }
  lookup.look(header.objectives, known.objectives, "objective", in_strategy);
  lookup.look(header.actions, known.actions, "action", in_actions);
  lookup.look(header.measures, known.measures, "measure", in_measures);
  for (const model::MemberDuty& one : header.role.duties)
    lookup.look({{one.toolkit, one.span}}, known.items, "item of a toolkit", in_toolkits);
}

// --- Ratings against a toolkit -------------------------------------------------------

// "green, amber or red", "1 to 4".
std::string scale_of(const Toolkit& toolkit) {
  if (toolkit.lowest && toolkit.highest)
    return "score = " + std::to_string(*toolkit.lowest) + " to " + std::to_string(*toolkit.highest);
  static constexpr std::string_view words[] = {"red", "amber", "green", "complete", "not_rated"};
  std::vector<std::string> all;
  for (const model::RagRating rating : toolkit.ratings)
    all.emplace_back(words[static_cast<std::size_t>(rating)]);
  return "rag = one of " + text::join(all, ", ");
}

bool is_on_scale(const ToolkitRating& rating, const Toolkit& toolkit) {
  if (!toolkit.scores.empty()) return rating.score && toolkit.scores.contains(*rating.score);
  const bool open = rating.rag == model::RagRating::not_rated;
  return !rating.score &&
         (open || std::ranges::find(toolkit.ratings, rating.rag) != toolkit.ratings.end());
}

std::size_t place_of(const ToolkitRating& rating, const Toolkit& toolkit) {
  const auto found = std::ranges::find_if(toolkit.items, [&](const Toolkit::Item& item) {
    return rating.item == item.id || rating.item == item.title;
  });
  return static_cast<std::size_t>(found - toolkit.items.begin());
}

void check_item(const ToolkitRating& rating, const Toolkit& toolkit, std::size_t place,
                std::set<std::size_t>& rated, source::Diagnostics& said) {
  if (place == toolkit.items.size()) {
    std::vector<std::string> names;
    for (const Toolkit::Item& item : toolkit.items) names.push_back(item.title);
    said.push_back(finding("F0425", "the " + toolkit.title + " has no item \"" + rating.item + "\"",
                           rating.span, help_for(rating.item, names, "use its title or its id")));
    return;
  }
  if (!rated.empty() && place < *rated.rbegin()) {
    const bool again = rated.contains(place);
    said.push_back(finding("F0426",
                           "\"" + toolkit.items[place].title + "\" is " +
                               (again ? "rated twice" : "out of the toolkit's order"),
                           rating.span,
                           again ? "keep one of the two" : "set the items as the toolkit does"));
  } else if (rated.contains(place)) {
    said.push_back(finding("F0426", "\"" + toolkit.items[place].title + "\" is rated twice",
                           rating.span, "keep one of the two"));
  }
  rated.insert(place);
}

void check_ratings(const Paper& paper, source::Diagnostics& said) {
  const model::ToolkitAssessment& assessment = paper.document.records.toolkit;
  if (assessment.toolkit.empty()) return;
  const auto& toolkits = paper.library.toolkits;
  const auto toolkit = std::ranges::find(toolkits, assessment.toolkit, &Toolkit::id);
  if (toolkit == toolkits.end()) {
    std::vector<std::string> names;
    for (const Toolkit& one : toolkits) names.push_back(one.id);
    said.push_back(
        finding("F0425", "no toolkit is called \"" + assessment.toolkit + "\"", assessment.span,
                help_for(assessment.toolkit, names, "add it to content/registry/toolkits.toml")));
    return;
  }
  std::set<std::size_t> rated;
  for (const ToolkitRating& rating : assessment.ratings) {
    check_item(rating, *toolkit, place_of(rating, *toolkit), rated, said);
    if (is_on_scale(rating, *toolkit)) continue;
    said.push_back(finding(
        "F0424", "the rating of \"" + rating.item + "\" is not one of the " + toolkit->title,
        rating.rating_span, "write " + scale_of(*toolkit)));
  }
}

}  // namespace

void check_record_names(const Paper& paper, source::Diagnostics& said) {
  check_names(paper, said);
  check_ratings(paper, said);
}

}  // namespace folio::check
