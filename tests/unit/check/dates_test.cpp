// Days to come, actions that contradict themselves, versions that lead nowhere.

#include <gtest/gtest.h>

#include "check/check.h"
#include "support/build_document.h"

namespace folio::check {
namespace {

using namespace folio::testing;

calendar::Date day(const char* iso) { return calendar::parse(iso).value(); }

std::string told(const model::Document& made) {
  model::SiteSettings site;
  site.today = day("2026-06-01");
  std::string out;
  for (const source::Diagnostic& one : check(made, {}, {}, site, {}))
    out += one.code + " " + one.message + "\n";
  return out;
}

model::Document paper() {
  model::Document made = document("paper", model::Numbering::none, {});
  made.header.status = model::Status::approved;
  return made;
}

model::Action action(model::ActionStatus status, model::RagRating rag) {
  model::Action made;
  made.id = "act";
  made.status = status;
  made.rag = rag;
  return made;
}

TEST(Future, WhatHappenedIsNotToCome) {
  model::Document made = paper();
  made.header.published = made.header.approved_on = day("2026-06-02");
  made.header.changes = {{day("2031-01-01"), "", "Corrected", {}, {}}};
  made.records.actions = {action(model::ActionStatus::complete, model::RagRating::complete)};
  made.records.actions[0].completed = day("2027-01-01");
  model::Measure measure;
  measure.id = "people";
  measure.as_at = day("2026-12-31");
  made.records.measures = {measure};
  EXPECT_EQ(told(made),
            "DT003 the approved document was published on 2 June 2026, which has not come yet\n"
            "DT003 the document was approved on 2 June 2026, which has not come yet\n"
            "DT003 the document was changed on 1 January 2031, which has not come yet\n"
            "DT003 the action \"act\" was completed on 1 January 2027, which has not come yet\n"
            "DT003 \"people\" was measured on 31 December 2026, which has not come yet\n");
}

TEST(Future, AnUpdateIsNotToComeEither) {
  model::Document made = paper();
  made.header.published = day("2026-05-01");
  made.header.updated = day("2026-12-25");
  made.header.changes = {{day("2026-05-20"), "", "Corrected", {}, {}}};
  EXPECT_EQ(told(made),
            "DT003 the document was updated on 25 December 2026, which has not come yet\n");
  made.header.published = made.header.updated;
  EXPECT_EQ(told(made),
            "DT003 the approved document was published on 25 December 2026, which has not come "
            "yet\n");
}

TEST(Future, IsToldWhereTheDayIsWritten) {
  const std::string toml =
      "id = \"paper\"\n\n[[change]]\ndate = 2026-12-25\nnote = \"Corrected\"\n"
      "[[action]]\nid = \"act\"\ndue = 2026-12-01\n\n[[action.update]]\ndate = 2026-12-01\n"
      "text = \"Begun\"\n";
  const source::SourceFile file("content/d/document.toml", toml, source::Access::open);
  const auto at = [&](const std::string& words) {
    const auto begin = static_cast<std::uint32_t>(toml.find(words));
    return source::Span{&file, begin, begin + static_cast<std::uint32_t>(words.size())};
  };
  model::Document made = paper();
  made.header.changes = {{day("2026-12-25"), "", "Corrected", {}, at("\"Corrected\"")}};
  made.records.actions = {action(model::ActionStatus::in_progress, model::RagRating::green)};
  made.records.actions[0].updates = {{day("2026-12-01"), "Begun", {}, ""}};
  made.records.actions[0].span = at("\"act\"");
  model::SiteSettings site;
  site.today = day("2026-06-01");
  const auto said = check(made, {}, {}, site, {});
  ASSERT_EQ(said.size(), 2u);
  EXPECT_EQ(said[0].span.begin, toml.find("2026-12-25"));
  EXPECT_EQ(said[1].span.begin, toml.rfind("2026-12-01"));
  EXPECT_EQ(said[1].message,
            "the action \"act\" was reported on 1 December 2026, which has not come yet");
}

TEST(Future, TodayAndADraftsPlansAreLeftAlone) {
  model::Document made = paper();
  made.header.published = made.header.approved_on = day("2026-06-01");
  EXPECT_EQ(told(made), "");
  made.header.status = model::Status::draft;
  made.header.published = day("2027-01-01");
  EXPECT_EQ(told(made), "");
}

TEST(Contradictions, OfStatusRatingAndDateAreTold) {
  using Status = model::ActionStatus;
  using Rag = model::RagRating;
  model::Document made = paper();
  const auto said_of = [&](model::Action one) {
    made.records.actions = {std::move(one)};
    return told(made);
  };
  EXPECT_EQ(said_of(action(Status::complete, Rag::red)),
            "DT004 the action \"act\" is complete and rated red\n");
  EXPECT_EQ(said_of(action(Status::not_started, Rag::complete)),
            "DT004 the action \"act\" is rated complete and its status is \"not_started\"\n");
  model::Action done = action(Status::in_progress, Rag::green);
  done.completed = day("2026-05-01");
  EXPECT_EQ(said_of(done),
            "DT004 the action \"act\" has a day on which it was completed and its status is "
            "\"in_progress\"\n");
  EXPECT_EQ(said_of(action(Status::complete, Rag::green)), "");
  EXPECT_EQ(said_of(action(Status::closed, Rag::red)), "");
}

TEST(Overdue, IsWhatIsPastItsDateWhateverItsRating) {
  model::Action late = action(model::ActionStatus::not_started, model::RagRating::complete);
  late.due = day("2026-05-01");
  model::Document made = paper();
  made.records.actions = {late};
  EXPECT_NE(told(made).find("DT001 the action \"act\" is past its date\n"), std::string::npos);
}

TEST(Succession, LeadsFromTheOldPaperToTheNew) {
  model::Document made = paper();
  made.header.status = model::Status::superseded;
  EXPECT_EQ(told(made), "DT005 the document is superseded and does not say by what\n");
  made.header.superseded_by = "new";
  EXPECT_EQ(told(made), "");
  made.header.supersedes = "new";
  EXPECT_EQ(told(made), "DT005 \"new\" is said to come before this document and after it\n");
}

TEST(Succession, OfAnApprovedPaperHasNotComeYet) {
  model::Document made = paper();
  made.header.superseded_by = "new";
  EXPECT_EQ(told(made),
            "DT005 the document is said to be superseded, and its status is \"approved\"\n");
  made.header.status = model::Status::withdrawn;
  EXPECT_EQ(told(made), "");
}

TEST(Succession, NeverComesBack) {
  source::Outcome<resolve::Index> known;
  resolve::Index& index = known.value;
  const auto told_of = [&](const model::Document& made) {
    std::string out;
    for (const source::Diagnostic& one : check(made, known, {}, {}, {}))
      out += one.code + " " + one.message + "\n";
    return out;
  };
  model::Document made = paper();
  made.header.supersedes = "paper";
  EXPECT_EQ(told_of(made), "DT005 the document is said to supersede itself\n");
  made.header.supersedes = "b";
  made.header.status = model::Status::superseded;
  made.header.superseded_by = "c";
  index.documents.resize(3);
  index.documents[0].header = made.header;
  index.documents[1].header.id = "b";
  index.documents[2].header.id = "c";
  EXPECT_EQ(told_of(made), "");
  index.documents[1].header.supersedes = "paper";
  index.documents[2].header.superseded_by = "paper";
  EXPECT_EQ(told_of(made),
            "DT005 \"c\" is said to supersede this document and leads back to it\n"
            "DT005 the documents that this one is said to supersede lead back to it\n");
  index.documents[1].header.supersedes = index.documents[2].header.superseded_by = "b";
  index.documents[1].header.superseded_by = "c";
  EXPECT_EQ(told_of(made), "");  // which is told of the others
}

}  // namespace
}  // namespace folio::check
