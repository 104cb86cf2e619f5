#pragma once

#include <string>
#include <string_view>

#include "model/measure.h"

/// What measures add up to. One whole may be made up in several ways, by age and by
/// sex: each is a set of its own.
namespace folio::model {

/// What Measure::part_of says of a measure that is a part of nothing, however its
/// number may fit.
inline constexpr std::string_view no_whole = "none";

/// The name of the n-th set of a whole, as Measure::part_of has it. The first is
/// called as the whole is, as authors write it.
inline std::string name_of_set(const std::string& whole, int n) {
  return n == 1 ? whole : whole + "/" + std::to_string(n);
}

/// The id of the whole that a measure is a part of; empty if of none.
inline std::string_view whole_of(const Measure& part) {
  return std::string_view(part.part_of).substr(0, part.part_of.find('/'));
}

}  // namespace folio::model
