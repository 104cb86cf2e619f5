#include "source/file_system.h"

#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <fstream>

#include "source/source.h"

namespace folio::source {
namespace {

using Cause = Failure::Cause;

// A folder that is gone after the test, with a secret beside it.
class DiskTest : public testing::Test {
 protected:
  void SetUp() override {
    std::string name = (std::filesystem::temp_directory_path() / "folio-disk-XXXXXX").string();
    ASSERT_NE(::mkdtemp(name.data()), nullptr);
    top_ = name;
    std::filesystem::create_directories(top_ / "root/content");
    write("root/content/a.md", "words");
    write("secret.md", "secret");
  }
  void TearDown() override { std::filesystem::remove_all(top_); }
  void write(const std::string& path, const std::string& words) {
    std::ofstream(top_ / path) << words;
  }
  Disk disk() const { return Disk(top_ / "root"); }

  std::filesystem::path top_;
};

TEST_F(DiskTest, ReadsAndListsWhatIsBelowTheRoot) {
  write("root/content/.hidden", "");
  EXPECT_EQ(*disk().read("content/a.md"), "words");
  EXPECT_EQ(*disk().read("content/../content/./a.md"), "words");
  ASSERT_EQ(disk().list("content")->size(), 2u);
  EXPECT_TRUE(disk().list("content")->front().is_hidden());
  EXPECT_TRUE(disk().list("")->front().is_folder);
  EXPECT_TRUE(disk().has_file("content/a.md"));
  EXPECT_FALSE(disk().has_file("content"));
}

TEST_F(DiskTest, NothingOutsideTheRootCanBeRead) {
  EXPECT_EQ(disk().read("../secret.md").error().cause, Cause::outside_root);
  EXPECT_EQ(disk().read("content/../../secret.md").error().cause, Cause::outside_root);
  EXPECT_EQ(disk().read((top_ / "secret.md").string()).error().cause, Cause::outside_root);
}

TEST_F(DiskTest, NotEvenThroughALink) {
  std::filesystem::create_symlink(top_ / "secret.md", top_ / "root/content/link.md");
  std::filesystem::create_directory_symlink(top_, top_ / "root/content/up");
  EXPECT_EQ(disk().read("content/link.md").error().cause, Cause::outside_root);
  EXPECT_EQ(disk().read("content/up/secret.md").error().cause, Cause::outside_root);
  EXPECT_FALSE(disk().has_file("content/link.md"));
}

TEST_F(DiskTest, ALinkWithinTheRootIsFine) {
  std::filesystem::create_symlink("a.md", top_ / "root/content/link.md");
  EXPECT_EQ(*disk().read("content/link.md"), "words");
  EXPECT_EQ(*disk().real_path("content/link.md"), "content/a.md");
  EXPECT_EQ(*disk().real_path("content/../content"), "content");
}

TEST_F(DiskTest, PipesAndFoldersAreNotFiles) {
  ASSERT_EQ(::mkfifo((top_ / "root/pipe").c_str(), 0600), 0);
  EXPECT_EQ(disk().read("pipe").error().cause, Cause::not_a_file);
  EXPECT_EQ(disk().read("content").error().cause, Cause::not_a_file);
  EXPECT_EQ(disk().read("absent").error().cause, Cause::not_found);
}

TEST_F(DiskTest, OnlyWhatIsNowhereIsNotFound) {
  std::filesystem::create_symlink("loop.md", top_ / "root/loop.md");
  std::filesystem::create_symlink("nothing", top_ / "root/dangling");
  EXPECT_EQ(disk().read("content/a.md/b").error().cause, Cause::not_found);
  EXPECT_EQ(disk().read("loop.md").error().cause, Cause::not_a_file);
  EXPECT_EQ(disk().read("dangling").error().cause, Cause::not_a_file);
  EXPECT_EQ(disk().read("dangling/a.md").error().cause, Cause::not_a_file);
  EXPECT_EQ(disk().real_path("loop.md").error().message,
            "loop.md is a link that leads back to itself");
}

TEST_F(DiskTest, WhatMayNotBeReadIsSaidInPlainWords) {
  std::filesystem::permissions(top_, std::filesystem::perms(0755));
  std::filesystem::permissions(top_ / "root/content", std::filesystem::perms::none);
  const bool all_powerful = ::geteuid() == 0;  // may read everything: be nobody meanwhile
  ASSERT_EQ(all_powerful ? ::seteuid(65534) : 0, 0);
  const Failure failure = disk().read("content/a.md").error();
  ASSERT_EQ(all_powerful ? ::seteuid(0) : 0, 0);
  std::filesystem::permissions(top_ / "root/content", std::filesystem::perms::owner_all);
  EXPECT_EQ(failure.cause, Cause::machine);
  EXPECT_EQ(failure.message, "content/a.md cannot be read: this account has no permission");
}

TEST(SourceMap, ForgetsTheWordsOfExemptFilesAlone) {
  SourceMap sources;
  const SourceFile& open = sources.add("a.md", "words\n", Access::open);
  const SourceFile& exempt = sources.add("a.exempt.md", "one\ntwo\n", Access::exempt);
  sources.forget(open);
  sources.forget(exempt);
  EXPECT_EQ(open.text(), "words\n");
  EXPECT_EQ(exempt.text(), "");
  EXPECT_EQ(exempt.line_at(5), "");
  EXPECT_EQ(exempt.position(5).line, 2u);
  EXPECT_EQ(exempt.position(5).column, 2u);
}

TEST(MemoryFiles, BehaveAsADisk) {
  const MemoryFiles files{{"content/a.md", "words"}, {"content/b/c.md", ""}, {"x", ""}};
  EXPECT_EQ(*files.read("content/b/../a.md"), "words");
  EXPECT_EQ(files.read("../a").error().cause, Cause::outside_root);
  EXPECT_EQ(files.read("content").error().cause, Cause::not_found);
  const auto names = files.list("content");
  ASSERT_EQ(names->size(), 2u);
  EXPECT_EQ(names->at(1).name, "b");
  EXPECT_TRUE(names->at(1).is_folder);
  EXPECT_EQ(*files.real_path("content/b"), "content/b");
  EXPECT_EQ(files.real_path("conten").error().cause, Cause::not_found);
}

TEST(Beneath, JoinsAndStaysBelow) {
  EXPECT_EQ(*beneath("content/x", "figures/a.png"), "content/x/figures/a.png");
  EXPECT_EQ(*beneath("content/x", "../y/a.png"), "content/y/a.png");
  EXPECT_FALSE(beneath("content/x", "../../../a.png"));
  EXPECT_FALSE(beneath("content", "/etc/passwd"));
}

}  // namespace
}  // namespace folio::source
