#include <algorithm>
#include <cmath>
#include <limits>

#include "check/known.h"
#include "release/release.h"

namespace folio::check {

namespace {

using How = Known::How;

constexpr double tiny = 1e-6;

/// What the parts of a whole add up to, between its two bounds.
class Sum {
 public:
  void add(const Known& part) { take(part, 1); }
  Sum without(const Known& part) const {
    Sum others = *this;
    others.take(part, -1);
    return others;
  }
  double least() const { return least_; }
  double most() const { return boundless_ > 0 ? std::numeric_limits<double>::infinity() : most_; }

 private:
  void take(const Known& part, int times) {
    least_ += times * part.least;
    if (std::isinf(part.most)) {
      boundless_ += times;
    } else {
      most_ += times * part.most;
    }
  }

  double least_ = 0, most_ = 0;
  int boundless_ = 0;  // of the parts: nothing can be subtracted from infinity
};

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
  Sum sum;
  for (const Known& part : parts) sum.add(part);
  const double low = std::max(sum.least(), whole.least), high = std::min(sum.most(), whole.most);
  if (high < low - tiny) return found;  // they do not add up: another's mistake
  if (whole.how == How::withheld && is_given_away(whole, low, high)) found.push_back(whole);
  for (const Known& part : parts) {
    const Sum others = sum.without(part);
    const double part_low = std::max(part.least, low - others.most());
    const double part_high = std::min(part.most, high - others.least());
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
