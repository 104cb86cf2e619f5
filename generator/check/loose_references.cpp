// References in words of TOML that are printed as they stand.

#include <algorithm>
#include <map>
#include <string>
#include <utility>

#include "check/passes.h"
#include "model/everything_said.h"

namespace folio::check {

namespace {

/// Words that are printed as they stand, and where they were written.
class Places {
 public:
  explicit Places(source::Diagnostics& said) : said_(said) {}

  void look_at(const std::vector<model::Said>& pieces, const source::Span& otherwise) {
    for (const model::Said& piece : pieces) {
      const source::Span& span = piece.span.file != nullptr ? piece.span : otherwise;
      for (std::size_t at = 0; (at = next(piece.words, at)) != std::string::npos;) {
        const std::size_t end = piece.words.find(']', at);
        if (end == std::string::npos) break;
        const std::string mark = piece.words.substr(at, end - at + 1);
        said_.push_back(finding("F0410", "\"" + mark + "\" would be printed as it stands",
                                place_of(mark, span),
                                "say it in words, or move it into the text of a section"));
        at = end;
      }
    }
  }

 private:
  static std::size_t next(const std::string& words, std::size_t at) {
    return std::min(words.find("[@", at), words.find("[-@", at));
  }

  // The next place of the mark behind the beginning of what holds it.
  source::Span place_of(const std::string& mark, const source::Span& span) {
    if (span.file == nullptr) return span;
    std::size_t& from = met_[{span.file, mark}];
    from = std::max<std::size_t>(from, span.begin);
    const std::size_t at = span.file->text().find(mark, from);
    if (at == std::string::npos) return span;
    from = at + mark.size();
    return {span.file, static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(from)};
  }

  source::Diagnostics& said_;
  std::map<std::pair<const source::SourceFile*, std::string>, std::size_t> met_;
};

}  // namespace

void check_loose_references(const Paper& paper, source::Diagnostics& said) {
  const model::Document& document = paper.document;
  Places places(said);
  places.look_at(model::everything_said(document.header), document.header.span);
  places.look_at(model::everything_said(document.records), document.header.span);
}

}  // namespace folio::check
