// `folio lock`, without running the program.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "cli/commands.h"
#include "unit/cli/tiny_root.h"

namespace folio::cli {
namespace {

namespace fs = std::filesystem;
using support::bytes_of;
using support::write;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

const Terminal nobody_looks(Terminal::Onlooker::nobody);

class LockCommand : public ::testing::Test {
 protected:
  LockCommand() {
    write_root(root_);
    write(page_ / "document.toml", bytes_of(page_ / "document.toml") + "numbering = \"decimal\"\n");
    set_status("draft", "consultation");
  }

  void set_status(const std::string& from, const std::string& to) const {
    std::string toml = bytes_of(page_ / "document.toml");
    toml.replace(toml.find("\"" + from + "\"") + 1, from.size(), to);
    write(page_ / "document.toml", toml);
  }

  Exit locked() const { return lock({assignment()}, "folio", nobody_looks); }

  Assignment assignment() const {
    return {.root = root_, .formats = {.pdf = false}, .jobs = 1, .today = {}};
  }

  std::vector<std::string> codes() const {
    std::vector<std::string> codes;
    const auto publication = read(assignment(), "folio", nobody_looks);
    for (const source::Diagnostic& one : publication.value()->said) codes.push_back(one.code);
    return codes;
  }

  support::TemporaryFolder disk_;
  fs::path root_ = disk_ / "root";
  fs::path page_ = root_ / "content/pages/about";
  fs::path names_ = page_ / "ids.lock";
  fs::path addresses_ = root_ / "site/addresses.lock";
};

TEST_F(LockCommand, RecordsNamesAndAddressesAndIsThenSatisfied) {
  EXPECT_EQ(locked(), Exit::done);
  EXPECT_THAT(bytes_of(names_), HasSubstr(" paragraph 1.1 "));
  EXPECT_THAT(bytes_of(addresses_), HasSubstr("\nabout/what-they-are/#p-"));
  const auto written = fs::last_write_time(names_);
  const std::string before = bytes_of(names_);
  EXPECT_EQ(locked(), Exit::done);
  EXPECT_EQ(bytes_of(names_), before);
  EXPECT_EQ(fs::last_write_time(names_), written);
  EXPECT_THAT(codes(), IsEmpty());
}

TEST_F(LockCommand, ALockThatIsBehindIsNoted) {
  locked();
  write(page_ / "01-about.md", "## What they are\n\nPapers.\n\nAnd more papers.\n");
  EXPECT_THAT(codes(), ElementsAre("ID002"));
  EXPECT_EQ(locked(), Exit::done);
  EXPECT_THAT(codes(), IsEmpty());
}

TEST_F(LockCommand, NothingIsRecordedUntilAnAddressThatIsGoneHasAnAlias) {
  locked();
  const std::string names = bytes_of(names_), addresses = bytes_of(addresses_);
  write(page_ / "01-about.md", "## Other things\n\nQuite another text.\n");
  EXPECT_THAT(codes(), ElementsAre("ID002", "ID001"));
  EXPECT_EQ(locked(), Exit::content_has_errors);
  EXPECT_EQ(bytes_of(names_), names);
  EXPECT_EQ(bytes_of(addresses_), addresses);
  const std::string toml = bytes_of(page_ / "document.toml");
  write(page_ / "document.toml", "aliases = [\"about/what-they-are/\"]\n" + toml);
  EXPECT_EQ(locked(), Exit::done);
  EXPECT_THAT(bytes_of(addresses_), HasSubstr("\nabout/what-they-are/\n"));
  EXPECT_THAT(bytes_of(addresses_), HasSubstr("\nabout/other-things/\n"));
  EXPECT_THAT(codes(), IsEmpty());
}

TEST_F(LockCommand, ADraftMayChangeAsItLikesUntilItHasAnotherStatus) {
  set_status("consultation", "draft");
  EXPECT_EQ(locked(), Exit::done);
  EXPECT_THAT(bytes_of(names_), HasSubstr(" paragraph 1.1 "));
  EXPECT_THAT(bytes_of(addresses_), Not(HasSubstr("about/")));
  write(page_ / "01-about.md", "## Other things\n\nQuite another text.\n");
  EXPECT_THAT(codes(), ElementsAre("ID002"));
  set_status("draft", "consultation");
  EXPECT_EQ(locked(), Exit::done);
  EXPECT_THAT(bytes_of(addresses_), HasSubstr("\nabout/other-things/\n"));
  set_status("consultation", "draft");  // once published, it is not taken back
  write(page_ / "01-about.md", "## What they are\n\nPapers.\n");
  EXPECT_THAT(codes(), ElementsAre("ID002", "ID001"));
}

TEST_F(LockCommand, EditionsOfPdfsAreOnRecordAndMissedWhenTheyAreNoLongerMade) {
  const std::string site = bytes_of(root_ / "site/site.toml");
  write(root_ / "site/site.toml", site + "\n[paper]\neditions = [\"large_print\"]\n");
  EXPECT_EQ(locked(), Exit::done);
  EXPECT_THAT(bytes_of(addresses_), HasSubstr("\nabout/about-large-print.pdf\n"));
  EXPECT_THAT(bytes_of(addresses_), Not(HasSubstr("about-print.pdf")));
  EXPECT_THAT(codes(), IsEmpty());
  write(root_ / "site/site.toml", site);
  EXPECT_THAT(codes(), ElementsAre("ID001"));
}

TEST_F(LockCommand, APdfLargerThanItsBudgetIsNamed) {
  const fs::path theme = root_ / "themes/council";
  fs::create_directories(theme.parent_path());
  fs::copy(FOLIO_SOURCE_DIR "/themes/council", theme, fs::copy_options::recursive);
  const auto said_with = [&](const std::string& print) {
    write(theme / "print.toml", print);
    Assignment with_pdfs = assignment();
    with_pdfs.formats.pdf = true;
    std::vector<std::string> said;
    const auto publication = read(with_pdfs, "folio", nobody_looks);
    for (const source::Diagnostic& one : publication.value()->said) said.push_back(one.code);
    return said;
  };
  EXPECT_THAT(said_with("size_budget_kb = 1000\n"), IsEmpty());
  EXPECT_THAT(said_with("size_budget_kb = 1\n"), ElementsAre("F0739"));
}

TEST_F(LockCommand, NothingIsRecordedOfAPublicationWithErrors) {
  write(page_ / "01-about.md", "## What they are\n\nSee [@nothing].\n");
  EXPECT_EQ(locked(), Exit::content_has_errors);
  EXPECT_FALSE(fs::exists(names_));
  EXPECT_FALSE(fs::exists(addresses_));
}

TEST_F(LockCommand, NoWordOfAnExemptPartIsRecorded) {
  write(page_ / "document.toml", bytes_of(page_ / "document.toml") +
                                     "[[part]]\nlabel = \"Appendix 1\"\nfile = \"a.exempt.md\"\n"
                                     "access = \"exempt\"\nparagraphs = [7]\n"
                                     "public_interest = \"It would help offenders.\"\n");
  write(page_ / "a.exempt.md", "## Premises\n\nSeven named shops are watched. {#watched-shops}\n");
  EXPECT_EQ(locked(), Exit::done);
  for (const fs::path& file : {names_, addresses_}) {
    EXPECT_THAT(bytes_of(file), Not(HasSubstr("remises")));
    EXPECT_THAT(bytes_of(file), Not(HasSubstr("watched")));
    EXPECT_THAT(bytes_of(file), HasSubstr("appendix-1"));
  }
  // The same with the exempt file as without.
  const std::string names = bytes_of(names_);
  fs::remove(page_ / "a.exempt.md");
  EXPECT_EQ(locked(), Exit::done);
  EXPECT_EQ(bytes_of(names_), names);
}

// --- Frozen versions -----------------------------------------------------------------

class ArchiveLocks : public LockCommand {
 protected:
  ArchiveLocks() {
    for (const char* name : {"document.toml", "01-about.md"}) {
      write(kept_ / name, bytes_of(page_ / name));
    }
  }

