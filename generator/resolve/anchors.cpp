#include <set>
#include <span>
#include <string>
#include <utility>

#include "base/text.h"
#include "resolve/passes.h"

namespace folio::resolve {

namespace {

using model::Block;
using model::Document;
using model::Section;
using Kind = Anchor::Kind;

/// Collects everything in a document that a reference can name.
class Anchors {
 public:
  explicit Anchors(const Document& document) : document_(document) {}

  std::vector<Anchor> all() {
    for (const Section& section : document_.sections) add(section);
    // Records are found in the first table or list that shows them.
    for (const Section& section : document_.sections) {
      page_ = section.slug;
      for_each_block(section.blocks, [this](const Block& block) { add_records(block); });
    }
    return std::move(anchors_);
  }

 private:
  // A heading, and what stands below it is said to be in.
  struct Stretch {
    Kind kind = Kind::section;
    std::string number, title;
  };

  bool has_minutes() const { return document_.header.numbering == model::Numbering::minutes; }

  void add(const Section& section) {
    within_ = &section;
    page_ = section.slug;
    paragraph_.clear();
    stretch_ = {has_minutes() && !section.number.empty() ? Kind::minute : Kind::section,
                section.number, model::plain_text(section.title)};
    if (!section.label.empty()) stretch_ = {Kind::appendix, section.label, stretch_.title};
    section_ = stretch_;
    if (!section.label.empty()) put_stretch(text::slug(section.label), section.anchor);
    put_stretch(section.id, section.anchor);
    for (const Block& block : section.blocks) add_top_level(block);
  }

  void put_stretch(const std::string& id, const std::string& anchor) {
    put(id, stretch_.kind, stretch_.number, stretch_.title, anchor);
  }

  void add_top_level(const Block& block) {
    if (const auto* heading = std::get_if<model::Heading>(&block.value)) {
      return add_heading(block, model::plain_text(heading->content));
    }
    if (const auto* advice = std::get_if<model::Implication>(&block.value)) {
      add(block);
      for (const Block& inner : advice->blocks) add_top_level(inner);
      return;
    }
    if (const auto* asked = std::get_if<model::Recommendations>(&block.value)) {
      return add_recommendations(block, *asked);
    }
    const bool is_paragraph = std::holds_alternative<model::Paragraph>(block.value);
    if (is_paragraph && !block.number.empty()) paragraph_ = block.number;
    const std::span<const Block> alone(&block, 1);
    for_each_block(alone, [this](const Block& inner) { add(inner); });
  }

  // What stands below a heading without a number is found by its section's.
  void add_heading(const Block& block, std::string title) {
    const bool minute = has_minutes() && !block.number.empty();
    stretch_ = {minute ? Kind::minute : Kind::section, block.number, std::move(title)};
    put_stretch(block.id, block.anchor);
    if (block.number.empty() && !section_.number.empty()) stretch_ = section_;
    paragraph_.clear();
  }

  // What stands in a recommendation is found by its number.
  void add_recommendations(const Block& block, const model::Recommendations& asked) {
    add(block);
    const Stretch around = stretch_;
    const std::string paragraph = paragraph_;
    for (const model::ListItem& item : asked.list.items) {
      const Kind kind = kind_of(item, *within_, document_.header.numbering);
      put(item.id, kind, item.number, "", item.anchor);
      stretch_ = {kind, item.number, ""};
      paragraph_ = kind == Kind::paragraph ? item.number : "";
      for_each_block(item.blocks, [this](const Block& inner) { add(inner); });
    }
    stretch_ = around;
    paragraph_ = paragraph;
  }

  void add(const Block& block) {
    if (const auto* list = std::get_if<model::List>(&block.value)) add_items(*list, "");
    if (is_table(block) || is_figure(block)) {
      return put(block.id, is_table(block) ? Kind::table : Kind::figure, block.number, "",
                 block.anchor);
    }
    const bool is_paragraph = std::holds_alternative<model::Paragraph>(block.value);
    if (is_paragraph && !block.number.empty()) {
      return put(block.id, Kind::paragraph, block.number, "", block.anchor);
    }
    const auto* callout = std::get_if<model::Callout>(&block.value);
    put_within(block.id, Kind::passage, "", callout ? model::plain_text(callout->title) : "",
               block.anchor);
  }

