// What goes with a PDF for machines: tables as CSV, the document as JSON.

#include <algorithm>

#include "base/text.h"
#include "layout/blocks.h"
#include "resolve/open_data.h"

namespace folio::layout {

namespace {

// Two numbers may make one name: "A.1" and "A-1".
std::string name_of_its_own(const Composition& composition, const std::string& stem) {
  const auto is_taken = [&](const std::string& name) {
    return std::ranges::find(composition.paged.attachments, name, &Attachment::name) !=
           composition.paged.attachments.end();
  };
  std::string name = stem + ".csv";
  for (int further = 2; is_taken(name); ++further)
    name = stem + "-" + std::to_string(further) + ".csv";
  return name;
}

}  // namespace

void attach_table(Composition& composition, const model::Table& table, const model::Block& block,
                  StructureId element) {
  if (!composition.setting.print.attached || block.number.empty()) return;
  const std::string name =
      composition.setting.words("table") + " " + block.number;  // "Table 2", as it is printed
  composition.paged.attachments.push_back(
      {.name = name_of_its_own(composition, text::slug("table " + block.number)),
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
