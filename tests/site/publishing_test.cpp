// What a build leaves on the disk, when it succeeds and when it does not.

#include <gtest/gtest.h>

#include "site/example.h"
#include "support/temporary_folder.h"

namespace folio {
namespace {

namespace fs = std::filesystem;

using Times = std::map<std::string, fs::file_time_type>;

Times times_below(const fs::path& folder) {
  Times times;
  for (const fs::path& file : example::files_ending(folder, "")) {
    times[fs::relative(file, folder)] = fs::last_write_time(file);
  }
  return times;
}

class Publishing : public ::testing::Test {
 protected:
  void SetUp() override {
    example::copy_to(root_);
    const support::Ran ran = example::build(root_);
    ASSERT_EQ(ran.exit, 0) << ran.err;
    files_ = support::files_below(site_);
    times_ = times_below(site_);
    ASSERT_GT(files_.size(), 20u);
  }

  void expect_as_before() const {
    EXPECT_TRUE(support::files_below(site_) == files_) << "the site is not as it was";
    EXPECT_TRUE(times_below(site_) == times_) << "files were touched";
  }

  support::TemporaryFolder folder_;
  fs::path root_ = folder_ / "root";
  fs::path site_ = root_ / "site/public";
  std::map<std::string, std::string> files_;
  Times times_;
};

fs::path some_section(const fs::path& root) {
  return example::files_ending(root / "content", "/01-about.md").front();
}

TEST_F(Publishing, AMistakeInTheContentLeavesTheSiteAsItWas) {
  support::write(some_section(root_), "## Text\n\nSee [@nothing-of-this-name].\n");
  const support::Ran ran = example::build(root_);
  EXPECT_EQ(ran.exit, 1);
  EXPECT_NE(ran.err.find("nothing-of-this-name"), std::string::npos) << ran.err;
  expect_as_before();
}

TEST_F(Publishing, ADiskThatIsFullLeavesTheSiteAsItWas) {
  support::write(some_section(root_), "## Text\n\nSomething else.\n");
  // Files may not grow beyond 16 blocks: writing fails in the middle of a build.
  const support::Ran ran =
      support::run({"sh", "-c", "trap '' XFSZ; ulimit -f 16; exec \"$@\"", "sh", FOLIO_PROGRAM,
                    "build", root_, "--today", "2026-01-05"});
  EXPECT_EQ(ran.exit, 3) << ran.err;
  EXPECT_FALSE(ran.err.empty());
  expect_as_before();
}

TEST_F(Publishing, AnOutputFolderThatCannotBeIsAFailureOfTheMachine) {
  support::write(folder_ / "file", "");
  const support::Ran ran = example::build(root_, {"--out", folder_ / "file/site"});
  EXPECT_EQ(ran.exit, 3) << ran.err;
  EXPECT_FALSE(ran.err.empty());
  expect_as_before();
}

TEST_F(Publishing, ASecondBuildTouchesNothingThatIsTheSame) {
  EXPECT_EQ(example::build(root_).exit, 0);
  EXPECT_TRUE(support::files_below(site_) == files_);
  for (const auto& [name, time] : times_below(site_)) {
    if (!fs::is_regular_file(site_ / name)) continue;
    EXPECT_EQ(time, times_.at(name)) << name;
  }
}

TEST_F(Publishing, ADocumentThatIsWithdrawnIsGoneFromTheSite) {
  support::write(root_ / "content/pages/passing/document.toml", R"(id = "passing"
kind = "page"
title = "Passing"
summary = "Here today."
authorities = ["thurrock-council"]
status = "draft"
version = "1"
access = "open"
sections = ["01-text.md"]
)");
  support::write(root_ / "content/pages/passing/01-text.md", "## Text\n\nGone tomorrow.\n");
  EXPECT_EQ(example::build(root_).exit, 0);
  EXPECT_TRUE(fs::exists(site_ / "passing/index.html"));
  fs::remove_all(root_ / "content/pages/passing");
  EXPECT_EQ(example::build(root_).exit, 0);
  EXPECT_FALSE(fs::exists(site_ / "passing"));
  EXPECT_TRUE(support::files_below(site_) == files_);
}

TEST_F(Publishing, TheSameSourcesGiveTheSameBytesAnywhere) {
  const fs::path elsewhere = folder_ / "a folder/with another name/root";
  example::copy_to(elsewhere);
  for (const char* jobs : {"1", "4"}) {
    const support::Ran ran =
        support::run({"env", "-i", "TZ=Pacific/Auckland", "LC_ALL=C", "HOME=/", FOLIO_PROGRAM,
                      "build", elsewhere, "--today", "2026-01-05", "--jobs", jobs});
    ASSERT_EQ(ran.exit, 0) << ran.err;
    const auto files = support::files_below(elsewhere / "site/public");
    for (const auto& [name, bytes] : files_) {
      EXPECT_TRUE(files.contains(name) && files.at(name) == bytes) << name << ", jobs " << jobs;
    }
    EXPECT_EQ(files.size(), files_.size());
    fs::remove_all(elsewhere / "site/public");
  }
}

}  // namespace
}  // namespace folio
