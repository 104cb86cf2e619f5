#include "model/everything_said.h"

#include <utility>

#include "model/said_lines.h"
#include "model/walk.h"

namespace folio::model {

namespace {

// What a block says besides the blocks inside it.
struct Own {
  Lines& lines;

  void operator()(const Paragraph& paragraph) const { lines.add(paragraph.content); }
  void operator()(const Heading& heading) const { lines.add(heading.content); }
  void operator()(const List& list) const {
    for (const ListItem& item : list.items) lines.add(item.label);
  }
  void operator()(const Table& table) const {
    lines.add(table.caption);
    lines.add(table.group_heading);
    for (const Table::Column& column : table.columns) lines.add(column.heading);
    for (const RowGroup& group : table.groups) lines.add(group.label);
  }
  void operator()(const Figure& figure) const {
    lines.add({figure.path, figure.alt, figure.credit});
    lines.add(figure.caption);
  }
  void operator()(const Quote& quote) const { lines.add(quote.source); }
  void operator()(const Callout& callout) const { lines.add(callout.title); }
  void operator()(const Recommendations& asked) const { lines.add(asked.lead); }
  void operator()(const Implication& implication) const {
    lines.add({implication.verified_by, implication.role, implication.reference,
               implication.confirmation});
  }
  void operator()(const Exchange& exchange) const { lines.add({exchange.speaker, exchange.role}); }
  void operator()(const Resolution& resolution) const { lines.add(resolution.verb); }
  void operator()(const RecordView& view) const { lines.add(view.caption); }
  void operator()(const DescriptionList& list) const {
    for (const DescriptionList::Pair& pair : list.pairs) {
      lines.add(pair.term);
      lines.add(pair.description);
    }
  }
  void operator()(const Preface& preface) const { lines.add({preface.person, preface.role}); }
  void operator()(const Details& details) const { lines.add(details.title); }
  void operator()(const LanguagePart&) const {}
  void operator()(const MediumPart& part) const { lines.add(part.reason); }
  void operator()(const Landscape&) const {}
  void operator()(const PageBreak&) const {}
  void operator()(const Statistic& one) const { lines.add({one.value, one.label, one.note}); }
  void operator()(const Offer& offer) const {
    lines.add(offer.target);
    lines.add(offer.content);
    lines.add({offer.file, offer.particulars});
  }
};

void add_blocks(std::vector<Said>& said, const Blocks& blocks) {
  for_each_block(blocks, [&](const Block& block) {
    Lines lines;
    std::visit(Own{lines}, block.value);
    lines.add(block.id);
    if (std::string words = lines.taken(); !words.empty())
      said.push_back({std::move(words), block.span});
  });
}

}  // namespace

std::vector<Said> everything_said(const Section& section) {
  std::vector<Said> said;
  Lines heading;
  heading.add(section.label);
  heading.add(section.title);
  heading.add(section.id);
  said.push_back({heading.taken(), section.span});
  add_blocks(said, section.blocks);
  for (const Note& note : section.notes) add_blocks(said, note.blocks);
  return said;
}

}  // namespace folio::model
