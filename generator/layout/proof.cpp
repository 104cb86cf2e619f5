// What is held against the pages before anything is written: faults that are ours.

#include <algorithm>
#include <array>
#include <span>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include "base/text.h"
#include "layout/blocks.h"

namespace folio::layout {

namespace {

using Kid = StructureNode::Kid;

std::optional<int> level_of(Tag tag) {
  if (tag < Tag::h1 || tag > Tag::h6) return {};
  return static_cast<int>(tag) - static_cast<int>(Tag::h1) + 1;
}

/// Where only some types may stand within another (ISO 32000-1, 14.8.4.3).
struct Held {
  Tag holder;
  std::array<std::optional<Tag>, 4> kids;
};
constexpr Held holders[] = {
    {Tag::list, {Tag::list_item, Tag::caption, Tag::list, {}}},
    {Tag::list_item, {Tag::label, Tag::list_body, {}, {}}},
    {Tag::table, {Tag::table_head, Tag::table_body, Tag::caption, {}}},
    {Tag::table_head, {Tag::row, {}, {}, {}}},
    {Tag::table_body, {Tag::row, {}, {}, {}}},
    {Tag::row, {Tag::header_cell, Tag::data_cell, {}, {}}},
    {Tag::contents, {Tag::contents_item, Tag::contents, Tag::caption, {}}},
};

bool may_hold(Tag holder, Tag kid) {
  const auto found = std::ranges::find(holders, holder, &Held::holder);
  return found == std::end(holders) ||
         std::ranges::find(found->kids, std::optional(kid)) != found->kids.end();
}

/// Goes through the structure once, and stops at the first fault. It repeats neither
/// titles nor names made from them: they may be words that only members may read.
class TreeProof {
 public:
  explicit TreeProof(const PagedDocument& paged)
      : paged_(paged), has_parent_(paged.structure.size()), has_owner_(paged.contents) {}

  std::optional<Fault> fault() {
    note_names();
    look_at_bookmarks();
    for (std::size_t i = 0; i < paged_.structure.size() && !fault_; ++i) look_at(i);
    for (std::size_t i = 1; i < has_parent_.size() && !fault_; ++i) {
      if (!has_parent_[i]) say("belongs to no other", i);
    }
    for (std::size_t i = 0; i < has_owner_.size() && !fault_; ++i) {
      if (!has_owner_[i]) fault_ = Fault{"content " + std::to_string(i) + " has no element"};
    }
    return std::move(fault_);
  }

 private:
  void say(const std::string& what, std::size_t node) {
    if (fault_) return;
    static constexpr std::array<std::string_view, 29> names = {
        "document",  "section",     "heading",       "heading",
        "heading",   "heading",     "heading",       "heading",
        "paragraph", "list",        "list item",     "label",
        "list body", "table",       "table head",    "table body",
        "table row", "header cell", "cell",          "caption",
        "figure",    "quotation",   "note",          "reference",
        "link",      "span",        "contents list", "line of the contents",
        "division"};
    const auto tag = static_cast<std::size_t>(paged_.structure[node].tag);
    const std::string name(tag < names.size() ? names[tag] : "element");
    fault_ = Fault{.what = "a " + name + " " + what, .element = StructureId(node)};
  }

  void note_names() {
    places_.reserve(paged_.destinations.size());
    for (const Destination& place : paged_.destinations) {
      const bool is_new = places_.emplace(place.name, place.page).second;
      if (place.page >= paged_.pages.size()) {
        fault_ = Fault{.what = "a named place is on no page"};
      } else if (!is_new) {
        fault_ = Fault{.what = "a named place is in two places", .page = place.page};
      }
    }
    for (const Page& page : paged_.pages) {
      for (const LinkArea& area : page.links) pressed_.insert(area.link);
    }
    for (const StructureNode& node : paged_.structure) {
      const auto* to = node.target ? std::get_if<ToDestination>(&*node.target) : nullptr;
      if (to != nullptr) led_to_.insert(to->name);
    }
  }

  void look_at_bookmarks() {
    int level = 0, number = 0;
    for (const Bookmark& bookmark : paged_.bookmarks) {
      ++number;
      const bool skips = bookmark.level > std::exchange(level, bookmark.level) + 1;
      const auto place = places_.find(bookmark.destination);
      if (!skips && place != places_.end()) continue;
      fault_ = Fault{"bookmark " + std::to_string(number) +
                     (skips ? " skips a level" : " leads nowhere")};
      if (place != places_.end()) fault_->page = place->second;
    }
  }

