#pragma once

#include <string>

#include "model/document.h"
#include "model/words.h"

namespace folio::resolve {

/// The attachment that is this appendix; null where it is none.
const model::Attachment* file_of(const model::Header& header, const model::Appendix& appendix);

/// A paper that a document lists, in the author's words for it; they lead to
/// `document` where it is the id of one.
model::Inlines paper_named(const model::Header& header, const std::string& title,
                           const std::string& document);

/// The same of an appendix, which may be a file, and how else it can be had.
model::Inlines appendix_named(const model::Header& header, const model::Appendix& appendix,
                              const model::Words& words);

}  // namespace folio::resolve
