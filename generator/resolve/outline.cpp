#include <algorithm>
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
using model::Section;

constexpr std::size_t longest_opening = 300;  // code points

// The first words of a section, cut at a space.
std::string opening_of(const Section& section) {
  const std::string words = text::squeezed(model::plain_text(section.blocks));
  if (text::length(words) <= longest_opening) return words;
  std::size_t offset = 0, cut = 0;
  for (std::size_t count = 0; count < longest_opening; ++count) {
    if (words[offset] == ' ') cut = offset;
    text::next_code_point(words, offset);
  }
  return words.substr(0, cut == 0 ? offset : cut) + "…";
}

SectionOutline outline_of_section(const Section& section) {
  SectionOutline outline{section.number,
                         model::plain_text(section.title),
                         section.slug,
                         section.anchor,
                         section.label,
                         opening_of(section),
                         {}};
  for (const Block& block : section.blocks) {
    const auto* heading = std::get_if<model::Heading>(&block.value);
    if (heading == nullptr || heading->level != 3) continue;
    outline.headings.push_back({block.number, model::plain_text(heading->content), block.anchor});
  }
  return outline;
}

std::size_t words_in(std::string_view text) {
  std::size_t count = 0;
  bool inside = false;
  for (const char c : text) {
    const bool space = c == ' ' || c == '\n' || c == '\t';
    if (!space && !inside) ++count;
    inside = !space;
  }
  return count;
}

// Everything in a document that a reference can name.
class Anchors {
 public:
  explicit Anchors(std::vector<Anchor>& out) : out_(out) {}

  void add(const Section& section) {
    section_ = &section;
    const std::string title = model::plain_text(section.title);
    if (section.label.empty()) {
      put(section.id, Anchor::Kind::section, section.number, title, section.anchor);
    } else {
      put(text::slug(section.label), Anchor::Kind::appendix, section.label, title, section.anchor);
      put(section.id, Anchor::Kind::appendix, section.label, title, section.anchor);
    }
    for_each_block(section.blocks, [this](const Block& block) { add(block); });
  }

  // Actions and toolkit items are named by their records; they are found in
  // the table that shows them.
  void add(const model::Records& records, const std::vector<Section>& sections) {
    using Kind = model::RecordView::Kind;
    for (const Section& section : sections) {
      section_ = &section;
      for_each_block(section.blocks, [&](const Block& block) {
        const auto* table = std::get_if<model::RecordView>(&block.value);
        if (table == nullptr || !table->document.empty()) return;
        if (table->kind == Kind::actions) add_actions(records, *table, block.anchor);
        if (table->kind == Kind::ratings) add_ratings(records, block.anchor);
      });
    }
  }

 private:
  void add(const Block& block) {
    const Anchor::Kind kind = kind_of(block);
    std::string title;
    if (const auto* heading = std::get_if<model::Heading>(&block.value)) {
      title = model::plain_text(heading->content);
    }
    put(block.id, kind, block.number, title, block.anchor);
    const auto* asked = std::get_if<model::Recommendations>(&block.value);
    if (asked == nullptr) return;
    for (const model::ListItem& item : asked->list.items) {
      put(item.id, Anchor::Kind::paragraph, item.number, "", item.anchor);
    }
  }

  static Anchor::Kind kind_of(const Block& block) {
    if (std::holds_alternative<model::Heading>(block.value)) return Anchor::Kind::heading;
    if (is_figure(block)) return Anchor::Kind::figure;
    if (is_table(block)) return Anchor::Kind::table;
    return Anchor::Kind::paragraph;
  }

  void add_actions(const model::Records& records, const model::RecordView& table,
                   const std::string& anchor) {
    for (const model::Action& action : records.actions) {
      if (!table.workstream.empty() && table.workstream != action.workstream) continue;
      put(action.id, Anchor::Kind::item, "", action.title, anchor);
    }
  }

