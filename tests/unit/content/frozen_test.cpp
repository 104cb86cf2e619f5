// Locks of the archive that are there and cannot be read.

#include <gtest/gtest.h>

#include "unit/content/reading.h"

namespace folio::content {
namespace {

/// Files of which one is there and is not given out.
class Withholding final : public source::FileSystem {
 public:
  Withholding(source::MemoryFiles files, std::string path)
      : files_(std::move(files)), path_(std::move(path)) {}

  Result<std::string> read(std::string_view path) const override {
    if (path == path_) return Failure{path_ + ": permission denied"};
    return files_.read(path);
  }
  Result<std::vector<source::Entry>> list(std::string_view folder) const override {
    return files_.list(folder);
  }
  bool has_file(std::string_view path) const override { return files_.has_file(path); }
  Result<std::string> real_path(std::string_view path) const override {
    return files_.real_path(path);
  }

 private:
  source::MemoryFiles files_;
  std::string path_;
};

const std::string folder = "content/archive/guide/1-0";

source::MemoryFiles archived() {
  source::MemoryFiles files;
  files[folder + "/01.md"] = "## What it is\n";
  files[folder + "/frozen.lock"] = frozen_lock_of({{"01.md", "## What it is\n"}});
  files[std::string(archive_lock)] = "0123456789abcdef gone/1-0\n";
  return files;
}

model::Library library_of_one() {
  model::Library library;
  library.archived = {{"guide", folder}};
  return library;
}

TEST(ArchiveLock, ThatIsNotThereListsNothing) {
  const auto all = archive_lock_with(source::MemoryFiles(), {{"guide/1-0", "words"}});
  ASSERT_TRUE(all.has_value());
  EXPECT_TRUE(all->ends_with(" guide/1-0\n"));
}

TEST(ArchiveLock, KeepsWhatItLists) {
  const auto all = archive_lock_with(archived(), {{"guide/1-0", "words"}});
  ASSERT_TRUE(all.has_value());
  EXPECT_NE(all->find("0123456789abcdef gone/1-0\n"), std::string::npos);
}

TEST(ArchiveLock, ThatCannotBeReadIsNotTakenForAnEmptyOne) {
  const Withholding files(archived(), std::string(archive_lock));
  const auto all = archive_lock_with(files, {{"guide/1-0", "words"}});
  ASSERT_FALSE(all.has_value());
  EXPECT_EQ(all.error().message, "content/archive/frozen.lock: permission denied");
  EXPECT_FALSE(locks_lacking(files, library_of_one()).has_value());
}

TEST(ArchiveLock, IsNotWrittenWithoutWhatCannotBeRead) {
  EXPECT_TRUE(locks_lacking(archived(), library_of_one()).has_value());
  EXPECT_FALSE(locks_lacking(Withholding(archived(), folder + "/frozen.lock"), library_of_one())
                   .has_value());
  source::MemoryFiles unlocked = archived();
  unlocked[folder + "/frozen.lock"] = "";
  EXPECT_TRUE(locks_lacking(unlocked, library_of_one()).has_value());
  EXPECT_FALSE(
      locks_lacking(Withholding(unlocked, folder + "/01.md"), library_of_one()).has_value());
}

TEST(ArchiveLock, ThatCannotBeReadIsToldOfAndNothingElseIs) {
  for (const std::string& path : {std::string(archive_lock), folder + "/frozen.lock"}) {
    source::SourceMap sources;
    source::MemoryFiles files = archived();
    if (path != archive_lock) files[std::string(archive_lock)] = "";
    const auto said = check_archive(Withholding(files, path), sources, library_of_one());
    ASSERT_EQ(said.size(), 1u);
    EXPECT_EQ(said[0].code, "F0107");
    EXPECT_EQ(said[0].message, path + ": permission denied");
  }
}

/// What is said of an archive: place, code and message, a line each.
std::string said_of_archive(const source::MemoryFiles& files) {
  source::SourceMap sources;
  std::string out;
  for (const source::Diagnostic& one : check_archive(files, sources, library_of_one())) {
    out += one.span.file->path() + ":" + std::to_string(one.span.begin) + "-" +
           std::to_string(one.span.end) + " " + one.code + " " + one.message + "\n";
  }
  return out;
}

/// The archive of one version with all its records.
source::MemoryFiles recorded() {
  source::MemoryFiles files = archived();
  files[std::string(archive_lock)] =
      *archive_lock_with(source::MemoryFiles(), {{"guide/1-0", files[folder + "/frozen.lock"]}});
  return files;
}

TEST(ArchiveLock, HoldsNoLineThatIsNoEntry) {
  source::MemoryFiles files = recorded();
  const std::string all(archive_lock), own = folder + "/frozen.lock";
  EXPECT_EQ(said_of_archive(files), "");
  files[all] = "\n<<<<<<< ours\n" + files[all] + "0123 guide/2-0\n  junk\n";
  files[own] += "0123456789abcdef ../02.md\n";
  EXPECT_EQ(
      said_of_archive(files),
      "content/archive/frozen.lock:1-13 ID003 the line is not one that Folio wrote\n"
      "content/archive/frozen.lock:41-55 ID003 the line is not one that Folio wrote\n"
      "content/archive/frozen.lock:58-62 ID003 the line is not one that Folio wrote\n"
      "content/archive/guide/1-0/frozen.lock:23-48 ID003 the line is not one that Folio "
      "wrote\n"
      "content/archive/guide/1-0/frozen.lock:0-0 DT005 \"frozen.lock\" of a frozen version is "
      "not as it was\n");
}

TEST(ArchiveLock, NamesEachVersionOnce) {
  source::MemoryFiles files = recorded();
  const std::string all(archive_lock);
  files[all] += "0123456789abcdef guide/1-0\n";
  EXPECT_EQ(said_of_archive(files),
            "content/archive/frozen.lock:27-53 ID003 \"guide/1-0\" stands there twice\n");
}

TEST(ArchiveLock, ThatIsLostIsNotMissedWhereTheListVouchesForTheTexts) {
  source::MemoryFiles files = recorded();
  files[folder + "/frozen.lock"] = "";
  EXPECT_EQ(said_of_archive(files),
            "content/archive/guide/1-0/frozen.lock:0-0 DT006 the lock of the frozen version "
            "\"guide/1-0\" is gone; its texts are as they were when it was frozen\n");
  files[std::string(archive_lock)] = "";
  EXPECT_EQ(
      said_of_archive(files),
      "content/archive/guide/1-0/frozen.lock:0-0 DT006 nothing records what \"guide/1-0\" was "
      "when it was frozen\n");
}

}  // namespace
}  // namespace folio::content
