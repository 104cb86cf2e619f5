#pragma once

#include <string>
#include <vector>

namespace folio::cli {

/// Exit codes of the program.
enum class Exit { done = 0, content_has_errors = 1, wrong_usage = 2, machine_failed = 3 };

/// Runs `folio` with its arguments (without the program's own name) and
/// answers the exit code. `program` is the path it was started by.
int run(const std::string& program, const std::vector<std::string>& arguments);

}  // namespace folio::cli
