// The standards a PDF can keep to, by settings: the validator judges each file
// by those that it names.

#include "pdf/pdf.h"
#include "support/hand_set.h"
#include "support/pdf_dump.h"
#include "support/pdf_reader.h"
#include "unit/layout/setting.h"

namespace folio::pdf {
namespace {

using layout::anchored;
using layout::prose;
using model::PdfStandard;
using testing::block;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using testing::paragraph;
using testing::words;

model::Table table() {
  model::Table made;
  made.caption = words("Costs, \"all in\"");
  made.columns = {{words("What")}, {words("Cost")}};
  made.groups.emplace_back();
  made.groups[0].rows = {{{{{paragraph("Training, staff")}, true}, {{paragraph("£5")}}}},
                         {{{{paragraph("Leaflets")}, true}, {{paragraph("£7")}}}}};
  return made;
}

// A second mark of the same note.
model::Block again() {
  model::Inlines said = words("And again");
  said.push_back({model::NoteReference{"note", 1, 2}, {}});
  return block(model::Paragraph{std::move(said)});
}

// Something of all that the standards differ in: contents, notes, lists, quotes,
// tables and links.
resolve::ResolvedDocument document() {
  std::vector<model::Section> sections;
  for (int i = 1; i <= 6; ++i) {
    sections.push_back(testing::section("Part " + std::to_string(i), {paragraph(prose(60))}));
  }
  model::Quote quote;
  quote.blocks = {paragraph("Due regard.")};
  model::DescriptionList facts;
  facts.pairs = {{"Status", words("Final")}};
  model::List labelled;
  labelled.kind = model::List::Kind::labelled;
  labelled.items = {{{paragraph("One.")}, {}, "x)", "", ""},
                    {{paragraph("Two.")}, {}, "7.", "", ""}};
  sections[0].blocks = {
      block(model::Paragraph{layout::with_note("We said so", 1, ".")}),
      again(),
      block(quote),
      block(facts),
      block(labelled),
      anchored(block(table()), "tbl", "1"),
  };
  sections[0].notes = {layout::note(1, "In the minutes.")};
  return layout::resolved(std::move(sections));
}

std::string pdf_as(PdfStandard standard, bool attached) {
  layout::Setting set = layout::setting();
  set.print.standard = standard;
  set.print.attached = attached;
  const auto pdf = write(layout::lay_out(document(), set), testing::srgb_profile());
  EXPECT_TRUE(pdf.has_value()) << pdf.error().message;
  const auto& test = *::testing::UnitTest::GetInstance()->current_test_info();
  if (!pdf) return "";
  testing::keep(std::string(test.test_suite_name()) + "." + test.name(), *pdf);
  EXPECT_THAT(testing::faults_of(*pdf), IsEmpty());
  return *pdf;
}

TEST(Standards, UsuallyAreTheFirstOfAccessibilityAndThePartOfArchivesWithoutFiles) {
  const std::string pdf = pdf_as(PdfStandard::ua1_with_a2a, false);
  EXPECT_THAT(pdf, HasSubstr("%PDF-1.7"));
  EXPECT_THAT(pdf, HasSubstr("<pdfaid:part>2<"));
  EXPECT_THAT(pdf, HasSubstr("<pdfuaid:part>1<"));
}

TEST(Standards, DataThatGoesWithAFileMakesItOfThePartThatAllowsIt) {
  const std::string pdf = pdf_as(PdfStandard::ua1_with_a2a, true);
  EXPECT_THAT(pdf, HasSubstr("<pdfaid:part>3<"));
  const testing::ScratchFile file(pdf);
  EXPECT_EQ(testing::printed_by("pdfdetach -list " + file.path()),
            "2 embedded files\n1: document.json\n2: table-1.csv\n");
  EXPECT_EQ(testing::printed_by("pdfdetach -save 2 -o /dev/stdout " + file.path()),
            "What,Cost\r\n\"Training, staff\",£5\r\nLeaflets,£7\r\n");
}

TEST(Standards, OfPdf20AreTheSecondOfAccessibilityAndTheFourthOfArchives) {
  const std::string pdf = pdf_as(PdfStandard::ua2_with_a4f, false);
  EXPECT_THAT(pdf, HasSubstr("%PDF-2.0"));
  EXPECT_THAT(pdf, HasSubstr("<pdfaid:part>4<"));
  EXPECT_THAT(pdf, HasSubstr("<pdfuaid:part>2<"));
  const std::string tags = testing::tags_of(pdf);
  EXPECT_THAT(tags, HasSubstr("FENote"));
  EXPECT_THAT(tags, Not(HasSubstr(" Note")));
  const testing::ScratchFile file(pdf);
  EXPECT_EQ(testing::printed_by("pdfdetach -list " + file.path()),
            "1 embedded files\n1: document.json\n");
}

TEST(Standards, EveryLinkOfPdf20LeadsToAnElementThatIsThere) {
  const testing::PdfReader reader(pdf_as(PdfStandard::ua2_with_a4f, true));
  std::string led;
  for (const auto& [name, place] :
       reader.tree(reader.entry(reader.entry(reader.catalog(), "/Names"), "/Dests"))) {
    const testing::PdfValue& element = reader.at(reader.entry(place, "/SD").at(0));
    EXPECT_EQ(testing::PdfReader::text(reader.entry(element, "/Type")), "StructElem") << name;
    led += name + " " + testing::PdfReader::text(reader.entry(element, "/S")) + "\n";
  }
  EXPECT_EQ(led,
            "document_title H1\nnote_1 FENote\nref_1_1 Span\nref_1_2 Span\nsection-1 "
            "Sect\nsection-2 Sect\n"
            "section-3 Sect\nsection-4 Sect\nsection-5 Sect\nsection-6 Sect\ntbl Table\n");
}

TEST(Standards, APaperOfPdf20InWhichNothingIsDrawnIsStillOne) {
  layout::Setting set = layout::setting();
  set.print.standard = PdfStandard::ua2_with_a4f;
  layout::PagedDocument paged =
      layout::lay_out(layout::resolved({testing::section("Part", {paragraph("Words.")})}), set);
  ASSERT_FALSE(paged.destinations.empty());
  for (layout::Page& page : paged.pages) {
    page.marks.clear();
    page.links.clear();
  }
  const auto pdf = write(paged, testing::srgb_profile());
  ASSERT_TRUE(pdf.has_value()) << pdf.error().message;
  EXPECT_TRUE(testing::PdfReader(*pdf).is_sound());
}

TEST(Standards, TablesWhoseNumbersMakeOneNameGoWithTheFileAsTwo) {
  layout::Setting set = layout::setting();
  set.print.attached = true;
  const auto paper = layout::resolved({testing::section(
      "Part", {anchored(block(table()), "one", "A.1"), anchored(block(table()), "two", "A-1")})});
  const auto pdf = write(layout::lay_out(paper, set), testing::srgb_profile());
  ASSERT_TRUE(pdf.has_value()) << pdf.error().message;
  const testing::ScratchFile file(*pdf);
  EXPECT_EQ(testing::printed_by("pdfdetach -list " + file.path()),
            "3 embedded files\n1: document.json\n2: table-a-1-2.csv\n3: table-a-1.csv\n");
}

}  // namespace
}  // namespace folio::pdf
