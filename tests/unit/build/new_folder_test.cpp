#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/stat.h>

#include "build/output_tree.h"
#include "support/temporary_folder.h"

namespace folio::build {
namespace {

namespace fs = std::filesystem;
using support::files_below;
using support::TemporaryFolder;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Pair;

std::string failure(const Result<Done>& done) { return done ? "" : done.error().message; }

TEST(NewFolder, HoldsEveryFileAndNothingElse) {
  TemporaryFolder disk;
  const fs::path folder = disk / "content/pages/x";
  EXPECT_EQ(failure(make_folder(folder, {{"a.toml", "a"}, {"figures/b.txt", "b"}})), "");
  EXPECT_THAT(files_below(disk.path()), ElementsAre(Pair("content/pages/x/a.toml", "a"),
                                                    Pair("content/pages/x/figures/b.txt", "b")));
}

TEST(NewFolder, IsRefusedWhereAnythingIs) {
  TemporaryFolder disk;
  support::write(disk / "x/a.txt", "old");
  EXPECT_THAT(failure(make_folder(disk / "x", {{"a.txt", "new"}})), HasSubstr("is there already"));
  fs::create_directories(disk / "empty");
  EXPECT_THAT(failure(make_folder(disk / "empty", {})), HasSubstr("is there already"));
  fs::create_symlink("nowhere", disk / "link");
  EXPECT_THAT(failure(make_folder(disk / "link", {})), HasSubstr("is there already"));
  EXPECT_THAT(files_below(disk / "x"), ElementsAre(Pair("a.txt", "old")));
}

TEST(NewFolder, LeavesNothingWhenAFileCannotBeMade) {
  TemporaryFolder disk;
  EXPECT_THAT(failure(make_folder(disk / "x", {{"a.txt", "a"}, {"a.txt", "b"}})),
              HasSubstr("cannot be made"));
  EXPECT_THAT(failure(make_folder(disk / "x", {{"../a.txt", "a"}})), HasSubstr("straight down"));
  EXPECT_TRUE(fs::is_empty(disk.path()));
}

TEST(NewFolder, PassesOverWhatAKilledProgramLeft) {
  TemporaryFolder disk;
  support::write(disk / ".x.new0/half.txt", "");
  EXPECT_EQ(failure(make_folder(disk / "x", {{"a.txt", "a"}})), "");
  EXPECT_THAT(files_below(disk / "x"), ElementsAre(Pair("a.txt", "a")));
}

}  // namespace
}  // namespace folio::build
