#pragma once

#include <string>
#include <vector>

#include "build/build.h"
#include "check/check.h"
#include "model/site.h"
#include "model/trace.h"
#include "resolve/resolve.h"

namespace folio::report {

/// What checking a publication came to, sorted by place.
struct Findings {
  source::Diagnostics said;
  std::vector<check::Waived> waived;
};

/// How hard every document is to read.
using Readabilities = std::vector<check::Readability>;

/// Every finding as JSON, for programs: `version` of Folio, the day, counts by
/// severity, then "findings", "waived" with who answers for each, and "rules"
/// with the explanation of every code that occurs. Lines and columns count
/// from 1, columns in code points. Of an exempt file only the code and where a
/// mistake begins are told, here and in everything else this room makes.
std::string json(const source::Outcome<resolve::Index>& index, const Findings& findings,
                 const model::SiteSettings& site, const std::string& version);

/// The same as SARIF 2.1.0 (OASIS), which code hosts and editors show in
/// place; what is waived is told as suppressed.
std::string sarif(const Findings& findings, const std::string& version);

/// How hard every document is to read, section by section, as JSON.
std::string plain_english_json(const Readabilities& documents, const std::string& version);

/// The reports as pages that need nothing but themselves, and as data: what the
/// check found, how hard papers are to read, and what answers what.
build::Plan plan(const source::Outcome<resolve::Index>& index, const Findings& findings,
                 const Readabilities& readability, const model::Traceability& traces,
                 const model::SiteSettings& site, const std::string& version);

}  // namespace folio::report
