// Whom papers about Prevent count, and the words that tell of casework.

#include <algorithm>
#include <array>
#include <vector>

#include "base/english.h"
#include "base/text.h"
#include "check/known.h"

namespace folio::check {

namespace {

using Words = std::span<const std::string_view>;

constexpr std::string_view of_many[] = {
    "people",   "persons",     "children",  "residents", "referrals", "individuals",
    "pupils",   "students",    "learners",  "cases",     "adults",    "patients",
    "clients",  "men",         "women",     "boys",      "girls",     "arrests",
    "adoptees", "convictions", "teenagers", "youngsters"};
constexpr std::string_view of_one[] = {"person", "child",   "resident", "referral", "individual",
                                       "pupil",  "student", "case",     "adult"};
// Children by whatever name, one of them or several.
constexpr std::string_view of_children[] = {"child",    "children",  "pupil",     "pupils",
                                            "student",  "students",  "learner",   "learners",
                                            "teenager", "teenagers", "youngster", "youngsters",
                                            "boy",      "boys",      "girl",      "girls"};

constexpr std::string_view of_staff[] = {
    "staff",        "team",         "teams",         "officer",   "officers",   "member",
    "members",      "trainer",      "trainers",      "trustee",   "trustees",   "councillor",
    "councillors",  "colleague",    "colleagues",    "employee",  "employees",  "governor",
    "governors",    "practitioner", "practitioners", "volunteer", "volunteers", "coordinator",
    "coordinators", "workforce",    "posts",         "panel",     "attendees",  "delegates",
    "champions",    "leads"};

// Words that tell of casework wherever they stand …
constexpr std::array<std::string_view, 12> casework{
    "referred", "referral",    "referrals",   "arrested",       "charged",    "convicted",
    "detained", "radicalised", "radicalized", "de-radicalised", "discharged", "casework"};
// … and those that tell of services, plans and staff as well.
constexpr std::array<std::string_view, 8> perhaps_casework{
    "channel", "adopted", "vulnerable", "risk", "assessed", "safeguarded", "susceptible", "known"};
constexpr std::array<std::string_view, 31> of_staff_and_papers{
    "trainer", "trainers", "colleagues", "sit",     "sits",     "membership",  "quorum",
    "team",    "teams",    "staff",      "officer", "officers", "coordinator", "coordinators",
    "deputy",  "chairs",   "trained",    "post",    "posts",    "volunteers",  "plan",
    "policy",  "strategy", "motion",     "attack",  "attacks",  "killed",      "court",
    "murder",  "murdered", "trustees"};
constexpr std::array<std::string_view, 7> of_jobs{"employ",    "employs", "employed", "appoint",
                                                  "appointed", "recruit", "recruited"};

bool has_any(Words words, const auto& list) {
  return std::ranges::any_of(
      words, [&](std::string_view word) { return is_among(text::lower(word), list); });
}

}  // namespace

bool speaks_of_casework(Words words) {
  if (has_any(words, of_jobs)) return false;
  if (has_any(words, casework)) return true;
  return has_any(words, perhaps_casework) && !has_any(words, of_staff_and_papers);
}

bool speaks_of_people(Words words) {
  return std::ranges::any_of(words,
                             [](std::string_view word) {
                               const std::string small = text::lower(word);
                               return is_among(small, nouns_of_people()) || small == "channel" ||
                                      small == "referred";
                             }) &&
         std::ranges::none_of(words, [](std::string_view word) {
           const std::string small = text::lower(word);
           return small.starts_with("recommendation") || small.starts_with("motion") ||
                  small.starts_with("policy") || small == "policies" ||
                  small.starts_with("amendment") || small.starts_with("committee");
         });
}

bool speaks_of_staff_or_papers(Words words) { return has_any(words, of_staff_and_papers); }

// Whether what follows may tell how many of those there were: "12 referrals were made".
bool counts_casework(Words words) { return speaks_of_casework(words) && speaks_of_people(words); }

bool counts_casework(std::string_view sentence) {
  return counts_casework(Words(english::words(sentence)));
}

std::span<const std::string_view> nouns_of_people() { return of_many; }

std::span<const std::string_view> nouns_of_a_person() { return of_one; }

std::span<const std::string_view> nouns_of_children() { return of_children; }

std::span<const std::string_view> nouns_of_staff() { return of_staff; }

}  // namespace folio::check
