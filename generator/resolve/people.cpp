// People and contacts that documents name by the ids of the registries: who they
// are, and what names nobody.

#include <algorithm>

#include "base/ascii.h"
#include "base/text.h"
#include "resolve/passes.h"

namespace folio::resolve {

namespace {

using model::Contact;
using model::Inlines;
using model::Named;
using model::Person;

template <typename Item>
const Item* called(const std::vector<Item>& items, const std::string& id) {
  const auto found = std::ranges::find(items, id, &Item::id);
  return found == items.end() ? nullptr : &*found;
}

std::string name_of(const Person& person) {
  return person.title.empty() ? person.name : person.title + " " + person.name;
}

Inlines linked_to(std::string address, const std::string& words) {
  model::Link link{model::WebAddress{std::move(address)}, words_as_inlines(words)};
  return {model::Inline{std::move(link), {}}};
}

bool is_mailbox(const std::string& words) {
  return words.find('@') != words.npos && words.find(' ') == words.npos;
}

Inlines mailbox(const std::string& address) {
  return address.empty() ? Inlines() : linked_to("mailto:" + address, address);
}

Inlines telephone(const std::string& number) {
  return number.empty() ? Inlines() : linked_to(dialled(number), number);
}

// Puts the name, and the role where none is given, in the place of an id.
void name(std::string& person, std::string& role, const Index& index) {
  if (const Person* known = called(index.library.people, person)) {
    person = name_of(*known);
    if (role.empty()) role = known->role;
  } else if (const Contact* contact = called(index.library.contacts, person)) {
    person = contact->name;
  }
}

// "Verified by A. Reader, Head of Finance, 2 May 2025 (FIN0916)".
std::string confirmation_of(const model::Implication& one, const model::Words& words) {
  std::string said;
  for (const std::string& part : {one.verified_by, one.role, day_of(one.date, words)}) {
    if (!part.empty()) said += (said.empty() ? "" : ", ") + part;
  }
  if (!said.empty()) said = words("verified_by") + " " + said;
  if (one.reference.empty()) return said;
  return said.empty() ? one.reference : said + " (" + one.reference + ")";
}

// Whether what names nobody was meant to: words such as "everyone" may stand
// where an id can.
bool is_meant_as_id(const std::string& name, const std::vector<std::string>& ids) {
  return name.find('-') != name.npos || text::nearest(name, ids);
}

template <typename Item>
void add_ids(std::vector<std::string>& ids, const std::vector<Item>& items) {
  for (const Item& item : items) ids.push_back(item.id);
}

void check(const std::vector<Named>& named, const std::vector<std::string>& ids,
           const std::string& what, const std::string& registry, source::Diagnostics& said) {
  for (const Named& one : named) {
    const bool known = std::ranges::find(ids, one.id) != ids.end();
    if (known || !is_meant_as_id(one.id, ids)) continue;
    said.push_back({source::Severity::error, "F0420",
                    "no " + what + " is called \"" + one.id + "\"", one.span, "",
                    help_for(one.id, ids, "add it to content/registry/" + registry)});
  }
}

}  // namespace

std::string dialled(const std::string& phone) {
  std::string digits;
  for (const char c : phone) {
    if (text::is_digit(c) || (c == '+' && digits.empty())) digits += c;
  }
  return "tel:" + digits;
}

std::string person_words(const Index& index, const std::string& written) {
  const Person* known = called(index.library.people, written);
  const Contact* contact = called(index.library.contacts, written);
  if (known == nullptr) return contact == nullptr ? written : contact->name;
  return known->role.empty() ? name_of(*known) : name_of(*known) + ", " + known->role;
}

Inlines contact_named(const Index& index, const std::string& written) {
  if (is_mailbox(written)) return mailbox(written);
  if (const Contact* known = called(index.library.contacts, written)) {
    Inlines said = words_as_inlines(known->name);
    said = joined(std::move(said), ", ", telephone(known->phone));
    return joined(std::move(said), ", ", mailbox(known->email));
  }
  const Person* person = called(index.library.people, written);
  Inlines said = words_as_inlines(person_words(index, written));
  return person == nullptr ? said : joined(std::move(said), ", ", mailbox(person->email));
}

void name_people(model::Records& records, const Index& index) {
  const auto name = [&](std::string& person) { person = person_words(index, person); };
  for (model::Workstream& one : records.workstreams) name(one.lead);
  for (model::Action& one : records.actions) {
    name(one.lead);
    for (model::ActionUpdate& update : one.updates) name(update.by);
  }
  for (model::Impact& one : records.impacts) name(one.owner);
  for (model::Structure::Node& one : records.structure.nodes) name(one.chair);
  name(records.toolkit.assessor);
}

void name_people(model::Document& document, const Index& index, const model::Words& words) {
  for (model::Section& section : document.sections) {
    for_each_block(section.blocks, [&](model::Block& block) {
      if (auto* preface = std::get_if<model::Preface>(&block.value))
        name(preface->person, preface->role, index);
      if (auto* exchange = std::get_if<model::Exchange>(&block.value))
        name(exchange->speaker, exchange->role, index);
      if (auto* one = std::get_if<model::Implication>(&block.value)) {
        name(one->verified_by, one->role, index);
        one->confirmation = confirmation_of(*one, words);
      }
    });
  }
}

std::vector<Named> persons_in(const model::Document& document) {
  std::vector<Named> persons = document.header.persons;
  const auto& of_rows = document.records.persons;
  persons.insert(persons.end(), of_rows.begin(), of_rows.end());
  const auto note = [&](const std::string& person, const source::Span& where) {
    if (text::is_id(person)) persons.push_back({person, where});
  };
  for (const model::Section& section : document.sections) {
    for_each_block(section.blocks, [&](const model::Block& block) {
      if (const auto* preface = std::get_if<model::Preface>(&block.value))
        note(preface->person, block.span);
      if (const auto* exchange = std::get_if<model::Exchange>(&block.value))
        note(exchange->speaker, block.span);
      if (const auto* one = std::get_if<model::Implication>(&block.value))
        note(one->verified_by, block.span);
    });
  }
  return persons;
}

void check_people(const Index& index, const Outline& outline, source::Diagnostics& said) {
  std::vector<std::string> ids;
  add_ids(ids, index.library.people);
  add_ids(ids, index.library.contacts);
  std::vector<Named> persons = outline.persons, contacts = outline.header.contacts;
  const auto is_asked_for = [&](const Named& person) {  // then the answer says so
    return std::ranges::any_of(outline.asked, [&](const Asked& asked) {
      return asked.span.file == person.span.file && asked.span.begin == person.span.begin;
    });
  };
  std::erase_if(persons, is_asked_for);
  std::erase_if(contacts, is_asked_for);
  check(persons, ids, "person", "people.toml", said);
  check(contacts, ids, "contact", "contacts.toml", said);
}

}  // namespace folio::resolve
