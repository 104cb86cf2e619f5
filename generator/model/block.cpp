#include "model/block.h"

#include "base/overloaded.h"

namespace folio::model {

InlineValue::InlineValue() = default;
InlineValue::InlineValue(const InlineValue&) = default;
InlineValue::InlineValue(InlineValue&&) noexcept = default;
InlineValue& InlineValue::operator=(const InlineValue&) = default;
InlineValue& InlineValue::operator=(InlineValue&&) noexcept = default;
InlineValue::~InlineValue() = default;

BlockValue::BlockValue() = default;
BlockValue::BlockValue(const BlockValue&) = default;
BlockValue::BlockValue(BlockValue&&) noexcept = default;
BlockValue& BlockValue::operator=(const BlockValue&) = default;
BlockValue& BlockValue::operator=(BlockValue&&) noexcept = default;
BlockValue::~BlockValue() = default;

namespace {

void gather(const Inlines& inlines, std::string& out) {
  for (const Inline& one : inlines) {
    std::visit(
        Overloaded{[&](const Text& text) { out += text.text; },
                   [&](const Code& code) { out += code.text; },
                   [&](const Emphasis& emphasis) { gather(emphasis.content, out); },
                   [&](const Strong& strong) { gather(strong.content, out); },
                   [&](const Link& link) { gather(link.content, out); },
                   [&](const LineBreak&) { out += ' '; }, [](const CrossReference&) {},
                   [](const NoteReference&) {}, [&](const RatingMark& mark) { out += mark.word; },
                   [&](const OtherLanguage& other) { gather(other.content, out); },
                   [&](const Abbreviation& abbreviation) { out += abbreviation.words; },
                   [&](const DefinedTerm& term) { gather(term.content, out); },
                   [&](const DayNamed& day) { gather(day.content, out); },
                   // What is looked up is not known yet, but for words that say themselves.
                   [&](const Lookup& lookup) {
                     const bool says_itself = lookup.kind == Lookup::Kind::abbreviation ||
                                              lookup.kind == Lookup::Kind::term;
                     if (says_itself) out += lookup.id;
                   },
                   [&](const Insertion& insertion) { gather(insertion.content, out); },
                   [&](const Deletion& deletion) { gather(deletion.content, out); }},
        one.value);
  }
}

void gather(const Blocks& blocks, std::string& out);

void gather_line(const Inlines& inlines, std::string& out) {
  gather(inlines, out);
  out += '\n';
}

void gather(const List& list, std::string& out) {
  for (const ListItem& item : list.items) gather(item.blocks, out);
}

void gather(const Table& table, std::string& out) {
  if (!table.caption.empty()) gather_line(table.caption, out);
  if (!table.group_heading.empty()) gather_line(table.group_heading, out);
  for (const Table::Column& column : table.columns) gather_line(column.heading, out);
  for (const RowGroup& group : table.groups) {
    if (!group.label.empty()) gather_line(group.label, out);
    for (const TableRow& row : group.rows) {
      for (const TableCell& cell : row.cells) gather(cell.blocks, out);
    }
  }
}

void gather(const DescriptionList& list, std::string& out) {
  for (const DescriptionList::Pair& pair : list.pairs) {
    out += pair.term + '\n';
    gather_line(pair.description, out);
  }
}

void gather(const Blocks& blocks, std::string& out) {
  for (const Block& block : blocks) {
    std::visit(Overloaded{[&](const Paragraph& paragraph) { gather_line(paragraph.content, out); },
                          [&](const Heading& heading) { gather_line(heading.content, out); },
                          [&](const List& list) { gather(list, out); },
                          [&](const Table& table) { gather(table, out); },
                          [&](const Figure& figure) {
                            gather_line(figure.caption, out);
                            gather(figure.description, out);
                          },
                          [&](const Quote& quote) { gather(quote.blocks, out); },
                          [&](const Callout& callout) {
                            if (!callout.title.empty()) gather_line(callout.title, out);
                            gather(callout.blocks, out);
                          },
                          [&](const Recommendations& recommendations) {
                            if (!recommendations.lead.empty())
                              gather_line(recommendations.lead, out);
                            gather(recommendations.list, out);
                          },
                          [&](const Implication& implication) { gather(implication.blocks, out); },
                          [&](const Exchange& exchange) {
                            out += exchange.speaker + '\n';
                            gather(exchange.blocks, out);
                          },
                          [&](const Resolution& resolution) { gather(resolution.blocks, out); },
                          [](const RecordView&) {},
                          [&](const DescriptionList& list) { gather(list, out); },
                          [&](const Preface& preface) { gather(preface.blocks, out); },
                          [&](const Details& details) {
                            gather_line(details.title, out);
                            gather(details.blocks, out);
                          },
                          [&](const LanguagePart& part) { gather(part.blocks, out); },
                          [&](const MediumPart& part) { gather(part.blocks, out); },
                          [&](const Landscape& part) { gather(part.blocks, out); },
                          [](const PageBreak&) {},
                          [&](const Statistic& statistic) {
                            out += statistic.value + ' ' + statistic.label + '\n';
                          },
                          [&](const Offer& offer) { gather_line(offer.content, out); }},
               block.value);
  }
}

}  // namespace

std::string plain_text(const Inlines& inlines) {
  std::string out;
  gather(inlines, out);
  return out;
}

RecordShape shape_of(RecordView::Kind kind) {
  using Kind = RecordView::Kind;
  switch (kind) {
    case Kind::actions:
    case Kind::ratings:
    case Kind::impacts:
    case Kind::measures:
    case Kind::action_totals:
    case Kind::overdue:
    case Kind::action_changes:
    case Kind::rating_counts:
    case Kind::statutes: return RecordShape::table;
    case Kind::chart:
    case Kind::structure: return RecordShape::figure;
    case Kind::objectives:
    case Kind::duties:
    case Kind::timeline:
    case Kind::contact:
    case Kind::statistic: return RecordShape::text;
  }
  return RecordShape::text;
}

std::string plain_text(const Blocks& blocks) {
  std::string out;
  gather(blocks, out);
  return out;
}

}  // namespace folio::model
