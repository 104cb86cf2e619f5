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

}  // namespace
}  // namespace folio::content
