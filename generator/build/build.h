#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <vector>

#include "base/result.h"

namespace folio::build {

/// A finished file: where it goes below the output's root, and what is in it.
struct Artifact {
  std::string path;
  std::string bytes;
};

/// One output file, not yet made.
///
/// The recipe may use only what `key` digests, so that an equal key means
/// equal bytes, on any machine and in any run.
struct Step {
  std::string path;  // relative, '/' between parts, no part "." or ".."
  std::string key;
  std::function<Result<std::string>()> make;
};

/// Steps that do not depend on each other.
using Plan = std::vector<Step>;

/// One plan with the steps of all.
Plan joined(std::vector<Plan> plans);

/// The first path that two steps share, also when only by case; empty if none.
std::string clash_in(const Plan& plan);

/// Makes every step on up to `jobs` threads and gives each to `take`, in plan
/// order and from one thread at a time, whatever the number of threads. Stops at
/// the first failure: the one that comes first in the plan.
Result<Done> make_all(const Plan& plan, unsigned jobs,
                      const std::function<Result<Done>(Artifact)>& take);

/// Calls work(0) to work(count - 1), each once and in any order, on up to
/// `jobs` threads, and returns when all are done. Fails only when memory ran
/// out in one of them.
Result<Done> on_threads(std::size_t count, unsigned jobs,
                        const std::function<void(std::size_t)>& work);

}  // namespace folio::build
