// Files that are published as they are and that nobody can search for exempt words.

#include "check/passes.h"

namespace folio::check {

void check_unread(const model::AttachedWords& attached, const release::Fingerprints& exempt,
                  source::Diagnostics& said) {
  for (const model::AttachedWords::Unread& one : attached.unread) {
    said.push_back(finding("F0116", "nobody has searched \"" + one.file + "\": " + one.why,
                           one.span,
                           "publish it as HTML, or as a PDF with text; or look through it, and "
                           "waive this"));
    if (exempt.empty()) said.back().severity = source::Severity::note;
  }
}

}  // namespace folio::check
