#pragma once

#include <string>

namespace folio::mutants {

/// A small paper of an invented council that has something of everything a rule is
/// about: headings, a list, a table with headers, a drawing, links, a note, words
/// in Welsh, and its table attached. It is PDF/UA-1 and PDF/A-3a.
std::string demo();

}  // namespace folio::mutants
