#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>

#include "base/file_words.h"
#include "base/result.h"

namespace folio {

/// Hands each file packed into the ZIP archive in `bytes` to `visit`, in the archive's own
/// order, with its name; those whose names are not `wanted` stay packed. Says why it
/// stopped before the end: "it is encrypted", "it is damaged", or that there is more than
/// `limit` or 5,000 files (too_large).
Result<Done> for_each_packed(std::string_view bytes, UnpackingLimit& limit,
                             const std::function<bool(std::string_view name)>& wanted,
                             const std::function<void(std::string_view name, std::string)>& visit);

}  // namespace folio
