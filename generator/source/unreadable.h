#pragma once

#include "source/diagnostic.h"

namespace folio::source {

/// Whether a file, or part of one, could not be read because of it, so that what
/// stands there may seem to be missing. sort() puts such diagnostics first.
bool is_unreadable(const Diagnostic& diagnostic);

}  // namespace folio::source
