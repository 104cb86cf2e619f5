// The authors' manual: every example in it is built by the real program, and
// what the manual says comes of it must come of it. See ../README.md.

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>

#include "support/examples.h"
#include "support/html.h"
#include "support/program.h"
#include "support/temporary_folder.h"

namespace folio {
namespace {

namespace fs = std::filesystem;
using support::Example;

const fs::path manual = FOLIO_SOURCE_DIR "/tests/spec";
const fs::path council = FOLIO_SOURCE_DIR "/tests/support/manual_council";

std::vector<fs::path> chapters() {
  std::vector<fs::path> found;
  for (const auto& entry : fs::directory_iterator(manual)) {
    if (entry.path().extension() == ".md") found.push_back(entry.path());
  }
  std::ranges::sort(found);
  return found;
}

std::vector<Example> examples() {
  std::vector<Example> all;
  for (const fs::path& chapter : chapters()) {
    std::ranges::move(support::examples_in(chapter.stem().string(), support::bytes_of(chapter)),
                      std::back_inserter(all));
  }
  return all;
}

std::string without(std::string text, const std::string& folder) {
  for (std::size_t at; (at = text.find(folder)) != std::string::npos;) {
    text.erase(at, folder.size());
  }
  return text;
}

// Every page of the example's own document, in each of its languages, as one text.
std::string pages_of(const fs::path& site) {
  std::string pages;
  for (const char* folder : {"example", "cy/example", "ur/example"}) {
    if (!fs::exists(site / folder)) continue;
    for (const auto& [name, bytes] : support::files_below(site / folder)) {
      if (name.ends_with(".html") && !name.starts_with("all/")) {
        pages += support::squeezed(support::main_of(bytes)) + "\n";
      }
    }
  }
  return pages;
}

class Manual : public ::testing::TestWithParam<Example> {};

// The usual council, a theme to change if the example changes one, and over
// both what the example says.
void lay_out(const Example& example, const fs::path& root) {
  fs::copy(council, root, fs::copy_options::recursive);
  const auto is_of_theme = [](const auto& file) { return file.first.starts_with("themes/"); };
  if (std::ranges::any_of(example.files, is_of_theme)) {
    fs::create_directory(root / "themes");
    fs::copy(FOLIO_SOURCE_DIR "/themes/council", root / "themes/council",
             fs::copy_options::recursive);
  }
  for (const auto& [path, text] : example.files) support::write(root / path, text);
}

TEST_P(Manual, ExampleComesOutAsItSays) {
  const Example& example = GetParam();
  SCOPED_TRACE("tests/spec/" + example.chapter + ".md, line " + std::to_string(example.line));
  const support::TemporaryFolder folder;
  const fs::path root = folder / "root";
  lay_out(example, root);
  const support::Ran ran = support::run({FOLIO_PROGRAM, "build", root, "--out", folder / "site",
                                         "--formats", "html", "--today", "2026-01-05"});
  EXPECT_EQ(without(ran.err, folder.path().string() + "/"), example.said);
  const std::string pages = pages_of(folder / "site");
  for (const std::string& piece : example.html) {
    EXPECT_NE(pages.find(support::squeezed(piece)), std::string::npos) << "not found:\n"
                                                                       << piece << "\nin\n"
                                                                       << pages;
  }
}

INSTANTIATE_TEST_SUITE_P(Examples, Manual, ::testing::ValuesIn(examples()),
                         [](const ::testing::TestParamInfo<Example>& tested) {
                           std::string name =
                               tested.param.chapter + "_line_" + std::to_string(tested.param.line);
                           std::ranges::replace_if(
                               name, [](char c) { return !std::isalnum(c); }, '_');
                           return name;
                         });

}  // namespace
}  // namespace folio
