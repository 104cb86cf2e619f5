#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <utility>

#include "base/digest.h"
#include "base/text.h"
#include "resolve/passes.h"

namespace folio::resolve {

namespace {

using model::Block;
using model::Document;
using model::LockedId;
using model::Section;
using Kind = LockedId::Kind;

constexpr std::size_t digest_length = 16;  // hexadecimal digits
constexpr std::size_t shortest_code = 6;   // letters of a name made from words

// What a table made from records is recognised by: what was asked for.
std::string words_of(const model::RecordView& view) {
  std::string words = std::to_string(static_cast<int>(view.kind)) + " " + view.document + " " +
                      view.workstream + " " + model::plain_text(view.caption);
  for (const std::string& id : view.ids) words += " " + id;
  return words;
}

std::string words_of(const Block& block) {
  if (const auto* view = std::get_if<model::RecordView>(&block.value)) return words_of(*view);
  if (const auto* figure = std::get_if<model::Figure>(&block.value)) {
    return figure->path + " " + figure->alt + " " + model::plain_text(figure->caption);
  }
  // Rows come and go; the caption says what the table is about.
  const auto* table = std::get_if<model::Table>(&block.value);
  if (table != nullptr && !table->caption.empty()) return model::plain_text(table->caption);
  return model::plain_text(model::Blocks{block});
}

/// Collects the spots of one document, in its order.
class Collection {
 public:
  std::vector<Spot> of(Document& document) {
    for (Section& section : document.sections) {
      add(section);
      for (Block& block : section.blocks) {
        is_top_level_ = true;
        add(block);
      }
    }
    return std::move(spots_);
  }

 private:
  Spot& put(Kind kind, const std::string& id, const std::string& number, std::string words,
            std::string stem) {
    Spot spot;
    spot.kind = kind;
    spot.chosen = id;
    spot.number = number;
    spot.words = text::squeezed(words);
    spot.stem = std::move(stem);
    spot.digest = digest_of(spot.words).substr(0, digest_length);
    return spots_.emplace_back(std::move(spot));
  }

  template <typename Named>
  static void lead_to(Spot& spot, Named& named) {
    spot.anchor = &named.anchor;
    spot.printed_anchor = &named.printed_anchor;
    spot.former_anchors = &named.former_anchors;
  }

  void add(Section& section) {
    const std::string title = model::plain_text(section.title);
    const bool opening = section.title.empty() && section.label.empty();
    Spot& spot = put(Kind::section, section.id, section.number, title,
                     opening ? "introduction" : text::slug(title));
    if (spot.stem.empty()) spot.stem = "section";
    spot.labelled = text::slug(section.label);
    spot.digested = false;
    lead_to(spot, section);
  }

  void add(Block& block) {
    add_itself(block);
    if (auto* asked = std::get_if<model::Recommendations>(&block.value)) {
      if (is_top_level_) add_items(asked->list);
    }
    // What officers advise is cited by its paragraphs, as the section's own are.
    const bool goes_on = is_top_level_ && std::holds_alternative<model::Implication>(block.value);
    model::for_each_held(block, [&](model::Blocks& inner) {
      for (Block& one : inner) {
        is_top_level_ = goes_on;
        add(one);
      }
    });
  }

  void add_itself(Block& block) {
    if (auto* heading = std::get_if<model::Heading>(&block.value)) {
      return add_heading(*heading, block);
    }
    if (is_table(block)) return add(block, Kind::table, "table");
    if (is_figure(block)) return add(block, Kind::figure, "figure");
    const bool is_paragraph = std::holds_alternative<model::Paragraph>(block.value);
    if (is_paragraph && is_top_level_) {
      add(block, Kind::paragraph, "p");
      spots_.back().optional = block.number.empty();
    } else if (std::holds_alternative<model::RecordView>(block.value)) {
      add(block, Kind::part, "list");
    } else if (!block.id.empty()) {
      add(block, Kind::part, "part");
    }
  }

  void add(Block& block, Kind kind, std::string stem) {
    lead_to(put(kind, block.id, block.number, words_of(block), std::move(stem)), block);
  }

  void add_heading(const model::Heading& heading, Block& block) {
    const std::string title = model::plain_text(heading.content);
    Spot& spot = put(Kind::heading, block.id, block.number, title, text::slug(title));
    if (spot.stem.empty()) spot.stem = "heading";
    spot.digested = false;
    lead_to(spot, block);
  }

