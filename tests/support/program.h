#pragma once

#include <string>
#include <vector>

namespace folio::support {

/// What a program answered.
struct Ran {
  int exit = -1;  // -1 if it did not end by itself
  std::string out;
  std::string err;
};

/// Runs a program to its end. The words of `command` reach it as they are.
Ran run(const std::vector<std::string>& command);

}  // namespace folio::support
