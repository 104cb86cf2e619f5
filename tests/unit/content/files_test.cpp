// What a file must be to be read at all.

#include <gtest/gtest.h>

#include "support/temporary_folder.h"
#include "unit/content/reading.h"

namespace folio::content {
namespace {

constexpr const char* section = "content/pages/sample/01.md";

TEST(Files, OneThatIsNotUtf8IsRefusedWithLineAndByte) {
  EXPECT_EQ(
      R"(content/pages/sample/01.md:3:4: error [F0103] the file is not UTF-8: byte 4 of this line belongs to no character
  |
3 | caf? au lait
  |    ^
  help: save the file again with the encoding UTF-8
)",
      said_of(sample_with("## A\n\ncaf\xE9 au lait\n")));
}

TEST(Files, UnfinishedUtf8AtTheEndIsRefused) {
  EXPECT_EQ(
      "content/pages/sample/01.md:3:2: error [F0103] the file is not UTF-8: byte 2 of this line "
      "belongs to no character\n",
      said_briefly_of(sample_with("## A\n\nx\xE2\x80")));
}

TEST(Files, OneWithANulByteIsRefused) {
  using namespace std::string_literals;
  EXPECT_EQ(
      R"(content/pages/sample/01.md:3:2: error [F0104] the file holds a NUL byte, so it is not text
  |
3 | x?y
  |  ^
  help: save the file as plain text in UTF-8
)",
      said_of(sample_with("## A\n\nx\0y\n"s)));
}

TEST(Files, TomlIsCheckedAlike) {
  source::MemoryFiles files = sample();
  files["content/pages/sample/document.toml"] += "owner = \"\xFF\"\n";
  EXPECT_EQ(
      "content/pages/sample/document.toml:10:10: error [F0103] the file is not UTF-8: byte 10 of "
      "this line belongs to no character\n",
      said_briefly_of(files));
}

// The sample on a real disk, where links can be laid.
class OnDisk : public ::testing::Test {
 protected:
  void SetUp() override {
    const source::MemoryFiles files = sample();
    std::filesystem::create_directories(folder_.path() / "content/pages/sample");
    for (const char* name : {"document.toml", "01.md"}) {
      const std::string path = std::string("content/pages/sample/") + name;
      support::write(folder_ / path, *files.read(path));
    }
  }

  std::string said() const {
    const source::Disk disk(folder_.path());
    source::SourceMap sources;
    return printed(load(disk, sources, "content/pages/sample", {}).diagnostics);
  }

  support::TemporaryFolder folder_;
  support::TemporaryFolder outside_;
};

TEST_F(OnDisk, ASectionThroughALinkOutOfTheRootIsRefused) {
  support::write(outside_ / "secret.md", "## Secret\n\nwords\n");
  const auto path = folder_.path() / section;
  std::filesystem::remove(path);
  std::filesystem::create_symlink(outside_.path() / "secret.md", path);
  EXPECT_EQ(
      R"(content/pages/sample/document.toml:9:13: error [F0102] content/pages/sample/01.md leads outside the publication through a link
  |
9 | sections = ["01.md"]
  |             ^^^^^^^
  help: keep every file inside the publication's folder
)",
      said());
}

TEST_F(OnDisk, APictureThroughALinkOutOfTheRootIsRefused) {
  support::write(outside_ / "secret.png", "x");
  support::write(folder_ / section, "## A\n\n![words](a.png)\n");
  std::filesystem::create_symlink(outside_.path() / "secret.png",
                                  folder_.path() / "content/pages/sample/a.png");
  EXPECT_EQ(
      R"(content/pages/sample/01.md:3:1: error [F0102] content/pages/sample/a.png leads outside the publication through a link
  |
3 | ![words](a.png)
  | ^^^^^^^^^^^^^^^
  help: keep every file inside the publication's folder
)",
      said());
}

TEST_F(OnDisk, AFolderThatHoldsItselfHasAnEnd) {
  std::filesystem::create_directory_symlink(folder_.path() / "content",
                                            folder_.path() / "content/pages/again");
  const source::Disk disk(folder_.path());
  source::SourceMap sources;
  const auto library = load_library(disk, sources);
  EXPECT_FALSE(library.value.folders.empty());
}

TEST_F(OnDisk, AFolderInPlaceOfAFileIsRefused) {
  const auto path = folder_.path() / section;
  std::filesystem::remove(path);
  std::filesystem::create_directory(path);
  EXPECT_EQ(
      R"(content/pages/sample/document.toml:9:13: error [F0107] content/pages/sample/01.md is not a regular file
  |
9 | sections = ["01.md"]
  |             ^^^^^^^
  help: put an ordinary file that can be read in its place
)",
      said());
}

}  // namespace
}  // namespace folio::content
