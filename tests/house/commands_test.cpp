// What README promises a newcomer is what the machines run.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "house/house.h"

namespace folio::house {
namespace {

using ::testing::HasSubstr;

TEST(Commands, AreFoundAmongIndentedLinesOnly) {
  EXPECT_EQ(command_with("make test\n\n    make test now\n", "make test"), "make test now");
  EXPECT_EQ(command_with("make test\n", "make test"), "");
}

TEST(Commands, BuildTheSiteFromNothing) {
  EXPECT_EQ(command_with(text_of(FOLIO_SOURCE_DIR "/README.md"), "make setup site"),
            "apt-get update && apt-get install -y make && make setup site");
}

TEST(Commands, OfTheReadmeAreWhatContinuousIntegrationRuns) {
  const std::string tests = command_with(text_of(FOLIO_SOURCE_DIR "/README.md"), "setup-tests");
  EXPECT_EQ(tests, "apt-get update && apt-get install -y make && make setup-tests test");
  EXPECT_THAT(text_of(FOLIO_SOURCE_DIR "/.ci/run"), HasSubstr("\n" + tests + "\n"));
}

}  // namespace
}  // namespace folio::house
