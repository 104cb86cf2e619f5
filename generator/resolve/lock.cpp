// What `folio lock` writes: the names that places of a document go by.

#include <set>
#include <string>
#include <utility>

#include "base/text.h"
#include "resolve/passes.h"

namespace folio::resolve {

namespace {

using model::LockedId;

constexpr std::size_t most_words = 6;   // enough to find the place again
constexpr std::size_t most_bytes = 48;  // of them

std::string first_words(const std::string& words) {
  std::size_t end = 0;
  for (std::size_t count = 0; count < most_words && end < words.size(); ++count) {
    const std::size_t next = std::min(words.find(' ', end + 1), words.size());
    if (next > most_bytes) break;
    end = next;
  }
  return words.substr(0, end);
}

LockedId entry_of(const Spot& spot) {
  LockedId entry;
  entry.id = *spot.anchor;
  entry.former = *spot.former_anchors;
  entry.kind = spot.kind;
  entry.number = spot.number;
  entry.digest = spot.digest;
  entry.sketch = sketch_of(spot.words);
  entry.words = first_words(spot.words);
  return entry;
}

// Names that once led somewhere. Of the words that stood there nothing is kept:
// they may since have become exempt.
LockedId gone_of(const LockedId& entry) {
  LockedId gone;
  gone.id = entry.id;
  gone.former = entry.former;
  gone.gone = true;
  return gone;
}

std::string lock_text(model::Document numbered) {
  model::IdsLock lock;
  std::set<std::string> names;
  for (const Spot& spot : spots_of(numbered)) {
    if (spot.anchor->empty()) continue;
    lock.entries.push_back(entry_of(spot));
    names.insert(*spot.anchor);
    names.insert(spot.former_anchors->begin(), spot.former_anchors->end());
  }
  if (!numbered.header.ids_lock) return model::text_of(lock);
  for (const LockedId& before : numbered.header.ids_lock->entries) {
    LockedId gone = gone_of(before);
    std::erase_if(gone.former, [&](const std::string& name) { return names.contains(name); });
    const bool lives = names.contains(gone.id);
    if (lives && gone.former.empty()) continue;
    if (lives) {
      gone.id = gone.former.front();
      gone.former.erase(gone.former.begin());
    }
    lock.entries.push_back(std::move(gone));
  }
  return model::text_of(lock);
}

}  // namespace

std::string ids_lock_of(const model::Document& document, const model::Words& words) {
  return lock_text(number(complete(document, words.in(document.header.lang))));
}

bool is_stale(const model::Document& numbered) {
  // The lock is the original's, and so are the names.
  if (!numbered.header.original_lang.empty()) return false;
  const auto& lock = numbered.header.ids_lock;
  return lock && lock->span.file != nullptr && lock->span.file->text() != lock_text(numbered);
}

std::vector<PublicPlace> places_of(const model::Document& numbered) {
  std::vector<PublicPlace> places;
  for (const model::Section& section : numbered.sections) {
    model::Document alone;
    alone.sections.push_back(section);
    places.push_back({section.slug, ""});
    for (const Spot& spot : spots_of(alone)) {
      std::vector<std::string> names = *spot.former_anchors;
      names.insert(names.begin(), *spot.anchor);
      for (std::string& name : names) {
        if (!name.empty()) places.push_back({section.slug, std::move(name)});
      }
    }
  }
  return places;
}

}  // namespace folio::resolve
