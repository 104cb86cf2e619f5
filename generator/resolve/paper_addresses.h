#pragma once

#include <string>
#include <string_view>

#include "model/theme.h"

// A second door: for rooms that make PDFs in editions, or lead to them.
namespace folio::resolve {

/// Where an edition of the PDF of the document whose address is `slug` is
/// published: "plan/plan.pdf", "plan/plan-large-print.pdf".
std::string pdf_path(std::string_view slug, model::PrintEdition edition);

}  // namespace folio::resolve
