// What must never stand in a public paper: numbers and addresses of persons,
// patients' numbers, and the police's local profile of the threat.

#include <algorithm>
#include <array>
#include <set>

#include "base/text.h"
#include "check/passes.h"
#include "model/everything_said.h"

namespace folio::check {

namespace {

// What is wrong with some words, and where in them.
struct Found {
  std::size_t begin = 0, end = 0;
  std::string what, help;
};

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

// A run of digits as people write numbers: with single blanks and hyphens.
struct Number {
  std::size_t begin = 0, end = 0;
  std::string digits;
};

std::vector<Number> numbers_in(std::string_view words) {
  std::vector<Number> numbers;
  for (std::size_t at = 0; at < words.size(); ++at) {
    if (!is_digit(words[at])) continue;
    const bool plus = at > 0 && words[at - 1] == '+';
    Number number{plus ? at - 1 : at, at, plus ? "+" : ""};
    for (; at < words.size(); ++at) {
      const bool joins = (words[at] == ' ' || words[at] == '-') && at + 1 < words.size() &&
                         is_digit(words[at + 1]);
      if (!is_digit(words[at]) && !joins) break;
      if (is_digit(words[at])) number.digits += words[at], number.end = at + 1;
    }
    numbers.push_back(std::move(number));
  }
  return numbers;
}

// --- Mobile telephones -------------------------------------------------------------

bool is_mobile(std::string digits) {
  for (const std::string_view abroad : {"+440", "+44", "00440", "0044"}) {
    if (!digits.starts_with(abroad)) continue;
    digits = "0" + digits.substr(abroad.size());
    break;
  }
  return digits.size() == 11 && digits.starts_with("07");
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

// The ranges that are given out in England, Wales and the Isle of Man begin with
// 4, 6 or 7, in Northern Ireland with 3. The check digit of an ISBN of ten
// digits is made in the same way.
bool is_nhs_number(std::string_view words, const Number& number) {
  const bool in_use = std::string_view("3467").find(number.digits[0]) != std::string_view::npos;
  const std::size_t before = std::min<std::size_t>(number.begin, 16);
  const std::string near = text::lower(words.substr(number.begin - before, before));
  return in_use && near.find("isbn") == near.npos && has_check_digit(number.digits);
}

// --- Mailboxes ------------------------------------------------------------------------

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

// "jane.smith", "j_smith2": two words that are no role's.
bool is_personal(std::string_view local) {
  while (!local.empty() && is_digit(local.back())) local.remove_suffix(1);
  const std::size_t part = local.find_first_of("._");
  if (part == local.npos || part == 0 || part + 1 == local.size()) return false;
  const std::string lower = text::lower(local);
  std::string word;
  for (const char c : lower + ".") {
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

// --- Putting them together --------------------------------------------------------------

/// What the registries and the site's settings say the public may have.
struct Registered {
  std::set<std::string> mailboxes, numbers;  // small letters; digits alone

  bool has(const Number& number) const { return numbers.contains(number.digits); }
  void add_numbers(const std::string& words) {
    for (const Number& number : numbers_in(words)) numbers.insert(number.digits);
  }
};

Registered registered(const model::Library& library, const model::SiteSettings& site) {
  Registered all;
  all.mailboxes.insert(text::lower(site.contact));
  for (const model::Contact& contact : library.contacts) {
    all.mailboxes.insert(text::lower(contact.email));
    all.add_numbers(contact.phone);
  }
  for (const model::Person& person : library.people)
    all.mailboxes.insert(text::lower(person.email));
  for (const model::HelpContact& help : site.help) {
    all.mailboxes.insert(text::lower(help.value));
    all.add_numbers(help.value);
  }
  return all;
}

std::vector<Found> details_in(std::string_view words, const Registered& all) {
  std::vector<Found> found;
  for (const Number& number : numbers_in(words)) {
    if (is_mobile(number.digits) && !all.has(number)) {
      found.push_back({number.begin, number.end, "a mobile telephone's number stands here",
                       "take it out; if it is a service's, put it into "
                       "content/registry/contacts.toml"});
    } else if (is_nhs_number(words, number)) {
      found.push_back({number.begin, number.end, "this is a valid NHS number",
                       "take it out: it names one patient"});
    }
  }
  for (const Mailbox& box : mailboxes_in(words)) {
    const std::string whole = text::lower(words.substr(box.begin, box.end - box.begin));
    if (all.mailboxes.contains(whole) || !is_personal(words.substr(box.begin, box.at - box.begin)))
      continue;
    found.push_back({box.begin, box.end, "\"" + whole + "\" looks like one person's mailbox",
                     "give a role's mailbox; a public one may stand in "
                     "content/registry/contacts.toml"});
  }
  return found;
}

// The header without the bytes of files that are no text: any ten digits may
// stand among those.
model::Header readable(model::Header header) {
  for (model::Attachment& one : header.attachments) {
    if (!one.file.ends_with(".csv") && !one.file.ends_with(".txt")) one.bytes.reset();
  }
  return header;
}

// Where in its TOML file the field holds these words, from the name of its row on;
// the row where they are spelt with escapes there.
source::Span place_in(const source::Span& row, const std::string& words) {
  if (row.file == nullptr) return row;
  const std::size_t at = row.file->text().find(words, row.begin);
  if (at == std::string::npos) return row;
  return {row.file, static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + words.size())};
}

bool is_local_profile(std::string_view words) {
  std::string lower = text::lower(text::squeezed(words));
  std::ranges::replace(lower, '-', ' ');
  std::ranges::replace(lower, '_', ' ');
  return lower.find("counter terrorism local profile") != lower.npos ||
         (" " + lower + " ").find(" ctlp") != lower.npos;
}

void say_profile(const source::Span& where, source::Diagnostics& said) {
  said.push_back(finding("EX003", "the counter-terrorism local profile would be published here",
                         where,
                         "take it out: it is shared with named partners only, and never "
                         "published"));
}

void check_profiles(const Paper& paper, source::Diagnostics& said) {
  for (const model::Attachment& one : paper.document.header.attachments) {
    if (is_local_profile(one.file) || is_local_profile(one.title)) say_profile(one.span, said);
  }
  for (const model::Section& section : paper.document.sections) {
    const bool is_part = !section.label.empty() && section.span.file != nullptr;
    if (is_part && is_local_profile(model::plain_text(section.title)))
      say_profile(section.span, said);
  }
}

}  // namespace

void check_personal(const Paper& paper, source::Diagnostics& said) {
  const Registered all = registered(paper.library, paper.site);
  std::set<std::string> told;
  for (const Passage& passage : paper.passages) {
    for (const Found& found : details_in(passage.words, all)) {
      told.insert(passage.words.substr(found.begin, found.end - found.begin));
      said.push_back(
          finding("EX003", found.what, passage.place(found.begin, found.end), found.help));
    }
  }
  const auto check_fields = [&](const std::vector<model::Said>& fields) {
    for (const model::Said& field : fields) {
      for (const Found& found : details_in(field.words, all)) {
        const std::string words = field.words.substr(found.begin, found.end - found.begin);
        if (!told.insert(words).second) continue;
        said.push_back(finding("EX003", found.what, place_in(field.span, words), found.help));
      }
    }
  };
  check_fields(model::everything_said(readable(paper.document.header)));
  check_fields(model::everything_said(paper.document.records));
  check_profiles(paper, said);
}

void check_mailboxes_of_people(const model::Library& library, source::Diagnostics& said) {
  for (const model::Person& person : library.people) {
    const std::string_view local = std::string_view(person.email).substr(0, person.email.find('@'));
    if (!is_personal(local)) continue;
    said.push_back(finding("EX003", "\"" + person.email + "\" looks like one person's mailbox",
                           person.span, "give the mailbox of the role, or of the office"));
  }
}

}  // namespace folio::check
