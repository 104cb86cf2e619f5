// What is said of one or a few people beside words of casework, though the sentence has
// none: "There was 1 child", "One pupil was supported".

#include <array>

#include "base/text.h"
#include "check/known.h"

namespace folio::check {

namespace {

// Behind these words nobody need have been there.
constexpr std::array<std::string_view, 9> supposed{
    "if", "where", "when", "whether", "unless", "example", "imagine", "suppose", "scenario"};
// What is done for those who are at risk.
constexpr std::array<std::string_view, 9> helped{"supported",  "mentored",    "helped",
                                                 "signposted", "safeguarded", "monitored",
                                                 "escalated",  "groomed",     "radicalised"};
// What may be done about papers as well.
constexpr std::array<std::string_view, 4> perhaps_done{"referred", "adopted", "discussed",
                                                       "closed"};

bool is_supposed(const NumberInSentence& n) {
  for (std::size_t i = 0; i < n.at; ++i) {
    if (n.is_among(i, supposed)) return true;
  }
  return false;
}

// "There was only 1", "there have been 3".
bool is_behind_there_were(const NumberInSentence& n) {
  static constexpr std::array<std::string_view, 3> only{"only", "just", "been"};
  std::size_t at = n.at;
  while (at > 0 && n.is_among(at - 1, only)) --at;
  const bool is_verb = at > 0 && (n.is_form_of_be(at - 1) || n.is_form_of_have(at - 1));
  return is_verb && at > 1 && text::lower(n.words[at - 2]) == "there";
}

// The end of what is said, or when that was and how old they were.
bool ends_with_a_time(const NumberInSentence& n, std::size_t noun) {
  if (noun + 1 >= n.words.size() || !n.follows_directly(noun, noun + 1)) return true;
  static constexpr std::array<std::string_view, 6> times{"this", "last",  "during",
                                                         "aged", "under", "between"};
  const bool is_year = n.words[noun + 1] == "in" &&
                       (n.is_of_time(noun + 2) || n.is_of_time(noun + 3) ||
                        (noun + 2 < n.words.size() && n.words[noun + 2].starts_with("20")));
  return is_year || n.is_among(noun + 1, times);
}

// "Who went on", "with such views", as opposed to "with their parents".
bool goes_on(const NumberInSentence& n, std::size_t noun) {
  static constexpr std::array<std::string_view, 5> company{"their", "parents", "families", "carers",
                                                           "staff"};
  static constexpr std::array<std::string_view, 4> more{"who", "whose", "and", "from"};
  const bool has = n.is(noun + 1, "with") && !n.is_among(noun + 2, company);
  return has || n.is_among(noun + 1, more);
}

// "One pupil was in Year 9", "had shared such films", as opposed to "was asked".
bool is_said_something(const NumberInSentence& n, std::size_t noun) {
  static constexpr std::array<std::string_view, 15> were{
      "aged", "under", "from",   "in",      "known",    "found",    "seen", "heard",
      "male", "drawn", "female", "sharing", "watching", "excluded", "still"};
  static constexpr std::array<std::string_view, 10> done{"been",   "said",     "shared",  "seen",
                                                         "shown",  "posted",   "watched", "viewed",
                                                         "become", "expressed"};
  static constexpr std::array<std::string_view, 2> given{"given", "offered"};
  static constexpr std::array<std::string_view, 5> help{"support", "help", "mentoring", "mentor",
                                                        "channel"};
  if (n.is_form_of_have(noun + 1)) return n.is_among(noun + 2, done);
  if (!n.is_form_of_be(noun + 1)) return false;
  const bool is_at_risk = n.is(noun + 2, "at") && n.is(noun + 3, "risk");
  const bool is_given =
      n.is_among(noun + 2, given) && (n.is_among(noun + 3, help) || n.is_among(noun + 4, help));
  return is_at_risk || is_given || n.is_among(noun + 2, were);
}

// What the programme does for those who are at risk, but for courses and meetings: "was
// supported to attend".
bool is_helped(const NumberInSentence& n, std::size_t noun) {
  const bool has_been = n.is_form_of_have(noun + 1) && n.is_form_of_be(noun + 2);
  const std::size_t at = noun + (has_been ? 3 : 2);
  const bool is_for_all = n.is(at + 1, "to");
  return (has_been || n.is_form_of_be(noun + 1)) && n.is_among(at, helped) && !is_for_all;
}

// "The panel discussed two pupils."
bool is_object(const NumberInSentence& n) {
  return n.at > 0 && (n.is_among(n.at - 1, helped) || n.is_among(n.at - 1, perhaps_done));
}

}  // namespace

bool is_told_of(const NumberInSentence& n, std::size_t noun) {
  if (speaks_of_staff_or_papers(n.words) || is_supposed(n)) return false;
  const bool is_child =
      n.is_among(noun, nouns_of_children()) || (noun > 0 && n.words[noun - 1] == "young");
  if (is_behind_there_were(n)) return ends_with_a_time(n, noun) || (is_child && goes_on(n, noun));
  return (is_child && is_said_something(n, noun)) || is_helped(n, noun) || is_object(n);
}

}  // namespace folio::check