  // An item is named at the end of its first paragraph. With labels of the
  // author's it belongs to the paragraph above: "4.3(a)(ii)".
  void add_items(const model::List& list, const std::string& outer) {
    for (std::size_t i = 0; i < list.items.size(); ++i) {
      const model::ListItem& item = list.items[i];
      std::string label = outer + label_of(list, i);
      for (const Block& block : item.blocks) {
        if (const auto* inner = std::get_if<model::List>(&block.value)) add_items(*inner, label);
      }
      const Block* first = item.blocks.empty() ? nullptr : &item.blocks.front();
      const bool named = first != nullptr && std::holds_alternative<model::Paragraph>(first->value);
      if (named && !label.empty()) add_item(list, *first, std::move(label));
    }
  }

  static std::string label_of(const model::List& list, std::size_t at) {
    switch (list.kind) {
      case model::List::Kind::bullet: return "";
      case model::List::Kind::decimal: return std::to_string(list.start + static_cast<int>(at));
      case model::List::Kind::labelled: return list.items[at].label;
    }
    return "";
  }

  void add_item(const model::List& list, const Block& first, std::string label) {
    const bool of_law = list.kind == model::List::Kind::labelled && !paragraph_.empty();
    if (of_law) {
      const std::string gap = label.starts_with('(') ? "" : " ";
      return put(first.id, Kind::paragraph, paragraph_ + gap + label, "", first.anchor);
    }
    put_within(first.id, Kind::list_item, std::move(label), "", first.anchor);
    const bool is_new = !anchors_.empty() && anchors_.back().id == first.id;
    if (!is_new || paragraph_.empty()) return;
    anchors_.back().within = Kind::paragraph;
    anchors_.back().within_number = paragraph_;
  }

  void add_records(const Block& block) {
    const auto* view = std::get_if<model::RecordView>(&block.value);
    if (view == nullptr || !view->document.empty()) return;
    for (const RecordName& one : record_names(*view, document_.header, document_.records)) {
      put(one.id, Kind::record, one.number, one.title, block.anchor);
    }
  }

  void put_within(const std::string& id, Kind kind, std::string number, std::string title,
                  const std::string& anchor) {
    const std::size_t before = anchors_.size();
    put(id, kind, std::move(number), std::move(title), anchor);
    if (anchors_.size() == before) return;
    Anchor& made = anchors_.back();
    made.within = stretch_.kind;
    made.within_number = stretch_.number;
    made.within_title = stretch_.title;
  }

  void put(const std::string& id, Kind kind, std::string number, std::string title,
           const std::string& anchor) {
    if (id.empty() || !seen_.insert(id).second) return;
    anchors_.push_back({id, kind, std::move(number), std::move(title), page_, anchor});
  }

  const Document& document_;
  std::vector<Anchor> anchors_;
  std::set<std::string> seen_;
  const Section* within_ = nullptr;
  std::string page_;
  Stretch section_, stretch_;
  std::string paragraph_;  // number of the last one, under the same heading
};

}  // namespace

Anchor::Kind kind_of(const model::ListItem& recommendation, const Section& section,
                     model::Numbering scheme) {
  const bool is_dotted = recommendation.number.find('.') != std::string::npos;
  const bool is_counted = !section.unnumbered && section.label.empty();
  switch (scheme) {
    case model::Numbering::none:
    case model::Numbering::headings:
    case model::Numbering::decimal: return is_dotted ? Kind::paragraph : Kind::recommendation;
    case model::Numbering::continuous:
      return is_dotted || is_counted ? Kind::paragraph : Kind::recommendation;
    case model::Numbering::manual:
    case model::Numbering::minutes:
      return recommendation.typed_number.empty() ? Kind::recommendation : Kind::paragraph;
  }
  return Kind::paragraph;
}

std::vector<Anchor> anchors_of(const Document& numbered) { return Anchors(numbered).all(); }

}  // namespace folio::resolve
