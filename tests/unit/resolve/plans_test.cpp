#include <gtest/gtest.h>

#include "resolve/resolve.h"
#include "support/build_document.h"

namespace folio::resolve {
namespace {

using namespace folio::testing;
using Kind = model::RecordView::Kind;
using model::RagRating;

model::Words english() {
  model::Words::Map all = plain_words().all();
  all["overdue_as_at"] = "Overdue as at {date}";
  all["changes_since"] = "Changes since {document}";
  all["actions_in"] = "Actions: {workstream}";
  return model::Words(std::move(all));
}

model::Action action(std::string id, std::string stream, RagRating rag, const char* due = nullptr) {
  model::Action made;
  made.id = std::move(id);
  made.workstream = std::move(stream);
  made.title = "Do " + made.id;
  made.lead = "Officer";
  made.rag = rag;
  made.status = model::ActionStatus::in_progress;
  if (due != nullptr) made.due = calendar::parse(due);
  return made;
}

model::Document plan(std::string id, std::vector<model::Action> actions) {
  model::Document made = document(std::move(id), model::Numbering::none, {});
  made.records.workstreams = {{"train", "Training", ""}, {"risk", "Risk", ""}};
  made.records.actions = std::move(actions);
  return made;
}

std::string cells(const model::TableRow& row) {
  std::string out;
  for (const model::TableCell& cell : row.cells) {
    std::string words = model::plain_text(cell.blocks);
    while (!words.empty() && words.back() == '\n') words.pop_back();
    out += " | " + words;
  }
  return out;
}

std::string dump(const model::Table& table) {
  std::string out = model::plain_text(table.caption) + "\n";
  for (const auto& column : table.columns) out += " | " + model::plain_text(column.heading);
  out += "\n";
  for (const model::RowGroup& group : table.groups) {
    for (const model::TableRow& row : group.rows) out += cells(row) + "\n";
  }
  return out;
}

std::string table(model::Document made, model::RecordView view,
                  const std::vector<model::Document>& others = {}) {
  made.sections = {section("S", {block(std::move(view))})};
  std::vector<Outline> outlines{outline_of(made, english())};
  for (const model::Document& other : others) outlines.push_back(outline_of(other, english()));
  const auto index = index_of(outlines, {}, english(), *calendar::parse("2026-11-21"));
  std::string said;
  for (const source::Diagnostic& one : index.diagnostics) said += one.message + "\n";
  const auto resolved = resolve(made, index.value, english());
  return said + dump(std::get<model::Table>(resolved.sections[0].blocks[0].value));
}

model::RecordView view(Kind kind) { return {kind, "", ""}; }

TEST(Actions, TellBelowTheirRowsWhatNoColumnHasRoomFor) {
  auto told = action("a", "train", RagRating::green, "2026-12-01");
  told.response = {block(list_of({"One", "Two"}))};
  told.partners = {"Police", "Schools"};
  told.start = calendar::parse("2026-04-01");
  told.updates = {{*calendar::parse("2026-05-01"), "Begun.", {}, ""}};
  EXPECT_EQ(table(plan("p", {told, action("b", "train", RagRating::red)}), view(Kind::actions)),
            "actions\n"
            " | column_action | column_lead | column_due | column_status | column_rating\n"
            " | Do a | Officer | 1 December 2026 | action_in_progress | rating_green\n"
            " | column_response:\nOne\nTwo\ncolumn_partners: Police, Schools; "
            "column_start: 1 April 2026\ncolumn_updates: 1 May 2026: Begun.\n"
            " | Do b | Officer |  | action_in_progress | rating_red\n");
}

TEST(Actions, StandInTheColumnsThatTheAuthorChose) {
  auto told = action("a", "train", RagRating::green);
  told.partners = {"Police"};
  model::RecordView asked = view(Kind::actions);
  asked.columns = {"action", "partners"};
  EXPECT_EQ(table(plan("p", {told}), asked),
            "actions\n | column_action | column_partners\n | Do a | Police\n");
}

TEST(ActionTotals, AreByWorkstreamAndRatingWithShares) {
  const auto made =
      plan("p", {action("a", "train", RagRating::green), action("b", "train", RagRating::red),
                 action("c", "risk", RagRating::green), action("d", "risk", RagRating::green)});
  EXPECT_EQ(table(made, view(Kind::action_totals)),
            "action_totals\n"
            " | workstream | rating_red | rating_green | total\n"
            " | Training | 1 | 1 | 2\n"
            " | Risk | 0 | 2 | 2\n"
            " | total | 1 | 3 | 4\n"
            " | share | 25% | 75% | 100%\n");
}

TEST(ActionTotals, SayWhenRoundedSharesDoNotAddUp) {
  const auto made =
      plan("p", {action("a", "train", RagRating::green), action("b", "train", RagRating::red),
                 action("c", "train", RagRating::amber)});
  const std::string shown = table(made, view(Kind::action_totals));
  EXPECT_EQ(shown.substr(0, shown.find('\n')), "action_totals (rounding_note)");
  EXPECT_NE(shown.find(" | share | 33% | 33% | 33% | 100%"), std::string::npos);
}

TEST(Overdue, ListsWhatIsPastItsDateAndNotSettledAsAtTheDay) {
  auto done = action("done", "risk", RagRating::green, "2026-01-01");
  done.status = model::ActionStatus::complete;
  const auto made = plan("p", {action("late", "risk", RagRating::amber, "2026-11-20"),
                               action("today", "risk", RagRating::green, "2026-11-21"),
                               action("later", "train", RagRating::green, "2026-09-01"),
                               action("ongoing", "train", RagRating::green), done});
  EXPECT_EQ(table(made, view(Kind::overdue)),
            "Overdue as at 21 November 2026\n"
            " | column_action | column_workstream | column_lead | column_due | column_status | "
            "column_rating\n"
            " | Do later | Training | Officer | 1 September 2026 | action_overdue | "
            "rating_green\n"
            " | Do late | Risk | Officer | 20 November 2026 | action_overdue | rating_amber\n");
}

TEST(Overdue, SaysThatNothingIs) {
  EXPECT_EQ(table(plan("p", {action("a", "risk", RagRating::green)}), view(Kind::overdue)),
            "Overdue as at 21 November 2026\n | column_action\n | none_overdue\n");
}

TEST(ActionChanges, AreWhatIsNewChangedAndGoneSinceThePlanBefore) {
  const auto before = plan("old", {action("kept", "risk", RagRating::green),
                                   action("better", "risk", RagRating::red, "2026-01-01"),
                                   action("gone", "risk", RagRating::amber)});
  const auto now = plan("new", {action("kept", "risk", RagRating::green),
                                action("better", "risk", RagRating::green, "2026-12-01"),
                                action("fresh", "train", RagRating::not_rated)});
  model::RecordView asked = view(Kind::action_changes);
  asked.compared_with = "old";
  EXPECT_EQ(table(now, asked, {before}),
            "Changes since Title of old\n"
            " | column_action | column_change | column_rating_before | column_rating_now | "
            "column_status_before | column_status_now\n"
            " | Do better | change_changed | rating_red | rating_green | action_in_progress, "
            "1 January 2026 | action_in_progress, 1 December 2026\n"
            " | Do fresh | change_new | none_before | rating_not_rated | none_before | "
            "action_in_progress\n"
            " | Do gone | change_gone | rating_amber | none_before | action_in_progress | "
            "none_before\n");
}

TEST(ActionColumns, AreThoseAskedForInThatOrder) {
  model::RecordView asked = view(Kind::actions);
  asked.workstream = "risk";
  asked.columns = {"due", "action", "objectives"};
  auto one = action("a", "risk", RagRating::green, "2026-12-01");
  one.objectives = {{"know", {}}};
  model::Document strategy = document("strategy", model::Numbering::none, {});
  model::Objective know;
  know.id = "know", know.title = "Know it";
  strategy.header.strategy.emplace().objectives.push_back(know);
  EXPECT_EQ(table(plan("p", {one}), asked, {strategy}),
            "Actions: Risk\n"
            " | column_due | column_action | column_objectives\n"
            " | 1 December 2026 | Do a | Know it\n");
}

TEST(ActionCells, HoldListsAndWhatTheyReferTo) {
  model::Document made = plan("p", {action("a", "risk", RagRating::green)});
  model::Block list = block(list_of({"one", "two"}));
  made.records.actions[0].detail = {paragraph("First."), list, reference("", "here")};
  made.sections = {section("S", {paragraph("Named.", "here"), block(view(Kind::actions))})};
  const auto index = index_of({outline_of(made, english())}, {}, english());
  EXPECT_TRUE(index.diagnostics.empty());
  const auto resolved = resolve(made, index.value, english());
  const auto& shown = std::get<model::Table>(resolved.sections[0].blocks[1].value);
  EXPECT_EQ(cells(shown.groups[0].rows[1]), " | column_detail: First.\none\ntwo\nS");
}

TEST(ActionCells, OfAnotherDocumentReferToItsNames) {
  model::Document home = plan("home", {action("a", "risk", RagRating::green)});
  home.records.actions[0].detail = {reference("", "here")};
  home.sections = {section("S", {heading(3, "The place", "here")})};
  model::Document reader = document("reader", model::Numbering::none, {});
  reader.sections = {section("S", {block(model::RecordView{Kind::actions, "home", ""})})};
  const auto index =
      index_of({outline_of(home, english()), outline_of(reader, english())}, {}, english());
  EXPECT_TRUE(index.diagnostics.empty());
  const auto resolved = resolve(reader, index.value, english());
  EXPECT_NE(model::plain_text(resolved.sections[0].blocks).find("The place"), std::string::npos);
}

TEST(ActionCells, AreReferencesThatAreChecked) {
  model::Document made = plan("p", {action("a", "risk", RagRating::green)});
  made.records.actions[0].detail = {reference("", "nowhere")};
  const auto index = index_of({outline_of(made, english())}, {}, english());
  ASSERT_EQ(index.diagnostics.size(), 1u);
  EXPECT_EQ(index.diagnostics[0].message, "nothing is called \"nowhere\"");
}

}  // namespace
}  // namespace folio::resolve
