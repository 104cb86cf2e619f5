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

// "A" of "Appendix A". A figure would be taken for a section's number: "A2" of
// "Appendix 2", "S1" of "Schedule 1".
// "An2" of "Annex 2" beside "Appendix 2": no two are alike.
std::string stem_of_appendix(const std::string& label, const std::set<std::string>& taken) {
  const std::string name = label.substr(label.rfind(' ') + 1);
  const bool is_figure = name.find_first_not_of("0123456789") == std::string::npos;
  std::string stem = is_figure ? "" : name;
  for (std::size_t end = 0; stem.empty() || (taken.contains(stem) && end < label.size());) {
    text::next_code_point(label, end);
    stem = label.substr(0, end) + name;
  }
  return stem;
}

// Where the counters of one document stand. The schemes that keep what authors
// typed count nothing.
class Counters {
 public:
  explicit Counters(const model::Header& header)
      : scheme_(header.numbering),
        under_h3_(header.under_h3),
        has_numbered_appendices_(header.number_appendices) {}

  std::string begin_section(const Section& section) {
    if (is_typed()) return section.typed_number;
    if (has_numbered_appendices_ && !section.label.empty()) return begin_appendix(section);
    counts_ = !section.unnumbered && section.label.empty();
    levels_[1] = levels_[2] = 0;
    below_heading_ = below_unnumbered_ = false;
    const bool numbered = scheme_ == Numbering::decimal || scheme_ == Numbering::headings;
    if (!numbered || !counts_ || section.title.empty()) {
      counts_ = counts_ && scheme_ == Numbering::continuous;
      return "";
    }
    stem_ = std::to_string(++levels_[0]);
    return stem_;
  }

  std::string heading(int level, const Block& block) {
    if (is_typed()) return block.typed_number;
    if (!counts_) return "";
    if (scheme_ == Numbering::headings) return heading_by_level(level, block.unnumbered);
    if (scheme_ != Numbering::decimal || level != 3) return "";
    below_heading_ = !block.unnumbered;
    if (block.unnumbered) return "";
    levels_[2] = 0;
    return dotted(++levels_[1]);
  }

  // What officers advise under a heading such as 7.1 is cited by that, unless the
  // paragraphs under it have numbers of their own.
  bool counts_advice() const {
    return scheme_ != Numbering::decimal || !below_heading_ || under_h3_ == UnderH3::sub;
  }

  std::string paragraph(const std::string& typed_number) {
    if (is_typed()) return typed_number;
    if (!counts_) return "";
    if (scheme_ == Numbering::continuous) {
      return appendix_.empty() ? std::to_string(++running_) : dotted(++levels_[1]);
    }
    if (scheme_ != Numbering::decimal) return "";
    if (!below_heading_) return dotted(++levels_[1]);
    if (under_h3_ == UnderH3::none) return "";
    return dotted(levels_[1]) + "." + std::to_string(++levels_[2]);
  }

 private:
  bool is_typed() const { return scheme_ == Numbering::manual || scheme_ == Numbering::minutes; }

  // All sections of one appendix share one run of numbers.
  std::string begin_appendix(const Section& section) {
    if (std::exchange(appendix_, section.label) != section.label) {
      levels_[1] = levels_[2] = 0;
      stem_ = stem_of_appendix(section.label, stems_);
      stems_.insert(stem_);
    }
    below_heading_ = below_unnumbered_ = false;
    counts_ =
        !section.unnumbered && (scheme_ == Numbering::decimal || scheme_ == Numbering::continuous);
    return "";
  }

  std::string dotted(int second) const { return stem_ + "." + std::to_string(second); }

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
  bool has_numbered_appendices_;
  std::string appendix_;           // its label, while in one
  std::string stem_;               // "4" of 4.3, "A" of A.3
  std::set<std::string> stems_;    // of the appendices so far
  bool counts_ = false;            // whether paragraphs of this section take numbers at all
  bool below_heading_ = false;     // of the third level, in decimal numbering
  bool below_unnumbered_ = false;  // third-level heading, in heading numbering
  int levels_[3] = {0, 0, 0};
  int running_ = 0;
};

