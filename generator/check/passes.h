#pragma once

#include "check/check.h"

namespace folio::check {

/// Words that must not be public: runs that an exempt part holds too, and
/// protective markings. None of these can be waived.
void check_disclosure(const model::Document& document, const release::Fingerprints& exempt,
                      source::Diagnostics& said);

/// What a screen-reader user would stumble over: headings without words, links
/// that do not say where they lead, tables without a caption.
void check_accessibility(const model::Document& document, source::Diagnostics& said);

}  // namespace folio::check
