// Small numbers in sentences that seem to be of people: words that the gate
// cannot withhold.

#include <algorithm>
#include <array>
#include <optional>
#include <vector>

#include "base/english.h"
#include "base/text.h"
#include "check/known.h"

namespace folio::check {

namespace {

using Words = std::span<const std::string_view>;

// What may stand between the number and the noun.
constexpr std::array<std::string_view, 14> between{
    "young", "local",   "vulnerable", "new",  "other", "more",    "further",
    "adult", "adopted", "female",     "male", "open",  "channel", "prevent"};
// What happens to people and tells of them …
constexpr std::array<std::string_view, 4> told_of{"arrested", "charged", "convicted", "detained"};
// … or to papers and motions as well.
constexpr std::array<std::string_view, 4> perhaps_told_of{"referred", "adopted", "discussed",
                                                          "closed"};
// One of them, where more than the noun says what is told.
constexpr std::array<std::string_view, 9> more_of_one{
    "learner", "teenager", "youngster", "boy", "girl", "man", "woman", "patient", "client"};

std::size_t offset(std::string_view words, std::string_view word) {
  return static_cast<std::size_t>(word.data() - words.data());
}

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

bool has_any(Words words, const auto& list) {
  return std::ranges::any_of(
      words, [&](std::string_view word) { return is_among(text::lower(word), list); });
}

/// Whether an item stands below words, or beside another item, that count casework.
enum class Below { a_count, other_words };

/// Whether the paragraph or the heading above it tells of casework, though the sentence
/// may not.
enum class Subject { casework, other };

/// Where a sentence stands.
struct Setting {
  Below below = Below::other_words;
  Subject subject = Subject::other;
};

/// The words round one small number, in one sentence.
class Around {
 public:
  Around(const NumberInSentence& number, Setting setting)
      : number_(number), words_(number.words), at_(number.at), setting_(setting) {}

  /// The words from the number to what it counts; empty if it counts nobody.
  std::string_view count() const {
    const int number = small_number(words_[at_]);
    if (number == 0 || counts_nobody(number_) || is_to_come() || has_any(words_, averages))
      return {};
    if (shares_out()) return up_to(std::min(at_ + 2, words_.size() - 1));
    std::size_t noun = at_ + 1;
    while (noun < at_ + 3 && is_among_words(noun, between)) ++noun;
    if (noun > at_ + 1 && words_[noun - 1] == "adult" && !is_of_people(noun, number)) --noun;
    if (const auto whole = noun_of_whole()) noun = *whole;
    const bool counts = is_of_people(noun, number) && !is_rate(number_, noun) && !spoke(noun);
    if (counts && (is_of_casework(noun, number) || is_beside_casework(noun))) return up_to(noun);
    const auto outcome = outcome_behind(at_ + 1, speaks_of_people(words_));
    return number > 1 && outcome ? up_to(*outcome) : std::string_view();
  }

 private:
  bool is_among_words(std::size_t at, std::span<const std::string_view> list) const {
    return number_.is_among(at, list);
  }

  // "Three residents asked about referrals": at a meeting, as everybody may.
  bool spoke(std::size_t noun) const {
    static constexpr std::array<std::string_view, 9> verbs{"asked",     "spoke",     "objected",
                                                           "replied",   "answered",  "wrote",
                                                           "responded", "commented", "complained"};
    return is_among_words(noun + 1, verbs) && !is_among_words(noun, nouns_of_children());
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
    return happened || words_[noun].starts_with("referral") || speaks_of_casework(words_);
  }

  // "A single referral came from the mosque."
  bool is_where_one_led(std::size_t noun) const {
    const bool of_casework = words_[noun] == "referral" || words_[noun] == "case";
    return of_casework && is_among_words(noun + 1, leads) && !speaks_of_staff_or_papers(words_);
  }

  // "There was 1 Channel case."
  bool is_where_one_was(std::size_t noun) const {
    static constexpr std::array<std::string_view, 10> verbs{
        "was", "is", "were", "had", "has", "have", "been", "received", "only", "just"};
    const bool of_casework = words_[noun] == "referral" || words_[noun] == "case";
    return of_casework && at_ > 0 && is_among_words(at_ - 1, verbs) && speaks_of_casework(words_);
  }

  bool is_beside_casework(std::size_t noun) const {
    return setting_.subject == Subject::casework && is_told_of(number_, noun);
  }

  // "3 for Islamist concerns": what part of those counted before came from where, or
  // for what.
  bool shares_out() const {
    const bool tells_which = is_among_words(at_ + 1, leads) || is_among_words(at_ + 1, sources);
    if (!tells_which || speaks_of_staff_or_papers(words_)) return false;
    if (at_ == 0) return setting_.below == Below::a_count;
    return is_after_another_number() &&
           (setting_.below == Below::a_count || counts_casework(words_));
  }

