#include <gtest/gtest.h>

#include "check/check.h"
#include "support/build_document.h"

namespace folio::check {
namespace {

using namespace folio::testing;

struct Site {
  model::Library library;
  model::SiteSettings settings;
  std::vector<model::Document> others;
};

Site site() {
  Site made;
  made.settings.today = *calendar::parse("2026-11-21");
  model::Toolkit words;
  words.id = "t-words";
  words.title = "Toolkit";
  words.ratings = {model::RagRating::green, model::RagRating::red};
  words.items = {{"t-risk", "Risk"}, {"t-plan", "Plan"}};
  model::Toolkit scores;
  scores.id = "t-scores";
  scores.title = "Counting toolkit";
  scores.scores = {{1, "Not met"}, {3, "Met"}};
  scores.lowest = 1;
  scores.highest = 3;
  scores.items = {{"s-risk", "Risk process"}};
  made.library.toolkits = {words, scores};
  model::Fact fact;
  fact.id = "level";
  fact.source = "the letter";
  fact.review_by = calendar::parse("2026-11-20");
  made.library.facts = {fact};
  return made;
}

/// The codes and messages of one family, a line each.
std::string said(const model::Document& document, std::string_view family,
                 const Site& on = site()) {
  std::vector<resolve::Outline> outlines{resolve::outline_of(document, plain_words())};
  for (const model::Document& other : on.others)
    outlines.push_back(resolve::outline_of(other, plain_words()));
  const auto index = resolve::index_of(outlines, on.library, plain_words(), on.settings.today);
  std::string out;
  for (const source::Diagnostic& one : check(document, index, on.library, on.settings, {})) {
    if (one.code.starts_with(family)) out += one.code + " " + one.message + "\n";
  }
  return out;
}

model::Document paper() { return document("paper", model::Numbering::none, {}); }

// --- Equality assessments --------------------------------------------------------------

model::Document assessment() {
  model::Document made = paper();
  made.header.kind = model::DocumentKind::equality_assessment;
  model::EqualityAssessment& assessed = made.header.assessment.emplace();
  assessed.subject = "plan";
  assessed.assessed_on = calendar::parse("2026-01-10");
  assessed.duty = {"Removes it.", "Advances it.", "Fosters them."};
  for (const char* characteristic :
       {"age", "disability", "gender_reassignment", "marriage_civil_partnership",
        "pregnancy_maternity", "race", "religion_belief", "sex", "sexual_orientation"}) {
    model::Impact impact;
    impact.characteristic = characteristic;
    impact.kind = model::Impact::Kind::neutral;
    made.records.impacts.push_back(impact);
  }
  return made;
}

TEST(Equality, AnAssessmentOfAllNineCharacteristicsAndThreeAimsIsInOrder) {
  EXPECT_EQ(said(assessment(), "EQ"), "");
}

TEST(Equality, MissingCharacteristicsAreNamed) {
  model::Document made = assessment();
  made.records.impacts.erase(made.records.impacts.begin() + 1, made.records.impacts.begin() + 3);
  EXPECT_EQ(said(made, "EQ"),
            "EQ001 the assessment says nothing of disability, gender reassignment\n");
}

TEST(Equality, AHarmNeedsMitigationOwnerAndDate) {
  model::Document made = assessment();
  model::Impact& impact = made.records.impacts[0];
  impact.kind = model::Impact::Kind::negative;
  EXPECT_EQ(said(made, "EQ002"),
            "EQ002 a negative or mixed impact on \"age\" has no mitigation, no owner, no due\n");
  impact.mitigation = {paragraph("Ask them.")};
  impact.owner = "Coordinator";
  impact.due = calendar::parse("2027-01-01");
  EXPECT_EQ(said(made, "EQ002"), "");
  for (const char* nothing :
       {"None", "N/A", "None identified.", "To be confirmed", "-", "No mitigation needed"}) {
    made.records.impacts[0].mitigation = {paragraph(nothing)};
    EXPECT_EQ(said(made, "EQ002"),
              "EQ002 a negative or mixed impact on \"age\" has no mitigation\n")
        << nothing;
  }
  made.records.impacts[0].mitigation = {paragraph("None of the sessions is held at night.")};
  EXPECT_EQ(said(made, "EQ002"), "");
  for (const char* nobody : {"TBC", "N/A", "tbd"}) {
    made.records.impacts[0].owner = nobody;
    EXPECT_EQ(said(made, "EQ002"), "EQ002 a negative or mixed impact on \"age\" has no owner\n");
  }
}

// The words at which an assessment read from these files is told of.
std::string place_of(const model::Document& made, std::string_view code) {
  for (const source::Diagnostic& one : check(made, {}, {}, {}, {})) {
    if (one.code != code || one.span.file == nullptr) continue;
    return one.span.file->text().substr(one.span.begin, one.span.end - one.span.begin);
  }
  return "";
}

TEST(Equality, PointsToWhatSaysNothing) {
  const std::string toml = "stage = \"full\"\n[psed]\neliminate = \"x\"\nadvance = \"\"\n";
  const source::SourceFile file("content/a/document.toml", toml, source::Access::open);
  model::Document made = assessment();
  made.header.assessment->span = {&file, 8, 14};
  made.header.assessment->duty->advance = "";
  EXPECT_EQ(place_of(made, "EQ004"), "advance = \"\"");
  made.header.assessment->duty->foster = "";
  made.header.assessment->duty->advance = "x";
  EXPECT_EQ(place_of(made, "EQ004"), "[psed]");

  const std::string rows =
      "[[impact]]\ncharacteristic = \"age\"\nmitigation = \"Ask the owner.\"\nowner = \"TBC\"\n";
  const source::SourceFile impacts("content/a/impacts.toml", rows, source::Access::open);
  made = assessment();
  model::Impact& impact = made.records.impacts[0];
  impact.kind = model::Impact::Kind::negative;
  impact.mitigation = {paragraph("Ask the owner.")};
  impact.owner = "TBC";
  impact.due = calendar::parse("2027-01-01");
  impact.span = {&impacts, 28, 31};
  EXPECT_EQ(place_of(made, "EQ002"), "\"TBC\"");
}

TEST(Equality, AnAssessmentMoreThanAYearOlderThanItsSubjectIsToldOf) {
  Site on = site();
  model::Document plan = document("plan", model::Numbering::none, {});
  plan.header.published = calendar::parse("2027-01-10");
  on.others = {plan};
  EXPECT_EQ(said(assessment(), "EQ003", on), "");
  on.others[0].header.updated = calendar::parse("2027-01-11");
  EXPECT_EQ(said(assessment(), "EQ003", on),
            "EQ003 the assessment of 10 January 2026 is more than a year older than what it "
            "assesses, of 11 January 2027\n");
}

TEST(Equality, AnOverdueReviewIsToldOf) {
  model::Document made = assessment();
  made.header.review_by = calendar::parse("2026-11-20");
  EXPECT_EQ(said(made, "EQ003"), "EQ003 the assessment was to be reviewed by 20 November 2026\n");
  made.header.review_by = calendar::parse("2026-11-21");
  EXPECT_EQ(said(made, "EQ003"), "");
}

TEST(Equality, EachAimOfTheDutyIsAddressed) {
  model::Document made = assessment();
  made.header.assessment->duty->advance = " ";
  EXPECT_EQ(said(made, "EQ004"),
            "EQ004 the assessment does not address all aims of the equality duty: advance\n");
}

// --- Toolkits, facts, leads ------------------------------------------------------------

model::ToolkitRating rating(std::string item, model::RagRating rag) {
  model::ToolkitRating made;
  made.item = std::move(item);
  made.rag = rag;
  return made;
}

model::Document benchmark(std::vector<model::ToolkitRating> ratings) {
  model::Document made = paper();
  made.records.toolkit.toolkit = "t-words";
  made.records.toolkit.ratings = std::move(ratings);
  return made;
}

TEST(Toolkits, EveryItemIsAnsweredOnceItIsNoDraft) {
  using model::RagRating;
  model::Document made = benchmark({rating("t-risk", RagRating::green)});
  EXPECT_EQ(said(made, "PV001"), "");
  made.header.status = model::Status::approved;
  EXPECT_EQ(said(made, "PV001"),
            "PV001 no action and no rating answers 1 item of the Toolkit: \"Plan\" (t-plan)\n");
  made.records.toolkit.ratings.push_back(rating("Plan", RagRating::red));
  EXPECT_EQ(said(made, "PV001"), "");
}

TEST(Toolkits, TheOneThatAPlanNamesMostIsLookedAt) {
  model::Document made = paper();
  made.header.status = model::Status::approved;
  model::Action action;
  action.id = "act";
  action.toolkit = {{"t-risk", {}}};
  made.records.actions = {action};
  EXPECT_EQ(said(made, "PV001"),
            "PV001 no action and no rating answers 1 item of the Toolkit: \"Plan\" (t-plan)\n");
  made.records.actions[0].toolkit = {{"s-risk", {}}, {"s-risk", {}}, {"t-risk", {}}};
  EXPECT_EQ(said(made, "PV001"), "");
}

TEST(Toolkits, ARatingIsOneOfItsScale) {
  using model::RagRating;
  const auto ratings = [](model::ToolkitRating first) {
    return benchmark({std::move(first), rating("t-plan", RagRating::green)});
  };
  EXPECT_EQ(said(ratings(rating("t-risk", RagRating::amber)), "F042"),
            "F0424 the rating of \"t-risk\" is not one of the Toolkit\n");
  EXPECT_EQ(said(ratings(rating("t-risk", RagRating::not_rated)), "F042"), "");
  model::ToolkitRating scored = rating("s-risk", RagRating::not_rated);
  scored.score = 2;
  model::Document made = benchmark({scored});
  made.records.toolkit.toolkit = "t-scores";
  EXPECT_EQ(said(made, "F042"),
            "F0424 the rating of \"s-risk\" is not one of the Counting toolkit\n");
  made.records.toolkit.ratings[0].score = 3;
  EXPECT_EQ(said(made, "F042"), "");
}

TEST(Toolkits, ItemsAreTheToolkitsAndInItsOrder) {
  using model::RagRating;
  EXPECT_EQ(said(benchmark({rating("Rsik", RagRating::green)}), "F042"),
            "F0425 the Toolkit has no item \"Rsik\"\n");
  EXPECT_EQ(
      said(benchmark({rating("Plan", RagRating::green), rating("Risk", RagRating::green)}), "F042"),
      "F0426 \"Risk\" is out of the toolkit's order\n");
  EXPECT_EQ(
      said(benchmark({rating("Risk", RagRating::green), rating("Risk", RagRating::green)}), "F042"),
      "F0426 \"Risk\" is rated twice\n");
}

TEST(Facts, PastTheirReviewAreToldOfWhereTheyAreUsed) {
  model::Document made = paper();
  const model::Lookup lookup{model::Lookup::Kind::fact, "", "level", ""};
  made.sections = {section("S", {block(model::Paragraph{{model::Inline{lookup, {}}}})})};
  EXPECT_EQ(said(made, "PV003"),
            "PV003 the fact \"level\" was to be looked at again by 20 November 2026\n");
  Site later = site();
  later.library.facts[0].review_by = calendar::parse("2026-11-21");
  EXPECT_EQ(said(made, "PV003", later), "");
}

TEST(MemberLeads, OneHoldsTheRoleOnTheDayOfPublication) {
  model::Document made = paper();
  made.header.kind = model::DocumentKind::member_lead;
  made.header.published = calendar::parse("2026-05-01");
  model::MemberLead holder;
  holder.to = "2026";
  holder.to_date = calendar::parse("2026-04-30");
  made.header.holders = {holder};
  EXPECT_EQ(said(made, "PV005"),
            "PV005 nobody is member lead on 1 May 2026, the day of publication\n");
  made.header.holders[0].to_date = calendar::parse("2026-05-01");
  EXPECT_EQ(said(made, "PV005"), "");
}

// --- Actions ---------------------------------------------------------------------------

model::Document plan() {
  model::Document made = paper();
  made.header.status = model::Status::approved;
  model::Action action;
  action.id = "act";
  action.due = calendar::parse("2026-11-20");
  made.records.actions = {action};
  return made;
}

TEST(Actions, PastTheirDateAreToldOfWhileThePlanIsInForce) {
  EXPECT_EQ(said(plan(), "DT001"), "DT001 the action \"act\" is past its date\n");
  model::Document done = plan();
  done.records.actions[0].status = model::ActionStatus::complete;
  EXPECT_EQ(said(done, "DT001"), "");
  model::Document over = plan();
  over.header.status = model::Status::superseded;
  EXPECT_EQ(said(over, "DT001"), "");
}

TEST(Actions, PastTheirDateMayBeExplained) {
  model::Document late = plan();
  late.records.actions[0].rag = model::RagRating::red;
  EXPECT_NE(said(late, "DT001"), "");
  late.records.actions[0].rag_reason = "The trainer left; a new one begins in January.";
  EXPECT_EQ(said(late, "DT001"), "");
  late.records.actions[0].rag = model::RagRating::green;
  EXPECT_NE(said(late, "DT001"), "");
  late.records.actions[0].updates = {{*calendar::parse("2026-11-20"), "Nearly done.", {}, ""}};
  EXPECT_NE(said(late, "DT001"), "");
  late.records.actions[0].updates[0].date = *calendar::parse("2026-11-21");
  EXPECT_EQ(said(late, "DT001"), "");
}

TEST(Actions, NameWhatExists) {
  model::Document made = plan();
  made.records.actions[0].toolkit = {{"t-rsik", {}}};
  made.records.actions[0].mitigates = {{"plan/age", {}}};
  EXPECT_EQ(said(made, "F0425"),
            "F0425 no item of a toolkit is called \"t-rsik\"\n"
            "F0425 no impact is called \"plan/age\"\n");
  Site on = site();
  on.others = {assessment()};
  on.others[0].header.id = "eia";
  made.records.actions[0].toolkit = {{"t-risk", {}}};
  made.records.actions[0].mitigates = {{"eia/age", {}}};
  EXPECT_EQ(said(made, "F0425", on), "");
}

}  // namespace
}  // namespace folio::check
