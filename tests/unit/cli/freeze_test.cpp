// Versions that are kept, and what is said of them later.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/program.h"
#include "unit/cli/tiny_root.h"

namespace folio::cli {
namespace {

namespace fs = std::filesystem;
using support::bytes_of;
using support::Ran;
using support::write;
using ::testing::HasSubstr;
using ::testing::Not;

class Freezing : public testing::Test {
 protected:
  void SetUp() override { write_root(root_); }

  Ran folio(std::vector<std::string> arguments) {
    arguments.insert(arguments.begin(), FOLIO_PROGRAM);
    return support::run(arguments);
  }

  Ran freeze(const std::string& id = "about") { return folio({"freeze", id, "--root", root_}); }

  void publish_second_version() {
    const fs::path file = about_ / "document.toml";
    std::string toml = bytes_of(file);
    const std::size_t at = toml.find("version = \"1\"");
    write(file, toml.replace(at, 13, "version = \"2\""));
    write(about_ / "01-about.md",
          "## What they are\n\nThey are papers and minutes of the council.\n");
  }

  support::TemporaryFolder folder_;
  fs::path root_ = folder_ / "root";
  fs::path about_ = root_ / "content/pages/about";
  fs::path kept_ = root_ / "content/archive/about/1";
  fs::path archive_lock_ = root_ / "content/archive/frozen.lock";
  fs::path changes_ = root_ / "site/public/about/changes/index.html";
};

TEST_F(Freezing, KeepsTheFilesOfAVersionAsTheyAre) {
  const Ran ran = freeze();
  EXPECT_EQ(ran.exit, 0) << ran.err;
  EXPECT_THAT(ran.out, HasSubstr("Froze version 1 of \"About these papers\""));
  EXPECT_EQ(bytes_of(kept_ / "document.toml"), bytes_of(about_ / "document.toml"));
  EXPECT_EQ(bytes_of(kept_ / "01-about.md"), bytes_of(about_ / "01-about.md"));
}

TEST_F(Freezing, TellsWhenAFrozenVersionIsChanged) {
  freeze();
  publish_second_version();
  EXPECT_THAT(folio({"check", root_}).err, Not(HasSubstr("DT005")));
  write(kept_ / "01-about.md", "## What they are\n\nThey were something else.\n");
  const Ran ran = folio({"check", root_});
  EXPECT_EQ(ran.exit, 0) << ran.err;
  EXPECT_THAT(ran.err, HasSubstr("content/archive/about/1/01-about.md:1:1: warning [DT005] "
                                 "\"01-about.md\" of a frozen version is not as it was published"));
}

std::string with_line_ends_of_another_system(const std::string& text) {
  std::string out;
  for (const char c : text) out += c == '\n' ? "\r\n" : std::string(1, c);
  return out;
}

TEST_F(Freezing, TakesOtherLineEndsForTheSameVersion) {
  freeze();
  for (const char* name : {"01-about.md", "document.toml", "frozen.lock"}) {
    write(kept_ / name, with_line_ends_of_another_system(bytes_of(kept_ / name)));
  }
  publish_second_version();
  EXPECT_THAT(folio({"check", root_}).err, Not(HasSubstr("DT005")));
}

TEST_F(Freezing, FreezesTheSameWhateverTheLineEnds) {
  freeze();
  const std::string lock = bytes_of(kept_ / "frozen.lock");
  fs::remove_all(kept_);
  write(about_ / "01-about.md", with_line_ends_of_another_system(bytes_of(about_ / "01-about.md")));
  freeze();
  EXPECT_EQ(bytes_of(kept_ / "frozen.lock"), lock);
}

TEST_F(Freezing, TakesNoNoticeOfWhatLiesOutsideTheVersion) {
  freeze();
  fs::remove(archive_lock_);
  write(root_ / "content/notes.md", "Of another folder.\n");
  write(kept_ / "frozen.lock",
        bytes_of(kept_ / "frozen.lock") + "0123456789abcdef ../../../notes.md\n" +
            "0123456789abcdef ../../../../../../../../etc/passwd\n0123456789abcdef /etc/passwd\n");
  publish_second_version();
  EXPECT_THAT(folio({"check", root_}).err, Not(HasSubstr("DT005")));
}

TEST_F(Freezing, TellsWhenAFileOfAFrozenVersionIsGone) {
  freeze();
  write(kept_ / "frozen.lock", bytes_of(kept_ / "frozen.lock") + "0123456789abcdef costs.csv\n");
  publish_second_version();
  EXPECT_THAT(folio({"check", root_}).err,
              HasSubstr("[DT005] \"costs.csv\" of a frozen version is not as it was published"));
}

TEST_F(Freezing, ListsTheVersionAmongThoseOfTheArchive) {
  freeze();
  publish_second_version();
  freeze();
  const std::string lock = bytes_of(archive_lock_);
  EXPECT_THAT(lock, HasSubstr(" about/1\n"));
  EXPECT_THAT(lock, HasSubstr(" about/2\n"));
  EXPECT_THAT(folio({"check", root_}).err, Not(HasSubstr("[DT0")));
}

TEST_F(Freezing, TellsThatNothingVouchesForAVersion) {
  freeze();
  const std::string lock = bytes_of(kept_ / "frozen.lock");
  const char* says =
      "content/archive/about/1/frozen.lock:1:1: warning [DT006] the lock of the frozen "
      "version \"about/1\" is gone; its texts are as they were when it was frozen";
  write(kept_ / "frozen.lock", "");
  EXPECT_THAT(folio({"check", root_}).err, HasSubstr(says));
  fs::remove(kept_ / "frozen.lock");
  EXPECT_THAT(folio({"check", root_}).err, HasSubstr(says));
  write(kept_ / "frozen.lock", lock);
  fs::remove(archive_lock_);
  const Ran ran = folio({"check", root_});
  EXPECT_EQ(ran.exit, 0) << ran.err;
  EXPECT_THAT(ran.err, HasSubstr("[DT006] the frozen version \"about/1\" is not listed in "
                                 "content/archive/frozen.lock"));
  EXPECT_THAT(ran.err, HasSubstr("`folio lock`"));
}

TEST_F(Freezing, TellsWhenWhatVouchesForAVersionIsChanged) {
  freeze();
  write(kept_ / "frozen.lock", "0123456789abcdef 01-about.md\n");
  EXPECT_THAT(folio({"check", root_}).err,
              HasSubstr("[DT005] \"frozen.lock\" of a frozen version is not as it was"));
}

TEST_F(Freezing, TellsWhenAFileIsAddedToAFrozenVersion) {
  freeze();
  write(kept_ / "02-more.md", "## More\n\nWords.\n");
  EXPECT_THAT(folio({"check", root_}).err,
              HasSubstr("02-more.md:1:1: warning [DT005] \"02-more.md\" was not there when the "
                        "version was frozen"));
}

TEST_F(Freezing, TellsWhenAFrozenVersionIsGone) {
  freeze();
  publish_second_version();
  fs::remove_all(kept_);
  EXPECT_THAT(folio({"check", root_}).err,
              HasSubstr("content/archive/frozen.lock:1:1: warning [DT005] the frozen version "
                        "\"about/1\" is not there any more"));
}

TEST_F(Freezing, TellsWhenAPublishedTextChangesAndKeepsItsVersion) {
  const fs::path file = about_ / "document.toml";
  std::string toml = bytes_of(file);
  const std::size_t at = toml.find("status = \"draft\"");
  ASSERT_NE(at, std::string::npos);
  write(file, toml.replace(at, 16, "status = \"consultation\""));
  freeze();
  EXPECT_THAT(folio({"check", root_}).err, Not(HasSubstr("DT007")));
  write(about_ / "01-about.md", "## What they are\n\nThey are something else.\n");
  const Ran ran = folio({"check", root_});
  EXPECT_EQ(ran.exit, 0) << ran.err;
  EXPECT_THAT(ran.err, HasSubstr("warning [DT007] the text of \"What they are\" is not what it "
                                 "was when version 1 was published and frozen"));
  EXPECT_THAT(ran.err, HasSubstr(" | version = \"1\"\n"));
  publish_second_version();
  EXPECT_THAT(folio({"check", root_}).err, Not(HasSubstr("DT007")));
}

TEST_F(Freezing, NeverKeepsAnExemptFile) {
  write(about_ / "appendix-1.exempt.md", "## Closed\n\nNight desk.\n");
  write(about_ / "document.toml", bytes_of(about_ / "document.toml") + R"(
[[part]]
label = "Appendix 1"
file = "appendix-1.exempt.md"
access = "exempt"
paragraphs = [7]
public_interest = "It would help offenders."
)");
  EXPECT_EQ(freeze().exit, 0);
  EXPECT_TRUE(fs::exists(kept_ / "document.toml"));
  EXPECT_FALSE(fs::exists(kept_ / "appendix-1.exempt.md"));
}

TEST_F(Freezing, RefusesToFreezeAVersionTwice) {
  freeze();
  write(about_ / "01-about.md", "## What they are\n\nOther papers.\n");
  const Ran ran = freeze();
  EXPECT_EQ(ran.exit, 2);
  EXPECT_THAT(ran.err, HasSubstr("version 1 is frozen already, in content/archive/about/1"));
  EXPECT_THAT(bytes_of(kept_ / "01-about.md"), Not(HasSubstr("Other")));
}

TEST_F(Freezing, NamesTheNearestDocumentWhenThereIsNone) {
  const Ran ran = freeze("abuot");
  EXPECT_EQ(ran.exit, 2);
  EXPECT_THAT(ran.err, HasSubstr("no document has the id \"abuot\""));
  EXPECT_THAT(ran.err, HasSubstr("did you mean \"about\"?"));
}

TEST_F(Freezing, FreezesNothingThatHasErrors) {
  write(about_ / "01-about.md", "## One\n\n[@nowhere]\n");
  EXPECT_EQ(freeze().exit, 1);
  EXPECT_FALSE(fs::exists(kept_));
}

TEST_F(Freezing, PublishesWhatChangedOnceTheVersionIsAnother) {
  write(about_ / "01-about.md", "## What they are\n\nThey are papers of the council.\n");
  freeze();
  EXPECT_EQ(folio({"build", root_, "--formats", "html"}).exit, 0);
  EXPECT_FALSE(fs::exists(changes_)) << "nothing has changed yet";
  publish_second_version();
  EXPECT_EQ(folio({"build", root_, "--formats", "html"}).exit, 0);
  EXPECT_THAT(bytes_of(changes_), HasSubstr("[Added: </span>and minutes <span"));
  EXPECT_THAT(bytes_of(root_ / "site/public/about/index.html"),
              HasSubstr("href=\"changes/index.html\""));
}

TEST_F(Freezing, SaysWhenAFrozenVersionCannotBeRead) {
  freeze();
  fs::remove(kept_ / "01-about.md");
  publish_second_version();
  const Ran ran = folio({"check", root_});
  EXPECT_EQ(ran.exit, 1);
  EXPECT_THAT(ran.err, HasSubstr("content/archive/about/1/document.toml"));
}

}  // namespace
}  // namespace folio::cli
