#include "site/example.h"

#include <algorithm>

#include "support/temporary_folder.h"

namespace folio::example {

namespace fs = std::filesystem;

namespace {

const fs::path source = FOLIO_SOURCE_DIR;

}  // namespace

void copy_to(const fs::path& root) {
  fs::create_directories(root);
  fs::create_directories(root / "tests");
  for (const char* folder : {"content", "themes", "site", "tests/spec"}) {
    fs::copy(source / folder, root / folder, fs::copy_options::recursive);
  }
  fs::remove_all(root / "site/public");
}

fs::path built_site() { return FOLIO_SITE_OUTPUT; }

support::Ran build(const fs::path& root, const std::vector<std::string>& options) {
  std::vector<std::string> command{FOLIO_PROGRAM, "build", root, "--today", "2026-01-05"};
  command.insert(command.end(), options.begin(), options.end());
  return support::run(command);
}

std::vector<fs::path> files_ending(const fs::path& folder, const std::string& ending) {
  std::vector<fs::path> files;
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    if (entry.path().string().ends_with(ending)) files.push_back(entry.path());
  }
  std::ranges::sort(files);
  return files;
}

std::string square() {
  return support::bytes_of(source /
                           "tests/golden/decimal-report/input/content/reports/report/"
                           "figures/square.png");
}

}  // namespace folio::example
