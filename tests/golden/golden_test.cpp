// Small publications, built by the real program: what comes out, and everything
// that is said on the way, is what was reviewed. See ../README.md.

#include "support/golden.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <regex>
#include <sstream>

#include "support/html.h"
#include "support/pdf_dump.h"
#include "support/program.h"
#include "support/temporary_folder.h"

namespace folio {
namespace {

namespace fs = std::filesystem;

const fs::path golden = FOLIO_SOURCE_DIR "/tests/golden";

std::vector<std::string> cases() {
  std::vector<std::string> names;
  for (const auto& entry : fs::directory_iterator(golden)) {
    if (fs::exists(entry.path() / "input")) names.push_back(entry.path().filename());
  }
  std::ranges::sort(names);
  return names;
}

void lay(const fs::path& from, const fs::path& over) {
  if (!fs::exists(from)) return;
  fs::create_directories(over);
  fs::copy(from, over,
           fs::copy_options::recursive | fs::copy_options::overwrite_existing |
               fs::copy_options::copy_symlinks);
}

// The council, what the case lays over it, and beside the root what must never
// be read. A case that changes the theme gets the theme to change.
void lay_out_root(const fs::path& folder, const std::string& name) {
  const fs::path root = folder / "root";
  lay(golden / "council", root);
  if (fs::exists(golden / name / "input/themes")) {
    lay(FOLIO_SOURCE_DIR "/themes/council", root / "themes/council");
  }
  lay(golden / name / "input", root);
  lay(golden / name / "outside", folder / "outside");
}

std::string without(std::string text, const std::string& folder) {
  for (std::size_t at; (at = text.find(folder)) != std::string::npos;) {
    text.replace(at, folder.size(), "…");
  }
  return text;
}

// How large a PDF is depends on who compresses it.
std::string without_sizes_of_pdfs(const std::string& html) {
  static const std::regex size("( PDF \\([^(]*, )[0-9.]+ (kB|MB)");
  return std::regex_replace(html, size, "$1… $2");
}

// The pages that pages.txt names, and of each PDF what can be read of it.
std::map<std::string, std::string> shown(const fs::path& site, const std::string& pages) {
  std::map<std::string, std::string> files;
  std::istringstream names(pages);
  for (std::string name; std::getline(names, name);) {
    const fs::path page = site / name;
    const std::string stem = name.substr(0, name.rfind('.') + 1);
    if (!fs::exists(page)) {
      ADD_FAILURE() << name << " was not built";
      continue;
    }
    if (name.ends_with(".html")) {
      files[stem + "main.html"] =
          without_sizes_of_pdfs(support::main_of(support::bytes_of(page))) + "\n";
    } else if (name.ends_with(".pdf")) {
      const std::string pdf = support::bytes_of(page);
      files[stem + "tags.txt"] = testing::tags_of(pdf);
      files[stem + "pages.txt"] = testing::pages_of(pdf) + testing::bookmarks_of(pdf);
      EXPECT_EQ(testing::faults_of(pdf), std::vector<std::string>{}) << name;
    } else {
      files[name] = support::bytes_of(page);
    }
  }
  return files;
}

class Golden : public ::testing::TestWithParam<std::string> {};

TEST_P(Golden, ComesOutAsReviewed) {
  const support::TemporaryFolder folder;
  lay_out_root(folder.path(), GetParam());
  const fs::path site = fs::path(FOLIO_GOLDEN_OUTPUT) / GetParam();
  fs::remove_all(site);

  const support::Ran ran = support::run({FOLIO_PROGRAM, "build", folder / "root", "--out", site,
                                         "--jobs", "2", "--today", "2026-01-05"});
  const std::string pages = support::bytes_of(golden / GetParam() / "pages.txt");
  std::map<std::string, std::string> made;
  if (!pages.empty()) made = shown(site, pages);
  made["diagnostics.txt"] =
      without(ran.err, folder.path()) + "exit " + std::to_string(ran.exit) + "\n";
  support::expect_golden(golden / GetParam() / "expected", made);
}

INSTANTIATE_TEST_SUITE_P(Cases, Golden, ::testing::ValuesIn(cases()),
                         [](const ::testing::TestParamInfo<std::string>& tested) {
                           std::string name = tested.param;
                           std::ranges::replace(name, '-', '_');
                           return name;
                         });

}  // namespace
}  // namespace folio
