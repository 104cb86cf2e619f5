// Records compared with those of another paper.

#include <gtest/gtest.h>

#include "unit/check/checking.h"

namespace folio::check {
namespace {

using namespace folio::testing;

model::Document benchmark(std::string id, int year, std::string compared_with) {
  model::RecordView view;
  view.kind = model::RecordView::Kind::rating_counts;
  view.compared_with = std::move(compared_with);
  model::Document made = document(std::move(id), model::Numbering::none,
                                  {section("Ratings", {block(std::move(view))})});
  made.header.title = "Benchmark " + std::to_string(year);
  made.header.status = model::Status::approved;
  made.header.published =
      calendar::Date{std::chrono::year(year), std::chrono::month(3), std::chrono::day(31)};
  return made;
}

// What is said of this year's benchmark beside another.
std::string said(const model::Document& ours, const model::Document& other) {
  const auto words = plain_words();
  const auto index = resolve::index_of(
      {resolve::outline_of(ours, words), resolve::outline_of(other, words)}, {}, words);
  std::string out;
  for (const source::Diagnostic& one : check(ours, index, {}, {}, {})) {
    if (one.code == "DT008") out += one.message + "\n";
  }
  return out;
}

TEST(Comparisons, AreWithAnEarlierPaper) {
  const model::Document ours = benchmark("ours", 2026, "other");
  EXPECT_EQ(said(ours, benchmark("other", 2025, "")), "");
  EXPECT_EQ(said(ours, benchmark("other", 2027, "")),
            "\"Benchmark 2027\" is later than what it is compared with\n");
  EXPECT_EQ(said(benchmark("ours", 2026, "ours"), benchmark("other", 2025, "")),
            "\"Benchmark 2026\" is compared with itself\n");
}

TEST(Comparisons, OfWhatIsPublishedAreWithNoDraft) {
  model::Document ours = benchmark("ours", 2026, "other"), draft = benchmark("other", 2025, "");
  draft.header.status = model::Status::draft;
  EXPECT_EQ(said(ours, draft),
            "\"Benchmark 2025\" is a draft, and a published paper is compared with it\n");
  ours.header.status = model::Status::draft;
  EXPECT_EQ(said(ours, draft), "");
}

TEST(Comparisons, HoldTheSameSortOfDayOfBothPapersTogether) {
  const auto day = [](const char* written) { return *calendar::parse(written); };
  model::Document ours = benchmark("ours", 2026, "other"), other = benchmark("other", 2025, "");
  // A plan for the year to come is published before its period is over.
  other.header.period_start = day("2025-04-01");
  other.header.period_end = day("2026-04-30");
  EXPECT_EQ(said(ours, other), "");
  ours.header.period_start = day("2026-04-01");
  ours.header.published = day("2025-03-01");
  EXPECT_EQ(said(ours, other), "");
  // A review of half a year within the year that it is compared with is later.
  ours.header.period_end = day("2026-04-15");
  EXPECT_EQ(said(ours, other), "");
  ours.header.period_start = day("2025-03-01");
  EXPECT_EQ(said(ours, other), "\"Benchmark 2025\" is later than what it is compared with\n");
  ours.header.period_start.reset();
  EXPECT_EQ(said(ours, other), "\"Benchmark 2025\" is later than what it is compared with\n");
}

}  // namespace
}  // namespace folio::check
