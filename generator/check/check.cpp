#include "check/check.h"

#include "check/passes.h"

namespace folio::check {

source::Diagnostics check(const model::Document& document, const release::Fingerprints& exempt) {
  source::Diagnostics said;
  check_disclosure(document, exempt, said);
  check_accessibility(document, said);
  return said;
}

}  // namespace folio::check
