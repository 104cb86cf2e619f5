#include <gtest/gtest.h>

#include "check/check.h"
#include "support/build_document.h"

namespace folio::check {
namespace {

using namespace folio::testing;

/// Whether a report that recommends these words, after this lead, is told that
/// it does not say what to do.
bool is_told(std::string recommendation, std::string lead = "") {
  model::Document made = document("report", model::Numbering::none, {});
  made.header.kind = model::DocumentKind::committee_report;
  made.header.status = model::Status::for_decision;
  made.header.front_sheet.emplace();
  made.header.report.emplace();
  model::ListItem item;
  item.blocks = {paragraph(std::move(recommendation))};
  model::List list;
  list.items = {item};
  made.sections = {section(
      "R", {block(model::Recommendations{lead.empty() ? model::Inlines{} : words(lead), list})})};
  for (const source::Diagnostic& one : check(made, {}, {}, {}, {})) {
    if (one.code == "CR009") return true;
  }
  return false;
}

TEST(Recommendations, BeginWithAVerb) {
  for (const char* words :
       {"Note the report.", "nominate a lead member", "implement the plan", "To elect a chair.",
        "Formally award the contract.", "notes the progress made", "Co-opt two members.",
        "allocate £5,000 to training", "commission a review", "agreeing the plan"}) {
    EXPECT_FALSE(is_told(words)) << words;
  }
}

TEST(Recommendations, SayWhoDoesSomethingOrThatItBeDone) {
  for (const char* words :
       {"Cabinet agrees the plan.", "The committee is asked to note the report.",
        "That the strategy be approved.", "The plan should be published.",
        "That Councillor Sample be member lead.", "That the Committee note the report.",
        "That the board, having heard the officers, approve the plan.",
        "The Director to report back in May.", "It is recommended that the plan is adopted."}) {
    EXPECT_FALSE(is_told(words)) << words;
  }
  EXPECT_FALSE(is_told("The strategy is adopted.", "The committee resolves that"));
}

TEST(Recommendations, MayOpenWithAPhraseALabelOrPlease) {
  for (const char* words :
       {"Following consultation, publish the strategy.",
        "With effect from 1 April 2027, appoint a Prevent lead.",
        "In light of the guidance, agree to the plan.",
        "Under section 26 of the 2015 Act, adopt the strategy.",
        "subject to recommendation 2, note the report", "Authority is delegated to the Director.",
        "(i) Agree the plan; and (ii) note the risks.", "a) agree the plan",
        "Re-appoint the chair.", "Please note the report.",
        "In light of the review, and of the plan, agree the strategy.",
        "Note. The report is attached."}) {
    EXPECT_FALSE(is_told(words)) << words;
  }
}

TEST(Recommendations, ThatOnlyNameAThingAreTold) {
  for (const char* words :
       {"The annual review of the plan.",
        "Delegation of authority to the Director to make minor changes.", "Support for the plan.",
        "In light of the guidance, the plan.", "Review of the plan", "The strategy.",
        "A report to the committee's next meeting"}) {
    EXPECT_TRUE(is_told(words)) << words;
  }
}

}  // namespace
}  // namespace folio::check
