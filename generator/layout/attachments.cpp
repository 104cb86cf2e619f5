// What goes with a PDF for machines: tables as CSV, the document as JSON.

#include "base/text.h"
#include "layout/blocks.h"
#include "resolve/open_data.h"

namespace folio::layout {

void attach_table(Composition& composition, const model::Table& table, const model::Block& block,
                  StructureId element) {
  if (!composition.setting.print.attached || block.number.empty()) return;
  const std::string name =
      composition.setting.words("table") + " " + block.number;  // "Table 2", as it is printed
  composition.paged.attachments.push_back(
      {.name = text::slug("table " + block.number) + ".csv",
       .media_type = "text/csv",
       .description = name + ": " + model::plain_text(table.caption),
       .relationship = Attachment::Relationship::data,
       .bytes = resolve::csv_of(table),
       .element = element});
}

void attach_document(Composition& composition) {
  const model::PrintTheme& print = composition.setting.print;
  if (!print.attached && print.standard != model::PdfStandard::ua2_with_a4f) return;
  composition.paged.attachments.push_back({.name = "document.json",
                                           .media_type = "application/json",
                                           .description = composition.document.header.title,
                                           .relationship = Attachment::Relationship::supplement,
                                           .bytes = resolve::json_of(composition.document)});
}

}  // namespace folio::layout
