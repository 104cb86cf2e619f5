// References in fields of TOML, which take plain words.

#include <string>

#include "check/passes.h"

namespace folio::check {

void check_loose_references(const Paper& paper, source::Diagnostics& said) {
  for (const Passage& field : paper.passages) {
    if (field.role != Passage::Role::field) continue;
    for (const std::string_view mark : {"[@", "[-@"}) {
      const std::size_t at = field.words.find(mark);
      const std::size_t end = field.words.find(']', at);
      if (at == std::string::npos || end == std::string::npos) continue;
      const std::string written = field.words.substr(at, end - at + 1);
      said.push_back(finding("F0410", "\"" + written + "\" would be printed as it stands",
                             place_of(field.span, written),
                             "say it in words, or move it into the text of a section"));
    }
  }
}

}  // namespace folio::check
