// What records and documents name elsewhere on the site: objectives, actions and
// measures by their titles, leading to where they stand.

#include "resolve/records.h"

namespace folio::resolve {

namespace {

using model::Inlines;
using model::Named;

// "strategy/early-help" means that of one document, "early-help" whichever has it.
bool is_meant(const std::string& name, const std::string& document, const std::string& id) {
  return name == id || name == document + "/" + id;
}

// The title of the item that is called so, linked; the name itself if none is.
template <typename ItemsOf>
Inlines titled(const Index& index, const std::string& name, const ItemsOf& items_of) {
  for (const Outline& outline : index.documents) {
    for (const auto& one : items_of(outline)) {
      if (is_meant(name, outline.header.id, one.id))
        return linked(index, outline.header.id, one.id, one.title);
    }
  }
  return words_as_inlines(name);
}

template <typename ItemsOf>
Inlines all_titled(const Index& index, const std::vector<Named>& names, const ItemsOf& items_of) {
  std::vector<Inlines> all;
  for (const Named& one : names) all.push_back(titled(index, one.id, items_of));
  return joined(std::move(all));
}

}  // namespace

Inlines objectives_named(const std::vector<Named>& names, const Index& index) {
  return all_titled(index, names, [](const Outline& outline) {
    return outline.header.strategy ? outline.header.strategy->objectives
                                   : std::vector<model::Objective>();
  });
}

Inlines actions_named(const std::vector<Named>& names, const Index& index) {
  return all_titled(
      index, names, [](const Outline& outline) -> const auto& { return outline.records.actions; });
}

Inlines measures_named(const std::vector<Named>& names, const Index& index) {
  return all_titled(
      index, names, [](const Outline& outline) -> const auto& { return outline.records.measures; });
}

}  // namespace folio::resolve
