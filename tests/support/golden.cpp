#include "support/golden.h"

#include <gtest/gtest.h>

#include <cstdlib>

#include "support/temporary_folder.h"

namespace folio::support {

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
    } else {
      EXPECT_EQ(expected->second, text) << folder / name;
    }
  }
  for (const auto& [name, text] : reviewed) {
    EXPECT_TRUE(made.contains(name)) << folder / name << " is not made any more";
  }
}

}  // namespace folio::support
