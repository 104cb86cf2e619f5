#include <gtest/gtest.h>

#include "resolve/resolve.h"
#include "support/build_document.h"

namespace folio::resolve {
namespace {

using namespace folio::testing;

model::Library library() {
  model::Toolkit toolkit;
  toolkit.id = "t";
  toolkit.title = "Toolkit";
  toolkit.items = {{"t-risk", "Risk, local"}, {"t-train", "Training"}};
  model::Toolkit unused;
  unused.id = "u";
  unused.items = {{"u-other", "Other"}};
  model::Library made;
  made.toolkits = {toolkit, unused};
  return made;
}

std::vector<model::Document> papers() {
  model::Document strategy = document("strategy", model::Numbering::none, {});
  model::Objective know, alone;
  know.id = "know";
  know.title = "Know the risk";
  know.toolkit = {{"t-risk", {}}};
  know.measures = {{"profiles", {}}};
  alone.id = "alone";
  alone.title = "Stand alone";
  strategy.header.strategy.emplace().objectives = {know, alone};

  model::Document plan = document("plan", model::Numbering::none, {});
  model::Action action, aimless;
  action.id = "share";
  action.title = "Share it";
  action.objectives = {{"know", {}}};
  action.mitigates = {{"eia/age", {}}};
  aimless.id = "aimless";
  aimless.title = "Go on";
  plan.records.actions = {action, aimless};
  model::Measure profiles, unused;
  profiles.id = "profiles";
  profiles.title = "Profiles";
  unused.id = "unused";
  unused.title = "Unused";
  plan.records.measures = {profiles, unused};

  model::Document eia = document("eia", model::Numbering::none, {});
  model::Impact age, sex;
  age.characteristic = "age";
  age.kind = model::Impact::Kind::negative;
  sex.characteristic = "sex";
  sex.kind = model::Impact::Kind::mixed;
  eia.records.impacts = {age, sex};

  model::Document benchmark = document("benchmark", model::Numbering::none, {});
  benchmark.records.toolkit.toolkit = "t";
  model::ToolkitRating rating;
  rating.item = "Risk, local";
  benchmark.records.toolkit.ratings = {rating};
  return {strategy, plan, eia, benchmark};
}

model::Traceability traced(const std::vector<model::Document>& documents) {
  std::vector<Outline> outlines;
  for (const model::Document& one : documents) outlines.push_back(outline_of(one, plain_words()));
  return traceability_of(index_of(outlines, library(), plain_words()).value, plain_words());
}

TEST(Traceability, FollowsAnItemToObjectiveActionMeasureAndMitigationAndNamesTheGaps) {
  EXPECT_EQ(csv_of(traced(papers())),
            "toolkit,item,title,rated_in,objectives,actions,measures,mitigates,gaps\r\n"
            "t,t-risk,\"Risk, local\",benchmark,strategy/know,plan/share,plan/profiles,eia/age,\r\n"
            "t,t-train,Training,,,,,,no rating; no objective; no action; no measure\r\n");
}

TEST(Traceability, NamesWhatBelongsToNoChain) {
  std::string out;
  for (const model::LooseEnd& end : traced(papers()).loose) {
    out += std::to_string(static_cast<int>(end.kind)) + " " + end.link.document + "/" +
           end.link.id + "\n";
  }
  EXPECT_EQ(out,
            "0 strategy/alone\n"
            "1 strategy/alone\n"
            "2 plan/aimless\n"
            "3 plan/unused\n"
            "4 eia/sex\n");
}

TEST(Traceability, LeavesToolkitsOutThatNobodyUses) {
  EXPECT_TRUE(traced({document("d", model::Numbering::none, {})}).items.empty());
}

TEST(Traceability, IsWrittenAsJson) {
  model::Traceability traces;
  traces.items.push_back({"t", {"", "i", "Item"}, {}, {}, {{"p", "a", "Act"}}, {}, {}, {}});
  traces.loose.push_back({model::LooseEnd::Kind::impact_without_action, {"e", "age", "age"}});
  const std::string text = json_of(traces);
  EXPECT_NE(text.find("\"what\": \"harm that no action mitigates\""), std::string::npos) << text;
  EXPECT_NE(text.find("\"document\": \"p\""), std::string::npos) << text;
}

}  // namespace
}  // namespace folio::resolve
