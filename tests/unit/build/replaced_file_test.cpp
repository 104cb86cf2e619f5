#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "build/output_tree.h"
#include "support/temporary_folder.h"

namespace folio::build {
namespace {

namespace fs = std::filesystem;
using support::files_below;
using support::TemporaryFolder;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::Pair;

TEST(ReplacedFile, IsWrittenOnlyWhereItsBytesChange) {
  TemporaryFolder disk;
  EXPECT_TRUE(replace_file(disk / "ids.lock", "one").value());
  EXPECT_FALSE(replace_file(disk / "ids.lock", "one").value());
  EXPECT_TRUE(replace_file(disk / "ids.lock", "two").value());
  EXPECT_THAT(files_below(disk.path()), ElementsAre(Pair("ids.lock", "two")));
}

TEST(ReplacedFile, PassesOverWhatAKilledProgramLeft) {
  TemporaryFolder disk;
  support::write(disk / ".ids.lock.new", "half");
  EXPECT_TRUE(replace_file(disk / "ids.lock", "whole").value());
  EXPECT_THAT(files_below(disk.path()), ElementsAre(Pair("ids.lock", "whole")));
}

TEST(ReplacedFile, TakesThePlaceOfALinkAndLeavesWhatItLedTo) {
  TemporaryFolder disk;
  support::write(disk / "elsewhere.txt", "kept");
  fs::create_symlink("elsewhere.txt", disk / "ids.lock");
  EXPECT_TRUE(replace_file(disk / "ids.lock", "own").value());
  EXPECT_FALSE(fs::is_symlink(disk / "ids.lock"));
  EXPECT_EQ(support::bytes_of(disk / "elsewhere.txt"), "kept");
}

TEST(ReplacedFile, NeedsItsFolder) {
  TemporaryFolder disk;
  const auto done = replace_file(disk / "nowhere/ids.lock", "one");
  ASSERT_FALSE(done);
  EXPECT_THAT(done.error().message, HasSubstr("nowhere"));
}

}  // namespace
}  // namespace folio::build
