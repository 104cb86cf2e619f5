#include "pdf/proof.h"

#include <string>
#include <unordered_map>
#include <unordered_set>

namespace folio::pdf {

namespace {

using Kind = Value::Kind;

/// The leaves of a name or number tree in their order, keys as text.
struct Leaf {
  std::string key;
  Value value;
};

/// What is looked at of a structure element.
struct Element {
  Value type, parent, page, kids, name, alternative, attributes;
};

Element element_of(std::string_view entries) {
  static constexpr std::pair<std::string_view, Value Element::*> looked_at[] = {
      {"/S", &Element::type},      {"/P", &Element::parent}, {"/Pg", &Element::page},
      {"/K", &Element::kids},      {"/ID", &Element::name},  {"/Alt", &Element::alternative},
      {"/A", &Element::attributes}};
  Element element;
  for (Value key = next_value(entries); key.kind != Kind::none; key = next_value(entries)) {
    const Value value = next_value(entries);
    for (const auto& [name, member] : looked_at) {
      if (key.text == name) element.*member = value;
    }
  }
  return element;
}

/// One reading of a file; stops at the first fault. Of names it tells none: they may
/// be made from words that only members may read.
class Reading {
 public:
  struct Page {
    std::uint32_t object = 0, pieces = 0;
  };

  Reading(const Haru& haru, std::vector<Page> pages)
      : haru_(haru), pages_(std::move(pages)), is_read_(haru.objects()) {
    for (std::size_t i = 0; i < pages_.size(); ++i) {
      page_of_.emplace(pages_[i].object, i);
      owners_.emplace_back(pages_[i].pieces);
    }
  }

  std::string fault() {
    const std::string_view catalog = haru_.catalog();
    const Value root = entry_of(catalog, "/StructTreeRoot");
    read_destinations(entry_of(entry_of(catalog, "/Names").text, "/Dests"));
    read_elements(root);
    hold_names(entry_of(at(root), "/IDTree"));
    hold_parents(entry_of(at(root), "/ParentTree"));
    return std::move(fault_);
  }

 private:
  void say(const std::string& what, std::uint32_t object) {
    if (fault_.empty()) fault_ = what + " (object " + std::to_string(object) + ")";
  }

  std::string_view at(const Value& value) const {
    if (value.kind == Kind::dictionary) return value.text;
    if (value.kind != Kind::reference) return {};
    return haru_.entries(ObjectNumber{value.number});
  }

  template <typename Visit>
  static void each(std::string_view items, const Visit& visit) {
    for (Value item = next_value(items); item.kind != Kind::none; item = next_value(items)) {
      visit(item);
    }
  }

  // --- Trees (7.9.6, 7.9.7)

  void collect(const Value& tree, std::string_view leaf, std::vector<Leaf>& leaves) const {
    const std::string_view entries = at(tree);
    each(entry_of(entries, "/Kids").text, [&](const Value& kid) { collect(kid, leaf, leaves); });
    std::string_view items = entry_of(entries, leaf).text;
    for (Value key = next_value(items); key.kind != Kind::none; key = next_value(items)) {
      leaves.push_back({unescaped(key.text), next_value(items)});
    }
  }

  std::vector<Leaf> names_in(const Value& tree) {
    std::vector<Leaf> leaves;
    collect(tree, "/Names", leaves);
    for (std::size_t i = 1; i < leaves.size(); ++i) {
      if (leaves[i - 1].key >= leaves[i].key) say("a tree of names is not in order", tree.number);
    }
    return leaves;
  }

  void read_destinations(const Value& tree) {
    for (Leaf& leaf : names_in(tree)) destinations_.insert(std::move(leaf.key));
    for (std::uint32_t i = 1; i < haru_.objects(); ++i) {
      const std::string_view entries = haru_.entries(ObjectNumber{i});
      // Nothing but annotations and bookmarks leads anywhere.
      if (!entries.starts_with("/Type /Annot\n") && !entries.starts_with("/Title ")) continue;
      const Value name = entry_of(entries, "/Dest");
      if (name.kind == Kind::string && !destinations_.contains(unescaped(name.text))) {
        say("a link or bookmark leads to a place that is nowhere", i);
      }
    }
  }

