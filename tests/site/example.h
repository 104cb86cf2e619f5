#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "support/program.h"

namespace folio::example {

/// The example publication's sources laid out below `root`, which may then be
/// changed.
void copy_to(const std::filesystem::path& root);

/// The example as it was built before these tests, by the test "site.build".
std::filesystem::path built_site();

/// Builds `root` into `root`/site/public as on a fixed day.
support::Ran build(const std::filesystem::path& root, const std::vector<std::string>& options = {});

/// Every file below `folder` whose name ends so, sorted.
std::vector<std::filesystem::path> files_ending(const std::filesystem::path& folder,
                                                const std::string& ending);

/// A small PNG picture.
std::string square();

}  // namespace folio::example
