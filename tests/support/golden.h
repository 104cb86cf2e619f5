#pragma once

#include <filesystem>
#include <map>
#include <string>

namespace folio::support {

/// Holds the files that a test made against those in `folder`, the reviewed
/// ones: each must be there with the same text, and no other. With FOLIO_ACCEPT
/// set in the environment `folder` is rewritten instead.
void expect_golden(const std::filesystem::path& folder,
                   const std::map<std::string, std::string>& made);

}  // namespace folio::support
