#include <algorithm>
#include <set>
#include <string>
#include <utility>

#include "base/text.h"
#include "resolve/passes.h"

namespace folio::resolve {

namespace {

using model::Block;
using model::Document;
using model::Numbering;
using model::Section;
using model::UnderH3;

// Anchors and addresses already taken in one document. Authors' own ids go in
// first, so that a made name always gives way to a chosen one.
class Names {
 public:
  void take(const std::string& name) {
    if (!name.empty()) taken_.insert(name);
  }

  std::string fresh(const std::string& wish) {
    std::string name = wish;
    for (int i = 2; !taken_.insert(name).second; ++i) name = wish + "-" + std::to_string(i);
    return name;
  }

  std::string chosen_or_fresh(const std::string& chosen, const std::string& wish) {
    return chosen.empty() ? fresh(wish) : chosen;
  }

 private:
  std::set<std::string> taken_;
};

std::string dashed(std::string number) {
  std::ranges::replace(number, '.', '-');
  return number;
}

// Where the counters of one document stand.
class Counters {
 public:
  Counters(Numbering scheme, UnderH3 under_h3) : scheme_(scheme), under_h3_(under_h3) {}

  std::string begin_section(const Section& section) {
    counts_ = !section.unnumbered && section.label.empty();
    levels_[1] = levels_[2] = 0;
    below_heading_ = below_unnumbered_ = false;
    const bool numbered = scheme_ == Numbering::decimal || scheme_ == Numbering::headings;
    if (!numbered || !counts_ || section.title.empty()) {
      counts_ = counts_ && scheme_ == Numbering::continuous;
      return "";
    }
    ++levels_[0];
    return std::to_string(levels_[0]);
  }

  std::string heading(int level, bool unnumbered) {
    if (!counts_) return "";
    if (scheme_ == Numbering::headings) return heading_by_level(level, unnumbered);
    if (scheme_ != Numbering::decimal || level != 3) return "";
    below_heading_ = !unnumbered;
    if (unnumbered) return "";
    levels_[2] = 0;
    return dotted(++levels_[1]);
  }

  std::string paragraph() {
    if (!counts_) return "";
    if (scheme_ == Numbering::continuous) return std::to_string(++running_);
    if (scheme_ != Numbering::decimal) return "";
    if (!below_heading_) return dotted(++levels_[1]);
    if (under_h3_ == UnderH3::none) return "";
    return dotted(levels_[1]) + "." + std::to_string(++levels_[2]);
  }

 private:
  std::string dotted(int second) const {
    return std::to_string(levels_[0]) + "." + std::to_string(second);
  }

  std::string heading_by_level(int level, bool unnumbered) {
    if (level == 3) below_unnumbered_ = unnumbered;
    if (unnumbered || below_unnumbered_ || level > 4) return "";
    if (level == 3) {
      levels_[2] = 0;
      return dotted(++levels_[1]);
    }
    return dotted(levels_[1]) + "." + std::to_string(++levels_[2]);
  }

  Numbering scheme_;
  UnderH3 under_h3_;
  bool counts_ = false;            // whether paragraphs of this section take numbers at all
  bool below_heading_ = false;     // of the third level, in decimal numbering
  bool below_unnumbered_ = false;  // third-level heading, in heading numbering
  int levels_[3] = {0, 0, 0};
  int running_ = 0;
};

class Pass {
 public:
  explicit Pass(Document& document)
      : document_(document), counters_(document.header.numbering, document.header.under_h3) {}

  void run() {
    for (Section& section : document_.sections) take_names(section);
    for (Section& section : document_.sections) number_section(section);
    for (Section& section : document_.sections) number_notes(section);
  }

 private:
  void take_names(Section& section) {
    names_.take(section.id);
    for_each_block(section.blocks, [&](Block& block) { names_.take(block.id); });
  }

