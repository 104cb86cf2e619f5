// Versions that are kept: that each was frozen, says what its folder says, and is what
// was published.

#include <gtest/gtest.h>

#include "check/check.h"
#include "support/build_document.h"

namespace folio::check {
namespace {

using namespace folio::testing;

model::Document plan() {
  model::Document made = document("paper", model::Numbering::none, {});
  made.header.status = model::Status::approved;
  made.records.actions.resize(1);
  made.records.actions[0].id = "act";
  made.records.actions[0].due = calendar::parse("2026-11-20");
  return made;
}

TEST(Archive, TellsOfVersionsThatWereNotFrozen) {
  model::Document made = plan();
  made.records.actions.clear();
  made.header.version = "3.0";
  model::Library library;
  const auto told = [&] {
    std::string out;
    for (const source::Diagnostic& one : check(made, {}, library, {}, {}))
      out += one.code == "DT005" ? one.message : "";
    return out;
  };
  EXPECT_EQ(told(), "");
  library.archived = {{made.header.id, "content/archive/" + made.header.id + "/1-0"}};
  EXPECT_EQ(told(), "version 2.0 was never frozen, so that 3.0 is compared with 1.0");
  library.archived.push_back({made.header.id, "content/archive/" + made.header.id + "/2-0"});
  EXPECT_EQ(told(), "");
  made.header.changes = {{{}, "2.1", "Words.", {}, {}}, {{}, "1.5", "Words.", {}, {}}};
  EXPECT_EQ(told(), "version 2.1 was never frozen, so that 3.0 is compared with 2.0");
  made.header.changes.clear();
  made.header.version = "2147483647.1";
  library.archived = {{made.header.id, "content/archive/" + made.header.id + "/2147483647-0"}};
  EXPECT_EQ(told(), "");
}

TEST(Archive, HoldsWhatItsFoldersSay) {
  const auto told = [](const char* path, const char* version) {
    const source::SourceFile file(path, "id = \"plan\"\nversion = \"1\"\n", source::Access::open);
    model::Document made = plan();
    made.header.id = "plan";
    made.header.version = version;
    made.header.span = {&file, 0, 2};
    std::string out;
    for (const source::Diagnostic& one : check_version(made, {})) out += one.message;
    return out;
  };
  EXPECT_EQ(told("content/archive/plan/1-0/document.toml", "1.0"), "");
  EXPECT_EQ(told("content/archive/plan/1-0/document.toml", "1.1"),
            "the version that was frozen as 1.0 of \"plan\" says that it is 1.1 of \"plan\"");
  EXPECT_NE(told("content/archive/other/1-0/document.toml", "1.0"), "");
}

std::string unchanged(const model::Document& today, const model::Document& frozen) {
  std::string out;
  for (const source::Diagnostic& one : check_unchanged(today, {frozen})) out += one.message;
  return out;
}

TEST(Archive, TellsOfAPublishedTextThatChangedAndKeptItsVersion) {
  model::Document frozen = plan();
  frozen.header.version = "1.0";
  frozen.header.status = model::Status::approved;
  model::Document today = frozen;
  EXPECT_EQ(unchanged(today, frozen), "");
  today.header.status = model::Status::superseded;  // is said of the text, and is not the text
  EXPECT_EQ(unchanged(today, frozen), "");
  today.records.actions[0].title = "Something else";
  EXPECT_EQ(unchanged(today, frozen),
            "what its tables show is not what it was when version 1.0 was published and frozen");
  today.header.title = "Another plan";
  EXPECT_EQ(unchanged(today, frozen),
            "the title is not what it was when version 1.0 was published and frozen");
  today.header.version = "1.1";
  EXPECT_EQ(unchanged(today, frozen), "");
  today.header.version = "1.0";
  today.header.status = model::Status::draft;
  EXPECT_EQ(unchanged(today, frozen), "");
}

TEST(Archive, TellsOfEverythingThatReadersSeeOfIt) {
  model::Document frozen = plan();
  frozen.header.version = "1.0";
  frozen.header.summary = "What we do.";
  frozen.header.plain_summary = "What it means for you.";
  frozen.header.strategy.emplace().vision = "A safe place.";
  const auto told_after = [&](const auto& change) {
    model::Document today = frozen;
    change(today);
    const std::string said = unchanged(today, frozen);
    return said.substr(0, said.find(" is not what it was"));
  };
  using model::Document;
  EXPECT_EQ(told_after([](Document& one) { one.header.summary = "What they do."; }), "the summary");
  EXPECT_EQ(told_after([](Document& one) { one.header.plain_summary = "More."; }),
            "the summary for residents");
  EXPECT_EQ(told_after([](Document& one) { one.header.short_title = "Plan"; }), "the short title");
  EXPECT_EQ(told_after([](Document& one) { one.header.strategy->vision = "A place."; }),
            "what its document.toml says of it");
  EXPECT_EQ(
      told_after([](Document& one) { one.records.actions[0].due = calendar::parse("2027-11-20"); }),
      "what its tables show");
  EXPECT_EQ(told_after([](Document& one) {
              one.header.owner = "The new officer";
              one.header.contact = "new@anytown.example";
              one.header.minute_ref = "24/25";
              one.header.slug = "elsewhere";
              one.header.changes.push_back({{}, "1.0", "Published.", {}, {}});
              one.header.aliases.push_back({"old/", {}});
            }),
            "");
}

TEST(Archive, LeavesOutWhatIsThereToBeBroughtUpToDate) {
  model::Document frozen = plan();
  frozen.header.version = "1.0";
  frozen.header.status = model::Status::approved;
  frozen.records.measures.resize(1);
  frozen.records.measures[0].title = "People trained";
  model::Document today = frozen;
  model::Action& action = today.records.actions[0];
  action.updates = {{*calendar::parse("2026-11-20"), "Two rooms are booked.", {}, "The officer"}};
  action.rag = model::RagRating::amber;
  action.rag_reason = "The trainer left.";
  EXPECT_EQ(unchanged(today, frozen), "");
  today.records.toolkit.ratings.resize(1);
  today.records.toolkit.ratings[0].evidence = "Minutes of June";
  EXPECT_EQ(unchanged(today, frozen), "");
  model::Measure& measure = today.records.measures[0];
  measure.period = "June 2026";
  measure.source = "Register of training, June";
  measure.note = "Provisional";
  measure.history = {{"May 2026", 12}};
  EXPECT_EQ(unchanged(today, frozen), "");
  measure.title = "People asked";
  EXPECT_NE(unchanged(today, frozen), "");
  measure.title = "People trained";
  action.lead = "Somebody else";
  EXPECT_NE(unchanged(today, frozen), "");
}

}  // namespace
}  // namespace folio::check
