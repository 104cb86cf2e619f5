#include <string>

#include "check/passes.h"
#include "model/everything_said.h"

namespace folio::check {

namespace {

void look_at(const std::vector<model::Said>& pieces, const source::Span& otherwise,
             source::Diagnostics& said) {
  for (const model::Said& piece : pieces) {
    for (const std::string_view mark : {"[@", "[-@"}) {
      const std::size_t at = piece.words.find(mark);
      const std::size_t end = piece.words.find(']', at);
      if (at == std::string::npos || end == std::string::npos) continue;
      said.push_back(finding(
          "F0410", "\"" + piece.words.substr(at, end - at + 1) + "\" would be printed as it stands",
          piece.span.file != nullptr ? piece.span : otherwise,
          "say it in words, or move it into the text of a section"));
    }
  }
}

}  // namespace

void check_loose_references(const Paper& paper, source::Diagnostics& said) {
  const model::Document& document = paper.document;
  look_at(model::everything_said(document.header), document.header.span, said);
  look_at(model::everything_said(document.records), document.header.span, said);
}

}  // namespace folio::check