  void add_ratings(const model::Records& records, const std::string& anchor) {
    for (std::size_t i = 0; i < records.toolkit.ratings.size(); ++i) {
      const std::string number = std::to_string(i + 1);
      put("item-" + number, Anchor::Kind::item, number, records.toolkit.ratings[i].item, anchor);
    }
  }

  void put(const std::string& id, Anchor::Kind kind, std::string number, std::string title,
           std::string anchor) {
    if (id.empty() || !seen_.insert(id).second) return;
    out_.push_back(
        {id, kind, std::move(number), std::move(title), section_->slug, std::move(anchor)});
  }

  std::vector<Anchor>& out_;
  const Section* section_ = nullptr;
  std::set<std::string> seen_;
};

std::vector<RecordsShown> records_shown_in(const Document& document) {
  std::vector<RecordsShown> shown;
  for (const Section& section : document.sections) {
    for_each_block(section.blocks, [&](const Block& block) {
      const auto* table = std::get_if<model::RecordView>(&block.value);
      if (table != nullptr) shown.push_back({*table, block.span});
    });
  }
  return shown;
}

std::vector<Mention> mentions_in(const Document& document) {
  std::vector<Mention> mentions;
  const auto note = [&](const model::Inline& one) {
    const auto* reference = std::get_if<model::CrossReference>(&one.value);
    if (reference != nullptr) mentions.push_back({reference->document, reference->id, one.span});
  };
  const auto look = [&](const model::Inlines& inlines) { for_each_inline(inlines, note); };
  for (const Section& section : document.sections) {
    look(section.title);
    for_each_inlines(section.blocks, look);
    for (const model::Note& one : section.notes) for_each_inlines(one.blocks, look);
  }
  for (const RecordsShown& shown : records_shown_in(document)) {
    if (!shown.table.document.empty()) mentions.push_back({shown.table.document, "", shown.span});
  }
  return mentions;
}

// Everything the document was made from, in its order: its open files by name
// and text, its pictures, and the notices at the gate, which no file holds.
class Sources {
 public:
  std::string digest_of(const Document& document) {
    add(document.header.span);
    for (const model::Action& action : document.records.actions) add(action.span);
    for (const model::ToolkitRating& rating : document.records.toolkit.ratings) add(rating.span);
    for (const model::Impact& impact : document.records.impacts) add(impact.span);
    for (const Section& section : document.sections) {
      add(section.span);
      if (section.span.file == nullptr) digest_.add(model::plain_text(section.blocks));
      add_pictures(section.blocks);
      for (const model::Note& note : section.notes) add_pictures(note.blocks);
    }
    return digest_.hex();
  }

 private:
  void add(const source::Span& span) {
    if (span.file == nullptr || !seen_.insert(span.file).second) return;
    digest_.add(span.file->path()).add(span.file->text());
  }

  void add_pictures(const model::Blocks& blocks) {
    for_each_block(blocks, [this](const Block& block) {
      const auto* figure = std::get_if<model::Figure>(&block.value);
      if (figure != nullptr && figure->picture) digest_.add(figure->picture->bytes);
    });
  }

  Digest digest_;
  std::set<const source::SourceFile*> seen_;
};

}  // namespace

std::vector<SectionOutline> sections_of(const Document& numbered) {
  std::vector<SectionOutline> sections;
  for (const Section& section : numbered.sections) sections.push_back(outline_of_section(section));
  return sections;
}

Outline outline_of(const Document& document, const model::Words& words) {
  const Document numbered = number(complete(document, words));
  Outline outline;
  outline.header = numbered.header;
  outline.sections = sections_of(numbered);
  Anchors anchors(outline.anchors);
  for (const Section& section : numbered.sections) anchors.add(section);
  anchors.add(numbered.records, numbered.sections);
  outline.mentions = mentions_in(numbered);
  outline.records_shown = records_shown_in(numbered);
  outline.records = numbered.records;
  for (const Section& section : numbered.sections) {
    outline.words += words_in(model::plain_text(section.blocks));
  }
  outline.digest = Sources().digest_of(numbered);
  return outline;
}

}  // namespace folio::resolve
