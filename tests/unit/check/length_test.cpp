// How long reports may be.

#include <gtest/gtest.h>

#include "check/check.h"
#include "support/build_document.h"

namespace folio::check {
namespace {

using namespace folio::testing;

model::Document report_to(std::string body) {
  model::Document made = document("report", model::Numbering::none, {});
  made.header.kind = model::DocumentKind::committee_report;
  made.header.meeting.emplace().body = std::move(body);
  return made;
}

std::optional<int> most_for(const model::Document& made) {
  model::Library library;
  for (const char* id : {"anytown", "cabinet", "scrutiny", "board"}) {
    library.bodies.emplace_back().id = id;
  }
  library.bodies[0].report_sides = 6;
  library.bodies[1].council = library.bodies[2].council = "anytown";
  library.bodies[2].report_sides = 4;
  const auto index =
      resolve::index_of({resolve::outline_of(made, plain_words())}, library, plain_words());
  return most_sides(made, index.value, library);
}

TEST(Length, IsBoundByTheBodyOrElseByItsCouncil) {
  EXPECT_EQ(most_for(report_to("scrutiny")), 4);
  EXPECT_EQ(most_for(report_to("cabinet")), 6);
  EXPECT_EQ(most_for(report_to("board")), std::nullopt);
}

TEST(Length, OfOtherDocumentsIsNot) {
  model::Document made = report_to("scrutiny");
  made.header.kind = model::DocumentKind::strategy;
  EXPECT_EQ(most_for(made), std::nullopt);
}

TEST(Length, BeyondTheLimitIsTold) {
  const model::Document made = report_to("scrutiny");
  EXPECT_TRUE(check_length(made, 4, 4).empty());
  const source::Diagnostics said = check_length(made, 4, 5);
  ASSERT_EQ(said.size(), 1u);
  EXPECT_EQ(said[0].code, "CR007");
  EXPECT_EQ(said[0].severity, source::Severity::note);
  EXPECT_EQ(said[0].message, "the report fills 5 sides of A4, and 4 are allowed");
  EXPECT_EQ(check_length(made, 1, 2)[0].message,
            "the report fills 2 sides of A4, and 1 is allowed");
}

}  // namespace
}  // namespace folio::check
