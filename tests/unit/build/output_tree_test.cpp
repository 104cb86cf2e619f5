#include "build/output_tree.h"

#include <fcntl.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <signal.h>
#include <sys/file.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include <atomic>
#include <chrono>
#include <thread>

#include "base/digest.h"
#include "support/temporary_folder.h"

namespace folio::build {
namespace {

namespace fs = std::filesystem;
using support::bytes_of;
using support::files_below;
using support::TemporaryFolder;
using support::write;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Pair;

using Files = std::map<std::string, std::string>;

struct Outcome {
  Published published;
  std::string said;  // the failure; empty if there was none
};

/// Publishes `files` at `folder`, as a build does.
Outcome publish(const fs::path& folder, const Files& files) {
  auto staging = Staging::open(folder);
  if (!staging) return {{}, staging.error().message};
  for (const auto& [path, bytes] : files) {
    const Result<Done> added = staging.value()->add({path, bytes});
    if (!added) return {{}, added.error().message};
  }
  const Result<Published> published = staging.value()->commit();
  if (!published) return {{}, published.error().message};
  return {*published, ""};
}

/// The published files, without the manifest.
Files site_at(const fs::path& folder) {
  Files files = files_below(folder);
  files.erase("manifest.json");
  return files;
}

std::vector<std::string> names_in(const fs::path& folder) {
  std::vector<std::string> names;
  for (const auto& entry : fs::directory_iterator(folder)) names.push_back(entry.path().filename());
  return names;
}

const Files first{
    {"index.html", "home"}, {"plan/index.html", "plan"}, {"plan/all/index.html", "x"}};

TEST(OutputTree, PublishesFilesAndNothingElse) {
  TemporaryFolder disk;
  const Outcome outcome = publish(disk / "site/public", first);
  EXPECT_EQ(outcome.said, "");
  EXPECT_EQ(site_at(disk / "site/public"), first);
  EXPECT_THAT(names_in(disk / "site"), ElementsAre("public"));
  EXPECT_EQ(outcome.published.files, 3u);
  EXPECT_EQ(outcome.published.changed, 3u);
  EXPECT_EQ(outcome.published.removed, 0u);
}

TEST(OutputTree, ListsEveryFileInAManifestSortedByPath) {
  TemporaryFolder disk;
  publish(disk / "out", {{"b.txt", "12345"}, {"a/c.txt", ""}});
  EXPECT_EQ(bytes_of(disk / "out/manifest.json"),
            "{\n"
            " \"made_by\": \"folio\",\n"
            " \"for\": \"everybody\",\n"
            " \"files\": [\n"
            "  {\n"
            "   \"path\": \"a/c.txt\",\n"
            "   \"bytes\": 0,\n"
            "   \"digest\": \"" +
                digest_of("") +
                "\"\n"
                "  },\n"
                "  {\n"
                "   \"path\": \"b.txt\",\n"
                "   \"bytes\": 5,\n"
                "   \"digest\": \"" +
                digest_of("12345") +
                "\"\n"
                "  }\n"
                " ]\n"
                "}\n");
}

TEST(OutputTree, RemovesStaleFilesAndCountsWhatChanged) {
  TemporaryFolder disk;
  publish(disk / "out", first);
  const Files second{{"index.html", "home"}, {"plan/index.html", "new"}, {"new/a.css", "a"}};
  const Outcome outcome = publish(disk / "out", second);
  EXPECT_EQ(site_at(disk / "out"), second);
  EXPECT_FALSE(fs::exists(disk / "out/plan/all"));
  EXPECT_EQ(outcome.published.files, 3u);
  EXPECT_EQ(outcome.published.changed, 2u);
  EXPECT_EQ(outcome.published.removed, 1u);
  EXPECT_EQ(outcome.published.left_behind, "");
}

TEST(OutputTree, UnchangedFilesKeepTheirTimeStampsAndChangedOnesDoNot) {
  TemporaryFolder disk;
  publish(disk / "out", first);
  const auto past = fs::file_time_type::clock::now() - std::chrono::hours(48);
  for (const auto& [path, bytes] : first) fs::last_write_time(disk / ("out/" + path), past);
  publish(disk / "out", {{"index.html", "home"}, {"plan/index.html", "PLAN"}});
  EXPECT_EQ(fs::last_write_time(disk / "out/index.html"), past);
  EXPECT_GT(fs::last_write_time(disk / "out/plan/index.html"), past);
}

TEST(OutputTree, NothingIsSeenBeforeTheCommit) {
  TemporaryFolder disk;
  publish(disk / "out", first);
  {
    auto staging = Staging::open(disk / "out");
    ASSERT_TRUE(staging);
    ASSERT_TRUE(staging.value()->add({"index.html", "half"}));
    EXPECT_EQ(site_at(disk / "out"), first);
  }
  EXPECT_EQ(site_at(disk / "out"), first);
  EXPECT_THAT(names_in(disk.path()), ElementsAre("out"));
}

TEST(OutputTree, AnOpenFolderStaysReadableThroughAReplacement) {
  TemporaryFolder disk;
  publish(disk / "out", first);
  const int reader = ::open((disk / "out/plan/index.html").c_str(), O_RDONLY);
  publish(disk / "out", {{"index.html", "2"}});
  char bytes[8];
  EXPECT_EQ(::read(reader, bytes, sizeof bytes), 4);
  ::close(reader);
}

TEST(OutputTree, KeepsThePermissionsOfThePublishedFolder) {
  TemporaryFolder disk;
  publish(disk / "out", first);
  fs::permissions(disk / "out", fs::perms(0750));
  publish(disk / "out", first);
  EXPECT_EQ(fs::status(disk / "out").permissions(), fs::perms(0750));
}

TEST(OutputTree, ALinkToAFolderStaysALink) {
  TemporaryFolder disk;
  fs::create_directories(disk / "www/real");
  fs::create_directory_symlink(disk / "www/real", disk / "public");
  EXPECT_EQ(publish(disk / "public", first).said, "");
  EXPECT_TRUE(fs::is_symlink(disk / "public"));
  EXPECT_EQ(site_at(disk / "www/real"), first);
}

TEST(OutputTree, ATrailingSlashAndDotsMakeNoDifference) {
  TemporaryFolder disk;
  EXPECT_EQ(publish(disk / "a/../b/./out/", first).said, "");
  EXPECT_EQ(site_at(disk / "b/out"), first);
}

TEST(OutputTree, WhatAKilledBuildLeftIsClearedAway) {
  TemporaryFolder disk;
  publish(disk / "out", first);
  write(disk / ".out.staging/half.html", "half");
  write(disk / ".out.staging/.folio-staging", "");
  publish(disk / "elsewhere", first);
  fs::rename(disk / "elsewhere", disk / ".out.previous");
  EXPECT_EQ(publish(disk / "out", first).said, "");
  EXPECT_THAT(names_in(disk.path()), ElementsAre("out"));
}

TEST(OutputTree, AFolderThatAKilledBuildHadPutAsideComesBack) {
  TemporaryFolder disk;
  publish(disk / "out", first);
  fs::rename(disk / "out", disk / ".out.previous");
  EXPECT_TRUE(Staging::open(disk / "out"));
  EXPECT_EQ(site_at(disk / "out"), first);
}

// --- Refusals: the published folder is as it was -------------------------------

TEST(OutputTree, ASecondBuildIsToldThatOneIsRunning) {
  TemporaryFolder disk;
  publish(disk / "out", first);
  const auto running = Staging::open(disk / "out");
  ASSERT_TRUE(running);
  EXPECT_EQ(
      publish(disk / "out", {}).said,
      "another build is writing to \"" + (disk / "out").string() + "\"; wait until it has ended");
  EXPECT_EQ(site_at(disk / "out"), first);
}

TEST(OutputTree, BuildsOfDifferentFoldersSideBySideDoNotMeet) {
  TemporaryFolder disk;
  const auto running = Staging::open(disk / "one");
  ASSERT_TRUE(running);
  EXPECT_EQ(publish(disk / "two", first).said, "");
}

TEST(OutputTree, AFormerGenerationThatIsBeingRemovedIsNotMistakenForALeftOver) {
  TemporaryFolder disk;
  publish(disk / "out", first);
  auto running = Staging::open(disk / "out");
  ASSERT_TRUE(running);
  fs::rename(disk / ".out.staging", disk / "x");
  fs::rename(disk / "out", disk / ".out.staging");
  fs::rename(disk / "x", disk / "out");
  EXPECT_THAT(publish(disk / "out", {}).said, HasSubstr("another build"));
  EXPECT_EQ(site_at(disk / ".out.staging"), first);
}

TEST(OutputTree, ManyBuildsAtOnceEachPublishWhollyOrAreRefused) {
  TemporaryFolder disk;
  publish(disk / "out", first);
  std::vector<std::jthread> builds;
  std::atomic<int> published = 0, refused = 0;
  for (int build = 0; build < 4; ++build) {
    builds.emplace_back([&, build] {
      for (int round = 0; round < 30; ++round) {
        Files files;
        for (int i = 0; i < 20; ++i) files["f" + std::to_string(i)] = std::to_string(build);
        const std::string said = publish(disk / "out", files).said;
        ++(said.empty() ? published : refused);
        EXPECT_TRUE(said.empty() || said.starts_with("another build is writing")) << said;
      }
    });
  }
  builds.clear();
  EXPECT_GT(published, 0);
  const Files files = site_at(disk / "out");
  EXPECT_EQ(files.size(), 20u);
  for (const auto& [path, bytes] : files) EXPECT_EQ(bytes, files.at("f0")) << path;
  EXPECT_THAT(names_in(disk.path()), ElementsAre("out"));
}

TEST(OutputTree, TheLockEndsWithTheBuild) {
  TemporaryFolder disk;
  { const auto over = Staging::open(disk / "out"); }
  EXPECT_EQ(publish(disk / "out", first).said, "");
}

TEST(OutputTree, AFolderThatFolioDidNotMakeIsNotReplaced) {
  TemporaryFolder disk;
  write(disk / "home/diary.txt", "dear diary");
  EXPECT_EQ(publish(disk / "home", first).said,
            "\"" + (disk / "home").string() +
                "\" holds files that Folio did not make; choose an empty folder or a new one");
  EXPECT_THAT(files_below(disk.path()), ElementsAre(Pair("home/diary.txt", "dear diary")));
}

TEST(OutputTree, AManifestOfAnotherProgramDoesNotMakeAFolderOurs) {
  TemporaryFolder disk;
  write(disk / "app/manifest.json", "{\"name\": \"an app\"}");
  EXPECT_THAT(publish(disk / "app", first).said, HasSubstr("Folio did not make"));
}

TEST(OutputTree, AWorkingCopyIsNotReplaced) {
  TemporaryFolder disk;
  publish(disk / "out", first);
  write(disk / "out/.git/HEAD", "ref");
  EXPECT_THAT(publish(disk / "out", first).said, HasSubstr("Folio did not make"));
}

TEST(OutputTree, AStrangerAmongOurFilesIsNamedAndKept) {
  TemporaryFolder disk;
  publish(disk / "out", first);
  write(disk / "out/CNAME", "prevent.example");
  EXPECT_EQ(publish(disk / "out", first).said,
            "\"" + (disk / "out").string() +
                "\" holds \"CNAME\", which Folio did not make; move it away (what belongs on the "
                "website goes into site/static/)");
  EXPECT_EQ(bytes_of(disk / "out/CNAME"), "prevent.example");
}

TEST(OutputTree, SomebodyElsesFolderOfAnInternalNameIsNotRemoved) {
  for (const char* name : {".out.staging", ".out.previous"}) {
    TemporaryFolder disk;
    write(disk / name / "thesis.txt", "precious");
    EXPECT_THAT(publish(disk / "out", first).said, HasSubstr("Folio did not make"));
    EXPECT_EQ(bytes_of(disk / name / "thesis.txt"), "precious");
  }
}

TEST(OutputTree, AnEmptyFolderMayBeUsed) {
  TemporaryFolder disk;
  fs::create_directories(disk / "out");
  EXPECT_EQ(publish(disk / "out", first).said, "");
}

TEST(OutputTree, AFileInTheWayIsAFailure) {
  TemporaryFolder disk;
  write(disk / "file", "x");
  EXPECT_EQ(publish(disk / "file/out", first).said,
            "\"" + (disk / "file/out").string() +
                "\" cannot be written to: a part of the path is not a folder");
  EXPECT_THAT(publish(disk / "file", first).said, HasSubstr("is not a folder"));
  EXPECT_THAT(files_below(disk.path()), ElementsAre(Pair("file", "x")));
}

TEST(OutputTree, TheWholeDiskCannotBeTheOutput) {
  EXPECT_EQ(publish("/", first).said, "a whole disk cannot be the output folder");
}

TEST(OutputTree, NamesThatLeaveTheFolderOrBreakDisksAreRefused) {
  TemporaryFolder disk;
  publish(disk / "out", first);
  for (const std::string& path :
       {std::string("../escape"), std::string("/etc/escape"), std::string("a//b"),
        std::string("a/./b"), std::string("a/../b"), std::string(""), std::string("a/"),
        std::string("a\nb"), std::string("a\0b", 3), std::string("a\x7f"), std::string("a\xff"),
        std::string(256, 'a')}) {
    EXPECT_THAT(publish(disk / "out", {{path, "x"}}).said, HasSubstr("name of an output"));
  }
  EXPECT_EQ(site_at(disk / "out"), first);
  EXPECT_THAT(names_in(disk.path()), ElementsAre("out"));
  EXPECT_EQ(publish(disk / "out", {{std::string(255, 'a'), "x"}, {"..a/.b", "y"}}).said, "");
}

TEST(OutputTree, TwoFilesOfOneNameAreRefusedAlsoWhenOnlyCaseDiffers) {
  TemporaryFolder disk;
  EXPECT_EQ(publish(disk / "out", {{"A.html", ""}, {"a.html", ""}}).said,
            "two outputs would be called \"a.html\"");
  EXPECT_EQ(publish(disk / "out", {{"manifest.json", ""}}).said,
            "two outputs would be called \"manifest.json\"");
  EXPECT_THAT(names_in(disk.path()), IsEmpty());
}

TEST(OutputTree, AFileWhereAFolderIsWantedIsAFailure) {
  TemporaryFolder disk;
  EXPECT_THAT(publish(disk / "out", {{"a", "x"}, {"a/b", "y"}}).said, HasSubstr("cannot be made"));
  EXPECT_THAT(names_in(disk.path()), IsEmpty());
}

TEST(OutputTree, AFullDiskLeavesThePublishedSiteAndNothingBeside) {
  TemporaryFolder disk;
  publish(disk / "out", first);
  rlimit before{};
  ::getrlimit(RLIMIT_FSIZE, &before);
  const rlimit small{1000, before.rlim_max};
  const auto handler = ::signal(SIGXFSZ, SIG_IGN);
  ::setrlimit(RLIMIT_FSIZE, &small);
  const Outcome outcome = publish(disk / "out", {{"a", "x"}, {"b/big", std::string(5000, 'x')}});
  ::setrlimit(RLIMIT_FSIZE, &before);
  ::signal(SIGXFSZ, handler);
  EXPECT_EQ(outcome.said, "\"" + (disk / "out/b/big").string() +
                              "\" cannot be written (5000 bytes): the file would be larger than "
                              "files may be here");
  EXPECT_EQ(site_at(disk / "out"), first);
  EXPECT_THAT(names_in(disk.path()), ElementsAre("out"));
}

}  // namespace
}  // namespace folio::build
