#include "model/words.h"

#include <algorithm>
#include <iterator>

#include "base/locale.h"

namespace folio::model {

namespace {

// One key a line, sorted; grouped by nothing else, so that two changes seldom meet.
constexpr std::string_view keys[] = {
    "about_document",
    "accessibility",
    "accessibility_compliance",
    "accessibility_contact",
    "accessibility_description",
    "accessibility_enforcement",
    "accessibility_enforcement_text",
    "accessibility_feature_documents",
    "accessibility_feature_keyboard",
    "accessibility_feature_reader",
    "accessibility_feature_script",
    "accessibility_feature_zoom",
    "accessibility_features",
    "accessibility_features_lead",
    "accessibility_feedback",
    "accessibility_full",
    "accessibility_none",
    "accessibility_partial",
    "accessibility_preparation",
    "accessibility_prepared",
    "accessibility_problems",
    "accessibility_scope",
    "accessibility_tested",
    "accessibility_tested_by",
    "accountable_assistant_director",
    "accountable_director",
    "action_closed",
    "action_complete",
    "action_in_progress",
    "action_not_started",
    "action_ongoing",
    "action_paused",
    "actions",
    "actions_in",
    "agenda_item",
    "and",
    "appendices",
    "appendix",
    "approved",
    "approver",
    "assessment_stage",
    "assessment_subject",
    "assessor",
    "audit_consultation",
    "audit_included",
    "audit_officer",
    "audit_sought",
    "audit_trail",
    "breadcrumbs",
    "cabinet_member",
    "callout_important",
    "callout_info",
    "callout_warning",
    "change_deleted",
    "change_inserted",
    "change_moved",
    "change_reworded",
    "characteristic_age",
    "characteristic_disability",
    "characteristic_gender_reassignment",
    "characteristic_marriage_civil_partnership",
    "characteristic_pregnancy_maternity",
    "characteristic_race",
    "characteristic_religion_belief",
    "characteristic_sex",
    "characteristic_sexual_orientation",
    "circulated_separately",
    "classification",
    "column_action",
    "column_actions",
    "column_characteristic",
    "column_comments",
    "column_due",
    "column_effect",
    "column_evidence",
    "column_impact",
    "column_item",
    "column_lead",
    "column_mitigation",
    "column_number",
    "column_rating",
    "column_reason",
    "column_requirement",
    "column_response",
    "column_status",
    "comparison_deleted",
    "comparison_inserted",
    "comparison_marks",
    "comparison_moved",
    "comparison_none",
    "comparison_of",
    "comparison_reworded",
    "comparison_sections",
    "comparison_title",
    "contact",
    "contact_officer",
    "contact_us",
    "contents",
    "continued",
    "dated",
    "deadline_date",
    "documents",
    "download_pdf",
    "eass",
    "email",
    "exchange_answer",
    "exchange_comment",
    "exchange_question",
    "exchange_statement",
    "exempt_ground",
    "exempt_public_interest",
    "exempt_schedule_england",
    "exempt_schedule_scotland",
    "exempt_schedule_wales",
    "figure",
    "figure_described",
    "footer",
    "footnote",
    "foreword",
    "from_officer",
    "front_sheet",
    "glossary",
    "glossary_description",
    "glossary_lead",
    "groups_affected",
    "help_title",
    "home",
    "home_description",
    "home_lead",
    "impact_mixed",
    "impact_negative",
    "impact_neutral",
    "impact_positive",
    "impact_unknown",
    "impacts",
    "invented",
    "invented_short",
    "key_decision",
    "kind_benchmark",
    "kind_committee_report",
    "kind_delivery_plan",
    "kind_equality_assessment",
    "kind_meeting",
    "kind_member_lead",
    "kind_minutes",
    "kind_notice",
    "kind_page",
    "kind_performance",
    "kind_strategy",
    "kinds_benchmark",
    "kinds_committee_report",
    "kinds_delivery_plan",
    "kinds_equality_assessment",
    "kinds_meeting",
    "kinds_member_lead",
    "kinds_minutes",
    "kinds_notice",
    "kinds_page",
    "kinds_performance",
    "kinds_strategy",
    "lead_officer",
    "meeting",
    "member_lead",
    "member_lead_of",
    "minute",
    "next",
    "no",
    "not_applicable",
    "not_for_publication",
    "not_found",
    "not_found_description",
    "not_found_lead",
    "not_found_next",
    "note_back_of",
    "note_back_to",
    "notes",
    "owner",
    "page_of",
    "paragraph",
    "paragraph_link",
    "paragraphs",
    "period",
    "period_from",
    "period_range",
    "period_until",
    "picture_credit",
    "plan_strategy",
    "plan_year",
    "previous",
    "published",
    "rating_amber",
    "rating_complete",
    "rating_green",
    "rating_not_rated",
    "rating_red",
    "read",
    "read_whole",
    "recommendations",
    "related",
    "report_author",
    "report_of",
    "resolved",
    "review_by",
    "role",
    "section",
    "section_link",
    "sections_of_document",
    "sent_on",
    "site_navigation",
    "skip",
    "stage_full",
    "stage_review",
    "stage_screening",
    "start_reading",
    "status",
    "status_approved",
    "status_consultation",
    "status_draft",
    "status_for_decision",
    "status_superseded",
    "status_withdrawn",
    "summary",
    "table",
    "task_done",
    "task_open",
    "this_paragraph",
    "toolkit_ratings",
    "turn",
    "updated",
    "verified_by",
    "version",
    "wards",
    "what_changed",
    "whole_title",
    "workstream",
    "yes",
};

// Keys of which there is one for each plural form of a language.
constexpr std::string_view counted_keys[] = {
    "untranslated_sections",
};

// `words` with each "{name}" replaced by its value.
void fill(std::string& words, Words::Values values) {
  for (const auto& [name, value] : values) {
    const std::string mark = "{" + std::string(name) + "}";
    for (std::size_t at = words.find(mark); at != std::string::npos;
         at = words.find(mark, at + value.size())) {
      words.replace(at, mark.size(), value);
    }
  }
}

}  // namespace

std::span<const std::string_view> required_words() { return keys; }

std::span<const std::string_view> counted_words() { return counted_keys; }

std::vector<std::string> required_words_in(std::string_view lang) {
  std::vector<std::string> all(std::begin(keys), std::end(keys));
  for (const std::string_view key : counted_keys) {
    for (const std::string& form : locale::plural_forms(lang)) {
      all.push_back(std::string(key) + "_" + form);
    }
  }
  std::ranges::sort(all);
  return all;
}

Words::Words(Map words, std::string lang)
    : own_(std::make_shared<const Language>(Language{std::move(words), std::move(lang)})),
      known_(std::make_shared<const Known>(Known{own_})) {}

Words Words::together(const std::vector<Words>& languages) {
  Words first = languages.empty() ? Words() : languages.front();
  Known known;
  for (const Words& one : languages) known.push_back(one.own_);
  if (!known.empty()) first.known_ = std::make_shared<const Known>(std::move(known));
  return first;
}

std::shared_ptr<const Words::Language> Words::find(std::string_view lang) const {
  const auto found = std::ranges::find_if(
      *known_, [lang](const auto& one) { return locale::is_same(one->lang, lang); });
  return found == known_->end() ? nullptr : *found;
}

Words Words::in(std::string_view lang) const {
  Words other = *this;
  if (lang == own_->lang) return other;
  if (auto found = find(lang)) other.own_ = std::move(found);
  return other;
}

std::string Words::operator()(std::string_view key) const {
  const auto found = own_->words.find(key);
  return found == own_->words.end() ? "[" + std::string(key) + "]" : found->second;
}

std::string Words::operator()(std::string_view key, Values values) const {
  std::string words = (*this)(key);
  fill(words, values);
  return words;
}

std::string Words::counted(std::string_view key, long long count, Values values) const {
  const std::string number = locale::number(static_cast<double>(count), 0, lang());
  std::string words = (*this)(std::string(key) + "_" + locale::plural_form(count, lang()));
  fill(words, {{"count", number}});
  fill(words, values);
  return words;
}

}  // namespace folio::model
