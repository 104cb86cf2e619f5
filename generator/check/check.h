#pragma once

#include <span>
#include <string_view>

#include "model/document.h"
#include "model/library.h"
#include "model/site.h"
#include "release/release.h"
#include "source/diagnostic.h"

namespace folio::check {

/// What a code means and what an author can do: the text of `folio explain`.
struct Rule {
  std::string_view code;   // "F0302"
  std::string_view title;  // what is wrong, in a few words
  std::string_view paragraph;
};

/// Every code that any room can report, in order.
std::span<const Rule> rules();

/// What is wrong with a document as a publication: headings that skip a level,
/// tables without headers, exempt sentences repeated in the open.
source::Diagnostics check(const model::Document& document, const release::Fingerprints& exempt);

/// Exempt sentences repeated in what all documents share: registries and site
/// settings.
source::Diagnostics check_shared(const model::Library& library, const model::SiteSettings& site,
                                 const release::Fingerprints& exempt);

}  // namespace folio::check
