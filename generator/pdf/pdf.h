#pragma once

#include <memory>
#include <string>

#include "base/result.h"
#include "build/build.h"
#include "layout/layout.h"
#include "resolve/paper_addresses.h"

namespace folio::pdf {

/// The document as one PDF 1.7 file that is PDF/UA-1 (ISO 14289-1) and
/// PDF/A-2a (ISO 19005-2) at once. `srgb` is the ICC profile of the output
/// intent. The same input gives the same bytes. A file that does not hold together
/// is not written: that is a Failure, and ours.
Result<std::string> write(layout::PagedDocument document, const std::string& srgb);

/// One step: the document at resolve::pdf_path() of the setting's edition. What it
/// came to stands in `size`, unless that is null, once it is made.
build::Plan plan(std::shared_ptr<const resolve::ResolvedDocument> document,
                 const layout::Setting& setting, const std::string& srgb,
                 const std::string& program_version, std::shared_ptr<resolve::PaperSize> size);

}  // namespace folio::pdf
