// What must never stand in a public paper: numbers and addresses of persons,
// patients' numbers, and the police's local profile of the threat.

#include <algorithm>
#include <iterator>
#include <set>

#include "base/text.h"
#include "check/passes.h"
#include "model/everything_said.h"

namespace folio::check {

namespace {

// "jsmith", "janesmith", "smithj" of Jane Smith.
void add_names(const model::Person& person, std::set<std::string>& names) {
  const std::string name = text::lower(person.name);
  const auto parts = text::split(name, ' ');
  if (parts.size() < 2) return;
  const std::string first(parts.front()), last(parts.back());
  if (first.empty() || last.size() < 3) return;
  names.insert({first.substr(0, 1) + last, first + last, last + first.substr(0, 1)});
}

Registered registered(const model::Library& library, const model::SiteSettings& site) {
  Registered all;
  const auto add_numbers = [&](const std::string& words) {
    for (std::string& digits : digits_of_numbers(words)) all.numbers.insert(std::move(digits));
  };
  all.mailboxes.insert(text::lower(site.contact));
  for (const model::Contact& contact : library.contacts) {
    all.mailboxes.insert(text::lower(contact.email));
    add_numbers(contact.phone);
  }
  for (const model::Person& person : library.people) {
    all.mailboxes.insert(text::lower(person.email));
    add_names(person, all.names);
  }
  for (const model::HelpContact& help : site.help) {
    all.mailboxes.insert(text::lower(help.value));
    add_numbers(help.value);
  }
  return all;
}

std::vector<PersonalDetail> details_in(std::string_view words, const Registered& all) {
  std::vector<PersonalDetail> found = numbers_of_persons(words, all);
  std::ranges::move(mailboxes_of_persons(words, all), std::back_inserter(found));
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
    for (const PersonalDetail& found : details_in(passage.words, all)) {
      told.insert(passage.words.substr(found.begin, found.end - found.begin));
      said.push_back(
          finding("EX003", found.what, passage.place(found.begin, found.end), found.help));
    }
  }
  const auto check_fields = [&](const std::vector<model::Said>& fields) {
    for (const model::Said& field : fields) {
      for (const PersonalDetail& found : details_in(field.words, all)) {
        const std::string words = field.words.substr(found.begin, found.end - found.begin);
        if (!told.insert(words).second) continue;
        said.push_back(finding("EX003", found.what, place_of(field.span, words), found.help));
      }
    }
  };
  check_fields(model::everything_said(readable(paper.document.header)));
  check_fields(model::everything_said(paper.document.records));
  check_profiles(paper, said);
}

void check_mailboxes_of_people(const model::Library& library, source::Diagnostics& said) {
  const Registered nobody;
  const auto look_at = [&](const std::string& email, const source::Span& span, bool is_person) {
    const std::string_view local = std::string_view(email).substr(0, email.find('@'));
    if (is_free_mailbox(email)) {
      said.push_back(
          finding("EX003", "\"" + email + "\" is a mailbox that anybody may open, and no office's",
                  place_of(span, email), "give a mailbox of the organisation"));
    } else if (is_person && is_personal_mailbox(local, nobody)) {
      said.push_back(finding("EX003", "\"" + email + "\" looks like one person's mailbox", span,
                             "give the mailbox of the role, or of the office"));
    }
  };
  for (const model::Person& person : library.people) look_at(person.email, person.span, true);
  for (const model::Contact& contact : library.contacts) {
    look_at(contact.email, contact.span, false);
  }
}

}  // namespace folio::check
