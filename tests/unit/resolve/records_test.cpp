#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "resolve/resolve.h"
#include "support/build_document.h"

namespace folio::resolve {
namespace {

using namespace folio::testing;
using ::testing::HasSubstr;
using ::testing::Not;
using Kind = model::RecordView::Kind;

std::string cells(const model::TableRow& row) {
  std::string out;
  for (const model::TableCell& cell : row.cells) {
    const std::string words = model::plain_text(cell.blocks);
    out += std::string(" | ") + (cell.header ? "# " : "") + words.substr(0, words.find('\n'));
  }
  return out;
}

/// The table that stands for the records, one line a row.
std::string table(model::Document made, model::RecordView asked) {
  made.sections = {section("S", {block(std::move(asked))})};
  const auto resolved = resolve(made, {}, plain_words());
  const auto& shown = std::get<model::Table>(resolved.sections[0].blocks[0].value);
  std::string out = model::plain_text(shown.caption) + "\n";
  for (const auto& column : shown.columns) out += " | " + model::plain_text(column.heading);
  out += "\n";
  for (const model::RowGroup& group : shown.groups) {
    if (!group.label.empty()) out += "== " + model::plain_text(group.label) + "\n";
    for (const model::TableRow& row : group.rows) out += cells(row) + "\n";
  }
  return out;
}

model::Document plan() {
  model::Document made = document("plan", model::Numbering::none, {});
  made.records.workstreams = {{"train", "Training", ""}, {"risk", "Risk", ""}};
  model::Action action;
  action.id = "a1";
  action.workstream = "risk";
  action.title = "Use the profile";
  action.lead = "Officer";
  action.due = calendar::parse("2019-10-01");
  action.rag = model::RagRating::green;
  made.records.actions.push_back(action);
  action.workstream = "train";
  action.title = "Train staff";
  action.due.reset();
  action.ongoing = true;
  made.records.actions.push_back(action);
  return made;
}

TEST(ActionsTable, GroupsActionsByWorkstreamAndLeavesEmptyColumnsOut) {
  EXPECT_EQ(
      table(plan(), {Kind::actions, "", ""}),
      "actions\n"
      " | column_action | column_lead | column_due | column_status | column_rating\n"
      "== Training\n"
      " | # Train staff | Officer | action_ongoing | action_not_started | rating_green\n"
      "== Risk\n"
      " | # Use the profile | Officer | 1 October 2019 | action_not_started | rating_green\n");
}

TEST(ActionsTable, NamesWhoLeadsAWorkstream) {
  model::Document made = plan();
  made.records.workstreams[0].lead = "Head of Learning";
  const std::string shown = table(made, {Kind::actions, "", ""});
  EXPECT_NE(shown.find("== workstream_led_by\n | # Train staff"), shown.npos) << shown;
  EXPECT_NE(shown.find("== Risk\n"), shown.npos) << shown;
}

TEST(Objectives, SayTheirStrandOfContest) {
  model::Document made = document("strategy", model::Numbering::none, {});
  model::Objective objective;
  objective.id = "know";
  objective.title = "Know the risk";
  objective.text = "Those who meet the public know it.";
  objective.contest_strand = "prevent";
  made.header.strategy.emplace().objectives = {objective};
  made.sections = {section("S", {block(model::RecordView{Kind::objectives, "", ""})})};
  EXPECT_EQ(model::plain_text(resolve(made, {}, plain_words()).sections[0].blocks),
            "Know the risk: Those who meet the public know it.\ncontest_strand: contest_prevent\n");
}

TEST(ActionsTable, ShowsOneWorkstreamWithoutGroups) {
  EXPECT_EQ(
      table(plan(), {Kind::actions, "", "risk"}),
      "actions_in\n"
      " | column_action | column_lead | column_due | column_status | column_rating\n"
      " | # Use the profile | Officer | 1 October 2019 | action_not_started | rating_green\n");
}

TEST(RatingsTable, NumbersItsItemsInTheirOrder) {
  model::Document made = document("d", model::Numbering::none, {});
  made.records.toolkit.ratings.resize(2);
  made.records.toolkit.ratings[0].item = "Risk";
  made.records.toolkit.ratings[0].rag = model::RagRating::red;
  made.records.toolkit.ratings[0].actions = {paragraph("Plan")};
  made.records.toolkit.ratings[1].item = "Board";
  made.records.toolkit.ratings[1].rag = model::RagRating::amber;
  EXPECT_EQ(table(made, {Kind::ratings, "", ""}),
            "toolkit_ratings_counted\n"
            " | column_number | column_item | column_rating | column_actions\n"
            " | 1 | # Risk | rating_red | Plan\n"
            " | 2 | # Board | rating_amber | \n");
}

TEST(ImpactsTable, NamesStatutoryCharacteristicsAndLocalGroups) {
  model::Document made = document("d", model::Numbering::none, {});
  model::Impact impact;
  impact.characteristic = "religion_belief";
  impact.kind = model::Impact::Kind::mixed;
  impact.effect = {paragraph("Both ways")};
  made.records.impacts.push_back(impact);
  impact.characteristic = "armed-forces";
  made.records.impacts.push_back(impact);
  EXPECT_EQ(table(made, {Kind::impacts, "", ""}),
            "impacts\n"
            " | column_characteristic | column_impact | column_effect\n"
            " | # characteristic_religion_belief | impact_mixed | Both ways\n"
            " | # Armed forces | impact_mixed | Both ways\n");
}

TEST(RecordViews, MayShowTheRecordsOfAnotherDocument) {
  const model::Document other = plan();
  const auto index = index_of({outline_of(other, plain_words())}, {}, plain_words()).value;
  model::Document made =
      document("d", model::Numbering::none,
               {section("S", {block(model::RecordView{Kind::actions, "plan", "risk"})})});
  const auto resolved = resolve(made, index, plain_words());
  EXPECT_EQ(std::get<model::Table>(resolved.sections[0].blocks[0].value).groups.size(), 1u);
}

TEST(ActionsTable, SaysThatAnActionIsPastItsDate) {
  const auto status_on = [](const char* day) {
    model::Document made = plan();
    made.records.actions.resize(1);
    model::RecordView view{Kind::actions, "", ""};
    view.columns = {"status"};
    made.sections = {section("S", {block(std::move(view))})};
    Index index;
    index.today = *calendar::parse(day);
    const auto resolved = resolve(made, index, plain_words());
    return model::plain_text(resolved.sections[0].blocks);
  };
  EXPECT_THAT(status_on("2019-10-01"), Not(HasSubstr("overdue")));
  EXPECT_THAT(status_on("2019-10-02"), HasSubstr("action_overdue"));
}

TEST(StatutesTable, LinksEachAndLeavesOutWhatNobodyRecorded) {
  Index index;
  model::Statute act;
  act.id = "act";
  act.short_title = "Town Act";
  act.year = 2015;
  act.url = "https://www.legislation.gov.uk/ukpga/2015/6";
  act.in_force_on = calendar::parse("2015-07-01");
  model::Statute old;
  old.id = "old";
  old.short_title = "Village Act";
  old.year = 1999;
  old.in_force = "in parts";
  index.library.statutes = {act, old};
  const auto shown = [&](std::vector<std::string> ids) {
    model::Document made = document("paper", model::Numbering::none, {});
    model::RecordView view;
    view.kind = Kind::statutes;
    view.ids = std::move(ids);
    made.sections = {section("S", {block(std::move(view))})};
    return model::plain_text(resolve(made, index, plain_words()).sections[0].blocks);
  };
  EXPECT_EQ(shown({}),
            "statutes\ncolumn_statute\ncolumn_commencement\nTown Act 2015\n1 July 2015\n"
            "Village Act 1999\nin parts\n");
  EXPECT_EQ(shown({"old"}),
            "statutes\ncolumn_statute\ncolumn_commencement\nVillage Act 1999\nin parts\n");
}

TEST(Timeline, IsInTheOrderOfDaysWhateverTheOrderOfTheFile) {
  model::Document made = document("d", model::Numbering::none, {});
  const auto event = [&](const char* when, const char* date, const char* title) {
    made.records.timeline.push_back({"", when, calendar::parse(date), title, "", {}});
  };
  event("", "2025-04-01", "Third");
  event("that summer", "", "After the third");
  event("", "2015-07-01", "First");
  event("", "2018-06-01", "Second");
  made.sections = {section("S", {block(model::RecordView{Kind::timeline, "", ""})})};
  const auto resolved = resolve(made, {}, plain_words());
  const auto& list = std::get<model::List>(resolved.sections[0].blocks[0].value);
  EXPECT_EQ(list.kind, model::List::Kind::bullet);
  EXPECT_EQ(model::plain_text(resolved.sections[0].blocks),
            "1 July 2015: First\n1 June 2018: Second\n1 April 2025: Third\n"
            "that summer: After the third\n");
}

TEST(RecordViews, OfAFileThatCouldNotBeReadAreNotToldOfAgain) {
  model::Document made = document("d", model::Numbering::none, {});
  made.sections = {section("S", {block(model::RecordView{Kind::actions, "", ""})})};
  made.records.unread = true;
  const auto index = index_of({outline_of(made, plain_words())}, {}, plain_words());
  EXPECT_TRUE(index.diagnostics.empty());
}

TEST(RecordViews, PointToTheColumnThatThereIsNot) {
  const std::string text = "::: actions {workstream=\"risk\" columns=\"action, riks\"}\n:::\n";
  const source::SourceFile file("content/a.md", text, source::Access::open);
  model::Document made = plan();
  model::RecordView view{Kind::actions, "", ""};
  view.columns = {"action", "riks"};
  model::Block shown = block(std::move(view));
  shown.span = {&file, 0, 11};
  made.sections = {section("S", {shown})};
  const auto index = index_of({outline_of(made, plain_words())}, {}, plain_words());
  ASSERT_EQ(index.diagnostics.size(), 1u);
  const source::Diagnostic& said = index.diagnostics[0];
  EXPECT_EQ(said.code, "F0422");
  EXPECT_EQ(text.substr(said.span.begin, said.span.end - said.span.begin), "riks");
}

TEST(RecordViews, WithoutRowsAreErrorsAtTheDirective) {
  const auto said = [](model::RecordView asked) {
    model::Document made = plan();
    made.sections = {section("S", {block(std::move(asked))})};
    const auto outcome = index_of({outline_of(made, plain_words())}, {}, plain_words());
    return outcome.diagnostics.empty() ? std::string() : outcome.diagnostics[0].message;
  };
  EXPECT_EQ(said({Kind::actions, "", "risk"}), "");
  EXPECT_EQ(said({Kind::actions, "", "rsik"}), "no action belongs to the workstream \"rsik\"");
  EXPECT_EQ(said({Kind::impacts, "", ""}), "there are no impacts to show here");
  EXPECT_EQ(said({Kind::timeline, "", ""}), "there are no events to show here");
  model::RecordView columns{Kind::actions, "", ""};
  columns.columns = {"action", "deu"};
  EXPECT_EQ(said(columns), "there is no column \"deu\"");
}

TEST(AuditTrail, BecomesTheLastSection) {
  model::Document made = document("d", model::Numbering::decimal, {section("S", {})});
  made.header.audit.emplace();
  made.header.audit->lead_officer = "Director";
  made.header.audit->consultees = {{"Law", "Yes", "No"}};
  const auto resolved = resolve(made, {}, plain_words());
  ASSERT_EQ(resolved.sections.size(), 2u);
  EXPECT_EQ(resolved.sections[1].number, "");
  EXPECT_EQ(
      model::plain_text(resolved.sections[1].blocks),
      "lead_officer\nDirector\naudit_consultation\naudit_officer\naudit_sought\naudit_included\n"
      "Law\nYes\nNo\n");
}

}  // namespace
}  // namespace folio::resolve
