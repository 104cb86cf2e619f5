#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "build/build.h"

namespace folio::build {
namespace {

using ::testing::IsEmpty;

Step step(const std::string& path) {
  return {path, "", [path] { return Result<std::string>(path); }};
}

TEST(Plan, JoinedPlansKeepTheirOrder) {
  const Plan plan = joined({{step("b"), step("a")}, {}, {step("c")}});
  std::string paths;
  for (const Step& one : plan) paths += one.path;
  EXPECT_EQ(paths, "bac");
}

TEST(Plan, DifferentPathsDoNotClash) {
  EXPECT_THAT(clash_in({step("a"), step("b/a"), step("b/a.html")}), IsEmpty());
}

TEST(Plan, TheSamePathTwiceIsAClash) {
  EXPECT_EQ(clash_in({step("a"), step("b"), step("b"), step("a")}), "b");
}

TEST(Plan, PathsThatDifferOnlyByCaseClashForSomeDisksCannotKeepBoth) {
  EXPECT_EQ(clash_in({step("plan/index.html"), step("Plan/index.html")}), "Plan/index.html");
}

}  // namespace
}  // namespace folio::build
