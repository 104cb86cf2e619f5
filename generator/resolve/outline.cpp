#include <algorithm>
#include <cmath>
#include <set>
#include <string>
#include <utility>

#include "base/digest.h"
#include "base/overloaded.h"
#include "base/text.h"
#include "model/walk.h"
#include "resolve/difference.h"
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
  SectionOutline outline{
      section.number, title_now(section.title), section.slug, section.anchor,
      section.label,  opening_of(section),      {},           section.former_anchors,
      section.lang,   build_of(section),        section.span};
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

// Calls `look` on all words of a document: its sections, and the fields of its
// records, which it or another may show.
template <typename Look>
void for_all_inlines(const Document& document, const Look& look) {
  for (const Section& section : document.sections) {
    look(section.title);
    for_each_inlines(section.blocks, look);
    for (const model::Note& one : section.notes) for_each_inlines(one.blocks, look);
  }
  model::for_each_prose(document.records,
                        [&](const model::Blocks& blocks) { for_each_inlines(blocks, look); });
}

std::vector<Asked> asked_in(const Document& document) {
  std::vector<Asked> asked;
  const auto note = [&](const model::Inline& one) {
    const auto* lookup = std::get_if<model::Lookup>(&one.value);
    if (lookup != nullptr) asked.push_back({*lookup, one.span});
  };
  for_all_inlines(document, [&](const model::Inlines& inlines) { for_each_inline(inlines, note); });
  return asked;
}

std::vector<Mention> mentions_in(const Document& document) {
  std::vector<Mention> mentions;
  const auto note = [&](const model::Inline& one) {
    if (const auto* reference = std::get_if<model::CrossReference>(&one.value)) {
      mentions.push_back({reference->document, reference->id, one.span, reference->last_id});
    }
    // Papers that metadata list are led to by the author's words for them.
    const auto* link = std::get_if<model::Link>(&one.value);
    const auto* place = link == nullptr ? nullptr : std::get_if<model::Place>(&link->target);
    if (place != nullptr) mentions.push_back({place->document, "", one.span});
  };
  for_all_inlines(document, [&](const model::Inlines& inlines) { for_each_inline(inlines, note); });
  for (const RecordsShown& shown : records_shown_in(document)) {
    for (const std::string& other : {shown.table.document, shown.table.compared_with}) {
      if (!other.empty()) mentions.push_back({other, "", shown.span});
    }
  }
  for (const FileOffered& offered : files_offered_in(document)) {
    if (!offered.is_file) mentions.push_back({offered.name, "", offered.span});
  }
  return mentions;
}

// Everything the document was made from, in its order: its open files by name
// and text, its pictures, and the notices at the gate, which no file holds.
class Sources {
 public:
  std::string digest_of(const Document& document) {
    add(document.header.span);
    if (document.header.ids_lock) add(document.header.ids_lock->span);
    for (const model::Action& action : document.records.actions) add(action.span);
    for (const model::ToolkitRating& rating : document.records.toolkit.ratings) add(rating.span);
    for (const model::Impact& impact : document.records.impacts) add(impact.span);
    for (const model::Measure& measure : document.records.measures) add(measure.span);
    for (const auto& node : document.records.structure.nodes) add(node.span);
    for (const model::Event& event : document.records.timeline) add(event.span);
    for (const model::Attachment& one : document.header.attachments) {
      if (one.bytes) digest_.add(std::to_string(one.bytes->size()));
    }
    for (const Section& section : document.sections) {
      add(section.span);
      if (section.span.file == nullptr) digest_.add(model::plain_text(section.blocks));
      add_blocks(section.blocks);
      for (const model::Note& note : section.notes) add_blocks(note.blocks);
    }
    return digest_.hex();
  }

 private:
  void add(const source::Span& span) {
    if (span.file == nullptr || !seen_.insert(span.file).second) return;
    digest_.add(span.file->path()).add(span.file->text());
  }

  // Pictures, and tables that stand in files of their own.
  void add_blocks(const model::Blocks& blocks) {
    for_each_inlines(blocks, [this](const model::Inlines& inlines) {
      for (const model::Inline& one : inlines) add(one.span);
    });
    for_each_block(blocks, [this](const Block& block) {
      const auto* figure = std::get_if<model::Figure>(&block.value);
      if (figure != nullptr && figure->picture) digest_.add(figure->picture->bytes);
      if (figure != nullptr && figure->drawing && !figure->path.empty()) add(*figure->drawing);
    });
  }

