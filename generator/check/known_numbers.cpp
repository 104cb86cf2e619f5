#include <algorithm>

#include "check/passes.h"
#include "release/release.h"

namespace folio::check {

namespace {

using How = Known::How;

constexpr double tiny = 1e-6;

// Whether the bounds that follow from the whole and the others leave one value that
// readers were not to know.
bool is_given_away(const Known& known, double least, double most) {
  if (most - least > tiny) return false;
  switch (known.how) {
    case How::told: return false;
    case How::withheld: return true;
    case How::untold: return least > 0.5 && least < release::usual_threshold;
  }
  return false;
}

}  // namespace

std::vector<Known> given_away(const Known& whole, const std::vector<Known>& parts) {
  std::vector<Known> found;
  if (parts.empty()) return found;
  double least = 0, most = 0;
  for (const Known& part : parts) least += part.least, most += part.most;
  const double low = std::max(least, whole.least), high = std::min(most, whole.most);
  if (high < low - tiny) return found;  // they do not add up: another's mistake
  if (whole.how == How::withheld && is_given_away(whole, low, high)) found.push_back(whole);
  for (std::size_t i = 0; i < parts.size(); ++i) {
    double others_least = 0, others_most = 0;
    for (std::size_t j = 0; j < parts.size(); ++j) {
      if (j != i) others_least += parts[j].least, others_most += parts[j].most;
    }
    const Known& part = parts[i];
    const double part_low = std::max(part.least, low - others_most);
    const double part_high = std::min(part.most, high - others_least);
    if (is_given_away(part, part_low, part_high)) found.push_back(part);
  }
  return found;
}

void say_given_away(const std::vector<Known>& found, source::Diagnostics& said) {
  for (const Known& one : found) {
    said.push_back(finding(
        "EX004",
        "the number withheld for \"" + one.name + "\" can be worked out from the others of its set",
        one.span,
        "withhold a second number of the set, give the total as about, or publish fewer of them; "
        "a measure that is a part of nothing says part_of = \"none\""));
  }
}

}  // namespace folio::check
