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

TEST(Files, AnEmptyOneIsPointedToWhereItEnds) {
  source::SourceMap sources;
  const auto said = load(sample_with(""), sources, "content/pages/sample", {}).diagnostics;
  ASSERT_EQ(said.size(), 1u);
  EXPECT_EQ(said[0].code, "F0105");
  EXPECT_EQ(said[0].span.end, said[0].span.file->text().size());
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
  help: put the file itself there, not a link to it
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
  help: put the file itself there, not a link to it
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

TEST_F(OnDisk, ASectionThatIsALinkToAnExemptFileIsRefused) {
  support::write(folder_ / "content/pages/sample/a.exempt.md", "## Secret\n\nwords\n");
  const auto path = folder_.path() / section;
  std::filesystem::remove(path);
  std::filesystem::create_symlink("a.exempt.md", path);
  EXPECT_EQ(
      R"(content/pages/sample/document.toml:9:13: error [F0102] content/pages/sample/01.md is reached through a link
  |
9 | sections = ["01.md"]
  |             ^^^^^^^
  help: put the file itself there, not a link to it
content/pages/sample/a.exempt.md:1:1: error [F0503] no document lists this exempt file
  help: list it in document.toml as a [[part]] with access = "exempt", or move it away
)",
      said());
}

TEST_F(OnDisk, APictureThroughALinkInsideTheRootIsRefused) {
  support::write(folder_ / "content/b.png", "x");
  support::write(folder_ / section, "## A\n\n![words](a.png)\n");
  std::filesystem::create_symlink("../../b.png", folder_.path() / "content/pages/sample/a.png");
  EXPECT_NE(said().find("[F0102] content/pages/sample/a.png is reached through a link"),
            std::string::npos);
}

TEST_F(OnDisk, AFolderThroughALinkIsSaidAndNotEntered) {
  std::filesystem::create_directory_symlink("pages", folder_.path() / "content/again");
  const source::Disk disk(folder_.path());
  source::SourceMap sources;
  const auto library = load_library(disk, sources);
  EXPECT_EQ(1u, library.value.folders.size());
  EXPECT_NE(printed(library.diagnostics)
                .find("content/again:1:1: error [F0102] content/again is reached through a link"),
            std::string::npos);
}

// Links to themselves stand for all that is there and cannot be read: the
// account that runs the tests may be one that may read everything.
TEST_F(OnDisk, AnExemptFileThatIsThereAndCannotBeReadIsAnError) {
  support::write(folder_ / "content/pages/sample/document.toml",
                 *sample().read("content/pages/sample/document.toml") + R"([[part]]
label = "Appendix 1"
file = "a.exempt.md"
access = "exempt"
paragraphs = [7]
public_interest = "It would harm."
)");
  const auto path = folder_ / "content/pages/sample/a.exempt.md";
  const auto expect = [&](const std::string& what) {
    EXPECT_NE(said().find(what), std::string::npos) << said();
    EXPECT_EQ(said().find("F0507"), std::string::npos);
    std::filesystem::remove_all(path);
  };
  std::filesystem::create_symlink("a.exempt.md", path);
  expect("error [F0107] content/pages/sample/a.exempt.md is a link that leads back to itself");
  std::filesystem::create_symlink("/nowhere/a.md", path);
  expect("error [F0107] content/pages/sample/a.exempt.md is a link that leads nowhere");
  support::write(outside_ / "a.md", "## Secret\n\nwords\n");
  std::filesystem::create_symlink(outside_ / "a.md", path);
  expect("error [F0102] content/pages/sample/a.exempt.md leads outside");
  std::filesystem::create_directory(path);
  expect("error [F0107] content/pages/sample/a.exempt.md is not a regular file");
  EXPECT_NE(said().find("note [F0507]"), std::string::npos);
}

TEST_F(OnDisk, ARecordThatIsThereAndCannotBeReadIsAnError) {
  std::filesystem::create_symlink("actions.toml", folder_ / "content/pages/sample/actions.toml");
  EXPECT_NE(said().find("error [F0107]"), std::string::npos);
}

TEST_F(OnDisk, AFolderThatCannotBeEnteredIsAnError) {
  std::filesystem::create_symlink("locked", folder_ / "content/pages/locked");
  std::filesystem::create_directory_symlink(outside_.path(), folder_ / "content/pages/out");
  const source::Disk disk(folder_.path());
  source::SourceMap sources;
  EXPECT_NE(printed(load_library(disk, sources).diagnostics)
                .find("error [F0102] content/pages/out leads outside"),
            std::string::npos);
}

TEST(Folders, OneThatLiesTooDeepIsAnError) {
  source::MemoryFiles files = sample();
  std::string folder = "content";
  for (int i = 0; i < 17; ++i) folder += "/a";
  files[folder + "/document.toml"] = "id = \"deep\"\n";
  source::SourceMap sources;
  EXPECT_NE(printed(load_library(files, sources).diagnostics)
                .find("error [F0112] the folder lies more than 16 folders deep"),
            std::string::npos);
}

// site/static/ on a disk of its own.
class Statics : public OnDisk {
 protected:
  source::Outcome<model::SiteSettings> loaded() {
    const source::Disk disk(folder_.path());
    source::SourceMap sources;
    auto outcome = load_site(disk, sources, {});
    said_ = printed(std::move(outcome.diagnostics));
    return {std::move(outcome.value), {}};
  }
  std::string said_;
};

TEST_F(Statics, NothingIsPublishedThroughALink) {
  support::write(folder_ / "content/a.exempt.md", "secret");
  support::write(folder_ / "site/static/crest.svg", "x");
  std::filesystem::create_symlink("../../content/a.exempt.md", folder_ / "site/static/a.txt");
  std::filesystem::create_directory_symlink("../../content", folder_ / "site/static/all");
  const auto statics = loaded().value.statics;
  EXPECT_EQ(1u, statics.size());
  EXPECT_NE(said_.find("error [F0102] site/static/a.txt is reached"), std::string::npos) << said_;
  EXPECT_NE(said_.find("error [F0102] site/static/all is reached"), std::string::npos) << said_;
}

TEST_F(Statics, AnExemptFileIsNotPublished) {
  support::write(folder_ / "site/static/A.Exempt.pdf", "secret");
  support::write(folder_ / "site/static/b.exempt.d/c.txt", "secret");
  EXPECT_TRUE(loaded().value.statics.empty());
  EXPECT_NE(said_.find("site/static/A.Exempt.pdf:1:1: error [F0501]"), std::string::npos);
  EXPECT_NE(said_.find("site/static/b.exempt.d/c.txt:1:1: error [F0501]"), std::string::npos);
}

TEST_F(Statics, HiddenFilesThatServersLookForArePublished) {
  for (const char* name : {".htaccess", ".well-known/security.txt", ".env", ".gitkeep"})
    support::write(folder_ / ("site/static/" + std::string(name)), "x");
  const auto statics = loaded().value.statics;
  EXPECT_EQ(2u, statics.size());
  EXPECT_TRUE(statics.contains(".htaccess") && statics.contains(".well-known/security.txt"));
  EXPECT_NE(said_.find("site/static/.env:1:1: warning [F0111]"), std::string::npos);
  EXPECT_EQ(said_.find(".gitkeep"), std::string::npos);
}

}  // namespace
}  // namespace folio::content
