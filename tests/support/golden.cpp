#include "support/golden.h"

#include <gtest/gtest.h>

#include <cstdlib>

#include "support/program.h"
#include "support/temporary_folder.h"

namespace folio::support {

namespace {

// The lines in which `text` differs from the file.
std::string difference(const std::filesystem::path& file, const std::string& text) {
  const TemporaryFolder folder;
  write(folder / "made", text);
  return run({"diff", "-u", "--label", "reviewed", "--label", "made", file, folder / "made"}).out;
}

}  // namespace

void expect_golden(const std::filesystem::path& folder,
                   const std::map<std::string, std::string>& made) {
  if (std::getenv("FOLIO_ACCEPT") != nullptr) {
    std::filesystem::remove_all(folder);
    for (const auto& [name, text] : made) write(folder / name, text);
    return;
  }
  const std::map<std::string, std::string> reviewed = files_below(folder);
  for (const auto& [name, text] : made) {
    const auto expected = reviewed.find(name);
    if (expected == reviewed.end()) {
      ADD_FAILURE() << folder / name << " has not been reviewed: make accept, then read it\n"
                    << text;
    } else if (expected->second != text) {
      ADD_FAILURE() << (folder / name).string() << "\n" << difference(folder / name, text);
    }
  }
  for (const auto& [name, text] : reviewed) {
    EXPECT_TRUE(made.contains(name)) << folder / name << " is not made any more";
  }
}

}  // namespace folio::support
