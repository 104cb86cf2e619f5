#pragma once

#include <cstddef>

#include "resolve/resolve.h"

namespace folio::bench {

/// A numbered report as resolve() leaves it, with about as many words as fill so
/// many pages: paragraphs of 30 to 120 words out of 15,000 that are as common as
/// those of a language, lists, tables, links within and without, notes. The same
/// size gives the same document; no two paragraphs are alike.
resolve::ResolvedDocument report_of(std::size_t pages);

}  // namespace folio::bench
