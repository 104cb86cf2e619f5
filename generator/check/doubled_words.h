#pragma once

#include "check/passes.h"

namespace folio::check {

/// "paragraph [@aims]": the word that a reference prints is typed before it too.
void check_doubled_words(const Paper& paper, source::Diagnostics& said);

}  // namespace folio::check
