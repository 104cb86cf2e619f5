#pragma once

#include <array>
#include <string_view>

/// Words, in small letters, for those whom a paper about Prevent counts.
namespace folio::check {

inline constexpr std::array<std::string_view, 22> nouns_of_people{
    "people",   "persons",     "children",  "residents", "referrals", "individuals",
    "pupils",   "students",    "learners",  "cases",     "adults",    "patients",
    "clients",  "men",         "women",     "boys",      "girls",     "arrests",
    "adoptees", "convictions", "teenagers", "youngsters"};
inline constexpr std::array<std::string_view, 9> nouns_of_a_person{
    "person", "child", "resident", "referral", "individual", "pupil", "student", "case", "adult"};

}  // namespace folio::check
