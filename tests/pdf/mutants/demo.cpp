#include "pdf/mutants/demo.h"

#include "pdf/pdf.h"
#include "support/build_drawing.h"
#include "support/hand_set.h"
#include "unit/layout/setting.h"

namespace folio::mutants {

namespace {

using testing::block;
using testing::paragraph;
using testing::words;

model::Table table() {
  model::Table table;
  table.caption = words("Who does what");
  for (const char* heading : {"Action", "Lead", "By"}) table.columns.push_back({words(heading)});
  model::RowGroup rows;
  for (const char* action : {"Train staff", "Brief schools"}) {
    rows.rows.push_back({{{.blocks = {paragraph(action)}, .header = true},
                          {.blocks = {paragraph("Safer Ashmere")}},
                          {.blocks = {paragraph("May")}}}});
  }
  table.groups.push_back(std::move(rows));
  return table;
}

model::Figure figure() {
  model::Figure figure;
  figure.alt = "Actions by rating";
  figure.drawing = testing::sample_drawing();
  figure.caption = words("Actions");
  return figure;
}

model::Block linked() {
  model::Inlines said = words("More is on the ");
  said.push_back(
      {model::Link{model::WebAddress{"https://example.org/"}, words("council's site")}, {}});
  said.push_back({model::Text{" and in "}, {}});
  said.push_back(
      {model::Link{
           model::Place{
               .document = "report", .slug = "report", .section = "section-1", .anchor = "p-1"},
           words("paragraph 1")},
       {}});
  said.push_back({model::OtherLanguage{"cy", words("Cyngor Ashmere")}, {}});
  said.push_back({model::NoteReference{"note", 1, 1}, {}});
  return block(model::Paragraph{std::move(said)});
}

}  // namespace

std::string demo() {
  model::Section section =
      testing::section("What we do", {layout::anchored(paragraph("We listen first."), "p-1", "1"),
                                      layout::anchored(testing::heading(3, "Who leads"), "who"),
                                      linked(), block(testing::list_of({"Listen.", "Act."})),
                                      layout::anchored(block(table()), "table-1", "1"),
                                      layout::anchored(block(figure()), "figure-1", "1")});
  section.notes.push_back(layout::note(1, "Of the year 2026."));
  const resolve::ResolvedDocument document = layout::resolved({std::move(section)});
  layout::Setting setting = layout::setting();
  setting.print.attached = true;
  return *pdf::write(layout::lay_out(document, setting), testing::srgb_profile());
}

}  // namespace folio::mutants
