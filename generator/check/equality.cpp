// What an equality assessment must say.

#include <algorithm>
#include <array>
#include <chrono>

#include "base/english.h"
#include "base/locale.h"
#include "base/text.h"
#include "check/passes.h"
#include "model/characteristics.h"

namespace folio::check {

namespace {

using model::Impact;

void check_characteristics(const Paper& paper, source::Diagnostics& said) {
  if (paper.document.records.unread) return;  // perhaps they are all there
  std::vector<std::string> missing;
  for (const model::Characteristic& one : model::characteristics) {
    const auto& impacts = paper.document.records.impacts;
    if (std::ranges::find(impacts, one.id, &Impact::characteristic) == impacts.end())
      missing.emplace_back(one.name);
  }
  if (missing.empty()) return;
  said.push_back(finding("EQ001", "the assessment says nothing of " + text::join(missing, ", "),
                         paper.document.header.span,
                         "add an [[impact]] for each to impacts.toml; impact = \"neutral\" or "
                         "\"unknown\" is an answer as well"));
}

// What is written in a field that must be filled in, by those who have nothing to
// say in it yet.
constexpr std::string_view no_answers[] = {"none",
                                           "n/a",
                                           "na",
                                           "nil",
                                           "nothing",
                                           "not applicable",
                                           "not known",
                                           "unknown",
                                           "tbc",
                                           "tba",
                                           "tbd",
                                           "pending",
                                           "to follow",
                                           "to be agreed",
                                           "to be confirmed",
                                           "to be decided",
                                           "to be advised",
                                           "to be added",
                                           "to be written",
                                           "to be determined",
                                           "not required",
                                           "not needed",
                                           "no action",
                                           "unassigned",
                                           "to be completed",
                                           "no mitigation",
                                           "no mitigations",
                                           "none at present",
                                           "none at this stage"};

// "None identified", "No mitigation needed".
constexpr std::string_view of_no_answers[] = {" identified", " needed",   " required", " proposed",
                                              " necessary",  " possible", " planned"};

bool is_answer(std::string_view written) {
  const std::string whole = text::lower(text::squeezed(written));
  std::string_view words = whole;
  while (words.ends_with('.')) words.remove_suffix(1);
  if (english::words(words).empty()) return false;  // a dash alone
  for (const std::string_view ending : of_no_answers) {
    if (words.ends_with(ending)) words.remove_suffix(ending.size());
  }
  return !is_among(words, no_answers);
}

// The line of a key in the table of TOML that begins at `table`, from the key on.
std::optional<source::Span> line_of(const source::SourceFile& file, std::size_t table,
                                    std::string_view key) {
  const std::string_view text = file.text();
  const std::size_t next = std::min(text.find("\n[", table + 1), text.size());
  for (std::size_t at = text.find(key, table); at < next; at = text.find(key, at + 1)) {
    const bool opens = at > 0 && text[at - 1] == '\n';
    if (!opens || !text::trimmed(text.substr(at + key.size(), 2)).starts_with('=')) continue;
    const std::size_t end = std::min(text.find('\n', at), text.size());
    return source::Span{&file, static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end)};
  }
  return std::nullopt;
}

// The owner as written, or else the impact.
source::Span place_of_owner(const Impact& impact) {
  const source::SourceFile* file = impact.span.file;
  if (file == nullptr) return impact.span;
  const std::size_t table = file->text().rfind("\n[", impact.span.begin);
  const auto line = line_of(*file, table == std::string::npos ? 0 : table, "owner");
  return line ? place_of(*line, "\"" + impact.owner + "\"") : impact.span;
}

/// What a mitigation lacks, and where the first of that is.
struct Lack {
  std::vector<std::string> missing;
  source::Span span;

