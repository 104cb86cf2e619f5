// Places of a translation by the names of its original: addresses of both
// correspond, and what led to one leads to the other.

#include <algorithm>
#include <map>
#include <set>

#include "resolve/passes.h"

namespace folio::resolve {

namespace {

using model::LockedId;
using Kind = LockedId::Kind;
using Places = std::vector<std::size_t>;

/// The places of a document, section by section and kind by kind.
struct Layout {
  std::vector<std::map<Kind, Places>> sections;

  void add(Kind kind, std::size_t at) {
    if (kind == Kind::section || sections.empty()) sections.emplace_back();
    sections.back()[kind].push_back(at);
  }
};

Layout layout_of(const std::vector<Spot>& spots) {
  Layout layout;
  for (std::size_t i = 0; i < spots.size(); ++i) layout.add(spots[i].kind, i);
  return layout;
}

Layout layout_of(const std::vector<LockedId>& entries) {
  Layout layout;
  for (std::size_t i = 0; i < entries.size(); ++i) {
    if (!entries[i].gone) layout.add(entries[i].kind, i);
  }
  return layout;
}

// Every place that the original has now, named or not, so that none is taken
// for its neighbour.
model::IdsLock places_by_name(model::Document numbered) {
  model::IdsLock names;
  for (const Spot& spot : spots_of(numbered)) {
    LockedId entry;
    entry.id = *spot.anchor;
    entry.former = *spot.former_anchors;
    entry.kind = spot.kind;
    names.entries.push_back(std::move(entry));
  }
  if (numbered.header.ids_lock) names.span = numbered.header.ids_lock->span;
  return names;
}

}  // namespace

std::vector<std::optional<std::size_t>> corresponding(const std::vector<Spot>& spots,
                                                      const model::IdsLock& original) {
  std::vector<std::optional<std::size_t>> found(spots.size());
  const Layout here = layout_of(spots), there = layout_of(original.entries);
  if (here.sections.size() != there.sections.size()) return found;
  for (std::size_t i = 0; i < here.sections.size(); ++i) {
    for (const auto& [kind, places] : here.sections[i]) {
      const auto same = there.sections[i].find(kind);
      if (same == there.sections[i].end() || same->second.size() != places.size()) continue;
      for (std::size_t k = 0; k < places.size(); ++k) found[places[k]] = same->second[k];
    }
  }
  return found;
}

model::Document named_like(const model::Document& translation, const model::Document& original,
                           const model::Words& words) {
  model::Document named = translation;
  const model::Words& own = words.in(original.header.lang);
  named.header.ids_lock = places_by_name(number(complete(original, own)));
  return named;
}

}  // namespace folio::resolve
