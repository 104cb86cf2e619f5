// What the writer is given may be wrong, and then no file is written.

#include <gmock/gmock.h>

#include "pdf/pdf.h"
#include "support/hand_set.h"

namespace folio {
namespace {

using layout::Tag;
using testing::HandSet;
using ::testing::HasSubstr;

std::string refusal(const HandSet& set) {
  const auto pdf = pdf::write(set.paper, testing::srgb_profile());
  return pdf ? "nothing" : pdf.error().message;
}

HandSet one_line() {
  HandSet set;
  set.page();
  set.line(HandSet::root, Tag::paragraph, 80, "Here.");
  return set;
}

TEST(PdfProof, AGoodFileIsWritten) { EXPECT_EQ("nothing", refusal(one_line())); }

TEST(PdfProof, ABookmarkLeadsSomewhere) {
  HandSet set = one_line();
  set.paper.bookmarks.push_back({1, "Lost", "nowhere"});
  EXPECT_THAT(refusal(set),
              HasSubstr("a link or bookmark leads to a place that is nowhere (object "));
}

TEST(PdfProof, ALinkLeadsSomewhere) {
  HandSet set = one_line();
  const auto link = set.line(HandSet::root, Tag::link, 120, "There");
  set.node(link).target = layout::ToDestination{"a (strange) place"};
  set.paper.pages.back().links.push_back({{72}, {110}, {40}, {14}, link});
  EXPECT_THAT(refusal(set), HasSubstr("leads to a place that is nowhere"));
  set.paper.destinations.push_back({"a (strange) place", 0, {80}});
  EXPECT_EQ("nothing", refusal(set));
}

TEST(PdfProof, HeadersAreSomewhere) {
  HandSet set = one_line();
  const auto table = set.add(HandSet::root, Tag::table);
  const auto row = set.add(set.add(table, Tag::table_body), Tag::row);
  const auto cell = set.line(row, Tag::data_cell, 120, "Cell");
  set.node(cell).headers = {"nowhere"};
  EXPECT_THAT(refusal(set), HasSubstr("a cell names a header that is nowhere"));
}

TEST(PdfProof, TwoElementsHaveTwoNames) {
  HandSet set = one_line();
  for (const double y : {120, 140}) {
    set.node(set.line(HandSet::root, Tag::note, y, "A note")).id = "note";
  }
  EXPECT_THAT(refusal(set), HasSubstr("two elements have one name"));
}

TEST(PdfProof, AFigureSaysWhatItShows) {
  HandSet set = one_line();
  set.line(HandSet::root, Tag::figure, 120, "Drawn");
  EXPECT_THAT(refusal(set), HasSubstr("a figure has no words"));
}

TEST(PdfProof, ContentBelongsToOneElement) {
  HandSet set = one_line();
  const auto other = set.add(HandSet::root, Tag::paragraph);
  set.node(other).kids.push_back(layout::ContentId{0});
  EXPECT_THAT(refusal(set), HasSubstr("an element has content of another"));
}

}  // namespace
}  // namespace folio
