// What the law and good practice ask of a committee report.

#include <algorithm>
#include <array>
#include <string>

#include "base/ascii.h"
#include "base/english.h"
#include "base/text.h"
#include "check/passes.h"
#include "model/walk.h"

namespace folio::check {

namespace {

using model::CommitteeReport;
using model::Header;
using source::Diagnostics;
using source::Span;

// A draft may still lack what a report needs when it goes to its meeting.
bool is_judged(const Header& header) {
  return header.kind == model::DocumentKind::committee_report && header.report &&
         header.front_sheet && header.status != model::Status::draft;
}

// --- What a report says under its headings --------------------------------------------

// The words of every heading, in small letters.
std::vector<std::string> headings_of(const model::Document& document) {
  std::vector<std::string> headings;
  for (const model::Section& section : document.sections) {
    headings.push_back(text::lower(model::plain_text(section.title)));
    model::for_each_block(section.blocks, [&](const model::Block& block) {
      const auto* heading = std::get_if<model::Heading>(&block.value);
      if (heading != nullptr) headings.push_back(text::lower(model::plain_text(heading->content)));
    });
  }
  return headings;
}

/// A part that a report must have, and the words by which its heading is known,
/// whatever the house calls it.
struct Part {
  std::string_view name;
  std::array<std::string_view, 4> heads;
};
constexpr Part reasons{"reasons", {"reason", "rheswm", "rhesymau"}};
constexpr Part alternatives{"alternatives", {"alternative", "options", "dewisiadau"}};
constexpr Part background{
    "background_papers",
    {"background paper", "background document", "papurau cefndir", "dogfennau cefndir"}};
constexpr Part areas[] = {
    {"financial", {"financial", "finance", "resource implications", "ariannol"}},
    {"legal", {"legal", "law and", "cyfreithiol"}},
    {"equalities", {"equalit", "diversity", "community impact", "cydraddoldeb"}},
};

bool has_heading(const std::vector<std::string>& headings, const Part& part) {
  return std::ranges::any_of(headings, [&](const std::string& heading) {
    return std::ranges::any_of(part.heads, [&](std::string_view head) {
      return !head.empty() && heading.find(head) != heading.npos;
    });
  });
}

bool is_set_aside(const CommitteeReport& report, std::string_view field) {
  return std::ranges::find(report.not_applicable, field, &model::NotApplicable::field) !=
         report.not_applicable.end();
}

// --- The front sheet ------------------------------------------------------------------

// Fields that say nothing when they are empty; "N/A" and "All" say something.
constexpr std::array<std::string_view, 5> never_blank{"report_of", "wards", "groups_affected",
                                                      "deadline_date", "classification"};

void check_front_sheet(const model::FrontSheet& front, Diagnostics& said) {
  for (const model::Named& field : front.empty) {
    const bool refused = std::ranges::find(never_blank, field.id) != never_blank.end();
    said.push_back(finding(refused ? "CR001" : "CR008",
                           "the front sheet's \"" + field.id + "\" is empty", field.span,
                           refused ? "fill it in; write \"N/A\" or \"All\" if that is so"
                                   : "fill it in; \"Not recorded\" is printed until then"));
  }
}

// "Exempt by virtue of paragraph 7", as opposed to "Exempt (no)", "Exempt information: none"
// and "Exempt from call-in".
bool says_that_it_is_closed(std::string_view classification) {
  constexpr std::array<std::string_view, 9> closed{
      "exempt",     "confidential",   "restricted",     "closed",     "private",
      "eithriedig", "wedi'i eithrio", "wedi’i eithrio", "cyfrinachol"};
  constexpr std::array<std::string_view, 6> denied{"from", "no", "none", "nil", "dim", "ddim"};
  const std::string small = text::lower(text::trimmed(classification));
  return std::ranges::any_of(closed, [&](std::string_view word) {
    const std::string_view behind =
        std::string_view(small).substr(std::min(word.size(), small.size()));
    return small.starts_with(word) && (behind.empty() || !text::is_letter(behind[0])) &&
           std::ranges::none_of(english::words(behind), [&](std::string_view one) {
             return std::ranges::find(denied, one) != denied.end();
           });
  });
}

// A notice that a part is withheld stands in no file.
bool is_wholly_open(const model::Document& document) {
  return std::ranges::all_of(document.sections, [](const model::Section& section) {
    return section.span.file != nullptr;
  });
}

void check_classification(const model::Document& document, Diagnostics& said) {
  const model::FrontSheet& front = *document.header.front_sheet;
  if (!says_that_it_is_closed(front.classification) || !is_wholly_open(document)) return;
  said.push_back(finding("EX003",
                         "the front sheet says \"" + front.classification +
                             "\", and all of the report would be published",
                         place_of(front.span, front.classification),
                         "withhold what is exempt as a [[part]], or correct classification"));
}

// Nothing may be decided on 28 days' notice that was not given (SI 2012/2089,
// regulation 9).
void check_key_decision(const Paper& paper, Diagnostics& said) {
  constexpr int days_of_notice = 28;
  const Header& header = paper.document.header;
  const model::FrontSheet& front = *header.front_sheet;
  const bool applies =
      paper.site.nation == model::Nation::england && front.key_decision == model::KeyDecision::yes;
  if (!applies) return;
  if (front.notice_reference.empty() || !front.notice_date) {
    said.push_back(finding("KD001", "a key decision is to be taken and no notice of it is named",
                           front.key_decision_span,
                           "add notice_ref and notice_date of the notice that was published 28 "
                           "clear days before"));
    return;
  }
  const auto meeting = meeting_of(paper);
  if (!meeting || !meeting->date) return;
  const int days = calendar::clear_days_between(*front.notice_date, *meeting->date);
  if (days >= days_of_notice || header.report->urgency) return;
  said.push_back(finding(
      "KD001",
      "the notice of the key decision was published " +
          text::counted(static_cast<std::size_t>(std::max(days, 0)), "clear day", "clear days") +
          " before the meeting",
      front.key_decision_span,
      "28 are needed; take the decision later, or say in [urgency] why it "
      "cannot wait"));
}

// --- Implications ---------------------------------------------------------------------

std::string_view name_of(model::ImplicationArea area) {
  switch (area) {
    case model::ImplicationArea::financial: return "financial";
    case model::ImplicationArea::legal: return "legal";
    case model::ImplicationArea::equalities: return "equalities";
    case model::ImplicationArea::human_resources:
    case model::ImplicationArea::health:
    case model::ImplicationArea::sustainability:
    case model::ImplicationArea::crime_disorder:
    case model::ImplicationArea::data_protection:
    case model::ImplicationArea::rural:
    case model::ImplicationArea::risk:
    case model::ImplicationArea::procurement:
    case model::ImplicationArea::other: return {};
  }
  return {};
}

std::vector<std::string> areas_given(const Paper& paper, Diagnostics& said) {
  std::vector<std::string> given;
  for (const model::Section& section : paper.document.sections) {
    model::for_each_block(section.blocks, [&](const model::Block& block) {
      const auto* one = std::get_if<model::Implication>(&block.value);
      if (one == nullptr) return;
      given.emplace_back(name_of(one->area));
      const bool unverified =
          !given.back().empty() && one->verified_by.empty() && one->role.empty();
      if (!unverified) return;
      said.push_back(finding("CR004", "no officer has confirmed this implication", block.span,
                             "add verified-by=\"…\" and role=\"…\""));
    });
  }
  return given;
}

void check_implications(const Paper& paper, const std::vector<std::string>& headings,
                        Diagnostics& said) {
  const Header& header = paper.document.header;
  const std::vector<std::string> given = areas_given(paper, said);
  for (const Part& area : areas) {
    const bool told = std::ranges::find(given, area.name) != given.end() ||
                      has_heading(headings, area) || is_set_aside(*header.report, area.name);
    if (told) continue;
    said.push_back(finding(
        "CR004", "the report does not say what the " + std::string(area.name) + " implications are",
        header.span,
        "write ::: implication {area=" + std::string(area.name) +
            "}, or say in na why there are none"));
  }
}

// --- The argument ---------------------------------------------------------------------

void check_argument(const Header& header, const std::vector<std::string>& headings,
                    Diagnostics& said) {
  const CommitteeReport& report = *header.report;
  const auto must_tell = [&](const Part& part, bool given, const std::string& help) {
    if (given || has_heading(headings, part) || is_set_aside(report, part.name)) return;
    const auto empty = std::ranges::find(report.empty, part.name, &model::Named::id);
    said.push_back(finding("CR003", "the report gives no " + std::string(part.name),
                           empty == report.empty.end() ? header.span : empty->span, help));
  };
  must_tell(reasons, !report.reasons.empty(), "add reasons = \"…\", or a section of that name");
  must_tell(alternatives, !report.alternatives.empty(),
            "add an [[alternative]] with option and reason_rejected, or say in na why there is "
            "none");
}

}  // namespace

void check_report(const Paper& paper, Diagnostics& said) {
  const Header& header = paper.document.header;
  if (!is_judged(header)) return;
  const std::vector<std::string> headings = headings_of(paper.document);
  check_front_sheet(*header.front_sheet, said);
  check_classification(paper.document, said);
  check_key_decision(paper, said);
  check_recommendations(paper, said);
  check_argument(header, headings, said);
  check_implications(paper, headings, said);
  const CommitteeReport& report = *header.report;
  const bool lists_background = report.no_background_papers || !report.background_papers.empty() ||
                                has_heading(headings, background);
  if (!lists_background) {
    said.push_back(finding("CR005", "the report has no list of background papers", header.span,
                           "add [[background_paper]] for each, or background_papers = \"none\""));
  }
}

}  // namespace folio::check
