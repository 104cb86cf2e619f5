// Numbers that name one person: telephones that no registry has, and NHS numbers.

#include <algorithm>
#include <array>
#include <optional>
#include <utility>
#include <vector>

#include "base/ascii.h"
#include "base/text.h"
#include "check/passes.h"

namespace folio::check {

namespace {

using text::is_digit;
using text::is_letter;

// A run of digits as people write numbers: with single blanks and hyphens, with
// dots and strokes between long groups, and with brackets round the code of an area.
struct Number {
  std::size_t begin = 0, end = 0;
  std::string digits;
  bool is_whole = false;  // nothing more could belong to it
};

constexpr std::size_t most_groups = 6;  // of digits in a number

// How many bytes stand between two digits of one number; 0 if it ends here.
std::size_t joint_at(std::string_view words, std::size_t at) {
  const std::string_view rest = words.substr(at);
  for (const std::string_view joint :
       {" ", "-", "–", "\u2011", ") ", ")", " (0)", "(0)", " (0) "}) {
    if (rest.starts_with(joint) && rest.size() > joint.size() && is_digit(rest[joint.size()]))
      return joint.size();
  }
  return 0;
}

// "07700.900123" and "01234/567890"; "02.03.2026", "3/4" and addresses in the web are
// no telephones.
bool is_dotted_joint(std::string_view words, std::size_t group, std::size_t at) {
  if (at >= words.size() || (words[at] != '.' && words[at] != '/')) return false;
  const auto is_long = [&](std::size_t from) {
    const std::string_view rest = words.substr(from);
    return std::min(rest.find_first_not_of("0123456789"), rest.size()) >= 3;
  };
  const char before = group > 0 ? words[group - 1] : ' ';
  return std::string_view(" (:,\n").find(before) != std::string_view::npos && is_long(group) &&
         is_long(at + 1);
}

// Every number that may begin at `at`, the longest first: what follows a number may
// be another, as in "07700 900123 2 June".
std::vector<Number> numbers_at(std::string_view words, std::size_t at) {
  std::vector<Number> found;
  const char before = at > 0 ? words[at - 1] : ' ';
  const std::size_t first = at;
  Number number{before == '+' ? at - 1 : at, at, before == '+' ? "+" : "", false};
  while (found.size() < most_groups) {
    while (at < words.size() && is_digit(words[at])) number.digits += words[at++];
    number.end = at;
    // "(020) 7946 0000", as opposed to a number in brackets.
    const bool is_bracketed = words.substr(first, at - first).find(')') != words.npos;
    if (before == '(' && is_bracketed) number.begin = first - 1;
    const std::size_t joint = is_dotted_joint(words, first, at) ? 1 : joint_at(words, at);
    number.is_whole = joint == 0;
    found.insert(found.begin(), number);
    if (joint == 0) break;
    at += joint;
  }
  return found;
}

// As it is dialled within the country.
std::string national(std::string digits) {
  for (const std::string_view abroad : {"+440", "+44", "00440", "0044"}) {
    if (digits.starts_with(abroad)) return "0" + digits.substr(abroad.size());
  }
  return digits;
}

// --- Telephones --------------------------------------------------------------------

bool is_mobile(const std::string& digits) {
  return digits.size() == 11 && digits.starts_with("07");
}

// Of an area. Numbers that begin with 03 and 08 belong to organisations.
bool is_landline(const std::string& digits) {
  const bool of_area = digits.starts_with("01") && (digits.size() == 10 || digits.size() == 11);
  return of_area || (digits.starts_with("02") && digits.size() == 11);
}

// "FIN01204609991" is a reference, and "02-03-2026 9" begins with a date: codes of
// areas have three digits or more.
bool is_written_as_telephone(std::string_view words, const Number& number) {
  const bool before = number.begin > 0 && is_letter(words[number.begin - 1]);
  const bool behind = number.end < words.size() && is_letter(words[number.end]);
  const std::size_t first = words.find_first_of("0123456789", number.begin);
  return !before && !behind &&
         (words[number.begin] == '+' || (is_digit(words[first + 1]) && is_digit(words[first + 2])));
}

std::string_view last_word(std::string_view words) {
  while (!words.empty() && !is_letter(words.back())) words.remove_suffix(1);
  std::size_t begin = words.size();
  while (begin > 0 && is_letter(words[begin - 1])) --begin;
  return words.substr(begin);
}

// Of what has numbers of its own.
constexpr std::array<std::string_view, 16> numbered_things{
    "account", "case",    "charity", "claim", "code",      "company",    "contract", "grant",
    "id",      "invoice", "licence", "order", "reference", "references", "ref",      "urn"};

constexpr std::array<std::string_view, 10> words_of_calling{
    "call", "contact", "fax", "line", "mobile", "phone", "ring", "tel", "telephone", "text"};

// "charity no. 012 345 6789", as opposed to "of this order. 02081234567".
bool is_behind_what_it_numbers(std::string_view words, const Number& number) {
  const std::string before = text::lower(words.substr(0, number.begin));
  const std::size_t mark = before.find_last_not_of(" :#");
  if (mark == before.npos || (!is_letter(before[mark]) && before[mark] != '.')) return false;
  const std::string_view word = last_word(before);
  const std::string_view ahead = last_word(
      std::string_view(before).substr(0, static_cast<std::size_t>(word.data() - before.data())));
  const bool is_numbered = std::ranges::find(numbered_things, ahead) != numbered_things.end();
  if (word == "number") return is_numbered;
  if (word == "no") return std::ranges::find(words_of_calling, ahead) == words_of_calling.end();
  // "of this order. 02081234567" is another sentence.
  return std::ranges::find(numbered_things, word) != numbered_things.end() &&
         (before[mark] != '.' || word == "ref");
}

// "invoice 02081234567": digits in one run, just behind a word of what they number.
bool is_reference(std::string_view words, const Number& number) {
  const std::string_view written = words.substr(number.begin, number.end - number.begin);
  return std::ranges::all_of(written, is_digit) && is_behind_what_it_numbers(words, number);
}

bool is_called(std::string_view words, const Number& number) {
  const std::string before = text::lower(words.substr(0, number.begin));
  return std::ranges::find(words_of_calling, last_word(before)) != words_of_calling.end();
}

// --- NHS numbers -------------------------------------------------------------------

// Ten digits of which the last follows from the others: the sum of the first
// nine, weighted 10 to 2, taken from the next multiple of eleven.
bool has_check_digit(std::string_view digits) {
  if (digits.size() != 10) return false;
  int sum = 0;
  for (int i = 0; i < 9; ++i) sum += (10 - i) * (digits[static_cast<std::size_t>(i)] - '0');
  const int check = (11 - sum % 11) % 11;
  return check < 10 && check == digits[9] - '0';
}

std::string words_before(std::string_view words, const Number& number) {
  const std::size_t before = std::min<std::size_t>(number.begin, 16);
  return text::lower(words.substr(number.begin - before, before));
}

// As the NHS writes them: 401 023 2137.
bool is_in_threes(std::string_view written) {
  return written.size() == 12 && written[3] == ' ' && written[7] == ' ';
}

// In one run, or in threes with whatever between them, as opposed to "2024–2025 12".
bool is_written_as_nhs_number(std::string_view written) {
  std::vector<std::size_t> groups(1);
  for (const char c : written) {
    if (is_digit(c)) {
      ++groups.back();
    } else if (groups.back() > 0) {
      groups.push_back(0);
    }
  }
  return groups == std::vector<std::size_t>{10} || groups == std::vector<std::size_t>{3, 3, 4};
}

// "nhs" and "patient" begin longer words too, such as "patients"; the others, in Welsh,
// are looked for as they are.
bool has_word_of_patients(std::string_view small) {
  constexpr std::array<std::string_view, 2> beginnings{" nhs", " patient"};
  constexpr std::array<std::string_view, 5> whole{" gig", " claf", " glaf", " cleifion",
                                                  " gleifion"};
  const auto stands = [&](std::string_view word) { return small.find(word) != small.npos; };
  const auto stands_whole = [&](std::string_view word) {
    const std::size_t at = small.find(word);
    return at != small.npos &&
           (at + word.size() == small.size() || !is_letter(small[at + word.size()]));
  };
  return std::ranges::any_of(beginnings, stands) || std::ranges::any_of(whole, stands_whole);
}

bool is_of_a_patient(std::string_view words, const Number& number) {
  constexpr std::size_t near = 40;
  const std::size_t from = number.begin - std::min(number.begin, near);
  return has_word_of_patients(" " + text::lower(words.substr(from, number.end - from + near)));
}

// One number in eleven has the right check digit by chance, so more than that must
// speak for it: how it is grouped, or the words round it. The ranges that are given
// out in England, Wales and the Isle of Man begin with 4, 6 or 7, in Northern Ireland
// with 3. Others, such as those of the NHS's own examples, count where they are grouped
// or a patient is near, and no word before them says what they are. That of an ISBN of ten digits
// is made in the same way, and telephones begin with 0.
bool is_nhs_number(std::string_view words, const Number& number) {
  if (!number.is_whole || !has_check_digit(number.digits) || is_reference(words, number) ||
      words_before(words, number).find("isbn") != std::string::npos)
    return false;
  const bool in_use = std::string_view("3467").find(number.digits[0]) != std::string_view::npos;
  const std::string_view written = words.substr(number.begin, number.end - number.begin);
  const bool grouped = is_in_threes(written);
  if (in_use) return grouped || is_of_a_patient(words, number);
  const bool is_a_patients = is_written_as_nhs_number(written) && is_of_a_patient(words, number);
  return (grouped || is_a_patients) && number.digits[0] != '0' && !is_called(words, number) &&
         !is_behind_what_it_numbers(words, number);
}

// Called one, whether or not its digits are right.
bool is_called_nhs_number(std::string_view words, const Number& number) {
  const std::string near = words_before(words, number);
  const bool called = std::ranges::any_of(
      std::array{"nhs n", "nhs:", "rhif gig", "rhif y gig", "gig:"},
      [&](std::string_view words_for_it) { return near.find(words_for_it) != near.npos; });
  return called && number.digits.size() == 10;
}

// What is wrong with a number, if anything is.
std::optional<PersonalDetail> detail_of(std::string_view words, const Number& number) {
  const std::string digits = national(number.digits);
  const auto detail = [&](std::string what, std::string help) {
    return PersonalDetail{number.begin, number.end, std::move(what), std::move(help)};
  };
  if (is_called_nhs_number(words, number))
    return detail("an NHS number stands here", "take it out: it names one patient");
  const bool is_telephone = !is_reference(words, number);
  if (is_telephone && is_mobile(digits))
    return detail("a mobile telephone's number stands here",
                  "take it out; if it is a service's, put it into content/registry/contacts.toml");
  if (is_telephone && is_landline(digits) && is_written_as_telephone(words, number)) {
    const std::string written(words.substr(number.begin, number.end - number.begin));
    return detail("no registry has the telephone number \"" + written + "\"",
                  "take it out; if it is an office's, put it into content/registry/contacts.toml");
  }
  if (is_nhs_number(words, number))
    return detail("this is a valid NHS number", "take it out: it names one patient");
  return std::nullopt;
}

// Where the next number may begin.
std::size_t next_number(std::string_view words, std::size_t at) {
  while (at < words.size() && is_digit(words[at])) ++at;
  while (at < words.size() && !is_digit(words[at])) ++at;
  return at;
}

}  // namespace

std::vector<std::string> digits_of_numbers(std::string_view words) {
  std::vector<std::string> all;
  for (std::size_t at = 0; at < words.size(); at = next_number(words, at)) {
    if (!is_digit(words[at])) continue;
    for (const Number& number : numbers_at(words, at)) all.push_back(national(number.digits));
  }
  return all;
}

std::vector<PersonalDetail> numbers_of_persons(std::string_view words, const Registered& all) {
  std::vector<PersonalDetail> found;
  for (std::size_t at = 0; at < words.size(); at = next_number(words, at)) {
    if (!is_digit(words[at])) continue;
    for (const Number& number : numbers_at(words, at)) {
      const bool is_public = all.numbers.contains(national(number.digits));
      const auto detail = is_public ? std::nullopt : detail_of(words, number);
      if (!is_public && !detail) continue;
      if (detail) found.push_back(*detail);
      at = number.end - 1;
      break;
    }
  }
  return found;
}

}  // namespace folio::check
