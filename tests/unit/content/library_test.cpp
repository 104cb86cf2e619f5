#include <gtest/gtest.h>

#include "unit/content/reading.h"

namespace folio::content {
namespace {

source::MemoryFiles registries() {
  source::MemoryFiles files = sample();
  files["content/plans/a/document.toml"] = "";
  files["content/registry/bodies.toml"] = R"([[body]]
id = "somewhere"
name = "Somewhere Council"
kind = "council"

[[body]]
id = "somewhere-cabinet"
name = "Cabinet"
kind = "cabinet"
council = "somewhere"
)";
  files["content/registry/glossary.toml"] = R"([[term]]
id = "term-channel"
term = "channel"
meaning = "A panel."

[[term]]
id = "term-board"
term = "Board"
abbreviation = "B"
meaning = "A group."
)";
  return files;
}

std::string said_of_library(const source::MemoryFiles& files) {
  source::SourceMap sources;
  return printed(load_library(files, sources).diagnostics);
}

TEST(Library, HoldsFoldersBodiesAndTermsInOrder) {
  source::SourceMap sources;
  const auto [library, said] = load_library(registries(), sources);
  EXPECT_EQ("", printed(said));
  EXPECT_EQ((std::vector<std::string>{"content/pages/sample", "content/plans/a"}), library.folders);
  ASSERT_EQ(2u, library.bodies.size());
  EXPECT_EQ("somewhere", library.bodies[1].council);
  ASSERT_EQ(2u, library.glossary.size());
  EXPECT_EQ("Board", library.glossary[0].term);
}

TEST(Library, AnIdIsGivenOnceInAllRegistries) {
  source::MemoryFiles files = registries();
  files["content/registry/glossary.toml"] +=
      "[[term]]\nid = \"somewhere\"\nterm = \"x\"\nmeaning = \"y\"\n";
  EXPECT_EQ(
      R"(content/registry/glossary.toml:12:6: error [F0402] "somewhere" is the name of two things
   |
12 | id = "somewhere"
   |      ^^^^^^^^^^^
  help: give one of them another name; the first is at content/registry/bodies.toml:2, and the files of one document, or of the registries, share their names
)",
      said_of_library(files));
}

TEST(Library, ACouncilThatIsNotRegisteredIsAnError) {
  source::MemoryFiles files = registries();
  files["content/registry/bodies.toml"] +=
      "[[body]]\nid = \"b\"\nname = \"B\"\nkind = \"committee\"\ncouncil = \"sumewhere\"\n";
  EXPECT_EQ(R"(content/registry/bodies.toml:15:11: error [F0207] no body is called "sumewhere"
   |
15 | council = "sumewhere"
   |           ^^^^^^^^^^^
  help: did you mean "somewhere"?
)",
            said_of_library(files));
}

TEST(Library, FilesThatBelongToNoDocumentAreErrors) {
  source::MemoryFiles files = registries();
  files["content/pages/lost.md"] = "## A\n";
  files["content/pages/secret.exempt.md"] = "## Secret\n";
  files["content/registry/peeple.toml"] = "";
  EXPECT_EQ(R"(content/pages/lost.md:1:1: error [F0108] no document lists this file
  help: add its name to sections or to a [[part]], or move it away
content/pages/secret.exempt.md:1:1: error [F0503] no document lists this exempt file
  help: list it in document.toml as a [[part]] with access = "exempt", or move it away
content/registry/peeple.toml:1:1: error [F0108] no document lists this file
  help: known here: document.toml, actions.toml, ratings.toml, impacts.toml, measures.toml, structure.toml, timeline.toml
)",
            said_of_library(files));
}

TEST(Library, APublicationHasADocument) {
  EXPECT_EQ(
      "error [F0101] there is no document below content/\n"
      "  help: make a folder with a document.toml there\n",
      said_of_library({{"content/registry/bodies.toml", "# none\n"}}));
}

TEST(Library, HoldsTheDocumentsOfEveryFolderThatTheSiteNames) {
  source::MemoryFiles files = registries();
  files["manual/document.toml"] = "";
  files["manual/01-start.md"] = "## Start\n";
  files["manual/more/stray.md"] = "## More\n";
  files["elsewhere/document.toml"] = "";
  const source::SourceFile site_toml("site/site.toml", "content", source::Access::open);
  model::SiteSettings site;
  site.content_folders = {{"content", {&site_toml, 0, 1}}, {"manual", {&site_toml, 1, 2}}};
  source::SourceMap sources;
  const auto [library, said] = load_library(files, sources, site);
  EXPECT_EQ((std::vector<std::string>{"content/pages/sample", "content/plans/a", "manual"}),
            library.folders);
  EXPECT_EQ("", printed(said));

  files["content/registry/stray.md"] = "## Words\n";
  site.content_folders.push_back({"absent", {&site_toml, 2, 3}});
  const std::string wrong = printed(load_library(files, sources, site).diagnostics);
  EXPECT_NE(std::string::npos, wrong.find("[F0101] there is no folder \"absent\"")) << wrong;
  EXPECT_NE(std::string::npos, wrong.find("content/registry/stray.md")) << wrong;
}

}  // namespace
}  // namespace folio::content
