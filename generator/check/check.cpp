#include "check/check.h"

#include <cassert>
#include <utility>

#include "check/passes.h"

namespace folio::check {

namespace {

constexpr Pass passes[] = {
    check_emptiness,        check_typing,           check_accessibility,
    check_weekdays,         check_directions,       check_guidance,
    check_plain_english,    check_numbers,          check_loose_references,
    check_small_numbers,    check_equality,         check_duties,
    check_record_names,     check_overdue,          check_contradictions,
    check_future,           check_report,           check_appendices,
    check_meeting,          check_meeting_day,      check_notice,
    check_minutes,          check_business,         check_currency,
    check_personal,         check_statutes,         check_leftover_marks,
    check_colours,          check_typed_references, check_numbers_of_people,
    check_titles_of_people, check_archive,          check_doubled_words,
    check_comparisons,
};

}  // namespace

source::Diagnostics check(const model::Document& document,
                          const source::Outcome<resolve::Index>& index,
                          const model::Library& library, const model::SiteSettings& site,
                          const release::Fingerprints& exempt) {
  source::Diagnostics said;
  const model::AttachedWords attached = model::words_of_attachments(document.header);
  check_disclosure(document, attached, exempt, said);
  check_unread(attached, exempt, said);
  // A translation is read as its readers do.
  const resolve::Index& readers = index.value.in(document.header.lang);
  const std::vector<Passage> passages = passages_of(document, readers);
  const Paper paper{document, readers, library.in(document.header.lang), site, passages, attached};
  for (const Pass pass : passes) pass(paper, said);
  check_languages(paper, index.value, said);
  return said;
}

source::Diagnostics check_version(const model::Document& version,
                                  const release::Fingerprints& exempt) {
  source::Diagnostics said;
  const model::AttachedWords attached = model::words_of_attachments(version.header);
  check_disclosure(version, attached, exempt, said);
  check_unread(attached, exempt, said);
  check_frozen(version, said);
  return said;
}

Readability readability_of(const model::Document& document,
                           const source::Outcome<resolve::Index>& index,
                           const model::Library& library, const model::SiteSettings& site) {
  const std::vector<Passage> passages = passages_of(document, index.value);
  return readability_of({document, index.value, library, site, passages, {}});
}

source::Diagnostics check_site(const source::Outcome<resolve::Index>& index,
                               const model::SiteSettings& site) {
  source::Diagnostics said;
  check_help(index.value, site, said);
  check_shared_placeholders(index.value, site, said);
  return said;
}

source::Diagnostic finding(std::string_view code, std::string message, const source::Span& span,
                           std::string help) {
  const Rule* rule = rule_of(code);
  assert(rule != nullptr);
  return {rule->severity, std::string(code), std::move(message), span, "", std::move(help)};
}

}  // namespace folio::check