  // "12 were for one thing and 3 …", but not "sections 12 and 3", "in 2025 and 3 …".
  bool is_after_another_number() const {
    const bool joined = words_[at_ - 1] == "and" ||
                        number_.gap_behind(at_ - 1).find_first_of(",;") != std::string_view::npos;
    for (std::size_t i = 0; joined && i + 1 < at_; ++i) {
      const bool is_number = words_[i].size() < 4 &&
                             words_[i].find_first_not_of("0123456789") == std::string_view::npos;
      const bool is_label = i > 0 && makes_no_count(words_[i - 1]);
      if (is_number && !is_label && !number_.is_of_time(i + 1)) return true;
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

  // In small letters: with a capital the noun is part of a name. "People-facing"
  // and "children's" are no people.
  bool is_of_people(std::size_t noun, int number) const {
    if (noun >= words_.size() || !number_.follows_directly(at_, noun)) return false;
    const std::string_view word = words_[noun];
    const bool known = number == 1
                           ? is_among(word, nouns_of_a_person()) || is_among(word, more_of_one)
                           : is_among(word, nouns_of_people()) || word.ends_with("-year-olds");
    const std::size_t end = offset(number_.sentence, word) + word.size();
    const std::string_view behind = number_.sentence.substr(end);
    return known && !behind.starts_with('\'') && !behind.starts_with("’");
  }

  // "were referred", "have been arrested": the place of the last word.
  std::optional<std::size_t> outcome_behind(std::size_t at, bool of_people) const {
    if (number_.is_form_of_have(at)) ++at;
    if (at + 1 >= words_.size() || !number_.is_form_of_be(at)) return {};
    const bool came = words_[at + 1] == "made" || words_[at + 1] == "received";
    const bool known = is_among(words_[at + 1], told_of) ||
                       (came && words_[at - 1].starts_with("referral")) ||
                       (of_people && is_among(words_[at + 1], perhaps_told_of));
    return known ? std::optional(at + 1) : std::nullopt;
  }

  std::string_view up_to(std::size_t last) const {
    const std::size_t begin = offset(number_.sentence, words_[at_]);
    return number_.sentence.substr(
        begin, offset(number_.sentence, words_[last]) + words_[last].size() - begin);
  }

  const NumberInSentence& number_;
  Words words_;
  std::size_t at_;
  Setting setting_;
};

void check_sentence(const Passage& passage, std::string_view sentence, Setting setting,
                    source::Diagnostics& said) {
  const std::vector<std::string_view> words = english::words(sentence);
  if (words.size() > 200) return;  // no sentence, and each word looks at all others
  for (std::size_t i = 0; i < words.size(); ++i) {
    const NumberInSentence number{sentence, words, i};
    const std::string_view count = Around(number, setting).count();
    if (count.empty()) continue;
    const std::size_t begin = offset(passage.words, count);
    if (!passage.is_typed(begin)) continue;
    said.push_back(
        finding("EX005", "\"" + text::squeezed(count) + "\" tells of so few that they may be known",
                passage.place(begin, begin + count.size()),
                "write \"fewer than 5\", or show a measure with unit = \"people\""));
  }
}

void check_passage(const Passage& passage, Setting setting, source::Diagnostics& said) {
  const std::string_view text = passage.words;
  for (const english::Sentence& one : english::sentences(text)) {
    check_sentence(passage, text.substr(one.begin, one.end - one.begin), setting, said);
  }
}

Subject subject_of(const Passage& passage) {
  return speaks_of_casework(english::words(passage.words)) ? Subject::casework : Subject::other;
}

// What an item behind this passage stands below.
Below below_of(const Passage& passage, Below before) {
  const bool goes_on = passage.role == Passage::Role::item && before == Below::a_count;
  return goes_on || counts_casework(english::words(passage.words)) ? Below::a_count
                                                                   : Below::other_words;
}

}  // namespace

void check_numbers_of_people(const Paper& paper, source::Diagnostics& said) {
  Below below = Below::other_words;
  Subject heading = Subject::other;
  for (const Passage& passage : paper.passages) {
    if (!passage.is_english) continue;
    const Subject own = subject_of(passage);
    const bool is_prose =
        passage.role == Passage::Role::item || passage.role == Passage::Role::paragraph;
    if (passage.role == Passage::Role::heading) heading = own;
    const bool is_item = passage.role == Passage::Role::item;
    check_passage(passage,
                  {.below = is_item ? below : Below::other_words,
                   .subject = is_prose && heading == Subject::casework ? heading : own},
                  said);
    below = below_of(passage, below);
  }
}

}  // namespace folio::check
