// What README tells a newcomer to write does what README says it does.

#include <gtest/gtest.h>

#include <sstream>

#include "site/example.h"
#include "support/html.h"
#include "support/temporary_folder.h"

namespace folio {
namespace {

// The indented lines after the one that begins with `path` in code marks.
std::string file_shown(const std::string& readme, const std::string& path) {
  std::istringstream lines(readme.substr(readme.find("\n`" + path + "`") + 1));
  std::string text;
  bool begun = false;
  std::getline(lines, text);
  text.clear();
  for (std::string line; std::getline(lines, line);) {
    const bool indented = line.starts_with("    ");
    if (!indented && !line.empty()) break;
    begun = begun || indented;
    if (begun) text += (indented ? line.substr(4) : line) + "\n";
  }
  return text;
}

TEST(Readme, FilesAreFoundInIt) {
  EXPECT_EQ(
      file_shown("Words\n\n`a.toml` says:\n\n    one\n\n    two\n\nMore\n    three\n", "a.toml"),
      "one\n\ntwo\n\n");
}

TEST(Readme, TheFirstDocumentBuildsAsItSays) {
  const std::string readme = support::bytes_of(FOLIO_SOURCE_DIR "/README.md");
  const support::TemporaryFolder folder;
  const std::filesystem::path root = folder / "root";
  example::copy_to(root);
  for (const char* path : {"content/pages/how-to-comment/document.toml",
                           "content/pages/how-to-comment/01-comments.md"}) {
    const std::string text = file_shown(readme, path);
    ASSERT_FALSE(text.empty()) << path;
    support::write(root / path, text);
  }
  const support::Ran ran = example::build(root);
  EXPECT_EQ(ran.exit, 0) << ran.err;
  EXPECT_EQ(ran.err, "");
  const std::filesystem::path built = root / "site/public/how-to-comment";
  EXPECT_TRUE(std::filesystem::exists(built / "how-to-comment.pdf"));
  const std::string words =
      support::words_of(support::main_of(support::bytes_of(built / "all/index.html")));
  EXPECT_NE(words.find("1.1 Write to"), std::string::npos) << words;
  EXPECT_NE(words.find("2.1 Every comment"), std::string::npos) << words;
  EXPECT_NE(words.find("The deadline is in paragraph 1.1."), std::string::npos) << words;
}

}  // namespace
}  // namespace folio