  // --- Elements (14.7.2)

  // A stack of its own: nobody knows how deep a document is.
  void read_elements(const Value& root) {
    std::vector<std::pair<std::uint32_t, std::uint32_t>> waiting;  // element, parent
    const auto wait_for_kids_of = [&](std::uint32_t parent, const Value& kids) {
      each(kids.text, [&](const Value& kid) { read_kid(parent, kid, waiting); });
    };
    wait_for_kids_of(root.number, entry_of(at(root), "/K"));
    while (!waiting.empty() && fault_.empty()) {
      const auto [element, parent] = waiting.back();
      waiting.pop_back();
      if (is_read_[element]) say("an element stands in two places", element);
      is_read_[element] = true;
      const Element held = element_of(haru_.entries(ObjectNumber{element}));
      if (held.parent.number != parent) say("an element has another parent", element);
      page_ = held.page.number;
      look_at(element, held);
      wait_for_kids_of(element, held.kids);
    }
  }

  void read_kid(std::uint32_t parent, const Value& kid,
                std::vector<std::pair<std::uint32_t, std::uint32_t>>& waiting) {
    if (kid.kind == Kind::reference) {
      if (kid.number >= haru_.objects()) return say("an element holds what is not there", parent);
      waiting.emplace_back(kid.number, parent);
    }
    if (kid.kind == Kind::number) own(page_, kid.number, parent);
    if (kid.kind != Kind::dictionary) return;
    const Value object = entry_of(kid.text, "/Obj");
    if (object.kind == Kind::reference) {
      const Value key = entry_of(at(object), "/StructParent");
      if (key.kind != Kind::number) say("an annotation names no element", object.number);
      annotated_.emplace(key.number, parent);
    } else {
      own(entry_of(kid.text, "/Pg").number, entry_of(kid.text, "/MCID").number, parent);
    }
  }

  void own(std::uint32_t page, std::uint32_t piece, std::uint32_t element) {
    const auto found = page_of_.find(page);
    if (found == page_of_.end()) return say("an element has content on no page", element);
    std::vector<std::uint32_t>& owners = owners_[found->second];
    if (piece >= owners.size()) return say("an element has content that is not drawn", element);
    if (owners[piece] != 0) say("an element has content of another", element);
    owners[piece] = element;
  }

  void look_at(std::uint32_t element, const Element& held) {
    const Value& name = held.name;
    if (name.kind == Kind::string && !names_.emplace(unescaped(name.text), element).second) {
      say("two elements have one name", element);
    }
    if (held.type.text == "/Figure") look_at_figure(element, held);
    if (held.type.text == "/TH" || held.type.text == "/TD") {
      each(entry_of(held.attributes.text, "/Headers").text,
           [&](const Value& header) { headers_.emplace_back(element, unescaped(header.text)); });
    }
  }

  void look_at_figure(std::uint32_t element, const Element& held) {
    if (held.alternative.text.empty()) say("a figure has no words", element);
    int edges = 0;
    each(entry_of(held.attributes.text, "/BBox").text, [&](const Value&) { ++edges; });
    if (edges != 4 && page_ != 0) say("a figure has no box", element);
  }

  // --- And back

  void hold_names(const Value& tree) {
    const std::vector<Leaf> leaves = names_in(tree);
    if (leaves.size() != names_.size()) say("the tree of names is not whole", tree.number);
    for (const Leaf& leaf : leaves) {
      const auto found = names_.find(leaf.key);
      if (found == names_.end() || found->second != leaf.value.number) {
        say("the name of an element leads to another", leaf.value.number);
      }
    }
    for (const auto& [cell, header] : headers_) {
      if (!names_.contains(header)) say("a cell names a header that is nowhere", cell);
    }
  }

  // A page's key is its number; those of annotations follow (see write_parent_tree).
  void hold_parents(const Value& tree) {
    std::vector<Leaf> leaves;
    collect(tree, "/Nums", leaves);
    if (leaves.size() != pages_.size() + annotated_.size()) {
      say("the tree of parents is not whole", tree.number);
    }
    for (std::size_t key = 0; key < leaves.size() && fault_.empty(); ++key) {
      if (leaves[key].key != std::to_string(key))
        say("the tree of parents is not in order", tree.number);
      key < pages_.size() ? hold_page(key, leaves[key].value)
                          : hold_annotation(key, leaves[key].value);
    }
  }

