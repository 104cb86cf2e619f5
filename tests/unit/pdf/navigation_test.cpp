#include <gtest/gtest.h>

#include "pdf/pdf.h"
#include "support/pdf_dump.h"
#include "support/pdf_reader.h"
#include "unit/pdf/pdf_of.h"

namespace folio {
namespace {

using layout::Tag;
using testing::HandSet;

TEST(Navigation, BookmarksNestAndLeadToTheirPages) {
  HandSet set;
  for (const std::string words : {"One", "Two"}) {
    set.page();
    set.line(HandSet::root, Tag::paragraph, 80, words);
  }
  set.paper.destinations = {{"one", 0, {70}}, {"one-a", 0, {200}}, {"two", 1, {70}}};
  set.paper.bookmarks = {{1, "1 Vision – “together”", "one"},
                         {2, "1.1 Aims", "one-a"},
                         {2, "1.2 Means", "one-a"},
                         {1, "2 Polisi", "two"}};
  EXPECT_EQ(testing::bookmarks_of(pdf_of(set)),
            "1 Vision – “together” .. 1\n"
            "  1.1 Aims .. 1\n"
            "  1.2 Means .. 1\n"
            "2 Polisi .. 2\n");
}

TEST(Navigation, ALinkOverTwoLinesIsOneElementWithTwoAreas) {
  HandSet set;
  set.page();
  const auto paragraph = set.line(HandSet::root, Tag::paragraph, 80, "See ");
  const auto link = set.add(paragraph, Tag::link);
  set.node(link).target = layout::ToDestination{"p-4-3"};
  set.node(link).contents = "Paragraph 4.3";
  const auto words = set.content(link);
  set.text(100, 80, "paragraph ", words);
  set.text(72, 100, "4.3", words);
  set.paper.pages[0].links = {{{100}, {70}, {60}, {14}, link}, {{72}, {90}, {20}, {14}, link}};
  set.paper.destinations = {{"p-4-3", 0, {300}}};
  EXPECT_EQ(testing::tags_of(pdf_of(set)),
            "Document\n"
            "  P \"See \"\n"
            "    Link \"paragraph 4.3\"\n"
            "      -> #p-4-3 (Paragraph 4.3)\n"
            "      -> #p-4-3 (Paragraph 4.3)\n");
}

TEST(Navigation, AnAddressIsWrittenAsAUri) {
  HandSet set;
  set.page();
  const auto link = set.line(HandSet::root, Tag::link, 80, "site");
  set.node(link).target = model::WebAddress{"https://example.org/a b(é)?x=1&y=%20"};
  set.paper.pages[0].links = {{{72}, {70}, {60}, {14}, link}};
  EXPECT_EQ(testing::tags_of(pdf_of(set)),
            "Document\n"
            "  Link \"site\"\n"
            "    -> https://example.org/a%20b(%C3%A9)?x=1&y=%20 "
            "(https://example.org/a b(é)?x=1&y=%20)\n");
}

TEST(Metadata, SaysTitleAuthorLanguageAndSubject) {
  HandSet set;
  set.page();
  set.line(HandSet::root, Tag::paragraph, 80, "Words");
  set.paper.title = "Prevent & “Channel” <2019–21>";
  set.paper.publisher = "Cyngor Sîr Barset";
  set.paper.dated = calendar::parse("2019-07-04");
  const std::string pdf = pdf_of(set);
  const testing::PdfReader reader(pdf);
  EXPECT_EQ(testing::PdfReader::text(reader.entry(reader.information(), "/Title")),
            set.paper.title);
  EXPECT_EQ(testing::PdfReader::text(reader.entry(reader.information(), "/Author")),
            set.paper.publisher);
  EXPECT_EQ(testing::PdfReader::text(reader.entry(reader.information(), "/CreationDate")),
            "D:20190704000000Z");
  EXPECT_EQ(testing::PdfReader::text(reader.entry(reader.catalog(), "/Lang")), "en-GB");
  // XMP is left readable by programs that know no PDF.
  EXPECT_NE(pdf.find("<rdf:li xml:lang=\"x-default\">Prevent &amp; “Channel” "
                     "&lt;2019–21&gt;</rdf:li>"),
            std::string::npos);
}

TEST(Metadata, PagesAreLabelledFromOne) {
  HandSet set;
  set.page();
  set.line(HandSet::root, Tag::paragraph, 80, "Words");
  const testing::PdfReader reader(pdf_of(set));
  EXPECT_EQ(reader.entry(reader.catalog(), "/PageLabels")["/Nums"].dump(), "[0,{\"/S\":\"/D\"}]");
}

TEST(Metadata, PagesAreCalledWhatIsPrintedOnThem) {
  HandSet set;
  for (const char* label : {"Cover", "1", "2", "A-1", "A-2", "3", "2020-01"}) {
    set.page();
    set.paper.pages.back().label = label;
    set.line(HandSet::root, Tag::paragraph, 80, "Words");
  }
  const testing::PdfReader reader(pdf_of(set));
  std::string said;
  for (const auto& range : reader.entry(reader.catalog(), "/PageLabels")["/Nums"]) {
    said += range.dump() + " ";
  }
  EXPECT_EQ(said,
            "0 {\"/P\":\"u:Cover\"} 1 {\"/S\":\"/D\"} 3 {\"/P\":\"u:A-\",\"/S\":\"/D\"} "
            "5 {\"/S\":\"/D\",\"/St\":3} 6 {\"/P\":\"u:2020-01\"} ");
}

}  // namespace
}  // namespace folio
