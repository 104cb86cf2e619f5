// Reading a publication as the commands do, without running the program.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "cli/commands.h"
#include "unit/cli/tiny_root.h"

namespace folio::cli {
namespace {

namespace fs = std::filesystem;
using support::files_below;
using support::TemporaryFolder;
using support::write;
using ::testing::HasSubstr;

constexpr const char* program = "folio";
const Terminal nobody_looks(Terminal::Onlooker::nobody);

Assignment assignment_of(const fs::path& root) {
  return {.root = root, .formats = {}, .jobs = 2, .today = *calendar::parse("2026-01-05")};
}

void add_document(const fs::path& root, const std::string& name) {
  const fs::path folder = root / "content/pages" / name;
  std::string toml = support::bytes_of(root / "content/pages/about/document.toml");
  toml.replace(toml.find("\"about\""), 7, "\"" + name + "\"");
  write(folder / "document.toml", toml);
  write(folder / "01-about.md", "## One of " + name + "\n\nSee [@about] and more words.\n");
}

TEST(Publication, DocumentsThatAreReadAgainComeOutAsThoseAtHand) {
  TemporaryFolder disk;
  write_root(disk / "root");
  for (const char* name : {"one", "two", "three"}) add_document(disk / "root", name);
  Assignment assignment = assignment_of(disk / "root");
  ASSERT_EQ(build({assignment, disk / "kept"}, program, nobody_looks), Exit::done);
  assignment.words_at_hand = 0;
  ASSERT_EQ(build({assignment, disk / "again"}, program, nobody_looks), Exit::done);
  EXPECT_TRUE(files_below(disk / "kept") == files_below(disk / "again"));
}

TEST(Publication, ADocumentThatChangedSinceItWasCheckedIsNotMade) {
  TemporaryFolder disk;
  write_root(disk / "root");
  Assignment assignment = assignment_of(disk / "root");
  assignment.words_at_hand = 0;
  const auto publication = read(assignment, program, nobody_looks);
  ASSERT_TRUE(publication);
  EXPECT_TRUE(open(**publication, 0));
  write(disk / "root/content/pages/about/01-about.md", "## Other words\n\nThat nobody checked.\n");
  const auto opened = open(**publication, 0);
  ASSERT_FALSE(opened);
  EXPECT_EQ(opened.error().message,
            "\"content/pages/about\" changed while it was being read; build again");
}

TEST(Publication, KeepsNoMoreAtHandThanItIsToldTo) {
  TemporaryFolder disk;
  write_root(disk / "root");
  for (const char* name : {"one", "two", "three"}) add_document(disk / "root", name);
  Assignment assignment = assignment_of(disk / "root");
  assignment.jobs = 1;
  assignment.words_at_hand = 12;
  const auto publication = read(assignment, program, nobody_looks);
  ASSERT_TRUE(publication);
  const auto kept =
      std::ranges::count_if(publication.value()->at_hand,
                            [](const OpenDocument& one) { return one.document != nullptr; });
  EXPECT_GT(kept, 0);
  EXPECT_LT(kept, 4);
}

TEST(Publication, WhatIsSaidOfADocumentThatWasReadAgainStillHasItsPlace) {
  TemporaryFolder disk;
  write_root(disk / "root");
  write(disk / "root/content/pages/about/01-about.md", "## One\n\nA glyph: \xF0\x93\x80\x80.\n");
  Assignment assignment = assignment_of(disk / "root");
  assignment.words_at_hand = 0;
  const auto publication = read(assignment, program, nobody_looks);
  ASSERT_TRUE(publication);
  ASSERT_EQ(publication.value()->said.size(), 1u);
  EXPECT_THAT(source::printed(publication.value()->said[0]), HasSubstr("01-about.md:3:"));
}

TEST(Paper, AFontThatIsMissingNamesThePackageThatBringsIt) {
  PaperFiles files = paper_files();
  files.italic = "/not/there.ttf";
  const auto without_font = open_paper(files);
  ASSERT_FALSE(without_font);
  EXPECT_EQ(without_font.error().message,
            "PDFs need /not/there.ttf, which cannot be read; the Debian package fonts-noto-core "
            "brings it");
  files = paper_files();
  files.srgb = "/not/there.icc";
  const auto without_profile = open_paper(files);
  ASSERT_FALSE(without_profile);
  EXPECT_THAT(without_profile.error().message, HasSubstr("icc-profiles-free"));
}

TEST(Paper, AFileThatIsNoFontIsAFailure) {
  TemporaryFolder disk;
  write(disk / "bad.ttf", "this is no font");
  PaperFiles files = paper_files();
  files.bold = disk / "bad.ttf";
  EXPECT_FALSE(open_paper(files));
}

}  // namespace
}  // namespace folio::cli
