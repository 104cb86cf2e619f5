// Mailboxes that belong to one person, told by how they are called.

#include <algorithm>
#include <array>

#include "base/text.h"
#include "check/passes.h"

namespace folio::check {

namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

// Words in the names of mailboxes that belong to a role.
constexpr std::array role_words{
    "access",       "admin",        "assurance",   "cabinet",    "call",       "centre",
    "channel",      "clerk",        "cohesion",    "committee",  "committees", "communications",
    "community",    "complaints",   "contact",     "corporate",  "council",    "councillor",
    "cllr",         "counter",      "customer",    "data",       "democracy",  "democratic",
    "desk",         "duty",         "education",   "engagement", "enquiries",  "equalities",
    "equality",     "events",       "foi",         "governance", "group",      "help",
    "hub",          "info",         "information", "inclusion",  "legal",      "licensing",
    "mail",         "mailbox",      "mash",        "media",      "member",     "members",
    "monitoring",   "newsroom",     "office",      "officer",    "online",     "partnership",
    "partnerships", "planning",     "police",      "policy",     "press",      "prevent",
    "protection",   "public",       "referral",    "referrals",  "reply",      "resilience",
    "safe",         "safeguarding", "safer",       "safety",     "schools",    "scrutiny",
    "secretary",    "service",      "services",    "social",     "support",    "team",
    "training",     "web",          "webmaster",   "website",
};

// The most frequent surnames of the United Kingdom that are no words of a role:
// what stands before them is an initial.
constexpr std::array<std::string_view, 51> surnames{
    "ahmed",    "ali",      "allen",    "anderson", "bailey",  "bennett", "brown",  "campbell",
    "carter",   "clarke",   "collins",  "davies",   "davis",   "edwards", "evans",  "griffiths",
    "harris",   "harrison", "hughes",   "hussain",  "jackson", "johnson", "jones",  "khan",
    "lewis",    "martin",   "mitchell", "moore",    "morgan",  "morris",  "murphy", "patel",
    "phillips", "roberts",  "robinson", "scott",    "shah",    "simpson", "singh",  "smith",
    "stewart",  "taylor",   "thomas",   "thompson", "thomson", "turner",  "walker", "watson",
    "williams", "wilson",   "wright",
};

// Anybody can open a mailbox there, so it belongs to no office.
constexpr std::array<std::string_view, 24> free_hosts{
    "aol.co.uk",      "aol.com",    "btinternet.com", "fastmail.com",   "gmail.com",
    "gmx.co.uk",      "gmx.com",    "googlemail.com", "hotmail.co.uk",  "hotmail.com",
    "icloud.com",     "live.co.uk", "live.com",       "mac.com",        "mail.com",
    "me.com",         "msn.com",    "ntlworld.com",   "outlook.com",    "proton.me",
    "protonmail.com", "sky.com",    "talktalk.net",   "virginmedia.com"};

// "jsmith": an initial and a surname, or a name that the registry of people has.
bool is_joined_name(const std::string& small, const Registered& all) {
  if (all.names.contains(small)) return true;
  return small.size() > 3 && std::ranges::find(surnames, small.substr(1)) != surnames.end();
}

// "jane.smith", "j_smith2": two words that are no role's.
bool is_name_in_parts(const std::string& small) {
  std::string word;
  for (const char c : small + ".") {
    if (is_letter(c)) {
      word += c;
      continue;
    }
    if (std::string_view("._-'").find(c) == std::string_view::npos) return false;
    if (std::ranges::find(role_words, word) != role_words.end()) return false;
    word.clear();
  }
  return true;
}

struct Mailbox {
  std::size_t begin = 0, at = 0, end = 0;
};

std::vector<Mailbox> mailboxes_in(std::string_view words) {
  const auto belongs = [](char c) {
    return is_letter(c) || is_digit(c) ||
           std::string_view("._-'+").find(c) != std::string_view::npos;
  };
  std::vector<Mailbox> found;
  for (std::size_t at = words.find('@'); at != words.npos; at = words.find('@', at + 1)) {
    Mailbox box{at, at, at + 1};
    while (box.begin > 0 && belongs(words[box.begin - 1])) --box.begin;
    while (box.end < words.size() && belongs(words[box.end])) ++box.end;
    while (box.end > at + 1 && words[box.end - 1] == '.') --box.end;
    if (box.begin < at && words.substr(at, box.end - at).find('.') != words.npos)
      found.push_back(box);
  }
  return found;
}

}  // namespace

bool is_personal_mailbox(std::string_view local, const Registered& all) {
  while (!local.empty() && is_digit(local.back())) local.remove_suffix(1);
  const std::string small = text::lower(local);
  const std::size_t part = small.find_first_of("._");
  if (part == small.npos) return is_joined_name(small, all);
  return part > 0 && part + 1 < small.size() && is_name_in_parts(small);
}

bool is_free_mailbox(std::string_view mailbox) {
  const std::string host = text::lower(mailbox.substr(std::min(mailbox.find('@'), mailbox.size())));
  return std::ranges::any_of(free_hosts,
                             [&](std::string_view one) {
                               return host.size() == one.size() + 1 && host.ends_with(one);
                             }) ||
         host.starts_with("@yahoo.");
}

std::vector<PersonalDetail> mailboxes_of_persons(std::string_view words, const Registered& all) {
  std::vector<PersonalDetail> found;
  for (const Mailbox& box : mailboxes_in(words)) {
    const std::string whole = text::lower(words.substr(box.begin, box.end - box.begin));
    if (is_free_mailbox(whole)) {
      found.push_back({box.begin, box.end,
                       "\"" + whole + "\" is a mailbox that anybody may open, and no office's",
                       "give a mailbox of the organisation"});
    } else if (!all.mailboxes.contains(whole) &&
               is_personal_mailbox(words.substr(box.begin, box.at - box.begin), all)) {
      found.push_back({box.begin, box.end, "\"" + whole + "\" looks like one person's mailbox",
                       "give a role's mailbox; a public one may stand in "
                       "content/registry/contacts.toml"});
    }
  }
  return found;
}

}  // namespace folio::check
