#pragma once

#include <string>
#include <vector>

#include "base/json.h"
#include "content/reading.h"

namespace folio::support {

/// What a JSON Schema of ours has against a table of TOML, a line each. It knows
/// the keywords that we write, and complains of any other. Dates are the
/// strings of the format "date", and strings of that format are dates.
std::vector<std::string> against(const Json& schema, const content::TomlMembers& table);

}  // namespace folio::support
