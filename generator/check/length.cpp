// How long a report may be, by the rules of the house it goes to.

#include <algorithm>

#include "base/text.h"
#include "check/passes.h"

namespace folio::check {

namespace {

const model::Body* body_of(const model::Library& library, const std::string& id) {
  const auto found = std::ranges::find(library.bodies, id, &model::Body::id);
  return id.empty() || found == library.bodies.end() ? nullptr : &*found;
}

}  // namespace

std::optional<int> most_sides(const model::Document& document, const resolve::Index& index,
                              const model::Library& library) {
  if (document.header.kind != model::DocumentKind::committee_report) return {};
  const resolve::Outline* outline = index.document(document.header.id);
  const auto& meeting = outline != nullptr ? outline->header.meeting : document.header.meeting;
  const model::Body* body = meeting ? body_of(library, meeting->body) : nullptr;
  if (body == nullptr || body->report_sides) return body ? body->report_sides : std::nullopt;
  const model::Body* council = body_of(library, body->council);
  return council != nullptr ? council->report_sides : std::nullopt;
}

source::Diagnostics check_length(const model::Document& document, int most, std::size_t sides) {
  if (sides <= static_cast<std::size_t>(most)) return {};
  return {finding("CR007",
                  "the report fills " + text::counted(sides, "side", "sides") + " of A4, and " +
                      std::to_string(most) + (most == 1 ? " is" : " are") + " allowed",
                  document.header.span, "shorten it, or move a part into an appendix")};
}

}  // namespace folio::check