  void add(std::string_view key, const source::Span& where) {
    if (missing.empty()) span = where;
    missing.emplace_back(key);
  }
};

void check_mitigation(const Impact& impact, source::Diagnostics& said) {
  const bool harms = impact.kind == Impact::Kind::negative || impact.kind == Impact::Kind::mixed;
  const bool mitigates = is_answer(model::plain_text(impact.mitigation));
  if (!harms && !mitigates) return;
  Lack lack;
  if (!mitigates) {
    const bool written = !impact.mitigation.empty();
    lack.add("mitigation", written ? impact.mitigation.front().span : impact.span);
  }
  if (!is_answer(impact.owner)) lack.add("owner", place_of_owner(impact));
  if (!impact.due) lack.add("due", impact.span);
  if (lack.missing.empty()) return;
  said.push_back(finding("EQ002",
                         std::string(harms ? "a negative or mixed impact" : "a mitigation") +
                             " on \"" + impact.characteristic + "\" has no " +
                             text::join(lack.missing, ", no "),
                         lack.span, "say what is done about it, who sees to it and by when"));
}

void check_mitigations(const Paper& paper, source::Diagnostics& said) {
  for (const Impact& impact : paper.document.records.impacts) check_mitigation(impact, said);
}

std::optional<calendar::Date> last_of(const model::Header& header) {
  std::optional<calendar::Date> last;
  for (const auto& date : {header.published, header.updated, header.approved_on}) {
    if (date && (!last || *last < *date)) last = date;
  }
  return last;
}

void check_age(const Paper& paper, source::Diagnostics& said) {
  const model::Header& header = paper.document.header;
  const model::EqualityAssessment& assessment = *header.assessment;
  const auto assessed = assessment.assessed_on ? assessment.assessed_on : header.published;
  const resolve::Outline* subject = paper.index.document(assessment.subject);
  const auto place = [&](const source::Span& span) {
    return span.file != nullptr ? span : header.span;
  };
  const auto changed = subject != nullptr ? last_of(subject->header) : std::nullopt;
  if (assessed && changed && *assessed + std::chrono::years(1) < *changed) {
    said.push_back(
        finding("EQ003",
                "the assessment of " + locale::date(*assessed, "en-GB") +
                    " is more than a year older than what it assesses, of " +
                    locale::date(*changed, "en-GB"),
                place(assessment.assessed_on ? assessment.assessed_span : header.published_span),
                "assess the present version, and give the day"));
  }
  if (header.review_by && *header.review_by < paper.site.today) {
    said.push_back(finding(
        "EQ003", "the assessment was to be reviewed by " + locale::date(*header.review_by, "en-GB"),
        place(header.review_span), "review it, and set the next date"));
  }
}

// Where [psed] says nothing of an aim, or the place of the assessment where that
// table is not there.
source::Span place_of_aim(const Paper& paper, std::string_view key) {
  const model::Header& header = paper.document.header;
  const source::Span assessment =
      header.assessment->span.file != nullptr ? header.assessment->span : header.span;
  if (assessment.file == nullptr) return assessment;
  const std::size_t table = assessment.file->text().find("[psed]");
  if (table == std::string::npos) return assessment;
  const auto begin = static_cast<std::uint32_t>(table);
  return line_of(*assessment.file, table, key)
      .value_or(source::Span{assessment.file, begin, begin + 6});
}

// Equality Act 2010, section 149(1).
void check_duty(const Paper& paper, source::Diagnostics& said) {
  const auto& duty = paper.document.header.assessment->duty;
  struct Limb {
    std::string_view key;
    std::string model::EqualityDuty::*text;
  };
  static constexpr Limb limbs[] = {{"eliminate", &model::EqualityDuty::eliminate},
                                   {"advance", &model::EqualityDuty::advance},
                                   {"foster", &model::EqualityDuty::foster}};
  std::vector<std::string> missing;
  for (const Limb& limb : limbs) {
    if (!duty || text::trimmed((*duty).*limb.text).empty()) missing.emplace_back(limb.key);
  }
  if (missing.empty()) return;
  said.push_back(finding(
      "EQ004",
      "the assessment does not address all aims of the equality duty: " + text::join(missing, ", "),
      place_of_aim(paper, missing.front()),
      "add a table [psed] with eliminate, advance and foster, each in words"));
}

}  // namespace

void check_equality(const Paper& paper, source::Diagnostics& said) {
  if (!paper.document.header.assessment) return;
  check_characteristics(paper, said);
  check_mitigations(paper, said);
  check_age(paper, said);
  check_duty(paper, said);
}

}  // namespace folio::check
