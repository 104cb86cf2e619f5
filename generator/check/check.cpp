#include "check/check.h"

#include <cassert>
#include <utility>

#include "check/passes.h"

namespace folio::check {

namespace {

constexpr Pass passes[] = {
    check_accessibility,
};

}  // namespace

source::Diagnostics check(const model::Document& document,
                          const source::Outcome<resolve::Index>& index,
                          const model::Library& library, const model::SiteSettings& site,
                          const release::Fingerprints& exempt) {
  source::Diagnostics said;
  check_disclosure(document, exempt, said);
  const Paper paper{document, index.value, library, site};
  for (const Pass pass : passes) pass(paper, said);
  return said;
}

source::Diagnostics check_version(const model::Document& version,
                                  const release::Fingerprints& exempt) {
  source::Diagnostics said;
  check_disclosure(version, exempt, said);
  return said;
}

source::Diagnostic finding(std::string_view code, std::string message, const source::Span& span,
                           std::string help) {
  const Rule* rule = rule_of(code);
  assert(rule != nullptr);
  return {rule->severity, std::string(code), std::move(message), span, "", std::move(help)};
}

}  // namespace folio::check