  void add_items(model::List& list) {
    for (model::ListItem& item : list.items) {
      Spot& spot = put(Kind::paragraph, item.id, item.number, model::plain_text(item.blocks), "p");
      lead_to(spot, item);
    }
  }

  std::vector<Spot> spots_;
  bool is_top_level_ = true;
};

// A digest in letters and digits that nobody mistakes for one another.
std::string code_of(const std::string& digest) {
  constexpr std::string_view letters = "0123456789abcdefghjkmnpqrstvwxyz";
  std::uint64_t bits = 0;
  for (const char c : digest) {
    bits = bits * 16 + static_cast<std::uint64_t>(c <= '9' ? c - '0' : c - 'a' + 10);
  }
  std::string code;
  for (int shift = 59; shift >= 4; shift -= 5) code += letters[(bits >> shift) & 31];
  return code;
}

/// Gives names, each to one place.
class Naming {
 public:
  enum class Whose { own, originals };

  Naming(std::vector<Spot> spots, const model::IdsLock& lock, Whose whose)
      : spots_(std::move(spots)),
        whose_(whose),
        entries_(lock.entries),
        entry_of_(whose == Whose::own ? recognised(spots_, lock) : corresponding(spots_, lock)) {}

  // Authors' own names go first, so that a made one always gives way; then those
  // that addresses have led to so far; then new ones; last those of numbers.
  void run() {
    for (const Spot& spot : spots_) {
      if (!spot.chosen.empty()) take(*spot.anchor = spot.chosen);
    }
    for (std::size_t i = 0; i < spots_.size(); ++i) keep(i);
    for (std::size_t i = 0; i < spots_.size(); ++i) keep_former(i);
    for (Spot& spot : spots_) {
      if (spot.anchor->empty() && !spot.optional) *spot.anchor = made(spot);
    }
    for (const Spot& spot : spots_) {
      if (!spot.printed_anchor->empty() && !take(*spot.printed_anchor)) {
        spot.printed_anchor->clear();
      }
    }
  }

 private:
  bool take(const std::string& name) { return taken_.insert(name).second; }

  void keep(std::size_t i) {
    const Spot& spot = spots_[i];
    if (!entry_of_[i] || !spot.anchor->empty()) return;
    // A label tells the name, but for a translation, whose label is its own.
    if (whose_ == Whose::own && !spot.labelled.empty()) return;
    const std::string& name = entries_[*entry_of_[i]].id;
    if (!name.empty() && take(name)) *spot.anchor = name;
  }

  // A place with a new name goes on answering to its old ones.
  void keep_former(std::size_t i) {
    if (!entry_of_[i]) return;
    const LockedId& entry = entries_[*entry_of_[i]];
    std::vector<std::string> names = entry.former;
    names.insert(names.begin(), entry.id);
    for (std::string& name : names) {
      const bool awaited = !spots_[i].labelled.empty() && name == spots_[i].labelled;
      if (!awaited && !name.empty() && take(name))
        spots_[i].former_anchors->push_back(std::move(name));
    }
  }

  std::string made(const Spot& spot) {
    if (!spot.labelled.empty()) return counted(spot.labelled);
    if (!spot.digested) return counted(spot.stem);
    const std::string code = code_of(spot.digest);
    const auto [same, is_new] = coded_.emplace(spot.stem + spot.digest, "");
    if (!is_new) return counted(same->second);
    for (std::size_t length = shortest_code; length <= code.size(); ++length) {
      same->second = spot.stem + "-" + code.substr(0, length);
      if (take(same->second)) return same->second;
    }
    return counted(same->second);
  }

  std::string counted(const std::string& wish) {
    std::string name = wish;
    for (int i = 2; !take(name); ++i) name = wish + "-" + std::to_string(i);
    return name;
  }

  std::vector<Spot> spots_;
  Whose whose_;
  const std::vector<LockedId>& entries_;
  std::vector<std::optional<std::size_t>> entry_of_;
  std::set<std::string> taken_;
  std::map<std::string, std::string> coded_;  // words of a kind -> the name made from them
};

}  // namespace

std::vector<Spot> spots_of(Document& document) { return Collection().of(document); }

void name_places(Document& document) {
  const model::IdsLock none;
  const std::optional<model::IdsLock>& lock = document.header.ids_lock;
  const bool is_original = document.header.original_lang.empty();
  Naming(spots_of(document), lock ? *lock : none,
         is_original ? Naming::Whose::own : Naming::Whose::originals)
      .run();
}

}  // namespace folio::resolve