  fs::path kept_ = root_ / "content/archive/about/1";
  fs::path own_ = kept_ / "frozen.lock", all_ = root_ / "content/archive/frozen.lock";
};

TEST_F(ArchiveLocks, AreWrittenOfVersionsThatHaveNoneWhenThatWasTold) {
  ::testing::internal::CaptureStderr();
  EXPECT_EQ(locked(), Exit::done);
  EXPECT_THAT(::testing::internal::GetCapturedStderr(), HasSubstr("[DT006] nothing records what"));
  EXPECT_THAT(bytes_of(own_), HasSubstr(" 01-about.md\n"));
  EXPECT_THAT(bytes_of(all_), HasSubstr(" about/1\n"));
  EXPECT_THAT(codes(), IsEmpty());
}

TEST_F(ArchiveLocks, AreWrittenAnewOfAVersionThatIsAsItWas) {
  locked();
  const std::string own = bytes_of(own_);
  fs::remove(own_);
  locked();
  EXPECT_EQ(bytes_of(own_), own);
}

TEST_F(ArchiveLocks, AreNeverMadeToFitAVersionThatWasChanged) {
  locked();
  const std::string all = bytes_of(all_);
  fs::remove(own_);
  write(kept_ / "01-about.md", "## What they are\n\nSomething else.\n");
  locked();
  EXPECT_FALSE(fs::exists(own_));
  EXPECT_EQ(bytes_of(all_), all);
  EXPECT_THAT(codes(), ElementsAre("DT005", "DT007"));
}

TEST_F(ArchiveLocks, KeepTheNamesOfVersionsThatAreGone) {
  locked();
  fs::remove_all(kept_);
  locked();
  EXPECT_THAT(bytes_of(all_), HasSubstr(" about/1\n"));
  EXPECT_THAT(codes(), ElementsAre("DT005"));
}

TEST_F(ArchiveLocks, AreNotWrittenWhileALineOfOneCannotBeRead) {
  locked();
  write(all_, "junk\n");
  fs::remove(own_);
  EXPECT_THAT(codes(), ElementsAre("DT006", "ID003"));
  EXPECT_EQ(locked(), Exit::content_has_errors);
  EXPECT_FALSE(fs::exists(own_));
  EXPECT_EQ(bytes_of(all_), "junk\n");
}

TEST_F(ArchiveLocks, ThatAreGoneWithWhatListedThemTakeTheVersionOnTrustAndSaySo) {
  locked();
  fs::remove(own_);
  fs::remove(all_);
  fs::remove(names_);
  EXPECT_THAT(codes(), ElementsAre("DT006"));
  EXPECT_EQ(locked(), Exit::done);
  EXPECT_THAT(codes(), IsEmpty());
}

}  // namespace
}  // namespace folio::cli
