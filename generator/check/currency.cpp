// Papers that ran out: their period, their review, their end.

#include "base/locale.h"
#include "check/passes.h"

namespace folio::check {

namespace {

using model::Status;

// What was replaced or withdrawn says so itself, and a draft is not yet in force.
bool claims_to_hold(Status status) {
  switch (status) {
    case Status::consultation:
    case Status::for_decision:
    case Status::approved: return true;
    case Status::draft:
    case Status::superseded:
    case Status::withdrawn: return false;
  }
  return false;
}

// Kinds that say what holds; minutes, reports and figures say what was.
bool holds_for_a_time(model::DocumentKind kind) {
  switch (kind) {
    case model::DocumentKind::strategy:
    case model::DocumentKind::delivery_plan:
    case model::DocumentKind::member_lead:
    case model::DocumentKind::page: return true;
    case model::DocumentKind::equality_assessment:
    case model::DocumentKind::benchmark:
    case model::DocumentKind::performance:
    case model::DocumentKind::committee_report:
    case model::DocumentKind::meeting:
    case model::DocumentKind::minutes:
    case model::DocumentKind::notice: return false;
  }
  return false;
}

/// One of the two fields that lead from version to version.
using Step = std::string model::Header::*;

// Whether somebody who follows the versions from one to the next comes back to `id`.
// Steps are counted, for a chain may come back to another of its links.
bool comes_back(const resolve::Index& index, const std::string& id, Step step) {
  std::string at = id;
  for (std::size_t left = index.documents.size(); left > 0; --left) {
    const resolve::Outline* outline = index.document(at);
    if (outline == nullptr) return false;
    at = outline->header.*step;
    if (at == id) return true;
  }
  return false;
}

// What comes before is written beside what comes after, or else beside the id.
void check_predecessor(const Paper& paper, source::Diagnostics& said) {
  const model::Header& header = paper.document.header;
  if (header.supersedes.empty() || header.supersedes == header.superseded_by) return;
  const bool itself = header.supersedes == header.id;
  if (!itself && !comes_back(paper.index, header.id, &model::Header::supersedes)) return;
  said.push_back(finding("DT005",
                         itself
                             ? "the document is said to supersede itself"
                             : "the documents that this one is said to supersede lead back to it",
                         place_of(header.span, "supersedes"),
                         "name the document that came before it, or take the line out"));
}

// What was replaced leads to what took its place, and a chain of versions never
// comes back to where it was.
void check_succession(const Paper& paper, source::Diagnostics& said) {
  const model::Header& header = paper.document.header;
  const auto say = [&](std::string message, std::string help) {
    said.push_back(finding("DT005", std::move(message), header.superseded_span, std::move(help)));
  };
  if (header.status == Status::superseded && header.superseded_by.empty()) {
    say("the document is superseded and does not say by what",
        "add superseded_by = \"…\", the id of what took its place, so that readers find it");
  }
  if (header.superseded_by.empty()) return;
  if (header.superseded_by == header.supersedes) {
    say("\"" + header.supersedes + "\" is said to come before this document and after it",
        "keep supersedes or superseded_by, whichever is true");
  } else if (header.superseded_by == header.id) {
    say("the document is said to be superseded by itself", "name what took its place");
  } else if (comes_back(paper.index, header.id, &model::Header::superseded_by)) {
    say("\"" + header.superseded_by + "\" is said to supersede this document and leads back to it",
        "see which of them is the newest, and take its superseded_by out");
  } else if (header.status == Status::approved) {
    say("the document is said to be superseded, and its status is \"approved\"",
        "write status = \"superseded\", or take superseded_by out until it is");
  }
}

}  // namespace

void check_currency(const Paper& paper, source::Diagnostics& said) {
  const model::Header& header = paper.document.header;
  check_succession(paper, said);
  check_predecessor(paper, said);
  if (!claims_to_hold(header.status)) return;
  const auto past = [&](const std::optional<calendar::Date>& date, const source::Span& span,
                        std::string_view what, std::string help) {
    if (!date || *date >= paper.site.today) return;
    said.push_back(finding("DT001", std::string(what) + " " + locale::date(*date, "en-GB"), span,
                           std::move(help)));
  };
  past(header.expires, header.expires_span, "the document expired on",
       "replace it, or mark it as withdrawn or superseded");
  if (!holds_for_a_time(header.kind)) return;
  past(header.period_end, header.period_span, "the period of the document ended on",
       "replace it, or mark it as superseded");
  past(header.review_by, header.review_span, "the document was to be reviewed by",
       "review it, and say when it is looked at again");
}

}  // namespace folio::check
