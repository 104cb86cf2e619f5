#include <iterator>
#include <unordered_set>
#include <utility>

#include "base/text.h"
#include "build/build.h"

namespace folio::build {

Plan joined(std::vector<Plan> plans) {
  Plan all;
  for (Plan& plan : plans) {
    all.insert(all.end(), std::make_move_iterator(plan.begin()),
               std::make_move_iterator(plan.end()));
  }
  return all;
}

std::string clash_in(const Plan& plan) {
  std::unordered_set<std::string> seen;
  for (const Step& step : plan) {
    if (!seen.insert(text::lower(step.path)).second) return step.path;
  }
  return {};
}

}  // namespace folio::build
