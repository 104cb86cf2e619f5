// What is made for members alone: values come from the gate, as in a build.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "build/output_tree.h"
#include "release/release.h"
#include "support/temporary_folder.h"

namespace folio::build {
namespace {

namespace fs = std::filesystem;
using release::For;
using release::Members;
using support::bytes_of;
using support::TemporaryFolder;
using ::testing::AllOf;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::Not;

using Tree = OutputTree<Members>;

model::Block paragraph(const std::string& words) {
  return {model::Paragraph{{{model::Text{words}, {}}}}, {}, "", false, "", ""};
}

/// A report whose appendix is exempt, as members may read it.
For<Members, model::Document> report() {
  model::Section closed;
  closed.blocks = {paragraph("the tender of Oak and Elm")};
  model::Dossier dossier;
  dossier.header.slug = "report";
  model::ExemptPart part;
  part.label = "Appendix 2";
  part.exemption = {{3}, "the council's own affairs"};
  part.sections.emplace(std::vector{closed});
  dossier.exempt.push_back(std::move(part));
  return release::Gate::whole(dossier, model::Nation::england, model::Words());
}

Plan plan_of(const model::Document& document) {
  const std::string words = model::plain_text(document.sections.back().blocks);
  const std::string slug = document.header.slug;
  return {{slug + "/index.html", "", [words] { return Result<std::string>(words); }},
          {slug + "/all/index.html", "", [words] { return Result<std::string>(words); }}};
}

Plan failing_plan_of(const model::Document& document) {
  const std::string words = model::plain_text(document.sections.back().blocks);
  return {{"a.html", "", [words]() -> Result<std::string> { return Failure{words}; }}};
}

Plan badly_named_plan_of(const model::Document& document) {
  const std::string words = model::plain_text(document.sections.back().blocks);
  return {{"../" + words, "", [] { return Result<std::string>(""); }}};
}

unsigned mode_of(const fs::path& path) {
  return static_cast<unsigned>(fs::status(path).permissions()) & 0777;
}

void publish(const TemporaryFolder& disk) {
  auto tree = Tree::open(disk / "build/members", disk / "site");
  ASSERT_TRUE(tree);
  ASSERT_TRUE(tree.value().make(report().then<&plan_of>(), 2));
  const auto published = tree.value().commit();
  ASSERT_TRUE(published);
  EXPECT_EQ(published->files, 2u);
  EXPECT_EQ(published->changed, 2u);
}

TEST(MembersTree, HoldsFilesThatOnlyTheirOwnerMayRead) {
  TemporaryFolder disk;
  publish(disk);
  const fs::path members = disk / "build/members";
  EXPECT_THAT(bytes_of(members / "report/index.html"), HasSubstr("Oak and Elm"));
  for (const char* folder : {"", "report", "report/all"}) {
    EXPECT_EQ(mode_of(members / folder), 0700u) << folder;
  }
  for (const char* file : {"report/index.html", "report/all/index.html", "manifest.json"}) {
    EXPECT_EQ(mode_of(members / file), 0600u) << file;
  }
}

TEST(MembersTree, ListsItsFilesWithoutSizeOrDigest) {
  TemporaryFolder disk;
  publish(disk);
  EXPECT_THAT(
      bytes_of(disk / "build/members/manifest.json"),
      AllOf(HasSubstr("report/all/index.html"), Not(HasSubstr("bytes")), Not(HasSubstr("digest"))));
}

TEST(MembersTree, IsWrittenAnewEachTimeAndClosedAgain) {
  TemporaryFolder disk;
  publish(disk);
  const fs::path file = disk / "build/members/report/index.html";
  const auto past = fs::last_write_time(file) - std::chrono::hours(48);
  fs::last_write_time(file, past);
  fs::permissions(disk / "build/members", fs::perms(0755));
  publish(disk);
  EXPECT_GT(fs::last_write_time(file), past);
  EXPECT_EQ(mode_of(disk / "build/members"), 0700u);
}

TEST(MembersTree, FailsWithoutAWordOfWhatWasBeingMade) {
  TemporaryFolder disk;
  auto tree = Tree::open(disk / "build/members", disk / "site");
  ASSERT_TRUE(tree);
  for (const auto& plan :
       {report().then<&failing_plan_of>(), report().then<&badly_named_plan_of>()}) {
    const auto made = tree.value().make(plan, 1);
    ASSERT_FALSE(made);
    EXPECT_EQ(made.error().message, "the members' papers could not be made");
  }
}

TEST(MembersTree, IsRefusedInsideTheSiteWhateverThePathLooksLike) {
  TemporaryFolder disk;
  fs::create_directories(disk / "site/static");
  fs::create_directory_symlink(disk / "site/static", disk / "link");
  for (const char* folder :
       {"site", "site/", "site/members", "site/x/../y", "other/../site/m", "link", "link/deep"}) {
    for (const char* site : {"site", "site/", "./site"}) {
      const auto tree = Tree::open(disk / folder, disk / site);
      ASSERT_FALSE(tree) << folder;
      EXPECT_THAT(tree.error().message, HasSubstr("members' papers may not be written below"));
    }
  }
  EXPECT_TRUE(Tree::open(disk / "site-members", disk / "site"));
  EXPECT_TRUE(Tree::open(disk / "build/members", disk / "site"));
  EXPECT_THAT(support::files_below(disk / "site"), ::testing::IsEmpty());
}

}  // namespace
}  // namespace folio::build