  void look_at(std::size_t at) {
    const StructureNode& node = paged_.structure[at];
    for (const Kid& kid : node.kids) adopt(at, kid);
    if (!node.id.empty() && !ids_.insert(node.id).second) {
      say("has a name that another has", at);
    }
    if (const auto level = level_of(node.tag)) look_at_heading(at, *level);
    if (node.tag == Tag::figure && node.alt.empty()) say("has no words in its place", at);
    if (node.tag == Tag::note) look_at_note(at);
    if (node.tag == Tag::link) look_at_link(at);
  }

  // Elements are made after what they belong to, so there can be no circle.
  void adopt(std::size_t parent, const Kid& kid) {
    if (const auto* content = std::get_if<ContentId>(&kid)) {
      const auto at = static_cast<std::size_t>(*content);
      if (at >= has_owner_.size()) return say("holds what does not exist", parent);
      if (has_owner_[at]) return say("holds what belongs to another", parent);
      has_owner_[at] = true;
      return;
    }
    const auto at = static_cast<std::size_t>(std::get<StructureId>(kid));
    if (at <= parent || at >= has_parent_.size()) return say("is out of order", parent);
    if (has_parent_[at]) return say("stands in two places", at);
    has_parent_[at] = true;
    if (!may_hold(paged_.structure[parent].tag, paged_.structure[at].tag)) {
      say("stands where none may", at);
    }
  }

  // ISO 14289-1, 7.4.2.
  void look_at_heading(std::size_t at, int level) {
    if (level > level_ + 1) say("skips a level", at);
    level_ = level;
  }

  void look_at_note(std::size_t at) {
    const StructureNode& note = paged_.structure[at];
    if (note.id.empty()) return say("has no name", at);
    if (!led_to_.contains(note.id)) say("is referred to by nothing", at);
  }

  void look_at_link(std::size_t at) {
    const StructureNode& link = paged_.structure[at];
    if (!link.target) return say("leads nowhere", at);
    if (text::trimmed(link.contents).empty()) return say("does not say where it leads", at);
    if (!pressed_.contains(StructureId(at))) return say("can be pressed nowhere", at);
    const auto* to = std::get_if<ToDestination>(&*link.target);
    if (to != nullptr && !places_.contains(to->name)) {
      say("leads to a place that is on no page", at);
    }
  }

  const PagedDocument& paged_;
  std::vector<bool> has_parent_, has_owner_;
  std::unordered_map<std::string_view, std::size_t> places_;  // and their pages
  std::unordered_set<std::string_view> led_to_, ids_;
  std::unordered_set<StructureId> pressed_;
  int level_ = 0;
  std::optional<Fault> fault_;
};

// --- Where it is -----------------------------------------------------------------------

bool is_drawn_on(const Page& page, ContentId content) {
  return std::ranges::any_of(page.marks, [&](const Mark& mark) {
    return std::visit([&](const auto& drawn) { return drawn.role == Role(content); }, mark);
  });
}

/// The page on which something of the element is first drawn.
std::optional<std::size_t> page_of(const PagedDocument& paged, StructureId element) {
  for (const Kid& kid : paged.structure[static_cast<std::size_t>(element)].kids) {
    if (const auto* inner = std::get_if<StructureId>(&kid)) {
      // Only of a sound tree may the branches be followed.
      if (*inner <= element || static_cast<std::size_t>(*inner) >= paged.structure.size()) continue;
      if (const auto page = page_of(paged, *inner)) return page;
      continue;
    }
    for (std::size_t i = 0; i < paged.pages.size(); ++i) {
      if (is_drawn_on(paged.pages[i], std::get<ContentId>(kid))) return i;
    }
  }
  return {};
}

Failure failure_of(const Fault& fault, const PagedDocument& paged) {
  std::string words = "the paper was set wrongly, which is no fault of its author: " + fault.what;
  const auto page = fault.page || !fault.element ? fault.page : page_of(paged, *fault.element);
  if (page) words += ", on page " + std::to_string(*page + 1);
  if (fault.span.file != nullptr) {
    const source::Position place = fault.span.file->position(fault.span.begin);
    words += ", " + fault.span.file->path() + ":" + std::to_string(place.line) + ":" +
             std::to_string(place.column);
  }
  return {words};
}

}  // namespace

Result<Done> proved(const PagedDocument& paged, const resolve::ResolvedDocument& document,
                    const Setting& setting) {
  auto fault = TreeProof(paged).fault();
  if (!fault) fault = fault_in_tables(paged);
  if (!fault) fault = fault_on_pages(paged, std::min(setting.print.inner, setting.print.outer));
  if (!fault) fault = fault_in_words(paged, document);
  if (fault) return failure_of(*fault, paged);
  return Done{};
}

}  // namespace folio::layout