// "p-4-3" of paragraph 4.3, "minute-24-24" of minute 24/24.
std::string name_of(std::string_view what, const std::string& number) {
  return number.empty() ? "" : std::string(what) + "-" + text::slug(number);
}

class Pass {
 public:
  explicit Pass(Document& document)
      : document_(document), scheme_(document.header.numbering), counters_(document.header) {}

  void run() {
    for (Section& section : document_.sections) number_section(section);
    for (Section& section : document_.sections) number_notes(section);
  }

 private:
  void number_section(Section& section) {
    const bool minutes = scheme_ == Numbering::minutes;
    section.number = counters_.begin_section(section);
    section.printed_anchor = name_of(minutes ? "minute" : "section", section.number);
    for (Block& block : section.blocks) number_top_level(block);
    for_each_block(section.blocks, [&](Block& block) { number_tables_and_figures(block); });
  }

  void number_top_level(Block& block) {
    if (const auto* heading = std::get_if<model::Heading>(&block.value)) {
      block.number = counters_.heading(heading->level, block);
      block.printed_anchor = name_of(name_of_headings(), block.number);
    } else if (std::holds_alternative<model::Paragraph>(block.value) && !block.unnumbered) {
      block.number = counters_.paragraph(block.typed_number);
      block.printed_anchor = name_of("p", block.number);
    } else if (auto* asked = std::get_if<model::Recommendations>(&block.value)) {
      number_items(asked->list, block.unnumbered);
    } else if (auto* advice = std::get_if<model::Implication>(&block.value)) {
      if (!counters_.counts_advice()) return;
      for (Block& inner : advice->blocks) number_top_level(inner);
    }
  }

  // Where headings share the counter of paragraphs they are called as those are.
  std::string_view name_of_headings() const {
    if (scheme_ == Numbering::minutes) return "minute";
    return scheme_ == Numbering::headings ? "section" : "p";
  }

  // Recommendations are numbered as the paragraphs round them are; where those
  // have no numbers, 1, 2, 3.
  void number_items(model::List& list, bool unnumbered) {
    int own = 0;
    for (model::ListItem& item : list.items) {
      item.number = unnumbered ? "" : counters_.paragraph(item.typed_number);
      const bool in_scheme = !item.number.empty();
      if (!in_scheme) item.number = std::to_string(++own);
      item.id = name_taken_from(item.blocks);
      item.printed_anchor = name_of(in_scheme ? "p" : "recommendation", item.number);
    }
  }

  // {#name} at the end of an item names the item, and so does one at the end of
  // any of its paragraphs: the first counts.
  static std::string name_taken_from(model::Blocks& blocks) {
    for (Block& block : blocks) {
      const bool has_words = std::holds_alternative<model::Paragraph>(block.value);
      if (has_words && !block.id.empty()) return std::exchange(block.id, "");
    }
    return "";
  }

  void number_tables_and_figures(Block& block) {
    if (is_table(block)) {
      block.number = std::to_string(++tables_);
      block.printed_anchor = name_of("table", block.number);
    } else if (is_figure(block)) {
      block.number = std::to_string(++figures_);
      block.printed_anchor = name_of("figure", block.number);
    }
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
  Numbering scheme_;
  Counters counters_;
  int tables_ = 0, figures_ = 0, notes_ = 0;
};

// Every section has a page, named as the section is; what stands before any
// heading opens the document's first page.
void address_sections(Document& document) {
  // What else a document's folder holds on the website.
  std::set<std::string> taken{"all", "changes", "data", "figures", "files"};
  for (Section& section : document.sections) {
    const bool opening = section.title.empty() && section.label.empty();
    section.slug = opening ? "" : section.anchor;
    for (int i = 2; !opening && !taken.insert(section.slug).second; ++i) {
      section.slug = section.anchor + "-" + std::to_string(i);
    }
  }
}

}  // namespace

Document number(Document document) {
  Pass(document).run();
  name_places(document);
  address_sections(document);
  return document;
}

}  // namespace folio::resolve
