// The agenda of a meeting, and what a notice lists, from their fields.

#include <string>
#include <utility>

#include "base/text.h"
#include "resolve/passes.h"

namespace folio::resolve {

namespace {

using model::AgendaItem;
using model::Blocks;
using model::Inlines;
using model::Words;

std::string numbers_of(const std::vector<int>& paragraphs) {
  std::vector<std::string> all;
  for (const int one : paragraphs) all.push_back(std::to_string(one));
  return text::join(all, ", ");
}

// What the public is told of an item from which it may be excluded (Local
// Government Act 1972, section 100A(4) and (5)).
Blocks exclusion_of(const AgendaItem& item, const Words& words) {
  Blocks blocks;
  if (!item.restricted) return blocks;
  const std::string said =
      item.paragraphs.empty()
          ? words("item_private")
          : words("item_private_ground", {{"paragraphs", numbers_of(item.paragraphs)}});
  blocks.push_back(paragraph_of(words_as_inlines(said)));
  if (!item.public_interest.empty()) {
    blocks.push_back(paragraph_of(
        words_as_inlines(words("exempt_public_interest", {{"reason", item.public_interest}}))));
  }
  return blocks;
}

Blocks business_of(const AgendaItem& item, const model::Header& header, const Words& words) {
  Blocks blocks{paragraph_of(words_as_inlines(item.title))};
  if (!item.report.empty()) {
    blocks.push_back(paragraph_of(joined(words_as_inlines(words("report_before_meeting")), ": ",
                                         document_named(header, item.report))));
  }
  for (model::Block& block : exclusion_of(item, words)) blocks.push_back(std::move(block));
  return blocks;
}

model::Block agenda_table(const model::Header& header, const Words& words) {
  std::vector<std::vector<Blocks>> rows;
  for (const AgendaItem& item : header.agenda->items) {
    rows.push_back({line_of(words_as_inlines(item.number)), business_of(item, header, words),
                    line_of(person_named({item.presenter, item.span})),
                    line_of(words_as_inlines(item.time))});
  }
  return table_of(words("agenda_caption"),
                  {words("column_number"), words("column_business"), words("column_presenter"),
                   words("column_time")},
                  std::move(rows));
}

Inlines words_of(const model::Supplement& supplement, const Words& words) {
  std::string said = words("supplement_line", {{"number", supplement.number},
                                               {"items", text::join(supplement.items, ", ")},
                                               {"date", day_of(supplement.published, words)}});
  if (!supplement.reason.empty()) said += " " + supplement.reason;
  return words_as_inlines(std::move(said));
}

}  // namespace

void add_agenda(model::Document& document, const Words& words) {
  const model::Header& header = document.header;
  if (!header.agenda) return;
  Sections sections;
  if (!header.agenda->items.empty()) {
    sections.push_back(section_of(words("agenda"), {agenda_table(header, words)}));
  }
  if (!header.agenda->supplements.empty()) {
    std::vector<Inlines> items;
    for (const model::Supplement& one : header.agenda->supplements)
      items.push_back(words_of(one, words));
    sections.push_back(section_of(words("supplements"), {bullets_of(std::move(items))}));
  }
  for (model::Section& one : sections) {
    one.unnumbered = true;
    document.sections.insert(end_of_body(document), std::move(one));
  }
}

void add_notice_sections(model::Document& document, const Words& words) {
  const model::Header& header = document.header;
  if (!header.notice || header.notice->documents.empty()) return;
  std::vector<Inlines> items;
  for (const model::Notice::Paper& one : header.notice->documents) {
    items.push_back(paper_named(header, one.title, one.document));
  }
  model::Section papers = section_of(words("notice_documents"), {bullets_of(std::move(items))});
  papers.unnumbered = true;
  document.sections.insert(end_of_body(document), std::move(papers));
}

}  // namespace folio::resolve
