// Addresses that stand among words as they are: they are found so that they stay as they
// were typed, and can be linked to.

#include <algorithm>
#include <array>

#include "base/ascii.h"
#include "base/text.h"
#include "content/reading.h"

namespace folio::content {

namespace {

using text::is_letter_or_digit;

constexpr std::array<std::string_view, 3> starts{"https://", "http://", "www."};

// The apostrophe that the parser of Markdown made of the straight one.
constexpr std::string_view curled = "’";

// Where the address that begins at `at` ends, with all that is stuck to it.
std::size_t end_of_run(std::string_view words, std::size_t at) {
  std::size_t end = at;
  for (; end < words.size(); ++end) {
    const auto byte = static_cast<unsigned char>(words[end]);
    if (byte <= 0x20 || std::string_view("<>\"`").find(words[end]) != std::string_view::npos) break;
    if (byte < 0x80) continue;
    // Of other characters only those can be meant that the parser made from "--" and "'".
    const std::string_view sign = words.substr(end, 3);
    const bool is_apostrophe =
        sign == curled && end + 3 < words.size() && is_letter_or_digit(words[end + 3]);
    if (!is_apostrophe && sign != "–" && sign != "—") break;
    end += 2;
  }
  return end;
}

// "www.gov.uk" of "www.gov.uk's".
std::string_view without_possessive(std::string_view address) {
  for (const std::string_view ending : {"'s", "’s"}) {
    if (address.ends_with(ending)) address.remove_suffix(ending.size());
  }
  return address;
}

// The same without the full stop, comma or bracket that belongs to the sentence
// around it. A bracket is the address's own if it was opened there.
std::size_t end_of_address(std::string_view words, std::size_t at) {
  std::size_t end = end_of_run(words, at);
  const std::string_view run = words.substr(at, end - at);
  auto unopened = std::ranges::count(run, ')') - std::ranges::count(run, '(');
  auto unopened_squares = std::ranges::count(run, ']') - std::ranges::count(run, '[');
  for (; end > at; --end) {
    const char last = words[end - 1];
    const bool closes = (last == ')' && unopened-- > 0) || (last == ']' && unopened_squares-- > 0);
    if (!closes && std::string_view(".,:;!?'*_~").find(last) == std::string_view::npos) break;
  }
  return at + without_possessive(words.substr(at, end - at)).size();
}

// The address of the web that begins at `at`; nothing if none does.
std::optional<BareAddress> web_address_at(std::string_view words, std::size_t at) {
  if (at > 0 && is_letter_or_digit(words[at - 1])) return std::nullopt;
  const auto* const start = std::ranges::find_if(
      starts, [&](std::string_view one) { return words.substr(at).starts_with(one); });
  if (start == starts.end()) return std::nullopt;
  const std::size_t first = at + start->size();
  if (first >= words.size() || !is_letter_or_digit(words[first])) return std::nullopt;
  const std::size_t end = end_of_address(words, at);
  if (end <= first) return std::nullopt;
  return BareAddress{at, end, BareAddress::Kind::web};
}

// RFC 5322, section 3.2.3, as far as people have such mailboxes; the domain, as the web has it.
bool is_local(char c) {
  return is_letter_or_digit(c) || std::string_view(".+-_&'").find(c) != std::string_view::npos;
}
bool is_of_domain(char c) { return is_letter_or_digit(c) || c == '-' || c == '.'; }

// The mailbox around the @ at `at`, from `from` on; nothing if there is none.
std::optional<BareAddress> mailbox_around(std::string_view words, std::size_t from,
                                          std::size_t at) {
  std::size_t begin = at;
  while (begin > from) {
    const bool is_curled =
        begin - from >= curled.size() && words.substr(0, begin).ends_with(curled);
    if (!is_curled && !is_local(words[begin - 1])) break;
    begin -= is_curled ? curled.size() : 1;
  }
  while (begin < at && !is_letter_or_digit(words[begin])) ++begin;  // a mark before the mailbox
  std::size_t end = at + 1;
  while (end < words.size() && is_of_domain(words[end])) ++end;
  while (!is_letter_or_digit(words[end - 1]) && end > at + 1) --end;
  const std::string_view domain = words.substr(at + 1, end - at - 1);
  const std::size_t dot = domain.find('.');
  if (begin == at || dot == domain.npos || dot == 0) return std::nullopt;
  return BareAddress{begin, end, BareAddress::Kind::mailbox};
}

}  // namespace

std::vector<BareAddress> bare_addresses(std::string_view words) {
  std::vector<BareAddress> all;
  for (std::size_t at = words.find_first_of("hw@"); at < words.size();
       at = words.find_first_of("hw@", at)) {
    const std::size_t from = all.empty() ? 0 : all.back().end;
    const auto found =
        words[at] == '@' ? mailbox_around(words, from, at) : web_address_at(words, at);
    if (found) all.push_back(*found);
    at = found ? found->end : at + 1;
  }
  return all;
}

}  // namespace folio::content
