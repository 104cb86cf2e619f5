#pragma once

#include <span>
#include <string_view>

#include "model/document.h"
#include "model/library.h"
#include "model/site.h"
#include "release/release.h"
#include "resolve/resolve.h"
#include "source/diagnostic.h"

namespace folio::check {

/// What a publisher may do about a rule in site/site.toml.
enum class Standing {
  fixed,      // nothing: the program could not go on, or the law does not bend
  adjustable  // give it another severity, or waive single cases for a reason
};

/// What a code means and what an author can do: the text of `folio explain`.
/// Whatever concerns exempt information is fixed.
struct Rule {
  std::string_view code;   // "F0302", "CR001"
  std::string_view title;  // what is wrong, in a few words
  std::string_view paragraph;
  source::Severity severity = source::Severity::error;
  Standing standing = Standing::fixed;
};

/// Every code that any room can report, in order.
std::span<const Rule> rules();

/// The rule of a code; null where there is none.
const Rule* rule_of(std::string_view code);

/// What is wrong with a document as a publication, by itself and beside the
/// others of the site: words that may not be public, links that do not say
/// where they lead, tables without a caption. What it lacks as a file of TOML
/// and Markdown has been told when it was read.
source::Diagnostics check(const model::Document& document,
                          const source::Outcome<resolve::Index>& index,
                          const model::Library& library, const model::SiteSettings& site,
                          const release::Fingerprints& exempt);

/// Exempt sentences repeated in an earlier version that is shown beside today's.
source::Diagnostics check_version(const model::Document& version,
                                  const release::Fingerprints& exempt);

/// Exempt sentences repeated in what all documents share: registries and site
/// settings.
source::Diagnostics check_shared(const model::Library& library, const model::SiteSettings& site,
                                 const release::Fingerprints& exempt);

}  // namespace folio::check
