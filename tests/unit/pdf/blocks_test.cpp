// Every block and inline of the model from layout to file, so that the
// validator sees them all.

#include "pdf/pdf.h"
#include "support/build_drawing.h"
#include "support/hand_set.h"
#include "support/pdf_dump.h"
#include "unit/layout/setting.h"

namespace folio::pdf {
namespace {

using layout::anchored;
using layout::prose;
using testing::block;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using testing::paragraph;
using testing::words;

std::string pdf_of(const resolve::ResolvedDocument& document) {
  const auto pdf = write(layout::laid_out(document), testing::srgb_profile());
  EXPECT_TRUE(pdf.has_value()) << pdf.error().message;
  if (!pdf) return "";
  const auto& test = *::testing::UnitTest::GetInstance()->current_test_info();
  testing::keep(std::string(test.test_suite_name()) + "." + test.name(), *pdf);
  EXPECT_THAT(testing::faults_of(*pdf), IsEmpty());
  return *pdf;
}

std::string pdf_of(model::Blocks blocks, std::vector<model::Note> notes = {}) {
  model::Section section = testing::section("Heading", std::move(blocks));
  section.notes = std::move(notes);
  return pdf_of(layout::resolved({std::move(section)}));
}

model::Block said(model::Inlines inlines) { return block(model::Paragraph{std::move(inlines)}); }

model::Table table_of(int rows, int columns = 3) {
  model::Table table;
  table.caption = words("What is done and by whom");
  table.group_heading = words("Workstream");
  for (int i = 0; i < columns; ++i) {
    table.columns.push_back({words("Column " + std::to_string(i + 1))});
  }
  model::RowGroup group{words("Partnership"), {}};
  for (int row = 0; row < rows; ++row) {
    model::TableRow one;
    for (int i = 0; i < columns; ++i) {
      one.cells.push_back(
          {{paragraph("Row " + std::to_string(row + 1) + ", and more words")}, i == 0});
    }
    group.rows.push_back(std::move(one));
  }
  table.groups.push_back(std::move(group));
  return table;
}

TEST(Blocks, ADrawingIsOneFigureWithItsWords) {
  model::Figure figure;
  figure.alt = "Actions by workstream and rating";
  figure.drawing = testing::sample_drawing();
  figure.caption = words("Actions by workstream");
  figure.credit = "Ashmere Council";
  figure.description = {paragraph("Most actions are green."), block(table_of(3))};
  const std::string pdf =
      pdf_of({paragraph(prose(3)), anchored(block(figure), "fig", "1"), paragraph(prose(3))});
  EXPECT_THAT(testing::tags_of(pdf), HasSubstr("Figure alt=Actions by workstream and rating"));
}

TEST(Blocks, AbbreviationsSayWhatTheyStandFor) {
  const std::string pdf =
      pdf_of({said({{model::Text{"The "}, {}},
                    {model::Abbreviation{"CTLP", "counter-terrorism local profile"}, {}},
                    {model::Text{" is secret."}, {}}})});
  EXPECT_THAT(testing::tags_of(pdf),
              HasSubstr("Span stands-for=counter-terrorism local profile \"CTLP\""));
}

TEST(Blocks, AllOfThemPassTheValidatorTogether) {
  model::List labelled{model::List::Kind::labelled, 1, {}};
  for (const std::string label : {"(a)", "(b)", "(xviii)"}) {
    model::ListItem item;
    item.label = label;
    item.blocks = {paragraph(prose(2))};
    if (label == "(b)") {
      model::List inner{model::List::Kind::labelled, 1, {}};
      for (const std::string roman : {"i)", "ii)", "24/24"}) {
        model::ListItem one;
        one.label = roman;
        one.blocks = {paragraph("An inner item.")};
        inner.items.push_back(one);
      }
      item.blocks.push_back(block(inner));
    }
    labelled.items.push_back(std::move(item));
  }
  const model::Inlines changed{
      {model::Text{"The council "}, {}},
      {model::Deletion{words("may")}, {}},
      {model::Text{" "}, {}},
      {model::Insertion{words("must")}, {}},
      {model::Text{" consider it. In Welsh: "}, {}},
      {model::OtherLanguage{"cy", words("dyletswydd Prevent")}, {}},
      {model::Text{"; see "}, {}},
      {model::DefinedTerm{words("Channel"), "a programme of support", {"", "glossary", "", "c"}},
       {}},
      {model::Text{". Ticked ✓ and ✔\uFE0F, ≥ 60%, A → B, ⅓ of ☐, ½ × 3 ≠ 2, ★."}, {}}};
  model::Figure figure;
  figure.alt = "Actions by workstream and rating";
  figure.drawing = testing::sample_drawing();
  figure.caption = words("Actions by workstream");
  figure.credit = "Ashmere Council";
  figure.description = {paragraph("Most actions are green."), block(table_of(3))};
  const auto with_change = [](model::Block made, model::Change change) {
    made.change = change;
    return made;
  };
  model::Blocks blocks{
      block(model::Preface{model::Preface::Kind::foreword,
                           "Councillor Ann Ash",
                           "Leader of the council",
                           {paragraph(prose(4))}}),
      said(changed),
      block(labelled),
      block(model::Statistic{"237", "events in 2018/19", "Source: Prevent team, 31 March 2019"}),
      block(model::Statistic{"82%", "of those who came said that they know whom to ask", ""}),
      block(model::Statistic{"fewer than 5 people",
                             "were referred again within a year of the first referral", ""}),
      block(model::Offer{model::Offer::Kind::download, model::WebAddress{"https://example.org/a/b"},
                         "", words("Delivery plan"), "PDF, 120 kB, 4 pages"}),
      block(model::Offer{model::Offer::Kind::action, model::WebAddress{"mailto:p@example.org"}, "",
                         words("Write to the Prevent team"), ""}),
      block(model::Details{words("How we counted"), {paragraph(prose(2)), paragraph(prose(2))}}),
      block(model::LanguagePart{"cy", {paragraph("Mae dyletswydd Prevent ar y cyngor.")}}),
      anchored(block(figure), "fig", "1"),
      with_change(anchored(testing::heading(3, "New part"), "h"), model::Change::inserted),
      with_change(paragraph(prose(3)), model::Change::deleted),
      with_change(paragraph(prose(3)), model::Change::moved),
      with_change(paragraph(prose(5)), model::Change::reworded),
      with_change(anchored(block(table_of(2)), "t0", "2"), model::Change::inserted),
      anchored(testing::heading(3, "Across the sheet"), "h2"),
      block(model::Landscape{{paragraph(prose(2)), anchored(block(table_of(40, 9)), "t", "1")}}),
      paragraph("Upright again."),
      block(model::PageBreak{}),
      paragraph("On a page of its own."),
  };
  pdf_of(blocks);
}

}  // namespace
}  // namespace folio::pdf
