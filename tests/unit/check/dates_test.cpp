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

}  // namespace
}  // namespace folio::check
