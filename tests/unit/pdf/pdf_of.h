#pragma once

#include <string>

#include "support/hand_set.h"

namespace folio::testing {

/// The paper as a PDF, which is kept for the validator under the name of the
/// test that runs. The test fails if it cannot be written or has a fault.
std::string pdf_of(const HandSet& set);

}  // namespace folio::testing
