#pragma once

#include <map>
#include <string>
#include <vector>

#include "support/pdf_reader.h"

namespace folio::testing {

/// The text of two-byte codes, from a ToUnicode CMap.
using ToUnicode = std::map<unsigned, std::string>;

ToUnicode parse_to_unicode(const std::string& cmap);

/// What a content stream draws, given its fonts by resource name.
std::vector<DrawnContent> parse_content(const std::string& content,
                                        const std::map<std::string, ToUnicode>& fonts);

}  // namespace folio::testing