  // A drawing's file is not kept, only what it came to.
  void add(const model::Drawing& drawing) {
    digest_.add(told(drawing.width) + told(drawing.height));
    for (const model::Drawing::Shape& shape : drawing.shapes) {
      if (const auto* path = std::get_if<Path>(&shape)) digest_.add(told(*path));
    }
  }

  using Path = model::Drawing::Path;

  // In thousandths: no locale has a say in whole numbers.
  static std::string told(Points length) {
    return std::to_string(std::llround(length.value * 1000)) + " ";
  }

  static std::string told(const model::Colour& colour) {
    return std::to_string((colour.red * 256 + colour.green) * 256 + colour.blue) + " ";
  }

  static std::string told(const Path::Pen& pen) {
    return told(pen.colour) + told(pen.thickness) + told(pen.dash) +
           std::to_string(static_cast<int>(pen.cap)) + std::to_string(static_cast<int>(pen.join));
  }

  static std::string told(const Path& path) {
    std::string all = path.even_odd ? "even-odd " : "";
    if (path.fill) all += "fill " + told(*path.fill);
    if (path.pen) all += "pen " + told(*path.pen);
    const auto add = [&all](char letter, auto... lengths) {
      all += letter;
      ((all += told(lengths)), ...);
    };
    for (const Path::Segment& segment : path.segments) {
      std::visit(Overloaded{[&](const Path::MoveTo& to) { add('m', to.x, to.y); },
                            [&](const Path::LineTo& to) { add('l', to.x, to.y); },
                            [&](const Path::CurveTo& to) {
                              add('c', to.x1, to.y1, to.x2, to.y2, to.x, to.y);
                            },
                            [&](const Path::Close&) { add('z'); }},
                 segment);
    }
    return all;
  }

  Digest digest_;
  std::set<const source::SourceFile*> seen_;
};

}  // namespace

namespace {

// The names of a translation are its original's, whose text is none of its own.
std::string with_names(const Outline& outline) {
  Digest digest;
  digest.add(outline.digest).add(outline.header.lang);
  for (const PublicPlace& place : outline.places) digest.add(place.section).add(place.anchor);
  return digest.hex();
}

}  // namespace

std::vector<SectionOutline> sections_of(const Document& numbered) {
  std::vector<SectionOutline> sections;
  for (const Section& section : numbered.sections) sections.push_back(outline_of_section(section));
  return sections;
}

Build build_of(const Section& section) {
  Build build;
  for_each_block(section.blocks, [&](const Block& block) {
    build.headings += std::holds_alternative<model::Heading>(block.value) ? 1 : 0;
    build.tables += is_table(block) ? 1 : 0;
    build.figures += is_figure(block) ? 1 : 0;
  });
  build.paragraphs = static_cast<int>(std::ranges::count_if(section.blocks, [](const Block& block) {
    return std::holds_alternative<model::Paragraph>(block.value) ||
           std::holds_alternative<model::List>(block.value);
  }));
  return build;
}

Outline outline_of(const Document& document, const model::Words& words,
                   const PaperScripts& scripts) {
  const Document numbered = number(complete(document, words.in(document.header.lang)));
  Outline outline;
  outline.header = numbered.header;
  outline.sections = sections_of(numbered);
  outline.anchors = anchors_of(numbered);
  outline.mentions = mentions_in(numbered);
  outline.records_shown = records_shown_in(numbered);
  outline.asked = asked_in(numbered);
  outline.files_offered = files_offered_in(numbered);
  outline.persons = persons_in(numbered);
  outline.records = numbered.records;
  for (const Section& section : numbered.sections) {
    outline.words += words_in(model::plain_text(section.blocks));
  }
  outline.places = places_of(numbered);
  outline.printed = printed_numbers_of(numbered);
  outline.lock_is_stale = is_stale(numbered);
  outline.digest = Sources().digest_of(numbered);
  if (!numbered.header.original_lang.empty()) outline.digest = with_names(outline);
  outline.is_on_paper = is_set_on_paper(outline.header.lang, scripts);
  if (!outline.is_on_paper) outline.digest = Digest().add(outline.digest).add("no paper").hex();
  return outline;
}

}  // namespace folio::resolve