  void hold_page(std::size_t page, const Value& parents) {
    std::size_t piece = 0;
    const std::vector<std::uint32_t>& owners = owners_[page];
    each(parents.text, [&](const Value& parent) {
      const bool same = piece < owners.size() && owners[piece] == parent.number;
      if (!same)
        say("a piece of page " + std::to_string(page + 1) + " has two elements", parent.number);
      ++piece;
    });
    if (piece != owners.size()) {
      say("a piece of page " + std::to_string(page + 1) + " has no element", pages_[page].object);
    }
  }

  void hold_annotation(std::size_t key, const Value& parent) {
    const auto found = annotated_.find(static_cast<std::uint32_t>(key));
    if (found == annotated_.end() || found->second != parent.number) {
      say("an annotation has another element", parent.number);
    }
  }

  const Haru& haru_;
  std::vector<Page> pages_;
  std::unordered_map<std::uint32_t, std::size_t> page_of_;  // by object
  std::vector<std::vector<std::uint32_t>> owners_;          // by page, then MCID; 0: nobody yet
  std::unordered_set<std::string> destinations_;
  std::vector<bool> is_read_;                                   // by object: elements
  std::unordered_map<std::uint32_t, std::uint32_t> annotated_;  // StructParent to element
  std::unordered_map<std::string, std::uint32_t> names_;
  std::vector<std::pair<std::uint32_t, std::string>> headers_;  // as cells name them
  std::uint32_t page_ = 0;  // the object of the page of the element being read
  std::string fault_;
};

std::size_t count_of(std::string_view text, std::string_view what) {
  std::size_t count = 0;
  for (std::size_t at = text.find(what); at != text.npos; at = text.find(what, at + what.size())) {
    ++count;
  }
  return count;
}

/// The pieces of marked content on a page, and what is wrong with them.
struct Pieces {
  std::uint32_t count = 0;
  std::string fault;
};

// Behind its number stands nothing, or what is spoken in its place.
bool is_numbered(std::string_view piece, std::uint32_t number) {
  const std::string digits = std::to_string(number);
  if (!piece.starts_with(digits)) return false;
  const std::string_view behind = piece.substr(digits.size());
  return behind.starts_with(">> BDC\n") || behind.starts_with(" /ActualText ");
}

Pieces pieces_of(std::string_view content) {
  constexpr std::string_view begin = "<</MCID ";
  Pieces pieces;
  for (std::size_t at = content.find(begin); at != content.npos; at = content.find(begin, at)) {
    at += begin.size();
    if (!is_numbered(content.substr(at), pieces.count++)) pieces.fault = "pieces are out of order";
  }
  const bool all_end = count_of(content, "BDC\n") == count_of(content, "EMC\n");
  if (!all_end) pieces.fault = "marked content does not end";
  return pieces;
}

/// A content stream without its strings, whose bytes may look like operators: seldom
/// enough to ask only where something seems wrong.
std::string operators_of(std::string_view content) {
  std::string operators;
  while (true) {
    const std::size_t open = content.find('(');
    operators += content.substr(0, open);
    if (open == content.npos) return operators;
    content.remove_prefix(open);
    next_value(content);
  }
}

}  // namespace

void Proof::add_page(ObjectNumber page, std::string_view content) {
  Pieces pieces = pieces_of(content);
  if (!pieces.fault.empty()) pieces = pieces_of(operators_of(content));
  if (!pieces.fault.empty() && fault_.empty()) {
    fault_ = pieces.fault + " on page " + std::to_string(pages_.size() + 1);
  }
  pages_.push_back({static_cast<std::uint32_t>(page), pieces.count});
}

Result<Done> Proof::of(const Haru& haru) const {
  std::vector<Reading::Page> pages;
  for (const Page& page : pages_) pages.push_back({page.object, page.pieces});
  const std::string fault = fault_.empty() ? Reading(haru, std::move(pages)).fault() : fault_;
  if (fault.empty()) return Done{};
  return Failure{"the PDF was written wrongly, which is no fault of its author: " + fault};
}

}  // namespace folio::pdf
