#pragma once

#include <string>
#include <string_view>

#include "resolve/resolve.h"

namespace folio::resolve {

/// One end of a range, and the name that its author wrote.
struct RangeEnd {
  const Meaning& meaning;
  const std::string& name;
};

/// Why "first to last" cannot be said of two places; empty if it can.
std::string why_no_range(const RangeEnd& first, const RangeEnd& last);

/// The key of the words that say it: "paragraphs_range". Of two places of which
/// it can be said.
std::string_view range_key(const Meaning& first, const Meaning& last);

}  // namespace folio::resolve
