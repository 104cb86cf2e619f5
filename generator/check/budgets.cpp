// How hard papers may be to read where the publisher says nothing of it.

#include "check/passes.h"

namespace folio::check {

namespace {

using Budget = model::PlainEnglish::Budget;

// What anybody may come upon: the wording of GOV.UK's own guidance is of about
// grade 10, and few of its sentences have more than 25 words.
constexpr Budget for_residents{.grade = 12,
                               .mean_sentence = 20,
                               .long_sentences = 15,
                               .long_paragraphs = 10,
                               .words_to_avoid = 5,
                               .abbreviations = 0};

// What members and officers read, with its titles of Acts and of posts.
constexpr Budget for_committees{.grade = 16,
                                .mean_sentence = 26,
                                .long_sentences = 35,
                                .long_paragraphs = 20,
                                .words_to_avoid = 12,
                                .abbreviations = 0};

}  // namespace

const Budget& usual_budget_of(model::DocumentKind kind) {
  using model::DocumentKind;
  switch (kind) {
    case DocumentKind::strategy:
    case DocumentKind::notice:
    case DocumentKind::page: return for_residents;
    case DocumentKind::delivery_plan:
    case DocumentKind::member_lead:
    case DocumentKind::equality_assessment:
    case DocumentKind::benchmark:
    case DocumentKind::performance:
    case DocumentKind::committee_report:
    case DocumentKind::meeting:
    case DocumentKind::minutes: return for_committees;
  }
  return for_committees;
}

}  // namespace folio::check