  void number_section(Section& section) {
    section.number = counters_.begin_section(section);
    const std::string title = text::slug(model::plain_text(section.title));
    const std::string wish = !section.label.empty() ? text::slug(section.label)
                             : title.empty()        ? "section"
                                                    : title;
    const bool opening = section.title.empty() && section.label.empty();
    section.anchor = names_.chosen_or_fresh(section.id, opening ? "introduction" : wish);
    section.slug = opening ? "" : addresses_.fresh(section.anchor);
    for (Block& block : section.blocks) number_top_level(block);
    for_each_block(section.blocks, [&](Block& block) { number_tables_and_figures(block); });
    for_each_block(section.blocks, [&](Block& block) { name_headings(block); });
  }

  void number_top_level(Block& block) {
    if (const auto* heading = std::get_if<model::Heading>(&block.value)) {
      block.number = counters_.heading(heading->level, block.unnumbered);
    } else if (std::holds_alternative<model::Paragraph>(block.value) && !block.unnumbered) {
      block.number = counters_.paragraph();
      if (!block.number.empty()) {
        block.anchor = names_.chosen_or_fresh(block.id, "p-" + dashed(block.number));
      }
    } else if (auto* asked = std::get_if<model::Recommendations>(&block.value)) {
      number_items(asked->list, block.unnumbered);
    }
    if (block.anchor.empty()) block.anchor = block.id;
  }

  // Recommendations are numbered as the paragraphs round them are; where those
  // have no numbers, 1, 2, 3.
  void number_items(model::List& list, bool unnumbered) {
    int own = 0;
    for (model::ListItem& item : list.items) {
      std::string number = unnumbered ? "" : counters_.paragraph();
      const bool in_scheme = !number.empty();
      item.number = in_scheme ? std::move(number) : std::to_string(++own);
      item.id = name_taken_from(item.blocks);
      const std::string made = (in_scheme ? "p-" : "recommendation-") + dashed(item.number);
      item.anchor = names_.chosen_or_fresh(item.id, made);
    }
  }

  // {#name} at the end of an item's first paragraph names the item.
  static std::string name_taken_from(model::Blocks& blocks) {
    const bool has_words =
        !blocks.empty() && std::holds_alternative<model::Paragraph>(blocks.front().value);
    return has_words ? std::exchange(blocks.front().id, "") : "";
  }

  void number_tables_and_figures(Block& block) {
    if (block.anchor.empty()) block.anchor = block.id;
    if (is_table(block)) {
      block.number = std::to_string(++tables_);
      block.anchor = names_.chosen_or_fresh(block.id, "table-" + block.number);
    } else if (is_figure(block)) {
      block.number = std::to_string(++figures_);
      block.anchor = names_.chosen_or_fresh(block.id, "figure-" + block.number);
    }
  }

  void name_headings(Block& block) {
    const auto* heading = std::get_if<model::Heading>(&block.value);
    if (heading == nullptr || !block.anchor.empty()) return;
    const std::string title = text::slug(model::plain_text(heading->content));
    block.anchor = names_.fresh(title.empty() ? "heading" : title);
  }

  // Notes take their numbers in the order in which readers meet them.
  void number_notes(Section& section) {
    const auto mark = [&](model::Inline& one) {
      auto* reference = std::get_if<model::NoteReference>(&one.value);
      if (reference == nullptr) return;
      const auto note = std::ranges::find(section.notes, reference->label, &model::Note::label);
      if (note == section.notes.end()) return;
      if (note->number == 0) note->number = ++notes_;
      reference->number = note->number;
      reference->use = ++note->uses;
    };
    const auto look = [&](model::Inlines& inlines) { for_each_inline(inlines, mark); };
    look(section.title);
    for_each_inlines(section.blocks, look);
    std::erase_if(section.notes, [](const model::Note& note) { return note.number == 0; });
    std::ranges::sort(section.notes, {}, &model::Note::number);
  }

  Document& document_;
  Counters counters_;
  Names names_;
  Names addresses_ = reserved_addresses();
  int tables_ = 0, figures_ = 0, notes_ = 0;

  // What else a document's folder holds on the website.
  static Names reserved_addresses() {
    Names names;
    for (const char* name : {"all", "changes", "data", "figures"}) names.take(name);
    return names;
  }
};

}  // namespace

Document number(Document document) {
  Pass(document).run();
  return document;
}

}  // namespace folio::resolve
