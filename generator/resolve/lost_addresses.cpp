// Addresses that were published and lead nowhere any more.

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "base/text.h"
#include "resolve/passes.h"

namespace folio::resolve {

namespace {

using source::Diagnostics;
using source::Severity;

// "report/costs/" and "p-7k2f9q" of "report/costs/#p-7k2f9q".
struct Address {
  std::string page, anchor;
};

Address parted(const std::string& address) {
  const std::size_t mark = address.find('#');
  if (mark == address.npos) return {address, ""};
  return {address.substr(0, mark), address.substr(mark + 1)};
}

/// What can be reached now, by page and by name.
class Reach {
 public:
  explicit Reach(const Index& index) {
    for (const Outline* const outline : index.editions()) {
      for (const std::string& address : addresses_of(*outline)) pages_.emplace(address, outline);
      for (const Redirect& redirect : redirects_of(*outline)) {
        pages_.emplace(redirect.from, nullptr);
      }
      for (const PublicPlace& place : outline->places) names_[outline].insert(place.anchor);
    }
  }

  bool has_page(const std::string& page) const { return pages_.contains(page); }

  /// The document whose page it is; null if there is none, or it leads elsewhere.
  const Outline* document_at(const std::string& page) const {
    const auto found = pages_.find(page);
    return found == pages_.end() ? nullptr : found->second;
  }

  /// The page of a name that moved to another one leads there (moved_places()), and
  /// a redirect leads to the document whatever the name.
  bool has(const Address& address) const {
    const auto found = pages_.find(address.page);
    if (found == pages_.end()) return false;
    return address.anchor.empty() || found->second == nullptr ||
           names_.at(found->second).contains(address.anchor);
  }

 private:
  std::map<std::string, const Outline*> pages_;
  std::map<const Outline*, std::set<std::string>> names_;
};

void say_page_gone(const model::PublishedAddress& one, Diagnostics& said) {
  said.push_back({Severity::error, "ID001",
                  "the address \"" + one.address + "\" was published and is gone", one.span, "",
                  "add it to aliases in the document.toml of what has taken its place; take the "
                  "line out only if the address may be lost"});
}

// The document's folder: "content/report".
std::string folder_of(const Outline& outline) {
  const source::Span& span = outline.header.span;
  if (span.file == nullptr) return "this document";
  const std::string& path = span.file->path();
  return path.substr(0, path.rfind('/'));
}

// What a place was, as far as the document's record of names remembers.
const model::LockedId* remembered(const Outline& outline, const std::string& anchor) {
  if (!outline.header.ids_lock) return nullptr;
  const auto& entries = outline.header.ids_lock->entries;
  const auto found = std::ranges::find_if(entries, [&](const model::LockedId& one) {
    return one.id == anchor || std::ranges::count(one.former, anchor) > 0;
  });
  return found == entries.end() || found->gone ? nullptr : &*found;
}

struct Noun {
  model::LockedId::Kind kind;
  std::string_view word;   // "it was paragraph 2.1"
  std::string_view lines;  // where a name stands
};
constexpr Noun nouns[] = {
    {model::LockedId::Kind::section, "section", "heading"},
    {model::LockedId::Kind::heading, "heading", "heading"},
    {model::LockedId::Kind::paragraph, "paragraph", "paragraph"},
    {model::LockedId::Kind::table, "table", "caption of a table"},
    {model::LockedId::Kind::figure, "figure", "figure"},
    {model::LockedId::Kind::part, "part", "part"},
};
const Noun& noun_for(const model::LockedId& entry) {
  return *std::ranges::find(nouns, entry.kind, &Noun::kind);
}

// "{#p-7k2f9q}, {#p-3m1x0a} …"
std::string names_to_give(const std::vector<const model::PublishedAddress*>& gone) {
  constexpr std::size_t most = 5;
  std::vector<std::string> names;
  for (const model::PublishedAddress* one : gone)
    names.push_back("{#" + parted(one->address).anchor + "}");
  const bool are_more = names.size() > most;
  names.resize(std::min(names.size(), most));
  return text::join(names, ", ") + (are_more ? " …" : "");
}

std::string what_to_do(const std::vector<const model::PublishedAddress*>& gone,
                       const Outline& outline) {
  const std::string folder = folder_of(outline);
  const std::string put_back =
      outline.header.ids_lock ? "" : "put " + folder + "/ids.lock back if it was lost; or ";
  const model::LockedId* was = remembered(outline, parted(gone.front()->address).anchor);
  const std::string line(was == nullptr ? "paragraph or heading" : noun_for(*was).lines);
  if (gone.size() == 1) {
    return put_back + "if another " + line + " in " + folder + " says it now, end that with " +
           names_to_give(gone) + "; if nothing does, take this line out of site/addresses.lock";
  }
  return put_back + "where another paragraph or heading in " + folder +
         " says it now, end that with its name, of " + names_to_give(gone) +
         "; take the lines of the others out of site/addresses.lock";
}

void say_places_gone(const std::vector<const model::PublishedAddress*>& gone,
                     const Outline& outline, Diagnostics& said) {
  const model::PublishedAddress& first = *gone.front();
  const Address address = parted(first.address);
  const bool is_one = gone.size() == 1;
  const std::string others =
      is_one ? "" : " and " + text::counted(gone.size() - 1, "other place", "other places");
  const model::LockedId* was = remembered(outline, address.anchor);
  const std::string told = is_one && was != nullptr && !was->number.empty()
                               ? ": it was " + std::string(noun_for(*was).word) + " " + was->number
                               : "";
  said.push_back({Severity::error, "ID001",
                  "\"#" + address.anchor + "\"" + others + " on the page \"" + address.page +
                      "\" " +
                      (is_one ? "was published and is gone" : "were published and are gone") + told,
                  first.span, "", what_to_do(gone, outline)});
}

}  // namespace

void check_published(const Index& index, const std::vector<model::PublishedAddress>& published,
                     Diagnostics& said) {
  const Reach reach(index);
  std::set<std::string> told;
  std::map<std::string, std::vector<const model::PublishedAddress*>> places;  // by page
  for (const model::PublishedAddress& one : published) {
    const Address address = parted(one.address);
    if (reach.has(address)) continue;
    if (reach.has_page(address.page)) {
      places[address.page].push_back(&one);
      continue;
    }
    // One alias brings a whole document back, and one a whole page.
    const std::string document = document_page(address.page, index);
    if (!reach.has_page(document) && told.contains(document)) continue;
    if (told.insert(address.page).second) say_page_gone(one, said);
  }
  // A page that leads elsewhere has every name, so that these are pages of documents.
  for (const auto& [page, gone] : places) say_places_gone(gone, *reach.document_at(page), said);
}

}  // namespace folio::resolve
