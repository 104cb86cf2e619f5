// Small numbers in sentences that seem to be of people: words that the gate
// cannot withhold.

#include <algorithm>
#include <array>
#include <optional>
#include <vector>

#include "base/english.h"
#include "base/text.h"
#include "check/passes.h"

namespace folio::check {

namespace {

using Words = std::vector<std::string_view>;

constexpr std::string_view of_many[] = {
    "people",   "persons",     "children",  "residents", "referrals", "individuals",
    "pupils",   "students",    "learners",  "cases",     "adults",    "patients",
    "clients",  "men",         "women",     "boys",      "girls",     "arrests",
    "adoptees", "convictions", "teenagers", "youngsters"};
constexpr std::string_view of_one[] = {"person", "child",   "resident", "referral", "individual",
                                       "pupil",  "student", "case",     "adult"};

constexpr std::string_view of_staff[] = {
    "staff",        "team",         "teams",         "officer",   "officers",   "member",
    "members",      "trainer",      "trainers",      "trustee",   "trustees",   "councillor",
    "councillors",  "colleague",    "colleagues",    "employee",  "employees",  "governor",
    "governors",    "practitioner", "practitioners", "volunteer", "volunteers", "coordinator",
    "coordinators", "workforce",    "posts",         "panel",     "attendees",  "delegates",
    "champions",    "leads"};

// What may stand between the number and the noun.
constexpr std::array<std::string_view, 14> between{
    "young", "local",   "vulnerable", "new",  "other", "more",    "further",
    "adult", "adopted", "female",     "male", "open",  "channel", "prevent"};
// What happens to people and tells of them …
constexpr std::array<std::string_view, 4> told_of{"arrested", "charged", "convicted", "detained"};
// … or to papers and motions as well.
constexpr std::array<std::string_view, 4> perhaps_told_of{"referred", "adopted", "discussed",
                                                          "closed"};
constexpr std::array<std::string_view, 6> forms_of_be{"was", "were", "been", "is", "are", "being"};

// Before these the number is a rule, a size or a label, and counts nobody.
constexpr std::array<std::string_view, 46> no_count_behind{
    "all",      "least",    "most",    "every",     "each",           "any",        "than",
    "groups",   "pairs",    "teams",   "panels",    "section",        "sections",   "objective",
    "priority", "theme",    "table",   "figure",    "paragraph",      "paragraphs", "stage",
    "tier",     "level",    "step",    "phase",     "part",           "item",       "strand",
    "chapter",  "appendix", "outcome", "group",     "recommendation", "action",     "pillar",
    "duty",     "question", "no",      "up",        "page",           "pages",      "annex",
    "schedule", "article",  "rule",    "regulation"};

// 0 if the word is no number that could be of few people.
int small_number(std::string_view word) {
  if (text::lower(word) == "single") return 1;
  static constexpr std::array<std::string_view, 4> spelt{"one", "two", "three", "four"};
  const auto found = std::ranges::find(spelt, text::lower(word));
  if (found != spelt.end()) return static_cast<int>(found - spelt.begin()) + 1;
  return word.size() == 1 && word[0] >= '1' && word[0] <= '4' ? word[0] - '0' : 0;
}

std::size_t offset(std::string_view words, std::string_view word) {
  return static_cast<std::size_t>(word.data() - words.data());
}

// What stands between the ends of two words.
std::string_view gap(std::string_view words, std::string_view before, std::string_view behind) {
  const std::size_t begin = offset(words, before) + before.size();
  return words.substr(begin, offset(words, behind) - begin);
}

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
// What is said of the one referral that there was, or of a part of those that there were …
constexpr std::array<std::string_view, 9> leads{"came",    "led",      "progressed",
                                                "went",    "resulted", "concerned",
                                                "related", "involved", "remained"};
// … and what may stand behind the number alone.
constexpr std::array<std::string_view, 5> sources{"for", "from", "with", "were", "was"};
// Who tells of these counts nobody.
constexpr std::array<std::string_view, 4> averages{"average", "averages", "averaged", "typically"};
// What ought to be, or is to come, counts nobody that there was.
constexpr std::array<std::string_view, 4> to_come{"will", "should", "must", "shall"};
constexpr std::array<std::string_view, 7> imperatives{"appoint", "name",     "choose", "invite",
                                                      "ask",     "identify", "imagine"};

bool has_any(const Words& words, const auto& list) {
  return std::ranges::any_of(
      words, [&](std::string_view word) { return is_among(text::lower(word), list); });
}

// Whether a sentence tells of casework, and of nothing else that has these words.
bool tells_of_casework(const Words& words) {
  if (has_any(words, of_jobs)) return false;
  if (has_any(words, casework)) return true;
  return has_any(words, perhaps_casework) && !has_any(words, of_staff_and_papers);
}

bool speaks_of_people(const Words& words) {
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

// Whether what follows may tell how many of those there were: "12 referrals were made".
bool counts_casework(const Words& words) {
  return tells_of_casework(words) && speaks_of_people(words);
}

/// Whether an item stands below words, or beside another item, that count casework.
enum class Below { a_count, other_words };

/// The words round one small number, in one sentence.
class Around {
 public:
  Around(std::string_view text, const Words& words, std::size_t at, Below below)
      : text_(text), words_(words), at_(at), below_(below) {}

  /// The words from the number to what it counts; empty if it counts nobody.
  std::string_view count() const {
    const int number = small_number(words_[at_]);
    if (number == 0 || stands_behind_a_rule() || is_to_come() || has_any(words_, averages))
      return {};
    if (shares_out()) return up_to(std::min(at_ + 2, words_.size() - 1));
    std::size_t noun = at_ + 1;
    while (noun < at_ + 3 && is_among_words(noun, between)) ++noun;
    if (const auto whole = noun_of_whole()) noun = *whole;
    const bool counts = counts_people(noun, number) && !is_a_rule(noun);
    if (counts && is_of_casework(noun, number)) return up_to(noun);
    const auto outcome = outcome_behind(at_ + 1, speaks_of_people(words_));
    return number > 1 && outcome ? up_to(*outcome) : std::string_view();
  }

 private:
  bool is_among_words(std::size_t at, const auto& list) const {
    return at < words_.size() && is_among(text::lower(words_[at]), list);
  }

  // "Three of the 12 referrals": the place of the noun.
  std::optional<std::size_t> noun_of_whole() const {
    if (at_ + 3 >= words_.size() || words_[at_ + 1] != "of" || words_[at_ + 2] != "the") return {};
    const bool has_number =
        words_[at_ + 3].find_first_not_of("0123456789") == std::string_view::npos;
    return at_ + (has_number ? 4 : 3);
  }

  // A number of referrals or Channel cases, or of people in a sentence of such things;
  // of one, if something happened to it.
  bool is_of_casework(std::size_t noun, int number) const {
    const bool happened = outcome_behind(noun + 1, true).has_value();
    if (number == 1) return happened || is_where_one_led(noun) || is_where_one_was(noun);
    return happened || words_[noun].starts_with("referral") || tells_of_casework(words_);
  }

  // "A single referral came from the mosque."
  bool is_where_one_led(std::size_t noun) const {
    const bool of_casework = words_[noun] == "referral" || words_[noun] == "case";
    return of_casework && is_among_words(noun + 1, leads) && !has_any(words_, of_staff_and_papers);
  }

  // "There was 1 Channel case."
  bool is_where_one_was(std::size_t noun) const {
    static constexpr std::array<std::string_view, 10> verbs{
        "was", "is", "were", "had", "has", "have", "been", "received", "only", "just"};
    const bool of_casework = words_[noun] == "referral" || words_[noun] == "case";
    return of_casework && at_ > 0 && is_among_words(at_ - 1, verbs) && tells_of_casework(words_);
  }

  // "3 for Islamist concerns": what part of those counted before came from where, or
  // for what.
  bool shares_out() const {
    const bool tells_which = is_among_words(at_ + 1, leads) || is_among_words(at_ + 1, sources);
    if (!tells_which || has_any(words_, of_staff_and_papers)) return false;
    if (at_ == 0) return below_ == Below::a_count;
    return is_after_another_number() && (below_ == Below::a_count || counts_casework(words_));
  }

  // "12 were for one thing and 3 …", but not "sections 12 and 3", "in 2025 and 3 …".
  bool is_after_another_number() const {
    const bool joined =
        words_[at_ - 1] == "and" ||
        gap(text_, words_[at_ - 1], words_[at_]).find_first_of(",;") != std::string_view::npos;
    for (std::size_t i = 0; joined && i + 1 < at_; ++i) {
      const bool is_number = words_[i].size() < 4 &&
                             words_[i].find_first_not_of("0123456789") == std::string_view::npos;
      const bool is_label = i > 0 && is_among_words(i - 1, no_count_behind);
      if (is_number && !is_label && !is_of_time(i + 1)) return true;
    }
    return false;
  }

  // "Every school will name two adults", "Two people should be appointed".
  bool is_to_come() const {
    if (is_among_words(0, imperatives)) return true;
    for (std::size_t i = 0; i < at_; ++i) {
      if (is_among_words(i, to_come)) return true;
    }
    return is_among_words(at_ + 2, to_come) || is_among_words(at_ + 3, to_come);
  }

  bool stands_behind_a_rule() const {
    if (at_ == 0) return false;
    const std::string_view before = words_[at_ - 1];
    const std::string_view between_them = gap(text_, before, words_[at_]);
    // "£2", "1-2": part of another number.
    if (between_them.find_first_not_of(" \n(") == std::string_view::npos) {
      return is_among(text::lower(before), no_count_behind) || is_stated_size() || is_of_school() ||
             ends_a_range();
    }
    return between_them.find_first_of(".,;:)") == std::string_view::npos;
  }

  // "Year 4 pupils", as opposed to "in the year 4 pupils".
  bool is_of_school() const {
    static constexpr std::array<std::string_view, 13> of_time{
        "the",      "this", "last", "that",      "each",     "per",     "past",
        "previous", "next", "a",    "financial", "calendar", "academic"};
    if (text::lower(words_[at_ - 1]) != "year") return false;
    return at_ < 2 || !is_among_words(at_ - 2, of_time);
  }

  // "Two people from each school", "four cases per officer", "in two cases": nobody
  // that there was.
  bool is_a_rule(std::size_t noun) const {
    const auto is = [&](std::size_t at, std::string_view word) {
      return at < words_.size() && words_[at] == word;
    };
    static constexpr std::array<std::string_view, 9> wholes{
        "five", "ten", "twenty", "hundred", "10", "20", "100", "a", "every"};
    const bool most = is(noun + 1, "at") && (is(noun + 2, "most") || is(noun + 2, "least"));
    const bool of_each =
        is(noun + 1, "in") && is_among_words(noun + 2, wholes) && !is_of_time(noun + 3);
    const bool out_of = is(noun + 1, "out") && is(noun + 2, "of");
    const bool a_month =
        (is(noun + 1, "a") || is(noun + 1, "an") || is(noun + 1, "every")) && is_of_time(noun + 2);
    if (most || of_each || out_of || a_month) return true;
    const bool shared = is(noun + 1, "per") || is(noun + 1, "each") || is(noun + 2, "each");
    const bool idiom = noun == at_ + 1 && words_[noun] == "cases" && at_ > 0 &&
                       text::lower(words_[at_ - 1]) == "in";
    return shared || idiom;
  }

  bool is_of_time(std::size_t at) const {
    static constexpr std::array<std::string_view, 9> times{
        "days", "weeks", "months", "years", "day", "week", "month", "year", "quarter"};
    return is_among_words(at, times);
  }

  // "between two and four", "two or three", "Key Stage 3 and 4".
  bool ends_a_range() const {
    if (at_ < 2 || small_number(words_[at_ - 2]) == 0) return false;
    if (at_ > 2 && is_among_words(at_ - 3, no_count_behind)) return true;
    const bool is_between = at_ > 2 && text::lower(words_[at_ - 3]) == "between";
    return words_[at_ - 1] == "or" || (words_[at_ - 1] == "and" && is_between);
  }

  // "groups of three", "a minimum of two", "up to four", "one in four", "two out of three".
  bool is_stated_size() const {
    const std::string before = text::lower(words_[at_ - 1]);
    if (at_ < 2 || (before != "of" && before != "to" && before != "in")) return false;
    const std::string first = text::lower(words_[at_ - 2]);
    static constexpr std::array<std::string_view, 11> sizes{"groups",  "pairs", "teams", "panels",
                                                            "group",   "team",  "panel", "minimum",
                                                            "maximum", "up",    "out"};
    return is_among(first, sizes) || (before == "in" && small_number(first) != 0);
  }

  // In small letters: with a capital the noun is part of a name. "People-facing"
  // and "children's" are no people.
  bool counts_people(std::size_t noun, int number) const {
    if (noun >= words_.size() || !follows_directly(noun)) return false;
    const std::string_view word = words_[noun];
    const bool known = number == 1
                           ? is_among(word, nouns_of_a_person())
                           : is_among(word, nouns_of_people()) || word.ends_with("-year-olds");
    const std::size_t end = offset(text_, word) + word.size();
    const std::string_view behind = text_.substr(end);
    return known && !behind.starts_with('\'') && !behind.starts_with("’");
  }

  bool follows_directly(std::size_t last) const {
    for (std::size_t i = at_; i < last; ++i) {
      if (gap(text_, words_[i], words_[i + 1]).find_first_not_of(" \n") != std::string_view::npos)
        return false;
    }
    return true;
  }

  // "were referred", "have been arrested": the place of the last word.
  std::optional<std::size_t> outcome_behind(std::size_t at, bool of_people) const {
    if (at < words_.size() && (words_[at] == "have" || words_[at] == "had" || words_[at] == "has"))
      ++at;
    if (at + 1 >= words_.size() || !is_among(words_[at], forms_of_be)) return {};
    const bool came = words_[at + 1] == "made" || words_[at + 1] == "received";
    const bool known = is_among(words_[at + 1], told_of) ||
                       (came && words_[at - 1].starts_with("referral")) ||
                       (of_people && is_among(words_[at + 1], perhaps_told_of));
    return known ? std::optional(at + 1) : std::nullopt;
  }

  std::string_view up_to(std::size_t last) const {
    const std::size_t begin = offset(text_, words_[at_]);
    return text_.substr(begin, offset(text_, words_[last]) + words_[last].size() - begin);
  }

  std::string_view text_;
  const Words& words_;
  std::size_t at_;
  Below below_;
};

void check_sentence(const Passage& passage, std::string_view sentence, Below below,
                    source::Diagnostics& said) {
  const Words words = english::words(sentence);
  if (words.size() > 200) return;  // no sentence, and each word looks at all others
  for (std::size_t i = 0; i < words.size(); ++i) {
    const std::string_view count = Around(sentence, words, i, below).count();
    if (count.empty()) continue;
    const std::size_t begin = offset(passage.words, count);
    if (!passage.is_typed(begin)) continue;
    said.push_back(
        finding("EX005", "\"" + text::squeezed(count) + "\" tells of so few that they may be known",
                passage.place(begin, begin + count.size()),
                "write \"fewer than 5\", or show a measure with unit = \"people\""));
  }
}

void check_passage(const Passage& passage, Below below, source::Diagnostics& said) {
  const std::string_view text = passage.words;
  for (const english::Sentence& one : english::sentences(text)) {
    check_sentence(passage, text.substr(one.begin, one.end - one.begin), below, said);
  }
}

// What an item behind this passage stands below.
Below below_of(const Passage& passage, Below before) {
  const bool goes_on = passage.role == Passage::Role::item && before == Below::a_count;
  return goes_on || counts_casework(english::words(passage.words)) ? Below::a_count
                                                                   : Below::other_words;
}

}  // namespace

std::span<const std::string_view> nouns_of_people() { return of_many; }

std::span<const std::string_view> nouns_of_a_person() { return of_one; }

std::span<const std::string_view> nouns_of_staff() { return of_staff; }

bool counts_casework(std::string_view sentence) {
  return counts_casework(english::words(sentence));
}

void check_numbers_of_people(const Paper& paper, source::Diagnostics& said) {
  Below below = Below::other_words;
  for (const Passage& passage : paper.passages) {
    if (!passage.is_english) continue;
    const bool is_item = passage.role == Passage::Role::item;
    check_passage(passage, is_item ? below : Below::other_words, said);
    below = below_of(passage, below);
  }
}

}  // namespace folio::check
